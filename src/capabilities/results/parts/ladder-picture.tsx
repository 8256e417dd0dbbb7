// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { addDays } from '#kernel/pure/partial-date.ts';
import { LadderTimeline } from '#ui/adoption/ladder-timeline.tsx';
import type { TrackPoint } from '#ui/adoption/ladder-track.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { missedAfterDays } from '../rules/freshness.ts';
import type { RecordView } from './record-view.ts';

const spoken = new Set(['level', 'confirmed', 'check_in_answered', 'end_withdrawn']);

/** Moments at which a level was said, reported to fall, or not answered for. */
export function pointsOf(record: RecordView, today: string): TrackPoint[] {
  const points: TrackPoint[] = [];
  for (const { kind, on, level, reported, note } of record.events) {
    if (!spoken.has(kind) || level === 'unknown') continue;
    points.push({ on, level, kind: reported ? 'reported' : 'said', ...(note ? { note } : {}) });
  }
  for (const { dueOn, missed } of record.checkIns) {
    const standing = points.findLast((point) => point.on <= dueOn);
    if (missed && standing && addDays(dueOn, missedAfterDays) <= today)
      points.push({ on: dueOn, level: standing.level, kind: 'missed' });
  }
  return points.sort((a, b) => a.on.localeCompare(b.on));
}

/** The ladder over time; nothing where nobody said a level yet. */
export function LadderPicture({ record, today }: { record: RecordView; today: string }) {
  const t = useTranslations('results.record');
  const when = useWhen();
  const points = pointsOf(record, today);
  const [first] = points;
  if (!first) return <div />;
  return (
    <LadderTimeline
      title={t('pictureTitle', { first: when(first.on) })}
      points={points}
      today={today}
      caption={t('pictureCaption', {
        moments: points.length,
        missed: points.filter(({ kind }) => kind === 'missed').length,
      })}
    />
  );
}
