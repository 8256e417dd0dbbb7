// SPDX-License-Identifier: EUPL-1.2
import { type Acting, operation } from '#kernel/operation.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { mandateEnded, mandateGiven, mandateHandedOver } from './facts.ts';
import * as contract from './mandates.contract.ts';
import { mandateFor } from './mandates.server.ts';
import * as store from './mandates.store.server.ts';
import { findOrganisation, myOrganisations } from './organisations.store.server.ts';
import { refuseGift, refuseLimits, refusePassingOn } from './rules/giving.ts';
import { confirmBefore, mandateState } from './rules/mandate.ts';

export const listMandates = operation(contract.listMandates, async ({ params }, at) => {
  const organisation = await findOrganisation(at, params.organisation);
  if (!organisation) return refuse('not-found');
  const { id, slug, name, fictional } = organisation;
  const gives = (await refuseGiving(at, id)) === null;
  const people = await store.peopleOf(at, id);
  const rows = await store.mandatesOf(at, id);
  return {
    organisation: { id, slug, name, fictional },
    items: rows.map((row) => viewOf(row, at, gives, people)),
    people: gives ? people.filter((person) => person.id !== at.me.personId) : [],
    deals: gives ? await store.dealsOf(at, id) : [],
    mine: { gives, colleague: (await myOrganisations(at)).includes(id) },
  };
});

export const giveMandate = operation(contract.giveMandate, async ({ params, body }, at) => {
  const organisation = await findOrganisation(at, params.organisation);
  if (!organisation) return refuse('not-found');
  const space = body.space === undefined ? null : await store.spaceCalled(at, body.space);
  if (space === undefined) return refuse('space-unknown');
  const { person, kind, commitmentKinds } = body;
  const refusal = refuseLimits(kind, commitmentKinds, space?.id ?? null);
  if (refusal) return refusal;
  return give(at, {
    ...body,
    personId: person,
    organisationId: organisation.id,
    kind,
    commitmentKinds,
    spaceId: space?.id ?? null,
  });
});

export const nameDeputy = operation(contract.nameDeputy, async ({ params, body }, at) => {
  const mandate = await mandateIn(at, params);
  if (!mandate) return refuse('not-found');
  const refusal = refusePassingOn(mandate, body.person, at.today);
  if (refusal) return refusal;
  const { organisationId, kind, commitmentKinds, spaceId } = mandate;
  const same = { organisationId, kind, commitmentKinds, spaceId };
  return give(at, { ...body, ...same, personId: body.person, deputyFor: mandate.id });
});

export const handOverMandate = operation(contract.handOverMandate, async ({ params, body }, at) => {
  const mandate = await mandateIn(at, params);
  if (!mandate) return refuse('not-found');
  const refusal = refusePassingOn(mandate, body.person, at.today);
  if (refusal) return refusal;
  const { organisationId, kind, commitmentKinds, spaceId } = mandate;
  const same = { organisationId, kind, commitmentKinds, spaceId };
  const startsOn = body.startsOn ?? at.today;
  const given = await give(at, { ...body, ...same, startsOn, personId: body.person, successorOf: mandate.id });
  if (isRefusal(given)) return given;
  const version = { id: mandate.id, version: body.version };
  const ended =
    startsOn > at.today
      ? await store.setLastDay(at, version, addDays(startsOn, -1))
      : await store.endMandate(at, version, at.now, null);
  if (ended === undefined) return refuse('stale');
  await at.note(mandateHandedOver, { body: { mandateId: mandate.id, toMandateId: given.id } });
  return { id: given.id, confirmBefore: confirmBefore(startsOn) };
});

export const endMandate = operation(contract.endMandate, async ({ params, body }, at) => {
  const mandate = await mandateIn(at, params);
  if (!mandate) return refuse('not-found');
  if (mandate.ended) return refuse('mandate-over');
  const refusal = mandate.personId === at.me.personId ? null : await refuseGiving(at, mandate.organisationId);
  if (refusal) return refusal;
  const version = await store.endMandate(at, { id: mandate.id, version: body.version }, at.now, body.reason ?? null);
  if (version === undefined) return refuse('stale');
  await at.note(mandateEnded, { body: { mandateId: mandate.id } });
  return { version };
});

type Given = Omit<store.NewMandate, 'startsOn'> & { readonly startsOn?: string | undefined };

/** Gives a mandate, by who may, to who can hold it. */
export async function give(at: Acting, given: Given) {
  const { personId, organisationId, startsOn = at.today, endsOn = null, kind } = given;
  const refusal = await refuseGiving(at, organisationId);
  if (refusal) return refusal;
  const ofOrganisation = (await store.peopleOf(at, organisationId)).some(({ id }) => id === personId);
  const unfit = refuseGift({ giver: at.me.personId ?? '', personId, ofOrganisation, startsOn, endsOn });
  if (unfit) return unfit;
  const id = await store.insertMandate(at, { ...given, startsOn, endsOn });
  await at.note(mandateGiven, { body: { mandateId: id, personId, organisationId, kind } });
  return { id };
}

/** Given by who keeps the installation, or administers the mandates of this organisation. */
export async function refuseGiving(at: Acting, organisationId: string) {
  if (at.me.administrator) return null;
  const mandate = await mandateFor(at, { organisationId, kind: 'administer' });
  return isRefusal(mandate) ? mandate : null;
}

async function mandateIn(at: Acting, params: { organisation: string; mandate: string }) {
  const organisation = await findOrganisation(at, params.organisation);
  return organisation && (await store.findMandate(at, organisation.id, params.mandate));
}

function viewOf(row: store.ShownMandate, { me, today }: Acting, gives: boolean, people: readonly { id: string }[]) {
  const acts = people.some(({ id }) => id === row.personId);
  const held = row.personId === me.personId;
  const state = mandateState(row, acts, today);
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    functionTitle: row.functionTitle,
    kind: row.kind,
    commitmentKinds: [...row.commitmentKinds],
    space: row.spaceId === null ? null : { id: row.spaceId, name: row.spaceName ?? '' },
    document: row.document,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
    deputyFor:
      row.deputyFor === null ? null : { id: row.deputyForPerson ?? row.deputyFor, name: row.deputyForName ?? '' },
    successorOf:
      row.successorOf === null
        ? null
        : { id: row.successorOfPerson ?? row.successorOf, name: row.successorOfName ?? '' },
    confirmBefore: row.successorOf === null ? null : confirmBefore(row.startsOn),
    state,
    mine: { held, mayEnd: state !== 'over' && (gives || held) },
    version: row.version,
  };
}
