-- The rhythm of check-ins: when a record is asked about next and why, whom to ask, what happened in an organisation, and
-- the call of a person after three silences.
alter table results.adoption
  add column rhythm_from date,
  add column rhythm_decided boolean not null default false,
  add column deal_ended_on date,
  add column extra_on date,
  add column extra_why text collate "C" check (extra_why in ('answer', 'owner_changed', 'signer_changed', 'champion_left', 'budget_round', 'reorganisation', 'election', 'funding_ended')),
  add column next_why text collate "C" check (next_why in ('decision', 'spoken', 'deal_ended', 'answer', 'person', 'owner_changed', 'signer_changed', 'champion_left', 'budget_round', 'reorganisation', 'election', 'funding_ended')),
  add column next_month integer check (next_month > 0),
  add column asked_in text collate "C" references results.check_in (id) on delete set null,
  add constraint adoption_extra_whole check ((extra_on is null) = (extra_why is null));
comment on column results.adoption.rhythm_from is 'First day of the clock of check-ins: the decision (A3), or before that the first word of the organisation; empty: nobody spoke, nobody is asked by itself.';
comment on column results.adoption.rhythm_decided is 'The clock began with a decision.';
comment on column results.adoption.deal_ended_on is 'Last day of the deal, once it ended: the clock starts anew there.';
comment on column results.adoption.extra_on is 'Ask once more on this day; empty after the next word.';
comment on column results.adoption.extra_why is 'Why once more: an answer that worries, or something that happened.';
comment on column results.adoption.next_why is 'Why the next check-in falls when it does.';
comment on column results.adoption.next_month is 'Months after what started the clock; empty: not from the clock.';
comment on column results.adoption.asked_in is 'The check-in that is open now.';
create index adoption_asked_in on results.adoption (asked_in) where (asked_in is not null);
create index adoption_to_ask on results.adoption (next_check_in_on) where asked_in is null and end_kind is null and next_check_in_on is not null;
create index adoption_to_plan on results.adoption (id) where rhythm_from is not null and next_check_in_on is null and end_kind is null;
create index adoption_deal_goes_on on results.adoption (space_id) where deal_ended_on is null;
create index adoption_deal_ended on results.adoption (space_id) where deal_ended_on is not null;

grant insert (rhythm_from, rhythm_decided, extra_on, extra_why, next_why, next_month, asked_in),
  update (rhythm_from, rhythm_decided, extra_on, extra_why, next_why, next_month, asked_in) on results.adoption to tegenveer_actor;
grant insert (rhythm_from, rhythm_decided, deal_ended_on, extra_on, extra_why, next_why, next_month, asked_in),
  update (rhythm_from, rhythm_decided, deal_ended_on, extra_on, extra_why, next_why, next_month, asked_in) on results.adoption to tegenveer_worker;

-- What people said until now starts the clock; the night after this migration gives each record its next day.
update results.adoption a set rhythm_from = spoke.began, rhythm_decided = spoke.decided
from (
  select adoption_id, coalesce(min(happened_on) filter (where kind = 'level' and level between 'a3' and 'a7'), min(happened_on)) as began,
    coalesce(bool_or(kind = 'level' and level between 'a3' and 'a7'), false) as decided
  from results.adoption_event where kind in ('level', 'confirmed', 'check_in_answered') group by adoption_id
) spoke where spoke.adoption_id = a.id;

alter table results.check_in
  add column why text collate "C" not null default 'person' check (why in ('decision', 'spoken', 'deal_ended', 'answer', 'person', 'owner_changed', 'signer_changed', 'champion_left', 'budget_round', 'reorganisation', 'election', 'funding_ended')),
  add column month integer check (month > 0),
  add column stage text collate "C" not null default 'role' check (stage in ('role', 'deputy', 'director', 'phone', 'answered', 'taken_back', 'missed')),
  add column step_on date,
  add column answered_by text,
  add column recorded_by text collate "C" references membership.person (id) on delete set null;
comment on column results.check_in.why is 'Why it was asked then.';
comment on column results.check_in.month is 'Months after what started the clock; empty: not from the clock.';
comment on column results.check_in.stage is 'reminder_stage: whose turn it is to answer, or how it ended.';
comment on column results.check_in.step_on is 'On this day silence counts, and it is the next one''s turn; of a call: it counts as missed. Empty: nothing happens by itself.';
comment on column results.check_in.answered_by is 'Function of who answered on the phone; never a name.';
comment on column results.check_in.recorded_by is 'Who wrote down what was answered on the phone.';
create index check_in_step on results.check_in (step_on) where step_on is not null;
create index check_in_recorded_by on results.check_in (recorded_by);
update results.check_in set stage = case when answered_at is not null then 'answered' when revoked_at is not null then 'taken_back' else 'missed' end;
grant select (why, month, stage, step_on, answered_by, recorded_by), insert (why, month, stage, step_on),
  update (stage, step_on, answered_by, recorded_by) on results.check_in to tegenveer_actor;
