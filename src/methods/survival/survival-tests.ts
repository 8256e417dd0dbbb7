// SPDX-License-Identifier: EUPL-1.2
// Comparing groups: do results last equally long, and do they end in the same ways?
import { labels, longNumbers, number, optional, text, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { type Note, note, problem, refuse, result } from '../core/result.ts';
import { type Codes, codesOf, columnProblems, names, oneGroup, rowsByCode, survivalFields } from './columns.ts';
import { type EndCurve, endCurve, endTable } from './competing.ts';
import { type Gray, grayTest } from './gray.ts';
import { logRankOf } from './log-rank.ts';
import { alignTimes, nearness, riskTable, sampleOf } from './sample.ts';
import { endWords, logRankWords, survivalNotes } from './words.ts';

/** More groups than this make no test anybody can read, and a covariance of groups by groups. */
const MOST_GROUPS = 100;

const testWarnings = (sizes: readonly number[]): Note[] => {
  const smallest = Math.min(...sizes);
  return [
    smallest < gates.casesPerGroup
      ? note('few-cases', { n: smallest, limit: gates.casesPerGroup })
      : note('not-the-headline'),
  ];
};

const sizesOf = ({ names: { length }, codes }: Codes): number[] => {
  const sizes = new Array<number>(length).fill(0);
  for (let i = 0; i < codes.length; i++) sizes[codes[i] ?? 0] = (sizes[codes[i] ?? 0] ?? 0) + 1;
  return sizes;
};

/** Codes of each stratum and group together: stratum x groups + group. */
const crossed = (strata: Codes, groups: Codes): Int32Array =>
  groups.codes.map((code, i) => (strata.codes[i] ?? 0) * groups.names.length + code);

/**
 * The log-rank test: ends seen per group against those expected had all groups ended alike. `stratum` compares only
 * within strata; `rho` weighs early ends (0 log-rank, 1 Peto-Peto). Needs two groups or more and at least one end. p is
 * null below `casesPerGroup` rows in a group. Mantel 1966; Harrington & Fleming 1982.
 */
export const logRank = method({
  id: 'log-rank',
  about: {
    nl: 'Blijven resultaten in de ene groep langer staan dan in de andere?',
    en: 'Do results stay in place longer in one group than in another?',
  },
  fields: {
    time: survivalFields.time,
    event: survivalFields.event,
    group: names('arm or group of each row'),
    stratum: optional(names('stratum of each row: only rows of the same stratum are compared')),
    rho: withDefault(number('weight of early ends: 0 none, 1 Peto-Peto', { min: 0, max: 5 }), 0),
    casesPerGroup: withDefault(
      number('fewest rows per group for a p-value', { integer: true, min: 1 }),
      gates.casesPerGroup,
    ),
  },
  notes: survivalNotes,
  words: logRankWords,
  compute: ({ time, event, group, stratum, rho, casesPerGroup }) => {
    const strata = stratum ?? oneGroup(time.length);
    const problems = columnProblems({ time }, { event, group: group.codes, stratum: strata.codes });
    if (problems.length > 0) return refuse(...problems);
    const k = group.names.length;
    if (k < 2) return refuse(problem('one-group', 'group', { given: k }));
    if (k > MOST_GROUPS) return refuse(problem('too-many-groups', 'group', { given: k, limit: MOST_GROUPS }));
    const whole = { ...alignTimes(time, null), event, weight: null };
    const tables = rowsByCode(crossed(strata, group), strata.names.length * k).map((rows) =>
      riskTable(sampleOf(whole, rows), 0),
    );
    const found = logRankOf(
      strata.names.map((_, s) => tables.slice(s * k, (s + 1) * k)),
      rho,
    );
    if (found === undefined) return refuse(problem('nothing-to-compare', 'event'));
    const sizes = sizesOf(group);
    const enough = Math.min(...sizes) >= casesPerGroup;
    return result({
      n: time.length,
      grade: enough ? 'suggest' : 'describe',
      assumptions: [note('lost-at-random'), note('independent-cases'), note('curves-do-not-cross')],
      warnings: testWarnings(sizes),
      value: {
        groups: group.names.map((name, i) => ({
          group: name,
          n: sizes[i] ?? 0,
          observed: found.observed[i] ?? 0,
          expected: found.expected[i] ?? 0,
        })),
        variance: found.variance,
        chiSquare: found.chiSquare,
        df: found.df,
        p: enough ? found.p : null,
      },
    });
  },
});

/** The ways of ending in one group. */
export interface GroupEnds {
  readonly group: string;
  readonly n: number;
  readonly curve: EndCurve;
}

/**
 * Several ways to end, side by side: the share ended in each way as time goes by (cumulative incidence), per group, with
 * standard errors, and Gray's test per way where there are two groups or more. `end` names how each row ended; rows still
 * in place carry the name in `inPlace`. One minus Kaplan-Meier would overstate each way. Aalen & Johansen 1978; Gray 1988.
 */
export const competingEnds = method({
  id: 'competing-ends',
  about: {
    nl: 'Op welke manieren eindigen resultaten, en hoe snel?',
    en: 'In which ways do results end, and how soon?',
  },
  fields: {
    time: longNumbers('time from adoption until it ended or was last seen', { min: 0 }),
    end: labels('how each row ended'),
    inPlace: withDefault(text('the name in `end` of rows still in place when last seen'), 'in-place'),
    ways: optional(labels('the ways of ending in the order wanted')),
    group: optional(names('arm or group of each row')),
    casesPerGroup: withDefault(
      number('fewest rows per group for a p-value', { integer: true, min: 1 }),
      gates.casesPerGroup,
    ),
  },
  notes: survivalNotes,
  words: endWords,
  compute: ({ time, end, inPlace, casesPerGroup, ...rest }) => {
    const groups = rest.group ?? oneGroup(time.length);
    const problems = columnProblems({ time }, { end, group: groups.codes });
    if (problems.length > 0) return refuse(...problems);
    const ways = rest.ways ?? codesOf(end).names.filter((name) => name !== inPlace);
    const stranger = end.findIndex((name) => name !== inPlace && !ways.includes(name));
    if (stranger >= 0)
      return refuse(
        problem('unknown-name', `end[${stranger + 1}]`, { given: end[stranger] ?? '', known: ways.join(', ') }),
      );
    if (ways.length === 0) return refuse(problem('nothing-ended', 'end'));
    const k = groups.names.length;
    if (k > MOST_GROUPS) return refuse(problem('too-many-groups', 'group', { given: k, limit: MOST_GROUPS }));
    const near = nearness(time);
    const codes = Int32Array.from(end, (name) => ways.indexOf(name) + 1);
    const found = rowsByCode(groups.codes, k).map(
      (rows, i): GroupEnds => ({
        group: groups.names[i] ?? '',
        n: rows.length,
        curve: endCurve(
          { time: Float64Array.from(rows, (r) => time[r] ?? 0), end: rows.map((r) => codes[r] ?? 0) },
          ways.length,
          near,
        ),
      }),
    );
    const sizes = found.map((one) => one.n);
    const enough = k > 1 && Math.min(...sizes) >= casesPerGroup;
    return result({
      n: time.length,
      grade: Math.min(...sizes) >= casesPerGroup ? 'suggest' : 'describe',
      assumptions: [note('lost-at-random'), note('independent-cases')],
      warnings: k > 1 ? testWarnings(sizes) : [],
      value: { ways, groups: found, gray: enough ? grayPerWay({ time, codes, groups, ways, sizes, near }) : null },
    });
  },
});

interface GrayInput {
  readonly time: Float64Array;
  readonly codes: Int32Array;
  readonly groups: Codes;
  readonly ways: readonly string[];
  readonly sizes: readonly number[];
  readonly near: number;
}

/** Gray's test for each way of ending. All ways and groups are counted in one table of pooled times. */
function grayPerWay({ time, codes, groups, ways, sizes, near }: GrayInput): (Gray | null)[] {
  const per = ways.length + 1;
  // One code per group and way: the table then holds every count at every pooled time.
  const mixed = groups.codes.map((group, i) => group * per + (codes[i] ?? 0));
  const { times, counts } = endTable({ time, end: mixed }, sizes.length * per - 1, near);
  const column = (group: number, way: number): readonly number[] => counts[group * per + way] ?? [];
  return ways.map((_, way) => {
    const others = ways.map((__, w) => w + 1).filter((w) => w !== way + 1);
    const found = grayTest({
      times: times.length,
      sizes,
      own: sizes.map((__, g) => column(g, way + 1)),
      other: sizes.map((__, g) => times.map((___, i) => others.reduce((sum, w) => sum + (column(g, w)[i] ?? 0), 0))),
      censored: sizes.map((__, g) => column(g, 0)),
    });
    return found ?? null;
  });
}
