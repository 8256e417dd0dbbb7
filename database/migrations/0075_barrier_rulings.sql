-- "May we?": answers that were published, found by anyone by their words, their rule owner, their law and their topic.
alter table barriers.answer add column search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig,
  text || ' ' || coalesce(reasons, '') || ' ' || coalesce(conditions, '') || ' ' || coalesce(legal_basis, ''))) stored;
comment on column barriers.answer.search is 'Stems of the answer.';
create index answer_search on barriers.answer using gin (search) where state = 'published' and cluster_answer_id is null;
create index answer_published on barriers.answer (answered_on desc, id desc) where state = 'published' and cluster_answer_id is null;

alter table barriers.cluster_answer add column search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig,
  text || ' ' || coalesce(reasons, '') || ' ' || coalesce(conditions, '') || ' ' || coalesce(legal_basis, ''))) stored;
comment on column barriers.cluster_answer.search is 'Stems of the answer.';
create index cluster_answer_search on barriers.cluster_answer using gin (search) where state = 'published';
alter table barriers.cluster add column search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig,
  question || ' ' || coalesce(about, '') || ' ' || coalesce(law, '') || ' ' || coalesce(topic, ''))) stored;
comment on column barriers.cluster.search is 'Stems of the bundled question.';
create index cluster_search on barriers.cluster using gin (search) where published_on is not null;
create index cluster_law_keys on barriers.cluster using gin (law_keys);
create index barrier_topic on barriers.barrier (lower(topic)) where topic is not null;

-- Each answer once: one that landed in many cases is the bundled answer.
create view barriers.ruling with (security_invoker) as
  select a.id, false as bundled, b.id as subject_id, b.space_id, b.title as question, b.law, b.law_keys, b.topic, a.organisation_id, a.given_by, a.kind, a.text,
    a.reasons, a.legal_basis, a.conditions, a.valid_for, a.answered_on, a.source, null::boolean as fictional
  from barriers.answer a join barriers.barrier b on b.id = a.barrier_id
  where a.state = 'published' and a.cluster_answer_id is null
  union all
  select a.id, true, c.id, null, c.question, c.law, c.law_keys, c.topic, a.organisation_id, a.given_by, a.kind, a.text,
    a.reasons, a.legal_basis, a.conditions, 'all', a.answered_on::text, null, c.fictional
  from barriers.cluster_answer a join barriers.cluster c on c.id = a.cluster_id
  where a.state = 'published';
comment on view barriers.ruling is 'Published answers with what they answer, as far as who looks may see them.';
grant select on barriers.ruling to tegenveer_actor, tegenveer_worker;

do $make$
begin
  execute format($body$
    create function barriers.search_ruling(words text, at_most integer) returns table (id text, rank real)
      language sql stable security definer set search_path = '' as $search$
        with asked as (select pg_catalog.websearch_to_tsquery('kernel.dutch', words) as query),
        cases as (
          select id, pg_catalog.ts_rank_cd(search, (select query from asked)) as rank
          from barriers.barrier
          where search @@ (select query from asked) and answered_on is not null and (%1$s)
          order by 2 desc limit at_most * 4
        ), answers as (
          select a.id, a.barrier_id, pg_catalog.ts_rank_cd(a.search, (select query from asked)) as rank
          from barriers.answer a
          where a.state = 'published' and a.cluster_answer_id is null and a.search @@ (select query from asked)
          order by 3 desc limit at_most * 4
        ), found as (
          select a.id, c.rank from cases c join barriers.answer a on a.barrier_id = c.id
          where a.state = 'published' and a.cluster_answer_id is null
          union all
          select a.id, a.rank from answers a where a.barrier_id in (select id from barriers.barrier where (%1$s))
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
comment on function barriers.search_ruling is 'Candidates for a search in published answers: by the words of the question or of the answer, of what the acting person may see.';
revoke all on function barriers.search_ruling from public;
grant execute on function barriers.search_ruling to tegenveer_actor;
