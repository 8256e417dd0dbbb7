-- Results and adoption: what a deal yields, and where it lives. One record per result × organisation, with its history.
create schema results;
comment on schema results is 'Results, their adoption by organisations, claims, check-ins, and sums that are kept while writing.';
grant usage on schema results to tegenveer_actor, tegenveer_worker;

create table results.result (
  id text collate "C" primary key,
  slug text collate "C" not null unique,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  title text collate "und-x-icu" not null,
  kind text collate "C" not null check (kind in ('approach', 'technical', 'knowledge', 'funding', 'regulation')),
  summary text,
  conditions text,
  contact_function text,
  model_texts jsonb not null default '[]' check (jsonb_typeof(model_texts) = 'array'),
  source text,
  source_key text collate "C",
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || coalesce(summary, '') || ' ' || coalesce(conditions, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table results.result is 'Something a deal yields that others can adopt.';
comment on column results.result.id is 'Short random id.';
comment on column results.result.slug is 'Name in addresses.';
comment on column results.result.space_id is 'The deal it comes from.';
comment on column results.result.organisation_id is 'Who keeps it and answers questions; empty: the deal as a whole, or unknown.';
comment on column results.result.title is 'What it is called.';
comment on column results.result.kind is 'result_kind';
comment on column results.result.summary is 'What it is, in a few sentences.';
comment on column results.result.conditions is 'What must be so before others can use it.';
comment on column results.result.contact_function is 'Function to ask; never a name.';
comment on column results.result.model_texts is 'Model texts to copy: list of {title, url}.';
comment on column results.result.source is 'Who says so: address or words; empty: the author.';
comment on column results.result.source_key is 'Name of the record in the set it was loaded from, so that a second load recognises it.';
comment on column results.result.visibility is 'The one list.';
comment on column results.result.author_id is 'Who recorded it; empty: loaded.';
comment on column results.result.search is 'Stems of title, summary and conditions.';
comment on column results.result.version is 'Raised by each change.';
comment on column results.result.created_at is 'When it was recorded.';
create index result_space on results.result (space_id, title);
create index result_organisation on results.result (organisation_id);
create index result_author on results.result (author_id);
create index result_search on results.result using gin (search);
create unique index result_loaded_once on results.result (space_id, source_key) where source_key is not null;

create table results.adoption (
  id text collate "C" primary key,
  result_id text collate "C" not null references results.result (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  unit text not null default '',
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  programme_id text collate "C" references spaces.space (id) on delete cascade,
  result_kind text collate "C" not null,
  level text collate "C" not null default 'unknown' check (level in ('unknown', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7')),
  asserted_by text collate "C" check (asserted_by in ('source', 'deal')),
  source text,
  source_key text collate "C",
  confirmed_on date,
  unanswered_on text[] not null default '{}',
  freshness text collate "C" not null default 'not_asked' check (freshness in ('confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked')),
  starts_as text collate "C" not null default 'not_asked' check (starts_as in ('confirmed', 'unconfirmed', 'not_asked')),
  ages_on date,
  unconfirmed_on date,
  unknown_on date,
  fades_on date,
  direction text collate "C" not null default 'unknown' check (direction in ('rising', 'stable', 'slipping', 'sprung_back', 'unknown')),
  fall_reported_on date,
  threat text collate "C" check (threat in ('staff_turnover', 'timing', 'priorities', 'capacity_for_improvement', 'stakeholder_support', 'money', 'rule', 'other', 'none')),
  help text collate "C" check (help in ('user_organisation', 'dealmaker')),
  fidelity text collate "C" not null default 'unknown' check (fidelity in ('copied', 'adapted', 'principle_only', 'unknown')),
  origin text collate "C" not null default 'unknown' check (origin in ('first', 'adapted', 'copied', 'unknown')),
  units_using integer check (units_using >= 0),
  units_intended integer check (units_intended > 0),
  replaces text,
  replaced_stopped_on text collate "C" check (replaced_stopped_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  passed_on text,
  stuck_reason text collate "C" check (stuck_reason in ('innovation_itself', 'outside_pressure_rules', 'own_organisation', 'people', 'process_of_change')),
  shock text,
  owner_function text,
  owner_id text collate "C" references membership.person (id) on delete set null,
  next_check_in_on date,
  end_kind text collate "C" check (end_kind in ('declined', 'stopped_deliberately', 'superseded', 'reverted')),
  end_reason text,
  ended_on text collate "C" check (ended_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  confirmed_order date generated always as (coalesce(confirmed_on, '0001-01-01'::date)) stored,
  check_in_order date generated always as (coalesce(next_check_in_on, '9999-12-31'::date)) stored,
  check ((end_kind is null) = (end_reason is null))
);
comment on table results.adoption is 'The use of one result by one organisation (or unit): the unit of lasting change. Levels are said by people; only certainty fades.';
comment on column results.adoption.id is 'Short random id.';
comment on column results.adoption.result_id is 'What is used.';
comment on column results.adoption.organisation_id is 'By whom: a party, an outsider, or named only by a source.';
comment on column results.adoption.unit is 'Part of the organisation; empty: the whole.';
comment on column results.adoption.space_id is 'The deal of the result, kept here for lists and policies.';
comment on column results.adoption.programme_id is 'The programme of that deal, kept here for lists and sums.';
comment on column results.adoption.result_kind is 'Kind of the result, kept here for sums.';
comment on column results.adoption.level is 'adoption_level as said by the organisation; unknown: only others spoke.';
comment on column results.adoption.asserted_by is 'Who outside the organisation says that it is used: a source, or somebody of the deal; empty: nobody.';
comment on column results.adoption.source is 'The source, in words or as an address.';
comment on column results.adoption.source_key is 'Name of the record in the set it was loaded from.';
comment on column results.adoption.confirmed_on is 'Last day somebody of the organisation spoke; empty: never.';
comment on column results.adoption.unanswered_on is 'Due days of check-ins since the last word that were not answered.';
comment on column results.adoption.freshness is 'The band as of the last write; the true one follows from the days beside it.';
comment on column results.adoption.starts_as is 'Band before any of the days beside it.';
comment on column results.adoption.ages_on is 'Pale from this day on. These days are set by rules/freshness.ts alone.';
comment on column results.adoption.unconfirmed_on is 'Unconfirmed from this day on.';
comment on column results.adoption.unknown_on is 'Unknown from this day on.';
comment on column results.adoption.fades_on is 'Next day on which the band is another than the stored one; empty: it stays.';
comment on column results.adoption.direction is 'adoption_direction';
comment on column results.adoption.fall_reported_on is 'A fall was reported on this day and the owner has not confirmed it yet.';
comment on column results.adoption.threat is 'Biggest threat, from the last check-in; none: somebody said there is none.';
comment on column results.adoption.help is 'Help asked for in the last check-in, from whom.';
comment on column results.adoption.fidelity is 'How near to the original.';
comment on column results.adoption.origin is 'First, adapted or copied.';
comment on column results.adoption.units_using is 'Reach: units that use it.';
comment on column results.adoption.units_intended is 'Reach: units meant to use it.';
comment on column results.adoption.replaces is 'Old practice it replaces.';
comment on column results.adoption.replaced_stopped_on is 'When the old practice stopped; empty: still there, or unknown.';
comment on column results.adoption.passed_on is 'To whom it was passed on.';
comment on column results.adoption.stuck_reason is 'Why it does not get further.';
comment on column results.adoption.shock is 'The shock that was survived: A7.';
comment on column results.adoption.owner_function is 'Role that carries it; never a name.';
comment on column results.adoption.owner_id is 'Account that speaks as the owner; empty: whoever of the organisation says so first.';
comment on column results.adoption.next_check_in_on is 'When we ask next.';
comment on column results.adoption.end_kind is 'adoption_end; the level stays where it stood.';
comment on column results.adoption.end_reason is 'Why: a no with a reason is a full answer.';
comment on column results.adoption.ended_on is 'Since when.';
comment on column results.adoption.visibility is 'The one list; never wider than that of the result.';
comment on column results.adoption.author_id is 'Who recorded it; empty: loaded.';
comment on column results.adoption.version is 'Raised by each change.';
comment on column results.adoption.created_at is 'When it was recorded.';
comment on column results.adoption.confirmed_order is 'For the order of lists: never confirmed comes first.';
comment on column results.adoption.check_in_order is 'For the order of lists: no check-in comes last.';
create unique index adoption_once on results.adoption (result_id, organisation_id, unit);
create index adoption_space on results.adoption (space_id, result_id);
create index adoption_organisation on results.adoption (organisation_id, space_id);
create index adoption_programme_confirmed on results.adoption (programme_id, confirmed_order, id);
create index adoption_programme_check_in on results.adoption (programme_id, check_in_order, id);
create index adoption_confirmed on results.adoption (confirmed_order, id);
create index adoption_check_in on results.adoption (check_in_order, id);
create index adoption_fades on results.adoption (fades_on) where fades_on is not null;
create index adoption_author on results.adoption (author_id);
create index adoption_owner on results.adoption (owner_id);

create table results.anchor (
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  kind text collate "C" not null check (kind in ('mandate_policy', 'budget', 'task_role', 'process_system', 'contract_procurement', 'training', 'monitoring', 'network')),
  in_place boolean not null,
  reference text,
  ends_on text collate "C" check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  primary key (adoption_id, kind)
);
comment on table results.anchor is 'What holds a practice in place. No row: not known; never "missing".';
comment on column results.anchor.adoption_id is 'Of which record.';
comment on column results.anchor.kind is 'anchor';
comment on column results.anchor.in_place is 'There, or looked for and not there.';
comment on column results.anchor.reference is 'Where it is written down.';
comment on column results.anchor.ends_on is 'Last day it holds; empty: no end known.';

create table results.claim (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  level text collate "C" not null check (level in ('a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7')),
  status text collate "C" not null default 'pending' check (status in ('pending', 'confirmed', 'disputed', 'withdrawn', 'replaced')),
  awaiting text collate "C" not null check (awaiting in ('evidence', 'second_person', 'director', 'director_or_control')),
  evidence jsonb not null default '{}' check (jsonb_typeof(evidence) = 'object'),
  claimed_by text collate "C" references membership.person (id) on delete set null,
  claimed_as text collate "C" not null check (claimed_as in ('colleague', 'owner', 'second_person', 'director', 'internal_control')),
  claimed_at timestamptz not null default now(),
  closed_by text collate "C" references membership.person (id) on delete set null,
  closed_as text collate "C" check (closed_as in ('colleague', 'owner', 'second_person', 'director', 'internal_control')),
  closed_at timestamptz,
  words text
);
comment on table results.claim is 'A level somebody says the organisation has reached, until what it waits for is there. A disputed claim stays: both readings are shown.';
comment on column results.claim.id is 'Short random id.';
comment on column results.claim.adoption_id is 'Of which record.';
comment on column results.claim.level is 'Claimed level.';
comment on column results.claim.status is 'pending, or how it was closed.';
comment on column results.claim.awaiting is 'What it waits for.';
comment on column results.claim.evidence is 'What is written down with it, by field of rules/ladder.states.ts.';
comment on column results.claim.claimed_by is 'Who claims.';
comment on column results.claim.claimed_as is 'In which capacity.';
comment on column results.claim.claimed_at is 'When.';
comment on column results.claim.closed_by is 'Who confirmed or disputed.';
comment on column results.claim.closed_as is 'In which capacity.';
comment on column results.claim.closed_at is 'When.';
comment on column results.claim.words is 'The other reading, in the words of who disputes.';
create index claim_adoption on results.claim (adoption_id, claimed_at);
create unique index claim_one_open on results.claim (adoption_id) where status = 'pending';
create index claim_claimed_by on results.claim (claimed_by);
create index claim_closed_by on results.claim (closed_by);

create table results.check_in (
  id text collate "C" primary key,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  role text not null,
  due_on date not null,
  sent_to text collate "C",
  language text collate "C" not null default 'nl' check (language in ('nl', 'en')),
  sent_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_via text collate "C" check (answered_via in ('link', 'person', 'phone')),
  revoked_at timestamptz,
  author_id text collate "C" references membership.person (id) on delete set null,
  check ((answered_at is null) = (answered_via is null))
);
comment on table results.check_in is 'A question to one role at one organisation: is it still in use? Answered from a link, without an account.';
comment on column results.check_in.id is 'Short random id; subject of the link.';
comment on column results.check_in.organisation_id is 'Who is asked.';
comment on column results.check_in.space_id is 'From which deal.';
comment on column results.check_in.role is 'Function that is asked; never a name.';
comment on column results.check_in.due_on is 'Asked to answer before; missed sixty days later.';
comment on column results.check_in.sent_to is 'Mail address it went to; no person reads it back. Empty: loaded history.';
comment on column results.check_in.language is 'Language of the mail.';
comment on column results.check_in.sent_at is 'When it was sent.';
comment on column results.check_in.answered_at is 'First answer; it can be changed for fourteen days.';
comment on column results.check_in.answered_via is 'How the answer came.';
comment on column results.check_in.revoked_at is 'Taken back: the link opens nothing any more.';
comment on column results.check_in.author_id is 'Who sent it; empty: loaded.';
create index check_in_organisation on results.check_in (organisation_id, due_on);
create index check_in_space on results.check_in (space_id, due_on);
create index check_in_author on results.check_in (author_id);

create table results.check_in_answer (
  check_in_id text collate "C" not null references results.check_in (id) on delete cascade,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  still_in_use text collate "C" check (still_in_use in ('more', 'same', 'less', 'no', 'unknown')),
  what_changed text,
  carried_by text collate "C" check (carried_by in ('me', 'colleague', 'nobody', 'unknown')),
  threat text collate "C" check (threat in ('staff_turnover', 'timing', 'priorities', 'capacity_for_improvement', 'stakeholder_support', 'money', 'rule', 'other', 'none')),
  help text collate "C" check (help in ('none', 'user_organisation', 'dealmaker')),
  level_then text collate "C",
  before jsonb,
  answered_at timestamptz,
  changed_at timestamptz,
  primary key (check_in_id, adoption_id)
);
comment on table results.check_in_answer is 'What a check-in asks about, one row per record, and what was answered. Seen by the parties of the deal and the organisation.';
comment on column results.check_in_answer.check_in_id is 'Which check-in.';
comment on column results.check_in_answer.adoption_id is 'About which record.';
comment on column results.check_in_answer.still_in_use is 'Question 1; empty: not answered.';
comment on column results.check_in_answer.what_changed is 'Question 2, in their words.';
comment on column results.check_in_answer.carried_by is 'Question 3.';
comment on column results.check_in_answer.threat is 'Question 4.';
comment on column results.check_in_answer.help is 'Question 5.';
comment on column results.check_in_answer.level_then is 'Level at the moment of the answer; an answer never changes it.';
comment on column results.check_in_answer.before is 'How the record stood before the first answer, so that changing the answer starts from there.';
comment on column results.check_in_answer.answered_at is 'First answer.';
comment on column results.check_in_answer.changed_at is 'Last change.';
create index check_in_answer_adoption on results.check_in_answer (adoption_id, answered_at);

create table results.adoption_event (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  kind text collate "C" not null check (kind in ('recorded', 'asserted', 'level', 'confirmed', 'claimed', 'disputed', 'ended', 'end_withdrawn', 'check_in_sent', 'check_in_answered', 'changed')),
  happened_on date not null,
  level text collate "C" not null check (level in ('unknown', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7')),
  direction text collate "C" check (direction in ('rising', 'stable', 'slipping', 'sprung_back', 'unknown')),
  reported boolean not null default false,
  end_kind text collate "C" check (end_kind in ('declined', 'stopped_deliberately', 'superseded', 'reverted')),
  voice text collate "C" check (voice in ('colleague', 'owner', 'second_person', 'director', 'internal_control')),
  note text,
  check_in_id text collate "C" references results.check_in (id) on delete set null,
  author_id text collate "C" references membership.person (id) on delete set null,
  recorded_at timestamptz not null default now()
);
comment on table results.adoption_event is 'Append-only: the life of a record, so that the ladder can be drawn over time.';
comment on column results.adoption_event.id is 'Short random id.';
comment on column results.adoption_event.adoption_id is 'Of which record.';
comment on column results.adoption_event.kind is 'What happened.';
comment on column results.adoption_event.happened_on is 'On which day.';
comment on column results.adoption_event.level is 'The level after it; of a claim: the claimed one.';
comment on column results.adoption_event.direction is 'The direction after it; empty: not said.';
comment on column results.adoption_event.reported is 'A fall that the owner has not confirmed.';
comment on column results.adoption_event.end_kind is 'The end it came to.';
comment on column results.adoption_event.voice is 'In which capacity it was said.';
comment on column results.adoption_event.note is 'A few words that everybody may read who sees the record.';
comment on column results.adoption_event.check_in_id is 'The check-in it came from.';
comment on column results.adoption_event.author_id is 'Who; empty: a link, a source, or loaded.';
comment on column results.adoption_event.recorded_at is 'When it was written down.';
create index adoption_event_adoption on results.adoption_event (adoption_id, happened_on, recorded_at);
create index adoption_event_check_in on results.adoption_event (check_in_id);
create index adoption_event_author on results.adoption_event (author_id);

-- What holds for every write, whoever writes --------------------------------------------------------------------------

create function results.complete_adoption() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  widths constant text[] := array['author', 'named', 'organisation', 'parties', 'network', 'public'];
  result record;
begin
  if tg_op = 'INSERT' then
    select r.space_id, r.kind, r.visibility, case when s.kind = 'programme' then s.id else s.parent_id end as programme_id
      into result from results.result r join spaces.space s on s.id = r.space_id where r.id = new.result_id;
    new.space_id := result.space_id;
    new.programme_id := result.programme_id;
    new.result_kind := result.kind;
  else
    select r.visibility into result from results.result r where r.id = new.result_id;
  end if;
  if array_position(widths, new.visibility) > array_position(widths, result.visibility) then
    new.visibility := result.visibility;
  end if;
  -- Whoever is named on a public page has a public name.
  if new.visibility = 'public' then
    update membership.organisation o set visibility = 'public' where o.id = new.organisation_id and o.visibility <> 'public';
  end if;
  return new;
end $$;
comment on function results.complete_adoption is 'A record takes deal, programme and kind from its result, and is never shown to more people than the result is; the name of who is shown publicly is public.';
create trigger adoption_completed before insert or update of visibility on results.adoption
  for each row execute function results.complete_adoption();

create function results.follow_result() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update results.adoption a set visibility = new.visibility where a.result_id = new.id and a.visibility <> new.visibility
    and array_position(array['author', 'named', 'organisation', 'parties', 'network', 'public'], a.visibility)
      > array_position(array['author', 'named', 'organisation', 'parties', 'network', 'public'], new.visibility);
  update results.adoption a set result_kind = new.kind where a.result_id = new.id and a.result_kind <> new.kind;
  return null;
end $$;
comment on function results.follow_result is 'When a result is shown to fewer people, or its kind is mended, its records follow.';
create trigger result_followed after update of visibility, kind on results.result
  for each row execute function results.follow_result();

create function results.guard_level() returns trigger
  language plpgsql volatile set search_path = '' as $$
begin
  if current_user <> 'tegenveer_actor' then return new; end if;
  if tg_op = 'UPDATE' then
    if (new.level, new.end_kind) is not distinct from (old.level, old.end_kind) then return new; end if;
  elsif new.level = 'unknown' and new.end_kind is null and new.confirmed_on is null then
    return new;
  end if;
  if new.organisation_id = any ((select membership.my_organisations())::text[]) then return new; end if;
  raise exception 'Only somebody of the organisation says where it stands.' using errcode = '42501';
end $$;
comment on function results.guard_level is 'A level or an end is said by the organisation itself: not by a link, not by the deal.';
create trigger adoption_level_guarded before insert or update of level, end_kind on results.adoption
  for each row execute function results.guard_level();

-- Sums per class of readers, kept while writing -----------------------------------------------------------------------

create table results.adoption_sum (
  class text collate "C" not null check (class in ('public', 'network', 'parties', 'programme', 'own_parties', 'organisation')),
  owner_id text collate "C" not null,
  programme_id text collate "C" references spaces.space (id) on delete cascade,
  level text collate "C" not null,
  freshness text collate "C" not null,
  result_kind text collate "C" not null,
  end_kind text collate "C" not null,
  records bigint not null,
  unique nulls not distinct (class, owner_id, programme_id, level, freshness, result_kind, end_kind)
);
comment on table results.adoption_sum is 'Counts of adoption records per class of readers, so that an overview reads rows by class and not by record. Records of hidden spaces, and for an author or named people, are in no class: they are counted one by one.';
comment on column results.adoption_sum.class is 'public, network; parties (of one deal); programme (for who oversees all its deals); own_parties and organisation (for one organisation).';
comment on column results.adoption_sum.owner_id is 'Deal, programme or organisation of the class; empty for public and network.';
comment on column results.adoption_sum.programme_id is 'Programme of the deals.';
comment on column results.adoption_sum.level is 'adoption_level';
comment on column results.adoption_sum.freshness is 'Stored band; what fades today is corrected while reading.';
comment on column results.adoption_sum.result_kind is 'result_kind';
comment on column results.adoption_sum.end_kind is 'adoption_end, or empty.';
comment on column results.adoption_sum.records is 'How many.';
create index adoption_sum_programme on results.adoption_sum (programme_id);

create function results.classes_of(visibility text, space_id text, programme_id text, organisation_id text) returns table (class text, owner_id text)
  language sql immutable set search_path = '' as $$
    select c.class, c.owner_id from (values
      ('public', 'public', ''), ('network', 'network', ''), ('organisation', 'organisation', organisation_id),
      ('parties', 'parties', space_id), ('parties', 'own_parties', organisation_id), ('parties', 'programme', programme_id)
    ) c (of, class, owner_id)
    where c.of = visibility and c.owner_id is not null
  $$;
comment on function results.classes_of is 'The classes of readers in whose sums a record counts.';

create function results.keep_sums() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  -- One statement at a time, always in the same order, so that two writers do not wait for each other crosswise.
  if tg_op = 'INSERT' then
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, n.programme_id, n.level, n.freshness, n.result_kind, coalesce(n.end_kind, ''), count(*)
    from new_rows n join spaces.space sp on sp.id = n.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(n.visibility, n.space_id, n.programme_id, n.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  elsif tg_op = 'DELETE' then
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, o.programme_id, o.level, o.freshness, o.result_kind, coalesce(o.end_kind, ''), -count(*)
    from old_rows o join spaces.space sp on sp.id = o.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(o.visibility, o.space_id, o.programme_id, o.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  else
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, r.programme_id, r.level, r.freshness, r.result_kind, r.end_kind, sum(r.n)
    from (
      select n.visibility, n.space_id, n.organisation_id, n.programme_id, n.level, n.freshness, n.result_kind, coalesce(n.end_kind, '') as end_kind, 1 as n
      from new_rows n
      union all
      select o.visibility, o.space_id, o.organisation_id, o.programme_id, o.level, o.freshness, o.result_kind, coalesce(o.end_kind, ''), -1
      from old_rows o
    ) r join spaces.space sp on sp.id = r.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(r.visibility, r.space_id, r.programme_id, r.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 having sum(r.n) <> 0 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  end if;
  return null;
end $$;
comment on function results.keep_sums is 'After every statement on the records: the difference is added to the sums.';
create trigger sums_kept_insert after insert on results.adoption referencing new table as new_rows
  for each statement execute function results.keep_sums();
create trigger sums_kept_update after update on results.adoption referencing old table as old_rows new table as new_rows
  for each statement execute function results.keep_sums();
create trigger sums_kept_delete after delete on results.adoption referencing old table as old_rows
  for each statement execute function results.keep_sums();

create function results.move_sums() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
  select c.class, c.owner_id, a.programme_id, a.level, a.freshness, a.result_kind, coalesce(a.end_kind, ''),
    count(*) * case when new.existence_hidden then -1 else 1 end
  from results.adoption a cross join lateral results.classes_of(a.visibility, a.space_id, a.programme_id, a.organisation_id) c
  where a.space_id = new.id
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  return null;
end $$;
comment on function results.move_sums is 'When a space is hidden or shown again, its records leave or join the sums.';
create trigger sums_moved after update of existence_hidden on spaces.space
  for each row when (old.existence_hidden is distinct from new.existence_hidden) execute function results.move_sums();

create function results.overseen() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(space_id) from spaces.my_seats() where role in ('dealmaker', 'learning_evaluator')), '{}');
comment on function results.overseen is 'Spaces whose deals I all sit in, but for the hidden ones: the classes of the programme are mine.';

create function results.of_my_organisations() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct a.result_id) from results.adoption a
    where a.organisation_id = any ((select membership.my_organisations())::text[]) and a.visibility in ('parties', 'organisation')), '{}');
comment on function results.of_my_organisations is 'Results my organisations have a record of, that is not only for its author.';

create function results.named_to_me() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(record_id) from spaces.named where person_id = (select membership.me())), '{}');
comment on function results.named_to_me is 'Records somebody showed me by name; whether that was their author the see-policy decides.';

-- The link of a check-in, and one that has ended ----------------------------------------------------------------------

create function results.linked_adoptions() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(a.adoption_id) from results.check_in_answer a join results.check_in c on c.id = a.check_in_id
    where c.id = (select membership.link('check_in_link')) and c.revoked_at is null), '{}');
comment on function results.linked_adoptions is 'The records the check-in link in hand is about.';

create function results.linked_results() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(a.result_id) from results.adoption a where a.id = any ((select results.linked_adoptions())::text[])), '{}');
comment on function results.linked_results is 'The results the check-in link in hand is about.';

create function results.linked_others() returns table (result_id text, freshness text, level text, ended boolean, records bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.result_id,
      case when a.unknown_on <= current_date then 'unknown' when a.unconfirmed_on <= current_date then 'unconfirmed'
        when a.ages_on <= current_date then 'ageing' else a.starts_as end,
      a.level, a.end_kind is not null, count(*)
    from results.adoption a
    where a.result_id = any ((select results.linked_results())::text[]) and a.id <> all ((select results.linked_adoptions())::text[])
      and a.visibility in ('parties', 'network', 'public')
    group by 1, 2, 3, 4;
  end;
comment on function results.linked_others is 'For the thank-you page of a check-in: how it stands elsewhere, in counts and without names.';

create function results.linked_space() returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object('name', s.name, 'fictional', s.fictional) from results.check_in c join spaces.space s on s.id = c.space_id
    where c.id = (select membership.link('check_in_link')) and c.revoked_at is null);
comment on function results.linked_space is 'Name of the deal that asks.';

create function results.old_link(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object('checkInId', c.id, 'endedAt', least(k.expires_at, coalesce(k.ended_at, k.expires_at)),
      'answeredAt', c.answered_at, 'revokedAt', c.revoked_at, 'canRenew', c.revoked_at is null and c.sent_to is not null and c.answered_at is null)
    from membership.key k join results.check_in c on c.id = k.subject
    where k.hash = key_hash and k.kind = 'check_in_link' and (k.ended_at is not null or k.expires_at <= now()));
comment on function results.old_link is 'What a link was that opens nothing any more: when it ended, and whether a new one can be asked. Null for any other text.';

create function results.renew_link(old_hash text, key_id text, key_hash text, days integer) returns jsonb
  language sql volatile security definer set search_path = ''
  begin atomic
    with asked as (
      select c.id, c.sent_to, c.role, c.due_on, c.language, o.name as organisation,
        (select count(*) from membership.key recent where recent.subject = c.id and recent.created_at > now() - interval '1 day') as lately
      from membership.key k join results.check_in c on c.id = k.subject join membership.organisation o on o.id = c.organisation_id
      where k.hash = old_hash and k.kind = 'check_in_link' and (k.ended_at is not null or k.expires_at <= now())
        and c.revoked_at is null and c.sent_to is not null and c.answered_at is null
    ), fresh as (
      insert into membership.key (id, hash, kind, subject, expires_at)
      select renew_link.key_id, renew_link.key_hash, 'check_in_link', asked.id, now() + make_interval(days => days)
      from asked where asked.lately < 3
      returning subject
    )
    select jsonb_build_object('checkInId', asked.id, 'to', asked.sent_to, 'role', asked.role, 'dueOn', asked.due_on,
      'language', asked.language, 'organisation', asked.organisation,
      'titles', (select jsonb_agg(r.title order by r.title) from results.check_in_answer a
        join results.adoption ad on ad.id = a.adoption_id join results.result r on r.id = ad.result_id where a.check_in_id = asked.id))
    from asked join fresh on fresh.subject = asked.id;
  end;
comment on function results.renew_link is 'A new link to the same address, at most three a day; null when the old one is none, was answered or taken back.';

-- Who sees and does what ----------------------------------------------------------------------------------------------

select kernel.protect('results.result');
select kernel.protect('results.adoption');

-- Who must say something about a record must be able to see it: colleagues who have no seat in the deal, and a link.
create policy adoption_seen_by_organisation on results.adoption for select to tegenveer_actor
  using (visibility in ('parties', 'organisation') and organisation_id = any ((select membership.my_organisations())::text[])
    and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy adoption_seen_by_link on results.adoption for select to tegenveer_actor
  using (id = any ((select results.linked_adoptions())::text[]));
create policy result_seen_by_adopter on results.result for select to tegenveer_actor
  using (visibility = 'parties' and space_id <> all ((select spaces.hidden_from_me())::text[])
    and id = any ((select results.of_my_organisations())::text[]));
create policy result_seen_by_link on results.result for select to tegenveer_actor
  using (id = any ((select results.linked_results())::text[]));

grant select,
  insert (id, slug, space_id, organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, source_key, visibility, author_id, created_at),
  update (organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, visibility, version)
  on results.result to tegenveer_actor, tegenveer_worker;
create policy result_added on results.result for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (visibility <> 'organisation' or organisation_id = any ((select membership.my_organisations())::text[])));
-- Who left a space keeps nothing in it any more, also not what they wrote.
create policy result_kept on results.result for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));

