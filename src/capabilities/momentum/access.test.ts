// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { organisations } = world;
const { sanne, fenna } = world.people;
const space = await world.addSpace({});
await addDealRow(world, space);
await world.seat(sanne, space, 'project_lead');
await world.seat(fenna, space, 'member');

// Mail
const digest = newId();
await world.owner(`insert into momentum.mail_choice (person_id, digest) values ($1, 'daily')`, [fenna.id]);
await world.owner(
  `insert into momentum.digest (id, person_id, day, asked, told, posted) values ($1, $2, '2026-11-23', 1, 0, true)`,
  [digest, fenna.id],
);
await world.owner(`insert into kernel.undeliverable (mail, reason) values ($1, '550 5.1.1 No such user')`, [
  fenna.mail,
]);

// Calls
const call = newId();
await world.owner(
  `insert into momentum.call (id, space_id, about_kind, about_id, called_on, outcome, author_id) values ($1, $2, 'deal', $2, '2026-11-01', 'spoke', $3)`,
  [call, space.id, sanne.id],
);
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });

// Burden
await world.owner(
  `insert into momentum.burden (week, role, fictional, from_minutes, people, of_people) values ('2026-11-16', 'member', false, 3, 7, 7)`,
);

// The end of a deal.
const closing = await world.addSpace({});
await world.seat(sanne, closing, 'project_lead');
await world.seat(fenna, closing, 'member');
await addDealRow(world, closing);
const custodies = { named: newId(), declined: newId() };
for (const [state, id] of Object.entries(custodies))
  await world.owner(
    `insert into momentum.custody (id, space_id, organisation_id, function, state) values ($1, $2, $3, 'beheerder', $4)`,
    [id, space.id, (state === 'named' ? organisations.heuvelrode : organisations.waterstede).id, state],
  );

// What springs back
const result = newId();
await world.owner(
  `insert into results.result (id, slug, space_id, title, kind, visibility) values ($1, $1, $2, 'Rekenregel', 'approach', 'parties')`,
  [result, space.id],
);
const adoptions = { reported: newId(), slipping: newId(), found: newId() };
for (const [unit, id] of Object.entries(adoptions))
  await world.owner(
    `insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, unit, level, direction, fall_reported_on, help)
      values ($1, $2, $3, '', '', $4, 'a5', $5, $6, $7)`,
    [
      id,
      result,
      organisations.heuvelrode.id,
      unit,
      unit === 'found' ? 'sprung_back' : 'slipping',
      unit === 'reported' ? '2026-11-01' : null,
      unit === 'found' ? 'user_organisation' : null,
    ],
  );
const [recovery, slipping, step] = [newId(), newId(), newId()];
await world.owner(`update momentum.recovery set id = $1, state = 'found', cause = 'system' where adoption_id = $2`, [
  recovery,
  adoptions.found,
]);
await world.owner(
  `insert into spaces.action (id, space_id, text, visibility) values ($1, $2, 'Formulier terug', 'parties')`,
  [step, space.id],
);
await world.owner(
  `insert into momentum.recovery_step (id, recovery_id, kind, target_id, label, made_on) values ($1, $2, 'action', $1, 'Formulier terug', current_date)`,
  [step, recovery],
);
await world.owner(
  `insert into momentum.slipping (id, adoption_id, because, proposed_on) values ($1, $2, 'signs', current_date)`,
  [slipping, adoptions.found],
);
const [help] = await world.owner<{ id: string }>(
  `update momentum.help_request set state = 'routed', helper_id = $1 where adoption_id = $2 returning id`,
  [organisations.middenland.id, adoptions.found],
);
const ofRecovery = { recovery };

accessTests({
  slice: 'momentum',
  access,
  world,
  others: {
    // Both of Fenna: they open one thing each.
    unsubscriber: await world.link('unsubscribe_link', fenna.id, fenna),
    digest: await world.link('own_reading', 'digest', fenna),
    calendar: await world.link('own_reading', 'calendar', fenna),
  },
  inputs: {
    viewLookBack: { params: { space: space.id } },
    recordCall: { params: { space: space.id }, body: { about: 'deal', aboutId: space.id, outcome: 'spoke' } },
    viewMethodFigures: { params: { programme: programme.slug } },
    viewCalendarOfDeal: { params: { deal: space.id } },
    changeMailChoice: (who) => ({ body: { digest: 'none', version: who === 'fenna' ? 1 : 0 } }),
    mendAddress: { body: { mail: fenna.mail } },
    readForDigest: { query: { since: '2026-11-01' } },
    viewMailOfSpace: { params: { space: space.id } },
    recordBounce: { body: { message: 'Dag' } },
    viewClosing: { params: { deal: space.id } },
    viewPushing: { params: { adoption: adoptions.found } },
    answerSlipping: { params: { adoption: adoptions.reported }, body: { version: 1, voice: 'owner', slips: 'yes' } },
    openRecovery: { params: { adoption: adoptions.slipping } },
    nameCause: { params: ofRecovery, body: { version: 1, cause: 'habit', words: 'Zo deden wij het altijd.' } },
    raiseBarrierFromRecovery: { params: ofRecovery, body: { version: 1, title: 'Het oude formulier' } },
    takeActionFromRecovery: { params: ofRecovery, body: { version: 1, text: 'Vervang het formulier' } },
    decideRecovery: {
      params: ofRecovery,
      body: { version: 1, voice: 'owner', decision: 'go_on', words: 'Het werkt weer.' },
    },
    viewHelp: { params: { request: help?.id ?? '' } },
    moveHelpRequest: { params: { request: help?.id ?? '' }, body: { version: 1, move: 'agree' } },
    nameCustodian: {
      params: { deal: closing.id },
      body: { organisation: organisations.heuvelrode.slug, function: 'beheerder' },
    },
    answerCustody: { params: { custody: custodies.named }, body: { version: 1, move: 'accept' } },
  },
  keys: { 'momentum.mail_choice': 'person_id', 'momentum.burden': 'week' },
  rows: {
    'momentum.burden': { ofSeven: '2026-11-16' },
    'momentum.call': { ofSanne: call },
    'momentum.mail_choice': { ofFenna: fenna.id },
    'momentum.digest': { ofFenna: digest },
    'momentum.custody': custodies,
    'momentum.slipping': { ofHeuvelrode: slipping },
    'momentum.recovery': { found: recovery },
    'momentum.recovery_step': { found: step },
    'momentum.help_request': { routed: help?.id ?? '' },
  },
});
