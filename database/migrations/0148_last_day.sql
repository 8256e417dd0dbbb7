-- SPDX-License-Identifier: EUPL-1.2
-- Ends are often known as a month or a year only. What waits for an end waits until its last day, the same everywhere.
create function kernel.last_day(known text) returns date
  language sql immutable parallel safe set search_path = ''
  return case length(known)
    when 4 then make_date(known::integer, 12, 31)
    when 7 then (make_date(left(known, 4)::integer, right(known, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    else known::date
  end;
comment on function kernel.last_day is 'Last day of a year, a month or a day (`2027`, `2027-06`, `2027-06-14`).';
grant execute on function kernel.last_day to tegenveer_actor, tegenveer_worker;
