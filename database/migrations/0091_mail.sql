-- Mail that can be followed: what was sent is shown, what came back stops, a repeat is counted, and a digest is a choice.

-- The outbox tells what a mail is about and what became of it. ------------------------------------------------------------
alter table kernel.outbox
  add column recipient text collate "C" generated always as (lower(payload ->> 'to')) stored,
  add column about text collate "C" generated always as (coalesce(payload ->> 'kind', 'other')) stored,
  add column about_id text collate "C" generated always as (payload ->> 'aboutId') stored,
  add column space_id text collate "C" generated always as (payload ->> 'spaceId') stored,
  add column unread boolean not null default false,
  add column repeats integer not null default 0,
  add column bounced_at timestamptz;
comment on column kernel.outbox.payload is 'Address, subject, text, what it is about; shown: the text without what opens something, which stays when the rest goes.';
comment on column kernel.outbox.recipient is 'Address in small letters.';
comment on column kernel.outbox.about is 'What kind of mail: sign_in, check_in, digest …';
comment on column kernel.outbox.about_id is 'The record it is about.';
comment on column kernel.outbox.space_id is 'The space it is about.';
comment on column kernel.outbox.unread is 'A try is under way, or ended after the whole mail was handed over without an answer being read: the server may have it.';
comment on column kernel.outbox.repeats is 'Tries after one whose answer went unread: the reader may have it twice, under one Message-ID.';
comment on column kernel.outbox.bounced_at is 'The address refused it for good, at once or later.';
create index outbox_recipient on kernel.outbox (recipient, posted_at desc);
create index outbox_space on kernel.outbox (space_id, posted_at desc) where space_id is not null;
grant update (unread, repeats, bounced_at) on kernel.outbox to tegenveer_worker;
-- What was sent long ago is forgotten.
grant delete on kernel.outbox to tegenveer_worker;
create policy worker_forgets_outbox on kernel.outbox for delete to tegenveer_worker
  using (posted_at < now() - interval '400 days' and (sent_at is not null or due_at = 'infinity'));

create table kernel.undeliverable (
  mail text collate "C" primary key,
  since timestamptz not null default now(),
  reason text not null,
  outbox_id text collate "C"
);
comment on table kernel.undeliverable is 'Addresses that refused mail for good: nothing is sent there until somebody mends it.';
comment on column kernel.undeliverable.mail is 'Address in small letters.';
comment on column kernel.undeliverable.since is 'Since when.';
comment on column kernel.undeliverable.reason is 'What the other mail server said.';
comment on column kernel.undeliverable.outbox_id is 'The mail that came back.';
alter table kernel.undeliverable enable row level security;
grant select, insert, update (since, reason, outbox_id), delete on kernel.undeliverable to tegenveer_worker;
create policy worker_undeliverable on kernel.undeliverable to tegenveer_worker using (true) with check (true);

-- An address that is taken away, also by erasing its person, leaves nothing here.
create function kernel.forget_undeliverable() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from kernel.undeliverable u where u.mail = lower(old.mail);
  return null;
end $$;
comment on function kernel.forget_undeliverable is 'When an address goes, so does what was said about it.';
revoke all on function kernel.forget_undeliverable from public;
create trigger address_dropped after delete on membership.address for each row execute function kernel.forget_undeliverable();

-- Two more kinds of keys: one that only reads what its person may read (a calendar feed; a digest while it is composed), and
-- one that only ends digests. The kernel lets them open what is made for them, and nothing else.
alter table membership.key drop constraint key_kind_check;
alter table membership.key add constraint key_kind_check
  check (kind in ('sign_in_link', 'session', 'api_token', 'check_in_link', 'outside_link', 'own_reading', 'unsubscribe_link'));

create or replace function membership.whoami(key_hash text) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes),
      'personId', case when k.kind in ('session', 'api_token', 'own_reading') then p.id end,
      'administrator', coalesce(p.administrator, false) and k.kind = 'session' and (k.proved_at is not null or p.demo
        or (not membership.has_second_factor(p.id)
          and not exists (select from membership.factor_duty d where d.person_id = p.id and d.due_at <= now()))),
      'steppedUp', k.kind = 'session' and p.id is not null and coalesce(k.proved_at > now() - interval '15 minutes', false))
    from membership.key k left join membership.person p on p.id = k.person_id and p.ended_at is null
    where k.hash = key_hash and k.ended_at is null and k.expires_at > now()
      and (k.idle_minutes is null or k.seen_at > now() - make_interval(mins => k.idle_minutes))
      and (k.person_id is null or p.id is not null)
  );

