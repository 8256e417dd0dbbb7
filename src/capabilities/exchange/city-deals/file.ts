// SPDX-License-Identifier: EUPL-1.2
// The City Deals data set as it comes: one file of deals, one of organisations. Nothing is repaired or filled in.
import type { z } from 'zod';
import { type BarrierStory, barrierStory } from '../contracts/barrier-stories.ts';
import { type CityDeal, type CityOrganisation, cityDeal, cityOrganisation } from '../contracts/city-deals.ts';

/** What was read, or every problem there is in it: with any problem nothing is imported. */
export type Read<T> = { readonly records: readonly T[] } | { readonly problems: readonly string[] };

/** Reads the text of `city-deals.json`. */
export const readDeals = (text: string): Read<CityDeal> =>
  read(text, cityDeal, 'deal', ({ slug, name, short_name }) => ({ slug, name, short_name }));

/** Reads the text of `organisations.json`. */
export const readOrganisations = (text: string): Read<CityOrganisation> =>
  read(text, cityOrganisation, 'organisation', ({ name }) => ({ name }));

/** Reads the text of `barrier-stories.json`. */
export const readStories = (text: string): Read<BarrierStory> =>
  read(text, barrierStory, 'story', ({ deal, barrier }) => ({ barrier: `${deal}: ${barrier}` }));

function read<S extends z.ZodType>(
  text: string,
  schema: S,
  what: string,
  unique: (record: z.output<S>) => Readonly<Record<string, string>>,
): Read<z.output<S>> {
  const json = parsed(text);
  if ('problem' in json) return { problems: [json.problem] };
  if (!Array.isArray(json.value)) return { problems: [`The file does not hold a list of ${what}s.`] };
  const records: z.output<S>[] = [];
  const problems: string[] = [];
  json.value.forEach((raw: unknown, index) => {
    const record = schema.safeParse(raw);
    if (record.success) records.push(record.data);
    else problems.push(...record.error.issues.map((issue) => `${nameOf(what, index, raw)}: ${sentence(issue)}`));
  });
  problems.push(...twice(records.map(unique), what));
  return problems.length > 0 ? { problems } : { records };
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `The file is not complete JSON (${error instanceof Error ? error.message : 'unreadable'}).` };
  }
}

/** `deal 3 (health-hub)`, so that it can be found in the file. */
function nameOf(what: string, index: number, raw: unknown): string {
  const key =
    typeof raw === 'object' && raw !== null
      ? Object.entries(raw).find(([name]) => name === 'slug' || name === 'name')
      : undefined;
  return `${what} ${index + 1}${typeof key?.[1] === 'string' ? ` (${key[1]})` : ''}`;
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const where = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  return where === '' ? message : `${where.replace(/^\./, '')}: ${message}`;
}

function twice(keys: readonly Readonly<Record<string, string>>[], what: string): string[] {
  const fields = Object.keys(keys[0] ?? {});
  return fields.flatMap((field) => {
    const values = keys.map((key) => key[field] ?? '');
    const repeated = values.filter((value, index) => values.indexOf(value) !== index);
    return [...new Set(repeated)].map((value) => `${what}s: the ${field} "${value}" is used more than once.`);
  });
}
