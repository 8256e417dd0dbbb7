// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  contract,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalPartialDate,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { criteria, missionVisibilities } from './rules/codes.ts';

const partial = z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; null: unknown' });
const place = z.strictObject({
  id,
  slug,
  name: z.string(),
  kind: z.enum(['programme', 'deal', 'coalition', 'community_of_practice']),
  fictional: z.boolean(),
});

export const missionItem = z.strictObject({
  id,
  slug,
  title: z.string(),
  challenge: z.string(),
  statement: z.string(),
  horizonOn: partial,
  space: place,
  visibility,
  intent: z.strictObject({ text: z.string(), number: z.int(), sinceOn: z.string() }).nullable().meta({
    description: 'The intent as it stands now; null: not written down yet',
  }),
});

export const missionView = z.strictObject({
  ...missionItem.shape,
  version: z.int(),
  intents: z
    .array(z.strictObject({ number: z.int(), text: z.string(), why: z.string().nullable(), sinceOn: z.string() }))
    .meta({ description: 'All versions of the intent, newest first' }),
  criteria: z
    .array(
      z.strictObject({
        criterion: z.enum(criteria),
        answer: z.string().nullable(),
        answeredAt: moment.nullable(),
        version: z.int(),
      }),
    )
    .meta({ description: 'The five questions; answer null: nobody answered yet. Never a score.' }),
  mine: z.strictObject({ works: z.boolean(), leads: z.boolean(), author: z.boolean() }),
});

export const listMissions = contract({
  name: 'listMissions',
  method: 'GET',
  path: '/missions',
  audience: 'public',
  summary: { nl: 'Missies', en: 'Missions' },
  query: z.strictObject({
    ...page(['title', 'horizonOn'] as const),
    programme: emptyAsMissing(idOrSlug.optional()),
    space: emptyAsMissing(id.optional()),
    search: optionalText(200),
  }),
  answer: listOf(missionItem),
  refusals: {},
});

export const listMissionPlaces = contract({
  name: 'listMissionPlaces',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Programma’s, met hoeveel missies ze hebben', en: 'Programmes, with how many missions they have' },
  answer: z.strictObject({
    programmes: z.array(
      z.strictObject({
        id,
        slug,
        name: z.string(),
        fictional: z.boolean(),
        missions: z.int(),
        member: z.boolean(),
        leads: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const viewMissionPlace = contract({
  name: 'viewMissionPlace',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Waar een missie bij komt te staan', en: 'Where a mission will belong' },
  params: z.strictObject({ space: id }),
  answer: place,
  refusals: {},
});

export const viewMission = contract({
  name: 'viewMission',
  method: 'GET',
  path: '/missions/{mission}',
  audience: 'public',
  summary: { nl: 'Eén missie', en: 'One mission' },
  params: z.strictObject({ mission: idOrSlug }),
  answer: missionView,
  refusals: {},
});

const whatItSays = {
  title: text(120),
  challenge: text(2000),
  statement: text(500),
  horizonOn: optionalPartialDate,
};
const shownTo = z.enum(missionVisibilities);

export const recordMission = contract({
  name: 'recordMission',
  method: 'POST',
  path: '/missions',
  audience: 'signed-in',
  summary: { nl: 'Schrijf een missie op', en: 'Write down a mission' },
  body: z.strictObject({
    space: id.meta({ description: 'The programme or deal it is for' }),
    ...whatItSays,
    intent: optionalText(2000),
    visibility: shownTo.default('parties'),
  }),
  answer: z.strictObject({ id, slug }),
  refusals: { 'no-such-place': 404 },
});

export const changeMission = contract({
  name: 'changeMission',
  method: 'PUT',
  path: '/missions/{mission}',
  audience: 'signed-in',
  summary: { nl: 'Pas een missie aan', en: 'Change a mission' },
  params: z.strictObject({ mission: idOrSlug }),
  body: z.strictObject({ ...whatItSays, version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: {},
});

export const reviseIntent = contract({
  name: 'reviseIntent',
  method: 'POST',
  path: '/missions/{mission}/intents',
  audience: 'signed-in',
  summary: { nl: 'Herzie de bedoeling', en: 'Revise the intent' },
  params: z.strictObject({ mission: idOrSlug }),
  body: z.strictObject({ text: text(2000), why: optionalText(2000), sinceOn: optionalPartialDate, version }),
  answer: z.strictObject({ number: z.int(), version: z.int() }),
  refusals: { 'reason-needed': 400, 'nothing-changed': 409 },
});

export const answerCriterion = contract({
  name: 'answerCriterion',
  method: 'PUT',
  path: '/missions/{mission}/criteria/{criterion}',
  audience: 'signed-in',
  summary: { nl: 'Beantwoord een van de vijf vragen', en: 'Answer one of the five questions' },
  params: z.strictObject({ mission: idOrSlug, criterion: z.enum(criteria) }),
  body: z.strictObject({
    answer: text(2000),
    version: z.coerce.number().int().min(0).meta({ description: 'Of the answer that was seen; 0: there was none' }),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: {},
});

export type MissionItem = z.output<typeof missionItem>;
export type MissionView = z.output<typeof missionView>;
