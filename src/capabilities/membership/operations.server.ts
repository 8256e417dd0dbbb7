// SPDX-License-Identifier: EUPL-1.2
import { hashOf } from '#kernel/ids.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contract.ts';
import { keyRevoked, signedIn } from './facts.ts';
import { signInMail } from './mail.ts';
import * as store from './store.server.ts';

/** BIO2: an absolute and an idle end. */
const sessionHours = 12;
const idleMinutes = 120;
const linkMinutes = 30;

export const requestSignIn = operation(contract.requestSignIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const person = await store.makeSignInLink(at, body.mail, hash, linkMinutes);
  if (person)
    await at.post(
      'mail',
      signInMail({ to: body.mail, ...person, link: `${at.baseUrl}/inloggen/${secret}`, minutes: linkMinutes }),
    );
  return { sent: true as const };
});

export const signIn = operation(contract.signIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const keyId = await store.startSession(at, hashOf(body.secret), {
    hash,
    device: body.device,
    hours: sessionHours,
    idleMinutes,
  });
  if (!keyId) return refuse('link-expired');
  await at.note(signedIn, { body: { keyId } });
  return { session: secret, hours: sessionHours };
});

export const listSessions = operation(contract.listSessions, async (_, at) => ({
  sessions: (await store.openSessions(at)).map((key) => ({
    id: key.id,
    label: key.label ?? '',
    createdAt: key.created_at.toISOString(),
    seenAt: key.seen_at.toISOString(),
    expiresAt: key.expires_at.toISOString(),
    current: key.id === at.me.keyId,
  })),
}));

export const signOut = operation(contract.signOut, async (_, at) => {
  if (at.me.keyId) await store.endKey(at, at.me.keyId);
  return {};
});

export const revokeKey = operation(contract.revokeKey, async ({ params }, at) => {
  if (!(await store.endKey(at, params.key))) return refuse('not-found');
  await at.note(keyRevoked, { body: { keyId: params.key } });
  return {};
});

export const viewMe = operation(contract.viewMe, async (_, at) => {
  const person = at.me.personId === null ? undefined : await store.findPerson(at, at.me.personId);
  if (!person) return refuse('not-found');
  const affiliations = await store.affiliationsOf(at, person.id);
  return {
    id: person.id,
    name: person.name,
    language: person.language === 'en' ? ('en' as const) : ('nl' as const),
    administrator: person.administrator,
    affiliations: affiliations.map(({ slug, name, function_title, starts_on, ends_on }) => ({
      organisation: { slug, name },
      functionTitle: function_title,
      startsOn: starts_on,
      endsOn: ends_on,
    })),
  };
});
