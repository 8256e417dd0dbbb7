-- What administrators see and do about people: what is open in their name, special rights once a quarter, lost factors,
-- erasure. And two rights that so far only operations held up.

create function membership.keys_of(of_person text) returns table (id text, kind text, created_at timestamptz, seen_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select k.id, k.kind, k.created_at, k.seen_at, k.expires_at from membership.key k
    where k.person_id = of_person and k.kind in ('session', 'api_token') and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (select membership.administers())
    order by k.seen_at desc, k.id;
  end;
comment on function membership.keys_of is 'For an administrator: sessions and tokens of a person that are open, by kind, since and last used. Not the device, the name of a token, or what it may do.';

create function membership.end_key_of(of_person text, of_key text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update membership.key k set ended_at = now()
      where k.id = of_key and k.person_id = of_person and k.kind in ('session', 'api_token') and k.ended_at is null
        and (select membership.administers()) and (select membership.stepped_up())
      returning 1
    )
    select exists (select from ended);
  end;
comment on function membership.end_key_of is 'For an administrator after a step-up: ends one session or token of a person.';

-- Looked at when it is asked: the right to search the log comes with a later migration.
create function membership.special_rights() returns table (person_id text, person text, right_kind text, organisation text, space text, since date, until date)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query select held.* from (
      select p.id, p.name, 'administrator'::text, null::text, null::text, null::date, null::date
      from membership.person p where p.administrator and p.ended_at is null
      union all
      select p.id, p.name, s.role, o.name, case when not sp.existence_hidden then sp.name end, s.starts_at::date, s.ends_at::date
      from spaces.seat s join membership.person p on p.id = s.person_id join spaces.space sp on sp.id = s.space_id
      left join membership.organisation o on o.id = s.organisation_id
      where s.role in ('dealmaker', 'learning_evaluator') and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now()) and p.ended_at is null
      union all
      select p.id, p.name, m.kind, o.name, case when not sp.existence_hidden then sp.name end, m.starts_on, m.ends_on
      from membership.living_mandates() m join membership.person p on p.id = m.person_id
      join membership.organisation o on o.id = m.organisation_id left join spaces.space sp on sp.id = m.space_id
      where m.kind in ('promise', 'sign', 'administer')
      union all
      select p.id, p.name, 'audit', null, null, r.starts_at::date, r.ends_at::date
      from membership.audit_right r join membership.person p on p.id = r.person_id
      where r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()) and p.ended_at is null
    ) held (person_id, person, right_kind, organisation, space, since, until)
    where (select membership.administers())
    order by held.person, held.person_id, held.right_kind, held.organisation, held.space;
end $$;
comment on function membership.special_rights is 'For an administrator: who may more than others today (BIO2 8.02.01). A hidden space has no name here.';

create table membership.rights_review (
  id text collate "C" primary key,
  seen_by text collate "C" references membership.person (id) on delete set null,
  seen_at timestamptz not null default now(),
  held integer not null check (held >= 0),
  remark text
);
comment on table membership.rights_review is 'That the list of special rights was looked at, when and by whom: once a quarter.';
comment on column membership.rights_review.id is 'Short random id.';
comment on column membership.rights_review.seen_by is 'Administrator who looked.';
comment on column membership.rights_review.seen_at is 'When.';
comment on column membership.rights_review.held is 'How many rights stood on the list.';
comment on column membership.rights_review.remark is 'What was found, in their words.';
create index rights_review_seen_by on membership.rights_review (seen_by);
alter table membership.rights_review enable row level security;
grant select, insert (id, seen_by, held, remark) on membership.rights_review to tegenveer_actor;
create policy rights_review_seen on membership.rights_review for select to tegenveer_actor using ((select membership.administers()));
create policy rights_review_added on membership.rights_review for insert to tegenveer_actor
  with check ((select membership.administers()) and seen_by = (select membership.me()));

-- Erasing a person: the row stays as somebody of an organisation, so that every record keeps its author; who it was goes.
alter table membership.person add column erased_at timestamptz;
comment on column membership.person.erased_at is 'Who this was is erased; the row stands for somebody of an organisation.';

