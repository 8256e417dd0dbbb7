// SPDX-License-Identifier: EUPL-1.2
// Decisions laid ready for tests, by the owner of the tables.
import { newId } from '#kernel/ids.server.ts';
import type { Organisation, Person, Space, World } from './world.ts';

type Owner = Pick<World, 'owner'>;

export async function addDecisionRow(
  { owner }: Owner,
  space: Space,
  author: Person,
  given: { state?: string; visibility?: string; method?: string; formalBy?: string; title?: string } = {},
): Promise<string> {
  const id = newId();
  const {
    state = 'clarifying',
    visibility = 'parties',
    method = 'consent',
    formalBy = null,
    title = 'Zes straten',
  } = given;
  await owner(
    `insert into decisions.decision (id, space_id, organisation_id, title, proposal, driver, method, state, visibility, author_id, formal_by)
      values ($1, $2, $3, $4, 'Wij gaan door met zes straten.', 'Een partij ging weg.', $5, $6, $7, $8, $9)`,
    [id, space.id, author.organisationId, title, method, state, visibility, author.id, formalBy],
  );
  return id;
}

export async function addEditionRow({ owner }: Owner, decision: string, author: Person): Promise<string> {
  const id = newId();
  await owner(
    `insert into decisions.edition (id, decision_id, number, proposal, author_id) values ($1, $2, 1, 'Tekst', $3)`,
    [id, decision, author.id],
  );
  return id;
}

export async function addRemarkRow({ owner }: Owner, decision: string, author: Person): Promise<string> {
  const id = newId();
  await owner(
    `insert into decisions.remark (id, decision_id, kind, text, author_id) values ($1, $2, 'question', 'Welke?', $3)`,
    [id, decision, author.id],
  );
  return id;
}

export async function addAskedRow(
  { owner }: Owner,
  decision: string,
  organisation: Organisation,
  position = 1,
): Promise<void> {
  await owner('insert into decisions.asked (decision_id, organisation_id, position) values ($1, $2, $3)', [
    decision,
    organisation.id,
    position,
  ]);
}

export async function addVoiceRow(
  { owner }: Owner,
  decision: string,
  organisation: Organisation,
  given: { voice?: string; position?: number } = {},
): Promise<string> {
  const id = newId();
  const { voice = 'consent', position = 1 } = given;
  await owner(
    `insert into decisions.voice (id, decision_id, edition, organisation_id, voice, argument, harms_aim, position)
      values ($1, $2, 1, $3, $4, case when $4 = 'objection' then 'Te weinig straten' end, case when $4 = 'objection' then 'Wij willen meten' end, $5)`,
    [id, decision, organisation.id, voice, position],
  );
  return id;
}

export async function addChangeRow({ owner }: Owner, decision: string): Promise<string> {
  const id = newId();
  await owner(`insert into decisions.change (id, decision_id, kind, label) values ($1, $2, 'other', 'De begroting')`, [
    id,
    decision,
  ]);
  return id;
}

export async function addStepRow({ owner }: Owner, decision: string): Promise<string> {
  const id = newId();
  await owner(`insert into decisions.step (id, decision_id, move, state) values ($1, $2, 'propose', 'clarifying')`, [
    id,
    decision,
  ]);
  return id;
}
