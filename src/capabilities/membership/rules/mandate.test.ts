// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  commitmentKinds,
  confirmBefore,
  counts,
  covers,
  living,
  type Mandate,
  mandateKinds,
  mandateToActOn,
} from './mandate.ts';

const today = '2026-11-28';
const bare: Mandate = {
  id: 'a',
  personId: 'karel',
  organisationId: 'waterstede',
  kind: 'promise',
  commitmentKinds: [],
  spaceId: null,
  startsOn: '2026-01-01',
  endsOn: null,
  ended: false,
  deputyFor: null,
  successorOf: null,
};

test('no kind of mandate holds another', () => {
  for (const held of mandateKinds)
    for (const asked of mandateKinds)
      assert.equal(covers({ ...bare, kind: held }, { kind: asked }), held === asked, `${held} for ${asked}`);
});

test('a mandate to promise some kinds allows those, and not a promise whose kind is not said', () => {
  const limited: Mandate = { ...bare, commitmentKinds: ['money', 'capacity'] };
  for (const commitmentKind of commitmentKinds)
    assert.equal(covers(limited, { kind: 'promise', commitmentKind }), /money|capacity/.test(commitmentKind));
  assert.equal(covers(limited, { kind: 'promise' }), false);
  assert.equal(covers(bare, { kind: 'promise' }), true);
});

test('a mandate for one space counts there, and nowhere else', () => {
  const here: Mandate = { ...bare, spaceId: 'straten' };
  assert.equal(covers(here, { kind: 'promise', spaceId: 'straten' }), true);
  assert.equal(covers(here, { kind: 'promise', spaceId: 'parken' }), false);
  assert.equal(covers(here, { kind: 'promise' }), false);
  assert.equal(covers(bare, { kind: 'promise', spaceId: 'parken' }), true);
});

test('it counts from the first day to the last, and not after it was ended', () => {
  const term: Mandate = { ...bare, startsOn: '2026-11-28', endsOn: '2026-11-30' };
  assert.deepEqual(
    ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map((day) => counts(term, day)),
    [false, true, true, false],
  );
  assert.equal(counts({ ...bare, ended: true }, today), false);
});

test('a deputy lives no longer than the mandate they stand in for', () => {
  const deputy: Mandate = { ...bare, id: 'b', personId: 'meryem', deputyFor: 'a' };
  const ids = (all: readonly Mandate[], day = today) => living(all, day).map(({ id }) => id);
  assert.deepEqual(ids([bare, deputy]), ['a', 'b']);
  assert.deepEqual(ids([{ ...bare, ended: true }, deputy]), []);
  assert.deepEqual(ids([{ ...bare, endsOn: '2026-11-27' }, deputy]), []);
  assert.deepEqual(ids([bare, { ...deputy, endsOn: '2026-11-27' }]), ['a']);
  assert.deepEqual(ids([deputy]), []);
});

test('one acts on the widest mandate of one’s own, and as a deputy only without one', () => {
  const here: Mandate = { ...bare, id: 'here', spaceId: 'straten' };
  const deputy: Mandate = { ...bare, id: 'deputy', deputyFor: 'z' };
  const act = { kind: 'promise', spaceId: 'straten' } as const;
  assert.equal(mandateToActOn([here, deputy, bare], act)?.id, 'a');
  assert.equal(mandateToActOn([deputy, here], act)?.id, 'here');
  assert.equal(mandateToActOn([deputy], act)?.id, 'deputy');
  assert.equal(mandateToActOn([here], { kind: 'sign', spaceId: 'straten' }), null);
});

test('what is found always covers the act, and nothing is found only where nothing does', () => {
  const mandate = fc.record({
    kind: fc.constantFrom(...mandateKinds),
    spaceId: fc.constantFrom(null, 'straten', 'parken'),
    commitmentKinds: fc.subarray([...commitmentKinds], { maxLength: 2 }),
    deputyFor: fc.constantFrom(null, 'z'),
  });
  const act = fc.record(
    {
      kind: fc.constantFrom(...mandateKinds),
      spaceId: fc.constantFrom('straten', 'parken'),
      commitmentKind: fc.constantFrom(...commitmentKinds),
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    fc.property(fc.array(mandate, { maxLength: 6 }), act, (drawn, asked) => {
      const all = drawn.map((more) => ({ ...bare, ...more }));
      const found = mandateToActOn(all, asked);
      assert.equal(found === null, !all.some((one) => covers(one, asked)));
      if (found) assert.ok(covers(found, asked));
    }),
  );
});

test('what was inherited is confirmed within 60 days', () => {
  assert.equal(confirmBefore('2026-11-01'), '2026-12-31');
});
