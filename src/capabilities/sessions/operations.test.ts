// SPDX-License-Identifier: EUPL-1.2
// A session from plan to report: Sanne leads the deal, Fenna is a member, Joris is a guest; Daan is the neighbour.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { viewCommitment } from '#capabilities/commitments/public.server.ts';
import { decisionsAbout, viewDecision } from '#capabilities/decisions/public.server.ts';
import { addAction, listActions } from '#capabilities/spaces/public.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { addDecisionRow } from '#world/decisions.ts';
import { addSessionRow } from '#world/sessions.ts';
import { openWorld } from '#world/world.ts';
import {
  addPoint,
  dropPoint,
  gatherAgenda,
  inviteToSession,
  listSessionsOfSpace,
  moveSession,
  notePoint,
  planSession,
  recordAttendance,
  viewSession,
  watchSession,
} from './operations.server.ts';
import { addOutcome, lookBack, viewSetup } from './outcomes.operations.server.ts';
import { dueIn, originsOf } from './public.server.ts';

const world = await openWorld();
world.runtime.setClock('2026-11-28T09:00:00Z');
const { sanne, fenna, joris, daan } = world.people;
const deal = await world.addSpace({ name: 'Deal Gedeelde Straten' });
await addDealRow(world, deal, { signedOn: '2026-01-10' });
for (const party of [world.organisations.waterstede, world.organisations.heuvelrode])
  await addPartyRow(world, deal, party);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'guest');

const plan = async (more: Record<string, unknown> = {}) =>
  sanne.done(planSession, {
    params: { space: deal.id },
    body: { title: 'Kerngroep', day: '2026-12-09', time: '09:30', ...more },
  });
const view = (session: string, by = sanne) => by.done(viewSession, { params: { session } });

suite('the agenda', () => {
  test('is made from what is due, and only from what all may see', async () => {
    const action = (text: string, more: Record<string, unknown>) =>
      sanne.done(addAction, { params: { space: deal.id }, body: { text, ...more } });
    await action('Bel de raad', { dueOn: '2026-12-20' });
    await action('Later', { dueOn: '2027-06-01' });
    await action('Mijn eigen briefje', { dueOn: '2026-12-01', visibility: 'author' });
    const review = await addDecisionRow(world, deal, sanne, { state: 'adopted', title: 'Zes straten' });
    await world.owner(`update decisions.decision set review_on = '2026-12-01' where id = $1`, [review]);
    const hidden = await addDecisionRow(world, deal, sanne, {
      state: 'deciding',
      visibility: 'author',
      title: 'Geheim',
    });
    const { id, points } = await plan();
    const { agenda, startsAt } = await view(id, fenna);
    assert.equal(startsAt, '2026-12-09T08:30:00.000Z');
    assert.deepEqual(
      agenda.map(({ title, dueOn }) => [title, dueOn]),
      [
        ['Geldt “Zes straten” nog?', '2026-12-01'],
        ['Bel de raad', '2026-12-20'],
      ],
    );
    assert.equal(points, 2);
    // Kept in the words of the decision; the rest is said in the language of who reads.
    const [kept] = await world.owner<{ title: string }>('select title from sessions.point where due_id = $1', [review]);
    assert.equal(kept?.title, 'Zes straten');
    const english = await perform(world.runtime, { ...fenna.caller, language: 'en' }, viewSession, {
      params: { session: id },
    });
    assert.ok(!isRefusal(english));
    assert.equal(english.agenda[0]?.title, 'Does “Zes straten” still hold?');
    assert.ok(!agenda.some(({ href }) => href?.includes(hidden)));
  });

  test('takes own points, and what fell due since, once', async () => {
    const { id } = await plan();
    await fenna.done(addPoint, { params: { session: id }, body: { title: 'De winter', minutes: '10' } });
    assert.equal(await joris.refused(addPoint, { params: { session: id }, body: { title: 'Iets' } }), 'not-a-worker');
    await sanne.done(addAction, { params: { space: deal.id }, body: { text: 'Kwam erbij', dueOn: '2026-12-15' } });
    assert.equal((await sanne.done(gatherAgenda, { params: { session: id } })).added, 1);
    assert.equal((await sanne.done(gatherAgenda, { params: { session: id } })).added, 0);
    const { agenda } = await view(id);
    assert.equal(agenda.at(-1)?.title, 'Kwam erbij');
    const point = agenda.find(({ title }) => title === 'De winter');
    await sanne.done(dropPoint, { params: { session: id, point: point?.id } });
    assert.ok(!(await view(id)).agenda.some(({ title }) => title === 'De winter'));
  });

  test('invitations leave with it, to everybody with a seat and nobody else', async () => {
    const { id } = await plan({ title: 'Kerngroep december' });
    const before = (await world.owner<{ n: number }>('select count(*)::integer as n from kernel.outbox'))[0]?.n ?? 0;
    assert.equal((await sanne.done(inviteToSession, { params: { session: id } })).invited, 3);
    const mails = await world.owner<{ payload: { to: string; text: string } }>('select payload from kernel.outbox');
    const total = (await world.owner<{ n: number }>('select count(*)::integer as n from kernel.outbox'))[0]?.n ?? 0;
    assert.equal(total - before, 3);
    assert.deepEqual(new Set(mails.map(({ payload }) => payload.to)), new Set([sanne.mail, fenna.mail, joris.mail]));
    for (const { payload } of mails) assert.match(payload.text, /Geldt “Zes straten” nog\?/);
    assert.equal(await fenna.refused(inviteToSession, { params: { session: id } }), 'not-allowed');
  });
});

