-- Second factors: passkeys, an authenticator app, recovery codes; and the attempts that are under way.
-- The program checks signatures and codes; what may be changed by whom, and that nothing is used twice, is kept here.

create table membership.passkey (
  id text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  credential_id text collate "C" not null unique,
  public_key text collate "C" not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
comment on table membership.passkey is 'A device or key ring that signs in and confirms. Only its public key is here: nothing in this table opens anything.';
comment on column membership.passkey.id is 'Short random id.';
comment on column membership.passkey.person_id is 'Whose it is.';
comment on column membership.passkey.credential_id is 'What the device calls it, base64url.';
comment on column membership.passkey.public_key is 'COSE public key, base64url.';
comment on column membership.passkey.counter is 'Use counter of the device; one that goes back is a copy and is refused.';
comment on column membership.passkey.transports is 'How the browser reaches it; a hint.';
comment on column membership.passkey.label is 'Name the person gave it.';
comment on column membership.passkey.created_at is 'When it was added.';
comment on column membership.passkey.used_at is 'Last use.';
create index passkey_person on membership.passkey (person_id);

create table membership.totp (
  person_id text collate "C" primary key references membership.person (id) on delete cascade,
  sealed text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
comment on table membership.totp is 'An authenticator app (RFC 6238). The secret is sealed with a key that is not in the database.';
comment on column membership.totp.person_id is 'Whose it is.';
comment on column membership.totp.sealed is 'The secret, sealed (AES-256-GCM) with SECRETS_KEY and bound to the person.';
comment on column membership.totp.last_step is 'Time step of the last code that was used: no code works twice.';
comment on column membership.totp.created_at is 'When it was begun.';
comment on column membership.totp.confirmed_at is 'When a first code proved that the app works; empty: not in use yet.';

create table membership.recovery_code (
  hash text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  created_at timestamptz not null default now()
);
comment on table membership.recovery_code is 'For who lost the device: each code works once, and is then gone. Only the hash is kept.';
comment on column membership.recovery_code.hash is 'SHA-256 of person and code; the code has 80 random bits.';
comment on column membership.recovery_code.person_id is 'Whose it is.';
comment on column membership.recovery_code.created_at is 'When it was made.';
create index recovery_code_person on membership.recovery_code (person_id);

create table membership.attempt (
  hash text collate "C" primary key,
  kind text collate "C" not null check (kind in ('register', 'prove', 'sign_in', 'provider_sign_in', 'provider_prove')),
  person_id text collate "C" references membership.person (id) on delete cascade,
  provider text collate "C",
  expires_at timestamptz not null
);
comment on table membership.attempt is 'A passkey or an identity provider is being asked; the answer must carry the secret of this row, once, within minutes.';
comment on column membership.attempt.hash is 'SHA-256 of the challenge or secret.';
comment on column membership.attempt.kind is 'What is being done.';
comment on column membership.attempt.person_id is 'Who began it, when signed in.';
comment on column membership.attempt.provider is 'Which identity provider is asked.';
comment on column membership.attempt.expires_at is 'After this it opens nothing.';
create index attempt_person on membership.attempt (person_id);
create index attempt_expires on membership.attempt (expires_at);

create table membership.factor_tries (
  person_id text collate "C" primary key references membership.person (id) on delete cascade,
  since timestamptz not null default now(),
  tries integer not null default 1
);
comment on table membership.factor_tries is 'How often codes were tried for a person, so that nobody guesses on.';
comment on column membership.factor_tries.person_id is 'For whom.';
comment on column membership.factor_tries.since is 'Start of the quarter of an hour that is counted.';
comment on column membership.factor_tries.tries is 'Tries in it.';

create table membership.factor_duty (
  person_id text collate "C" primary key references membership.person (id) on delete cascade,
  due_at timestamptz not null
);
comment on table membership.factor_duty is 'Who must have a second factor and had none when signing in: until when without it.';
comment on column membership.factor_duty.person_id is 'Who.';
comment on column membership.factor_duty.due_at is 'After this an administrator has no rights of one without a second factor.';

-- Questions ----------------------------------------------------------------------------------------------------------

create function membership.has_second_factor(of_person text) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select from membership.passkey p where p.person_id = of_person)
    or exists (select from membership.totp t where t.person_id = of_person and t.confirmed_at is not null);
comment on function membership.has_second_factor is 'Does this person have a passkey or an authenticator app? Nobody calls this but functions of the owner.';

create function membership.needs_second_factor(of_person text) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select from membership.person p where p.id = of_person and p.administrator and p.ended_at is null);
comment on function membership.needs_second_factor is 'Must this person have a second factor, because of what they may do? Nobody calls this but functions of the owner.';