grant select,
  insert (id, result_id, organisation_id, unit, space_id, result_kind, level, asserted_by, source, source_key, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, author_id, created_at),
  update (level, asserted_by, source, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, version)
  on results.adoption to tegenveer_actor, tegenveer_worker;
create policy adoption_added on results.adoption for insert to tegenveer_actor
  with check (author_id = (select membership.me())
    and (space_id = any ((select spaces.mine_to_work_in())::text[]) or organisation_id = any ((select membership.my_organisations())::text[]))
    and (visibility <> 'organisation' or organisation_id = any ((select membership.my_organisations())::text[]))
    and exists (select from results.result r where r.id = result_id));
create policy adoption_kept on results.adoption for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[]) or organisation_id = any ((select membership.my_organisations())::text[])
    or id = any ((select results.linked_adoptions())::text[]))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) or organisation_id = any ((select membership.my_organisations())::text[])
    or id = any ((select results.linked_adoptions())::text[]));

alter table results.anchor enable row level security;
grant select, insert, update (in_place, reference, ends_on), delete on results.anchor to tegenveer_actor, tegenveer_worker;
create policy anchor_seen on results.anchor for select to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id));
create policy anchor_added on results.anchor for insert to tegenveer_actor
  with check (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));
create policy anchor_kept on results.anchor for update to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])))
  with check (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));
