// SPDX-License-Identifier: EUPL-1.2
// The short loop: generated files, walls, types, lint and rules, in under half a minute. `npm test` begins with it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runSteps, type Step } from './lib/steps.ts';
import { pureTests, testCommand } from './lib/tests.ts';
import { projectRoot } from './lib/tree.ts';

const started = performance.now();
const has = (path: string) => existsSync(join(projectRoot, path));
const tool = (name: string) => join(projectRoot, 'node_modules', '.bin', name);
const pages = has('react-router.config.ts');
const tests = pureTests();

const steps: Step[] = [
  { name: 'generated files', command: ['node', 'bin/generate.ts', '--check'] },
  ...(pages ? [{ name: 'page types', command: ['node', tool('react-router'), 'typegen'] }] : []),
  { name: 'walls', command: ['node', 'bin/walls.ts'], after: ['generated files'] },
  { name: 'types', command: [tool('tsc'), '-p', 'tsconfig.json'], after: pages ? ['page types'] : [] },
  { name: 'types of pure rooms', command: [tool('tsc'), '-p', 'tsconfig.rules.json'] },
  { name: 'lint', command: [tool('biome'), 'check', '--error-on-warnings', '--max-diagnostics=40', '.'] },
  ...(tests.length > 0 ? [{ name: `rules (${tests.length} files)`, command: testCommand(tests) }] : []),
];

const ended = await runSteps(steps, 2);
const failed = ended.filter(({ well }) => !well).map(({ name }) => name);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  failed.length === 0
    ? `All ${ended.length} checks hold, in ${seconds} s.\n`
    : `${failed.length} of ${ended.length} checks failed, in ${seconds} s: ${failed.join(', ')}.\n`,
);
process.exit(failed.length === 0 ? 0 : 1);
