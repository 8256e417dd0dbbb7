// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld, type Person } from '#world/world.ts';
import { mandateFor, successionsOf } from './public.server.ts';

const world = await openWorld();
const { owner, organisations, runtime } = world;
const { sanne, karim, fenna, bram, noor, mirjam, daan, ada } = world.people;
const { waterstede, voorbeeldzaken, middenland } = organisations;
const straten = await world.addSpace();
const parken = await world.addSpace();

const asked = async (who: Person, organisationId: string, act: object = {}) => {
  const outcome = await who.inside((at) => mandateFor(at, { organisationId, kind: 'sign', ...act }));
  return isRefusal(outcome) ? outcome : outcome.functionTitle;
};

/** What a policy is told: organisations, and where. */
async function told({ caller }: Person, question: 'mandated' | 'mandated_in', kind: string): Promise<string[]> {
  return runtime.database.transaction({ role: 'tegenveer_actor', keyHash: caller.keyHash }, async (tx) => {
    const { rows } = await sql<{ ids: string[] }>`select ${sql.raw(`membership.${question}`)}(${kind}) as ids`.execute(
      tx,
    );
    return rows[0]?.ids ?? [];
  });
}

suite('the question for a mandate', () => {
  test('without anybody who holds it, says so', async () => {
    const values = { organisation: waterstede.name, kind: 'sign', holders: 'none' };
    assert.deepEqual(await asked(sanne, waterstede.id), { refused: 'no-mandate', values });
  });

  test('names the functions that do hold it, to colleagues, and to strangers not', async () => {
    await world.mandate(karim, 'sign');
    const refused = (holders: string) => ({
      refused: 'no-mandate',
      values: { organisation: waterstede.name, kind: 'sign', holders },
    });
    assert.deepEqual(await asked(sanne, waterstede.id), refused('Beleidsmedewerker wonen'));
    assert.deepEqual(await asked(daan, waterstede.id), refused('unknown'));
    assert.equal(await asked(karim, waterstede.id), 'Beleidsmedewerker wonen');
  });

  test('names them to who shares a space with the organisation', async () => {
    await world.seat(sanne, straten, 'project_lead');
    await world.seat(fenna, straten, 'member');
    const outcome = await asked(fenna, waterstede.id);
    assert.equal(typeof outcome === 'object' && outcome.values?.['holders'], 'Beleidsmedewerker wonen');
  });

  test('is answered within the space and the promises the mandate is limited to', async () => {
    await world.mandate(sanne, 'promise', { space: straten, commitmentKinds: ['money'] });
    const promise = (spaceId: string, commitmentKind?: string) =>
      asked(sanne, waterstede.id, { kind: 'promise', spaceId, commitmentKind });
    assert.equal(await promise(straten.id, 'money'), 'Projectleider');
    for (const refused of [
      await promise(straten.id, 'data'),
      await promise(parken.id, 'money'),
      await promise(straten.id),
    ])
      assert.ok(isRefusal(refused));
    assert.deepEqual(await told(sanne, 'mandated', 'promise'), [waterstede.id]);
    assert.deepEqual(await told(sanne, 'mandated_in', 'promise'), [`${waterstede.id} ${straten.id}`]);
    assert.deepEqual(await told(karim, 'mandated_in', 'sign'), [`${waterstede.id} *`]);
  });

  test('is answered from the first day to the last', async () => {
    await world.mandate(bram, 'promise', { startsOn: '2024-01-01', endsOn: '2024-12-31' });
    await world.mandate(bram, 'represent', { startsOn: '2099-01-01' });
    await world.mandate(bram, 'administer', { ended: true });
    for (const kind of ['promise', 'represent', 'administer'])
      assert.ok(isRefusal(await asked(bram, voorbeeldzaken.id, { kind })), kind);
  });

  test('is answered for a deputy while the mandate lives that they stand in for', async () => {
    const base = await world.mandate(bram, 'sign');
    await world.mandate(noor, 'sign', { deputyFor: base });
    assert.equal(await asked(noor, voorbeeldzaken.id), 'Dealmaker');
    await owner('update membership.mandate set ended_at = now() where id = $1', [base]);
    assert.ok(isRefusal(await asked(noor, voorbeeldzaken.id)));
  });

  test('is answered no longer when the function ends, or the person', async () => {
    await world.mandate(mirjam, 'sign');
    assert.equal(await asked(mirjam, middenland.id), 'Gedeputeerde');
    await owner('update membership.affiliation set ends_on = current_date - 1 where person_id = $1', [mirjam.id]);
    assert.ok(isRefusal(await asked(mirjam, middenland.id)));
    assert.deepEqual(await told(mirjam, 'mandated', 'sign'), []);
  });
});

suite('succession', () => {
  test('is known to everybody by its day, without a name', async () => {
    const old = await world.mandate(fenna, 'sign', { ended: true });
    const id = await world.mandate(fenna, 'sign', { successorOf: old, startsOn: '2026-01-01' });
    await world.mandate(fenna, 'sign', { successorOf: old, startsOn: '2099-01-01' });
    for (const who of [daan, ada, world.anonymous])
      assert.deepEqual(await who.inside((at) => successionsOf(at, [fenna.organisationId])), [
        {
          mandateId: id,
          organisationId: fenna.organisationId,
          kind: 'sign',
          spaceId: null,
          since: '2026-01-01',
          confirmBefore: '2026-03-02',
        },
      ]);
  });
});

suite('the database, whatever an operation forgets', () => {
  const give = (who: Person, to: Person, kind = 'sign') =>
    runtime.database.transaction({ role: 'tegenveer_actor', keyHash: who.caller.keyHash }, async (tx) => {
      await sql`insert into membership.mandate (id, person_id, organisation_id, kind, given_by)
        values (${runtime.newId()}, ${to.id}, ${to.organisationId}, ${kind}, ${who.id})`.execute(tx);
    });

  test('takes a mandate from who administers the organisation’s and from the house, and from nobody else', async () => {
    await world.mandate(karim, 'administer');
    await give(karim, sanne);
    await give(ada, fenna, 'administer');
    for (const [who, to] of [
      [sanne, karim],
      [karim, fenna],
      [daan, sanne],
    ] as const)
      await assert.rejects(give(who, to), /row-level security/);
  });

  test('takes no mandate that somebody gives to themselves', async () => {
    for (const who of [karim, ada, sanne]) await assert.rejects(give(who, who), /row-level security/);
  });

  test('lets one lay down a mandate, not stretch it, and brings none back', async () => {
    const mine = await world.mandate(daan, 'sign', { endsOn: '2099-01-01' });
    const change = (who: Person, set: string) =>
      runtime.database.transaction({ role: 'tegenveer_actor', keyHash: who.caller.keyHash }, async (tx) => {
        const { numAffectedRows } = await sql`update membership.mandate set ${sql.raw(set)} where id = ${mine}`.execute(
          tx,
        );
        return Number(numAffectedRows);
      });
    await assert.rejects(change(daan, 'ends_on = null'), /row-level security/);
    assert.equal(await change(sanne, 'ended_at = now()'), 0);
    assert.equal(await change(daan, 'ended_at = now()'), 1);
    assert.equal(await change(ada, 'ended_at = null'), 0);
  });
});
