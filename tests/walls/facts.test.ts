// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contracts } from '#generated/contracts.ts';
import { projectRoot, readTree } from '../../bin/lib/tree.ts';
import { factProblems } from '../../bin/walls/facts.ts';

test('every operation that writes notes a fact, or its contract says why not', () => {
  assert.ok(contracts.filter(({ method }) => method !== 'GET').length > 50);
  assert.deepEqual(factProblems(readTree(projectRoot), contracts), []);
});

test('one that notes nothing is named, also when it calls others that note nothing', () => {
  const path = 'src/capabilities/deals/operations.server.ts';
  const operation = (body: string) =>
    `export const signDeal = operation(contract.signDeal, async (_, at) => {\n  ${body}\n});\nconst other = 1;\n`;
  const helper = (body: string) => `async function save(at) {\n  ${body}\n}\n`;
  const problems = (text: string, more = {}) =>
    factProblems(new Map([[path, text]]), [{ name: 'signDeal', method: 'POST', ...more }]);
  assert.match(problems(operation('await store.save(at);')).join(), /signDeal: writes and notes no fact/);
  assert.match(problems(operation('await save(at);') + helper('await store.save(at);')).join(), /notes no fact/);
  assert.deepEqual(problems(operation('await save(at);') + helper('await at.note(dealSigned, {});')), []);
  assert.deepEqual(problems(operation('await at.note(dealSigned, {});')), []);
  assert.deepEqual(problems(operation('await store.save(at);'), { unnoted: 'It only marks.' }), []);
  assert.match(problems(operation('await at.note(x, {});'), { unnoted: 'It only marks.' }).join(), /and notes one/);
});
