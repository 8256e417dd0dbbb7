// SPDX-License-Identifier: EUPL-1.2
// The log of facts and readings, for who was given the right to search it.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, listOf, moment, page, text } from '#kernel/contract.ts';

const optionalDay = emptyAsMissing(day.optional());

export const logEntry = z.strictObject({
  key: z.string(),
  log: z.enum(['fact', 'reading']),
  chain: z.string().meta({ description: 'The space, or house; of readings there is one chain' }),
  sequence: z.int(),
  at: moment,
  actor: z.enum(['person', 'erased', 'link', 'system', 'public']),
  person: z.strictObject({ id, name: z.string() }).nullable(),
  pseudonym: z.string().nullable(),
  kind: z.string().meta({ description: 'Fact type, or the operation that read' }),
  records: z.array(z.string()),
});

export type LogEntry = z.output<typeof logEntry>;

export const searchLog = contract({
  name: 'searchLog',
  method: 'GET',
  path: '/log-entries',
  audience: 'signed-in',
  summary: { nl: 'Zoek in het logboek', en: 'Search the log' },
  query: z.strictObject({
    ...page(['at'] as const),
    log: emptyAsMissing(z.enum(['fact', 'reading']).optional()),
    person: emptyAsMissing(id.optional()),
    record: emptyAsMissing(id.optional()).meta({ description: 'Id of a record or a space' }),
    kind: emptyAsMissing(text(80).optional()).meta({ description: 'Beginning of a fact type or an operation name' }),
    since: optionalDay,
    until: optionalDay,
  }),
  answer: listOf(logEntry),
  refusals: {},
  confidential: 'always',
});

export const auditRight = z.strictObject({
  id,
  person: z.strictObject({ id, name: z.string() }),
  why: z.string(),
  startsAt: moment,
  endsAt: moment.nullable(),
});

export const listAuditors = contract({
  name: 'listAuditors',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Wie in het logboek mag zoeken', en: 'Who may search the log' },
  answer: z.strictObject({
    rights: z.array(auditRight),
    people: z.array(z.strictObject({ id, name: z.string() })).meta({ description: 'Who could be given the right' }),
  }),
  refusals: {},
});

export const giveAuditRight = contract({
  name: 'giveAuditRight',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Laat iemand in het logboek zoeken', en: 'Let somebody search the log' },
  body: z.strictObject({ person: id, why: text(300) }),
  answer: z.strictObject({ id }),
  refusals: { 'not-to-yourself': 403, 'person-unknown': 400, 'already-auditor': 409 },
});

export const endAuditRight = contract({
  name: 'endAuditRight',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Beëindig het recht om in het logboek te zoeken', en: 'End the right to search the log' },
  params: z.strictObject({ right: id }),
  answer: z.strictObject({}),
  refusals: {},
});

export const verifyLog = contract({
  name: 'verifyLog',
  method: 'GET',
  // The command of whoever has the machine.
  path: null,
  audience: 'administrator',
  summary: { nl: 'Reken feiten en lezingen na', en: 'Recalculate facts and readings' },
  answer: z.strictObject({
    facts: z.int(),
    readings: z.int(),
    problems: z.array(
      z.strictObject({
        log: z.enum(['fact', 'reading']),
        chain: z.string(),
        place: z.int(),
        id: z.string().nullable(),
        problem: z.string(),
      }),
    ),
  }),
  refusals: {},
});
