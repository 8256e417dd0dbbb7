// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { chosenProgramme, listProgrammes, withQuery } from '#capabilities/deals/public.server.ts';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, visitContext } from '#doors/visit.server.ts';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState, FilteredToNone } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import type { CommitmentSummary } from '../commitment.contract.ts';
import { listCommitments, summariseCommitments } from '../commitment.operations.server.ts';
import { CommitmentTable } from '../parts/public/commitment-table.tsx';
import { completions } from '../rules/codes.ts';
import type { Route } from './+types/commitments.ts';

const narrowing = ['deal', 'organisation', 'kind', 'completion', 'search'] as const;
type Narrowing = (typeof narrowing)[number];
const standings = [...completions, 'not_judged'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const { items: programmes } = await ask(context, listProgrammes, { query: { limit: 100 } });
  const programme = chosenProgramme(programmes, query['programme']);
  if (!programme) return null;
  const within = { ...query, programme: programme.slug };
  const filters = { ...queryOf(request, 'sort', 'after', 'limit'), programme: programme.slug };
  const summary = await ask(context, summariseCommitments, { query: filters });
  const commitments = await ask(context, listCommitments, { query: within });
  const address = (changes: Record<string, string | undefined>) => withQuery('/toezeggingen', within, changes);
  const active = narrowing.flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' ? [{ name, value, without: address({ [name]: undefined }) }] : [];
  });
  const signedIn = context.get(visitContext).caller.keyHash !== null;
  const me = signedIn ? await ask(context, viewMe).catch(() => null) : null;
  return {
    programme,
    programmes,
    commitments: commitments.items,
    summary,
    active,
    mine: me?.affiliations.filter(({ endsOn }) => endsOn === null).map(({ organisation }) => organisation) ?? [],
    first: query['after'] === undefined ? null : address({ after: undefined }),
    next: commitments.next === undefined ? null : address({ after: commitments.next }),
  };
}

export default function Commitments({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('commitments.promises.list');
  const words = useTranslations('commitments.promises');
  if (!loaderData)
    return (
      <Page current="deals">
        <title>{`${t('title')} · Tegenveer`}</title>
        <PageTitle title={t('title')} />
        <EmptyState>{t('none')}</EmptyState>
      </Page>
    );
  const { programme, programmes, commitments, summary, active, mine, first, next } = loaderData;
  const clearHref = `/toezeggingen?programme=${programme.slug}`;
  /** What was chosen, in words: a code or slug is for the address only. */
  const valueLabel = (name: Narrowing, value: string) => {
    if (name === 'kind')
      return commitmentKind.options.flatMap((one) => (one === value ? [words(`kind.${one}`)] : []))[0];
    if (name === 'completion')
      return standings.flatMap((one) => (one === value ? [words(`completion.${one}`)] : []))[0];
    if (name === 'deal') return summary.deals.find(({ slug }) => slug === value)?.shortName;
    return name === 'organisation' ? summary.organisations.find(({ slug }) => slug === value)?.name : undefined;
  };
  return (
    <Page current="deals" strip={<RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}>
      <title>{`${t('title')} · ${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} above={programme.name}>
        <SummarySentence>
          <Finding summary={summary} filtered={active.length > 0} />
        </SummarySentence>
      </PageTitle>
      {mine.length > 0 && (
        <Actions>
          {mine.map(({ slug, name }) => (
            <a key={slug} href={`/organisaties/${slug}/toezeggingen`}>
              {t('mine', { organisation: name })}
            </a>
          ))}
        </Actions>
      )}
      <ProgrammeSwitch
        programmes={programmes}
        current={programme.slug}
        href={(slug) => `/toezeggingen?programme=${slug}`}
      />
      {(summary.all > 0 || active.length > 0) && (
        <Filters summary={summary} active={active} programme={programme.slug} clearHref={clearHref} />
      )}
      {commitments.length === 0 && active.length > 0 ? (
        <FilteredToNone
          clearHref={clearHref}
          dropped={active.map(({ name, value, without }) => ({
            label: t('active', { name: t(name), value: valueLabel(name, value) ?? value }),
            href: without,
          }))}
        />
      ) : (
        commitments.length > 0 && <CommitmentTable items={commitments} first="both" />
      )}
      <Actions>
        {first && <a href={first}>{t('first')}</a>}
        {next && <a href={next}>{t('next')}</a>}
      </Actions>
    </Page>
  );
}

function Finding({ summary, filtered }: { summary: CommitmentSummary; filtered: boolean }) {
  const t = useTranslations('commitments.promises.list');
  const words = useTranslations('commitments.promises.completion');
  const { total, all, deals, differ } = summary;
  if (all === 0) return t('none');
  if (filtered) return t('chosen', { total, all });
  const counts = new Map(summary.byCompletion.map(({ completion, commitments }) => [completion, commitments]));
  // In the fixed order of the scale; silence is named like the rest.
  const parts = standings
    .flatMap((one) => (counts.has(one) ? [t('part', { count: counts.get(one) ?? 0, completion: words(one) })] : []))
    .join(', ');
  return t('sentence', { total, deals: deals.length, parts }) + t('differ', { count: differ });
}

function Filters({
  summary,
  active,
  programme,
  clearHref,
}: {
  summary: CommitmentSummary;
  active: readonly { readonly name: Narrowing; readonly value: string }[];
  programme: string;
  clearHref: string;
}) {
  const t = useTranslations('commitments.promises');
  const chosen = (name: Narrowing) => active.find((one) => one.name === name)?.value;
  return (
    <FilterBar
      action="/toezeggingen"
      label={t('list.filters')}
      keep={{ programme }}
      search={{ name: 'search', label: t('list.search'), value: chosen('search') }}
      filters={[
        {
          name: 'deal',
          label: t('list.deal'),
          value: chosen('deal'),
          options: summary.deals.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
        },
        {
          name: 'organisation',
          label: t('list.organisation'),
          value: chosen('organisation'),
          options: summary.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
        },
        {
          name: 'kind',
          label: t('list.kind'),
          value: chosen('kind'),
          options: commitmentKind.options.map((one) => ({ value: one, label: t(`kind.${one}`) })),
        },
        {
          name: 'completion',
          label: t('list.completion'),
          value: chosen('completion'),
          options: standings.map((one) => ({ value: one, label: t(`completion.${one}`) })),
        },
      ]}
      {...(active.length > 0 ? { count: summary.total, clearHref } : {})}
    />
  );
}
