// SPDX-License-Identifier: EUPL-1.2
// What a portfolio shows of itself: its pictures and its questions.
import { findProgramme } from '#capabilities/deals/public.server.ts';
import { layOutNetwork } from '#kernel/network-layout.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { connectionKindOf, groupsAnswer, spaceAnswer, valuesOf } from '../answers.server.ts';
import * as contract from '../contract.ts';
import { type Axis, axes, listedValues, several } from '../rules/codes.ts';
import { answerGaps } from '../rules/gaps.ts';
import { cellsThatAsk, matrixOf } from '../rules/matrix.ts';
import { pictureOf } from '../rules/network.ts';
import { placesOf } from '../rules/places.ts';
import { lanesOf, placeInTime, spanOf } from '../rules/timeline.ts';
import * as store from '../store.server.ts';

/** So many deals get a small matrix each; so many items a place in a picture. */
const dealsDrawn = 60;
const itemsDrawn = 60;

const { classified } = contract.viewPortfolio.answer.shape;
const listedOn = (axis: Axis) => (axis === 'partyKind' ? contract.partyKinds : listedValues(axis));
const sorted = (values: Iterable<string>) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'nl'));

/** Kinds of party per deal, looked up only when an axis asks for them. */
const partyKindsFor = (at: Acting, programmeId: string, asked: readonly Axis[]) =>
  asked.some((axis) => axis === 'partyKind' && several.includes(axis))
    ? store.partyKindsPerDeal(at, programmeId)
    : Promise.resolve(new Map<string, string[]>());

export const listPortfolios = operation(contract.listPortfolios, async (_, at) => ({
  portfolios: await store.itemsPerProgramme(at),
}));

export const viewPortfolio = operation(contract.viewPortfolio, async ({ params }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const { id, slug, name, fictional, asOfOn } = programme;
  const { items = 0, sourced = 0, ...known } = await store.countPortfolio(at, id);
  const deals = await store.dealsWithItems(at, id);
  const free = await store.freeValues(at, id);
  const some = (values: readonly (string | null)[]) => sorted(values.flatMap((value) => value ?? []));
  return {
    id,
    slug,
    name,
    fictional,
    asOfOn,
    items,
    sourced,
    classified: classified.parse(Object.fromEntries(axes.map((axis) => [axis, known[axis] ?? 0]))),
    deals: deals.map((deal) => ({
      ...spaceAnswer({ ...deal, kind: 'deal' }),
      signedOn: deal.signed_on,
      items: deal.items,
    })),
    themes: some(deals.filter((deal) => deal.items > 0).map(({ theme }) => theme)),
    years: some(free.map(({ year }) => year)),
    places: sorted(free.flatMap(({ place }) => placesOf(place))),
    missions: await store.missionsToChoose(at, id),
    mayRecordIn: (await store.mineToWorkIn(at, id)).map(spaceAnswer),
  };
});

export const portfolioMatrix = operation(contract.portfolioMatrix, async ({ params, query }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const { row, column, ...filters } = query;
  const deals = await store.dealsWithItems(at, programme.id);
  const drawn = deals.length <= dealsDrawn ? deals : [];
  const bySpace = drawn.length > 0;
  const groups = await store.groupsOf(at, programme.id, filters, { row, column, bySpace });
  const partyKinds = await partyKindsFor(at, programme.id, [row, column]);
  const listed = { rows: listedOn(row), columns: listedOn(column) };
  const of = (some: typeof groups) => matrixOf(groupsAnswer(some, { row, column }, partyKinds), listed);
  const matrix = of(groups);
  return {
    row,
    column,
    ...matrix,
    asks: cellsThatAsk(matrix),
    perDeal: drawn.map((deal) => {
      const own = of(groups.filter(({ space }) => space === deal.id));
      return {
        deal: { slug: deal.slug, name: deal.name, signedOn: deal.signed_on },
        items: own.total,
        cells: own.cells.map((cell) => ({ row: cell.row, column: cell.column, sourced: cell.recorded === 0 })),
      };
    }),
  };
});

export const portfolioTimeline = operation(contract.portfolioTimeline, async ({ params, query }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const { lane, ...filters } = query;
  const rows = await store.datedItems(at, programme.id, filters, lane, itemsDrawn);
  const partyKinds = await partyKindsFor(at, programme.id, [lane]);
  const events = rows.map((row) => ({
    item: { id: row.id, title: row.title, portfolio: programme.slug },
    ...placeInTime({
      lane: valuesOf(lane, row.lane, partyKinds),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      signedOn: row.signed_on,
    }),
  }));
  return {
    lane,
    lanes: lanesOf(events, listedOn(lane)),
    events,
    total: rows[0]?.total ?? 0,
    undated: rows[0]?.undated ?? 0,
    ...(spanOf(events) ?? { from: null, to: null }),
    today: at.today,
  };
});

export const portfolioNetwork = operation(contract.portfolioNetwork, async ({ params, query }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const connections = await store.connectionsAmong(at, programme.id, query);
  const all = connections.map(({ id, from_id, to_id, kind }) => ({ id, from: from_id, to: to_id, kind }));
  const picture = pictureOf(all, itemsDrawn);
  const { places, width, height } = await layOutNetwork(picture);
  const total = await store.countItems(at, programme.id, query);
  return {
    nodes: (await store.titlesOf(at, picture.nodes)).map(({ id, title, sourced }) => ({
      item: { id, title, portfolio: programme.slug },
      sourced,
      ...(places.get(id) ?? { x: 0, y: 0 }),
    })),
    edges: picture.edges.map(({ kind, ...edge }) => ({ ...edge, kind: connectionKindOf(kind) })),
    width,
    height,
    total,
    alone: total - picture.nodes.length - picture.left,
    left: picture.left,
  };
});

export const askGapQuestions = operation(contract.askGapQuestions, async ({ params, query }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const counts = await store.gapCounts(at, programme.id, query);
  return { items: counts?.items ?? 0, answers: counts ? answerGaps(counts) : [] };
});
