// SPDX-License-Identifier: EUPL-1.2
// Reading results, recording them and changing them.
import { z } from 'zod';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import { dealOf, itemOf, programmeOf, seen, visibilityOf } from './answers.server.ts';
import * as contract from './contract.ts';
import { resultChanged, resultRecorded } from './facts.ts';
import * as values from './rules/values.ts';
import * as store from './store/adoption.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as results from './store/result.store.server.ts';
import { withinOf } from './within.server.ts';

const { oneOf } = values;

export const listResults = operation(contract.listResults, async ({ query }, at) => {
  const paging = pagingOf(query, results.resultOrders, 'title', results.resultId);
  if (isRefusal(paging)) return paging;
  const within = await withinOf(at, query);
  if (!within) return { items: [] };
  const { rows, ...next } = paging.page(await results.listResults(at, { ...within, kind: query.kind }, paging));
  const items = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: oneOf(values.resultKinds, row.kind) ?? ('approach' as const),
    deal: dealOf(row),
    summary: row.summary,
    source: row.source,
    visibility: visibilityOf(row.visibility),
    adopters: Number(row.adopters),
  }));
  return { items, ...next };
});

export const viewResult = operation(contract.viewResult, async ({ params }, at) => {
  const row = await results.findResult(at, params.result);
  if (!row) return refuse('not-found');
  const { organisation_id, organisation_slug, organisation_name } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: oneOf(values.resultKinds, row.kind) ?? ('approach' as const),
    deal: dealOf(row),
    programme: programmeOf(row),
    organisation:
      organisation_id && organisation_slug && organisation_name
        ? {
            id: organisation_id,
            slug: organisation_slug,
            name: organisation_name,
            kind: row.organisation_kind ?? 'unknown',
          }
        : null,
    summary: row.summary,
    conditions: row.conditions,
    contactFunction: row.contact_function,
    modelTexts: modelTexts.parse(row.model_texts),
    source: row.source,
    visibility: visibilityOf(row.visibility),
    version: row.version,
    adoptions: seen((await store.adoptionsOf(at, { resultId: row.id })).map((one) => itemOf(one, at.today))),
    mayRecord: at.me.personId !== null && row.may_record,
    may: { change: row.may_change, widen: row.may_change && row.may_widen },
  };
});

const modelTexts = z.array(z.strictObject({ title: z.string(), url: z.string() }));

export const recordResult = operation(contract.recordResult, async ({ body }, at) => {
  const deal = await results.findSpace(at, ['deal'], body.deal);
  const organisation = body.organisation ? await results.findOrganisation(at, body.organisation) : null;
  if (!deal || organisation === undefined) return refuse('not-found');
  if (!deal.may_work) return refuse('not-in-this-deal');
  const made = await loading.insertResult(at, { ...body, dealId: deal.id, organisationId: organisation?.id });
  await at.note(resultRecorded, { space: deal.id, body: { resultId: made.id } });
  return made;
});

export const changeResult = operation(contract.changeResult, async ({ params, body }, at) => {
  const result = await results.findResult(at, params.result);
  const organisation = body.organisation ? await results.findOrganisation(at, body.organisation) : null;
  if (!result || organisation === undefined) return refuse('not-found');
  if (!result.may_change) return refuse('not-yours-to-change');
  if (isOutward(visibilityOf(result.visibility), body.visibility) && !result.may_widen)
    return refuse('only-the-author-widens');
  const change = { ...body, organisationId: organisation?.id ?? null };
  const stored = await results.storeResult(at, result.id, body.version, change);
  if (!stored) return refuse('stale');
  await at.note(resultChanged, { space: result.space_id, body: { resultId: result.id } });
  return { id: result.id, slug: result.slug, version: stored.version };
});
