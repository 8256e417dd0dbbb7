// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { withQuery } from '#capabilities/deals/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { ViewSwitch } from '#ui/view/view-switch.tsx';
import type { DeskItem } from '../path.contract.ts';
import { viewRuleDesk } from '../view.operations.server.ts';
import type { Route } from './+types/desk.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const desk = await ask(context, viewRuleDesk, { query });
  const next = desk.next === undefined ? null : withQuery('/regelhouder', query, { after: desk.next });
  return { items: desk.items, next, open: query['open'] !== 'all' };
}

/** The desk of a rule owner: what was asked, what hinders most first. */
export default function Desk({ loaderData: { items, next, open } }: Route.ComponentProps) {
  const t = useTranslations('barriers.way');
  const list = useTranslations('barriers.list');
  const when = useWhen();
  const silent = items.filter((item) => item.silent).length;
  return (
    <Page
      current="barriers"
      strip={items.some(({ fictional }) => fictional) && <RealOrExample fictional asOfOn={null} many />}
      trail={[{ href: '/regelhouder', label: t('desk.crumb') }]}
    >
      <title>{`${t('desk.title')} · Tegenveer`}</title>
      <PageTitle title={t('desk.title')}>
        <SummarySentence>{t('desk.sentence', { count: items.length, silent })}</SummarySentence>
      </PageTitle>
      <ViewSwitch
        current={open ? 'open' : 'all'}
        views={[
          { key: 'open', label: t('desk.open'), href: '/regelhouder' },
          { key: 'all', label: t('desk.all'), href: '/regelhouder?open=all' },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState>{t('desk.none')}</EmptyState>
      ) : (
        <DataTable
          rows={items}
          rowKey={({ id }) => id}
          caption={t('desk.caption')}
          hiddenCaption
          columns={[
            { key: 'case', title: t('desk.case'), cell: (line) => <Line line={line} /> },
            {
              key: 'owner',
              title: t('desk.owner'),
              cell: ({ owner, ownerFunction }) => [ownerFunction, owner.name].filter(Boolean).join(', '),
            },
            { key: 'frequency', title: t('desk.frequency'), cell: ({ frequency }) => t(`frequency.${frequency}`) },
            { key: 'asked', title: t('desk.asked'), cell: ({ askedOn }) => when(askedOn) },
            { key: 'next', title: t('desk.next'), cell: ({ nextDueOn }) => (nextDueOn ? when(nextDueOn) : '') },
          ]}
        />
      )}
      <Actions>{next && <a href={next}>{list('next')}</a>}</Actions>
      <Fine>{t('desk.order')}</Fine>
    </Page>
  );
}

/** A case, or one bundled question for all its cases. */
function Line({ line: { id, bundled, question, cases, drafts, sensitive } }: { line: DeskItem }) {
  const t = useTranslations('barriers');
  const marks = [
    bundled && t('cluster.desk.bundled', { count: cases }),
    sensitive && t('cluster.desk.sensitive'),
    drafts > 0 && t('way.desk.drafts', { count: drafts }),
  ].filter(Boolean);
  return (
    <>
      <a href={bundled ? `/belemmeringen/gebundeld/${id}` : `/belemmeringen/${id}`}>{question}</a>
      {marks.length > 0 && <Fine>{marks.join(' · ')}</Fine>}
    </>
  );
}
