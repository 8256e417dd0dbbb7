-- What 0103 asked for each row, asked once for each query: mandates I administer, each with the space it is limited to.

create function membership.passed_on_within() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(m.id || ' ' || m.space_id) from membership.mandate m where m.space_id is not null
    and ((select membership.administers()) or m.organisation_id = any ((select membership.mandated('administer'))::text[]))), '{}');
comment on function membership.passed_on_within is 'Mandates of organisations I administer that are limited to a space: mandate and space, with a blank between.';
revoke all on function membership.passed_on_within from public;
grant execute on function membership.passed_on_within to tegenveer_actor;

drop policy mandate_given on membership.mandate;
create policy mandate_given on membership.mandate for insert to tegenveer_actor
  with check (given_by = (select membership.me()) and person_id <> (select membership.me())
    and (space_id is null or exists (select from spaces.space s where s.id = space_id)
      or coalesce(deputy_for, successor_of) || ' ' || space_id = any ((select membership.passed_on_within())::text[]))
    and ((select membership.administers()) or organisation_id = any ((select membership.mandated('administer'))::text[])));
drop function membership.space_passed_on(text);
