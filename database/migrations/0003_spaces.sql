-- Spaces: where people of several organisations work together. Every policy asks the same question first: is this space mine?
create schema spaces;
comment on schema spaces is 'Third spaces: members, roles, visibility, actions.';
grant usage on schema spaces to tegenveer_actor, tegenveer_worker;

create table spaces.space (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind in ('programme', 'deal', 'coalition', 'community_of_practice')),
  slug text collate "C" not null,
  name text collate "und-x-icu" not null,
  parent_id text collate "C" references spaces.space (id) on delete restrict,
  visibility text collate "C" not null default 'parties' check (visibility in ('parties', 'network', 'public')),
  existence_hidden boolean not null default false,
  fictional boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (kind, slug),
  check (not (existence_hidden and visibility <> 'parties'))
);
comment on table spaces.space is 'A programme, a deal, a coalition or a community of practice: it belongs to no single party.';
comment on column spaces.space.id is 'Short random id.';
comment on column spaces.space.kind is 'space_kind';
comment on column spaces.space.slug is 'Name in addresses; carries an id suffix where a taken name would tell something.';
comment on column spaces.space.name is 'As people call it.';
comment on column spaces.space.parent_id is 'The programme that carries a deal; the space above.';
comment on column spaces.space.visibility is 'Who may know of it: parties (members only), network (everybody with an account) or public.';
comment on column spaces.space.existence_hidden is 'Only members know that it exists; not even the programme above.';
comment on column spaces.space.fictional is 'Belongs to the living example.';
comment on column spaces.space.version is 'Raised by each change.';
comment on column spaces.space.created_at is 'When it was made.';
create index space_parent on spaces.space (parent_id);

create table spaces.seat (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete restrict,
  role text collate "C" not null check (role in ('dealmaker', 'project_lead', 'member', 'learning_evaluator', 'observer', 'guest')),
  starts_at timestamptz not null default now(),
  ends_at timestamptz check (ends_at >= starts_at),
  version integer not null default 1
);
comment on table spaces.seat is 'A person''s place in a space, for an organisation, in a role, from-to.';
comment on column spaces.seat.id is 'Short random id.';
comment on column spaces.seat.space_id is 'Where.';
comment on column spaces.seat.person_id is 'Who.';
comment on column spaces.seat.organisation_id is 'For which organisation; empty for an independent.';
comment on column spaces.seat.role is 'space_role';
comment on column spaces.seat.starts_at is 'From this moment.';
comment on column spaces.seat.ends_at is 'Rights end at this moment; empty: still.';
comment on column spaces.seat.version is 'Raised by each change.';
create index seat_space on spaces.seat (space_id);
create index seat_person on spaces.seat (person_id);
create index seat_organisation on spaces.seat (organisation_id);
create unique index seat_once on spaces.seat (space_id, person_id, role) where ends_at is null;

create table spaces.named (
  record_id text collate "C" not null,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  named_by text collate "C" not null references membership.person (id) on delete cascade,
  primary key (record_id, person_id)
);
comment on table spaces.named is 'The people a record with visibility "named" is shown to.';
comment on column spaces.named.record_id is 'The record, of any slice.';
comment on column spaces.named.person_id is 'Who may see it.';
comment on column spaces.named.named_by is 'Who named them; it only counts when that is the author of the record.';
create index named_person on spaces.named (person_id);
create index named_by on spaces.named (named_by);

-- The questions every policy asks. Arrays, so that they are asked once per query and compared by leakproof equality. ----

create function spaces.my_seats() returns setof spaces.seat
  language sql stable security definer set search_path = ''
  begin atomic
    select s.* from spaces.seat s
    where s.person_id = (select membership.me()) and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now());
  end;
comment on function spaces.my_seats is 'Seats the acting person holds now.';

create function spaces.mine() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select space_id as id from spaces.my_seats()
    union
    select child.id from spaces.my_seats() seat join spaces.space child on child.parent_id = seat.space_id
    where seat.role in ('dealmaker', 'learning_evaluator') and not child.existence_hidden
  ) mine), '{}');
comment on function spaces.mine is 'Spaces I am a member of; a dealmaker or evaluator of a programme also sits in its deals, but for the hidden ones.';

create function spaces.mine_to_work_in() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select space_id as id from spaces.my_seats() where role in ('dealmaker', 'project_lead', 'member', 'learning_evaluator')
    union
    select child.id from spaces.my_seats() seat join spaces.space child on child.parent_id = seat.space_id
    where seat.role = 'dealmaker' and not child.existence_hidden
  ) mine), '{}');
comment on function spaces.mine_to_work_in is 'Spaces in which I may write: not as observer or guest.';