suite('what comes of it', () => {
  test('an action and a proposal stand where they belong, and point back', async () => {
    const { id } = await plan();
    const action = await fenna.done(addOutcome, {
      params: { session: id },
      body: { kind: 'action', text: 'Vraag de raad om geld', person: fenna.id, dueOn: '2027-01-10' },
    });
    const actions = await fenna.done(listActions, { params: { space: deal.id }, query: { limit: '100' } });
    assert.ok(actions.items.some((one) => one.id === action.targetId && one.person?.id === fenna.id));
    assert.equal(
      await sanne.refused(addOutcome, { params: { session: id }, body: { kind: 'decision', text: 'Zeven straten' } }),
      'proposal-needed',
    );
    const decision = await sanne.done(addOutcome, {
      params: { session: id },
      body: { kind: 'decision', text: 'Zeven straten', proposal: 'Wij doen er een straat bij.' },
    });
    const proposed = await fenna.done(viewDecision, { params: { decision: decision.targetId } });
    assert.equal(proposed.state, 'clarifying');
    assert.equal(proposed.driver, 'Kerngroep', 'Without another reason the session is the reason.');
    const { outcomeList } = await view(id, joris);
    assert.deepEqual(
      outcomeList.map(({ kind, targetId }) => [kind, targetId]),
      [
        ['action', action.targetId],
        ['decision', decision.targetId],
      ],
    );
    const origin = await fenna.inside((at) => originsOf(at, 'decision', decision.targetId));
    assert.deepEqual(
      origin.map((one) => one.id),
      [id],
    );
    assert.deepEqual(await daan.inside((at) => originsOf(at, 'decision', decision.targetId)), []);
    assert.deepEqual(await daan.inside((at) => decisionsAbout(at, 'deal', deal.id)), []);
  });

  test('a refused outcome leaves nothing behind', async () => {
    const { id } = await plan();
    const refused = { kind: 'action', text: 'Wees', organisation: 'Bestaat niet' };
    assert.equal(await sanne.refused(addOutcome, { params: { session: id }, body: refused }), 'organisation-unknown');
    assert.deepEqual((await view(id)).outcomeList, []);
  });

  test('held with a report and who was there', async () => {
    const id = await addSessionRow(world, deal, sanne, { startsAt: '2026-11-27T08:30:00Z', kind: 'signatories' });
    const due = await sanne.inside((at) => dueIn(at, deal.id, '2026-12-31'));
    assert.ok(
      due.some((one) => one.id === id && one.kind === 'session_report'),
      'Its day went by: a report is asked for.',
    );
    const attendance = { present: [sanne.id, fenna.id], excused: [joris.id], successors: [fenna.id] };
    assert.equal((await sanne.done(recordAttendance, { params: { session: id }, body: attendance })).present, 2);
    assert.equal(
      await sanne.refused(recordAttendance, { params: { session: id }, body: { present: [daan.id] } }),
      'person-unknown',
    );
    const hold = { version: 1, move: 'hold', note: 'Wij gaan door met zes straten.' };
    await sanne.done(moveSession, { params: { session: id }, body: hold });
    assert.equal(
      await sanne.refused(moveSession, { params: { session: id }, body: { ...hold, version: 2 } }),
      'no-such-move',
    );
    const held = await view(id, fenna);
    assert.equal(held.report, 'Wij gaan door met zes straten.');
    assert.deepEqual(
      held.attendance.map(({ person, status, successor }) => [person.id, status, successor]).sort(),
      [
        [sanne.id, 'present', false],
        [fenna.id, 'present', true],
        [joris.id, 'excused', false],
      ].sort(),
    );
    assert.ok(!(await sanne.inside((at) => dueIn(at, deal.id, '2026-12-31'))).some((one) => one.id === id));
  });

  test('two who note at the same point: the second hears so', async () => {
    const { id } = await plan();
    const [point] = (await view(id)).agenda;
    const note = (notes: string) => ({ params: { session: id, point: point?.id }, body: { version: 1, notes } });
    await sanne.done(notePoint, note('Wij wachten af.'));
    assert.equal(await sanne.refused(notePoint, note('Wij gaan door.')), 'stale');
    assert.equal((await view(id)).agenda[0]?.notes, 'Wij wachten af.');
  });
});

