// SPDX-License-Identifier: EUPL-1.2
// Somebody who has nothing but a mail address signs for an organisation: Mirjam administers the mandates of Middenland
// and sits in the deal; Sanne leads it for Waterstede.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as factors from '#capabilities/membership/second-factor.operations.server.ts';
import { hashOf, newId, newSecret } from '#kernel/ids.server.ts';
import { type Caller, perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addStandingRow, addVersionRow } from '#world/agreements.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { viewAgreement } from './read.operations.server.ts';
import { inviteSigner } from './signers.operations.server.ts';
import { signAgreement } from './signing.operations.server.ts';

const world = await openWorld();
const { runtime, owner, people, organisations } = world;
const { mirjam, sanne, karim, daan } = people;
const { waterstede, middenland } = organisations;
await world.mandate(mirjam, 'administer');
await world.mandate(sanne, 'sign');

// Only its members may know of the deal.
const deal = await world.addSpace({ name: 'Deal zonder publiek' });
await addDealRow(world, deal, { stage: 'development' });
for (const party of [waterstede, middenland]) await addPartyRow(world, deal, party);
await world.seat(sanne, deal, 'project_lead');
await world.seat(mirjam, deal, 'member');
const version = await addVersionRow(world, deal, { number: 1, state: 'signing' });
for (const party of [waterstede, middenland]) await addStandingRow(world, deal, version, party, true);
const params = { deal: deal.slug, number: '1' };

const invite = (mail: string, more: object = {}) => ({
  params,
  body: { organisation: middenland.id, name: 'K. Vonk', functionTitle: 'Gedeputeerde', mail, ...more },
});

const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : 'done');

/** A session of who has this address, as the link in the mail gives it. */
async function sessionOf(mail: string): Promise<Caller> {
  const hash = hashOf(newSecret());
  await owner(
    `insert into membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes)
      select $1, $2, 'session', a.person_id, 'x', now() + interval '1 hour', 60 from membership.address a where a.mail = $3`,
    [newId(), hash, mail],
  );
  return { keyHash: hash, language: 'nl', door: 'page' };
}
const mailsTo = async (to: string) =>
  (await owner<{ payload: { text: string } }>('select payload from kernel.outbox')).filter(({ payload }) =>
    JSON.stringify(payload).includes(to),
  );

test('a colleague names the signer, the code goes beside the mail, and with it and a factor the party signs', async () => {
  await world.stepUp(mirjam);
  const mail = 'k.vonk@middenland.example';
  const { code, endsOn } = await mirjam.done(inviteSigner, invite(mail, { document: 'Mandaatregister 12' }));
  assert.match(code ?? '', /^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);
  assert.ok(endsOn > runtime.clock().toISOString().slice(0, 10));
  const [sent] = await mailsTo(mail);
  assert.ok(sent && !JSON.stringify(sent.payload).includes(code ?? '-'), 'the code never stands in a mail');

  const guest = await sessionOf(mail);
  const view = await perform(runtime, guest, viewAgreement, { params: { deal: deal.slug } });
  assert.ok(!isRefusal(view) && view.shown?.hash);
  assert.deepEqual([view.mine.member, view.mine.signsFor.map(({ name }) => name)], [false, [middenland.name]]);
  const sign = {
    params,
    body: { organisation: middenland.id, capacity: 'bestuursorgaan', place: 'Middenland', hash: view.shown.hash },
  };
  const signing = async () => codeOf(await perform(runtime, guest, signAgreement, sign));
  const beginApp = async () => codeOf(await perform(runtime, guest, factors.beginTotp));
  // Whoever reads the mail alone: no signature, and no factor to come to one.
  assert.equal(await signing(), 'step-up-needed');
  assert.equal(await beginApp(), 'vouch-needed');
  assert.equal(codeOf(await perform(runtime, guest, factors.beginPasskey)), 'vouch-needed');
  assert.deepEqual(await perform(runtime, guest, factors.proveVouch, { body: { code: 'aaaa-aaaa-aaaa' } }), {
    proved: false,
  });
  assert.equal(await beginApp(), 'vouch-needed');

  const typed = (code ?? '').toUpperCase().replaceAll('-', ' ');
  assert.deepEqual(await perform(runtime, guest, factors.proveVouch, { body: { code: typed } }), { proved: true });
  assert.equal(await beginApp(), 'done');
  assert.equal(await signing(), 'step-up-needed');
  await owner(`update membership.key set proved_by = 'passkey', proved_at = now() where hash = $1`, [guest.keyHash]);
  assert.equal(await signing(), 'done');
  const after = await sanne.done(viewAgreement, { params: { deal: deal.slug } });
  assert.deepEqual(
    after.shown?.signatures.map(({ name, functionTitle, mandateDocument }) => [name, functionTitle, mandateDocument]),
    [['K. Vonk', 'Gedeputeerde', 'Mandaatregister 12']],
  );
});

