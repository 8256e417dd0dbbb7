// SPDX-License-Identifier: EUPL-1.2
// What is said about a commitment: by the party itself, and by others beside it. Neither changes the promise.
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { standingOf } from './commitment.store.server.ts';
import * as contract from './moves.contract.ts';
import * as store from './moves.store.server.ts';
import { prepare, tell } from './moving.server.ts';
import { codingDueOn } from './rules/reading.ts';

export const reportOnCommitment = operation(contract.reportOnCommitment, async ({ params, body }, at) => {
  const ready = await prepare(at, params.commitment, 'report');
  if (isRefusal(ready)) return ready;
  const { found } = ready;
  const { note, evidence = null } = body;
  const { functionTitle } = await store.voiceIn(at, found.space_id, found.organisation_id);
  await tell(at, 'report', ready, { organisation_id: found.organisation_id, given_by: functionTitle, note, evidence });
  return { id: found.id };
});

export const judgeCommitment = operation(contract.judgeCommitment, async ({ params, body }, at) => {
  const found = await standingOf(at, params.commitment);
  if (!found) return refuse('not-found');
  const move = found.actsFor ? 'judge_self' : 'judge_other';
  const ready = await prepare(at, params.commitment, move);
  if (isRefusal(ready)) return ready;
  const { completion, effect, why, evidence = null, external } = body;
  // The party cannot write down the words of an outsider about itself.
  if (external && found.actsFor) return refuse('party-is-no-outsider');
  const voice = await store.voiceIn(at, found.space_id, found.actsFor ? found.organisation_id : null);
  const side = found.actsFor ? 'self' : external ? 'external' : voice.evaluator ? 'evaluator' : 'peer';
  const by = external
    ? { given_by: external, organisation_id: null }
    : { given_by: voice.functionTitle, organisation_id: found.actsFor ? found.organisation_id : voice.organisationId };
  const given = { side, completion, effect, why, evidence, ...by, given_on: at.today };
  const id = await store.addJudgement(at, found.id, given);
  await tell(at, move, ready, { ...by, note: why, evidence });
  return { id };
});

export const codeCommitment = operation(contract.codeCommitment, async ({ params, body }, at) => {
  const found = await standingOf(at, params.commitment);
  if (!found) return refuse('not-found');
  if (found.actsFor) return refuse('party-is-no-outsider');
  const ready = await prepare(at, params.commitment, 'code');
  if (isRefusal(ready)) return ready;
  const from = codingDueOn(found.promised_on ?? at.today);
  if (from > at.today) return refuse('coding-too-early', { values: { from } });
  const voice = await store.voiceIn(at, found.space_id, null);
  const by = { given_by: voice.functionTitle, organisation_id: voice.organisationId };
  const id = await store.addCoding(at, found.id, { ...body, ...by, given_on: at.today });
  await tell(at, 'code', ready, { ...by, note: body.why });
  return { id };
});
