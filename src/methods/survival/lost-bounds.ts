// SPDX-License-Identifier: EUPL-1.2
// The bounds for those lost from sight: what if all of them had failed at once, or none of them ever?
import { choice, level, longNumbers, number, optional, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { columnProblems, names } from './columns.ts';
import { type Curve, curveAt, curveOf, quantileOf } from './curve.ts';
import { intervalTypes } from './intervals.ts';
import { nearness, riskTable } from './sample.ts';
import { boundsWords, survivalNotes } from './words.ts';

const STATES = ['in-place', 'ended', 'lost'] as const;

/**
 * How far those lost from sight could move the answer. `state` says how each row stood when last seen: `in-place` (still
 * followed), `ended`, or `lost`. Worst case: every lost row ended the moment it was lost. Best case: every lost row is
 * still in place at the last sighting of all. Between them lies the usual curve, which takes the lost as like the rest.
 */
export const boundsForLost = method({
  id: 'bounds-for-lost',
  about: {
    nl: 'Wat scheelt het hooguit als wie uit beeld raakte, allemaal wel of geen van allen is teruggeveerd?',
    en: 'What difference can it make at most if all, or none, of those lost from sight sprang back?',
  },
  fields: {
    time: longNumbers('time from adoption until it ended or was last seen', { min: 0 }),
    state: names(`how each row stood when last seen: ${STATES.join(' | ')}`),
    at: optional(
      number('time at which the share in place is given; by default the middle of the times seen', { above: 0 }),
    ),
    interval: withDefault(choice('scale of the interval', intervalTypes), 'log-log'),
    level,
  },
  notes: survivalNotes,
  words: boundsWords,
  compute: ({ time, state, at, interval, level: width }) => {
    const stranger = state.names.find((name) => !STATES.some((known) => known === name));
    const problems = [
      ...columnProblems({ time }, { state: state.codes }),
      ...(stranger === undefined
        ? []
        : [problem('unknown-name', 'state', { given: stranger, known: STATES.join(', ') })]),
    ];
    if (problems.length > 0) return refuse(...problems);
    const is = (name: (typeof STATES)[number]) => {
      const code = state.names.indexOf(name);
      return Uint8Array.from(state.codes, (c) => (c === code ? 1 : 0));
    };
    const [ended, lost] = [is('ended'), is('lost')];
    const end = time.reduce((most, t) => Math.max(most, t), 0);
    const near = nearness(time);
    const curve = (times: Float64Array, event: Uint8Array): Curve =>
      curveOf(riskTable({ time: times, event, entry: null, weight: null }, near), interval, width);
    const scenarios = {
      worst: curve(
        time,
        ended.map((e, i) => (e === 1 || lost[i] === 1 ? 1 : 0)),
      ),
      asOthers: curve(time, ended),
      best: curve(
        time.map((t, i) => (lost[i] === 1 ? end : t)),
        ended,
      ),
    };
    const when = at ?? end / 2;
    const summary = (one: Curve) => ({ curve: one, at: curveAt(one, when), median: quantileOf(one, 0.5) });
    const count = lost.reduce((sum, x) => sum + x, 0);
    const few = time.length < gates.casesPerGroup;
    return result({
      n: time.length,
      grade: few ? 'describe' : 'suggest',
      warnings: [
        ...(few ? [note('few-cases', { n: time.length, limit: gates.casesPerGroup })] : []),
        ...(count > 0 ? [note('lost-share', { count, n: time.length })] : []),
      ],
      value: {
        at: when,
        lost: count,
        worst: summary(scenarios.worst),
        asOthers: summary(scenarios.asOthers),
        best: summary(scenarios.best),
      },
    });
  },
});
