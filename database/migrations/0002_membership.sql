-- Membership: organisations, people, who acts for whom from-to, and the keys people carry.
create schema membership;
comment on schema membership is 'Who is who, and who acts for whom.';
grant usage on schema membership to tegenveer_actor, tegenveer_worker;

create table membership.organisation (
  id text collate "C" primary key,
  slug text collate "C" not null unique,
  name text collate "und-x-icu" not null,
  kind text collate "C" not null check (kind in ('municipality', 'province', 'water_authority', 'ministry', 'agency', 'region', 'knowledge_institution', 'company', 'social_organisation', 'residents_initiative', 'association', 'foreign_public', 'other', 'unknown')),
  aliases text[] not null default '{}',
  tooi text collate "C",
  kvk text collate "C" check (kvk ~ '^[0-9]{8}$'),
  ror text collate "C" check (ror ~ '^https://ror\.org/0[a-z0-9]{8}$'),
  fictional boolean not null default false,
  visibility text collate "C" not null default 'network' check (visibility in ('network', 'public')),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table membership.organisation is 'A party: government, company, institution. Its name is not a secret; what it does may be.';
comment on column membership.organisation.id is 'Short random id.';
comment on column membership.organisation.slug is 'Name in addresses; never reused.';
comment on column membership.organisation.name is 'As the organisation writes it, or as the source does.';
comment on column membership.organisation.kind is 'party_kind';
comment on column membership.organisation.aliases is 'Other spellings seen.';
comment on column membership.organisation.tooi is 'TOOI URI, where known.';
comment on column membership.organisation.kvk is 'Chamber of Commerce number, where known.';
comment on column membership.organisation.ror is 'ROR URI of a knowledge institution, where known.';
comment on column membership.organisation.fictional is 'Belongs to the living example; does not exist.';
comment on column membership.organisation.visibility is 'public once it is named on a public page; else network.';
comment on column membership.organisation.version is 'Raised by each change.';
comment on column membership.organisation.created_at is 'When it was added.';

create table membership.person (
  id text collate "C" primary key,
  name text collate "und-x-icu" not null,
  language text collate "C" not null default 'nl' check (language in ('nl', 'en')),
  administrator boolean not null default false,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table membership.person is 'Somebody with an account: name, work mail, organisation, role. Nothing more.';
comment on column membership.person.id is 'Short random id.';
comment on column membership.person.name is 'As they write it.';
comment on column membership.person.language is 'Language of their mail.';
comment on column membership.person.administrator is 'Keeps this installation.';
comment on column membership.person.demo is 'Person of the living example, to sign in as in demo mode only.';
comment on column membership.person.version is 'Raised by each change.';
comment on column membership.person.created_at is 'When the account was made.';
comment on column membership.person.ended_at is 'Rights ended at this moment; the records stay.';

create table membership.address (
  mail text collate "C" primary key check (mail = lower(mail)),
  person_id text collate "C" not null references membership.person (id) on delete cascade
);
comment on table membership.address is 'Mail addresses people sign in with; apart from the person, so that a name can be shown without it.';
comment on column membership.address.mail is 'Lower case.';
comment on column membership.address.person_id is 'Whose it is.';
create index address_person on membership.address (person_id);

create table membership.affiliation (
  id text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  function_title text not null,
  starts_on date not null default current_date,
  ends_on date check (ends_on >= starts_on),
  version integer not null default 1
);
comment on table membership.affiliation is 'Who acts for which organisation, in which function, from-to.';
comment on column membership.affiliation.id is 'Short random id.';
comment on column membership.affiliation.person_id is 'Who.';
comment on column membership.affiliation.organisation_id is 'For which organisation.';
comment on column membership.affiliation.function_title is 'In which function.';
comment on column membership.affiliation.starts_on is 'First day.';
comment on column membership.affiliation.ends_on is 'Last day; empty: still.';
comment on column membership.affiliation.version is 'Raised by each change.';
create index affiliation_person on membership.affiliation (person_id);
create index affiliation_organisation on membership.affiliation (organisation_id);

create table membership.key (
  id text collate "C" primary key,
  hash text collate "C" not null unique,
  kind text collate "C" not null check (kind in ('sign_in_link', 'session', 'api_token', 'check_in_link')),
  person_id text collate "C" references membership.person (id) on delete cascade,
  subject text collate "C",
  scopes text[] not null default '{}' check (scopes <@ array['read', 'write']),
  label text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  idle_minutes integer,
  seen_at timestamptz not null default now(),
  ended_at timestamptz,
  check (kind <> 'api_token' or expires_at <= created_at + interval '400 days')
);
comment on table membership.key is 'What a secret opens: a sign-in link, a session, an API token, a check-in link. Only the hash of the secret is kept.';
comment on column membership.key.id is 'Short random id, for listing and revoking.';
comment on column membership.key.hash is 'SHA-256 of the secret.';
comment on column membership.key.kind is 'What it opens.';
comment on column membership.key.person_id is 'Whose it is; empty for a link to somebody without an account.';
comment on column membership.key.subject is 'What a link is about: the id of a check-in.';
comment on column membership.key.scopes is 'Of an API token: read, write.';
comment on column membership.key.label is 'Name the person gave it, or the kind of device.';
comment on column membership.key.created_at is 'When it was made.';
comment on column membership.key.expires_at is 'Absolute end.';
comment on column membership.key.idle_minutes is 'Ends after so long without use; empty: does not.';
comment on column membership.key.seen_at is 'Last use, to within five minutes.';
comment on column membership.key.ended_at is 'Revoked, used up or signed out.';
create index key_person on membership.key (person_id);
create index key_subject on membership.key (subject) where ended_at is null;

-- Who is acting: looked up by the hash of an unguessable secret, so that a forged setting names nobody. --------------

create function membership.whoami(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes),
      'personId', case when k.kind in ('session', 'api_token') then p.id end,
      'administrator', coalesce(p.administrator, false) and k.kind = 'session')
    from membership.key k left join membership.person p on p.id = k.person_id and p.ended_at is null
    where k.hash = key_hash and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (k.person_id is null or p.id is not null)
  );
