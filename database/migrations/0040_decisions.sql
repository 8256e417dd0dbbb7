-- Decisions: a proposal, what was asked and felt about it, the round along the parties, and what came of it.
create schema decisions;
comment on schema decisions is 'Decisions in a space: proposals with their versions, rounds along parties, outcomes that come back for review.';
grant usage on schema decisions to tegenveer_actor, tegenveer_worker;

create table decisions.rule (
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  type text collate "C" not null check (type in ('course', 'approach', 'money', 'parties', 'agreement_text', 'roles', 'publicity', 'portfolio', 'other')),
  method text collate "C" not null check (method in ('consent', 'consensus', 'majority', 'mandate_holder', 'formal_external')),
  share text collate "C" not null default 'half' check (share in ('half', 'two_thirds')),
  primary key (space_id, type)
);
comment on table decisions.rule is 'The rule of a space: which method for which type of decision. Without a row: consent.';
comment on column decisions.rule.space_id is 'Whose rule.';
comment on column decisions.rule.type is 'decision_type';
comment on column decisions.rule.method is 'decision_method';
comment on column decisions.rule.share is 'For a majority: how large.';

create table decisions.decision (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  title text not null,
  proposal text not null,
  driver text not null,
  circle text,
  type text collate "C" not null default 'other' check (type in ('course', 'approach', 'money', 'parties', 'agreement_text', 'roles', 'publicity', 'portfolio', 'other')),
  method text collate "C" not null check (method in ('consent', 'consensus', 'majority', 'mandate_holder', 'formal_external')),
  share text collate "C" not null default 'half' check (share in ('half', 'two_thirds')),
  decider_id text collate "C" references membership.organisation (id) on delete set null,
  state text collate "C" not null default 'clarifying' check (state in ('clarifying', 'reacting', 'deciding', 'adopted', 'adopted_with_changes', 'not_adopted', 'referred', 'postponed', 'ended')),
  edition integer not null default 1 check (edition > 0),
  measure text,
  review_on date,
  round_until date,
  binding_on text,
  formal_by text,
  formal_on date,
  formal_reference text,
  outcome_note text,
  referred_to text,
  decided_on date,
  replaces_id text collate "C" references decisions.decision (id) on delete set null,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table decisions.decision is 'A proposal and what was decided about it.';
comment on column decisions.decision.id is 'Short random id.';
comment on column decisions.decision.space_id is 'Where it is taken.';
comment on column decisions.decision.organisation_id is 'For which organisation it was proposed.';
comment on column decisions.decision.title is 'What it is about, in a few words.';
comment on column decisions.decision.proposal is 'The text as it stands now; earlier ones are in edition.';
comment on column decisions.decision.driver is 'The tension: why now.';
comment on column decisions.decision.circle is 'Who decides, in words, such as the core group.';
comment on column decisions.decision.type is 'decision_type';
comment on column decisions.decision.method is 'decision_method, by the rule of the space when it was proposed.';
comment on column decisions.decision.share is 'For a majority: how large.';
comment on column decisions.decision.decider_id is 'With the method mandate_holder: whose mandate it is.';
comment on column decisions.decision.state is 'Where it is: open, decision_outcome, or ended.';
comment on column decisions.decision.edition is 'Number of the text as it stands; a round is held over one edition.';
comment on column decisions.decision.measure is 'How we will see that it works.';
comment on column decisions.decision.review_on is 'Good enough until; then it comes back.';
comment on column decisions.decision.round_until is 'Until when parties can speak; no limit when empty.';
comment on column decisions.decision.binding_on is 'Whom it binds.';
comment on column decisions.decision.formal_by is 'Who must decide formally too, such as a council.';
comment on column decisions.decision.formal_on is 'When that formal decision was taken.';
comment on column decisions.decision.formal_reference is 'Where that formal decision can be found.';
comment on column decisions.decision.outcome_note is 'Why it ended like this.';
comment on column decisions.decision.referred_to is 'To which wider circle it went.';
comment on column decisions.decision.decided_on is 'When it was decided.';
comment on column decisions.decision.replaces_id is 'The earlier decision it takes the place of when it is adopted.';
comment on column decisions.decision.visibility is 'The one list.';
comment on column decisions.decision.author_id is 'Who proposed it.';
comment on column decisions.decision.version is 'Raised by each change.';
comment on column decisions.decision.created_at is 'When it was written down.';
create index decision_space on decisions.decision (space_id, created_at);
create index decision_organisation on decisions.decision (organisation_id);
create index decision_decider on decisions.decision (decider_id);
create index decision_replaces on decisions.decision (replaces_id);
create index decision_author on decisions.decision (author_id);
select kernel.protect('decisions.decision');

create table decisions.edition (
  id text collate "C" primary key,
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  number integer not null check (number > 0),
  proposal text not null,
  why text,
  author_id text collate "C" references membership.person (id) on delete set null,
  created_at timestamptz not null default now(),
  unique (decision_id, number)
);
comment on table decisions.edition is 'Every text a proposal had; none is ever lost.';
comment on column decisions.edition.id is 'Short random id.';
comment on column decisions.edition.decision_id is 'Of which proposal.';
comment on column decisions.edition.number is 'First, second …';
comment on column decisions.edition.proposal is 'The text.';
comment on column decisions.edition.why is 'What it changed, and why.';
comment on column decisions.edition.author_id is 'Who wrote it.';
comment on column decisions.edition.created_at is 'When.';
create index edition_author on decisions.edition (author_id);

create table decisions.remark (
  id text collate "C" primary key,
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  kind text collate "C" not null check (kind in ('question', 'reaction')),
  text text not null,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  author_id text collate "C" references membership.person (id) on delete set null,
  answer text,
  answered_by text collate "C" references membership.person (id) on delete set null,
  answered_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table decisions.remark is 'Clarifying questions with their answers, and quick reactions.';
comment on column decisions.remark.id is 'Short random id.';
comment on column decisions.remark.decision_id is 'On which proposal.';
comment on column decisions.remark.kind is 'question or reaction';
comment on column decisions.remark.text is 'In their own words.';
comment on column decisions.remark.organisation_id is 'For whom they spoke.';
comment on column decisions.remark.author_id is 'Who spoke.';
comment on column decisions.remark.answer is 'What was answered.';
comment on column decisions.remark.answered_by is 'Who answered.';
comment on column decisions.remark.answered_at is 'When.';
comment on column decisions.remark.created_at is 'When it was said.';
create index remark_decision on decisions.remark (decision_id, created_at);
create index remark_organisation on decisions.remark (organisation_id);
create index remark_author on decisions.remark (author_id);
create index remark_answered_by on decisions.remark (answered_by);

create table decisions.asked (
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  position integer not null check (position > 0),
  primary key (decision_id, organisation_id)
);
comment on table decisions.asked is 'The parties a round goes along, in order of speaking.';
comment on column decisions.asked.decision_id is 'Which decision.';
comment on column decisions.asked.organisation_id is 'Which party.';
comment on column decisions.asked.position is 'Order of speaking.';
create index asked_organisation on decisions.asked (organisation_id);

create table decisions.voice (
  id text collate "C" primary key,
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  edition integer not null check (edition > 0),
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  voice text collate "C" not null check (voice in ('consent', 'objection', 'for', 'against', 'abstain')),
  argument text,
  harms_aim text,
  function_title text,
  author_id text collate "C" references membership.person (id) on delete set null,
  integrated_how text,
  integrated_in integer,
  position integer not null check (position > 0),
  created_at timestamptz not null default now(),
  unique (decision_id, position),
  check (voice <> 'objection' or argument is not null and harms_aim is not null),
  check ((integrated_how is null) = (integrated_in is null)),
  check (integrated_how is null or voice = 'objection')
);
comment on table decisions.voice is 'What a party said in a round. Nothing is overwritten: the last word of a party over an edition counts.';
comment on column decisions.voice.id is 'Short random id.';
comment on column decisions.voice.decision_id is 'About which decision.';
comment on column decisions.voice.edition is 'Over which text.';
comment on column decisions.voice.organisation_id is 'Which party spoke.';
comment on column decisions.voice.voice is 'Consent or objection; for, against or abstain with other methods.';
comment on column decisions.voice.argument is 'In their own words.';
comment on column decisions.voice.harms_aim is 'Which aim of ours an objection says is harmed.';
comment on column decisions.voice.function_title is 'The function in which it was said.';
comment on column decisions.voice.author_id is 'Who spoke, with a mandate to represent.';
comment on column decisions.voice.integrated_how is 'What was changed because of the objection.';
comment on column decisions.voice.integrated_in is 'In which edition.';
comment on column decisions.voice.position is 'Order in which it was said.';
comment on column decisions.voice.created_at is 'When.';
create index voice_organisation on decisions.voice (organisation_id);
create index voice_author on decisions.voice (author_id);

create table decisions.change (
  id text collate "C" primary key,
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  kind text collate "C" not null check (kind in ('deal', 'agreement', 'commitment', 'action', 'mission', 'barrier', 'result', 'portfolio_item', 'setup', 'party', 'other')),
  target_id text collate "C",
  label text not null,
  created_at timestamptz not null default now()
);
comment on table decisions.change is 'What a decision changes; what is changed points back by asking here.';
comment on column decisions.change.id is 'Short random id.';
comment on column decisions.change.decision_id is 'Which decision.';
comment on column decisions.change.kind is 'What kind of thing.';
comment on column decisions.change.target_id is 'Its id; empty for something that has no record here.';
comment on column decisions.change.label is 'What it was called then.';
comment on column decisions.change.created_at is 'When it was written down.';
create index change_decision on decisions.change (decision_id);
create index change_target on decisions.change (kind, target_id);

create table decisions.step (
  id text collate "C" primary key,
  decision_id text collate "C" not null references decisions.decision (id) on delete cascade,
  move text collate "C" not null,
  state text collate "C" not null,
  note text,
  author_id text collate "C" references membership.person (id) on delete set null,
  created_at timestamptz not null default now()
);
comment on table decisions.step is 'How a decision came where it is.';
comment on column decisions.step.id is 'Short random id.';
comment on column decisions.step.decision_id is 'Which decision.';
comment on column decisions.step.move is 'What was done.';
comment on column decisions.step.state is 'Where it came.';
comment on column decisions.step.note is 'Why, in words.';
comment on column decisions.step.author_id is 'Who did it.';
comment on column decisions.step.created_at is 'When.';
create index step_decision on decisions.step (decision_id, created_at);
create index step_author on decisions.step (author_id);

-- The decision itself: written by who works in the space, moved by who wrote it or leads. -------------------------------
grant select, insert (id, space_id, organisation_id, title, proposal, driver, circle, type, method, share, decider_id, state, edition, measure,
    review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note, referred_to, decided_on, replaces_id, visibility, author_id, created_at),
  update (title, proposal, state, edition, measure, review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note,
    referred_to, decided_on, visibility, version) on decisions.decision to tegenveer_actor, tegenveer_worker;
create policy decision_worker on decisions.decision to tegenveer_worker using (true) with check (true);
create policy decision_added on decisions.decision for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and author_id = (select membership.me())
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
create policy decision_kept on decisions.decision for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));

