// SPDX-License-Identifier: EUPL-1.2
// The end of a deal: what is missing, who looks after it. The move itself is made in deals, and guarded in the database.
import { findDeal, myPlaceIn } from '#capabilities/deals/public.server.ts';
import { myOrganisations, nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './closing.contract.ts';
import { custodyAnswer, resultsAtTheGate } from './closing-answers.server.ts';
import { custodianNamed, custodyAnswered } from './facts.ts';
import { type CustodyRole, custodyStates } from './rules/custody.states.ts';
import { moveCustody } from './rules/custody.ts';
import { mayClose } from './rules/gate.ts';
import * as store from './store/closing.store.server.ts';

export const viewClosing = operation(contract.viewClosing, async ({ params }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const { member, leads } = await myPlaceIn(at, deal.id);
  if (!member) return refuse('not-found');
  const rows = await store.gateRows(at, deal.id);
  const results = resultsAtTheGate(rows, at.today, leads);
  const open = results.flatMap(({ cells }) => cells).filter(({ lacks }) => lacks.length > 0).length;
  const all = (await store.custodiesOf(at, deal.id)).map(custodyAnswer);
  const custody = all.find(({ state }) => state === 'named' || state === 'accepted') ?? null;
  const { id, slug, name, stage, fictional } = deal;
  return {
    deal: { id, slug, name, stage, fictional },
    results,
    parties: new Set(rows.map(({ organisation_id }) => organisation_id)).size,
    open,
    custody,
    earlier: all.filter((one) => one !== custody),
    ready: mayClose({ open, custodian: custody?.state === 'accepted' }),
    leads,
  };
});

export const nameCustodian = operation(contract.nameCustodian, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const { member, leads } = await myPlaceIn(at, deal.id);
  if (!member) return refuse('not-found');
  if (!leads) return refuse('only-the-lead');
  const organisation = await organisationBy(at, body.organisation);
  if (!organisation)
    return refuse('organisation-not-found', { fields: await nameNotKnown(at, 'organisation', body.organisation) });
  const there = (await store.custodiesOf(at, deal.id)).some(({ state }) => state === 'named' || state === 'accepted');
  if (there) return refuse('custodian-there');
  const accepted = (await myOrganisations(at)).includes(organisation.id);
  // Who cannot see the deal cannot look after it, and would never hear that they were asked.
  if (!accepted && !(await store.anybodySeated(at, deal.id, organisation.id)))
    return refuse('custodian-needs-seat', { values: { organisation: organisation.name } });
  const given = { dealId: deal.id, organisationId: organisation.id, function: body.function, accepted };
  const id = await store.insertCustody(at, given);
  const named = { custodyId: id, dealId: deal.id, organisationId: organisation.id };
  await at.note(custodianNamed, { space: deal.id, body: named });
  return { id };
});

export const answerCustody = operation(contract.answerCustody, async ({ params, body }, at) => {
  const custody = await store.findCustody(at, params.custody);
  if (!custody) return refuse('not-found');
  const roles: CustodyRole[] = [
    ...(custody.leads ? (['lead'] as const) : []),
    ...(custody.speaks ? (['custodian'] as const) : []),
  ];
  const from = custodyStates.find((state) => state === custody.state) ?? 'withdrawn';
  const to = moveCustody(from, body.move, roles, body.reason ?? null);
  if (isRefusal(to)) return to;
  if (custody.version !== body.version || !(await store.storeAnswer(at, custody, to, body.reason ?? null)))
    return refuse('stale');
  await at.note(custodyAnswered, { space: custody.space_id, body: { custodyId: custody.id, state: to } });
  return { id: custody.id, state: to };
});
