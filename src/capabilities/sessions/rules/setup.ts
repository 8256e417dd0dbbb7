// SPDX-License-Identifier: EUPL-1.2

export const setupParts = ['coreGroup', 'steeringGroup', 'rhythm', 'workLines', 'agreements'] as const;
export type SetupPart = (typeof setupParts)[number];
export type Setup = Readonly<Record<SetupPart, string | null>>;

/** The parts in which two set-ups differ; against nothing, those that are filled. */
export function changedParts(before: Setup | null, after: Setup): SetupPart[] {
  return setupParts.filter((part) => (before?.[part] ?? null) !== after[part]);
}
