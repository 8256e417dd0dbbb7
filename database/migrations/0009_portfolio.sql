-- Portfolio: everything that is tried towards a mission, at every level, set side by side.
create schema portfolio;
comment on schema portfolio is 'Items, how they are classified, and how they hang together.';
grant usage on schema portfolio to tegenveer_actor, tegenveer_worker;

create table portfolio.item (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  title text collate "und-x-icu" not null,
  about text,
  kind text collate "C" not null default 'unknown' check (kind in ('intervention', 'experiment', 'pilot', 'service', 'rule_change', 'investment', 'campaign', 'programme', 'unknown')),
  level text collate "C" check (level in ('street', 'neighbourhood', 'city', 'region', 'province', 'national_policy', 'national_law', 'eu')),
  lever text collate "C" check (lever in ('technology_infrastructure', 'governance_policy', 'regulation', 'finance_funding', 'business_market', 'social_innovation', 'democracy_participation', 'learning_capabilities', 'behaviour_norms', 'information_data', 'organisation')),
  facet text collate "C" check (facet in ('enhancement', 'mission', 'adaptive', 'anticipatory')),
  horizon text collate "C" check (horizon in ('h1', 'h2_minus', 'h2_plus', 'h3')),
  leverage_band text collate "C" check (leverage_band in ('parameters', 'feedbacks', 'design', 'intent')),
  scaling_mechanism text collate "C" check (scaling_mechanism in ('deepening', 'scaling_out', 'scaling_up', 'scaling_deep', 'collective', 'phase_out')),
  stage text collate "C" check (stage in ('exploring', 'generating', 'testing', 'making_case', 'implementing', 'scaling', 'system_change')),
  evidence_level text collate "C" check (evidence_level in ('e0', 'e1', 'e2', 'e3', 'e4', 'e5')),
  xcurve_pattern text collate "C" check (xcurve_pattern in ('experimentation', 'acceleration', 'emergence', 'institutionalisation', 'stabilisation', 'optimisation', 'destabilisation', 'chaos', 'breakdown', 'phase_out')),
  place text,
  starts_on text collate "C" check (starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text collate "C" check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text,
  source_key text collate "C",
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || coalesce(about, '') || ' ' || coalesce(place, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table portfolio.item is 'Anything placed in a portfolio: an intervention, experiment, pilot, service, rule change. No classification is a grade, and none is asked.';
comment on column portfolio.item.id is 'Short random id.';
comment on column portfolio.item.space_id is 'The deal that carries it, or the programme.';
comment on column portfolio.item.organisation_id is 'The organisation that carries it; empty: the space as a whole.';
comment on column portfolio.item.title is 'What it is, in a sentence.';
comment on column portfolio.item.about is 'More words.';
comment on column portfolio.item.kind is 'item_kind';
comment on column portfolio.item.level is 'item_level; empty: not classified yet.';
comment on column portfolio.item.lever is 'lever';
comment on column portfolio.item.facet is 'facet';
comment on column portfolio.item.horizon is 'horizon';
comment on column portfolio.item.leverage_band is 'leverage_band';
comment on column portfolio.item.scaling_mechanism is 'scaling_mechanism';
comment on column portfolio.item.stage is 'stage';
comment on column portfolio.item.evidence_level is 'evidence_level';
comment on column portfolio.item.xcurve_pattern is 'xcurve_pattern';
comment on column portfolio.item.place is 'Where, in words.';
comment on column portfolio.item.starts_on is 'Start; empty: unknown.';
comment on column portfolio.item.ends_on is 'End, planned or real; empty: unknown.';
comment on column portfolio.item.source is 'Who says so; empty: the author.';
comment on column portfolio.item.source_key is 'Name of the record in the set it was loaded from, so that a second load recognises it.';
comment on column portfolio.item.visibility is 'The one list.';
comment on column portfolio.item.author_id is 'Who recorded it; empty: loaded.';
comment on column portfolio.item.search is 'Dutch stems of title, words and place.';
comment on column portfolio.item.version is 'Raised by each change.';
comment on column portfolio.item.created_at is 'When it was recorded.';
create index item_space on portfolio.item (space_id, title, id);
create index item_organisation on portfolio.item (organisation_id);
create index item_author on portfolio.item (author_id);
create unique index item_loaded_once on portfolio.item (space_id, source_key) where source_key is not null;
select kernel.protect('portfolio.item');
grant select,
  insert (id, space_id, organisation_id, title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, source_key, visibility, author_id),
  update (title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, visibility, version)
  on portfolio.item to tegenveer_actor, tegenveer_worker;
create policy item_added on portfolio.item for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
-- Who left a space keeps nothing in it any more, also not what they wrote.
create policy item_kept on portfolio.item for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));
create policy item_worker on portfolio.item to tegenveer_worker using (true) with check (true);

create table portfolio.item_mission (
  item_id text collate "C" not null references portfolio.item (id) on delete cascade,
  mission_id text collate "C" not null references missions.mission (id) on delete cascade,
  primary key (item_id, mission_id)
);
comment on table portfolio.item_mission is 'One item may serve several missions.';
comment on column portfolio.item_mission.item_id is 'Which item.';
comment on column portfolio.item_mission.mission_id is 'Which mission.';
create index item_mission_mission on portfolio.item_mission (mission_id);

create table portfolio.item_deal (
  item_id text collate "C" not null references portfolio.item (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  primary key (item_id, space_id)
);
comment on table portfolio.item_deal is 'Further deals an item serves, beside the one that carries it.';
comment on column portfolio.item_deal.item_id is 'Which item.';
comment on column portfolio.item_deal.space_id is 'Which deal.';
create index item_deal_space on portfolio.item_deal (space_id);

create table portfolio.item_result (
  item_id text collate "C" not null references portfolio.item (id) on delete cascade,
  result_id text collate "C" not null references results.result (id) on delete cascade,
  primary key (item_id, result_id)
);
comment on table portfolio.item_result is 'What an item yielded.';
comment on column portfolio.item_result.item_id is 'Which item.';
comment on column portfolio.item_result.result_id is 'Which result.';
create index item_result_result on portfolio.item_result (result_id);

create table portfolio.connection (
  id text collate "C" primary key,
  from_id text collate "C" not null references portfolio.item (id) on delete cascade,
  kind text collate "C" not null check (kind in ('feeds', 'depends_on', 'reinforces', 'competes_with', 'shares_learning', 'shares_actor', 'replaces')),
  to_id text collate "C" not null references portfolio.item (id) on delete cascade,
  note text,
  unique (from_id, kind, to_id),
  check (from_id <> to_id)
);
comment on table portfolio.connection is 'How two items hang together.';
comment on column portfolio.connection.id is 'Short random id.';
comment on column portfolio.connection.from_id is 'This item …';
comment on column portfolio.connection.kind is 'connection_kind';
comment on column portfolio.connection.to_id is '… this one.';
comment on column portfolio.connection.note is 'Why.';
create index connection_to on portfolio.connection (to_id);

-- A tie is seen by who sees both its ends, and made by who works in the space of the first.
alter table portfolio.item_mission enable row level security;
alter table portfolio.item_deal enable row level security;
alter table portfolio.item_result enable row level security;
alter table portfolio.connection enable row level security;
grant select, insert, delete on portfolio.item_mission, portfolio.item_deal, portfolio.item_result, portfolio.connection to tegenveer_actor, tegenveer_worker;
create policy item_mission_seen on portfolio.item_mission for select to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id) and exists (select from missions.mission m where m.id = mission_id));
create policy item_deal_seen on portfolio.item_deal for select to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id) and exists (select from spaces.space s where s.id = space_id));
create policy item_result_seen on portfolio.item_result for select to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id) and exists (select from results.result r where r.id = result_id));
create policy connection_seen on portfolio.connection for select to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = from_id) and exists (select from portfolio.item i where i.id = to_id));
create policy item_mission_made on portfolio.item_mission for insert to tegenveer_actor
  with check (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[]))
    and exists (select from missions.mission m where m.id = mission_id));
