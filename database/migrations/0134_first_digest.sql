-- SPDX-License-Identifier: EUPL-1.2
-- A first digest that could not leave on its day, because a question went first, waits a day and not a week: so the round has to
-- know since when somebody is a reader.

drop function momentum.digest_readers(text, integer);
create function momentum.digest_readers(after_id text, most integer) returns table (id text, name text, language text, mail text, digest text,
    weekday integer, quiet_from integer, quiet_until integer, last_on date, since_on date)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.name, p.language, a.mail, coalesce(c.digest, 'weekly'), coalesce(c.weekday, 1), coalesce(c.quiet_from, 18), coalesce(c.quiet_until, 8),
      (select max(d.day) from momentum.digest d where d.person_id = p.id), (p.created_at at time zone 'Europe/Amsterdam')::date
    from membership.person p
    join lateral (select min(m.mail) as mail from membership.address m where m.person_id = p.id
      and not exists (select from kernel.undeliverable u where u.mail = lower(m.mail))) a on a.mail is not null
    left join momentum.mail_choice c on c.person_id = p.id
    where p.ended_at is null and p.id > after_id and coalesce(c.digest, 'weekly') <> 'none'
    order by p.id limit most;
  end;
comment on function momentum.digest_readers is 'For the worker: people who want a digest and have an address that takes mail, with their choice, the last day one was due, and since when they are here.';
revoke all on function momentum.digest_readers from public;
grant execute on function momentum.digest_readers to tegenveer_worker;
