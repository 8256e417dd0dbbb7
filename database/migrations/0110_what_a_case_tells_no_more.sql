-- SPDX-License-Identifier: EUPL-1.2
-- Functions that see more than who asks, asked about a case that person may not see, answer as of one that is not there. And a
-- bundled question in the words of one case is for who may see that case, until somebody words it on purpose.

do $make$
begin
  execute format($body$
    create function barriers.sees(of_barrier text) returns boolean
      language sql stable security definer set search_path = '' as $sees$
        select exists (select from barriers.barrier b where b.id = of_barrier and (%s))
      $sees$
    $body$, kernel.see_clause('barriers.barrier'));
end $make$;
comment on function barriers.sees is 'May the acting person see this case? What its see-policies say, for functions that stand outside them.';
revoke all on function barriers.sees from public;
grant execute on function barriers.sees to tegenveer_actor, tegenveer_worker;

-- What lies near a case tells what it says.
do $make$
begin
  execute format($body$
    create or replace function barriers.nearest(of_barrier text, at_most integer) returns table (id text, nearness real)
      language plpgsql stable security definer set search_path = '' as $near$
      declare
        asked barriers.vector;
        product text := case when to_regtype('public.vector') is null then '(select sum(a * b) from unnest(f.vector, $1) as t(a, b))'
          else '1 - (f.vector::public.vector operator(public.<=>) $1::public.vector)' end;
      begin
        if not barriers.sees(of_barrier) then return; end if;
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

-- A deal that was hidden after it asked is not there for the rule owner any more, so nothing moves in it by them.
create or replace function barriers.acknowledge(of_barrier text, of_version integer, on_day date, next_step date) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set stage = 'acknowledged', acknowledged_on = on_day, next_step_on = next_step, version = b.version + 1
      where b.id = of_barrier and b.version = of_version and b.stage = 'asked' and b.owner_id = any ((select membership.my_organisations())::text[])
        and b.space_id <> all ((select spaces.hidden_from_me())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;

create or replace function barriers.mark_answered(of_barrier text, on_day date, next_step date, interim boolean, is_sensitive boolean) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set stage = case when interim then 'acknowledged' else 'answered' end,
        acknowledged_on = coalesce(b.acknowledged_on, on_day),
        answered_on = case when interim then b.answered_on else coalesce(b.answered_on, on_day) end,
        next_step_on = next_step, sensitive = b.sensitive or is_sensitive, version = b.version + 1
      where b.id = of_barrier and b.stage in ('asked', 'acknowledged', 'answered') and b.owner_id = any ((select membership.my_organisations())::text[])
        and b.space_id <> all ((select spaces.hidden_from_me())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;

create or replace function barriers.pass_on(of_barrier text, of_version integer, to_function text, to_organisation text, because text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update barriers.barrier b set
        owner_function = case when to_organisation is null or to_organisation = b.owner_id then to_function else b.owner_function end,
        successor_id = case when to_organisation = b.owner_id then null else to_organisation end,
        successor_function = case when to_organisation is null or to_organisation = b.owner_id then null else to_function end,
        successor_why = case when to_organisation is null or to_organisation = b.owner_id then null else because end,
        version = b.version + 1
      where b.id = of_barrier and b.version = of_version and b.stage in ('asked', 'acknowledged', 'answered')
        and b.owner_id = any ((select membership.my_organisations())::text[])
        and b.space_id <> all ((select spaces.hidden_from_me())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;

-- The same of a commitment: who may promise or sign for the party moves what they may see of it.
create or replace function commitments.confirm(of_commitment text, of_version integer, on_day date) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update commitments.commitment c set confirmed_on = on_day, version = c.version + 1
      where c.id = of_commitment and c.version = of_version and c.state in ('made', 'moving')
        and (array[c.organisation_id || ' ' || c.space_id || ' ' || c.kind, c.organisation_id || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]
          or array[c.organisation_id || ' ' || c.space_id, c.organisation_id || ' *'] && (select membership.mandated_in('sign'))::text[])
        and c.space_id <> all ((select spaces.hidden_from_me())::text[])
        and (c.visibility in ('organisation', 'parties', 'network', 'public') or c.author_id = (select membership.me()))
      returning 1
    )
    select exists (select 1 from moved);
  end;

create or replace function commitments.decline(of_commitment text, of_version integer) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with moved as (
      update commitments.commitment c set state = 'made', transfer_to_id = null, transfer_reason = null, version = c.version + 1
      where c.id = of_commitment and c.version = of_version and c.state = 'moving'
        and array[c.transfer_to_id || ' ' || c.space_id || ' ' || c.kind, c.transfer_to_id || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]
        and c.space_id <> all ((select spaces.hidden_from_me())::text[])
      returning 1
    )
    select exists (select 1 from moved);
  end;

-- A bundled question begins in the words of a case. Who sees two other cases of it would read there what its author showed to
-- fewer people; so it is there for who may see that case too, until somebody who does puts it in words of their own.
alter table barriers.cluster add column words_of text collate "C" references barriers.barrier (id) on delete set null;
comment on column barriers.cluster.words_of is 'The case whose words the question is; empty: somebody worded the question itself.';
create index cluster_words_of on barriers.cluster (words_of);
grant insert (words_of), update (words_of) on barriers.cluster to tegenveer_actor;
update barriers.cluster c set words_of = (select b.id from barriers.cluster_member m join barriers.barrier b on b.id = m.barrier_id
  where m.cluster_id = c.id and b.title = c.question order by m.joined_on, m.id limit 1)
where c.asked_on is null and c.published_on is null;

drop policy cluster_seen on barriers.cluster;
create policy cluster_seen on barriers.cluster for select to tegenveer_actor
  using (published_on is not null
    or asked_on is not null and owner_id = any ((select membership.my_organisations())::text[])
      and exists (select from barriers.cluster_member m where m.cluster_id = cluster.id)
    or (words_of is null or exists (select from barriers.barrier b where b.id = words_of))
      and (select count(*) from (select m.barrier_id from barriers.cluster_member m where m.cluster_id = cluster.id group by m.barrier_id limit 2) two) = 2);

-- Nobody makes the words of a case they may not see those of a question: also trying tells nothing.
drop policy cluster_added on barriers.cluster;
create policy cluster_added on barriers.cluster for insert to tegenveer_actor
  with check ((select membership.me()) is not null and not sensitive and published_on is null
    and (words_of is null or exists (select from barriers.barrier b where b.id = words_of)));
drop policy cluster_kept on barriers.cluster;
create policy cluster_kept on barriers.cluster for update to tegenveer_actor
  using ((select barriers.keeps_cluster(id)))
  with check ((published_on is null or state = 'merged') and (words_of is null or exists (select from barriers.barrier b where b.id = words_of)));
