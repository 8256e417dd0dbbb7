// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { attendanceStates, outcomeKinds, sessionKinds, sessionStates } from './rules/codes.ts';

const spaceParams = z.strictObject({ space: idOrSlug });
const sessionParams = z.strictObject({ session: id });
const kind = z.enum(sessionKinds);
/** As a person types it: a day, and an hour on the clock of the Netherlands. */
const clock = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/)
  .meta({ description: 'Time on the clock of the Netherlands, such as 09:30' });
const minutes = z.coerce.number().int().min(5).max(2880);

export const sessionItem = z.strictObject({
  id,
  kind,
  title: z.string(),
  startsAt: moment,
  minutes: z.int(),
  place: z.string().nullable(),
  state: z.enum(sessionStates),
  points: z.int(),
  outcomes: z.int(),
  space: z.strictObject({ id, kind: z.string(), slug, name: z.string() }),
  visibility,
});
export type SessionItem = z.output<typeof sessionItem>;

export const listSessionsOfSpace = contract({
  name: 'listSessionsOfSpace',
  method: 'GET',
  path: '/spaces/{space}/sessions',
  audience: 'public',
  summary: { nl: 'Sessies van een ruimte', en: 'Sessions of a space' },
  params: spaceParams,
  query: z.strictObject({ ...page(['startsAt'] as const), when: z.enum(['coming', 'past', 'all']).default('all') }),
  answer: listOf(sessionItem),
  refusals: {},
});

const organisation = z.strictObject({ id, slug, name: z.string() });

export const pointView = z.strictObject({
  id,
  position: z.int(),
  title: z.string(),
  minutes: z.int().nullable(),
  dueKind: z.string().nullable(),
  dueOn: day.nullable(),
  href: z.string().nullable(),
  notes: z.string().nullable(),
  version: z.int(),
});
export type PointView = z.output<typeof pointView>;

export const attendanceView = z.strictObject({
  id,
  person: z.strictObject({ id, name: z.string() }),
  organisation: organisation.nullable(),
  status: z.enum(attendanceStates),
  successor: z.boolean(),
});
export type AttendanceView = z.output<typeof attendanceView>;

export const outcomeView = z.strictObject({
  id,
  pointId: id.nullable(),
  kind: z.enum(outcomeKinds),
  targetId: id,
  label: z.string(),
  href: z.string().nullable(),
});

export const sessionMoves = ['hold', 'correct', 'cancel', 'replan'] as const;

export const sessionView = sessionItem.extend({
  goal: z.string().nullable(),
  report: z.string().nullable(),
  wentWell: z.string().nullable(),
  wentBadly: z.string().nullable(),
  cancelledWhy: z.string().nullable(),
  invitedAt: moment.nullable(),
  agenda: z.array(pointView),
  attendance: z.array(attendanceView),
  outcomeList: z.array(outcomeView),
  mine: z.strictObject({
    works: z.boolean(),
    keeps: z.boolean().meta({ description: 'I planned it or lead the space' }),
    wrote: z.boolean(),
    moves: z.array(z.enum(sessionMoves)),
  }),
  version: z.int(),
});
export type SessionView = z.output<typeof sessionView>;

export const viewSession = contract({
  name: 'viewSession',
  method: 'GET',
  path: '/meetings/{session}',
  audience: 'public',
  summary: { nl: 'Eén sessie, met agenda en uitkomsten', en: 'One session, with agenda and outcomes' },
  params: sessionParams,
  answer: sessionView,
  refusals: {},
});

export const watchSession = contract({
  name: 'watchSession',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Kijk mee met een sessie', en: 'Look along with a session' },
  params: sessionParams,
  answer: z.strictObject({ mark: z.string() }),
  refusals: {},
});

