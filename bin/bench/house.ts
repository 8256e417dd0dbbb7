// SPDX-License-Identifier: EUPL-1.2
// What the barrier, the doors and the sums cost, as ratios in one run: ours beside the barest way to the same answer.
import pg from 'pg';
import { operationByName } from '#generated/operations.server.ts';
import type { House } from '../../src/house.server.ts';
import { openHouse } from '../../src/house.server.ts';
import { hashOf } from '../../src/kernel/ids.server.ts';
import { migrate } from '../../src/kernel/migrations.server.ts';
import { type Caller, perform } from '../../src/kernel/operation.server.ts';
import { isRefusal } from '../../src/kernel/pure/refusal.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { startServer } from '../lib/postgres.ts';
import { ownersWriter, type Statement } from './as-owner.ts';
import { apiMeasures } from './doors.ts';
import { inTurns, type Measure, ms } from './measure.ts';
import { gridDealId, large, memberId, programmeId, roomDealId, seed, small } from './seed.ts';

export const token = 'bench-token-of-the-member-0123456789';
const rounds = 150;

export async function benchHouse(say: (line: string) => void): Promise<Measure[]> {
  const server = await startServer(undefined, ['shared_buffers=512MB', 'work_mem=16MB']);
  try {
    const big = await filled(server, 'big', large, say);
    const little = await filled(server, 'little', small, say);
    try {
      return [
        ...(await reading(big, say)),
        await growth(big.house, little.house),
        ...(await apiMeasures(big.house, await recorded(() => answer(big.house, questions[0])), token, say)),
      ];
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

export interface Filled {
  readonly house: House;
  readonly owner: pg.Client;
}

export async function filled(
  server: Awaited<ReturnType<typeof startServer>>,
  name: string,
  size: typeof large,
  say: (line: string) => void,
): Promise<Filled> {
  const admin = new pg.Client({ connectionString: server.url('tegenveer_owner', 'postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const ownerUrl = server.url('tegenveer_owner', name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await migrate({
    exec: async (text) => void (await owner.query(text)),
    query: async (text) => (await owner.query(text)).rows,
  });
  say(`Seeding ${size.adoptions.toLocaleString('en')} adoption records …`);
  await seed(owner, size, (line) => say(`  ${line}`));
  await owner.query(
    `insert into membership.key (id, hash, kind, person_id, scopes, expires_at) values ('keyofmember1', $1, 'api_token', $2, '{read}', now() + interval '1 day')`,
    [hashOf(token), memberId],
  );
  const settings = readSettings({
    DATABASE_URL: server.url('tegenveer_login', name),
    DATABASE_OWNER_URL: ownerUrl,
    METRICS_PORT: '0',
    LOG_LEVEL: 'info',
    PORT: '0',
    DEMO: 'false',
  });
  return { house: await openHouse(settings), owner };
}

const member: Caller = { keyHash: hashOf(token), language: 'nl', door: 'api' };

/** Runs an operation of the house; a refusal here is a fault of the bench. */
export async function ask(
  house: House,
  name: string,
  raw: Parameters<typeof perform>[3],
  caller = member,
): Promise<unknown> {
  const operation = operationByName.get(name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  const answer = await perform(house, caller, operation, raw);
  if (isRefusal(answer)) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** A question, or all that one page asks. */
interface Question {
  readonly name: string;
  readonly asks: readonly (readonly [operation: string, raw: NonNullable<Parameters<typeof perform>[3]>])[];
  readonly atMost: number;
}

const room = { params: { deal: roomDealId } };
const questions: readonly [Question, ...Question[]] = [
  {
    name: 'list of 50 adoption records, filtered and sorted, as a party member',
    asks: [['listAdoptions', { query: { limit: '50', sort: '-confirmedOn', level: 'a5' } }]],
    atMost: 1.5,
  },
  { name: 'text search', asks: [['searchEverything', { query: { words: 'omgevingsvergunning' } }]], atMost: 3 },
  {
    name: 'adoption grid of a deal of 80 parties',
    asks: [['adoptionGrid', { query: { deal: gridDealId } }]],
    atMost: 3,
  },
  {
    name: 'commitments over 3,000 deals, 50 at a time, as a party member',
    asks: [['listCommitments', { query: { limit: '50', kind: 'data' } }]],
    atMost: 1.5,
  },
  {
    name: 'page of a deal with 120 parties, 600 commitments, 400 decisions and 10,000 facts',
    asks: [
      ['viewDeal', room],
      ['viewDealCommitments', room],
      ['listDecisions', { params: { space: roomDealId }, query: { limit: '100' } }],
    ],
    atMost: 3,
  },
];

async function answer(house: House, { asks }: Question): Promise<void> {
  for (const [operation, raw] of asks) await ask(house, operation, raw);
}

/** Reads under row-level security beside the owner's own SQL for the same rows. */
async function reading({ house, owner }: Filled, say: (line: string) => void): Promise<Measure[]> {
  const write = await ownersWriter(owner, hashOf(token));
  const measures: Measure[] = [];
  for (const question of questions) {
    const { name, atMost } = question;
    say(`Measuring: ${name} …`);
    const statements = (await recorded(() => answer(house, question))).map(write);
    const bare = async () => {
      await owner.query('begin read only');
      for (const { sql, parameters } of statements) await owner.query(sql, [...parameters]);
      await owner.query('commit');
    };
    const { ours, theirs } = await inTurns(rounds, () => answer(house, question), bare);
    measures.push({
      name,
      ours: ms(ours),
      theirs: `${ms(theirs)} owner's SQL, same rows`,
      ratio: ours / theirs,
      limit: { atMost },
    });
  }
  return measures;
}

/** What a question asks the database, without the framing of the transaction. */
export async function recorded(body: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [text, values] = args;
    if (typeof text === 'string' && /^\s*(select|with)\b/i.test(text) && !text.includes('set_config'))
      statements.push({ sql: text, parameters: Array.isArray(values) ? values : [] });
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    await body();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements;
}

/** The overview of a programme reads sums, so it hardly grows with the number of records. */
async function growth(big: House, little: House): Promise<Measure> {
  const overview = (house: House) => () => ask(house, 'adoptionOverview', { query: { programme: programmeId } });
  const { ours, theirs } = await inTurns(rounds, overview(big), overview(little));
  return {
    name: 'programme overview, 10,000 → 1,000,000 records',
    ours: ms(ours),
    theirs: `${ms(theirs)} at 10,000`,
    ratio: ours / theirs,
    limit: { atMost: 2 },
  };
}