-- An administrator has the rights of one in a session that proved itself once, or while the grace lasts.
create or replace function membership.whoami(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes),
      'personId', case when k.kind in ('session', 'api_token') then p.id end,
      'administrator', coalesce(p.administrator, false) and k.kind = 'session' and (k.proved_at is not null or p.demo
        or (not membership.has_second_factor(p.id)
          and not exists (select from membership.factor_duty d where d.person_id = p.id and d.due_at <= now()))),
      'steppedUp', k.kind = 'session' and p.id is not null and coalesce(k.proved_at > now() - interval '15 minutes', false))
    from membership.key k left join membership.person p on p.id = k.person_id and p.ended_at is null
    where k.hash = key_hash and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (k.person_id is null or p.id is not null)
  );

create function membership.session_person() returns text
  language sql stable security definer set search_path = ''
  return (select w ->> 'personId' from membership.whoami(current_setting('tegenveer.key', true)) w where w ->> 'kind' = 'session');
comment on function membership.session_person is 'The acting person, in a session only: a token has no business with second factors.';

create function membership.may_change_factors() returns boolean
  language sql stable security definer set search_path = ''
  return membership.session_person() is not null
    and (membership.stepped_up() or not membership.has_second_factor(membership.session_person()));
comment on function membership.may_change_factors is 'The first factor is added freely; after that only who proved one changes them.';

create function membership.my_factor_duty() returns jsonb
  language sql stable security definer set search_path = ''
  return jsonb_build_object(
    'needed', membership.needs_second_factor(membership.me()),
    'has', membership.has_second_factor(membership.me()),
    'dueAt', (select d.due_at from membership.factor_duty d where d.person_id = membership.me()));
comment on function membership.my_factor_duty is 'Must I have a second factor, do I have one, and until when without?';

-- Steps of one purpose each --------------------------------------------------------------------------------------------

create function membership.begin_duty(of_key text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with who as (
      select w ->> 'personId' as id from membership.whoami(of_key) w where w ->> 'kind' = 'session'
    ), started as (
      insert into membership.factor_duty (person_id, due_at)
      select who.id, now() + interval '14 days' from who join membership.person p on p.id = who.id and not p.demo
      where membership.needs_second_factor(who.id) and not membership.has_second_factor(who.id)
      on conflict do nothing
    )
    select case when membership.has_second_factor(who.id) then 'prove' else 'set_up' end
    from who where membership.needs_second_factor(who.id)
      and not exists (select from membership.key k where k.hash = of_key and k.proved_at is not null)
      and not exists (select from membership.person p where p.id = who.id and p.demo);
  end;
comment on function membership.begin_duty is 'Right after signing in, for the holder of that session: null, or what is asked now (prove, set_up). Starts the grace of 14 days.';

create function membership.begin_attempt(of_hash text, of_kind text, of_provider text, minutes integer) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    delete from membership.attempt a where a.expires_at < now();
    insert into membership.attempt (hash, kind, person_id, provider, expires_at)
    values (of_hash, of_kind, membership.session_person(), of_provider, now() + make_interval(mins => least(minutes, 15)));
  end;
comment on function membership.begin_attempt is 'Remembers that a passkey or provider is being asked.';

create function membership.use_attempt(of_hash text, of_kind text) returns jsonb
  language sql volatile security definer set search_path = ''
  begin atomic
    delete from membership.attempt a where a.hash = of_hash and a.kind = of_kind and a.expires_at > now()
      and a.person_id is not distinct from case when of_kind in ('sign_in', 'provider_sign_in') then a.person_id else membership.session_person() end
    returning jsonb_build_object('provider', a.provider);
  end;
comment on function membership.use_attempt is 'Takes an attempt, once; null when there is none, it is too late, or it is somebody else''s.';

create function membership.prove(as_what text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with proved as (
      update membership.key k set proved_at = now(), proved_by = as_what
      where k.hash = current_setting('tegenveer.key', true) and k.kind = 'session' and k.person_id = membership.session_person()
      returning k.id
    ), duty as (
      delete from membership.factor_duty d where d.person_id = membership.session_person()
    ), tries as (
      delete from membership.factor_tries t where t.person_id = membership.session_person()
    )
    select exists (select from proved);
  end;
comment on function membership.prove is 'Steps the acting session up. Nobody calls this but the functions below.';

create function membership.known_passkey(of_credential text) returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object('credentialId', k.credential_id, 'publicKey', k.public_key, 'counter', k.counter, 'transports', to_jsonb(k.transports))
    from membership.passkey k join membership.person p on p.id = k.person_id and p.ended_at is null where k.credential_id = of_credential);
comment on function membership.known_passkey is 'The public part of a passkey, for who names it; null for one of somebody who ended.';

create function membership.passkey_sign_in(of_credential text, new_counter bigint, key_id text, key_hash text, device text, hours integer, idle_minutes integer) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with used as (
      update membership.passkey k set counter = new_counter, used_at = now()
      from membership.person p where k.credential_id = of_credential and p.id = k.person_id and p.ended_at is null
        and (k.counter = 0 and new_counter = 0 or new_counter > k.counter)
      returning k.person_id
    ), duty as (
      delete from membership.factor_duty d using used where d.person_id = used.person_id
    )
    insert into membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes, proved_at, proved_by)
    select key_id, key_hash, 'session', used.person_id, device, now() + make_interval(hours => hours), passkey_sign_in.idle_minutes, now(), 'passkey'
    from used
    returning person_id;
  end;
