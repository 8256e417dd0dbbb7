-- SPDX-License-Identifier: EUPL-1.2
-- What springs back: proposed from signs, said by the owner, and then a play to recover; and help asked, routed and told.

-- What later slices may join: who met, and who was there.
create view sessions.shared_meeting with (security_invoker) as
  select id, space_id, kind, starts_at, state, visibility from sessions.session;
comment on view sessions.shared_meeting is 'What other slices may join.';
create view sessions.shared_presence with (security_invoker) as
  select session_id, organisation_id, status from sessions.attendance;
comment on view sessions.shared_presence is 'What other slices may join: which organisation was there, without persons.';
grant select on sessions.shared_meeting, sessions.shared_presence to tegenveer_actor, tegenveer_worker;

create index check_in_answer_signs on results.check_in_answer (adoption_id) where signs is not null and signs <> '{}';

-- Whether something slips ----------------------------------------------------------------------------------------------
create table momentum.slipping (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  because text collate "C" not null check (because in ('signs', 'report')),
  signs text[] not null default '{}',
  state text collate "C" not null default 'proposed' check (state in ('proposed', 'confirmed', 'rejected')),
  proposed_on date not null,
  answered_by text collate "C" references membership.person (id) on delete set null,
  answered_as text collate "C" check (answered_as in ('owner', 'director')),
  answered_on date,
  reason text,
  version integer not null default 1,
  check ((state = 'proposed') = (answered_on is null))
);
comment on table momentum.slipping is 'That something slips: proposed from two signs or reported in a check-in, confirmed or rejected by the owner. No level follows from it.';
comment on column momentum.slipping.id is 'Short random id.';
comment on column momentum.slipping.adoption_id is 'Of which record.';
comment on column momentum.slipping.because is 'Two signs, or an answer to a check-in.';
comment on column momentum.slipping.signs is 'spring_back_signal, those that were there.';
comment on column momentum.slipping.state is 'rules/slipping.states.ts';
comment on column momentum.slipping.proposed_on is 'Since which day.';
comment on column momentum.slipping.answered_by is 'Who said whether it is so.';
comment on column momentum.slipping.answered_as is 'In which capacity.';
comment on column momentum.slipping.answered_on is 'When.';
comment on column momentum.slipping.reason is 'Why it is not so; needed for a no.';
comment on column momentum.slipping.version is 'Raised by each change.';
create unique index slipping_one_open on momentum.slipping (adoption_id) where state = 'proposed';
create index slipping_adoption on momentum.slipping (adoption_id, proposed_on);
create index slipping_answered_by on momentum.slipping (answered_by);

-- The play to recover --------------------------------------------------------------------------------------------------
create table momentum.recovery (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  because text collate "C" not null check (because in ('sprung_back', 'slipping')),
  state text collate "C" not null default 'open' check (state in ('open', 'found', 'acting', 'going_on', 'smaller', 'stopped', 'lapsed')),
  cause text collate "C" check (cause in ('rule', 'money', 'habit', 'system', 'person')),
  cause_words text,
  decision_words text,
  opened_on date not null,
  opened_by text collate "C" references membership.person (id) on delete set null,
  decided_on date,
  decided_by text collate "C" references membership.person (id) on delete set null,
  decided_as text collate "C" check (decided_as in ('owner', 'director')),
  version integer not null default 1,
  check ((cause is null) = (state in ('open', 'lapsed'))),
  check ((state in ('going_on', 'smaller', 'stopped')) = (decided_on is not null))
);
comment on table momentum.recovery is 'What was done about something that sprang back or slips: what pulled it back, what is done, and what was decided then.';
comment on column momentum.recovery.id is 'Short random id.';
comment on column momentum.recovery.adoption_id is 'Of which record.';
comment on column momentum.recovery.because is 'It sprang back, or the owner confirmed that it slips.';
comment on column momentum.recovery.state is 'rules/recovery.states.ts';
comment on column momentum.recovery.cause is 'What pulled it back.';
comment on column momentum.recovery.cause_words is 'In words.';
comment on column momentum.recovery.decision_words is 'Why this was decided, and what remains.';
comment on column momentum.recovery.opened_on is 'Since when.';
comment on column momentum.recovery.opened_by is 'Who opened it; empty: by itself, because an answer said so.';
comment on column momentum.recovery.decided_on is 'When it was decided.';
comment on column momentum.recovery.decided_by is 'Who decided.';
comment on column momentum.recovery.decided_as is 'In which capacity.';
comment on column momentum.recovery.version is 'Raised by each change.';
create unique index recovery_one_open on momentum.recovery (adoption_id) where state in ('open', 'found', 'acting');
create index recovery_adoption on momentum.recovery (adoption_id, opened_on);
create index recovery_opened_by on momentum.recovery (opened_by);
create index recovery_decided_by on momentum.recovery (decided_by);

