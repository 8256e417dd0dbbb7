// SPDX-License-Identifier: EUPL-1.2
// The records of the City Deals data set, and the two operations that load them.
import { z } from 'zod';
import { contract, id, partialDate } from '#kernel/contract.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
const date = partialDate;
const partyKind = z.enum([
  'gemeente',
  'ministerie',
  'provincie',
  'waterschap',
  'regio',
  'rijksdienst',
  'kennisinstelling',
  'maatschappelijk',
  'bedrijf',
  'overig',
]);

export const cityDeal = z.strictObject({
  name: words(300),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120),
  short_name: words(120),
  theme: words(200),
  phase: z.enum(['afgerond', 'uitvoering', 'verkenning', 'gestopt']).optional(),
  explored_from: date.optional(),
  signed_on: date.optional(),
  ends_on: date.optional(),
  parties: z.array(z.strictObject({ name: words(300), kind: partyKind })).max(500),
  results: z
    .array(
      z.strictObject({
        title: words(300),
        kind: z.enum(['aanpak', 'technisch', 'kennis', 'financiering', 'regelgeving']),
        reused_by: z.array(words(300)).max(500),
      }),
    )
    .max(500),
  barriers: z
    .array(
      z.strictObject({
        title: words(300),
        kind: z.enum(['juridisch', 'organisatorisch', 'financieel', 'cultureel', 'data']),
        law: words(300).optional(),
      }),
    )
    .max(500),
  experiments: z.array(z.strictObject({ title: words(300), place: words(300).optional() })).max(500),
  notes: z.string().max(20_000),
  sources: z.array(z.string().regex(/^https?:\/\/\S+$/, 'is not a web address')).max(500),
  confidence: z.enum(['high', 'medium', 'low']),
});

export const cityOrganisation = z.strictObject({
  name: words(300),
  kind: partyKind,
  aliases: z.array(words(300)).max(50),
  /** Counted by whoever made the set; we count ourselves. */
  deal_count: z.int().min(0).optional(),
});

export type CityDeal = z.output<typeof cityDeal>;
export type CityOrganisation = z.output<typeof cityOrganisation>;

/** What became of one thing in the file. */
export const reportLine = z.strictObject({
  what: z.enum(['deal', 'party', 'source', 'result', 'adopter', 'barrier', 'experiment']),
  name: z.string(),
  outcome: z.enum(['added', 'changed', 'same', 'kept', 'refused']),
  why: z.string().optional(),
});
export type ReportLine = z.output<typeof reportLine>;

const organisation = z.strictObject({ name: z.string(), kind: z.string(), aliases: z.array(z.string()) });

// Both run as the worker, from the import; an administrator who knocks is stopped by the database.

export const loadCityDealsProgramme = contract({
  name: 'loadCityDealsProgramme',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: {
    nl: 'Laad het programma City Deals met zijn organisaties',
    en: 'Load the programme City Deals with its organisations',
  },
  body: z.strictObject({ organisations: z.array(organisation) }),
  answer: z.strictObject({ programmeId: id, added: z.int(), changed: z.int(), same: z.int() }),
  refusals: { 'address-taken': 409 },
  unnoted: 'A public source says so, and nobody of this house acted.',
});

export const loadCityDeal = contract({
  name: 'loadCityDeal',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Laad één City Deal', en: 'Load one City Deal' },
  body: z.strictObject({ programmeId: id, deal: cityDeal }),
  answer: z.strictObject({ lines: z.array(reportLine) }),
  refusals: { 'address-taken': 409 },
});
