// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { contributionAnswer } from './answers.server.ts';
import * as contract from './contract.ts';
import { contributionChanged, contributionEnds, contributionRecorded } from './facts.ts';
import { endsBeforeStart } from './rules/ending.ts';
import * as store from './store.server.ts';

const orders = {
  endsOn: { by: sql`coalesce(c.ends_on, '9999')`, of: (row: store.ContributionRow) => row.ends_on ?? '9999' },
};

export const listContributions = operation(contract.listContributions, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'endsOn', { by: sql`c.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listContributions(at, query, paging));
  return { items: rows.map((row) => contributionAnswer(row, at.today)), ...next };
});

export const recordContribution = operation(contract.recordContribution, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (body.kind === 'money' && body.unit) return refuse('money-is-in-euro');
  if (endsBeforeStart(body.startsOn ?? null, body.endsOn ?? null)) return refuse('ends-before-start');
  if (body.visibility === 'organisation' && !body.organisation) return refuse('organisation-needed');
  const organisation = body.organisation ? await store.findOrganisation(at, body.organisation) : null;
  const paidBy = body.paidBy ? await store.findOrganisation(at, body.paidBy) : null;
  if (organisation === undefined || paidBy === undefined) return refuse('no-such-organisation');
  const id = await store.addContribution(at, deal.id, {
    organisationId: organisation?.id ?? null,
    paidById: paidBy?.id ?? null,
    kind: body.kind,
    what: body.what,
    plannedAmount: body.plannedAmount ?? null,
    realAmount: body.realAmount ?? null,
    unit: body.unit ?? null,
    startsOn: body.startsOn ?? null,
    endsOn: body.endsOn ?? null,
    source: body.source ?? null,
    sourceKey: null,
    visibility: body.visibility,
  });
  await at.note(contributionRecorded, {
    space: deal.id,
    body: { contributionId: id, dealId: deal.id, kind: body.kind },
  });
  return { id };
});

export const endContribution = operation(contract.endContribution, async ({ params, body }, at) => {
  const known = await store.findContribution(at, params.contribution);
  if (!known) return refuse('not-found');
  const endsOn = body.endsOn ?? at.today;
  if (endsBeforeStart(known.starts_on, endsOn)) return refuse('ends-before-start');
  if (known.version !== body.version) return refuse('stale');
  // The version was right, so a row that was not changed is one that is not theirs to change.
  if (!(await store.setEnd(at, known.id, body.version, { endsOn, realAmount: body.realAmount })))
    return refuse('not-allowed');
  await at.note(contributionEnds, {
    space: known.space_id,
    body: { contributionId: known.id, dealId: known.space_id, endsOn },
  });
  return { endsOn, version: body.version + 1 };
});

export const changeContribution = operation(contract.changeContribution, async ({ params, body }, at) => {
  const known = await store.findContribution(at, params.contribution);
  if (!known) return refuse('not-found');
  if (known.kind === 'money' && body.unit) return refuse('money-is-in-euro');
  if (endsBeforeStart(body.startsOn ?? null, body.endsOn ?? null)) return refuse('ends-before-start');
  const paidBy = body.paidBy ? await store.findOrganisation(at, body.paidBy) : null;
  if (paidBy === undefined) return refuse('no-such-organisation');
  if (known.version !== body.version) return refuse('stale');
  const { what, plannedAmount = null, realAmount = null, unit = null, startsOn = null, endsOn = null } = body;
  const amounts = { planned_amount: plannedAmount, real_amount: realAmount, unit };
  const fields = { what, paid_by_id: paidBy?.id ?? null, ...amounts, starts_on: startsOn, ends_on: endsOn };
  // The version was right, so a row that was not changed is one that is not theirs to change.
  if (!(await store.keepContribution(at, known.id, body.version, fields))) return refuse('not-allowed');
  await at.note(contributionChanged, {
    space: known.space_id,
    body: { contributionId: known.id, dealId: known.space_id },
  });
  return { id: known.id, version: body.version + 1 };
});
