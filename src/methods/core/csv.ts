// SPDX-License-Identifier: EUPL-1.2
// Comma- or semicolon-separated columns with a header, as spreadsheets write them, into the input of a method.
import type { Fields } from './fields.ts';
import { type Problem, problem } from './result.ts';

type Cell = string | number | null;

export interface Columns {
  readonly names: readonly string[];
  readonly columns: readonly (readonly Cell[])[];
}

/** Splits text into cells; quotes may hold separators, line ends and doubled quotes. */
function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = () => {
    lines.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (quoted) cell += c;
    else if (c === separator) end();
    else if (c === '\n') {
      end();
      lines.push([]);
    } else if (c !== '\r') cell += c;
  }
  end();
  return lines.filter((line) => line.length > 1 || line[0] !== '');
}

/** An empty cell and NA mean: not known. Dutch spreadsheets write a decimal comma, with semicolons between cells. */
function read(cell: string, separator: string): Cell {
  const trimmed = cell.trim();
  if (trimmed === '' || trimmed === 'NA') return null;
  const plain = separator === ';' ? trimmed.replace(/^(-?\d*),(\d+)$/, '$1.$2') : trimmed;
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? Number(plain) : trimmed;
}

/** Columns by name; the separator is the one that the header uses most. */
export function parseCsv(text: string): Columns | { readonly problems: readonly Problem[] } {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const header = body.slice(0, body.indexOf('\n') < 0 ? body.length : body.indexOf('\n'));
  const separator = header.split(';').length > header.split(',').length ? ';' : ',';
  const [names = [], ...lines] = cellsOf(body, separator);
  const clean = names.map((name) => name.trim());
  const doubles = clean.filter((name, i) => clean.indexOf(name) !== i);
  const problems = [
    ...(lines.length === 0 ? [problem('csv-empty', 'file')] : []),
    ...doubles.map((name) => problem('csv-double-column', name)),
    ...lines.flatMap((line, i) =>
      line.length === names.length
        ? []
        : [problem('uneven-rows', `line ${i + 2}`, { given: line.length, limit: names.length })],
    ),
  ];
  if (problems.length > 0) return { problems: problems.slice(0, 20) };
  return { names: clean, columns: clean.map((_, c) => lines.map((line) => read(line[c] ?? '', separator))) };
}

/** Columns to input: those named as a field fill it; the others together fill the one field that takes columns. */
export function columnsToInput(fields: Fields, { names, columns }: Columns): Record<string, unknown> {
  const column = (name: string) => columns[names.indexOf(name)] ?? [];
  const known = names.filter((name) => Object.hasOwn(fields, name));
  const others = names.filter((name) => !Object.hasOwn(fields, name));
  const input: Record<string, unknown> = Object.fromEntries(known.map((name) => [name, column(name)]));
  const taker = Object.entries(fields).find(([name, field]) => field.csv !== undefined && !known.includes(name));
  if (others.length === 0) return input;
  if (taker === undefined) return { ...input, ...Object.fromEntries(others.map((name) => [name, column(name)])) };
  const [name, { csv }] = taker;
  const length = columns[0]?.length ?? 0;
  if (csv === 'table') input[name] = Object.fromEntries(others.map((other) => [other, column(other)]));
  else if (csv === 'columns') input[name] = others.map(column);
  else input[name] = Array.from({ length }, (_, i) => others.map((other) => column(other)[i]));
  if (csv === 'rows' && Object.hasOwn(fields, 'conditionNames')) input.conditionNames = others;
  return input;
}
