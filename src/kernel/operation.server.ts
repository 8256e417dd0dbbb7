// SPDX-License-Identifier: EUPL-1.2
// One operation = contract + body. The kernel around every body parses, opens the transaction as the acting person,
// logs, and turns what the database refuses into a named refusal. Page, API and job all come through `perform`.
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../database/types.ts';
import type { Answer, Contract, Input, RefusalCode } from './contract.ts';
import { type Me, nobody, type Role } from './database.server.ts';
import { type FactKind, houseSpace } from './facts.ts';
import { fieldProblems } from './field-problems.ts';
import { isRefusal, type Refusal, refuse } from './pure/refusal.ts';
import { noteReading, readingOf } from './readings.server.ts';
import type { Runtime } from './runtime.server.ts';
import type { Seal } from './seal.server.ts';
import { uploadsOf } from './settings.server.ts';
import { type FileStorage, storageOf } from './storage.server.ts';

/** Who comes through a door: the hash of the key they carry, and the language they read. */
export interface Caller {
  readonly keyHash: string | null;
  readonly language: 'nl' | 'en';
  /** The worker acts with rights of its own, never as the owner. */
  readonly role?: Role;
  /** Which door: sessions and mail links open pages, tokens open the API; never the other way round. */
  readonly door?: 'page' | 'api';
  /** For the log: ties the lines of one request together. */
  readonly requestId?: string;
}

/** The public: somebody without a key. */
export const publicCaller: Caller = { keyHash: null, language: 'nl' };
/** The system's own hands, for timed work and reactions. */
export const workerCaller: Caller = { keyHash: null, language: 'nl', role: 'tegenveer_worker' };

/** Tables a slice may query: its own, and what others share in `shared_…` views. Anything else does not compile. */
export type SliceTables<S extends string> = {
  [K in keyof DB as K extends `${S}.${string}` | `${string}.shared_${string}` ? K : never]: DB[K];
};

const transactionOf = new WeakMap<Acting, Transaction<DB>>();

/** The slice's tables inside the acting transaction. Only the slice's own store may ask for them. */
export function tables<S extends string>(at: Acting): Kysely<SliceTables<S>> {
  const tx = transactionOf.get(at);
  if (!tx) throw new Error('This transaction is over.');
  return tx as unknown as Kysely<SliceTables<S>>;
}

/** What a body may use beside its input. Time and ids come from here, so that tests can choose them. */
export interface Acting {
  readonly me: Me;
  readonly language: 'nl' | 'en';
  readonly now: Date;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  newId(): string;
  newSecret(): { secret: string; hash: string };
  /** Seals what must be read back; `null` where no key was set for that. */
  readonly seal: Seal | null;
  /** Announces a fact in the same transaction; `space` is the chain it belongs to. */
  note<S extends z.ZodType>(kind: FactKind<S>, fact: { space?: string; body: z.output<S> }): Promise<void>;
  /** Puts something in the outbox of this transaction (mail); it leaves after the commit, or not at all. */
  post(kind: 'mail', payload: OutgoingMail): Promise<void>;
  /** After the commit, wakes whoever has this topic on screen; `doors/live` says how. */
  wake(topic: string): void;
  readonly baseUrl: string;
  /** Where files are kept outside the database; `null`: they stay inside. */
  readonly storage: FileStorage | null;
  /** What may be uploaded here, and whether it is scanned before anybody reads it. */
  readonly uploads: { readonly most: number; readonly types: readonly string[]; readonly scanned: boolean };
  /** The living example may be signed in to. */
  readonly demo: boolean;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly language: 'nl' | 'en';
  /** What kind of mail, for who may know that it was sent: `check_in`, `digest` … */
  readonly kind?: string;
  /** The record it is about, and the space that belongs to. */
  readonly aboutId?: string;
  readonly spaceId?: string;
  /** Its reader asked for it this minute: it is tried also where mail came back before. */
  readonly asked?: true;
  /** The day it counts for, where a reader gets one a day at most. */
  readonly countsOn?: string;
  /** The house sends it by itself; the database takes one of these per address and day. */
  readonly byItself?: true;
  /** Address that ends mail of this kind, by one click. */
  readonly unsubscribe?: string;
}

export interface Operation<C extends Contract = Contract> {
  readonly contract: C;
  readonly body: (input: Input<C>, at: Acting) => Promise<Answer<C> | Refusal<RefusalCode<C>>>;
}