create policy anchor_dropped on results.anchor for delete to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));

-- What is written down with a claim, and what somebody answers, is for the deal and the organisation: never for the public.
alter table results.claim enable row level security;
grant select, insert (id, adoption_id, level, status, awaiting, evidence, claimed_by, claimed_as, claimed_at), update (status, awaiting, evidence, closed_by, closed_as, closed_at, words) on results.claim to tegenveer_actor, tegenveer_worker;
create policy claim_seen on results.claim for select to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id
    and (a.space_id = any ((select spaces.mine())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))));
create policy claim_added on results.claim for insert to tegenveer_actor
  with check (claimed_by = (select membership.me()) and status = 'pending'
    and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));
create policy claim_kept on results.claim for update to tegenveer_actor
  using (status = 'pending' and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])))
  with check (exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[]))
    and (status not in ('confirmed', 'disputed') or closed_by = (select membership.me()) and closed_by is distinct from claimed_by));

alter table results.check_in enable row level security;
grant select (id, organisation_id, space_id, role, due_on, language, sent_at, answered_at, answered_via, revoked_at, author_id),
  insert (id, organisation_id, space_id, role, due_on, sent_to, language, sent_at, author_id), update (answered_at, answered_via, revoked_at) on results.check_in to tegenveer_actor;
