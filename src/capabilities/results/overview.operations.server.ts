// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { itemOf, seen } from './answers.server.ts';
import * as contract from './overview.contract.ts';
import { callReason } from './rules/call.ts';
import { missedAfterDays } from './rules/freshness.ts';
import { columnsOf } from './rules/grid.ts';
import { directions, ends, freshnesses, knownOrNot, oneOf, resultKinds } from './rules/values.ts';
import { adoptionsOf } from './store/adoption.store.server.ts';
import { bandOfRow } from './store/certainty.store.server.ts';
import * as grid from './store/grid.store.server.ts';
import { findOrganisation, findSpace } from './store/result.store.server.ts';
import { countAdoptions, fadeSome } from './store/sums.store.server.ts';

/** More results than this are not one picture any more. */
const mostResults = 300;

export const adoptionOverview = operation(contract.adoptionOverview, async ({ query }, at) => {
  const programme = query.programme === undefined ? null : await findSpace(at, ['programme'], query.programme);
  if (programme === undefined) return refuse('not-found');
  const counts = (await countAdoptions(at, programme?.id)).map((row) => ({
    level: oneOf(knownOrNot, row.level) ?? 'unknown',
    freshness: oneOf(freshnesses, row.freshness) ?? 'not_asked',
    kind: oneOf(resultKinds, row.result_kind) ?? 'approach',
    end: oneOf(ends, row.end_kind),
    records: Number(row.records),
  }));
  return { records: counts.reduce((sum, { records }) => sum + records, 0), counts };
});

export const adoptionGrid = operation(contract.adoptionGrid, async ({ query }, at) => {
  const all = await grid.programmes(at);
  const programme =
    query.programme === undefined ? all[0] : all.find(({ id, slug }) => [id, slug].includes(query.programme ?? ''));
  if (!programme) return query.programme === undefined ? { ...nothing, programmes: [] } : refuse('not-found');
  const deal = query.deal === undefined ? null : await findSpace(at, ['deal'], query.deal);
  if (deal === undefined) return refuse('not-found');
  const of = { programmeId: programme.id, dealId: deal?.id };
  const results = await grid.gridResults(at, of, mostResults);
  const shown = results.slice(0, mostResults);
  const shownIds = new Set(shown.map(({ id }) => id));
  const cells = (await grid.gridCells(at, of, query)).filter((cell) => shownIds.has(cell.result_id));
  const dealIds = [...new Set([...shown.map(({ deal_id }) => deal_id), ...(deal ? [deal.id] : [])])];
  const parties = await grid.gridParties(at, dealIds, query.organisationKind);
  const { organisations, notAsked } = columnsOf(shown, cells, parties, deal !== null);
  return {
    programme: refOf(programme),
    programmes: all.map(refOf),
    deal: deal ? { id: deal.id, slug: deal.slug, name: deal.name } : null,
    deals: (await grid.dealsWithResults(at, programme.id)).map((one) => ({ ...one, results: Number(one.results) })),
    organisationKinds: [
      ...new Set([...parties.map(({ kind }) => kind), ...cells.map((cell) => cell.organisation_kind)]),
    ].sort(),
    organisations,
    results: shown.map(({ id, slug, title, kind, deal_id }) => ({
      id,
      slug,
      title,
      kind: oneOf(resultKinds, kind) ?? 'approach',
      dealId: deal_id,
      notAsked: notAsked.get(id) ?? 0,
    })),
    cells: cells.map((row) => cellOf(row, at.today)),
    parties: parties.map(({ deal_id, organisation_id }) => ({ dealId: deal_id, organisationId: organisation_id })),
    more: results.length > mostResults,
  };
});

const nothing = {
  programme: null,
  deal: null,
  deals: [],
  organisationKinds: [],
  organisations: [],
  results: [],
  cells: [],
  parties: [],
  more: false,
};

const refOf = ({ id, slug, name, fictional }: grid.Programme) => ({ id, slug, name, fictional });

const cellOf = (row: grid.GridCellRow, today: string) => ({
  id: row.id,
  resultId: row.result_id,
  organisationId: row.organisation_id,
  unit: row.unit || null,
  level: oneOf(knownOrNot, row.level) ?? ('unknown' as const),
  freshness: bandOfRow(row, today),
  direction: oneOf(directions, row.direction) ?? ('unknown' as const),
  fallReported: row.fall_reported_on !== null,
  end: oneOf(ends, row.end_kind),
  confirmedOn: row.confirmed_on,
  nextCheckInOn: row.next_check_in_on,
  ownerFunction: row.owner_function,
  call: row.works ? callReason(row, bandOfRow(row, today)) : null,
});

export const viewOrganisationUse = operation(contract.viewOrganisationUse, async ({ params }, at) => {
  const organisation = await findOrganisation(at, params.organisation);
  if (!organisation) return refuse('not-found');
  const { id, slug, name, kind, fictional, mine } = organisation;
  const days = [addMonths(at.today, -12), addMonths(at.today, -6), at.today];
  const past = [];
  for (const day of days) past.push(await grid.inUseOn(at, id, day));
  return {
    organisation: { id, slug, name, kind, fictional },
    adoptions: seen((await adoptionsOf(at, { organisationId: id })).map((row) => itemOf(row, at.today))),
    asked: (await grid.openCheckIns(at, id)).map(({ due_on, titles, ...asked }) => ({
      id: asked.id,
      role: asked.role,
      dueOn: due_on,
      titles,
      missed: addDays(due_on, missedAfterDays) <= at.today,
    })),
    past,
    mine,
  };
});

export const fadeAdoptions = operation(contract.fadeAdoptions, async ({ body }, at) => {
  const faded = await fadeSome(at, body.most);
  return { faded, more: faded === body.most };
});
