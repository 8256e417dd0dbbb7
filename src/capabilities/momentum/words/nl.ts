// SPDX-License-Identifier: EUPL-1.2
import { today } from './nl/today.ts';

/** Words of momentum, in Dutch: per subject one file. */
export const nl = { today, refusals: {} } as const;
