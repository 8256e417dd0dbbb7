// SPDX-License-Identifier: EUPL-1.2
// A proposal on its way: Sanne proposes for Waterstede, Fenna speaks for Heuvelrode, Joris is a guest who speaks for
// Nieuw-Veenmeer; Daan is the neighbour who sees nothing of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addVersionRow } from '#world/agreements.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld, type Person } from '#world/world.ts';
import {
  addRemark,
  answerQuestion,
  listDecisions,
  proposeDecision,
  setDecisionRule,
  viewDecision,
  watchDecision,
} from './operations.server.ts';
import { decisionsAbout, dueIn } from './public.server.ts';
import { amendDecision, moveDecision, nameChange, recordFormalDecision, speak } from './round.operations.server.ts';
import type { Voice } from './rules/codes.ts';

const world = await openWorld();
const { sanne, fenna, joris, karim, daan, noor } = world.people;
const { waterstede, heuvelrode, nieuwVeenmeer } = world.organisations;
const deal = await world.addSpace({ name: 'Deal Gedeelde Straten' });
await addDealRow(world, deal);
for (const party of [waterstede, heuvelrode, nieuwVeenmeer]) await addPartyRow(world, deal, party);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'guest');
await world.seat(karim, deal, 'member');
await world.mandate(sanne, 'represent');
await world.mandate(fenna, 'represent');
await world.mandate(joris, 'represent', { space: deal });

const propose = async (more: Record<string, unknown> = {}, by: Person = sanne) =>
  (
    await by.done(proposeDecision, {
      params: { space: deal.id },
      body: { title: 'Zes straten', proposal: 'Wij gaan door met zes straten.', driver: 'Onderdak ging weg.', ...more },
    })
  ).id;
const view = (id: string, by: Person = sanne) => by.done(viewDecision, { params: { decision: id } });
const move = async (id: string, body: Record<string, unknown>, by: Person = sanne) =>
  by.done(moveDecision, { params: { decision: id }, body: { version: (await view(id, by)).version, ...body } });
const refusedMove = async (id: string, body: Record<string, unknown>, by: Person = sanne) =>
  by.refused(moveDecision, { params: { decision: id }, body: { version: (await view(id, by)).version, ...body } });
const voice = (by: Person, id: string, said: Voice, more: Record<string, unknown> = {}) => ({
  params: { decision: id },
  body: { organisation: by.organisationId, edition: 1, voice: said, ...more },
});
const objection = { argument: 'Met zes straten meten wij niets.', harmsAim: 'Wij willen leren van smalle straten.' };
const inRound = async (more: Record<string, unknown> = {}) => {
  const id = await propose(more);
  await move(id, { move: 'ask' });
  return id;
};

