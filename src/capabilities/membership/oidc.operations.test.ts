// SPDX-License-Identifier: EUPL-1.2
// Against certified provider software, started here: what leaves the house, what is believed, and whom it opens for.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { suite, test } from 'node:test';
import { hashOf } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { readSettings } from '#kernel/settings.server.ts';
import { startProvider, walk } from '#world/identity-provider.ts';
import { openWorld, type Person } from '#world/world.ts';
import { addressToAsk, providerOf, vouchedBy } from './oidc.server.ts';
import { viewMe } from './operations.server.ts';
import * as providers from './providers.operations.server.ts';
import { viewStepUp } from './step-up.operations.server.ts';

const world = await openWorld();
const { sanne, karim, fenna, ada } = world.people;
const pem = (kind: 'ec' | 'rsa') =>
  (kind === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 })
  ).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
const baseUrl = 'http://localhost:3000';
const back = ['waterstede', 'heuvelrode', 'geheim'].map((id) => `${baseUrl}/inloggen/terug/${id}`);
const ownKey = pem('ec');
const jwks = () => {
  const own = readSettings({ OIDC_PRIVATE_KEY: ownKey }).OIDC_PRIVATE_KEY;
  assert.ok(own);
  return { keys: [{ ...own.publicJwk, kty: 'EC' as const }] };
};

const waterstede = await startProvider({
  person: { subject: 'pairwise-1', mail: sanne.mail, level: 'high' },
  redirectUris: back,
  jwks: jwks(),
});
const heuvelrode = await startProvider({
  person: { subject: 'pairwise-1', mail: fenna.mail },
  redirectUris: back,
  jwks: jwks(),
});
const geheim = await startProvider({
  person: { subject: 'pairwise-9', mail: karim.mail },
  redirectUris: back,
  secret: 'not to be found in any log',
});
const common = { clientId: 'tegenveer', domains: ['voorbeeld.example'] };
const settings = readSettings({
  LOG_LEVEL: 'silent',
  OIDC_PRIVATE_KEY: ownKey,
  OIDC_PROVIDERS: JSON.stringify([
    { id: 'waterstede', name: 'Gemeente Waterstede', issuer: waterstede.issuer, acr: ['high'], ...common },
    { id: 'heuvelrode', name: 'Gemeente Heuvelrode', issuer: heuvelrode.issuer, ...common },
    { id: 'geheim', name: 'Met geheim', issuer: geheim.issuer, clientSecret: 'not to be found in any log', ...common },
  ]),
});
const needs = { settings, log: world.runtime.log };

async function goTo(id: string, purpose: 'sign-in' | 'prove' = 'sign-in', actor = world.anonymous) {
  const provider = providerOf(settings, id);
  assert.ok(provider);
  const { secret } = await actor.done(providers.beginProvider, { body: { provider: id, purpose } });
  const fresh = purpose === 'prove';
  const address = await addressToAsk(needs, provider, { secret, fresh });
  const returned = address === 'provider-unreachable' ? assert.fail(address) : await walk(address);
  return { provider, secret, fresh, address: new URL(address), query: returned.search };
}

async function vouched(id: string, purpose: 'sign-in' | 'prove' = 'sign-in', actor = world.anonymous) {
  const { provider, ...kept } = await goTo(id, purpose, actor);
  const said = await vouchedBy(needs, provider, kept);
  if (typeof said === 'string') assert.fail(said);
  const { mail, ...rest } = said;
  return { mail, body: { ...rest, secret: kept.secret, provider: id } };
}

const signInWith = async ({ mail, body }: Awaited<ReturnType<typeof vouched>>) =>
  world.anonymous.perform(providers.providerSignIn, { body: { ...body, mail, device: 'test' } });

async function whoSignsIn(id: string): Promise<{ name: string; steppedUp: boolean }> {
  const outcome = await signInWith(await vouched(id));
  if (isRefusal(outcome)) assert.fail(outcome.refused);
  const caller = { keyHash: hashOf(outcome.session), language: 'nl' as const };
  const me = await perform(world.runtime, caller, viewMe);
  const step = await perform(world.runtime, caller, viewStepUp);
  return isRefusal(me) || isRefusal(step) ? assert.fail('nobody') : { name: me.name, steppedUp: step.steppedUp };
}

suite('what leaves the house', () => {
  test('is a code flow with PKCE, state and nonce of 256 bits, and no more than is needed', async () => {
    const { address, secret } = await goTo('waterstede');
    const asked = Object.fromEntries(address.searchParams);
    assert.deepEqual(
      [asked['response_type'], asked['code_challenge_method'], asked['acr_values'], asked['redirect_uri']],
      ['code', 'S256', 'high', back[0]],
    );
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.equal(Buffer.from(asked[name] ?? '', 'base64url').length, 32, name);
    assert.ok(!address.href.includes(secret), 'the secret stays in the browser');
    assert.equal(asked['client_secret'], undefined);
  });

  test('the house shows itself by a signed statement, or by a secret where the settings say so', async () => {
    await vouched('waterstede');
    assert.match(waterstede.authentications.at(-1) ?? '', /jwt-bearer$/);
    await vouched('geheim');
    assert.equal(geheim.authentications.at(-1), 'secret');
  });
});

