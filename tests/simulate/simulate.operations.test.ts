// SPDX-License-Identifier: EUPL-1.2
// A short life of a programme, held against the oracle; and things done wrong on purpose, which the oracle must see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databaseKind } from '#world/database.ts';
import { type Plant, plantKinds, simulate } from './run.ts';

const small = { database: databaseKind, seed: 27, deals: 1 };

test('nine months of a programme: every record stands as the oracle says, and every mail is accounted for', async () => {
  const { differences, answers, mails, acts } = await simulate({ ...small, years: 0.75, readers: 2 });
  assert.deepEqual(differences, []);
  assert.ok(answers > 5 && (mails['sent'] ?? 0) > 5, `${answers} answers, ${JSON.stringify(mails)}`);
  const lived = Object.entries(acts).flatMap(([act, met]) => Object.keys(met).map((one) => `${act}: ${one}`));
  for (const one of [
    'stage: done',
    'claim: set',
    'slips: confirmed',
    'recover: smaller',
    'help: routed',
    'money: done',
    'steer: setup 1',
    'look-back: adoption_ended',
    'look-back: session_held',
  ])
    assert.ok(lived.includes(one), `nobody met ${one}`);
});

const plants: Readonly<Record<Plant, RegExp>> = {
  'lost-answer': /confirmedOn|direction|freshness|next|mail|call/,
  'double-mail': /mail/,
  'lost-mail': /mail/,
  'moved-level': /level/,
};
for (const plant of plantKinds)
  test(`planted: ${plant} is seen, with the day and what it is about`, async () => {
    const { differences } = await simulate({ ...small, years: 0.15, readers: 0, plant });
    const [first] = differences;
    assert.ok(first, 'nothing was noticed');
    assert.match(first.what, plants[plant]);
    assert.match(first.day, /^20\d\d-\d\d-\d\d$/);
  });
