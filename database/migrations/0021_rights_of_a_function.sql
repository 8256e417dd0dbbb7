-- When a function ends, what hung on it ends at the same moment: mandates, and seats held for that organisation.
create function membership.function_moment(ends_on date) returns timestamptz
  language sql immutable set search_path = ''
  return case when ends_on is null then 'infinity'::timestamptz else (ends_on + 1)::timestamp at time zone 'UTC' end;
comment on function membership.function_moment is 'The moment at which a function with this last day is over.';

create function membership.end_with_function() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  was constant timestamptz := membership.function_moment(old.ends_on);
  -- Another function for the same organisation may go on longer.
  until constant timestamptz := (select max(membership.function_moment(a.ends_on)) from membership.affiliation a
    where a.person_id = new.person_id and a.organisation_id = new.organisation_id and a.starts_on <= current_date);
begin
  if until is null then return null; end if;
  update spaces.seat s set ends_at = greatest(s.starts_at, until, now()), version = s.version + 1
  where s.person_id = new.person_id and s.organisation_id = new.organisation_id and until < 'infinity'
    and coalesce(s.ends_at, 'infinity') > greatest(until, now());
  -- A function that turns out to go on longer takes along what would have ended with it, but nothing that is over.
  update spaces.seat s set ends_at = nullif(until, 'infinity'), version = s.version + 1
  where s.person_id = new.person_id and s.organisation_id = new.organisation_id and until > was
    and s.ends_at = was and s.ends_at > now()
    and (until < 'infinity' or not exists (select from spaces.seat o where o.space_id = s.space_id and o.person_id = s.person_id
      and o.role = s.role and o.ends_at is null));
  update membership.mandate m set ended_at = now(), version = m.version + 1
  where m.person_id = new.person_id and m.organisation_id = new.organisation_id and m.ended_at is null and until <= now();
  return null;
end $$;
comment on function membership.end_with_function is 'After a change of the last day of a function: ends or prolongs the seats for that organisation, ends the mandates when it is over.';
create trigger function_ended after update of ends_on on membership.affiliation
  for each row when (old.ends_on is distinct from new.ends_on) execute function membership.end_with_function();

create function membership.end_mandates() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update membership.mandate m set ended_at = now(), version = m.version + 1 where m.person_id = new.id and m.ended_at is null;
  return null;
end $$;
comment on function membership.end_mandates is 'When a person ends, their mandates do too.';
create trigger person_ended_mandates after update of ended_at on membership.person
  for each row when (old.ended_at is null and new.ended_at is not null) execute function membership.end_mandates();
revoke all on function membership.function_moment, membership.end_with_function, membership.end_mandates from public;