create function spaces.mine_to_lead() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select space_id as id from spaces.my_seats() where role in ('dealmaker', 'project_lead')
    union
    select child.id from spaces.my_seats() seat join spaces.space child on child.parent_id = seat.space_id
    where seat.role = 'dealmaker' and not child.existence_hidden
  ) mine), '{}');
comment on function spaces.mine_to_lead is 'Spaces I lead: I may add members, parties, results.';

create function spaces.mine_to_found() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select space_id as id from spaces.my_seats() where role = 'dealmaker'
    union
    select child.id from spaces.my_seats() seat join spaces.space child on child.parent_id = seat.space_id
    where seat.role = 'dealmaker' and not child.existence_hidden
  ) mine), '{}');
comment on function spaces.mine_to_found is 'Spaces in which I am dealmaker: only there may I make others dealmaker or learning evaluator, because those also sit in the spaces below.';

create function spaces.hidden_from_me() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from spaces.space where existence_hidden and id <> all ((select spaces.mine())::text[])), '{}');
comment on function spaces.hidden_from_me is 'Spaces that do not exist for me.';

create function spaces.named_to_me() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(record_id || ' ' || named_by) from spaces.named where person_id = (select membership.me())), '{}');
comment on function spaces.named_to_me is 'Records that were shown to me by name, each with who did: "record author". A reader who passes a record on is not its author, so that opens nothing.';

create function spaces.companions() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct person_id) from spaces.seat where space_id = any ((select spaces.mine())::text[])), '{}');
comment on function spaces.companions is 'People who sit or sat in a space of mine.';

revoke all on all functions in schema spaces from public;
grant execute on function spaces.my_seats, spaces.mine, spaces.mine_to_work_in, spaces.mine_to_lead, spaces.mine_to_found, spaces.hidden_from_me,
  spaces.named_to_me, spaces.companions to tegenveer_actor, tegenveer_worker;

-- Showing to more people is the author's own act; a record whose author is gone is in the hands of who leads the space. ---
create function kernel.guard_visibility() returns trigger
  language plpgsql volatile set search_path = '' as $$
declare
  widths constant text[] := array['author', 'named', 'organisation', 'parties', 'network', 'public'];
  leads constant boolean := new.space_id = any ((select spaces.mine_to_lead())::text[]);
  writes constant boolean := old.author_id = (select membership.me());
begin
  -- Only what a person does is held against this; the system's own hands carry over what a source says.
  if current_user <> 'tegenveer_actor' or coalesce(writes, false) or old.author_id is null and leads then return new; end if;
  if array_position(widths, new.visibility) < array_position(widths, old.visibility) and leads then return new; end if;
  raise exception 'Only the author shows a record to more people.' using errcode = '42501';
end $$;
comment on function kernel.guard_visibility is 'Before a change of visibility: outward by the author alone; inward also by who leads the space.';

-- One piece for the see-policy of every record that carries visibility, space_id, organisation_id and author_id. ---------
create function kernel.protect(record regclass) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', record);
  execute format($policy$
    create policy seen_by_visibility on %s for select to tegenveer_actor using (
      (visibility = 'public'
        or visibility = 'network' and (select membership.me()) is not null
        or visibility = 'parties' and space_id = any ((select spaces.mine())::text[])
        or visibility = 'organisation' and organisation_id = any ((select membership.my_organisations())::text[])
        or visibility = 'named' and id || ' ' || author_id = any ((select spaces.named_to_me())::text[])
        or author_id = (select membership.me()))
      and space_id <> all ((select spaces.hidden_from_me())::text[]))
    $policy$, record);
  execute format('create trigger visibility_guarded before update of visibility on %s
    for each row when (old.visibility is distinct from new.visibility) execute function kernel.guard_visibility()', record);
end $$;
comment on function kernel.protect is 'For migrations: row-level security, the one see-policy and the guard on moving outward, for a table with visibility, space_id, organisation_id, author_id and id.';
revoke all on function kernel.protect from public;

create table spaces.action (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  text text not null,
  person_id text collate "C" references membership.person (id) on delete set null,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  due_on date,
  done_at timestamptz,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table spaces.action is 'Who does what, when: made in a space.';
comment on column spaces.action.id is 'Short random id.';
comment on column spaces.action.space_id is 'Where it was agreed.';
comment on column spaces.action.text is 'What.';
comment on column spaces.action.person_id is 'Who.';
comment on column spaces.action.organisation_id is 'For which organisation.';
comment on column spaces.action.due_on is 'When.';
comment on column spaces.action.done_at is 'Done at this moment; empty: open.';
comment on column spaces.action.visibility is 'The one list.';
comment on column spaces.action.author_id is 'Who wrote it down.';
comment on column spaces.action.version is 'Raised by each change.';
comment on column spaces.action.created_at is 'When it was written down.';
create index action_space on spaces.action (space_id, due_on);
create index action_person on spaces.action (person_id);
create index action_organisation on spaces.action (organisation_id);
create index action_author on spaces.action (author_id);
select kernel.protect('spaces.action');
grant select, insert (id, space_id, text, person_id, organisation_id, due_on, visibility, author_id), update (text, person_id, organisation_id, due_on, done_at, visibility, version) on spaces.action to tegenveer_actor;
grant select, insert, update (text, person_id, organisation_id, due_on, done_at, visibility, version) on spaces.action to tegenveer_worker;
create policy action_worker on spaces.action to tegenveer_worker using (true) with check (true);
create policy action_added on spaces.action for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and author_id = (select membership.me())
    and (visibility <> 'organisation' or organisation_id = any ((select membership.my_organisations())::text[])));
create policy action_kept on spaces.action for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[]) or person_id = (select membership.me()))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) or person_id = (select membership.me()));

