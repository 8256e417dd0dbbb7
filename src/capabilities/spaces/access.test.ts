// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { owner, people, organisations } = world;
const { sanne, fenna, mirjam, joris, noor, eva, tjeerd, bram, daan } = people;

const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
const deal = await world.addSpace({ name: 'Proefdeal', parent: programme });
const hidden = await world.addSpace({ name: 'Geheime deal', parent: programme, hidden: true });
const coalition = await world.addSpace({ kind: 'coalition', name: 'Coalitie', visibility: 'network' });

const toSign = await world.addSpace({ name: 'Deal om te tekenen', parent: programme });
const hiddenToSign = await world.addSpace({ name: 'Geheim om te tekenen', parent: programme, hidden: true });
for (const space of [toSign, hiddenToSign]) await world.mandate(bram, 'sign', { space });
await world.mandate(daan, 'sign');
await world.mandate(tjeerd, 'sign', { space: toSign, ended: true });
await world.mandate(joris, 'represent', { space: toSign });

const seats = {
  noorInProgramme: await world.seat(noor, programme, 'dealmaker'),
  evaInProgramme: await world.seat(eva, programme, 'learning_evaluator'),
  sanneInDeal: await world.seat(sanne, deal, 'project_lead'),
  fennaInDeal: await world.seat(fenna, deal, 'member'),
  mirjamInDeal: await world.seat(mirjam, deal, 'observer'),
  jorisInDeal: await world.seat(joris, deal, 'guest'),
  tjeerdInDeal: await world.seat(tjeerd, deal, 'member', { ended: true }),
  sanneInHidden: await world.seat(sanne, hidden, 'project_lead'),
  sanneInHiddenToSign: await world.seat(sanne, hiddenToSign, 'project_lead'),
};

const action = async (visibility: string, more: { space?: string; author?: string; person?: string } = {}) => {
  const id = newId();
  await owner(
    `insert into spaces.action (id, space_id, text, person_id, organisation_id, visibility, author_id)
      values ($1, $2, 'Iets doen', nullif($3, ''), $4, $5, $6)`,
    [id, more.space ?? deal.id, more.person ?? '', organisations.waterstede.id, visibility, more.author ?? fenna.id],
  );
  return id;
};
const actions = {
  forAuthor: await action('author'),
  forNamed: await action('named'),
  forOrganisation: await action('organisation'),
  forParties: await action('parties', { person: joris.id }),
  forNetwork: await action('network'),
  forPublic: await action('public'),
  publicInHidden: await action('public', { space: hidden.id, author: sanne.id }),
  tjeerdForAuthor: await action('author', { author: tjeerd.id }),
  tjeerdForParties: await action('parties', { author: tjeerd.id }),
  tjeerdForNamed: await action('named', { author: tjeerd.id }),
  namedTjeerd: await action('named'),
};
await world.nameReader(actions.tjeerdForNamed, fenna, tjeerd);
await world.nameReader(actions.namedTjeerd, tjeerd, fenna);
await world.nameReader(actions.forNamed, bram, fenna);
await world.nameReader(actions.forNamed, daan, bram);

const space = { space: deal.id };
const version = 1;

accessTests({
  slice: 'spaces',
  access,
  world,
  keys: { 'spaces.named': `record_id || ' ' || person_id` },
  inputs: {
    viewSpace: { params: space },
    createSpace: { body: { kind: 'coalition', name: 'Nieuwe coalitie', under: programme.id } },
    changeSpace: { params: space, body: { version, name: 'Proefdeal', visibility: 'parties' } },
    listSeats: { params: space },
    giveSeat: { params: space, body: { name: 'Nieuw', mail: 'nieuw@voorbeeld.example', role: 'member' } },
    changeSeat: { params: { ...space, seat: seats.fennaInDeal }, body: { version, role: 'observer' } },
    endSeat: { params: { ...space, seat: seats.fennaInDeal } },
    nameReaders: { params: { record: actions.forParties }, body: { people: [fenna.id] } },
    listActions: { params: space },
    addAction: { params: space, body: { text: 'Bellen met de wethouder' } },
    changeAction: {
      params: { action: actions.forParties },
      body: { version, text: 'Iets anders doen', person: joris.id },
    },
    completeAction: { params: { action: actions.forParties }, body: { version } },
    viewShowing: { params: { record: actions.forParties } },
    showRecord: { params: { record: actions.forParties }, body: { version, visibility: 'public' } },
  },
  rows: {
    'spaces.space': {
      programme: programme.id,
      deal: deal.id,
      hidden: hidden.id,
      coalition: coalition.id,
      toSign: toSign.id,
      hiddenToSign: hiddenToSign.id,
    },
    'spaces.seat': seats,
    'spaces.named': {
      byFenna: `${actions.forNamed} ${bram.id}`,
      passedOnByBram: `${actions.forNamed} ${daan.id}`,
      byTjeerd: `${actions.tjeerdForNamed} ${fenna.id}`,
      tjeerdByFenna: `${actions.namedTjeerd} ${tjeerd.id}`,
    },
    'spaces.action': actions,
  },
});
