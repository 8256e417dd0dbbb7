// SPDX-License-Identifier: EUPL-1.2
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { MissionView } from '../contract.ts';
import { difference } from '../rules/difference.ts';

type Intent = MissionView['intents'][number];

/** The intent as it stands, why it was revised, and every version before it with what changed. */
export function IntentVersions({ intents }: { intents: readonly Intent[] }) {
  const t = useTranslations('missions.intent');
  const [now, ...earlier] = intents;
  if (!now) return <p className="nl-paragraph">{t('none')}</p>;
  return (
    <>
      <p className="tv-sentence tv-sentence--small">{now.text}</p>
      <Reason intent={now} />
      {earlier.length > 0 && (
        <TableToggle title={t('history', { count: earlier.length })}>
          {earlier.map((before, index) => (
            <Revision key={before.number} before={before} after={intents[index] ?? now} />
          ))}
        </TableToggle>
      )}
    </>
  );
}

function Reason({ intent }: { intent: Intent }) {
  const t = useTranslations('missions.intent');
  const when = useWhen();
  return (
    <Fine>
      {t('version', { number: intent.number, since: when(intent.sinceOn) })} {intent.why}
    </Fine>
  );
}

function Revision({ before, after }: { before: Intent; after: Intent }) {
  const t = useTranslations('missions.intent');
  return (
    <div className="tv-prose">
      <SubHeading>{t('change', { from: before.number, to: after.number })}</SubHeading>
      <p className="nl-paragraph">
        {difference(before.text, after.text).map(({ kind, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text, rendered once
          <Fragment key={place}>
            {kind === 'gone' ? <del>{text}</del> : kind === 'new' ? <ins>{text}</ins> : text}{' '}
          </Fragment>
        ))}
      </p>
      <Reason intent={before} />
    </div>
  );
}
