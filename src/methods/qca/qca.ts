// SPDX-License-Identifier: EUPL-1.2
// Qualitative comparative analysis from memberships to solutions: truth table, conservative, parsimonious and
// intermediate solution, with all equally good models (Ragin 2008; Schneider & Wagemann 2012).
import { flag, labels, optional, readInput, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { type Answer, note, type Refused, refuse, result } from '../core/result.ts';
import { type QcaFound, qcaSteps } from './analysis.ts';
import { warningsOf } from './caveats.ts';
import { caseFields, cutFields, directions, modelFields } from './fields.ts';
import { prepareQca, type Ready } from './prepare.ts';
import { finish, type Steps } from './steps.ts';
import { qcaNotes, qcaWords } from './words.ts';

const qcaFields = {
  ...caseFields,
  ...cutFields,
  directions,
  enhanced: withDefault(flag('forbid assumptions that would lead to the outcome and its absence at once'), false),
  necessary: optional(labels('terms held to be necessary: no assumption may go against them')),
  ...modelFields,
};

/** The answer in slices, from prepared input. */
function* answering({ cases, rows, options }: Ready, negated: boolean): Steps<Answer<QcaFound>> {
  const found = { ...(yield* qcaSteps(cases, rows, options)), negated };
  const warnings = warningsOf(cases, rows, found);
  const weak = warnings.some((one) => one.code === 'qca-few-cases' || one.code === 'qca-unfinished');
  return result({
    n: cases.names.length,
    grade: weak ? 'describe' : 'suggest',
    assumptions: [note('independent-cases'), note('qca-conditions-chosen'), note('qca-conventions')],
    warnings,
    value: found,
  });
}

/**
 * Which combinations of conditions go with the outcome. Takes memberships by condition (0 to 1; whole numbers for
 * multi-value) and one outcome per case. Refuses memberships of exactly one half, and data without a combination that
 * leads to the outcome. Consistency, PRI and coverage are shares from 0 to 1.
 */
export const qca = method({
  id: 'qca',
  about: {
    nl: 'Welke combinaties van condities gaan samen met de uitkomst, met alle even goede modellen.',
    en: 'Which combinations of conditions go with the outcome, with all equally good models.',
  },
  fields: qcaFields,
  notes: qcaNotes,
  words: qcaWords,
  compute: (input) => {
    const ready = prepareQca(input);
    if ('problems' in ready) return refuse(...ready.problems);
    return finish(answering(ready, input.negated), input.budget);
  },
});

/**
 * The same in slices, for a page that shows how far it is or lets people leave: take `next()` as long as there is time,
 * `next(true)` for what is certain by now, or drop it. Takes unchecked input; refuses as `qca` does.
 */
export function startQca(raw: unknown): Steps<Answer<QcaFound>> | Refused {
  const read = readInput(qcaFields, raw);
  if ('problems' in read) return refuse(...read.problems);
  const ready = prepareQca(read.input);
  return 'problems' in ready ? refuse(...ready.problems) : answering(ready, read.input.negated);
}
