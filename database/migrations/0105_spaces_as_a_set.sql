-- What every see-policy asks of a row that parties see, asked of a set: PostgreSQL hashes the answer of a subquery and goes
-- through an array item by item, which is felt where a list passes thousands of rows by. And of one's own words it is asked
-- again only where the line before has not said it. What is seen stays the same.

create or replace function kernel.see_policy() returns text
  language sql immutable set search_path = ''
  return $policy$
    (visibility = 'public'
      or visibility = 'network' and (select membership.me()) is not null
      or visibility = 'parties' and space_id in (select unnest(spaces.mine()))
      or visibility = 'organisation' and organisation_id = any ((select membership.my_organisations())::text[])
      or visibility = 'named' and id || ' ' || author_id = any ((select spaces.named_to_me())::text[])
        and space_id <> all ((select spaces.gone_from())::text[])
      or author_id = (select membership.me()) and (visibility = 'author'
        or visibility in ('named', 'organisation') and space_id = any ((select spaces.mine())::text[])
        or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.gone_from())::text[])))
    and space_id <> all ((select spaces.hidden_from_me())::text[])
  $policy$;

do $$
declare record regclass;
begin
  for record in select tgrelid::regclass from pg_trigger where tgname = 'visibility_guarded' loop
    execute format('drop policy seen_by_visibility on %s', record);
    execute format('create policy seen_by_visibility on %s for select to tegenveer_actor using (%s)', record, kernel.see_policy());
  end loop;
end $$;

-- And my spaces from one look at my seats.
create or replace function spaces.mine() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct of_mine.id) from spaces.seat s
    cross join lateral (
      select s.space_id as id
      union all
      select child.id from spaces.space child
      where child.parent_id = s.space_id and s.role in ('dealmaker', 'learning_evaluator') and not child.existence_hidden
    ) of_mine
    where s.person_id = (select membership.me()) and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())), '{}');
