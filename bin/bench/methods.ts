// SPDX-License-Identifier: EUPL-1.2
// Times the methods on the data of the recorded timings, beside the recorded R figure, beside R in the same run where it
// is installed, and in headless Chromium, where pages recompute while someone drags a threshold.
// `node bin/bench/methods.ts [part of a name]`; also called by `npm run bench -- methods`.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { disagreements, type Task, tasks } from '#methods/bench/tasks.ts';
import { type Measure, ms } from './measure.ts';
import { inChromium } from './methods-browser.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** One task as measured. Times in milliseconds unless they say otherwise. */
export interface Row {
  readonly name: string;
  /** Best of five, by the wall clock and by processor time; the first suffers when the machine is busy. */
  readonly wall: number;
  readonly cpu: number;
  readonly chromium: number | null;
  /** Seconds R took when the timings were recorded, and now. */
  readonly recordedR: number | null;
  readonly rNow: number | null;
  /** Peak memory above that before the run, over the input. */
  readonly memory: number | null;
  readonly promised: number | null;
  /** How many times faster than R is promised; 1 where nothing is. */
  readonly timesFaster: number;
  /** Whether R's own numbers came out, here and in Chromium. */
  readonly agrees: boolean;
  /** What does not agree with R's numbers, or is not as fast or lean as promised; empty when all is well. */
  readonly failures: readonly string[];
}

const ROUNDS = 5;
const MOST_MEMORY = 4;

/** Best of five in this process, with what was found. */
function timed(task: Task): { wall: number; cpu: number; failures: string[] } {
  const work = task.prepare();
  let [wall, cpu] = [Infinity, Infinity];
  let found = {};
  for (let i = 0; i < ROUNDS; i++) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    found = work();
    const { user, system } = process.cpuUsage(before);
    wall = Math.min(wall, performance.now() - started);
    cpu = Math.min(cpu, (user + system) / 1000);
  }
  return { wall, cpu, failures: disagreements(task, found) };
}

/** Peak memory of one run in a process of its own, as a multiple of the input; null where none is promised. */
async function memoryOf({ name, inputBytes }: Task): Promise<number | null> {
  if (inputBytes === undefined) return null;
  const { stdout } = await run(process.execPath, ['--expose-gc', join(here, 'methods-memory.ts'), name]);
  return stdout === '' ? null : Number(stdout) / inputBytes;
}

/** R's seconds by task name; empty where R is not installed. */
async function besideR(): Promise<ReadonlyMap<string, number>> {
  try {
    const { stdout } = await run('Rscript', [join(here, 'methods.r')], { maxBuffer: 1e7 });
    return new Map(
      stdout
        .split('\n')
        .map((line) => line.split('\t'))
        .flatMap(([name, seconds]) => (name && seconds ? [[name, Number(seconds)] as const] : [])),
    );
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    process.stderr.write(
      missing ? 'R is not installed: only the recorded figures are shown.\n' : `R failed: ${error}\n`,
    );
    return new Map();
  }
}

/** What was promised and not kept. Processor time counts: a busy machine is no fault of the method. */
function broken(task: Task, row: Omit<Row, 'failures'>): string[] {
  const time = Math.min(row.wall, row.cpu);
  const r = row.rNow ?? row.recordedR;
  const { promised, timesFaster } = task;
  return [
    ...(promised !== undefined && time > promised ? [`${time.toFixed(0)} ms, promised ${promised}`] : []),
    ...(timesFaster !== undefined && r !== null && (1000 * r) / time < timesFaster
      ? [`${((1000 * r) / time).toFixed(1)} x R, promised ${timesFaster}`]
      : []),
    ...(row.memory !== null && row.memory > MOST_MEMORY
      ? [`memory ${row.memory.toFixed(1)} x the input, promised ${MOST_MEMORY}`]
      : []),
  ];
}

/** Runs all tasks whose name holds `only`. */
export async function benchMethods(only = ''): Promise<Row[]> {
  const chosen = tasks.filter(({ name }) => name.includes(only));
  const [r, browser] = [await besideR(), await inChromium(chosen.map(({ name }) => name))];
  const rows: Row[] = [];
  for (const task of chosen) {
    const { wall, cpu, failures } = timed(task);
    const wrong = [...failures, ...(browser.get(task.name)?.failures ?? [])];
    const row = {
      name: task.name,
      wall,
      cpu,
      chromium: browser.get(task.name)?.milliseconds ?? null,
      recordedR: task.recorded,
      rNow: r.get(task.name) ?? null,
      memory: await memoryOf(task),
      promised: task.promised ?? null,
      timesFaster: task.timesFaster ?? 1,
      agrees: wrong.length === 0,
    };
    rows.push({ ...row, failures: [...wrong, ...broken(task, row)] });
  }
  return rows;
}

const cell = (value: number | null, digits: number, width: number): string =>
  (value === null ? '–' : value.toFixed(digits)).padStart(width);

/** The rows as a table for the terminal. */
export function tableOfMethods(rows: readonly Row[]): string {
  const head = ['wall ms', 'cpu ms', 'chromium', 'R rec. s', 'R now s', 'x R', 'memory', 'promised'];
  const lines = rows.map((row) => {
    const r = row.rNow ?? row.recordedR;
    const cells = [
      cell(row.wall, 1, 10),
      cell(row.cpu, 1, 10),
      cell(row.chromium, 1, 10),
      cell(row.recordedR, 3, 10),
      cell(row.rNow, 3, 10),
      cell(r === null ? null : (1000 * r) / Math.min(row.wall, row.cpu), 1, 10),
      cell(row.memory, 1, 10),
      cell(row.promised, 0, 10),
    ];
    return `${row.name.padEnd(46)}${cells.join('')}  ${row.failures.length === 0 ? 'ok' : row.failures.join('; ')}`;
  });
  return [`${'task'.padEnd(46)}${head.map((name) => name.padStart(10)).join('')}`, ...lines].join('\n');
}

const ratioOf = (name: string, ours: number, theirs: string, milliseconds: number, atMost: number): Measure => ({
  name,
  ours: ms(ours),
  theirs,
  ratio: ours / milliseconds,
  limit: { atMost },
});

/** The same as ratios, for the table in the documentation; the detailed table goes to `say`. */
export async function measuresOfMethods(say: (line: string) => void): Promise<Measure[]> {
  const rows = await benchMethods();
  say(tableOfMethods(rows));
  return rows.flatMap((row): Measure[] => {
    const time = Math.min(row.wall, row.cpu);
    const r = row.rNow ?? row.recordedR;
    const { name, promised, memory, chromium } = row;
    return [
      ...(r === null
        ? []
        : [ratioOf(name, time, `R ${r} s${row.rNow === null ? ' (recorded)' : ''}`, 1000 * r, 1 / row.timesFaster)]),
      ...(promised === null ? [] : [ratioOf(`${name}: promise`, time, ms(promised), promised, 1)]),
      ...(promised === null || chromium === null
        ? []
        : [ratioOf(`${name}: promise in Chromium`, chromium, ms(promised), promised, 1)]),
      ...(memory === null
        ? []
        : [{ name: `${name}: memory`, ours: 'peak', theirs: 'input', ratio: memory, limit: { atMost: MOST_MEMORY } }]),
    ];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchMethods(process.argv[2]);
  process.stdout.write(`${tableOfMethods(rows)}\n"ok": R's own numbers came out, and what is promised holds.\n`);
  process.exitCode = rows.every((row) => row.agrees) ? 0 : 1;
}
