// SPDX-License-Identifier: EUPL-1.2
// Deal texts laid ready for tests, by the owner of the tables.
import { hashOf, newId } from '#kernel/ids.server.ts';
import type { Organisation, Person, Space, World } from './world.ts';

type Owner = Pick<World, 'owner'>;
export type VersionState = 'draft' | 'frozen' | 'signing' | 'signed' | 'published' | 'replaced' | 'withdrawn';

export async function addVersionRow(
  { owner }: Owner,
  deal: Space,
  { number, state }: { number: number; state: VersionState },
): Promise<string> {
  const id = newId();
  const frozen = ['frozen', 'signing', 'signed', 'published'].includes(state);
  const text = frozen ? `Tekst ${id}` : null;
  await owner(
    `insert into agreements.version (id, space_id, number, title, generation, state, canonical_text, text_hash, frozen_at, signed_on,
        published_on, reference, withdrawn_reason)
      values ($1, $2, $3, 'Een dealtekst', 'from_2020', $4, $5, $6, case when $5::text is not null then now() end,
        case when $4 in ('signed', 'published') then current_date end, case when $4 = 'published' then current_date end,
        case when $4 = 'published' then 'Staatscourant 1' end, case when $4 = 'withdrawn' then 'Geen geld' end)`,
    [id, deal.id, number, state, text, text === null ? null : hashOf(text)],
  );
  return id;
}

export async function addArticleRow({ owner }: Owner, deal: Space, version: string, position = 1): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.article (id, version_id, space_id, lineage, position, kind, title, text)
      values ($1, $2, $3, $1, $4, 'aim', 'Doel', 'Een tekst')`,
    [id, version, deal.id, position],
  );
  return id;
}

export async function addPromiseRow({ owner }: Owner, deal: Space, version: string, by: Organisation): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.promise (id, version_id, space_id, organisation_id, position, text) values ($1, $2, $3, $4, 1, 'Meet')`,
    [id, version, deal.id, by.id],
  );
  return id;
}

export async function addStandingRow(
  { owner }: Owner,
  deal: Space,
  version: string,
  party: Organisation,
  named = false,
): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.party (id, version_id, space_id, organisation_id, named) values ($1, $2, $3, $4, $5)`,
    [id, version, deal.id, party.id, named],
  );
  return id;
}

export async function addCommentRow({ owner }: Owner, deal: Space, article: string, by: Person): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.comment (id, article_id, space_id, author_id, text) values ($1, $2, $3, $4, 'Kan dit korter?')`,
    [id, article, deal.id, by.id],
  );
  return id;
}

export async function addDecisionRow(
  { owner }: Owner,
  deal: Space,
  version: string,
  party: Organisation,
  decided: boolean,
): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.decision (id, version_id, space_id, organisation_id, planned_on, decided_on, reference)
      values ($1, $2, $3, $4, current_date, case when $5 then current_date end, case when $5 then 'Collegebesluit 12' end)`,
    [id, version, deal.id, party.id, decided],
  );
  return id;
}

export async function addSignatureRow(
  { owner }: Owner,
  deal: Space,
  version: string,
  party: Organisation,
): Promise<string> {
  const id = newId();
  await owner(
    `insert into agreements.signature (id, version_id, space_id, organisation_id, name, function_title, capacity, place, text_hash)
      select $1, $2, $3, $4, 'Naam', 'Bestuurder', 'bestuursorgaan', 'Waterstede', text_hash from agreements.version where id = $2`,
    [id, version, deal.id, party.id],
  );
  return id;
}
