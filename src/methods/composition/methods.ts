// SPDX-License-Identifier: EUPL-1.2
import { diversity } from './diversity.ts';
import { gapMap } from './gap-map.ts';
import { portfolioDominance } from './portfolio-dominance.ts';

export const methods = [gapMap, diversity, portfolioDominance];
