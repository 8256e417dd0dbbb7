// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { answerEntryQuestion, viewEntryTest } from '../operations/entry.server.ts';
import { EntryQuestion } from '../parts/entry-question.tsx';
import { DealPage } from '../parts/public/deal-page.tsx';
import type { Route } from './+types/entry-test.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const test = await ask(context, viewEntryTest, { params });
  const { affiliations } = await ask(context, viewMe);
  return { test, me: affiliations.find(({ endsOn }) => endsOn === null)?.functionTitle ?? '' };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submit(context, request, answerEntryQuestion, { params, to: () => `/deals/${params.deal}/toets` });

export default function EntryTestPage({ loaderData: { test, me }, actionData }: Route.ComponentProps) {
  const t = useTranslations('deals.entry');
  const when = useWhen();
  const { deal, questions, term, answerBefore, proposedOn } = test;
  const answered = questions.filter(({ current }) => current !== null).length;
  return (
    <DealPage deal={deal} title={`${t('title')} · ${deal.shortName}`} below={[{ path: 'toets', label: t('short') }]}>
      <PageTitle
        title={t('title')}
        name={deal.name}
        meta={proposedOn === null ? [] : [t('proposedOn', { when: when(proposedOn) })]}
      >
        <SummarySentence>
          {t('finding', { answered, all: questions.length })}{' '}
          {answerBefore !== null && term !== 'none' && t(`term.${term}`, { when: when(answerBefore) })}
        </SummarySentence>
      </PageTitle>
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="test" member />
      <Fine>{t('noScore')}</Fine>
      {questions.map((question, index) => (
        <EntryQuestion
          key={question.criterion}
          question={question}
          number={index + 1}
          answers={test.mine.answers}
          me={me}
          state={actionData}
        />
      ))}
    </DealPage>
  );
}
