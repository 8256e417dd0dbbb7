// SPDX-License-Identifier: EUPL-1.2
// `npm run simulate -- --years 5 --seed 7`: lives that many years of a made-up programme in the real house, on a real
// database, with the day as an argument, and holds every record and every mail against an oracle that was written apart.
// Fails at the first day on which they differ, and says where.
import { parseArgs } from 'node:util';
import { simulate } from '../tests/simulate/run.ts';

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    database: { type: 'string', default: 'pglite' },
    deals: { type: 'string', default: '4' },
    readers: { type: 'string', default: '5' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [years, seed, deals] = [Number(values.years), Number(values.seed), Number(values.deals)];
// Each digest is read as the person it is for, which is most of the work of a day.
const readers = Number(values.readers);
const database = values.database === 'postgres' || values.database === 'pglite' ? values.database : null;
if (
  !(years > 0 && years <= 30) ||
  !Number.isInteger(seed) ||
  !(deals > 0 && deals <= 100) ||
  !Number.isInteger(readers) ||
  database === null
) {
  say('Use: npm run simulate -- --years 5 --seed 7 [--database postgres] [--deals 4] [--readers 5]');
  process.exit(2);
}
say(
  `${database}: ${years} years of a programme with ${deals} deals and ${readers} who read digests, from seed ${seed} …`,
);
const { differences, days, answers, calls, mails, acts } = await simulate({
  years,
  seed,
  deals,
  readers,
  database,
  say,
});
const posted = Object.entries(mails).map(([outcome, count]) => `${count} ${outcome}`);
say(
  `${days} days lived: ${answers} answers by mail and telephone, of which ${calls} by telephone; mail: ${posted.join(', ')}.`,
);
for (const [act, met] of Object.entries(acts))
  say(
    `  ${act}: ${Object.entries(met)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')}`,
  );
for (const { day, what, expected, found } of differences.slice(0, 20))
  say(`  seed ${seed}, ${day} · ${what}: the oracle says ${expected}, the house ${found}`);
say(
  differences.length === 0
    ? 'The record equals the oracle, and every mail is accounted for.'
    : `${differences.length} differences (seed ${seed}).`,
);
process.exit(differences.length === 0 ? 0 : 1);
