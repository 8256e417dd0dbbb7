// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract, id, idOrSlug, listOf, optionalText, page, slug, text, version } from '#kernel/contract.ts';
import { organisationKinds } from './rules/identifiers.ts';

export const organisationKind = z.enum(organisationKinds);

export const organisationView = z.strictObject({
  id,
  slug,
  name: z.string(),
  kind: organisationKind,
  aliases: z.array(z.string()),
  tooi: z.string().nullable().meta({ description: 'TOOI address, where known' }),
  kvk: z.string().nullable().meta({ description: 'Number in the Chamber of Commerce register, where known' }),
  ror: z.string().nullable().meta({ description: 'ROR address of a knowledge institution, where known' }),
  fictional: z.boolean().meta({ description: 'Belongs to the living example; does not exist' }),
  visibility: z.enum(['network', 'public']),
  version: z.int(),
});

export const listOrganisations = contract({
  name: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  audience: 'public',
  summary: { nl: 'Organisaties', en: 'Organisations' },
  query: z.strictObject({
    ...page(['name'] as const),
    kind: organisationKind.optional(),
    search: optionalText(100).meta({ description: 'Part of the name' }),
  }),
  answer: listOf(organisationView),
  refusals: {},
});

export const listOrganisationNames = contract({
  name: 'listOrganisationNames',
  method: 'GET',
  path: '/organisation-names',
  audience: 'signed-in',
  summary: { nl: 'Namen van organisaties, om uit te kiezen', en: 'Names of organisations, to choose from' },
  answer: z.strictObject({
    names: z.array(z.string()).meta({ description: 'In alphabetical order, 2,000 at most; search for the others' }),
  }),
  refusals: {},
});

export const viewOrganisation = contract({
  name: 'viewOrganisation',
  method: 'GET',
  path: '/organisations/{organisation}',
  audience: 'public',
  summary: { nl: 'Eén organisatie', en: 'One organisation' },
  params: z.strictObject({ organisation: idOrSlug }),
  answer: organisationView,
  refusals: {},
});

const identifiers = {
  tooi: optionalText(200),
  kvk: optionalText(20),
  ror: optionalText(60),
};

export const addOrganisation = contract({
  name: 'addOrganisation',
  method: 'POST',
  path: '/organisations',
  audience: 'signed-in',
  summary: { nl: 'Voeg een organisatie toe', en: 'Add an organisation' },
  body: z.strictObject({ name: text(200), kind: organisationKind, ...identifiers }),
  answer: z.strictObject({ id, slug }),
  refusals: { 'organisation-exists': 409 },
});

export const changeOrganisation = contract({
  name: 'changeOrganisation',
  method: 'PATCH',
  path: '/organisations/{organisation}',
  audience: 'signed-in',
  summary: { nl: 'Verander een organisatie', en: 'Change an organisation' },
  params: z.strictObject({ organisation: idOrSlug }),
  body: z.strictObject({ version, name: text(200), kind: organisationKind, ...identifiers }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'organisation-exists': 409 },
});
