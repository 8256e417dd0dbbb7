// SPDX-License-Identifier: EUPL-1.2
// Which test files there are, by kind, and how each kind is run.
import { globSync } from 'node:fs';
import { projectRoot } from './tree.ts';

/** Rules and pure functions: no database, no browser; together a few seconds. `*.slow.test.ts` is left to `npm test`. */
export const pureTests = () =>
  files([
    'src/capabilities/*/rules/**/*.test.ts',
    'src/kernel/pure/**/*.test.ts',
    'src/ui/**/*.test.ts',
    'src/methods/**/*.test.ts',
    'src/capabilities/*/parts/**/*.test.ts',
  ]).filter((path) => !path.includes('.slow.test.'));
export const slowTests = () => files(['src/**/*.slow.test.ts']);
/** What runs against a database, on each kind of database. */
export const databaseTests = () =>
  files([
    'src/capabilities/*/{operations,access}.test.ts',
    'src/capabilities/*/*.{operations,access}.test.ts',
    'database/tests/*.test.ts',
    'tests/simulate/*.test.ts',
    'src/kernel/*.test.ts',
    'src/doors/*.test.ts',
    'src/*.test.ts',
  ]);
/** What must hold on the oldest PostgreSQL too. */
export const oldestServerTests = () =>
  files([
    'src/capabilities/*/access.test.ts',
    'src/capabilities/*/*.access.test.ts',
    // Random probes ask the same policies again, and have both newer databases.
    'database/tests/!(probe).test.ts',
  ]);
/** The walls themselves: each refuses what was planted. */
export const wallTests = () => files(['tests/walls/*.test.ts']);
/** Through the whole house in a real browser. */
export const journeyTests = () => files(['tests/journeys/*.test.ts']);

const files = (patterns: string[]) =>
  [...new Set(globSync(patterns, { cwd: projectRoot }))].map((path) => path.replaceAll('\\', '/')).sort();

/** Command for a set of test files. `together`: in one process, for what is fast or shares something slow to start. */
export const testCommand = (paths: readonly string[], { together = true, atOnce = 2 } = {}) => [
  'node',
  '--disable-warning=ExperimentalWarning',
  '--import=./bin/lib/seed.ts',
  '--test',
  ...(together ? ['--test-isolation=none'] : [`--test-concurrency=${atOnce}`]),
  '--test-reporter=./bin/lib/reporter.ts',
  // A test that waits for ever is named, and fails.
  '--test-timeout=600000',
  ...paths,
];
