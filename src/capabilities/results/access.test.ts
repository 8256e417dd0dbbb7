// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const open = await world.addSpace({ parent: programme, visibility: 'public' });
const closed = await world.addSpace({ parent: programme });
const hidden = await world.addSpace({ parent: programme, hidden: true });
await world.seat(people.sanne, closed, 'project_lead');
await world.seat(people.fenna, closed, 'member');
await world.seat(people.noor, programme, 'dealmaker');
await world.seat(people.eva, programme, 'learning_evaluator');
await world.seat(people.aylin, hidden, 'member');

async function addResult(spaceId: string, visibility: string) {
  const id = newId();
  await owner(
    `insert into results.result (id, slug, space_id, title, kind, visibility) values ($1, $1, $2, $1, 'approach', $3)`,
    [id, spaceId, visibility],
  );
  return id;
}

async function addAdoption(resultId: string, organisationId: string, visibility: string, authorId = '', unit = '') {
  const id = newId();
  await owner(
    `insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, level, confirmed_on, starts_as, freshness, visibility, author_id, unit)
      values ($1, $2, $3, '', '', 'a2', current_date, 'confirmed', 'confirmed', $4, nullif($5, ''), $6)`,
    [id, resultId, organisationId, visibility, authorId, unit],
  );
  return id;
}

const results = {
  open: await addResult(open.id, 'public'),
  closed: await addResult(closed.id, 'parties'),
  hidden: await addResult(hidden.id, 'parties'),
};
const adoptions = {
  public: await addAdoption(results.open, organisations.heuvelrode.id, 'public'),
  parties: await addAdoption(results.closed, organisations.waterstede.id, 'parties'),
  organisation: await addAdoption(results.closed, organisations.heuvelrode.id, 'organisation'),
  author: await addAdoption(results.closed, organisations.middenland.id, 'author', people.sanne.id),
  hidden: await addAdoption(results.hidden, organisations.onderdak.id, 'parties'),
};
const adoption = adoptions.parties;
const [claim, checkIn, event] = [newId(), newId(), newId()];
await owner(
  `insert into results.claim (id, adoption_id, level, awaiting, claimed_by, claimed_as) values ($1, $2, 'a5', 'second_person', $3, 'owner')`,
  [claim, adoption, people.sanne.id],
);
await owner(`insert into results.anchor (adoption_id, kind, in_place) values ($1, 'budget', true)`, [adoption]);
await owner(
  `insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_to) values ($1, $2, $3, 'Teamleider', current_date, 'team@voorbeeld.example')`,
  [checkIn, organisations.waterstede.id, closed.id],
);
await owner(`insert into results.check_in_answer (check_in_id, adoption_id) values ($1, $2)`, [checkIn, adoption]);
await owner(
  `insert into results.adoption_event (id, adoption_id, kind, happened_on, level) values ($1, $2, 'level', current_date, 'a2')`,
  [event, adoption],
);
const lasting = await addAdoption(results.closed, organisations.waterstede.id, 'parties', '', 'Vergunningen');
const contested = await addAdoption(results.closed, organisations.waterstede.id, 'parties', '', 'Archief');
await owner(`update results.adoption set level = 'a7' where id = any ($1)`, [[lasting, contested]]);
const contest = newId();
await owner(
  `insert into results.contest (id, adoption_id, level, words, author_id) values ($1, $2, 'a7', 'Ik lees het anders.', $3)`,
  [contest, contested, people.eva.id],
);
const reports = { sent: newId(), confirmed: newId() };
for (const [status, id] of Object.entries(reports))
  await owner(
    `insert into results.outside_report (id, result_id, space_id, organisation_name, function, mail, status) values ($1, $2, $3, 'Gemeente Overkant', 'Adviseur', 'adviseur@overkant.example', $4)`,
    [id, results.open, open.id, status],
  );
const [contact, happening, phoneTask, called] = [newId(), newId(), newId(), newId()];
await owner(
  `insert into results.contact (id, organisation_id, space_id, step, function_title, mail)
    values ($1, $2, $3, 'deputy', 'Adviseur', 'adviseur@waterstede.example')`,
  [contact, organisations.waterstede.id, closed.id],
);
await owner(
  `insert into results.happening (id, organisation_id, space_id, kind, happened_on) values ($1, $2, $3, 'reorganisation', current_date)`,
  [happening, organisations.waterstede.id, closed.id],
);
await owner(
  `insert into results.check_in (id, organisation_id, space_id, role, due_on, stage) values ($1, $2, $3, 'Teamleider', current_date, 'phone')`,
  [called, organisations.waterstede.id, closed.id],
);
await owner(`insert into results.check_in_answer (check_in_id, adoption_id) values ($1, $2)`, [called, adoption]);
await owner(
  `insert into results.phone_task (id, check_in_id, organisation_id, space_id, reason, call_on) values ($1, $2, $3, $4, 'silence', current_date)`,
  [phoneTask, called, organisations.waterstede.id, closed.id],
);
const sums = await owner<{ class: string; key: string }>(
  `select class || case when level = 'a2' then '' else ' ' || level end as class, class || ' ' || owner_id || ' ' || level as key from results.adoption_sum`,
);

