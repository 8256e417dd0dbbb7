// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CityDeal, cityDeal } from '../contracts/city-deals.ts';
import { readDeals } from './file.ts';
import { barriersOf, experimentsOf, organisationsOf, recordOf, resultsOf } from './mapping.ts';

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '');
const dates = fc.constantFrom(undefined, '2018', '2018-02', '2018-02-05');
const deals: fc.Arbitrary<CityDeal> = fc
  .record({
    name: words,
    slug: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    short_name: words,
    theme: words,
    phase: fc.constantFrom('afgerond', 'uitvoering', 'verkenning', 'gestopt', undefined),
    signed_on: dates,
    ends_on: dates,
    parties: fc.array(fc.record({ name: words, kind: fc.constantFrom('gemeente', 'overig') }), { maxLength: 3 }),
    results: fc.array(fc.record({ title: words, kind: fc.constant('kennis'), reused_by: fc.array(words) }), {
      maxLength: 4,
    }),
    barriers: fc.array(fc.record({ title: words, kind: fc.constant('data') }), { maxLength: 4 }),
    experiments: fc.array(fc.record({ title: words }), { maxLength: 4 }),
    notes: fc.string(),
    sources: fc.constant([]),
    confidence: fc.constantFrom('high', 'low'),
  })
  .map((deal) => cityDeal.parse(JSON.parse(JSON.stringify(deal))));

test('no two records of a deal have the same key, and none is lost', () => {
  fc.assert(
    fc.property(deals, (deal) => {
      for (const [records, there] of [
        [resultsOf(deal), deal.results],
        [barriersOf(deal), deal.barriers],
        [experimentsOf(deal), deal.experiments],
      ] as const) {
        assert.equal(records.length, there.length);
        assert.equal(new Set(records.map(({ sourceKey }) => sourceKey)).size, records.length);
      }
    }),
  );
});

test('a date is given on exactly as it is, a missing one as unknown', () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const record = recordOf(deal);
      assert.equal(record.signedOn, deal.signed_on ?? null);
      assert.equal(record.endsOn, deal.ends_on ?? null);
      assert.equal(record.stage === 'unknown', deal.phase === undefined);
    }),
  );
});

test('everybody the file names is an organisation once; a deal as adopter is other, a mere name unknown', () => {
  const [deal] = fc.sample(deals, 1);
  assert.ok(deal);
  const named = {
    ...deal,
    name: 'City Deal Een',
    parties: [{ name: 'Utrecht', kind: 'gemeente' as const }],
    results: [{ title: 'Aanpak', kind: 'aanpak' as const, reused_by: ['Utrecht', 'City Deal Een', 'Iemand', 'BZK'] }],
  };
  const listed = [{ name: 'Ministerie van BZK', kind: 'ministerie' as const, aliases: ['BZK'] }];
  assert.deepEqual(
    organisationsOf([named], listed).map(({ name, kind }) => [name, kind]),
    [
      ['Ministerie van BZK', 'ministry'],
      ['Utrecht', 'municipality'],
      ['City Deal Een', 'other'],
      ['Iemand', 'unknown'],
    ],
  );
});

test('no text whatever makes reading fail otherwise than by naming a problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readDeals(text);
      assert.ok('records' in read || read.problems.length > 0);
    }),
  );
});
