// SPDX-License-Identifier: EUPL-1.2
// Prints the peak memory of one run of one task, in bytes above what the process held when its data were ready. Linux
// keeps the peak per process and lets a process forget it; elsewhere nothing is printed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tasks } from '#methods/bench/tasks.ts';

const STATUS = '/proc/self/status';
const bytes = (name: string): number =>
  1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(STATUS, 'utf8'))?.[1]);

const task = tasks.find(({ name }) => name === process.argv[2]);
if (task === undefined) throw new Error(`no task ${process.argv[2]}`);
const work = task.prepare();
globalThis.gc?.();
if (existsSync(STATUS)) {
  writeFileSync('/proc/self/clear_refs', '5');
  const before = bytes('VmRSS');
  work();
  process.stdout.write(String(bytes('VmHWM') - before));
}
