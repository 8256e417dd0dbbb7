// SPDX-License-Identifier: EUPL-1.2
// What is written down about deals. Who may is decided by the database: leads of the deal, and the loader.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Stage } from '../rules/codes.ts';

const db = tables<'deals'>;

export interface DealRecord {
  readonly shortName: string;
  readonly theme: string | null;
  readonly exploredFromOn: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
  readonly notes: string | null;
  readonly confidence: string;
  readonly asOfOn: string | null;
}

export async function addDeal(at: Acting, dealId: string, stage: Stage, deal: DealRecord): Promise<void> {
  await db(at)
    .insertInto('deals.deal')
    .values({ space_id: dealId, stage, ...columnsOf(deal) })
    .execute();
}

export async function keepDeal(at: Acting, dealId: string, version: number, deal: DealRecord): Promise<void> {
  await db(at)
    .updateTable('deals.deal')
    .set({ ...columnsOf(deal), version: version + 1 })
    .where('space_id', '=', dealId)
    .execute();
}

const columnsOf = (deal: DealRecord) => ({
  short_name: deal.shortName,
  theme: deal.theme,
  explored_from_on: deal.exploredFromOn,
  signed_on: deal.signedOn,
  ends_on: deal.endsOn,
  notes: deal.notes,
  confidence: deal.confidence,
  as_of_on: deal.asOfOn,
});

export interface StageDates {
  readonly exploredFromOn?: string;
  readonly signedOn?: string;
  readonly endsOn?: string;
}

/** Moves the deal if it still has this version; false when somebody else was first. */
export async function moveDeal(
  at: Acting,
  dealId: string,
  version: number,
  stage: Stage,
  dates: StageDates,
): Promise<boolean> {
  const moved = await db(at)
    .updateTable('deals.deal')
    .set({
      stage,
      version: version + 1,
      ...(dates.exploredFromOn ? { explored_from_on: dates.exploredFromOn } : {}),
      ...(dates.signedOn ? { signed_on: dates.signedOn } : {}),
      ...(dates.endsOn ? { ends_on: dates.endsOn } : {}),
    })
    .where('space_id', '=', dealId)
    .where('version', '=', version)
    .returning('space_id')
    .executeTakeFirst();
  return moved !== undefined;
}

export async function rememberStage(
  at: Acting,
  dealId: string,
  event: { stage: Stage; happenedOn: string | null; note: string | null; source: string | null },
): Promise<void> {
  await db(at)
    .insertInto('deals.stage_event')
    .values({
      id: at.newId(),
      space_id: dealId,
      stage: event.stage,
      happened_on: event.happenedOn,
      note: event.note,
      source: event.source,
      author_id: at.me.personId,
    })
    .execute();
}

export interface NewParty {
  readonly organisationId: string;
  readonly tie: string;
  readonly intensity?: string;
  readonly joinedOn?: string | null;
  readonly leftOn?: string | null;
  readonly leftReason?: string | null;
  readonly successorNote?: string | null;
  readonly source?: string | null;
}

/** At the end of the agreement's order. */
export async function addParty(at: Acting, dealId: string, party: NewParty): Promise<string> {
  const id = at.newId();
  const { last } = await db(at)
    .selectFrom('deals.party')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('space_id', '=', dealId)
    .executeTakeFirstOrThrow();
  await db(at)
    .insertInto('deals.party')
    .values({
      id,
      space_id: dealId,
      organisation_id: party.organisationId,
      tie: party.tie,
      intensity: party.intensity ?? 'unknown',
      position: (last ?? 0) + 1,
      joined_on: party.joinedOn ?? null,
      left_on: party.leftOn ?? null,
      left_reason: party.leftReason ?? null,
      successor_note: party.successorNote ?? null,
      source: party.source ?? null,
    })
    .execute();
  return id;
}

export async function addLink(
  at: Acting,
  dealId: string,
  link: {
    kind: string;
    toId: string | null;
    toName: string | null;
    linkedOn: string | null;
    source: string | null;
    /** False: asked of who leads the other deal. */
    agreed?: boolean;
  },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('deals.link')
    .values({
      id,
      from_id: dealId,
      kind: link.kind,
      to_id: link.toId,
      to_name: link.toName,
      linked_on: link.linkedOn,
      source: link.source,
      asked_by: at.me.personId,
      ...(link.agreed === false ? { agreed_at: null } : {}),
    })
    .execute();
  return id;
}

/** Adds the addresses that are not there yet; numbers of known ones stay. Answers the new ones. */
export async function addSources(at: Acting, spaceId: string, urls: readonly string[]): Promise<string[]> {
  const known = await db(at)
    .selectFrom('deals.source')
    .select(['number', 'url'])
    .where('space_id', '=', spaceId)
    .execute();
  const fresh = [...new Set(urls)].filter((url) => !known.some((source) => source.url === url));
  const last = Math.max(0, ...known.map(({ number }) => number));
  if (fresh.length > 0)
    await db(at)
      .insertInto('deals.source')
      .values(fresh.map((url, index) => ({ id: at.newId(), space_id: spaceId, number: last + index + 1, url })))
      .execute();
  return fresh;
}

export interface ProgrammeRecord {
  readonly about: string | null;
  readonly gaps: string | null;
  readonly asOfOn: string | null;
}

export async function addProgramme(at: Acting, spaceId: string, programme: ProgrammeRecord): Promise<void> {
  await db(at)
    .insertInto('deals.programme')
    .values({ space_id: spaceId, about: programme.about, gaps: programme.gaps, as_of_on: programme.asOfOn })
    .execute();
}

/** The record as it is, to be held against what a loader brings. */
export async function recordToCompare(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.deal')
    .select(['stage', 'version'])
    .select(['short_name', 'theme', 'explored_from_on', 'signed_on', 'ends_on', 'notes', 'confidence', 'as_of_on'])
    .where('space_id', '=', dealId)
    .executeTakeFirst();
}

type Compared = ReturnType<typeof columnsOf>;

/** Says the record the same as this one? */
export function sameRecord(known: Compared, deal: DealRecord): boolean {
  const brought: Readonly<Record<string, unknown>> = columnsOf(deal);
  const there: Readonly<Record<string, unknown>> = known;
  return Object.keys(brought).every((column) => brought[column] === there[column]);
}

/** Did a person record a stage of this deal? Then no source overrules it. */
export async function stageWasSaidHere(at: Acting, dealId: string): Promise<boolean> {
  const event = await db(at)
    .selectFrom('deals.stage_event')
    .select('id')
    .where('space_id', '=', dealId)
    .where('author_id', 'is not', null)
    .executeTakeFirst();
  return event !== undefined;
}