create table momentum.recovery_step (
  id text collate "C" primary key,
  recovery_id text collate "C" not null references momentum.recovery (id) on delete cascade,
  kind text collate "C" not null check (kind in ('barrier', 'action')),
  target_id text collate "C" not null,
  label text not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  made_on date not null,
  made_at timestamptz not null default now()
);
comment on table momentum.recovery_step is 'What came out of a recovery: a barrier for who owns a rule, or an own action. The record itself stands in its own slice.';
comment on column momentum.recovery_step.id is 'Short random id.';
comment on column momentum.recovery_step.recovery_id is 'Of which recovery.';
comment on column momentum.recovery_step.kind is 'What it became.';
comment on column momentum.recovery_step.target_id is 'Its record.';
comment on column momentum.recovery_step.label is 'What it was called then.';
comment on column momentum.recovery_step.author_id is 'Who made it.';
comment on column momentum.recovery_step.made_on is 'On which day.';
comment on column momentum.recovery_step.made_at is 'For the order.';
create index recovery_step_recovery on momentum.recovery_step (recovery_id, made_at);
create index recovery_step_author on momentum.recovery_step (author_id);

-- Help -------------------------------------------------------------------------------------------------------------------
create table momentum.help_request (
  id text collate "C" primary key,
  adoption_id text collate "C" not null references results.adoption (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  wanted text collate "C" not null check (wanted in ('user_organisation', 'dealmaker')),
  state text collate "C" not null default 'asked' check (state in ('asked', 'routed', 'agreed', 'helped', 'closed')),
  helper_id text collate "C" references membership.organisation (id) on delete set null,
  form text collate "C" check (form in ('call', 'visit')),
  words text,
  outcome text,
  asked_on date not null,
  routed_on date,
  told_on date,
  changed_by text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  check ((state = 'helped') = (told_on is not null))
);
comment on table momentum.help_request is 'Help asked in a check-in, routed to an organisation that uses the result (a call, a visit), and what came of it.';
comment on column momentum.help_request.id is 'Short random id.';
comment on column momentum.help_request.adoption_id is 'About which record.';
comment on column momentum.help_request.space_id is 'The deal, kept here for policies.';
comment on column momentum.help_request.organisation_id is 'Who asks, kept here for policies.';
comment on column momentum.help_request.wanted is 'From whom it was asked.';
comment on column momentum.help_request.state is 'rules/help.states.ts';
comment on column momentum.help_request.helper_id is 'The organisation it was routed to; empty: nobody yet, or the dealmaker.';
comment on column momentum.help_request.form is 'A call or a visit.';
comment on column momentum.help_request.words is 'What was said with the last move: the question, or why not.';
comment on column momentum.help_request.outcome is 'What came of it.';
comment on column momentum.help_request.asked_on is 'When it was asked.';
comment on column momentum.help_request.routed_on is 'When it was last routed.';
comment on column momentum.help_request.told_on is 'When what came of it was told.';
comment on column momentum.help_request.changed_by is 'Who made the last move; empty: an answer to a check-in.';
comment on column momentum.help_request.version is 'Raised by each change.';
create unique index help_one_open on momentum.help_request (adoption_id) where state in ('asked', 'routed', 'agreed');
create index help_adoption on momentum.help_request (adoption_id, asked_on);
create index help_space on momentum.help_request (space_id, state);
create index help_organisation on momentum.help_request (organisation_id);
create index help_helper on momentum.help_request (helper_id, state);
create index help_changed_by on momentum.help_request (changed_by);

create function momentum.follow_record() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  sprung constant boolean := new.direction = 'sprung_back' and new.end_kind is null;
begin
  if sprung and (tg_op = 'INSERT' or old.direction <> 'sprung_back') then
    insert into momentum.recovery (id, adoption_id, because, opened_on)
    values (left(replace(gen_random_uuid()::text, '-', ''), 16), new.id, 'sprung_back', coalesce(new.fall_reported_on, current_date))
    on conflict (adoption_id) where state in ('open', 'found', 'acting') do nothing;
  elsif tg_op = 'UPDATE' and old.direction = 'sprung_back' and new.direction <> 'sprung_back' then
    -- The answer was changed, or the owner said otherwise, before anybody looked what pulled it back.
    update momentum.recovery r set state = 'lapsed', version = r.version + 1 where r.adoption_id = new.id and r.state = 'open' and r.opened_by is null;
  end if;
  if new.help is not null and (tg_op = 'INSERT' or old.help is distinct from new.help) then
    insert into momentum.help_request as h (id, adoption_id, space_id, organisation_id, wanted, asked_on)
    values (left(replace(gen_random_uuid()::text, '-', ''), 16), new.id, new.space_id, new.organisation_id, new.help, current_date)
    on conflict (adoption_id) where state in ('asked', 'routed', 'agreed') do update set wanted = excluded.wanted, version = h.version + 1 where h.state = 'asked';
  elsif tg_op = 'UPDATE' and old.help is not null and new.help is null then
    update momentum.help_request h set state = 'closed', version = h.version + 1 where h.adoption_id = new.id and h.state = 'asked';
  end if;
  return null;
end $$;
comment on function momentum.follow_record is 'When a record says that it sprang back a recovery opens; when help is asked a request does. Taken back before anybody acted, it closes.';
create trigger record_followed after insert or update of direction, help, end_kind on results.adoption
  for each row execute function momentum.follow_record();
revoke all on function momentum.follow_record from public;

-- Who sees and does what: the deal and the organisation, as with claims; a helper sees what it is asked. ---------------------
create function momentum.kept_by_me() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(a.id) from results.adoption a where a.organisation_id = any ((select membership.my_organisations())::text[])
    and a.visibility in ('parties', 'organisation', 'network', 'public') and a.space_id <> all ((select spaces.hidden_from_me())::text[])), '{}');
