// SPDX-License-Identifier: EUPL-1.2
import {
  endingsOf,
  explorationOf,
  explorationOutcomes,
  fewestForMedian,
  livesOf,
  medianMonths,
} from '#capabilities/deals/public.server.ts';
import { countAdoptions, lastingIn } from '#capabilities/results/public.server.ts';
import { readCursor, writeCursor } from '#kernel/cursor.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './figures.contract.ts';
import { countedOf, fewestForCurve, lastingFigure } from './lasting-figures.server.ts';
import { adoptionFigure } from './rules/adoption-figure.ts';
import { flatFigures } from './rules/flat-figures.ts';
import * as store from './store/figures.store.server.ts';
import { whatIfFigure } from './what-if-figure.server.ts';
import { definitions as english } from './words/en/figures.ts';
import { definitions as dutch } from './words/nl/figures.ts';

/** More results than this are no figure of one programme any more. */
const mostRecords = 100_000;

type Programme = Awaited<ReturnType<typeof store.programmes>>[number];

/** All figures of a programme, of what who asks may see. */
async function figuresOf(at: Acting, { id, slug, name, fictional }: Programme): Promise<contract.FiguresView> {
  const lives = await livesOf(at, id);
  const each = lives.flatMap((deal) => explorationOf(deal, at.today) ?? []);
  const counted = (await countAdoptions(at, id)).map(({ level, freshness, result_kind, end_kind, records }) => ({
    level,
    freshness,
    kind: result_kind,
    ended: end_kind !== '',
    records: Number(records),
  }));
  // One more than is counted: so it shows when there are more.
  const { counted: lasting, cutAt } = countedOf(await lastingIn(at, id, mostRecords + 1), mostRecords);
  return {
    programme: { id, slug, name, fictional },
    asOfOn: at.today,
    explorations: {
      total: each.length,
      outcomes: explorationOutcomes.map((outcome) => {
        const such = each.filter((one) => one.outcome === outcome);
        return {
          outcome,
          explorations: such.length,
          durationKnown: such.filter(({ months }) => months !== null).length,
        };
      }),
      medianMonths: medianMonths(each),
      fewest: fewestForMedian,
      each,
    },
    endings: endingsOf(lives),
    adoption: adoptionFigure(counted),
    lasting: {
      ...lastingFigure(lasting, at.today),
      fewest: fewestForCurve,
      cutAt,
    },
    whatIf: whatIfFigure(lasting, at.today, at.language),
  };
}

export const viewMethodFigures = operation(contract.viewMethodFigures, async ({ params }, at) => {
  const [programme] = await store.programmes(at, params.programme);
  return programme ? figuresOf(at, programme) : refuse('not-found');
});

export const listMethodFigures = operation(contract.listMethodFigures, async ({ query }, at) => {
  const chosen = await store.programmes(at, query.programme);
  if (query.programme !== undefined && chosen.length === 0) return refuse('not-found');
  const cursor = query.after === undefined ? null : readCursor('figure', query.after);
  if (query.after !== undefined && cursor === null)
    return refuse('invalid-input', { fields: [{ path: 'after', code: 'not-valid' }] });
  const say = at.language === 'nl' ? dutch : english;
  // Figures are worked out anew for each look: of no more programmes than this page shows.
  const items: ReturnType<typeof flatFigures> = [];
  let skip = Number(cursor?.value ?? 0);
  const from = cursor ? chosen.findIndex(({ id }) => id === cursor.id) : 0;
  for (const programme of from < 0 ? [] : chosen.slice(from)) {
    const room = query.limit - items.length;
    if (room === 0) return { items, next: writeCursor('figure', { value: 0, id: programme.id }) };
    const rows = flatFigures(await figuresOf(at, programme), say).slice(skip);
    items.push(...rows.slice(0, room));
    if (rows.length > room) return { items, next: writeCursor('figure', { value: skip + room, id: programme.id }) };
    skip = 0;
  }
  return { items };
});
