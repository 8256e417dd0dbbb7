-- The audit trail: beside the facts, every reading of something confidential, in a chain of its own; and who may search both.

create table kernel.reading_chain (
  id boolean primary key default true check (id),
  length bigint not null default 0,
  head text not null default repeat('0', 64)
);
comment on table kernel.reading_chain is 'Head of the chain of readings: one row. It is locked by one batch at a time, for as long as the batch is written.';
comment on column kernel.reading_chain.id is 'There is one.';
comment on column kernel.reading_chain.length is 'Number of readings.';
comment on column kernel.reading_chain.head is 'Hash of the newest reading.';
insert into kernel.reading_chain default values;
alter table kernel.reading_chain enable row level security;

create table kernel.reading (
  sequence bigint primary key,
  at timestamptz not null,
  actor text not null,
  operation text collate "C" not null,
  subjects text[] not null,
  previous text not null,
  hash text not null
);
comment on table kernel.reading is 'Append-only: who read what that is confidential, and when. Ids and digests only, never personal text.';
comment on column kernel.reading.sequence is 'Place in the chain, from 1.';
comment on column kernel.reading.at is 'When it was read.';
comment on column kernel.reading.actor is 'The same salted digest as in facts, or link, public.';
comment on column kernel.reading.operation is 'Name of the operation that answered.';
comment on column kernel.reading.subjects is 'Ids of the confidential records in the answer.';
comment on column kernel.reading.previous is 'Hash of the reading before it; 64 zeros for the first.';
comment on column kernel.reading.hash is 'SHA-256 over previous, sequence, moment, actor, operation and subjects.';
create index reading_at on kernel.reading (at);
create index reading_actor on kernel.reading (actor, at);
create index reading_subjects on kernel.reading using gin (subjects);
alter table kernel.reading enable row level security;
create index fact_actor on kernel.fact (actor, at);

create function kernel.reading_hash(previous text, sequence bigint, at timestamptz, actor text, operation text, subjects text[]) returns text
  language sql stable set search_path = ''
  return encode(sha256(convert_to(concat_ws(E'\n', previous, sequence::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, operation, array_to_string(subjects, ' ')), 'UTF8')), 'hex');
comment on function kernel.reading_hash is 'What a reading''s hash is made of; verification uses the same.';

