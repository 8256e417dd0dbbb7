// SPDX-License-Identifier: EUPL-1.2
// The gap map: instruments against problems, with how many interventions stand in each cell and how strong the evidence
// on them is. Levels of evidence are ordinal and are never averaged; the strongest is shown.
import { labels, number, numbersOrMissing, optional, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { compositionNotes, gapMapWords } from './words.ts';

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  readonly items: readonly string[];
  /** The strongest level of evidence in the cell; null where none was stated (which differs from the lowest). */
  readonly strongest: number | null;
}

export interface GapMap {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row. */
  readonly cells: readonly Cell[];
  /** Share of cells with one or more, and with two or more: those can be compared. */
  readonly covered: number;
  readonly comparable: number;
  readonly empty: readonly { readonly row: string; readonly column: string }[];
}

const inOrder = (named: readonly string[], given: readonly string[] | null): string[] => [
  ...new Set([...(given ?? []), ...named]),
];

const lengthProblems = (n: number, lists: Readonly<Record<string, readonly unknown[] | null>>): Problem[] =>
  Object.entries(lists).flatMap(([name, list]) =>
    list === null || list.length === n ? [] : [problem('uneven-lengths', name, { given: list.length, limit: n })],
  );

/** Most cells a map may have: more than anybody reads. */
const mostCells = 10_000;
const mostItems = 1_000_000;

/**
 * Where a portfolio has nothing, one thing, or things to compare. `row` and `column`: per intervention, for instance the
 * instrument and the problem; `rows` and `columns`: all that should be in the map, also where there is nothing.
 */
export const gapMap = method({
  id: 'gap-map',
  about: {
    nl: 'Waar een portfolio leeg is, waar één ding staat, en waar iets te vergelijken valt.',
    en: 'Where a portfolio is empty, where there is one thing, and where there is something to compare.',
  },
  fields: {
    row: labels('per intervention its row, such as the instrument'),
    column: labels('per intervention its column, such as the problem'),
    items: optional(labels('names of the interventions')),
    evidence: optional(numbersOrMissing('level of evidence per intervention', { min: 0 })),
    rows: optional(labels('all rows of the map, in order')),
    columns: optional(labels('all columns of the map, in order')),
    enough: withDefault(number('interventions in a cell that make it comparable', { integer: true, min: 2 }), 2),
  },
  notes: compositionNotes,
  words: gapMapWords,
  compute: (input) => {
    const n = input.row.length;
    const problems = lengthProblems(n, { column: input.column, items: input.items, evidence: input.evidence });
    const names = { rows: inOrder(input.row, input.rows), columns: inOrder(input.column, input.columns) };
    const size = names.rows.length * names.columns.length;
    if (n > mostItems) problems.push(problem('composition-too-many-items', 'row', { given: n, limit: mostItems }));
    if (size > mostCells)
      problems.push(problem('composition-too-many-cells', 'row', { given: size, limit: mostCells }));
    if (problems.length > 0) return refuse(...problems);
    const key = (row: string, column: string) => JSON.stringify([row, column]);
    const inCell = new Map<string, number[]>();
    input.row.forEach((row, i) => {
      const where = key(row, input.column[i] ?? '');
      const members = inCell.get(where);
      if (members === undefined) inCell.set(where, [i]);
      else members.push(i);
    });
    const cells = names.rows.flatMap((row) =>
      names.columns.map((column): Cell => {
        const members = inCell.get(key(row, column)) ?? [];
        const levels = members.flatMap((i) => input.evidence?.[i] ?? []);
        return {
          row,
          column,
          count: members.length,
          items: members.map((i) => input.items?.[i] ?? String(i + 1)),
          strongest: levels.reduce<number | null>((most, level) => Math.max(most ?? level, level), null),
        };
      }),
    );
    const share = (least: number) => cells.filter((cell) => cell.count >= least).length / cells.length;
    const unlisted = input.rows === null || input.columns === null;
    return result<GapMap>({
      n,
      grade: 'describe',
      assumptions: [note('composition-kinds')],
      warnings: unlisted ? [note('composition-only-seen')] : [],
      value: {
        ...names,
        cells,
        covered: share(1),
        comparable: share(input.enough),
        empty: cells.filter((cell) => cell.count === 0).map(({ row, column }) => ({ row, column })),
      },
    });
  },
});
