// SPDX-License-Identifier: EUPL-1.2
import { coxRegression } from './cox-regression.ts';
import { survivalBetweenChecks } from './interval-survival.ts';
import { boundsForLost } from './lost-bounds.ts';
import { averageTimeInPlace, survivalCurve } from './survival-curve.ts';
import { competingEnds, logRank } from './survival-tests.ts';
import { whatIfRhythm } from './what-if-rhythm.ts';

export const methods = [
  survivalCurve,
  averageTimeInPlace,
  logRank,
  competingEnds,
  survivalBetweenChecks,
  boundsForLost,
  coxRegression,
  whatIfRhythm,
];
