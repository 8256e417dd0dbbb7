// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EventList, Timeline } from '#ui/time/timeline.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { TimelineAnswer } from '../contract.ts';
import { shortTitle } from '../rules/short-title.ts';
import { useAxisWords } from './axis-words.ts';

/** Items in lanes over the years; what has no date is listed with the signing of its deal, and not drawn. */
export function TimelineView({ timeline }: { timeline: TimelineAnswer }) {
  const t = useTranslations('portfolio.timeline');
  const say = useAxisWords();
  const { lane, lanes, total, undated, from, to, today } = timeline;
  const name = (key: string) => say.head(lane, key).label;
  const events = timeline.events.map(({ item, on, until, after, ...event }) => ({
    id: item.id,
    lane: name(event.lane),
    on,
    until,
    ...(after ? { after } : {}),
    label: shortTitle(item.title, 30),
    text: item.title,
  }));
  const [dated, others] = [events.filter(({ on }) => on !== null), events.filter(({ on }) => on === null)];
  return (
    <Section id="tijdlijn" title={t('title')} note={t('undated', { undated, total })}>
      {from !== null && to !== null ? (
        <Timeline
          title={t('finding', { total, undated })}
          lanes={lanes.map(name).filter((one) => dated.some((event) => event.lane === one))}
          events={dated}
          from={from}
          to={to}
          today={today}
          caption={t('caption')}
        />
      ) : (
        <EmptyState>{t('none')}</EmptyState>
      )}
      {others.length > 0 && (
        <TableToggle title={t('list')} open={dated.length === 0}>
          <EventList events={others} />
        </TableToggle>
      )}
      {events.length < total && <Fine>{t('left', { shown: events.length, total })}</Fine>}
    </Section>
  );
}
