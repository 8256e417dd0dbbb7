-- Step-up: what weighs much is asked of somebody who proved to be there by a second factor, a short while ago.
alter table membership.key
  add column proved_at timestamptz,
  add column proved_by text collate "C" check (proved_by in ('passkey', 'totp', 'recovery_code', 'provider', 'demo')),
  add constraint key_proved check ((proved_at is null) = (proved_by is null) and (proved_at is null or kind = 'session'));
comment on column membership.key.proved_at is 'When the holder of this session last proved to be there by a second factor.';
comment on column membership.key.proved_by is 'By which: passkey, totp, recovery_code, provider, or demo (people of the living example only).';
grant select (proved_at, proved_by) on membership.key to tegenveer_actor;

create or replace function membership.whoami(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes),
      'personId', case when k.kind in ('session', 'api_token') then p.id end,
      'administrator', coalesce(p.administrator, false) and k.kind = 'session',
      'steppedUp', k.kind = 'session' and p.id is not null and coalesce(k.proved_at > now() - interval '15 minutes', false))
    from membership.key k left join membership.person p on p.id = k.person_id and p.ended_at is null
    where k.hash = key_hash and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (k.person_id is null or p.id is not null)
  );

create function membership.stepped_up() returns boolean
  language sql stable security definer set search_path = ''
  return coalesce((membership.whoami(current_setting('tegenveer.key', true)) ->> 'steppedUp')::boolean, false);
comment on function membership.stepped_up is 'Did the acting session prove itself by a second factor in the last 15 minutes? Never for a token or a link.';

create function membership.prove_demo() returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with proved as (
      update membership.key k set proved_at = now(), proved_by = 'demo'
      from membership.person p
      where k.hash = current_setting('tegenveer.key', true) and k.kind = 'session'
        and p.id = (select membership.me()) and p.id = k.person_id and p.demo
      returning k.id
    )
    select exists (select 1 from proved);
  end;
comment on function membership.prove_demo is 'Steps a person of the living example up without a device. The operation refuses outside demo mode; the function refuses everybody who is not of the example.';

revoke all on function membership.stepped_up, membership.prove_demo from public;
grant execute on function membership.stepped_up to tegenveer_actor, tegenveer_worker;
grant execute on function membership.prove_demo to tegenveer_actor;

-- Rights over people are given and ended after a step-up only, also when an operation forgets to ask. ------------------

create or replace function membership.end_person(of_person text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update membership.person p set ended_at = now(), administrator = false, version = version + 1
      where p.id = of_person and p.ended_at is null
        and (select membership.administers()) and (select membership.stepped_up())
      returning p.id
    ), keys as (
      update membership.key k set ended_at = now() from ended where k.person_id = ended.id and k.ended_at is null
    ), functions as (
      update membership.affiliation a set ends_on = greatest(a.starts_on, current_date), version = version + 1
      from ended where a.person_id = ended.id and (a.ends_on is null or a.ends_on > current_date)
    )
    select exists (select 1 from ended);
  end;

create or replace function membership.set_administrator(of_person text, yes boolean) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with changed as (
      update membership.person p set administrator = yes, version = version + 1
      where p.id = of_person and p.ended_at is null
        and (select membership.administers()) and (select membership.stepped_up())
      returning p.id
    )
    select exists (select 1 from changed);
  end;