create function membership.lend_reading(of_person text, key_id text, key_hash text) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    delete from membership.key k where k.person_id = of_person and k.kind = 'own_reading' and k.subject = 'digest';
    insert into membership.key (id, hash, kind, person_id, subject, expires_at)
    select key_id, key_hash, 'own_reading', p.id, 'digest', now() + interval '10 minutes'
    from membership.person p where p.id = of_person and p.ended_at is null;
  end;
comment on function membership.lend_reading is 'For the worker, to compose a digest: reads as this person for ten minutes, so that a mail holds what they may see and nothing more. The one before it ends.';

create function membership.make_unsubscribe_link(of_person text, key_id text, key_hash text) returns void
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.key (id, hash, kind, person_id, subject, expires_at)
    select key_id, key_hash, 'unsubscribe_link', p.id, p.id, now() + interval '400 days'
    from membership.person p where p.id = of_person and p.ended_at is null;
  end;
comment on function membership.make_unsubscribe_link is 'For the worker: a link in a digest that ends digests, and does nothing else.';
revoke all on function membership.lend_reading, membership.make_unsubscribe_link from public;
grant execute on function membership.lend_reading, membership.make_unsubscribe_link to tegenveer_worker;

create function membership.my_addresses() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(lower(a.mail)) from membership.address a where a.person_id = (select membership.me())), '{}');
comment on function membership.my_addresses is 'Mail addresses of the acting person.';
revoke all on function membership.my_addresses from public;
grant execute on function membership.my_addresses to tegenveer_actor, tegenveer_worker;

-- What a person chose about their digest, and which day they got one. -----------------------------------------------------
create table momentum.mail_choice (
  person_id text collate "C" primary key references membership.person (id) on delete cascade,
  digest text collate "C" not null default 'weekly' check (digest in ('weekly', 'daily', 'none')),
  weekday integer not null default 1 check (weekday between 1 and 5),
  quiet_from integer not null default 18 check (quiet_from between 0 and 24),
  quiet_until integer not null default 8 check (quiet_until between 0 and 24),
  version integer not null default 1,
  check (quiet_from <> quiet_until)
);
comment on table momentum.mail_choice is 'How somebody wants their digest. Without a row: weekly, on Monday, between eight and six.';
comment on column momentum.mail_choice.person_id is 'Whose choice.';
comment on column momentum.mail_choice.digest is 'Weekly, daily or none.';
comment on column momentum.mail_choice.weekday is 'Of a weekly one: 1 is Monday.';
comment on column momentum.mail_choice.quiet_from is 'From this hour on nothing is sent, on the clock of the Netherlands.';
comment on column momentum.mail_choice.quiet_until is 'From this hour on it may be sent again.';
comment on column momentum.mail_choice.version is 'Raised by each change.';
alter table momentum.mail_choice enable row level security;
grant select, insert, update (digest, weekday, quiet_from, quiet_until, version) on momentum.mail_choice to tegenveer_actor;
grant select, insert on momentum.mail_choice to tegenveer_worker;
create policy mail_choice_own on momentum.mail_choice to tegenveer_actor
  using (person_id = (select membership.me())) with check (person_id = (select membership.me()));
create policy mail_choice_worker on momentum.mail_choice to tegenveer_worker using (true) with check (true);

create table momentum.digest (
  id text collate "C" primary key,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  day date not null,
  asked integer not null check (asked >= 0),
  told integer not null check (told >= 0),
  posted boolean not null,
  unique (person_id, day)
);
comment on table momentum.digest is 'One row per person and day on which a digest was due: sent, or with nothing to say and so not sent. Never two a day.';
comment on column momentum.digest.id is 'Short random id.';
comment on column momentum.digest.person_id is 'For whom.';
comment on column momentum.digest.day is 'Day on the calendar of the Netherlands.';
comment on column momentum.digest.asked is 'How many things it asked.';
comment on column momentum.digest.told is 'How many things it told.';
comment on column momentum.digest.posted is 'It was posted; false: there was nothing to say.';
alter table momentum.digest enable row level security;
grant select on momentum.digest to tegenveer_actor;
grant select, insert on momentum.digest to tegenveer_worker;
create policy digest_own on momentum.digest for select to tegenveer_actor using (person_id = (select membership.me()));
create policy digest_worker on momentum.digest to tegenveer_worker using (true) with check (true);

