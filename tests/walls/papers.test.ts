// SPDX-License-Identifier: EUPL-1.2
// Papers that name a file must name one that is there; a paper that lies is worse than none.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../bin/lib/tree.ts';

const papers = globSync(['*.md', 'docs/*.md', 'docs/decisions/*.md'], { cwd: projectRoot });
const rooms = /`((?:src|bin|database|tests|docs|rules)\/[\w./-]*\w)\/?`/g;

/** Names in a paper that lead nowhere. */
export function missing(text: string, folder: string): string[] {
  const named = [...text.matchAll(rooms)]
    .map((match) => match[1] ?? '')
    .map((path) => path.replace(/^rules\//, 'src/capabilities/results/rules/'));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => join(folder, match[1] ?? ''));
  return [...named, ...linked].filter((path) => !existsSync(join(projectRoot, path)));
}

for (const paper of papers)
  test(`${paper} names only what is there`, () => {
    assert.deepEqual(missing(readFileSync(join(projectRoot, paper), 'utf8'), dirname(paper)), []);
  });

test('a name that leads nowhere is seen', () => {
  assert.deepEqual(missing('see `src/kernel/nowhere.ts` and [this](docs/none.md)', '.'), [
    'src/kernel/nowhere.ts',
    'docs/none.md',
  ]);
});

test('the operations the tour follows exist', () => {
  const operations = readFileSync(join(projectRoot, 'src/generated/operations.server.ts'), 'utf8');
  for (const name of ['sendCheckIn', 'viewCheckIn', 'answerCheckIn'])
    assert.match(operations, new RegExp(`\\.${name},`));
});