export const planSession = contract({
  name: 'planSession',
  method: 'POST',
  path: '/spaces/{space}/sessions',
  audience: 'signed-in',
  summary: { nl: 'Plan een sessie', en: 'Plan a session' },
  params: spaceParams,
  body: z.strictObject({
    kind: kind.default('core_group'),
    title: text(160),
    day,
    time: clock,
    minutes: minutes.default(60),
    place: optionalText(300),
    goal: optionalText(1000),
    visibility: visibility.default('parties'),
  }),
  answer: z.strictObject({
    id,
    points: z.int().meta({ description: 'How many are on the agenda because they are due' }),
  }),
  refusals: { 'not-a-worker': 403 },
});

export const gatherAgenda = contract({
  name: 'gatherAgenda',
  method: 'POST',
  path: '/meetings/{session}/due-points',
  audience: 'signed-in',
  summary: { nl: 'Zet op de agenda wat erbij kwam', en: 'Put on the agenda what fell due since' },
  params: sessionParams,
  answer: z.strictObject({ added: z.int() }),
  refusals: { 'not-planned': 409 },
});

export const addPoint = contract({
  name: 'addPoint',
  method: 'POST',
  path: '/meetings/{session}/points',
  audience: 'signed-in',
  summary: { nl: 'Zet een punt op de agenda', en: 'Put a point on the agenda' },
  params: sessionParams,
  body: z.strictObject({
    title: text(300),
    minutes: emptyAsMissing(z.coerce.number().int().min(1).max(600).optional()),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'not-a-worker': 403, 'not-planned': 409 },
});

const pointParams = z.strictObject({ session: id, point: id });

export const notePoint = contract({
  name: 'notePoint',
  method: 'PATCH',
  path: '/meetings/{session}/points/{point}',
  audience: 'signed-in',
  summary: { nl: 'Schrijf op wat bij een punt gezegd is', en: 'Write down what was said at a point' },
  params: pointParams,
  body: z.strictObject({ version, notes: optionalText(5000) }),
  answer: z.strictObject({ version: z.int() }),
  refusals: {},
});

export const dropPoint = contract({
  name: 'dropPoint',
  method: 'DELETE',
  path: '/meetings/{session}/points/{point}',
  audience: 'signed-in',
  summary: { nl: 'Haal een punt van de agenda', en: 'Take a point off the agenda' },
  params: pointParams,
  answer: z.strictObject({}),
  refusals: { 'not-planned': 409 },
});

export const inviteToSession = contract({
  name: 'inviteToSession',
  method: 'POST',
  path: '/meetings/{session}/invitations',
  audience: 'signed-in',
  summary: { nl: 'Nodig de leden uit, met de agenda', en: 'Invite the members, with the agenda' },
  params: sessionParams,
  answer: z.strictObject({ invited: z.int() }),
  refusals: { 'not-planned': 409, 'not-shown-to-parties': 409 },
});

export const recordAttendance = contract({
  name: 'recordAttendance',
  method: 'PUT',
  path: '/meetings/{session}/attendance',
  audience: 'signed-in',
  summary: { nl: 'Leg vast wie er was', en: 'Record who was there' },
  params: sessionParams,
  body: z.strictObject({
    present: z.array(id).max(500).default([]).meta({ description: 'People who were there' }),
    excused: z.array(id).max(500).default([]).meta({ description: 'People who sent word' }),
    successors: z.array(id).max(500).default([]).meta({ description: 'Of those present: in the place of who signed' }),
  }),
  answer: z.strictObject({ present: z.int() }),
  refusals: { 'person-unknown': 400 },
});

export const moveSession = contract({
  name: 'moveSession',
  method: 'POST',
  path: '/meetings/{session}/steps',
  audience: 'signed-in',
  summary: { nl: 'Sluit een sessie af, zeg haar af of verzet haar', en: 'Close, cancel or move a session' },
  params: sessionParams,
  body: z.strictObject({
    version,
    move: z.enum(sessionMoves),
    note: optionalText(10_000).meta({ description: 'The report, or why it was cancelled' }),
    day: emptyAsMissing(day.optional()),
    time: emptyAsMissing(clock.optional()),
  }),
  answer: z.strictObject({ state: z.enum(sessionStates), version: z.int() }),
  refusals: { 'no-such-move': 409, 'not-yet': 409, 'reason-needed': 400, 'report-needed': 400, 'date-has-passed': 400 },
});

export const addOutcome = contract({
  name: 'addOutcome',
  method: 'POST',
  path: '/meetings/{session}/outcomes',
  audience: 'signed-in',
  summary: {
    nl: 'Leg een uitkomst vast: een voorstel, een toezegging of een actie',
    en: 'Record an outcome: a proposal, a commitment or an action',
  },
  params: sessionParams,
  body: z.strictObject({
    kind: z.enum(['decision', 'commitment', 'action']),
    text: text(500).meta({ description: 'The action, the act a party promises, or the title of the proposal' }),
    proposal: optionalText(5000).meta({ description: 'With a decision: what is proposed' }),
    driver: optionalText(2000).meta({ description: 'With a decision: why now' }),
    person: emptyAsMissing(id.optional()).meta({ description: 'With an action: who' }),
    organisation: optionalText(200).meta({
      description: 'With an action: for which organisation. With a commitment: the slug of the party',
    }),
    effect: optionalText(500).meta({ description: 'With a commitment: so that …' }),
    commitmentKind: emptyAsMissing(commitmentKind.optional()).meta({ description: 'With a commitment: its kind' }),
    dueOn: emptyAsMissing(day.optional()).meta({ description: 'When it is done, or comes back' }),
    point: emptyAsMissing(id.optional()),
  }),
  answer: z.strictObject({ id, targetId: id }),
  refusals: {
    'not-a-worker': 403,
    'cancelled-session': 409,
    'proposal-needed': 400,
    'person-unknown': 400,
    'organisation-unknown': 400,
    'not-your-organisation': 400,
    'decider-needed': 400,
    'party-needed': 400,
    'not-a-party': 400,
    'only-in-a-deal': 409,
  },
});

const setupFields = {
  coreGroup: optionalText(2000),
  steeringGroup: optionalText(2000),
  rhythm: optionalText(2000),
  workLines: optionalText(4000),
  agreements: optionalText(4000),
};
const known = z.string().nullable();
export const setupView = z.strictObject({
  id,
  number: z.int(),
  coreGroup: known,
  steeringGroup: known,
  rhythm: known,
  workLines: known,
  agreements: known,
  why: known,
  session: z.strictObject({ id, title: z.string() }).nullable(),
  createdAt: moment,
});
export type SetupView = z.output<typeof setupView>;

export const viewSetup = contract({
  name: 'viewSetup',
  method: 'GET',
  path: '/spaces/{space}/setup',
  audience: 'public',
  summary: { nl: 'Inrichting van een ruimte, met terugblikken', en: 'Set-up of a space, with its look-backs' },
  params: spaceParams,
  answer: z.strictObject({
    versions: z.array(setupView).meta({ description: 'Newest first' }),
    lookBacks: z.array(
      z.strictObject({ id, title: z.string(), heldOn: day, wentWell: known, wentBadly: known, changed: z.boolean() }),
    ),
    dueOn: day.nullable().meta({ description: 'When the next look-back is asked for; empty: not yet' }),
    open: z.array(z.strictObject({ id, title: z.string(), startsAt: moment, version: z.int() })).meta({
      description: 'Sessions of the steering group that can look back',
    }),
  }),
  refusals: {},
});

export const lookBack = contract({
  name: 'lookBack',
  method: 'PUT',
  path: '/meetings/{session}/look-back',
  audience: 'signed-in',
  summary: { nl: 'Kijk terug en pas de opzet aan', en: 'Look back and change the set-up' },
  params: sessionParams,
  body: z.strictObject({
    version,
    wentWell: optionalText(4000),
    wentBadly: optionalText(4000),
    ...setupFields,
    why: optionalText(2000).meta({ description: 'Why the set-up changes; needed when it does' }),
  }),
  answer: z.strictObject({
    setup: z.int().nullable().meta({ description: 'Number of the new set-up; empty: unchanged' }),
  }),
  refusals: { 'not-a-lead': 403, 'not-a-steering-group': 409, 'nothing-said': 400, 'why-needed': 400 },
});
