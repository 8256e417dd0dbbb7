// SPDX-License-Identifier: EUPL-1.2
// tegenveer methods <name> --in file.json|csv [--out file.json] [--set field=value] [--lang nl|en]
// tegenveer methods <name> --example: an input of the right form, to fill in
// What the command does, apart from the machine it runs on: files and the list of methods come in (`bin/lib/methods.ts`).
import { columnsToInput, parseCsv } from './core/csv.ts';
import type { AnyMethod } from './core/method.ts';
import { type Problem, problem } from './core/result.ts';
import { samples } from './samples.ts';
import { explain, sentenceOf } from './words/explain.ts';
import type { Language, Sentences } from './words/say.ts';

/** What can go wrong before a method is asked anything. */
export const commandProblems = {
  'no-example': { nl: 'Van deze methode is er geen voorbeeld.', en: 'There is no example of this method.' },
  'no-method': { nl: 'Noem een methode. Bekend zijn: {known}.', en: 'Name a method. Known are: {known}.' },
  'unknown-method': {
    nl: 'Onbekende methode {given}. Bekend zijn: {known}.',
    en: 'Unknown method {given}. Known are: {known}.',
  },
  'unknown-flag': { nl: 'Onbekende optie.', en: 'Unknown option.' },
  'flag-without-value': { nl: 'Achter deze optie hoort een waarde.', en: 'This option needs a value.' },
  'no-input': {
    nl: 'Noem de invoer: --in bestand.json of bestand.csv.',
    en: 'Name the input: --in file.json or file.csv.',
  },
  'unreadable-file': { nl: 'Dit bestand is niet te lezen: {reason}.', en: 'This file cannot be read: {reason}.' },
  'not-json': { nl: 'Dit is geen geldige JSON: {reason}.', en: 'This is not valid JSON: {reason}.' },
  'unwritable-file': {
    nl: 'Dit bestand is niet te schrijven: {reason}.',
    en: 'This file cannot be written: {reason}.',
  },
  'set-without-equals': {
    nl: 'Schrijf --set veld=waarde; gegeven: {given}.',
    en: 'Write --set field=value; given: {given}.',
  },
  'csv-empty': { nl: 'Het bestand heeft geen rijen.', en: 'The file has no rows.' },
  'csv-double-column': { nl: 'Deze kolom staat er twee keer in.', en: 'This column occurs twice.' },
} as const satisfies Sentences;

/** What the command needs from where it runs. Reading and writing throw when they cannot. */
export interface Surroundings {
  readonly methods: readonly AnyMethod[];
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Asked {
  readonly example: boolean;
  readonly name: string | undefined;
  readonly options: ReadonlyMap<string, string>;
  readonly set: readonly (readonly [string, unknown])[];
  readonly problems: readonly Problem[];
}

const known = new Set(['--in', '--out', '--lang', '--set']);

/** A value as JSON where it is JSON (`3`, `true`, `[1,2]`), else as the text it is. */
function looseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readArguments(args: readonly string[]): Asked {
  const options = new Map<string, string>();
  const set: [string, unknown][] = [];
  const problems: Problem[] = [];
  const names: string[] = [];
  let example = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--example') {
      example = true;
      continue;
    }
    if (!arg.startsWith('--')) {
      names.push(arg);
      continue;
    }
    const value = args[i + 1];
    if (!known.has(arg)) problems.push(problem('unknown-flag', arg));
    else if (value === undefined || value.startsWith('--')) problems.push(problem('flag-without-value', arg));
    else {
      i++;
      const equals = value.indexOf('=');
      if (arg !== '--set') options.set(arg, value);
      else if (equals > 0) set.push([value.slice(0, equals), looseValue(value.slice(equals + 1))]);
      else problems.push(problem('set-without-equals', arg, { given: value }));
    }
  }
  const extra = names.slice(1).map((name) => problem('unknown-flag', name));
  return { example, name: names[0], options, set, problems: [...problems, ...extra] };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The raw input from a file, or what is wrong with the file. */