create function momentum.digest_readers(after_id text, most integer) returns table (id text, name text, language text, mail text, digest text,
    weekday integer, quiet_from integer, quiet_until integer, last_on date)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.name, p.language, a.mail, coalesce(c.digest, 'weekly'), coalesce(c.weekday, 1), coalesce(c.quiet_from, 18), coalesce(c.quiet_until, 8),
      (select max(d.day) from momentum.digest d where d.person_id = p.id)
    from membership.person p
    join lateral (select min(m.mail) as mail from membership.address m where m.person_id = p.id
      and not exists (select from kernel.undeliverable u where u.mail = lower(m.mail))) a on a.mail is not null
    left join momentum.mail_choice c on c.person_id = p.id
    where p.ended_at is null and p.id > after_id and coalesce(c.digest, 'weekly') <> 'none'
    order by p.id limit most;
  end;
comment on function momentum.digest_readers is 'For the worker: people who want a digest and have an address that takes mail, with their choice and the last day one was due.';
revoke all on function momentum.digest_readers from public;
grant execute on function momentum.digest_readers to tegenveer_worker;

create function momentum.stop_digest() returns text
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into momentum.mail_choice as c (person_id, digest)
    select p.id, 'none' from membership.person p where p.id = (select membership.link('unsubscribe_link')) and p.ended_at is null
    on conflict (person_id) do update set digest = 'none', version = c.version + 1
    returning person_id;
  end;
comment on function momentum.stop_digest is 'Whoever holds a link from a digest ends the digests of whom it was sent to; null for an ended person.';

-- Who may know what became of a mail: whom it was sent to all of it, who leads the space that it was sent and to which role. --
create function momentum.mail_state(o kernel.outbox) returns text
  language sql immutable set search_path = ''
  return case when o.bounced_at is not null then 'bounced' when o.sent_at is not null then 'sent' when o.due_at = 'infinity' then 'failed'
    when o.attempts > 0 then 'trying' else 'waiting' end;
comment on function momentum.mail_state is 'What became of a mail, in one word.';

