// SPDX-License-Identifier: EUPL-1.2
// What the pooled answer rests on: each study left out in turn, subgroups, moderators, and the small ones against the large.

import { chiSquareUpper } from '../core/distributions.ts';
import { flag, labels, number, optional, rows as rowsField, table, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { codesOf } from '../survival/columns.ts';
import { fewStudies, poolingFields, poolingGates, poolingProblems, studyNames } from './fields.ts';
import { begg, egger, eggerOriginal, trimAndFill } from './funnel.ts';
import {
  fitModel,
  jointTest,
  type Model,
  ones,
  pickStudies,
  plainStudies,
  predictAt,
  predictionInterval,
} from './model.ts';
import { cumulative, influence, leaveOneOut, shrunk } from './sensitivity.ts';
import { fitAt, type Studies } from './weighted.ts';
import { funnelWords, influenceWords, poolingNotes, regressionWords, subgroupWords } from './words.ts';

/** Refitting without each study takes k fits: more than this is not for reading. */
const MOST_REFITS = 2_000;

/** A model in the shape a reader needs: pooled effect, tau², Q. */
const brief = (model: Model | null) => {
  const pooled = model?.coefficients[0];
  return model && pooled ? { ...pooled, tau2: model.tau2, i2: model.i2, q: model.q.statistic, k: model.k } : null;
};

/**
 * The pooled effect without each study in turn, study by study in the order given, and per study how much it pulls
 * (residual, dffits, Cook's distance, ratio of covariances, hat, weight) and what it is expected to be given the others.
 * Needs two studies or more. Viechtbauer & Cheung 2010.
 */
export const studyInfluence = method({
  id: 'study-influence',
  about: {
    nl: 'Hangt het antwoord aan één studie?',
    en: 'Does the answer hang on one study?',
  },
  fields: poolingFields,
  notes: poolingNotes,
  words: influenceWords,
  compute: ({ effect, variance, study, ...settings }) => {
    const problems = poolingProblems({ effect, variance }, { study });
    const k = effect.length;
    if (k < 2) problems.push(problem('too-few-studies', 'effect', { given: k, limit: 2 }));
    if (k > MOST_REFITS) problems.push(problem('too-long', 'effect', { given: k, limit: MOST_REFITS }));
    if (problems.length > 0) return refuse(...problems);
    const studies = plainStudies(effect, variance);
    const model = fitModel(studies, settings);
    if (model === undefined) return refuse(problem('not-computable', 'effect'));
    return result({
      n: k,
      grade: k < gates.poolStudies ? 'describe' : 'suggest',
      assumptions: [note('comparable-studies')],
      warnings: fewStudies(k, gates.poolStudies),
      value: {
        studies: studyNames(study, k),
        pooled: brief(model),
        without: leaveOneOut(studies, settings).map(brief),
        cumulative: cumulative(studies, settings).map(brief),
        influence: influence(studies, model),
        shrunk: shrunk(studies, model),
      },
    });
  },
});

/**
 * The pooled effect per subgroup, each with its own tau² and all with one in common, and the test that the subgroups
 * differ (Q between; with a common tau² the joint test of the contrasts to the first subgroup). A difference between
 * subgroups is not an experiment. Needs two subgroups or more.
 */
export const poolSubgroups = method({
  id: 'pool-subgroups',
  about: {
    nl: 'Is het effect in de ene soort plekken anders dan in de andere?',
    en: 'Does the effect differ between kinds of places?',
  },
  fields: { ...poolingFields, subgroup: labels('subgroup of each study') },
  notes: poolingNotes,
  words: subgroupWords,
  compute: ({ effect, variance, study, subgroup, ...settings }) => {
    const problems = poolingProblems({ effect, variance }, { study, subgroup });
    const groups = codesOf(subgroup);
    const [k, count] = [effect.length, groups.names.length];
    if (count < 2) problems.push(problem('one-subgroup', 'subgroup'));
    if (k <= count) problems.push(problem('too-few-studies', 'effect', { given: k, limit: count + 1 }));
    if (count > 100) problems.push(problem('too-large', 'subgroup', { given: count, limit: 100 }));
    if (problems.length > 0) return refuse(...problems);
    const studies = plainStudies(effect, variance);
    const separate = groups.names.map((_, g) =>
      fitModel(
        pickStudies(studies, (i) => groups.codes[i] === g),
        settings,
      ),
    );
    const member = groups.names.map((_, g) => Float64Array.from(groups.codes, (code) => (code === g ? 1 : 0)));
    const common = fitModel({ ...studies, x: member }, settings);
    const contrast = fitModel({ ...studies, x: [ones(k), ...member.slice(1)] }, settings);
    const joint = contrast && jointTest(contrast, groups.names.map((_, g) => g).slice(1));
    if (common === undefined || contrast === undefined || joint === undefined)
      return refuse(problem('not-computable', 'subgroup'));
    const means = separate.map((model) => model?.coefficients[0]);
    const weights = means.map((one) => 1 / (one?.stdErr ?? Number.POSITIVE_INFINITY) ** 2);
    const total = weights.reduce((sum, w) => sum + w, 0);
    const centre = means.reduce((sum, one, g) => sum + ((weights[g] ?? 0) * (one?.estimate ?? 0)) / total, 0);
    const between = means.reduce((sum, one, g) => sum + (weights[g] ?? 0) * ((one?.estimate ?? 0) - centre) ** 2, 0);
    return result({
      n: k,
      grade: k < gates.moderatorStudies ? 'describe' : 'suggest',
      assumptions: [note('comparable-studies'), note('independent-cases')],
      warnings: [
        note('not-an-experiment'),
        ...(k < gates.moderatorStudies ? [note('few-for-moderators', { k, limit: gates.moderatorStudies })] : []),
      ],
      value: {
        groups: groups.names.map((group, g) => ({ group, ...brief(separate[g] ?? null) })),
        between: { statistic: between, df: count - 1, p: chiSquareUpper(between, count - 1) },
        common,
        contrast,
        contrastTest: joint,
      },
    });
  },
});

/** Share of the heterogeneity that the moderators take away, in percent; for equal effects the adjusted R². */
function explained(plain: Model, model: Model): number | null {
  if (model.settings.estimator === 'EE') {
    const adjusted = 1 - model.q.statistic / model.q.df / (plain.q.statistic / plain.q.df);
    return Math.max(0, 100 * adjusted);
  }
  return plain.tau2 > 0 ? Math.max(0, (100 * (plain.tau2 - model.tau2)) / plain.tau2) : null;
}

/**
 * Meta-regression: the effect as a straight line in one or more moderators (columns by name), with tau² for what they do
 * not explain, the joint test of the moderators and R² in percent. `intercept: false` leaves the constant out; `at` gives
 * rows of moderator values at which the effect is expected. Refused below `fewestModerated` studies, or where a moderator
 * does not vary or follows from the others. Knapp & Hartung 2003; Viechtbauer 2010.
 */
export const metaRegression = method({
  id: 'meta-regression',
  about: {
    nl: 'Hangt de grootte van het effect samen met een kenmerk van de plek?',
    en: 'Does the size of the effect go with a trait of the place?',
  },
  fields: {
    ...poolingFields,
    moderators: table('moderators by name, one value per study'),
    intercept: withDefault(flag('whether the line has a constant'), true),
    at: optional(rowsField('rows of moderator values for which the effect is predicted')),
    fewestModerated: poolingGates.fewestModerated,
  },
  notes: poolingNotes,
  words: regressionWords,
  compute: ({ effect, variance, study, moderators, intercept, at, fewestModerated, ...settings }) => {
    const names = Object.keys(moderators);
    const columns = names.map((name) => moderators[name] ?? []);
    const problems = poolingProblems({ effect, variance }, { study, moderators: columns[0] ?? [] });
    const k = effect.length;
    const p = names.length + (intercept ? 1 : 0);
    const least = Math.max(fewestModerated, p + 1);
    if (k < least) problems.push(problem('few-for-moderators', 'effect', { k, limit: least }));
    if (p > 30) problems.push(problem('too-large', 'moderators', { given: p, limit: 30 }));
    const odd = at?.findIndex((row) => row.length !== names.length) ?? -1;
    if (odd >= 0)
      problems.push(problem('uneven-rows', `at[${odd + 1}]`, { given: at?.[odd]?.length ?? 0, limit: names.length }));
    if (problems.length > 0) return refuse(...problems);
    const studies: Studies = {
      ...plainStudies(effect, variance),
      x: [...(intercept ? [ones(k)] : []), ...columns.map((column) => Float64Array.from(column))],
    };
    const plain = fitModel(plainStudies(effect, variance), settings);
    const model = fitModel(studies, settings);
    const tested = names.map((_, j) => j + (intercept ? 1 : 0));
    const joint = model && jointTest(model, tested);
    if (plain === undefined || model === undefined || joint === undefined || fitAt(studies, 0) === undefined)
      return refuse(problem('moderators-dependent', 'moderators', { names: names.join(', ') }));
    const named = [...(intercept ? ['intercept'] : []), ...names];
    return result({
      n: k,
      grade: 'suggest',
      assumptions: [note('comparable-studies'), note('independent-cases')],
      warnings: [note('not-an-experiment'), ...(model.converged ? [] : [note('tau2-not-settled')])],
      value: {
        names: named,
        model,
        moderatorTest: joint,
        r2: intercept ? explained(plain, model) : null,
        predicted: (at ?? []).map((row) => {
          const expected = predictAt(model, intercept ? [1, ...row] : row);
          return { ...expected, prediction: predictionInterval(model, expected, model.df) };
        }),
      },
    });
  },
});

/**
 * Do small studies tell another story? Egger's regression (with tau², and the original), Begg's rank correlation, and
 * trim-and-fill with the studies it thinks missing. Refused below `fewestModerated` studies: then these say nothing.
 * Egger et al. 1997; Begg & Mazumdar 1994; Duval & Tweedie 2000.
 */
export const funnelTests = method({
  id: 'funnel-tests',
  about: {
    nl: 'Vertellen kleine studies een ander verhaal dan grote?',
    en: 'Do small studies tell another story than large ones?',
  },
  fields: {
    ...poolingFields,
    fewestModerated: poolingGates.fewestModerated,
    tried: optional(number('how many comparisons were made on these data', { integer: true, min: 1 })),
  },
  notes: poolingNotes,
  words: funnelWords,
  compute: ({ effect, variance, study, fewestModerated, tried, ...settings }) => {
    const problems = poolingProblems({ effect, variance }, { study });
    const k = effect.length;
    if (k < fewestModerated) problems.push(problem('few-for-moderators', 'effect', { k, limit: fewestModerated }));
    if (k > MOST_REFITS) problems.push(problem('too-long', 'effect', { given: k, limit: MOST_REFITS }));
    if (problems.length > 0) return refuse(...problems);
    const studies = plainStudies(effect, variance);
    const filled = trimAndFill(studies, settings);
    return result({
      n: k,
      grade: 'describe',
      assumptions: [note('comparable-studies')],
      warnings: [note('funnel-hint'), ...(tried !== null && tried > 1 ? [note('many-comparisons', { tried })] : [])],
      value: {
        egger: egger(studies, settings) ?? null,
        eggerOriginal: eggerOriginal(studies) ?? null,
        begg: begg(studies) ?? null,
        trimAndFill: filled ? { missing: filled.missing, side: filled.side, pooled: brief(filled.model) } : null,
      },
    });
  },
});
