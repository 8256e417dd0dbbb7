// SPDX-License-Identifier: EUPL-1.2
// Mail that can be followed: what was sent to me, what came back, and how often I want a digest.
import { z } from 'zod';
import { contract, id, idOrSlug, mailAddress, moment } from '#kernel/contract.ts';
import { digestRhythms, lastWorkday } from './rules/digest-due.ts';

export const mailStates = ['waiting', 'trying', 'sent', 'failed', 'bounced'] as const;
/** What mail is about; what this list does not name reads `other`. */
export const mailKinds = [
  'sign_in',
  'account',
  'seat',
  'invitation',
  'mention',
  'session',
  'check_in',
  'reminder',
  'digest',
  'other',
] as const;

const hour = z.coerce.number().int().min(0).max(24);
export const mailChoice = z.strictObject({
  digest: z.enum(digestRhythms),
  weekday: z.int().meta({ description: '1 is Monday, 5 is Friday' }),
  quietFrom: z.int(),
  quietUntil: z.int(),
  version: z.int().meta({ description: '0: nothing was chosen yet' }),
});

const sentItem = z.strictObject({
  id,
  kind: z.enum(mailKinds),
  postedAt: moment,
  sentAt: moment.nullable(),
  state: z.enum(mailStates),
});

export const viewMyMail = contract({
  name: 'viewMyMail',
  method: 'GET',
  path: '/me/mail',
  audience: 'signed-in',
  summary: { nl: 'Mijn post: wat mij gestuurd is, en hoe vaak', en: 'My mail: what was sent to me, and how often' },
  answer: z.strictObject({
    choice: mailChoice,
    cameBack: z.array(z.strictObject({ mail: z.string(), since: moment, reason: z.string() })),
    items: z.array(
      sentItem.extend({
        subject: z.string(),
        text: z.string().nullable().meta({ description: 'Without links that open something' }),
        to: z.string(),
        repeats: z.int(),
      }),
    ),
  }),
  refusals: {},
});
export type MyMail = z.output<typeof viewMyMail.answer>;

export const changeMailChoice = contract({
  name: 'changeMailChoice',
  method: 'PUT',
  path: '/me/mail-choice',
  audience: 'signed-in',
  summary: { nl: 'Kies hoe vaak u een overzicht krijgt', en: 'Choose how often you get a digest' },
  body: z.strictObject({
    digest: z.enum(digestRhythms),
    weekday: z.coerce.number().int().min(1).max(lastWorkday).default(1),
    quietFrom: hour.default(18),
    quietUntil: hour.default(8),
    version: z.coerce.number().int().min(0),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'always-quiet': 400 },
});

export const mendAddress = contract({
  name: 'mendAddress',
  method: 'POST',
  path: '/me/mended-addresses',
  audience: 'signed-in',
  summary: { nl: 'Zeg dat een mailadres weer werkt', en: 'Say that a mail address works again' },
  body: z.strictObject({ mail: mailAddress }),
  answer: z.strictObject({}),
  refusals: {},
});

export const stopDigest = contract({
  name: 'stopDigest',
  method: 'POST',
  // The address in the mail itself is the door: mail programs knock there without a visit (RFC 8058).
  path: null,
  audience: 'link',
  link: 'unsubscribe_link',
  summary: { nl: 'Stop de overzichten, met de link uit een mail', en: 'Stop digests, by the link in a mail' },
  answer: z.strictObject({}),
  refusals: {},
});

export const viewMailOfSpace = contract({
  name: 'viewMailOfSpace',
  method: 'GET',
  path: '/spaces/{space}/mail',
  audience: 'signed-in',
  summary: { nl: 'Welke post over een ruimte vertrok', en: 'Which mail left about a space' },
  params: z.strictObject({ space: idOrSlug }),
  answer: z.strictObject({
    items: z.array(sentItem.extend({ whom: z.string().nullable(), why: z.string().nullable() })),
  }),
  refusals: {},
});
export type MailOfSpace = z.output<typeof viewMailOfSpace.answer>;

export const viewMailHealth = contract({
  name: 'viewMailHealth',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Hoe het met de post gaat', en: 'How the mail is doing' },
  answer: z.strictObject({
    counts: z.array(z.strictObject({ state: z.enum(mailStates), mails: z.int(), repeats: z.int() })),
    cameBack: z.array(
      z.strictObject({
        mail: z.string(),
        since: moment,
        reason: z.string(),
        person: z.strictObject({ id, name: z.string() }).nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const recordBounce = contract({
  name: 'recordBounce',
  method: 'POST',
  // By the command that reads what the mail server hands back.
  path: null,
  audience: 'administrator',
  summary: { nl: 'Leg vast dat een mail terugkwam', en: 'Record that a mail came back' },
  body: z.strictObject({ message: z.string().max(1_000_000) }),
  answer: z.strictObject({ bounced: z.int() }),
  refusals: { 'not-a-bounce': 400, 'not-our-mail': 404 },
  unnoted: 'What came back is no fact of a space; the mail itself says so.',
});
