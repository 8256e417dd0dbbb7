// SPDX-License-Identifier: EUPL-1.2
import { hashOf } from '#kernel/ids.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as account from './account.contract.ts';
import * as contract from './contract.ts';
import { keyRevoked, personChanged, signedIn, signedOut, tokenMade } from './facts.ts';
import { signInMail } from './mail.ts';
import { affiliationsOf, findPerson, mailsOf, updatePerson } from './people.store.server.ts';
import { returnPath } from './rules/return-path.ts';
import { sessionTerms } from './rules/session-terms.ts';
import { beginDuty } from './step-up.store.server.ts';
import * as store from './store.server.ts';

const linkMinutes = 30;
/** More open tokens than anybody needs, and few enough to look over. */
const mostTokens = 20;

export const requestSignIn = operation(contract.requestSignIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const person = await store.makeSignInLink(at, body.mail, hash, linkMinutes);
  if (person)
    await at.post(
      'mail',
      signInMail({
        to: body.mail,
        ...person,
        link: `${at.baseUrl}/inloggen/${secret}${onward(body.to)}`,
        minutes: linkMinutes,
      }),
    );
  return { sent: true as const };
});

export const signIn = operation(contract.signIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const keyId = await store.startSession(at, hashOf(body.secret), {
    hash,
    device: body.device,
    ...sessionTerms,
  });
  if (!keyId) return refuse('link-expired');
  await at.note(signedIn, { body: { keyId } });
  return { session: secret, hours: sessionTerms.hours, next: await beginDuty(at, hash) };
});

export const signOut = operation(contract.signOut, async (_, at) => {
  if (at.me.keyId === null) return {};
  await store.endKey(at, at.me.keyId);
  await at.note(signedOut, { body: { keyId: at.me.keyId } });
  return {};
});

export const viewMe = operation(account.viewMe, async (_, at) => {
  const me = await whoAmI(at);
  if (!me) return refuse('not-found');
  const affiliations = await affiliationsOf(at, [me.id]);
  return {
    id: me.id,
    name: me.name,
    language: me.language === 'en' ? ('en' as const) : ('nl' as const),
    administrator: me.administrator,
    mails: (await mailsOf(at, [me.id])).map(({ mail }) => mail),
    version: me.version,
    affiliations: affiliations.map(({ slug, name, function_title, starts_on, ends_on }) => ({
      organisation: { slug, name },
      functionTitle: function_title ?? '',
      startsOn: starts_on,
      endsOn: ends_on,
    })),
  };
});

export const changeMe = operation(account.changeMe, async ({ body }, at) => {
  const me = await whoAmI(at);
  if (!me) return refuse('not-found');
  if (me.version !== body.version) return refuse('stale');
  const version = await updatePerson(at, me, { name: body.name, language: body.language });
  if (version === undefined) return refuse('stale');
  await at.note(personChanged, { body: { personId: me.id } });
  return { version, language: body.language };
});

export const listSessions = operation(account.listSessions, async (_, at) => ({
  sessions: (await store.openKeys(at, 'session')).map((key) => ({ ...keyView(key), current: key.id === at.me.keyId })),
}));

export const revokeOtherSessions = operation(account.revokeOtherSessions, async (_, at) => {
  const others = (await store.openKeys(at, 'session')).filter(({ id }) => id !== at.me.keyId);
  for (const { id } of others) {
    await store.endKey(at, id);
    await at.note(keyRevoked, { body: { keyId: id } });
  }
  return { ended: others.length };
});

export const listTokens = operation(account.listTokens, async (_, at) => ({
  tokens: (await store.openKeys(at, 'api_token')).map((key) => ({
    ...keyView(key),
    scopes: account.tokenScopes.filter((scope) => key.scopes.includes(scope)),
    used: key.seen_at > key.created_at,
  })),
}));

export const makeToken = operation(account.makeToken, async ({ body }, at) => {
  if ((await store.openKeys(at, 'api_token')).length >= mostTokens)
    return refuse('too-many-tokens', { values: { most: mostTokens } });
  const { secret, hash } = at.newSecret();
  const id = at.newId();
  const expiresAt = new Date(at.now.getTime() + body.days * 86_400_000);
  const scopes = account.tokenScopes.filter((scope) => body.scopes.includes(scope));
  await store.insertToken(at, { id, hash, label: body.label, scopes, expiresAt });
  await at.note(tokenMade, { body: { keyId: id } });
  return { id, secret, expiresAt: expiresAt.toISOString() };
});

export const revokeKey = operation(account.revokeKey, async ({ params }, at) => {
  if (!(await store.endKey(at, params.key))) return refuse('not-found');
  await at.note(keyRevoked, { body: { keyId: params.key } });
  return {};
});

/** Where the link leads after signing in, when that is not their own day. */
function onward(to: string | undefined): string {
  const path = returnPath(to);
  return path === '/vandaag' ? '' : `?naar=${encodeURIComponent(path)}`;
}

const whoAmI = async (at: Acting) => (at.me.personId === null ? undefined : findPerson(at, at.me.personId));

const keyView = (key: store.KeyRow) => ({
  id: key.id,
  label: key.label ?? '',
  createdAt: key.created_at.toISOString(),
  seenAt: key.seen_at.toISOString(),
  expiresAt: key.expires_at.toISOString(),
});
