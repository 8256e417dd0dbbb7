// SPDX-License-Identifier: EUPL-1.2
// The examples in every README of this room are run; the block after each is what they must print.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { allMethods } from '../../bin/lib/methods.ts';
import { runMethods } from './command.ts';

const here = import.meta.dirname;
const workplace = mkdtempSync(join(tmpdir(), 'methods-readme-'));
after(() => rmSync(workplace, { recursive: true }));

/** Runs TypeScript and gives what it logged. */
async function logged(code: string, name: string): Promise<string> {
  const path = join(workplace, `${name}.ts`);
  const preamble = `import { format } from 'node:util';
const lines: string[] = [];
const console = { log: (...parts: unknown[]) => lines.push(format(...parts)) };
export { lines };
`;
  writeFileSync(path, preamble + code.replaceAll("'#methods/", `'${pathToFileURL(here).href}/`));
  const { lines }: { lines: string[] } = await import(pathToFileURL(path).href);
  return lines.join('\n');
}

/** Runs a command line and gives what it said. */
async function said(line: string): Promise<string> {
  const out: string[] = [];
  const [command, room, ...args] = line.trim().split(/\s+/);
  assert.deepEqual([command, room], ['bin/tegenveer', 'methods']);
  const code = runMethods(args, {
    methods: await allMethods(),
    readText: (path) => readFileSync(join(here, path), 'utf8'),
    writeText: () => {},
    out: (text) => out.push(text),
    err: (text) => out.push(text),
  });
  assert.equal(code, 0, out.join('\n'));
  return out.join('\n');
}

const readmes = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('README.md'));

for (const readme of readmes) {
  const blocks = [
    ...readFileSync(join(here, readme), 'utf8').matchAll(/```(ts|sh)\n([\s\S]*?)```\n+```text\n([\s\S]*?)\n```/g),
  ];
  for (const [i, [, kind, code = '', expected]] of blocks.entries())
    test(`${readme}: example ${i + 1} prints what it says`, async () => {
      const name = `${readme.replaceAll(/\W/g, '-')}-${i}`;
      assert.equal(kind === 'ts' ? await logged(code, name) : await said(code), expected);
    });
}

test('the first README has examples', () => {
  assert.ok(readmes.includes('README.md'));
});
