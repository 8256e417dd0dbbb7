// SPDX-License-Identifier: EUPL-1.2

/**
 * A name as part of an address: lower case, accents off, words joined by hyphens, at most 80 characters.
 * @example slugOf('Crowd Safety Manager voor cafés') // → 'crowd-safety-manager-voor-cafes'
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
