// SPDX-License-Identifier: EUPL-1.2
// Results and the records of their adoption.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { claimStatuses } from './rules/claim.ts';
import {
  anchorKinds,
  askedSigns,
  asserters,
  carriers,
  directions,
  ends,
  fidelities,
  freshnesses,
  helps,
  knownOrNot,
  levels,
  origins,
  resultKinds,
  signAnswers,
  stillInUse,
  stuckReasons,
  threats,
  voices,
} from './rules/values.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const partial = z.string().meta({ description: 'Date as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD' });
const count = z.int().min(0);

export const organisationRef = z.strictObject({ id, slug, name: z.string(), kind: z.string() });
export const dealRef = z.strictObject({ id, slug, name: z.string() });
export const resultRef = z.strictObject({ id, slug, title: z.string(), kind: z.enum(resultKinds) });

// --- Results -----------------------------------------------------------------------------------------------------

const modelText = z.strictObject({ title: z.string(), url: z.string() });

export const resultItem = z.strictObject({
  id,
  slug,
  title: z.string(),
  kind: z.enum(resultKinds),
  /** Null for who may see this and not the deal. */
  deal: dealRef.nullable(),
  summary: z.string().nullable(),
  source: z.string().nullable(),
  visibility,
  /** Organisations that are known to use it, declined it or stopped, as far as one may see. */
  adopters: count,
});

export const listResults = contract({
  name: 'listResults',
  method: 'GET',
  path: '/results',
  audience: 'public',
  summary: { nl: 'Alle resultaten', en: 'All results' },
  query: z.strictObject({
    ...page(['title', 'createdAt'] as const),
    programme: optional(idOrSlug),
    deal: optional(idOrSlug),
    kind: optional(z.enum(resultKinds)),
  }),
  answer: listOf(resultItem),
  refusals: {},
});

// --- Adoption ----------------------------------------------------------------------------------------------------

export const endView = z.strictObject({ kind: z.enum(ends), reason: z.string(), on: partial.nullable() });

export const adoptionItem = z.strictObject({
  id,
  result: resultRef,
  /** Null for who may see this and not the deal. */
  deal: dealRef.nullable(),
  organisation: organisationRef,
  unit: z.string().nullable(),
  level: z.enum(knownOrNot),
  freshness: z.enum(freshnesses),
  direction: z.enum(directions),
  /** A fall was reported and the owner has not confirmed it; the level stays. */
  fallReported: z.boolean(),
  confirmedOn: day.nullable(),
  /** Who outside the organisation says that it is used. */
  assertedBy: z.enum(asserters).nullable(),
  source: z.string().nullable(),
  end: endView.nullable(),
  nextCheckInOn: day.nullable(),
  visibility,
});

export const viewResult = contract({
  name: 'viewResult',
  method: 'GET',
  path: '/results/{result}',
  audience: 'public',
  summary: { nl: 'Eén resultaat, met wie het gebruikt', en: 'One result, with who uses it' },
  params: z.strictObject({ result: idOrSlug }),
  answer: z.strictObject({
    id,
    slug,
    title: z.string(),
    kind: z.enum(resultKinds),
    deal: dealRef.nullable(),
    programme: z.strictObject({ slug, name: z.string(), fictional: z.boolean() }).nullable(),
    organisation: organisationRef.nullable(),
    summary: z.string().nullable(),
    conditions: z.string().nullable(),
    contactFunction: z.string().nullable(),
    modelTexts: z.array(modelText),
    source: z.string().nullable(),
    visibility,
    version: z.int(),
    adoptions: z.array(adoptionItem),
    /** May I add a record of use here: for the deal, or for my own organisation? */
    mayRecord: z.boolean(),
    /** May I change it, and may I also show it to more people? */
    may: z.strictObject({ change: z.boolean(), widen: z.boolean() }),
  }),
  refusals: {},
});

const modelTexts = z
  .array(z.strictObject({ title: text(200), url: z.url({ protocol: /^https?$/ }).max(500) }))
  .max(10)
  .default([]);

export const recordResult = contract({
  name: 'recordResult',
  method: 'POST',
  path: '/results',
  audience: 'signed-in',
  summary: { nl: 'Leg een resultaat vast', en: 'Record a result' },
  body: z.strictObject({
    deal: idOrSlug,
    title: text(200),
    kind: z.enum(resultKinds),
    organisation: optional(idOrSlug),
    summary: optionalText(2000),
    conditions: optionalText(4000),
    contactFunction: optionalText(120),
    modelTexts,
    source: optionalText(500),
    visibility: visibility.default('parties'),
  }),
  answer: z.strictObject({ id, slug }),
  refusals: { 'not-in-this-deal': 403 },
});

export const changeResult = contract({
  name: 'changeResult',
  method: 'PUT',
  path: '/results/{result}',
  audience: 'signed-in',
  summary: { nl: 'Verander een resultaat', en: 'Change a result' },
  params: z.strictObject({ result: idOrSlug }),
  body: z.strictObject({
    version,
    title: text(200),
    kind: z.enum(resultKinds),
    organisation: optional(idOrSlug),
    summary: optionalText(2000),
    conditions: optionalText(4000),
    contactFunction: optionalText(120),
    modelTexts,
    source: optionalText(500),
    visibility,
  }),
  answer: z.strictObject({ id, slug, version: z.int() }),
  refusals: { 'not-yours-to-change': 403, 'only-the-author-widens': 403 },
});

const adoptionFilters = {
  programme: optional(idOrSlug),
  deal: optional(idOrSlug),
  result: optional(idOrSlug),
  organisation: optional(idOrSlug),
  organisationKind: optional(z.string().max(40)),
  kind: optional(z.enum(resultKinds)),
  level: optional(z.enum(knownOrNot)),
  freshness: optional(z.enum(freshnesses)),
  direction: optional(z.enum(directions)),
};

export const listAdoptions = contract({
  name: 'listAdoptions',
  method: 'GET',
  path: '/adoptions',
  audience: 'public',
  summary: { nl: 'Alle overname: resultaat bij organisatie', en: 'All adoption: result at organisation' },
  // No order by level: composition, not ranking.
  query: z.strictObject({ ...page(['confirmedOn', 'nextCheckInOn'] as const), ...adoptionFilters }),
  answer: listOf(adoptionItem),
  refusals: {},
});

export const claimView = z.strictObject({
  id,
  level: z.enum(levels),
  status: z.enum(claimStatuses),
  awaiting: z.enum(['evidence', 'second_person', 'director', 'director_or_control']),
  evidence: z.record(z.string(), z.string()),
  claimedAs: z.enum(voices),
  /** `outside`: by the open form, so that nobody with an account said it yet. */
  via: z.enum(['account', 'outside']),
  claimedOn: day,
  closedAs: z.enum(voices).nullable(),
  closedOn: day.nullable(),
  words: z.string().nullable(),
  mine: z.boolean(),
});

const contestView = z.strictObject({
  id,
  level: z.enum(levels),
  words: z.string(),
  contestedOn: day,
  withdrawnOn: day.nullable(),
  mine: z.boolean(),
});

const anchor = z.strictObject({
  kind: z.enum(anchorKinds),
  inPlace: z.boolean(),
  reference: z.string().nullable(),
  endsOn: partial.nullable(),
});

export const viewAdoption = contract({
  name: 'viewAdoption',
  method: 'GET',
  path: '/adoptions/{adoption}',
  audience: 'public',
  summary: { nl: 'Eén resultaat bij één organisatie', en: 'One result at one organisation' },
  params: z.strictObject({ adoption: id }),
  answer: adoptionItem.extend({
    programme: z.strictObject({ slug, name: z.string(), fictional: z.boolean() }).nullable(),
    version: z.int(),
    fidelity: z.enum(fidelities),
    origin: z.enum(origins),
    unitsUsing: count.nullable(),
    unitsIntended: count.nullable(),
    replaces: z.string().nullable(),
    replacedStoppedOn: partial.nullable(),
    passedOn: z.string().nullable(),
    stuckReason: z.enum(stuckReasons).nullable(),
    shock: z.string().nullable(),
    threat: z.enum(threats).nullable(),
    help: z.enum(['user_organisation', 'dealmaker']).nullable(),
    ownerFunction: z.string().nullable(),
    /** Is there an account that speaks as the owner, and is it mine? */
    owner: z.enum(['me', 'somebody', 'nobody']),
    /** Last day of who owned it, while nobody took over. */
    ownerLeftOn: day.nullable(),
    anchors: z.array(anchor),
    claims: z.array(claimView),
    /** What an evaluator reads differently; beside the level, not instead of it. */
    contests: z.array(contestView),
    /** The life of the record, oldest first. */
    events: z.array(
      z.strictObject({
        kind: z.string(),
        on: day,
        level: z.enum(knownOrNot),
        direction: z.enum(directions).nullable(),
        reported: z.boolean(),
        end: z.enum(ends).nullable(),
        voice: z.enum(voices).nullable(),
        note: z.string().nullable(),
      }),
    ),
    /** Check-ins and what was answered: for the deal and the organisation. */
    checkIns: z.array(
      z.strictObject({
        id,
        role: z.string(),
        dueOn: day,
        sentOn: day,
        answeredOn: day.nullable(),
        revoked: z.boolean(),
        missed: z.boolean(),
        stillInUse: z.enum(stillInUse).nullable(),
        whatChanged: z.string().nullable(),
        carriedBy: z.enum(carriers).nullable(),
        threat: z.enum(threats).nullable(),
        help: z.enum(helps).nullable(),
        signs: z.array(z.strictObject({ sign: z.enum(askedSigns), answer: z.enum(signAnswers) })),
      }),
    ),
    /** A7 is offered: two check-ins at A6, a year apart. */
    lastingOffered: z.boolean(),
    /** Do I speak for this organisation, and may I ask it something? */
    may: z.strictObject({ speak: z.boolean(), ask: z.boolean(), contest: z.boolean() }),
  }),
  refusals: {},
});

export const recordAdoption = contract({
  name: 'recordAdoption',
  method: 'POST',
  path: '/adoptions',
  audience: 'signed-in',
  summary: {
    nl: 'Leg vast dat een organisatie een resultaat gebruikt',
    en: 'Record that an organisation uses a result',
  },
  body: z.strictObject({
    result: idOrSlug,
    /** Id, slug or full name. */
    organisation: text(200),
    unit: optionalText(120),
    /** How one knows, when one does not speak for the organisation. */
    source: optionalText(500),
    ownerFunction: optionalText(120),
    visibility: visibility.default('parties'),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'not-in-this-deal': 403, 'wider-than-result': 409, 'organisation-not-found': 409 },
});

/** One record, as lists and its page have it. */
export type AdoptionItem = z.output<typeof adoptionItem>;
export type AdoptionView = z.output<(typeof viewAdoption)['answer']>;