create function membership.erase_person(of_person text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  mails text[] := (select coalesce(array_agg(a.mail), '{}') from membership.address a where a.person_id = of_person);
  house text := (select o.name from membership.affiliation a join membership.organisation o on o.id = a.organisation_id
    where a.person_id = of_person order by a.ends_on desc nulls first, a.starts_on desc, a.id limit 1);
begin
  if not membership.administers() or not membership.stepped_up() or of_person = membership.me() then return false; end if;
  update membership.person p set erased_at = now(), ended_at = coalesce(p.ended_at, now()), administrator = false, language = 'nl',
    name = coalesce('iemand van ' || house, 'iemand'), version = p.version + 1
  where p.id = of_person and p.erased_at is null;
  if not found then return false; end if;
  update membership.affiliation a set function_title = 'gewist', ends_on = least(coalesce(a.ends_on, current_date), greatest(a.starts_on, current_date)), version = a.version + 1
  where a.person_id = of_person;
  update membership.mandate m set document = case when m.deputy_for is null then null else 'gewist' end, ended_at = coalesce(m.ended_at, now()) where m.person_id = of_person;
  delete from membership.address a where a.person_id = of_person;
  delete from membership.key k where k.person_id = of_person;
  delete from membership.passkey k where k.person_id = of_person;
  delete from membership.totp t where t.person_id = of_person;
  delete from membership.recovery_code c where c.person_id = of_person;
  delete from membership.identity i where i.person_id = of_person;
  delete from membership.factor_duty d where d.person_id = of_person;
  delete from membership.factor_tries t where t.person_id = of_person;
  update results.check_in c set sent_to = null where c.sent_to = any (mails);
  delete from kernel.outbox o where lower(o.payload ->> 'to') = any (mails);
  perform kernel.forget(of_person);
  return true;
end $$;
comment on function membership.erase_person is 'For an administrator after a step-up: name, addresses, keys, factors, mail and the salt of a person go; records stay under somebody of the organisation, and every chain holds.';

-- An address of an account that ended is free again: who invites it meets what they meet with an unknown one. -----------

create or replace function spaces.invite(of_space text, person_id text, of_mail text, of_name text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  host membership.person := (select p from membership.person p where p.id = membership.me());
  known text := (select p.id from membership.address a join membership.person p on p.id = a.person_id
    where a.mail = lower(of_mail) and p.ended_at is null);
begin
  if host.id is null or not of_space = any (spaces.mine_to_lead()) then return null; end if;
  if known is not null then return known; end if;
  insert into membership.person (id, name, demo) values (invite.person_id, of_name, host.demo);
  insert into membership.address as a (mail, person_id) values (lower(of_mail), invite.person_id)
  on conflict (mail) do update set person_id = excluded.person_id;
  return invite.person_id;
end $$;
comment on function spaces.invite is 'The person with this address, made when there is none, for who leads a space and wants to seat them. It gives no function for any organisation. An account that ended is not told from none: the address is free again.';

-- Links about a check-in: by who may ask there, also when an operation forgets to look. ----------------------------------

create function membership.may_link(about text) returns boolean
  language sql stable security definer set search_path = ''
  return current_setting('role') = 'tegenveer_worker' or exists (select from results.check_in c where c.id = about
    and (c.space_id = any ((select spaces.mine_to_work_in())::text[]) or c.organisation_id = any ((select membership.my_organisations())::text[])));
comment on function membership.may_link is 'May the acting person make and end links about this check-in? Nobody calls this but functions of the owner.';

create or replace function membership.make_link(key_id text, key_hash text, link_kind text, about text, days integer) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.may_link(about) then raise exception 'Only who asks makes a link about it.' using errcode = '42501'; end if;
  insert into membership.key (id, hash, kind, subject, expires_at)
  select key_id, key_hash, link_kind, about, now() + make_interval(days => days) where link_kind in ('check_in_link');
end $$;
comment on function membership.make_link is 'A link for somebody without an account, by who may ask there.';

create or replace function membership.revoke_links(about text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not membership.may_link(about) then raise exception 'Only who asks ends a link about it.' using errcode = '42501'; end if;
  update membership.key set ended_at = now() where subject = about and kind in ('check_in_link') and ended_at is null;
end $$;

revoke all on function membership.keys_of, membership.end_key_of, membership.special_rights, membership.erase_person, membership.may_link from public;
grant execute on function membership.keys_of, membership.end_key_of, membership.special_rights, membership.erase_person to tegenveer_actor;
