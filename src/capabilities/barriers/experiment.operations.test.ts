// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import * as rooms from './experiment.operations.server.ts';
import { recordBarrier } from './operations.server.ts';
import { askRuleOwner } from './path.operations.server.ts';
import { dueIn } from './public.server.ts';
import { viewBarrier } from './view.operations.server.ts';

const world = await openWorld();
const { people, organisations } = world;
const { sanne, fenna, bram, daan } = people;
const deal = await world.addSpace({ name: 'Straten' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
const today = new Date().toISOString().slice(0, 10);

const room = {
  aim: 'Of spelen veilig kan',
  scope: 'Drie straten',
  deviatesFrom: 'Artikel 12, tweede lid',
  maximumMonths: 12,
  afterLastDay: 'De borden gaan weg.',
};
async function asked(title: string): Promise<string> {
  const { id } = await fenna.done(recordBarrier, { params: { deal: deal.slug }, body: { title } });
  const question = { owner: organisations.voorbeeldzaken.slug, ownerFunction: 'Wetgeving', requested: 'experiment' };
  await fenna.done(askRuleOwner, { params: { barrier: id }, body: { ...question, version: 1 } });
  return id;
}
const at = (experiment: string) => ({ params: { experiment } });

suite('room to experiment', () => {
  test('without aim, scope, parts or duration there is none', async () => {
    const barrier = await asked('Zonder doel');
    for (const missing of ['aim', 'scope', 'deviatesFrom', 'maximumMonths']) {
      const { [missing]: _, ...body } = { ...room } as Record<string, unknown>;
      assert.equal(
        await fenna.refused(rooms.proposeExperimentRoom, { params: { barrier }, body }),
        'invalid-input',
        missing,
      );
    }
  });

  test('proposed by the deal, granted by the rule owner, begun, and ended with what was learnt', async () => {
    const barrier = await asked('Spelen op de rijbaan');
    const { id } = await fenna.done(rooms.proposeExperimentRoom, { params: { barrier }, body: room });
    const { lastOn } = await bram.done(rooms.grantExperimentRoom, { ...at(id), body: { version: 1 } });
    assert.ok(lastOn > plusDays(today, 360));
    assert.equal(await bram.refused(rooms.startExperimentRoom, { ...at(id), body: { version: 2 } }), 'not-allowed');
    await fenna.done(rooms.startExperimentRoom, { ...at(id), body: { version: 2 } });
    await sanne.done(rooms.endExperimentRoom, { ...at(id), body: { learned: 'Het kan.', version: 3 } });
    const [seen] = (await bram.done(viewBarrier, { params: { barrier } })).experiments;
    assert.deepEqual(
      [seen?.state, seen?.learned, seen?.grantedBy?.slug],
      ['ended', 'Het kan.', organisations.voorbeeldzaken.slug],
    );
  });

  test('what was granted on paper is written down by who leads, with that paper', async () => {
    const barrier = await asked('Op papier');
    const { id } = await fenna.done(rooms.proposeExperimentRoom, { params: { barrier }, body: room });
    const grant = { ...at(id), body: { version: 1 } };
    assert.equal(await sanne.refused(rooms.grantExperimentRoom, grant), 'paper-needed');
    const paper = { version: 1, document: 'Brief van 3 maart', grantedOn: '2026-03-03' };
    await sanne.done(rooms.grantExperimentRoom, { ...at(id), body: paper });
    const early = { ...at(id), body: { version: 2, startedOn: '2026-03-02' } };
    assert.equal(await sanne.refused(rooms.startExperimentRoom, early), 'before-it-was-granted');
  });

  test('it is not evaluated after its end, and what lies ahead was not granted yet', async () => {
    const barrier = await asked('Te laat');
    const late = { ...room, maximumMonths: 1, evaluationOn: plusDays(today, 200) };
    const { id } = await fenna.done(rooms.proposeExperimentRoom, { params: { barrier }, body: late });
    const grant = (more: object) => ({ ...at(id), body: { version: 1, ...more } });
    assert.equal(await bram.refused(rooms.grantExperimentRoom, grant({})), 'evaluated-after-the-end');
    assert.equal(
      await bram.refused(rooms.grantExperimentRoom, grant({ grantedOn: plusDays(today, 1) })),
      'day-lies-ahead',
    );
  });

  test('granted and not begun is a signal, and falls due in the deal with its last day', async () => {
    const barrier = await asked('Niet begonnen');
    const { id } = await fenna.done(rooms.proposeExperimentRoom, { params: { barrier }, body: room });
    const grantedOn = plusDays(today, -100);
    await bram.done(rooms.grantExperimentRoom, { ...at(id), body: { version: 1, grantedOn } });
    const { items } = await sanne.done(rooms.listExperimentRooms, { query: { show: 'unused' } });
    assert.ok(items.some((one) => one.id === id && one.unused));
    const due = (until: string) => sanne.inside((inside) => dueIn(inside, deal.id, until));
    const kinds = (await due(plusDays(today, 300))).filter((one) => one.id === id).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['experiment_start', 'experiment_end_soon', 'experiment_end']);
    assert.ok(!(await due(today)).some((one) => one.id === id && one.kind === 'experiment_end'));
    assert.deepEqual((await daan.done(rooms.listExperimentRooms)).items, []);
    assert.deepEqual(await daan.inside((inside) => dueIn(inside, deal.id, '2099-01-01')), []);
  });
});
