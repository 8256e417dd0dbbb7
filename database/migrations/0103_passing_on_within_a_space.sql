-- Who administers the mandates of an organisation passes one on, to a deputy or a successor, with the limit it has: also
-- where they do not see the space it is limited to. Nobody learns of a space by it who did not know of the mandate.

create function membership.space_passed_on(mandate text) returns text
  language sql stable security definer set search_path = ''
  return (select m.space_id from membership.mandate m where m.id = mandate
    and ((select membership.administers()) or m.organisation_id = any ((select membership.mandated('administer'))::text[])));
comment on function membership.space_passed_on is 'The space that a mandate of an organisation I administer is limited to.';
revoke all on function membership.space_passed_on from public;
grant execute on function membership.space_passed_on to tegenveer_actor;

drop policy mandate_given on membership.mandate;
create policy mandate_given on membership.mandate for insert to tegenveer_actor
  with check (given_by = (select membership.me()) and person_id <> (select membership.me())
    and (space_id is null or exists (select from spaces.space s where s.id = space_id)
      or space_id = membership.space_passed_on(coalesce(deputy_for, successor_of)))
    and ((select membership.administers()) or organisation_id = any ((select membership.mandated('administer'))::text[])));
