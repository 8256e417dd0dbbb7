-- Publication: search over everything one may see. Text operators are not leakproof, so under row-level security their
-- indexes are not used. Each table that can be found gets a definer function that answers candidate ids from its index;
-- the function carries the table's own see-policies, and the query that joins it stands under them once more.

create function kernel.see_clause(record regclass) returns text
  language sql stable set search_path = ''
  return (select string_agg(format('(%s)', pg_get_expr(p.polqual, p.polrelid)), ' or ')
    from pg_catalog.pg_policy p join pg_catalog.pg_roles r on r.oid = any (p.polroles)
    where p.polrelid = record and p.polcmd in ('r', '*') and r.rolname = 'tegenveer_actor');
comment on function kernel.see_clause is 'For migrations: what a table''s own see-policies say, as text.';
revoke all on function kernel.see_clause from public;

create function kernel.searchable(record regclass, title text, key text default 'id', seen text default null) returns void
  language plpgsql volatile set search_path = '' as $$
declare
  schema_name text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = record);
  table_name text := (select c.relname from pg_catalog.pg_class c where c.oid = record);
  function_name text := format('%I.%I', schema_name, 'search_' || table_name);
begin
  execute format('create index if not exists %I on %s using gin (search)', table_name || '_search', record);
  execute format('create index %I on %s using gin (kernel.plain(%I) public.gin_trgm_ops)', table_name || '_alike', record, title);
  execute format($body$
    create function %1$s(words text, at_most integer) returns table (id text, rank real)
      language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.5' as $search$
        select found.id, max(found.rank)
        from (
          (select %3$I as id, 1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))) as rank
            from %2$s
            where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (%5$s)
            order by 2 desc limit at_most)
          union all
          (select %3$I, public.word_similarity(kernel.plain(words), kernel.plain(%4$I))
            from %2$s
            where kernel.plain(words) operator(public.<%%) kernel.plain(%4$I) and (%5$s)
            order by 2 desc limit at_most)
        ) found
        group by found.id order by 2 desc, 1 limit at_most
      $search$
    $body$, function_name, record, key, title, coalesce(seen, kernel.see_clause(record)));
  execute format('comment on function %s is %L', function_name, 'Candidates for a search, of what the acting person may see.');
  execute format('revoke all on function %s from public', function_name);
  execute format('grant execute on function %s to tegenveer_actor', function_name);
end $$;
comment on function kernel.searchable is 'For migrations: makes a table with a search vector findable, by words and by near misses, behind its own see-policies.';
revoke all on function kernel.searchable from public;

create function kernel.joined(words text[]) returns text
  language sql immutable parallel safe set search_path = ''
  return array_to_string(words, ' ');
comment on function kernel.joined is 'Words of a list as one text, for a search vector.';
grant execute on function kernel.joined to tegenveer_actor, tegenveer_worker;

alter table membership.organisation add column search tsvector
  generated always as (to_tsvector('kernel.dutch'::regconfig, name || ' ' || kernel.joined(aliases))) stored;
comment on column membership.organisation.search is 'Dutch stems of the name and its other spellings.';

select kernel.searchable('membership.organisation', 'name');
-- A definer function is not held by the policies of other tables, so the deal asks its space in so many words.
select kernel.searchable('deals.deal', 'short_name', 'space_id',
  format('space_id in (select id from spaces.space where %s)', kernel.see_clause('spaces.space')));
select kernel.searchable('barriers.barrier', 'title');
select kernel.searchable('missions.mission', 'title');
select kernel.searchable('portfolio.item', 'title');
select kernel.searchable('results.result', 'title');
