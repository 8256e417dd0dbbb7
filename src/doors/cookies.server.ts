// SPDX-License-Identifier: EUPL-1.2

/** Bound to this host, to https (or localhost), and out of reach of scripts. */
export const sessionCookieName = '__Host-tegenveer';
const languageCookieName = 'taal';

export const sessionCookie = (secret: string, hours: number) =>
  `${sessionCookieName}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${hours * 3600}`;
export const endedSessionCookie = `${sessionCookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
export const languageCookie = (language: 'nl' | 'en') =>
  `${languageCookieName}=${language}; Path=/; SameSite=Lax; Max-Age=31536000`;

export function cookieOf(header: string | null): ReadonlyMap<string, string> {
  return new Map(
    (header ?? '').split(';').flatMap((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
    }),
  );
}

/** `?taal=en` chooses and is remembered; without a choice the house speaks Dutch. */
export function languageOf(url: URL, cookies: ReadonlyMap<string, string>): { language: 'nl' | 'en'; chosen: boolean } {
  const asked = url.searchParams.get('taal');
  if (asked === 'nl' || asked === 'en') return { language: asked, chosen: asked !== cookies.get(languageCookieName) };
  return { language: cookies.get(languageCookieName) === 'en' ? 'en' : 'nl', chosen: false };
}

const providerCookieName = '__Host-tegenveer-aanbieder';

/** What a browser keeps while it is at an identity provider: a secret, what it is for, and where to go then. */
export interface KeptForProvider {
  readonly secret: string;
  /** To confirm, and not to sign in. */
  readonly fresh: boolean;
  readonly to: string;
}

export const providerCookie = ({ secret, fresh, to }: KeptForProvider) =>
  `${providerCookieName}=${secret}.${fresh ? 'f' : 's'}.${Buffer.from(to).toString('base64url')}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600`;
export const endedProviderCookie = `${providerCookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

export function providerCookieOf(header: string | null): KeptForProvider | null {
  const [secret, purpose, to] = cookieOf(header).get(providerCookieName)?.split('.') ?? [];
  if (!secret || to === undefined) return null;
  return { secret, fresh: purpose === 'f', to: Buffer.from(to, 'base64url').toString('utf8') };
}
