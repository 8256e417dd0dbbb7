// SPDX-License-Identifier: EUPL-1.2
// What if we stop pushing? What share of what is confirmed today would still be, with the present rhythm of questions,
// with half of it, and with none.
import { level, longNumbers, number, numbers, numbersOrMissing, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { at, range, sorted, sum } from '../core/numbers.ts';
import { type Random, random } from '../core/random.ts';
import { type Note, note, type Problem, problem, refuse, result } from '../core/result.ts';
import { columnProblems, flags, names } from './columns.ts';
import { heardAfter, type Paces, pacesOf, type Seen, sharesAfter, standingAfter } from './paces.ts';
import { whatIfNotes, whatIfWords } from './what-if-words.ts';

/** How far the share heard of today may lie from what the paces say, before a warning follows. */
const FITS_WITHIN = 0.15;

/** One rhythm at one moment. The three shares together are one; the interval is that of `confirmed`. */
export interface Ahead {
  /** Months from now. */
  readonly months: number;
  readonly confirmed: number;
  readonly interval: readonly [number, number];
  /** In use, but nobody said so lately. */
  readonly silent: number;
  /** Fallen back, said or not. */
  readonly back: number;
}

export interface Rhythm {
  /** Questions in this future, as a part of those of now: 1, 0.5, 0. */
  readonly rhythm: number;
  readonly ahead: readonly Ahead[];
}

/** Dirichlet weights that add up to n: one draw of the Bayesian bootstrap (Rubin 1981). */
function drawnWeights(chance: Random, n: number): number[] {
  const drawn = range(n).map(() => -Math.log(1 - chance.unit()));
  const all = sum(drawn);
  return drawn.map((x) => (x / all) * n);
}

/** The shares between which the middle `width` of the draws lies. */
function middle(draws: readonly number[], width: number): readonly [number, number] {
  const order = sorted(draws);
  const place = (p: number) => at(order, Math.min(order.length - 1, Math.floor(p * order.length)));
  return [place((1 - width) / 2), place((1 + width) / 2)];
}

interface Rows {
  readonly organisation: { readonly names: readonly string[]; readonly codes: Int32Array };
  readonly months: Float64Array;
  readonly seen: Float64Array;
  readonly asked: readonly number[];
  readonly unasked: readonly number[];
  readonly fell: Uint8Array;
  readonly age: readonly (number | null)[];
}

interface Counted extends Omit<Seen, 'ages'> {
  months: number;
  seen: number;
  asked: number;
  unasked: number;
  fell: number;
  readonly ages: number[];
}

/** The rows of each organisation taken together, in the order of their names. */
function byOrganisation(rows: Rows, window: number): Seen[] {
  const { organisation, months, asked, unasked, fell, age } = rows;
  const nothing = { months: 0, seen: 0, asked: 0, unasked: 0, fell: 0 };
  const found = organisation.names.map((): Counted => ({ ...nothing, ages: [] }));
  organisation.codes.forEach((code, i) => {
    const one = found[code];
    const old = age[i] ?? null;
    if (!one) return;
    one.months += at(months, i);
    one.seen += at(rows.seen, i);
    one.asked += at(asked, i);
    one.unasked += at(unasked, i);
    one.fell += at(fell, i);
    if (old !== null && old < window) one.ages.push(old);
  });
  return found;
}

/** Does the picture fit today? The share heard of lately among what is in use, as counted and as the paces say. */
function fitOf({ organisation, age }: Rows, paces: Paces, window: number) {
  let [counted, said, all] = [0, 0, 0];
  organisation.codes.forEach((code, i) => {
    const old = age[i] ?? null;
    const pace = paces.each[code];
    if (old === null || !pace) return;
    all++;
    counted += old < window ? 1 : 0;
    said += heardAfter(window, pace.asked + pace.unasked, window);
  });
  return { counted: counted / all, said: said / all };
}

/**
 * What share of the results that are confirmed today would still be confirmed after `horizons` months, asking `rhythms`
 * times as often as now. One row per result, followed from the day somebody of the organisation said it was in use until
 * it ended or today; whether it fell back is known until the last word only (`seen`). "Confirmed" means: somebody said within the last `window` months that it is in use.
 *
 * Words come at a steady pace per organisation, answers in proportion to the questions; falling back comes at one pace,
 * whatever is asked. So: share = exp(-back × t) × mean over today's confirmed of the chance to have been heard of in the
 * `window` months before t. With one pace c and no word left from before that is exp(-back × t) (1 - exp(-c × window)).
 * The interval is that of a Bayesian bootstrap over organisations (Rubin 1981), since results of one organisation are not
 * independent; the same seed gives the same answer. It holds what is not known about the paces, not chance ahead.
 *
 * Refuses lists of unequal length, fewer than `events` results fallen silent or back, and nothing confirmed today.
 */
export const whatIfRhythm = method({
  id: 'what-if-rhythm',
  about: {
    nl: 'Wat als wij stoppen met duwen: welk deel is dan over een paar jaar nog bevestigd?',
    en: 'What if we stop pushing: what share would still be confirmed in a few years?',
  },
  fields: {
    organisation: names('organisation of each result'),
    months: longNumbers('months the result was followed: until it ended, or today', { min: 0 }),
    seen: longNumbers('months of those until it was last confirmed, or seen to fall back', { min: 0 }),
    asked: numbers('times its use was confirmed because somebody asked', { integer: true, min: 0 }),
    unasked: numbers('times its use was confirmed without a question', { integer: true, min: 0 }),
    fell: flags('1 where it was seen to fall back'),
    age: numbersOrMissing('months since its use was last confirmed; null where it ended or fell back', { min: 0 }),
    rhythms: withDefault(
      numbers('questions ahead, as a part of those of now', { min: 0, max: 1, most: 10 }),
      [1, 0.5, 0],
    ),
    horizons: withDefault(numbers('months ahead', { above: 0, max: 600, most: 120 }), [12, 36, 60]),
    window: withDefault(number('months a confirmation counts', { above: 0, max: 120 }), 14),
    worth: withDefault(number('months that the common pace is worth beside an own one', { above: 0, max: 600 }), 12),
    events: withDefault(number('fewest results fallen silent or back', { integer: true, min: 1 }), gates.whatIfEvents),
    draws: withDefault(number('draws for the interval', { integer: true, min: 100, max: 20_000 }), 1000),
    level,
    seed,
  },
  notes: whatIfNotes,
  words: whatIfWords,
  compute: (input) => {
    const { organisation, months, asked, unasked, fell, age, rhythms, horizons, window, worth } = input;
    const columns = { seen: input.seen, asked, unasked, fell, age };
    const uneven = columnProblems({ time: months }, { organisation: organisation.codes, ...columns });
    if (uneven.length > 0) return refuse(...uneven);
    const silent = age.filter((old) => old !== null && old >= window).length;
    const back = fell.reduce((count, one) => count + one, 0);
    const seen = byOrganisation(input, window);
    const start = seen.reduce((count, { ages }) => count + ages.length, 0);
    const problems: Problem[] = [
      ...(silent + back < input.events
        ? [problem('too-few-events', 'fell', { given: silent + back, limit: input.events })]
        : []),
      ...(start === 0 ? [problem('nothing-confirmed', 'age')] : []),
      ...(input.seen.every((one) => one === 0) || months.every((one) => one === 0) ? [problem('no-time', 'seen')] : []),
    ];
    if (problems.length > 0) return refuse(...problems);

    const even = seen.map(() => 1);
    const paces = pacesOf(seen, even, worth);
    const chance = random(input.seed);
    const drawn = range(input.draws).map(() => {
      const weights = drawnWeights(chance, seen.length);
      return { weights, paces: pacesOf(seen, weights, worth) };
    });
    const standing = new Map(horizons.map((after) => [after, standingAfter(after, seen, window)]));
    const ahead = (rhythm: number, after: number): Ahead => {
      const when = { months: after, rhythm, window };
      const then = standing.get(after) ?? [];
      return {
        months: after,
        ...sharesAfter(when, then, paces, even),
        interval: middle(
          drawn.map((one) => sharesAfter(when, then, one.paces, one.weights).confirmed),
          input.level,
        ),
      };
    };
    const fit = fitOf(input, paces, window);
    const few = seen.length < gates.casesPerGroup;
    const warnings: Note[] = [
      ...(few ? [note('few-organisations', { n: seen.length, limit: gates.casesPerGroup })] : []),
      ...(Math.abs(fit.counted - fit.said) > FITS_WITHIN ? [note('does-not-fit-today', fit)] : []),
    ];
    return result({
      n: start,
      grade: few ? 'describe' : 'suggest',
      assumptions: [
        note('own-pace', { worth }),
        note('answers-follow-questions'),
        note('falls-whatever-asked'),
        note('back-stays-back'),
      ],
      warnings,
      value: {
        window,
        level: input.level,
        organisations: seen.length,
        events: { silent, back },
        /** Per year and result in use. */
        perYear: {
          back: 12 * paces.back,
          asked: (12 * sum(seen.map((one) => one.asked))) / sum(seen.map((one) => one.months)),
          unasked: (12 * sum(seen.map((one) => one.unasked))) / sum(seen.map((one) => one.months)),
        },
        today: fit,
        rhythms: rhythms.map((rhythm): Rhythm => ({ rhythm, ahead: horizons.map((after) => ahead(rhythm, after)) })),
      },
    });
  },
});
