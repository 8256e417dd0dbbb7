// SPDX-License-Identifier: EUPL-1.2
// `npm run probe:access -- --probes 10000 --seed 7`: that many random probes (person × operation × record) on each kind
// of database, against an oracle of the access policy that knows no SQL. Fails on one disagreement.
import { parseArgs } from 'node:util';
import { probeOn } from '../tests/probe/run.ts';

const { values } = parseArgs({
  options: {
    probes: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    database: { type: 'string', multiple: true, default: ['pglite', 'postgres'] },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [probes, seed] = [Number(values.probes), Number(values.seed)];
if (!Number.isInteger(probes) || probes < 1 || !Number.isInteger(seed)) {
  say('Use: npm run probe:access -- --probes 10000 --seed 7');
  process.exit(2);
}
let total = 0;
for (const kind of ['pglite', 'postgres'] as const) {
  if (!values.database.includes(kind)) continue;
  say(`${kind}: making a world from seed ${seed} …`);
  const found = await probeOn(kind, { probes, seed, say });
  for (const { who, what, record, policy, house } of found.slice(0, 20))
    say(`  ${who} · ${what} · ${record}: the policy says ${policy}, the house ${house}`);
  say(`${kind}: ${probes} probes, ${found.length} disagreements.`);
  total += found.length;
}
say(`${total} disagreements (seed ${seed}).`);
process.exit(total === 0 ? 0 : 1);
