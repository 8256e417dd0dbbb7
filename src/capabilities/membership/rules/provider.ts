// SPDX-License-Identifier: EUPL-1.2

/**
 * Did the provider ask what we wanted? `as-asked` counts as second factor.
 * @param asked levels (acr) that will do; none: nothing was asked, and nothing follows from what it says
 */
export function heldLevel(
  asked: readonly string[] | undefined,
  said: string | undefined,
): 'as-asked' | 'not-asked' | 'too-low' {
  if (!asked || asked.length === 0) return 'not-asked';
  return said !== undefined && asked.includes(said) ? 'as-asked' : 'too-low';
}

/** Is this perhaps somebody's own provider: one that speaks for a domain they have an address of, or that names none. */
export const mayBeOwn = (domains: readonly string[], mails: readonly string[]): boolean =>
  domains.length === 0 || mails.some((mail) => mailSpokenFor(domains, mail, true) !== null);

/** The address as far as this provider may speak for it: verified, and of one of its own domains; else `null`. */
export function mailSpokenFor(domains: readonly string[], mail: string | undefined, verified: boolean): string | null {
  if (mail === undefined || !verified || mail.length > 254) return null;
  const plain = mail.trim().toLowerCase();
  const [name, domain, ...more] = plain.split('@');
  return name && domain && more.length === 0 && domains.includes(domain) ? plain : null;
}
