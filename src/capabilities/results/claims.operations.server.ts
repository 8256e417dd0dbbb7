// SPDX-License-Identifier: EUPL-1.2
// What is said beside somebody's word: a second voice, a voice that disputes it, and taking it back.
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import * as contract from './ladder.contract.ts';
import { judgeConfirmation, judgeDispute, judgeWithdrawal, type OpenClaim } from './rules/claim.ts';
import { contestable, judgeContest } from './rules/contest.ts';
import { levels, oneOf } from './rules/values.ts';
import { levelMoment, moveOn, speaker, spokenFor, wordOf } from './speaking.server.ts';
import * as store from './store/adoption.store.server.ts';
import * as contests from './store/contest.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as writing from './store/writing.store.server.ts';

/** A claim with its record, when I speak for that organisation. */
async function claimSpokenFor(at: Acting, id: string) {
  const claim = await writing.findClaim(at, id);
  if (!claim) return refuse('not-found');
  const record = await spokenFor(at, claim.adoption_id);
  if (isRefusal(record)) return record;
  const open: OpenClaim = {
    level: oneOf(levels, claim.level) ?? 'a0',
    status: oneOf(['pending', 'confirmed', 'disputed', 'withdrawn', 'replaced'] as const, claim.status) ?? 'replaced',
    awaiting:
      oneOf(['evidence', 'second_person', 'director', 'director_or_control'] as const, claim.awaiting) ?? 'evidence',
    claimedBy: claim.claimed_by,
  };
  return { record, open };
}

export const confirmClaim = operation(contract.confirmClaim, async ({ params, body }, at) => {
  const found = await claimSpokenFor(at, params.claim);
  if (isRefusal(found)) return found;
  const { record, open } = found;
  const refusal = judgeConfirmation(open, speaker(at, body.voice)) ?? (await wordOf(at, record, body.voice));
  if (refusal) return refusal;
  if (record.end_kind !== null) return refuse('has-ended');
  if (!(await writing.closeClaim(at, params.claim, { status: 'confirmed', voice: body.voice })))
    return refuse('claim-is-closed');
  const stale = await moveOn(at, record, levelMoment(at.today, open.level, body.voice), record.version);
  if (stale) return stale;
  const said = { adoptionId: record.id, claimId: params.claim, level: open.level };
  await at.note(facts.claimConfirmed, { space: record.space_id, body: said });
  return { id: record.id, claimId: params.claim, status: 'confirmed' as const };
});

export const disputeClaim = operation(contract.disputeClaim, async ({ params, body }, at) => {
  const found = await claimSpokenFor(at, params.claim);
  if (isRefusal(found)) return found;
  const { record, open } = found;
  const refusal = judgeDispute(open, speaker(at, body.voice)) ?? (await wordOf(at, record, body.voice));
  if (refusal) return refusal;
  if (!(await writing.closeClaim(at, params.claim, { status: 'disputed', ...body }))) return refuse('claim-is-closed');
  await loading.insertEvent(at, {
    adoptionId: record.id,
    kind: 'disputed',
    on: at.today,
    level: open.level,
    voice: body.voice,
  });
  const said = { adoptionId: record.id, claimId: params.claim, level: open.level };
  await at.note(facts.claimDisputed, { space: record.space_id, body: said });
  return { id: record.id, claimId: params.claim, status: 'disputed' as const };
});

export const withdrawClaim = operation(contract.withdrawClaim, async ({ params }, at) => {
  const found = await claimSpokenFor(at, params.claim);
  if (isRefusal(found)) return found;
  const { record, open } = found;
  const refusal = judgeWithdrawal(open, at.me.personId);
  if (refusal) return refusal;
  if (!(await writing.closeClaim(at, params.claim, { status: 'withdrawn' }))) return refuse('claim-is-closed');
  await loading.insertEvent(at, { adoptionId: record.id, kind: 'claim_withdrawn', on: at.today, level: open.level });
  const said = { adoptionId: record.id, claimId: params.claim, level: open.level };
  await at.note(facts.claimWithdrawn, { space: record.space_id, body: said });
  return { id: record.id, claimId: params.claim, status: 'withdrawn' as const };
});

export const contestLasting = operation(contract.contestLasting, async ({ params, body }, at) => {
  const record = await store.findAdoption(at, params.adoption);
  if (!record) return refuse('not-found');
  const { level, end } = store.standsOf(record);
  const contested = (await contests.contestsOf(at, record.id)).some(({ withdrawn_at }) => withdrawn_at === null);
  const refusal = judgeContest({ level, end: end?.kind ?? null, evaluates: record.evaluates, contested });
  if (refusal) return refusal;
  const contestId = await contests.insertContest(at, { adoptionId: record.id, level: contestable, words: body.words });
  await loading.insertEvent(at, { adoptionId: record.id, kind: 'contested', on: at.today, level: contestable });
  const said = { adoptionId: record.id, contestId, level: contestable } as const;
  await at.note(facts.levelContested, { space: record.space_id, body: said });
  return { id: record.id, contestId };
});

export const withdrawContest = operation(contract.withdrawContest, async ({ params }, at) => {
  const contest = await contests.findContest(at, params.contest);
  const record = contest && (await store.findAdoption(at, contest.adoption_id));
  if (!contest || !record) return refuse('not-found');
  if (contest.author_id !== at.me.personId || !record.evaluates) return refuse('only-the-evaluator');
  if (!(await contests.closeContest(at, contest.id))) return refuse('already-withdrawn');
  const { level } = store.standsOf(record);
  await loading.insertEvent(at, { adoptionId: record.id, kind: 'contest_withdrawn', on: at.today, level });
  await at.note(facts.contestWithdrawn, {
    space: record.space_id,
    body: { adoptionId: record.id, contestId: contest.id },
  });
  return { id: record.id, contestId: contest.id };
});