suite('consent', () => {
  test('from question to adopted with an objection taken in', async () => {
    const id = await propose({ reviewOn: '2030-06-01', formalBy: 'De raad van Waterstede' });
    const question = await fenna.done(addRemark, {
      params: { decision: id },
      body: { kind: 'question', text: 'Welke zes?' },
    });
    assert.equal(await refusedMove(id, { move: 'ask' }), 'questions-open');
    await sanne.done(answerQuestion, {
      params: { decision: id, remark: question.id },
      body: { answer: 'De Lindelaan niet.' },
    });
    await move(id, { move: 'hear' });
    await joris.done(addRemark, { params: { decision: id }, body: { kind: 'reaction', text: 'Jammer, wel eerlijk.' } });
    await move(id, { move: 'ask', roundUntil: '2030-01-01' });
    assert.deepEqual(
      (await view(id)).lines.map(({ organisation, kind }) => [organisation.name, kind]),
      [waterstede, heuvelrode, nieuwVeenmeer].map(({ name }) => [name, 'waiting']),
      'In the order of the agreement.',
    );
    await sanne.done(speak, voice(sanne, id, 'consent'));
    await fenna.done(speak, voice(fenna, id, 'consent'));
    assert.equal(await refusedMove(id, { move: 'adopt' }), 'not-all-heard');
    await joris.done(speak, voice(joris, id, 'objection', objection));
    assert.equal(await refusedMove(id, { move: 'adopt' }), 'objections-open');

    const stuck = await view(id);
    const [open] = stuck.voices.filter(({ voice }) => voice === 'objection');
    await sanne.done(amendDecision, {
      params: { decision: id },
      body: {
        version: stuck.version,
        proposal: 'Wij gaan door met zes straten, waarvan twee smalle.',
        why: 'Zo meten wij ook smalle straten.',
        objections: [open?.id],
      },
    });
    assert.equal(await fenna.refused(speak, voice(fenna, id, 'consent')), 'text-changed');
    for (const person of [sanne, fenna, joris]) await person.done(speak, voice(person, id, 'consent', { edition: 2 }));
    assert.equal((await move(id, { move: 'adopt' })).state, 'adopted_with_changes');

    const adopted = await view(id, fenna);
    assert.equal(adopted.reviewOn, '2030-06-01');
    assert.equal(adopted.editions.length, 2);
    const kept = adopted.voices.find(({ voice }) => voice === 'objection');
    assert.equal(kept?.argument, objection.argument, 'Dissent stays readable.');
    assert.equal(kept?.integratedIn, 2);
    assert.equal(kept?.functionTitle, 'Beleidsmedewerker openbare ruimte');
    assert.equal(
      await sanne.refused(speak, voice(sanne, id, 'objection', { edition: 2, ...objection })),
      'round-closed',
    );

    const formal = { version: adopted.version, formalOn: '2026-12-10', formalReference: 'Raadsbesluit 2026-112' };
    await sanne.done(recordFormalDecision, { params: { decision: id }, body: formal });
    assert.equal((await view(id)).formalReference, 'Raadsbesluit 2026-112');
  });

  test('a party speaks only through who may represent it, and the refusal says whose mandate is missing', async () => {
    const id = await inRound();
    const outcome = await karim.perform(speak, voice(karim, id, 'consent'));
    assert.ok('refused' in outcome && outcome.refused === 'no-mandate');
    assert.equal(outcome.values?.['organisation'], waterstede.name);
    assert.equal(outcome.values?.['holders'], 'Projectleider');
    // His page says so before he tries.
    const { mine } = await karim.done(viewDecision, { params: { decision: id } });
    assert.deepEqual(mine.othersSpeak, [{ organisation: waterstede.name, holders: 'Projectleider' }]);
    assert.deepEqual(mine.represents, []);
    assert.equal(
      await karim.refused(speak, {
        params: { decision: id },
        body: { organisation: heuvelrode.id, edition: 1, voice: 'consent' },
      }),
      'no-mandate',
    );
  });

  test('an objection needs a reason and an aim, and there is no abstaining', async () => {
    const id = await inRound();
    assert.equal(await fenna.refused(speak, voice(fenna, id, 'objection')), 'argument-needed');
    assert.equal(await fenna.refused(speak, voice(fenna, id, 'objection', { argument: 'Zomaar' })), 'aim-needed');
    assert.equal(await fenna.refused(speak, voice(fenna, id, 'abstain')), 'no-such-voice');
  });

  test('a party that leaves during the round is not waited for', async () => {
    const id = await inRound({ reviewOn: '2030-06-01' });
    await sanne.done(speak, voice(sanne, id, 'consent'));
    await fenna.done(speak, voice(fenna, id, 'consent'));
    await world.owner(`update deals.party set left_on = '2026-01-01' where space_id = $1 and organisation_id = $2`, [
      deal.id,
      nieuwVeenmeer.id,
    ]);
    assert.equal((await view(id)).obstacle, null);
    await world.owner('update deals.party set left_on = null where space_id = $1', [deal.id]);
    assert.equal((await view(id)).obstacle, 'not-all-heard');
  });

  test('a circle may be smaller than all parties', async () => {
    const id = await propose({ reviewOn: '2030-06-01' });
    await move(id, { move: 'ask', organisations: [waterstede.id, heuvelrode.id] });
    assert.equal((await view(id)).lines.length, 2);
    assert.equal(await joris.refused(speak, voice(joris, id, 'consent')), 'not-asked');
  });

  test('two who change the text at once: the second hears so and loses no word', async () => {
    const id = await inRound();
    const { version } = await view(id);
    const text = (proposal: string) => ({ params: { decision: id }, body: { version, proposal, why: 'Beter.' } });
    await sanne.done(amendDecision, text('Zeven straten.'));
    assert.equal(await sanne.refused(amendDecision, text('Acht straten.')), 'stale');
    assert.equal((await view(id)).proposal, 'Zeven straten.');
  });
});