comment on function membership.whoami is 'What the key with this hash says: whose, which kind, about what. Null when it opens nothing.';

create function membership.me() returns text
  language sql stable security definer set search_path = ''
  return membership.whoami(current_setting('tegenveer.key', true)) ->> 'personId';
comment on function membership.me is 'The acting person, or null. Write (select membership.me()) so that it is asked once per query.';

create function membership.link(of_kind text) returns text
  language sql stable security definer set search_path = ''
  return (select w ->> 'subject' from membership.whoami(current_setting('tegenveer.key', true)) w where w ->> 'kind' = of_kind);
comment on function membership.link is 'What the link in hand is about, or null.';

create function membership.administers() returns boolean
  language sql stable security definer set search_path = ''
  return coalesce((membership.whoami(current_setting('tegenveer.key', true)) ->> 'administrator')::boolean, false);
comment on function membership.administers is 'Is the acting person an administrator of this installation, in a session?';

create function membership.my_organisations() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct a.organisation_id) from membership.affiliation a
    where a.person_id = (select membership.me()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)), '{}');
comment on function membership.my_organisations is 'Organisations the acting person acts for today.';

create function membership.colleagues() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct a.person_id) from membership.affiliation a
    where a.organisation_id = any ((select membership.my_organisations())::text[])), '{}');
comment on function membership.colleagues is 'People who act or acted for my organisations.';

alter table membership.organisation enable row level security;
grant select on membership.organisation to tegenveer_actor, tegenveer_worker;
-- Not the visibility: a name becomes public by membership.name_publicly, and never goes back.
grant insert (id, slug, name, kind, aliases, tooi, kvk, ror, fictional), update (name, kind, aliases, tooi, kvk, ror, version)
  on membership.organisation to tegenveer_actor;
grant insert, update (name, kind, aliases, tooi, kvk, ror, fictional, visibility, version) on membership.organisation to tegenveer_worker;
create policy organisation_seen on membership.organisation for select to tegenveer_actor
  using (visibility = 'public' or (select membership.me()) is not null or (select membership.link('check_in_link')) is not null);
