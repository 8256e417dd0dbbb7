// SPDX-License-Identifier: EUPL-1.2
// What an answer does to every record it is about, by link or by phone alike.
import { z } from 'zod';
import type { Acting } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { GivenAnswers } from './check-in.contract.ts';
import { type Answered, afterAnswer } from './rules/replay.ts';
import { whys } from './rules/rhythm.ts';
import { directions, ends, helps, knownOrNot, oneOf, threats } from './rules/values.ts';
import { findAdoption, standsOf } from './store/adoption.store.server.ts';
import * as store from './store/check-in.store.server.ts';
import { insertEvent } from './store/loading.store.server.ts';
import { storeStanding } from './store/writing.store.server.ts';

/** A kept state as the rules wrote it. */
export const replayed = z.object({
  level: z.enum(knownOrNot),
  direction: z.enum(directions),
  fallReportedOn: z.string().nullable(),
  threat: z.enum(threats).nullable(),
  help: z.enum(['user_organisation', 'dealmaker']).nullable(),
  end: z.object({ kind: z.enum(ends), reason: z.string(), on: z.string() }).nullable(),
  // Kept answers from before there was a rhythm have none.
  next: z
    .object({ on: z.string(), why: z.enum(whys), month: z.number().nullable() })
    .nullable()
    .default(null),
  rhythm: z
    .object({
      beganOn: z.string().nullable(),
      decided: z.boolean(),
      dealEndedOn: z.string().nullable(),
      extra: z.object({ on: z.string(), why: z.enum(whys) }).nullable(),
      kind: z.string().nullable(),
    })
    .optional(),
  heard: z.object({
    confirmedOn: z.string().nullable(),
    asserted: z.boolean(),
    ended: z.boolean(),
    unansweredOn: z.array(z.string()),
  }),
});

/** Writes down what was answered about all records of a question; the refusal when one was left open. */
export async function answerAll(
  at: Acting,
  checkInId: string,
  body: GivenAnswers,
): Promise<Refusal<'invalid-input'> | null> {
  const asked = await store.askedIn(at, checkInId);
  const own = new Map(body.answers.map((answer) => [answer.adoption, answer.stillInUse]));
  const given = asked.map((one) => ({ ...one, said: own.get(one.adoption_id) ?? body.all }));
  const open = given.filter(({ said }) => said === undefined);
  if (open.length > 0) return refuse('invalid-input', { fields: missing(asked, open) });
  for (const one of given) if (one.said) await answerOne(at, checkInId, one, { ...body, stillInUse: one.said });
  return null;
}

/** Question 1 is the only one that must be answered: for each record, or once for all. */
const missing = (asked: readonly store.AskedRow[], open: readonly store.AskedRow[]) =>
  asked.length === 1
    ? [{ path: 'all', code: 'required' as const }]
    : open.map(({ adoption_id }) => ({
        path: `answers.${asked.findIndex((one) => one.adoption_id === adoption_id)}.stillInUse`,
        code: 'required' as const,
      }));

async function answerOne(
  at: Acting,
  checkInId: string,
  asked: store.AskedRow,
  given: Omit<Answered, 'on' | 'whatChanged' | 'carriedBy' | 'threat' | 'help'> & store.GivenAnswer,
): Promise<void> {
  const record = await findAdoption(at, asked.adoption_id);
  if (!record) return;
  const first = asked.before === null;
  // A changed answer starts from how it stood before the first one, so that nothing of the first stays behind.
  // What the organisation itself said meanwhile about level or end, stands.
  const stands = standsOf(record);
  const kept = first || stands.end ? stands : replayed.parse(asked.before);
  const before = {
    ...kept,
    rhythm: kept.rhythm ?? stands.rhythm,
    // Help that was given meanwhile is asked again by who says so, not by who changes something else.
    help: stands.help === null ? null : kept.help,
    level: stands.level,
    end: stands.end,
    heard: { ...kept.heard, ended: stands.end !== null },
  };
  const then = afterAnswer(before, { on: at.today, stillInUse: given.stillInUse, ...codesOf(given) });
  await store.storeAnswer(at, { checkInId, adoptionId: record.id }, given, before, first);
  await storeStanding(at, record.id, then, null);
  await insertEvent(at, {
    adoptionId: record.id,
    kind: 'check_in_answered',
    on: at.today,
    level: then.level,
    direction: then.direction,
    reported: then.fallReportedOn !== null,
    // Answered after the end: nobody who reads this line may take it for a word that it goes on.
    end: then.end?.kind ?? null,
    checkInId,
  });
}

function codesOf({ threat, help }: store.GivenAnswer) {
  const known = { threat: oneOf(threats, threat), help: oneOf(helps, help) };
  return { ...(known.threat ? { threat: known.threat } : {}), ...(known.help ? { help: known.help } : {}) };
}
