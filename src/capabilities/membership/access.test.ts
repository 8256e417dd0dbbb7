// SPDX-License-Identifier: EUPL-1.2

import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { personNames } from '#world/cast.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';
import * as own from './operations.server.ts';

const world = await openWorld();
const { owner, people, organisations } = world;
const { sanne } = people;

const nowhereNamed = newId();
await owner(
  "insert into membership.organisation (id, slug, name, kind) values ($1, 'nergens-genoemd', 'Nergens genoemd', 'company')",
  [nowhereNamed],
);
const leaver = newId();
const leaverFunction = newId();
await owner("insert into membership.person (id, name, ended_at) values ($1, 'Vera Vertrokken', now())", [leaver]);
await owner(
  `insert into membership.affiliation (id, person_id, organisation_id, function_title, starts_on, ends_on)
    values ($1, $2, $3, 'Projectleider', '2020-01-01', '2023-12-31')`,
  [leaverFunction, leaver, organisations.waterstede.id],
);
const secondOfJoris = 'joris2@voorbeeld.example';
await owner('insert into membership.address (mail, person_id) values ($1, $2)', [secondOfJoris, people.joris.id]);
// Sanne and Fenna sit in one space; in another nobody of the cast does.
const shared = await world.addSpace();
const elsewhere = await world.addSpace();
await world.seat(sanne, shared, 'project_lead');
await world.seat(people.fenna, shared, 'member');
const signOfSanne = await world.mandate(sanne, 'sign');
const signOfBram = await world.mandate(people.bram, 'sign');
const mandates = {
  signOfSanne,
  inSpaceOfSanne: await world.mandate(sanne, 'promise', { space: shared }),
  elsewhereOfSanne: await world.mandate(sanne, 'promise', { space: elsewhere }),
  endedOfKarim: await world.mandate(people.karim, 'represent', { ended: true }),
  administerOfKarim: await world.mandate(people.karim, 'administer'),
  promiseOfFenna: await world.mandate(people.fenna, 'promise'),
  signOfBram,
  deputyNoor: await world.mandate(people.noor, 'sign', { deputyFor: signOfBram }),
};
const ofSanne = { organisation: organisations.waterstede.id, mandate: signOfSanne };
const holder = await world.link('check_in_link', 'someadoption');
const keyOf = async (person: string) =>
  (await owner<{ id: string }>('select id from membership.key where person_id = $1', [person]))[0]?.id ?? '';
const affiliationOf = async (person: string) =>
  (await owner<{ id: string }>('select id from membership.affiliation where person_id = $1', [person]))[0]?.id ?? '';
const everyone = async (of: (person: string) => Promise<string>) =>
  Object.fromEntries(await Promise.all(personNames.map(async (name) => [name, await of(people[name].id)] as const)));

await owner("insert into membership.rights_review (id, seen_by, held) values ('somereview22', $1, 3)", [people.ada.id]);
const vouched = {
  secret: 'nobody-was-given-this-one',
  provider: 'waterstede',
  issuer: 'https://login.voorbeeld.example',
  subject: 'opaque',
  secondFactor: true,
};
await owner(
  `insert into membership.identity (issuer, subject, person_id, provider) values ('https://login.voorbeeld.example', 'opaque', $1, 'waterstede')`,
  [sanne.id],
);
const passkeyOfSanne = newId();
await owner(
  `insert into membership.passkey (id, person_id, credential_id, public_key, label) values ($1, $2, 'credential', 'key', 'Telefoon')`,
  [passkeyOfSanne, sanne.id],
);
const sealedFor = (person: string) => world.runtime.seal?.seal('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', `totp ${person}`);
await owner('insert into membership.totp (person_id, sealed, confirmed_at) values ($1, $2, now()), ($3, $4, null)', [
  sanne.id,
  sealedFor(sanne.id),
  people.karim.id,
  sealedFor(people.karim.id),
]);

// One fact of the installation, one of a space, and an anchor, each by way of the house itself.
await sanne.done(own.listSessions);
await world.runtime.database.transaction({ role: 'tegenveer_worker', keyHash: null }, async (tx) => {
  const { sql } = await import('kysely');
  await sql`select kernel.note('factofhouse2', 'house', 'tried.1', '{}', now())`.execute(tx);
  await sql`select kernel.note('factofspace2', 'somespace222', 'tried.1', '{}', now())`.execute(tx);
  await sql`select kernel.anchor_today()`.execute(tx);
});

const right = newId();
await owner(
  "insert into membership.audit_right (id, person_id, given_by, why) values ($1, $2, $3, 'Jaarlijkse controle')",
  [right, people.tjeerd.id, people.ada.id],
);

const version = 1;
const body = (given: object) => ({ body: given });
const tjeerd = { person: people.tjeerd.id };
const { ada: _, ...functions } = await everyone(affiliationOf);

