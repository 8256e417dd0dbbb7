// SPDX-License-Identifier: EUPL-1.2
// One piece for showing a record to others, whichever slice it is of: who would see it, and then the step itself.
import { z } from 'zod';
import { contract, id, slug, version, visibility } from '#kernel/contract.ts';
import { spaceKind } from './contract.ts';

const audience = z.strictObject({
  visibility,
  people: z
    .int()
    .meta({ description: 'How many, as far as they can be told; everybody and the network are not counted' }),
  named: z.array(id).meta({ description: 'Those who would be named' }),
  organisations: z.array(
    z.strictObject({ name: z.string().nullable(), people: z.int(), functions: z.array(z.string()) }),
  ),
  also: z
    .array(z.enum(['organisation', 'adopter']))
    .meta({ description: 'Who sees it too: the organisation it is about, organisations that use it' }),
  digest: z.string().meta({ description: 'Goes along with the step outward: it was this audience that was agreed to' }),
});

export type Audience = z.output<typeof audience>;

const nameable = z.strictObject({ id, name: z.string(), organisation: z.string().nullable(), named: z.boolean() });
const record = z.strictObject({ record: id });

export const viewShowing = contract({
  name: 'viewShowing',
  method: 'GET',
  path: '/records/{record}/audience',
  audience: 'signed-in',
  summary: { nl: 'Wie een record zou zien', en: 'Who would see a record' },
  params: record,
  query: z.strictObject({ visibility: visibility.optional(), people: z.union([id, z.array(id).max(50)]).optional() }),
  answer: z.strictObject({
    id,
    label: z.string(),
    space: z
      .strictObject({ id, kind: spaceKind, slug, name: z.string(), shortName: z.string(), fictional: z.boolean() })
      .nullable(),
    visibility,
    version: z.int(),
    may: z.strictObject({ outward: z.boolean(), inward: z.boolean(), organisation: z.boolean() }),
    audience: audience.nullable(),
    nameable: z.array(nameable).meta({ description: 'People the author may name; empty for others' }),
  }),
  refusals: {},
});

export type Showing = z.output<typeof viewShowing.answer>;

export const showRecord = contract({
  name: 'showRecord',
  method: 'PUT',
  path: '/records/{record}/visibility',
  audience: 'signed-in',
  summary: { nl: 'Laat een record aan meer of minder mensen zien', en: 'Show a record to more or fewer people' },
  params: record,
  body: z.strictObject({
    version,
    visibility,
    people: z.array(id).max(50).default([]).meta({ description: 'With visibility named: who' }),
    audience: z.string().max(64).optional().meta({ description: 'Digest of the preview; needed for a step outward' }),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'only-the-author': 403, 'not-your-organisation': 400, 'person-unknown': 400, 'look-first': 409 },
});
