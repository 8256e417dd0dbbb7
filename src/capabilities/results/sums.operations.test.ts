// SPDX-License-Identifier: EUPL-1.2
// The kept sums equal a recount, for everybody, whatever was written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#kernel/ids.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import { fadeAdoptions } from './overview.operations.server.ts';
import { ends, freshnesses, knownOrNot, resultKinds } from './rules/values.ts';
import { countAdoptions, recountAdoptions } from './store/sums.store.server.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, karim, fenna, noor, eva, daan, ada } = people;

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const elsewhere = await world.addSpace({ kind: 'programme', visibility: 'public' });
const spaces = [
  await world.addSpace({ parent: programme, visibility: 'public' }),
  await world.addSpace({ parent: programme }),
  await world.addSpace({ parent: programme, hidden: true }),
  await world.addSpace({ parent: elsewhere }),
  await world.addSpace({}),
];
const [open, closed, hidden, other, alone] = spaces as [(typeof spaces)[0], ...typeof spaces] & typeof spaces;
await world.seat(sanne, open, 'project_lead');
await world.seat(sanne, hidden as typeof open, 'project_lead');
await world.seat(fenna, closed as typeof open, 'member');
await world.seat(fenna, open, 'member', { ended: true });
await world.seat(noor, programme, 'dealmaker');
await world.seat(noor, other as typeof open, 'member');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(eva, hidden as typeof open, 'learning_evaluator');
await world.seat(daan, alone as typeof open, 'member');

const results = await Promise.all(
  spaces.flatMap((space) =>
    resultKinds.slice(0, 2).map(async (kind) => {
      const id = newId();
      await owner(
        `insert into results.result (id, slug, space_id, title, kind, visibility) values ($1, $1, $2, $1, $3, 'public')`,
        [id, space.id, kind],
      );
      return id;
    }),
  ),
);

const today = new Date().toISOString().slice(0, 10);
const visibilities = ['author', 'named', 'organisation', 'parties', 'network', 'public'] as const;
const writers = [sanne, karim, fenna, noor];
const parties = [
  organisations.waterstede,
  organisations.heuvelrode,
  organisations.voorbeeldzaken,
  organisations.overkant,
];

const stand = fc.record({
  level: fc.constantFrom(...knownOrNot),
  starts: fc.constantFrom('confirmed', 'unconfirmed', 'not_asked'),
  stored: fc.constantFrom(...freshnesses),
  fades: fc.option(fc.integer({ min: -3, max: 3 })),
  end: fc.option(fc.constantFrom(...ends), { freq: 4 }),
  visibility: fc.constantFrom(...visibilities),
});
type Stand = typeof stand extends fc.Arbitrary<infer T> ? T : never;

const write = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), at: fc.nat(), stand }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.nat(), stand }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('show' as const), at: fc.nat() }) },
);

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
/** Where the stored band is the true one, and where it lags behind by days that have passed. */
const columns = ({ level, starts, fades, end, visibility }: Stand) => {
  const on = fades === null ? null : addDays(today, fades);
  return [level, end, end ? 'Omdat' : null, visibility, starts, on];
};
const ids: string[] = [];

async function carryOut(one: typeof write extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (one.do === 'add') {
    const id = newId();
    const made = await owner(
      `insert into results.adoption (id, result_id, organisation_id, unit, space_id, result_kind, level, end_kind, end_reason, visibility, starts_as, freshness, unconfirmed_on, fades_on, author_id)
        values ($1, $2, $3, $4, '', '', $5, $6, $7, $8, $9, $9, $10, $10, $11) returning id`,
      [
        id,
        pick(results, one.at),
        pick(parties, one.at >> 3).id,
        id,
        ...columns(one.stand),
        pick(writers, one.at >> 5).id,
      ],
    );
    if (made.length > 0) ids.push(id);
    if (one.stand.visibility === 'named')
      await world.nameReader(id, pick([karim, daan, eva], one.at), pick(writers, one.at >> 5));
  } else if (one.do === 'change' && ids.length > 0) {
    await owner(
      `update results.adoption set level = $2, end_kind = $3, end_reason = $4, visibility = $5, starts_as = $6, freshness = $6, unconfirmed_on = $7, fades_on = $7 where id = $1`,
      [pick(ids, one.at), ...columns(one.stand)],
    );
  } else if (one.do === 'drop' && ids.length > 0) {
    const id = pick(ids, one.at);
    await owner('delete from results.adoption where id = $1', [id]);
    ids.splice(ids.indexOf(id), 1);
  } else if (one.do === 'hide' || one.do === 'show') {
    const space = pick([closed, hidden, alone] as (typeof open)[], one.at);
    await owner('update spaces.space set existence_hidden = $2 where id = $1', [space.id, one.do === 'hide']);
  }
}

const everybody = { sanne, karim, fenna, noor, eva, daan, ada, anonymous: world.anonymous };

async function sumsHold(): Promise<void> {
  for (const [name, who] of Object.entries(everybody))
    for (const within of [undefined, programme.id, elsewhere.id])
      await runAs(who, async (at) =>
        assert.deepEqual(await countAdoptions(at, within), await recountAdoptions(at, within), `${name} in ${within}`),
      );
}

test('after random writes the sums equal a recount, for everybody and per programme', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 25 }), async (writes) => {
      for (const one of writes) await carryOut(one);
      await sumsHold();
    }),
    { numRuns: 6, interruptAfterTimeLimit: 60_000 },
  );
});

test('they still do when what was due has been faded, a few at a time', async () => {
  assert.ok(ids.length > 10);
  const due = await owner(`select id from results.adoption where fades_on <= $1::date`, [today]);
  assert.ok(due.length > 1);
  let faded = 0;
  for (let more = true; more; ) {
    const done = await world.worker.done(fadeAdoptions, { body: { most: 2 } });
    faded += done.faded;
    more = done.more;
  }
  assert.equal(faded, due.length);
  assert.deepEqual(await owner(`select id from results.adoption where fades_on <= $1::date`, [today]), []);
  await sumsHold();
});
