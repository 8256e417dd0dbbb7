// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { factorMail } from './mail.ts';
import { countAdministrators, findPerson, mailsOf } from './people.store.server.ts';
import * as contract from './rights.contract.ts';
import * as store from './rights.store.server.ts';
import { refuseErasing, reviewDue } from './rules/rights.ts';
import { dropFactors as dropAll } from './step-up.store.server.ts';

export const listKeysOfPerson = operation(contract.listKeysOfPerson, async ({ params }, at) => {
  if (!(await findPerson(at, params.person))) return refuse('not-found');
  const keys = await store.keysOf(at, params.person);
  return {
    keys: keys.map(({ id, kind, created_at, seen_at, expires_at }) => ({
      id,
      kind,
      createdAt: created_at.toISOString(),
      seenAt: seen_at.toISOString(),
      expiresAt: expires_at.toISOString(),
    })),
  };
});

export const endKeyOfPerson = operation(contract.endKeyOfPerson, async ({ params }, at) => {
  if (!(await store.endKeyOf(at, params.person, params.key))) return refuse('not-found');
  await at.note(facts.keyRevoked, { body: { keyId: params.key } });
  return {};
});

export const dropFactors = operation(contract.dropFactors, async ({ params }, at) => {
  const person = await findPerson(at, params.person);
  if (!person) return refuse('not-found');
  if (person.id === at.me.personId) return refuse('not-your-own');
  await dropAll(at, person.id);
  await at.note(facts.factorsDropped, { body: { personId: person.id } });
  const language = person.language === 'en' ? 'en' : 'nl';
  for (const { mail } of await mailsOf(at, [person.id]))
    await at.post(
      'mail',
      factorMail({ to: mail, name: person.name, language, what: 'allRemoved', baseUrl: at.baseUrl }),
    );
  return {};
});

export const erasePerson = operation(contract.erasePerson, async ({ params, body }, at) => {
  const person = await findPerson(at, params.person);
  if (!person) return refuse('not-found');
  const account = { ...person, own: person.id === at.me.personId, ended: person.ended_at !== null };
  const refusal = refuseErasing(account, body.name, await countAdministrators(at));
  if (refusal) return refusal;
  if (!(await store.erasePerson(at, person.id))) return refuse('not-found');
  await at.note(facts.personErased, { body: { personId: person.id } });
  return {};
});

export const listSpecialRights = operation(contract.listSpecialRights, async (_, at) => {
  const reviews = await store.reviews(at);
  return {
    rights: (await store.specialRightsHeld(at)).map(({ person_id, person, right_kind, ...right }) => ({
      ...right,
      person: { id: person_id, name: person },
      right: right_kind,
    })),
    reviews: reviews.map(({ seen_at, ...review }) => ({ ...review, at: seen_at.toISOString() })),
    due: reviewDue(reviews[0]?.seen_at ?? null, at.now),
  };
});

export const reviewRights = operation(contract.reviewRights, async ({ body }, at) => {
  const id = at.newId();
  const held = (await store.specialRightsHeld(at)).length;
  await store.insertReview(at, { id, held, remark: body.remark ?? null });
  await at.note(facts.rightsReviewed, { body: { reviewId: id } });
  return { id };
});