accessTests({
  slice: 'membership',
  access,
  world,
  others: { holder },
  alsoSchemas: ['kernel'],
  keys: {
    'membership.address': 'mail',
    'membership.totp': 'person_id',
    'membership.identity': 'subject',
    'kernel.anchor': 'facts',
  },
  inputs: {
    requestSignIn: body({ mail: sanne.mail }),
    signIn: body({ secret: 'nobody-was-given-this-one', device: 'test' }),
    demoSignIn: body({ person: sanne.id, device: 'test' }),
    beginProvider: body({ provider: 'waterstede', purpose: 'sign-in' }),
    providerSignIn: body({ ...vouched, mail: sanne.mail, device: 'test' }),
    proveByProvider: body(vouched),
    unlinkProvider: body({ provider: 'waterstede' }),
    addPasskey: body({ label: 'Telefoon', response: '{}' }),
    provePasskey: body({ response: '{}' }),
    passkeySignIn: body({ response: '{}', device: 'test' }),
    proveCode: body({ code: '000000' }),
    proveVouch: body({ code: '000000' }),
    renamePasskey: { params: { passkey: passkeyOfSanne }, ...body({ label: 'Laptop' }) },
    removePasskey: { params: { passkey: passkeyOfSanne } },
    confirmTotp: body({ code: '000000' }),
    changeMe: body({ version, name: 'Andere Naam', language: 'en' }),
    makeToken: body({ label: 'Proef', scopes: ['read'], days: 30 }),
    revokeKey: { params: { key: await keyOf(sanne.id) } },
    viewOrganisation: { params: { organisation: nowhereNamed } },
    addOrganisation: body({ name: 'Nieuw erbij', kind: 'company' }),
    changeOrganisation: {
      params: { organisation: organisations.waterstede.slug },
      ...body({ version, name: 'Gemeente Waterstede', kind: 'municipality' }),
    },
    viewPerson: { params: tjeerd },
    addPerson: body({ name: 'Nieuw Iemand', mail: 'nieuw@voorbeeld.example' }),
    changePerson: { params: tjeerd, ...body({ version, name: 'Tjeerd', language: 'nl', administrator: 'no' }) },
    addAddress: { params: tjeerd, ...body({ mail: 'tweede@voorbeeld.example' }) },
    dropAddress: { params: { person: people.joris.id }, ...body({ mail: secondOfJoris }) },
    addAffiliation: { params: tjeerd, ...body({ organisation: organisations.overkant.id, functionTitle: 'Adviseur' }) },
    changeAffiliation: {
      params: { ...tjeerd, affiliation: await affiliationOf(people.tjeerd.id) },
      ...body({ version, functionTitle: 'Adviseur', startsOn: '2024-01-01' }),
    },
    giveAuditRight: body({ person: people.bram.id, why: 'Steekproef' }),
    endAuditRight: { params: { right } },
    endAffiliation: {
      params: { ...tjeerd, affiliation: await affiliationOf(people.tjeerd.id) },
      ...body({ version }),
    },
    listMandates: { params: { organisation: organisations.waterstede.id } },
    giveMandate: {
      params: { organisation: organisations.waterstede.slug },
      ...body({ person: sanne.id, kind: 'represent' }),
    },
    nameDeputy: { params: ofSanne, ...body({ person: people.karim.id, document: 'Volmacht' }) },
    handOverMandate: { params: ofSanne, ...body({ person: people.karim.id, version }) },
    endMandate: { params: ofSanne, ...body({ version }) },
    endPerson: { params: tjeerd },
    listKeysOfPerson: { params: tjeerd },
    endKeyOfPerson: { params: { ...tjeerd, key: await keyOf(people.tjeerd.id) } },
    dropFactors: { params: tjeerd },
    erasePerson: { params: tjeerd, ...body({ name: people.tjeerd.name }) },
    reviewRights: body({}),
    makeFirstAdministrator: body({ mail: 'eerste@voorbeeld.example', name: 'Eerste' }),
  },
  rows: {
    'membership.organisation': {
      ...Object.fromEntries(Object.entries(organisations).map(([name, { id }]) => [name, id])),
      nowhereNamed,
    },
    'membership.person': { ...(await everyone(async (id) => id)), leaver },
    'membership.address': {
      ...Object.fromEntries(personNames.map((name) => [name, people[name].mail])),
      secondOfJoris,
    },
    'membership.affiliation': { ...functions, leaver: leaverFunction },
    'membership.mandate': mandates,
    'membership.key': {
      ...(await everyone(keyOf)),
      link: (await owner<{ id: string }>("select id from membership.key where kind = 'check_in_link'"))[0]?.id ?? '',
    },
    'membership.audit_right': { ofTjeerd: right },
    'membership.rights_review': { seen: 'somereview22' },
    'membership.identity': { ofSanne: 'opaque' },
    'membership.passkey': { ofSanne: passkeyOfSanne },
    'membership.totp': { ofSanne: sanne.id, ofKarim: people.karim.id },
    'kernel.anchor': { today: '2' },
    'kernel.fact': { ofHouse: 'factofhouse2', ofSpace: 'factofspace2' },
  },
});
