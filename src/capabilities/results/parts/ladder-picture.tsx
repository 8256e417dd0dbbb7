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
export function pointsOf(record: RecordView, today: string, message: string): TrackPoint[] {
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
  points.sort((a, b) => a.on.localeCompare(b.on));
  // Words beside the last report only: two would lie over each other.
  const last = points.findLast(({ kind }) => kind === 'reported');
  return points.map((point) => (point.kind === 'reported' && point !== last ? { ...point, note: '', message } : point));
}

/** The ladder over time; nothing where nobody said a level yet. */
export function LadderPicture({ record, today }: { record: RecordView; today: string }) {
  const t = useTranslations('results.record');
  const when = useWhen();
  const points = pointsOf(record, today, t('reportedShort'));
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
