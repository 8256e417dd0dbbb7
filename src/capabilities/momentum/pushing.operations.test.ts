// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listBarriers } from '#capabilities/barriers/operations.server.ts';
import { endAdoption } from '#capabilities/results/ladder.operations.server.ts';
import { viewAdoption } from '#capabilities/results/operations.server.ts';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { listActions } from '#capabilities/spaces/actions.operations.server.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { addDealRow } from '#world/deals.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import * as help from './help.operations.server.ts';
import * as pushing from './pushing.operations.server.ts';
import * as recovery from './recovery.operations.server.ts';
import { proposeWhatSlips } from './slipping-round.server.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner, runtime } = world;
const { sanne, fenna, mirjam, daan } = people;
const today = new Date().toISOString().slice(0, 10);
const deal = await world.addSpace({});
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');

type Given = Partial<Parameters<typeof loadAdoption>[1]>;
let made = 0;
const load = (given: Given = {}, organisationId = organisations.heuvelrode.id) =>
  runAs(world.worker, async (at) => {
    const { id } = await loadResult(at, {
      dealId: deal.id,
      title: `Resultaat ${++made}`,
      kind: 'approach',
      visibility: 'parties',
    });
    const history = [
      { kind: 'level' as const, on: addMonths(today, -3), level: 'a5' as const, direction: 'stable' as const },
    ];
    return loadAdoption(at, { resultId: id, organisationId, visibility: 'parties', history, ...given });
  });
const answered = (answer: object): Given => ({
  history: [
    { kind: 'level', on: addMonths(today, -9), level: 'a5', direction: 'stable' },
    {
      kind: 'check_in',
      on: addDays(today, -10),
      role: 'teamleider',
      answer: { on: addDays(today, -10), stillInUse: 'same', ...answer },
    },
  ],
});
const view = (adoption: string, who = fenna) => who.done(pushing.viewPushing, { params: { adoption } });
const record = (adoption: string, who = fenna) => who.done(viewAdoption, { params: { adoption } });
const say = async (adoption: string, body: object, who = fenna) =>
  who.perform(pushing.answerSlipping, {
    params: { adoption },
    body: { voice: 'owner', version: (await record(adoption)).version, ...body },
  });
const askedTo = async (who: typeof fenna, id: string) =>
  (await who.done(viewToday)).asked
    .filter(({ href }) => href === `/overname/${id}#herstel`)
    .map(({ kind, minutes }) => (minutes > 0 ? kind : 'no time'));
const nightly = () => proposeWhatSlips(runtime, () => false);
const signs = (one: Awaited<ReturnType<typeof view>>) =>
  one.signals.filter(({ finding }) => finding === 'present').map(({ code }) => code);

const twoSigns = answered({ signs: { old_form_returns: 'yes', only_champion: 'yes', no_use_90_days: 'no' } });

test('two signs are put to the owner, by the page and by the night alike; the level and the course stay', async () => {
  const id = await load(twoSigns);
  const before = await view(id);
  assert.deepEqual(signs(before), ['old_form_returns', 'only_champion']);
  assert.deepEqual(before.proposal?.signs, ['old_form_returns', 'only_champion']);
  const source = before.signals.find(({ code }) => code === 'only_champion');
  assert.deepEqual([source?.basis, source?.source, source?.named], ['asked', 'check_in', 'teamleider']);
  await nightly();
  await nightly();
  const rows = await owner('select id from momentum.slipping where adoption_id = $1', [id]);
  assert.equal(rows.length, 1, 'proposed once, however often it is looked at');
  const { level, direction } = await record(id);
  assert.deepEqual([level, direction], ['a5', 'stable']);
});

test('the owner confirms: the course turns, a recovery opens, the level stays', async () => {
  const id = await load(twoSigns);
  const said = await say(id, { slips: 'yes' });
  assert.ok('state' in said && said.state === 'confirmed');
  const then = await record(id);
  assert.deepEqual([then.level, then.direction, then.fallReported], ['a5', 'slipping', false]);
  const now = await view(id);
  assert.deepEqual([now.proposal, now.recovery?.state, now.recovery?.because], [null, 'open', 'slipping']);
  assert.deepEqual(await askedTo(fenna, id), ['recovery_cause']);
  for (const who of [sanne, mirjam, daan]) assert.deepEqual(await askedTo(who, id), [], 'it is the organisation’s own');
});