suite('the other ends', () => {
  test('postponed comes back by itself, and is taken up again', async () => {
    const id = await propose();
    assert.equal(await refusedMove(id, { move: 'postpone', note: 'Te vroeg' }), 'review-date-needed');
    await move(id, { move: 'postpone', note: 'Te vroeg', reviewOn: '2030-02-01' });
    const due = await sanne.inside((at) => dueIn(at, deal.id, '2030-02-01'));
    assert.ok(due.some((one) => one.id === id && one.kind === 'decision_postponed' && one.dueOn === '2030-02-01'));
    assert.ok(!(await sanne.inside((at) => dueIn(at, deal.id, '2030-01-31'))).some((one) => one.id === id));
    assert.equal((await move(id, { move: 'resume' })).state, 'clarifying');
  });
  test('not adopted keeps what spoke against it, with its reason', async () => {
    const id = await inRound();
    await joris.done(speak, voice(joris, id, 'objection', objection));
    await move(id, { move: 'reject', note: 'Het schaadt wat wij willen leren.' });
    const ended = await view(id, joris);
    assert.equal(ended.state, 'not_adopted');
    assert.equal(ended.voices.length, 1);
    assert.deepEqual(ended.mine.moves, []);
  });
  test('a decision that is due is looked at again: it holds on, or ends', async () => {
    const id = await inRound({ reviewOn: '2030-06-01' });
    for (const person of [sanne, fenna, joris]) await person.done(speak, voice(person, id, 'consent'));
    await move(id, { move: 'adopt' });
    world.runtime.setClock('2030-06-02T09:00:00Z');
    assert.equal((await view(id)).reviewDue, true);
    const due = await sanne.done(listDecisions, { params: { space: deal.id }, query: { state: 'due' } });
    assert.ok(due.items.some((one) => one.id === id));
    await move(id, { move: 'confirm', reviewOn: '2031-06-01' });
    assert.equal((await view(id)).reviewDue, false);
    await move(id, { move: 'end', note: 'Niet meer nodig.' });
    assert.equal((await view(id)).state, 'ended');
    world.runtime.setClock('2026-11-28T09:00:00Z');
  });
  test('a new decision takes the place of an older one once it is adopted', async () => {
    const old = await inRound({ reviewOn: '2030-06-01' });
    for (const person of [sanne, fenna, joris]) await person.done(speak, voice(person, old, 'consent'));
    await move(old, { move: 'adopt' });
    const next = await inRound({ reviewOn: '2030-06-01', replaces: old });
    assert.equal((await view(old)).replacedBy, null);
    for (const person of [sanne, fenna, joris]) await person.done(speak, voice(person, next, 'consent'));
    await move(next, { move: 'adopt' });
    assert.equal((await view(old)).replacedBy?.id, next);
  });
});

