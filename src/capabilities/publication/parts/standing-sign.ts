// SPDX-License-Identifier: EUPL-1.2
import type { Standing } from '../rules/standing.ts';

/** How a standing is drawn: full, hatched, or only its outline. */
export const standingSign = {
  confirmed: 'confirmed',
  reported: 'unconfirmed',
  unknown: 'not_asked',
} as const satisfies Record<Standing, string>;
