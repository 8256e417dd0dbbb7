-- Whom to call, and that one called: a note with functions and no names, for who leads the space, and forgotten after a year.
create table momentum.call (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  about_kind text collate "C" not null check (about_kind in ('adoption', 'deal', 'decision', 'commitment', 'barrier')),
  about_id text collate "C" not null,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  function_title text,
  called_on date not null,
  outcome text collate "C" not null check (outcome in ('agreed', 'spoke', 'call_back', 'no_answer')),
  note text,
  next_on date check (next_on > called_on),
  author_id text collate "C" references membership.person (id) on delete set null,
  created_at timestamptz not null default now()
);
comment on table momentum.call is 'A call that was made to get something moving: when, with which function, what came of it. Never who.';
comment on column momentum.call.id is 'Short random id.';
comment on column momentum.call.space_id is 'The deal it was about.';
comment on column momentum.call.about_kind is 'What kind of thing stood still.';
comment on column momentum.call.about_id is 'Which one.';
comment on column momentum.call.organisation_id is 'Which organisation was called; empty: somebody of the deal itself.';
comment on column momentum.call.function_title is 'Function that was spoken to; never a name.';
comment on column momentum.call.called_on is 'When.';
comment on column momentum.call.outcome is 'call_outcome';
comment on column momentum.call.note is 'What came of it, in a few words; emptied after a year.';
comment on column momentum.call.next_on is 'Until this day it is not asked again.';
comment on column momentum.call.author_id is 'Who called; empty: loaded.';
comment on column momentum.call.created_at is 'When it was written down.';
create index call_space on momentum.call (space_id, called_on);
create index call_about on momentum.call (about_kind, about_id, called_on);
create index call_organisation on momentum.call (organisation_id);
create index call_author on momentum.call (author_id);
alter table momentum.call enable row level security;
grant select, insert (id, space_id, about_kind, about_id, organisation_id, function_title, called_on, outcome, note, next_on, author_id) on momentum.call to tegenveer_actor;
grant select, insert, update (note) on momentum.call to tegenveer_worker;
create policy call_seen on momentum.call for select to tegenveer_actor
  using ((space_id = any ((select spaces.mine_to_lead())::text[]) or author_id = (select membership.me()))
    and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy call_made on momentum.call for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_lead())::text[]));
create policy call_worker on momentum.call to tegenveer_worker using (true) with check (true);

-- What calls and look-backs join; columns come at the end.
create or replace view decisions.shared_decision with (security_invoker) as
  select id, space_id, title, state, method, review_on, decided_on, visibility, created_at, round_until from decisions.decision;
create or replace view commitments.shared_commitment with (security_invoker) as
  select id, space_id as deal_id, organisation_id, what, due_on, effect, kind, state, promised_on, reported_on, due_from, due_until,
    self_completion, other_completion, visibility, owner_function, withdrawn_on
  from commitments.commitment;
create or replace view barriers.shared_barrier with (security_invoker) as
  select id, space_id as deal_id, organisation_id, title, domain, kind, law, outcome, seen_on, visibility, stage, owner_id, asked_on, answered_on,
    next_step_on, closed_on, owner_function
  from barriers.barrier;
create view results.shared_adoption_event with (security_invoker) as
  select id, adoption_id, kind, happened_on, level, direction, end_kind, recorded_at from results.adoption_event;
comment on view results.shared_adoption_event is 'What other slices may join.';
grant select on results.shared_adoption_event to tegenveer_actor, tegenveer_worker;
