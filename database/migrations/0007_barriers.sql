-- Barriers: for now the register; routes, rule owners and answers come later in this slice.
create schema barriers;
comment on schema barriers is 'What stands in the way.';
grant usage on schema barriers to tegenveer_actor, tegenveer_worker;

create table barriers.barrier (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  title text collate "und-x-icu" not null,
  about text,
  domain text collate "C" not null default 'unknown' check (domain in ('legal', 'organisational', 'financial', 'cultural', 'data', 'technical', 'unknown')),
  kind text collate "C" not null default 'unknown' check (kind in ('supposed_rule', 'interpretation', 'local_rule', 'form_or_process', 'procurement', 'privacy_data', 'finance_accounting', 'lower_regulation', 'act', 'eu_law', 'supervision', 'contract_liability', 'conflicting_rules', 'mandate_unclear', 'capacity', 'culture_norm', 'market_price', 'other', 'unknown')),
  law text collate "und-x-icu",
  outcome text collate "C" not null default 'unknown' check (outcome in ('open', 'resolved', 'partly_resolved', 'was_not_a_rule', 'experiment_granted', 'accepted_with_reason', 'refused_with_reason', 'superseded', 'withdrawn', 'unknown')),
  seen_on text collate "C" check (seen_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text,
  source_key text collate "C",
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || coalesce(about, '') || ' ' || coalesce(law, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table barriers.barrier is 'Something that stands in the way of a deal, as somebody says it.';
comment on column barriers.barrier.id is 'Short random id.';
comment on column barriers.barrier.space_id is 'The deal that met it.';
comment on column barriers.barrier.organisation_id is 'The organisation that met it; empty: unknown, or kept back.';
comment on column barriers.barrier.title is 'What stands in the way, in a sentence.';
comment on column barriers.barrier.about is 'More words.';
comment on column barriers.barrier.domain is 'barrier_domain';
comment on column barriers.barrier.kind is 'barrier_kind; unknown until somebody looked.';
comment on column barriers.barrier.law is 'Name of the act or rule, as it was written.';
comment on column barriers.barrier.outcome is 'barrier_outcome; unknown where no source tells.';
comment on column barriers.barrier.seen_on is 'When it was met; empty: unknown.';
comment on column barriers.barrier.source is 'Who says so; empty: the author.';
comment on column barriers.barrier.source_key is 'Name of the record in the set it was loaded from, so that a second load recognises it.';
comment on column barriers.barrier.visibility is 'The one list.';
comment on column barriers.barrier.author_id is 'Who recorded it; empty: loaded.';
comment on column barriers.barrier.search is 'Stems of title, words and law.';
comment on column barriers.barrier.version is 'Raised by each change.';
comment on column barriers.barrier.created_at is 'When it was recorded.';
create index barrier_space on barriers.barrier (space_id);
create index barrier_organisation on barriers.barrier (organisation_id);
create index barrier_author on barriers.barrier (author_id);
create index barrier_law on barriers.barrier (law) where law is not null;
create index barrier_search on barriers.barrier using gin (search);
create unique index barrier_loaded_once on barriers.barrier (space_id, source_key) where source_key is not null;

select kernel.protect('barriers.barrier');
grant select,
  insert (id, space_id, organisation_id, title, about, domain, kind, law, outcome, seen_on, source, source_key, visibility, author_id),
  update (title, about, domain, kind, law, outcome, seen_on, source, visibility, version)
  on barriers.barrier to tegenveer_actor, tegenveer_worker;
create policy barrier_added on barriers.barrier for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
-- Who left a space keeps nothing in it any more, also not what they wrote.
create policy barrier_kept on barriers.barrier for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));
create policy barrier_worker_sees on barriers.barrier for select to tegenveer_worker using (true);
create policy barrier_worker_adds on barriers.barrier for insert to tegenveer_worker with check (true);
create policy barrier_worker_keeps on barriers.barrier for update to tegenveer_worker using (true) with check (true);

create view barriers.shared_barrier with (security_invoker) as
  select id, space_id as deal_id, organisation_id, title, domain, kind, law, outcome, seen_on, visibility from barriers.barrier;
comment on view barriers.shared_barrier is 'What other slices may join.';
grant select on barriers.shared_barrier to tegenveer_actor, tegenveer_worker;
