// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld, type Person } from '#world/world.ts';
import * as mandates from './mandates.operations.server.ts';
import * as people from './people.operations.server.ts';
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

suite('keeping mandates', () => {
  const { joris, tjeerd, eva, aylin } = world.people;
  const ofJoris = { params: { organisation: joris.organisationId } };
  const colleague = async (organisationId: string) => {
    const { id } = await ada.done(people.addPerson, {
      body: {
        name: 'Vera Jong',
        mail: `${runtime.newId()}@voorbeeld.example`,
        organisation: organisationId,
        functionTitle: 'Wethouder',
      },
    });
    return { id, caller: await runtime.as(id) };
  };
  const listed = async (who: Person) => (await who.done(mandates.listMandates, ofJoris)).items;

  test('needs a second step, and then the house gives one that its holder can act on', async () => {
    const body = { person: joris.id, kind: 'promise', commitmentKinds: ['data'], document: 'Register' };
    assert.equal(await ada.refused(mandates.giveMandate, { ...ofJoris, body }), 'step-up-needed');
    await world.stepUp(ada);
    await ada.done(mandates.giveMandate, { ...ofJoris, body });
    assert.equal(
      await asked(joris, joris.organisationId, { kind: 'promise', commitmentKind: 'data' }),
      'Beleidsmedewerker openbare ruimte',
    );
    const [mine] = await listed(joris);
    assert.deepEqual([mine?.state, mine?.mine, mine?.document], ['counts', { held: true, mayEnd: true }, 'Register']);
    assert.deepEqual(await listed(daan), []);
  });

  test('refuses limits that do not fit, strangers, and a space that is not there', async () => {
    const give = (more: object) =>
      ada.refused(mandates.giveMandate, { ...ofJoris, body: { person: joris.id, kind: 'sign', ...more } });
    assert.equal(await give({ commitmentKinds: ['data'] }), 'limit-does-not-fit');
    assert.equal(await give({ person: sanne.id }), 'not-of-the-organisation');
    assert.equal(await give({ space: 'nergens' }), 'space-unknown');
    assert.equal(await give({ startsOn: '2026-02-01', endsOn: '2026-01-01' }), 'ends-before-start');
  });

  test('a deputy acts on the same mandate, with a proxy, and names no deputy of their own', async () => {
    const base = await world.mandate(joris, 'sign', { space: straten });
    const { id, caller } = await colleague(joris.organisationId);
    const at = { params: { ...ofJoris.params, mandate: base } };
    assert.equal(await ada.refused(mandates.nameDeputy, { ...at, body: { person: id } }), 'invalid-input');
    const given = await ada.done(mandates.nameDeputy, { ...at, body: { person: id, document: 'Volmacht 12' } });
    const [deputy] = (await listed(ada)).filter((one) => one.id === given.id);
    assert.deepEqual([deputy?.deputyFor?.name, deputy?.space?.id, deputy?.kind], [joris.name, straten.id, 'sign']);
    const again = { params: { ...ofJoris.params, mandate: given.id }, body: { person: joris.id, document: 'x' } };
    assert.equal(await ada.refused(mandates.nameDeputy, again), 'deputy-of-deputy');
    const mandate = await runtime.run(
      {
        contract: mandates.listMandates.contract,
        body: async (_, acting) => {
          const found = await mandateFor(acting, {
            organisationId: joris.organisationId,
            kind: 'sign',
            spaceId: straten.id,
          });
          assert.ok(!isRefusal(found) && found.document === 'Volmacht 12' && found.deputyFor === base);
          return {
            organisation: { id, slug: 'x', name: '', fictional: true },
            items: [],
            people: [],
            deals: [],
            mine: { gives: false, colleague: true },
          };
        },
      },
      ofJoris,
      caller,
    );
    assert.ok(!isRefusal(mandate));
  });

  test('is handed over today: the old one ends, the successor has 60 days', async () => {
    const old = await world.mandate(joris, 'represent');
    const { id } = await colleague(joris.organisationId);
    const at = { params: { ...ofJoris.params, mandate: old } };
    assert.equal(await ada.refused(mandates.handOverMandate, { ...at, body: { person: id, version: 2 } }), 'stale');
    assert.equal(
      await ada.refused(mandates.handOverMandate, { ...at, body: { person: joris.id, version: 1 } }),
      'same-person',
    );
    const given = await ada.done(mandates.handOverMandate, { ...at, body: { person: id, version: 1 } });
    const all = await listed(ada);
    assert.equal(all.find((one) => one.id === old)?.state, 'over');
    const successor = all.find((one) => one.id === given.id);
    assert.deepEqual(
      [successor?.successorOf?.id, successor?.state, successor?.confirmBefore],
      [joris.id, 'counts', given.confirmBefore],
    );
    assert.ok(isRefusal(await asked(joris, joris.organisationId, { kind: 'represent' })));
    assert.equal(
      await ada.refused(mandates.handOverMandate, { ...at, body: { person: id, version: 2 } }),
      'mandate-over',
    );
  });

  test('is handed over on a day to come: until then the old one counts', async () => {
    const old = await world.mandate(joris, 'represent');
    const { id } = await colleague(joris.organisationId);
    const at = { params: { ...ofJoris.params, mandate: old } };
    await ada.done(mandates.handOverMandate, { ...at, body: { person: id, version: 1, startsOn: '2099-05-01' } });
    const [was] = (await listed(ada)).filter((one) => one.id === old);
    assert.deepEqual([was?.endsOn, was?.state], ['2099-04-30', 'counts']);
  });

  test('is laid down by who holds it, with a reason that stays', async () => {
    const mine = await world.mandate(joris, 'administer');
    const at = { params: { ...ofJoris.params, mandate: mine } };
    assert.equal(await sanne.refused(mandates.endMandate, { ...at, body: { version: 1 } }), 'not-found');
    await joris.done(mandates.endMandate, { ...at, body: { version: 1, reason: 'Andere baan' } });
    const [over] = (await listed(joris)).filter((one) => one.id === mine);
    assert.deepEqual([over?.state, over?.endReason, over?.mine.mayEnd], ['over', 'Andere baan', false]);
    assert.equal(await joris.refused(mandates.endMandate, { ...at, body: { version: 2 } }), 'mandate-over');
  });

  test('ends with the function, at this moment, as do the seats for that organisation', async () => {
    const deal = await world.addSpace();
    await world.seat(tjeerd, deal, 'member');
    await world.mandate(tjeerd, 'sign');
    const params = { person: tjeerd.id };
    const [functionNow] = (await ada.done(people.viewPerson, { params })).affiliations;
    const at = { params: { ...params, affiliation: functionNow?.id } };
    assert.equal(await ada.refused(people.endAffiliation, { ...at, body: { version: 9 } }), 'stale');
    const { version } = await ada.done(people.endAffiliation, { ...at, body: { version: 1 } });
    assert.deepEqual(await told(tjeerd, 'mandated', 'sign'), []);
    const [seat] = await owner<{ over: boolean }>(
      'select ends_at <= now() as over from spaces.seat where person_id = $1',
      [tjeerd.id],
    );
    const [mandate] = await owner<{ over: boolean }>(
      'select ended_at is not null as over from membership.mandate where person_id = $1',
      [tjeerd.id],
    );
    assert.deepEqual([seat?.over, mandate?.over], [true, true]);
    assert.equal(await ada.refused(people.endAffiliation, { ...at, body: { version } }), 'function-over');
  });

  test('a last day to come ends the seat then, and a later one takes it along', async () => {
    const deal = await world.addSpace();
    await world.seat(eva, deal, 'member');
    const params = { person: eva.id };
    const [functionNow] = (await ada.done(people.viewPerson, { params })).affiliations;
    const until = async (endsOn: string | undefined, version: number) => {
      await ada.done(people.changeAffiliation, {
        params: { ...params, affiliation: functionNow?.id },
        body: { version, functionTitle: 'Evaluator', startsOn: '2024-01-01', endsOn },
      });
      const [seat] = await owner<{ on: string | null }>(
        "select to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as on from spaces.seat where person_id = $1",
        [eva.id],
      );
      return seat?.on;
    };
    assert.equal(await until('2098-12-31', 1), '2099-01-01 00:00');
    assert.equal(await until('2099-06-30', 2), '2099-07-01 00:00');
    assert.equal(await until(undefined, 3), null);
  });

  test('ends with the person', async () => {
    const id = await world.mandate(aylin, 'sign');
    await ada.done(people.endPerson, { params: { person: aylin.id } });
    const [row] = await owner<{ over: boolean }>(
      'select ended_at is not null as over from membership.mandate where id = $1',
      [id],
    );
    assert.equal(row?.over, true);
  });
});
