// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  refusals: {
    'address-taken': 'Dit adres hoort al bij iets anders. Er is niets veranderd.',
  },
} as const;
