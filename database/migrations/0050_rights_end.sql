-- Rights end at a moment. Who left a space sees of it what everybody sees, what colleagues see, and their own private
-- words (decision 0010). And one piece for showing a record to others: what it is, who would see it, and the step itself.

create function spaces.gone_from() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct id) from (
    select s.space_id as id from spaces.seat s where s.person_id = (select membership.me()) and s.ends_at <= now()
    union
    select child.id from spaces.seat s join spaces.space child on child.parent_id = s.space_id
    where s.person_id = (select membership.me()) and s.ends_at <= now() and s.role in ('dealmaker', 'learning_evaluator')
  ) once where id <> all ((select spaces.mine())::text[])), '{}');
comment on function spaces.gone_from is 'Spaces in which I sat and no longer do.';
revoke all on function spaces.gone_from from public;
grant execute on function spaces.gone_from to tegenveer_actor, tegenveer_worker;

create function kernel.see_policy() returns text
  language sql immutable set search_path = ''
  return $policy$
    (visibility = 'public'
      or visibility = 'network' and (select membership.me()) is not null
      or visibility = 'parties' and space_id = any ((select spaces.mine())::text[])
      or visibility = 'organisation' and organisation_id = any ((select membership.my_organisations())::text[])
      or visibility = 'named' and id || ' ' || author_id = any ((select spaces.named_to_me())::text[])
        and space_id <> all ((select spaces.gone_from())::text[])
      or author_id = (select membership.me()) and (visibility = 'author'
        or space_id = any ((select spaces.mine())::text[])
        or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.gone_from())::text[])))
    and space_id <> all ((select spaces.hidden_from_me())::text[])
  $policy$;
comment on function kernel.see_policy is 'The one see-policy, as text for kernel.protect.';
revoke all on function kernel.see_policy from public;

create or replace function kernel.protect(record regclass) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', record);
  execute format('create policy seen_by_visibility on %s for select to tegenveer_actor using (%s)', record, kernel.see_policy());
  execute format('create trigger visibility_guarded before update of visibility on %s
    for each row when (old.visibility is distinct from new.visibility) execute function kernel.guard_visibility()', record);
end $$;

create or replace function kernel.guard_visibility() returns trigger
  language plpgsql volatile set search_path = '' as $$
declare
  widths constant text[] := array['author', 'named', 'organisation', 'parties', 'network', 'public'];
  leads constant boolean := new.space_id = any ((select spaces.mine_to_lead())::text[]);
  writes constant boolean := old.author_id = (select membership.me()) and new.space_id <> all ((select spaces.gone_from())::text[]);
begin
  -- Only what a person does is held against this; the system's own hands carry over what a source says.
  if current_user <> 'tegenveer_actor' or coalesce(writes, false) or old.author_id is null and leads then return new; end if;
  if array_position(widths, new.visibility) < array_position(widths, old.visibility) and leads then return new; end if;
  raise exception 'Only the author shows a record to more people.' using errcode = '42501';
end $$;

do $$
declare record regclass;
begin
  for record in select tgrelid::regclass from pg_trigger where tgname = 'visibility_guarded' loop
    execute format('drop policy seen_by_visibility on %s', record);
    execute format('create policy seen_by_visibility on %s for select to tegenveer_actor using (%s)', record, kernel.see_policy());
  end loop;
end $$;

-- Showing a record to others ------------------------------------------------------------------------------------------

create function spaces.record_of(of_id text) returns jsonb
  language plpgsql stable set search_path = '' as $$
declare
  record regclass;
  label text;
  answer jsonb;
  one jsonb;
begin
  -- All tables are asked, also after one answered: what is hidden takes the same way as what is not there.
  for record in select t.tgrelid::regclass from pg_catalog.pg_trigger t where t.tgname = 'visibility_guarded' order by t.tgrelid::regclass::text loop
    select a.attname into label from pg_catalog.pg_attribute a
    where a.attrelid = record and a.attnum > 0 and not a.attisdropped and a.attname in ('title', 'name', 'what', 'text')
      and pg_catalog.has_column_privilege(record, a.attname, 'select')
    order by a.attname <> 'title', a.attname <> 'name', a.attname <> 'what' limit 1;
    execute format('select jsonb_build_object(''table'', %L, ''id'', id, ''label'', %s, ''spaceId'', space_id, ''organisationId'', organisation_id,
        ''authorId'', author_id, ''visibility'', visibility, ''version'', version) from %s where id = $1',
      record::text, coalesce(quote_ident(label), 'null::text'), record) into one using of_id;
    answer := coalesce(answer, one);
  end loop;
  if answer is null then return null; end if;
  return answer || jsonb_build_object('also', coalesce((select jsonb_agg(p.polname order by p.polname) from pg_catalog.pg_policy p
    where p.polrelid = (answer ->> 'table')::regclass and p.polcmd = 'r' and p.polname ~ '_seen_by_(organisation|adopter)$'), '[]'));
