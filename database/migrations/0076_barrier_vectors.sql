-- Equal questions in wholly other words: vectors of an embeddings endpoint of the installation's own, where one is named.
create table barriers.vector (
  barrier_id text collate "C" primary key references barriers.barrier (id) on delete cascade,
  model text not null,
  digest text collate "C" not null,
  vector real[] not null,
  buckets text[] not null,
  made_at timestamptz not null default now()
);
comment on table barriers.vector is 'What the text of a case means, as the installation''s own endpoint says. Empty where none is named.';
comment on column barriers.vector.barrier_id is 'The case.';
comment on column barriers.vector.model is 'The model that made it; those of different models are never compared.';
comment on column barriers.vector.digest is 'Digest of the text it was made of: another text needs another vector.';
comment on column barriers.vector.vector is 'Of length one, so that nearness is a product.';
comment on column barriers.vector.buckets is 'Where it lies, by rules/nearness.ts: what is near shares some of these, so that few need to be compared.';
comment on column barriers.vector.made_at is 'When.';
create index vector_buckets on barriers.vector using gin (buckets);
alter table barriers.vector enable row level security;
grant select, insert, update (model, digest, vector, buckets, made_at) on barriers.vector to tegenveer_worker;
create policy vector_worker on barriers.vector to tegenveer_worker using (true) with check (true);

-- Plain arrays in SQL; where pgvector is present, its distance over the same candidates.
do $make$
begin
  execute format($body$
    create function barriers.nearest(of_barrier text, at_most integer) returns table (id text, nearness real)
      language plpgsql stable security definer set search_path = '' as $near$
      declare
        asked barriers.vector;
        product text := case when to_regtype('public.vector') is null then '(select sum(a * b) from unnest(f.vector, $1) as t(a, b))'
          else '1 - (f.vector::public.vector operator(public.<=>) $1::public.vector)' end;
      begin
        select * into asked from barriers.vector v where v.barrier_id = of_barrier;
        if asked.barrier_id is null then return; end if;
        return query execute format($q$
          with found as (
            select v.barrier_id, v.vector from barriers.vector v
            where v.buckets && $2 and v.model = $3 and v.barrier_id <> $4
              and cardinality(v.vector) = cardinality($1)
              and v.barrier_id in (select b.id from barriers.barrier b where (%1$s))
            order by (select count(*) from unnest(v.buckets) one where one = any ($2)) desc, v.barrier_id
            limit 400
          )
          select f.barrier_id, (%%s)::real from found f order by 2 desc, 1 limit $5
        $q$, product) using asked.vector, asked.buckets, asked.model, of_barrier, at_most;
      end $near$
    $body$, replace(kernel.see_clause('barriers.barrier'), '%', '%%'));
end $make$;
comment on function barriers.nearest is 'Cases whose meaning is nearest, of those the acting person may see. Nothing where the case has no vector.';
revoke all on function barriers.nearest from public;
grant execute on function barriers.nearest to tegenveer_actor;
