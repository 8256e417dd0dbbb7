// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  mailAddress,
  moment,
  optionalText,
  page,
  slug,
  text,
  version,
} from '#kernel/contract.ts';
import { spaceRoles } from './rules/roles.ts';

export const spaceKind = z.enum(['programme', 'deal', 'coalition', 'community_of_practice']);
export const spaceRole = z.enum(spaceRoles);
const spaceVisibility = z.enum(['parties', 'network', 'public']);

/** An id, or a slug with its kind: a programme and a deal may have the same slug. */
export const spaceParams = z.strictObject({ space: idOrSlug });
const ofKind = z.strictObject({
  kind: spaceKind.optional().meta({ description: 'Needed where a slug fits more kinds' }),
});

export const spaceView = z.strictObject({
  id,
  kind: spaceKind,
  slug,
  name: z.string(),
  shortName: z.string(),
  parent: z.strictObject({ id, slug, name: z.string(), kind: spaceKind }).nullable(),
  visibility: spaceVisibility,
  existenceHidden: z.boolean(),
  fictional: z.boolean(),
  mine: z.strictObject({
    sees: z.boolean(),
    works: z.boolean(),
    leads: z.boolean(),
    founds: z.boolean(),
  }),
  version: z.int(),
});

export type Space = z.output<typeof spaceView>;

export const listSpaces = contract({
  name: 'listSpaces',
  method: 'GET',
  path: '/spaces',
  audience: 'public',
  summary: { nl: 'Programma’s, deals en coalities', en: 'Programmes, deals and coalitions' },
  query: z.strictObject({
    ...page(['name'] as const),
    kind: spaceKind.optional(),
    under: id.optional().meta({ description: 'Only those under this one' }),
    mine: z.enum(['yes']).optional().meta({ description: 'Only those I sit in' }),
  }),
  answer: listOf(spaceView),
  refusals: {},
});

export const viewSpace = contract({
  name: 'viewSpace',
  method: 'GET',
  path: '/spaces/{space}',
  audience: 'public',
  summary: { nl: 'Eén ruimte', en: 'One space' },
  params: spaceParams,
  query: ofKind,
  answer: spaceView,
  refusals: {},
});

/** Kinds that are founded by themselves; a programme and a deal come with more than a room. */
export const kindsToFound = ['coalition', 'community_of_practice'] as const;

export const createSpace = contract({
  name: 'createSpace',
  method: 'POST',
  path: '/spaces',
  audience: 'signed-in',
  summary: { nl: 'Begin een coalitie of gemeenschap', en: 'Begin a coalition or community of practice' },
  body: z.strictObject({
    kind: z.enum(kindsToFound),
    name: text(200),
    under: emptyAsMissing(idOrSlug.optional()).meta({
      description: 'The programme it stands under; without one only an administrator founds it',
    }),
    visibility: spaceVisibility.default('parties'),
  }),
  answer: z.strictObject({ id, slug }),
  refusals: { 'not-a-founder': 403 },
});

