// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld } from '#world/world.ts';
import * as claims from './claims.operations.server.ts';
import { viewAdoption } from './operations.server.ts';
import * as outside from './outside.operations.server.ts';
import { recordResult } from './result.operations.server.ts';

const world = await openWorld();
const { people, anonymous, owner, runtime } = world;
const { noor, daan, fenna } = people;

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public' });
await world.seat(noor, programme, 'dealmaker');
await world.seat(fenna, deal, 'member');
const result = await noor.done(recordResult, {
  body: { deal: deal.slug, title: 'Rekenregel deelautoplek', kind: 'approach', visibility: 'public' },
});
const inUse = {
  units: 'Team vergunningen',
  usedSinceOn: '2025-02',
  reach: 'alle aanvragen',
  deviation: 'een eigen formulier',
};

interface Mail {
  readonly to: string;
  readonly text: string;
}
const lastMail = async () => {
  const [mail] = await owner<{ payload: Mail }>(
    `select payload from kernel.outbox order by posted_at desc, id desc limit 1`,
  );
  return mail?.payload;
};

/** Sends the open form and comes back with who holds the link of the mail. */
async function report(given: object = {}, mail = `${Math.random().toString(36).slice(2)}@elders.example`) {
  await anonymous.done(outside.reportOutsideUse, {
    params: { result: result.slug },
    body: { organisation: 'Gemeente Overkant', function: 'Adviseur parkeren', mail, ...given },
  });
  const secret = (await lastMail())?.text.match(/\/gebruik\/([\w-]+)/)?.[1] ?? '';
  const caller = { keyHash: hashOf(secret), language: 'nl' } as const;
  const seen = await perform(runtime, caller, outside.viewOutsideReport);
  if (isRefusal(seen)) assert.fail(seen.refused);
  return {
    id: seen.id,
    confirm: () => perform(runtime, caller, outside.confirmOutsideReport),
    withdraw: () => perform(runtime, caller, outside.withdrawOutsideReport),
    view: () => perform(runtime, caller, outside.viewOutsideReport),
  };
}

const listed = async (who = noor) =>
  (await who.done(outside.listOutsideReports, { params: { result: result.slug } })).items;
const judge = (id: string, body: object, who = noor) =>
  who.perform(outside.judgeOutsideReport, { params: { report: id }, body });

test('nobody reads a report before its address is confirmed, and only who leads the deal reads it after', async () => {
  const sent = await report({ words: 'Wij rekenen met één plek voor vier.' });
  assert.deepEqual(await listed(), []);
  const early = await judge(sent.id, { believe: 'yes' });
  assert.equal(isRefusal(early) && early.refused, 'not-found');
  await sent.confirm();
  assert.deepEqual(
    (await listed()).map(({ organisation, status }) => [organisation, status]),
    [['Gemeente Overkant', 'confirmed']],
  );
  assert.deepEqual([await listed(fenna), await listed(daan)], [[], []]);
  const member = await judge(sent.id, { believe: 'yes' }, fenna);
  assert.equal(isRefusal(member) && member.refused, 'not-found');
});

test('without evidence it is believed as a word: said from outside, no level, no claim', async () => {
  const sent = await report({ unit: 'Zonder bewijs' });
  await sent.confirm();
  const judged = await noor.done(outside.judgeOutsideReport, { params: { report: sent.id }, body: { believe: 'yes' } });
  assert.equal(judged.claim, null);
  const record = await noor.done(viewAdoption, { params: { adoption: judged.adoption ?? '' } });
  assert.deepEqual(
    [record.level, record.freshness, record.assertedBy, record.organisation.name, record.claims],
    ['unknown', 'unconfirmed', 'outsider', 'Gemeente Overkant', []],
  );
  assert.ok((await lastMail())?.text.includes('staat nu bij'), 'who reported hears what became of it');
  const [row] = await owner<{ mail: string | null }>('select mail from results.outside_report where id = $1', [
    sent.id,
  ]);
  assert.equal(row?.mail, null, 'the address goes when the report is closed');
});