/** Ties a body to its contract: load, decide, save, note, answer. */
export function operation<C extends Contract>(contract: C, body: Operation<C>['body']): Operation<C> {
  return { contract, body };
}

/** What was sent, before it is parsed. */
export interface RawInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Runs an operation for a caller: its answer, or a refusal. Throws only on bugs and outages. */
export async function perform<C extends Contract>(
  runtime: Runtime,
  caller: Caller,
  { contract, body }: Operation<C>,
  raw: RawInput = {},
): Promise<Answer<C> | Refusal<RefusalCode<C>>> {
  const started = performance.now();
  const outcome = await attempt();
  const ms = performance.now() - started;
  const refused = isRefusal(outcome) ? outcome.refused : undefined;
  runtime.metrics.operation(contract.name, refused ?? 'done', ms);
  runtime.log.info(
    { operation: contract.name, ms: Math.round(ms * 10) / 10, refused, requestId: caller.requestId },
    'operation',
  );
  return outcome;

  async function attempt(): Promise<Answer<C> | Refusal<RefusalCode<C>>> {
    const input = parse(contract, raw);
    if (isRefusal(input)) return input as Refusal<RefusalCode<C>>;
    for (let turn = 1; ; turn++) {
      try {
        return await once(input);
      } catch (error) {
        if (error instanceof RolledBack) return error.refusal as Refusal<RefusalCode<C>>;
        const refusal = refusalOf(error, contract);
        if (refusal === 'again' && turn < 4) continue;
        if (refusal && refusal !== 'again') return refusal as Refusal<RefusalCode<C>>;
        throw error;
      }
    }
  }

  async function once(input: Input<C>): Promise<Answer<C> | Refusal<RefusalCode<C>>> {
    const worker = caller.role === 'tegenveer_worker';
    let reader: Me = nobody;
    const answer = await inside(runtime, caller, contract.method === 'GET', async (at) => {
      const refusal = worker ? null : (refuseKey(caller, at.me) ?? refuseAudience(contract, at.me));
      if (refusal) return refusal as Refusal<RefusalCode<C>>;
      reader = at.me;
      const outcome = await body(input, at);
      if (isRefusal(outcome)) throw new RolledBack(outcome);
      return outcome;
    });
    if (runtime.checkAnswers && !isRefusal(answer)) contract.answer.parse(answer);
    if (!worker && !isRefusal(answer)) {
      const reading = readingOf(contract, answer, reader, runtime.clock());
      if (reading) await noteReading(runtime.database, reading);
    }
    return answer;
  }
}

/** One acting transaction, and what it asked to be done after its commit. */
async function inside<T>(
  runtime: Runtime,
  caller: Caller,
  readOnly: boolean,
  body: (at: Acting) => Promise<T>,
): Promise<T> {
  const { role = 'tegenveer_actor', keyHash, language } = caller;
  let posted = false;
  const topics = new Set<string>();
  const answer = await runtime.database.transaction({ role, keyHash, readOnly, language }, (tx, me) =>
    body(
      acting(runtime, caller, tx, me, {
        onPost: () => {
          posted = true;
        },
        onWake: (topic) => topics.add(topic),
      }),
    ),
  );
  if (posted) runtime.wakeOutbox();
  for (const topic of topics) runtime.live.wake(topic);
  return answer;
}

/** Runs a body in a transaction of the worker: a step of timed work. Throws on bugs and outages. */
export async function asWorker<T>(runtime: Runtime, body: (at: Acting) => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await inside(runtime, workerCaller, false, body);
    } catch (error) {
      if (refusalOf(error, null) !== 'again' || turn === 4) throw error;
    }
  }
}

/** Carries a refusal out of a transaction, so that nothing of a refused operation stays. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** So that a missing field can be told from a wrong one. */
const reporting = { reportInput: true };

function parse<C extends Contract>(contract: C, raw: RawInput): Input<C> | Refusal<'invalid-input' | 'not-found'> {
  // An address that cannot exist is not found; it is not the visitor's typing error.
  const params = contract.params.safeParse(raw.params ?? {});
  if (!params.success) return refuse('not-found');
  const query = contract.query.safeParse(raw.query ?? {}, reporting);
  const body = contract.body.safeParse(raw.body ?? {}, reporting);
  if (query.success && body.success) return { params: params.data, query: query.data, body: body.data } as Input<C>;
  return refuse('invalid-input', {
    fields: [...(query.success ? [] : fieldProblems(query.error)), ...(body.success ? [] : fieldProblems(body.error))],
  });
}

