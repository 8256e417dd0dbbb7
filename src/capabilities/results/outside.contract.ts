// SPDX-License-Identifier: EUPL-1.2
// Use by organisations that were never a party: said on an open form, confirmed from a mail, looked at by who leads the deal.
import { z } from 'zod';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  mailAddress,
  optionalText,
  text,
  visibility,
} from '#kernel/contract.ts';
import { resultRef } from './contract.ts';
import { outsideStatuses } from './rules/outside.states.ts';
import { outsideLevels } from './rules/outside.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const level = z.enum(outsideLevels);

/** What a level of these two asks to be written down; rules/outside.ts says which for which. */
const evidence = z.strictObject({
  where: optionalText(2000),
  triedOn: optionalText(2000),
  byWhom: optionalText(2000),
  seen: optionalText(2000),
  units: optionalText(2000),
  usedSinceOn: optionalText(2000),
  reach: optionalText(2000),
  deviation: optionalText(2000),
});

export const reportOutsideUse = contract({
  name: 'reportOutsideUse',
  method: 'POST',
  path: '/results/{result}/outside-reports',
  audience: 'public',
  summary: {
    nl: 'Meld dat uw organisatie een resultaat gebruikt, ook als u nooit partij was',
    en: 'Report that your organisation uses a result, also if you were never a party',
  },
  params: z.strictObject({ result: idOrSlug }),
  body: z.strictObject({
    organisation: text(200),
    unit: optionalText(120),
    function: text(120),
    mail: mailAddress,
    level: optional(level),
    evidence: evidence.prefault({}),
    words: optionalText(2000),
    proof: optional(z.url({ protocol: /^https?$/ }).max(500)),
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  answer: z.strictObject({ sent: z.literal(true) }),
  refusals: { 'not-now': 429 },
  unnoted: 'Nobody proved an address yet: what is kept is noted when the link is used.',
});

export const reportView = z.strictObject({
  id,
  result: resultRef,
  organisation: z.string(),
  /** Do we know an organisation by that name? */
  known: z.boolean(),
  unit: z.string().nullable(),
  function: z.string(),
  level: level.nullable(),
  evidence: z.record(z.string(), z.string()),
  words: z.string().nullable(),
  proof: z.string().nullable(),
  status: z.enum(outsideStatuses),
  sentOn: day,
  confirmedOn: day.nullable(),
  decidedOn: day.nullable(),
  reason: z.string().nullable(),
  /** The record it became, for who may see that. */
  adoption: id.nullable(),
});
export type OutsideReport = z.output<typeof reportView>;

const ofLink = { path: null, audience: 'link', link: 'outside_link' } as const;

export const viewOutsideReport = contract({
  ...ofLink,
  name: 'viewOutsideReport',
  method: 'GET',
  summary: { nl: 'De melding van deze link', en: 'The report of this link' },
  answer: reportView,
  refusals: {},
});

export const confirmOutsideReport = contract({
  ...ofLink,
  name: 'confirmOutsideReport',
  method: 'POST',
  summary: { nl: 'Bevestig de melding van deze link', en: 'Confirm the report of this link' },
  answer: z.strictObject({ id }),
  refusals: { 'report-is-closed': 409 },
});

export const withdrawOutsideReport = contract({
  ...ofLink,
  name: 'withdrawOutsideReport',
  method: 'POST',
  summary: { nl: 'Trek de melding van deze link in', en: 'Take the report of this link back' },
  answer: z.strictObject({ id }),
  refusals: { 'report-is-closed': 409 },
});

export const listOutsideReports = contract({
  name: 'listOutsideReports',
  method: 'GET',
  path: '/results/{result}/outside-reports',
  audience: 'signed-in',
  summary: { nl: 'Meldingen van buiten over een resultaat', en: 'Reports from outside about a result' },
  params: z.strictObject({ result: idOrSlug }),
  answer: z.strictObject({ items: z.array(reportView) }),
  refusals: {},
});

export const judgeOutsideReport = contract({
  name: 'judgeOutsideReport',
  method: 'POST',
  path: '/outside-reports/{report}/judgement',
  audience: 'signed-in',
  summary: { nl: 'Neem een melding van buiten over, of niet', en: 'Take a report from outside over, or not' },
  params: z.strictObject({ report: id }),
  body: z.strictObject({
    believe: z.enum(['yes', 'no']),
    reason: optionalText(2000),
    /** Id, slug or full name; left out: the name that was typed. */
    organisation: optionalText(200),
    /** Kind of an organisation we do not know yet; it is then added. */
    kind: optional(organisationKind),
    visibility: visibility.exclude(['author', 'named', 'organisation']).default('public'),
  }),
  answer: z.strictObject({ id, adoption: id.nullable(), claim: id.nullable() }),
  refusals: { 'report-is-closed': 409, 'reason-needed': 400, 'organisation-not-found': 409, 'wider-than-result': 409 },
});
