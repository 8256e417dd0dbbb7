// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isNew,
  present,
  proposesSlipping,
  type Signal,
  type SignalCode,
  signalCodes,
  signalsOf,
  type Traces,
} from './signals.ts';

const today = '2026-11-28';
const nothing: Traces = {
  ownerKnown: false,
  ownerLeftOn: null,
  money: [],
  budget: null,
  training: null,
  steering: [],
  answer: null,
};
const answer = (given: Partial<NonNullable<Traces['answer']>> = {}): NonNullable<Traces['answer']> => ({
  on: '2026-10-01',
  role: 'teamleider',
  carriedBy: null,
  signs: null,
  ...given,
});
const sign = (traces: Partial<Traces>, code: SignalCode): Signal => {
  const found = signalsOf({ ...nothing, ...traces }, today).find((one) => one.code === code);
  assert.ok(found);
  return found;
};
const short = ({ finding, basis, source }: Signal) => [finding, basis, source];

test('of what nothing is recorded and nobody was asked, nothing is said: never “absent”', () => {
  for (const one of signalsOf(nothing, today)) assert.deepEqual(short(one), ['unknown', 'not_asked', null], one.code);
  assert.deepEqual(
    signalsOf(nothing, today).map(({ code }) => code),
    [...signalCodes],
  );
});

test('the owner left: from the day after; a check-in that says nobody carries it says so too', () => {
  assert.deepEqual(short(sign({ ownerKnown: true, ownerLeftOn: today }, 'owner_left')), [
    'absent',
    'recorded',
    'function',
  ]);
  assert.deepEqual(short(sign({ ownerKnown: true, ownerLeftOn: '2026-11-27' }, 'owner_left')), [
    'present',
    'recorded',
    'function',
  ]);
  assert.deepEqual(short(sign({ answer: answer({ carriedBy: 'nobody' }) }, 'owner_left')), [
    'present',
    'asked',
    'check_in',
  ]);
  assert.deepEqual(short(sign({ answer: answer({ carriedBy: 'colleague' }) }, 'owner_left')), [
    'absent',
    'asked',
    'check_in',
  ]);
});

test('money that ends within six months is a sign, unless a structural line carries it', () => {
  const money = [{ endsOn: '2027-05', from: 'Gemeente Waterstede' }];
  const ends = (endsOn: string) => sign({ money: [{ endsOn, from: null }] }, 'money_ends').finding;
  assert.equal(sign({ money }, 'money_ends').finding, 'absent', 'the last day of May is past six months');
  assert.equal(ends('2027-05-28'), 'present');
  assert.equal(ends('2027-05-29'), 'absent');
  assert.equal(ends('2026-05-28'), 'present', 'and money that stopped lately');
  assert.equal(ends('2026-05-27'), 'unknown');
  const budget = { inPlace: true, endsOn: null };
  assert.deepEqual(short(sign({ money: [{ endsOn: '2027-01', from: null }], budget }, 'money_ends')), [
    'absent',
    'recorded',
    'anchor',
  ]);
  assert.equal(sign({ budget: { inPlace: true, endsOn: '2027-01' } }, 'money_ends').finding, 'present');
  assert.equal(sign({ money, budget: { inPlace: false, endsOn: null } }, 'money_ends').source, 'contribution');
});

test('two steering groups in a row without them; one is no sign, and one session is no answer', () => {
  const met = (...there: boolean[]) =>
    sign({ steering: there.map((one, i) => ({ on: `2026-0${9 - i}-01`, there: one })) }, 'steering_skipped_twice')
      .finding;
  assert.deepEqual(
    [met(), met(false), met(false, true), met(true, false), met(false, false)],
    ['unknown', 'unknown', 'absent', 'absent', 'present'],
  );
});

test('training that was there and ended is a sign; one that never was is not', () => {
  const training = (inPlace: boolean, endsOn: string | null) =>
    sign({ training: { inPlace, endsOn } }, 'training_stopped').finding;
  assert.deepEqual(
    [training(true, null), training(true, '2026'), training(true, '2025'), training(false, null)],
    ['absent', 'absent', 'present', 'unknown'],
  );
});

