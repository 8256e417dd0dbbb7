-- Mandate: what a person may do for an organisation, given by whom, from-to. Every act that binds asks for one.
create table membership.mandate (
  id text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  kind text collate "C" not null check (kind in ('represent', 'promise', 'sign', 'administer')),
  commitment_kinds text[] not null default '{}' check (commitment_kinds <@ array['action', 'money', 'capacity', 'data', 'decision', 'rule_change', 'adoption', 'learning', 'network']),
  space_id text collate "C" references spaces.space (id) on delete cascade,
  document text,
  given_by text collate "C" references membership.person (id) on delete set null,
  starts_on date not null default current_date,
  ends_on date check (ends_on >= starts_on),
  ended_at timestamptz,
  end_reason text,
  deputy_for text collate "C" references membership.mandate (id) on delete cascade,
  successor_of text collate "C" references membership.mandate (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  -- To administer is for a whole organisation, and only promises have kinds.
  check (kind <> 'administer' or space_id is null),
  check (kind = 'promise' or commitment_kinds = '{}'),
  -- A proxy rests on a paper that can be shown.
  check (deputy_for is null or document is not null)
);
comment on table membership.mandate is 'What a person may do for an organisation: represent it, promise, sign, or administer its mandates; from-to.';
comment on column membership.mandate.id is 'Short random id.';
comment on column membership.mandate.person_id is 'Who may.';
comment on column membership.mandate.organisation_id is 'For which organisation.';
comment on column membership.mandate.kind is 'mandate_kind; none of them holds another.';
comment on column membership.mandate.commitment_kinds is 'Of a mandate to promise: commitment kinds it is limited to; empty: all.';
comment on column membership.mandate.space_id is 'The one space it is limited to; empty: everywhere.';
comment on column membership.mandate.document is 'Where it is written: decision, register, proxy.';
comment on column membership.mandate.given_by is 'Who gave it here; empty: it came with the data.';
comment on column membership.mandate.starts_on is 'First day.';
comment on column membership.mandate.ends_on is 'Last day; empty: still.';
comment on column membership.mandate.ended_at is 'Ended at this moment, before its last day.';
comment on column membership.mandate.end_reason is 'Why it ended.';
comment on column membership.mandate.deputy_for is 'The mandate this one stands in for; it lives no longer than that.';
comment on column membership.mandate.successor_of is 'The mandate this one took over; inherited commitments are confirmed within 60 days.';
comment on column membership.mandate.version is 'Raised by each change.';
comment on column membership.mandate.created_at is 'When it was written down.';
create index mandate_person on membership.mandate (person_id);
create index mandate_organisation on membership.mandate (organisation_id, kind);
create index mandate_space on membership.mandate (space_id);
create index mandate_given_by on membership.mandate (given_by);
create index mandate_deputy_for on membership.mandate (deputy_for);
create index mandate_successor_of on membership.mandate (successor_of);

-- What lives today: within its days, not ended, of somebody who still acts for the organisation; a deputy's also only
-- while the mandate it stands in for does.
create function membership.living_mandates() returns setof membership.mandate
  language sql stable security definer set search_path = ''
  begin atomic
    with own as (
      select m.* from membership.mandate m
      where m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date) and m.ended_at is null
        and exists (select from membership.affiliation a join membership.person p on p.id = a.person_id
          where a.person_id = m.person_id and a.organisation_id = m.organisation_id and p.ended_at is null
            and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    )
    select own.* from own where own.deputy_for is null or own.deputy_for in (select base.id from own base);
  end;
comment on function membership.living_mandates is 'Mandates that count today. Nobody calls this but the questions below.';

create function membership.my_mandates() returns setof membership.mandate
  language sql stable security definer set search_path = ''
  begin atomic
    select m.* from membership.living_mandates() m where m.person_id = (select membership.me());
  end;
comment on function membership.my_mandates is 'Mandates the acting person holds today.';

create function membership.mandated(of_kind text) returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct m.organisation_id) from membership.my_mandates() m where m.kind = of_kind), '{}');
comment on function membership.mandated is 'Organisations for which the acting person holds a mandate of this kind today, also one that is limited to a space or to some commitments.';