create function kernel.pseudonym_of(of_person text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if of_person is null then return null; end if;
  insert into kernel.pseudonym values (of_person, replace(gen_random_uuid()::text, '-', '')) on conflict do nothing;
  return (select encode(sha256(convert_to(p.salt || p.person_id, 'UTF8')), 'hex') from kernel.pseudonym p where p.person_id = of_person);
end $$;
comment on function kernel.pseudonym_of is 'The digest under which a person stands in facts and readings.';
revoke all on function kernel.pseudonym_of from public;

create function kernel.note_readings(entries jsonb) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  chain kernel.reading_chain;
  entry jsonb;
  who text;
  subjects text[];
  moment timestamptz;
begin
  -- People first, then the chain: whoever waits for the chain holds nothing that another batch needs.
  for entry in select distinct jsonb_build_object('person', e -> 'person') from jsonb_array_elements(entries) e where e ->> 'person' is not null order by 1 loop
    perform kernel.pseudonym_of(entry ->> 'person');
  end loop;
  select * into strict chain from kernel.reading_chain for update;
  for entry in select e from jsonb_array_elements(entries) e loop
    who := coalesce(kernel.pseudonym_of(entry ->> 'person'), entry ->> 'door');
    subjects := array(select jsonb_array_elements_text(entry -> 'subjects'));
    moment := (entry ->> 'at')::timestamptz;
    insert into kernel.reading (sequence, at, actor, operation, subjects, previous, hash)
    values (chain.length + 1, moment, who, entry ->> 'operation', subjects, chain.head,
      kernel.reading_hash(chain.head, chain.length + 1, moment, who, entry ->> 'operation', subjects))
    returning sequence, hash into chain.length, chain.head;
  end loop;
  update kernel.reading_chain c set length = chain.length, head = chain.head where c.id;
end $$;
comment on function kernel.note_readings is 'Adds a batch of readings to the chain: { person, door, at, operation, subjects } each.';
revoke all on function kernel.note_readings from public;
grant execute on function kernel.note_readings to tegenveer_worker;

-- Verifying: every row that was changed, moved or taken out, by name ----------------------------------------------------

create function kernel.verify_log() returns table (log text, chain text, place bigint, id text, problem text)
  language sql stable security definer set search_path = ''
  begin atomic
    with entry as (
      select 'fact' as log, f.space_id as chain, f.sequence as place, f.id, f.previous, f.hash,
        f.hash = kernel.fact_hash(f.previous, f.sequence, f.type, f.at, f.actor, f.body) as holds
      from kernel.fact f
      union all
      select 'reading', 'readings', r.sequence, r.sequence::text, r.previous, r.hash,
        r.hash = kernel.reading_hash(r.previous, r.sequence, r.at, r.actor, r.operation, r.subjects)
      from kernel.reading r
    ), tied as (
      select entry.*, lag(place, 1, 0::bigint) over one as place_before, lag(hash, 1, repeat('0', 64)) over one as hash_before,
        lag(holds, 1, true) over one as holds_before,
        lead(previous) over one as previous_after
      from entry window one as (partition by entry.log, entry.chain order by entry.place)
    ), head as (
      select 'fact' as log, c.space_id as chain, c.length, c.head from kernel.chain c
      union all select 'reading', 'readings', c.length, c.head from kernel.reading_chain c
    )
    -- Its own words do not give its own hash: changed, or set in another place.
    select t.log, t.chain, t.place, t.id, case when t.previous_after is null or t.previous_after = t.hash then 'changed' else 'moved' end
    from tied t where not t.holds
    union all
    select t.log, t.chain, t.place_before + 1, null, case t.place - t.place_before when 2 then 'removed' else 'removed up to ' || (t.place - 1) end
    from tied t where t.place > t.place_before + 1
    union all
    -- It holds by itself and does not follow on the one before: one of the two was written anew.
    select t.log, t.chain, t.place, t.id, 'does not follow on the one before'
    from tied t where t.holds and t.holds_before and t.place = t.place_before + 1 and t.previous <> t.hash_before
    union all
    select h.log, h.chain, coalesce(last.place, 0) + 1, null, 'removed from the end'
    from head h left join lateral (select max(e.place) as place from entry e where e.log = h.log and e.chain = h.chain) last on true
    where coalesce(last.place, 0) < h.length
    union all
    select h.log, h.chain, e.place, e.id, 'does not fit the head of its chain'
    from head h join entry e on e.log = h.log and e.chain = h.chain and e.place = h.length where e.hash <> h.head
    union all
    select h.log, h.chain, e.place, e.id, 'beyond the head of its chain'
    from head h join entry e on e.log = h.log and e.chain = h.chain and e.place > h.length
    union all
    select e.log, e.chain, e.place, e.id, 'in a chain without a head'
    from entry e where not exists (select 1 from head h where h.log = e.log and h.chain = e.chain);
  end;
comment on function kernel.verify_log is 'Every row of facts and readings that does not hold, and every gap: which, and what is wrong. No rows: everything holds.';
revoke all on function kernel.verify_log from public;
grant execute on function kernel.verify_log to tegenveer_worker;

create or replace function kernel.verify_chains() returns table (space_id text, broken_at bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select v.chain, min(v.place) from kernel.verify_log() v group by v.chain;
  end;

-- The head of the readings is anchored with the others.
create or replace function kernel.anchor_today() returns kernel.anchor
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into kernel.anchor (day, facts, hash)
    select (now() at time zone 'UTC')::date, (select coalesce(sum(c.length), 0) from kernel.chain c),
      encode(sha256(convert_to(coalesce(string_agg(heads.id || ' ' || heads.head, E'\n' order by heads.id), ''), 'UTF8')), 'hex')
    from (select space_id as id, head from kernel.chain union all select 'readings', head from kernel.reading_chain where length > 0) heads
    on conflict (day) do update set facts = excluded.facts, hash = excluded.hash
    returning *;
  end;

-- Who may search the log: never by oneself, from-to, in a session only ---------------------------------------------------

create table membership.audit_right (
  id text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  given_by text collate "C" references membership.person (id) on delete set null,
  why text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz check (ends_at >= starts_at),
  check (given_by <> person_id)
);
comment on table membership.audit_right is 'Who may search facts and readings: an auditor. Given by an administrator, and never by oneself.';
comment on column membership.audit_right.id is 'Short random id.';
comment on column membership.audit_right.person_id is 'Who.';
comment on column membership.audit_right.given_by is 'The administrator who gave it.';
comment on column membership.audit_right.why is 'What for.';
comment on column membership.audit_right.starts_at is 'From this moment.';
comment on column membership.audit_right.ends_at is 'Ends at this moment; empty: still.';
create unique index audit_right_once on membership.audit_right (person_id) where ends_at is null;
create index audit_right_person on membership.audit_right (person_id);
create index audit_right_given_by on membership.audit_right (given_by);
alter table membership.audit_right enable row level security;
grant select, insert (id, person_id, given_by, why), update (ends_at) on membership.audit_right to tegenveer_actor;
grant select, insert on membership.audit_right to tegenveer_worker;
create policy audit_right_worker on membership.audit_right to tegenveer_worker using (true) with check (true);
create policy audit_right_seen on membership.audit_right for select to tegenveer_actor
  using ((select membership.administers()) or person_id = (select membership.me()));
create policy audit_right_given on membership.audit_right for insert to tegenveer_actor
  with check ((select membership.administers()) and given_by = (select membership.me()) and person_id <> (select membership.me()));
create policy audit_right_ended on membership.audit_right for update to tegenveer_actor
  using ((select membership.administers()) and ends_at is null) with check ((select membership.administers()));

create function membership.audits() returns boolean
  language sql stable security definer set search_path = ''
  return coalesce((select (w.key ->> 'kind') = 'session' and exists (select 1 from membership.audit_right r
      where r.person_id = w.key ->> 'personId' and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))
    from (select membership.whoami(current_setting('tegenveer.key', true)) as key) w), false);
comment on function membership.audits is 'May the acting person search the log, in a session?';

create function membership.end_audit_right() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update membership.audit_right r set ends_at = greatest(r.starts_at, now()) where r.person_id = new.id and r.ends_at is null;
  return null;
end $$;
comment on function membership.end_audit_right is 'When a person ends, their right to search the log does too.';
create trigger person_ended_audit after update of ended_at on membership.person
  for each row when (old.ended_at is null and new.ended_at is not null) execute function membership.end_audit_right();

create function membership.log_entries(of_log text, of_person text, of_record text, of_kind text, since date, until date)
  returns table (key text, log text, chain text, sequence bigint, at timestamptz, actor text, person_id text, person_name text, kind text, records text[])
  language sql stable security definer set search_path = ''
  begin atomic
    with known as materialized (
      select p.person_id, q.name, encode(sha256(convert_to(p.salt || p.person_id, 'UTF8')), 'hex') as digest
      from kernel.pseudonym p left join membership.person q on q.id = p.person_id
    ), entry as (
      select 'f' || f.id as key, 'fact' as log, f.space_id as chain, f.sequence, f.at, f.actor, f.type as kind,
        array(select v #>> '{}' from jsonb_path_query(f.body, 'strict $.**') v where jsonb_typeof(v) = 'string' and v #>> '{}' ~ '^[a-z0-9]{8,26}$') as records
      from kernel.fact f
      where of_log is distinct from 'reading' and (of_kind is null or f.type like of_kind || '%')
        and (since is null or f.at >= since) and (until is null or f.at < until + 1)
        and (of_record is null or f.space_id = of_record or position('"' || of_record || '"' in f.body::text) > 0)
      union all
      select 'r' || r.sequence, 'reading', 'readings', r.sequence, r.at, r.actor, r.operation, r.subjects
      from kernel.reading r
      where of_log is distinct from 'fact' and (of_kind is null or r.operation like of_kind || '%')
        and (since is null or r.at >= since) and (until is null or r.at < until + 1)
        and (of_record is null or r.subjects @> array[of_record])
    )
    select e.key, e.log, e.chain, e.sequence, e.at, e.actor, k.person_id, k.name, e.kind, e.records
    from entry e left join known k on k.digest = e.actor
    where (select membership.audits()) and (of_person is null or k.person_id = of_person);
  end;
comment on function membership.log_entries is 'Facts and readings for an auditor, with the person behind each pseudonym as long as they were not erased. Nothing for everybody else.';

revoke all on function membership.audits, membership.end_audit_right, membership.log_entries from public;
grant execute on function membership.audits, membership.log_entries to tegenveer_actor;

create function membership.log_counts() returns table (facts bigint, readings bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select (select count(*) from kernel.fact), (select count(*) from kernel.reading);
  end;
comment on function membership.log_counts is 'How many facts and readings there are, for the command that verifies them.';
revoke all on function membership.log_counts from public;
grant execute on function membership.log_counts to tegenveer_worker;
