// SPDX-License-Identifier: EUPL-1.2
// Reading the R calls in the vector files, so that a file with other columns, levels or formulas needs no new code.
import { numeric } from './vectors.ts';

/** The arguments of a call as written: those with a name and those without. */
export interface RCall {
  readonly name: string;
  readonly plain: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/** Splits at a separator that stands outside brackets and quotes. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === separator && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

const unquoted = (text: string): string => text.replace(/^(['"])(.*)\1$/, '$2');

/** The first call in a text such as "survfit(Surv(t,e)~1, conf.type='log') on single_event". */
export function readCall(text: string): RCall {
  const open = text.indexOf('(');
  let depth = 0;
  let close = text.length;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) {
      close = i;
      break;
    }
  }
  const named: Record<string, string> = {};
  const plain: string[] = [];
  for (const part of splitOutside(text.slice(open + 1, close), ',')) {
    const match = /^([A-Za-z.][\w.]*)\s*=(?!=)\s*(.*)$/s.exec(part);
    if (match?.[1] !== undefined) named[match[1]] = unquoted(match[2] ?? '');
    else if (part !== '') plain.push(unquoted(part));
  }
  return { name: text.slice(0, open).trim(), plain, named };
}

export interface Formula {
  readonly left: string;
  readonly terms: readonly string[];
}

export function readFormula(text: string): Formula {
  const [left = '', right = ''] = splitOutside(text, '~');
  return { left, terms: splitOutside(right, '+').filter((term) => term !== '1' && term !== '') };
}

/** The inside of `strata(x)` for the given function name, or undefined. */
export const inside = (term: string, name: string): string | undefined =>
  term.startsWith(`${name}(`) && term.endsWith(')') ? term.slice(name.length + 1, -1).trim() : undefined;

type Columns = Readonly<Record<string, unknown>>;

/** A column by name, with null for what is missing. */
export function columnOf(columns: Columns, name: string): (number | string | null)[] {
  const column = columns[name];
  if (!Array.isArray(column)) throw new Error(`no column ${name}`);
  return column.map((x) => (typeof x === 'string' && x !== 'NA' ? x : numeric(x)));
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '%%': (a, b) => a - b * Math.floor(a / b),
};
const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '%%': 3, '^': 4 };

/** A little arithmetic over columns, such as "1+(org%%3)", for one row. */
export function arithmetic(text: string, value: (name: string) => number): number {
  const tokens = text.match(/%%|[-+*/^()]|[\d.]+|[A-Za-z.][\w.]*/g) ?? [];
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '-') return -atom();
    if (token === '(') {
      const inner = expression(0);
      at++;
      return inner;
    }
    return /^[\d.]/.test(token) ? Number(token) : value(token);
  };
  const expression = (least: number): number => {
    let left = atom();
    while (true) {
      const sign = tokens[at] ?? '';
      const power = strength[sign];
      const apply = operators[sign];
      if (power === undefined || apply === undefined || power < least) return left;
      at++;
      left = apply(left, expression(power + 1));
    }
  };
  return expression(0);
}