comment on function momentum.kept_by_me is 'Records of my organisations.';
revoke all on function momentum.kept_by_me from public;
grant execute on function momentum.kept_by_me to tegenveer_actor, tegenveer_worker;

alter table momentum.slipping enable row level security;
alter table momentum.recovery enable row level security;
alter table momentum.recovery_step enable row level security;
alter table momentum.help_request enable row level security;

grant select, insert (id, adoption_id, because, signs, state, proposed_on, answered_by, answered_as, answered_on, reason),
  update (state, answered_by, answered_as, answered_on, reason, version) on momentum.slipping to tegenveer_actor, tegenveer_worker;
grant select, insert (id, adoption_id, because, state, cause, cause_words, decision_words, opened_on, opened_by, decided_on, decided_by, decided_as),
  update (state, cause, cause_words, decision_words, decided_on, decided_by, decided_as, version) on momentum.recovery to tegenveer_actor, tegenveer_worker;
grant select, insert on momentum.recovery_step to tegenveer_actor, tegenveer_worker;
grant select, update (state, helper_id, form, words, outcome, routed_on, told_on, changed_by, version) on momentum.help_request to tegenveer_actor;
grant select, insert, update (state, helper_id, form, words, outcome, asked_on, routed_on, told_on, changed_by, version) on momentum.help_request to tegenveer_worker;

do $$
declare name text;
begin
  foreach name in array array['slipping', 'recovery', 'recovery_step', 'help_request'] loop
    execute format('create policy %I on momentum.%I to tegenveer_worker using (true) with check (true)', name || '_worker', name);
  end loop;
  foreach name in array array['slipping', 'recovery'] loop
    execute format($policy$create policy %I on momentum.%I for select to tegenveer_actor
      using (exists (select from results.adoption a where a.id = adoption_id
        and (a.space_id = any ((select spaces.mine())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))))$policy$, name || '_seen', name);
  end loop;
end $$;
-- Whether it slips is said by the organisation itself.
create policy slipping_said on momentum.slipping for insert to tegenveer_actor
  with check (state <> 'proposed' and answered_by = (select membership.me())
    and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));
create policy slipping_answered on momentum.slipping for update to tegenveer_actor
  using (state = 'proposed' and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])))
  with check (answered_by = (select membership.me()));
create policy recovery_opened on momentum.recovery for insert to tegenveer_actor
  with check (state = 'open' and opened_by = (select membership.me()) and exists (select from results.adoption a where a.id = adoption_id
    and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))));
create policy recovery_kept on momentum.recovery for update to tegenveer_actor
  using (state in ('open', 'found', 'acting') and exists (select from results.adoption a where a.id = adoption_id
    and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))))
  with check (state in ('found', 'acting')
    or decided_by = (select membership.me()) and exists (select from results.adoption a where a.id = adoption_id and a.organisation_id = any ((select membership.my_organisations())::text[])));
create policy recovery_step_seen on momentum.recovery_step for select to tegenveer_actor
  using (exists (select from momentum.recovery r where r.id = recovery_id));
create policy recovery_step_added on momentum.recovery_step for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and exists (select from momentum.recovery r join results.adoption a on a.id = r.adoption_id
    where r.id = recovery_id and r.state in ('open', 'found', 'acting') and (a.space_id = any ((select spaces.mine_to_work_in())::text[]) or a.organisation_id = any ((select membership.my_organisations())::text[]))));

create policy help_request_seen on momentum.help_request for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[]) and exists (select from results.adoption a where a.id = adoption_id)
    or adoption_id = any ((select momentum.kept_by_me())::text[])
    or helper_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy help_request_moved on momentum.help_request for update to tegenveer_actor
  using (state in ('asked', 'routed', 'agreed')
    and (space_id = any ((select spaces.mine_to_lead())::text[]) or adoption_id = any ((select momentum.kept_by_me())::text[])
      or helper_id = any ((select membership.my_organisations())::text[])))
  with check (changed_by = (select membership.me()));

create function momentum.help_title(of_request text) returns text
  language sql stable security definer set search_path = ''
  return (select r.title from momentum.help_request h join results.adoption a on a.id = h.adoption_id join results.result r on r.id = a.result_id
    where h.id = of_request and h.helper_id = any ((select membership.my_organisations())::text[]) and h.space_id <> all ((select spaces.hidden_from_me())::text[]));
comment on function momentum.help_title is 'About which result help is asked, for the organisation that was asked to help.';
revoke all on function momentum.help_title from public;
grant execute on function momentum.help_title to tegenveer_actor, tegenveer_worker;
create index anchor_ends on results.anchor (adoption_id) where ends_on is not null and kind in ('budget', 'training');
