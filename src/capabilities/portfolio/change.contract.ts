// SPDX-License-Identifier: EUPL-1.2
// What can be written down about items.
import { z } from 'zod';
import {
  contract,
  emptyAsMissing,
  id,
  optionalPartialDate,
  optionalText,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { connectionKinds, kinds, classifications as lists } from './rules/codes.ts';

const chosen = <const V extends readonly [string, ...string[]]>(values: V) => emptyAsMissing(z.enum(values).optional());
const classification = {
  level: chosen(lists.level),
  lever: chosen(lists.lever),
  facet: chosen(lists.facet),
  horizon: chosen(lists.horizon),
  leverageBand: chosen(lists.leverageBand),
  scalingMechanism: chosen(lists.scalingMechanism),
  stage: chosen(lists.stage),
  evidenceLevel: chosen(lists.evidenceLevel),
  xcurvePattern: chosen(lists.xcurvePattern),
};
const shownTo = visibility.extract(['author', 'parties', 'network', 'public']);
const description = {
  title: text(200),
  about: optionalText(4000),
  kind: z.enum(kinds),
  place: optionalText(200),
  startsOn: optionalPartialDate,
  endsOn: optionalPartialDate,
};

export const recordItem = contract({
  name: 'recordItem',
  method: 'POST',
  path: '/portfolio-items',
  audience: 'signed-in',
  summary: { nl: 'Zet iets in het portfolio', en: 'Place something in the portfolio' },
  body: z.strictObject({
    space: id.meta({ description: 'The deal that carries it, or the programme' }),
    ...description,
    ...classification,
    barrier: emptyAsMissing(id.optional()).meta({ description: 'The barrier it comes of' }),
    visibility: shownTo.default('parties'),
  }),
  answer: z.strictObject({ id, portfolio: slug }),
  refusals: { 'no-such-place': 404, 'ends-before-it-starts': 400, 'no-such-barrier': 404 },
});

const params = z.strictObject({ item: id });

export const describeItem = contract({
  name: 'describeItem',
  method: 'PUT',
  path: '/portfolio-items/{item}',
  audience: 'signed-in',
  summary: { nl: 'Pas een onderdeel aan', en: 'Change an item' },
  params,
  body: z.strictObject({ ...description, version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'ends-before-it-starts': 400, 'from-a-source': 409 },
});

export const classifyItem = contract({
  name: 'classifyItem',
  method: 'PUT',
  path: '/portfolio-items/{item}/classification',
  audience: 'signed-in',
  summary: { nl: 'Deel een onderdeel in', en: 'Classify an item' },
  params,
  body: z.strictObject({ ...classification, version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: {},
});

export const connectItems = contract({
  name: 'connectItems',
  method: 'POST',
  path: '/portfolio-items/{item}/connections',
  audience: 'signed-in',
  summary: { nl: 'Leg een verband tussen twee onderdelen', en: 'Connect two items' },
  params,
  body: z.strictObject({ kind: z.enum(connectionKinds), to: id, note: optionalText(500) }),
  answer: z.strictObject({ id }),
  refusals: { 'no-such-item': 404, 'same-item': 400, 'already-connected': 409 },
});

export const disconnectItems = contract({
  name: 'disconnectItems',
  method: 'DELETE',
  path: '/portfolio-items/{item}/connections/{connection}',
  audience: 'signed-in',
  summary: { nl: 'Haal een verband weg', en: 'Take a connection away' },
  params: z.strictObject({ item: id, connection: id }),
  answer: z.strictObject({}),
  refusals: {},
});

const tied = { kind: z.enum(['mission', 'deal', 'result']), to: id };

export const tieItem = contract({
  name: 'tieItem',
  method: 'POST',
  path: '/portfolio-items/{item}/ties',
  audience: 'signed-in',
  summary: {
    nl: 'Zeg welke missie of deal een onderdeel dient, of wat het opleverde',
    en: 'Say which mission or deal an item serves, or what it yielded',
  },
  params,
  body: z.strictObject(tied),
  answer: z.strictObject({}),
  refusals: { 'no-such-end': 404 },
});

export const untieItem = contract({
  name: 'untieItem',
  method: 'DELETE',
  path: '/portfolio-items/{item}/ties/{kind}/{to}',
  audience: 'signed-in',
  summary: { nl: 'Haal zo’n band weg', en: 'Take such a tie away' },
  params: z.strictObject({ item: id, ...tied }),
  answer: z.strictObject({}),
  refusals: {},
});