create policy organisation_worker on membership.organisation to tegenveer_worker using (true) with check (true);
create policy organisation_kept on membership.organisation for update to tegenveer_actor
  using ((select membership.administers()) or id = any ((select membership.my_organisations())::text[]))
  with check ((select membership.administers()) or id = any ((select membership.my_organisations())::text[]));

alter table membership.person enable row level security;
-- Not the administrator mark and not the end: those have functions of their own, because a row policy cannot tell columns apart.
grant select, insert (id, name, language), update (name, language, version) on membership.person to tegenveer_actor;
grant select, insert, update (name, language, ended_at, version) on membership.person to tegenveer_worker;
create policy person_worker on membership.person to tegenveer_worker using (true) with check (true);
create policy person_added on membership.person for insert to tegenveer_actor with check ((select membership.administers()));
create policy person_kept on membership.person for update to tegenveer_actor
  using (id = (select membership.me()) or (select membership.administers()))
  with check (id = (select membership.me()) or (select membership.administers()));

alter table membership.address enable row level security;
grant select, insert, delete on membership.address to tegenveer_actor;
grant select, insert on membership.address to tegenveer_worker;
create policy address_own on membership.address for select to tegenveer_actor
  using (person_id = (select membership.me()) or (select membership.administers()));
create policy address_worker on membership.address to tegenveer_worker using (true) with check (true);
create policy address_added on membership.address for insert to tegenveer_actor with check ((select membership.administers()));
create policy address_dropped on membership.address for delete to tegenveer_actor using ((select membership.administers()));

alter table membership.affiliation enable row level security;
grant select, insert (id, person_id, organisation_id, function_title, starts_on, ends_on), update (function_title, starts_on, ends_on, version) on membership.affiliation to tegenveer_actor;
grant select, insert, update (function_title, starts_on, ends_on, version) on membership.affiliation to tegenveer_worker;
create policy affiliation_worker on membership.affiliation to tegenveer_worker using (true) with check (true);
create policy affiliation_added on membership.affiliation for insert to tegenveer_actor with check ((select membership.administers()));
create policy affiliation_kept on membership.affiliation for update to tegenveer_actor
  using ((select membership.administers())) with check ((select membership.administers()));

alter table membership.key enable row level security;
-- Not the hash: whoever reads a row must not be able to look a key up by it.
grant select (id, kind, person_id, subject, scopes, label, created_at, expires_at, idle_minutes, seen_at, ended_at) on membership.key to tegenveer_actor;
grant insert (id, hash, kind, person_id, scopes, label, expires_at), update (ended_at) on membership.key to tegenveer_actor;
create policy key_own on membership.key for select to tegenveer_actor using (person_id = (select membership.me()));
create policy key_made on membership.key for insert to tegenveer_actor
  with check (kind = 'api_token' and person_id = (select membership.me()));
-- Ending is one way: an ended key cannot be brought back.
create policy key_ended on membership.key for update to tegenveer_actor
  using (person_id = (select membership.me()) and ended_at is null)
  with check (person_id = (select membership.me()) and ended_at is not null);

-- Signing in happens before there is a person, so these few steps are definer functions of one purpose each. ----------

create function membership.request_sign_in(key_id text, key_hash text, to_mail text, minutes integer) returns jsonb
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.key (id, hash, kind, person_id, expires_at)
    select key_id, key_hash, 'sign_in_link', p.id, now() + make_interval(mins => minutes)
    from membership.address a join membership.person p on p.id = a.person_id and p.ended_at is null
    where a.mail = lower(to_mail)
      and (select count(*) from membership.key open where open.person_id = p.id and open.kind = 'sign_in_link'
        and open.ended_at is null and open.created_at > now() - interval '30 minutes') < 5
    returning (select jsonb_build_object('name', p.name, 'language', p.language) from membership.person p where p.id = person_id);
  end;
comment on function membership.request_sign_in is 'Makes a sign-in link for a known address; answers nothing for an unknown one, nor for one that was sent five in half an hour.';

