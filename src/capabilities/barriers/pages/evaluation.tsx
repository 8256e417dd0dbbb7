// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { withQuery } from '#capabilities/deals/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { listLawEvaluations } from '../evaluation.operations.server.ts';
import { halfBefore, halfOf } from '../rules/half-year.ts';
import type { Route } from './+types/evaluation.ts';

const shownHalves = 8;

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const today = dayOf(context.get(visitContext).runtime.clock());
  const halves = [halfOf(today)];
  while (halves.length < shownHalves) halves.push(halfBefore(halves.at(-1) ?? halfOf(today)));
  const half = halves.find((one) => one === query['half']) ?? halves[1] ?? halfOf(today);
  const example = query['example'] === 'yes' ? 'yes' : 'no';
  const { items } = await ask(context, listLawEvaluations, { query: { ...query, half, example, limit: 100 } });
  const file = (format: string) =>
    withQuery(`/belemmeringen/wetten/evaluatie/${format}`, { ...query, half, example }, {});
  return { items, half, halves, example, files: { csv: file('csv'), docx: file('docx'), odt: file('odt') } };
}

/** Every half year: which laws stood in the way, what was asked and answered, to take along. */
export default function Evaluation({ loaderData: { items, half, halves, example, files } }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  return (
    <Page
      current="barriers"
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: '/belemmeringen/wetten', label: t('way.laws.crumb') },
        { href: '/belemmeringen/wetten/evaluatie', label: t('evaluation.crumb') },
      ]}
    >
      <title>{`${t('evaluation.title')} · Tegenveer`}</title>
      <PageTitle title={t('evaluation.title')}>
        <SummarySentence>{t('evaluation.sentence', { count: items.length })}</SummarySentence>
      </PageTitle>
      <FilterBar
        action="/belemmeringen/wetten/evaluatie"
        label={t('evaluation.filters')}
        filters={[
          {
            name: 'half',
            label: t('evaluation.half'),
            value: half,
            all: null,
            options: halves.map((value) => ({ value, label: halfName(value, t) })),
          },
          {
            name: 'example',
            label: t('evaluation.which'),
            value: example,
            all: null,
            options: [
              { value: 'no', label: t('mayWe.real') },
              { value: 'yes', label: t('mayWe.example') },
            ],
          },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState>{t('evaluation.none')}</EmptyState>
      ) : (
        <DataTable
          rows={items}
          rowKey={({ key }) => key}
          caption={t('evaluation.title')}
          hiddenCaption
          columns={[
            {
              key: 'law',
              title: t('way.laws.law'),
              cell: ({ law, href }) => (href ? <a href={href}>{law}</a> : law),
            },
            { key: 'cases', title: t('way.laws.barriers'), numeric: true, cell: ({ cases }) => cases },
            { key: 'asked', title: t('evaluation.asked'), numeric: true, cell: ({ asked }) => asked },
            { key: 'answered', title: t('evaluation.answered'), numeric: true, cell: ({ answered }) => answered },
            { key: 'waiting', title: t('evaluation.waiting'), numeric: true, cell: ({ waiting }) => waiting },
            { key: 'often', title: t('evaluation.often'), cell: ({ mostOften }) => t(`way.frequency.${mostOften}`) },
            { key: 'questions', title: t('evaluation.questions'), cell: ({ questions }) => questions.join(' · ') },
          ]}
        />
      )}
      <Actions>
        <a href={files.csv}>{t('evaluation.csv')}</a>
        <a href={files.docx}>{t('evaluation.docx')}</a>
        <a href={files.odt}>{t('evaluation.odt')}</a>
      </Actions>
      <Fine>{t('way.laws.note')}</Fine>
    </Page>
  );
}

function halfName(half: string, t: ReturnType<typeof useTranslations<'barriers'>>): string {
  const [year = '', part] = half.split('-');
  return part === '1' ? t('evaluation.first', { year }) : t('evaluation.second', { year });
}
