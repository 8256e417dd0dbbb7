// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decisionsAbout } from '#capabilities/decisions/public.server.ts';
import { newId } from '#kernel/ids.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { recordBarrier } from './operations.server.ts';
import { askRuleOwner, concludeBarrier } from './path.operations.server.ts';
import { barriersOpenedFrom, dueIn, nameWhatBecame, openBarrier } from './public.server.ts';
import * as ties from './ties.operations.server.ts';
import { viewBarrier } from './view.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous, owner } = world;
const { sanne, fenna, bram, mirjam, daan } = people;
const deal = await world.addSpace({ name: 'Straten', visibility: 'public' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await owner(`insert into deals.party (id, space_id, organisation_id, tie, position) values ($1, $2, $3, 'bound', 1)`, [
  newId(),
  deal.id,
  organisations.heuvelrode.id,
]);

const raise = async (title: string, more: object = {}): Promise<string> =>
  (await fenna.done(recordBarrier, { params: { deal: deal.slug }, body: { title, ...more } })).id;
const at = (barrier: string) => ({ params: { barrier } });
async function asked(title: string): Promise<string> {
  const id = await raise(title);
  const question = { owner: organisations.voorbeeldzaken.slug, ownerFunction: 'Wetgeving', requested: 'clarify' };
  await fenna.done(askRuleOwner, { ...at(id), body: { ...question, version: 1 } });
  return id;
}

suite('what a barrier becomes', () => {
  test('a decision about it is proposed in its deal; each shows the other, to who may know both', async () => {
    const id = await raise('Mag de boom weg?', { visibility: 'public' });
    const body = { title: 'De boom blijft', proposal: 'Wij laten de boom staan.' };
    const made = await fenna.done(ties.makeDecisionOfBarrier, { ...at(id), body });
    const seen = await sanne.done(viewBarrier, at(id));
    assert.deepEqual(
      seen.became.map(({ kind, label, decision }) => [kind, label, decision]),
      [['decision', 'De boom blijft', 'clarifying']],
    );
    const about = await sanne.inside((inside) => decisionsAbout(inside, 'barrier', id));
    assert.deepEqual(
      about.map((one) => one.id),
      [made.id],
    );
    // The barrier is public, the decision is the parties'.
    assert.deepEqual((await anonymous.done(viewBarrier, at(id))).became, []);
  });

  test('a commitment is drafted for a party of the deal, and promises nothing yet', async () => {
    const id = await raise('Wie past het formulier aan?');
    const what = { organisation: organisations.heuvelrode.slug, what: 'past het formulier aan' };
    await sanne.done(ties.makeCommitmentOfBarrier, { ...at(id), body: what });
    const [line] = (await sanne.done(viewBarrier, at(id))).became;
    assert.deepEqual([line?.kind, line?.commitment], ['commitment', 'draft']);
    const stranger = { ...what, organisation: organisations.overkant.slug };
    assert.equal(await sanne.refused(ties.makeCommitmentOfBarrier, { ...at(id), body: stranger }), 'not-a-party');
  });

  test('a later slice tells what a barrier became; who may not know that record, sees nothing of it', async () => {
    const id = await raise('Regel moet anders', { visibility: 'public' });
    const targetId = newId();
    await world.owner(
      `insert into portfolio.item (id, space_id, title, kind, stage, visibility) values ($1, $2, 'Andere regel', 'rule_change', 'testing', 'network')`,
      [targetId, deal.id],
    );
    const became = {
      kind: 'portfolio_item',
      targetId,
      spaceId: deal.id,
      seenBy: 'network',
      href: '/portfolio',
    } as const;
    await sanne.inside((inside) => nameWhatBecame(inside, id, became));
    const read = async (who: typeof daan | typeof anonymous) =>
      (await who.done(viewBarrier, at(id))).became.map(({ label, item }) => [label, item?.stage]);
    assert.deepEqual(await read(daan), [['Andere regel', 'testing']]);
    assert.deepEqual(await read(anonymous), []);
    await world.owner(`update portfolio.item set title = 'Nieuwe regel', stage = 'scaling' where id = $1`, [targetId]);
    assert.deepEqual(await read(daan), [['Nieuwe regel', 'scaling']], 'it reads as the item reads now');
    await world.owner(`update portfolio.item set visibility = 'parties' where id = $1`, [targetId]);
    assert.deepEqual(await read(daan), [], 'an item that was drawn in is drawn in here too');
  });

  test('a recovery opens a barrier, and reads how it ended', async () => {
    const origin = { kind: 'recovery', id: newId() } as const;
    const { id } = await sanne.inside((inside) =>
      openBarrier(inside, { dealId: deal.id, title: 'Oude eis keert terug', origin }),
    );
    const read = () => sanne.inside((inside) => barriersOpenedFrom(inside, 'recovery', origin.id));
    assert.deepEqual(
      (await read()).map(({ outcome }) => outcome),
      ['open'],
    );
    await sanne.done(concludeBarrier, { ...at(id), body: { outcome: 'resolved', why: 'Eis geschrapt.', version: 1 } });
    assert.deepEqual(
      (await read()).map(({ outcome, outcome_why }) => [outcome, outcome_why]),
      [['resolved', 'Eis geschrapt.']],
    );
    assert.deepEqual(await daan.inside((inside) => barriersOpenedFrom(inside, 'recovery', origin.id)), []);
  });
});

suite('who follows a rule owner', () => {
  test('another function of the same organisation holds at once, and the clock goes on', async () => {
    const id = await asked('Wie gaat hierover?');
    const body = { ownerFunction: 'Directie wegen', why: 'Wij zijn anders ingedeeld.', version: 2 };
    await bram.done(ties.passOnBarrier, { ...at(id), body });
    const seen = await sanne.done(viewBarrier, at(id));
    assert.deepEqual([seen.ownerFunction, seen.stage, seen.successor], ['Directie wegen', 'asked', null]);
  });

  test('another organisation is advice: it sees nothing until who asked puts the case there', async () => {
    const id = await asked('Hoort dit hier?');
    const to = {
      owner: organisations.middenland.slug,
      ownerFunction: 'Afdeling ruimte',
      why: 'De provincie gaat erover.',
    };
    await bram.done(ties.passOnBarrier, { ...at(id), body: { ...to, version: 2 } });
    assert.equal(await mirjam.refused(viewBarrier, at(id)), 'not-found');
    const advised = await fenna.done(viewBarrier, at(id));
    assert.equal(advised.successor?.slug, organisations.middenland.slug);
    await fenna.done(ties.handOverBarrier, { ...at(id), body: { version: advised.version } });
    assert.equal((await mirjam.done(viewBarrier, at(id))).ownerFunction, 'Afdeling ruimte');
    assert.equal(await bram.refused(viewBarrier, at(id)), 'not-found', 'it is no longer theirs');
  });

  test('nobody is a successor by themselves', async () => {
    const id = await asked('Geen opvolger');
    assert.equal(await fenna.refused(ties.handOverBarrier, { ...at(id), body: { version: 2 } }), 'no-such-step');
  });
});

test('long silence falls due for the deal, after the rule owner had 30 days of grace', async () => {
  const id = await asked('Stilte');
  const today = new Date().toISOString().slice(0, 10);
  const dueBy = async (until: string) =>
    (await sanne.inside((inside) => dueIn(inside, deal.id, until))).some(
      (one) => one.id === id && one.kind === 'barrier_silent',
    );
  assert.equal(await dueBy(plusDays(today, 30)), false);
  assert.equal(await dueBy(plusDays(today, 60)), true);
});
