// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  refusals: {
    'not-a-demo': 'Het voorbeeld hoort alleen bij een installatie om mee te oefenen.',
    'address-taken': 'Dit adres hoort al bij iets anders. Er is niets veranderd.',
  },
} as const;
