-- The life of a deal: an honest end says what was learned, and the questions at the door are answered with reasons.
drop policy stage_event_added on deals.stage_event;
create policy stage_event_added on deals.stage_event for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and author_id = (select membership.me())
    and (stage not in ('stopped_in_exploration', 'ended_early') or note is not null));

create table deals.entry_answer (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  criterion text collate "C" not null check (criterion in ('concrete_result', 'joint_exploration', 'appealing_ambition', 'mass', 'unlike_parties', 'breakthrough', 'more_ministries', 'more_cities', 'no_owner')),
  answer text collate "C" not null check (answer in ('yes', 'not_yet', 'no', 'unknown')),
  reason text not null,
  answered_as text not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  answered_at timestamptz not null default now()
);
comment on table deals.entry_answer is 'Answers to the questions asked of a proposed deal, with reasons. The newest of a question counts; earlier ones stay.';
comment on column deals.entry_answer.id is 'Short random id.';
comment on column deals.entry_answer.space_id is 'The deal.';
comment on column deals.entry_answer.criterion is 'Which question.';
comment on column deals.entry_answer.answer is 'Short answer; never counted up into a score.';
comment on column deals.entry_answer.reason is 'Why.';
comment on column deals.entry_answer.answered_as is 'The function in which it was answered.';
comment on column deals.entry_answer.author_id is 'Who wrote it down; empty: loaded from a source.';
comment on column deals.entry_answer.answered_at is 'When.';
create index entry_answer_space on deals.entry_answer (space_id, criterion, answered_at);
create index entry_answer_author on deals.entry_answer (author_id);
alter table deals.entry_answer enable row level security;
grant select, insert (id, space_id, criterion, answer, reason, answered_as, author_id) on deals.entry_answer to tegenveer_actor;
grant select, insert on deals.entry_answer to tegenveer_worker;
create policy entry_answer_worker on deals.entry_answer to tegenveer_worker using (true) with check (true);
create policy entry_answer_seen on deals.entry_answer for select to tegenveer_actor using (space_id = any ((select spaces.mine())::text[]));
create policy entry_answer_added on deals.entry_answer for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));
