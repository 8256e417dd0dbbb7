-- SPDX-License-Identifier: EUPL-1.2
-- Search looks for near misses only where the words themselves do not fill the page: comparing spellings is what costs most,
-- and a near miss never stands before a hit. Making a table searchable again also takes over its see-policies as they then are.

create or replace function kernel.searchable(record regclass, title text, key text default 'id', seen text default null) returns void
  language plpgsql volatile set search_path = '' as $$
declare
  schema_name text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = record);
  table_name text := (select c.relname from pg_catalog.pg_class c where c.oid = record);
  function_name text := format('%I.%I', schema_name, 'search_' || table_name);
begin
  -- Naming a setting of an extension is allowed once the extension is loaded in this session, which its first use does.
  perform public.word_similarity('', '');
  execute format('create index if not exists %I on %s using gin (search)', table_name || '_search', record);
  execute format('create index if not exists %I on %s using gin (kernel.plain(%I) public.gin_trgm_ops)', table_name || '_alike', record, title);
  execute format($body$
    create or replace function %1$s(words text, at_most integer) returns table (id text, rank real)
      language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.5' as $search$
        with told as materialized (
          select %3$I as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from %2$s
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (%5$s)
          order by 2 desc limit at_most
        ), alike as (
          select %3$I as id, public.word_similarity(kernel.plain(words), kernel.plain(%4$I)) as rank
          from %2$s
          where (select count(*) from told) < at_most
            and kernel.plain(words) operator(public.<%%) kernel.plain(%4$I) and (%5$s)
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $search$
    $body$, function_name, record, key, title, coalesce(seen, kernel.see_clause(record)));
  execute format('comment on function %s is %L', function_name, 'Candidates for a search, of what the acting person may see.');
  execute format('revoke all on function %s from public', function_name);
  execute format('grant execute on function %s to tegenveer_actor', function_name);
end $$;
comment on function kernel.searchable is 'For migrations: makes a table with a search vector findable, by words and by near misses, behind its own see-policies. Again: with its see-policies as they are now.';

select kernel.searchable('membership.organisation', 'name');
select kernel.searchable('deals.deal', 'short_name', 'space_id',
  format('space_id in (select id from spaces.space where %s)', kernel.see_clause('spaces.space')));
select kernel.searchable('barriers.barrier', 'title');
select kernel.searchable('missions.mission', 'title');
select kernel.searchable('portfolio.item', 'title');
select kernel.searchable('results.result', 'title');