suite('a commitment as outcome', () => {
  const params = (session: string) => ({ session });
  test('is a draft of a party of the deal, which links to where it is promised', async () => {
    const { id } = await plan();
    const body = {
      kind: 'commitment',
      text: 'wijst twee straten aan',
      organisation: world.organisations.heuvelrode.slug,
      dueOn: '2027-05-01',
      effect: 'bewoners kunnen beginnen',
    };
    const { targetId } = await fenna.done(addOutcome, { params: params(id), body });
    const made = await fenna.done(viewCommitment, { params: { commitment: targetId } });
    assert.deepEqual(
      [made.state, made.what, made.dueOn, made.effect, made.kind, made.organisation?.name],
      ['draft', body.text, body.dueOn, body.effect, 'action', world.organisations.heuvelrode.name],
    );
    assert.deepEqual(
      (await view(id)).outcomeList.map(({ kind, label, href }) => [kind, label, href]),
      [['commitment', body.text, `/toezeggingen/${targetId}`]],
    );
    // Not for another party than one's own; who leads writes for any.
    const other = { ...body, organisation: world.organisations.waterstede.slug };
    assert.equal(await fenna.refused(addOutcome, { params: params(id), body: other }), 'not-allowed');
    await sanne.done(addOutcome, { params: params(id), body: { ...body, commitmentKind: 'data' } });
  });
  test('asks for a party, and for a deal', async () => {
    const { id } = await plan();
    const body = { kind: 'commitment', text: 'doet iets' };
    assert.equal(await sanne.refused(addOutcome, { params: params(id), body }), 'party-needed');
    const stranger = { ...body, organisation: world.organisations.overkant.slug };
    assert.equal(await sanne.refused(addOutcome, { params: params(id), body: stranger }), 'not-a-party');
    const coalition = await world.addSpace({ kind: 'coalition' });
    await world.seat(sanne, coalition, 'project_lead');
    const there = await addSessionRow(world, coalition, sanne, { state: 'held' });
    const given = { ...body, organisation: world.organisations.waterstede.slug };
    assert.equal(await sanne.refused(addOutcome, { params: params(there), body: given }), 'only-in-a-deal');
    assert.equal((await view(id)).outcomeList.length, 0);
  });
});

suite('the look-back', () => {
  test('changes the set-up with a reason; the old one stays readable', async () => {
    const first = await addSessionRow(world, deal, sanne, {
      kind: 'steering_group',
      startsAt: '2026-05-20T08:30:00Z',
      state: 'held',
    });
    const begin = { version: 1, wentWell: 'Het ritme.', rhythm: 'Elke maand', coreGroup: 'Sanne en Fenna' };
    assert.equal((await sanne.done(lookBack, { params: { session: first }, body: begin })).setup, 1);
    const next = await addSessionRow(world, deal, sanne, {
      kind: 'steering_group',
      startsAt: '2026-11-20T08:30:00Z',
      state: 'held',
    });
    const change = { version: 1, wentBadly: 'Te veel overleg.', rhythm: 'Elke zes weken', coreGroup: 'Sanne en Fenna' };
    assert.equal(await sanne.refused(lookBack, { params: { session: next }, body: change }), 'why-needed');
    const done = await sanne.done(lookBack, { params: { session: next }, body: { ...change, why: 'Minder overleg.' } });
    assert.equal(done.setup, 2);
    const setup = await fenna.done(viewSetup, { params: { space: deal.id } });
    assert.deepEqual(
      setup.versions.map(({ number, rhythm }) => [number, rhythm]),
      [
        [2, 'Elke zes weken'],
        [1, 'Elke maand'],
      ],
    );
    assert.equal(setup.versions[0]?.session?.id, next);
    assert.equal(setup.dueOn, null, 'Half a year from now.');
    assert.deepEqual(
      (await view(next)).outcomeList.map(({ kind }) => kind),
      ['setup'],
    );
  });
  test('is for a steering group, says something, and may leave the set-up as it is', async () => {
    const { id } = await plan();
    const said = { version: 1, wentWell: 'Alles.', rhythm: 'Elke zes weken', coreGroup: 'Sanne en Fenna' };
    assert.equal(await sanne.refused(lookBack, { params: { session: id }, body: said }), 'not-a-steering-group');
    const steering = await addSessionRow(world, deal, sanne, {
      kind: 'steering_group',
      startsAt: '2026-11-21T08:30:00Z',
      state: 'held',
    });
    const nothing = { version: 1, rhythm: 'Elke zes weken', coreGroup: 'Sanne en Fenna' };
    assert.equal(await sanne.refused(lookBack, { params: { session: steering }, body: nothing }), 'nothing-said');
    assert.equal((await sanne.done(lookBack, { params: { session: steering }, body: said })).setup, null);
  });
});

test('the neighbour sees no session, and the mark changes for who does', async () => {
  const { id } = await plan();
  const mark = async () => (await fenna.done(watchSession, { params: { session: id } })).mark;
  const before = await mark();
  await fenna.done(addPoint, { params: { session: id }, body: { title: 'Nog iets' } });
  assert.notEqual(await mark(), before);
  assert.equal(await daan.refused(viewSession, { params: { session: id } }), 'not-found');
  assert.equal(await daan.refused(watchSession, { params: { session: id } }), 'not-found');
  assert.equal(await daan.refused(listSessionsOfSpace, { params: { space: deal.id } }), 'not-found');
});
