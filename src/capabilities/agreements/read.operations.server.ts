// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { mandateFor, myOrganisations } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import {
  articleAnswer,
  commentAnswer,
  generationOf,
  partyAnswer,
  signatureAnswer,
  stateOf,
  versionItem,
} from './answers.server.ts';
import type { AgreementView } from './contract.ts';
import * as contract from './contract.ts';
import { articleDifferences } from './difference.ts';
import { currentOf } from './rules/current.ts';
import { movesFrom } from './rules/version.ts';
import * as store from './store.server.ts';
import { findVersion } from './versions.server.ts';

export const viewAgreement = operation(contract.viewAgreement, async ({ params, query }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const versions = await store.versionsOf(at, deal.id);
  const place = await store.placeIn(at, deal.id);
  const items = versions.map(versionItem);
  const wanted = query.number ?? currentOf(items)?.number;
  const row = versions.find(({ number }) => number === wanted);
  // A number that is not there for who looks is not there; a deal without any text has a page that says so.
  if (!row && query.number !== undefined) return refuse('not-found');
  const shown = row ? await shownVersion(at, row, versions, place) : null;
  return {
    deal: dealOf(deal),
    versions: items,
    shown: shown?.version ?? null,
    mine: {
      ...place,
      moves: shown && place.leads ? movesFrom(shown.version.state, 'lead') : [],
      signsFor: shown?.signsFor ?? [],
      othersSign: shown ? await othersSign(at, deal.id, shown.version) : [],
    },
  };
});

/** For which of the own organisations others are to sign, and in which functions: so that who asks knows whom to ask. */
async function othersSign(at: Acting, spaceId: string, { state, parties }: Shown) {
  if (state !== 'signing') return [];
  const found: { organisation: string; holders: string }[] = [];
  for (const { organisation, mine, bound, signedAt } of parties) {
    if (!mine || !bound || signedAt !== null) continue;
    const mandate = await mandateFor(at, { organisationId: organisation.id, kind: 'sign', spaceId });
    if (isRefusal(mandate))
      found.push({ organisation: organisation.name, holders: String(mandate.values?.['holders'] ?? 'none') });
  }
  return found;
}

type Shown = Pick<NonNullable<AgreementView['shown']>, 'state' | 'parties'>;

const dealOf = ({
  id,
  slug,
  name,
  shortName,
  fictional,
  asOfOn,
  visibility,
}: NonNullable<Awaited<ReturnType<typeof findDeal>>>) => ({
  id,
  slug,
  name,
  shortName,
  fictional,
  asOfOn,
  visibility,
});

async function shownVersion(
  at: Acting,
  row: store.VersionRow,
  versions: readonly store.VersionRow[],
  place: store.Place,
) {
  const [articles, promises, comments, rows, decisions, signatures] = [
    await store.articlesOf(at, row.id),
    await store.promisesOf(at, row.id),
    await store.commentsOf(at, row.id),
    await store.partiesOf(at, row.space_id, row.id),
    await store.decisionsOf(at, row.id),
    await store.signaturesOf(at, row.id),
  ];
  const mine = at.me.personId === null ? [] : await myOrganisations(at);
  const parties = rows.map((party) => partyAnswer(party, decisions, signatures, mine));
  const mayNow = await store.toBeSignedFor(at, row.id);
  const open = parties.filter(({ organisation, signedAt }) => signedAt === null && mayNow.includes(organisation.id));
  const commentsOn = (article: string) =>
    comments.filter(({ article_id }) => article_id === article).map((one) => commentAnswer(one, place, at.me.personId));
  return {
    signsFor: open.map(({ organisation }) => organisation),
    version: {
      ...versionItem(row),
      generation: generationOf(row.generation),
      version: row.version,
      basedOn: versions.find(({ id }) => id === row.based_on_id)?.number ?? null,
      frozenAt: row.frozen_at?.toISOString() ?? null,
      withdrawnReason: row.withdrawn_reason,
      joining:
        row.joining_from_on && row.joining_until_on
          ? { from: row.joining_from_on, until: row.joining_until_on, past: row.joining_until_on < at.today }
          : null,
      articles: articles.map((article) => articleAnswer(article, promises, commentsOn(article.id))),
      parties,
      signatures: signatures.map(signatureAnswer),
    },
  };
}

export const compareVersions = operation(contract.compareVersions, async ({ params, query }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const versions = await store.versionsOf(at, deal.id);
  const [from, to] = [query.from, query.to].map((wanted) => versions.find(({ number }) => number === wanted));
  if (!from || !to) return refuse('not-found');
  const withPromises = async (version: store.VersionRow) => {
    const promises = (await store.promisesOf(at, version.id)).map(({ name, text }) => `- ${name}: ${text}`);
    return (await store.articlesOf(at, version.id)).map((article) => ({
      ...article,
      text: article.kind === 'commitments' ? [article.text, ...promises].filter(Boolean).join('\n') : article.text,
    }));
  };
  const articles = articleDifferences(await withPromises(from), await withPromises(to));
  return {
    deal: dealOf(deal),
    from: versionItem(from),
    to: versionItem(to),
    versions: versions.map(versionItem),
    articles: articles.map((one) => ({ ...one, title: [...one.title], text: [...one.text] })),
  };
});

export const viewAgreementText = operation(contract.viewAgreementText, async ({ params }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { deal, version } = found;
  const { canonical_text: text, text_hash: hash, frozen_at: frozenAt, published_on: on, reference } = version;
  const state = stateOf(version.state);
  if (text === null || hash === null || frozenAt === null || state === 'draft') return refuse('not-frozen-yet');
  const signatures = (await store.signaturesOf(at, version.id)).map(signatureAnswer);
  const moments = [
    frozenAt.toISOString(),
    ...signatures.map(({ signedAt }) => signedAt),
    on ? `${on}T00:00:00.000Z` : '',
  ];
  const published = on !== null && reference !== null ? { on, reference } : null;
  const madeAt = moments.toSorted().at(-1) ?? '';
  return { text, hash, state, number: version.number, deal: deal.slug, published, signatures, madeAt };
});

const orders = { id: { by: sql`v.id`, of: (row: store.ListedRow) => row.id } };

export const listAgreements = operation(contract.listAgreements, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'id', { by: sql`v.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listVersions(at, paging));
  return { items: rows.map((row) => ({ ...versionItem(row), deal: row.deal, text: row.canonical_text })), ...next };
});
