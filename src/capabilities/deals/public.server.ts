// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of deals, and what loaders of data use. Everything happens as who acts: a person in an
// operation, or the worker when data is loaded.
import type { Acting } from '#kernel/operation.server.ts';
import { dealAnswer, linkKindOf, partyAnswer, programmeAnswer, stageOf, tieOf } from './answers.server.ts';
import { dealStageChanged, dealStarted, dealsLinked, partyJoined } from './facts.ts';
import type { Stage } from './rules/codes.ts';
import * as store from './store.server.ts';

export { askedOf } from './asked.server.ts';
export { dueIn } from './due.server.ts';
export { changeDealStage, linkDeals } from './operations/change.server.ts';
export { answerEntryQuestion, viewEntryTest } from './operations/entry.server.ts';
export {
  answerInvitation,
  answerLink,
  inviteParty,
  listMyInvitations,
  viewPartyRoom,
} from './operations/parties.server.ts';
export { listDeals, listProgrammes, summariseDeals, viewDeal, viewProgramme } from './operations/read.server.ts';
export { type Query, withQuery } from './rules/address.ts';
export { linkKinds, type Stage } from './rules/codes.ts';
export { type EndingWay, endingsOf, endingWays } from './rules/endings.ts';
export {
  type Exploration,
  explorationOf,
  explorationOutcomes,
  fewestForMedian,
  medianMonths,
} from './rules/explorations.ts';
export { chosenProgramme } from './rules/programme.ts';
export type { DealRecord, NewParty, ProgrammeRecord } from './store/changes.server.ts';

/** How each deal of a programme came through its stages, and how it went on; for who may see it. */
export async function livesOf(at: Acting, programmeId: string) {
  const rows = await store.livesIn(at, programmeId);
  return rows.map(({ stage, events, went_on, ...row }) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    stage: stageOf(stage),
    exploredFromOn: row.explored_from_on,
    signedOn: row.signed_on,
    events: events.map((event) => ({ stage: stageOf(event.stage), on: event.on })),
    wentOn: went_on.map(linkKindOf),
  }));
}

/** A deal by id or slug, as its list shows it; `null` when it is not there for who looks. */
export async function findDeal(at: Acting, deal: string) {
  const row = await store.findDeal(at, deal);
  return row ? dealAnswer(row) : null;
}

/** A programme by id or slug; `null` when it is not there for who looks. */
export async function findProgramme(at: Acting, programme: string) {
  const row = await store.findProgramme(at, programme);
  return row ? programmeAnswer(row) : null;
}

/** All deals of a programme that who looks may see, by name. */
export async function dealsOfProgramme(at: Acting, programmeSlug: string) {
  return (await store.dealsByName(at, programmeSlug)).map(dealAnswer);
}

/** Parties of a deal in the order of the agreement, also who left. */
export async function partiesOf(at: Acting, dealId: string) {
  return (await store.partiesOf(at, dealId)).map(partyAnswer);
}

/** The numbered addresses behind a deal or programme. */
export const sourcesOf = store.sourcesOf;

/** Whether who acts is a member of this deal or programme, and whether they lead it. */
export const myPlaceIn = store.myPlaceIn;

/** What a loader did with one record. */
export type Loaded = 'added' | 'changed' | 'same' | 'kept';

/** Writes what a programme says about itself; a second time it changes nothing. `spaceId`: its space, made before. */
export async function loadProgramme(at: Acting, spaceId: string, programme: store.ProgrammeRecord): Promise<Loaded> {
  if (await store.findProgramme(at, spaceId)) return 'same';
  await store.addProgramme(at, spaceId, programme);
  return 'added';
}

/**
 * Writes the record of a deal as its source gives it. A second time it writes only what differs; a stage that
 * somebody here recorded is `kept`, whatever the source says.
 * @param dealId the space of the deal, made before
 * @param source who says so, for the history of stages
 */
export async function loadDeal(
  at: Acting,
  dealId: string,
  { stage, source, ...record }: store.DealRecord & { stage: Stage; source: string | null },
): Promise<Loaded> {
  const known = await store.recordToCompare(at, dealId);
  const happenedOn = null;
  if (!known) {
    await store.addDeal(at, dealId, stage, record);
    await store.rememberStage(at, dealId, { stage, happenedOn, note: null, source });
    await at.note(dealStarted, { space: dealId, body: { dealId, stage } });
    return 'added';
  }
  const same = store.sameRecord(known, record);
  if (!same) await store.keepDeal(at, dealId, known.version, record);
  const from = stageOf(known.stage);
  if (from === stage) return same ? 'same' : 'changed';
  if (await store.stageWasSaidHere(at, dealId)) return 'kept';
  await store.moveDeal(at, dealId, same ? known.version : known.version + 1, stage, {});
  await store.rememberStage(at, dealId, { stage, happenedOn, note: null, source });
  await at.note(dealStageChanged, { space: dealId, body: { dealId, from, to: stage, happenedOn } });
  return 'changed';
}

/** Writes a stage the deal came through, for records that tell their history. Changes no present stage. */
export const loadStageEvent = store.rememberStage;

/** An answer to a question at the door, of the living example. */
export const loadEntryAnswer = store.addEntryAnswer;

/** An invitation, a joining day, of the living example. */
export const loadInvitation = store.loadInvitation;
export const loadJoiningDay = store.addJoiningDay;

/** Makes organisations parties unless they are already, also those that left; what became of each, in their order. */
export async function loadParties(at: Acting, dealId: string, parties: readonly store.NewParty[]): Promise<Loaded[]> {
  const known = new Set((await store.partiesOf(at, dealId)).map(({ organisation_id }) => organisation_id));
  const outcomes: Loaded[] = [];
  for (const party of parties) {
    outcomes.push(known.has(party.organisationId) ? 'same' : 'added');
    if (known.has(party.organisationId)) continue;
    known.add(party.organisationId);
    const partyId = await store.addParty(at, dealId, party);
    const { organisationId, joinedOn = null } = party;
    const tie = tieOf(party.tie);
    await at.note(partyJoined, { space: dealId, body: { dealId, partyId, organisationId, tie, joinedOn } });
  }
  return outcomes;
}

/** Adds addresses to the numbered sources of a deal or programme; the new ones. */
export const loadSources = store.addSources;

/** Ties a deal to another, or to something outside by name, unless it is already. */
export async function loadLink(at: Acting, dealId: string, link: Parameters<typeof store.addLink>[2]): Promise<Loaded> {
  const known = await store.linksOf(at, dealId);
  const same = (other: (typeof known)[number]) =>
    other.from_id === dealId && other.kind === link.kind && other.to_id === link.toId && other.to_name === link.toName;
  if (known.some(same)) return 'same';
  await store.addLink(at, dealId, link);
  const kind = linkKindOf(link.kind);
  // One that is only asked for holds nothing yet.
  if (link.agreed !== false) await at.note(dealsLinked, { space: dealId, body: { dealId, kind, toDealId: link.toId } });
  return 'added';
}

/** Notes that the last signature under its agreement moved a deal; the database moved it in the same transaction. */
export const noteStageChange = (at: Acting, dealId: string, from: Stage, to: Stage, happenedOn: string) =>
  at.note(dealStageChanged, { space: dealId, body: { dealId, from, to, happenedOn } });
