// SPDX-License-Identifier: EUPL-1.2
// The address of a view: Dutch names outside, the contract's names inside.
import { type Axis, axes } from './codes.ts';

export const views = ['matrix', 'tijdlijn', 'netwerk', 'xcurve', 'vlak', 'tabel'] as const;
export type View = (typeof views)[number];

/** The classification a picture of places shows; nothing for the other pictures. */
export function spreadAxis(view: View): 'xcurvePattern' | 'facet' | null {
  if (view === 'xcurve') return 'xcurvePattern';
  return view === 'vlak' ? 'facet' : null;
}

/** Name of each axis in addresses. */
export const axisSlugs: Readonly<Record<Axis, string>> = {
  level: 'niveau',
  lever: 'hefboom',
  facet: 'facet',
  horizon: 'horizon',
  leverageBand: 'diepte',
  scalingMechanism: 'opschaling',
  stage: 'fase',
  evidenceLevel: 'bewijs',
  xcurvePattern: 'patroon',
  kind: 'soort',
  theme: 'thema',
  year: 'jaar',
  place: 'plaats',
  partyKind: 'partijsoort',
};
const axisOf = new Map<string, Axis>(axes.map((axis) => [axisSlugs[axis], axis]));

export type Filters = Readonly<Partial<Record<Axis | 'deal' | 'mission' | 'search', string>>>;

export interface Asked {
  readonly view: View;
  readonly row: Axis | undefined;
  readonly column: Axis | undefined;
  readonly filters: Filters;
  readonly sort: string | undefined;
  readonly after: string | undefined;
}

/** Names of all filters, in the order they stand in an address. */
export const filterNames = [...axes, 'deal', 'mission', 'search'] as const;
const filterSlugs: Readonly<Record<keyof Filters, string>> = {
  ...axisSlugs,
  deal: 'deal',
  mission: 'missie',
  search: 'zoek',
};
export const slugOfFilter = (name: keyof Filters) => filterSlugs[name];

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the query of an address; what it does not know it leaves alone. */
export function readAddress(query: Readonly<Record<string, unknown>>): Asked {
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = text(query[filterSlugs[name]]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    view: views.find((view) => view === query['beeld']) ?? 'matrix',
    row: axisOf.get(String(query['rij'])),
    column: axisOf.get(String(query['kolom'])),
    filters,
    sort: text(query['volgorde']),
    after: text(query['na']),
  };
}

/** The address of a view of one portfolio, in a fixed order of names, so that equal views have equal addresses. */
export function addressOf(portfolio: string, { view, row, column, filters, sort, after }: Partial<Asked>): string {
  const pairs: (readonly [string, string | undefined])[] = [
    ['beeld', view === 'matrix' ? undefined : view],
    ['rij', row && axisSlugs[row]],
    ['kolom', column && axisSlugs[column]],
    ...filterNames.map((name) => [filterSlugs[name], filters?.[name]] as const),
    ['volgorde', sort],
    ['na', after],
  ];
  const query = pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/portfolio/${portfolio}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