grant select, insert, update (answered_at, answered_via, revoked_at, sent_to) on results.check_in to tegenveer_worker;
create policy check_in_seen on results.check_in for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[])
    or id = (select membership.link('check_in_link')));
create policy check_in_added on results.check_in for insert to tegenveer_actor
  with check (author_id = (select membership.me())
    and (space_id = any ((select spaces.mine_to_work_in())::text[]) or organisation_id = any ((select membership.my_organisations())::text[])));
create policy check_in_kept on results.check_in for update to tegenveer_actor
  using (revoked_at is null and (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) or id = (select membership.link('check_in_link'))))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) or id = (select membership.link('check_in_link')));

alter table results.check_in_answer enable row level security;
grant select, insert (check_in_id, adoption_id), update (still_in_use, what_changed, carried_by, threat, help, level_then, before, answered_at, changed_at) on results.check_in_answer to tegenveer_actor;
grant select, insert, update (still_in_use, what_changed, carried_by, threat, help, level_then, before, answered_at, changed_at) on results.check_in_answer to tegenveer_worker;
create policy check_in_answer_seen on results.check_in_answer for select to tegenveer_actor
  using (exists (select from results.check_in c where c.id = check_in_id) and exists (select from results.adoption a where a.id = adoption_id));
create policy check_in_answer_added on results.check_in_answer for insert to tegenveer_actor
  with check (exists (select from results.check_in c where c.id = check_in_id and c.author_id = (select membership.me()) and c.answered_at is null)
    and exists (select from results.adoption a where a.id = adoption_id
      and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))));
