// SPDX-License-Identifier: EUPL-1.2
// Parties over time: who is asked, who answers, on which days others sign, who speaks for whom.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  mailAddress,
  moment,
  optionalPartialDate,
  optionalText,
  slug,
  text,
  version,
} from '#kernel/contract.ts';
import { organisationRef } from './contract.ts';
import { intensities, ties } from './rules/codes.ts';
import { invitationStates } from './rules/invitation.states.ts';

const askedTie = z.enum(ties).extract(['bound', 'partner']);
const intensity = z.enum(intensities);
const ofDeal = z.strictObject({ deal: idOrSlug });
const optionalDay = emptyAsMissing(day.optional());

const invitation = z.strictObject({
  id,
  organisation: organisationRef,
  tie: askedTie,
  intensity,
  joiningOn: day.nullable(),
  answerBefore: day.nullable(),
  invitedAt: moment,
  state: z.enum(invitationStates),
  answeredAs: z.string().nullable().meta({ description: 'Function of who answered' }),
  answeredAt: moment.nullable(),
  answerReason: z.string().nullable(),
  version: z.int(),
});
export type Invitation = z.output<typeof invitation>;

export const viewPartyRoom = contract({
  name: 'viewPartyRoom',
  method: 'GET',
  path: '/deals/{deal}/party-room',
  audience: 'public',
  summary: { nl: 'Wie is gevraagd, en wie voor wie spreekt', en: 'Who was asked, and who speaks for whom' },
  params: ofDeal,
  answer: z.strictObject({
    invitations: z.array(invitation),
    joiningDays: z.array(z.strictObject({ id, heldOn: day, about: z.string().nullable() })),
    /** Who speaks for a party in this room; for who sits in it. */
    representatives: z.array(
      z.strictObject({
        organisationId: id,
        name: z.string(),
        mandated: z.boolean().meta({ description: 'Holds a mandate to represent the organisation today' }),
        until: moment.nullable(),
      }),
    ),
    /** Since when somebody else signs for a party, and until when what was inherited is confirmed. */
    successions: z.array(z.strictObject({ organisationId: id, since: day, confirmBefore: day })),
    mine: z.strictObject({
      leads: z.boolean(),
      represents: z.array(id).meta({ description: 'Parties I may represent' }),
    }),
  }),
  refusals: {},
});
export type PartyRoom = z.output<typeof viewPartyRoom.answer>;

export const inviteParty = contract({
  name: 'inviteParty',
  method: 'POST',
  path: '/deals/{deal}/invitations',
  audience: 'signed-in',
  summary: { nl: 'Nodig een organisatie uit', en: 'Invite an organisation' },
  params: ofDeal,
  body: z.strictObject({
    organisation: text(300).meta({ description: 'Name, slug or id' }),
    tie: askedTie,
    intensity: intensity.default('unknown'),
    words: optionalText(2000),
    answerBefore: optionalDay,
    joiningDay: emptyAsMissing(id.optional()),
    mail: emptyAsMissing(mailAddress.optional()).meta({ description: 'Who is told by mail' }),
  }),
  answer: z.strictObject({ id }),
  refusals: {
    'already-a-party': 409,
    'already-invited': 409,
    'no-such-organisation': 404,
    'no-such-joining-day': 400,
  },
});

export const withdrawInvitation = contract({
  name: 'withdrawInvitation',
  method: 'POST',
  path: '/deals/{deal}/invitations/{invitation}/withdrawals',
  audience: 'signed-in',
  summary: { nl: 'Trek een uitnodiging in', en: 'Withdraw an invitation' },
  params: z.strictObject({ deal: idOrSlug, invitation: id }),
  body: z.strictObject({ version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'invitation-answered': 409 },
});

export const listMyInvitations = contract({
  name: 'listMyInvitations',
  method: 'GET',
  path: '/me/invitations',
  audience: 'signed-in',
  summary: { nl: 'Uitnodigingen aan mijn organisaties', en: 'Invitations to my organisations' },
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        organisation: z.strictObject({ id, name: z.string() }),
        deal: z.strictObject({ slug, name: z.string(), fictional: z.boolean(), visible: z.boolean() }),
        tie: askedTie,
        intensity,
        joiningOn: day.nullable(),
        words: z.string().nullable(),
        answerBefore: day.nullable(),
        invitedAt: moment,
        state: z.enum(invitationStates),
        answerReason: z.string().nullable(),
        represents: z.boolean().meta({ description: 'I may answer it' }),
        version: z.int(),
      }),
    ),
  }),
  refusals: {},
});
export type MyInvitation = z.output<typeof listMyInvitations.answer>['items'][number];

export const answerInvitation = contract({
  name: 'answerInvitation',
  method: 'POST',
  path: '/me/invitations/{invitation}/answers',
  audience: 'signed-in',
  summary: { nl: 'Beantwoord een uitnodiging', en: 'Answer an invitation' },
  params: z.strictObject({ invitation: id }),
  body: z.strictObject({ version, accept: z.enum(['yes', 'no']), reason: optionalText(500) }),
  answer: z.strictObject({ deal: slug }),
  refusals: { 'no-mandate': 403, 'invitation-answered': 409, 'words-needed': 400 },
});

export const addJoiningDay = contract({
  name: 'addJoiningDay',
  method: 'POST',
  path: '/deals/{deal}/joining-days',
  audience: 'signed-in',
  summary: { nl: 'Kies een bijtekenmoment', en: 'Set a joining day' },
  params: ofDeal,
  body: z.strictObject({ heldOn: day, about: optionalText(200) }),
  answer: z.strictObject({ id }),
  refusals: {},
});

export const changeParty = contract({
  name: 'changeParty',
  method: 'PATCH',
  path: '/deals/{deal}/parties/{party}',
  audience: 'signed-in',
  summary: { nl: 'Verander band of inzet van een partij', en: 'Change the tie or intensity of a party' },
  params: z.strictObject({ deal: idOrSlug, party: id }),
  body: z.strictObject({ version, tie: z.enum(ties), intensity, joinedOn: optionalPartialDate }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'already-left': 409 },
});

export const answerLink = contract({
  name: 'answerLink',
  method: 'POST',
  path: '/deals/{deal}/links/{link}/answers',
  audience: 'signed-in',
  summary: { nl: 'Ga akkoord met een verband dat een andere deal vroeg', en: 'Agree to a tie another deal asked for' },
  params: z.strictObject({ deal: idOrSlug, link: id }),
  body: z.strictObject({ agree: z.enum(['yes', 'no']), reason: optionalText(500) }),
  answer: z.strictObject({}),
  refusals: { 'link-answered': 409 },
});
