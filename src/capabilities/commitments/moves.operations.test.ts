// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addCommitmentRow } from '#world/commitments.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import {
  listCommitments,
  summariseCommitments,
  viewCommitment,
  viewDealCommitments,
  viewOrganisationCommitments,
} from './commitment.operations.server.ts';
import { codeCommitment, judgeCommitment, reportOnCommitment } from './judge.operations.server.ts';
import {
  confirmCommitment,
  makeCommitment,
  promiseCommitment,
  renegotiateCommitment,
  withdrawCommitment,
} from './moves.operations.server.ts';
import { addDependency, addMilestone, changeMilestone, dropDependency } from './plan.operations.server.ts';
import { dueIn } from './public.server.ts';
import { offerCommitment, settleTransfer } from './transfer.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, karim, fenna, joris, eva, daan } = people;
const { waterstede, heuvelrode, nieuwVeenmeer } = organisations;
const deal = await world.addSpace({ visibility: 'public' });
await addDealRow(world, deal);
for (const party of [waterstede, heuvelrode, nieuwVeenmeer]) await addPartyRow(world, deal, party);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'member');
await world.seat(eva, deal, 'learning_evaluator');
await world.mandate(fenna, 'promise', { commitmentKinds: ['action'] });
await world.mandate(karim, 'promise', { space: deal });
await world.mandate(karim, 'sign');
const today = world.runtime.clock().toISOString().slice(0, 10);

const on = (commitment: string, body: object = {}) => ({ params: { commitment }, body });
const see = (id: string, who: { done: typeof sanne.done } = sanne) => who.done(viewCommitment, on(id));
const text = { what: 'wijst twee straten aan', dueOn: '2031-05', effect: 'bewoners kunnen beginnen' };
const make = (more: object = {}) => ({
  params: { deal: deal.slug },
  body: { ...text, kind: 'action', organisation: heuvelrode.slug, ...more },
});

test('somebody without mandate writes a draft; who has it for that kind makes it a promise', async () => {
  const { id } = await sanne.done(makeCommitment, make());
  const refused = await sanne.perform(promiseCommitment, on(id, { version: 1 }));
  assert.ok(isRefusal(refused) && refused.refused === 'no-mandate');
  assert.deepEqual(refused.values, {
    organisation: heuvelrode.name,
    kind: 'promise',
    holders: 'Beleidsmedewerker mobiliteit',
  });
  assert.equal((await fenna.done(promiseCommitment, on(id, { version: 1 }))).state, 'made');
  const { promisedOn, promisedFunction, versions, story } = await see(id);
  assert.deepEqual([promisedOn, promisedFunction], [today, 'Beleidsmedewerker mobiliteit']);
  assert.deepEqual(
    [versions.map(({ what }) => what), story.map(({ move }) => move)],
    [[text.what], ['draft', 'promise']],
  );
});

test('a mandate for other kinds, or of another party, binds nobody', async () => {
  assert.equal(await fenna.refused(makeCommitment, make({ kind: 'money', state: 'made' })), 'no-mandate');
  assert.equal(await joris.refused(makeCommitment, make({ state: 'made' })), 'no-mandate');
  assert.equal(await joris.refused(makeCommitment, make()), 'not-allowed');
  assert.equal(await sanne.refused(makeCommitment, make({ organisation: 'gemeente-overkant' })), 'not-a-party');
  assert.equal((await fenna.done(makeCommitment, make({ state: 'made' }))).state, 'made');
});

test('renegotiating keeps every text, with why and who agreed; the first never disappears', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  const body = { ...text, what: 'wijst één straat aan', reason: 'Doorgaande weg.', agreedBy: 'kerngroep', version: 1 };
  await fenna.done(renegotiateCommitment, on(id, body));
  const { what, versions } = await see(id);
  assert.equal(what, 'wijst één straat aan');
  assert.deepEqual(
    versions.map(({ number, what: then, reason, agreedBy }) => [number, then, reason, agreedBy]),
    [
      [1, text.what, null, null],
      [2, 'wijst één straat aan', 'Doorgaande weg.', 'kerngroep'],
    ],
  );
});

test('the same words are no new agreement, however they are spaced', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  const why = { reason: 'Anders.', agreedBy: 'kerngroep', version: 1 };
  const same = { ...text, what: `${text.what} `, effect: 'bewoners  kunnen beginnen.', ...why };
  assert.equal(await fenna.refused(renegotiateCommitment, on(id, same)), 'same-words');
  assert.equal((await see(id)).versions.length, 1);
  assert.equal((await fenna.done(renegotiateCommitment, on(id, { ...text, dueOn: '2031-06', ...why }))).version, 2);
});

