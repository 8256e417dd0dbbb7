-- Commitments: a checkable promise by a party, what became of it as two sides say it, and how it changed. Nothing is deleted.
create function commitments.mine_to_promise() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct m.organisation_id || ' ' || coalesce(m.space_id, '*') || ' ' || k.kind)
    from membership.my_mandates() m
    cross join lateral unnest(case when m.commitment_kinds = '{}'
      then array['action', 'money', 'capacity', 'data', 'decision', 'rule_change', 'adoption', 'learning', 'network'] else m.commitment_kinds end) k (kind)
    where m.kind = 'promise'), '{}');
comment on function commitments.mine_to_promise is 'What the acting person may promise today: "organisation space kind", with * for every space.';
revoke all on function commitments.mine_to_promise from public;
grant execute on function commitments.mine_to_promise to tegenveer_actor, tegenveer_worker;

create function commitments.my_voice(of_space text, of_organisation text) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('organisationId', coalesce(a.organisation_id, s.organisation_id), 'functionTitle', a.function_title,
      'evaluator', coalesce(s.role = 'learning_evaluator', false))
    from (select membership.me() as id) me
    left join lateral (select m.organisation_id, m.role from spaces.my_seats() m
      where m.space_id = of_space or m.role in ('dealmaker', 'learning_evaluator')
        and m.space_id = (select o.parent_id from spaces.space o where o.id = of_space and not o.existence_hidden)
      order by m.space_id = of_space desc, m.starts_at limit 1) s on true
    left join lateral (select f.organisation_id, f.function_title from membership.affiliation f
      where f.person_id = me.id and f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date)
      order by coalesce(f.organisation_id = of_organisation, false) desc, coalesce(f.organisation_id = s.organisation_id, false) desc, f.starts_on limit 1) a on true
  );
comment on function commitments.my_voice is 'In which function and for which organisation the acting person speaks in a deal, and whether as its learning evaluator.';
revoke all on function commitments.my_voice from public;
grant execute on function commitments.my_voice to tegenveer_actor;

