// SPDX-License-Identifier: EUPL-1.2
// Some random probes of who sees what, against the oracle; `npm run probe:access` makes as many as one likes. And the
// probing itself: what is planted, it finds.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { databaseKind, openDatabaseOf } from '#world/database.ts';
import { probeIn, probeOn } from '../../tests/probe/run.ts';

test('the house answers what the policy says, whoever asks for whatever', async () => {
  assert.deepEqual(await probeOn(databaseKind, { probes: 1500, seed: Number(process.env['PROBE_SEED'] ?? 2026) }), []);
});

suite('the probing finds', () => {
  const planted: Record<string, { sql: string; finds: RegExp }> = {
    'a policy that forgot hidden spaces': {
      sql: `alter policy seen_by_visibility on barriers.barrier using (visibility = 'public'
        or visibility = 'parties' and space_id = any ((select spaces.mine())::text[]))`,
      finds: /barriers\.barrier/,
    },
    'a policy beside the others that lets everybody in': {
      sql: 'create policy planted on deals.party for select to tegenveer_actor using (true)',
      finds: /deals\.party/,
    },
    'a right that does not end': {
      sql: `create or replace function spaces.mine() returns text[] language sql stable security definer set search_path = ''
        as 'select coalesce(array_agg(s.space_id), ''{}'') from spaces.seat s where s.person_id = (select membership.me())'`,
      // What one saw then is still seen: as a word about the record, or as how many readers it has.
      finds: /seen|0, 1$/m,
    },
    'a table that nobody decided on': {
      sql: `create table spaces.planted (id text primary key); alter table spaces.planted enable row level security;
        do $$ begin execute format('alter table spaces.planted owner to %I', (select tableowner from pg_tables where schemaname = 'spaces' and tablename = 'space')); end $$`,
      finds: /spaces\.planted.*undecided/,
    },
  };
  for (const [name, { sql, finds }] of Object.entries(planted))
    test(name, async () => {
      const opened = await openDatabaseOf(databaseKind);
      try {
        await opened.superuser(sql);
        const found = await probeIn(opened, { probes: 1500, seed: 11 });
        assert.ok(found.length > 0, 'nothing was found');
        const said = found.map(({ record, policy, house }) => `${record} ${policy}, ${house}`).join('\n');
        assert.match(said, finds);
      } finally {
        await opened.close();
      }
    });
});