test('the four that are asked: yes, no, left alone, not asked, and long ago', () => {
  const codes = ['no_use_90_days', 'old_form_returns', 'exceptions_outnumber', 'only_champion'] as const;
  for (const code of codes) {
    const said = (value: 'yes' | 'no' | 'unknown') =>
      short(sign({ answer: answer({ signs: { [code]: value } }) }, code));
    assert.deepEqual(said('yes'), ['present', 'asked', 'check_in']);
    assert.deepEqual(said('no'), ['absent', 'asked', 'check_in']);
    assert.deepEqual(said('unknown'), ['unknown', 'asked', 'check_in']);
    assert.deepEqual(short(sign({ answer: answer({ signs: {} }) }, code)), ['unknown', 'asked', 'check_in']);
    assert.deepEqual(short(sign({ answer: answer() }, code)), ['unknown', 'not_asked', null]);
    const old = answer({ on: '2025-09-27', signs: { [code]: 'yes' } });
    assert.deepEqual(short(sign({ answer: old }, code)), ['unknown', 'not_asked', null]);
  }
});

test('two signs propose, one does not; never of what was not in use, ended, or slips already', () => {
  const one = signalsOf({ ...nothing, ownerLeftOn: '2026-01-01' }, today);
  const two = signalsOf({ ...nothing, ownerLeftOn: '2026-01-01', training: { inPlace: true, endsOn: '2025' } }, today);
  const record = { level: 'a5', ended: false, direction: 'stable' };
  assert.equal(proposesSlipping(record, one), false);
  assert.equal(proposesSlipping(record, two), true);
  for (const other of [
    { level: 'a3' },
    { level: 'unknown' },
    { ended: true },
    { direction: 'slipping' },
    { direction: 'sprung_back' },
  ])
    assert.equal(proposesSlipping({ ...record, ...other }, two), false, JSON.stringify(other));
});

test('after a no, the same signs are not proposed again; a new one is', () => {
  assert.equal(isNew(['owner_left', 'money_ends'], ['owner_left', 'money_ends']), false);
  assert.equal(isNew(['owner_left'], ['owner_left', 'money_ends']), false);
  assert.equal(isNew(['owner_left', 'only_champion'], ['owner_left', 'money_ends']), true);
});

test('whatever the records hold: eight signs, each with a source when it has a basis, and none present without one', () => {
  const day = fc.option(
    fc
      .integer({ min: 0, max: 1500 })
      .map((days) => new Date(Date.parse('2024-06-01') + days * 86_400_000).toISOString().slice(0, 10)),
  );
  const held = fc.option(fc.record({ inPlace: fc.boolean(), endsOn: day }));
  const said = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
  fc.assert(
    fc.property(
      fc.record({
        ownerKnown: fc.boolean(),
        ownerLeftOn: day,
        money: fc.array(
          day.filter((one) => one !== null).map((endsOn) => ({ endsOn, from: null })),
          { maxLength: 3 },
        ),
        budget: held,
        training: held,
        steering: fc.array(fc.record({ on: fc.constant('2026-09-01'), there: fc.boolean() }), { maxLength: 2 }),
        answer: fc.option(
          fc.record({
            on: day.map((one) => one ?? today),
            role: fc.constant('teamleider'),
            carriedBy: fc.option(fc.constantFrom('me', 'nobody', 'unknown')),
            signs: fc.option(fc.record({ only_champion: said, old_form_returns: said }, { requiredKeys: [] })),
          }),
        ),
      }),
      (traces) => {
        const signals = signalsOf(traces, today);
        assert.equal(new Set(signals.map(({ code }) => code)).size, 8);
        for (const one of signals) assert.equal(one.source === null, one.basis === 'not_asked', one.code);
        for (const code of present(signals))
          assert.notEqual(signals.find((one) => one.code === code)?.basis, 'not_asked');
      },
    ),
  );
});