create function membership.sign_in(link_hash text, key_id text, key_hash text, device text, hours integer, idle_minutes integer) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with used as (
      update membership.key k set ended_at = now()
      where k.hash = link_hash and k.kind = 'sign_in_link' and k.ended_at is null and k.expires_at > now()
      returning k.id, k.person_id
    ), others as (
      update membership.key k set ended_at = now()
      from used where k.person_id = used.person_id and k.kind = 'sign_in_link' and k.ended_at is null and k.id <> used.id
    )
    insert into membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes)
    select key_id, key_hash, 'session', used.person_id, device, now() + make_interval(hours => hours), sign_in.idle_minutes
    from used join membership.person p on p.id = used.person_id and p.ended_at is null
    returning person_id;
  end;
comment on function membership.sign_in is 'Turns a sign-in link into a session, once; other links that were underway end too.';

create function membership.demo_sign_in(demo_person text, key_id text, key_hash text, device text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes)
    select key_id, key_hash, 'session', p.id, device, now() + interval '12 hours', 480
    from membership.person p where p.id = demo_person and p.demo and p.ended_at is null
    returning person_id;
  end;
comment on function membership.demo_sign_in is 'Session for a person of the living example. The operation refuses outside demo mode; the function refuses everybody who is not of the example.';

create function membership.demo_people() returns table (id text, name text, function_title text, organisation text)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.name, min(a.function_title), min(o.name)
    from membership.person p
    left join membership.affiliation a on a.person_id = p.id and (a.ends_on is null or a.ends_on >= current_date)
    left join membership.organisation o on o.id = a.organisation_id
    where p.demo and p.ended_at is null group by p.id, p.name order by p.name;
  end;
comment on function membership.demo_people is 'People of the living example, for the sign-in page in demo mode.';

create function membership.touch(key_hash text) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    update membership.key set seen_at = now() where hash = key_hash and seen_at < now() - interval '5 minutes'
      and ended_at is null and (idle_minutes is null or seen_at > now() - make_interval(mins => idle_minutes));
  end;
comment on function membership.touch is 'Remembers that a key was used. One that was left alone too long stays ended.';

create function membership.make_link(key_id text, key_hash text, link_kind text, about text, days integer) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.key (id, hash, kind, subject, expires_at)
    select key_id, key_hash, link_kind, about, now() + make_interval(days => days) where link_kind in ('check_in_link');
  end;
comment on function membership.make_link is 'A link for somebody without an account. The slice that makes it has checked that the maker may.';

create function membership.revoke_links(about text) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    update membership.key set ended_at = now() where subject = about and kind in ('check_in_link') and ended_at is null;
  end;
comment on function membership.revoke_links is 'Ends all links about one thing.';

-- What an administrator does to a person, one purpose each; each refuses everybody else by doing nothing. ---------------

create function membership.end_person(of_person text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update membership.person p set ended_at = now(), administrator = false, version = version + 1
      where p.id = of_person and p.ended_at is null and (select membership.administers())
      returning p.id
    ), keys as (
      update membership.key k set ended_at = now() from ended where k.person_id = ended.id and k.ended_at is null
    ), functions as (
      update membership.affiliation a set ends_on = greatest(a.starts_on, current_date), version = version + 1
      from ended where a.person_id = ended.id and (a.ends_on is null or a.ends_on > current_date)
    )
    select exists (select 1 from ended);
  end;
comment on function membership.end_person is 'Ends a person''s rights at this moment: account, sessions, tokens, functions. What they wrote stays.';

create function membership.set_administrator(of_person text, yes boolean) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with changed as (
      update membership.person p set administrator = yes, version = version + 1
      where p.id = of_person and p.ended_at is null and (select membership.administers())
      returning p.id
    )
    select exists (select 1 from changed);
  end;
comment on function membership.set_administrator is 'Makes somebody an administrator, or no longer one.';

create function membership.first_administrator(person_id text, of_mail text, of_name text) returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    with known as (
      update membership.person p set administrator = true, version = version + 1
      from membership.address a where a.person_id = p.id and a.mail = lower(of_mail) and p.ended_at is null
      returning p.id
    ), fresh as (
      insert into membership.person (id, name, administrator)
      select first_administrator.person_id, of_name, true
      where not exists (select 1 from membership.address a where a.mail = lower(of_mail))
      returning id
    ), address as (
      insert into membership.address (mail, person_id) select lower(of_mail), fresh.id from fresh
    )
    select id from known union all select id from fresh;
  end;
