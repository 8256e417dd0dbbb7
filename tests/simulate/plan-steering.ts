// SPDX-License-Identifier: EUPL-1.2
// The steering group of a deal: about half-yearly it meets, some parties stay away, and it looks back and changes the set-up.
// Nothing here knows what is refused.
import type { Draw } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import type { Act } from './plan.ts';
import type { PlannedOrganisation } from './plan-people.ts';

interface Meeting {
  readonly start: string;
  readonly days: number;
  readonly deal: string;
  readonly parties: readonly PlannedOrganisation[];
}

export function planSteering(draw: Draw, { start, days, deal, parties }: Meeting): [string, Act][] {
  const acts: [string, Act][] = [];
  for (let day = 10 + draw.below(90); day < days; day += 60 + draw.below(160))
    acts.push([
      plusDays(start, day),
      {
        kind: 'steer',
        deal,
        present: parties.filter(() => !draw.oneIn(2)),
        words: !draw.oneIn(4),
        rhythm: draw.of(['elke maand', 'elke maand', 'elk kwartaal', null] as const),
        why: !draw.oneIn(4),
      },
    ]);
  return acts;
}
