-- Barriers reach whoever has the power to remove them: what a case says, who is asked, and what was answered.
alter table barriers.barrier
  add column stage text collate "C" not null default 'raised' check (stage in ('raised', 'checked', 'asked', 'acknowledged', 'answered', 'closed')),
  add column hindered text,
  add column frequency text collate "C" not null default 'unknown' check (frequency in ('daily', 'weekly', 'monthly', 'now_and_then', 'once', 'unknown')),
  add column supposed_rule text,
  add column protects text,
  add column tried text,
  add column requested text collate "C" not null default 'unknown' check (requested in ('clarify', 'exempt', 'experiment', 'change', 'unknown')),
  add column topic text collate "und-x-icu",
  add column verdict text collate "C" not null default 'not_checked' check (verdict in ('not_checked', 'forbidden', 'room_not_used', 'unclear', 'own_local_rule', 'not_a_rule')),
  add column verdict_by text,
  add column verdict_why text,
  add column verdict_on text collate "C" check (verdict_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column route text collate "C" check (route in ('check_rule', 'use_discretion', 'change_local_rule', 'exemption_tailored', 'supervision_arrangement', 'existing_experiment_clause', 'right_to_challenge', 'new_experiment_regulation', 'amend_lower_regulation', 'amend_act', 'eu_route', 'work_around', 'refuse')),
  add column owner_id text collate "C" references membership.organisation (id) on delete restrict,
  add column owner_function text,
  add column expires_on text collate "C" check (expires_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column expires_why text,
  add column sensitive boolean not null default false,
  add column asked_on date,
  add column acknowledged_on date,
  add column answered_on date,
  add column next_step_on date,
  add column closed_on date,
  add column outcome_why text,
  add column law_keys text[] not null default '{}',
  add check (asked_on is null or owner_id is not null);
comment on column barriers.barrier.stage is 'How far it is on its way: rules/path.states.ts.';
comment on column barriers.barrier.hindered is 'Who is hindered, in words.';
comment on column barriers.barrier.frequency is 'How often.';
comment on column barriers.barrier.supposed_rule is 'The rule as people think it is.';
comment on column barriers.barrier.protects is 'What the rule protects: asked, not forced on the first day.';
comment on column barriers.barrier.tried is 'What was already tried.';
comment on column barriers.barrier.requested is 'What is asked of the rule owner.';
comment on column barriers.barrier.topic is 'Subject in a word or two, to browse by.';
comment on column barriers.barrier.verdict is 'barrier_verdict: is it really a rule?';
comment on column barriers.barrier.verdict_by is 'Function of who looked, and for whom.';
comment on column barriers.barrier.verdict_why is 'Why that is the verdict.';
comment on column barriers.barrier.verdict_on is 'When.';
comment on column barriers.barrier.route is 'barrier_route: the way that is being gone.';
comment on column barriers.barrier.owner_id is 'Organisation that can remove it: a ministry, a council, but also a company with a contract.';
comment on column barriers.barrier.owner_function is 'Function there, never only a name.';
comment on column barriers.barrier.expires_on is 'When it ends by itself: a contract, a transition term.';
comment on column barriers.barrier.expires_why is 'What ends then.';
comment on column barriers.barrier.sensitive is 'Politically sensitive, as the rule owner marks it: never published from the desk.';
comment on column barriers.barrier.asked_on is 'Put to the rule owner on this day; from then on their people see the case.';
comment on column barriers.barrier.acknowledged_on is 'The rule owner said: received.';
comment on column barriers.barrier.answered_on is 'First substantive answer.';
comment on column barriers.barrier.next_step_on is 'A next step with its date, as the rule owner gave it.';
comment on column barriers.barrier.closed_on is 'When it came to its end.';
comment on column barriers.barrier.outcome_why is 'Why that is the outcome.';
comment on column barriers.barrier.law_keys is 'Acts and articles that were recognised in the law as written: for equal questions and for counting.';
create index barrier_owner on barriers.barrier (owner_id);
create index barrier_law_keys on barriers.barrier using gin (law_keys);

-- How it ended is known, so it is at its end; the rest begins at the beginning.
update barriers.barrier set stage = 'closed' where outcome not in ('open', 'unknown');

grant insert (stage, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route,
    owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys),
  update (stage, organisation_id, kind, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route,
    owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys)
  on barriers.barrier to tegenveer_actor, tegenveer_worker;

-- The rule owner sees the case from the day it was asked: the case, and not who wrote it. A deal whose existence is
-- hidden shows nothing, so its cases cannot be asked.
create policy barrier_seen_by_owner on barriers.barrier for select to tegenveer_actor
  using (asked_on is not null and owner_id = any ((select membership.my_organisations())::text[])
    and space_id <> all ((select spaces.hidden_from_me())::text[]));

create table barriers.answer (
  id text collate "C" primary key,
  barrier_id text collate "C" not null references barriers.barrier (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  given_by text not null,
  kind text collate "C" not null check (kind in ('interim', 'clarification', 'discretion', 'exemption', 'experiment', 'change_announced', 'referral', 'refusal')),
  text text not null,
  reasons text,
  legal_basis text,
  valid_for text collate "C" not null default 'case' check (valid_for in ('case', 'all')),
  state text collate "C" not null default 'draft' check (state in ('draft', 'sent', 'published')),
  answered_on text collate "C" check (answered_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text,
  source_key text collate "C",
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (state = 'draft' or answered_on is not null or source is not null)
);
comment on table barriers.answer is 'What a rule owner answered, with reasons. One barrier may have answers of several owners over years.';
comment on column barriers.answer.id is 'Short random id.';
comment on column barriers.answer.barrier_id is 'The case.';
comment on column barriers.answer.organisation_id is 'Whose answer; empty: an organisation that is not in here.';
comment on column barriers.answer.given_by is 'Function of who answered.';
comment on column barriers.answer.kind is 'answer_kind';
comment on column barriers.answer.text is 'The answer.';
comment on column barriers.answer.reasons is 'Why.';
comment on column barriers.answer.legal_basis is 'On which law it rests, as written.';
comment on column barriers.answer.valid_for is 'This case, or all equal ones.';
comment on column barriers.answer.state is 'draft: for the own organisation only; sent: for who sees the case; published: for everybody who may know the case or its question.';
comment on column barriers.answer.answered_on is 'When; a draft has none, and a source does not always say.';
comment on column barriers.answer.source is 'Who says so; empty: the rule owner itself, here.';
comment on column barriers.answer.source_key is 'Name of the record in the set it was loaded from.';
comment on column barriers.answer.author_id is 'Who wrote it; empty: loaded.';
comment on column barriers.answer.version is 'Raised by each change.';
comment on column barriers.answer.created_at is 'When it was written.';
create index answer_barrier on barriers.answer (barrier_id, answered_on);
create index answer_organisation on barriers.answer (organisation_id);
create index answer_author on barriers.answer (author_id);
create unique index answer_loaded_once on barriers.answer (barrier_id, source_key) where source_key is not null;
alter table barriers.answer enable row level security;
grant select, insert (id, barrier_id, organisation_id, given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, source, source_key, author_id),
  update (given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, version), delete on barriers.answer to tegenveer_actor;
grant select, insert, update (given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, version) on barriers.answer to tegenveer_worker;
create policy answer_seen on barriers.answer for select to tegenveer_actor
  using (case when state = 'draft' then organisation_id = any ((select membership.my_organisations())::text[])
    else exists (select from barriers.barrier b where b.id = barrier_id) end);
-- Only who is asked answers, and only for the own organisation; what was sent is not rewritten.
create policy answer_added on barriers.answer for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and organisation_id = any ((select membership.my_organisations())::text[])
    and exists (select from barriers.barrier b where b.id = answer.barrier_id and b.owner_id = answer.organisation_id and b.asked_on is not null));
create policy answer_kept on barriers.answer for update to tegenveer_actor
  using (organisation_id = any ((select membership.my_organisations())::text[]) and state <> 'published')
  with check (organisation_id = any ((select membership.my_organisations())::text[]));
create policy answer_dropped on barriers.answer for delete to tegenveer_actor
  using (organisation_id = any ((select membership.my_organisations())::text[]) and state = 'draft');
create policy answer_worker on barriers.answer to tegenveer_worker using (true) with check (true);

create table barriers.step (
  id text collate "C" primary key,
  barrier_id text collate "C" not null references barriers.barrier (id) on delete cascade,
  move text collate "C" not null check (move in ('raise', 'load', 'check', 'ask', 'acknowledge', 'answer', 'conclude', 'reopen', 'withdraw', 'tell')),
  happened_on text collate "C" check (happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  note text,
  source text,
  source_key text collate "C",
  recorded_at timestamptz not null default now()
);
comment on table barriers.step is 'What happened to a barrier, in order of time: so that it reads as a story. No author: who wrote it may stay unknown.';
comment on column barriers.step.id is 'Short random id.';
comment on column barriers.step.barrier_id is 'The case.';
comment on column barriers.step.move is 'Move of rules/path.states.ts; tell: something that happened without moving it.';
comment on column barriers.step.happened_on is 'When; empty: a source does not say.';
comment on column barriers.step.organisation_id is 'Which organisation did it, where that may be told.';
comment on column barriers.step.note is 'In words.';
comment on column barriers.step.source is 'Who says so; empty: recorded here.';
comment on column barriers.step.source_key is 'Name of the record in the set it was loaded from.';
comment on column barriers.step.recorded_at is 'When it was recorded.';
create index step_barrier on barriers.step (barrier_id, happened_on);
create index step_organisation on barriers.step (organisation_id);
create unique index step_loaded_once on barriers.step (barrier_id, source_key) where source_key is not null;
alter table barriers.step enable row level security;
grant select, insert (id, barrier_id, move, happened_on, organisation_id, note, source, source_key) on barriers.step to tegenveer_actor, tegenveer_worker;
create policy step_seen on barriers.step for select to tegenveer_actor using (exists (select from barriers.barrier b where b.id = barrier_id));
create policy step_added on barriers.step for insert to tegenveer_actor
  with check (exists (select from barriers.barrier b where b.id = barrier_id
    and (b.space_id = any ((select spaces.mine_to_work_in())::text[]) or b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]))));
create policy step_worker on barriers.step to tegenveer_worker using (true) with check (true);

-- The rule owner's two moves. They may not change the case itself, so these are functions of one purpose each.
create function barriers.acknowledge(of_barrier text, of_version integer, on_day date, next_step date) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set stage = 'acknowledged', acknowledged_on = on_day, next_step_on = next_step, version = b.version + 1
      where b.id = of_barrier and b.version = of_version and b.stage = 'asked' and b.owner_id = any ((select membership.my_organisations())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function barriers.acknowledge is 'The rule owner says: received, and perhaps when the next step is. False: changed meanwhile, or not theirs.';

create function barriers.mark_answered(of_barrier text, on_day date, next_step date, interim boolean, is_sensitive boolean) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set stage = case when interim then 'acknowledged' else 'answered' end,
        acknowledged_on = coalesce(b.acknowledged_on, on_day),
        answered_on = case when interim then b.answered_on else coalesce(b.answered_on, on_day) end,
        next_step_on = next_step, sensitive = b.sensitive or is_sensitive, version = b.version + 1
      where b.id = of_barrier and b.stage in ('asked', 'acknowledged', 'answered') and b.owner_id = any ((select membership.my_organisations())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function barriers.mark_answered is 'What the sending of an answer does to the case; an interim answer only acknowledges. False: not theirs, or closed.';
revoke all on function barriers.acknowledge, barriers.mark_answered from public;
grant execute on function barriers.acknowledge, barriers.mark_answered to tegenveer_actor;

create or replace view barriers.shared_barrier with (security_invoker) as
  select id, space_id as deal_id, organisation_id, title, domain, kind, law, outcome, seen_on, visibility, stage, owner_id, asked_on, answered_on, next_step_on, closed_on
  from barriers.barrier;

-- Search carries the see-policies as text, so a new one means making it anew.
drop function barriers.search_barrier(text, integer);
drop index barriers.barrier_alike;
select kernel.searchable('barriers.barrier', 'title');
