// SPDX-License-Identifier: EUPL-1.2
import { funnelTests, metaRegression, poolSubgroups, studyInfluence } from './explore.ts';
import { poolMultilevel } from './multilevel.ts';
import { effectSizes, poolStudies } from './pool.ts';

export const methods = [
  effectSizes,
  poolStudies,
  studyInfluence,
  poolSubgroups,
  metaRegression,
  funnelTests,
  poolMultilevel,
];
