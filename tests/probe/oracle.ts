// SPDX-License-Identifier: EUPL-1.2
// A second opinion on who sees what: the access policy in plain TypeScript, over a world that was read as it is. It
// knows the words of the policy (seats, roles, the one list, hidden spaces, from-to) and no SQL.
import { rightsOf, spaceRoles } from '#capabilities/spaces/rules/roles.ts';
import type { Condition, Seen } from '#kernel/pure/access.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Everything there is, by table. */
export interface Snapshot {
  readonly now: Date;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
}

/** Who looks; nobody has no account. */
export type Looker = string | null;

export interface Oracle {
  /** Whether this person sees this row. Throws for a table that no slice decided on. */
  sees(who: Looker, table: string, row: Row): boolean;
  /** Whether an answer about this row can be given: it is seen, and so is what it shows besides. */
  shows(who: Looker, table: string, row: Row): boolean;
  knows(table: string): boolean;
  isClosed(table: string): boolean;
  standing(who: Looker): Standing;
}

/** How a person stands: what every question of the policy comes down to. */
export interface Standing {
  readonly person: string | null;
  readonly administrator: boolean;
  readonly sits: ReadonlySet<string>;
  readonly oversees: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly actsFor: ReadonlySet<string>;
  readonly colleagues: ReadonlySet<string>;
  readonly companions: ReadonlySet<string>;
}

