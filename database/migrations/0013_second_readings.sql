-- SPDX-License-Identifier: EUPL-1.2
-- A second reading beside what an organisation says: an evaluator contests that something lasts, and somebody takes back
-- what they claimed themselves.

create function results.evaluated() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select space_id as id from spaces.my_seats() where role = 'learning_evaluator'
    union
    select child.id from spaces.my_seats() seat join spaces.space child on child.parent_id = seat.space_id
    where seat.role = 'learning_evaluator' and not child.existence_hidden
  ) evaluated), '{}');
comment on function results.evaluated is 'Spaces I am learning evaluator of; of a programme, also its deals, but for the hidden ones.';
revoke all on function results.evaluated from public;
grant execute on function results.evaluated to tegenveer_actor, tegenveer_worker;

create table results.contest (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  level text collate "C" not null check (level = 'a7'),
  words text not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  contested_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table results.contest is 'A learning evaluator reads it differently: that it lasts (A7) is contested, in words. The level stays; both readings are shown to whoever sees the record.';
comment on column results.contest.id is 'Short random id.';
comment on column results.contest.adoption_id is 'Of which record.';
comment on column results.contest.level is 'The level that is contested.';
comment on column results.contest.words is 'The other reading, in the words of the evaluator.';
comment on column results.contest.author_id is 'The evaluator.';
comment on column results.contest.contested_at is 'When.';
comment on column results.contest.withdrawn_at is 'Taken back by the evaluator at this moment; empty: it stands.';
create unique index contest_one_open on results.contest (adoption_id) where withdrawn_at is null;
create index contest_adoption on results.contest (adoption_id, contested_at);
create index contest_author on results.contest (author_id);

alter table results.contest enable row level security;
grant select, insert (id, adoption_id, level, words, author_id, contested_at), update (withdrawn_at) on results.contest to tegenveer_actor;
grant select, insert, update (withdrawn_at) on results.contest to tegenveer_worker;
create policy contest_worker on results.contest to tegenveer_worker using (true) with check (true);
create policy contest_seen on results.contest for select to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id));
create policy contest_added on results.contest for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and withdrawn_at is null
    and exists (select from results.adoption a where a.id = adoption_id and a.level = results.contest.level and a.end_kind is null
      and a.space_id = any ((select results.evaluated())::text[])));
create policy contest_kept on results.contest for update to tegenveer_actor
  using (author_id = (select membership.me()) and withdrawn_at is null
    and exists (select from results.adoption a where a.id = adoption_id and a.space_id = any ((select results.evaluated())::text[])))
  with check (author_id = (select membership.me()));

-- What was claimed is taken back by who claimed it, and by nobody else.
drop policy claim_kept on results.claim;
create policy claim_kept on results.claim for update to tegenveer_actor
  using (status = 'pending' and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])))
  with check (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[]))
    and (status not in ('confirmed', 'disputed') or closed_by = (select membership.me()) and closed_by is distinct from claimed_by)
    and (status <> 'withdrawn' or closed_by = (select membership.me()) and closed_by = claimed_by));

alter table results.adoption_event drop constraint adoption_event_kind_check;
alter table results.adoption_event add constraint adoption_event_kind_check check (kind in ('recorded', 'asserted', 'level', 'confirmed', 'claimed', 'disputed', 'claim_withdrawn', 'contested', 'contest_withdrawn', 'ended', 'end_withdrawn', 'check_in_sent', 'check_in_answered', 'changed'));
drop policy adoption_event_added on results.adoption_event;
create policy adoption_event_added on results.adoption_event for insert to tegenveer_actor
  with check (author_id is not distinct from (select membership.me())
    and exists (select from results.adoption a where a.id = adoption_id
      and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[])
        or a.id = any ((select results.linked_adoptions())::text[])
        or kind in ('contested', 'contest_withdrawn') and a.space_id = any ((select results.evaluated())::text[]))));