test('a code opens for its own person alone, once, and not when it is late; a new one makes the old worthless', async () => {
  await world.stepUp(mirjam);
  const mail = 'laat@middenland.example';
  const first = await mirjam.done(inviteSigner, invite(mail));
  const second = await mirjam.done(inviteSigner, invite(mail));
  const other = await mirjam.done(inviteSigner, invite('ander@middenland.example'));
  const guest = await sessionOf(mail);
  const proves = async (code: string | null) =>
    perform(runtime, guest, factors.proveVouch, { body: { code: code ?? '' } });
  for (const code of [first.code, other.code]) assert.deepEqual(await proves(code), { proved: false });
  await owner(`update membership.vouch set expires_at = now() - interval '1 minute'`);
  assert.deepEqual(await proves(second.code), { proved: false });
  const late = await perform(runtime, guest, factors.viewSecondFactors);
  assert.ok(!isRefusal(late) && late.vouch === 'expired');
  await owner(`update membership.vouch set expires_at = now() + interval '1 hour'`);
  assert.deepEqual(await proves(second.code), { proved: true });
  assert.deepEqual(await proves(second.code), { proved: false });
  // Asked twice, and there is one mandate.
  const [{ n } = { n: 0 }] = await owner<{ n: number }>(
    `select count(*)::int as n from membership.mandate m join membership.address a on a.person_id = m.person_id where a.mail = $1`,
    [mail],
  );
  assert.equal(n, 1);
});

test('tries at a code are counted', async () => {
  const mail = 'raadt@middenland.example';
  await world.stepUp(mirjam);
  await mirjam.done(inviteSigner, invite(mail));
  const guest = await sessionOf(mail);
  const outcomes = [];
  for (let tries = 0; tries < 11; tries++)
    outcomes.push(await perform(runtime, guest, factors.proveVouch, { body: { code: 'aaaa-bbbb-cccc' } }));
  assert.ok(outcomes.slice(0, 10).every((outcome) => !isRefusal(outcome)));
  const last = outcomes.at(-1);
  assert.ok(last && isRefusal(last) && last.refused === 'too-many-requests');
});

test('only who administers the mandates of the party names its signer, never oneself, and after a second step', async () => {
  await owner('update membership.key set proved_by = null, proved_at = null where hash = $1', [mirjam.caller.keyHash]);
  assert.equal(await mirjam.refused(inviteSigner, invite('x@middenland.example')), 'step-up-needed');
  await world.stepUp(mirjam);
  await world.stepUp(sanne);
  await world.stepUp(daan);
  assert.equal(await sanne.refused(inviteSigner, invite('x@middenland.example')), 'no-mandate');
  assert.equal(await daan.refused(inviteSigner, invite('x@middenland.example')), 'not-found');
  assert.equal(await mirjam.refused(inviteSigner, invite('mirjam@voorbeeld.example')), 'own-mandate');
  const past = invite('x@middenland.example', { endsOn: '2020-01-01' });
  assert.equal(await mirjam.refused(inviteSigner, past), 'ends-before-start');
  const elsewhere = invite('x@middenland.example', { organisation: organisations.overkant.id });
  assert.equal(await mirjam.refused(inviteSigner, elsewhere), 'not-a-party');
});

test('who has a second factor already needs no code', async () => {
  const mail = 'heeftal@middenland.example';
  await world.stepUp(mirjam);
  await mirjam.done(inviteSigner, invite(mail));
  await owner(
    `insert into membership.passkey (id, person_id, credential_id, public_key, label)
      select $1, person_id, 'credential', 'key', 'Telefoon' from membership.address where mail = $2`,
    [newId(), mail],
  );
  assert.equal((await mirjam.done(inviteSigner, invite(mail))).code, null);
});

test('who may sign for a party finds a text that was laid down, without a seat; before that there is nothing to find', async () => {
  await world.mandate(karim, 'sign');
  const asked = { params: { deal: deal.slug } };
  assert.deepEqual(
    (await karim.done(viewAgreement, asked)).mine.signsFor.map(({ name }) => name),
    [waterstede.name],
  );
  const young = await world.addSpace();
  await addDealRow(world, young, { stage: 'development' });
  await addPartyRow(world, young, waterstede);
  await addVersionRow(world, young, { number: 1, state: 'draft' });
  assert.equal(await karim.refused(viewAgreement, { params: { deal: young.slug } }), 'not-found');
  const hidden = await world.addSpace({ hidden: true });
  await addDealRow(world, hidden, { stage: 'development' });
  await addPartyRow(world, hidden, waterstede);
  await addVersionRow(world, hidden, { number: 1, state: 'signing' });
  assert.equal(await karim.refused(viewAgreement, { params: { deal: hidden.slug } }), 'not-found');
});

test('nobody is mailed about a deal whose existence is hidden', async () => {
  const hidden = await world.addSpace({ name: 'Verborgen deal', hidden: true });
  await addDealRow(world, hidden, { stage: 'development' });
  await addPartyRow(world, hidden, middenland);
  await world.seat(mirjam, hidden, 'member');
  const text = await addVersionRow(world, hidden, { number: 1, state: 'signing' });
  await addStandingRow(world, hidden, text, middenland, true);
  await world.stepUp(mirjam);
  const mail = 'verborgen@middenland.example';
  const asked = { ...invite(mail), params: { deal: hidden.slug, number: '1' } };
  assert.equal(await mirjam.refused(inviteSigner, asked), 'space-is-hidden');
  assert.deepEqual(await mailsTo(mail), []);
});