create policy item_deal_made on portfolio.item_deal for insert to tegenveer_actor
  with check (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[]))
    and exists (select from spaces.space s where s.id = space_id));
create policy item_result_made on portfolio.item_result for insert to tegenveer_actor
  with check (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[]))
    and exists (select from results.result r where r.id = result_id));
create policy connection_made on portfolio.connection for insert to tegenveer_actor
  with check (exists (select from portfolio.item i where i.id = from_id and i.space_id = any ((select spaces.mine_to_work_in())::text[]))
    and exists (select from portfolio.item i where i.id = to_id));
create policy item_mission_dropped on portfolio.item_mission for delete to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy item_deal_dropped on portfolio.item_deal for delete to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy item_result_dropped on portfolio.item_result for delete to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy connection_dropped on portfolio.connection for delete to tegenveer_actor
  using (exists (select from portfolio.item i where i.id = from_id and i.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy item_mission_worker on portfolio.item_mission to tegenveer_worker using (true) with check (true);
create policy item_deal_worker on portfolio.item_deal to tegenveer_worker using (true) with check (true);
create policy item_result_worker on portfolio.item_result to tegenveer_worker using (true) with check (true);
create policy connection_worker on portfolio.connection to tegenveer_worker using (true) with check (true);

create view portfolio.shared_item with (security_invoker) as
  select id, space_id, organisation_id, title, kind, level, place, visibility from portfolio.item;
comment on view portfolio.shared_item is 'What other slices may join.';
grant select on portfolio.shared_item to tegenveer_actor, tegenveer_worker;
