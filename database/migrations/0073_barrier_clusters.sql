-- Equal questions kept together by people: one bundled question, asked once, answered once, and the answer lands in every
-- case. A cluster has no author: who put cases together may want to stay unknown, as who wrote them.

alter table barriers.step drop constraint step_move_check;
alter table barriers.step add constraint step_move_check
  check (move in ('raise', 'load', 'check', 'ask', 'acknowledge', 'answer', 'conclude', 'reopen', 'withdraw', 'tell', 'take_over', 'pass_on'));

create table barriers.cluster (
  id text collate "C" primary key,
  question text collate "und-x-icu" not null,
  about text,
  law text collate "und-x-icu",
  law_keys text[] not null default '{}',
  topic text collate "und-x-icu",
  fictional boolean not null default false,
  state text collate "C" not null default 'open' check (state in ('open', 'asked', 'acknowledged', 'answered', 'merged', 'ended')),
  owner_id text collate "C" references membership.organisation (id) on delete restrict,
  owner_function text,
  requested text collate "C" not null default 'unknown' check (requested in ('clarify', 'exempt', 'experiment', 'change', 'unknown')),
  may_publish boolean not null default false,
  sensitive boolean not null default false,
  asked_on date,
  acknowledged_on date,
  answered_on date,
  next_step_on date,
  published_on date,
  merged_into text collate "C" references barriers.cluster (id) on delete set null,
  split_from text collate "C" references barriers.cluster (id) on delete set null,
  source_key text collate "C",
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (asked_on is null or owner_id is not null)
);
comment on table barriers.cluster is 'Cases that ask the same, as people confirmed, with one bundled question.';
comment on column barriers.cluster.id is 'Short random id.';
comment on column barriers.cluster.question is 'The bundled question, in a sentence.';
comment on column barriers.cluster.about is 'More words; who asks writes them knowing who will read them.';
comment on column barriers.cluster.law is 'The law it is about, as written.';
comment on column barriers.cluster.law_keys is 'Acts and articles that were recognised in it.';
comment on column barriers.cluster.topic is 'Subject in a word or two.';
comment on column barriers.cluster.fictional is 'Of the living example; facts and example never share a cluster.';
comment on column barriers.cluster.state is 'rules/cluster.states.ts';
comment on column barriers.cluster.owner_id is 'Who was asked.';
comment on column barriers.cluster.owner_function is 'Function there.';
comment on column barriers.cluster.requested is 'What is asked.';
comment on column barriers.cluster.may_publish is 'Who asked says: the question and its answer may become public, without the cases.';
comment on column barriers.cluster.sensitive is 'Politically sensitive, as the rule owner marks it.';
comment on column barriers.cluster.asked_on is 'Asked on this day.';
comment on column barriers.cluster.acknowledged_on is 'The rule owner said: received.';
comment on column barriers.cluster.answered_on is 'First substantive answer.';
comment on column barriers.cluster.next_step_on is 'A next step with its date.';
comment on column barriers.cluster.published_on is 'Question and answer are public since.';
comment on column barriers.cluster.merged_into is 'The cluster its cases went to.';
comment on column barriers.cluster.split_from is 'The cluster its cases came from.';
comment on column barriers.cluster.source_key is 'Name of the record in the set it was loaded from.';
comment on column barriers.cluster.version is 'Raised by each change.';
comment on column barriers.cluster.created_at is 'When it was made.';
create index cluster_owner on barriers.cluster (owner_id);
create index cluster_merged_into on barriers.cluster (merged_into);
create index cluster_split_from on barriers.cluster (split_from);
create unique index cluster_loaded_once on barriers.cluster (source_key) where source_key is not null;

