-- What every policy asks, asked lightly: who acts is read straight from the key, my spaces from one look at my seats, and
-- spaces that are hidden from an index that holds nothing else. The answers stay the same.

create or replace function membership.me() returns text
  language sql stable security definer set search_path = ''
  return (select p.id from membership.key k join membership.person p on p.id = k.person_id
    where k.hash = current_setting('tegenveer.key', true) and k.kind in ('session', 'api_token') and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes)) and p.ended_at is null);

create or replace function membership.link(of_kind text) returns text
  language sql stable security definer set search_path = ''
  return (select k.subject from membership.key k
    where k.hash = current_setting('tegenveer.key', true) and k.kind = of_kind and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (k.person_id is null or exists (select from membership.person p where p.id = k.person_id and p.ended_at is null)));

create index space_hidden on spaces.space (id) where existence_hidden;

create or replace function spaces.mine() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(id) from (
    select s.space_id as id from spaces.seat s
    where s.person_id = (select membership.me()) and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
    union
    select child.id from spaces.seat s join spaces.space child on child.parent_id = s.space_id
    where s.person_id = (select membership.me()) and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
      and s.role in ('dealmaker', 'learning_evaluator') and not child.existence_hidden
  ) mine), '{}');
