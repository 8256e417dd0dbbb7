// SPDX-License-Identifier: EUPL-1.2
// Deals laid ready for tests, by the owner of the tables: what a space needs to be a deal.
import { newId } from '#kernel/ids.server.ts';
import type { Organisation, Space, World } from './world.ts';

type Owner = Pick<World, 'owner'>;

/** Makes a space a deal; in execution unless told otherwise. */
export async function addDealRow(
  { owner }: Owner,
  { id, name }: Space,
  given: { stage?: string; shortName?: string; theme?: string; signedOn?: string; endsOn?: string } = {},
): Promise<void> {
  const { stage = 'execution', shortName = name, theme = null, signedOn = null, endsOn = null } = given;
  await owner(
    `insert into deals.deal (space_id, short_name, stage, theme, signed_on, ends_on) values ($1, $2, $3, $4, $5, $6)`,
    [id, shortName, stage, theme, signedOn, endsOn],
  );
}

export async function addPartyRow(
  { owner }: Owner,
  deal: Space,
  organisation: Organisation,
  given: { tie?: string; joinedOn?: string; leftOn?: string } = {},
): Promise<string> {
  const id = newId();
  const { tie = 'bound', joinedOn = null, leftOn = null } = given;
  await owner(
    `insert into deals.party (id, space_id, organisation_id, tie, joined_on, left_on, position)
      values ($1, $2, $3, $4, $5, $6, (select count(*) + 1 from deals.party where space_id = $2))`,
    [id, deal.id, organisation.id, tie, joinedOn, leftOn],
  );
  return id;
}

export async function addSourceRow({ owner }: Owner, deal: Space): Promise<string> {
  const id = newId();
  await owner(`insert into deals.source (id, space_id, number, url) values ($1, $2, 1, 'https://voorbeeld.example/')`, [
    id,
    deal.id,
  ]);
  return id;
}

export async function addStageRow({ owner }: Owner, deal: Space): Promise<string> {
  const id = newId();
  await owner(`insert into deals.stage_event (id, space_id, stage) values ($1, $2, 'execution')`, [id, deal.id]);
  return id;
}

/** A link; without the other end it leads outside. */
export async function addLinkRow(
  { owner }: Owner,
  from: Space,
  to: Space | null,
  { kind = 'succeeds', agreed = true }: { kind?: string; agreed?: boolean } = {},
): Promise<string> {
  const id = newId();
  await owner(
    `insert into deals.link (id, from_id, kind, to_id, to_name, agreed_at)
      values ($1, $2, $4, $3, case when $3::text is null then 'Een vast programma' end, case when $5 then now() end)`,
    [id, from.id, to?.id ?? null, kind, agreed],
  );
  return id;
}

export async function addJoiningDayRow({ owner }: Owner, deal: Space): Promise<string> {
  const id = newId();
  await owner("insert into deals.joining_day (id, space_id, held_on) values ($1, $2, '2029-01-01')", [id, deal.id]);
  return id;
}

/** An invitation that waits for an answer. */
export async function addInvitationRow({ owner }: Owner, deal: Space, organisation: Organisation): Promise<string> {
  const id = newId();
  await owner("insert into deals.invitation (id, space_id, organisation_id, tie) values ($1, $2, $3, 'bound')", [
    id,
    deal.id,
    organisation.id,
  ]);
  return id;
}

export async function addEntryAnswerRow({ owner }: Owner, deal: Space, criterion = 'no_owner'): Promise<string> {
  const id = newId();
  await owner(
    `insert into deals.entry_answer (id, space_id, criterion, answer, reason, answered_as) values ($1, $2, $3, 'yes', 'Nog van niemand', 'Dealmaker')`,
    [id, deal.id, criterion],
  );
  return id;
}