create table commitments.commitment (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  what text collate "und-x-icu" not null,
  due_on text collate "C" check (due_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  effect text,
  condition text,
  kind text collate "C" not null check (kind in ('action', 'money', 'capacity', 'data', 'decision', 'rule_change', 'adoption', 'learning', 'network')),
  owner_function text,
  newness text collate "C" not null default 'unknown' check (newness in ('existing', 'new', 'unknown')),
  state text collate "C" not null default 'draft' check (state in ('draft', 'made', 'moving', 'withdrawn')),
  promised_on date,
  promised_function text,
  mandate_id text collate "C" references membership.mandate (id) on delete set null,
  confirmed_on date,
  transfer_to_id text collate "C" references membership.organisation (id) on delete restrict,
  transfer_reason text,
  withdrawn_on date,
  withdrawn_reason text,
  reported_on date,
  verifiable text collate "C" check (verifiable in ('yes', 'no')),
  ambition text collate "C" check (ambition in ('unclear', 'modest', 'substantial')),
  self_completion text collate "C" check (self_completion in ('no_evidence', 'not_started', 'limited', 'substantial', 'complete')),
  self_effect text collate "C" check (self_effect in ('worsened', 'no_change', 'marginal', 'major', 'outstanding', 'too_early')),
  other_completion text collate "C" check (other_completion in ('no_evidence', 'not_started', 'limited', 'substantial', 'complete')),
  other_effect text collate "C" check (other_effect in ('worsened', 'no_change', 'marginal', 'major', 'outstanding', 'too_early')),
  other_why text,
  source text,
  source_key text collate "C",
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  due_from date generated always as (case length(due_on)
    when 4 then make_date(due_on::integer, 1, 1)
    when 7 then make_date(substr(due_on, 1, 4)::integer, substr(due_on, 6, 2)::integer, 1)
    when 10 then make_date(substr(due_on, 1, 4)::integer, substr(due_on, 6, 2)::integer, substr(due_on, 9, 2)::integer) end) stored,
  due_until date generated always as (case length(due_on)
    when 4 then make_date(due_on::integer, 12, 31)
    when 7 then (make_date(substr(due_on, 1, 4)::integer, substr(due_on, 6, 2)::integer, 1)::timestamp + interval '1 month' - interval '1 day')::date
    when 10 then make_date(substr(due_on, 1, 4)::integer, substr(due_on, 6, 2)::integer, substr(due_on, 9, 2)::integer) end) stored,
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, what || ' ' || coalesce(effect, '') || ' ' || coalesce(condition, ''))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (state in ('draft', 'withdrawn') or promised_on is not null),
  check ((state = 'moving') = (transfer_to_id is not null)),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table commitments.commitment is 'A checkable promise: [party] will [what] by [due], so that [effect]; if [condition].';
comment on column commitments.commitment.id is 'Short random id.';
comment on column commitments.commitment.space_id is 'The deal.';
comment on column commitments.commitment.organisation_id is 'The party that promises; another one after a transfer.';
comment on column commitments.commitment.what is 'The observable act, from the verb on.';
comment on column commitments.commitment.due_on is 'By when, as precise as it was said; empty: not said.';
comment on column commitments.commitment.effect is 'So that …';
comment on column commitments.commitment.condition is 'We will, if …; empty: without condition.';
comment on column commitments.commitment.kind is 'commitment_kind';
comment on column commitments.commitment.owner_function is 'Function that sees to it, never only a name.';
comment on column commitments.commitment.newness is 'Existing practice, or new.';
comment on column commitments.commitment.state is 'rules/commitment.states.ts';
comment on column commitments.commitment.promised_on is 'The day on which somebody with mandate made it.';
comment on column commitments.commitment.promised_function is 'The function in which it was made.';
comment on column commitments.commitment.mandate_id is 'The mandate on which it rests; empty: loaded.';
comment on column commitments.commitment.confirmed_on is 'Last day on which somebody with mandate stood for it: made, confirmed, renegotiated, accepted.';
comment on column commitments.commitment.transfer_to_id is 'The party it is offered to.';
comment on column commitments.commitment.transfer_reason is 'Why it is handed over.';
comment on column commitments.commitment.withdrawn_on is 'The day it was withdrawn.';
comment on column commitments.commitment.withdrawn_reason is 'Why.';
comment on column commitments.commitment.reported_on is 'Last day on which the party let know how it stands.';
comment on column commitments.commitment.verifiable is 'Can it be checked? As coded last by somebody outside the party.';
comment on column commitments.commitment.ambition is 'ambition, as coded last by somebody outside the party.';
comment on column commitments.commitment.self_completion is 'completion, as the party said last.';
comment on column commitments.commitment.self_effect is 'effect, as the party said last.';
comment on column commitments.commitment.other_completion is 'completion, as somebody else said last.';
comment on column commitments.commitment.other_effect is 'effect, as somebody else said last.';
comment on column commitments.commitment.other_why is 'The reason somebody else gave last.';
comment on column commitments.commitment.source is 'Who says so; empty: made here.';
comment on column commitments.commitment.source_key is 'Name of the record in the set it was loaded from.';
comment on column commitments.commitment.visibility is 'The one list.';
comment on column commitments.commitment.author_id is 'Who wrote it down; empty: loaded.';
comment on column commitments.commitment.due_from is 'First day the due date can mean.';
comment on column commitments.commitment.due_until is 'Last day the due date can mean.';
comment on column commitments.commitment.search is 'Stems of act, effect and condition.';
comment on column commitments.commitment.version is 'Raised by each change.';
comment on column commitments.commitment.created_at is 'When it was written down.';
create index commitment_space on commitments.commitment (space_id, due_until);
create index commitment_organisation on commitments.commitment (organisation_id, due_until);
create index commitment_due on commitments.commitment (coalesce(due_on, '9999'), id);
create index commitment_public on commitments.commitment (coalesce(due_on, '9999'), id) where visibility = 'public';
create index commitment_transfer on commitments.commitment (transfer_to_id);
create index commitment_mandate on commitments.commitment (mandate_id);
create index commitment_author on commitments.commitment (author_id);
create index commitment_search on commitments.commitment using gin (search);
create unique index commitment_loaded_once on commitments.commitment (space_id, source_key) where source_key is not null;

select kernel.protect('commitments.commitment');
-- Colleagues see what their organisation promised, also who does not sit in the deal: a director looks over all deals.
create policy commitment_seen_by_organisation on commitments.commitment for select to tegenveer_actor
  using (visibility in ('organisation', 'parties', 'network', 'public') and organisation_id = any ((select membership.my_organisations())::text[])
    and space_id <> all ((select spaces.hidden_from_me())::text[]));
-- Who is asked to take one over sees it while it is asked.
create policy commitment_seen_by_receiver on commitments.commitment for select to tegenveer_actor
  using (transfer_to_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy commitment_added on commitments.commitment for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (state = 'draft' and (organisation_id = any ((select membership.my_organisations())::text[]) or space_id = any ((select spaces.mine_to_lead())::text[]))
      or state = 'made' and array[organisation_id || ' ' || space_id || ' ' || kind, organisation_id || ' * ' || kind] && (select commitments.mine_to_promise())::text[]));
-- A draft is kept by who wrote it, by who leads, and by who may promise. What was made only by who may promise; what was
-- offered also by who may promise at the other party. What was withdrawn stays as it is.
create policy commitment_kept on commitments.commitment for update to tegenveer_actor
  using (state <> 'withdrawn' and (
    array[organisation_id || ' ' || space_id || ' ' || kind, organisation_id || ' * ' || kind] && (select commitments.mine_to_promise())::text[]
    or state = 'moving' and array[transfer_to_id || ' ' || space_id || ' ' || kind, transfer_to_id || ' * ' || kind] && (select commitments.mine_to_promise())::text[]
    or state = 'draft' and (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
      or space_id = any ((select spaces.mine_to_lead())::text[]))))
  with check (
    array[organisation_id || ' ' || space_id || ' ' || kind, organisation_id || ' * ' || kind] && (select commitments.mine_to_promise())::text[]
    or promised_on is null and (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
      or space_id = any ((select spaces.mine_to_lead())::text[])));
create policy commitment_worker on commitments.commitment to tegenveer_worker using (true) with check (true);
grant select,
  insert (id, space_id, organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, mandate_id, confirmed_on, visibility, author_id),
  update (organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, mandate_id, confirmed_on,
    transfer_to_id, transfer_reason, withdrawn_on, withdrawn_reason, visibility, version)
  on commitments.commitment to tegenveer_actor;
grant select,
  insert (id, space_id, organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, confirmed_on,
    transfer_to_id, transfer_reason, withdrawn_on, withdrawn_reason, source, source_key, visibility),
  update (state, version) on commitments.commitment to tegenveer_worker;

-- Two moves of people who may not change the promise itself: functions of one purpose each.
create function commitments.confirm(of_commitment text, of_version integer, on_day date) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update commitments.commitment c set confirmed_on = on_day, version = c.version + 1
      where c.id = of_commitment and c.version = of_version and c.state in ('made', 'moving')
        and (array[c.organisation_id || ' ' || c.space_id || ' ' || c.kind, c.organisation_id || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]
          or array[c.organisation_id || ' ' || c.space_id, c.organisation_id || ' *'] && (select membership.mandated_in('sign'))::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function commitments.confirm is 'Who may promise or sign for the party stands for an inherited commitment. False: changed meanwhile, or not theirs.';

create function commitments.decline(of_commitment text, of_version integer) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update commitments.commitment c set state = 'made', transfer_to_id = null, transfer_reason = null, version = c.version + 1
      where c.id = of_commitment and c.version = of_version and c.state = 'moving'
        and array[c.transfer_to_id || ' ' || c.space_id || ' ' || c.kind, c.transfer_to_id || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function commitments.decline is 'Who may promise for the asked party says no; it stays where it was. False: changed meanwhile, or not theirs.';
revoke all on function commitments.confirm, commitments.decline from public;
grant execute on function commitments.confirm, commitments.decline to tegenveer_actor;

create table commitments.version (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  number integer not null,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  what text not null,
  due_on text collate "C",
  effect text,
  condition text,
  reason text,
  agreed_by text,
  made_on date not null,
  unique (commitment_id, number)
);
comment on table commitments.version is 'Every text a commitment had since it was made; the first never disappears.';
comment on column commitments.version.id is 'Short random id.';
comment on column commitments.version.commitment_id is 'Of which commitment.';
comment on column commitments.version.number is 'From 1.';
comment on column commitments.version.organisation_id is 'Whose promise it was then.';
comment on column commitments.version.what is 'The act.';
comment on column commitments.version.due_on is 'By when.';
comment on column commitments.version.effect is 'So that …';
comment on column commitments.version.condition is 'If …';
comment on column commitments.version.reason is 'Why it changed; empty for the first.';
comment on column commitments.version.agreed_by is 'Who agreed to the change: functions and parties.';
comment on column commitments.version.made_on is 'When.';
create index version_organisation on commitments.version (organisation_id);
alter table commitments.version enable row level security;
grant select, insert on commitments.version to tegenveer_actor, tegenveer_worker;
create policy version_seen on commitments.version for select to tegenveer_actor using (exists (select from commitments.commitment c where c.id = commitment_id));
create policy version_added on commitments.version for insert to tegenveer_actor
  with check (exists (select from commitments.commitment c where c.id = version.commitment_id and c.organisation_id = version.organisation_id and c.state = 'made'
    and array[c.organisation_id || ' ' || c.space_id || ' ' || c.kind, c.organisation_id || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]));
create policy version_worker on commitments.version to tegenveer_worker using (true) with check (true);

create table commitments.milestone (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  text text not null,
  due_on text collate "C" check (due_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  done_on text collate "C" check (done_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  version integer not null default 1
);
comment on table commitments.milestone is 'A dated point on the way.';
comment on column commitments.milestone.id is 'Short random id.';
comment on column commitments.milestone.commitment_id is 'Of which commitment.';
comment on column commitments.milestone.text is 'What is there then.';
comment on column commitments.milestone.due_on is 'By when; empty: not said.';
comment on column commitments.milestone.done_on is 'Reached; empty: not yet.';
comment on column commitments.milestone.version is 'Raised by each change.';
create index milestone_commitment on commitments.milestone (commitment_id, due_on);
alter table commitments.milestone enable row level security;
grant select, insert (id, commitment_id, text, due_on, done_on), update (text, due_on, done_on, version) on commitments.milestone to tegenveer_actor;
grant select, insert on commitments.milestone to tegenveer_worker;
create policy milestone_seen on commitments.milestone for select to tegenveer_actor using (exists (select from commitments.commitment c where c.id = commitment_id));
create policy milestone_added on commitments.milestone for insert to tegenveer_actor
  with check (exists (select from commitments.commitment c where c.id = commitment_id and c.state <> 'withdrawn'
    and c.organisation_id = any ((select membership.my_organisations())::text[])
    and (c.space_id = any ((select spaces.mine_to_work_in())::text[]) or c.organisation_id = any ((select membership.mandated('promise'))::text[]))));
create policy milestone_kept on commitments.milestone for update to tegenveer_actor
  using (exists (select from commitments.commitment c where c.id = commitment_id and c.state <> 'withdrawn'
    and c.organisation_id = any ((select membership.my_organisations())::text[])
    and (c.space_id = any ((select spaces.mine_to_work_in())::text[]) or c.organisation_id = any ((select membership.mandated('promise'))::text[]))));
create policy milestone_worker on commitments.milestone to tegenveer_worker using (true) with check (true);

create table commitments.dependency (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  needs_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  why text,
  unique (commitment_id, needs_id),
  check (commitment_id <> needs_id)
);
comment on table commitments.dependency is 'One commitment waits for another of the same deal. There is never a circle: rules/dependencies.ts.';
comment on column commitments.dependency.id is 'Short random id.';
comment on column commitments.dependency.commitment_id is 'What waits.';
comment on column commitments.dependency.needs_id is 'What it waits for.';
comment on column commitments.dependency.why is 'In words.';
create index dependency_needs on commitments.dependency (needs_id);
alter table commitments.dependency enable row level security;
grant select, insert (id, commitment_id, needs_id, why), delete on commitments.dependency to tegenveer_actor;
grant select, insert on commitments.dependency to tegenveer_worker;
create policy dependency_seen on commitments.dependency for select to tegenveer_actor
  using (exists (select from commitments.commitment c where c.id = commitment_id) and exists (select from commitments.commitment n where n.id = needs_id));
-- Both ends must be there for everybody in the deal, so that who adds one sees every circle it could close.
create policy dependency_added on commitments.dependency for insert to tegenveer_actor
  with check (exists (select from commitments.commitment c join commitments.commitment n on n.id = dependency.needs_id and n.space_id = c.space_id
    where c.id = dependency.commitment_id and c.visibility in ('parties', 'network', 'public') and n.visibility in ('parties', 'network', 'public')
      and c.space_id = any ((select spaces.mine_to_work_in())::text[])
      and (c.organisation_id = any ((select membership.my_organisations())::text[]) or c.space_id = any ((select spaces.mine_to_lead())::text[]))));
create policy dependency_dropped on commitments.dependency for delete to tegenveer_actor
  using (exists (select from commitments.commitment c where c.id = commitment_id and c.space_id = any ((select spaces.mine_to_work_in())::text[])
    and (c.organisation_id = any ((select membership.my_organisations())::text[]) or c.space_id = any ((select spaces.mine_to_lead())::text[]))));
create policy dependency_worker on commitments.dependency to tegenveer_worker using (true) with check (true);

create table commitments.judgement (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  side text collate "C" not null check (side in ('self', 'peer', 'evaluator', 'external')),
  completion text collate "C" not null check (completion in ('no_evidence', 'not_started', 'limited', 'substantial', 'complete')),
  effect text collate "C" not null default 'too_early' check (effect in ('worsened', 'no_change', 'marginal', 'major', 'outstanding', 'too_early')),
  why text,
  evidence text,
  given_by text,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  given_on date not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  recorded_at timestamptz not null default now(),
  check (side <> 'external' or given_by is not null)
);
comment on table commitments.judgement is 'How far it is and what it changed, as one side says. Append-only; sides stand beside each other and are never averaged.';
comment on column commitments.judgement.id is 'Short random id.';
comment on column commitments.judgement.commitment_id is 'Of which commitment.';
comment on column commitments.judgement.side is 'The party itself, another party, the learning evaluator, or somebody from outside whose words were written down.';
comment on column commitments.judgement.completion is 'completion: was it done?';
comment on column commitments.judgement.effect is 'effect: did it change anything? Another question than completion.';
comment on column commitments.judgement.why is 'In words.';
comment on column commitments.judgement.evidence is 'What shows it: a document, an address.';
comment on column commitments.judgement.given_by is 'Function of who judges; of an external also from where.';
comment on column commitments.judgement.organisation_id is 'For which organisation; empty: none, or unknown.';
comment on column commitments.judgement.given_on is 'When.';
comment on column commitments.judgement.author_id is 'Who wrote it down; empty: loaded.';
comment on column commitments.judgement.recorded_at is 'When it was recorded.';
create index judgement_commitment on commitments.judgement (commitment_id, recorded_at);
create index judgement_organisation on commitments.judgement (organisation_id);
create index judgement_author on commitments.judgement (author_id);
alter table commitments.judgement enable row level security;
grant select, insert (id, commitment_id, side, completion, effect, why, evidence, given_by, organisation_id, given_on, author_id) on commitments.judgement to tegenveer_actor, tegenveer_worker;
create policy judgement_seen on commitments.judgement for select to tegenveer_actor using (exists (select from commitments.commitment c where c.id = commitment_id));
-- The party judges itself, others judge the other side; nobody judges on both.
create policy judgement_added on commitments.judgement for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and exists (select from commitments.commitment c where c.id = commitment_id and c.state in ('made', 'moving')
    and case when side = 'self' then c.organisation_id = any ((select membership.my_organisations())::text[])
          and (c.space_id = any ((select spaces.mine_to_work_in())::text[]) or c.organisation_id = any ((select membership.mandated('promise'))::text[]))
        else c.organisation_id <> all ((select membership.my_organisations())::text[]) and c.space_id = any ((select spaces.mine_to_work_in())::text[]) end));
create policy judgement_worker on commitments.judgement to tegenveer_worker using (true) with check (true);

create table commitments.coding (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  verifiable text collate "C" not null check (verifiable in ('yes', 'no')),
  ambition text collate "C" not null check (ambition in ('unclear', 'modest', 'substantial')),
  why text,
  given_by text,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  given_on date not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  recorded_at timestamptz not null default now()
);
comment on table commitments.coding is 'How good a promise it was, coded by somebody outside the party four weeks after it was made. Append-only.';
comment on column commitments.coding.id is 'Short random id.';
comment on column commitments.coding.commitment_id is 'Of which commitment.';
comment on column commitments.coding.verifiable is 'Clear enough to be checked?';
comment on column commitments.coding.ambition is 'ambition';
comment on column commitments.coding.why is 'In words.';
comment on column commitments.coding.given_by is 'Function of who coded.';
comment on column commitments.coding.organisation_id is 'For which organisation; empty: none.';
comment on column commitments.coding.given_on is 'When.';
comment on column commitments.coding.author_id is 'Who coded; empty: loaded.';
comment on column commitments.coding.recorded_at is 'When it was recorded.';
create index coding_commitment on commitments.coding (commitment_id, recorded_at);
create index coding_organisation on commitments.coding (organisation_id);
create index coding_author on commitments.coding (author_id);
alter table commitments.coding enable row level security;
grant select, insert (id, commitment_id, verifiable, ambition, why, given_by, organisation_id, given_on, author_id) on commitments.coding to tegenveer_actor, tegenveer_worker;
create policy coding_seen on commitments.coding for select to tegenveer_actor using (exists (select from commitments.commitment c where c.id = commitment_id));
create policy coding_added on commitments.coding for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and exists (select from commitments.commitment c where c.id = commitment_id and c.state in ('made', 'moving')
    and c.organisation_id <> all ((select membership.my_organisations())::text[]) and c.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy coding_worker on commitments.coding to tegenveer_worker using (true) with check (true);

create table commitments.step (
  id text collate "C" primary key,
  commitment_id text collate "C" not null references commitments.commitment (id) on delete cascade,
  move text collate "C" not null check (move in ('draft', 'revise', 'promise', 'renegotiate', 'confirm', 'report', 'judge_self', 'judge_other', 'code', 'offer', 'accept', 'decline', 'recall', 'withdraw', 'load')),
  happened_on date not null,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  given_by text,
  note text,
  evidence text,
  recorded_at timestamptz not null default now()
);
comment on table commitments.step is 'What happened to a commitment, in order of time: its story, told by function and organisation.';
comment on column commitments.step.id is 'Short random id.';
comment on column commitments.step.commitment_id is 'Of which commitment.';
comment on column commitments.step.move is 'Move of rules/commitment.states.ts.';
comment on column commitments.step.happened_on is 'When.';
comment on column commitments.step.organisation_id is 'For which organisation it was done; empty: unknown.';
comment on column commitments.step.given_by is 'Function of who did it.';
comment on column commitments.step.note is 'In words: the report, the reason.';
comment on column commitments.step.evidence is 'What shows it.';
comment on column commitments.step.recorded_at is 'When it was recorded.';
create index step_commitment on commitments.step (commitment_id, recorded_at);
create index step_organisation on commitments.step (organisation_id);
alter table commitments.step enable row level security;
grant select, insert (id, commitment_id, move, happened_on, organisation_id, given_by, note, evidence) on commitments.step to tegenveer_actor, tegenveer_worker;
create policy step_seen on commitments.step for select to tegenveer_actor using (exists (select from commitments.commitment c where c.id = commitment_id));
create policy step_added on commitments.step for insert to tegenveer_actor
  with check (exists (select from commitments.commitment c where c.id = commitment_id
    and (move <> 'report' and c.space_id = any ((select spaces.mine_to_work_in())::text[])
      or c.organisation_id = any ((select membership.my_organisations())::text[])
        and (c.space_id = any ((select spaces.mine_to_work_in())::text[]) or c.organisation_id = any ((select membership.mandated('promise'))::text[])
          or c.organisation_id = any ((select membership.mandated('sign'))::text[]))
      or move in ('accept', 'decline') and array[c.organisation_id, c.transfer_to_id] && (select membership.mandated('promise'))::text[])));
create policy step_worker on commitments.step to tegenveer_worker using (true) with check (true);

-- What was said last stands on the commitment itself, so that an overview reads one table.
create function commitments.say_last() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  case tg_table_name
    when 'judgement' then
      if new.side = 'self' then
        update commitments.commitment c set self_completion = new.completion, self_effect = new.effect,
          reported_on = greatest(c.reported_on, new.given_on) where c.id = new.commitment_id;
      else
        update commitments.commitment c set other_completion = new.completion, other_effect = new.effect, other_why = new.why where c.id = new.commitment_id;
      end if;
    when 'coding' then
      update commitments.commitment c set verifiable = new.verifiable, ambition = new.ambition where c.id = new.commitment_id;
    when 'step' then
      if new.move = 'report' then
        update commitments.commitment c set reported_on = greatest(c.reported_on, new.happened_on) where c.id = new.commitment_id;
      end if;
  end case;
  return null;
end $$;
comment on function commitments.say_last is 'Carries the last word of each side, the coding and the last report over to the commitment.';
revoke all on function commitments.say_last from public;
create trigger judgement_said after insert on commitments.judgement for each row execute function commitments.say_last();
create trigger coding_said after insert on commitments.coding for each row execute function commitments.say_last();
create trigger step_said after insert on commitments.step for each row execute function commitments.say_last();

create view commitments.shared_commitment with (security_invoker) as
  select id, space_id as deal_id, organisation_id, what, due_on, effect, kind, state, promised_on, reported_on, due_from, due_until,
    self_completion, other_completion, visibility
  from commitments.commitment;
comment on view commitments.shared_commitment is 'What other slices may join.';
grant select on commitments.shared_commitment to tegenveer_actor, tegenveer_worker;

select kernel.searchable('commitments.commitment', 'what');

-- A contribution may be set right: who, what, how much.
grant update (starts_on) on commitments.contribution to tegenveer_actor;
