// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Direction } from '#ui/certainty/direction.tsx';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Ladder } from '#ui/certainty/ladder.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts } from '#ui/layout/layout.tsx';
import { SummarySentence } from '#ui/layout/page-title.tsx';
import { SourceText } from '#ui/record/source-text.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { RecordView } from './record-view.ts';

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** Where it stands, in a sentence with its ladder. */
export function RecordSentence({ record }: { record: RecordView }) {
  const t = useTranslations('results.record');
  const say = useWords();
  const when = useWhen();
  const level = record.level === 'unknown' ? null : record.level;
  const end = record.end ? (record.end.kind === 'declined' ? ('declined' as const) : ('stopped' as const)) : undefined;
  return (
    <SummarySentence>
      <Ladder level={level} freshness={record.freshness} end={end} size="alone" /> <Standing record={record} />{' '}
      {record.fallReported &&
        level &&
        t('reported', {
          on: when(record.events.findLast(({ reported }) => reported)?.on),
          direction: say(`direction.${record.direction}`),
          level: levelLabel(level),
        })}
      {isContested(record) && t('standsContested')}
    </SummarySentence>
  );
}

/** Somebody's other reading of the level it stands at, not taken back. */
const isContested = ({ level, end, contests }: RecordView) =>
  end === null && contests.some((contest) => contest.withdrawnOn === null && contest.level === level);

function Standing({ record }: { record: RecordView }) {
  const t = useTranslations('results');
  const say = useWords();
  const { level, freshness, end } = record;
  if (end) return t.rich('record.standsEnded', { ...bold, end: t(`end.${end.kind}`), reason: end.reason });
  if (level === 'unknown') {
    if (freshness === 'unknown') return t('record.standsSilent');
    if (record.assertedBy === 'source') return t.rich('record.standsSource', bold);
    if (record.assertedBy === 'outsider') return t.rich('record.standsOutsider', bold);
    return t.rich(record.assertedBy === 'deal' ? 'record.standsDeal' : 'record.standsNotAsked', bold);
  }
  const values = { ...bold, level: levelLabel(level), word: say(`level.${level}`) };
  return freshness === 'unknown'
    ? t.rich('record.standsUnknown', values)
    : t.rich('record.stands', { ...values, freshness: say(`freshness.${freshness}`) });
}

/** What stands beside the ladder; what nobody said is left out, but for owner and direction. */
export function RecordFacts({ record }: { record: RecordView }) {
  const t = useTranslations('results');
  const say = useWords();
  const when = useWhen();
  const known = (name: string, value: ReactNode) => (value ? [{ name, value }] : []);
  return (
    <div>
      <Facts
        facts={[
          { name: t('record.heard'), value: record.confirmedOn ? when(record.confirmedOn) : t('adoption.never') },
          { name: t('record.owner'), value: <Owner record={record} /> },
          {
            name: t('record.direction'),
            value: (
              <>
                <Direction course={record.direction} /> {say(`direction.${record.direction}`)}
              </>
            ),
          },
          ...known(t('record.next'), record.nextCheckInOn && when(record.nextCheckInOn)),
          ...known(t('record.reach'), <Reach record={record} />),
          ...known(t('record.replaces'), record.replaces && <Replaced record={record} />),
          ...known(t('record.fidelity'), record.fidelity !== 'unknown' && t(`fidelity.${record.fidelity}`)),
          ...known(t('record.origin'), record.origin !== 'unknown' && t(`origin.${record.origin}`)),
          ...known(t('record.passedOn'), record.passedOn),
          ...known(t('record.stuck'), record.stuckReason && t(`stuck.${record.stuckReason}`)),
          ...known(t('record.shock'), record.shock),
          ...known(t('record.threat'), record.threat && t(`checkIn.threat.${record.threat}`)),
          ...known(t('record.source'), record.source && <SourceText source={record.source} />),
          { name: t('record.seenBy'), value: t(`visibility.${record.visibility}`) },
        ].filter(({ name }) => name !== t('record.reach') || record.unitsUsing !== null)}
      />
    </div>
  );
}

/** The function that carries it; that its owner left without a successor is said at once. */
function Owner({ record: { ownerFunction, ownerLeftOn } }: { record: RecordView }) {
  const t = useTranslations('results');
  const when = useWhen();
  const name = ownerFunction ?? t('adoption.levelUnknown');
  return ownerLeftOn === null ? name : t('record.ownerLeft', { function: name, on: when(ownerLeftOn) });
}

function Reach({ record: { unitsUsing, unitsIntended } }: { record: RecordView }) {
  const t = useTranslations('results.record');
  if (unitsUsing === null) return null;
  return unitsIntended === null
    ? t('reachUsing', { using: unitsUsing })
    : t('reachValue', { using: unitsUsing, intended: unitsIntended });
}

/** Anchoring without stopping the old is said so. */
function Replaced({ record }: { record: RecordView }) {
  const t = useTranslations('results.record');
  const when = useWhen();
  const what = record.replaces ?? '';
  if (record.replacedStoppedOn) return t('replacesStopped', { what, on: when(record.replacedStoppedOn) });
  const anchored = record.level === 'a6' || record.level === 'a7';
  return (
    <>
      {t('replacesGoing', { what })}
      {anchored && <b> {t('notStopped')}</b>}
    </>
  );
}