grant update (stage, step_on, answered_by, recorded_by) on results.check_in to tegenveer_worker;

-- Whom we ask ---------------------------------------------------------------------------------------------------------

create table results.contact (
  id text collate "C" primary key,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  step text collate "C" not null check (step in ('role', 'deputy', 'director')),
  function_title text not null,
  mail text collate "C" not null check (mail = lower(mail)),
  mail_hint text collate "C" not null generated always as (left(mail, 1) || '…@' || split_part(mail, '@', 2)) stored,
  language text collate "C" not null default 'nl' check (language in ('nl', 'en')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table results.contact is 'Whom we ask at an organisation about the results of a deal: the role, who stands in for it, who leads. Functions, not persons.';
comment on column results.contact.id is 'Short random id.';
comment on column results.contact.organisation_id is 'At which organisation.';
comment on column results.contact.space_id is 'About the results of which deal.';
comment on column results.contact.step is 'contact_step: in which turn.';
comment on column results.contact.function_title is 'Function; never a name.';
comment on column results.contact.mail is 'Where the question goes; no person reads it back.';
comment on column results.contact.mail_hint is 'Enough of the address to recognise it.';
comment on column results.contact.language is 'Language of the mail.';
comment on column results.contact.author_id is 'Who wrote it down last; empty: loaded.';
comment on column results.contact.version is 'Raised by each change.';
comment on column results.contact.changed_at is 'When it was last changed.';
create unique index contact_once on results.contact (organisation_id, space_id, step);
create index contact_space on results.contact (space_id);
create index contact_author on results.contact (author_id);
alter table results.contact enable row level security;
grant select (id, organisation_id, space_id, step, function_title, mail_hint, language, author_id, version, changed_at),
  insert (id, organisation_id, space_id, step, function_title, mail, language, author_id),
  update (function_title, mail, language, author_id, version, changed_at), delete on results.contact to tegenveer_actor;
grant select, insert on results.contact to tegenveer_worker;
create policy contact_worker on results.contact to tegenveer_worker using (true) with check (true);
-- Who may ask an organisation something, or belongs to it, knows whom, and mends it.
create policy contact_seen on results.contact for select to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy contact_added on results.contact for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[])));
create policy contact_kept on results.contact for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]))
  with check (author_id = (select membership.me()) and (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[])));
create policy contact_dropped on results.contact for delete to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));

-- The owner of a record has an account with an address; who signs for the organisation leads it, as far as we know.
create function results.whom_to_ask(of_organisation text, of_space text, of_owner text) returns table (step text, function_title text, mail text, language text)
  language sql stable security definer set search_path = ''
  begin atomic
    with written as (
      select c.step, c.function_title, c.mail, c.language from results.contact c
      where c.organisation_id = of_organisation and c.space_id = of_space
    ), owner as (
      select 'role'::text as step, coalesce(f.function_title, '') as function_title, a.mail, p.language
      from membership.person p
      join membership.affiliation f on f.person_id = p.id and f.organisation_id = of_organisation
        and f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date)
      cross join lateral (select min(a.mail) as mail from membership.address a where a.person_id = p.id) a
      where p.id = of_owner and p.ended_at is null and a.mail is not null
      order by f.starts_on limit 1
    ), signer as (
      select 'director'::text as step, f.function_title, a.mail, p.language
      from membership.living_mandates() m join membership.person p on p.id = m.person_id
      join membership.affiliation f on f.person_id = p.id and f.organisation_id = of_organisation
        and f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date)
      cross join lateral (select min(a.mail) as mail from membership.address a where a.person_id = p.id) a
      where m.organisation_id = of_organisation and m.kind = 'sign' and m.deputy_for is null and (m.space_id is null or m.space_id = of_space)
        and p.id is distinct from of_owner and a.mail is not null
      order by m.space_id nulls last, m.starts_on, m.id limit 1
    )
    select * from owner
    union all select * from written w where w.step <> 'role' or not exists (select from owner)
    union all select * from signer where not exists (select from written w where w.step = 'director');
  end;
comment on function results.whom_to_ask is 'For the worker: whom to mail about the results of a deal at an organisation, one per turn.';

-- What happened --------------------------------------------------------------------------------------------------------

