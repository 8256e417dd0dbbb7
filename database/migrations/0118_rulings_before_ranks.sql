-- A search in published answers ranks what one may see: of what one may not, nothing takes a place in the list.
do $make$
begin
  execute format($body$
    create or replace function barriers.search_ruling(words text, at_most integer) returns table (id text, rank real)
      language sql stable security definer set search_path = '' as $search$
        with asked as (select pg_catalog.websearch_to_tsquery('kernel.dutch', words) as query),
        cases as (
          select id, pg_catalog.ts_rank_cd(search, (select query from asked)) as rank
          from barriers.barrier
          where search @@ (select query from asked) and answered_on is not null and (%1$s)
          order by 2 desc limit at_most * 4
        ), answers as (
          select a.id, pg_catalog.ts_rank_cd(a.search, (select query from asked)) as rank
          from barriers.answer a
          where a.state = 'published' and a.cluster_answer_id is null and a.search @@ (select query from asked)
            and a.barrier_id in (select id from barriers.barrier where (%1$s))
          order by 2 desc limit at_most * 4
        ), found as (
          select a.id, c.rank from cases c join barriers.answer a on a.barrier_id = c.id
          where a.state = 'published' and a.cluster_answer_id is null
          union all
          select a.id, a.rank from answers a
          union all
          select a.id, pg_catalog.ts_rank_cd(c.search, (select query from asked)) from barriers.cluster c join barriers.cluster_answer a on a.cluster_id = c.id
          where c.published_on is not null and c.search @@ (select query from asked) and a.state = 'published'
          union all
          select a.id, pg_catalog.ts_rank_cd(a.search, (select query from asked)) from barriers.cluster_answer a
          where a.state = 'published' and a.search @@ (select query from asked)
        )
        select f.id, max(f.rank) from found f group by f.id order by 2 desc, 1 limit at_most
      $search$
    $body$, kernel.see_clause('barriers.barrier'));
end $make$;
