// SPDX-License-Identifier: EUPL-1.2
// From the words of the data set to the codes of the house. Pure: nothing is looked up, nothing is added.
import { slugOf } from '#kernel/pure/slug.ts';
import type { CityDeal, CityOrganisation } from '../contracts/city-deals.ts';

const stages = {
  afgerond: 'concluded',
  uitvoering: 'execution',
  verkenning: 'exploration',
  gestopt: 'stopped_in_exploration',
} as const;

export const partyKinds = {
  gemeente: 'municipality',
  ministerie: 'ministry',
  provincie: 'province',
  waterschap: 'water_authority',
  regio: 'region',
  rijksdienst: 'agency',
  kennisinstelling: 'knowledge_institution',
  maatschappelijk: 'social_organisation',
  bedrijf: 'company',
  overig: 'other',
} as const;

const resultKinds = {
  aanpak: 'approach',
  technisch: 'technical',
  kennis: 'knowledge',
  financiering: 'funding',
  regelgeving: 'regulation',
} as const;

const domains = {
  juridisch: 'legal',
  organisatorisch: 'organisational',
  financieel: 'financial',
  cultureel: 'cultural',
  data: 'data',
} as const;

/** The set was put together in this month; the file itself has no date. */
export const stateOfSet = '2026-11';

/** The record of a deal. A phase that is missing is unknown; dates stay as precise as they are. */
export const recordOf = (deal: CityDeal) => ({
  shortName: deal.short_name,
  theme: deal.theme,
  stage: deal.phase === undefined ? ('unknown' as const) : stages[deal.phase],
  exploredFromOn: deal.explored_from ?? null,
  signedOn: deal.signed_on ?? null,
  endsOn: deal.ends_on ?? null,
  notes: deal.notes.trim() === '' ? null : deal.notes.trim(),
  confidence: deal.confidence,
  asOfOn: stateOfSet,
  source: sourceOf(deal),
});

/** The set does not say which of its addresses holds which fact, so neither do we. */
export const sourceOf = (deal: CityDeal) => `Openbare bronnen bij de deal ${deal.short_name}`;

export const resultsOf = (deal: CityDeal) =>
  withKeys(deal.results).map(({ sourceKey, title, kind, reused_by }) => ({
    sourceKey,
    title,
    kind: resultKinds[kind],
    adopters: [...new Set(reused_by)],
  }));

export const barriersOf = (deal: CityDeal) =>
  withKeys(deal.barriers).map(({ sourceKey, title, kind, law }) => ({
    sourceKey,
    title,
    domain: domains[kind],
    law: law ?? null,
  }));

export const experimentsOf = (deal: CityDeal) =>
  withKeys(deal.experiments).map(({ sourceKey, title, place }) => ({ sourceKey, title, place: place ?? null }));

/** The key of a record is its title, so that it is known again when the order in the file changes. */
function withKeys<T extends { title: string }>(records: readonly T[]): (T & { sourceKey: string })[] {
  const used = new Map<string, number>();
  return records.map((record) => {
    const plain = slugOf(record.title) || 'naamloos';
    const times = (used.get(plain) ?? 0) + 1;
    used.set(plain, times);
    return { ...record, sourceKey: times === 1 ? plain : `${plain}-${times}` };
  });
}

export interface Organisation {
  readonly name: string;
  readonly kind: (typeof partyKinds)[keyof typeof partyKinds] | 'unknown';
  readonly aliases: readonly string[];
}

/**
 * Every organisation the files name: those of the list, parties that are not in it, and adopters that are neither
 * party nor listed. A deal that is named as adopter takes part under its own name, of kind `other`; a name that is
 * nothing we know has kind `unknown`.
 */
export function organisationsOf(deals: readonly CityDeal[], listed: readonly CityOrganisation[]): Organisation[] {
  const found = new Map<string, Organisation>();
  const names = new Set<string>();
  const add = (organisation: Organisation) => {
    if (names.has(organisation.name)) return;
    found.set(organisation.name, organisation);
    for (const name of [organisation.name, ...organisation.aliases]) names.add(name);
  };
  for (const { name, kind, aliases } of listed) add({ name, kind: partyKinds[kind], aliases });
  for (const deal of deals)
    for (const { name, kind } of deal.parties) add({ name, kind: partyKinds[kind], aliases: [] });
  const dealNames = new Set(deals.map(({ name }) => name));
  for (const deal of deals)
    for (const name of deal.results.flatMap(({ reused_by }) => reused_by))
      add({ name, kind: dealNames.has(name) ? 'other' : 'unknown', aliases: [] });
  return [...found.values()];
}
