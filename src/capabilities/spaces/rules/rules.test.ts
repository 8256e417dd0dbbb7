// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { visibilities } from '#kernel/pure/visibility.ts';
import { givenByDealmaker, rightsOf, type SpaceRole, spaceRoles } from './roles.ts';
import { lastDayOf, refuseLosing, refuseRole } from './seats.ts';
import { pageBehind, refuseHiding, refuseOpening, refuseShowing } from './showing.ts';

suite('roles', () => {
  test('who leads also works', () => {
    for (const role of spaceRoles) assert.ok(!rightsOf[role].leads || rightsOf[role].works, role);
  });
  test('those that reach below are the dealmaker’s to give', () => {
    assert.deepEqual(givenByDealmaker, ['dealmaker', 'learning_evaluator']);
  });
});

suite('giving a seat', () => {
  const outcomes = (standing: { leads: boolean; founds: boolean }) =>
    Object.fromEntries(spaceRoles.map((role) => [role, refuseRole(standing, role)?.refused ?? 'may']));
  const all = (outcome: string) => Object.fromEntries(spaceRoles.map((role) => [role, outcome]));

  test('every standing × role', () => {
    assert.deepEqual(outcomes({ leads: false, founds: false }), all('not-a-lead'));
    assert.deepEqual(outcomes({ leads: true, founds: true }), all('may'));
    assert.deepEqual(outcomes({ leads: true, founds: false }), {
      ...all('may'),
      dealmaker: 'only-a-dealmaker',
      learning_evaluator: 'only-a-dealmaker',
    });
  });
});

suite('the end of a seat', () => {
  const today = '2026-11-28';
  test('a guest always has one, within a year; others when it is said', () => {
    for (const role of spaceRoles) {
      assert.deepEqual(lastDayOf(role, null, today), { endsOn: role === 'guest' ? '2027-02-26' : null }, role);
      assert.deepEqual(lastDayOf(role, '2026-11-27', today), { refused: 'end-does-not-fit' }, role);
      assert.deepEqual(lastDayOf(role, today, today), { endsOn: today }, role);
      const far = lastDayOf(role, '2028-01-01', today);
      assert.deepEqual(far, role === 'guest' ? { refused: 'end-does-not-fit' } : { endsOn: '2028-01-01' }, role);
    }
  });
});

suite('losing a seat', () => {
  const seat = (id: string, role: SpaceRole) => ({ id, role });

  test('the last who leads stays, whatever the others are', () => {
    for (const role of spaceRoles) {
      const open = [seat('a', role), seat('b', 'member'), seat('c', 'learning_evaluator'), seat('d', 'guest')];
      const expected = rightsOf[role].leads ? 'last-lead' : undefined;
      assert.equal(refuseLosing(open, seat('a', role), null)?.refused, expected, `${role} ends`);
      for (const next of spaceRoles)
        assert.equal(
          refuseLosing(open, seat('a', role), next)?.refused,
          rightsOf[next].leads ? undefined : expected,
          `${role} becomes ${next}`,
        );
    }
  });
  test('with another who leads, everybody may go', () => {
    for (const role of spaceRoles)
      assert.equal(refuseLosing([seat('a', role), seat('b', 'project_lead')], seat('a', role), null), null);
  });
});

suite('moving visibility', () => {
  const moves = visibilities.flatMap((from, f) =>
    visibilities.map((to, t) => ({ from, to, outward: t > f, stays: t === f })),
  );

  test('every from × to × who', () => {
    for (const { from, to, outward, stays } of moves)
      for (const wrote of [false, true])
        for (const leads of [false, true])
          for (const orphan of wrote ? [false] : [false, true]) {
            const may = refuseShowing({ from, to, wrote, leads, orphan }) === null;
            const expected = stays || wrote || (orphan && leads) || (!outward && leads);
            assert.equal(may, expected, JSON.stringify({ from, to, wrote, leads, orphan }));
          }
  });
  test('a hidden space is for its parties', () => {
    for (const to of visibilities) {
      assert.equal(refuseHiding(true, to) === null, to === 'parties');
      assert.equal(refuseHiding(false, to), null);
    }
  });
  test('opening a space is said; closing needs no words', () => {
    const at = (visibility: (typeof visibilities)[number], hidden = false) => ({ visibility, hidden });
    assert.equal(refuseOpening(at('parties'), at('public'), false)?.refused, 'outward-unsaid');
    assert.equal(refuseOpening(at('parties', true), at('parties'), false)?.refused, 'outward-unsaid');
    assert.equal(refuseOpening(at('parties'), at('public'), true), null);
    assert.equal(refuseOpening(at('public'), at('parties', true), false), null);
    assert.equal(refuseOpening(at('network'), at('network'), false), null);
  });
});

test('the way back from a preview leads to a page of this house, or nowhere', () => {
  assert.equal(pageBehind('/deals/deelkade/besluiten/k3x_-9'), '/deals/deelkade/besluiten/k3x_-9');
  for (const path of [
    null,
    '',
    '/',
    'deals',
    '//evil.example',
    '/a/..',
    '/a?b',
    '/a#b',
    'https://evil.example',
    '/a\n',
  ])
    assert.equal(pageBehind(path), null, String(path));
});
