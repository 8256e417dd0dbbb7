// SPDX-License-Identifier: EUPL-1.2
// The walls the compiler holds: pure rooms know no browser and no Node, a slice's queries see its own tables only,
// and no page asks for a word that is not there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../bin/lib/tree.ts';
import { spdx, withProject } from './planted.ts';

const compile = (files: Readonly<Record<string, string>>, config: string, under?: string) =>
  withProject(
    files,
    (folder) => {
      const { status, stdout } = spawnSync(join(projectRoot, 'node_modules', '.bin', 'tsc'), ['-p', config], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { well: status === 0, said: stdout };
    },
    under,
  );

const rule = 'src/capabilities/deals/rules/due.ts';

test('a pure rule compiles without browser and Node', async () => {
  const { well, said } = await compile(
    { [rule]: `${spdx}export const due = (now: Date): string => now.toISOString();\n` },
    'tsconfig.rules.json',
  );
  assert.ok(well, said);
});

const impure = [
  "fetch('x')",
  'process.env',
  "console.log('x')",
  'document.title',
  'setTimeout(() => {}, 1)',
  'Buffer.from([])',
];
const rooms = ['src/capabilities/deals/rules', 'src/kernel/pure', 'src/methods'];
const plantings = rooms.flatMap((room) => impure.map((code, at) => ({ code, path: `${room}/planted-${at}.ts` })));
const outcome = compile(
  Object.fromEntries(plantings.map(({ path, code }) => [path, `${spdx}export const x = () => ${code};\n`])),
  'tsconfig.rules.json',
);

for (const { path, code } of plantings)
  test(`${code} does not compile in ${path}`, async () => {
    const { well, said } = await outcome;
    assert.ok(!well && said.includes(path), said);
  });

/** Inside the project, so that `#kernel/…` is the project's own. */
const inside = join(projectRoot, '.cache');
const config = JSON.stringify({
  extends: join(projectRoot, 'tsconfig.json'),
  compilerOptions: { types: ['node'] },
  include: ['planted.ts'],
});
const query = (
  slice: string,
  table: string,
) => `import { type Acting, tables } from '${projectRoot}/src/kernel/operation.server.ts';
export const all = (at: Acting) => tables<'${slice}'>(at).selectFrom('${table}').selectAll().execute();\n`;

for (const [slice, table, compiles] of [
  ['spaces', 'spaces.space', true],
  ['spaces', 'membership.shared_organisation', true],
  ['spaces', 'membership.key', false],
  ['spaces', 'kernel.outbox', false],
  ['membership', 'spaces.seat', false],
] as const)
  test(`the store of ${slice} ${compiles ? 'may' : 'may not'} query ${table}`, async () => {
    const { well, said } = await compile(
      { 'planted.ts': query(slice, table), 'planted.json': config },
      'planted.json',
      inside,
    );
    assert.equal(well, compiles, said);
  });

const word = (key: string) => `import { useTranslations } from '${join(projectRoot, 'node_modules', 'use-intl')}';
import '${projectRoot}/src/doors/words.ts';
export const Planted = () => useTranslations('spaces.account')('${key}');\n`;

for (const [key, compiles] of [
  ['title', true],
  ['planted', false],
] as const)
  test(`the word spaces.account.${key} ${compiles ? 'may' : 'may not'} be asked for on a page`, async () => {
    const { well, said } = await compile({ 'planted.ts': word(key), 'planted.json': config }, 'planted.json', inside);
    assert.equal(well, compiles, said);
  });
