-- Commitments: for now the register of contributions; the promises themselves come later in this slice.
create schema commitments;
comment on schema commitments is 'What parties promise and what they bring.';
grant usage on schema commitments to tegenveer_actor, tegenveer_worker;

create table commitments.contribution (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  paid_by_id text collate "C" references membership.organisation (id) on delete restrict,
  kind text collate "C" not null default 'unknown' check (kind in ('time', 'money', 'data', 'location', 'expertise', 'authority_decision', 'network', 'visibility', 'unknown')),
  what text not null,
  planned_amount numeric(14, 2) check (planned_amount >= 0),
  real_amount numeric(14, 2) check (real_amount >= 0),
  unit text,
  starts_on text collate "C" check (starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text collate "C" check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text,
  source_key text collate "C",
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (kind <> 'money' or unit is null)
);
comment on table commitments.contribution is 'Who brings what to a deal, planned and real, paid by whom, until when.';
comment on column commitments.contribution.id is 'Short random id.';
comment on column commitments.contribution.space_id is 'The deal.';
comment on column commitments.contribution.organisation_id is 'The party that brings it; empty: unknown.';
comment on column commitments.contribution.paid_by_id is 'Who pays for it, if another organisation; empty: the party itself, or unknown.';
comment on column commitments.contribution.kind is 'resource_kind';
comment on column commitments.contribution.what is 'In words.';
comment on column commitments.contribution.planned_amount is 'Agreed: euro for money, else in the unit; empty: unknown.';
comment on column commitments.contribution.real_amount is 'Really brought, in the same unit; empty: unknown.';
comment on column commitments.contribution.unit is 'Unit of the amounts where it is not euro: hours a week, sensors.';
comment on column commitments.contribution.starts_on is 'From; empty: unknown.';
comment on column commitments.contribution.ends_on is 'Until; empty: unknown. Money that ends is a spring-back signal.';
comment on column commitments.contribution.source is 'Who says so; empty: the author.';
comment on column commitments.contribution.source_key is 'Name of the record in the set it was loaded from, so that a second load recognises it.';
comment on column commitments.contribution.visibility is 'The one list.';
comment on column commitments.contribution.author_id is 'Who recorded it; empty: loaded.';
comment on column commitments.contribution.version is 'Raised by each change.';
comment on column commitments.contribution.created_at is 'When it was recorded.';
create index contribution_space on commitments.contribution (space_id, ends_on);
create index contribution_organisation on commitments.contribution (organisation_id);
create index contribution_payer on commitments.contribution (paid_by_id);
create index contribution_author on commitments.contribution (author_id);
create unique index contribution_loaded_once on commitments.contribution (space_id, source_key) where source_key is not null;

select kernel.protect('commitments.contribution');
grant select,
  insert (id, space_id, organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, source_key, visibility, author_id),
  update (organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, visibility, version)
  on commitments.contribution to tegenveer_actor, tegenveer_worker;
create policy contribution_added on commitments.contribution for insert to tegenveer_actor
  with check (author_id = (select membership.me())
    and (space_id = any ((select spaces.mine_to_lead())::text[])
      or space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[])));
create policy contribution_kept on commitments.contribution for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[]));
create policy contribution_worker_sees on commitments.contribution for select to tegenveer_worker using (true);
create policy contribution_worker_adds on commitments.contribution for insert to tegenveer_worker with check (true);
create policy contribution_worker_keeps on commitments.contribution for update to tegenveer_worker using (true) with check (true);

create view commitments.shared_contribution with (security_invoker) as
  select id, space_id as deal_id, organisation_id, paid_by_id, kind, planned_amount, real_amount, unit, starts_on, ends_on, visibility
  from commitments.contribution;
comment on view commitments.shared_contribution is 'What other slices may join.';
grant select on commitments.shared_contribution to tegenveer_actor, tegenveer_worker;
