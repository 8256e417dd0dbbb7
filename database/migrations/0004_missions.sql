-- Missions: a challenge, the mission that gives it direction, the five questions to it, and its intent in versions.
create schema missions;
comment on schema missions is 'Challenges, missions and intents.';
grant usage on schema missions to tegenveer_actor, tegenveer_worker;

create table missions.mission (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  slug text collate "C" not null unique,
  title text collate "und-x-icu" not null,
  challenge text not null,
  statement text not null,
  horizon_on text collate "C" check (horizon_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || statement || ' ' || challenge)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table missions.mission is 'A concrete, dated aim that gives direction to a challenge too large for one party.';
comment on column missions.mission.id is 'Short random id.';
comment on column missions.mission.space_id is 'The programme or deal it belongs to.';
comment on column missions.mission.organisation_id is 'The organisation that wrote it down; empty: the space as a whole.';
comment on column missions.mission.slug is 'Name in addresses.';
comment on column missions.mission.title is 'In a few words.';
comment on column missions.mission.challenge is 'The societal problem behind it.';
comment on column missions.mission.statement is 'The aim in one sentence: bold, dated, measurable.';
comment on column missions.mission.horizon_on is 'By when.';
comment on column missions.mission.visibility is 'The one list.';
comment on column missions.mission.author_id is 'Who wrote it down; empty: loaded.';
comment on column missions.mission.search is 'Dutch stems of title, statement and challenge.';
comment on column missions.mission.version is 'Raised by each change.';
comment on column missions.mission.created_at is 'When it was written down.';
create index mission_space on missions.mission (space_id);
create index mission_organisation on missions.mission (organisation_id);
create index mission_author on missions.mission (author_id);
select kernel.protect('missions.mission');
grant select,
  insert (id, space_id, organisation_id, slug, title, challenge, statement, horizon_on, visibility, author_id),
  update (title, challenge, statement, horizon_on, visibility, version)
  on missions.mission to tegenveer_actor, tegenveer_worker;
create policy mission_added on missions.mission for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_lead())::text[])
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
create policy mission_kept on missions.mission for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])) with check (space_id = any ((select spaces.mine_to_lead())::text[]));
create policy mission_worker on missions.mission to tegenveer_worker using (true) with check (true);

create table missions.intent (
  id text collate "C" primary key,
  mission_id text collate "C" not null references missions.mission (id) on delete cascade,
  number integer not null check (number > 0),
  text text not null,
  why text,
  since_on text collate "C" not null check (since_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  author_id text collate "C" references membership.person (id) on delete set null,
  unique (mission_id, number)
);
comment on table missions.intent is 'The change in the system the coalition wants, in versions: a revision is good news.';
comment on column missions.intent.id is 'Short random id.';
comment on column missions.intent.mission_id is 'Of which mission.';
comment on column missions.intent.number is 'Version, from 1.';
comment on column missions.intent.text is 'The intent.';
comment on column missions.intent.why is 'Why it was revised; empty for the first.';
comment on column missions.intent.since_on is 'Since when.';
comment on column missions.intent.author_id is 'Who wrote it down; empty: loaded.';
create index intent_author on missions.intent (author_id);

create table missions.criterion (
  mission_id text collate "C" not null references missions.mission (id) on delete cascade,
  criterion text collate "C" not null check (criterion in ('bold_inspiring', 'clear_measurable_timebound', 'ambitious_realistic', 'cross_sector_actor_discipline', 'multiple_bottom_up_solutions')),
  answer text not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  answered_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (mission_id, criterion)
);
comment on table missions.criterion is 'The five questions to a mission, answered in words; never a score.';
comment on column missions.criterion.mission_id is 'Of which mission.';
comment on column missions.criterion.criterion is 'mission_criterion';
comment on column missions.criterion.answer is 'In words.';
comment on column missions.criterion.author_id is 'Who answered; empty: loaded.';
comment on column missions.criterion.answered_at is 'When.';
comment on column missions.criterion.version is 'Raised by each new answer.';
create index criterion_author on missions.criterion (author_id);

-- What belongs to a mission is seen with it: the mission itself stands under its own policies.
alter table missions.intent enable row level security;
alter table missions.criterion enable row level security;
grant select, insert (id, mission_id, number, text, why, since_on, author_id) on missions.intent to tegenveer_actor, tegenveer_worker;
grant select, insert (mission_id, criterion, answer, author_id), update (answer, author_id, answered_at, version) on missions.criterion to tegenveer_actor, tegenveer_worker;
create policy intent_seen on missions.intent for select to tegenveer_actor using (exists (select from missions.mission m where m.id = mission_id));
create policy criterion_seen on missions.criterion for select to tegenveer_actor using (exists (select from missions.mission m where m.id = mission_id));
create policy intent_added on missions.intent for insert to tegenveer_actor
  with check (author_id = (select membership.me())
    and exists (select from missions.mission m where m.id = mission_id and m.space_id = any ((select spaces.mine_to_lead())::text[])));
create policy criterion_added on missions.criterion for insert to tegenveer_actor
  with check (author_id = (select membership.me())
    and exists (select from missions.mission m where m.id = mission_id and m.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy criterion_kept on missions.criterion for update to tegenveer_actor
  using (exists (select from missions.mission m where m.id = mission_id and m.space_id = any ((select spaces.mine_to_work_in())::text[])))
  with check (author_id = (select membership.me()));
create policy intent_worker on missions.intent to tegenveer_worker using (true) with check (true);
create policy criterion_worker on missions.criterion to tegenveer_worker using (true) with check (true);

create view missions.shared_mission with (security_invoker) as
  select id, space_id, slug, title, statement, horizon_on, visibility from missions.mission;
comment on view missions.shared_mission is 'What other slices may join.';
grant select on missions.shared_mission to tegenveer_actor, tegenveer_worker;
