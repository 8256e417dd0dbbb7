// SPDX-License-Identifier: EUPL-1.2
// The play to recover: what pulled it back, a barrier or an own action, and then decided again.
import { openBarrier } from '#capabilities/barriers/public.server.ts';
import { ladder, sayDirection } from '#capabilities/results/public.server.ts';
import { addAction } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import * as contract from './pushing.contract.ts';
import { recoveryStateOf } from './pushing-answers.server.ts';
import type { Cause, RecoveryMove, RecoveryRole } from './rules/recovery.states.ts';
import { moveRecovery } from './rules/recovery.ts';
import * as store from './store/recovery.store.server.ts';

/** The recovery with its record, when the move may be made by who asks. */
async function inHand(at: Acting, id: string, move: RecoveryMove) {
  const recovery = await store.findRecovery(at, id);
  const record = recovery && (await store.findPushed(at, recovery.adoption_id));
  if (!recovery || !record) return refuse('not-found');
  const roles: RecoveryRole[] = [
    // Who owns it, results asks; here it is enough to speak for the organisation.
    ...(record.speaks ? (['organisation', 'owner'] as const) : []),
    ...(record.works ? (['deal'] as const) : []),
  ];
  const to = moveRecovery(recoveryStateOf(recovery), move, roles);
  return isRefusal(to) ? to : { recovery, record, to };
}

type InHand = Exclude<Awaited<ReturnType<typeof inHand>>, { refused: string }>;

/** Stores the move, notes it, and says how it stands now. */
async function moved(
  at: Acting,
  { recovery, record, to }: InHand,
  version: number,
  change: Omit<store.RecoveryChange, 'state'> = {},
) {
  const next = await store.storeRecovery(at, recovery, version, { state: to, ...change });
  if (next === null) return refuse('stale');
  const body = { recoveryId: recovery.id, adoptionId: record.id, state: to };
  await at.note(facts.recoveryMoved, { space: record.deal_id, body });
  return { id: recovery.id, state: to, version: next };
}

export const nameCause = operation(contract.nameCause, async ({ params, body }, at) => {
  const found = await inHand(at, params.recovery, 'find');
  if (isRefusal(found)) return found;
  return moved(at, found, body.version, { cause: body.cause, causeWords: body.words });
});

/** The domain a barrier begins with, from what pulled it back. */
const domains = {
  rule: 'legal',
  money: 'financial',
  habit: 'cultural',
  system: 'technical',
  person: 'organisational',
} as const satisfies Record<Cause, string>;

export const raiseBarrierFromRecovery = operation(contract.raiseBarrierFromRecovery, async ({ params, body }, at) => {
  const found = await inHand(at, params.recovery, 'act');
  if (isRefusal(found)) return found;
  const { record, recovery } = found;
  if (!record.works) return refuse('not-in-this-deal');
  const cause = Object.keys(domains).find((one): one is Cause => one === recovery.cause);
  const raised = await openBarrier(at, {
    dealId: record.deal_id,
    title: body.title,
    about: body.about ?? recovery.cause_words,
    domain: cause ? domains[cause] : 'unknown',
    visibility: body.visibility,
    origin: { kind: 'recovery', id: recovery.id },
  });
  await store.insertStep(at, recovery.id, { kind: 'barrier', targetId: raised.id, label: body.title });
  const outcome = await moved(at, found, body.version);
  return isRefusal(outcome) ? outcome : { ...outcome, barrier: raised.id };
});

export const takeActionFromRecovery = operation(contract.takeActionFromRecovery, async ({ params, body }, at) => {
  const found = await inHand(at, params.recovery, 'act');
  if (isRefusal(found)) return found;
  const { record, recovery } = found;
  if (!record.works) return refuse('not-in-this-deal');
  const action = {
    text: body.text,
    organisation: record.organisation_id,
    visibility: 'parties' as const,
    ...(body.dueOn ? { dueOn: body.dueOn } : {}),
  };
  const added = await addAction.body({ params: { space: record.deal_id }, query: {}, body: action }, at);
  if (isRefusal(added)) return refuse('not-in-this-deal');
  await store.insertStep(at, recovery.id, { kind: 'action', targetId: added.id, label: body.text });
  const outcome = await moved(at, found, body.version);
  return isRefusal(outcome) ? outcome : { ...outcome, action: added.id };
});

export const decideRecovery = operation(contract.decideRecovery, async ({ params, body }, at) => {
  const found = await inHand(at, params.recovery, body.decision);
  if (isRefusal(found)) return found;
  const { record } = found;
  const said = { voice: body.voice, version: record.version };
  const refusal =
    body.decision === 'stop'
      ? await stop(at, record, { ...said, reason: body.words })
      : await sayDirection(at, record.id, { ...said, direction: 'stable' });
  if (refusal) return refusal;
  return moved(at, found, body.version, { decided: { words: body.words, voice: body.voice } });
});

/** An honest stop: the record ends where it stood, with the reason. What has ended already, only this word closes. */
async function stop(
  at: Acting,
  record: store.PushedRow,
  said: { voice: 'owner' | 'director'; version: number; reason: string },
) {
  if (record.end_kind !== null) return null;
  const ended = await ladder.endAdoption.body(
    { params: { adoption: record.id }, query: {}, body: { ...said, end: 'stopped_deliberately' } },
    at,
  );
  return isRefusal(ended) ? ended : null;
}
