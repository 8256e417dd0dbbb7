// SPDX-License-Identifier: EUPL-1.2
// One answer from several places, where the same thing was measured in a comparable way.
import { normalQuantile } from '../core/distributions.ts';
import { choice, labels, optional, table, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { columnsFor, effectOf, measureNames } from './effect-sizes.ts';
import { fewStudies, poolingFields, poolingGates, poolingProblems, studyNames } from './fields.ts';
import { fitModel, plainStudies, predictionInterval, spreadInterval } from './model.ts';
import { effectWords, poolingNotes, poolWords } from './words.ts';

/**
 * Effect sizes with their variance, one per row. `measure` is the usual abbreviation (RR, OR, RD, SMD, ...), `data` its
 * columns: events1, rest1, events2, rest2 for two by two tables; mean1, sd1, n1, mean2, sd2, n2 for means; events, n for
 * shares; r, n for correlations; mean1, mean2, sd1, sd2, n, r for before and after; events, time or
 * events1, time1, events2, time2 for rates. Ratios are on the log scale. An empty cell gets a half in every cell of its row. Refuses a missing or unknown
 * column, and rows from which no finite effect follows.
 */
export const effectSizes = method({
  id: 'effect-sizes',
  about: {
    nl: 'Hoe groot was het effect per plek, en hoe zeker is dat?',
    en: 'How large was the effect in each place, and how certain is it?',
  },
  fields: {
    measure: choice('kind of effect', measureNames),
    data: table('the columns the measure needs'),
  },
  notes: poolingNotes,
  words: effectWords,
  compute: ({ measure, data }) => {
    const needed = columnsFor(measure);
    const known = needed.join(', ');
    const problems: Problem[] = [
      ...needed.flatMap((name) => (name in data ? [] : [problem('missing-column', `data.${name}`, { known })])),
      ...Object.keys(data).flatMap((name) =>
        needed.includes(name) ? [] : [problem('unknown-name', `data.${name}`, { given: name, known })],
      ),
    ];
    if (problems.length > 0) return refuse(...problems);
    const k = data[needed[0] ?? '']?.length ?? 0;
    const rows = Array.from({ length: k }, (_, i) =>
      effectOf(measure, Object.fromEntries(needed.map((name) => [name, data[name]?.[i] ?? 0]))),
    );
    const wrong = rows.flatMap(({ effect, variance }, i) =>
      Number.isFinite(effect) && Number.isFinite(variance) && variance >= 0
        ? []
        : [problem('no-effect-here', `data[${i + 1}]`, { measure })],
    );
    if (wrong.length > 0) return refuse(...wrong.slice(0, 10));
    return result({
      n: k,
      grade: 'describe',
      value: { measure, effect: rows.map((r) => r.effect), variance: rows.map((r) => r.variance) },
    });
  },
});

/** One study as it stands in the forest plot. */
export interface StudyRow {
  readonly study: string;
  readonly estimate: number;
  readonly stdErr: number;
  /** Its own interval, by the normal. */
  readonly interval: readonly [number, number];
  /** Share of the pooled estimate in percent; null where nothing is pooled. */
  readonly weight: number | null;
}

/**
 * Pools the effects of studies that measured the same thing comparably: random effects with tau² by REML and the modified
 * Hartung-Knapp interval unless told otherwise. Gives the pooled effect, the prediction interval for a next study (on
 * k - 2 degrees of freedom, or those of the test), tau² with its Q-profile interval, Q, I² (percent) and H². Below
 * `fewest` studies nothing is pooled; below 5 nothing predicted. `design` refuses to mix designs. Variances above 0.
 * DerSimonian & Laird 1986; Viechtbauer 2005, 2007; Hartung & Knapp 2001; Röver et al. 2015; Higgins et al. 2009.
 */
export const poolStudies = method({
  id: 'pool-studies',
  about: {
    nl: 'Wat is het effect over meerdere plekken samen, en wat valt op een volgende plek te verwachten?',
    en: 'What is the effect over several places together, and what is to be expected in a next one?',
  },
  fields: {
    ...poolingFields,
    fewest: poolingGates.fewest,
    predictBy: withDefault(choice('degrees of freedom of the prediction interval', ['k-2', 'test']), 'k-2'),
    design: optional(labels('design of each study; different designs are not pooled')),
    organisation: optional(labels('organisation each study comes from')),
  },
  notes: poolingNotes,
  words: poolWords,
  compute: ({ effect, variance, study, fewest, predictBy, design, organisation, ...settings }) => {
    const problems = poolingProblems({ effect, variance }, { study, design, organisation });
    const designs = [...new Set(design ?? [])];
    if (designs.length > 1) problems.push(problem('mixed-designs', 'design', { given: designs.join(', ') }));
    if (problems.length > 0) return refuse(...problems);
    const k = effect.length;
    const studies = plainStudies(effect, variance);
    const model = fitModel(studies, settings);
    const pooled = model?.coefficients[0];
    if (model === undefined || pooled === undefined) return refuse(problem('not-computable', 'effect'));
    const shown = k >= fewest;
    const total = model.weights.reduce((sum, w) => sum + w, 0);
    const predicted = shown && (k >= gates.predictionStudies || fewest < gates.poolStudies);
    const df = predictBy === 'k-2' ? Math.max(1, k - 2) : model.df;
    const spread = spreadInterval(studies, settings.level);
    const names = studyNames(study, k);
    const reach = normalQuantile((1 + settings.level) / 2);
    const repeated = k - new Set(organisation ?? names.map((_, i) => String(i))).size;
    return result({
      n: k,
      grade: shown ? 'suggest' : 'describe',
      assumptions: [note('comparable-studies'), note('independent-cases')],
      warnings: [
        ...fewStudies(k, fewest),
        ...(repeated > 0 ? [note('same-organisation', { count: repeated })] : []),
        ...(model.converged ? [] : [note('tau2-not-settled')]),
      ],
      value: {
        level: settings.level,
        estimator: settings.estimator,
        test: settings.test,
        pooled: shown ? { ...pooled, df: model.df, scale: model.scale } : null,
        prediction: predicted ? predictionInterval(model, pooled, df) : null,
        heterogeneity:
          k < 2
            ? null
            : {
                tau2: model.tau2,
                stdErr: model.tau2StdErr,
                tau: Math.sqrt(model.tau2),
                i2: model.i2,
                h2: model.h2,
                q: model.q,
                interval: settings.estimator === 'EE' ? null : (spread ?? null),
              },
        logLikelihood: model.logLikelihood,
        studies: Array.from(effect, (y, i): StudyRow => {
          const stdErr = Math.sqrt(variance[i] ?? 0);
          return {
            study: names[i] ?? '',
            estimate: y,
            stdErr,
            interval: [y - reach * stdErr, y + reach * stdErr],
            weight: shown ? (100 * (model.weights[i] ?? 0)) / total : null,
          };
        }),
      },
    });
  },
});
