// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { oneOf } from '../rules/values.ts';

/** Kinds of organisations, as codes. */
export const partyKindCodes = [
  'municipality',
  'province',
  'water_authority',
  'ministry',
  'agency',
  'region',
  'knowledge_institution',
  'company',
  'social_organisation',
  'residents_initiative',
  'association',
  'foreign_public',
  'other',
] as const;

/** Writes the kind of an organisation; a code we do not know reads “soort niet bekend”. */
export function usePartyKind(): (kind: string) => string {
  const t = useTranslations('results.partyKind');
  return (kind) => t(oneOf(partyKindCodes, kind) ?? 'unknown');
}
