// SPDX-License-Identifier: EUPL-1.2

/**
 * Where to go after signing in: a path of this house, or what is asked of who comes in. Whatever could lead to another host is dropped:
 * a link in a mail must not become a way to send people elsewhere.
 */
export function returnPath(asked: string | null | undefined): string {
  const plain = asked !== null && asked !== undefined && asked.length <= 300 && /^\/(?![/\\])[!-[\]-~]*$/.test(asked);
  return plain && !/^\/(inloggen|uitloggen)\b/.test(asked) ? asked : '/vandaag';
}

/** Where somebody goes who just signed in: first past the second step, when what they may do asks for one. */
export function afterSignIn(next: 'go_on' | 'prove' | 'set_up', to: string): string {
  if (next === 'go_on') return to;
  return `${next === 'prove' ? '/account/bevestigen' : '/account/tweede-stap'}?naar=${encodeURIComponent(to)}`;
}
