-- Parties over time: invited by who leads, accepted by who may represent, bound at joining days, leaving with their seats.
create view spaces.shared_seat with (security_invoker) as
  select id, space_id, person_id, organisation_id, role, starts_at, ends_at from spaces.seat;
comment on view spaces.shared_seat is 'What other slices may join.';
grant select on spaces.shared_seat to tegenveer_actor, tegenveer_worker;

create table deals.joining_day (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  held_on date not null,
  about text,
  unique (space_id, held_on)
);
comment on table deals.joining_day is 'Days after the signing on which others sign too.';
comment on column deals.joining_day.id is 'Short random id.';
comment on column deals.joining_day.space_id is 'The deal.';
comment on column deals.joining_day.held_on is 'Which day.';
comment on column deals.joining_day.about is 'Where, at which occasion.';
alter table deals.joining_day enable row level security;
grant select, insert on deals.joining_day to tegenveer_actor, tegenveer_worker;
create policy joining_day_worker on deals.joining_day to tegenveer_worker using (true) with check (true);
create policy joining_day_seen on deals.joining_day for select to tegenveer_actor using (exists (select from spaces.space s where s.id = space_id));
create policy joining_day_added on deals.joining_day for insert to tegenveer_actor with check (space_id = any ((select spaces.mine_to_lead())::text[]));

create table deals.invitation (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete cascade,
  tie text collate "C" not null check (tie in ('bound', 'partner')),
  intensity text collate "C" not null default 'unknown' check (intensity in ('now', 'set_moments', 'second_half', 'unknown')),
  joining_day_id text collate "C" references deals.joining_day (id) on delete set null,
  words text,
  answer_before date,
  invited_by text collate "C" references membership.person (id) on delete set null,
  invited_at timestamptz not null default now(),
  state text collate "C" not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answered_by text collate "C" references membership.person (id) on delete set null,
  answered_as text,
  answered_at timestamptz,
  answer_reason text,
  version integer not null default 1,
  check (state <> 'declined' or answer_reason is not null)
);
comment on table deals.invitation is 'An organisation asked to take part in a deal, and what it answered.';
comment on column deals.invitation.id is 'Short random id.';
comment on column deals.invitation.space_id is 'The deal.';
comment on column deals.invitation.organisation_id is 'Who is asked.';
comment on column deals.invitation.tie is 'party_tie it is asked for.';
comment on column deals.invitation.intensity is 'When it would be active.';
comment on column deals.invitation.joining_day_id is 'Joining day on which it would sign.';
comment on column deals.invitation.words is 'What it is about, in the words of who asks: all that is seen of a closed deal.';
comment on column deals.invitation.answer_before is 'An answer is asked before this day.';
comment on column deals.invitation.invited_by is 'Who asked.';
comment on column deals.invitation.invited_at is 'When.';
comment on column deals.invitation.state is 'Moves along rules/invitation.states.ts.';
comment on column deals.invitation.answered_by is 'Who answered, on a mandate to represent.';
comment on column deals.invitation.answered_as is 'In which function.';
comment on column deals.invitation.answered_at is 'When.';
comment on column deals.invitation.answer_reason is 'Why; always there with a no.';
comment on column deals.invitation.version is 'Raised by each change.';
create index invitation_space on deals.invitation (space_id);
create index invitation_organisation on deals.invitation (organisation_id);
create index invitation_joining_day on deals.invitation (joining_day_id);
create index invitation_invited_by on deals.invitation (invited_by);
create index invitation_answered_by on deals.invitation (answered_by);
create unique index invitation_open on deals.invitation (space_id, organisation_id) where state = 'open';
alter table deals.invitation enable row level security;
grant select, insert (id, space_id, organisation_id, tie, intensity, joining_day_id, words, answer_before, invited_by), update (state, version)
  on deals.invitation to tegenveer_actor;
