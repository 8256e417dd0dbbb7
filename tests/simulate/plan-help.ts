// SPDX-License-Identifier: EUPL-1.2
// Help: who asks it in an answer, and what who leads and who helps do about it. Nothing here knows what is refused.
import type { Draw } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import type { Act, PlannedRecord } from './plan.ts';
import type { PlannedOrganisation } from './plan-people.ts';

export type Help = 'user_organisation' | 'dealmaker';
/** What an answer says of help; `null`: nothing. */
export type HelpSaid = Help | 'none' | null;
export type HelpMove = 'route' | 'agree' | 'pass' | 'tell' | 'close';

/** Most who answer ask for nothing. */
export const helpSaidOf = (draw: Draw): HelpSaid =>
  draw.of([null, null, null, 'none', 'user_organisation', 'dealmaker'] as const);

interface Lived {
  readonly start: string;
  readonly days: number;
  readonly record: PlannedRecord;
  /** Who is in the deal: some of them use it. */
  readonly parties: readonly PlannedOrganisation[];
}

/** What is done about help for one record, over all those years, whether or not it was asked. */
export function planHelp(draw: Draw, { start, days, record: { key: record }, parties }: Lived): [string, Act][] {
  const acts: [string, Act][] = [];
  for (let count = draw.below(2 + Math.round((3 * days) / 365)); count > 0; count--) {
    let day = plusDays(start, draw.below(days));
    for (const move of ['route', draw.of(['agree', 'pass'] as const), draw.of(['tell', 'close'] as const)] as const) {
      // Who leads may help in person.
      const helper = move === 'route' && !draw.oneIn(4) ? draw.of(parties) : null;
      if (!draw.oneIn(6)) acts.push([day, { kind: 'help', record, move, helper }]);
      day = plusDays(day, draw.below(20));
    }
  }
  return acts;
}