end $$;
comment on function spaces.record_of is 'A record with a visibility, of whichever slice, as the acting person may see it; null when it is not there for them.';

create function spaces.show_record(of_id text, of_version integer, seen_by text) returns integer
  language plpgsql volatile set search_path = '' as $$
declare
  record constant jsonb := spaces.record_of(of_id);
  raised integer;
begin
  if record is null then return null; end if;
  execute format('update %s set visibility = $1, version = version + 1 where id = $2 and version = $3 returning version', record ->> 'table')
    into raised using seen_by, of_id, of_version;
  return raised;
end $$;
comment on function spaces.show_record is 'Moves a record outward or inward, under the update policy of its table and the guard; the new version, or null when it is not mine to change.';

create function spaces.audience(of_space text, of_organisation text, seen_by text, readers text[]) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    with people as (
      select s.person_id, s.organisation_id from spaces.seat s
      where seen_by = 'parties' and of_space = any ((select spaces.mine())::text[]) and s.space_id = of_space
        and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
      union
      select s.person_id, s.organisation_id from spaces.space o join spaces.seat s on s.space_id = o.parent_id
      where seen_by = 'parties' and of_space = any ((select spaces.mine())::text[]) and o.id = of_space and not o.existence_hidden
        and s.role in ('dealmaker', 'learning_evaluator') and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
      union
      select a.person_id, a.organisation_id from membership.affiliation a
      where seen_by in ('organisation', 'parties and organisation') and a.organisation_id = of_organisation
        and of_organisation = any ((select membership.my_organisations())::text[])
        and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)
      union
      select r.id, (select min(a.organisation_id) from membership.affiliation a where a.person_id = r.id
        and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
      from unnest(readers) r (id)
      where seen_by = 'named' and (r.id = any ((select spaces.companions())::text[]) or r.id = any ((select membership.colleagues())::text[]))
    ), alive as (
      select p.person_id, p.organisation_id, o.name as organisation,
        (select string_agg(distinct a.function_title, ', ' order by a.function_title) from membership.affiliation a
          where a.person_id = p.person_id and a.organisation_id = p.organisation_id
            and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) as function_title
      from people p join membership.person q on q.id = p.person_id and q.ended_at is null
      left join membership.organisation o on o.id = p.organisation_id
    ), per_organisation as (
      select organisation, count(distinct person_id) as people,
        coalesce(jsonb_agg(distinct function_title order by function_title) filter (where function_title is not null), '[]') as functions
      from alive group by organisation
    )
    select jsonb_build_object('people', (select count(distinct person_id) from alive),
      'organisations', coalesce((select jsonb_agg(jsonb_build_object('name', organisation, 'people', people, 'functions', functions)
        order by organisation nulls last) from per_organisation), '[]')));
comment on function spaces.audience is 'Who would see a record with this visibility: organisations, functions and numbers, for who may know of them anyway.';

revoke all on function spaces.record_of, spaces.show_record, spaces.audience from public;
grant execute on function spaces.record_of, spaces.show_record, spaces.audience to tegenveer_actor;