create policy check_in_answer_given on results.check_in_answer for update to tegenveer_actor
  using (check_in_id = (select membership.link('check_in_link'))) with check (check_in_id = (select membership.link('check_in_link')));

alter table results.adoption_event enable row level security;
grant select, insert on results.adoption_event to tegenveer_actor, tegenveer_worker;
create policy adoption_event_seen on results.adoption_event for select to tegenveer_actor
  using (exists (select from results.adoption a where a.id = adoption_id));
create policy adoption_event_added on results.adoption_event for insert to tegenveer_actor
  with check (author_id is not distinct from (select membership.me())
    and exists (select from results.adoption a where a.id = adoption_id
      and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[])
        or a.id = any ((select results.linked_adoptions())::text[]))));

alter table results.adoption_sum enable row level security;
grant select on results.adoption_sum to tegenveer_actor, tegenveer_worker;
create policy adoption_sum_seen on results.adoption_sum for select to tegenveer_actor
  using (class = 'public'
    or class = 'network' and (select membership.me()) is not null
    or class = 'parties' and owner_id = any ((select spaces.mine())::text[])
    or class = 'programme' and owner_id = any ((select results.overseen())::text[])
    or class in ('own_parties', 'organisation') and owner_id = any ((select membership.my_organisations())::text[]));
