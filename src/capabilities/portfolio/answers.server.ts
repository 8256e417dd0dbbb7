// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise.
import { z } from 'zod';
import { type ItemView, type PortfolioItem, portfolioItem } from './contract.ts';
import { type Axis, connectionKinds, several } from './rules/codes.ts';
import type { Group } from './rules/matrix.ts';
import { placesOf } from './rules/places.ts';
import type * as store from './store.server.ts';

/** Codes come back from the database as text; its checks say they are of the list. */
const codes = portfolioItem.pick({
  kind: true,
  level: true,
  lever: true,
  facet: true,
  horizon: true,
  leverageBand: true,
  scalingMechanism: true,
  stage: true,
  evidenceLevel: true,
  xcurvePattern: true,
  visibility: true,
});
const spaceKind = portfolioItem.shape.carrier.shape.kind;
const connectionKind = z.enum(connectionKinds);
export const connectionKindOf = (code: string) => connectionKind.parse(code);

export const spaceAnswer = (row: { id: string; slug: string; name: string; kind: string }) => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: spaceKind.parse(row.kind),
});

export const itemAnswer = (row: store.ItemRow): PortfolioItem => ({
  id: row.id,
  title: row.title,
  about: row.about,
  ...codes.parse({
    kind: row.kind,
    level: row.level,
    lever: row.lever,
    facet: row.facet,
    horizon: row.horizon,
    leverageBand: row.leverage_band,
    scalingMechanism: row.scaling_mechanism,
    stage: row.stage,
    evidenceLevel: row.evidence_level,
    xcurvePattern: row.xcurve_pattern,
    visibility: row.visibility,
  }),
  place: row.place,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  theme: row.theme,
  carrier: spaceAnswer({ id: row.space_id, slug: row.space_slug, name: row.space_name, kind: row.space_kind }),
  portfolio: { slug: row.portfolio_slug, name: row.portfolio_name },
  source: row.source,
  fictional: row.fictional,
});

type Rows<F extends keyof typeof store> = (typeof store)[F] extends (...args: never) => Promise<infer R> ? R : never;

export const tiesAnswer = (rows: Rows<'tiesOf'>) => {
  const of = (kind: store.TieKind) =>
    rows.filter((row) => row.kind === kind).map(({ id, slug, name }) => ({ id, slug, name }));
  return { missions: of('mission'), deals: of('deal'), results: of('result') };
};

export const connectionsAnswer = (rows: Rows<'connectionsOf'>): ItemView['connections'] =>
  rows.map(({ id, kind, outward, note, other, title, portfolio }) => ({
    id,
    kind: connectionKindOf(kind),
    outward,
    note,
    item: { id: other, title, portfolio },
  }));

/** The values a kept value stands for: several places in one text, several kinds of party in one deal. */
export function valuesOf(axis: Axis, kept: string | null, partyKinds: ReadonlyMap<string, readonly string[]>) {
  if (kept === null) return [];
  if (!several.includes(axis)) return [kept];
  return axis === 'place' ? placesOf(kept) : (partyKinds.get(kept) ?? []);
}

/** Groups as the matrix counts them. */
export const groupsAnswer = (
  groups: readonly store.KeptGroup[],
  { row, column }: { row: Axis; column: Axis },
  partyKinds: ReadonlyMap<string, readonly string[]>,
): Group[] =>
  groups.map((group) => ({
    rows: valuesOf(row, group.row, partyKinds),
    columns: valuesOf(column, group.column, partyKinds),
    sourced: group.sourced,
    count: group.count,
  }));
