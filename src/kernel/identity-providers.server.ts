// SPDX-License-Identifier: EUPL-1.2
// Identity providers of organisations, as the settings name them, and the key this house shows itself with to them.
import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

const local = (url: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
const issuer = z
  .url()
  .refine((url) => url.startsWith('https://') || local(url), 'an issuer is reached by https')
  .refine((url) => !/[?#]/.test(url), 'an issuer has no question mark or hash');
const list = (what: z.ZodType<string>) => z.union([what.transform((one) => [one]), z.array(what).min(1)]);

const provider = z.strictObject({
  /** In addresses: /inloggen/terug/{id}. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case letters, digits and hyphens'),
  /** On the button. */
  name: z.string().trim().min(1).max(80),
  issuer,
  clientId: z.string().min(1),
  /** Outside the profile: without it the house shows itself with OIDC_PRIVATE_KEY. */
  clientSecret: z.string().min(1).optional(),
  /** Levels asked, best first; an answer with one of these counts as second factor, any other is refused. */
  acr: list(z.string().min(1)).optional(),
  /** Mail domains the provider may speak for: a verified address of these links to who has it here. */
  domains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain such as waterstede.nl')).default([]),
  scope: z
    .string()
    .default('openid email profile')
    .refine((scope) => scope.split(' ').includes('openid'), 'the scope holds openid'),
});
export type IdentityProvider = z.output<typeof provider>;

export const identityProviders = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'this is not readable JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(provider))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have the same id');

/** The house's own key towards providers: how it signs, what it publishes. */
export interface OwnKey {
  readonly key: KeyObject;
  readonly algorithm: 'ES256' | 'PS256';
  readonly publicJwk: JsonWebKey & { readonly kid: string };
}

export const privateKey = z.string().transform((pem, context): OwnKey => {
  try {
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    const algorithm = algorithmOf(key);
    if (algorithm) return { key, algorithm, publicJwk: publicOf(key, algorithm) };
  } catch {
    // Said below, without a word of the key itself.
  }
  context.addIssue({
    code: 'custom',
    message: 'must be a private key in PEM: EC on P-256, or RSA of 2048 bits or more',
  });
  return z.NEVER;
});

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails: about }: KeyObject): OwnKey['algorithm'] | null {
  if (asymmetricKeyType === 'ec' && about?.namedCurve === 'prime256v1') return 'ES256';
  return asymmetricKeyType === 'rsa' && (about?.modulusLength ?? 0) >= 2048 ? 'PS256' : null;
}

/** The public half with its thumbprint (RFC 7638) as name. */
function publicOf(key: KeyObject, algorithm: OwnKey['algorithm']): OwnKey['publicJwk'] {
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const { kty, crv, x, y, e, n } = jwk;
  const kid = createHash('sha256')
    .update(JSON.stringify(kty === 'EC' ? { crv, kty, x, y } : { e, kty, n }))
    .digest('base64url');
  return { ...jwk, use: 'sig', alg: algorithm, kid };
}

/** What is wrong with the settings together, in a sentence; `null` when nothing is. */
export function providersProblem(providers: readonly IdentityProvider[], own: OwnKey | undefined): string | null {
  const keyless = own ? [] : providers.filter(({ clientSecret }) => clientSecret === undefined);
  return keyless.length === 0
    ? null
    : `OIDC_PRIVATE_KEY: needed for ${keyless.map(({ id }) => id).join(', ')}, which have no clientSecret`;
}