-- What belongs to a decision is seen by who sees the decision; the worker carries over what a set says. ------------------
do $$
declare
  part record;
begin
  for part in select * from (values
    ('edition', 'id, decision_id, number, proposal, why, author_id, created_at'),
    ('remark', 'id, decision_id, kind, text, organisation_id, author_id, answer, answered_by, answered_at, created_at'),
    ('asked', 'decision_id, organisation_id, position'),
    ('voice', 'id, decision_id, edition, organisation_id, voice, argument, harms_aim, function_title, author_id, integrated_how, integrated_in, position, created_at'),
    ('change', 'id, decision_id, kind, target_id, label'),
    ('step', 'id, decision_id, move, state, note, author_id, created_at')
  ) as parts (name, added) loop
    execute format('alter table decisions.%I enable row level security', part.name);
    execute format('grant select, insert (%s) on decisions.%I to tegenveer_actor, tegenveer_worker', part.added, part.name);
    execute format('create policy %I on decisions.%I for select to tegenveer_actor using (exists (select from decisions.decision d where d.id = decision_id))',
      part.name || '_seen', part.name);
    execute format('create policy %I on decisions.%I for select to tegenveer_worker using (true)', part.name || '_worker_sees', part.name);
    execute format('create policy %I on decisions.%I for insert to tegenveer_worker with check (true)', part.name || '_worker_adds', part.name);
  end loop;
  -- Texts, steps, what it changes and whom it asks: in the hands of who wrote it or leads.
  for part in select * from (values ('edition'), ('asked'), ('change'), ('step')) as parts (name) loop
    execute format($policy$create policy %I on decisions.%I for insert to tegenveer_actor with check (%s exists (select from decisions.decision d
      where d.id = decision_id and (d.space_id = any ((select spaces.mine_to_lead())::text[])
        or d.author_id = (select membership.me()) and d.space_id = any ((select spaces.mine_to_work_in())::text[]))))$policy$,
      part.name || '_added', part.name,
      case when part.name in ('edition', 'step') then 'author_id = (select membership.me()) and ' else '' end);
  end loop;
