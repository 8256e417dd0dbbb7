// SPDX-License-Identifier: EUPL-1.2
import { compareCounts, compareMeasured, comparePaired } from './compare.ts';
import { differenceInDifferences } from './did.ts';
import { findPairs } from './pairs.ts';

export const methods = [findPairs, compareCounts, compareMeasured, comparePaired, differenceInDifferences];
