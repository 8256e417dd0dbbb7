// SPDX-License-Identifier: EUPL-1.2
// The steering group by the paper: who stays away twice in a row lets go, and that is a sign; a look-back says something or
// changes the set-up, whose versions count up and from the second on say why; the next one tells what happened since.

import { cast } from '#world/cast.ts';
import type { Act } from './plan.ts';
import { leader, type PlannedOrganisation } from './plan-people.ts';

type Steer = Extract<Act, { kind: 'steer' }>;

export function makeSteering() {
  const held: { readonly on: string; readonly what: Steer }[] = [];
  /** The set-up of a deal now: how often they meet, and how often that was decided. */
  const setups = new Map<string, { readonly number: number; readonly rhythm: string | null }>();
  const lookedBack = new Map<string, string>();
  const of = (deal: string) => held.filter(({ what }) => what.deal === deal);

  function lookBack(today: string, { deal, words, rhythm, why }: Steer): string {
    const before = setups.get(deal);
    const changes = rhythm !== (before?.rhythm ?? null);
    if (!words && !changes) return 'nothing-said';
    if (changes && before !== undefined && !why) return 'why-needed';
    if (words) lookedBack.set(deal, today);
    if (!changes) return 'unchanged';
    const number = (before?.number ?? 0) + 1;
    setups.set(deal, { number, rhythm });
    return `setup ${number}`;
  }

  return {
    /** `null`: no steering group. */
    act(today: string, what: Act): string | null {
      if (what.kind !== 'steer') return null;
      held.push({ on: today, what });
      return lookBack(today, what);
    },
    /** Did this organisation stay away from the last two? Who leads is always there. */
    skippedTwice(deal: string, organisation: PlannedOrganisation): boolean {
      const last = of(deal).slice(-2);
      if (organisation === cast[leader].organisation) return false;
      return last.length === 2 && last.every(({ what }) => !what.present.includes(organisation));
    },
    /** The day of the last session that looked back and told something. */
    lastLookBack: (deal: string): string | undefined => lookedBack.get(deal),
    told: (since: string, deal: string): string[] =>
      of(deal).flatMap(({ on }) => (on >= since ? [`session_held ${on} steering_group`] : [])),
  };
}
export type SteeringOracle = ReturnType<typeof makeSteering>;