end $$;

-- Questions and reactions: from who works in the space, or speaks for a party.
create policy remark_added on decisions.remark for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and answer is null and answered_by is null and answered_at is null
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[]))
    and exists (select from decisions.decision d where d.id = decision_id and d.space_id = any ((select spaces.mine())::text[])
      and (d.space_id = any ((select spaces.mine_to_work_in())::text[])
        or remark.organisation_id || ' ' || d.space_id = any ((select membership.mandated_in('represent'))::text[])
        or remark.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[]))));
grant update (answer, answered_by, answered_at) on decisions.remark to tegenveer_actor;
create policy remark_answered on decisions.remark for update to tegenveer_actor
  using (kind = 'question' and exists (select from decisions.decision d where d.id = decision_id
    and (d.space_id = any ((select spaces.mine_to_lead())::text[])
      or d.author_id = (select membership.me()) and d.space_id = any ((select spaces.mine_to_work_in())::text[]))))
  with check (answered_by = (select membership.me()));

-- A party speaks through somebody who may represent it, while the round over that text is open, and only when it was asked.
create policy voice_added on decisions.voice for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and integrated_how is null and integrated_in is null
    and exists (select from decisions.decision d join decisions.asked a on a.decision_id = d.id
      where d.id = voice.decision_id and a.organisation_id = voice.organisation_id
        and d.state = 'deciding' and d.edition = voice.edition and d.space_id = any ((select spaces.mine())::text[])
        and (voice.organisation_id || ' ' || d.space_id = any ((select membership.mandated_in('represent'))::text[])
          or voice.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[]))));