create function momentum.my_mail(most integer) returns table (id text, about text, subject text, shown text, recipient text, posted_at timestamptz,
    sent_at timestamptz, state text, repeats integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id, o.about, o.payload ->> 'subject', o.payload ->> 'shown', o.recipient, o.posted_at, o.sent_at, momentum.mail_state(o), o.repeats
    from kernel.outbox o where o.recipient = any ((select membership.my_addresses())::text[])
    order by o.posted_at desc, o.id limit most;
  end;
comment on function momentum.my_mail is 'Mail that was sent to the acting person, newest first; links that open something are left out.';

create function momentum.mail_of_space(of_space text, most integer) returns table (id text, about text, whom text, posted_at timestamptz, sent_at timestamptz,
    state text, why text)
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id, o.about,
      coalesce(c.role || ', ' || organisation.name, (select p.name from membership.address a join membership.person p on p.id = a.person_id
        where a.mail = o.recipient and (p.id = any ((select spaces.companions())::text[]) or p.id = any ((select membership.colleagues())::text[])))),
      o.posted_at, o.sent_at, momentum.mail_state(o), case when o.bounced_at is not null or o.due_at = 'infinity' then o.failed end
    from kernel.outbox o
    left join results.check_in c on o.about = 'check_in' and c.id = o.about_id
    left join membership.organisation organisation on organisation.id = c.organisation_id
    where o.space_id = of_space and of_space = any ((select spaces.mine_to_lead())::text[])
    order by o.posted_at desc, o.id limit most;
  end;
comment on function momentum.mail_of_space is 'For who leads the space: which mail left about it, to which role or member, and what became of it. No addresses and no text.';

create function momentum.came_back() returns table (mail text, since timestamptz, reason text, person_id text, person text, mine boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select u.mail, u.since, u.reason, p.id, p.name, u.mail = any ((select membership.my_addresses())::text[])
    from kernel.undeliverable u
    left join membership.address a on a.mail = u.mail left join membership.person p on p.id = a.person_id
    where u.mail = any ((select membership.my_addresses())::text[]) or (select membership.administers())
    order by u.since desc, u.mail;
  end;
comment on function momentum.came_back is 'Addresses nothing is sent to any more: one''s own, and for an administrator all.';

create function momentum.mend_address(of_mail text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with mended as (
      delete from kernel.undeliverable u
      where u.mail = lower(of_mail) and (u.mail = any ((select membership.my_addresses())::text[]) or (select membership.administers()))
      returning u.mail
    ), again as (
      update kernel.outbox o set due_at = now(), attempts = 0, failed = null
      from mended where o.recipient = mended.mail and o.sent_at is null and o.bounced_at is null and o.failed = 'address-bounced'
        and o.posted_at > now() - interval '7 days'
    )
    select exists (select 1 from mended);
  end;
comment on function momentum.mend_address is 'Whose address it is, or an administrator, says that it works again; what waited less than a week is sent after all.';

create function momentum.record_bounce(of_outbox text, why text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with back as (
      update kernel.outbox o set bounced_at = coalesce(o.bounced_at, now()), failed = why where o.id = of_outbox and o.sent_at is not null
      returning o.id, o.recipient
    ), stopped as (
      insert into kernel.undeliverable (mail, reason, outbox_id) select back.recipient, why, back.id from back
      on conflict (mail) do update set reason = excluded.reason, outbox_id = excluded.outbox_id
    )
    select exists (select 1 from back);
  end;
comment on function momentum.record_bounce is 'For the worker: a mail that was accepted came back later, so nothing more is sent there. False: we sent no such mail.';
revoke all on function momentum.record_bounce from public;
grant execute on function momentum.record_bounce to tegenveer_worker;

create function momentum.mail_counts() returns table (state text, mails bigint, repeats bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select momentum.mail_state(o), count(*), sum(o.repeats) from kernel.outbox o
    where (select membership.administers()) and o.posted_at > now() - interval '30 days' group by 1 order by 1;
  end;
comment on function momentum.mail_counts is 'For an administrator: what became of the mail of the last thirty days, and how many tries were repeats.';

revoke all on function momentum.stop_digest, momentum.mail_state, momentum.my_mail, momentum.mail_of_space, momentum.came_back,
  momentum.mend_address, momentum.mail_counts from public;
grant execute on function momentum.stop_digest, momentum.my_mail, momentum.mail_of_space, momentum.came_back, momentum.mend_address,
  momentum.mail_counts to tegenveer_actor;

-- Who leads a deal hears of a question that did not arrive, so that it can be put to somebody else.
create function momentum.not_arrived() returns table (id text, space_id text, role text, organisation text, due_on date, bounced_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id, c.space_id, c.role, organisation.name, c.due_on, o.bounced_at
    from kernel.outbox o join results.check_in c on c.id = o.about_id and c.answered_at is null and c.revoked_at is null
    join membership.organisation organisation on organisation.id = c.organisation_id
    where o.about = 'check_in' and o.bounced_at > now() - interval '90 days'
      and (c.author_id = (select membership.me()) or exists (select from spaces.my_seats() s
        where s.space_id = c.space_id and s.role in ('project_lead', 'dealmaker')));
  end;
comment on function momentum.not_arrived is 'Check-ins whose mail came back, for who sent them or leads their deal by a seat there.';
revoke all on function momentum.not_arrived from public;
grant execute on function momentum.not_arrived to tegenveer_actor;

-- What calendars and digests join.
create view sessions.shared_session with (security_invoker) as
  select id, space_id, kind, title, starts_at, minutes, place, state, visibility, version from sessions.session;
comment on view sessions.shared_session is 'What other slices may join.';
grant select on sessions.shared_session to tegenveer_actor, tegenveer_worker;
create view sessions.shared_attendance with (security_invoker) as
  select session_id, person_id, status from sessions.attendance;
comment on view sessions.shared_attendance is 'What other slices may join.';
grant select on sessions.shared_attendance to tegenveer_actor, tegenveer_worker;
