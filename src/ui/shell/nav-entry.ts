// SPDX-License-Identifier: EUPL-1.2

/** One entry of a menu. `current`: `page` when the page itself, `section` when the page lies under it. */
export interface NavEntry {
  href: string;
  label: string;
  current?: 'page' | 'section';
}

/** The value of `aria-current` for an entry. */
export const ariaCurrent = (entry: NavEntry) =>
  entry.current === 'page' ? ('page' as const) : entry.current === 'section' ? ('true' as const) : undefined;
