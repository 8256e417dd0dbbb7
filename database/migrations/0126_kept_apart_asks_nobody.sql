-- SPDX-License-Identifier: EUPL-1.2
-- What somebody keeps for a narrow circle is asked of nobody by itself: so it has no day on which it would be. A day that a
-- person set is theirs and stays, and so does a question somebody put by hand until it is over.

create function results.ask_nobody() returns trigger
  language plpgsql volatile set search_path = '' as $$
begin
  new.next_check_in_on := null;
  new.next_why := null;
  new.next_month := null;
  return new;
end $$;
comment on function results.ask_nobody is 'A record for a narrow circle has no day of the clock.';
create trigger asks_nobody before insert or update of visibility, next_check_in_on, next_why, asked_in on results.adoption
  for each row when (new.visibility in ('author', 'named', 'organisation') and new.asked_in is null and new.next_check_in_on is not null
    and new.next_why is distinct from 'person')
  execute function results.ask_nobody();
update results.adoption set next_check_in_on = next_check_in_on
where visibility in ('author', 'named', 'organisation') and asked_in is null and next_check_in_on is not null and next_why is distinct from 'person';

drop index results.adoption_to_plan;
create index adoption_to_plan on results.adoption (id)
  where rhythm_from is not null and next_check_in_on is null and end_kind is null and visibility in ('parties', 'network', 'public');