suite('other methods, by the rule of the space', () => {
  test('a majority is counted over all that were asked', async () => {
    await sanne.done(setDecisionRule, { params: { space: deal.id, type: 'money' }, body: { method: 'majority' } });
    const id = await inRound({ type: 'money', reviewOn: '2030-06-01' });
    assert.equal((await view(id)).method, 'majority');
    assert.equal(await fenna.refused(speak, voice(fenna, id, 'consent')), 'no-such-voice');
    await sanne.done(speak, voice(sanne, id, 'for'));
    assert.equal(await refusedMove(id, { move: 'adopt' }), 'not-all-heard');
    await fenna.done(speak, voice(fenna, id, 'for'));
    await joris.done(speak, voice(joris, id, 'against', { argument: 'Te duur.' }));
    assert.equal((await move(id, { move: 'adopt' })).state, 'adopted');
  });
  test('who holds the mandate decides alone', async () => {
    await sanne.done(setDecisionRule, {
      params: { space: deal.id, type: 'publicity' },
      body: { method: 'mandate_holder' },
    });
    const body = { title: 'Persbericht', proposal: 'Wij brengen het uit.', driver: 'Het is af.', type: 'publicity' };
    assert.equal(await sanne.refused(proposeDecision, { params: { space: deal.id }, body }), 'decider-needed');
    const id = await inRound({ ...body, decider: heuvelrode.name, reviewOn: '2030-06-01' });
    assert.deepEqual(
      (await view(id)).lines.map(({ organisation }) => organisation.name),
      [heuvelrode.name],
    );
    await fenna.done(speak, voice(fenna, id, 'for'));
    assert.equal((await move(id, { move: 'adopt' })).state, 'adopted');
  });
  test('what is decided formally elsewhere is recorded with its day', async () => {
    await sanne.done(setDecisionRule, {
      params: { space: deal.id, type: 'roles' },
      body: { method: 'formal_external' },
    });
    const id = await inRound({ type: 'roles', reviewOn: '2030-06-01' });
    assert.equal(await refusedMove(id, { move: 'adopt' }), 'formal-date-needed');
    await move(id, { move: 'adopt', formalOn: '2026-11-20', formalReference: 'Collegebesluit 8' });
    assert.equal((await view(id)).formalOn, '2026-11-20');
  });
});

suite('what it changes, and who sees it', () => {
  test('the changed thing points back, for who may see the decision', async () => {
    const id = await propose();
    await sanne.done(nameChange, {
      params: { decision: id },
      body: { kind: 'deal', targetId: deal.id, label: 'Deal Gedeelde Straten' },
    });
    const about = (by: Person) => by.inside((at) => decisionsAbout(at, 'deal', deal.id));
    assert.deepEqual(
      (await about(fenna)).map((one) => one.id),
      [id],
    );
    assert.deepEqual(await about(daan), []);
  });
  test('a deal text is chosen among those of the deal; the deal itself needs no choosing', async () => {
    const id = await propose();
    const text = await addVersionRow(world, deal, { number: 7, state: 'signing' });
    const elsewhere = await addVersionRow(world, await world.addSpace(), { number: 1, state: 'published' });
    const name = (kind: 'agreement' | 'deal', targetId?: string) => ({
      params: { decision: id },
      body: { kind, label: 'De dealtekst', targetId },
    });
    const wrong = await sanne.perform(nameChange, name('agreement', elsewhere));
    assert.deepEqual(wrong, { refused: 'invalid-input', fields: [{ path: 'targetId', code: 'not-in-list' }] });
    await sanne.done(nameChange, name('agreement', text));
    await sanne.done(nameChange, name('deal'));
    const about = (by: Person, kind: 'agreement' | 'deal', target: string) =>
      by.inside(async (at) => (await decisionsAbout(at, kind, target)).map((one) => one.id));
    assert.deepEqual(await about(fenna, 'agreement', text), [id]);
    assert.deepEqual(await about(daan, 'agreement', text), []);
    assert.ok((await about(fenna, 'deal', deal.id)).includes(id));
  });
  test('the mark differs after everything that shows, and is not there for the neighbour', async () => {
    const id = await inRound();
    const mark = async () => (await fenna.done(watchDecision, { params: { decision: id } })).mark;
    const seen = new Set([await mark()]);
    await sanne.done(speak, voice(sanne, id, 'consent'));
    seen.add(await mark());
    await joris.done(speak, voice(joris, id, 'objection', objection));
    seen.add(await mark());
    await fenna.done(addRemark, { params: { decision: id }, body: { kind: 'reaction', text: 'Eens.' } });
    seen.add(await mark());
    await sanne.done(nameChange, { params: { decision: id }, body: { kind: 'other', label: 'De begroting' } });
    seen.add(await mark());
    assert.equal(seen.size, 5);
    assert.equal(await daan.refused(watchDecision, { params: { decision: id } }), 'not-found');
    assert.equal(await noor.refused(viewDecision, { params: { decision: id } }), 'not-found');
  });
});
