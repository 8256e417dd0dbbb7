// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { Contract } from '#kernel/contract.ts';
import * as membershipContract from '#capabilities/membership/contract.ts';
import * as dealsContract from '#capabilities/deals/contract.ts';
import * as publicationContract from '#capabilities/publication/contract.ts';

/** Contracts per slice, in the order of the slices; the key is also the slice's name among the words. */
export const contractsOfSlice: Readonly<Record<string, readonly Contract[]>> = {
  membership: [
    membershipContract.requestSignIn,
    membershipContract.signIn,
    membershipContract.demoSignIn,
    membershipContract.listDemoPeople,
    membershipContract.signOut,
    membershipContract.viewMe,
    membershipContract.listSessions,
    membershipContract.revokeKey,
  ],
  deals: [
    dealsContract.listDeals,
    dealsContract.summariseDeals,
    dealsContract.viewDeal,
    dealsContract.createDeal,
    dealsContract.changeDealStage,
    dealsContract.addParty,
    dealsContract.endParty,
    dealsContract.linkDeals,
    dealsContract.listProgrammes,
    dealsContract.viewProgramme,
  ],
  publication: [
    publicationContract.searchEverything,
  ],
};

/** All contracts. */
export const contracts: readonly Contract[] = Object.values(contractsOfSlice).flat();

/** Name of an operation → the slice it belongs to. */
export const sliceOfOperation: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(contractsOfSlice).flatMap(([slice, list]) => list.map(({ name }) => [name, slice])),
);
