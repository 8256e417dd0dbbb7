-- Weighing a candidate costs more than finding it, so fewer are weighed: at 200,000 cases three thousand took six times as
-- long as all there are at 2,000. Candidates still come by the rarest features first.
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
          select b.id, b.likeness from barriers.barrier b
          where b.likeness && (select features from probes) and b.id <> but_not and (%s)
          limit 1000
        )
        select f.id, (sum(w.rarity * w.rarity) / sqrt(cardinality(f.likeness)))::real as weight,
          (array_agg(w.feature order by w.rarity desc, w.feature) filter (where left(w.feature, 1) <> '_'))[1:6] as shared
        from found f, unnest(f.likeness) feature join wanted w using (feature)
        group by f.id, f.likeness
        order by weight desc, f.id limit at_most
      $likely$
    $body$, kernel.see_clause('barriers.barrier'));
end $make$;