comment on function membership.first_administrator is 'For the command of whoever has the machine: makes the person with this address an administrator, and the person too where there is none. Null when that person was ended.';

create function membership.status() returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object(
    'migration', kernel.newest_migration(),
    'facts', (select coalesce(sum(c.length), 0) from kernel.chain c),
    'chains', (select count(*) from kernel.chain),
    'anchoredOn', (select max(a.day) from kernel.anchor a),
    'mailWaiting', (select count(*) from kernel.outbox o where o.sent_at is null and o.due_at < 'infinity'),
    'mailFailed', (select count(*) from kernel.outbox o where o.sent_at is null and o.due_at = 'infinity'),
    'mailRetried', (select count(*) from kernel.outbox o where o.sent_at is null and o.due_at < 'infinity' and o.attempts > 0),
    'people', (select count(*) from membership.person p where p.ended_at is null),
    'organisations', (select count(*) from membership.organisation))
    where (select membership.administers()));
comment on function membership.status is 'How the installation is doing, in counts, for its administrators. Null for everybody else.';

create function membership.broken_chains() returns table (space_id text, broken_at bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select v.space_id, v.broken_at from kernel.verify_chains() v where (select membership.administers());
  end;
comment on function membership.broken_chains is 'Recalculates every chain of facts, for an administrator; what it names does not hold.';

create function kernel.forget(of_person text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with gone as (delete from kernel.pseudonym p where p.person_id = of_person returning 1)
    select exists (select 1 from gone);
  end;
comment on function kernel.forget is 'Throws the salt of a person away: nobody can tell any more which facts were theirs, and every chain still holds.';
revoke all on function kernel.forget from public;
grant execute on function kernel.forget to tegenveer_worker;

revoke all on all functions in schema membership from public;
-- Asked in the same statement that takes the role, so before the role is there: it tells the holder of a key who they are.
grant usage on schema membership to public;
grant execute on function membership.whoami to public;
grant execute on function membership.me, membership.link, membership.administers, membership.my_organisations,
  membership.colleagues to tegenveer_actor, tegenveer_worker;
grant execute on function membership.request_sign_in, membership.sign_in, membership.demo_sign_in, membership.demo_people,
  membership.touch, membership.make_link, membership.revoke_links, membership.end_person, membership.set_administrator,
  membership.status, membership.broken_chains to tegenveer_actor;
grant execute on function membership.make_link, membership.revoke_links, membership.first_administrator to tegenveer_worker;

-- The chain needs to know who acts, so its writer stands here. --------------------------------------------------------

create function kernel.note(fact_id text, of_space text, of_type text, fact_body jsonb, happened_at timestamptz) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  key jsonb := membership.whoami(current_setting('tegenveer.key', true));
  person text := key ->> 'personId';
  who text := case when person is not null then null when key is not null then 'link' when current_setting('role') = 'tegenveer_worker' then 'system' else 'public' end;
  chain kernel.chain;
begin
  if person is not null then
    insert into kernel.pseudonym values (person, replace(gen_random_uuid()::text, '-', '')) on conflict do nothing;
    select encode(sha256(convert_to(p.salt || person, 'UTF8')), 'hex') into who from kernel.pseudonym p where p.person_id = person;
  end if;
  insert into kernel.chain values (of_space, 0, repeat('0', 64)) on conflict do nothing;
  select * into chain from kernel.chain c where c.space_id = of_space for update;
  insert into kernel.fact (id, space_id, sequence, type, at, actor, body, previous, hash)
  values (fact_id, of_space, chain.length + 1, of_type, happened_at, who, fact_body, chain.head,
    kernel.fact_hash(chain.head, chain.length + 1, of_type, happened_at, who, fact_body))
  returning sequence, hash into chain.length, chain.head;
  update kernel.chain c set length = chain.length, head = chain.head where c.space_id = of_space;
end $$;
comment on function kernel.note is 'Adds a fact to the chain of its space, under a lock on that chain alone.';
revoke all on function kernel.note from public;
grant execute on function kernel.note to tegenveer_actor, tegenveer_worker;