test('a no needs a reason, and the same signs are not proposed again; a new sign is', async () => {
  const id = await load(twoSigns);
  const silent = await say(id, { slips: 'no' });
  assert.ok('refused' in silent && silent.refused === 'reason-needed');
  await say(id, { slips: 'no', reason: 'Het formulier is alleen een bijlage.' });
  await nightly();
  const now = await view(id);
  assert.deepEqual(
    [now.proposal, now.answered.map(({ state, reason }) => [state, reason])],
    [null, [['rejected', 'Het formulier is alleen een bijlage.']]],
  );
  await owner(
    `update results.check_in_answer set signs = signs || '{"no_use_90_days": "yes"}' where adoption_id = $1`,
    [id],
  );
  assert.equal((await view(id)).proposal?.because, 'signs');
});

test('only the organisation says whether it slips, and who has no part sees none of it', async () => {
  const id = await load(twoSigns);
  const deals = await say(id, { slips: 'yes' }, sanne);
  assert.ok('refused' in deals && deals.refused === 'not-of-this-organisation');
  for (const who of [daan, mirjam])
    assert.equal(await who.refused(pushing.viewPushing, { params: { adoption: id } }), 'not-found');
  const quiet = await load();
  const nothing = await say(quiet, { slips: 'yes' });
  assert.ok('refused' in nothing && nothing.refused === 'nothing-proposed');
});

test('money that ends is read from the contributions, the training from the anchors, each named as source', async () => {
  await owner(
    `insert into commitments.contribution (id, space_id, organisation_id, kind, what, ends_on, visibility) values ('moneythatends', $1, $2, 'money', 'Subsidie', $3, 'parties')`,
    [deal.id, organisations.middenland.id, addMonths(today, 3)],
  );
  const id = await load({ anchors: [{ kind: 'training', inPlace: true, endsOn: addMonths(today, -2) }] });
  const now = await view(id);
  assert.deepEqual(signs(now), ['money_ends', 'training_stopped']);
  const money = now.signals.find(({ code }) => code === 'money_ends');
  assert.deepEqual([money?.source, money?.named], ['contribution', 'Provincie Middenland']);
  await nightly();
  assert.equal((await owner('select id from momentum.slipping where adoption_id = $1', [id])).length, 1);
  await owner(`delete from commitments.contribution where id = 'moneythatends'`);
});

test('nobody who carries it and a steering group skipped twice are two signs, also where no other sign was asked about', async () => {
  for (const nth of [1, 2]) {
    const id = `stuurgroep${nth}`;
    await owner(
      `insert into sessions.session (id, space_id, kind, title, starts_at, state, report, visibility, author_id)
        values ($1, $2, 'steering_group', 'Stuurgroep', now() - make_interval(months => $3), 'held', 'Zo ging het.', 'parties', $4)`,
      [id, deal.id, nth, sanne.id],
    );
    await owner(
      `insert into sessions.attendance (id, session_id, person_id, organisation_id, status) values ($1, $1, $2, $3, 'absent')`,
      [id, fenna.id, organisations.heuvelrode.id],
    );
  }
  const id = await load(answered({ carriedBy: 'nobody' }));
  await nightly();
  const [proposed] = await owner<{ signs: string[] }>('select signs from momentum.slipping where adoption_id = $1', [
    id,
  ]);
  assert.deepEqual(proposed?.signs.toSorted(), ['owner_left', 'steering_skipped_twice']);
  await owner(`delete from sessions.session where title = 'Stuurgroep'`);
});

const sprungBack = answered({ stillInUse: 'no', help: 'user_organisation' });

