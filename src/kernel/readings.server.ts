// SPDX-License-Identifier: EUPL-1.2
// Every reading of something confidential is noted before its answer leaves. Readings that end at the same time are
// written together: one short transaction for all of them, so that many readers do not wait for each other.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Contract } from './contract.ts';
import type { Database, Me } from './database.server.ts';
import { isOutward, type Visibility, visibilities } from './pure/visibility.ts';

export interface Reading {
  readonly person: string | null;
  /** Who it was, when nobody with an account. */
  readonly door: 'link' | 'public';
  readonly at: string;
  readonly operation: string;
  readonly subjects: readonly string[];
}

/** Up to here a record is confidential where its contract says nothing: what is for all parties is read all day. */
const standard: Visibility = 'organisation';

/** What a person read that is confidential, or `null` when nothing in the answer is. */
export function readingOf(contract: Contract, answer: unknown, me: Me, now: Date): Reading | null {
  const level = contract.confidential ?? (showsVisibility(contract) ? standard : 'nothing');
  if (level === 'nothing') return null;
  const subjects = new Set<string>();
  collect(answer, level, subjects);
  if (subjects.size === 0 && level !== 'always') return null;
  const door = me.keyId === null ? 'public' : 'link';
  return { person: me.personId, door, at: now.toISOString(), operation: contract.name, subjects: [...subjects].sort() };
}

/** Ids of what is confidential, wherever in the answer it stands. What is the author's alone, only the author can read. */
function collect(value: unknown, level: Visibility | 'always', into: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, level, into);
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value && typeof value.id === 'string' && isConfidential(value, level)) into.add(value.id);
    for (const one of Object.values(value)) if (typeof one === 'object') collect(one, level, into);
  }
}

function isConfidential(value: object, level: Visibility | 'always'): boolean {
  if (level === 'always' || ('existenceHidden' in value && value.existenceHidden === true)) return true;
  const seenBy = 'visibility' in value ? visibilities.find((one) => one === value.visibility) : undefined;
  return seenBy !== undefined && seenBy !== 'author' && !isOutward(level, seenBy);
}

const shown = new WeakMap<Contract['answer'], boolean>();

/** Whether answers of this contract say who may see what is in them. Found out once. */
function showsVisibility({ method, answer }: Contract): boolean {
  if (method !== 'GET') return false;
  const known =
    shown.get(answer) ??
    /"(visibility|existenceHidden)"/.test(
      JSON.stringify(z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' })),
    );
  shown.set(answer, known);
  return known;
}

interface Waiting {
  readonly reading: Reading;
  done(): void;
  failed(error: unknown): void;
}

interface Queue {
  waiting: Waiting[];
  writing: boolean;
}

const queues = new WeakMap<Database, Queue>();

/** Resolves when the reading is kept; the answer may leave after that and not before. */
export function noteReading(database: Database, reading: Reading): Promise<void> {
  const queue = queues.get(database) ?? { waiting: [], writing: false };
  queues.set(database, queue);
  return new Promise((done, failed) => {
    queue.waiting.push({ reading, done, failed });
    if (!queue.writing) void writeAll(database, queue);
  });
}

async function writeAll(database: Database, queue: Queue): Promise<void> {
  queue.writing = true;
  while (queue.waiting.length > 0) {
    const batch = queue.waiting.splice(0, 200);
    try {
      await database.transaction({ role: 'tegenveer_worker', keyHash: null }, async (tx) => {
        const entries = JSON.stringify(batch.map(({ reading }) => reading));
        await sql`select kernel.note_readings(${entries}::jsonb)`.execute(tx);
      });
      for (const one of batch) one.done();
    } catch (error) {
      for (const one of batch) one.failed(error);
    }
  }
  queue.writing = false;
}
