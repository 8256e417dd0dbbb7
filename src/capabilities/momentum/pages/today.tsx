// SPDX-License-Identifier: EUPL-1.2
// What is asked of me this week, each doable here or one click away; nothing else stands on this page.
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { DayList } from '#ui/ask/day-list.tsx';
import { ButtonLink } from '#ui/form/button.tsx';
import { capital } from '#ui/format/capital.ts';
import { useDateTime } from '#ui/format/use-date-time.ts';
import { useCount, useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { AskedHere } from '../parts/asked-here.tsx';
import { viewToday } from '../today.operations.server.ts';
import type { Route } from './+types/today.ts';
import { doHere } from './here.server.ts';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, viewToday);

export const action = ({ context, request }: Route.ActionArgs) => doHere(context, request, '/vandaag');

export default function Today({
  loaderData: { now, asked, minutes, fictional, leads, nextOn },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('momentum.today');
  const write = useDateTime();
  const when = useWhen();
  const count = useCount();
  const moment = new Date(now);
  const today = now.slice(0, 10);
  const empty = asked.length === 0;
  const title = empty
    ? t('emptyTitle')
    : t('title', { count: asked.length, words: count(asked.length), minutes, minuteWords: count(minutes) });
  return (
    <Page current="today" width="read" strip={fictional ? <RealOrExample fictional asOfOn={null} many /> : undefined}>
      <title>{`${t('short')} · Tegenveer`}</title>
      <PageTitle
        above={capital(write(moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }))}
        title={`${t('greeting', { part: partOf(Number(write(moment, { hour: 'numeric', hourCycle: 'h23' }))) })} ${title}`}
      >
        {empty && <SummarySentence>{t('empty')}</SummarySentence>}
      </PageTitle>
      {!empty && (
        <>
          <DayList
            items={asked.map((one) => ({
              href: one.href,
              question: one.text,
              minutes: one.minutes,
              why: whyOf(one),
              act: <AskedHere asked={one} state={actionData} />,
            }))}
          />
          <p className="tv-day__done">{t('done')}</p>
        </>
      )}
      {nextOn && <Fine>{t('next', { date: when(nextOn, 'near', today) })}</Fine>}
      {leads && (
        <Actions>
          <ButtonLink href="/bellen">{t('calls')}</ButtonLink>
        </Actions>
      )}
    </Page>
  );

  function whyOf({ space, why, dueOn }: (typeof asked)[number]): string {
    return [
      space && t('where', { space: space.name }),
      why,
      dueOn && t(dueOn < today ? 'was' : 'before', { date: when(dueOn, 'near', today) }),
    ]
      .filter(Boolean)
      .join(' ');
  }
}

/** The part of the day by its hour, where the reader is. */
const partOf = (hour: number) => (hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
