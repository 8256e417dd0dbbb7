// SPDX-License-Identifier: EUPL-1.2
// Whom a person calls, because mail brought no answer.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { DayList } from '#ui/ask/day-list.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { useCallWords } from '../parts/call-words.ts';
import { listPhoneTasks } from '../phone.operations.server.ts';
import type { Route } from './+types/calls.ts';

/** What a call takes, of which two minutes for the questions. */
const minutesPerCall = 5;

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listPhoneTasks);
}

export default function Calls({ loaderData: { open, done } }: Route.ComponentProps) {
  const t = useTranslations('results');
  const words = useCallWords();
  const when = useWhen();
  return (
    <Page
      width="read"
      current="today"
      trail={[
        { href: '/bellen', label: t('phone.trail') },
        { href: '/bellen/peilmomenten', label: t('phone.trailHere') },
      ]}
      strip={open.some(({ fictional }) => fictional) ? <DataStrip>{t('strip.fictional')}</DataStrip> : undefined}
    >
      <title>{`${t('phone.title')} · Tegenveer`}</title>
      <PageTitle title={t('phone.title')}>
        <SummarySentence>
          {t.rich('phone.finding', { count: open.length, b: (text: ReactNode) => <b>{text}</b> })}
        </SummarySentence>
      </PageTitle>
      {open.length > 0 && (
        <DayList
          items={open.map((task) => ({
            href: `/bellen/${task.id}`,
            question: words.whom(task),
            minutes: minutesPerCall,
            why: words.why(task),
          }))}
        />
      )}
      <Section id="klaar" title={t('phone.doneTitle')} note={done.length > 0 ? t('phone.doneNote') : undefined}>
        {done.length === 0 ? (
          <p className="tv-soft">{t('phone.doneNone')}</p>
        ) : (
          <DataTable
            small
            rows={done}
            rowKey={({ id }) => id}
            columns={[
              { key: 'who', title: t('phone.columnWho'), cell: ({ organisation }) => organisation.name },
              { key: 'about', title: t('phone.columnAbout'), cell: ({ titles }) => titles.join(', ') },
              { key: 'how', title: t('phone.columnHow'), cell: (task) => words.outcome(task) },
              { key: 'when', title: t('phone.columnWhen'), cell: ({ doneAt }) => when(doneAt?.slice(0, 10), 'short') },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
