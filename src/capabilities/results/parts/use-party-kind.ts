// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import { oneOf } from '../rules/values.ts';

/** Kinds of organisations one may say to be; not knowing is no kind. */
export const partyKindCodes = organisationKind.exclude(['unknown']).options;

/** Writes the kind of an organisation; a code we do not know reads “soort niet bekend”. */
export function usePartyKind(): (kind: string) => string {
  const t = useTranslations('results.partyKind');
  return (kind) => t(oneOf(partyKindCodes, kind) ?? 'unknown');
}
