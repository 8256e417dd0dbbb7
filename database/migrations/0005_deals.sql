-- Deals: programmes and the deals they carry. Both are spaces; this is what a deal has beside being a space.
create schema deals;
comment on schema deals is 'Programmes, deals, their parties with dates, links, sources and stages.';
grant usage on schema deals to tegenveer_actor, tegenveer_worker;

create table deals.programme (
  space_id text collate "C" primary key references spaces.space (id) on delete cascade,
  about text,
  gaps text,
  as_of_on text collate "C" check (as_of_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  version integer not null default 1
);
comment on table deals.programme is 'What a programme says about itself.';
comment on column deals.programme.space_id is 'The space of kind programme.';
comment on column deals.programme.about is 'What it is, in a few sentences.';
comment on column deals.programme.gaps is 'What is known to be missing from its records.';
comment on column deals.programme.as_of_on is 'State of its records.';
comment on column deals.programme.version is 'Raised by each change.';

create table deals.deal (
  space_id text collate "C" primary key references spaces.space (id) on delete cascade,
  short_name text collate "und-x-icu" not null,
  theme text collate "und-x-icu",
  stage text collate "C" not null default 'unknown' check (stage in ('idea', 'exploration', 'development', 'signed', 'execution', 'closing', 'aftercare', 'concluded', 'stopped_in_exploration', 'ended_early', 'unknown')),
  explored_from_on text collate "C" check (explored_from_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  signed_on text collate "C" check (signed_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text collate "C" check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  notes text,
  confidence text collate "C" not null default 'unknown' check (confidence in ('high', 'medium', 'low', 'unknown')),
  as_of_on text collate "C" check (as_of_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, short_name || ' ' || coalesce(theme, '') || ' ' || coalesce(notes, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table deals.deal is 'A deal: the agreement that founds a third space. Name, address and visibility are those of its space.';
comment on column deals.deal.space_id is 'The space of kind deal; also the id of the deal everywhere else.';
comment on column deals.deal.short_name is 'For lists.';
comment on column deals.deal.theme is 'Free text, one per deal; empty: unknown.';
comment on column deals.deal.stage is 'deal_stage, or unknown where no source tells; moves along rules/stage.states.ts.';
comment on column deals.deal.explored_from_on is 'Start of the exploration, as precise as the source.';
comment on column deals.deal.signed_on is 'Signing.';
comment on column deals.deal.ends_on is 'End, planned or real.';
comment on column deals.deal.notes is 'What fits no field, and what was looked for and not found.';
comment on column deals.deal.confidence is 'How well the record is supported by its sources.';
comment on column deals.deal.as_of_on is 'State of the record: the stage is what was said by then.';
comment on column deals.deal.search is 'Stems of short name, theme and notes.';
comment on column deals.deal.version is 'Raised by each change.';
comment on column deals.deal.created_at is 'When it was added.';
create index deal_search on deals.deal using gin (search);
create index deal_signed on deals.deal (signed_on);

create table deals.source (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  number integer not null check (number > 0),
  url text collate "C" not null check (url ~ '^https?://'),
  unique (space_id, number),
  unique (space_id, url)
);
comment on table deals.source is 'Public pages behind the record of a deal or programme, numbered as they are shown.';
comment on column deals.source.id is 'Short random id.';
comment on column deals.source.space_id is 'Deal or programme.';
comment on column deals.source.number is 'Place in the list; never reused.';
comment on column deals.source.url is 'Address.';

create table deals.party (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  tie text collate "C" not null default 'unknown' check (tie in ('bound', 'partner', 'unknown')),
  intensity text collate "C" not null default 'unknown' check (intensity in ('now', 'set_moments', 'second_half', 'unknown')),
  position integer not null check (position > 0),
  joined_on text collate "C" check (joined_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  left_on text collate "C" check (left_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  left_reason text,
  successor_note text,
  source text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table deals.party is 'An organisation that takes part in a deal, from-to. Who left stays in the record.';
comment on column deals.party.id is 'Short random id.';
comment on column deals.party.space_id is 'The deal.';
comment on column deals.party.organisation_id is 'Who.';
comment on column deals.party.tie is 'party_tie: signed (bound) or takes part (partner).';
comment on column deals.party.intensity is 'When it is active.';
comment on column deals.party.position is 'Order of the agreement; organisations are never ranked.';
comment on column deals.party.joined_on is 'Joined; empty: unknown.';
comment on column deals.party.left_on is 'Left; empty: still in, or unknown.';
comment on column deals.party.left_reason is 'Why it left, in its own words where known.';
comment on column deals.party.successor_note is 'Who stepped into the signature, and how.';
comment on column deals.party.source is 'Who says so: address or words.';
comment on column deals.party.version is 'Raised by each change.';
comment on column deals.party.created_at is 'When it was added.';
create index party_organisation on deals.party (organisation_id);
create unique index party_once on deals.party (space_id, organisation_id) where left_on is null;
create index party_space on deals.party (space_id, position);

create table deals.link (
  id text collate "C" primary key,
  from_id text collate "C" not null references spaces.space (id) on delete cascade,
  kind text collate "C" not null check (kind in ('extends', 'succeeds', 'merges_into', 'handed_over_to', 'plan_signed_as', 'splits_from')),
  to_id text collate "C" references spaces.space (id) on delete cascade,
  to_name text,
  linked_on text collate "C" check (linked_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text,
  version integer not null default 1,
  check ((to_id is null) <> (to_name is null)),
  check (from_id <> to_id)
);
comment on table deals.link is 'How deals follow from each other, or go on as something that is not in here.';
comment on column deals.link.id is 'Short random id.';
comment on column deals.link.from_id is 'The deal that extends, succeeds, is handed over …';
comment on column deals.link.kind is 'deal_link_kind';
comment on column deals.link.to_id is 'The deal it leads to or comes from.';
comment on column deals.link.to_name is 'Or the name of a programme or plan outside.';
comment on column deals.link.linked_on is 'Since when.';
comment on column deals.link.source is 'Who says so.';
comment on column deals.link.version is 'Raised by each change.';
create unique index link_once on deals.link (from_id, kind, coalesce(to_id, to_name));
create index link_to on deals.link (to_id);

create table deals.stage_event (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  stage text collate "C" not null,
  happened_on text collate "C" check (happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  note text,
  source text,
  author_id text collate "C" references membership.person (id) on delete set null,
  recorded_at timestamptz not null default now()
);
comment on table deals.stage_event is 'Every stage a deal came into, when, and who said so.';
comment on column deals.stage_event.id is 'Short random id.';
comment on column deals.stage_event.space_id is 'The deal.';
comment on column deals.stage_event.stage is 'Stage it came into.';
comment on column deals.stage_event.happened_on is 'When; empty: unknown.';
comment on column deals.stage_event.note is 'Why; what was learned, where it stopped.';
comment on column deals.stage_event.source is 'The source that says so; empty: the author says it.';
comment on column deals.stage_event.author_id is 'Who recorded it; empty: loaded from a source.';
comment on column deals.stage_event.recorded_at is 'When it was recorded.';
create index stage_event_space on deals.stage_event (space_id, recorded_at);
create index stage_event_author on deals.stage_event (author_id);

-- What belongs to a deal is seen by who sees the deal; kept by who leads it. ------------------------------------------
do $$
declare
  part record;
begin
  for part in select * from (values
    ('programme', 'space_id', 'space_id, about, gaps, as_of_on', 'about, gaps, as_of_on, version'),
    ('deal', 'space_id', 'space_id, short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on', 'short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on, version'),
    ('source', 'space_id', 'id, space_id, number, url', 'url'),
    ('party', 'space_id', 'id, space_id, organisation_id, tie, intensity, position, joined_on, left_on, left_reason, successor_note, source', 'tie, intensity, position, joined_on, left_on, left_reason, successor_note, source, version'),
    ('link', 'from_id', 'id, from_id, kind, to_id, to_name, linked_on, source', 'linked_on, source, version'),
    ('stage_event', 'space_id', 'id, space_id, stage, happened_on, note, source, author_id', null)
  ) as parts (name, space, added, kept) loop
    execute format('alter table deals.%I enable row level security', part.name);
    execute format('grant select, insert (%s) on deals.%I to tegenveer_actor, tegenveer_worker', part.added, part.name);
    execute format('create policy %I on deals.%I for select to tegenveer_actor using (exists (select from spaces.space s where s.id = %I)%s)',
      part.name || '_seen', part.name, part.space,
      case when part.name = 'link' then ' and (to_id is null or exists (select from spaces.space s where s.id = to_id))' else '' end);
    execute format('create policy %I on deals.%I for insert to tegenveer_actor with check (%I = any ((select spaces.mine_to_lead())::text[])%s)',
      part.name || '_added', part.name, part.space,
      case part.name when 'programme' then ' or (select membership.administers())' when 'stage_event' then ' and author_id = (select membership.me())' else '' end);
    execute format('create policy %I on deals.%I for select to tegenveer_worker using (true)', part.name || '_worker_sees', part.name);
    execute format('create policy %I on deals.%I for insert to tegenveer_worker with check (true)', part.name || '_worker_adds', part.name);
    continue when part.kept is null;
    execute format('grant update (%s) on deals.%I to tegenveer_actor, tegenveer_worker', part.kept, part.name);
    execute format('create policy %I on deals.%I for update to tegenveer_actor using (%I = any ((select spaces.mine_to_lead())::text[])) with check (%I = any ((select spaces.mine_to_lead())::text[]))',
      part.name || '_kept', part.name, part.space, part.space);
    execute format('create policy %I on deals.%I for update to tegenveer_worker using (true) with check (true)', part.name || '_worker_keeps', part.name);
  end loop;
end $$;

create view deals.shared_deal with (security_invoker) as
  select d.space_id as id, s.slug, s.name, d.short_name, d.theme, d.stage, d.explored_from_on, d.signed_on, d.ends_on,
    d.confidence, d.as_of_on, s.parent_id as programme_id, s.visibility, s.existence_hidden, s.fictional
  from deals.deal d join spaces.space s on s.id = d.space_id;
comment on view deals.shared_deal is 'What other slices may join. The id is that of the space.';

create view deals.shared_party with (security_invoker) as
  select id, space_id as deal_id, organisation_id, tie, intensity, position, joined_on, left_on from deals.party;
comment on view deals.shared_party is 'What other slices may join.';
grant select on deals.shared_deal, deals.shared_party to tegenveer_actor, tegenveer_worker;