alter table spaces.space enable row level security;
-- Founding goes through spaces.found, which seats the founder in the same breath.
grant select, update (name, visibility, existence_hidden, version) on spaces.space to tegenveer_actor;
grant select, insert, update (name, parent_id, visibility, existence_hidden, version) on spaces.space to tegenveer_worker;
create policy space_seen on spaces.space for select to tegenveer_actor
  using ((visibility = 'public' or visibility = 'network' and (select membership.me()) is not null or id = any ((select spaces.mine())::text[]))
    and id <> all ((select spaces.hidden_from_me())::text[]));
create policy space_worker on spaces.space to tegenveer_worker using (true) with check (true);
create policy space_kept on spaces.space for update to tegenveer_actor
  using (id = any ((select spaces.mine_to_lead())::text[])) with check (id = any ((select spaces.mine_to_lead())::text[]));

create function spaces.found(of_id text, of_kind text, of_slug text, of_name text, under text, seen_by text, hidden boolean, seat_id text, founder_role text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with fresh as (
      insert into spaces.space (id, kind, slug, name, parent_id, visibility, existence_hidden, fictional)
      select of_id, of_kind,
        -- A plain name in an address is for what everybody may know of, and only while it is free: a refusal would tell.
        case when seen_by <> 'parties' and not exists (select 1 from spaces.space s where s.kind = of_kind and s.slug = of_slug)
          then of_slug else of_slug || '-' || left(of_id, 6) end,
        of_name, under, seen_by, hidden,
        coalesce((select s.fictional from spaces.space s where s.id = under), p.demo)
      from membership.person p
      where p.id = (select membership.me()) and founder_role in ('dealmaker', 'project_lead')
        and ((select membership.administers()) or under = any ((select spaces.mine_to_lead())::text[]))
        and (under is null or under <> all ((select spaces.hidden_from_me())::text[]))
      returning id, slug
    ), founder as (
      insert into spaces.seat (id, space_id, person_id, role) select seat_id, fresh.id, (select membership.me()), founder_role from fresh
    )
    select slug from fresh;
  end;
comment on function spaces.found is 'Makes a space and seats its founder: an administrator, or who leads the space above. The slug it got, or null when the acting person may not.';

alter table spaces.seat enable row level security;
grant select, insert (id, space_id, person_id, organisation_id, role, starts_at, ends_at), update (role, organisation_id, ends_at, version) on spaces.seat to tegenveer_actor;
grant select, insert, update (role, organisation_id, ends_at, version) on spaces.seat to tegenveer_worker;
create policy seat_seen on spaces.seat for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[]) or person_id = (select membership.me()));
create policy seat_worker on spaces.seat to tegenveer_worker using (true) with check (true);
-- Who leads gives and changes seats; those of dealmaker and learning evaluator only a dealmaker does.
create policy seat_added on spaces.seat for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    and (role not in ('dealmaker', 'learning_evaluator') or space_id = any ((select spaces.mine_to_found())::text[])));
create policy seat_kept on spaces.seat for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    and (role not in ('dealmaker', 'learning_evaluator') or space_id = any ((select spaces.mine_to_found())::text[])))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    and (role not in ('dealmaker', 'learning_evaluator') or space_id = any ((select spaces.mine_to_found())::text[])));

create function spaces.leave(of_seat text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update spaces.seat s set ends_at = greatest(s.starts_at, now()), version = version + 1
      where s.id = of_seat and s.person_id = (select membership.me()) and s.ends_at is null
      returning 1
    )
    select exists (select 1 from ended);
  end;
comment on function spaces.leave is 'Anybody may leave a space.';

