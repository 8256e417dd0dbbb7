// SPDX-License-Identifier: EUPL-1.2
// Check-ins: a question to one role at one organisation, answered from a link without an account.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, mailAddress, optionalText, text } from '#kernel/contract.ts';
import { endView } from './contract.ts';
import { whys } from './rules/rhythm.ts';
import {
  askedSigns,
  carriers,
  directions,
  freshnesses,
  helps,
  knownOrNot,
  signAnswers,
  stillInUse,
  threats,
} from './rules/values.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
/** Four questions nobody must answer: what was left alone is not there. */
const signs = z
  .array(z.strictObject({ sign: z.enum(askedSigns), answer: optional(z.enum(signAnswers)) }))
  .max(askedSigns.length)
  .default([]);

export const sendCheckIn = contract({
  name: 'sendCheckIn',
  method: 'POST',
  path: '/check-ins',
  audience: 'signed-in',
  summary: { nl: 'Stuur een peilmoment', en: 'Send a check-in' },
  body: z.strictObject({
    /** Records of one organisation. */
    adoptions: z.array(id).min(1).max(10),
    role: text(120),
    to: mailAddress,
    /** Default: in two weeks. */
    dueOn: optional(day),
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  answer: z.strictObject({ id, dueOn: day }),
  refusals: { 'different-organisations': 409, 'has-ended': 409, 'due-day-has-passed': 409, 'may-not-ask-here': 403 },
});

export const revokeCheckIn = contract({
  name: 'revokeCheckIn',
  method: 'POST',
  path: '/check-ins/{checkIn}/revocation',
  audience: 'signed-in',
  summary: { nl: 'Neem een peilmoment terug', en: 'Take a check-in back' },
  params: z.strictObject({ checkIn: id }),
  answer: z.strictObject({ id }),
  refusals: { 'already-answered': 409, 'may-not-ask-here': 403 },
});

const stand = z.strictObject({
  level: z.enum(knownOrNot),
  freshness: z.enum(freshnesses),
  direction: z.enum(directions),
  confirmedOn: day.nullable(),
});

export const viewCheckIn = contract({
  name: 'viewCheckIn',
  method: 'GET',
  path: null,
  audience: 'link',
  link: 'check_in_link',
  summary: { nl: 'Het peilmoment van deze link', en: 'The check-in of this link' },
  answer: z.strictObject({
    id,
    role: z.string(),
    organisation: z.string(),
    deal: z.string(),
    fictional: z.boolean(),
    dueOn: day,
    answeredOn: day.nullable(),
    changeableUntil: day.nullable(),
    /** May it be answered, or changed, today? */
    open: z.boolean(),
    items: z.array(
      z.strictObject({
        adoptionId: id,
        resultId: id,
        title: z.string(),
        summary: z.string().nullable(),
        now: stand,
        /** How it stood before this answer; null while there is none. */
        before: stand.nullable(),
        fallReported: z.boolean(),
        /** It ended, and an answer changes nothing about that. */
        endedOn: endView.shape.on,
        nextCheckInOn: day.nullable(),
        /** Why it is asked then; null where nothing is asked by itself. */
        nextWhy: z.enum(whys).nullable(),
        /** What the organisation said last, before this check-in. */
        previous: z
          .strictObject({
            on: day,
            level: z.enum(knownOrNot),
            /** What an answer to an earlier check-in said; null when a level was said. */
            direction: z.enum(directions).nullable(),
          })
          .nullable(),
        answer: z
          .strictObject({
            stillInUse: z.enum(stillInUse),
            whatChanged: z.string().nullable(),
            carriedBy: z.enum(carriers).nullable(),
            threat: z.enum(threats).nullable(),
            help: z.enum(helps).nullable(),
            signs: z.array(z.strictObject({ sign: z.enum(askedSigns), answer: z.enum(signAnswers) })),
          })
          .nullable(),
        /** How it stands elsewhere, in counts: no names, no order. */
        others: z.strictObject({
          usingConfirmed: z.int(),
          usingFaded: z.int(),
          earlier: z.int(),
          notKnown: z.int(),
          ended: z.int(),
        }),
      }),
    ),
  }),
  refusals: {},
});

/** What is answered, by link or by phone. */
export const answerFields = {
  /** One answer for every record that has none of its own. */
  all: optional(z.enum(stillInUse)),
  answers: z
    .array(z.strictObject({ adoption: id, stillInUse: optional(z.enum(stillInUse)) }))
    .max(10)
    .default([]),
  whatChanged: optionalText(2000),
  carriedBy: optional(z.enum(carriers)),
  threat: optional(z.enum(threats)),
  help: optional(z.enum(helps)),
  signs,
};

export const answerCheckIn = contract({
  name: 'answerCheckIn',
  method: 'POST',
  path: null,
  audience: 'link',
  link: 'check_in_link',
  summary: { nl: 'Beantwoord het peilmoment van deze link', en: 'Answer the check-in of this link' },
  body: z.strictObject(answerFields),
  answer: z.strictObject({ id }),
  refusals: { 'check-in-revoked': 410, 'no-longer-changeable': 410 },
});

/** A link that opens nothing any more still gets a sentence: when it ended, and whether a new one can be asked. */
export const viewOldCheckIn = contract({
  name: 'viewOldCheckIn',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Wat een verlopen link was', en: 'What an expired link was' },
  params: z.strictObject({ secret: z.string().min(20).max(100) }),
  answer: z.strictObject({
    endedOn: day,
    answeredOn: day.nullable(),
    revokedOn: day.nullable(),
    canRenew: z.boolean(),
  }),
  refusals: {},
});

export const renewCheckIn = contract({
  name: 'renewCheckIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Vraag een nieuwe link naar hetzelfde adres', en: 'Ask for a new link to the same address' },
  body: z.strictObject({ secret: z.string().min(20).max(100) }),
  answer: z.strictObject({ sent: z.literal(true) }),
  refusals: { 'no-new-link': 410 },
  unnoted: 'The same check-in to the same address; the answer is the fact.',
});

export type CheckInView = z.output<(typeof viewCheckIn)['answer']>;
export type OldCheckIn = z.output<(typeof viewOldCheckIn)['answer']>;
const given = z.strictObject(answerFields);
export type GivenAnswers = z.output<typeof given>;