const about = { adoption };
const spoken = { version: 1, voice: 'director' };

accessTests({
  slice: 'results',
  access,
  world,
  others: {
    link: await world.link('check_in_link', checkIn),
    outsider: await world.link('outside_link', reports.sent),
  },
  inputs: {
    viewResult: { params: { result: results.closed } },
    recordResult: { body: { deal: closed.id, title: 'Nieuw resultaat', kind: 'approach' } },
    changeResult: {
      params: { result: results.closed },
      body: { version: 1, title: 'Andere naam', kind: 'knowledge', visibility: 'parties' },
    },
    viewAdoption: { params: about },
    recordAdoption: { body: { result: results.closed, organisation: organisations.lageDijken.slug } },
    claimLevel: {
      params: about,
      body: { ...spoken, level: 'a1', evidence: { function: 'Adviseur', seenOn: '2026' } },
    },
    confirmAdoption: { params: about, body: spoken },
    confirmClaim: { params: { claim }, body: { voice: 'second_person' } },
    withdrawClaim: { params: { claim } },
    contestLasting: { params: { adoption: lasting }, body: { words: 'De oude werkwijze is terug.' } },
    withdrawContest: { params: { contest } },
    disputeClaim: { params: { claim }, body: { voice: 'colleague', words: 'Ik zie dat anders.' } },
    declineAdoption: { params: about, body: { ...spoken, reason: 'Het past niet.' } },
    endAdoption: { params: about, body: { ...spoken, end: 'superseded', reason: 'Er is iets beters.' } },
    withdrawEnd: { params: about, body: spoken },
    setAnchors: { params: about, body: { version: 1, anchors: [{ kind: 'training', state: 'in_place' }] } },
    updateAdoption: { params: about, body: { version: 1, fidelity: 'adapted' } },
    keepAdoption: { params: about, body: { version: 1, ownerFunction: 'Teamleider' } },
    sendCheckIn: { body: { adoptions: [adoption], role: 'Teamleider', to: 'team@voorbeeld.example' } },
    revokeCheckIn: { params: { checkIn } },
    answerCheckIn: { body: { all: 'same' } },
    viewOldCheckIn: { query: { secret: 'x'.repeat(43) } },
    renewCheckIn: { body: { secret: 'x'.repeat(43) } },
    reportOutsideUse: {
      params: { result: results.open },
      body: { organisation: 'Gemeente Overkant', function: 'Adviseur', mail: 'adviseur@overkant.example' },
    },
    listOutsideReports: { params: { result: results.open } },
    judgeOutsideReport: {
      params: { report: reports.confirmed },
      body: { believe: 'no', reason: 'Het is iets anders.' },
    },
    viewRhythm: { params: about },
    recordHappening: { params: about, body: { kind: 'reorganisation', on: '2026-01-05' } },
    setContact: {
      params: { ...about, step: 'role' },
      body: { function: 'Teamleider', mail: 'team@waterstede.example' },
    },
    removeContact: { params: { contact } },
    viewPhoneTask: { params: { task: phoneTask } },
    answerByPhone: {
      params: { task: phoneTask },
      body: { version: 1, answeredBy: 'Teamleider', all: 'same' },
    },
    putOffCall: { params: { task: phoneTask }, body: { version: 1 } },
    giveUpCall: { params: { task: phoneTask }, body: { version: 1, note: 'Nummer bestaat niet meer.' } },
    adoptionGrid: { query: { programme: programme.slug } },
    viewOrganisationUse: { params: { organisation: organisations.waterstede.slug } },
  },
  rows: {
    'results.result': results,
    'results.adoption': { ...adoptions, lasting, contested },
    'results.anchor': { parties: adoption },
    'results.claim': { parties: claim },
    'results.contest': { parties: contest },
    'results.outside_report': reports,
    'results.check_in': { parties: checkIn, called },
    'results.check_in_answer': { parties: checkIn, called },
    'results.adoption_event': { parties: event },
    'results.contact': { parties: contact },
    'results.happening': { parties: happening },
    'results.phone_task': { parties: phoneTask },
    'results.adoption_sum': Object.fromEntries(sums.map((row) => [row.class, row.key])),
  },
  keys: {
    'results.anchor': 'adoption_id',
    'results.check_in_answer': 'check_in_id',
    'results.adoption_sum': `(class || ' ' || owner_id || ' ' || level)`,
  },
});