create table barriers.cluster_member (
  id text collate "C" primary key,
  cluster_id text collate "C" not null references barriers.cluster (id) on delete cascade,
  barrier_id text collate "C" not null references barriers.barrier (id) on delete cascade,
  joined_on date not null,
  left_on date,
  left_by text collate "C" check (left_by in ('leave', 'split', 'merge', 'end')),
  differs text,
  differs_on date,
  check ((left_on is null) = (left_by is null))
);
comment on table barriers.cluster_member is 'Which case is or was in which cluster. Leaving ends a row and takes none away.';
comment on column barriers.cluster_member.id is 'Short random id.';
comment on column barriers.cluster_member.cluster_id is 'The cluster.';
comment on column barriers.cluster_member.barrier_id is 'The case.';
comment on column barriers.cluster_member.joined_on is 'In it since.';
comment on column barriers.cluster_member.left_on is 'No longer in it since; empty: in it now.';
comment on column barriers.cluster_member.left_by is 'How it left.';
comment on column barriers.cluster_member.differs is 'Why it differs here, in the words of the deal.';
comment on column barriers.cluster_member.differs_on is 'When that was said.';
create index cluster_member_cluster on barriers.cluster_member (cluster_id);
create unique index cluster_member_now on barriers.cluster_member (barrier_id) where left_on is null;
create index cluster_member_barrier on barriers.cluster_member (barrier_id);

create table barriers.cluster_step (
  id text collate "C" primary key,
  cluster_id text collate "C" not null references barriers.cluster (id) on delete cascade,
  move text collate "C" not null check (move in ('form', 'join', 'leave', 'split', 'merge', 'end', 'ask', 'ask_along', 'acknowledge', 'answer', 'publish')),
  happened_on date not null,
  barrier_id text collate "C" references barriers.barrier (id) on delete cascade,
  other_id text collate "C" references barriers.cluster (id) on delete cascade,
  note text,
  recorded_at timestamptz not null default now()
);
comment on table barriers.cluster_step is 'What happened to a cluster, in order of time. No author.';
comment on column barriers.cluster_step.id is 'Short random id.';
comment on column barriers.cluster_step.cluster_id is 'The cluster.';
comment on column barriers.cluster_step.move is 'Move of rules/cluster.states.ts; publish: the answer became public.';
comment on column barriers.cluster_step.happened_on is 'When.';
comment on column barriers.cluster_step.barrier_id is 'The case it is about, where it is about one.';
comment on column barriers.cluster_step.other_id is 'The other cluster, where cases came from it or went to it.';
comment on column barriers.cluster_step.note is 'Why, in words.';
comment on column barriers.cluster_step.recorded_at is 'When it was recorded.';
create index cluster_step_cluster on barriers.cluster_step (cluster_id, recorded_at);
create index cluster_step_barrier on barriers.cluster_step (barrier_id);
create index cluster_step_other on barriers.cluster_step (other_id);

create table barriers.cluster_answer (
  id text collate "C" primary key,
  cluster_id text collate "C" not null references barriers.cluster (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  given_by text not null,
  kind text collate "C" not null check (kind in ('interim', 'clarification', 'discretion', 'exemption', 'experiment', 'change_announced', 'referral', 'refusal')),
  text text not null,
  reasons text,
  legal_basis text,
  conditions text,
  state text collate "C" not null default 'draft' check (state in ('draft', 'sent', 'published')),
  answered_on date,
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (state = 'draft' or answered_on is not null)
);
comment on table barriers.cluster_answer is 'The answer to a bundled question. Sent, it lands in every case of the cluster.';
comment on column barriers.cluster_answer.id is 'Short random id.';
comment on column barriers.cluster_answer.cluster_id is 'The bundled question.';
comment on column barriers.cluster_answer.organisation_id is 'Whose answer.';
comment on column barriers.cluster_answer.given_by is 'Function of who answers.';
comment on column barriers.cluster_answer.kind is 'answer_kind';
comment on column barriers.cluster_answer.text is 'The answer.';
comment on column barriers.cluster_answer.reasons is 'Why.';
comment on column barriers.cluster_answer.legal_basis is 'On which law it rests.';
comment on column barriers.cluster_answer.conditions is 'Under which conditions it holds.';
comment on column barriers.cluster_answer.state is 'draft: for the own organisation only; sent: for who sees the cluster; published: for everybody.';
comment on column barriers.cluster_answer.answered_on is 'When; a draft has none.';
comment on column barriers.cluster_answer.author_id is 'Who wrote it.';
comment on column barriers.cluster_answer.version is 'Raised by each change.';
comment on column barriers.cluster_answer.created_at is 'When it was written.';
create index cluster_answer_cluster on barriers.cluster_answer (cluster_id);
create index cluster_answer_organisation on barriers.cluster_answer (organisation_id);
create index cluster_answer_author on barriers.cluster_answer (author_id);

alter table barriers.answer
  add column conditions text,
  add column cluster_answer_id text collate "C" references barriers.cluster_answer (id) on delete set null;
comment on column barriers.answer.conditions is 'Under which conditions it holds.';
comment on column barriers.answer.cluster_answer_id is 'The answer to a bundled question it came from.';
create unique index answer_landed_once on barriers.answer (barrier_id, cluster_answer_id) where cluster_answer_id is not null;
create index answer_cluster on barriers.answer (cluster_answer_id);
grant insert (conditions), update (conditions) on barriers.answer to tegenveer_actor;
grant insert (conditions, cluster_answer_id), update (conditions) on barriers.answer to tegenveer_worker;

-- Who keeps a cluster together: who works in the deal of a case that is in it now, and may know that case.
create function barriers.keeps_cluster(of_cluster text) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select from barriers.cluster_member m join barriers.barrier b on b.id = m.barrier_id
    where m.cluster_id = of_cluster and m.left_on is null and b.space_id = any ((select spaces.mine_to_work_in())::text[])
      and (b.visibility in ('parties', 'network', 'public') or b.author_id = (select membership.me())));