suite('who signs in by a provider', () => {
  test('is who has the verified address here, and stepped up when the level is as asked', async () => {
    assert.deepEqual(await whoSignsIn('waterstede'), { name: sanne.name, steppedUp: true });
    assert.deepEqual(await whoSignsIn('heuvelrode'), { name: fenna.name, steppedUp: false });
  });

  test('stays that person when the address changes: the subject counts, per issuer', async () => {
    waterstede.person = { subject: 'pairwise-1', mail: 'nieuw@voorbeeld.example', level: 'high' };
    assert.equal((await whoSignsIn('waterstede')).name, sanne.name);
    assert.equal((await whoSignsIn('heuvelrode')).name, fenna.name, 'the same subject elsewhere is somebody else');
  });

  test('is nobody with an address that is not verified, of another domain, or not known here', async () => {
    for (const person of [
      { subject: 'a', mail: karim.mail, mailVerified: false },
      { subject: 'b', mail: 'iemand@elders.example' },
      { subject: 'c', mail: 'onbekend@voorbeeld.example' },
    ]) {
      heuvelrode.person = person;
      assert.deepEqual(await signInWith(await vouched('heuvelrode')), { refused: 'not-known-here' });
    }
    const links = await world.owner('select 1 from membership.identity where person_id = $1', [karim.id]);
    assert.equal(links.length, 0);
  });

  test('is refused below the level that was asked', async () => {
    waterstede.person = { subject: 'pairwise-2', mail: karim.mail, level: 'low' };
    const { provider, ...kept } = await goTo('waterstede');
    assert.equal(await vouchedBy(needs, provider, kept), 'level-too-low');
  });

  test('is nobody once the account ended', async () => {
    await world.owner('update membership.person set ended_at = now() where id = $1', [fenna.id]);
    heuvelrode.person = { subject: 'pairwise-1', mail: fenna.mail };
    assert.deepEqual(await signInWith(await vouched('heuvelrode')), { refused: 'not-known-here' });
    await world.owner('update membership.person set ended_at = null where id = $1', [fenna.id]);
  });
});

suite('an answer', () => {
  test('opens once, for the provider that was asked, and not too late', async () => {
    heuvelrode.person = { subject: 'pairwise-1', mail: fenna.mail };
    const good = await vouched('heuvelrode');
    assert.deepEqual(await signInWith({ ...good, body: { ...good.body, provider: 'waterstede' } }), {
      refused: 'attempt-expired',
    });
    assert.ok(!isRefusal(await signInWith(good)));
    assert.deepEqual(await signInWith(good), { refused: 'attempt-expired' });
    const late = await vouched('heuvelrode');
    await world.owner(`update membership.attempt set expires_at = now() - interval '1 second'`);
    assert.deepEqual(await signInWith(late), { refused: 'attempt-expired' });
  });

  test('with another state, another code, or for another browser is not believed', async () => {
    const { provider, query, ...kept } = await goTo('heuvelrode');
    const spoiled = (change: (query: URLSearchParams) => void) => {
      const changed = new URLSearchParams(query);
      change(changed);
      return vouchedBy(needs, provider, { ...kept, query: `?${changed}` });
    };
    assert.equal(await spoiled((q) => q.set('state', 'other')), 'provider-refused');
    assert.equal(await spoiled((q) => q.set('iss', waterstede.issuer)), 'provider-refused');
    assert.equal(await spoiled((q) => q.delete('code')), 'provider-refused');
    assert.equal(
      await vouchedBy(needs, provider, { ...kept, query, secret: 'of-another-browser' }),
      'provider-refused',
    );
    assert.equal(await vouchedBy(needs, provider, { ...kept, query: '?error=access_denied' }), 'provider-refused');
  });
});

suite('who is signed in', () => {
  const prove = async (person: Person, id: string) =>
    person.perform(providers.proveByProvider, { body: (await vouched(id, 'prove', person)).body });

  test('links a provider, and confirms with it when it asked a second factor', async () => {
    waterstede.person = { subject: 'pairwise-3', mail: 'van.elders@elders.example', level: 'high' };
    assert.equal((await karim.done(viewStepUp)).steppedUp, false);
    assert.deepEqual(await prove(karim, 'waterstede'), {});
    assert.equal((await karim.done(viewStepUp)).steppedUp, true);
    assert.deepEqual((await karim.done(providers.listIdentities)).linked, [{ provider: 'waterstede' }]);
    assert.equal((await whoSignsIn('waterstede')).name, karim.name);
  });

  test('does not take over what is somebody else’s', async () => {
    assert.deepEqual(await prove(ada, 'waterstede'), { refused: 'somebody-else' });
    assert.equal((await ada.done(viewStepUp)).steppedUp, false);
  });

  test('uses an attempt of one’s own only', async () => {
    const { body } = await vouched('waterstede', 'prove', karim);
    assert.equal(await ada.refused(providers.proveByProvider, { body }), 'attempt-expired');
  });
});

test('a provider that does not answer is said so, and not taken for a mistake of the house', async () => {
  const gone = readSettings({
    OIDC_PRIVATE_KEY: pem('rsa'),
    OIDC_PROVIDERS: JSON.stringify([{ id: 'weg', name: 'Weg', issuer: 'http://localhost:9', clientId: 'x' }]),
  });
  const provider = providerOf(gone, 'weg');
  assert.ok(provider);
  const needy = { settings: gone, log: world.runtime.log };
  assert.equal(await addressToAsk(needy, provider, { secret: 's', fresh: false }), 'provider-unreachable');
});
