// SPDX-License-Identifier: EUPL-1.2
// Puts the living example in, through the public doors of the slices, in one transaction: whole, or not at all.
import { loadBarrier, loadBarrierWay } from '#capabilities/barriers/public.server.ts';
import { loadContribution } from '#capabilities/commitments/public.server.ts';
import {
  loadDeal,
  loadEntryAnswer,
  loadLink,
  loadParties,
  loadProgramme,
  loadStageEvent,
} from '#capabilities/deals/public.server.ts';
import { loadExamplePerson, loadOrganisation } from '#capabilities/membership/public.server.ts';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { loadExampleAction, loadExampleSeat, loadSpace } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { adoptions } from './adoptions.ts';
import { adoptionsBefore } from './adoptions-before.ts';
import { equalBarriers } from './barrier-bundles.ts';
import { barrierWays } from './barrier-ways.ts';
import { barriers } from './barriers.ts';
import { type OrganisationKey, organisations, type PersonKey, people } from './cast.ts';
import { type Days, daysFrom } from './days.ts';
import { deals, type ExampleDeal, links, programme } from './deals.ts';
import { entryAnswers } from './entry.ts';
import { putAgreements } from './load-agreements.server.ts';
import { putBundles } from './load-barrier-bundles.server.ts';
import { putRooms } from './load-barrier-rooms.server.ts';
import { putBurden } from './load-burden.server.ts';
import { putCommitments } from './load-commitments.server.ts';
import { putDecisions } from './load-decisions.server.ts';
import { putInvitations } from './load-invitations.server.ts';
import { putMandates } from './load-mandates.server.ts';
import { putCalls } from './load-momentum.server.ts';
import { putPapers } from './load-papers.server.ts';
import { putPortfolio } from './load-portfolio.server.ts';
import { putPushing } from './load-pushing.server.ts';
import { putQuestions } from './load-questions.server.ts';
import { putSessions } from './load-sessions.server.ts';
import { results } from './results.ts';
import { spacesAbove } from './spaces-above.ts';

