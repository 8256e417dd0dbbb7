// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';

/** BIO2 8.02.01: special rights are looked over once a quarter. */
const quarterDays = 92;

/** Is it time to look over the special rights? @param last when that was done last; null: never */
export const reviewDue = (last: Date | null, now: Date): boolean =>
  last === null || now.getTime() - last.getTime() > quarterDays * 86_400_000;

/**
 * May this person be erased? There is no way back, so the name is typed as it stands.
 * @param administrators how many administrators there are now
 */
export function refuseErasing(
  person: { readonly name: string; readonly own: boolean; readonly administrator: boolean; readonly ended: boolean },
  typed: string,
  administrators: number,
): Refusal<'name-differs' | 'not-your-own' | 'last-administrator'> | null {
  if (person.own) return refuse('not-your-own');
  if (person.administrator && !person.ended && administrators <= 1) return refuse('last-administrator');
  return typed === person.name ? null : refuse('name-differs', { values: { name: person.name } });
}