test('sprung back opens a recovery: cause, barrier and action, and then decided again', async () => {
  const id = await load(sprungBack);
  const { recovery: play } = await view(id, sanne);
  assert.deepEqual([play?.state, play?.because], ['open', 'sprung_back']);
  const params = { recovery: play?.id ?? '' };
  assert.deepEqual(await askedTo(fenna, id), [], 'first whether the answer by link is so');
  const early = { voice: 'owner', decision: 'go_on', words: 'Toch.', version: 1 };
  assert.equal(await fenna.refused(recovery.decideRecovery, { params, body: early }), 'cause-first');
  await sanne.done(recovery.nameCause, {
    params,
    body: { version: 1, cause: 'system', words: 'Een update zette het oude formulier terug.' },
  });
  assert.deepEqual(await askedTo(fenna, id), ['recovery_act']);
  const raised = await sanne.done(recovery.raiseBarrierFromRecovery, {
    params,
    body: { version: 2, title: 'Het zaaksysteem kent de regel niet' },
  });
  const barriers = (await sanne.done(listBarriers, { query: { deal: deal.slug } })).items;
  assert.ok(barriers.some(({ id: one, domain }) => one === raised.barrier && domain === 'technical'));
  const acted = await fenna.done(recovery.takeActionFromRecovery, {
    params,
    body: { version: 3, text: 'Vraag de leverancier om het nieuwe formulier' },
  });
  assert.ok(
    (await sanne.done(listActions, { params: { space: deal.id } })).items.some(({ id: one }) => one === acted.action),
  );
  assert.deepEqual(await askedTo(fenna, id), ['recovery_decide'], 'until it is decided');
  const lead = { params, body: { ...early, version: 4 } };
  assert.equal(await sanne.refused(recovery.decideRecovery, lead), 'not-of-this-organisation');
  await fenna.done(recovery.decideRecovery, lead);
  assert.deepEqual(await askedTo(fenna, id), []);
  const now = await view(id);
  assert.deepEqual(
    [now.recovery, now.recovered.map(({ state, steps }) => [state, steps.map(({ kind }) => kind)])],
    [null, [['going_on', ['barrier', 'action']]]],
  );
  assert.deepEqual(
    now.recovered.flatMap(({ steps }) => steps.map(({ outcome }) => outcome)),
    ['open', null],
    'what a barrier came to is read back where it was opened',
  );
  const { level, direction } = await record(id);
  assert.deepEqual([level, direction], ['a5', 'stable']);
  assert.equal(
    await sanne.refused(recovery.nameCause, { params, body: { version: 5, cause: 'money', words: 'x' } }),
    'recovery-is-over',
  );
});

test('a recovery of what somebody keeps to themselves is asked of nobody else', async () => {
  const id = await load(twoSigns);
  await say(id, { slips: 'yes' });
  await owner(`update results.adoption set visibility = 'author' where id = $1`, [id]);
  assert.deepEqual(await askedTo(fenna, id), []);
});

test('an honest stop ends the record with the reason; nothing of a refused decision stays', async () => {
  const id = await load(sprungBack);
  const params = { recovery: (await view(id)).recovery?.id ?? '' };
  await fenna.done(recovery.nameCause, { params, body: { version: 1, cause: 'money', words: 'Het geld is op.' } });
  const body = { voice: 'owner', decision: 'stop', words: 'Zonder geld gaat het niet.', version: 2 };
  assert.equal(await fenna.refused(recovery.decideRecovery, { params, body: { ...body, version: 1 } }), 'stale');
  assert.equal((await record(id)).end, null);
  await fenna.done(recovery.decideRecovery, { params, body });
  const then = await record(id);
  assert.deepEqual(
    [then.level, then.end?.kind, then.end?.reason],
    ['a5', 'stopped_deliberately', 'Zonder geld gaat het niet.'],
  );
});

test('who just decided how to go on is not asked at once whether it slips; three months later it may be asked again', async () => {
  const id = await load(twoSigns);
  await say(id, { slips: 'yes' });
  const params = { recovery: (await view(id)).recovery?.id ?? '' };
  await fenna.done(recovery.nameCause, { params, body: { version: 1, cause: 'habit', words: 'De gewoonte won.' } });
  const body = { voice: 'owner', decision: 'go_smaller', words: 'Twee straten, niet zes.', version: 2 };
  await fenna.done(recovery.decideRecovery, { params, body });
  const proposals = async () =>
    (await owner(`select id from momentum.slipping where adoption_id = $1 and state = 'proposed'`, [id])).length;
  await nightly();
  const then = await view(id);
  assert.deepEqual([signs(then).length, then.proposal, await proposals()], [2, null, 0]);
  await owner('update momentum.recovery set decided_on = $2 where adoption_id = $1', [id, addDays(today, -90)]);
  assert.equal((await view(id)).proposal?.because, 'signs');
  await nightly();
  assert.equal(await proposals(), 1);
});

