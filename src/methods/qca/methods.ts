// SPDX-License-Identifier: EUPL-1.2
import { calibrate } from './calibrate.ts';
import { minimise } from './minimise.ts';
import { fitExpression, necessaryConditions } from './necessity.ts';
import { nextComparison } from './next-comparison.ts';
import { qcaPermutation } from './permutation-check.ts';
import { qca } from './qca.ts';
import { qcaRobustness } from './robustness.ts';

export const methods = [
  calibrate,
  necessaryConditions,
  fitExpression,
  qca,
  minimise,
  nextComparison,
  qcaRobustness,
  qcaPermutation,
];
