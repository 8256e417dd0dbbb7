// SPDX-License-Identifier: EUPL-1.2
import { lawKeysOf } from '../likeness.ts';

/** Acts and articles by their name; what no reader of laws knows stays as it was typed. */
export function lawChoices(
  acts: readonly { readonly key: string; readonly label: string }[],
  typed: readonly string[],
) {
  const known = acts.map(({ key, label }) => ({ value: key, label }));
  const others = typed.filter((law) => lawKeysOf(law).length === 0).map((law) => ({ value: law, label: law }));
  return [...known, ...others].sort((one, other) => one.label.localeCompare(other.label, 'nl'));
}
