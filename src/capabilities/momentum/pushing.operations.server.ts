// SPDX-License-Identifier: EUPL-1.2
// Against springing back: what shows it, what the owner says of it, and that a recovery opens. No level moves here.
import { barriersOpenedFrom } from '#capabilities/barriers/public.server.ts';
import { sayDirection } from '#capabilities/results/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import * as contract from './pushing.contract.ts';
import { helpAnswer, proposalOf, recoveryAnswer, recoveryStateOf, slippingAnswer } from './pushing-answers.server.ts';
import { isOpen, needsRecovery } from './rules/recovery.ts';
import { isNew, present, proposesSlipping, signalsOf } from './rules/signals.ts';
import { helpOf } from './store/help.store.server.ts';
import * as recoveries from './store/recovery.store.server.ts';
import * as store from './store/signals.store.server.ts';
import { tracesOf } from './traces.server.ts';

/** The eight signs of one record, as far as who asks may see what they come from. */
async function signalsFor(at: Acting, id: string) {
  const [traced] = await tracesOf(at, [id]);
  return traced ? signalsOf(traced.traces, at.today) : [];
}

const standing = (record: recoveries.PushedRow) => ({
  direction: record.direction,
  ended: record.end_kind !== null,
  reported: record.fall_reported_on !== null,
});

export const viewPushing = operation(contract.viewPushing, async ({ params }, at) => {
  const record = await recoveries.findPushed(at, params.adoption);
  if (!record) return refuse('not-found');
  const signals = await signalsFor(at, record.id);
  const said = await store.slippingsOf(at, record.id);
  const rows = await recoveries.recoveriesOf(at, record.id);
  const steps = await recoveries.stepsOf(
    at,
    rows.map(({ id }) => id),
  );
  const outcomes = new Map<string, string>();
  for (const { id } of rows)
    for (const barrier of await barriersOpenedFrom(at, 'recovery', id)) outcomes.set(barrier.id, barrier.outcome);
  const all = rows.map((row) => recoveryAnswer(row, steps, outcomes));
  const recovery = all.find(({ state }) => isOpen(state)) ?? null;
  return {
    signals,
    proposal: proposalOf(record, signals, said, rows, at.today),
    answered: said.filter(({ state }) => state !== 'proposed').map(slippingAnswer),
    recovery,
    recovered: all.filter((one) => one !== recovery && one.state !== 'lapsed'),
    help: (await helpOf(at, record.id)).map(helpAnswer),
    may: {
      say: record.speaks,
      act: record.speaks || record.works,
      open: recovery === null && needsRecovery(standing(record)) !== null && (record.speaks || record.works),
      inDeal: record.works,
    },
  };
});

export const answerSlipping = operation(contract.answerSlipping, async ({ params, body }, at) => {
  const record = await recoveries.findPushed(at, params.adoption);
  if (!record) return refuse('not-found');
  if (!record.speaks) return refuse('not-of-this-organisation');
  const said = await store.slippingsOf(at, record.id);
  const recovered = await recoveries.recoveriesOf(at, record.id);
  const proposal = proposalOf(record, await signalsFor(at, record.id), said, recovered, at.today);
  if (!proposal) return refuse('nothing-proposed');
  const slips = body.slips === 'yes';
  if (!slips && body.reason === undefined) return refuse('reason-needed');
  // What was reported keeps its word: sprung back stays sprung back when the owner says that it is so.
  const direction = slips ? (record.direction === 'sprung_back' ? 'sprung_back' : 'slipping') : 'stable';
  const refusal = await sayDirection(at, record.id, { voice: body.voice, version: body.version, direction });
  if (refusal) return refusal;
  const open = said.find(({ state }) => state === 'proposed');
  const state = slips ? ('confirmed' as const) : ('rejected' as const);
  const { because, signs, proposedOn } = proposal;
  const told = { because, signs, proposedOn, state, voice: body.voice, reason: body.reason ?? null };
  const id = await store.storeSaid(at, record.id, open, told);
  if (id === null) return refuse('stale');
  if (slips) await openFor(at, record, direction === 'sprung_back' ? 'sprung_back' : 'slipping');
  await at.note(facts.slippingAnswered, { space: record.deal_id, body: { adoptionId: record.id, state } });
  return { id: record.id, state };
});

/** Opens a recovery unless one is under way. */
async function openFor(at: Acting, record: recoveries.PushedRow, because: 'sprung_back' | 'slipping') {
  const open = (await recoveries.recoveriesOf(at, record.id)).find((one) => isOpen(recoveryStateOf(one)));
  if (open) return open.id;
  const id = await recoveries.insertRecovery(at, record.id, because);
  await at.note(facts.recoveryOpened, { space: record.deal_id, body: { recoveryId: id, adoptionId: record.id } });
  return id;
}

export const openRecovery = operation(contract.openRecovery, async ({ params }, at) => {
  const record = await recoveries.findPushed(at, params.adoption);
  if (!record) return refuse('not-found');
  if (!record.speaks && !record.works) return refuse('not-of-this-organisation');
  const because = needsRecovery(standing(record));
  if (because === null) return refuse('nothing-to-recover');
  const there = (await recoveries.recoveriesOf(at, record.id)).some((one) => isOpen(recoveryStateOf(one)));
  return there ? refuse('recovery-there') : { id: await openFor(at, record, because) };
});

/** Proposes "glijdt af" for those of these records that have signs enough, unless the owner said no to just these. For the worker. */
export async function proposeSlipping(at: Acting, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rejected = await store.rejectedSigns(at, ids);
  let proposed = 0;
  for (const { id, dealId, traces, ...record } of await tracesOf(at, ids)) {
    const signals = signalsOf(traces, at.today);
    const signs = present(signals);
    if (!proposesSlipping(record, signals) || !isNew(signs, rejected.get(id) ?? [])) continue;
    await store.insertProposal(at, id, signs);
    await at.note(facts.slippingProposed, { space: dealId, body: { adoptionId: id, signs } });
    proposed++;
  }
  return proposed;
}