create table results.happening (
  id text collate "C" primary key,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  adoption_id text collate "C" references results.adoption (id) on delete cascade,
  kind text collate "C" not null check (kind in ('owner_changed', 'signer_changed', 'champion_left', 'budget_round', 'reorganisation', 'election', 'funding_ended')),
  happened_on date not null,
  note text,
  author_id text collate "C" references membership.person (id) on delete set null,
  recorded_at timestamptz not null default now()
);
comment on table results.happening is 'Append-only: what happened at an organisation that may pull a practice back. It asks once more; it says nothing about a level.';
comment on column results.happening.id is 'Short random id.';
comment on column results.happening.organisation_id is 'Where.';
comment on column results.happening.space_id is 'To which deal its records belong.';
comment on column results.happening.adoption_id is 'Only for this record; empty: for all of the organisation in this deal.';
comment on column results.happening.kind is 'happening';
comment on column results.happening.happened_on is 'On which day.';
comment on column results.happening.note is 'A few words, for who sees it.';
comment on column results.happening.author_id is 'Who wrote it down; empty: the record knew it by itself.';
comment on column results.happening.recorded_at is 'When it was written down.';
create index happening_organisation on results.happening (organisation_id, space_id, happened_on);
create index happening_space on results.happening (space_id);
create index happening_adoption on results.happening (adoption_id);
create index happening_author on results.happening (author_id);
alter table results.happening enable row level security;
grant select, insert on results.happening to tegenveer_actor, tegenveer_worker;
create policy happening_worker on results.happening to tegenveer_worker using (true) with check (true);
create policy happening_seen on results.happening for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy happening_added on results.happening for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and (space_id = any ((select spaces.mine_to_work_in())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[])));

-- A person calls -------------------------------------------------------------------------------------------------------

create table results.phone_task (
  id text collate "C" primary key,
  check_in_id text collate "C" not null references results.check_in (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  reason text collate "C" not null check (reason in ('silence', 'no_address', 'bounced')),
  call_on date not null,
  tries integer not null default 0,
  note text,
  outcome text collate "C" check (outcome in ('answered', 'unreachable', 'by_link', 'taken_back', 'missed')),
  done_at timestamptz,
  done_by text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  made_at timestamptz not null default now(),
  check ((outcome is null) = (done_at is null))
);
comment on table results.phone_task is 'A call that a person makes where mail brought no answer. For who works in the deal; no organisation is shown to others as silent.';
comment on column results.phone_task.id is 'Short random id.';
comment on column results.phone_task.check_in_id is 'About which question.';
comment on column results.phone_task.organisation_id is 'Whom to call.';
comment on column results.phone_task.space_id is 'For which deal.';
comment on column results.phone_task.reason is 'Three silences, nobody with a mail address, or mail that came back.';
comment on column results.phone_task.call_on is 'From this day on.';
comment on column results.phone_task.tries is 'Calls so far that nobody answered.';
comment on column results.phone_task.note is 'What was said last about calling again.';
comment on column results.phone_task.outcome is 'How it ended; empty: still to do.';
comment on column results.phone_task.done_at is 'When.';
comment on column results.phone_task.done_by is 'By whom; empty: by itself.';
comment on column results.phone_task.version is 'Raised by each change.';
comment on column results.phone_task.made_at is 'When it was made.';
create unique index phone_task_once on results.phone_task (check_in_id);
create index phone_task_organisation on results.phone_task (organisation_id);
create index phone_task_space on results.phone_task (space_id, call_on);
create index phone_task_done_by on results.phone_task (done_by);
alter table results.phone_task enable row level security;
grant select, update (call_on, tries, note, outcome, done_at, done_by, version) on results.phone_task to tegenveer_actor;
grant select, insert, update (call_on, tries, note, outcome, done_at, done_by, version) on results.phone_task to tegenveer_worker;
create policy phone_task_worker on results.phone_task to tegenveer_worker using (true) with check (true);
create policy phone_task_seen on results.phone_task for select to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[]));
create policy phone_task_kept on results.phone_task for update to tegenveer_actor
  using (done_at is null and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and (done_at is null or done_by = (select membership.me())));

create function results.mine_to_phone() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(t.check_in_id) from results.phone_task t
    where t.done_at is null and t.space_id = any ((select spaces.mine_to_work_in())::text[])), '{}');
comment on function results.mine_to_phone is 'Questions I may answer for an organisation because I call it.';
create policy check_in_answer_by_phone on results.check_in_answer for update to tegenveer_actor
  using (check_in_id = any ((select results.mine_to_phone())::text[])) with check (check_in_id = any ((select results.mine_to_phone())::text[]));

-- An answer by whatever way, and a question taken back, ends what still went on about it.
create function results.close_question() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if new.stage not in ('answered', 'taken_back', 'missed') then return null; end if;
  update results.adoption set asked_in = null where asked_in = new.id;
  update results.phone_task set done_at = now(), version = version + 1,
    outcome = case when new.stage = 'answered' then 'by_link' else new.stage end
  where check_in_id = new.id and done_at is null;
  return null;
end $$;
comment on function results.close_question is 'When a question is answered, taken back or missed, no record waits for it any more and nobody calls about it.';
create trigger question_closed after update of stage on results.check_in
  for each row when (old.stage is distinct from new.stage) execute function results.close_question();

revoke all on function results.whom_to_ask, results.mine_to_phone, results.close_question from public;
grant execute on function results.whom_to_ask to tegenveer_worker;
grant execute on function results.mine_to_phone to tegenveer_actor, tegenveer_worker;
