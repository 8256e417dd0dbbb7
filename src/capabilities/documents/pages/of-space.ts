// SPDX-License-Identifier: EUPL-1.2
import { kindOfPath, spaceTrail } from '#capabilities/spaces/address.contract.ts';

/** The kind of space a page is of. */
export const kindOf = (request: Request) => kindOfPath(new URL(request.url).pathname);

interface Shown {
  readonly kind: string;
  readonly slug: string;
  readonly shortName: string;
}

/** Where the papers of a space stand, and this one among them. */
export const papersTrail = (
  space: Shown,
  words: Parameters<typeof spaceTrail>[1],
  papers: string,
  here?: { href: string; label: string },
) => [...spaceTrail(space, words, { path: 'documenten', label: papers }), ...(here ? [here] : [])];