test('with all evidence a claim stands beside it, and an account of that organisation makes it a level', async () => {
  const sent = await report({ unit: 'Vergunningen', level: 'a5', evidence: inUse });
  await sent.confirm();
  const judged = await noor.done(outside.judgeOutsideReport, { params: { report: sent.id }, body: { believe: 'yes' } });
  const params = { adoption: judged.adoption ?? '' };
  const before = await noor.done(viewAdoption, { params });
  assert.equal(before.level, 'unknown', 'nobody of the organisation with an account spoke');
  const own = await daan.done(viewAdoption, { params });
  const [claim] = own.claims;
  assert.deepEqual([claim?.level, claim?.via, claim?.evidence['units']], ['a5', 'outside', 'Team vergunningen']);
  const stranger = { params: { claim: claim?.id ?? '' }, body: { voice: 'second_person' } };
  assert.equal(await noor.refused(claims.confirmClaim, stranger), 'not-of-this-organisation');
  await daan.done(claims.confirmClaim, stranger);
  assert.equal((await daan.done(viewAdoption, { params })).level, 'a5');
});

test('half the evidence for a level is no claim', async () => {
  const sent = await report({ unit: 'Half', level: 'a5', evidence: { ...inUse, reach: '' } });
  await sent.confirm();
  const judged = await noor.done(outside.judgeOutsideReport, { params: { report: sent.id }, body: { believe: 'yes' } });
  assert.equal(judged.claim, null);
});

test('not taken over asks for a reason, which who reported reads; and a decided report is closed', async () => {
  const sent = await report();
  await sent.confirm();
  const silent = await judge(sent.id, { believe: 'no' });
  assert.equal(isRefusal(silent) && silent.refused, 'reason-needed');
  await judge(sent.id, { believe: 'no', reason: 'Dit is een andere regel.' });
  assert.ok((await lastMail())?.text.includes('Dit is een andere regel.'));
  const again = await judge(sent.id, { believe: 'yes' });
  assert.equal(isRefusal(again) && again.refused, 'report-is-closed');
  const late = await sent.withdraw();
  assert.equal(isRefusal(late) && late.refused, 'report-is-closed');
});

test('who reported takes it back until somebody decided', async () => {
  const sent = await report();
  await sent.confirm();
  assert.ok(!isRefusal(await sent.withdraw()));
  const then = await judge(sent.id, { believe: 'yes' });
  assert.equal(isRefusal(then) && then.refused, 'report-is-closed');
});

test('an organisation we do not know is added when its kind is said, and else the field says which names come near', async () => {
  const sent = await report({ organisation: 'Waterschap De Verre Vaart' });
  await sent.confirm();
  const unknown = await judge(sent.id, { believe: 'yes' });
  assert.ok(
    isRefusal(unknown) && unknown.refused === 'organisation-not-found' && unknown.fields?.[0]?.path === 'organisation',
  );
  const judged = await noor.done(outside.judgeOutsideReport, {
    params: { report: sent.id },
    body: { believe: 'yes', kind: 'water_authority' },
  });
  const record = await noor.done(viewAdoption, { params: { adoption: judged.adoption ?? '' } });
  assert.deepEqual(
    [record.organisation.name, record.organisation.kind],
    ['Waterschap De Verre Vaart', 'water_authority'],
  );
});

test('one address gets three mails a day at most, and what is not public cannot be reported about', async () => {
  const mail = 'telkens@elders.example';
  for (let turn = 0; turn < 3; turn++) await report({}, mail);
  const body = { organisation: 'Gemeente Overkant', function: 'Adviseur', mail };
  assert.equal(await anonymous.refused(outside.reportOutsideUse, { params: { result: result.slug }, body }), 'not-now');
  const hidden = await noor.done(recordResult, {
    body: { deal: deal.slug, title: 'Alleen voor ons', kind: 'approach' },
  });
  assert.equal(
    await anonymous.refused(outside.reportOutsideUse, { params: { result: hidden.slug }, body }),
    'not-found',
  );
  const other = { ...body, mail: 'ander@elders.example' };
  assert.equal(
    await noor.refused(outside.reportOutsideUse, { params: { result: hidden.slug }, body: other }),
    'not-now',
  );
});
