// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Timeline } from '#ui/time/timeline.tsx';
import type { TimelineAnswer } from '../contract.ts';
import { shortTitle } from '../rules/short-title.ts';
import { useAxisWords } from './axis-words.ts';

/** Items in lanes over the years. */
export function TimelineView({ timeline }: { timeline: TimelineAnswer }) {
  const t = useTranslations('portfolio.timeline');
  const say = useAxisWords();
  const { lane, lanes, events, total, undated, from, to, today } = timeline;
  if (from === null || to === null) return <Fine>{t('undated', { undated, total })}</Fine>;
  const name = (key: string) => say.head(lane, key).label;
  return (
    <Section id="tijdlijn" title={t('title')} note={undated > 0 ? t('undated', { undated, total }) : undefined}>
      <Timeline
        title={t('finding', { total, undated })}
        lanes={lanes.map(name)}
        events={events.map(({ item, on, until, after, ...event }) => ({
          id: item.id,
          lane: name(event.lane),
          on,
          until,
          ...(after ? { after } : {}),
          label: shortTitle(item.title, 30),
          text: item.title,
        }))}
        from={from}
        to={to}
        today={today}
        caption={t('caption')}
      />
      {events.length < total && <Fine>{t('left', { shown: events.length, total })}</Fine>}
    </Section>
  );
}
