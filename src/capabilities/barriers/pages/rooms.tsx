// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { ViewSwitch } from '#ui/view/view-switch.tsx';
import { listExperimentRooms } from '../experiment.operations.server.ts';
import type { Route } from './+types/rooms.ts';

const shows = ['all', 'running', 'unused'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const show = shows.find((one) => one === query['show']) ?? 'all';
  const of = (example: 'yes' | 'no') => ask(context, listExperimentRooms, { query: { ...query, example } });
  // Facts and the example are never on one page; the example is shown until there is something real.
  const asked = query['example'];
  const real = asked === 'yes' ? null : await of('no');
  const example = asked === 'yes' || (asked === undefined && real?.items.length === 0) ? 'yes' : 'no';
  return { ...(example === 'yes' ? await of('yes') : (real ?? (await of('no')))), show, example };
}

/** Every room to experiment one may see: what is granted, what runs, and what nobody began. */
export default function Rooms({ loaderData: { items, next, show, example } }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const when = useWhen();
  const unused = items.filter((room) => room.unused).length;
  const address = (one: string, of = example) => `/belemmeringen/proeven?example=${of}&show=${one}`;
  return (
    <Page
      current="barriers"
      strip={<RealOrExample fictional={example === 'yes'} asOfOn={null} many />}
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: '/belemmeringen/proeven', label: t('room.crumb') },
      ]}
    >
      <title>{`${t('room.list')} · Tegenveer`}</title>
      <PageTitle title={t('room.list')}>
        <SummarySentence>{t('room.sentence', { count: items.length, unused })}</SummarySentence>
      </PageTitle>
      <ViewSwitch
        label={t('mayWe.which')}
        current={example}
        views={[
          { key: 'no', label: t('mayWe.real'), href: address(show, 'no') },
          { key: 'yes', label: t('mayWe.example'), href: address(show, 'yes') },
        ]}
      />
      <ViewSwitch
        current={show}
        views={shows.map((key) => ({ key, label: t(`room.show.${key}`), href: address(key) }))}
      />
      {items.length === 0 ? (
        <EmptyState>{t('room.none')}</EmptyState>
      ) : (
        <DataTable
          rows={items}
          rowKey={({ id }) => id}
          caption={t('room.caption')}
          hiddenCaption
          columns={[
            {
              key: 'aim',
              title: t('room.fact.aim'),
              cell: ({ aim, barrier, unused: empty }) => (
                <>
                  <a href={`/belemmeringen/${barrier.id}#proef`}>{aim}</a>
                  {empty && <Fine>{t('room.unused')}</Fine>}
                </>
              ),
            },
            { key: 'case', title: t('room.fact.case'), cell: ({ barrier }) => barrier.title },
            {
              key: 'deal',
              title: t('room.fact.deal'),
              cell: ({ deal }) =>
                deal ? (
                  <a href={`/deals/${deal.slug}`}>{deal.shortName}</a>
                ) : (
                  <span className="tv-soft">{t('list.dealClosed')}</span>
                ),
            },
            { key: 'state', title: t('room.fact.state'), short: true, cell: ({ state }) => t(`room.state.${state}`) },
            {
              key: 'last',
              title: t('room.fact.last'),
              short: true,
              cell: ({ lastOn }) => (lastOn ? when(lastOn) : <span className="tv-soft">{t('room.notSaid')}</span>),
            },
          ]}
        />
      )}
      <Actions>{next && <a href={`${address(show)}&after=${encodeURIComponent(next)}`}>{t('list.next')}</a>}</Actions>
      <Fine>{t('room.note')}</Fine>
    </Page>
  );
}
