-- What is left of a week when it is over: per role, how many people came in how many minutes. Weeks in which fewer than
-- seven people of a role came leave nothing at all.
create table momentum.burden (
  week date not null check (extract(isodow from week) = 1),
  role text collate "C" not null check (role in ('dealmaker', 'project_lead', 'learning_evaluator', 'signer', 'member', 'observer', 'guest', 'no_seat', 'link')),
  fictional boolean not null,
  from_minutes integer not null check (from_minutes > 0),
  people integer not null check (people > 0),
  of_people integer not null check (of_people >= 7),
  primary key (week, role, fictional, from_minutes),
  check (people <= of_people)
);
comment on table momentum.burden is 'Per week and role: how many people were active in how many minutes. No person, no organisation, no space.';
comment on column momentum.burden.week is 'Its Monday, in UTC.';
comment on column momentum.burden.role is 'burden_role';
comment on column momentum.burden.fictional is 'People of the living example, apart from everybody else.';
comment on column momentum.burden.from_minutes is 'Fewest minutes of this bucket; the next bucket begins where it ends.';
comment on column momentum.burden.people is 'People in this bucket.';
comment on column momentum.burden.of_people is 'People of the role in that week; below seven nothing is kept.';
alter table momentum.burden enable row level security;
grant select on momentum.burden to tegenveer_actor;
grant select, insert on momentum.burden to tegenveer_worker;
create policy burden_seen on momentum.burden for select to tegenveer_actor using (of_people >= 7);
create policy burden_worker on momentum.burden to tegenveer_worker using (true) with check (true);

create function momentum.burden_of(of_week date)
  returns table (by_link boolean, fictional boolean, seats text[], signs boolean, keeps_house boolean, minutes integer, people integer)
  language sql stable security definer set search_path = ''
  begin atomic
    with salted as (
      select w.week, w.salt from kernel.active_week w where w.week = of_week
    ), person as (
      select p.id, p.demo, p.administrator, a.minutes
      from salted w cross join membership.person p
      join kernel.active_minutes a on a.week = w.week and a.who = kernel.active_name(w.salt, p.id)
      where not a.by_link
    ), link as (
      select k.subject, a.minutes
      from salted w cross join membership.key k
      join kernel.active_minutes a on a.week = w.week and a.who = kernel.active_name(w.salt, k.id)
      -- What reads mail before people do opens links too; who sent something was somebody.
      where k.kind in ('check_in_link', 'outside_link') and a.by_link and a.sent
    ), counted as (
      select false as by_link, p.demo as fictional,
        array(select distinct s.role from spaces.seat s
          where s.person_id = p.id and s.starts_at < of_week + 7 and (s.ends_at is null or s.ends_at > of_week) order by s.role) as seats,
        exists (select from membership.mandate m where m.person_id = p.id and m.kind = 'sign' and m.starts_on < of_week + 7
          and (m.ends_on is null or m.ends_on >= of_week) and (m.ended_at is null or m.ended_at > of_week)) as signs,
        p.administrator as keeps_house, p.minutes
      from person p
      union all
      select true, coalesce(s.fictional, false), '{}'::text[], false, false, l.minutes
      from link l
      left join results.check_in c on c.id = l.subject
      left join results.outside_report o on o.id = l.subject
      left join spaces.space s on s.id = coalesce(c.space_id, o.space_id)
    )
    select c.by_link, c.fictional, c.seats, c.signs, c.keeps_house, c.minutes, count(*)::integer
    from counted c group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6;
  end;
comment on function momentum.burden_of is 'A week that is over, as counts: people alike in role and minutes together. No ids.';
revoke all on function momentum.burden_of from public;
grant execute on function momentum.burden_of to tegenveer_worker;
