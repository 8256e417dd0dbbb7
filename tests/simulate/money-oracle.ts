// SPDX-License-Identifier: EUPL-1.2
// Money by the paper: what ends within half a year, or ended that lately, is a sign for every result of the deal; the day after
// its last one we ask its organisation once more, a month later; and a look-back tells of both.
import { addMonths } from './clock.ts';
import type { PlannedOrganisation } from './plan-people.ts';

export interface Money {
  readonly deal: string;
  readonly organisation: PlannedOrganisation;
  readonly endsOn: string;
}

/** Half a year to either side of today. */
export const endsNear = ({ endsOn }: Money, today: string): boolean =>
  endsOn >= addMonths(today, -6) && endsOn <= addMonths(today, 6);

export function makeMoney() {
  const all: Money[] = [];
  const noticed = new Set<string>();

  return {
    /** `null`: it has no end. */
    brought: (deal: string, organisation: PlannedOrganisation, endsOn: string | null): void => {
      if (endsOn !== null) all.push({ deal, organisation, endsOn });
    },
    of: (deal: string): Money[] => all.filter((one) => one.deal === deal),
    /** What ended and was not noticed before. */
    ended: (today: string): Money[] =>
      all.filter((one) => {
        const key = `${one.deal} ${one.organisation} ${one.endsOn}`;
        if (one.endsOn >= today || noticed.has(key)) return false;
        noticed.add(key);
        return true;
      }),
    /** What a look-back of today tells. */
    told: (today: string, deal: string, since: string): { lines: string[]; proposes: number } => {
      const of = all.filter((one) => one.deal === deal);
      const ends = of.filter(({ endsOn }) => endsOn >= today && endsOn <= addMonths(today, 6));
      const ended = of.filter(({ endsOn }) => endsOn < today && endsOn >= since);
      const line = (kind: string) => (one: Money) => `${kind} ${one.organisation} ${one.endsOn}`;
      return {
        lines: [...ended.map(line('money_ended')), ...ends.map(line('money_ends'))],
        proposes: ends.length,
      };
    },
  };
}
export type MoneyOracle = ReturnType<typeof makeMoney>;
