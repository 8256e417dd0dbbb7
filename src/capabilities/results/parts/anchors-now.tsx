// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { AnchorList } from '#ui/adoption/anchor-list.tsx';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { holds, isAnchored } from '../rules/claim.ts';
import type { RecordView } from './record-view.ts';

/**
 * Eight anchors, each with its own last day. One that ended no longer counts; what was said about the level stays, and the
 * difference between the two is said in words.
 */
export function AnchorsNow({ record, today }: { record: RecordView; today: string }) {
  const t = useTranslations('results.record');
  return (
    <Section id="ankers" title={t('anchors')} note={t('anchorsNote')}>
      <NoLongerHeld record={record} today={today} />
      <AnchorList
        anchors={record.anchors.map(({ kind, inPlace, reference, endsOn }) => ({
          kind,
          state: holds({ kind, inPlace, endsOn }, today) ? 'in_place' : inPlace ? 'ended' : 'missing',
          reference,
          expiresOn: endsOn,
        }))}
      />
    </Section>
  );
}

function NoLongerHeld({ record, today }: { record: RecordView; today: string }) {
  const t = useTranslations('results.record');
  const say = useWords();
  const when = useWhen();
  const anchored = record.level === 'a6' || record.level === 'a7';
  if (!anchored || record.end || isAnchored(record.anchors, today)) return null;
  const ended = record.anchors.filter((anchor) => anchor.inPlace && !holds(anchor, today));
  const level = levelLabel(record.level === 'a7' ? 'a7' : 'a6');
  return (
    <Warning title={t('anchorsFell', { level })}>
      {ended
        .map(({ kind, endsOn }) => t('anchorEnded', { anchor: say(`anchors.${kind}`), on: when(endsOn) }))
        .join(' ')}{' '}
      {t('anchorsStay', { level })}
    </Warning>
  );
}
