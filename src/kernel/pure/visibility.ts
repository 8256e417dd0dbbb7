// SPDX-License-Identifier: EUPL-1.2

/** Who may see a record, from narrow to wide. There is only this list. */
export const visibilities = ['author', 'named', 'organisation', 'parties', 'network', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** True when `to` lets more people in than `from`: that step is only ever taken by the author, in so many words. */
export function isOutward(from: Visibility, to: Visibility): boolean {
  return visibilities.indexOf(to) > visibilities.indexOf(from);
}