test('two people who write at once: the second is told what stands there now', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  const body = (what: string) => on(id, { ...text, what, reason: 'Anders.', agreedBy: 'kerngroep', version: 1 });
  await fenna.done(renegotiateCommitment, body('wijst drie straten aan'));
  const late = await fenna.perform(renegotiateCommitment, body('wijst vier straten aan'));
  assert.ok(isRefusal(late) && late.refused === 'stale');
  assert.deepEqual([late.values?.['what'], late.values?.['version']], ['wijst drie straten aan', 2]);
  assert.equal((await see(id)).versions.length, 2);
});

test('withdrawn with a reason it stays to be read, and nothing more is done with it', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  assert.equal(await sanne.refused(withdrawCommitment, on(id, { reason: 'Nee.', version: 1 })), 'no-mandate');
  await fenna.done(withdrawCommitment, on(id, { reason: 'Geen menskracht.', version: 1 }));
  const { state, withdrawnReason, reading, mine } = await see(id, fenna);
  assert.deepEqual([state, withdrawnReason, reading.self], ['withdrawn', 'Geen menskracht.', 'withdrawn']);
  assert.deepEqual(mine.moves, []);
  assert.equal(await fenna.refused(reportOnCommitment, on(id, { note: 'Toch.' })), 'no-such-step');
  await assert.rejects(
    world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash: fenna.caller.keyHash }, async (tx) => {
      await tx.deleteFrom('commitments.commitment').execute();
    }),
    /permission denied/,
  );
});

test('it goes to another party only when somebody with mandate there accepts; the old text stays as whose it was', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  const offer = { to: waterstede.slug, reason: 'Zij doen dit al.' };
  await fenna.done(offerCommitment, on(id, { ...offer, version: 1 }));
  // Karim sits nowhere and sees it because Waterstede is asked.
  assert.equal((await see(id, karim)).transferTo?.slug, waterstede.slug);
  assert.equal(await sanne.refused(settleTransfer, on(id, { answer: 'accept', version: 2 })), 'no-mandate');
  await karim.done(settleTransfer, on(id, { answer: 'decline', note: 'Nu niet.', version: 2 }));
  assert.equal(await karim.refused(viewCommitment, on(id)), 'not-found');
  assert.equal((await see(id)).organisation?.slug, heuvelrode.slug);
  await fenna.done(offerCommitment, on(id, { ...offer, version: 3 }));
  await karim.done(settleTransfer, on(id, { answer: 'accept', note: 'Graag.', version: 4 }));
  const { organisation, versions, state } = await see(id);
  assert.deepEqual([organisation?.slug, state], [waterstede.slug, 'made']);
  assert.deepEqual(
    versions.map((version) => version.organisation?.slug),
    [heuvelrode.slug, waterstede.slug],
  );
  assert.equal(await fenna.refused(withdrawCommitment, on(id, { reason: 'Nee.', version: 5 })), 'no-mandate');
  assert.equal(await fenna.refused(offerCommitment, on(id, { ...offer, version: 5 })), 'no-mandate');
});

test('two sides stand beside each other; the party is never its own outsider', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  await fenna.done(judgeCommitment, on(id, { completion: 'substantial', effect: 'major', why: 'De raad besloot.' }));
  await eva.done(judgeCommitment, on(id, { completion: 'limited', why: 'Het formulier is nog oud.' }));
  const words = { completion: 'complete', why: 'Klaar.', external: 'Buurtwerker' };
  assert.equal(await fenna.refused(judgeCommitment, on(id, words)), 'party-is-no-outsider');
  assert.equal(await daan.refused(judgeCommitment, on(id, words)), 'not-found');
  const { self, other, reading, judgements } = await see(id);
  assert.deepEqual(
    [self, reading],
    [
      { completion: 'substantial', effect: 'major' },
      { self: 'substantial', other: 'limited', silentFor: null, differs: true },
    ],
  );
  assert.deepEqual(other, { completion: 'limited', effect: 'too_early', why: 'Het formulier is nog oud.' });
  assert.deepEqual(judgements.map(({ side }) => side).sort(), ['evaluator', 'self']);
});

