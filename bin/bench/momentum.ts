// SPDX-License-Identifier: EUPL-1.2
// What keeping people up to date costs: their own page with three hundred open things, and digests.
import { composeDigest, type Digest } from '../../src/capabilities/momentum/digest.mail.ts';
import { sendDueDigests } from '../../src/capabilities/momentum/digest-round.server.ts';
import { hashOf } from '../../src/kernel/ids.server.ts';
import { startServer } from '../lib/postgres.ts';
import { ownersWriter } from './as-owner.ts';
import { ask, type Filled, filled, recorded, token } from './house.ts';
import { inTurns, type Measure, ms } from './measure.ts';
import { memberId, small } from './seed.ts';

const rounds = 100;
const digests = 50_000;
/** People who get a digest in the round from records; each is asked five things. */
const readers = 1_000;
const aSecond = 200;

export async function benchMomentum(say: (line: string) => void): Promise<Measure[]> {
  const server = await startServer(undefined, ['shared_buffers=256MB']);
  try {
    const house = await filled(server, 'momentum', small, say);
    try {
      const measures = [await today(house, say), composing(say)];
      await round(house, say);
      return measures;
    } finally {
      await house.house.close();
      await house.owner.end();
    }
  } finally {
    await server.stop();
  }
}

/** Three hundred things of several kinds, open for the member. */
async function today({ house, owner }: Filled, say: (line: string) => void): Promise<Measure> {
  say('Measuring: somebody’s own page with 300 open things …');
  await owner.query(`
    insert into spaces.action (id, space_id, text, person_id, due_on, visibility)
      select 'acti' || lpad(i::text, 8, '0'), 'deal' || lpad((1 + (i % 50) * 50)::text, 8, '0'), 'Doe ' || md5(i::text), '${memberId}', current_date + i % 10, 'parties' from generate_series(1, 120) i;
    insert into membership.mandate (id, person_id, organisation_id, kind) values ('mandpromise1', '${memberId}', 'orga00000002', 'promise'), ('mandrepresen', '${memberId}', 'orga00000002', 'represent');
    insert into commitments.commitment (id, space_id, organisation_id, what, due_on, kind, state, promised_on, confirmed_on, visibility)
      select 'mine' || lpad(i::text, 8, '0'), 'deal' || lpad((1 + (i % 50) * 50)::text, 8, '0'), 'orga00000002', 'doet ' || md5(i::text), (current_date + i % 10)::text, 'action', 'made', current_date - 90, current_date - 90, 'parties'
      from generate_series(1, 100) i;
    insert into decisions.decision (id, space_id, title, proposal, driver, method, state, visibility)
      select 'roun' || lpad(i::text, 8, '0'), 'deal' || lpad((1 + (i % 50) * 50)::text, 8, '0'), 'Besluit ' || i, 'Wij doen ' || md5(i::text), 'Het moet.', 'consent', 'deciding', 'parties' from generate_series(1, 80) i;
    insert into decisions.asked (decision_id, organisation_id, position) select 'roun' || lpad(i::text, 8, '0'), 'orga00000002', 1 from generate_series(1, 80) i;
    analyze`);
  const page = () => ask(house, 'viewToday', {});
  const shown = (await page()) as { asked: readonly unknown[] };
  const write = await ownersWriter(owner, hashOf(token));
  const statements = (await recorded(page)).map(write);
  const bare = async () => {
    await owner.query('begin read only');
    for (const { sql, parameters } of statements) await owner.query(sql, [...parameters]);
    await owner.query('commit');
  };
  const { ours, theirs } = await inTurns(rounds, page, bare);
  return {
    name: `what is asked of somebody with ${shown.asked.length} open things`,
    ours: ms(ours),
    theirs: `${ms(theirs)} owner's SQL, same rows`,
    ratio: ours / theirs,
    limit: { atMost: 3 },
  };
}

/** Only the composing: from what is asked to subject, text and HTML. */
function composing(say: (line: string) => void): Measure {
  say(`Measuring: composing ${digests.toLocaleString('en')} digests …`);
  const spaces = [1, 2, 3].map((i) => ({ id: `deal000${i}`, name: `Deal ${i}`, href: `/deals/deal-${i}` }));
  const asked = Array.from({ length: 6 }, (_, i) => ({
    kind: 'action',
    id: `action0${i}`,
    text: `Stuur de kaart van straat ${i} rond`,
    why: null,
    dueOn: `2026-12-0${i + 1}`,
    href: `/deals/deal-1/acties#${i}`,
    minutes: 1,
    space: spaces[i % 3] ?? null,
    form: null,
  }));
  const digest = (i: number): Digest => ({
    asked,
    told: [],
    to: `p${i}@voorbeeld.example`,
    name: `Persoon ${i}`,
    language: i % 2 === 0 ? 'nl' : 'en',
    today: '2026-11-30',
    baseUrl: 'https://tegenveer.example',
    unsubscribe: `https://tegenveer.example/uitschrijven/${i}`,
  });
  const started = performance.now();
  let letters = 0;
  for (let i = 0; i < digests; i++) letters += composeDigest(digest(i))?.text.length ?? 0;
  const seconds = (performance.now() - started) / 1000;
  return perSecond(
    `${digests.toLocaleString('en')} digests composed (${Math.round(letters / 1e6)} MB of text)`,
    digests / seconds,
  );
}

/** The whole round, to know and without a limit: read as the person it is for, composed, remembered and posted. */
async function round({ house, owner }: Filled, say: (line: string) => void): Promise<void> {
  say(`A round of ${readers.toLocaleString('en')} digests from records …`);
  await owner.query(`
    insert into membership.address (mail, person_id) select 'p' || i || '@voorbeeld.example', 'person' || lpad(i::text, 8, '0') from generate_series(2, ${readers + 1}) i;
    insert into spaces.action (id, space_id, text, person_id, visibility)
      select 'digt' || lpad(i::text, 6, '0') || j, 'deal' || lpad((1 + i % 3000)::text, 8, '0'), 'Doe ' || md5(i || '-' || j), 'person' || lpad(i::text, 8, '0'), 'parties'
      from generate_series(2, ${readers + 1}) i, generate_series(1, 5) j;
    analyze`);
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const started = performance.now();
  // A Monday morning that is no holiday.
  const monday = new Date('2026-11-30T09:05:00Z');
  await sendDueDigests({ ...house, clock: () => monday, wakeOutbox: () => {}, log: silent });
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from kernel.outbox where about = 'digest'`,
  );
  say(`  ${Math.round((rows[0]?.n ?? 0) / seconds)} a second, read as their reader, composed and posted`);
}

const perSecond = (name: string, rate: number): Measure => ({
  name,
  ours: `${Math.round(rate).toLocaleString('en')} a second`,
  theirs: `${aSecond} a second`,
  ratio: rate / aSecond,
  limit: { atLeast: 1 },
});