test('of what was ended meanwhile the recovery can still be closed, by an honest stop and nothing else', async () => {
  const id = await load(twoSigns);
  await say(id, { slips: 'yes' });
  const params = { recovery: (await view(id)).recovery?.id ?? '' };
  await fenna.done(recovery.nameCause, { params, body: { version: 1, cause: 'habit', words: 'De gewoonte won.' } });
  const { version } = await record(id);
  const ending = { voice: 'owner', version, end: 'superseded', reason: 'Er kwam iets beters.' };
  await fenna.done(endAdoption, { params: { adoption: id }, body: ending });
  const body = { voice: 'owner', words: 'Er kwam iets beters.', version: 2 };
  assert.deepEqual(await askedTo(fenna, id), ['recovery_close']);
  const onwards = await fenna.refused(recovery.decideRecovery, { params, body: { ...body, decision: 'go_on' } });
  assert.equal(onwards, 'has-ended');
  await fenna.done(recovery.decideRecovery, { params, body: { ...body, decision: 'stop' } });
  const [closed] = (await view(id)).recovered;
  assert.deepEqual([closed?.state, (await record(id)).end?.kind], ['stopped', 'superseded']);
});

test('help that was asked goes to an organisation that uses the result, and what came of it is told', async () => {
  const id = await load(sprungBack);
  const { result } = await record(id);
  await runAs(world.worker, async (at) =>
    loadAdoption(at, {
      resultId: result.id,
      organisationId: organisations.middenland.id,
      visibility: 'parties',
      history: [{ kind: 'level', on: today, level: 'a5' }],
    }),
  );
  const request = (await view(id)).help[0]?.id ?? '';
  const params = { request };
  const asked = await sanne.done(help.viewHelp, { params });
  assert.deepEqual(
    asked.helpers.map(({ name }) => name),
    ['Provincie Middenland'],
  );
  const move = (body: object, version: number) => ({ params, body: { version, ...body } });
  assert.equal(await fenna.refused(help.moveHelpRequest, move({ move: 'route' }, 1)), 'not-yours-to-say');
  assert.equal(
    await sanne.refused(help.moveHelpRequest, move({ move: 'route', helper: organisations.lageDijken.id }, 1)),
    'cannot-help',
  );
  assert.equal(await mirjam.refused(help.viewHelp, { params }), 'not-found');
  await sanne.done(
    help.moveHelpRequest,
    move({ move: 'route', helper: organisations.middenland.id, form: 'visit' }, 1),
  );
  const seen = await mirjam.done(help.viewHelp, { params });
  assert.deepEqual(
    [seen.title, seen.asker, seen.form, seen.moves],
    [result.title, 'Gemeente Heuvelrode', 'visit', ['agree', 'pass', 'tell']],
  );
  await mirjam.done(help.moveHelpRequest, move({ move: 'agree' }, 2));
  assert.equal(await mirjam.refused(help.moveHelpRequest, move({ move: 'tell' }, 3)), 'reason-needed');
  await mirjam.done(help.moveHelpRequest, move({ move: 'tell', words: 'Zij nemen ons formulier over.' }, 3));
  const told = (await view(id)).help[0];
  assert.deepEqual(
    [told?.state, told?.helper?.name, told?.outcome],
    ['helped', 'Provincie Middenland', 'Zij nemen ons formulier over.'],
  );
  assert.equal(await fenna.refused(help.moveHelpRequest, move({ move: 'close', words: 'Klaar.' }, 4)), 'help-is-over');
  // What was given is not asked any more, and who asks again later is heard again.
  const asks = async () =>
    (await owner<{ help: string | null }>('select help from results.adoption where id = $1', [id]))[0]?.help;
  assert.equal(await asks(), null);
  await owner(`update results.adoption set help = 'user_organisation' where id = $1`, [id]);
  assert.deepEqual((await view(id)).help.map(({ state }) => state).sort(), ['asked', 'helped']);
});

test('an answer that is changed takes back what nobody acted on', async () => {
  const id = await load(sprungBack);
  await owner(`update results.adoption set direction = 'stable', help = null, fall_reported_on = null where id = $1`, [
    id,
  ]);
  const now = await view(id);
  assert.deepEqual([now.recovery, now.help.map(({ state }) => state)], [null, ['closed']]);
});
