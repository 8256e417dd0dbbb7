// SPDX-License-Identifier: EUPL-1.2
// What an operation does, in words, for pages that list operations by name.
import { contractsOfSlice } from '#generated/contracts.ts';

/** The summary of its contract in both languages; `null` when no operation has that name any more. */
export const operationWords = (name: string): { readonly nl: string; readonly en: string } | null =>
  Object.values(contractsOfSlice)
    .flat()
    .find((contract) => contract.name === name)?.summary ?? null;
