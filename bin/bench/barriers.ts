// SPDX-License-Identifier: EUPL-1.2
// What 200,000 barriers cost beside 2,000: equal questions that are suggested, and words that are searched for; and what
// the access policy costs beside the owner's own SQL for the same rows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { countBarrierFeatures } from '../../src/capabilities/barriers/likeness.operations.server.ts';
import { hashOf } from '../../src/kernel/ids.server.ts';
import { perform, workerCaller } from '../../src/kernel/operation.server.ts';
import { startServer } from '../lib/postgres.ts';
import { projectRoot } from '../lib/tree.ts';
import { ownersWriter } from './as-owner.ts';
import { ask, type Filled, filled, recorded, token } from './house.ts';
import { inTurns, type Measure, ms } from './measure.ts';
import { memberId, small } from './seed.ts';

const sizes = { big: 200_000, little: 2_000 } as const;
const rounds = 100;
const world = { ...small, items: 100, adoptions: 100 };

export async function benchBarriers(say: (line: string) => void): Promise<Measure[]> {
  const server = await startServer(undefined, ['shared_buffers=512MB', 'work_mem=16MB']);
  try {
    const big = await filled(server, 'big', world, say);
    const little = await filled(server, 'little', world, say);
    try {
      for (const [{ house, owner }, size] of [
        [big, sizes.big],
        [little, sizes.little],
      ] as const) {
        say(`Seeding ${size.toLocaleString('en')} barriers …`);
        await seedBarriers(owner, size);
        await perform(house, workerCaller, countBarrierFeatures);
        await owner.query('analyze');
      }
      return [...(await growth(big, little, say)), ...(await permission(big, say))];
    } finally {
      for (const { house, owner } of [big, little]) {
        await house.close();
        await owner.end();
      }
    }
  } finally {
    await server.stop();
  }
}

/** Words of the labelled pairs, so that texts share what real ones share. */
function vocabulary(): string[] {
  const pairs = readFileSync(join(projectRoot, 'data', 'barrier-pairs', 'pairs.jsonl'), 'utf8');
  return [...new Set(pairs.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].sort();
}

const idOf = (number: number) => `barr${String(number).padStart(8, '0')}`;

/**
 * Short texts of eight words, common ones more often, over the deals; one in ten names a law, one in twenty is answered
 * and published. What is public is one in ten, as deals are.
 */
async function seedBarriers(owner: pg.Client, size: number): Promise<void> {
  const words = vocabulary();
  await owner.query(
    `insert into barriers.barrier (id, space_id, title, about, domain, law, law_keys, stage, owner_id, asked_on, answered_on, topic, visibility)
      select 'barr' || lpad(i::text, 8, '0'), 'deal' || lpad((1 + i % $2::int)::text, 8, '0'), t.title, t.about, 'legal',
        case when i % 10 = 0 then 'artikel ' || (i % 400) || ' Bbl' end, case when i % 10 = 0 then array['bbl', 'bbl#' || (i % 400)] else '{}' end,
        case when i % 20 = 0 then 'answered' else 'raised' end, case when i % 20 = 0 then 'orga00000001' end,
        case when i % 20 = 0 then date '2026-01-05' end, case when i % 20 = 0 then date '2026-02-05' end,
        'onderwerp ' || (i % 60), case when i % 10 = 0 then 'public' when i % 10 < 3 then 'network' else 'parties' end
      from generate_series(1, $1::int) i,
        lateral (
          select string_agg(w, ' ') filter (where n <= 5) as title, string_agg(w, ' ') filter (where n > 5) as about
          from (select n, ($3::text[])[1 + floor(power((hashint8(i * 31 + n)::bigint & 2147483647) / 2147483648.0, 2) * cardinality($3::text[]))::int] as w
            from generate_series(1, 14) n) x
        ) t`,
    [size, world.deals, words],
  );
  await owner.query(
    `insert into barriers.answer (id, barrier_id, organisation_id, given_by, kind, text, state, answered_on, valid_for)
      select 'answ' || right(id, 8), id, owner_id, 'Beleidsmedewerker', 'discretion', 'Dat mag: ' || title, 'published', '2026-02-05', 'all'
      from barriers.barrier where stage = 'answered'`,
  );
  await owner.query('update barriers.barrier set author_id = $1 where id = $2', [memberId, idOf(51)]);
}

/** Barriers in deals the member sits in, spread over the first two thousand so that both databases have them. */
const asked = Array.from({ length: 20 }, (_, place) => idOf(50 + place * 50));

async function growth(big: Filled, little: Filled, say: (line: string) => void): Promise<Measure[]> {
  const words = vocabulary();
  const searched = Array.from({ length: 10 }, (_, place) => words[Math.floor((words.length / 12) * (place + 1))] ?? '');
  let turn = 0;
  const next = <T>(from: readonly T[]): T | undefined => from[turn++ % from.length];
  const questions = [
    {
      name: 'equal questions suggested, 2,000 → 200,000 barriers',
      of: ({ house }: Filled) => ask(house, 'suggestEqualBarriers', { params: { barrier: next(asked) } }),
    },
    {
      name: 'search in barriers, 2,000 → 200,000',
      of: ({ house }: Filled) => ask(house, 'listBarriers', { query: { search: next(searched), limit: '50' } }),
    },
    {
      name: 'search in answers (may we?), 2,000 → 200,000 barriers',
      of: ({ house }: Filled) => ask(house, 'listRulings', { query: { search: next(searched), limit: '50' } }),
    },
  ];
  const measures: Measure[] = [];
  for (const { name, of } of questions) {
    say(`Measuring: ${name} …`);
    const { ours, theirs } = await inTurns(
      rounds,
      () => of(big),
      () => of(little),
    );
    measures.push({
      name,
      ours: ms(ours),
      theirs: `${ms(theirs)} at 2,000`,
      ratio: ours / theirs,
      limit: { atMost: 4 },
    });
  }
  return measures;
}

async function permission({ house, owner }: Filled, say: (line: string) => void): Promise<Measure[]> {
  const write = await ownersWriter(owner, hashOf(token));
  const questions = [
    ['50 barriers of 200,000, filtered', 'listBarriers', { query: { limit: '50', domain: 'legal', deal: 'deal-51' } }],
    ['equal questions suggested, as a party member', 'suggestEqualBarriers', { params: { barrier: idOf(50) } }],
    ['search in barriers, as a party member', 'listBarriers', { query: { limit: '50', search: 'vergunning' } }],
  ] as const;
  const measures: Measure[] = [];
  for (const [name, operation, raw] of questions) {
    say(`Measuring: ${name} …`);
    const answer = () => ask(house, operation, raw);
    const statements = (await recorded(async () => void (await answer()))).map(write);
    const bare = async () => {
      await owner.query('begin read only');
      for (const { sql, parameters } of statements) await owner.query(sql, [...parameters]);
      await owner.query('commit');
    };
    const { ours, theirs } = await inTurns(rounds, answer, bare);
    const ratio = ours / theirs;
    measures.push({
      name,
      ours: ms(ours),
      theirs: `${ms(theirs)} owner's SQL, same rows`,
      ratio,
      limit: { atMost: 1.5 },
    });
  }
  return measures;
}
