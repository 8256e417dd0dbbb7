// SPDX-License-Identifier: EUPL-1.2
// Identifiers of organisations are recognisable by their form alone; whether they were given out is for their registers to say.
import type { FieldProblem } from '#kernel/pure/refusal.ts';

/** `party_kind`: what kind of organisation a party is. */
export const organisationKinds = [
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
  'unknown',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface Identifiers {
  readonly kind: OrganisationKind;
  readonly tooi?: string | undefined;
  readonly kvk?: string | undefined;
  readonly ror?: string | undefined;
}

/** First part of a TOOI code → the kind it is given to. Source: the TOOI registers of standaarden.overheid.nl. */
const tooiKinds: Readonly<Record<string, OrganisationKind>> = {
  gemeente: 'municipality',
  provincie: 'province',
  waterschap: 'water_authority',
  ministerie: 'ministry',
};

const tooiForm = /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/([a-z_]+)\/[a-z]{2,5}[0-9]+$/;
const kvkForm = /^[0-9]{8}$/;
const rorForm = /^https:\/\/ror\.org\/0([a-hj-km-np-tv-z0-9]{6})([0-9]{2})$/;

/** Which identifiers cannot be what they say: by field, nothing when all is well. */
export function identifierProblems({ kind, tooi, kvk, ror }: Identifiers): FieldProblem[] {
  return [
    ...(tooi === undefined || isTooiOf(kind, tooi) ? [] : [wrong('tooi')]),
    ...(kvk === undefined || kvkForm.test(kvk) ? [] : [wrong('kvk')]),
    ...(ror === undefined || isRor(ror) ? [] : [wrong('ror')]),
  ];
}

const wrong = (path: string): FieldProblem => ({ path, code: 'not-valid' });

/** True for a TOOI address whose register fits the kind; a register we do not know fits any. */
export function isTooiOf(kind: OrganisationKind, tooi: string): boolean {
  const register = tooiForm.exec(tooi)?.[1];
  if (register === undefined) return false;
  const known = tooiKinds[register];
  return known === undefined || known === kind;
}

/** True for a ROR address whose last two digits are the check over the rest (ISO 7064, modulo 97). */
export function isRor(ror: string): boolean {
  const [, body, check] = rorForm.exec(ror) ?? [];
  if (body === undefined || check === undefined) return false;
  return 98 - ((crockford(body) * 100) % 97) === Number(check);
}

/** A number in Crockford's base 32. */
function crockford(text: string): number {
  let value = 0;
  for (const sign of text) value = value * 32 + '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(sign);
  return value;
}
