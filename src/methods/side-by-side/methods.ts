// SPDX-License-Identifier: EUPL-1.2
import { compareCounts } from './compare-counts.ts';
import { compareMeasured, comparePaired } from './compare-measured.ts';
import { differenceInDifferences } from './did.ts';
import { findPairs } from './pairs.ts';

export const methods = [findPairs, compareCounts, compareMeasured, comparePaired, differenceInDifferences];
