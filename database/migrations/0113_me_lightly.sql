-- Who I am is asked many times in one question, by every policy and by every question policies ask; the rest of what a key
-- tells only once, when a transaction begins. So the one has a short answer of its own. Which keys live is said in one place.

create view membership.living_key with (security_invoker = true) as
  select k.id, k.hash, k.kind, k.subject, k.scopes, k.proved_at, p.id as holder_id, p.administrator, p.demo,
    case when k.kind in ('session', 'api_token', 'own_reading') then p.id end as acts_as
  from membership.key k left join membership.person p on p.id = k.person_id and p.ended_at is null
  where k.ended_at is null and k.expires_at > now()
    and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
    and (k.person_id is null or p.id is not null);
comment on view membership.living_key is 'Keys that open something today, with who holds them. Read by functions that stand outside policies, and by nobody else.';
comment on column membership.living_key.acts_as is 'Whoever a key of this kind acts as; empty for a key that opens one thing only.';

create or replace function membership.whoami(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes),
    'personId', k.acts_as,
    'administrator', coalesce(k.administrator, false) and k.kind = 'session'
      and (k.proved_at is not null or k.demo
        or not membership.has_second_factor(k.holder_id)
          and not exists (select from membership.factor_duty d where d.person_id = k.holder_id and d.due_at <= now())),
    'steppedUp', k.kind = 'session' and k.holder_id is not null and coalesce(k.proved_at > now() - interval '15 minutes', false))
    from membership.living_key k where k.hash = whoami.key_hash);

create or replace function membership.me() returns text
  language sql stable security definer set search_path = ''
  return (select k.acts_as from membership.living_key k where k.hash = current_setting('tegenveer.key', true));
