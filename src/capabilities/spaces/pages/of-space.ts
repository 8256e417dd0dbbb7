// SPDX-License-Identifier: EUPL-1.2
import { kindOfPath, spaceTrail } from '../address.contract.ts';

/** The kind of space a page is of. */
export const kindOf = (request: Request) => kindOfPath(new URL(request.url).pathname);

/** Where a part of a space stands. */
export const sectionTrail = (
  space: { kind: string; slug: string; shortName: string },
  label: string,
  part: string,
  t: Parameters<typeof spaceTrail>[1],
) => spaceTrail(space, t, { path: part, label });
