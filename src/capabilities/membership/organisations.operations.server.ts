// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { organisationAdded, organisationChanged } from './facts.ts';
import * as contract from './organisations.contract.ts';
import * as store from './organisations.store.server.ts';
import { identifierProblems } from './rules/identifiers.ts';

export const listOrganisations = operation(contract.listOrganisations, async ({ query }, at) => {
  const paging = pagingOf(query, store.organisationOrders, 'name', store.organisationId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listOrganisations(at, paging, query));
  return { items: rows.map(viewOf), ...(next === undefined ? {} : { next }) };
});

export const listOrganisationNames = operation(contract.listOrganisationNames, async (_, at) => ({
  names: await store.organisationNames(at),
}));

export const viewOrganisation = operation(contract.viewOrganisation, async ({ params }, at) => {
  const organisation = await store.findOrganisation(at, params.organisation);
  return organisation ? viewOf(organisation) : refuse('not-found');
});

export const addOrganisation = operation(contract.addOrganisation, async ({ body }, at) => {
  const fields = identifierProblems(body);
  if (fields.length > 0) return refuse('invalid-input', { fields });
  if (await store.nameTaken(at, body.name)) return refuse('organisation-exists', { values: { name: body.name } });
  const id = at.newId();
  const plain = slugOf(body.name);
  const slug = plain === '' || (await store.findOrganisation(at, plain)) ? `${plain || 'organisatie'}-${id}` : plain;
  await store.insertOrganisation(at, { ...body, id, slug, fictional: await store.iAmFictional(at) });
  await at.note(organisationAdded, { body: { organisationId: id } });
  return { id, slug };
});

export const changeOrganisation = operation(contract.changeOrganisation, async ({ params, body }, at) => {
  const organisation = await store.findOrganisation(at, params.organisation);
  if (!organisation) return refuse('not-found');
  const fields = identifierProblems(body);
  if (fields.length > 0) return refuse('invalid-input', { fields });
  if (organisation.version !== body.version) return refuse('stale');
  if (await store.nameTaken(at, body.name, organisation.id))
    return refuse('organisation-exists', { values: { name: body.name } });
  const version = await store.updateOrganisation(at, organisation, body);
  if (version === undefined) return refuse('not-allowed');
  await at.note(organisationChanged, { body: { organisationId: organisation.id } });
  return { version };
});

const viewOf = ({ kind, visibility, ...row }: store.OrganisationRow) => ({
  ...row,
  kind: store.kindOf(kind),
  visibility: visibility === 'public' ? ('public' as const) : ('network' as const),
});
