// SPDX-License-Identifier: EUPL-1.2
// Commitments laid ready for tests, by the owner of the tables.
import { newId } from '#kernel/ids.server.ts';
import type { Organisation, Person, Space, World } from './world.ts';

type Owner = Pick<World, 'owner'>;

/** A promise of an organisation in a deal, made on 1 January 2026 unless told otherwise. */
export async function addCommitmentRow(
  { owner }: Owner,
  deal: Space,
  organisation: Organisation,
  given: {
    state?: 'draft' | 'made' | 'moving' | 'withdrawn';
    what?: string;
    kind?: string;
    dueOn?: string;
    confirmedOn?: string;
    visibility?: string;
    author?: Person;
    transferTo?: Organisation;
  } = {},
): Promise<string> {
  const id = newId();
  const {
    state = 'made',
    what = 'wijst twee straten aan',
    kind = 'action',
    dueOn = null,
    visibility = 'parties',
  } = given;
  await owner(
    `insert into commitments.commitment (id, space_id, organisation_id, what, kind, due_on, state, promised_on, confirmed_on, visibility,
        author_id, transfer_to_id, withdrawn_on, withdrawn_reason)
      values ($1, $2, $3, $4, $5, $6, $7, case when $7 <> 'draft' then date '2026-01-01' end,
        case when $7 <> 'draft' then coalesce($8::date, date '2026-01-01') end, $9, $10, $11,
        case when $7 = 'withdrawn' then date '2026-06-01' end, case when $7 = 'withdrawn' then 'Geen mensen.' end)`,
    [
      id,
      deal.id,
      organisation.id,
      what,
      kind,
      dueOn,
      state,
      given.confirmedOn ?? null,
      visibility,
      given.author?.id ?? null,
      given.transferTo?.id ?? null,
    ],
  );
  return id;
}

/** Something that hangs on a commitment: one row of a table of this slice. */
export async function addPartRow(
  { owner }: Owner,
  table: 'version' | 'milestone' | 'judgement' | 'coding' | 'step' | 'dependency',
  commitment: string,
  more: { organisation?: Organisation; needs?: string } = {},
): Promise<string> {
  const id = newId();
  const rows: Record<typeof table, [columns: string, values: string, given: unknown[]]> = {
    version: [
      'number, organisation_id, what, made_on',
      "1, $3, 'wijst aan', date '2026-01-01'",
      [more.organisation?.id],
    ],
    milestone: ['text', "'Halverwege'", []],
    judgement: ['side, completion, given_on', "'peer', 'limited', date '2026-02-01'", []],
    coding: ['verifiable, ambition, given_on', "'yes', 'modest', date '2026-02-01'", []],
    step: ['move, happened_on', "'report', date '2026-02-01'", []],
    dependency: ['needs_id', '$3', [more.needs]],
  };
  const [columns, values, given] = rows[table];
  await owner(`insert into commitments.${table} (id, commitment_id, ${columns}) values ($1, $2, ${values})`, [
    id,
    commitment,
    ...given,
  ]);
  return id;
}