/** A key opens its own door only; a token that opens nothing is said so, a session that ended is just nobody. */
function refuseKey({ door = 'page', keyHash }: Caller, me: Me): Refusal | null {
  if (door === 'api') return keyHash === null || me.kind === 'api_token' ? null : refuse('not-signed-in');
  return me.kind === 'api_token' ? refuse('not-signed-in') : null;
}

function refuseAudience(contract: Contract, me: Me): Refusal | null {
  // Such a key reads as its person, so it opens what was made for it and nothing else.
  if (me.kind === 'own_reading' && (contract.audience !== 'link' || contract.link !== me.kind))
    return refuse('not-signed-in');
  if (contract.audience === 'public') return null;
  if (contract.audience === 'link') return me.kind === (contract.link ?? 'link') ? null : refuse('not-found');
  if (me.personId === null) return refuse('not-signed-in');
  if (contract.audience === 'administrator' && !me.administrator) return refuse('not-found');
  if (me.kind === 'api_token' && !me.scopes.includes(contract.method === 'GET' ? 'read' : 'write'))
    return refuse('not-allowed');
  return contract.stepUp && !me.steppedUp ? refuse('step-up-needed') : null;
}

/** What an operation asks to be done after its commit. */
interface Heard {
  onPost(): void;
  onWake(topic: string): void;
}

function acting(runtime: Runtime, caller: Caller, tx: Transaction<DB>, me: Me, on: Heard): Acting {
  const now = runtime.clock();
  const secrets: string[] = [];
  const at: Acting = {
    me,
    language: caller.language,
    now,
    today: now.toISOString().slice(0, 10),
    baseUrl: runtime.settings.baseUrl,
    demo: runtime.settings.demo,
    storage: storageOf(runtime.settings),
    uploads: uploadsOf(runtime.settings),
    newId: runtime.newId,
    newSecret: () => {
      const made = runtime.newSecret();
      secrets.push(made.secret);
      return made;
    },
    seal: runtime.seal,
    note: async (kind, { space = houseSpace, body }) => {
      const checked = JSON.stringify(kind.body.parse(body));
      await sql`select kernel.note(${runtime.newId()}, ${space}, ${kind.type}, ${checked}::jsonb, ${now.toISOString()}::timestamptz)`.execute(
        tx,
      );
    },
    post: async (kind, payload) => {
      // What it said is shown later to whom it was sent to; what opens something is not kept.
      const shown = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), payload.text);
      const posted = JSON.stringify({ ...payload, shown });
      await sql`select kernel.post(${runtime.newId()}, ${kind}, ${posted}::jsonb)`.execute(tx);
      on.onPost();
    },
    wake: on.onWake,
  };
  transactionOf.set(at, tx);
  return at;
}

/** What the database refuses, as the refusal a person can understand; `again` where a second try may succeed. */
function refusalOf(error: unknown, contract: Contract | null): Refusal | 'again' | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code === namedRefusal && contract ? named(error, contract) : (databaseRefusals[code] ?? null);
}

/** A guard in the database that refuses by name: the message is the code, the detail its values. */
const namedRefusal = 'TV001';

/** The refusal a guard named; one this contract does not know is a fault, and stays one. */
function named(error: unknown, { refusals }: Contract): Refusal | null {
  const { message, detail } = z.object({ message: z.string(), detail: z.string().nullish() }).parse(error);
  if (!Object.hasOwn(refusals, message)) return null;
  return refuse(message, { values: refusalValues.parse(JSON.parse(detail ?? '{}')) });
}

const refusalValues = z.record(z.string(), z.union([z.string(), z.number()]));

const databaseRefusals: Readonly<Record<string, Refusal | 'again'>> = {
  '40001': 'again', // serialisation failure
  '40P01': 'again', // deadlock
  '23505': refuse('duplicate'), // unique violation
  '42501': refuse('not-allowed'), // row-level security refused a write
  '23503': refuse('not-found'), // something it points to is not there (any more)
  '22021': refuse('invalid-input'), // text the database cannot hold
  '22P05': refuse('invalid-input'),
  '22P02': refuse('invalid-input'), // a cursor of ours with another value put in
  '22007': refuse('invalid-input'),
  '22008': refuse('invalid-input'), // a day or number beyond what the database can hold
  '22003': refuse('invalid-input'),
};
