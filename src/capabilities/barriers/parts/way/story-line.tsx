// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Timeline } from '#ui/time/timeline.tsx';
import type { TimelineEvent } from '#ui/time/timeline-layout.ts';
import type { BarrierView } from '../../contract.ts';
import { shortLane } from '../../rules/sentence.ts';
import { SourceLine, sentences } from './source-line.tsx';

/** A longer note is read in the list; the drawing says what kind of event it was. */
const longestLabel = 48;

/** What happened over the years, a lane per organisation; the list beside it is its equal. */
export function StoryLine({ barrier, today }: { barrier: BarrierView; today: string }) {
  const t = useTranslations('barriers.way');
  const when = useWhen();
  const lastKnown = barrier.story.findLast(({ happenedOn }) => happenedOn !== null)?.happenedOn;
  const events = barrier.story.map((line, place): TimelineEvent => {
    const who = line.organisation?.name ?? t('story.unknownLane');
    const label = line.note && line.note.length <= longestLabel ? line.note : t(`move.${line.move}`);
    return {
      id: String(place),
      lane: shortLane(who),
      who,
      on: line.happenedOn,
      ...(line.happenedOn === null && lastKnown ? { after: lastKnown } : {}),
      label,
      text: sentences({
        what: line.note ?? t(`move.${line.move}`),
        source: line.source && <SourceLine source={line.source} />,
      }),
    };
  });
  const days = barrier.story.flatMap(({ happenedOn }) => happenedOn ?? []);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  return (
    <Timeline
      title={t('story.found', { count: events.length, from: when(first), to: when(last) })}
      lanes={[...new Set(events.map(({ lane }) => lane))]}
      events={events}
      from={`${first.slice(0, 4)}-01-01`}
      to={`${Number(last.slice(0, 4)) + (days.length < events.length ? 2 : 0)}-12-31`}
      today={today}
    />
  );
}
