// SPDX-License-Identifier: EUPL-1.2
// What keeping on costs: the nightly pass over all records beside a bare read of the same tables, the pass after it, and
// what is lost or sent twice when worker and database are killed at random.
//   npm run bench -- momentum (this is its second half)
// Smaller, to see that it works: BENCH_ADOPTIONS=20000 BENCH_CHECK_INS=100000 BENCH_KILLS=6
import pg from 'pg';
import { sliceJobs } from '#generated/jobs.server.ts';
import { openHouse } from '../../src/house.server.ts';
import { runJob } from '../../src/kernel/jobs.server.ts';
import { migrate } from '../../src/kernel/migrations.server.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { startServer } from '../lib/postgres.ts';
import { killings } from './killings.ts';
import { type Measure, median } from './measure.ts';
import { large, seed } from './seed.ts';

const adoptions = Number(process.env['BENCH_ADOPTIONS'] ?? 1_000_000);
const checkIns = Number(process.env['BENCH_CHECK_INS'] ?? 5_000_000);
const kills = Number(process.env['BENCH_KILLS'] ?? 200);

type Say = (line: string) => void;

export async function benchRhythm(say: Say): Promise<Measure[]> {
  return [...(await nights(say)), ...(await killings(kills, say))];
}

/** The pass of every night: what fades, the clocks of all records, and what later slices look for. */
const nightly = sliceJobs.filter(({ cron }) => cron !== null && /^\d+ [0-5] \* \* \*$/.test(cron));

async function nights(say: Say): Promise<Measure[]> {
  const server = await startServer(undefined, ['shared_buffers=512MB', 'work_mem=16MB']);
  const name = 'momentum';
  const ownerUrl = server.url('tegenveer_owner', name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  try {
    const admin = new pg.Client({ connectionString: server.url('tegenveer_owner', 'postgres') });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    await owner.connect();
    await migrate({
      exec: async (text) => void (await owner.query(text)),
      query: async (text) => (await owner.query(text)).rows,
    });
    await seed(owner, { ...large, people: 2_000, items: 100, adoptions }, (line) => say(`  ${line}`));
    await addYears(owner, say);
    const house = await openHouse(
      readSettings({
        DATABASE_URL: server.url('tegenveer_login', name),
        DATABASE_OWNER_URL: ownerUrl,
        METRICS_PORT: '0',
        LOG_LEVEL: 'error',
        PORT: '0',
        DEMO: 'false',
      }),
    );
    try {
      say(`The pass of a night: ${nightly.map((job) => job.name).join(', ')}`);
      const read = median([await bareRead(owner), await bareRead(owner), await bareRead(owner)]);
      const pass = async () => {
        const started = performance.now();
        for (const job of nightly) {
          const begun = performance.now();
          await runJob(house, job);
          say(`  ${job.name}: ${((performance.now() - begun) / 1000).toFixed(2)} s`);
        }
        return performance.now() - started;
      };
      const night = await pass();
      const after = await pass();
      await owner.query(
        `update results.adoption set fades_on = current_date where id in (select id from results.adoption order by id limit 100)`,
      );
      const changed = await pass();
      const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`;
      const beside = `${seconds(read)} bare count of the same tables`;
      const many = `${adoptions.toLocaleString('en')} records, ${checkIns.toLocaleString('en')} past check-ins`;
      return [
        {
          name: `nightly pass, ${many}`,
          ours: seconds(night),
          theirs: beside,
          ratio: night / read,
          limit: { atMost: 3 },
        },
        {
          name: 'the same again, nothing changed',
          ours: seconds(after),
          theirs: beside,
          ratio: after / read,
          limit: { atMost: 0.5 },
        },
        {
          name: 'the same after 100 changes',
          ours: seconds(changed),
          theirs: beside,
          ratio: changed / read,
          limit: { atMost: 0.5 },
        },
      ];
    } finally {
      await house.close();
    }
  } finally {
    await owner.end().catch(() => {});
    await server.stop();
  }
}

/** Every record has a clock, a history of check-ins, and its day of the year on which something is due. */
async function addYears(owner: pg.Client, say: Say): Promise<void> {
  const started = performance.now();
  await owner.query(`alter table results.adoption disable trigger user`);
  // Spread over half a year: one in 180 fades tonight, and one in 180 has no next day yet.
  await owner.query(`update results.adoption set rhythm_from = confirmed_on - 400, rhythm_decided = true,
    next_why = case when current_date - confirmed_on < 179 then 'decision' end, next_month = case when current_date - confirmed_on < 179 then 12 end,
    next_check_in_on = case when current_date - confirmed_on < 179 then confirmed_on + 182 end,
    ages_on = confirmed_on + 179, fades_on = confirmed_on + 179 where confirmed_on is not null`);
  await owner.query(`alter table results.adoption enable trigger user`);
  await owner.query(`insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_at, answered_at, answered_via, stage)
    select 'chin' || lpad(i::text, 8, '0'), a.organisation_id, a.space_id, 'medewerker', current_date - (i % 1500)::int - 20, now() - interval '1 year',
      now() - interval '1 year', 'link', 'answered'
    from generate_series(1, ${checkIns}) i join results.adoption a on a.id = 'adop' || lpad((1 + i % ${adoptions})::text, 8, '0')`);
  await owner.query(`insert into results.check_in_answer (check_in_id, adoption_id, still_in_use, answered_at, changed_at)
    select 'chin' || lpad(i::text, 8, '0'), 'adop' || lpad((1 + i % ${adoptions})::text, 8, '0'), 'same', now() - interval '1 year', now() - interval '1 year'
    from generate_series(1, ${checkIns}) i`);
  await owner.query('vacuum analyze');
  say(`  check-ins (${((performance.now() - started) / 1000).toFixed(0)} s)`);
}

/** All rows of both tables and of the answers, counted and nothing else, without any index. */
async function bareRead(owner: pg.Client): Promise<number> {
  const started = performance.now();
  await owner.query(
    `set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off; set max_parallel_workers_per_gather = 0`,
  );
  for (const table of ['adoption', 'check_in', 'check_in_answer'])
    await owner.query(`select count(*) from results.${table}`);
  return performance.now() - started;
}
