// SPDX-License-Identifier: EUPL-1.2
// An identity provider of an organisation, as the world outside has them: certified software, asked over HTTP. It asks
// nobody anything: whoever comes is the person it was told to take them for.
import { createServer } from 'node:http';
import { after } from 'node:test';
import Provider, { type JWK } from 'oidc-provider';

export interface SignedInThere {
  readonly subject: string;
  readonly mail: string;
  readonly mailVerified?: boolean;
  /** Level at which the provider asked who it is. */
  readonly level?: string;
}

export interface TestProvider {
  readonly issuer: string;
  /** Who is taken to sit behind the browser from now on. */
  person: SignedInThere;
  /** Bodies of calls to its token endpoint that were answered well, as the client authenticated. */
  readonly authentications: string[];
}

/** Starts a provider that knows one client; it stops when the file's tests are done. */
export async function startProvider(given: {
  person: SignedInThere;
  redirectUris: readonly string[];
  jwks?: { keys: JWK[] };
  secret?: string;
}): Promise<TestProvider> {
  const state = { person: given.person, authentications: [] as string[] };
  let answer: ReturnType<Provider['callback']> | undefined;
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      const { subject, level } = state.person;
      void provider?.interactionFinished(
        request,
        response,
        { login: { accountId: subject, ...(level === undefined ? {} : { acr: level }) } },
        { mergeWithLastSubmission: false },
      );
      return;
    }
    void answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  after(() => server.close());
  const address = server.address();
  const issuer = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'tegenveer',
        redirect_uris: [...given.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(given.jwks
          ? { token_endpoint_auth_method: 'private_key_jwt' as const, jwks: given.jwks }
          : { token_endpoint_auth_method: 'client_secret_basic' as const, client_secret: given.secret ?? '' }),
      },
    ],
    claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified'] },
    acrValues: ['low', 'high'],
    conformIdTokenClaims: false,
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'PS256'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the test only'] },
    ttl: { Session: 3600, Grant: 3600, Interaction: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        email: state.person.mail,
        email_verified: state.person.mailVerified ?? true,
      }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('grant.success', (context) => {
    const { client_assertion_type: type } = context.oidc.params ?? {};
    state.authentications.push(typeof type === 'string' ? type : 'secret');
  });
  answer = provider.callback();
  return {
    issuer,
    authentications: state.authentications,
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
  };
}

/** Goes where a browser is sent, keeping cookies, until it leaves the provider; the address it leaves to. */
export async function walk(from: string): Promise<URL> {
  const { origin } = new URL(from);
  const cookies = new Map<string, string>();
  let at = new URL(from);
  for (let step = 0; step < 12; step++) {
    if (at.origin !== origin) return at;
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const next = response.headers.get('Location');
    if (next === null)
      throw new Error(`${response.status} at ${at.pathname}: ${(await response.text()).slice(0, 400)}`);
    at = new URL(next, at);
  }
  throw new Error('The provider sends one round and round.');
}
