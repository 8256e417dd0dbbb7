// SPDX-License-Identifier: EUPL-1.2
// A contract is the outward face of one operation, as data: the page, the API, the documentation and the tests read it.
import { z } from 'zod';
import { type PartialDate, parsePartialDate } from './pure/partial-date.ts';
import type { FieldProblemCode } from './pure/refusal.ts';
import { type Visibility, visibilities } from './pure/visibility.ts';

/**
 * Who may knock at all; the database decides what they then see.
 * - `public`: everybody, also without an account
 * - `signed-in`: a person, by session or API token
 * - `link`: the holder of a signed link (the operation says which kind)
 * - `administrator`: who keeps this installation
 */
export type Audience = 'public' | 'signed-in' | 'link' | 'administrator';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 429;

/** Refusals every operation may give without naming them. */
export const commonRefusals = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  /** The operation wants a second factor, proved a short while ago in this session. */
  'step-up-needed': 403,
  'not-found': 404,
  stale: 409,
  duplicate: 409,
  'too-many-requests': 429,
} as const satisfies Record<string, RefusalStatus>;

type Shape = z.ZodObject;

export interface Contract<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends z.ZodType = z.ZodType,
  R extends string = string,
> {
  /** Unique over all slices, a verb on a noun: `recordAdoption`. */
  readonly name: string;
  readonly method: Method;
  /** Path under `/api/v1`, nouns in English, parameters as `{dealId}`. `null`: this operation has no API door. */
  readonly path: `/${string}` | null;
  readonly summary: { readonly nl: string; readonly en: string };
  readonly audience: Audience;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  /** Refusals of this operation alone; `commonRefusals` come on top. */
  readonly refusals: Readonly<Record<R, RefusalStatus>>;
  /** Which kind of link opens an operation with audience `link`. */
  readonly link?: string;
  /**
   * Reading is noted in the log: of every record in the answer that is for this circle or a narrower one, or `always`.
   * Left out: `organisation` where the answer says who may see what is in it; else nothing.
   */
  readonly confidential?: Visibility | 'always' | 'nothing';
  /** Why this operation writes and notes no fact; every other that writes does. */
  readonly unnoted?: string;
  /** Weighs much: only in a session that proved itself by a second factor in the last 15 minutes; never by a token. */
  readonly stepUp?: true;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/**
 * Declares a contract; what is left out is empty.
 * @example
 * export const viewDeal = contract({
 *   name: 'viewDeal', method: 'GET', path: '/deals/{deal}', audience: 'public',
 *   summary: { nl: 'Eén deal', en: 'One deal' },
 *   params: z.strictObject({ deal: slug }), answer: dealView, refusals: {},
 * });
 */
export function contract<
  A extends z.ZodType,
  R extends string = never,
  P extends Shape = Nothing,
  Q extends Shape = Nothing,
  B extends Shape = Nothing,
>(
  given: Omit<Contract<P, Q, B, A, R>, 'params' | 'query' | 'body'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
  },
): Contract<P, Q, B, A, R> {
  return { params: nothing as never, query: nothing as never, body: nothing as never, ...given } as Contract<
    P,
    Q,
    B,
    A,
    R
  >;
}

/** What the body of an operation receives. */
export interface Input<C extends Contract> {
  readonly params: z.output<C['params']>;
  readonly query: z.output<C['query']>;
  readonly body: z.output<C['body']>;
}
export type Answer<C extends Contract> = z.output<C['answer']>;
export type RefusalCode<C extends Contract> = Extract<keyof C['refusals'], string> | keyof typeof commonRefusals;

/** The HTTP status of a refusal under this contract. */
export function statusOf(contract: Pick<Contract, 'refusals'>, code: string): RefusalStatus {
  return contract.refusals[code] ?? (commonRefusals as Record<string, RefusalStatus>)[code] ?? 400;
}

// --- Building blocks for schemas -------------------------------------------------------------------------------

/** Control characters (but for tab and line ends), half surrogates and non-characters: unreadable, and PostgreSQL refuses some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/u;

/** A schema's own name for what is wrong; `kernel/words` has the sentence. */
const problem = (code: FieldProblemCode) => ({ params: { problem: code } });

/** Text of a person: trimmed, readable, at most `max` characters, not empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !unreadable.test(value), problem('unreadable-characters'));

/** Text that may be left out; an empty text counts as left out. */
export const optionalText = (max: number) => emptyAsMissing(text(max).optional());

/** A form sends an empty text for a field that was left alone: that is nothing, not an empty value. */
export const emptyAsMissing = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

/** A short random id, as `newId` makes them. */
export const id = z
  .string()
  .regex(/^[a-z0-9]{8,26}$/)
  .meta({ description: 'Short random id' });
/** Name of a thing in an address. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** Id or slug: addresses take either. */
export const idOrSlug = slug;

/** `2018`, `2018-02` or `2018-02-05`: as precise as the source. */
export const partialDate = z
  .string()
  .trim()
  .refine((value) => parsePartialDate(value) !== null, problem('not-a-date'))
  .transform((value) => value as PartialDate)
  .meta({
    description: 'Date as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD',
    type: 'string',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  });
export const optionalPartialDate = emptyAsMissing(partialDate.optional());

/** A whole day. */
export const day = z.iso.date().meta({ description: 'Day, YYYY-MM-DD' });
/** A moment in UTC in an answer. */
export const moment = z.iso.datetime().meta({ description: 'Moment in UTC, RFC 3339' });

export const mailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const visibility = z.enum(visibilities);
/** The version the person was looking at; a write on an older one is refused as `stale`. */
export const version = z.coerce.number().int().min(1).max(2_147_483_647);

/** Query of a list: how many, from where on, in which order. */
export const page = <const S extends readonly [string, ...string[]]>(sorts: S) => ({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(400).optional(),
  sort: z.enum(sorts.flatMap((s) => [s, `-${s}`]) as [string, ...string[]]).optional(),
});

/** Answer of a list: the items, and where the next page starts (absent on the last). */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });
