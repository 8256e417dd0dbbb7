// SPDX-License-Identifier: EUPL-1.2
// Adoption in one view: counts, the grid of results × organisations, what one organisation uses.
import { z } from 'zod';
import { contract, emptyAsMissing, id, idOrSlug, slug } from '#kernel/contract.ts';
import { adoptionItem, dealRef, organisationRef } from './contract.ts';
import { callReasons } from './rules/call.ts';
import { directions, ends, freshnesses, knownOrNot, resultKinds } from './rules/values.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const count = z.int().min(0);
const programmeRef = z.strictObject({ id, slug, name: z.string(), fictional: z.boolean() });

export const adoptionOverview = contract({
  name: 'adoptionOverview',
  method: 'GET',
  path: '/adoption-overview',
  audience: 'public',
  summary: {
    nl: 'Overname in aantallen: per trede, zekerheid en soort resultaat',
    en: 'Adoption in counts: by level, certainty and kind of result',
  },
  query: z.strictObject({ programme: optional(idOrSlug) }),
  answer: z.strictObject({
    records: count,
    counts: z.array(
      z.strictObject({
        level: z.enum(knownOrNot),
        freshness: z.enum(freshnesses),
        kind: z.enum(resultKinds),
        end: z.enum(ends).nullable(),
        records: count,
      }),
    ),
  }),
  refusals: {},
});

export const adoptionGrid = contract({
  name: 'adoptionGrid',
  method: 'GET',
  path: '/adoption-grid',
  audience: 'public',
  summary: {
    nl: 'Raster van resultaten en organisaties, van één programma',
    en: 'Grid of results and organisations, of one programme',
  },
  query: z.strictObject({
    /** Left out: my own programme, else the first that is real. */
    programme: optional(idOrSlug),
    deal: optional(idOrSlug),
    organisationKind: optional(z.string().max(40)),
    freshness: optional(z.enum(freshnesses)),
    direction: optional(z.enum(directions)),
  }),
  answer: z.strictObject({
    programme: programmeRef.nullable(),
    programmes: z.array(programmeRef),
    deal: dealRef.nullable(),
    /** All deals of the programme that have a result. */
    deals: z.array(dealRef.extend({ results: count })),
    /** Kinds of organisations in this view. */
    organisationKinds: z.array(z.string()),
    /** Columns: parties in the order of the agreement (one deal) or by name, then others that use something. */
    organisations: z.array(organisationRef.extend({ party: z.boolean() })),
    results: z.array(
      z.strictObject({
        id,
        slug,
        title: z.string(),
        kind: z.enum(resultKinds),
        dealId: id,
        /** Parties of the deal that were never asked about this result. */
        notAsked: count,
      }),
    ),
    /** One per record; of an organisation with several units the most certain one comes first. */
    cells: z.array(
      z.strictObject({
        id,
        resultId: id,
        organisationId: id,
        unit: z.string().nullable(),
        level: z.enum(knownOrNot),
        freshness: z.enum(freshnesses),
        direction: z.enum(directions),
        fallReported: z.boolean(),
        end: z.enum(ends).nullable(),
        confirmedOn: z.string().nullable(),
        nextCheckInOn: z.string().nullable(),
        ownerFunction: z.string().nullable(),
        /** Why a call helps now; for who works in the deal only. */
        call: z.enum(callReasons).nullable(),
      }),
    ),
    /** Which organisation is a party of which deal, for cells that ask. */
    parties: z.array(z.strictObject({ dealId: id, organisationId: id })),
    /** More results than are shown. */
    more: z.boolean(),
  }),
  refusals: {},
});

export const viewOrganisationUse = contract({
  name: 'viewOrganisationUse',
  method: 'GET',
  path: '/organisations/{organisation}/adoptions',
  audience: 'public',
  summary: { nl: 'Wat één organisatie gebruikt', en: 'What one organisation uses' },
  params: z.strictObject({ organisation: idOrSlug }),
  answer: z.strictObject({
    organisation: organisationRef.extend({ fictional: z.boolean() }),
    adoptions: z.array(adoptionItem),
    /** Check-ins that wait for an answer; for the organisation itself and its deals. */
    asked: z.array(
      z.strictObject({ id, role: z.string(), dueOn: z.iso.date(), titles: z.array(z.string()), missed: z.boolean() }),
    ),
    /** The same organisation half a year and a year ago: against its own past only. */
    past: z.array(z.strictObject({ on: z.iso.date(), inUse: count, records: count })),
    mine: z.boolean(),
  }),
  refusals: {},
});

export const fadeAdoptions = contract({
  name: 'fadeAdoptions',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Laat verbleken wat vandaag verbleekt', en: 'Fade what fades today' },
  body: z.strictObject({ most: z.coerce.number().int().min(1).max(20_000).default(5_000) }),
  answer: z.strictObject({ faded: count, more: z.boolean() }),
  refusals: {},
  unnoted: 'Time passed and nobody acted; what a record reads follows from its dates.',
});

export type AdoptionGridView = z.output<(typeof adoptionGrid)['answer']>;
