// SPDX-License-Identifier: EUPL-1.2
// Items as events in lanes. A date that is not known is not filled in: then it is after the signing of the deal.
import { none } from './codes.ts';

export interface DatedItem {
  readonly lane: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly signedOn: string | null;
}

export interface Placed {
  readonly lane: string;
  readonly on: string | null;
  readonly until: string | null;
  readonly after: string | null;
}

/** An item with several values stands in the lane of its first. */
export function placeInTime({ lane, startsOn, endsOn, signedOn }: DatedItem): Placed {
  const on = startsOn ?? endsOn;
  return {
    lane: lane[0] ?? none,
    on,
    until: startsOn === null ? null : endsOn,
    after: on === null ? signedOn : null,
  };
}

/** The lanes that are needed: in the order of the list, or sorted; what has no value last. */
export function lanesOf(placed: readonly Placed[], listed: readonly string[] | null): string[] {
  const used = new Set(placed.map(({ lane }) => lane));
  const order = listed ?? [...used].filter((lane) => lane !== none).sort((a, b) => a.localeCompare(b, 'nl'));
  return [...order, none].filter((lane) => used.has(lane));
}

/** From the first year that is known to a year after the last, so that what begins late has room for its name. */
export function spanOf(placed: readonly Placed[]): { from: string; to: string } | null {
  const years = placed.flatMap(({ on, until }) => [on, until].flatMap((date) => date?.slice(0, 4) ?? [])).toSorted();
  const [first, last] = [years.at(0), years.at(-1)];
  return first === undefined || last === undefined ? null : { from: `${first}-01-01`, to: `${Number(last) + 1}-12-31` };
}