comment on function barriers.keeps_cluster is 'Whether the acting person works in the deal of a case that is in this cluster.';
revoke all on function barriers.keeps_cluster from public;
grant execute on function barriers.keeps_cluster to tegenveer_actor, tegenveer_worker;

-- A cluster says that cases belong together, so it is there for who sees two of them; for who was asked; and for everybody
-- once its question and answer were made public.
alter table barriers.cluster_member enable row level security;
create policy cluster_member_seen on barriers.cluster_member for select to tegenveer_actor
  using (exists (select from barriers.barrier b where b.id = barrier_id));
create policy cluster_member_added on barriers.cluster_member for insert to tegenveer_actor
  with check (left_on is null and exists (select from barriers.barrier b where b.id = barrier_id
    and (b.space_id = any ((select spaces.mine_to_work_in())::text[]) or (select barriers.keeps_cluster(cluster_id)))));
-- Why it differs here is said by the deal itself; leaving goes through a function.
create policy cluster_member_kept on barriers.cluster_member for update to tegenveer_actor
  using (exists (select from barriers.barrier b where b.id = barrier_id and b.space_id = any ((select spaces.mine_to_work_in())::text[])))
  with check (exists (select from barriers.barrier b where b.id = barrier_id and b.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy cluster_member_worker on barriers.cluster_member to tegenveer_worker using (true) with check (true);
grant select, insert (id, cluster_id, barrier_id, joined_on, differs, differs_on), update (differs, differs_on) on barriers.cluster_member to tegenveer_actor;
grant select, insert on barriers.cluster_member to tegenveer_worker;

alter table barriers.cluster enable row level security;
create policy cluster_seen on barriers.cluster for select to tegenveer_actor
  using (published_on is not null
    or asked_on is not null and owner_id = any ((select membership.my_organisations())::text[])
      and exists (select from barriers.cluster_member m where m.cluster_id = cluster.id)
    or (select count(*) from (select m.barrier_id from barriers.cluster_member m where m.cluster_id = cluster.id group by m.barrier_id limit 2) two) = 2);
create policy cluster_added on barriers.cluster for insert to tegenveer_actor
  with check ((select membership.me()) is not null and not sensitive and published_on is null);
create policy cluster_kept on barriers.cluster for update to tegenveer_actor
  using ((select barriers.keeps_cluster(id))) with check (published_on is null or state = 'merged');
create policy cluster_worker on barriers.cluster to tegenveer_worker using (true) with check (true);
grant select,
  insert (id, question, about, law, law_keys, topic, fictional, state, owner_id, owner_function, requested, may_publish, asked_on, acknowledged_on, next_step_on, split_from),
  update (question, about, law, law_keys, topic, state, owner_id, owner_function, requested, may_publish, asked_on, merged_into, version)
  on barriers.cluster to tegenveer_actor;
grant select, insert on barriers.cluster to tegenveer_worker;

alter table barriers.cluster_step enable row level security;
create policy cluster_step_seen on barriers.cluster_step for select to tegenveer_actor
  using (exists (select from barriers.cluster c where c.id = cluster_id)
    and (barrier_id is null or exists (select from barriers.barrier b where b.id = barrier_id))
    and (other_id is null or exists (select from barriers.cluster o where o.id = other_id)));
create policy cluster_step_added on barriers.cluster_step for insert to tegenveer_actor
  with check ((select barriers.keeps_cluster(cluster_id))
    or exists (select from barriers.cluster c where c.id = cluster_id and c.asked_on is not null and c.owner_id = any ((select membership.my_organisations())::text[])));
create policy cluster_step_worker on barriers.cluster_step to tegenveer_worker using (true) with check (true);
grant select, insert (id, cluster_id, move, happened_on, barrier_id, other_id, note) on barriers.cluster_step to tegenveer_actor, tegenveer_worker;

alter table barriers.cluster_answer enable row level security;
create policy cluster_answer_seen on barriers.cluster_answer for select to tegenveer_actor
  using (case state when 'draft' then organisation_id = any ((select membership.my_organisations())::text[])
    when 'published' then true
    else exists (select from barriers.cluster c where c.id = cluster_id) end);
create policy cluster_answer_added on barriers.cluster_answer for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and state = 'draft' and organisation_id = any ((select membership.my_organisations())::text[])
    and exists (select from barriers.cluster c where c.id = cluster_id and c.owner_id = organisation_id and c.asked_on is not null));
create policy cluster_answer_kept on barriers.cluster_answer for update to tegenveer_actor
  using (organisation_id = any ((select membership.my_organisations())::text[]) and state = 'draft')
  with check (organisation_id = any ((select membership.my_organisations())::text[]) and state <> 'published');
create policy cluster_answer_worker on barriers.cluster_answer to tegenveer_worker using (true) with check (true);
grant select, insert (id, cluster_id, organisation_id, given_by, kind, text, reasons, legal_basis, conditions, author_id),
  update (given_by, kind, text, reasons, legal_basis, conditions, state, answered_on, version) on barriers.cluster_answer to tegenveer_actor;
grant select, insert on barriers.cluster_answer to tegenveer_worker;

create function barriers.leave_cluster(of_cluster text, cases text[], how text, on_day date) returns integer
  language sql volatile security definer set search_path = ''
  begin atomic
    with gone as (
      update barriers.cluster_member m set left_on = on_day, left_by = how
      where m.cluster_id = of_cluster and m.left_on is null and m.barrier_id = any (cases) and how in ('leave', 'split', 'merge')
        and barriers.keeps_cluster(of_cluster)
      returning 1
    )
    select count(*)::integer from gone;
  end;
comment on function barriers.leave_cluster is 'Cases leave a cluster, by who keeps it. How many did.';

create function barriers.end_small_cluster(of_cluster text, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if (select count(*) from barriers.cluster_member m where m.cluster_id = of_cluster and m.left_on is null) >= 2 then return false; end if;
  update barriers.cluster_member m set left_on = on_day, left_by = 'end' where m.cluster_id = of_cluster and m.left_on is null;
  update barriers.cluster c set state = 'ended', version = c.version + 1 where c.id = of_cluster and c.state not in ('merged', 'ended');
  return found;
end $$;
comment on function barriers.end_small_cluster is 'A cluster with fewer than two cases is none: it ends, and stays as history. True: it ended.';

create function barriers.mark_cluster(of_cluster text, of_version integer, to_state text, on_day date, next_step date, is_sensitive boolean) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.cluster c set state = to_state, acknowledged_on = coalesce(c.acknowledged_on, on_day),
        answered_on = case when to_state = 'answered' then coalesce(c.answered_on, on_day) else c.answered_on end,
        next_step_on = next_step, sensitive = c.sensitive or is_sensitive, version = c.version + 1
      where c.id = of_cluster and c.version = of_version and to_state in ('acknowledged', 'answered') and c.state in ('asked', 'acknowledged', 'answered')
        and c.owner_id = any ((select membership.my_organisations())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;
comment on function barriers.mark_cluster is 'What the rule owner''s move does to a bundled question. False: changed meanwhile, or not theirs.';

-- The answer lands in every case that is in the cluster now, also in those the rule owner does not see: a case nobody asked
-- about is answered too, and stays hidden. A case that was asked of somebody else keeps waiting for them.
create function barriers.land_answer(of_answer text, in_barrier text, on_day date, at_moment timestamptz, next_step date, is_sensitive boolean) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  given barriers.cluster_answer;
  one barriers.barrier;
  theirs boolean;
  next_stage text;
begin
  select * into given from barriers.cluster_answer a where a.id = of_answer and a.state <> 'draft';
  if given.id is null then return false; end if;
  if in_barrier is null and given.organisation_id <> all ((select membership.my_organisations())::text[]) then return false; end if;
  if in_barrier is not null and not exists (select from barriers.barrier b where b.id = in_barrier
      and (b.space_id = any ((select spaces.mine_to_lead())::text[])
        or b.author_id = (select membership.me()) and b.space_id = any ((select spaces.mine_to_work_in())::text[]))) then return false; end if;
  for one in
    select b.* from barriers.cluster_member m join barriers.barrier b on b.id = m.barrier_id
    where m.cluster_id = given.cluster_id and m.left_on is null and (in_barrier is null or b.id = in_barrier) and b.stage <> 'closed'
      and not exists (select from barriers.answer a where a.barrier_id = b.id and a.cluster_answer_id = given.id)
    for update of b
  loop
    theirs := one.asked_on is not null and one.owner_id = given.organisation_id;
    continue when given.kind = 'interim' and not theirs;
    insert into barriers.answer (id, barrier_id, organisation_id, given_by, kind, text, reasons, legal_basis, conditions, valid_for, state, answered_on, cluster_answer_id)
    values (left(md5(given.id || ' ' || one.id), 24), one.id, given.organisation_id, given.given_by, given.kind, given.text, given.reasons,
      given.legal_basis, given.conditions, 'all', given.state, given.answered_on::text, given.id);
    next_stage := case when one.asked_on is not null and not theirs then one.stage
      when given.kind = 'interim' then case one.stage when 'asked' then 'acknowledged' else one.stage end else 'answered' end;
    update barriers.barrier b set stage = next_stage,
      acknowledged_on = case when theirs then coalesce(b.acknowledged_on, on_day) else b.acknowledged_on end,
      answered_on = case when next_stage = 'answered' then coalesce(b.answered_on, on_day) else b.answered_on end,
      next_step_on = case when theirs then next_step else b.next_step_on end,
      sensitive = b.sensitive or is_sensitive, version = b.version + 1
    where b.id = one.id;
    insert into barriers.step (id, barrier_id, move, happened_on, organisation_id)
    values (left(md5('step ' || given.id || ' ' || one.id), 24), one.id, case when theirs then 'answer' else 'take_over' end, on_day::text, given.organisation_id);
    perform kernel.note(left(md5('fact ' || given.id || ' ' || one.id), 24), one.space_id, 'barrier-moved.1',
      jsonb_build_object('barrierId', one.id, 'move', case when theirs then 'answer' else 'take_over' end, 'from', one.stage, 'to', next_stage), at_moment);
  end loop;
  return true;
end $$;
comment on function barriers.land_answer is 'Puts a sent answer to a bundled question in its cases: in all, by who answers; in one, by who wrote that case or leads its deal.';

create function barriers.publish_cluster_answer(of_answer text, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare given barriers.cluster_answer;
begin
  update barriers.cluster_answer a set state = 'published', version = a.version + 1
  from barriers.cluster c
  where a.id = of_answer and a.state = 'sent' and c.id = a.cluster_id and c.may_publish and not c.sensitive
    and a.organisation_id = any ((select membership.my_organisations())::text[])
  returning a.* into given;
  if given.id is null then return false; end if;
  update barriers.cluster c set published_on = coalesce(c.published_on, on_day), version = c.version + 1 where c.id = given.cluster_id;
  update barriers.answer a set state = 'published', version = a.version + 1 where a.cluster_answer_id = given.id and a.state = 'sent';
  return true;
end $$;
comment on function barriers.publish_cluster_answer is 'Makes an answer and its bundled question public, where who asked allowed it and nobody marked it sensitive. False: not so.';
revoke all on function barriers.leave_cluster, barriers.end_small_cluster, barriers.mark_cluster, barriers.land_answer, barriers.publish_cluster_answer from public;
grant execute on function barriers.leave_cluster, barriers.end_small_cluster, barriers.mark_cluster, barriers.land_answer, barriers.publish_cluster_answer to tegenveer_actor;
