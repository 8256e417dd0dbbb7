-- Room to experiment, with what the law on regulations asks of it; what a barrier became; where it came from; and who
-- follows the rule owner.
create table barriers.experiment (
  id text collate "C" primary key,
  barrier_id text collate "C" not null references barriers.barrier (id) on delete cascade,
  state text collate "C" not null default 'proposed' check (state in ('proposed', 'granted', 'started', 'ended', 'withdrawn')),
  aim text not null,
  scope text not null,
  deviates_from text not null,
  maximum_months integer not null check (maximum_months between 1 and 240),
  evaluation_on date,
  equality_note text,
  after_last_day text,
  legal_basis text,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  granted_on date,
  document text,
  started_on date,
  last_on date,
  ended_on date,
  learned text,
  source_key text collate "C",
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (state not in ('granted', 'started') or granted_on is not null and last_on is not null),
  check (state <> 'started' or started_on is not null)
);
comment on table barriers.experiment is 'Room to deviate from a rule for a while (Aanwijzing 2.41): aim, scope, parts and duration are always there.';
comment on column barriers.experiment.id is 'Short random id.';
comment on column barriers.experiment.barrier_id is 'The case it makes room for.';
comment on column barriers.experiment.state is 'rules/experiment.states.ts';
comment on column barriers.experiment.aim is 'What is to be found out.';
comment on column barriers.experiment.scope is 'Where, and for whom.';
comment on column barriers.experiment.deviates_from is 'From which parts of which rule.';
comment on column barriers.experiment.maximum_months is 'At most so many months.';
comment on column barriers.experiment.evaluation_on is 'When it is evaluated.';
comment on column barriers.experiment.equality_note is 'How others who would like the same are treated.';
comment on column barriers.experiment.after_last_day is 'What happens on the last day.';
comment on column barriers.experiment.legal_basis is 'On which provision it rests.';
comment on column barriers.experiment.organisation_id is 'Who granted it.';
comment on column barriers.experiment.granted_on is 'When.';
comment on column barriers.experiment.document is 'Where that stands on paper; needed when it was granted outside this house.';
comment on column barriers.experiment.started_on is 'First day.';
comment on column barriers.experiment.last_on is 'Last day.';
comment on column barriers.experiment.ended_on is 'It ended on this day.';
comment on column barriers.experiment.learned is 'What was learnt.';
comment on column barriers.experiment.source_key is 'Name of the record in the set it was loaded from.';
comment on column barriers.experiment.version is 'Raised by each change.';
comment on column barriers.experiment.created_at is 'When it was written down.';
create index experiment_barrier on barriers.experiment (barrier_id);
create index experiment_organisation on barriers.experiment (organisation_id);
create index experiment_last_on on barriers.experiment (last_on) where state in ('granted', 'started');
alter table barriers.experiment enable row level security;
grant select,
  insert (id, barrier_id, aim, scope, deviates_from, maximum_months, evaluation_on, equality_note, after_last_day, legal_basis),
  update (state, aim, scope, deviates_from, maximum_months, evaluation_on, equality_note, after_last_day, legal_basis, organisation_id, granted_on, document, started_on, last_on, ended_on, learned, version)
  on barriers.experiment to tegenveer_actor;
grant select, insert on barriers.experiment to tegenveer_worker;
create policy experiment_seen on barriers.experiment for select to tegenveer_actor using (exists (select from barriers.barrier b where b.id = barrier_id));
create policy experiment_added on barriers.experiment for insert to tegenveer_actor
  with check (exists (select from barriers.barrier b where b.id = barrier_id
    and (b.space_id = any ((select spaces.mine_to_work_in())::text[]) or b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]))));
create policy experiment_kept on barriers.experiment for update to tegenveer_actor
  using (exists (select from barriers.barrier b where b.id = barrier_id
    and (b.space_id = any ((select spaces.mine_to_work_in())::text[]) or b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]))))
  with check (exists (select from barriers.barrier b where b.id = barrier_id
    and (b.space_id = any ((select spaces.mine_to_work_in())::text[]) or b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]))));
create policy experiment_worker on barriers.experiment to tegenveer_worker using (true) with check (true);

