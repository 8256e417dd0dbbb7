// SPDX-License-Identifier: EUPL-1.2
// Which organisations stand in the grid, in which order. Never by level: the order is no ranking.

interface Party {
  readonly deal_id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

interface Cell {
  readonly result_id: string;
  readonly organisation_id: string;
  readonly organisation_slug: string;
  readonly organisation_name: string;
  readonly organisation_kind: string;
}

export interface Column {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly party: boolean;
}

/**
 * The columns of a grid, and per result how many parties were never asked.
 * For one deal: its parties in the order of the agreement, then outsiders by name. For a whole programme: who has a
 * record, by name; hundreds of empty columns would hide what is there.
 */
export function columnsOf(
  results: readonly { readonly id: string; readonly deal_id: string }[],
  cells: readonly Cell[],
  parties: readonly Party[],
  oneDeal: boolean,
): { organisations: Column[]; notAsked: Map<string, number> } {
  const columns = new Map<string, Column>();
  if (oneDeal)
    for (const { organisation_id: id, slug, name, kind } of parties)
      columns.set(id, { id, slug, name, kind, party: true });
  const partyIds = new Set(parties.map(({ organisation_id }) => organisation_id));
  const withRecord = [...cells].sort((a, b) => a.organisation_name.localeCompare(b.organisation_name, 'nl'));
  for (const {
    organisation_id: id,
    organisation_slug: slug,
    organisation_name: name,
    organisation_kind: kind,
  } of withRecord)
    if (!columns.has(id)) columns.set(id, { id, slug, name, kind, party: partyIds.has(id) });
  const asked = new Set(cells.map((cell) => `${cell.result_id} ${cell.organisation_id}`));
  const notAsked = new Map(
    results.map(({ id, deal_id }) => [
      id,
      parties.filter((party) => party.deal_id === deal_id && !asked.has(`${id} ${party.organisation_id}`)).length,
    ]),
  );
  return { organisations: [...columns.values()], notAsked };
}
