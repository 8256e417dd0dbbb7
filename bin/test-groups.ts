// SPDX-License-Identifier: EUPL-1.2
// Runs test files a few at a time, those of one slice in one process: what starting costs (compiling, opening the embedded
// database) is paid once for all of them. One group after another; failed when any of them failed.
//   node bin/test-groups.ts file…
import { run } from './lib/steps.ts';
import { testCommand } from './lib/tests.ts';

/** Each file has an open house of its own until its process ends. */
const mostTogether = 5;

const groups = new Map<string, string[][]>();
for (const path of process.argv.slice(2)) {
  // Outside the slices a file may change what is common to a process, such as settings or the clock of timers.
  const slice = /^src\/capabilities\/[^/]+\//.exec(path)?.[0] ?? path;
  const known = groups.get(slice) ?? [];
  const last = known.at(-1);
  if (last && last.length < mostTogether) last.push(path);
  else groups.set(slice, [...known, [path]]);
}

for (const group of [...groups.values()].flat()) {
  const ended = await run({ name: group[0] ?? '', command: testCommand(group), loud: true });
  if (!ended.well) process.exitCode = 1;
}
