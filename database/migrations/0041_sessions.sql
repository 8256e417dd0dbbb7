-- Sessions: people of a space meet. An agenda made from what is due, who was there, and what came out of it.
create schema sessions;
comment on schema sessions is 'Sessions of a space, their agenda, attendance and outcomes; and the set-up of the collaboration, in versions.';
grant usage on schema sessions to tegenveer_actor, tegenveer_worker;

create table sessions.session (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  kind text collate "C" not null check (kind in ('core_group', 'steering_group', 'signatories', 'barrier_round', 'sensemaking', 'other')),
  title text not null,
  starts_at timestamptz not null,
  minutes integer not null default 60 check (minutes between 5 and 2880),
  place text,
  goal text,
  state text collate "C" not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  report text,
  went_well text,
  went_badly text,
  cancelled_why text,
  invited_at timestamptz,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table sessions.session is 'A meeting of a space.';
comment on column sessions.session.id is 'Short random id.';
comment on column sessions.session.space_id is 'Whose meeting.';
comment on column sessions.session.organisation_id is 'For which organisation it was planned.';
comment on column sessions.session.kind is 'session_kind';
comment on column sessions.session.title is 'What it is called.';
comment on column sessions.session.starts_at is 'When it begins.';
comment on column sessions.session.minutes is 'How long it takes.';
comment on column sessions.session.place is 'Where.';
comment on column sessions.session.goal is 'What it must bring.';
comment on column sessions.session.state is 'Where it is.';
comment on column sessions.session.report is 'What was said, in short.';
comment on column sessions.session.went_well is 'Look-back: what worked.';
comment on column sessions.session.went_badly is 'Look-back: what did not.';
comment on column sessions.session.cancelled_why is 'Why it did not happen.';
comment on column sessions.session.invited_at is 'When the invitations left.';
comment on column sessions.session.visibility is 'The one list.';
comment on column sessions.session.author_id is 'Who planned it.';
comment on column sessions.session.version is 'Raised by each change.';
comment on column sessions.session.created_at is 'When it was written down.';
create index session_space on sessions.session (space_id, starts_at);
create index session_organisation on sessions.session (organisation_id);
create index session_author on sessions.session (author_id);
select kernel.protect('sessions.session');

create table sessions.point (
  id text collate "C" primary key,
  session_id text collate "C" not null references sessions.session (id) on delete cascade,
  position integer not null check (position > 0),
  title text not null,
  minutes integer check (minutes between 1 and 600),
  due_kind text collate "C",
  due_id text collate "C",
  due_on date,
  href text collate "C",
  notes text,
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1
);
comment on table sessions.point is 'A point of an agenda: something that is due, or somebody''s own.';
comment on column sessions.point.id is 'Short random id.';
comment on column sessions.point.session_id is 'Of which session.';
comment on column sessions.point.position is 'Order on the agenda.';
comment on column sessions.point.title is 'What it is about.';
comment on column sessions.point.minutes is 'How long it may take.';
comment on column sessions.point.due_kind is 'What kind of thing is due; empty: an own point.';
comment on column sessions.point.due_id is 'Which thing.';
comment on column sessions.point.due_on is 'When it fell due.';
comment on column sessions.point.href is 'Where it stands.';
comment on column sessions.point.notes is 'What was said about it.';
comment on column sessions.point.author_id is 'Who put it there.';
comment on column sessions.point.version is 'Raised by each change.';
create index point_session on sessions.point (session_id, position);
create index point_author on sessions.point (author_id);
create unique index point_once on sessions.point (session_id, due_kind, due_id) where due_id is not null;

create table sessions.attendance (
  id text collate "C" primary key,
  session_id text collate "C" not null references sessions.session (id) on delete cascade,
  person_id text collate "C" references membership.person (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  status text collate "C" not null default 'invited' check (status in ('invited', 'present', 'excused', 'absent')),
  successor boolean not null default false,
  unique (session_id, person_id)
);
comment on table sessions.attendance is 'Who was invited to a session, and who was there.';
comment on column sessions.attendance.id is 'Short random id.';
comment on column sessions.attendance.session_id is 'Which session.';
comment on column sessions.attendance.person_id is 'Who.';
comment on column sessions.attendance.organisation_id is 'For which organisation.';
comment on column sessions.attendance.status is 'Invited, present, excused or absent.';
comment on column sessions.attendance.successor is 'In the place of who signed.';
create index attendance_person on sessions.attendance (person_id);
create index attendance_organisation on sessions.attendance (organisation_id);

create table sessions.outcome (
  id text collate "C" primary key,
  session_id text collate "C" not null references sessions.session (id) on delete cascade,
  point_id text collate "C" references sessions.point (id) on delete set null,
  kind text collate "C" not null check (kind in ('decision', 'commitment', 'action', 'setup')),
  target_id text collate "C" not null,
  label text not null,
  href text collate "C",
  created_at timestamptz not null default now()
);
comment on table sessions.outcome is 'What came out of a session; the record itself stands in its own slice.';
comment on column sessions.outcome.id is 'Short random id.';
comment on column sessions.outcome.session_id is 'Which session.';
comment on column sessions.outcome.point_id is 'At which point.';
comment on column sessions.outcome.kind is 'What it became.';
comment on column sessions.outcome.target_id is 'Its record.';
comment on column sessions.outcome.label is 'What it was called then.';
comment on column sessions.outcome.href is 'Where it stands.';
comment on column sessions.outcome.created_at is 'When it was written down.';
create index outcome_session on sessions.outcome (session_id);
create index outcome_point on sessions.outcome (point_id);
create index outcome_target on sessions.outcome (kind, target_id);

create table sessions.setup (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  number integer not null check (number > 0),
  title text not null default '',
  core_group text,
  steering_group text,
  rhythm text,
  work_lines text,
  agreements text,
  why text,
  session_id text collate "C" references sessions.session (id) on delete set null,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (space_id, number)
);
comment on table sessions.setup is 'How the collaboration is set up, in versions: a look-back changes it.';
comment on column sessions.setup.id is 'Short random id.';
comment on column sessions.setup.space_id is 'Of which space.';
comment on column sessions.setup.organisation_id is 'For which organisation it was written.';
comment on column sessions.setup.number is 'First, second …';
comment on column sessions.setup.title is 'What it is called.';
comment on column sessions.setup.core_group is 'Who prepares.';
comment on column sessions.setup.steering_group is 'Who steers.';
comment on column sessions.setup.rhythm is 'Who meets how often.';
comment on column sessions.setup.work_lines is 'Which lines of work there are.';
comment on column sessions.setup.agreements is 'What we agreed about working together.';
comment on column sessions.setup.why is 'What changed, and why.';
comment on column sessions.setup.session_id is 'The session that changed it.';
comment on column sessions.setup.visibility is 'The one list.';
comment on column sessions.setup.author_id is 'Who wrote it.';
comment on column sessions.setup.version is 'Raised by each change.';
comment on column sessions.setup.created_at is 'When it was written down.';
create index setup_space on sessions.setup (space_id, number);
create index setup_organisation on sessions.setup (organisation_id);
create index setup_session on sessions.setup (session_id);
create index setup_author on sessions.setup (author_id);
select kernel.protect('sessions.setup');

-- A session is planned by who works in the space, kept by who planned it or leads. ---------------------------------------
grant select, insert (id, space_id, organisation_id, kind, title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why,
    invited_at, visibility, author_id, created_at),
  update (title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why, invited_at, visibility, version)
  on sessions.session to tegenveer_actor, tegenveer_worker;
create policy session_worker on sessions.session to tegenveer_worker using (true) with check (true);
create policy session_added on sessions.session for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and author_id = (select membership.me())
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
create policy session_kept on sessions.session for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));

