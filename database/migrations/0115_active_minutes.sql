-- How much time the house asks of people: in which minutes of a week somebody came, as a count. Not who, not when. For one
-- week there is a row under a name made with a salt of that week, so that counting goes on after a restart and over several
-- processes; the salt goes at the end of the week, and the rows with it. Nobody may read them: two functions count.
create table kernel.active_week (
  week date primary key check (extract(isodow from week) = 1),
  salt text not null
);
comment on table kernel.active_week is 'A week that is being counted. Deleting the row deletes its counts, and with the salt the way back to people.';
comment on column kernel.active_week.week is 'Its Monday, in UTC.';
comment on column kernel.active_week.salt is 'Random.';
alter table kernel.active_week enable row level security;

create table kernel.active_minutes (
  week date not null references kernel.active_week (week) on delete cascade,
  who text collate "C" not null,
  by_link boolean not null,
  sent boolean not null,
  minutes integer not null check (minutes > 0),
  last_at timestamptz not null,
  primary key (week, who)
);
comment on table kernel.active_minutes is 'In how many minutes of the running week somebody came, under a name of that week only.';
comment on column kernel.active_minutes.week is 'kernel.active_week';
comment on column kernel.active_minutes.who is 'SHA-256 of the salt and the id of a person or of a link.';
comment on column kernel.active_minutes.by_link is 'Somebody on a link, without an account.';
comment on column kernel.active_minutes.sent is 'Sent at least one form.';
comment on column kernel.active_minutes.minutes is 'Minutes of the clock with at least one page or form.';
comment on column kernel.active_minutes.last_at is 'The last minute that was counted, so that two devices or two processes count it once.';
alter table kernel.active_minutes enable row level security;

create function kernel.active_name(salt text, id text) returns text
  language sql immutable set search_path = ''
  return encode(sha256(convert_to(salt || id, 'UTF8')), 'hex');
comment on function kernel.active_name is 'The name of a person or link for one week.';
revoke all on function kernel.active_name from public;

create function kernel.note_active(at_minute timestamptz, seen jsonb) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  this_week date := date_trunc('week', at_minute at time zone 'UTC')::date;
  secret text;
begin
  insert into kernel.active_week (week, salt) values (this_week, gen_random_uuid()::text || gen_random_uuid()::text) on conflict do nothing;
  select w.salt into strict secret from kernel.active_week w where w.week = this_week;
  insert into kernel.active_minutes as known (week, who, by_link, sent, minutes, last_at)
  select this_week, kernel.active_name(secret, came.id), came.by_link, bool_or(came.sent), 1, at_minute
  from (
    select coalesce(p.id, l.id) as id, p.id is null as by_link, (e ->> 'sent')::boolean as sent
    from jsonb_array_elements(seen) e
    left join membership.key s on s.hash = e ->> 'session' and s.kind = 'session' and s.expires_at > at_minute
      and (s.ended_at is null or s.ended_at >= at_minute)
      and (s.idle_minutes is null or s.seen_at > at_minute - make_interval(mins => s.idle_minutes))
    left join membership.person p on p.id = s.person_id and p.ended_at is null
    left join membership.key l on l.hash = e ->> 'link' and l.kind in ('check_in_link', 'outside_link') and l.expires_at > at_minute
      and (l.ended_at is null or l.ended_at >= at_minute)
  ) came
  where came.id is not null
  group by came.id, came.by_link
  -- In one order, so that two processes never wait for each other.
  order by 2
  on conflict (week, who) do update set
    minutes = known.minutes + (known.last_at < excluded.last_at)::integer,
    sent = known.sent or excluded.sent,
    last_at = greatest(known.last_at, excluded.last_at);
end $$;
comment on function kernel.note_active is 'Counts one minute for whoever came in it: { session, link, sent } each, by the hash of their key. A session goes before a link.';
revoke all on function kernel.note_active from public;
grant execute on function kernel.note_active to tegenveer_worker;

create function kernel.active_weeks(before date) returns setof date
  language sql stable security definer set search_path = ''
  begin atomic
    select w.week from kernel.active_week w where w.week + 7 <= before order by w.week;
  end;
comment on function kernel.active_weeks is 'Weeks that are over and still counted per person.';
create function kernel.forget_active(of_week date) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    delete from kernel.active_week w where w.week = of_week;
  end;
comment on function kernel.forget_active is 'Throws away the salt of a week, and all its counts per person.';
revoke all on function kernel.active_weeks, kernel.forget_active from public;
grant execute on function kernel.active_weeks, kernel.forget_active to tegenveer_worker;