grant select, insert on deals.invitation to tegenveer_worker;
create policy invitation_worker on deals.invitation to tegenveer_worker using (true) with check (true);
-- Asking is an act outward: the people of the organisation see the question, and of a closed deal nothing more.
create policy invitation_seen on deals.invitation for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[]) or organisation_id = any ((select membership.my_organisations())::text[]));
create policy invitation_made on deals.invitation for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and invited_by = (select membership.me()));
create policy invitation_withdrawn on deals.invitation for update to tegenveer_actor
  using (state = 'open' and space_id = any ((select spaces.mine_to_lead())::text[]))
  with check (state = 'withdrawn' and space_id = any ((select spaces.mine_to_lead())::text[]));

create function deals.my_invitations() returns table (id text, organisation_id text, organisation text, deal_id text, deal_slug text, deal_name text,
    fictional boolean, tie text, intensity text, joining_on date, words text, answer_before date, invited_at timestamptz, state text,
    answered_at timestamptz, answer_reason text, represents boolean, version integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select i.id, i.organisation_id, o.name, s.id, s.slug, s.name, s.fictional, i.tie, i.intensity, d.held_on, i.words, i.answer_before, i.invited_at,
      i.state, i.answered_at, i.answer_reason,
      i.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[])
        or i.organisation_id || ' ' || i.space_id = any ((select membership.mandated_in('represent'))::text[]), i.version
    from deals.invitation i join membership.organisation o on o.id = i.organisation_id join spaces.space s on s.id = i.space_id
    left join deals.joining_day d on d.id = i.joining_day_id
    where i.organisation_id = any ((select membership.my_organisations())::text[]) and i.state <> 'withdrawn'
    order by i.state <> 'open', i.answer_before nulls last, i.invited_at desc, i.id;
  end;
comment on function deals.my_invitations is 'Invitations to my organisations, each with the name of its deal, also of one that is closed: that was said by inviting.';

create function deals.answer_invitation(of_invitation text, of_version integer, accepts boolean, as_function text, why text, party_id text, seat_id text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  asked deals.invitation;
begin
  update deals.invitation i set state = case when accepts then 'accepted' else 'declined' end, answered_by = (select membership.me()),
    answered_as = as_function, answered_at = now(), answer_reason = why, version = i.version + 1
  where i.id = of_invitation and i.version = of_version and i.state = 'open'
    and (i.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[])
      or i.organisation_id || ' ' || i.space_id = any ((select membership.mandated_in('represent'))::text[]))
  returning i.* into asked;
  if asked.id is null then return null; end if;
  if accepts then
    insert into deals.party (id, space_id, organisation_id, tie, intensity, position, joined_on)
    select answer_invitation.party_id, asked.space_id, asked.organisation_id, asked.tie, asked.intensity,
      coalesce((select max(q.position) from deals.party q where q.space_id = asked.space_id), 0) + 1,
      to_char(coalesce((select d.held_on from deals.joining_day d where d.id = asked.joining_day_id), current_date), 'YYYY-MM-DD')
    where not exists (select from deals.party q where q.space_id = asked.space_id and q.organisation_id = asked.organisation_id and q.left_on is null);
    insert into spaces.seat (id, space_id, person_id, organisation_id, role)
    select seat_id, asked.space_id, (select membership.me()), asked.organisation_id, 'member'
    where not exists (select from spaces.seat s where s.space_id = asked.space_id and s.person_id = (select membership.me())
      and (s.ends_at is null or s.ends_at > now()));
  end if;
  return asked.space_id;
end $$;
comment on function deals.answer_invitation is 'Answers an invitation on a mandate to represent; yes makes the organisation a party and seats who answered. The deal, or null when it is not mine to answer.';