/** Ids by the key the data uses; asking for one that is not there is a fault in the data. */
class Ids<Key extends string> {
  readonly #ids = new Map<Key, string>();
  set(key: Key, id: string): void {
    this.#ids.set(key, id);
  }
  get(key: Key): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The living example has no ${key}.`);
    return id;
  }
}

interface World {
  readonly days: Days;
  readonly organisations: Ids<OrganisationKey>;
  readonly people: Ids<PersonKey>;
  readonly deals: Ids<string>;
  /** Deals, the programme and the spaces above deals. */
  readonly spaces: Ids<string>;
  readonly results: Ids<string>;
}

export async function putExampleIn(at: Acting) {
  const space = await loadSpace(at, {
    kind: 'programme',
    slug: programme.slug,
    name: programme.name,
    parentId: null,
    visibility: 'public',
    fictional: true,
  });
  if (space.outcome !== 'added') return { outcome: 'same' as const, deals: 0, results: 0, adoptions: 0 };
  const world: World = {
    days: daysFrom(at.today),
    organisations: new Ids(),
    people: new Ids(),
    deals: new Ids(),
    spaces: new Ids(),
    results: new Ids(),
  };
  await loadProgramme(at, space.id, { about: programme.about, gaps: null, asOfOn: at.today });
  await putCast(at, world);
  for (const { person, role } of programme.seats) await seat(at, world, space.id, person, role);
  const allDeals = deals(world.days);
  for (const deal of allDeals) await putDeal(at, world, space.id, deal);
  for (const { from, kind, to } of links)
    await loadLink(at, world.deals.get(from), {
      kind,
      toId: world.deals.get(to),
      toName: null,
      linkedOn: null,
      source: null,
    });
  for (const [index, { deal, as, ...answer }] of entryAnswers.entries())
    await loadEntryAnswer(at, world.deals.get(deal), {
      ...answer,
      answeredAs: as,
      // Half a day apart, so that a later answer is later.
      answeredAt: new Date(at.now.getTime() - (entryAnswers.length - index) * 43_200_000),
    });
  await putInvitations(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    organisationId: (key) => world.organisations.get(key),
  });
  await putMandates(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    personId: (key) => world.people.get(key),
    organisationOf: (key) => organisationOf(world, key),
  });
  await putCommitments(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    organisationId: (key) => world.organisations.get(key),
  });
  await putPapers(at, {
    dealId: (key) => world.deals.get(key),
    personId: (key) => world.people.get(key),
    organisationOf: (key) => organisationOf(world, key),
  });
  const agreements = await putAgreements(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    personId: (key) => world.people.get(key),
    organisationId: (key) => world.organisations.get(key),
  });
  await putSpacesAbove(at, world, space.id);
  const together = {
    days: world.days,
    spaceId: (key: string) => world.spaces.get(key),
    dealId: (key: string) => world.deals.get(key),
    personId: (key: PersonKey) => world.people.get(key),
    organisationId: (key: OrganisationKey) => world.organisations.get(key),
  };
  await putSessions(at, { ...together, decisions: await putDecisions(at, { ...together, agreements }) });
  await putBarriers(at, world);
  await putCalls(at, together);
  await putBundles(at, { ...together, dealId: (key) => world.deals.get(key) });
  await putRooms(at, { ...together, dealId: (key) => world.deals.get(key) });
  await putResults(at, world);
  await putPortfolio(at, {
    days: world.days,
    programmeId: space.id,
    dealId: (key) => world.deals.get(key),
    personId: (key) => world.people.get(key),
  });
  const put = await putAdoptions(at, world);
  await putQuestions(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    resultId: (key) => world.results.get(key),
    personId: (key) => world.people.get(key),
    organisationId: (key) => world.organisations.get(key),
  });
  await putBurden(at);
  await putPushing(at, {
    days: world.days,
    dealId: (key) => world.deals.get(key),
    resultId: (key) => world.results.get(key),
    personId: (key) => world.people.get(key),
    organisationId: (key) => world.organisations.get(key),
  });
  return { outcome: 'added' as const, deals: allDeals.length, results: results.length, adoptions: put };
}

async function putCast(at: Acting, world: World): Promise<void> {
  for (const key of keysOf(organisations)) {
    const { id } = await loadOrganisation(at, { ...organisations[key], aliases: [], fictional: true });
    world.organisations.set(key, id);
  }
  for (const key of keysOf(people)) {
    const { name, organisation, functionTitle, ...more } = people[key];
    const id = await loadExamplePerson(at, {
      name,
      functionTitle,
      organisationId: organisation === null ? null : world.organisations.get(organisation),
      startsOn: world.days.ago(40),
      administrator: 'administrator' in more,
      endsOn: 'leftMonthsAgo' in more ? world.days.ago(more.leftMonthsAgo) : null,
      mail: `${slugOf(name).replaceAll('-', '.')}@voorbeeld.example`,
    });
    world.people.set(key, id);
  }
}

async function putDeal(at: Acting, world: World, programmeId: string, deal: ExampleDeal): Promise<void> {
  const { id } = await loadSpace(at, {
    kind: 'deal',
    slug: deal.key,
    name: deal.name,
    parentId: programmeId,
    visibility: deal.visibility,
    existenceHidden: deal.hidden ?? false,
    fictional: true,
  });
  world.deals.set(deal.key, id);
  world.spaces.set(deal.key, id);
  const { theme, notes, exploredFromOn, signedOn, endsOn, stage } = deal;
  await loadDeal(at, id, {
    shortName: deal.name,
    theme,
    notes,
    exploredFromOn,
    signedOn,
    endsOn,
    stage,
    confidence: 'high',
    asOfOn: at.today,
    source: null,
  });
  for (const event of deal.cameThrough)
    await loadStageEvent(at, id, { stage: event.stage, happenedOn: event.on, note: event.note ?? null, source: null });
  await loadParties(
    at,
    id,
    deal.parties.map(({ organisation, ...party }) => ({
      ...party,
      organisationId: world.organisations.get(organisation),
    })),
  );
  for (const [index, given] of deal.contributions.entries())
    await loadContribution(at, id, {
      organisationId: world.organisations.get(given.party),
      paidById: given.paidBy ? world.organisations.get(given.paidBy) : world.organisations.get(given.party),
      kind: given.kind,
      what: given.what,
      plannedAmount: given.planned,
      realAmount: given.real,
      unit: given.unit,
      startsOn: given.startsOn,
      endsOn: given.endsOn,
      source: null,
      sourceKey: `${deal.key}-${index}`,
      visibility: deal.visibility,
    });
  for (const { person, role, until } of deal.seats) await seat(at, world, id, person, role, until);
  await putActions(at, world, id, deal.actions);
}

async function putSpacesAbove(at: Acting, world: World, programmeId: string): Promise<void> {
  world.spaces.set('programma', programmeId);
  for (const { key, kind, name, visibility, seats, actions } of spacesAbove(world.days)) {
    const above = { kind, slug: key, name, parentId: programmeId, visibility, fictional: true };
    const { id } = await loadSpace(at, above);
    world.spaces.set(key, id);
    for (const { person, role } of seats) await seat(at, world, id, person, role);
    await putActions(at, world, id, actions);
  }
}

async function putActions(at: Acting, world: World, spaceId: string, actions: ExampleDeal['actions']): Promise<void> {
  for (const { text, person, dueOn, done = false } of actions)
    await loadExampleAction(at, {
      spaceId,
      text,
      personId: world.people.get(person),
      organisationId: organisationOf(world, person),
      dueOn,
      done,
    });
}

async function putBarriers(at: Acting, world: World): Promise<void> {
  for (const { key, deal, organisation, visibility = 'public', ...barrier } of [
    ...barriers(world.days),
    ...equalBarriers(world.days),
  ])
    await loadBarrier(at, world.deals.get(deal), {
      ...barrier,
      kind: 'unknown',
      organisationId: organisation === null ? null : world.organisations.get(organisation),
      source: null,
      sourceKey: key,
      visibility,
    });
  for (const { barrier, deal, owner, fields, steps, answers } of barrierWays(world.days))
    await loadBarrierWay(at, world.deals.get(deal), barrier, {
      fields: { ...fields, ...(owner === undefined ? {} : { owner_id: world.organisations.get(owner) }) },
      steps: steps.map(({ key, by, ...step }) => ({
        ...step,
        sourceKey: key,
        organisationId: by === undefined ? null : world.organisations.get(by),
      })),
      answers: answers.map(({ key, by, ...answer }) => ({
        ...answer,
        sourceKey: key,
        organisationId: world.organisations.get(by),
        source: null,
      })),
    });
}

async function putResults(at: Acting, world: World): Promise<void> {
  for (const { key, deal, author, ...result } of results) {
    const organisationId = author === undefined ? null : organisationOf(world, author);
    const { id } = await loadResult(at, { ...result, organisationId, dealId: world.deals.get(deal), sourceKey: key });
    world.results.set(key, id);
  }
}

async function putAdoptions(at: Acting, world: World): Promise<number> {
  const all = [...adoptions(world.days), ...adoptionsBefore(world.days)];
  for (const { result, organisation, owner, claim, contest, ...record } of all)
    await loadAdoption(at, {
      ...record,
      resultId: world.results.get(result),
      organisationId: world.organisations.get(organisation),
      ...(owner === undefined ? {} : { ownerId: world.people.get(owner) }),
      ...(claim === undefined ? {} : { claim: claimOf(world, claim) }),
      ...(contest === undefined ? {} : { contest: { ...contest, by: world.people.get(contest.by) } }),
    });
  return all.length;
}

function claimOf(
  world: World,
  { claimedBy, disputed, ...claim }: NonNullable<ReturnType<typeof adoptions>[number]['claim']>,
) {
  return {
    ...claim,
    claimedBy: world.people.get(claimedBy),
    ...(disputed === undefined ? {} : { disputed: { ...disputed, by: world.people.get(disputed.by) } }),
  };
}

const seat = (at: Acting, world: World, spaceId: string, person: PersonKey, role: string, until?: string) =>
  loadExampleSeat(at, {
    spaceId,
    personId: world.people.get(person),
    organisationId: organisationOf(world, person),
    role,
    endsAt: until === undefined ? null : new Date(`${until}T00:00:00Z`),
  });

const organisationOf = (world: World, person: PersonKey): string | null => {
  const { organisation } = people[person];
  return organisation === null ? null : world.organisations.get(organisation);
};

/** The keys of a table, as what they are. */
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(table).filter((key): key is K => key in table);
