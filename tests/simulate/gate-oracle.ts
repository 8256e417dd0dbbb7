// SPDX-License-Identifier: EUPL-1.2
// The end of a deal by the paper: "no deal closes before every result has, per party, a level, an owner and a next check-in, or
// an honest decline; plus a custodian for the aftercare". Who looks after it said yes themselves; one is asked at a time.
import type { Act, Plan } from './plan.ts';
import type { PlannedOrganisation } from './plan-people.ts';

/** What the gate looks at of a record; a level is known of all of them. */
interface AtTheGate {
  readonly end: string | null;
  readonly owned: boolean;
  readonly next: string | null;
}

/** Who leads all deals, and who works where they do. */
const leaders: PlannedOrganisation = 'waterstede';

export function makeGate(plan: Plan, recordsOf: (result: string, party: PlannedOrganisation) => readonly AtTheGate[]) {
  const stages = new Map(plan.deals.map((deal) => [deal, 'execution']));
  const custodies = new Map<string, { by: PlannedOrganisation; yes: boolean }>();
  const unsaid = new Set<string>();

  function nameCustodian(deal: string, by: PlannedOrganisation): string {
    if (custodies.has(deal)) return 'custodian-there';
    custodies.set(deal, { by, yes: by === leaders });
    return 'done';
  }

  function answerCustody(deal: string, move: 'accept' | 'decline'): string {
    const asked = custodies.get(deal);
    if (!asked) return 'nobody-asked';
    if (asked.yes) return 'custody-is-closed';
    if (move === 'accept') asked.yes = true;
    else custodies.delete(deal);
    return 'done';
  }

  /** Places of a result and a party of which something must still be said. */
  const unsettled = (today: string, deal: string, who: string | null = null): number => {
    const places = plan.results.flatMap(({ key, deal: of }) =>
      plan.parties.flatMap((party) =>
        of === deal && (who === null || who === party.organisation) && party.deal === deal
          ? [{ result: key, organisation: party.organisation }]
          : [],
      ),
    );
    return places.filter(({ result, organisation }) => {
      if (unsaid.has(`${result} ${organisation}`)) return false;
      const said = recordsOf(result, organisation);
      return (
        said.length === 0 ||
        said.some((one) => one.end === null && !(one.owned && one.next !== null && one.next >= today))
      );
    }).length;
  };

  function move(today: string, deal: string, to: 'closing' | 'aftercare'): string {
    const from = stages.get(deal);
    if (from !== (to === 'closing' ? 'execution' : 'closing')) return 'no-such-step';
    if (to === 'aftercare') {
      const count = unsettled(today, deal);
      if (count > 0) return `results-not-settled ${count}`;
      if (custodies.get(deal)?.yes !== true) return 'custodian-needed';
    }
    stages.set(deal, to);
    return 'done';
  }

  return {
    /** `null`: no act of the gate. */
    act: (today: string, what: Act): string | null => {
      if (what.kind === 'stage') return move(today, what.deal, what.to);
      if (what.kind === 'name-custodian') return nameCustodian(what.deal, what.organisation);
      if (what.kind === 'answer-custody') return answerCustody(what.deal, what.move);
      if (what.kind !== 'decline-unsaid') return null;
      unsaid.add(`${what.result} ${what.organisation}`);
      return 'done';
    },
    /** Of which deals in closing a party still has to say where it stands. */
    places: (today: string, organisation: string): string[] =>
      plan.deals
        .filter((deal) => stages.get(deal) === 'closing' && unsettled(today, deal, organisation) > 0)
        .map((deal) => `places ${deal}`),
    /** For who leads: the deals in closing that nobody is asked to look after. */
    custodianless: (): string[] =>
      plan.deals
        .filter((deal) => stages.get(deal) === 'closing' && !custodies.has(deal))
        .map((deal) => `custody ${deal}`),
    /** The deals this organisation is asked to look after. */
    asked: (organisation: string): string[] =>
      [...custodies].flatMap(([deal, { by, yes }]) => (by === organisation && !yes ? [`custody ${deal}`] : [])),
  };
}
