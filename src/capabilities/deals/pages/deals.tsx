// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState, FilteredToNone } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { listDeals, listProgrammes, summariseDeals } from '../operations/read.server.ts';
import { DealFilters } from '../parts/deal-filters.tsx';
import { DealTable } from '../parts/deal-table.tsx';
import { RealOrExample } from '../parts/public/strip.tsx';
import { withQuery } from '../rules/address.ts';
import { stages } from '../rules/codes.ts';
import { countStages } from '../rules/count-stages.ts';
import { chosenProgramme } from '../rules/programme.ts';
import type { Route } from './+types/deals.ts';

const narrowing = ['theme', 'stage', 'year', 'partyKind', 'party', 'search'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const { items: programmes } = await ask(context, listProgrammes, { query: { limit: 100 } });
  const programme = chosenProgramme(programmes, query['programme']);
  if (!programme) return null;
  const filters = { ...queryOf(request, 'sort', 'after', 'limit'), programme: programme.slug };
  const summary = await ask(context, summariseDeals, { query: filters });
  const deals = await ask(context, listDeals, { query: { ...query, programme: programme.slug } });
  return { programme, programmes, query, deals, summary };
}

export default function Deals({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('deals');
  if (!loaderData)
    return (
      <Page current="deals">
        <title>{`${t('list.title')} · Tegenveer`}</title>
        <PageTitle title={t('list.title')} />
        <EmptyState>{t('list.none')}</EmptyState>
      </Page>
    );
  const { programme, programmes, query, deals, summary } = loaderData;
  const active = narrowing.filter((name) => query[name] !== undefined);
  const { total, ...counts } = countStages(summary.byStage);
  const address = (changes: Record<string, string | undefined>) =>
    withQuery('/deals', { ...query, programme: programme.slug }, changes);
  /** What was chosen, in words: a code or slug is for the address only. */
  const valueLabel = (name: (typeof narrowing)[number], value: string) => {
    if (name === 'stage') return stages.flatMap((stage) => (stage === value ? [t(`stage.${stage}`)] : []))[0] ?? value;
    if (name === 'partyKind')
      return organisationKind.options.flatMap((kind) => (kind === value ? [t(`kind.${kind}`)] : []))[0] ?? value;
    if (name === 'party') return summary.parties.find(({ slug }) => slug === value)?.name ?? value;
    return name === 'year' && value === 'unknown' ? t('list.yearUnknown') : value;
  };
  const sort = typeof query['sort'] === 'string' ? query['sort'] : 'shortName';
  return (
    <Page current="deals" strip={<RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}>
      <title>{`${t('list.title')} · ${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('list.title')} above={<a href={`/programmas/${programme.slug}`}>{programme.name}</a>}>
        <SummarySentence>
          {summary.all === 0
            ? t('list.none')
            : active.length > 0
              ? t('list.chosen', { total: summary.total, all: summary.all })
              : t('list.sentence', { total, ...counts })}
        </SummarySentence>
      </PageTitle>
      {programme.gaps && (
        <TableToggle title={t('list.gaps')}>
          <p className="nl-paragraph tv-prose">{programme.gaps}</p>
        </TableToggle>
      )}
      <ProgrammeSwitch programmes={programmes} current={programme.slug} href={(slug) => `/deals?programme=${slug}`} />
      <DealFilters programme={programme.slug} query={query} summary={summary} filtered={active.length > 0} />
      {deals.items.length === 0 && active.length > 0 ? (
        <FilteredToNone
          clearHref={`/deals?programme=${programme.slug}`}
          dropped={active.map((name) => ({
            label: t('list.active', { name: t(`list.${name}`), value: valueLabel(name, String(query[name])) }),
            href: address({ [name]: undefined }),
          }))}
        />
      ) : (
        <DealTable deals={deals.items} sort={sort} sortHref={(order) => address({ sort: order })} />
      )}
      <Actions>
        {query['after'] !== undefined && <a href={address({})}>{t('list.first')}</a>}
        {deals.next !== undefined && <a href={address({ after: deals.next })}>{t('list.next')}</a>}
        {programme.mine.leads && <ButtonLink href={`/deals/nieuw/${programme.slug}`}>{t('list.start')}</ButtonLink>}
      </Actions>
    </Page>
  );
}