test('handed over, a commitment keeps whose word was whose: the new party said nothing yet, and is no outsider of itself', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  await fenna.done(judgeCommitment, on(id, { completion: 'limited', effect: 'marginal', why: 'Eén straat is klaar.' }));
  await eva.done(judgeCommitment, on(id, { completion: 'not_started', why: 'Ik zag nog niets.' }));
  await world.seat(karim, deal, 'member');
  await karim.done(judgeCommitment, on(id, { completion: 'complete', why: 'Ziet er af uit.' }));
  await fenna.done(offerCommitment, on(id, { to: waterstede.slug, reason: 'Zij doen dit al.', version: 1 }));
  await karim.done(settleTransfer, on(id, { answer: 'accept', version: 2 }));
  const { self, other, reading, judgements } = await see(id);
  assert.deepEqual([self, reading.self], [{ completion: null, effect: null }, null]);
  assert.deepEqual([other.completion, other.why], ['not_started', 'Ik zag nog niets.']);
  assert.deepEqual(
    judgements.filter(({ side }) => side === 'self').map(({ organisation, why }) => [organisation?.slug, why]),
    [[heuvelrode.slug, 'Eén straat is klaar.']],
  );
});

test('coded four weeks after it was made, by somebody outside the party', async () => {
  const { id } = await fenna.done(makeCommitment, make({ state: 'made' }));
  const coding = { verifiable: 'yes', ambition: 'modest', why: 'Er staat een getal in.' };
  const early = await eva.perform(codeCommitment, on(id, coding));
  assert.ok(isRefusal(early) && early.refused === 'coding-too-early');
  assert.equal(early.values?.['from'], addDays(today, 28));
  const old = await addCommitmentRow(world, deal, heuvelrode);
  assert.equal(await fenna.refused(codeCommitment, on(old, coding)), 'party-is-no-outsider');
  await eva.done(codeCommitment, on(old, coding));
  const { verifiable, ambition, codings } = await see(old);
  assert.deepEqual([verifiable, ambition, codings[0]?.givenBy], ['yes', 'modest', 'Lerend evaluator']);
});

test('over date and silent it reads no evidence, while nothing stored changes; one word breaks it', async () => {
  const id = await addCommitmentRow(world, deal, heuvelrode, { dueOn: addDays(today, -39) });
  const { reading, self, version } = await see(id);
  assert.deepEqual([reading.self, reading.silentFor, self.completion, version], ['no_evidence', 39, null, 1]);
  const silent = { query: { deal: deal.slug, completion: 'no_evidence' } };
  assert.ok((await sanne.done(listCommitments, silent)).items.some((item) => item.id === id));
  await fenna.done(reportOnCommitment, on(id, { note: 'Wij zijn halverwege.' }));
  assert.equal((await see(id)).reading.self, null);
  assert.ok(!(await sanne.done(listCommitments, silent)).items.some((item) => item.id === id));
});

test('what the list counts is what the rule reads, commitment by commitment', async () => {
  const { items } = await sanne.done(listCommitments, { query: { deal: deal.slug, limit: 100 } });
  const { byCompletion, total } = await sanne.done(summariseCommitments, { query: { deal: deal.slug } });
  assert.equal(total, items.length);
  for (const { completion, commitments } of byCompletion)
    assert.equal(
      items.filter(({ reading }) => (reading.self ?? 'not_judged') === completion).length,
      commitments,
      completion,
    );
});

test('no circle, also not by way of a third; and only within the deal', async () => {
  const [a, b, c] = [
    await addCommitmentRow(world, deal, heuvelrode),
    await addCommitmentRow(world, deal, heuvelrode),
    await addCommitmentRow(world, deal, heuvelrode),
  ];
  const { id } = await fenna.done(addDependency, on(a, { needs: b }));
  await fenna.done(addDependency, on(b, { needs: c, why: 'Eerst de kaart.' }));
  assert.equal(await fenna.refused(addDependency, on(c, { needs: a })), 'circular');
  assert.equal(await fenna.refused(addDependency, on(a, { needs: a })), 'circular');
  assert.equal(await joris.refused(addDependency, on(a, { needs: c })), 'not-allowed');
  const elsewhere = await world.addSpace({ visibility: 'public' });
  await addDealRow(world, elsewhere);
  const far = await addCommitmentRow(world, elsewhere, heuvelrode, { visibility: 'public' });
  assert.equal(await fenna.refused(addDependency, on(a, { needs: far })), 'no-such-commitment');
  const own = await addCommitmentRow(world, deal, heuvelrode, { visibility: 'organisation' });
  assert.equal(await fenna.refused(addDependency, on(a, { needs: own })), 'too-closed-to-depend-on');
  const { picture, dependencies } = await sanne.done(viewDealCommitments, { params: { deal: deal.slug } });
  assert.deepEqual([picture?.places.length, dependencies.length], [3, 2]);
  await fenna.done(dropDependency, { params: { dependency: id } });
  await fenna.done(addDependency, on(c, { needs: a }));
});

