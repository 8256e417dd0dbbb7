// SPDX-License-Identifier: EUPL-1.2
// Agreement between raters as a method: which units to talk about first, then alpha with an interval.
import { tQuantile } from '../core/distributions.ts';
import { choice, level, rowsOrMissing, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { mean, range, variance } from '../core/numbers.ts';
import { dropped, type Grade, type Note, note, result } from '../core/result.ts';
import { alphaOf, measures, pairableUnits, type Ratings, type Scale, totals, within } from './krippendorff.ts';
import { alphaNotes, alphaWords } from './words.ts';

/** Above this share of equal ratings alpha is near zero however often the raters agree. */
const NEARLY_ALL_EQUAL = 0.9;
/** Leave-one-out work beyond which no interval is computed; about a second. */
const MOST_WORK = 5e7;

/** Interval by leaving out each unit in turn (jackknife; better than resampling with few units, Hughes 2022). */
function jackknife(
  units: ReturnType<typeof pairableUnits>['units'],
  values: readonly number[],
  scale: Scale,
  width: number,
) {
  const whole = alphaOf(units, values, scale).alpha;
  const perRun = units.length + values.length + (scale === 'nominal' || scale === 'ratio' ? values.length ** 2 : 0);
  const work = units.length * perRun * 5;
  if (whole === null || units.length < 3 || work > MOST_WORK) return null;
  const pseudo: number[] = [];
  for (const i of range(units.length)) {
    const without = alphaOf(
      units.filter((_, j) => j !== i),
      values,
      scale,
    ).alpha;
    if (without === null) return null;
    pseudo.push(units.length * whole - (units.length - 1) * without);
  }
  const half = tQuantile((1 + width) / 2, units.length - 1) * Math.sqrt(variance(pseudo) / units.length);
  const centre = mean(pseudo);
  return { low: centre - half, high: Math.min(1, centre + half) };
}

/** Units with the largest disagreement first; 1-based. */
function mostDisputed(ratings: Ratings, scale: Scale): { readonly unit: number; readonly disagreement: number }[] {
  const { values, units } = pairableUnits(ratings);
  const { distance } = measures[scale](values, totals(units, values.length));
  const places = range(ratings[0]?.length ?? 0).filter(
    (u) => ratings.filter((row) => (row[u] ?? null) !== null).length >= 2,
  );
  return units
    .map((unit, i) => ({ unit: (places[i] ?? 0) + 1, disagreement: within(unit, distance) / unit.ratings }))
    .filter((one) => one.disagreement > 0)
    .sort((a, b) => b.disagreement - a.disagreement);
}

/** Words for the size of alpha (Krippendorff's own conventions). */
const verdict = (value: number): 'reliable' | 'tentative' | 'do-not-average' =>
  value >= 0.8 ? 'reliable' : value >= 0.667 ? 'tentative' : 'do-not-average';

/** Judgements may support a claim where even the lower end of the interval is at least tentative. */
const gradeOf = (value: number | null, low: number | null): Grade => {
  if (value === null) return 'describe';
  return verdict(value) === 'reliable' && low !== null && verdict(low) !== 'do-not-average' ? 'support' : 'suggest';
};

/**
 * Krippendorff's alpha. `ratings`: one row per rater, one column per unit, null where not rated. Undefined (null, with a
 * warning) where no unit was rated twice or nothing varies: that is not agreement of 1.
 */
export const krippendorffAlpha = method({
  id: 'krippendorff-alpha',
  about: {
    nl: 'Zijn de beoordelaars het genoeg eens om hun oordelen samen te nemen?',
    en: 'Do the raters agree enough to combine their judgements?',
  },
  fields: {
    ratings: rowsOrMissing('one row per rater, one column per unit, null where not rated', { least: 2 }),
    scale: withDefault(choice('kind of scale', ['nominal', 'ordinal', 'interval', 'ratio']), 'ordinal'),
    level,
  },
  notes: alphaNotes,
  words: alphaWords,
  compute: ({ ratings, scale, level: width }) => {
    const { values, units } = pairableUnits(ratings);
    const found = alphaOf(units, values, scale);
    const counts = totals(units, values.length);
    const commonest = found.pairable > 0 ? Math.max(...counts) / found.pairable : 0;
    const all = range(ratings[0]?.length ?? 0);
    const single = all.filter((u) => ratings.filter((row) => (row[u] ?? null) !== null).length < 2);
    const interval = jackknife(units, values, scale, width);
    const warnings: Note[] = [
      ...(found.alpha === null ? [note(found.pairable === 0 ? 'rated-once' : 'ratings-all-equal')] : []),
      ...(found.alpha !== null && commonest > NEARLY_ALL_EQUAL ? [note('nearly-all-equal', { share: commonest })] : []),
      ...(found.alpha !== null && interval === null ? [note('alpha-no-interval')] : []),
    ];
    return result({
      n: units.length,
      grade: gradeOf(found.alpha, interval?.low ?? null),
      dropped:
        single.length > 0
          ? [
              dropped(
                'rated-fewer-than-twice',
                single.map((u) => String(u + 1)),
              ),
            ]
          : [],
      assumptions: [note('raters-apart')],
      warnings,
      value: {
        ...found,
        scale,
        raters: ratings.length,
        level: width,
        interval,
        verdict: found.alpha === null ? null : verdict(found.alpha),
        disputed: mostDisputed(ratings, scale),
      },
    });
  },
});
