-- SPDX-License-Identifier: EUPL-1.2
-- What springs back shows early: four signs no record can show are asked in a check-in, and an owner who left is seen at once.

alter table results.check_in_answer add column signs jsonb check (signs is null or jsonb_typeof(signs) = 'object');
comment on column results.check_in_answer.signs is 'Four optional questions, by spring_back_signal: yes, no or unknown; one that was left alone is not in it. Empty: these were not asked.';
grant update (signs) on results.check_in_answer to tegenveer_actor, tegenveer_worker;

alter table results.adoption add column owner_left_on date;
comment on column results.adoption.owner_left_on is 'Last day of the account that spoke as the owner, while nobody took over; kept by a trigger.';
grant update (owner_left_on) on results.adoption to tegenveer_actor, tegenveer_worker;
create index adoption_owner_left on results.adoption (owner_left_on) where owner_left_on is not null;

create function results.owner_leaves() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  last_day date;
begin
  -- Somebody may hold two functions at one organisation: only the end of the last one is leaving.
  select case when bool_or(f.ends_on is null) then null else max(f.ends_on) end into last_day
  from membership.affiliation f where f.person_id = new.person_id and f.organisation_id = new.organisation_id;
  update results.adoption a set owner_left_on = last_day
  where a.owner_id = new.person_id and a.organisation_id = new.organisation_id and a.owner_left_on is distinct from last_day;
  return null;
end $$;
comment on function results.owner_leaves is 'When somebody''s function at an organisation ends, or goes on after all: what they own there says so.';
create trigger owner_left after insert or update of ends_on on membership.affiliation
  for each row execute function results.owner_leaves();

create function results.owner_follows() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  new.owner_left_on := case when new.owner_id is null then null else (
    select case when bool_or(f.ends_on is null) then null else max(f.ends_on) end
    from membership.affiliation f where f.person_id = new.owner_id and f.organisation_id = new.organisation_id) end;
  return new;
end $$;
comment on function results.owner_follows is 'A new owner has not left, or is known to leave already.';
create trigger owner_followed before insert or update of owner_id on results.adoption
  for each row execute function results.owner_follows();
revoke all on function results.owner_leaves, results.owner_follows from public;

update results.adoption a set owner_left_on = f.last_day
from (select person_id, organisation_id, max(ends_on) as last_day from membership.affiliation group by 1, 2 having bool_and(ends_on is not null)) f
where a.owner_id = f.person_id and a.organisation_id = f.organisation_id;

-- What later slices may join. Rows are those of the tables behind: the policies of those hold.
create view results.shared_keeping with (security_invoker) as
  select id, result_id, organisation_id, space_id as deal_id, unit, level, direction, fall_reported_on, end_kind, owner_function, owner_id,
    owner_left_on, next_check_in_on, help, threat, visibility, version
  from results.adoption;
comment on view results.shared_keeping is 'Who keeps a record going, what was reported of it, and when it is asked next.';
create view results.shared_anchor with (security_invoker) as
  select adoption_id, kind, in_place, reference, ends_on from results.anchor;
comment on view results.shared_anchor is 'What holds a record in place, and until when.';
create view results.shared_answer with (security_invoker) as
  select x.check_in_id, x.adoption_id, c.role, c.due_on, x.answered_at, x.still_in_use, x.carried_by, x.threat, x.help, x.signs
  from results.check_in_answer x join results.check_in c on c.id = x.check_in_id where c.revoked_at is null;
comment on view results.shared_answer is 'What was asked about a record, and answered.';
grant select on results.shared_keeping, results.shared_anchor, results.shared_answer to tegenveer_actor, tegenveer_worker;