-- What a barrier became. Its words stay where it went; here is only that it went there.
create table barriers.became (
  id text collate "C" primary key,
  barrier_id text collate "C" not null references barriers.barrier (id) on delete cascade,
  kind text collate "C" not null check (kind in ('decision', 'commitment', 'portfolio_item')),
  target_id text collate "C" not null,
  href text,
  seen_by text collate "C" not null default 'parties' check (seen_by in ('parties', 'network', 'public')),
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  made_on date not null,
  unique (barrier_id, kind, target_id)
);
comment on table barriers.became is 'What a barrier became: a decision, a commitment, an item of the portfolio.';
comment on column barriers.became.id is 'Short random id.';
comment on column barriers.became.barrier_id is 'The barrier.';
comment on column barriers.became.kind is 'What it became.';
comment on column barriers.became.target_id is 'Id of that record, in its own slice.';
comment on column barriers.became.href is 'Where it is read, when a later slice tells.';
comment on column barriers.became.seen_by is 'Who may know of it, as that record says.';
comment on column barriers.became.space_id is 'The space that record is in.';
comment on column barriers.became.made_on is 'When.';
create index became_space on barriers.became (space_id);
create index became_target on barriers.became (kind, target_id);
alter table barriers.became enable row level security;
grant select, insert on barriers.became to tegenveer_actor, tegenveer_worker;
create policy became_seen on barriers.became for select to tegenveer_actor
  using (exists (select from barriers.barrier b where b.id = barrier_id)
    and (seen_by = 'public' or seen_by = 'network' and (select membership.me()) is not null or space_id = any ((select spaces.mine())::text[]))
    and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy became_added on barriers.became for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and exists (select from barriers.barrier b where b.id = barrier_id));
create policy became_worker on barriers.became to tegenveer_worker using (true) with check (true);

alter table barriers.barrier
  add column origin_kind text collate "C" check (origin_kind in ('recovery', 'learning_question', 'signal')),
  add column origin_id text collate "C",
  add column successor_id text collate "C" references membership.organisation (id) on delete set null,
  add column successor_function text,
  add column successor_why text;
comment on column barriers.barrier.origin_kind is 'What opened it, where that was a recovery, a learning question or a noted signal.';
comment on column barriers.barrier.origin_id is 'Id of that record, in its own slice.';
comment on column barriers.barrier.successor_id is 'Who the rule owner says to ask instead: another organisation. Whoever asked decides.';
comment on column barriers.barrier.successor_function is 'Function there.';
comment on column barriers.barrier.successor_why is 'Why.';
create index barrier_origin on barriers.barrier (origin_kind, origin_id) where origin_id is not null;
create index barrier_successor on barriers.barrier (successor_id);
grant insert (origin_kind, origin_id), update (successor_id, successor_function, successor_why) on barriers.barrier to tegenveer_actor, tegenveer_worker;

create function barriers.pass_on(of_barrier text, of_version integer, to_function text, to_organisation text, because text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set
        owner_function = case when to_organisation is null or to_organisation = b.owner_id then to_function else b.owner_function end,
        successor_id = case when to_organisation = b.owner_id then null else to_organisation end,
        successor_function = case when to_organisation is null or to_organisation = b.owner_id then null else to_function end,
        successor_why = case when to_organisation is null or to_organisation = b.owner_id then null else because end,
        version = b.version + 1
      where b.id = of_barrier and b.version = of_version and b.stage in ('asked', 'acknowledged', 'answered')
        and b.owner_id = any ((select membership.my_organisations())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function barriers.pass_on is 'The rule owner says who follows: another function of the own organisation at once; another organisation as advice to who asked. False: changed meanwhile, or not theirs.';
revoke all on function barriers.pass_on from public;
grant execute on function barriers.pass_on to tegenveer_actor;

alter table barriers.step drop constraint step_move_check;
alter table barriers.step add constraint step_move_check check (move in ('raise', 'load', 'check', 'ask', 'acknowledge', 'answer', 'conclude',
  'reopen', 'withdraw', 'tell', 'take_over', 'pass_on', 'hand_over', 'become'));
