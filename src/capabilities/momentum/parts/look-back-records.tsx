// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useOpenWords } from '#doors/words.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { LookBackView } from '../look-back.contract.ts';
import { lookBackParts, proposalType } from '../rules/look-back.ts';

/** What happened since, per part, in order of time. */
export function WhatHappened({ happened, since }: Pick<LookBackView, 'happened' | 'since'>) {
  const t = useTranslations('momentum.lookBack');
  const when = useWhen();
  const code = useOpenWords('momentum.lookBack.code');
  return (
    <Section id="gebeurd" title={t('happenedTitle')} note={t('happenedNote', { date: when(since) })}>
      {lookBackParts.map((part) => {
        const lines = happened.filter((one) => one.part === part);
        return (
          <div key={part}>
            <h3 className="nl-heading nl-heading--level-3">{t(`part.${part}`)}</h3>
            {lines.length === 0 ? (
              <Fine>{t(`empty.${part}`)}</Fine>
            ) : (
              <ItemList
                items={lines.map((line) => ({
                  id: `${line.kind} ${line.id} ${line.on} ${line.code}`,
                  content: (
                    <>
                      {when(line.on)}: {t(`kind.${line.kind}`)} <a href={line.href}>{line.title}</a>
                      {[line.organisation, line.code === null ? null : code(line.code)]
                        .filter(Boolean)
                        .map((more) => `, ${more}`)
                        .join('')}
                    </>
                  ),
                }))}
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}

/** What stands still, for who sits here. */
export function StandsStill({ stalled }: Pick<LookBackView, 'stalled'>) {
  const t = useTranslations('momentum.lookBack');
  const reasons = useTranslations('momentum.calls.reason');
  if (stalled.length === 0) return null;
  return (
    <Section id="stil" title={t('stalledTitle')} note={t('stalledNote')}>
      <ItemList
        items={stalled.map(({ reason, days, id, title, href }) => ({
          id: `${reason} ${id}`,
          content: <a href={href}>{reasons(reason, { title, days })}</a>,
        }))}
      />
    </Section>
  );
}

/** What could be decided because of it: each leads to a proposal that is half written. */
export function WhatToDecide({ proposals, base }: Pick<LookBackView, 'proposals'> & { base: string }) {
  const t = useTranslations('momentum.lookBack');
  if (proposals.length === 0) return null;
  const address = (code: (typeof proposals)[number]['code'], count: number) => {
    const query = new URLSearchParams({
      titel: t(`propose.${code}.title`),
      waarom: t(`propose.${code}.why`, { count }),
      soort: proposalType[code],
      verandert: t(`propose.${code}.changes`),
    });
    return `${base}/besluiten?${query}#voorstel`;
  };
  return (
    <Section id="besluit" title={t('decideTitle')} note={t('decideNote')}>
      <ItemList
        items={proposals.map(({ code, count }) => ({
          id: code,
          content: (
            <>
              {t(`propose.${code}.why`, { count })} <a href={address(code, count)}>{t(`propose.${code}.title`)}</a>
            </>
          ),
        }))}
      />
    </Section>
  );
}
