// SPDX-License-Identifier: EUPL-1.2
// One good input per method, made up: the example that the command shows, and what the tests spoil in many ways to see
// that nothing gives way.

const time = [3, 5, 8, 8, 12, 14, 18, 20, 24, 24, 30, 36];
const event = [1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0];
const group = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'];

const conditions = {
  mandate: [0.9, 0.8, 0.7, 0.2, 0.1, 0.6, 0.9, 0.3, 0.2, 0.8, 0.4, 0.1],
  budget: [0.8, 0.3, 0.9, 0.7, 0.2, 0.6, 0.1, 0.9, 0.4, 0.7, 0.2, 0.3],
  pilot: [0.1, 0.9, 0.6, 0.8, 0.3, 0.2, 0.7, 0.9, 0.6, 0.4, 0.8, 0.1],
};
const outcome = [0.8, 0.9, 0.9, 0.6, 0.2, 0.7, 0.6, 0.8, 0.3, 0.9, 0.4, 0.1];

const effect = [-0.89, -1.59, -1.35, -1.44, -0.22, -0.79, -1.62, 0.01, -0.47, -1.37, -0.34, 0.45];
const variance = [0.33, 0.19, 0.42, 0.02, 0.05, 0.01, 0.22, 0.004, 0.06, 0.07, 0.01, 0.53];
const places = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd', 'e', 'e', 'f', 'f'];
const series = [12, 14, 13, 15, 16, 15, 17, 18, 16, 22, 23, 25, 24, 26, 27, 26, 29, 28, 30, 31];

/** By the name of the method. */
export const samples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'average-time-in-place': { time, event, group, horizon: 24 },
  'bounds-for-lost': { time, state: event.map((e, i) => (e === 1 ? 'ended' : i % 2 === 0 ? 'lost' : 'in-place')) },
  calibrate: { values: [1, 2, 3, 4, 6, 8, 9], anchors: [2, 5, 8], why: 'as agreed with the partners' },
  'compare-counts': { x1: 7, n1: 9, x2: 2, n2: 8 },
  'compare-measured': { x: [12.1, 15.3, 14.8, 16.2, 13], y: [10.4, 11.9, 12.5, 9.7, 11.1, null] },
  'compare-paired': { x: [62, 71, 55, 68, 74, 66], y: [58, 65, 57, 60, 70, 61] },
  'compare-updated-shares': { x1: 7, n1: 9, x2: 2, n2: 8 },
  'competing-ends': {
    time,
    end: event.map((e, i) => (e === 0 ? 'in-place' : i % 2 === 0 ? 'sprang-back' : 'replaced')),
    group,
  },
  'cox-regression': {
    time,
    event,
    group,
    covariates: { size: [4, 7, 3, 9, 2, 8, 5, 6, 1, 5, 7, 3] },
    at: [[1, 5]],
    times: [6, 12, 24],
  },
  'difference-in-differences': {
    unit: [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
    time: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3],
    active: [0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0],
    outcome: [3, 5, 6, 2, 4, 4.5, 3, 3.2, 3.1, 5, 5.5, 5.2],
    casesPerGroup: 2,
  },
  diversity: {
    counts: [10, 5, 3],
    names: ['coaching', 'training', 'subsidy'],
    distance: [
      [0, 0.2, 0.9],
      [0.2, 0, 0.8],
      [0.9, 0.8, 0],
    ],
  },
  'effect-sizes': {
    measure: 'RR',
    data: { events1: [4, 6, 3], rest1: [119, 300, 228], events2: [11, 29, 11], rest2: [128, 274, 209] },
  },
  'funnel-tests': { effect, variance },
  'interrupted-series': { outcome: series, start: 10 },
  'median-trend': { outcome: series.slice(0, 8) },
  'meta-regression': { effect, variance, moderators: { size: [44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33] } },
  'pool-multilevel': { effect, variance, cluster: places },
  'pool-studies': { effect, variance },
  'pool-subgroups': { effect, variance, subgroup: places.map((place) => (place < 'd' ? 'north' : 'south')) },
  'steady-chart': { outcome: series },
  'study-influence': { effect, variance },
  trajectory: { baseline: 12, target: 40, t0: 2024, t1: 2028, t: 2026, value: 25 },
  'find-pairs': {
    conditions: [
      [1, 1, 0],
      [1, 0, 0],
      [0, 1, 1],
      [1, 1, 1],
    ],
    outcome: [1, 0, 0, 1],
  },
  'fit-expression': { conditions, outcome, terms: ['mandate*budget', '~mandate*pilot'] },
  'gap-map': {
    row: ['coaching', 'coaching', 'subsidy', 'regulation'],
    column: ['intake', 'housing', 'housing', 'housing'],
    items: ['a', 'b', 'c', 'd'],
    evidence: [2, null, 3, 1],
  },
  'krippendorff-alpha': {
    ratings: [
      [1, 2, 3, 3, 2, 1, 4],
      [1, 2, 3, 3, 2, 2, null],
      [null, 3, 3, 3, 2, 3, 4],
    ],
  },
  'log-rank': { time, event, group },
  minimise: { levels: [2, 2, 2], on: [2, 7, 8], off: [1, 3, 5] },
  nca: {
    condition: [1, 2, 2.5, 3, 4.5, 5, 6, 7, 8, 9],
    outcome: [2, 1, 3, 4, 3.5, 6, 5, 4, 8, 7],
    draws: 50,
  },
  'necessary-conditions': { conditions, outcome },
  'next-comparison': { conditions, outcome },
  'portfolio-dominance': {
    scores: [
      [4, 6],
      [7, 6],
      [2, 4],
      [7, 8],
    ],
    cost: [7, 6, 3, 8],
    budget: 14,
    weights: [
      [1, 0],
      [0.5, 0.5],
    ],
    excluded: [[1, 4]],
  },
  qca: { conditions, outcome, directions: [1, 1, null], enhanced: true },
  'qca-permutation': { conditions, outcome, draws: 20 },
  'qca-robustness': { conditions, outcome },
  'rater-agreement': {
    ratings: [
      [1, 4, 2, 3, 4, 3],
      [1, 2, 1, 2, 5, 3],
    ],
  },
  'survival-between-checks': { left: [0, 6, 6, 12, 12, 18], right: [6, 12, null, 18, null, 24] },
  'survival-curve': { time, event, group },
  'update-share': { x: 7, n: 9 },
  'what-if-rhythm': {
    organisation: places,
    months: time,
    seen: time,
    asked: [1, 2, 3, 4, 2, 3, 5, 4, 1, 2, 6, 3],
    unasked: [0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1],
    fell: event,
    age: event.map((fell, i) => (fell === 1 ? null : i)),
    events: 3,
    draws: 100,
  },
  'weigh-evidence': {
    prior: 0.4,
    evidence: [
      [0.9, 0.6],
      [0.3, 0.05],
    ],
  },
};
