// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractProblems, type House, type Looked } from '../../bin/walls/contracts.ts';

const signDeal: Looked = {
  name: 'signDeal',
  method: 'POST',
  path: '/deals/{deal}/signatures',
  audience: 'signed-in',
  summary: { nl: 'Onderteken', en: 'Sign' },
  params: { shape: { deal: {} } },
  refusals: { 'not-a-party': 403 },
};
const words = { deals: { refusals: { 'not-a-party': 'Nee.' } } };
const house = (contract: Partial<Looked> = {}, more: Partial<House> = {}): House => ({
  contractsOfSlice: { deals: [{ ...signDeal, ...contract }] },
  operationNames: [contract.name ?? 'signDeal'],
  messages: { nl: words, en: words },
  documented: { '/deals/{deal}/signatures': { post: {} } },
  ...more,
});

test('a whole contract is let pass', () => assert.deepEqual(contractProblems(house()), []));
test('a sentence of the house serves every slice', () =>
  assert.deepEqual(contractProblems(house({}, { messages: { nl: { kernel: words.deals }, en: words } })), []));

const planted: readonly [what: string, house: House, says: RegExp][] = [
  ['an unknown audience', house({ audience: 'everyone' }), /audience/],
  ['no audience', house({ audience: '' }), /audience/],
  ['a link of no kind', house({ audience: 'link' }), /kind of link/],
  ['no Dutch summary', house({ summary: { nl: ' ', en: 'Sign' } }), /summary/],
  ['no English summary', house({ summary: { nl: 'Onderteken', en: '' } }), /summary/],
  ['a path parameter that is not parsed', house({ params: { shape: {} } }), /params schema/],
  ['a slash at the end', house({ path: '/deals/', params: { shape: {} } }), /kebab-case/],
  ['a refusal without an English sentence', house({}, { messages: { nl: words, en: {} } }), /no sentence in en/],
  ['a refusal without a Dutch sentence', house({}, { messages: { nl: {}, en: words } }), /no sentence in nl/],
  ['a refusal in camelCase', house({ refusals: { notAParty: 403 } }), /kebab-case/],
  ['an operation that is missing', house({}, { operationNames: [] }), /no operation/],
  ['an operation without contract', house({}, { operationNames: ['signDeal', 'unsignDeal'] }), /no contract/],
  [
    'two contracts with one name',
    house({}, { contractsOfSlice: { deals: [signDeal, { ...signDeal, path: null }] } }),
    /used twice/,
  ],
  [
    'two contracts with one door',
    house(
      {},
      {
        contractsOfSlice: { deals: [signDeal, { ...signDeal, name: 'signAgain' }] },
        operationNames: ['signDeal', 'signAgain'],
      },
    ),
    /this door/,
  ],
  ['a door that is not documented', house({}, { documented: { '/deals/{deal}/signatures': { get: {} } } }), /openapi/],
];

for (const [what, planting, says] of planted)
  test(`${what} is refused`, () => assert.match(contractProblems(planting).join('\n'), says));
