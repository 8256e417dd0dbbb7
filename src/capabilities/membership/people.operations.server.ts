// SPDX-License-Identifier: EUPL-1.2
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { invitationMail } from './mail.ts';
import { findOrganisationTyped } from './organisations.store.server.ts';
import { nameNotKnown } from './organisations.typed.server.ts';
import * as contract from './people.contract.ts';
import * as store from './people.store.server.ts';
import { endedNow, refuseLosing, refusePeriod } from './rules/people.ts';

export const listPeople = operation(contract.listPeople, async ({ query }, at) => {
  const paging = pagingOf(query, store.personOrders, 'name', store.personId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listPeople(at, paging, query));
  return { items: await viewsOf(at, rows), ...(next === undefined ? {} : { next }) };
});

export const viewPerson = operation(contract.viewPerson, async ({ params }, at) => {
  const person = await store.findPerson(at, params.person);
  const [view] = person ? await viewsOf(at, [person]) : [];
  return view ?? refuse('not-found');
});

export const addPerson = operation(contract.addPerson, async ({ body }, at) => {
  if ((body.organisation === undefined) !== (body.functionTitle === undefined)) return refuse('function-incomplete');
  const organisation = body.organisation === undefined ? null : await findOrganisationTyped(at, body.organisation);
  if (organisation === undefined)
    return refuse('organisation-unknown', { fields: await nameNotKnown(at, 'organisation', body.organisation ?? '') });
  if (await store.mailTaken(at, body.mail)) return refuse('address-taken');
  const id = at.newId();
  await store.insertPerson(at, { id, name: body.name, language: body.language, mail: body.mail });
  await at.note(facts.personAdded, { body: { personId: id } });
  if (organisation && body.functionTitle !== undefined)
    await affiliate(at, { person: id, organisation: organisation.id, functionTitle: body.functionTitle });
  await at.post(
    'mail',
    invitationMail({ to: body.mail, name: body.name, language: body.language, baseUrl: at.baseUrl }),
  );
  return { id };
});

export const changePerson = operation(contract.changePerson, async ({ params, body }, at) => {
  const person = await store.findPerson(at, params.person);
  if (!person) return refuse('not-found');
  if (person.version !== body.version) return refuse('stale');
  if (person.ended_at) return refuse('already-ended');
  const administrator = body.administrator === 'yes';
  const refusal = person.administrator && !administrator ? await refuseToLose(at, person) : null;
  if (refusal) return refusal;
  const version = await store.updatePerson(at, person, { name: body.name, language: body.language });
  if (version === undefined) return refuse('stale');
  if (administrator === person.administrator) return { version };
  await store.setAdministrator(at, person.id, administrator);
  await at.note(administrator ? facts.administratorMade : facts.administratorUnmade, { body: { personId: person.id } });
  return { version: version + 1 };
});

export const addAddress = operation(contract.addAddress, async ({ params, body }, at) => {
  const person = await store.findPerson(at, params.person);
  if (!person) return refuse('not-found');
  if (person.ended_at) return refuse('already-ended');
  if (await store.mailTaken(at, body.mail)) return refuse('address-taken');
  await store.insertAddress(at, person.id, body.mail);
  await at.note(facts.addressAdded, { body: { personId: person.id } });
  return {};
});

export const dropAddress = operation(contract.dropAddress, async ({ params, body }, at) => {
  const mails = (await store.mailsOf(at, [params.person])).map(({ mail }) => mail);
  if (!mails.includes(body.mail)) return refuse('not-found');
  if (mails.length === 1) return refuse('only-address');
  await store.deleteAddress(at, params.person, body.mail);
  await at.note(facts.addressDropped, { body: { personId: params.person } });
  return {};
});

