// SPDX-License-Identifier: EUPL-1.2
// Method figures: what the way of working yields over all deals of a programme, as far as one may see. Never about one
// organisation or person, and never a ranking.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, idOrSlug, listOf, page, slug } from '#kernel/contract.ts';
import { figureKinds, figureLevels } from './rules/adoption-figure.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const months = z.number().min(0);
const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const programmeRef = z.strictObject({ id, slug, name: z.string(), fictional: z.boolean() });

const outcome = z.enum(['went_on', 'stopped', 'exploring', 'unknown']);

const explorations = z.strictObject({
  total: count,
  outcomes: z.array(z.strictObject({ outcome, explorations: count, durationKnown: count })),
  /** Of those that ended and whose months are known; null where fewer than `fewest` are. */
  medianMonths: months.nullable(),
  fewest: count,
  each: z.array(
    z.strictObject({
      id,
      slug,
      name: z.string(),
      outcome,
      startedOn: z.string().nullable(),
      endedOn: z.string().nullable(),
      months: count.nullable(),
    }),
  ),
});

const endings = z.strictObject({
  deals: count,
  ways: z.array(
    z.strictObject({
      way: z.enum(['under_way', 'aftercare', 'concluded', 'ended_early', 'stopped', 'unknown']),
      deals: count,
    }),
  ),
  wentOn: z.array(
    z.strictObject({
      kind: z.enum(['extends', 'succeeds', 'merges_into', 'handed_over_to', 'plan_signed_as', 'splits_from']),
      deals: count,
    }),
  ),
});

const adoption = z.strictObject({
  records: count,
  /** Ended: declined, stopped, made way, sprung back. They stand in no level. */
  ended: count,
  /** Nobody of the organisation ever said where it stands. */
  levelUnknown: count,
  /** A level was said, but nobody confirmed it for so long that it reads as unconfirmed or unknown. */
  faded: count,
  kinds: z.array(
    z.strictObject({
      kind: z.enum(figureKinds),
      records: count,
      levels: z.array(z.strictObject({ level: z.enum(figureLevels), records: count, faded: count })),
    }),
  ),
});

const lasting = z.strictObject({
  records: count,
  inPlace: count,
  silent: count,
  fell: count,
  stopped: count,
  replaced: count,
  /** Share still in place, at every month something changed; empty where there are too few results. */
  curve: z.array(z.strictObject({ months, share, low: share.nullable(), high: share.nullable(), atRisk: count })),
  medianMonths: months.nullable(),
  /** The share at two years; null where nobody was followed so long. */
  marked: z.strictObject({ months, share, low: share.nullable(), high: share.nullable() }).nullable(),
  bounds: z.strictObject({ months, worst: share, best: share }).nullable(),
  fewest: count,
  cutAt: count
    .nullable()
    .meta({ description: 'There are more records, and only so many were counted; null: all were' }),
});

const ahead = z.strictObject({
  months,
  confirmed: share,
  low: share,
  high: share,
  silent: share,
  back: share,
});
const whatIf = z.strictObject({
  /** Results that fell silent or back so far, and the fewest with which a look ahead is given. */
  events: count,
  fewest: count,
  /** Confirmed today: of these the shares speak. */
  confirmedNow: count,
  perYear: z.strictObject({ asked: z.number(), unasked: z.number(), back: z.number() }).nullable(),
  /** Empty where there are too few. */
  rhythms: z.array(z.strictObject({ rhythm: share, ahead: z.array(ahead) })),
  /** What it assumes and warns of, in sentences. */
  assumptions: z.array(z.string()),
  warnings: z.array(z.string()),
});

export const figuresView = z.strictObject({
  programme: programmeRef,
  asOfOn: day,
  explorations,
  endings,
  adoption,
  lasting,
  whatIf,
});
export type FiguresView = z.output<typeof figuresView>;

export const viewMethodFigures = contract({
  name: 'viewMethodFigures',
  method: 'GET',
  path: '/programmes/{programme}/method-figures',
  audience: 'public',
  summary: { nl: 'Cijfers over de werkwijze van een programma', en: 'Figures on the way of working of a programme' },
  params: z.strictObject({ programme: idOrSlug }),
  answer: figuresView,
  refusals: {},
});

export const figureItem = z.strictObject({
  programme: slug,
  figure: z.string().meta({ description: 'Which figure, such as explorations or lasting-share' }),
  part: z.string().meta({ description: 'Part of it: an outcome, a level, a month' }),
  value: z.number().nullable().meta({ description: 'null: too few to say' }),
  unit: z.string(),
  of: z.int().nullable().meta({ description: 'Of how many' }),
  low: z.number().nullable(),
  high: z.number().nullable(),
  definition: z.string(),
});

/** The order is fixed: programme by programme, figure by figure. */
const { limit, after } = page(['figure'] as const);

export const listMethodFigures = contract({
  name: 'listMethodFigures',
  method: 'GET',
  path: '/method-figures',
  audience: 'public',
  summary: { nl: 'Cijfers over de werkwijze, als lijst', en: 'Figures on the way of working, as a list' },
  query: z.strictObject({ limit, after, programme: optional(idOrSlug) }),
  answer: listOf(figureItem),
  refusals: {},
});
