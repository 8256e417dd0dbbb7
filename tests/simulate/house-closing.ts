// SPDX-License-Identifier: EUPL-1.2
// The end of a deal in the real house: who leads tries the gate, parties say what is missing, a custodian is found.
import { changeDealStage } from '#capabilities/deals/public.server.ts';
import { answerCustody, nameCustodian } from '#capabilities/momentum/closing.operations.server.ts';
import { declineAdoption, keepAdoption } from '#capabilities/results/ladder.operations.server.ts';
import { recordAdoption } from '#capabilities/results/operations.server.ts';
import type { Answer, Contract, RefusalCode } from '#kernel/contract.ts';
import { isRefusal, type Refusal } from '#kernel/pure/refusal.ts';
import type { Person, World } from '#world/world.ts';
import type { Act } from './plan.ts';
import type { PlannedOrganisation } from './plan-people.ts';

export interface Known {
  speaks(organisation: PlannedOrganisation): Person;
  deal(key: string): string;
  result(key: string): string;
  record(key: string): { readonly id: string; readonly organisation: PlannedOrganisation };
  versionOf(table: string, column: string, id: string): Promise<number>;
}

export const metOf = <C extends Contract>(met: Answer<C> | Refusal<RefusalCode<C>>): string => {
  if (!isRefusal(met)) return 'done';
  const count = met.values?.['count'];
  return count === undefined ? met.refused : `${met.refused} ${count}`;
};

export async function openClosing({ owner, people, organisations }: World, known: Known) {
  const [gate] = await owner<{ text: string }>(
    "select pg_get_functiondef('momentum.unsettled(text)'::regprocedure) as text",
  );

  /** The gate asks the database which day it is. That clock cannot be moved, so the day is put in the words of the gate itself. */
  const tellTheGate = (today: string) => owner((gate?.text ?? '').replaceAll('CURRENT_DATE', `'${today}'::date`));

  async function custody(dealId: string, move: 'accept' | 'decline'): Promise<string> {
    const [asked] = await owner<{ id: string; organisation_id: string; version: number }>(
      "select id, organisation_id, version from momentum.custody where space_id = $1 and state in ('named', 'accepted')",
      [dealId],
    );
    if (!asked) return 'nobody-asked';
    const who = Object.values(people).find(({ organisationId }) => organisationId === asked.organisation_id);
    const body = { version: asked.version, move, ...(move === 'decline' ? { reason: 'Geen mensen.' } : {}) };
    return metOf(await (who ?? people.sanne).perform(answerCustody, { params: { custody: asked.id }, body }));
  }

  /** What they met; `null`: no act of the end of a deal. */
  return async function act(today: string, what: Act): Promise<string | null> {
    if (what.kind === 'stage') {
      await tellTheGate(today);
      const deal = known.deal(what.deal);
      const version = await known.versionOf('deals.deal', 'space_id', deal);
      return metOf(
        await people.sanne.perform(changeDealStage, { params: { deal }, body: { stage: what.to, version } }),
      );
    }
    if (what.kind === 'name-custodian') {
      const body = { organisation: organisations[what.organisation].slug, function: 'Beheerder nazorg' };
      return metOf(await people.sanne.perform(nameCustodian, { params: { deal: known.deal(what.deal) }, body }));
    }
    if (what.kind === 'answer-custody') return custody(known.deal(what.deal), what.move);
    if (what.kind === 'own') {
      const { id: adoption, organisation } = known.record(what.record);
      const version = await known.versionOf('results.adoption', 'id', adoption);
      const body = { ownerFunction: 'Teamleider', version };
      return metOf(await known.speaks(organisation).perform(keepAdoption, { params: { adoption }, body }));
    }
    if (what.kind !== 'decline-unsaid') return null;
    // Who leads puts them on the list; they say no themselves.
    const { id: adoption } = await people.sanne.done(recordAdoption, {
      body: { result: known.result(what.result), organisation: organisations[what.organisation].id },
    });
    const body = { version: 1, voice: 'owner', reason: 'Dit past niet bij ons.' };
    return metOf(await known.speaks(what.organisation).perform(declineAdoption, { params: { adoption }, body }));
  };
}