create function membership.mandated_in(of_kind text) returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct m.organisation_id || ' ' || coalesce(m.space_id, '*')) from membership.my_mandates() m where m.kind = of_kind), '{}');
comment on function membership.mandated_in is 'The same, with where it counts: "organisation space", or "organisation *" for everywhere.';

create function membership.mandate_holders(of_organisation text, of_kind text, in_space text) returns text[]
  language sql stable security definer set search_path = ''
  return (
    select coalesce(array_agg(distinct a.function_title), '{}')
    from membership.living_mandates() m
    join membership.affiliation a on a.person_id = m.person_id and a.organisation_id = m.organisation_id
      and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)
    where m.organisation_id = of_organisation and m.kind = of_kind and (m.space_id is null or m.space_id = in_space)
    having (select membership.administers()) or of_organisation = any ((select membership.my_organisations())::text[])
      or exists (select from membership.affiliation c where c.organisation_id = of_organisation
        and c.person_id = any ((select spaces.companions())::text[]))
  );
comment on function membership.mandate_holders is 'Functions (no names) that hold a mandate of this kind today, for colleagues and who shares a space with the organisation; null for others.';

create function membership.successions(of_organisations text[]) returns table (mandate_id text, organisation_id text, kind text, space_id text, since date)
  language sql stable security definer set search_path = ''
  begin atomic
    select m.id, m.organisation_id, m.kind, m.space_id, m.starts_on
    from membership.mandate m
    where m.organisation_id = any (of_organisations) and m.successor_of is not null and m.starts_on <= current_date
    order by m.starts_on, m.id;
  end;
comment on function membership.successions is 'Since when somebody else holds a mandate of these organisations; no persons, so that a promise can read "not confirmed yet" for everybody who sees the promise.';

revoke all on function membership.living_mandates, membership.my_mandates, membership.mandated, membership.mandated_in,
  membership.mandate_holders, membership.successions from public;
grant execute on function membership.my_mandates, membership.mandated, membership.mandated_in, membership.mandate_holders,
  membership.successions to tegenveer_actor, tegenveer_worker;

alter table membership.mandate enable row level security;
grant select, insert (id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, deputy_for, successor_of),
  update (ends_on, ended_at, end_reason, version) on membership.mandate to tegenveer_actor;
grant select, insert, update (ends_on, ended_at, end_reason, version) on membership.mandate to tegenveer_worker;
create policy mandate_worker on membership.mandate to tegenveer_worker using (true) with check (true);
create policy mandate_seen on membership.mandate for select to tegenveer_actor
  using (person_id = (select membership.me()) or (select membership.administers())
    or organisation_id = any ((select membership.my_organisations())::text[])
    or person_id = any ((select spaces.companions())::text[]) and (space_id is null or space_id = any ((select spaces.mine())::text[])));
-- Given by who administers the organisation's mandates or keeps the installation; by nobody to themselves.
create policy mandate_given on membership.mandate for insert to tegenveer_actor
  with check (given_by = (select membership.me()) and person_id <> (select membership.me())
    and ((select membership.administers()) or organisation_id = any ((select membership.mandated('administer'))::text[])));
-- One's own mandate one may only lay down; what ended stays ended.
create policy mandate_ended on membership.mandate for update to tegenveer_actor
  using (ended_at is null and (person_id = (select membership.me()) or (select membership.administers())
    or organisation_id = any ((select membership.mandated('administer'))::text[])))
  with check (ended_at is not null and person_id = (select membership.me())
    or person_id <> (select membership.me())
      and ((select membership.administers()) or organisation_id = any ((select membership.mandated('administer'))::text[])));

create view membership.shared_mandate with (security_invoker) as
  select id, person_id, organisation_id, kind, commitment_kinds, space_id, starts_on, ends_on, ended_at, deputy_for, successor_of
  from membership.mandate;
comment on view membership.shared_mandate is 'What other slices may join.';
grant select on membership.shared_mandate to tegenveer_actor, tegenveer_worker;
