// SPDX-License-Identifier: EUPL-1.2
// `npm run bench [fresh|house|momentum|weights|methods|barriers]`: ratios in one run, written to docs/benchmarks.md. Nothing fails here by time;
// the table says which limit holds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { holds, type Measure } from './bench/measure.ts';
import { projectRoot } from './lib/tree.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const sections: Readonly<Record<string, () => Promise<Measure[]>>> = {
  fresh: async () => (await import('./bench/fresh.ts')).freshStart(say),
  house: async () => (await import('./bench/house.ts')).benchHouse(say),
  momentum: async () => [
    ...(await (await import('./bench/momentum.ts')).benchMomentum(say)),
    ...(await (await import('./bench/rhythm.ts')).benchRhythm(say)),
  ],
  weights: async () => (await import('./bench/weights.ts')).weights(say),
  barriers: async () => (await import('./bench/barriers.ts')).benchBarriers(say),
  methods: async () => (await import('./bench/methods.ts')).measuresOfMethods(say),
};

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const [busy = 0] = loadavg();
  const measures = await measure();
  const table = tableOf(measures);
  say(`\n${table}\n`);
  remember(name, table, busy);
}

function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { name, ours, theirs, ratio, limit } = measure;
    const most = 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
    return `| ${name} | ${ours} | ${theirs} | ${ratio.toFixed(2)} | ${most} | ${holds(measure) ? 'holds' : '**does not hold**'} |`;
  });
  return ['| what | ours | beside | ratio | limit | |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** Replaces the table between the marks of its section. */
function remember(section: string, table: string, busy: number): void {
  const file = join(projectRoot, 'docs', 'benchmarks.md');
  if (!existsSync(file)) return;
  const marks = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`] as const;
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const after = rest?.split(marks[1])[1];
  if (before === undefined || after === undefined) return;
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`;
  const when = `${new Date().toISOString().slice(0, 10)}, ${machine}, load before ${busy.toFixed(1)}`;
  writeFileSync(file, `${before}${marks[0]}\n${when}\n\n${table}\n${marks[1]}${after}`);
}
