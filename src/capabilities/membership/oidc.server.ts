// SPDX-License-Identifier: EUPL-1.2
// Asks an identity provider who somebody is, after the profile of the Dutch government (OIDC NLGov 1.0.1): code flow with
// PKCE (S256), state and nonce of 256 bits, private_key_jwt, signatures checked. Talking to a provider takes time, so it is
// done outside any transaction; what comes back is only data until an operation believes it.
import { createHmac } from 'node:crypto';
import * as client from 'openid-client';
import { z } from 'zod';
import type { IdentityProvider } from '#kernel/identity-providers.server.ts';
import type { Log } from '#kernel/runtime.server.ts';
import type { Settings } from '#kernel/settings.server.ts';
import { heldLevel, mailSpokenFor } from './rules/provider.ts';

interface Needs {
  readonly settings: Settings;
  readonly log: Log;
}

/** What a provider said, checked; whom it is about here is for the database. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** A verified address the provider may speak for. */
  readonly mail: string | null;
  /** It asked a second factor, as we wanted. */
  readonly secondFactor: boolean;
}
export type ProviderProblem = 'provider-unreachable' | 'provider-refused' | 'level-too-low';

export const providerOf = ({ OIDC_PROVIDERS }: Settings, id: string): IdentityProvider | undefined =>
  OIDC_PROVIDERS?.find((provider) => provider.id === id);

const configurations = new WeakMap<IdentityProvider, Promise<client.Configuration>>();

/** What a provider says of itself, asked once; asked again when that failed. */
function configurationOf({ settings }: Needs, provider: IdentityProvider): Promise<client.Configuration> {
  const known = configurations.get(provider);
  if (known) return known;
  const fresh = discover(settings, provider);
  configurations.set(provider, fresh);
  fresh.catch(() => configurations.delete(provider));
  return fresh;
}

async function discover({ OIDC_PRIVATE_KEY: own }: Settings, provider: IdentityProvider) {
  const { issuer, clientId, clientSecret } = provider;
  const execute = [client.enableNonRepudiationChecks];
  // The settings refuse an issuer without https that is not on this machine.
  if (issuer.startsWith('http://')) execute.push(client.allowInsecureRequests);
  const options = { execute, timeout: 10 };
  if (clientSecret !== undefined)
    return client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), options);
  if (!own) throw new Error('OIDC_PRIVATE_KEY is not set.');
  const algorithm =
    own.algorithm === 'ES256' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSA-PSS', hash: 'SHA-256' };
  const der = new Uint8Array(own.key.export({ type: 'pkcs8', format: 'der' }));
  const key = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return client.discovery(
    new URL(issuer),
    clientId,
    {},
    client.PrivateKeyJwt({ key, kid: own.publicJwk.kid }),
    options,
  );
}

/** All that must be random comes from the one secret the browser holds, so that nothing of it is kept here. */
const derived = (secret: string, what: 'state' | 'nonce' | 'verifier') =>
  createHmac('sha256', secret).update(what).digest('base64url');
const returnAddress = ({ settings }: Needs, { id }: IdentityProvider) => `${settings.baseUrl}/inloggen/terug/${id}`;

/** Where the browser goes to be asked who it is; `fresh`: also when it was asked before. */
export async function addressToAsk(
  needs: Needs,
  provider: IdentityProvider,
  { secret, fresh }: { secret: string; fresh: boolean },
): Promise<string | 'provider-unreachable'> {
  try {
    const address = client.buildAuthorizationUrl(await configurationOf(needs, provider), {
      redirect_uri: returnAddress(needs, provider),
      response_type: 'code',
      scope: provider.scope,
      state: derived(secret, 'state'),
      nonce: derived(secret, 'nonce'),
      code_challenge: await client.calculatePKCECodeChallenge(derived(secret, 'verifier')),
      code_challenge_method: 'S256',
      ...(provider.acr ? { acr_values: provider.acr.join(' ') } : {}),
      ...(fresh ? { max_age: '300' } : {}),
    });
    return address.href;
  } catch (error) {
    needs.log.warn({ provider: provider.id, error: message(error) }, 'identity provider');
    return 'provider-unreachable';
  }
}

const claimsShape = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  acr: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
});

/** Trades the code for what the provider says, and checks it; or what went wrong. */
export async function vouchedBy(
  needs: Needs,
  provider: IdentityProvider,
  { secret, fresh, query }: { secret: string; fresh: boolean; query: string },
): Promise<Vouched | ProviderProblem> {
  try {
    const configuration = await configurationOf(needs, provider);
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${returnAddress(needs, provider)}${query}`),
      {
        pkceCodeVerifier: derived(secret, 'verifier'),
        expectedState: derived(secret, 'state'),
        expectedNonce: derived(secret, 'nonce'),
        idTokenExpected: true,
        ...(fresh ? { maxAge: 300 } : {}),
      },
    );
    const said = claimsShape.parse(tokens.claims());
    const level = heldLevel(provider.acr, said.acr);
    if (level === 'too-low') return 'level-too-low';
    const claims = said.email === undefined ? await withUserInfo(configuration, tokens.access_token, said) : said;
    const { email, email_verified: verified = false } = claims;
    return {
      issuer: said.iss,
      subject: said.sub,
      mail: mailSpokenFor(provider.domains, email, verified),
      secondFactor: level === 'as-asked',
    };
  } catch (error) {
    needs.log.warn({ provider: provider.id, error: message(error) }, 'identity provider');
    return 'provider-refused';
  }
}

/** Many providers give the address there and not in the token; it must be about the same subject. */
async function withUserInfo(
  configuration: client.Configuration,
  accessToken: string,
  said: z.output<typeof claimsShape>,
): Promise<z.output<typeof claimsShape>> {
  if (!configuration.serverMetadata().userinfo_endpoint) return said;
  const more = await client.fetchUserInfo(configuration, accessToken, said.sub);
  return claimsShape.parse({ ...more, iss: said.iss, sub: said.sub });
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