grant select, insert (id, space_id, organisation_id, number, title, core_group, steering_group, rhythm, work_lines, agreements, why, session_id, visibility, author_id, created_at),
  update (visibility, version) on sessions.setup to tegenveer_actor, tegenveer_worker;
create policy setup_worker on sessions.setup to tegenveer_worker using (true) with check (true);
create policy setup_added on sessions.setup for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and author_id = (select membership.me())
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[])));
create policy setup_kept on sessions.setup for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])) with check (space_id = any ((select spaces.mine_to_lead())::text[]));

-- What belongs to a session is seen by who sees the session. Points come from everybody who works in the space. ----------
do $$
declare
  part record;
begin
  for part in select * from (values
    ('point', 'id, session_id, position, title, minutes, due_kind, due_id, due_on, href, notes, author_id', 'position, title, minutes, notes, version', 'mine_to_work_in'),
    ('attendance', 'id, session_id, person_id, organisation_id, status, successor', 'status, successor', 'mine_to_lead'),
    ('outcome', 'id, session_id, point_id, kind, target_id, label, href', null, 'mine_to_work_in')
  ) as parts (name, added, kept, hand) loop
    execute format('alter table sessions.%I enable row level security', part.name);
    execute format('grant select, insert (%s) on sessions.%I to tegenveer_actor, tegenveer_worker', part.added, part.name);
    -- Who was there is for who sits in the space, also when the session itself is public.
    execute format('create policy %I on sessions.%I for select to tegenveer_actor using (exists (select from sessions.session s where s.id = session_id%s))',
      part.name || '_seen', part.name, case when part.name = 'attendance' then ' and s.space_id = any ((select spaces.mine())::text[])' else '' end);
    execute format('create policy %I on sessions.%I for select to tegenveer_worker using (true)', part.name || '_worker_sees', part.name);
    execute format('create policy %I on sessions.%I for insert to tegenveer_worker with check (true)', part.name || '_worker_adds', part.name);
    execute format($policy$create policy %I on sessions.%I for insert to tegenveer_actor with check (exists (select from sessions.session s
      where s.id = session_id and (s.space_id = any ((select spaces.%I())::text[])
        or s.author_id = (select membership.me()) and s.space_id = any ((select spaces.mine_to_work_in())::text[]))))$policy$,
      part.name || '_added', part.name, part.hand);
    continue when part.kept is null;
    execute format('grant update (%s) on sessions.%I to tegenveer_actor', part.kept, part.name);
    execute format($policy$create policy %I on sessions.%I for update to tegenveer_actor using (exists (select from sessions.session s
      where s.id = session_id and (s.space_id = any ((select spaces.mine_to_lead())::text[])
        or s.author_id = (select membership.me()) and s.space_id = any ((select spaces.mine_to_work_in())::text[])))) with check (true)$policy$,
      part.name || '_kept', part.name);
  end loop;
