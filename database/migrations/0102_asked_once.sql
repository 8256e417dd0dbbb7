-- What every policy asks, asked lightly: my spaces from one look at my seats by their index, and spaces that are hidden from
-- an index that holds nothing else. The answers stay the same.

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