test('who follows up a signer confirms; until then it is not confirmed, for everybody who sees it', async () => {
  const id = await addCommitmentRow(world, deal, waterstede, { visibility: 'public' });
  const before = await world.mandate(sanne, 'sign', { startsOn: '2024-01-01', ended: true });
  await world.mandate(karim, 'sign', { startsOn: addDays(today, -10), successorOf: before });
  const { inherited } = await see(id, world.anonymous);
  assert.deepEqual(inherited, { since: addDays(today, -10), confirmBefore: addDays(today, 50), over: false });
  const mine = await karim.done(viewOrganisationCommitments, { params: { organisation: waterstede.slug } });
  assert.ok(mine.mine && mine.promised.some((one) => one.id === id && one.inherited !== null));
  assert.equal(await sanne.refused(confirmCommitment, on(id, { version: 1 })), 'no-mandate');
  await karim.done(confirmCommitment, on(id, { version: 1 }));
  assert.equal((await see(id)).inherited, null);
});

test('milestones are set and reached by the party', async () => {
  const commitment = await addCommitmentRow(world, deal, heuvelrode);
  const { id } = await fenna.done(addMilestone, on(commitment, { text: 'Ontwerp', dueOn: '2030' }));
  const reached = { text: 'Ontwerp', dueOn: '2030', doneOn: today, version: 1 };
  assert.equal(await joris.refused(changeMilestone, { params: { milestone: id }, body: reached }), 'not-allowed');
  await fenna.done(changeMilestone, { params: { milestone: id }, body: reached });
  assert.equal(await fenna.refused(changeMilestone, { params: { milestone: id }, body: reached }), 'stale');
  assert.equal((await see(commitment)).milestones[0]?.doneOn, today);
});

test('the neighbour finds nothing: not in the list, the counts, the deal, by search or as what is due', async () => {
  const what = 'deelt de sleutel van het gemaal';
  await addCommitmentRow(world, deal, heuvelrode, { what, dueOn: today });
  const has = async (who: typeof daan) => {
    const { items } = await who.done(listCommitments, { query: { search: 'gemaal' } });
    const { total } = await who.done(summariseCommitments, { query: { search: 'gemaal' } });
    const whole = await who.done(viewDealCommitments, { params: { deal: deal.slug } });
    const due = await who.inside((at) => dueIn(at, deal.id, addDays(today, 5)));
    return [
      items.length,
      total,
      whole.items.filter((one) => one.what === what).length,
      due.filter(({ text: said }) => said.endsWith(what)).length,
    ];
  };
  assert.deepEqual(await has(fenna), [1, 1, 1, 1]);
  assert.deepEqual(await has(daan), [0, 0, 0, 0]);
});

test('a director sees over all deals what was promised, who is waited for and what ends', async () => {
  const ours = await addCommitmentRow(world, deal, waterstede, { visibility: 'organisation' });
  const theirs = await addCommitmentRow(world, deal, nieuwVeenmeer, { visibility: 'public' });
  const shown = await addCommitmentRow(world, deal, waterstede);
  await sanne.done(addDependency, on(shown, { needs: theirs }));
  await owner(
    `insert into commitments.contribution (id, space_id, organisation_id, kind, what, ends_on, visibility) values ('contribution1', $1, $2, 'money', 'Meetgeld', $3, 'public')`,
    [deal.id, waterstede.id, addDays(today, 40)],
  );
  const seen = await karim.done(viewOrganisationCommitments, { params: { organisation: waterstede.slug } });
  assert.ok(seen.promised.some(({ id }) => id === ours) && seen.promised.some(({ id }) => id === shown));
  assert.deepEqual(
    seen.awaited.map(({ own, commitment }) => [own.id, commitment.id]),
    [[shown, theirs]],
  );
  assert.deepEqual(
    seen.ending.map(({ what }) => what),
    ['Meetgeld'],
  );
  const outside = await daan.done(viewOrganisationCommitments, { params: { organisation: waterstede.slug } });
  assert.ok(!outside.mine && !outside.promised.some(({ id }) => id === ours) && outside.awaited.length === 0);
});