export function makeOracle({ now, tables }: Snapshot, decided: Seen, shown: Seen = {}): Oracle {
  const rowsOf = (table: string) => tables.get(table) ?? [];
  const spaces = new Map(rowsOf('spaces.space').map((space) => [text(space['id']), space]));
  const byId = new Map<string, ReadonlyMap<string, Row>>();
  const standings = new Map<Looker, Standing>();
  const today = now.toISOString().slice(0, 10);

  return {
    knows: (table) => table in decided,
    isClosed: (table) => decided[table] === 'closed',
    sees,
    shows: (who, table, row) => {
      const more = shown[table];
      return sees(who, table, row) && (more === undefined || (more !== 'closed' && holds(more, standing(who), row)));
    },
    standing,
  };

  function sees(who: Looker, table: string, row: Row): boolean {
    const condition = decided[table];
    if (condition === undefined) throw new Error(`No slice says who sees ${table}: add it to its seen.ts.`);
    return condition !== 'closed' && holds(condition, standing(who), row);
  }

  function holds(condition: Condition, who: Standing, row: Row): boolean {
    if (condition === 'everybody') return true;
    if (condition === 'account') return who.person !== null;
    if (condition === 'administrator') return who.administrator;
    if (condition === 'visibility') return seesByVisibility(who, row);
    if ('any' in condition) return condition.any.some((one) => holds(one, who, row));
    if ('all' in condition) return condition.all.every((one) => holds(one, who, row));
    if ('column' in condition)
      return condition.in.some((value) => value === (row[condition.column] ?? null)) !== (condition.not ?? false);
    if ('seen' in condition) {
      const other = find(condition.seen, row[condition.through]);
      return other !== undefined && holds(given(condition.seen), who, other);
    }
    if ('of' in condition) {
      const other = find(condition.of, row[condition.through]);
      return other !== undefined && holds(condition.fits, who, other);
    }
    if ('some' in condition) return hasSome(condition, who, row);
    if ('mandated' in condition) return rowsOf('membership.mandate').some((one) => mandates(one, condition, who, row));
    if ('mandatedOnlyIn' in condition)
      return rowsOf('membership.mandate').some(
        (one) =>
          who.person !== null &&
          one['person_id'] === who.person &&
          one['kind'] === condition.kind &&
          one['space_id'] === row[condition.mandatedOnlyIn] &&
          isHeld(one, who),
      );
    if ('sits' in condition) return who.sits.has(text(row[condition.sits]));
    if ('oversees' in condition) return who.oversees.has(text(row[condition.oversees]));
    if ('works' in condition) return who.works.has(text(row[condition.works]));
    if ('leads' in condition) return who.leads.has(text(row[condition.leads]));
    if ('notHidden' in condition) return !isHiddenFrom(who, text(row[condition.notHidden]));
    if ('self' in condition) return who.person !== null && row[condition.self] === who.person;
    if ('actsFor' in condition) return who.actsFor.has(text(row[condition.actsFor]));
    if ('colleague' in condition) return who.colleagues.has(text(row[condition.colleague]));
    return who.companions.has(text(row[condition.companion]));
  }

  function hasSome(condition: Extract<Condition, { some: string }>, who: Standing, row: Row): boolean {
    const { through, is = 'id', where, least } = condition;
    const fits = (other: Row) => other[through] === row[is] && holds(where, who, other);
    if (!least) return rowsOf(condition.some).some(fits);
    return (
      new Set(rowsOf(condition.some).flatMap((other) => (fits(other) ? [other[least.each]] : []))).size >= least.count
    );
  }

  function given(table: string): Condition {
    const condition = decided[table];
    if (condition === undefined || condition === 'closed')
      throw new Error(`${table} is seen through, and not decided on.`);
    return condition;
  }

  /** The one list, as it was promised to people. */
  function seesByVisibility(who: Standing, row: Row): boolean {
    const space = text(row['space_id']);
    if (isHiddenFrom(who, space)) return false;
    const left = who.left.has(space);
    const mine = who.person !== null && row['author_id'] === who.person;
    const forMine = who.actsFor.has(text(row['organisation_id']));
    if (mine && (row['visibility'] === 'author' || who.sits.has(space) || (forMine && !left))) return true;
    switch (row['visibility']) {
      case 'public':
        return true;
      case 'network':
        return who.person !== null;
      case 'parties':
        return who.sits.has(space);
      case 'organisation':
        return forMine;
      case 'named':
        return !left && rowsOf('spaces.named').some((one) => names(one, row, who));
      default:
        return false;
    }
  }

  function names(one: Row, row: Row, who: Standing): boolean {
    return one['record_id'] === row['id'] && one['person_id'] === who.person && one['named_by'] === row['author_id'];
  }

  function mandates(one: Row, asked: Extract<Condition, { mandated: string }>, who: Standing, row: Row): boolean {
    const here = (one['space_id'] ?? null) === null || one['space_id'] === row[asked.space];
    const mine = who.person !== null && one['person_id'] === who.person && one['kind'] === asked.mandated;
    return mine && here && one['organisation_id'] === row[asked.organisation] && isHeld(one, who);
  }

  /** Today, by somebody who still acts for the organisation; a deputy's lives no longer than the one it stands in for. */
  function isHeld(mandate: Row, who: Standing): boolean {
    const acts = who.actsFor.has(text(mandate['organisation_id']));
    const stands = (mandate['ended_at'] ?? null) === null && covers(mandate, today) && acts;
    const first = mandate['deputy_for'] ? find('membership.mandate', mandate['deputy_for']) : undefined;
    return (
      stands && (!mandate['deputy_for'] || (first !== undefined && isHeld(first, standing(text(first['person_id'])))))
    );
  }

  function isHiddenFrom(who: Standing, space: string): boolean {
    return spaces.get(space)?.['existence_hidden'] === true && !who.sits.has(space);
  }

  function standing(who: Looker): Standing {
    const known = standings.get(who) ?? makeStanding(who);
    standings.set(who, known);
    return known;
  }

  function makeStanding(who: Looker): Standing {
    const me = who === null ? undefined : find('membership.person', who);
    // Whoever ended has no rights at all, and is as somebody without an account.
    const person = me && (me['ended_at'] ?? null) === null ? text(me['id']) : null;
    const seats = person === null ? [] : rowsOf('spaces.seat').filter((seat) => seat['person_id'] === person);
    const held = seats.filter(
      (seat) => moment(seat['starts_at']) <= now && (!seat['ends_at'] || moment(seat['ends_at']) > now),
    );
    const sits = reach(
      held,
      ({ sees }) => sees,
      ({ reachesBelow }) => reachesBelow,
    );
    const affiliations = rowsOf('membership.affiliation');
    const actsFor = new Set(
      affiliations
        .filter((one) => person !== null && one['person_id'] === person && covers(one, today))
        .map((one) => text(one['organisation_id'])),
    );
    const ended = seats.filter((seat) => seat['ends_at'] && moment(seat['ends_at']) <= now);
    const past = reach(
      ended,
      ({ sees }) => sees,
      ({ reachesBelow }) => reachesBelow,
      true,
    );
    return {
      person,
      administrator: person !== null && me?.['administrator'] === true,
      sits,
      oversees: new Set(held.filter(({ role }) => rightsIn(role).reachesBelow).map((seat) => text(seat['space_id']))),
      works: reach(
        held,
        ({ works }) => works,
        ({ leads, reachesBelow }) => leads && reachesBelow,
      ),
      leads: reach(
        held,
        ({ leads }) => leads,
        ({ leads, reachesBelow }) => leads && reachesBelow,
      ),
      left: new Set([...past].filter((space) => !sits.has(space))),
      actsFor,
      colleagues: new Set(
        affiliations.filter((one) => actsFor.has(text(one['organisation_id']))).map((one) => text(one['person_id'])),
      ),
      companions: new Set(
        rowsOf('spaces.seat').flatMap((seat) => (sits.has(text(seat['space_id'])) ? [text(seat['person_id'])] : [])),
      ),
    };
  }

  /** The spaces of these seats, and where the role reaches below, those below that are not hidden. */
  function reach(
    seats: readonly Row[],
    here: (rights: Rights) => boolean,
    below: (rights: Rights) => boolean,
    hiddenToo = false,
  ): Set<string> {
    const reached = new Set<string>();
    for (const { space_id, role } of seats) {
      const rights = rightsIn(role);
      if (here(rights)) reached.add(text(space_id));
      if (!below(rights)) continue;
      for (const [id, space] of spaces)
        if (space['parent_id'] === space_id && (hiddenToo || space['existence_hidden'] !== true)) reached.add(id);
    }
    return reached;
  }

  function find(table: string, id: unknown): Row | undefined {
    // What a deal is called by in other tables is its space.
    const key = table === 'deals.deal' ? 'space_id' : 'id';
    const known = byId.get(table) ?? new Map(rowsOf(table).map((row) => [text(row[key]), row]));
    byId.set(table, known);
    return known.get(text(id));
  }
}

type Rights = (typeof rightsOf)['member'];
const rightsIn = (role: unknown): Rights => rightsOf[spaceRoles.find((one) => one === role) ?? 'guest'];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const moment = (value: unknown): Date => new Date(String(value));
const covers = (period: Row, day: string) =>
  String(period['starts_on']) <= day && (!period['ends_on'] || String(period['ends_on']) >= day);
