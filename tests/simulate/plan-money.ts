// SPDX-License-Identifier: EUPL-1.2
// Money for a deal: who brings it, and until when. Most of it ends while the programme goes on.
import type { Draw } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import type { Act } from './plan.ts';
import type { PlannedOrganisation } from './plan-people.ts';

interface Lived {
  readonly start: string;
  readonly days: number;
  readonly deal: string;
  readonly parties: readonly PlannedOrganisation[];
}

export function planMoney(draw: Draw, { start, days, deal, parties }: Lived): [string, Act][] {
  return Array.from({ length: draw.below(3 + Math.round(days / 365)) }, () => {
    const day = plusDays(start, draw.below(days));
    const endsOn = draw.oneIn(5) ? null : plusDays(day, 10 + draw.below(500));
    return [day, { kind: 'money', deal, organisation: draw.of(parties), endsOn }];
  });
}
