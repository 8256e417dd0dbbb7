// SPDX-License-Identifier: EUPL-1.2
// Ends that fell somewhere between two checks.
import { numbers, numbersOrMissing } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { turnbull } from './turnbull.ts';
import { checkedWords, survivalNotes } from './words.ts';

/** More rows with as many different checks would take minutes; the shares would not become clearer. */
const MOST_CHECKED = 20_000;

/**
 * Survival where ends are only known to lie between two checks: still in place at `left`, gone at `right` (null: never
 * seen gone). Gives the intervals in which ends can lie, the share that ended in each, and the share still in place after
 * it. Within an interval nothing is known. Refuses a `right` that is not after its `left`. Turnbull 1976.
 */
export const survivalBetweenChecks = method({
  id: 'survival-between-checks',
  about: {
    nl: 'Hoe lang blijft een resultaat staan, als er alleen af en toe gekeken is?',
    en: 'How long does a result stay in place, when it was only looked at now and then?',
  },
  fields: {
    left: numbers('time of the last check at which it was still in place', { min: 0 }),
    right: numbersOrMissing('time of the first check at which it was gone; null if never seen gone', { min: 0 }),
  },
  notes: survivalNotes,
  words: checkedWords,
  compute: ({ left, right }) => {
    if (left.length !== right.length)
      return refuse(problem('uneven-lengths', 'right', { given: right.length, limit: left.length }));
    if (left.length > MOST_CHECKED)
      return refuse(problem('too-long', 'left', { given: left.length, limit: MOST_CHECKED }));
    const rows = left.map((from, i) => ({ left: from, right: right[i] ?? Number.POSITIVE_INFINITY }));
    const wrong = rows.flatMap((row, i) =>
      row.right > row.left
        ? []
        : [problem('right-not-after-left', `right[${i + 1}]`, { given: row.right, limit: row.left })],
    );
    if (wrong.length > 0) return refuse(...wrong.slice(0, 10));
    const found = turnbull(rows);
    let inPlace = 1;
    const intervals = found.intervals.map((one) => {
      inPlace = Math.max(0, inPlace - one.mass);
      return { ...one, right: Number.isFinite(one.right) ? one.right : null, inPlace };
    });
    const few = rows.length < gates.casesPerGroup;
    return result({
      n: rows.length,
      grade: few ? 'describe' : 'suggest',
      assumptions: [note('lost-at-random'), note('place-within-interval')],
      warnings: [
        ...(few ? [note('few-cases', { n: rows.length, limit: gates.casesPerGroup })] : []),
        ...(found.converged ? [] : [note('not-converged', { iterations: found.iterations })]),
      ],
      value: { intervals, logLikelihood: found.logLikelihood, iterations: found.iterations },
    });
  },
});