export const addAffiliation = operation(contract.addAffiliation, async ({ params, body }, at) => {
  const person = await store.findPerson(at, params.person);
  if (!person) return refuse('not-found');
  if (person.ended_at) return refuse('already-ended');
  const organisation = await findOrganisationTyped(at, body.organisation);
  if (!organisation)
    return refuse('organisation-unknown', { fields: await nameNotKnown(at, 'organisation', body.organisation) });
  const period = { startsOn: body.startsOn ?? at.today, endsOn: body.endsOn ?? null };
  const refusal = refusePeriod(period.startsOn, period.endsOn);
  if (refusal) return refusal;
  return {
    id: await affiliate(at, {
      person: person.id,
      functionTitle: body.functionTitle,
      organisation: organisation.id,
      ...period,
    }),
  };
});

export const changeAffiliation = operation(contract.changeAffiliation, async ({ params, body }, at) => {
  const affiliation = (await store.affiliationsOf(at, [params.person])).find(({ id }) => id === params.affiliation);
  if (!affiliation || affiliation.function_title === null) return refuse('not-found');
  if (affiliation.version !== body.version) return refuse('stale');
  const set = { functionTitle: body.functionTitle, startsOn: body.startsOn, endsOn: body.endsOn ?? null };
  const refusal = refusePeriod(set.startsOn, set.endsOn);
  if (refusal) return refusal;
  const version = await store.updateAffiliation(at, affiliation, set);
  if (version === undefined) return refuse('stale');
  await at.note(facts.affiliationChanged, { body: { affiliationId: affiliation.id } });
  return { version };
});

export const endAffiliation = operation(contract.endAffiliation, async ({ params, body }, at) => {
  const affiliation = (await store.affiliationsOf(at, [params.person])).find(({ id }) => id === params.affiliation);
  if (!affiliation || affiliation.function_title === null) return refuse('not-found');
  const period = endedNow(affiliation, at.today);
  if (isRefusal(period)) return period;
  const version = await store.updateAffiliation(
    at,
    { id: affiliation.id, version: body.version },
    {
      functionTitle: affiliation.function_title,
      ...period,
    },
  );
  if (version === undefined) return refuse('stale');
  await at.note(facts.affiliationEnded, { body: { affiliationId: affiliation.id } });
  return { version };
});

export const endPerson = operation(contract.endPerson, async ({ params }, at) => {
  const person = await store.findPerson(at, params.person);
  if (!person) return refuse('not-found');
  const refusal = await refuseToLose(at, person);
  if (refusal) return refusal;
  await store.endPerson(at, person.id);
  await at.note(facts.personEnded, { body: { personId: person.id } });
  return { endedAt: at.now.toISOString() };
});

const refuseToLose = async (at: Acting, { administrator, ended_at }: store.PersonRow) =>
  refuseLosing({ administrator, ended: ended_at !== null }, await store.countAdministrators(at));

async function affiliate(
  at: Acting,
  given: {
    person: string;
    organisation: string;
    functionTitle: string;
    startsOn?: string | undefined;
    endsOn?: string | null | undefined;
  },
): Promise<string> {
  const id = at.newId();
  const { person, organisation, functionTitle, startsOn = at.today, endsOn = null } = given;
  await store.insertAffiliation(at, { id, person, organisation, functionTitle, startsOn, endsOn });
  await at.note(facts.affiliationAdded, {
    body: { affiliationId: id, personId: person, organisationId: organisation },
  });
  return id;
}

async function viewsOf(at: Acting, people: readonly store.PersonRow[]) {
  const ids = people.map(({ id }) => id);
  const affiliations = await store.affiliationsOf(at, ids);
  const mails = await store.mailsOf(at, ids);
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    language: person.language === 'en' ? ('en' as const) : ('nl' as const),
    administrator: person.administrator,
    demo: person.demo,
    endedAt: person.ended_at?.toISOString() ?? null,
    erasedAt: person.erased_at?.toISOString() ?? null,
    mails: mails.filter(({ person_id }) => person_id === person.id).map(({ mail }) => mail),
    affiliations: affiliations
      .filter(({ person_id }) => person_id === person.id)
      .map((row) => ({
        id: row.id,
        organisation: { id: row.organisation_id, slug: row.slug, name: row.name },
        functionTitle: row.function_title,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        version: row.version,
      })),
    version: person.version,
  }));
}