create function deals.let_party_go(of_party text, of_version integer, left_on text, why text, successor text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  gone deals.party;
  -- A whole day to come: rights end when it is over. Any other date: now.
  moment constant timestamptz := case when let_party_go.left_on ~ '^\d{4}-\d{2}-\d{2}$' and let_party_go.left_on > to_char(now() at time zone 'UTC', 'YYYY-MM-DD')
    then (let_party_go.left_on::date + 1)::timestamp at time zone 'UTC' else now() end;
begin
  update deals.party q set left_on = let_party_go.left_on, left_reason = why, successor_note = coalesce(successor, q.successor_note), version = q.version + 1
  where q.id = of_party and q.version = of_version and q.left_on is null
    and (q.space_id = any ((select spaces.mine_to_lead())::text[])
      or q.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[])
      or q.organisation_id || ' ' || q.space_id = any ((select membership.mandated_in('represent'))::text[]))
  returning q.* into gone;
  if gone.id is null then return 'stale'; end if;
  if exists (select from spaces.seat s where s.space_id = gone.space_id and s.organisation_id = gone.organisation_id
      and s.role in ('dealmaker', 'project_lead') and (s.ends_at is null or s.ends_at > moment))
    and not exists (select from spaces.seat s where s.space_id = gone.space_id and s.organisation_id is distinct from gone.organisation_id
      and s.role in ('dealmaker', 'project_lead') and s.starts_at <= now() and (s.ends_at is null or s.ends_at > moment))
    -- A dealmaker of the programme leads its deals too.
    and not exists (select from spaces.space d join spaces.seat s on s.space_id = d.parent_id where d.id = gone.space_id and not d.existence_hidden
      and s.role = 'dealmaker' and s.starts_at <= now() and (s.ends_at is null or s.ends_at > moment))
  then return 'last-lead'; end if;
  update spaces.seat s set ends_at = greatest(s.starts_at, moment), version = s.version + 1
  where s.space_id = gone.space_id and s.organisation_id = gone.organisation_id and (s.ends_at is null or s.ends_at > moment);
  return 'left';
end $$;
comment on function deals.let_party_go is 'A party leaves: said by who leads the deal or represents the party. Its seats end at the same moment. left, stale, or last-lead when nobody would lead any more.';

-- A tie to another deal is agreed by who leads that one. ---------------------------------------------------------------
alter table deals.link add column asked_by text collate "C" references membership.person (id) on delete set null,
  add column agreed_at timestamptz default now(), add column declined_at timestamptz, add column answer_reason text;
comment on column deals.link.asked_by is 'Who said it; empty: loaded from a source.';
comment on column deals.link.agreed_at is 'Agreed by who leads the other deal, at once where that is the same person or the other end is outside; empty: asked for.';
comment on column deals.link.declined_at is 'Declined by who leads the other deal.';
comment on column deals.link.answer_reason is 'Why.';
create index link_asked_by on deals.link (asked_by);
grant insert (asked_by, agreed_at) on deals.link to tegenveer_actor, tegenveer_worker;
drop policy link_seen on deals.link;
create policy link_seen on deals.link for select to tegenveer_actor
  using (exists (select from spaces.space s where s.id = from_id) and (to_id is null or exists (select from spaces.space s where s.id = to_id))
    and (agreed_at is not null or from_id = any ((select spaces.mine_to_lead())::text[]) or to_id = any ((select spaces.mine_to_lead())::text[])));
drop policy link_added on deals.link;
create policy link_added on deals.link for insert to tegenveer_actor
  with check (from_id = any ((select spaces.mine_to_lead())::text[])
    and (agreed_at is null or to_id is null or to_id = any ((select spaces.mine_to_lead())::text[])));

create function deals.answer_link(of_link text, agrees boolean, why text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with answered as (
      update deals.link l set agreed_at = case when agrees then now() end, declined_at = case when agrees then null else now() end,
        answer_reason = why, version = l.version + 1
      where l.id = of_link and l.agreed_at is null and l.declined_at is null and l.to_id = any ((select spaces.mine_to_lead())::text[])
      returning l.from_id
    )
    select from_id from answered;
  end;
comment on function deals.answer_link is 'Agrees to a tie that another deal asked for, or declines it; the other deal, or null when it is not mine to answer.';

revoke all on function deals.my_invitations, deals.answer_invitation, deals.let_party_go, deals.answer_link from public;
grant execute on function deals.my_invitations, deals.answer_invitation, deals.let_party_go, deals.answer_link to tegenveer_actor, tegenveer_worker;