comment on function membership.passkey_sign_in is 'Session for the holder of a passkey, after the program checked its signature; stepped up at once.';

create function membership.prove_passkey(of_credential text, new_counter bigint) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update membership.passkey k set counter = new_counter, used_at = now()
  where k.credential_id = of_credential and k.person_id = membership.session_person()
    and (k.counter = 0 and new_counter = 0 or new_counter > k.counter or k.used_at is null);
  return found and membership.prove('passkey');
end $$;
comment on function membership.prove_passkey is 'Steps up by a passkey of one''s own, after the program checked its signature.';

create function membership.begin_totp(of_sealed text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with begun as (
      insert into membership.totp (person_id, sealed)
      select membership.session_person(), of_sealed where membership.may_change_factors()
      on conflict (person_id) do update set sealed = excluded.sealed, created_at = now(), last_step = 0
        where membership.totp.confirmed_at is null
      returning 1
    )
    select exists (select from begun);
  end;
comment on function membership.begin_totp is 'A new authenticator app, not in use before a first code; false where one is in use already.';

create function membership.confirm_totp(of_step bigint) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.may_change_factors() then return false; end if;
  update membership.totp t set confirmed_at = now(), last_step = of_step
  where t.person_id = membership.session_person() and t.confirmed_at is null and t.created_at > now() - interval '1 hour';
  return found and membership.prove('totp');
end $$;
comment on function membership.confirm_totp is 'The first code was right: the app is in use, and the session stepped up.';

create function membership.prove_totp(of_step bigint) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update membership.totp t set last_step = of_step
  where t.person_id = membership.session_person() and t.confirmed_at is not null and t.last_step < of_step;
  return found and membership.prove('totp');
end $$;
comment on function membership.prove_totp is 'Steps up by a code the program found right; no code works twice.';

create function membership.drop_totp() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.may_change_factors() then return false; end if;
  delete from membership.totp t where t.person_id = membership.session_person();
  return found;
end $$;
comment on function membership.drop_totp is 'Takes the authenticator app away.';

create function membership.replace_recovery_codes(hashes text[]) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.stepped_up() or not membership.has_second_factor(membership.session_person()) then return false; end if;
  delete from membership.recovery_code c where c.person_id = membership.session_person();
  insert into membership.recovery_code (hash, person_id) select h, membership.session_person() from unnest(hashes) h;
  return true;
end $$;
comment on function membership.replace_recovery_codes is 'New recovery codes; the old ones are worth nothing from then on.';

create function membership.use_recovery_code(of_hash text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from membership.recovery_code c where c.hash = of_hash and c.person_id = membership.session_person();
  return found and membership.prove('recovery_code');
end $$;
comment on function membership.use_recovery_code is 'Steps up by a recovery code, which is then gone.';

create function membership.count_try() returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.factor_tries as t (person_id) select membership.session_person() where membership.session_person() is not null
    on conflict (person_id) do update set
      since = case when t.since < now() - interval '15 minutes' then now() else t.since end,
      tries = case when t.since < now() - interval '15 minutes' then 1 else t.tries + 1 end
    returning tries <= 10;
  end;
comment on function membership.count_try is 'Counts a try at a code; false when there were more than ten in a quarter of an hour.';

create function membership.my_recovery_codes() returns integer
  language sql stable security definer set search_path = ''
  return (select count(*)::integer from membership.recovery_code c where c.person_id = membership.session_person());
comment on function membership.my_recovery_codes is 'How many recovery codes I have left.';

create function membership.drop_factors(of_person text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.administers() or not membership.stepped_up() then return false; end if;
  delete from membership.passkey k where k.person_id = of_person;
  delete from membership.totp t where t.person_id = of_person;
  delete from membership.recovery_code c where c.person_id = of_person;
  update membership.key k set ended_at = now() where k.person_id = of_person and k.kind = 'session' and k.ended_at is null
    and k.hash <> current_setting('tegenveer.key', true);
  delete from membership.factor_duty d where d.person_id = of_person;
  insert into membership.factor_duty (person_id, due_at)
  select of_person, now() + interval '3 days' where membership.needs_second_factor(of_person);
  return true;
end $$;
comment on function membership.drop_factors is 'For somebody who lost everything: an administrator takes all factors away and ends the sessions; who needs one has three days for a new one.';

alter table membership.passkey enable row level security;
grant select (id, person_id, credential_id, transports, label, created_at, used_at), delete,
  insert (id, person_id, credential_id, public_key, counter, transports, label), update (label) on membership.passkey to tegenveer_actor;
create policy passkey_own on membership.passkey for select to tegenveer_actor using (person_id = (select membership.session_person()));
create policy passkey_added on membership.passkey for insert to tegenveer_actor
  with check (person_id = (select membership.session_person()) and (select membership.may_change_factors()));
create policy passkey_named on membership.passkey for update to tegenveer_actor
  using (person_id = (select membership.session_person())) with check (person_id = (select membership.session_person()));
create policy passkey_removed on membership.passkey for delete to tegenveer_actor
  using (person_id = (select membership.session_person()) and (select membership.may_change_factors()));

alter table membership.totp enable row level security;
grant select on membership.totp to tegenveer_actor;
create policy totp_own on membership.totp for select to tegenveer_actor using (person_id = (select membership.session_person()));

alter table membership.recovery_code enable row level security;
alter table membership.attempt enable row level security;
alter table membership.factor_tries enable row level security;
alter table membership.factor_duty enable row level security;

revoke all on function membership.has_second_factor, membership.needs_second_factor, membership.session_person, membership.may_change_factors,
  membership.my_factor_duty, membership.begin_duty, membership.begin_attempt, membership.use_attempt, membership.prove, membership.known_passkey,
  membership.passkey_sign_in, membership.prove_passkey, membership.begin_totp, membership.confirm_totp, membership.prove_totp, membership.drop_totp,
  membership.replace_recovery_codes, membership.use_recovery_code, membership.count_try, membership.my_recovery_codes, membership.drop_factors from public;
grant execute on function membership.session_person, membership.may_change_factors, membership.my_factor_duty, membership.begin_duty,
  membership.begin_attempt, membership.use_attempt, membership.known_passkey, membership.passkey_sign_in, membership.prove_passkey,
  membership.begin_totp, membership.confirm_totp, membership.prove_totp, membership.drop_totp, membership.replace_recovery_codes,
  membership.use_recovery_code, membership.count_try, membership.my_recovery_codes, membership.drop_factors to tegenveer_actor;
grant execute on function membership.session_person to tegenveer_worker;
