// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useShowHref } from '#capabilities/spaces/parts/public/show-link.tsx';
import { When } from '#ui/format/when.tsx';
import { Facts } from '#ui/layout/layout.tsx';
import { ShareState } from '#ui/record/share-state.tsx';
import { SourceText } from '#ui/record/source-text.tsx';
import type { ItemView } from '../contract.ts';
import { classifications, isClassification } from '../rules/codes.ts';
import { useAxisWords } from './axis-words.ts';

/** What is known of one item; what is not known has its line too. */
export function ItemFacts({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio');
  const showHref = useShowHref();
  const unknown = <span className="tv-soft">{t('kind.unknown')}</span>;
  return (
    <>
      <Facts
        facts={[
          { name: t('axis.kind'), value: t(`kind.${item.kind}`) },
          { name: t('item.place'), value: item.place ?? unknown },
          { name: t('item.start'), value: <When date={item.startsOn} /> },
          { name: t('item.end'), value: <When date={item.endsOn} /> },
          { name: t('axis.theme'), value: item.theme ?? unknown },
          {
            name: t('item.source'),
            value: item.source === null ? t('table.recorded') : <SourceText source={item.source} />,
          },
        ]}
      />
      <ShareState of={item.visibility} widenHref={item.mine.keeps ? showHref(item.id) : undefined} />
    </>
  );
}

/** Where it stands in level, lever and the seven classifications. */
export function ItemClasses({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  return (
    <Facts
      facts={Object.keys(classifications)
        .filter(isClassification)
        .map((name) => {
          const value = item[name];
          return {
            name: say.axis(name),
            value: value === null ? <span className="tv-soft">{t('none')}</span> : say.value(name, value),
          };
        })}
    />
  );
}
