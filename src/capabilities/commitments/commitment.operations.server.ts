// SPDX-License-Identifier: EUPL-1.2
import { findDeal, myPlaceIn, partiesOf } from '#capabilities/deals/public.server.ts';
import { decisionsAbout } from '#capabilities/decisions/public.server.ts';
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { layOutNetwork } from '#kernel/network-layout.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { draftTowards } from './agreement.operations.server.ts';
import { contributionAnswer } from './answers.server.ts';
import { commitmentAnswers, detailAnswers, organisationOf } from './commitment.answers.server.ts';
import * as contract from './commitment.contract.ts';
import * as store from './commitment.store.server.ts';
import { movesFrom, rolesIn } from './rules/commitment.ts';
import { moneyTotal } from './rules/totals.ts';
import * as contributions from './store.server.ts';

const orders = {
  dueOn: { by: store.dueOrder, of: (row: store.CommitmentRow) => row.due_on ?? '9999' },
};

export const listCommitments = operation(contract.listCommitments, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'dueOn', { by: store.rowId, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listCommitments(at, query, paging));
  return { items: await commitmentAnswers(at, rows), ...next };
});

export const summariseCommitments = operation(contract.summariseCommitments, async ({ query }, at) => {
  const { programme, deal } = query;
  const chosen = await store.counts(at, query);
  const every = await store.counts(at, { programme });
  const { deals, organisations } = await store.choices(at, { programme, deal });
  const code = contract.summariseCommitments.answer.shape.byCompletion.element.shape.completion;
  return {
    total: sum(chosen.map(({ commitments }) => commitments)),
    all: sum(every.map(({ commitments }) => commitments)),
    byCompletion: chosen.map(({ completion, commitments }) => ({ completion: code.parse(completion), commitments })),
    differ: sum(chosen.map(({ differ }) => differ)),
    deals: deals.map(({ slug, short_name }) => ({ slug, shortName: short_name })),
    organisations: organisations.flatMap(({ slug, name }) => (slug && name ? [{ slug, name }] : [])),
  };
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export const viewDealCommitments = operation(contract.viewDealCommitments, async ({ params }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const rows = await store.commitmentsOf(at, deal.id);
  const items = await commitmentAnswers(at, rows);
  const dependencies = await store.dependenciesOf(at, deal.id);
  const brought = await contributions.contributionsOf(at, deal.id);
  const all = brought.map((row) => contributionAnswer(row, at.today));
  const { member, leads } = await myPlaceIn(at, deal.id);
  return {
    items,
    dependencies,
    picture: await pictureOf(dependencies),
    contributions: all,
    money: moneyTotal(all),
    text: leads ? await draftTowards(at, deal.id, rows) : null,
    mine: {
      works: member && (await contributions.worksIn(at, deal.id)),
      leads,
      organisations: at.me.personId === null ? [] : await myOrganisations(at),
    },
  };
});

/** More than this many in one drawing says nothing to anybody; the list says it all. */
const mostDrawn = 60;

async function pictureOf(dependencies: readonly { id: string; from: string; needs: string }[]) {
  const nodes = [...new Set(dependencies.flatMap(({ from, needs }) => [needs, from]))];
  if (nodes.length === 0 || nodes.length > mostDrawn) return null;
  // Drawn in the order of time: what is waited for stands first.
  const edges = dependencies.map(({ id, from, needs }) => ({ id, from: needs, to: from }));
  const { width, height, places } = await layOutNetwork({ nodes, edges });
  return { width, height, places: [...places].map(([id, { x, y }]) => ({ id, x, y })) };
}

export const viewCommitment = operation(contract.viewCommitment, async ({ params }, at) => {
  const row = await store.findCommitment(at, params.commitment);
  const standing = await store.standingOf(at, params.commitment);
  if (!row || !standing) return refuse('not-found');
  const [item] = await commitmentAnswers(at, [row]);
  if (!item) return refuse('not-found');
  const others = await commitmentAnswers(at, await store.commitmentsOf(at, row.space_id));
  const dependencies = await store.dependenciesOf(at, row.space_id);
  const byId = new Map(others.map((one) => [one.id, one]));
  const beside = (id: string, { id: dependency, why }: { id: string; why: string | null }) =>
    [byId.get(id)].flatMap((one) =>
      one
        ? [
            {
              dependency,
              id: one.id,
              what: one.what,
              organisation: one.organisation,
              dueOn: one.dueOn,
              completion: one.reading.self,
              why,
            },
          ]
        : [],
    );
  const roles = rolesIn(standing);
  const depends = standing.works && (standing.actsFor || standing.leads);
  return {
    ...item,
    ...detailAnswers(await store.detailsOf(at, row.id)),
    decided: (await decisionsAbout(at, 'commitment', row.id)).map(({ id, title, space }) => ({
      id,
      title,
      href: `${spaceHref(space)}/besluiten/${id}`,
    })),
    needs: dependencies.filter(({ from }) => from === row.id).flatMap((one) => beside(one.needs, one)),
    neededBy: dependencies.filter(({ needs }) => needs === row.id).flatMap((one) => beside(one.from, one)),
    mine: {
      moves: [...movesFrom(item.state, roles)],
      plans: item.state !== 'withdrawn' && (roles.includes('party') || roles.includes('promiser')),
      depends,
      leads: standing.leads,
      choices: depends ? choicesOf(others, row.id) : [],
      parties: roles.includes('promiser') ? await partiesBeside(at, row) : [],
    },
  };
});

const choicesOf = (others: Awaited<ReturnType<typeof commitmentAnswers>>, id: string) =>
  others
    .filter((one) => one.id !== id && one.state !== 'withdrawn')
    .map(({ id: other, what, organisation }) => ({ id: other, what, organisation: organisation?.name ?? '' }));

async function partiesBeside(at: Acting, { space_id, organisation_id }: store.CommitmentRow) {
  const parties = await partiesOf(at, space_id);
  return parties
    .filter(({ organisation, leftOn }) => leftOn === null && organisation.id !== organisation_id)
    .map(({ organisation: { slug, name } }) => ({ slug, name }));
}

export const viewOrganisationCommitments = operation(contract.viewOrganisationCommitments, async ({ params }, at) => {
  const organisation = await contributions.findAnOrganisation(at, params.organisation);
  const ref = organisation && organisationOf({ ...organisation, party_kind: organisation.kind });
  if (!organisation || !ref) return refuse('not-found');
  const all = await commitmentAnswers(at, await store.commitmentsBy(at, organisation.id));
  const awaited = await store.awaitedBy(at, organisation.id);
  const rows = await commitmentAnswers(
    at,
    awaited.map(({ row }) => row),
  );
  const brought = (await contributions.contributionsBy(at, organisation.id)).map((row) =>
    contributionAnswer(row, at.today),
  );
  return {
    organisation: { ...ref, fictional: organisation.fictional },
    mine: at.me.personId !== null && (await myOrganisations(at)).includes(organisation.id),
    promised: all.filter((one) => one.organisation?.id === organisation.id),
    offered: all.filter((one) => one.organisation?.id !== organisation.id),
    awaited: awaited.flatMap(({ own }, index) => {
      const commitment = rows[index];
      return commitment ? [{ own, commitment }] : [];
    }),
    ending: brought.filter(({ ending }) => ending === 'soon' || ending === 'maybe_soon'),
  };
});
