// SPDX-License-Identifier: EUPL-1.2
export const contributionKinds = [
  'time',
  'money',
  'data',
  'location',
  'expertise',
  'authority_decision',
  'network',
  'visibility',
  'unknown',
] as const;
