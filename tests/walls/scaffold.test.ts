// SPDX-License-Identifier: EUPL-1.2
// What the stub writers write stands: in a copy of the project they make a slice and an operation, and the check of
// that copy holds, as do the stubs' own tests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '../../bin/lib/tree.ts';

const copy = mkdtempSync(join(tmpdir(), 'scaffold-'));
after(() => rmSync(copy, { recursive: true, force: true }));
const left = new Set(['node_modules', '.git', '.cache', 'build', 'var', 'data', '.react-router']);
for (const name of readdirSync(projectRoot))
  if (!left.has(name)) cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, TEGENVEER_COUNTS: undefined },
  });
  return { status, said: stdout + stderr };
};
const lines = (path: string) => readFileSync(join(copy, path), 'utf8');

test('a new slice stands', () => {
  const { status, said } = run('bin/scaffold/new.ts', 'capability', 'tea', 'after', 'deals');
  assert.equal(status, 0, said);
  assert.match(lines('src/capabilities/order.json'), /"deals", "tea"/);
  assert.match(lines('src/generated/contracts.ts'), /teaContract\.listTea/);
});

test('so does a new operation in it', () => {
  const { status, said } = run('bin/scaffold/new.ts', 'operation', 'tea', 'pourTea');
  assert.equal(status, 0, said);
  assert.match(lines('src/generated/operations.server.ts'), /pourTea/);
  assert.match(lines('src/capabilities/tea/access.ts'), /pourTea/);
});

test('the check of the project holds with both', () => {
  const { status, said } = run('bin/check.ts');
  assert.equal(status, 0, said);
});

test('and their own tests hold', () => {
  const files = readdirSync(join(copy, 'src/capabilities/tea')).filter((name) => name.endsWith('.test.ts'));
  assert.equal(files.length, 2);
  const { status, said } = run('--test', ...files.map((name) => `src/capabilities/tea/${name}`));
  assert.equal(status, 0, said);
});

test('what is there already is not written over', () => {
  assert.match(run('bin/scaffold/new.ts', 'capability', 'tea').said, /already/);
  assert.match(run('bin/scaffold/new.ts', 'operation', 'tea', 'pourTea').said, /already/);
  assert.match(run('bin/scaffold/new.ts', 'operation', 'coffee', 'pourCoffee').said, /no slice coffee/);
  assert.match(run('bin/scaffold/new.ts', 'capability', 'Tea Time').said, /Usage/);
  assert.ok(!existsSync(join(copy, 'src/capabilities/coffee')));
});