create policy adoption_sum_worker on results.adoption_sum for select to tegenveer_worker using (true);

do $$
declare name text;
begin
  foreach name in array array['result', 'adoption', 'anchor', 'claim', 'check_in', 'check_in_answer', 'adoption_event'] loop
    execute format('create policy %I on results.%I to tegenveer_worker using (true) with check (true)', name || '_worker', name);
  end loop;
end $$;

create view results.shared_result with (security_invoker) as
  select id, slug, space_id as deal_id, organisation_id, title, kind, visibility from results.result;
comment on view results.shared_result is 'What other slices may join.';

create view results.shared_adoption with (security_invoker) as
  select id, result_id, organisation_id, unit, space_id as deal_id, programme_id, result_kind, level, direction, starts_as,
    ages_on, unconfirmed_on, unknown_on, confirmed_on, end_kind, next_check_in_on, visibility
  from results.adoption;
comment on view results.shared_adoption is 'What other slices may join. The band on a day follows from starts_as and the three days.';
grant select on results.shared_result, results.shared_adoption to tegenveer_actor, tegenveer_worker;

revoke all on all functions in schema results from public;
grant execute on function results.overseen, results.of_my_organisations, results.named_to_me, results.linked_adoptions, results.linked_results to tegenveer_actor, tegenveer_worker;
grant execute on function results.linked_others, results.linked_space, results.old_link, results.renew_link to tegenveer_actor;