function readInputFile(
  path: string,
  method: AnyMethod,
  readText: Surroundings['readText'],
): { readonly raw: unknown } | { readonly problems: readonly Problem[] } {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    return { problems: [problem('unreadable-file', path, { reason: reasonOf(error) })] };
  }
  if (path.toLowerCase().endsWith('.csv')) {
    const columns = parseCsv(text);
    return 'problems' in columns ? columns : { raw: columnsToInput(method.fields, columns) };
  }
  try {
    return { raw: JSON.parse(text) };
  } catch (error) {
    return { problems: [problem('not-json', path, { reason: reasonOf(error) })] };
  }
}

/** JSON has no infinity and no typed arrays. */
const writable = (_key: string, value: unknown): unknown => {
  if (value === Infinity) return 'Inf';
  if (value === -Infinity) return '-Inf';
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(Object.values(value)) : value;
};

const merged = (raw: unknown, set: Asked['set']): unknown =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw, ...Object.fromEntries(set) } : raw;

/** A list of what there is, with the fields of each: what one gets without a name. */
function listing(methods: readonly AnyMethod[], language: Language): string {
  const one = (method: AnyMethod) => [
    `${method.id}  ${method.about[language]}`,
    ...Object.entries(method.fields).map(
      ([name, field]) => `    ${name}${field.required ? '' : '?'} (${field.kind}): ${field.about}`,
    ),
  ];
  return methods.flatMap(one).join('\n');
}

/**
 * Runs one method on a file. Exit codes: 0 a result, 1 the command was not understood, 2 the input was refused.
 * Whatever is wrong is said all at once, on the error output; the answer goes to `--out`, or else to the output.
 */
export function runMethods(args: readonly string[], { methods, readText, writeText, out, err }: Surroundings): number {
  const asked = readArguments(args);
  const language: Language = asked.options.get('--lang') === 'en' ? 'en' : 'nl';
  const refuse = (problems: readonly Problem[], code: number): number => {
    for (const one of problems) err(`${one.at}: ${sentenceOf(commandProblems, one, language)}`);
    return code;
  };
  if (args.length === 0 || args[0] === '--help') {
    out(listing(methods, language));
    return 0;
  }
  const names = methods.map((method) => method.id).join(', ');
  const method = methods.find((one) => one.id === asked.name);
  const path = asked.options.get('--in');
  const unclear = [
    ...asked.problems,
    ...(asked.name === undefined ? [problem('no-method', 'methods', { known: names })] : []),
    ...(asked.name !== undefined && method === undefined
      ? [problem('unknown-method', asked.name, { given: asked.name, known: names })]
      : []),
    ...(path === undefined && asked.set.length === 0 && !asked.example ? [problem('no-input', '--in')] : []),
    ...(asked.options.has('--lang') && !['nl', 'en'].includes(asked.options.get('--lang') ?? '')
      ? [problem('unknown-option', '--lang', { given: asked.options.get('--lang') ?? '', options: 'nl, en' })]
      : []),
  ];
  if (unclear.length > 0 || method === undefined) return refuse(unclear, 1);
  if (asked.example) {
    const sample = samples[method.id];
    if (sample === undefined) return refuse([problem('no-example', method.id)], 1);
    out(JSON.stringify(sample));
    return 0;
  }
  const read = path === undefined ? { raw: {} } : readInputFile(path, method, readText);
  if ('problems' in read) return refuse(read.problems, 1);
  const { answer, explained } = explain(method, merged(read.raw, asked.set), language);
  if ('problems' in explained) {
    for (const text of explained.problems) err(text);
    return 2;
  }
  const json = JSON.stringify({ method: method.id, ...answer, words: explained }, writable, 2);
  const target = asked.options.get('--out');
  if (target === undefined) {
    out(json);
    return 0;
  }
  try {
    writeText(target, `${json}\n`);
  } catch (error) {
    return refuse([problem('unwritable-file', target, { reason: reasonOf(error) })], 1);
  }
  for (const text of [...explained.meaning, ...explained.warnings]) out(text);
  return 0;
}