-- What was said is never changed; how an objection was taken in is added by who wrote the proposal or leads.
grant update (integrated_how, integrated_in) on decisions.voice to tegenveer_actor;
create policy voice_integrated on decisions.voice for update to tegenveer_actor
  using (voice = 'objection' and exists (select from decisions.decision d where d.id = decision_id
    and (d.space_id = any ((select spaces.mine_to_lead())::text[])
      or d.author_id = (select membership.me()) and d.space_id = any ((select spaces.mine_to_work_in())::text[]))))
  with check (voice = 'objection');

-- Whom a round goes along is settled anew when it is opened anew.
grant delete on decisions.asked to tegenveer_actor;
create policy asked_dropped on decisions.asked for delete to tegenveer_actor
  using (exists (select from decisions.decision d where d.id = decision_id
    and (d.space_id = any ((select spaces.mine_to_lead())::text[])
      or d.author_id = (select membership.me()) and d.space_id = any ((select spaces.mine_to_work_in())::text[]))));

-- The rule of a space: read by who sees the space, set by who leads it.
alter table decisions.rule enable row level security;
grant select, insert (space_id, type, method, share), update (method, share) on decisions.rule to tegenveer_actor, tegenveer_worker;
create policy rule_seen on decisions.rule for select to tegenveer_actor using (exists (select from spaces.space s where s.id = space_id));
create policy rule_added on decisions.rule for insert to tegenveer_actor with check (space_id = any ((select spaces.mine_to_lead())::text[]));
create policy rule_kept on decisions.rule for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])) with check (space_id = any ((select spaces.mine_to_lead())::text[]));
create policy rule_worker on decisions.rule to tegenveer_worker using (true) with check (true);

create view decisions.shared_decision with (security_invoker) as
  select id, space_id, title, state, method, review_on, decided_on, visibility, created_at from decisions.decision;
comment on view decisions.shared_decision is 'What other slices may join.';
grant select on decisions.shared_decision to tegenveer_actor, tegenveer_worker;
