// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from './commitment.states.ts';
import { belongsInText, promiseText, saysTheSame } from './promise-text.ts';

const bare = { what: 'wijst twee straten aan', due: null, effect: null, condition: null };

test('a promise reads on from the name of the party, with only what was said', () => {
  assert.equal(promiseText(bare), 'wijst twee straten aan.');
  assert.equal(
    promiseText({ ...bare, due: 'mei 2027', effect: 'bewoners kunnen beginnen' }),
    'wijst twee straten aan, uiterlijk mei 2027, zodat bewoners kunnen beginnen.',
  );
  assert.equal(
    promiseText({ ...bare, condition: 'het rijk meebetaalt' }),
    'wijst twee straten aan. Onder voorwaarde: het rijk meebetaalt.',
  );
});

test('a point that somebody typed at the end does not stand there twice', () => {
  assert.equal(
    promiseText({ what: 'meet elk jaar. ', due: '2027', effect: 'het blijft.', condition: 'er mensen zijn.' }),
    'meet elk jaar, uiterlijk 2027, zodat het blijft. Onder voorwaarde: er mensen zijn.',
  );
});

test('only what everybody in the deal may see, and what was not withdrawn, stands in the text', () => {
  const seen = ['author', 'named', 'organisation', 'parties', 'network', 'public'];
  const standing = states.flatMap((state) =>
    seen.filter((visibility) => belongsInText({ state, visibility })).map((visibility) => `${state} ${visibility}`),
  );
  assert.deepEqual(
    standing,
    ['draft', 'made', 'moving'].flatMap((state) =>
      ['parties', 'network', 'public'].map((seenBy) => `${state} ${seenBy}`),
    ),
  );
});

test('the text says the same only with the same promises, of the same parties, in the same order', () => {
  const [a, b] = [
    { organisationId: 'o1', commitmentId: 'c1', text: 'meet.' },
    { organisationId: 'o2', commitmentId: 'c2', text: 'betaalt.' },
  ] as const;
  assert.ok(saysTheSame([a, b], [a, b]));
  for (const other of [[b, a], [a], [a, b, b], [a, { ...b, text: 'betaalt niet.' }], [a, { ...b, commitmentId: null }]])
    assert.ok(!saysTheSame([a, b], other));
});