export const changeSpace = contract({
  name: 'changeSpace',
  method: 'PATCH',
  path: '/spaces/{space}',
  audience: 'signed-in',
  summary: { nl: 'Verander naam of zichtbaarheid van een ruimte', en: 'Change the name or visibility of a space' },
  params: spaceParams,
  body: z.strictObject({
    version,
    name: text(200),
    visibility: spaceVisibility,
    existenceHidden: z.enum(['yes', 'no']).default('no'),
    outward: emptyAsMissing(z.literal('yes').optional()).meta({ description: 'Said when more people will know of it' }),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'not-a-lead': 403, 'outward-unsaid': 409, 'hidden-is-for-parties': 400 },
});

export const seatView = z.strictObject({
  id,
  person: z.strictObject({ id, name: z.string() }),
  organisation: z.strictObject({ slug, name: z.string() }).nullable(),
  role: spaceRole,
  startsAt: moment,
  endsAt: moment.nullable(),
  me: z.boolean(),
  version: z.int(),
});

export type Seat = z.output<typeof seatView>;

export const listSeats = contract({
  name: 'listSeats',
  method: 'GET',
  path: '/spaces/{space}/seats',
  audience: 'signed-in',
  summary: { nl: 'Wie in een ruimte zit', en: 'Who sits in a space' },
  params: spaceParams,
  query: z.strictObject({ ...page(['person'] as const), past: z.enum(['yes', 'no']).default('no') }),
  answer: listOf(seatView),
  refusals: {},
});

export const giveSeat = contract({
  name: 'giveSeat',
  method: 'POST',
  path: '/spaces/{space}/seats',
  audience: 'signed-in',
  summary: { nl: 'Geef iemand een plaats', en: 'Give somebody a seat' },
  params: spaceParams,
  body: z.strictObject({
    // The name is asked for always: so nothing tells whether an address has an account.
    name: text(120),
    mail: mailAddress,
    role: spaceRole,
    organisation: optionalText(200).meta({ description: 'Id, slug or name' }),
    endsOn: emptyAsMissing(day.optional()).meta({ description: 'Last day; a guest stays 90 days without one' }),
  }),
  answer: z.strictObject({ id }),
  refusals: {
    'end-does-not-fit': 400,
    'not-a-lead': 403,
    'only-a-dealmaker': 403,
    'already-seated': 409,
    'organisation-unknown': 400,
  },
});

const seatParams = z.strictObject({ space: idOrSlug, seat: id });

export const changeSeat = contract({
  name: 'changeSeat',
  method: 'PATCH',
  path: '/spaces/{space}/seats/{seat}',
  audience: 'signed-in',
  summary: { nl: 'Verander een rol', en: 'Change a role' },
  params: seatParams,
  body: z.strictObject({ version, role: spaceRole }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'not-a-lead': 403, 'only-a-dealmaker': 403, 'last-lead': 409 },
});

export const endSeat = contract({
  name: 'endSeat',
  method: 'DELETE',
  path: '/spaces/{space}/seats/{seat}',
  audience: 'signed-in',
  summary: { nl: 'Beëindig een plaats, of vertrek zelf', en: 'End a seat, or leave' },
  params: seatParams,
  answer: z.strictObject({}),
  refusals: { 'not-a-lead': 403, 'only-a-dealmaker': 403, 'last-lead': 409 },
});

export const nameReaders = contract({
  name: 'nameReaders',
  method: 'PUT',
  path: '/records/{record}/readers',
  audience: 'signed-in',
  summary: { nl: 'Noem wie een record mag zien', en: 'Name who may see a record' },
  params: z.strictObject({ record: id }),
  body: z.strictObject({ people: z.array(id).max(50) }),
  answer: z.strictObject({ readers: z.int() }),
  refusals: { 'person-unknown': 400 },
});

export const listMySeats = contract({
  name: 'listMySeats',
  method: 'GET',
  path: '/me/seats',
  audience: 'signed-in',
  summary: { nl: 'Mijn rollen', en: 'My roles' },
  answer: z.strictObject({
    seats: z.array(
      z.strictObject({
        id,
        space: z.strictObject({ kind: spaceKind, slug, name: z.string() }),
        role: spaceRole,
        startsAt: moment,
      }),
    ),
  }),
  refusals: {},
});

export const exportMe = contract({
  name: 'exportMe',
  method: 'GET',
  path: '/me/data',
  audience: 'signed-in',
  summary: { nl: 'Alles wat wij over mij bewaren', en: 'Everything kept about me' },
  answer: z.strictObject({
    exportedAt: moment,
    person: z.strictObject({
      id,
      name: z.string(),
      language: z.string(),
      administrator: z.boolean(),
      mails: z.array(z.string()),
    }),
    affiliations: z.array(
      z.strictObject({
        organisation: z.string(),
        functionTitle: z.string(),
        startsOn: z.string(),
        endsOn: z.string().nullable(),
      }),
    ),
    seats: z.array(
      z.strictObject({ space: z.string().nullable(), role: spaceRole, startsAt: moment, endsAt: moment.nullable() }),
    ),
    sessions: z.array(z.strictObject({ device: z.string(), createdAt: moment, seenAt: moment, expiresAt: moment })),
    tokens: z.array(z.strictObject({ label: z.string(), createdAt: moment, expiresAt: moment })),
    actions: z.array(
      z.strictObject({ id, text: z.string(), space: z.string().nullable(), dueOn: z.string().nullable() }),
    ),
  }),
  refusals: {},
});
