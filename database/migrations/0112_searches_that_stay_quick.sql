-- Two searches that grew faster than what they search. Near misses are looked for only where the words themselves do not fill
-- a page, which is at most fifty: the comparing of spellings is what costs most. And what cases share is written out for those
-- that are answered alone: sorting whole arrays of features took four fifths of the time at 200,000 cases.

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
          where (select count(*) from told) < least(at_most, 50)
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

select kernel.searchable('membership.organisation', 'name');
select kernel.searchable('deals.deal', 'short_name', 'space_id',
  format('space_id in (select id from spaces.space where %s)', kernel.see_clause('spaces.space')));
select kernel.searchable('agreements.version', 'title', 'id',
  format('state = ''published'' and space_id in (select id from spaces.space where %s)', kernel.see_clause('spaces.space')));
select kernel.searchable('barriers.barrier', 'title');
select kernel.searchable('commitments.commitment', 'what');
select kernel.searchable('documents.document', 'title');
select kernel.searchable('missions.mission', 'title');
select kernel.searchable('portfolio.item', 'title');
select kernel.searchable('results.result', 'title');

do $make$
begin
  execute format($body$
    create or replace function barriers.likely(of_features text[], but_not text, at_most integer) returns table (id text, weight real, shared text[])
      language sql stable security definer set search_path = '' as $likely$
        with total as (
          select greatest(coalesce((select c.barriers from barriers.feature_count c where c.feature = ''), 0), 1)::real as all_cases
        ), wanted as (
          select feature, coalesce(c.barriers, 1) as cases, ln(1 + total.all_cases / coalesce(c.barriers, 1))::real as rarity
          from total, unnest(of_features) feature left join barriers.feature_count c using (feature)
        ), probes as (
          select coalesce(array_agg(feature), '{}') as features
          from (select feature, sum(cases) over (order by cases, feature) as so_far, row_number() over (order by cases, feature) as place from wanted) w
          where so_far <= 500 or place <= 4
        ), found as (
          select b.id, b.likeness, cardinality(b.likeness) as size from barriers.barrier b
          where b.likeness && (select features from probes) and b.id <> but_not and (%s)
          limit 1000
        ), weighed as (
          select f.id, (sum(w.rarity * w.rarity) / sqrt(f.size))::real as weight
          from found f, unnest(f.likeness) feature join wanted w using (feature)
          group by f.id, f.size
          order by weight desc, f.id limit at_most
        )
        select w.id, w.weight, (
          select array_agg(s.feature order by s.rarity desc, s.feature)
          from found f, unnest(f.likeness) feature join wanted s using (feature)
          where f.id = w.id and left(s.feature, 1) <> '_'
        )[1:6] as shared
        from weighed w order by w.weight desc, w.id
      $likely$
    $body$, kernel.see_clause('barriers.barrier'));
end $make$;
