-- Equal questions: which cases are about the same, without any model. What two texts share is told by their Dutch stems,
-- and by pieces of four letters of them, so that "parkeernorm" also meets "norm voor parkeren". What is rare counts most.

create function barriers.features(words text) returns text[]
  language sql immutable parallel safe set search_path = ''
  return (
    select coalesce(array_agg(distinct found.feature), '{}')
    from unnest(tsvector_to_array(to_tsvector('kernel.dutch'::regconfig, words))) stem,
      lateral (
        select stem as feature
        union all
        select '_' || substr('_' || stem || '_', place, 4) from generate_series(1, greatest(length(stem) - 1, 1)) place
      ) found
  );
comment on function barriers.features is 'What a text is compared by: its stems, and with a line in front the pieces of four letters of each.';
revoke all on function barriers.features from public;
grant execute on function barriers.features to tegenveer_actor, tegenveer_worker;

alter table barriers.barrier add column likeness text[] not null
  generated always as (barriers.features(title || ' ' || coalesce(about, '') || ' ' || coalesce(supposed_rule, '')) || law_keys) stored;
comment on column barriers.barrier.likeness is 'What it is compared by: features of its words, and the acts and articles it names.';
create index barrier_likeness on barriers.barrier using gin (likeness);

create table barriers.feature_count (
  feature text collate "C" primary key,
  barriers integer not null
);
comment on table barriers.feature_count is 'In how many cases a feature occurs; the empty feature counts all cases. An estimate, remade when a tenth has changed.';
comment on column barriers.feature_count.feature is 'Stem or piece.';
comment on column barriers.feature_count.barriers is 'Number of cases.';
alter table barriers.feature_count enable row level security;

create function barriers.count_features() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  total constant integer := (select count(*) from barriers.barrier);
  counted constant integer := coalesce((select c.barriers from barriers.feature_count c where c.feature = ''), 0);
begin
  if abs(total - counted) * 10 <= counted and counted > 0 then return false; end if;
  delete from barriers.feature_count;
  insert into barriers.feature_count
  select '', total where total > 0
  union all
  select feature, count(*) from barriers.barrier, unnest(likeness) feature group by feature;
  return true;
end $$;
comment on function barriers.count_features is 'Counts anew in how many cases each feature occurs, when a tenth of all cases is new. True: counted.';
revoke all on function barriers.count_features from public;
grant execute on function barriers.count_features to tegenveer_worker;

-- Candidates come from the index by the rarest features, at most some hundreds however many cases there are; each is then
-- weighed by all it shares. The function carries the see-policies, and the query that joins it stands under them too.
do $make$
begin
  execute format($body$
    create function barriers.likely(of_features text[], but_not text, at_most integer) returns table (id text, weight real, shared text[])
      language sql stable security definer set search_path = '' as $likely$
        with total as (
          select greatest(coalesce((select c.barriers from barriers.feature_count c where c.feature = ''), 0), 1)::real as all_cases
        ), wanted as (
          select feature, coalesce(c.barriers, 1) as cases, ln(1 + total.all_cases / coalesce(c.barriers, 1))::real as rarity
          from total, unnest(of_features) feature left join barriers.feature_count c using (feature)
        ), probes as (
          select coalesce(array_agg(feature), '{}') as features
          from (select feature, sum(cases) over (order by cases, feature) as so_far, row_number() over (order by cases, feature) as place from wanted) w
          where so_far <= 1500 or place <= 4
        ), found as (
          select b.id, b.likeness from barriers.barrier b
          where b.likeness && (select features from probes) and b.id <> but_not and (%s)
          limit 3000
        )
        select f.id, (sum(w.rarity * w.rarity) / sqrt(cardinality(f.likeness)))::real as weight,
          (array_agg(w.feature order by w.rarity desc, w.feature) filter (where left(w.feature, 1) <> '_'))[1:6] as shared
        from found f, unnest(f.likeness) feature join wanted w using (feature)
        group by f.id, f.likeness
        order by weight desc, f.id limit at_most
      $likely$
    $body$, kernel.see_clause('barriers.barrier'));
end $make$;
comment on function barriers.likely is 'Cases that share most with these features, of those the acting person may see, with the stems they share.';
revoke all on function barriers.likely from public;
grant execute on function barriers.likely to tegenveer_actor, tegenveer_worker;