end $$;
grant delete on sessions.point to tegenveer_actor;
create policy point_dropped on sessions.point for delete to tegenveer_actor using (exists (select from sessions.session s
  where s.id = session_id and s.state = 'planned' and (s.space_id = any ((select spaces.mine_to_lead())::text[])
    or s.author_id = (select membership.me()) and s.space_id = any ((select spaces.mine_to_work_in())::text[]))));

-- Addresses for the invitations: for who keeps the session, and only of people who sit in its space now.
create function sessions.invitees(of_session text) returns table (person_id text, name text, mail text, language text)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct p.id, p.name, (select min(a.mail) from membership.address a where a.person_id = p.id), p.language
    from sessions.session s join spaces.seat t on t.space_id = s.space_id join membership.person p on p.id = t.person_id
    where s.id = of_session and p.ended_at is null and t.starts_at <= now() and (t.ends_at is null or t.ends_at > now())
      and s.visibility in ('parties', 'network', 'public') and s.space_id <> all ((select spaces.hidden_from_me())::text[])
      and (s.space_id = any ((select spaces.mine_to_lead())::text[])
        or s.author_id = (select membership.me()) and s.space_id = any ((select spaces.mine_to_work_in())::text[]));
  end;
comment on function sessions.invitees is 'Whom an invitation goes to, with their addresses, for who keeps the session: people with a seat in its space, when the session may be seen by them.';
revoke all on function sessions.invitees from public;
grant execute on function sessions.invitees to tegenveer_actor;
