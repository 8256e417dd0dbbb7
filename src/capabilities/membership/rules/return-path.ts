// SPDX-License-Identifier: EUPL-1.2

/**
 * Where to go after signing in: a path of this house, or the front page. Whatever could lead to another host is dropped:
 * a link in a mail must not become a way to send people elsewhere.
 */
export function returnPath(asked: string | null | undefined): string {
  const plain = asked !== null && asked !== undefined && asked.length <= 300 && /^\/(?![/\\])[!-[\]-~]*$/.test(asked);
  return plain && !/^\/(inloggen|uitloggen)\b/.test(asked) ? asked : '/';
}
