-- The kernel: roles, facts with their chains, and the outbox.
-- Runtime roles own nothing. `nobody` is what the embedded database is outside an acting transaction.
do $$
declare role_name text;
begin
  foreach role_name in array array['tegenveer_actor', 'tegenveer_worker', 'tegenveer_nobody'] loop
    if not exists (select 1 from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
  end loop;
end $$;

comment on schema kernel is 'What every slice needs and that knows no slice.';
comment on table kernel.migration is 'Migrations that were applied, with the hash of their text.';
comment on column kernel.migration.name is 'File name.';
comment on column kernel.migration.hash is 'SHA-256 of the file.';
comment on column kernel.migration.applied_at is 'When.';
alter table kernel.migration enable row level security;

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

grant usage on schema kernel to tegenveer_actor, tegenveer_worker;

create function kernel.newest_migration() returns text
  language sql stable security definer set search_path = ''
  return (select max(m.name) from kernel.migration m);
comment on function kernel.newest_migration is 'For the readiness check.';

-- Facts ---------------------------------------------------------------------------------------------------------

create table kernel.pseudonym (
  person_id text collate "C" primary key,
  salt text not null
);
comment on table kernel.pseudonym is 'Salt per person for the digests in facts. Deleting the row erases the person from all facts, and every chain stays valid.';
comment on column kernel.pseudonym.person_id is 'membership.person';
comment on column kernel.pseudonym.salt is 'Random.';
alter table kernel.pseudonym enable row level security;

create table kernel.chain (
  space_id text collate "C" primary key,
  length bigint not null,
  head text not null
);
comment on table kernel.chain is 'Head of the hash chain of each space: one lock per space, none over all.';
comment on column kernel.chain.space_id is 'spaces.space, or ''house'' for facts about the installation.';
comment on column kernel.chain.length is 'Number of facts in the chain.';
comment on column kernel.chain.head is 'Hash of the newest fact.';
alter table kernel.chain enable row level security;

create table kernel.fact (
  id text collate "C" primary key,
  space_id text collate "C" not null references kernel.chain (space_id) on delete restrict,
  sequence bigint not null,
  type text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  body jsonb not null,
  previous text not null,
  hash text not null,
  unique (space_id, sequence)
);
comment on table kernel.fact is 'Append-only: how the state came to be. Ids and digests only, never personal text.';
comment on column kernel.fact.id is 'Short random id.';
comment on column kernel.fact.space_id is 'Chain it belongs to.';
comment on column kernel.fact.sequence is 'Place in the chain, from 1.';
comment on column kernel.fact.type is 'Past tense with a version: deal-signed.1';
comment on column kernel.fact.at is 'When it happened.';
comment on column kernel.fact.actor is 'Salted digest of the acting person, or system, link, public.';
comment on column kernel.fact.body is 'As the slice''s facts.ts declares it.';
comment on column kernel.fact.previous is 'Hash of the fact before it; 64 zeros for the first.';
comment on column kernel.fact.hash is 'SHA-256 over previous, sequence, type, moment, actor and body.';
create index fact_type on kernel.fact (type, at);
alter table kernel.fact enable row level security;

create table kernel.anchor (
  day date primary key,
  facts bigint not null,
  hash text not null
);
comment on table kernel.anchor is 'Once a day: one hash over the heads of all chains, to be kept elsewhere too.';
comment on column kernel.anchor.day is 'UTC day.';
comment on column kernel.anchor.facts is 'Number of facts in all chains.';
comment on column kernel.anchor.hash is 'SHA-256 over all heads in order of space.';
alter table kernel.anchor enable row level security;
grant select on kernel.anchor to tegenveer_actor;
create policy anchor_is_public on kernel.anchor for select to tegenveer_actor using (true);

create function kernel.fact_hash(previous text, sequence bigint, type text, at timestamptz, actor text, body jsonb) returns text
  language sql stable set search_path = ''
  return encode(sha256(convert_to(concat_ws(E'\n', previous, sequence::text, type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, body::text), 'UTF8')), 'hex');
comment on function kernel.fact_hash is 'What a fact''s hash is made of; verification uses the same.';

create function kernel.verify_chains() returns table (space_id text, broken_at bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select found.space_id, min(found.sequence)
    from (
      -- A fact that was altered, taken out of the middle, or put in between.
      select f.space_id, f.sequence
      from (
        select fact.*, lag(fact.hash) over chain as before, row_number() over chain as place
        from kernel.fact fact window chain as (partition by fact.space_id order by fact.sequence)
      ) f
      where f.hash <> kernel.fact_hash(f.previous, f.sequence, f.type, f.at, f.actor, f.body)
        or f.previous <> coalesce(f.before, repeat('0', 64))
        or f.sequence <> f.place
      union all
      -- Facts taken off the end, or a head that was set back.
      select c.space_id, c.length
      from kernel.chain c left join kernel.fact f on f.space_id = c.space_id and f.sequence = c.length
      where (c.length > 0 and (f.hash is null or f.hash <> c.head))
        or exists (select 1 from kernel.fact later where later.space_id = c.space_id and later.sequence > c.length)
    ) found
    group by found.space_id;
  end;
comment on function kernel.verify_chains is 'Chains that do not hold, and from which fact on. No rows: everything holds.';

create function kernel.anchor_today() returns kernel.anchor
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into kernel.anchor (day, facts, hash)
    select (now() at time zone 'UTC')::date, coalesce(sum(length), 0),
      encode(sha256(convert_to(coalesce(string_agg(space_id || ' ' || head, E'\n' order by space_id), ''), 'UTF8')), 'hex')
    from kernel.chain
    on conflict (day) do update set facts = excluded.facts, hash = excluded.hash
    returning *;
  end;
comment on function kernel.anchor_today is 'Sets today''s anchor.';
revoke all on function kernel.anchor_today from public;
revoke all on function kernel.verify_chains from public;
grant execute on function kernel.anchor_today, kernel.verify_chains to tegenveer_worker;

-- Outbox --------------------------------------------------------------------------------------------------------

create table kernel.outbox (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind in ('mail')),
  payload jsonb not null,
  posted_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  failed text
);
comment on table kernel.outbox is 'What has to leave the house, written in the transaction that caused it. Never lost, and sent after the commit only.';
comment on column kernel.outbox.id is 'Short random id; also the Message-ID, so that a repeat is recognised.';
comment on column kernel.outbox.kind is 'mail';
comment on column kernel.outbox.payload is 'Address, subject, text.';
comment on column kernel.outbox.posted_at is 'When it was posted.';
comment on column kernel.outbox.due_at is 'Next attempt.';
comment on column kernel.outbox.attempts is 'Attempts so far.';
comment on column kernel.outbox.sent_at is 'When the mail server accepted it.';
comment on column kernel.outbox.failed is 'Why the last attempt failed.';
create index outbox_due on kernel.outbox (due_at) where sent_at is null;
alter table kernel.outbox enable row level security;
grant select, update (due_at, attempts, sent_at, failed, payload) on kernel.outbox to tegenveer_worker;
create policy worker_sees_outbox on kernel.outbox for select to tegenveer_worker using (true);
create policy worker_works_outbox on kernel.outbox for update to tegenveer_worker using (true) with check (true);

create function kernel.post(id text, kind text, payload jsonb) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into kernel.outbox (id, kind, payload) values (post.id, post.kind, post.payload);
  end;
comment on function kernel.post is 'Puts something in the outbox; who posts may not read it back.';
revoke all on function kernel.post from public;
grant execute on function kernel.post to tegenveer_actor, tegenveer_worker;

-- Search --------------------------------------------------------------------------------------------------------------
-- Dutch stems without accents. A search vector is a stored column of the record; text operators are not leakproof and lose
-- their index under row-level security, so candidates come from a definer function per slice and are joined under it.

create text search configuration kernel.dutch (copy = pg_catalog.dutch);
alter text search configuration kernel.dutch alter mapping for hword, hword_part, word with public.unaccent, dutch_stem;
comment on text search configuration kernel.dutch is 'Dutch stems, accents off.';

create function kernel.plain(words text) returns text
  language sql immutable parallel safe set search_path = ''
  return lower(public.unaccent('public.unaccent'::regdictionary, words));
comment on function kernel.plain is 'Lower case, accents off: what near misses are looked for in.';
grant execute on function kernel.plain to tegenveer_actor, tegenveer_worker;
