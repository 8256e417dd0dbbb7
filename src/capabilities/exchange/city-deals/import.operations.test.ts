// SPDX-License-Identifier: EUPL-1.2
// The real file into a real database: everything arrives, a second time nothing changes, a bad file touches nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { addParty, changeDealStage } from '#capabilities/deals/operations/change.server.ts';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { openWorld } from '#world/world.ts';
import type { CityDeal } from '../contracts/city-deals.ts';
import { allCityDealsAreThere } from './first.server.ts';
import { importCityDeals } from './import.server.ts';
import { changedAnything, countsOf, type ImportReport } from './report.ts';

const world = await openWorld();
const { runtime, owner, anonymous, people } = world;
const shipped = join(import.meta.dirname, '../../../../data/city-deals/city-deals.json');
const original: CityDeal[] = JSON.parse(readFileSync(shipped, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'city-deals-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of its own, without a list of organisations beside it. */
function fileOf(text: string): string {
  const file = join(mkdtempSync(join(folder, 'set-')), 'city-deals.json');
  writeFileSync(file, text);
  return file;
}

/** Everything there is, to see that nothing changed: also versions and facts. */
async function everything(): Promise<unknown> {
  const tables = ['spaces.space', 'deals.deal', 'deals.party', 'deals.source', 'deals.stage_event', 'results.result'];
  tables.push('results.adoption', 'barriers.barrier', 'portfolio.item', 'membership.organisation', 'kernel.chain');
  const rows = [];
  for (const table of tables)
    rows.push(await owner(`select md5(string_agg(t::text, '|' order by t::text)) as all, count(*) from ${table} t`));
  return rows;
}

const linesOf = (report: ImportReport, slug: string) => report.deals.find((deal) => deal.slug === slug)?.lines ?? [];
const count = async (table: string) => (await owner<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

test('before the import the deals are not there', async () => {
  assert.equal(await allCityDealsAreThere(runtime, shipped), false);
});

test('every record of the file arrives, and the report says so per deal', async () => {
  const report = await importCityDeals(runtime, shipped);
  assert.deepEqual(report.problems, []);
  assert.equal(report.deals.length, 31);
  assert.equal(countsOf(report.deals.flatMap(({ lines }) => lines)).refused, 0);
  const arrived = {
    deals: await count('deals.deal'),
    parties: await count('deals.party'),
    results: await count('results.result'),
    adopters: await count('results.adoption'),
    barriers: await count('barriers.barrier'),
    experiments: await count('portfolio.item'),
  };
  assert.deepEqual(arrived, { deals: 31, parties: 415, results: 62, adopters: 46, barriers: 49, experiments: 39 });
  assert.deepEqual(await owner('select * from kernel.verify_chains()'), []);
  assert.equal(await allCityDealsAreThere(runtime, shipped), true);
});

test('nothing is filled in: what the file does not say is unknown', async () => {
  for (const deal of original) {
    const seen = await anonymous.done(viewDeal, { params: { deal: deal.slug } });
    assert.equal(seen.signedOn, deal.signed_on ?? null);
    assert.equal(seen.endsOn, deal.ends_on ?? null);
    assert.equal(seen.exploredFromOn, deal.explored_from ?? null);
    assert.equal(seen.stage === 'unknown', deal.phase === undefined);
    assert.deepEqual(
      seen.partyList.map(({ organisation }) => organisation.name),
      deal.parties.map(({ name }) => name),
    );
    assert.ok(seen.partyList.every(({ tie, joinedOn, leftOn }) => tie === 'unknown' && !joinedOn && !leftOn));
    assert.deepEqual(
      seen.sources.map(({ url }) => url),
      deal.sources,
    );
  }
  assert.deepEqual(await owner('select distinct level, asserted_by, freshness from results.adoption'), [
    { level: 'unknown', asserted_by: 'source', freshness: 'unconfirmed' },
  ]);
});

test('a second import changes nothing at all, whatever part of the file and in whatever order', async () => {
  const before = await everything();
  assert.equal(changedAnything(await importCityDeals(runtime, shipped)), false);
  assert.deepEqual(await everything(), before);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(original, { minLength: 1, maxLength: 6 }), async (some) => {
      const report = await importCityDeals(runtime, fileOf(JSON.stringify(some)));
      assert.equal(report.deals.length, some.length);
      assert.equal(changedAnything(report), false);
    }),
    { numRuns: 6 },
  );
  assert.deepEqual(await everything(), before);
});

test('a file that is cut off anywhere is refused, and nothing is lost', async () => {
  const before = await everything();
  const text = JSON.stringify(original);
  for (const part of [0, 1, 0.1, 0.5, 0.999]) {
    const report = await importCityDeals(
      runtime,
      fileOf(text.slice(0, part <= 1 && part > 0 ? text.length * part - 1 : 0)),
    );
    assert.equal(report.problems.length, 1);
    assert.match(report.problems[0] ?? '', /not complete JSON/);
  }
  assert.match((await importCityDeals(runtime, join(folder, 'is-er-niet.json'))).problems[0] ?? '', /cannot be read/);
  assert.deepEqual(await everything(), before);
});

test('a mistyped file is refused with every problem by name, and nothing of it is written', async () => {
  const before = await everything();
  const [first, second, third, ...rest] = original;
  const mistyped = [
    { ...first, phase: 'klaar', signed_on: '2015-13' },
    { ...second, parties: [{ name: 'Nieuwegein', kind: 'gemeent' }], onbekend: 1 },
    { ...third, results: [{ title: '', kind: 'kennis', reused_by: 'iedereen' }], sources: ['www.zonder-begin.nl'] },
    ...rest,
    { ...rest[0] },
  ];
  const { problems, deals } = await importCityDeals(runtime, fileOf(JSON.stringify(mistyped)));
  assert.deepEqual(deals, []);
  const named = [
    /^deal 1 \(.*\): phase: /,
    /^deal 1 \(.*\): signed_on: /,
    /^deal 2 \(.*\): parties\[1\]\.kind: /,
    /^deal 2 \(.*\): .*onbekend/,
    /^deal 3 \(.*\): results\[1\]\.title: /,
    /^deal 3 \(.*\): results\[1\]\.reused_by: /,
    /^deal 3 \(.*\): sources\[1\]: is not a web address/,
    /slug ".*" is used more than once/,
    /name ".*" is used more than once/,
  ];
  for (const problem of named)
    assert.ok(
      problems.some((line) => problem.test(line)),
      `${problem}\n${problems.join('\n')}`,
    );
  assert.deepEqual(await everything(), before);
});

test('what the file changed is changed and said; what people recorded here stays', async () => {
  const [renamed, ours] = [original[1], original[24]];
  assert.ok(renamed && ours);
  const { slug } = ours;
  await owner(
    `insert into spaces.seat (id, space_id, person_id, role) select 'zetelvansanne', id, $1, 'project_lead' from spaces.space where slug = $2`,
    [people.sanne.id, slug],
  );
  const deal = await people.sanne.done(viewDeal, { params: { deal: slug } });
  await people.sanne.done(changeDealStage, {
    params: { deal: slug },
    body: { stage: 'closing', happenedOn: '2026', version: deal.version },
  });
  const organisation = world.organisations.leerhuis.slug;
  await people.sanne.done(addParty, { params: { deal: slug }, body: { organisation, tie: 'partner' } });
  const changed = original.map((one) =>
    one.slug === renamed.slug ? { ...one, ends_on: '2021', notes: 'Anders verwoord.' } : one,
  );
  const report = await importCityDeals(runtime, fileOf(JSON.stringify(changed)));
  assert.deepEqual(
    linesOf(report, renamed.slug).filter(({ outcome }) => outcome !== 'same'),
    [{ what: 'deal', name: renamed.name, outcome: 'changed' }],
  );
  const kept = linesOf(report, slug).find(({ what }) => what === 'deal');
  assert.equal(kept?.outcome, 'kept');
  assert.match(kept?.why ?? '', /recorded another stage/);
  const after = await anonymous.done(viewDeal, { params: { deal: slug } });
  assert.equal(after.stage, 'closing');
  assert.ok(after.partyList.some((party) => party.organisation.slug === organisation));
});

test('an address that belongs to another space is refused with its reason, and the other deals arrive', async () => {
  await world.addSpace({ kind: 'deal', slug: 'bezet', visibility: 'parties' });
  const [first] = original;
  assert.ok(first);
  const taken = { ...first, slug: 'bezet', name: 'Bezet', short_name: 'Bezet' };
  const fresh = { ...first, slug: 'vrij', name: 'Vrij', short_name: 'Vrij' };
  const report = await importCityDeals(runtime, fileOf(JSON.stringify([taken, fresh])));
  assert.deepEqual(linesOf(report, 'bezet'), [
    { what: 'deal', name: 'Bezet', outcome: 'refused', why: 'address-taken' },
  ]);
  assert.ok(linesOf(report, 'vrij').every(({ outcome }) => outcome === 'added'));
});
