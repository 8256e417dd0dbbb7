// SPDX-License-Identifier: EUPL-1.2

/** `space_role`: what somebody is in a space, from most to least to say. */
export const spaceRoles = ['dealmaker', 'project_lead', 'learning_evaluator', 'member', 'observer', 'guest'] as const;
export type SpaceRole = (typeof spaceRoles)[number];

/** What a role may do in its own space; the policies of the database say the same, and are held against this. */
interface Rights {
  /** Sees what is for the parties. */
  readonly sees: true;
  /** Writes down actions and other records. */
  readonly works: boolean;
  /** Gives seats and changes the space. */
  readonly leads: boolean;
  /** Also sits in the spaces below, but for the hidden ones. */
  readonly reachesBelow: boolean;
}

export const rightsOf: Readonly<Record<SpaceRole, Rights>> = {
  dealmaker: { sees: true, works: true, leads: true, reachesBelow: true },
  project_lead: { sees: true, works: true, leads: true, reachesBelow: false },
  learning_evaluator: { sees: true, works: true, leads: false, reachesBelow: true },
  member: { sees: true, works: true, leads: false, reachesBelow: false },
  observer: { sees: true, works: false, leads: false, reachesBelow: false },
  guest: { sees: true, works: false, leads: false, reachesBelow: false },
};

/** Roles that reach into other spaces are given by a dealmaker only: else a project lead could lift somebody above themselves. */
export const givenByDealmaker = spaceRoles.filter((role) => rightsOf[role].reachesBelow);
