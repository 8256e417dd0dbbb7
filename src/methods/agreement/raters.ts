// SPDX-License-Identifier: EUPL-1.2
// The older measures of agreement as one method, for readers who know them; alpha is the one to use.
import { level, rowsOrMissing } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { range } from '../core/numbers.ts';
import { dropped, note, problem, refuse, result } from '../core/result.ts';
import { icc, type Kind, type Model, type Of } from './icc.ts';
import { cohenKappa, fleissKappa, kendallW, percentAgreement, type Weights } from './kappas.ts';
import { ratersNotes, ratersWords } from './words.ts';

const weights: readonly Weights[] = ['unweighted', 'equal', 'squared'];
const kinds: readonly { readonly model: Model; readonly kind: Kind; readonly of: Of }[] = [
  { model: 'oneway', kind: 'consistency', of: 'single' },
  { model: 'oneway', kind: 'consistency', of: 'average' },
  { model: 'twoway', kind: 'consistency', of: 'single' },
  { model: 'twoway', kind: 'consistency', of: 'average' },
  { model: 'twoway', kind: 'agreement', of: 'single' },
  { model: 'twoway', kind: 'agreement', of: 'average' },
];

/** Kappas count categories; with more distinct ratings than this they say nothing. */
const MOST_CATEGORIES = 100;

/**
 * Per cent agreement, Cohen's kappa (two raters, three weightings), Fleiss' kappa, Kendall's W and the intraclass
 * correlations, over the units that every rater rated. Refuses fewer than two such units.
 */
export const raterAgreement = method({
  id: 'rater-agreement',
  about: {
    nl: 'De oudere maten van overeenstemming: kappa, Kendalls W en intraklassecorrelaties.',
    en: 'The older measures of agreement: kappa, Kendall’s W and intraclass correlations.',
  },
  fields: {
    ratings: rowsOrMissing('one row per rater, one column per unit, null where not rated', { least: 2 }),
    level,
  },
  notes: ratersNotes,
  words: ratersWords,
  compute: ({ ratings, level: width }) => {
    const columns = range(ratings[0]?.length ?? 0).map((u) => ratings.flatMap((row) => row[u] ?? []));
    const units = columns.filter((column) => column.length === ratings.length);
    const missing = columns.flatMap((column, u) => (column.length === ratings.length ? [] : [String(u + 1)]));
    if (units.length < 2) return refuse(problem('too-few-complete', 'ratings', { given: units.length, limit: 2 }));
    const categories = new Set(units.flat()).size <= MOST_CATEGORIES;
    return result({
      n: units.length,
      grade: 'describe',
      dropped: missing.length > 0 ? [dropped('missing-values', missing)] : [],
      assumptions: [note('raters-apart')],
      warnings: [
        note('prefer-alpha'),
        ...(categories ? [] : [note('kappa-needs-categories', { limit: MOST_CATEGORIES })]),
      ],
      value: {
        raters: ratings.length,
        percentAgreement: percentAgreement(units),
        cohen:
          categories && ratings.length === 2
            ? weights.map((which) => ({ weights: which, ...cohenKappa(units, which) }))
            : null,
        fleiss: categories ? fleissKappa(units) : null,
        kendallW: kendallW(units),
        icc: kinds.map((which) => ({ ...which, found: icc(units, which.model, which.kind, which.of, width) })),
      },
    });
  },
});
