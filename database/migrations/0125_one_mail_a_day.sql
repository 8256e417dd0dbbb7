-- SPDX-License-Identifier: EUPL-1.2
-- One mail per person per day of what the house sends by itself; and who leads a deal hears of a question that never left.

-- A check-in or digest says which day it counts for, and whether the house sends it by itself.
alter table kernel.outbox
  add column counts_on text collate "C" generated always as (payload ->> 'countsOn') stored,
  add column by_itself boolean not null generated always as (coalesce(payload ->> 'byItself', 'false') = 'true') stored;
comment on column kernel.outbox.counts_on is 'The day this is the one mail of, on the calendar of the Netherlands; empty: somebody asked for it.';
comment on column kernel.outbox.by_itself is 'The house sends it by itself: one per address and day. What a person sends by hand leaves at once, and counts.';
-- Whoever looks before posting is right nearly always; where two look at the same moment, the second finds this.
create unique index outbox_one_a_day on kernel.outbox (recipient, counts_on) where by_itself;

create function membership.mailed_on(of_mail text, of_day date) returns boolean
  language sql stable security definer set search_path = ''
  return exists (
    select from kernel.outbox o
    where o.counts_on = of_day::text and o.recipient in (
      select lower(of_mail)
      union all
      select lower(other.mail) from membership.address mine join membership.address other on other.person_id = mine.person_id
      where mine.mail = lower(of_mail))
  );
comment on function membership.mailed_on is 'For the worker: did whoever reads at this address, or at another of theirs, get the one mail of that day already?';
revoke all on function membership.mailed_on from public;
grant execute on function membership.mailed_on to tegenveer_worker;

-- A question goes before a digest: whoever may be asked today gets theirs on the next day. Each question moves on every day
-- it was looked at, so that nobody waits for it twice.
create function results.asked_on(of_day date) returns setof text
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct a.person_id from (
      select d.organisation_id, d.space_id, d.owner_id from results.adoption d
      where d.next_check_in_on <= of_day and d.asked_in is null and d.end_kind is null and d.visibility in ('parties', 'network', 'public')
      union
      select c.organisation_id, c.space_id, (select min(d.owner_id) from results.check_in_answer x join results.adoption d on d.id = x.adoption_id
        where x.check_in_id = c.id)
      from results.check_in c where c.step_on <= of_day
    ) due cross join lateral results.whom_to_ask(due.organisation_id, due.space_id, due.owner_id) whom
    join membership.address a on a.mail = lower(whom.mail);
  end;
comment on function results.asked_on is 'For the worker: people with an account whom a check-in may be put to on a day.';
revoke all on function results.asked_on from public;
grant execute on function results.asked_on to tegenveer_worker;

-- Held back because the address refused mail before is not arrived either: nobody was asked.
create or replace function momentum.not_arrived() returns table (id text, space_id text, role text, organisation text, due_on date, bounced_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct on (c.id) o.id, c.space_id, c.role, organisation.name, c.due_on, coalesce(o.bounced_at, o.posted_at)
    from kernel.outbox o join results.check_in c on c.id = o.about_id and c.answered_at is null and c.revoked_at is null
    join membership.organisation organisation on organisation.id = c.organisation_id
    where o.about = 'check_in'
      and (o.bounced_at > now() - interval '90 days'
        or o.sent_at is null and o.failed = 'address-bounced' and o.due_at = 'infinity' and o.posted_at > now() - interval '90 days')
      and (c.author_id = (select membership.me())
          and (c.space_id = any ((select spaces.mine())::text[])
            or c.organisation_id = any ((select membership.my_organisations())::text[]) and c.space_id <> all ((select spaces.hidden_from_me())::text[]))
        or exists (select from spaces.my_seats() s where s.space_id = c.space_id and s.role in ('project_lead', 'dealmaker')))
    order by c.id, o.posted_at desc;
  end;
comment on function momentum.not_arrived is 'Check-ins whose mail came back, or never left because that address refused mail before, for who sent them or leads their deal by a seat there.';
