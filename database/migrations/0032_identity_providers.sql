-- Signing in by the identity provider of an organisation. Who administers mandates or signs needs a second factor too.

create table membership.identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  provider text collate "C" not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (issuer, subject)
);
comment on table membership.identity is 'Who somebody is at an identity provider. The subject is pairwise and opaque: it is compared and never read.';
comment on column membership.identity.issuer is 'Who says so: the issuer of the provider.';
comment on column membership.identity.subject is 'What the provider calls this person towards us.';
comment on column membership.identity.person_id is 'Who that is here.';
comment on column membership.identity.provider is 'Name of the provider in the settings.';
comment on column membership.identity.created_at is 'When it was linked.';
comment on column membership.identity.used_at is 'Last use.';
create index identity_person on membership.identity (person_id);

create or replace function membership.needs_second_factor(of_person text) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select from membership.person p where p.id = of_person and p.administrator and p.ended_at is null)
    or exists (select from membership.living_mandates() m where m.person_id = of_person and m.kind in ('sign', 'administer'));

create function membership.provider_sign_in(of_attempt text, of_provider text, of_issuer text, of_subject text, of_mail text,
  with_second_factor boolean, key_id text, key_hash text, device text, hours integer, idle_minutes integer) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  person text;
begin
  delete from membership.attempt a where a.hash = of_attempt and a.kind = 'provider_sign_in' and a.provider = of_provider and a.expires_at > now();
  if not found then return 'expired'; end if;
  update membership.identity i set used_at = now() where i.issuer = of_issuer and i.subject = of_subject returning i.person_id into person;
  if person is null and of_mail is not null then
    -- The provider may speak for this address: whoever was added or invited with it is this person.
    insert into membership.identity (issuer, subject, person_id, provider, used_at)
    select of_issuer, of_subject, p.id, of_provider, now()
    from membership.address a join membership.person p on p.id = a.person_id and p.ended_at is null and not p.demo
    where a.mail = lower(of_mail)
    returning person_id into person;
  end if;
  if not exists (select from membership.person p where p.id = person and p.ended_at is null) then return 'unknown'; end if;
  insert into membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes, proved_at, proved_by)
  values (key_id, key_hash, 'session', person, device, now() + make_interval(hours => hours), provider_sign_in.idle_minutes,
    case when with_second_factor then now() end, case when with_second_factor then 'provider' end);
  return 'done';
end $$;
comment on function membership.provider_sign_in is 'Session for whom a provider vouches, after the program checked its answer: known here, or linked by an address the provider may speak for. done, unknown or expired.';

create function membership.provider_prove(of_attempt text, of_provider text, of_issuer text, of_subject text, with_second_factor boolean) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  person text := membership.session_person();
  known text;
begin
  delete from membership.attempt a where a.hash = of_attempt and a.kind = 'provider_prove' and a.provider = of_provider
    and a.expires_at > now() and a.person_id = person;
  if not found then return 'expired'; end if;
  select i.person_id into known from membership.identity i where i.issuer = of_issuer and i.subject = of_subject;
  if known <> person then return 'somebody_else'; end if;
  if known is null then
    if not membership.may_change_factors() then return 'step_up_needed'; end if;
    insert into membership.identity (issuer, subject, person_id, provider) values (of_issuer, of_subject, person, of_provider);
  end if;
  update membership.identity i set used_at = now() where i.issuer = of_issuer and i.subject = of_subject;
  if with_second_factor then perform membership.prove('provider'); end if;
  return 'done';
end $$;
comment on function membership.provider_prove is 'Links who is signed in to a provider, or steps up by one that is linked and asked a second factor. done, somebody_else, step_up_needed or expired.';

alter table membership.identity enable row level security;
grant select, delete on membership.identity to tegenveer_actor;
create policy identity_own on membership.identity for select to tegenveer_actor using (person_id = (select membership.session_person()));
create policy identity_dropped on membership.identity for delete to tegenveer_actor
  using (person_id = (select membership.session_person()) and (select membership.may_change_factors()));

revoke all on function membership.provider_sign_in, membership.provider_prove from public;
grant execute on function membership.provider_sign_in, membership.provider_prove to tegenveer_actor;