create function spaces.invite(of_space text, person_id text, of_mail text, of_name text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with known as (
      select p.id from membership.address a join membership.person p on p.id = a.person_id
      where a.mail = lower(of_mail) and p.ended_at is null and of_space = any ((select spaces.mine_to_lead())::text[])
    ), fresh as (
      insert into membership.person (id, name, demo)
      select invite.person_id, of_name, host.demo
      from membership.person host
      where host.id = (select membership.me()) and of_space = any ((select spaces.mine_to_lead())::text[])
        and not exists (select 1 from membership.address a where a.mail = lower(of_mail))
      returning id
    ), address as (
      insert into membership.address (mail, person_id) select lower(of_mail), fresh.id from fresh
    )
    select id from known union all select id from fresh;
  end;
comment on function spaces.invite is 'The person with this address, made when there is none, for who leads a space and wants to seat them. It gives no function for any organisation. Null for an ended person.';

create function spaces.end_seats() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update spaces.seat s set ends_at = greatest(s.starts_at, now()), version = s.version + 1
  where s.person_id = new.id and (s.ends_at is null or s.ends_at > now());
  return null;
end $$;
comment on function spaces.end_seats is 'When a person ends, their seats do too; what they wrote stays.';
create trigger person_ended after update of ended_at on membership.person
  for each row when (old.ended_at is null and new.ended_at is not null) execute function spaces.end_seats();

revoke all on function spaces.found, spaces.leave, spaces.invite, spaces.end_seats from public;
grant execute on function spaces.found, spaces.leave, spaces.invite to tegenveer_actor;

alter table spaces.named enable row level security;
grant select, insert, delete on spaces.named to tegenveer_actor;
grant select, insert on spaces.named to tegenveer_worker;
create policy named_worker on spaces.named to tegenveer_worker using (true) with check (true);
create policy named_seen on spaces.named for select to tegenveer_actor
  using (named_by = (select membership.me()) or person_id = (select membership.me()));
create policy named_added on spaces.named for insert to tegenveer_actor with check (named_by = (select membership.me()));
create policy named_dropped on spaces.named for delete to tegenveer_actor using (named_by = (select membership.me()));

-- Who I may know of: myself, colleagues, people of my spaces. ----------------------------------------------------------
create policy person_seen on membership.person for select to tegenveer_actor
  using (id = (select membership.me()) or (select membership.administers())
    or id = any ((select membership.colleagues())::text[]) or id = any ((select spaces.companions())::text[]));
create policy affiliation_seen on membership.affiliation for select to tegenveer_actor
  using (person_id = (select membership.me()) or (select membership.administers())
    or organisation_id = any ((select membership.my_organisations())::text[]) or person_id = any ((select spaces.companions())::text[]));

-- An organisation is added by an administrator, or by who works in a space and meets a party we did not know yet.
create policy organisation_added on membership.organisation for insert to tegenveer_actor
  with check ((select membership.administers()) or cardinality((select spaces.mine_to_work_in())::text[]) > 0);

create function membership.name_publicly(of_organisation text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with named as (
      update membership.organisation o set visibility = 'public'
      where o.id = of_organisation and o.visibility <> 'public'
        and ((select membership.administers()) or exists (
          select 1 from spaces.space s where s.visibility = 'public' and s.id = any ((select spaces.mine_to_lead())::text[])))
      returning 1
    )
    select exists (select 1 from named);
  end;
comment on function membership.name_publicly is 'Lets the public read the name of an organisation, because a public page names it: by an administrator, or who leads a public space.';
revoke all on function membership.name_publicly from public;
grant execute on function membership.name_publicly to tegenveer_actor;

-- Facts also tell of records with a narrow circle, and one person has one pseudonym in all of them: so not even the
-- members of a space read them row by row. Administrators read those of the installation; the worker reacts to all.
grant select on kernel.fact to tegenveer_actor, tegenveer_worker;
create policy fact_seen on kernel.fact for select to tegenveer_actor
  using (space_id = 'house' and (select membership.administers()));
create policy fact_worker on kernel.fact for select to tegenveer_worker using (true);

create view spaces.shared_space with (security_invoker) as
  select id, kind, slug, name, parent_id, visibility, existence_hidden, fictional from spaces.space;
comment on view spaces.shared_space is 'What other slices may join.';
grant select on spaces.shared_space to tegenveer_actor, tegenveer_worker;

create view membership.shared_organisation with (security_invoker) as
  select id, slug, name, kind, fictional, visibility from membership.organisation;
comment on view membership.shared_organisation is 'What other slices may join.';
grant select on membership.shared_organisation to tegenveer_actor, tegenveer_worker;

create view membership.shared_person with (security_invoker) as
  select id, name from membership.person;
comment on view membership.shared_person is 'What other slices may join.';
grant select on membership.shared_person to tegenveer_actor, tegenveer_worker;
