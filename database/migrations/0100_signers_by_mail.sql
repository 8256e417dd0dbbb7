-- A signer who has nothing but a mail address: named by who administers the mandates of the organisation, and known again
-- by a code that travels another way than the mail. A mail alone never signs.
create table membership.vouch (
  person_id text collate "C" primary key references membership.person (id) on delete cascade,
  code_hash text collate "C" not null,
  vouched_by text collate "C" references membership.person (id) on delete set null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table membership.vouch is 'Somebody of the organisation says who this person is, and gives them a code by hand or by telephone. Until it was typed, no second factor can be set up: whoever reads the mail alone gets no further.';
comment on column membership.vouch.person_id is 'Who was vouched for.';
comment on column membership.vouch.code_hash is 'SHA-256 of person and code; the code has 60 random bits and is shown once.';
comment on column membership.vouch.vouched_by is 'Who vouched.';
comment on column membership.vouch.made_at is 'When.';
comment on column membership.vouch.expires_at is 'After this the code opens nothing; a new one is asked for.';
comment on column membership.vouch.used_at is 'When the code was typed; empty: not yet.';
create index vouch_by on membership.vouch (vouched_by);
alter table membership.vouch enable row level security;

create or replace function membership.may_change_factors() returns boolean
  language sql stable security definer set search_path = ''
  return membership.session_person() is not null
    and (membership.stepped_up() or not membership.has_second_factor(membership.session_person())
      and not exists (select from membership.vouch v where v.person_id = membership.session_person() and v.used_at is null));
comment on function membership.may_change_factors is 'The first factor is added freely, but by who was vouched for only with the code; after that only who proved one changes them.';

create function membership.my_vouch() returns text
  language sql stable security definer set search_path = ''
  return (select case when v.expires_at > now() then 'open' else 'expired' end from membership.vouch v
    where v.person_id = membership.session_person() and v.used_at is null and not membership.has_second_factor(v.person_id));
comment on function membership.my_vouch is 'Is a code waited for before I can set up a second factor: open, expired, or null when not?';

create function membership.use_vouch(of_hash text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with used as (
      update membership.vouch v set used_at = now()
      where v.person_id = membership.session_person() and v.code_hash = of_hash and v.used_at is null and v.expires_at > now()
      returning 1
    )
    select exists (select from used);
  end;
comment on function membership.use_vouch is 'The code was typed, once and in time.';

create function membership.name_signer(of_organisation text, new_person text, of_mail text, of_name text, of_function text, of_language text,
    affiliation text, until_on date) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  host membership.person := (select p from membership.person p where p.id = membership.me());
  known text := (select p.id from membership.address a join membership.person p on p.id = a.person_id
    where a.mail = lower(of_mail) and p.ended_at is null);
  acts boolean;
begin
  if host.id is null or not membership.stepped_up() or known = host.id
    or not (membership.administers() or of_organisation = any (membership.mandated('administer'))) then return null; end if;
  if known is null then
    insert into membership.person (id, name, language, demo) values (new_person, of_name, of_language, host.demo);
    insert into membership.address as a (mail, person_id) values (lower(of_mail), new_person)
    on conflict (mail) do update set person_id = excluded.person_id;
  end if;
  acts := exists (select from membership.affiliation a where a.person_id = known and a.organisation_id = of_organisation
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date));
  if not acts then
    insert into membership.affiliation (id, person_id, organisation_id, function_title, starts_on, ends_on)
    values (affiliation, coalesce(known, new_person), of_organisation, of_function, current_date, until_on);
  end if;
  return jsonb_build_object('personId', coalesce(known, new_person), 'fresh', known is null, 'affiliated', not acts);
end $$;
comment on function membership.name_signer is 'The person with this address as somebody who acts for an organisation until a day, made when there is none; by who administers its mandates or the house, after a step-up, never for oneself. Null where that is not theirs. The mandate itself is given beside it.';

create function membership.vouch_for(of_person text, of_hash text, hours integer) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.stepped_up() or of_person = membership.me() or membership.has_second_factor(of_person)
    or not exists (select from membership.living_mandates() m where m.person_id = of_person and m.kind = 'sign'
      and (membership.administers() or m.organisation_id = any (membership.mandated('administer'))))
    then return false; end if;
  insert into membership.vouch as v (person_id, code_hash, vouched_by, expires_at)
  values (of_person, of_hash, membership.me(), now() + make_interval(hours => hours))
  on conflict (person_id) do update set code_hash = excluded.code_hash, vouched_by = excluded.vouched_by, made_at = now(),
    expires_at = excluded.expires_at, used_at = null;
  return true;
end $$;
comment on function membership.vouch_for is 'A new code for somebody with a mandate to sign, by who administers mandates there, where no second factor is set up yet; an older code is worth nothing from then on. False for who has a factor: they need no code.';

-- Who lost everything, and whom an administrator helps, is not left waiting for a code.
create or replace function membership.drop_factors(of_person text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.administers() or not membership.stepped_up() then return false; end if;
  delete from membership.passkey k where k.person_id = of_person;
  delete from membership.totp t where t.person_id = of_person;
  delete from membership.recovery_code c where c.person_id = of_person;
  delete from membership.vouch v where v.person_id = of_person;
  update membership.key k set ended_at = now() where k.person_id = of_person and k.kind = 'session' and k.ended_at is null
    and k.hash <> current_setting('tegenveer.key', true);
  delete from membership.factor_duty d where d.person_id = of_person;
  insert into membership.factor_duty (person_id, due_at)
  select of_person, now() + interval '3 days' where membership.needs_second_factor(of_person);
  return true;
end $$;

-- Who may sign in one space in so many words, knows that the space is there, and no more of it than everybody may know.
create function membership.where_i_sign() returns text[]
  language sql stable security definer set search_path = ''
  -- Asked for every look at a space: first the cheap question, which is no for nearly everybody.
  return case when exists (select from membership.mandate m where m.person_id = (select membership.me()) and m.kind = 'sign' and m.space_id is not null)
    then coalesce((select array_agg(distinct m.space_id) from membership.my_mandates() m where m.kind = 'sign' and m.space_id is not null), '{}')
    else '{}' end;
comment on function membership.where_i_sign is 'Spaces for which I hold a mandate to sign that is limited to that one space.';

revoke all on function membership.my_vouch, membership.use_vouch, membership.name_signer, membership.vouch_for, membership.where_i_sign from public;
grant execute on function membership.my_vouch, membership.use_vouch, membership.name_signer, membership.vouch_for to tegenveer_actor;
grant execute on function membership.where_i_sign to tegenveer_actor, tegenveer_worker;

-- Who may sign for a bound party finds the text once it is laid down, also where only its members know of the deal: nobody
-- signs what they cannot find. A deal whose existence is hidden stays hidden.
create function agreements.where_to_sign() returns text[]
  language sql stable security definer set search_path = ''
  -- Asked for every look at a space: first the cheap question, which is no for nearly everybody.
  return case when exists (select from membership.mandate m where m.person_id = (select membership.me()) and m.kind = 'sign')
    then coalesce((select array_agg(distinct v.space_id) from agreements.version v
      where v.state in ('frozen', 'signing', 'signed', 'published') and v.space_id = any (agreements.mine_to_sign())), '{}')
    else '{}' end;
comment on function agreements.where_to_sign is 'Spaces with a text that was laid down, in which I may sign for a bound party today.';
revoke all on function agreements.where_to_sign from public;
grant execute on function agreements.where_to_sign to tegenveer_actor, tegenveer_worker;

drop policy space_seen on spaces.space;
create policy space_seen on spaces.space for select to tegenveer_actor
  using ((visibility = 'public' or visibility = 'network' and (select membership.me()) is not null or id = any ((select spaces.mine())::text[])
      or id = any ((select membership.where_i_sign())::text[]) or id = any ((select agreements.where_to_sign())::text[]))
    and id <> all ((select spaces.hidden_from_me())::text[]));

-- Nobody limits a mandate to a space they do not know of: that would show it to whom it is given.
drop policy mandate_given on membership.mandate;
create policy mandate_given on membership.mandate for insert to tegenveer_actor
  with check (given_by = (select membership.me()) and person_id <> (select membership.me())
    and (space_id is null or exists (select from spaces.space s where s.id = space_id))
    and ((select membership.administers()) or organisation_id = any ((select membership.mandated('administer'))::text[])));

-- The second step without a device is for the people the example begins with, not for who was named by mail.
create function membership.was_vouched() returns boolean
  language sql stable security definer set search_path = ''
  return exists (select from membership.vouch v where v.person_id = membership.session_person());
comment on function membership.was_vouched is 'Did somebody of an organisation say who I am?';
revoke all on function membership.was_vouched from public;
grant execute on function membership.was_vouched to tegenveer_actor;

create or replace function membership.prove_demo() returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with proved as (
      update membership.key k set proved_at = now(), proved_by = 'demo'
      from membership.person p
      where k.hash = current_setting('tegenveer.key', true) and k.kind = 'session'
        and p.id = (select membership.me()) and p.id = k.person_id and p.demo
        and not exists (select from membership.vouch v where v.person_id = p.id)
      returning k.id
    )
    select exists (select 1 from proved);
  end;
