-- Agreements: the text of a deal in versions, from draft to publication; what parties say of it, decide about it, and sign.
create schema agreements;
comment on schema agreements is 'Deal texts: versions, articles, comments, internal decisions, signatures, publication.';
grant usage on schema agreements to tegenveer_actor, tegenveer_worker;

create table agreements.version (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  number integer not null check (number >= 1),
  title text not null,
  generation text collate "C" not null check (generation in ('from_2015', 'from_2020')),
  kind text collate "C" not null default 'first' check (kind in ('first', 'extension')),
  based_on_id text collate "C" references agreements.version (id) on delete set null,
  state text collate "C" not null default 'draft' check (state in ('draft', 'frozen', 'signing', 'signed', 'published', 'replaced', 'withdrawn')),
  canonical_text text,
  text_hash text collate "C" check (text_hash ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  signed_on date,
  published_on date,
  reference text,
  withdrawn_reason text,
  joining_from_on date,
  joining_until_on date check (joining_until_on >= joining_from_on),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (space_id, number),
  -- A state carries its own data and no other's.
  check ((state not in ('frozen', 'signing', 'signed', 'published') or text_hash is not null) and (state <> 'draft' or text_hash is null)),
  check ((text_hash is null) = (canonical_text is null) and (text_hash is null) = (frozen_at is null)),
  check ((state in ('signed', 'published')) = (signed_on is not null)),
  check ((state = 'published') = (published_on is not null) and (published_on is null) = (reference is null)),
  check ((state = 'withdrawn') = (withdrawn_reason is not null)),
  check ((joining_from_on is null) = (joining_until_on is null))
);
comment on table agreements.version is 'One version of the text of a deal.';
comment on column agreements.version.id is 'Short random id.';
comment on column agreements.version.space_id is 'The deal.';
comment on column agreements.version.number is 'First, second … version of this deal.';
comment on column agreements.version.title is 'Title above the text.';
comment on column agreements.version.generation is 'agreement_generation: which model its articles follow.';
comment on column agreements.version.kind is 'agreement_kind: the first agreement, or an extension of one that was signed.';
comment on column agreements.version.based_on_id is 'The version it was copied from.';
comment on column agreements.version.state is 'agreement_state';
comment on column agreements.version.canonical_text is 'The exact text as frozen; nobody changes it after.';
comment on column agreements.version.text_hash is 'SHA-256 of the canonical text in UTF-8.';
comment on column agreements.version.frozen_at is 'When the text was frozen.';
comment on column agreements.version.signed_on is 'The day on which the last bound party signed.';
comment on column agreements.version.published_on is 'The day of publication.';
comment on column agreements.version.reference is 'Where it was published, such as a number of the Staatscourant.';
comment on column agreements.version.withdrawn_reason is 'Why it was withdrawn.';
comment on column agreements.version.joining_from_on is 'First day on which later parties may sign.';
comment on column agreements.version.joining_until_on is 'Last day on which later parties may sign.';
comment on column agreements.version.author_id is 'Who began it.';
comment on column agreements.version.version is 'Raised by each change.';
comment on column agreements.version.created_at is 'When it was begun.';
create index version_based_on on agreements.version (based_on_id);
create index version_author on agreements.version (author_id);

create table agreements.article (
  id text collate "C" primary key,
  version_id text collate "C" not null references agreements.version (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  lineage text collate "C" not null,
  position integer not null,
  kind text collate "C" not null,
  part text,
  title text not null,
  text text not null default '',
  changed_by text collate "C" references membership.person (id) on delete set null,
  changed_at timestamptz not null default now(),
  version integer not null default 1
);
comment on table agreements.article is 'One article of one version; it changes only while the version is a draft.';
comment on column agreements.article.id is 'Short random id.';
comment on column agreements.article.version_id is 'The version.';
comment on column agreements.article.space_id is 'The deal.';
comment on column agreements.article.lineage is 'The same in every version: tells that two articles are one, also under another title.';
comment on column agreements.article.position is 'Order in the text.';
comment on column agreements.article.kind is 'article_kind; the one of kind commitments also holds the promises.';
comment on column agreements.article.part is 'The part of the agreement it begins or stands in.';
comment on column agreements.article.title is 'Heading.';
comment on column agreements.article.text is 'Paragraphs, with an empty line between.';
comment on column agreements.article.changed_by is 'Who changed it last.';
comment on column agreements.article.changed_at is 'When it was changed last.';
comment on column agreements.article.version is 'Raised by each change; who looked at an older one is told so.';
create index article_version on agreements.article (version_id, position);
create index article_space on agreements.article (space_id);
create index article_changed_by on agreements.article (changed_by);

create table agreements.promise (
  id text collate "C" primary key,
  version_id text collate "C" not null references agreements.version (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  commitment_id text collate "C",
  position integer not null,
  text text not null
);
comment on table agreements.promise is 'A promise as it stands in the article on what parties bring and do: its wording here, the promise itself by reference.';
comment on column agreements.promise.id is 'Short random id.';
comment on column agreements.promise.version_id is 'The version.';
comment on column agreements.promise.space_id is 'The deal.';
comment on column agreements.promise.organisation_id is 'Who promises.';
comment on column agreements.promise.commitment_id is 'The commitment it is the wording of; that slice decides what it says now.';
comment on column agreements.promise.position is 'Order in the article.';
comment on column agreements.promise.text is 'The wording in this version.';
create index promise_version on agreements.promise (version_id, position);
create index promise_space on agreements.promise (space_id);
create index promise_organisation on agreements.promise (organisation_id);

create table agreements.party (
  id text collate "C" primary key,
  version_id text collate "C" not null references agreements.version (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  represented_by text,
  function_title text,
  capacity text,
  named boolean not null default false,
  version integer not null default 1,
  unique (version_id, organisation_id)
);
comment on table agreements.party is 'How a party stands in a version: represented by whom, acting as what.';
comment on column agreements.party.id is 'Short random id.';
comment on column agreements.party.version_id is 'The version.';
comment on column agreements.party.space_id is 'The deal.';
comment on column agreements.party.organisation_id is 'The party.';
comment on column agreements.party.represented_by is 'Name of who represents it; empty: not known yet.';
comment on column agreements.party.function_title is 'In which function.';
comment on column agreements.party.capacity is 'Acting as what, such as an administrative body.';
comment on column agreements.party.named is 'Stands in the frozen text, so its signature is waited for.';
comment on column agreements.party.version is 'Raised by each change.';
create index party_space on agreements.party (space_id);
create index party_organisation on agreements.party (organisation_id);

create table agreements.comment (
  id text collate "C" primary key,
  article_id text collate "C" not null references agreements.article (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  author_id text collate "C" references membership.person (id) on delete set null,
  text text not null,
  resolved_at timestamptz,
  answer text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table agreements.comment is 'What somebody says of an article, for the people of the deal; never part of what is published.';
comment on column agreements.comment.id is 'Short random id.';
comment on column agreements.comment.article_id is 'The article.';
comment on column agreements.comment.space_id is 'The deal.';
comment on column agreements.comment.organisation_id is 'For which party it was said.';
comment on column agreements.comment.author_id is 'Who said it.';
comment on column agreements.comment.text is 'The words.';
comment on column agreements.comment.resolved_at is 'Dealt with at this moment; empty: open.';
comment on column agreements.comment.answer is 'What was done with it.';
comment on column agreements.comment.version is 'Raised by each change.';
comment on column agreements.comment.created_at is 'When it was said.';
create index comment_article on agreements.comment (article_id);
create index comment_space on agreements.comment (space_id);
create index comment_organisation on agreements.comment (organisation_id);
create index comment_author on agreements.comment (author_id);

create table agreements.decision (
  id text collate "C" primary key,
  version_id text collate "C" not null references agreements.version (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  planned_on date,
  decided_on date,
  reference text,
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  unique (version_id, organisation_id),
  check ((decided_on is null) = (reference is null))
);
comment on table agreements.decision is 'The decision a party takes inside its own house before it signs; the party''s own affair until it was taken.';
comment on column agreements.decision.id is 'Short random id.';
comment on column agreements.decision.version_id is 'About this version.';
comment on column agreements.decision.space_id is 'The deal.';
comment on column agreements.decision.organisation_id is 'The party.';
comment on column agreements.decision.planned_on is 'When it is on the agenda; for the party alone.';
comment on column agreements.decision.decided_on is 'When it was decided.';
comment on column agreements.decision.reference is 'By whom and where it is written, such as a decision of gedeputeerde staten.';
comment on column agreements.decision.author_id is 'Who wrote it down.';
comment on column agreements.decision.version is 'Raised by each change.';
create index decision_space on agreements.decision (space_id);
create index decision_organisation on agreements.decision (organisation_id);
create index decision_author on agreements.decision (author_id);

create table agreements.signature (
  id text collate "C" primary key,
  version_id text collate "C" not null references agreements.version (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  person_id text collate "C" references membership.person (id) on delete set null,
  name text not null,
  function_title text not null,
  capacity text not null,
  place text not null,
  mandate_document text,
  text_hash text collate "C" not null,
  later boolean not null default false,
  signed_at timestamptz not null default now(),
  unique (version_id, organisation_id)
);
comment on table agreements.signature is 'A signature of a party under one exact text. Nobody changes or removes one.';
comment on column agreements.signature.id is 'Short random id.';
comment on column agreements.signature.version_id is 'The version.';
comment on column agreements.signature.space_id is 'The deal.';
comment on column agreements.signature.organisation_id is 'The party.';
comment on column agreements.signature.person_id is 'Who signed; the name stays when the person is gone.';
comment on column agreements.signature.name is 'Name as signed.';
comment on column agreements.signature.function_title is 'In which function.';
comment on column agreements.signature.capacity is 'Acting as what.';
comment on column agreements.signature.place is 'Where.';
comment on column agreements.signature.mandate_document is 'The paper the mandate rests on.';
comment on column agreements.signature.text_hash is 'SHA-256 of the text that was before the signer.';
comment on column agreements.signature.later is 'Joined after the others had signed.';
comment on column agreements.signature.signed_at is 'When.';
create index signature_space on agreements.signature (space_id);
create index signature_organisation on agreements.signature (organisation_id);
create index signature_person on agreements.signature (person_id);

-- Questions for the policies ------------------------------------------------------------------------------------------

create function agreements.mine_to_sign() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(distinct p.space_id) from deals.party p
    where p.tie = 'bound' and p.left_on is null
      and (p.organisation_id || ' *' = any ((select membership.mandated_in('sign'))::text[])
        or p.organisation_id || ' ' || p.space_id = any ((select membership.mandated_in('sign'))::text[]))
      and p.space_id <> all ((select spaces.hidden_from_me())::text[])), '{}');
comment on function agreements.mine_to_sign is 'Deals in which I may sign for a bound party today, also without a seat there.';

create function agreements.to_be_signed() returns text[]
  language sql stable security definer set search_path = ''
  return coalesce((select array_agg(v.id || ' ' || p.organisation_id || ' ' || v.text_hash)
    from deals.party p join agreements.version v on v.space_id = p.space_id
    where p.tie = 'bound' and p.left_on is null
      and (p.organisation_id || ' *' = any ((select membership.mandated_in('sign'))::text[])
        or p.organisation_id || ' ' || p.space_id = any ((select membership.mandated_in('sign'))::text[]))
      and p.space_id <> all ((select spaces.hidden_from_me())::text[])
      and (v.state = 'signing' or v.state in ('signed', 'published') and current_date between v.joining_from_on and v.joining_until_on)), '{}');
comment on function agreements.to_be_signed is 'What I may sign now: "version organisation hash".';

revoke all on function agreements.mine_to_sign, agreements.to_be_signed from public;
grant execute on function agreements.mine_to_sign, agreements.to_be_signed to tegenveer_actor, tegenveer_worker;

-- What was frozen stays as it was, and no state is skipped, whatever an operation forgets -----------------------------

create function agreements.guard_version() returns trigger
  language plpgsql volatile set search_path = '' as $$
begin
  if old.text_hash is not null and (new.text_hash, new.canonical_text, new.title, new.frozen_at) is distinct from (old.text_hash, old.canonical_text, old.title, old.frozen_at) then
    raise exception 'A frozen text does not change.' using errcode = '42501';
  end if;
  if old.state <> new.state and current_user = 'tegenveer_actor'
    and old.state || ' ' || new.state not in ('draft frozen', 'draft replaced', 'draft withdrawn', 'frozen signing', 'frozen replaced', 'frozen withdrawn', 'signing withdrawn', 'signed published') then
    raise exception 'No such step.' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function agreements.guard_version is 'Before a change of a version: the frozen text stays, and only the steps of the table are taken; signed comes by the last signature alone.';
create trigger version_guarded before update on agreements.version for each row execute function agreements.guard_version();

create function agreements.guard_draft() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from agreements.version v where v.id = coalesce(new.version_id, old.version_id) and v.state = 'draft' for share;
  -- The system's own hands lay whole histories ready. Erasing a deal takes its articles along.
  if not found and current_setting('role', true) = 'tegenveer_actor' then
    raise exception 'Only a draft changes.' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
comment on function agreements.guard_draft is 'Before a change of what makes the text: the version must be a draft and stay one until this change is in, so that freezing misses no word.';
create trigger article_guarded before insert or update or delete on agreements.article for each row execute function agreements.guard_draft();
create trigger promise_guarded before insert or update or delete on agreements.promise for each row execute function agreements.guard_draft();
create trigger party_guarded before insert or update or delete on agreements.party for each row execute function agreements.guard_draft();
revoke all on function agreements.guard_version, agreements.guard_draft from public;

create function agreements.seal(of_version text, event_id text) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  sealed agreements.version;
  from_stage text;
begin
  select * into sealed from agreements.version v where v.id = of_version and v.state = 'signing'
    and (v.space_id = any ((select spaces.mine())::text[]) or v.space_id = any ((select agreements.mine_to_sign())::text[])) for update;
  if not found then return null; end if;
  if exists (select from agreements.party p join deals.party d on d.space_id = p.space_id and d.organisation_id = p.organisation_id
      where p.version_id = of_version and p.named and d.tie = 'bound' and d.left_on is null
        and not exists (select from agreements.signature s where s.version_id = of_version and s.organisation_id = p.organisation_id))
    or not exists (select from agreements.signature s where s.version_id = of_version) then return null; end if;
  update agreements.version v set state = 'signed', signed_on = current_date, version = v.version + 1 where v.id = of_version;
  update deals.deal d set stage = 'signed', signed_on = current_date::text, version = d.version + 1
    where d.space_id = sealed.space_id and d.stage = 'development' returning 'development' into from_stage;
  if from_stage is not null then
    insert into deals.stage_event (id, space_id, stage, happened_on, author_id)
      values (event_id, sealed.space_id, 'signed', current_date::text, (select membership.me()));
  end if;
  return jsonb_build_object('spaceId', sealed.space_id, 'fromStage', from_stage);
end $$;
comment on function agreements.seal is 'After a signature: where every bound party of the text has signed, the version is signed, and a deal in development is too. Null where one is still waited for.';
revoke all on function agreements.seal from public;
grant execute on function agreements.seal to tegenveer_actor;

-- Who sees and does what ----------------------------------------------------------------------------------------------

alter table agreements.version enable row level security;
grant select, insert (id, space_id, number, title, generation, kind, based_on_id, author_id),
  update (title, state, canonical_text, text_hash, frozen_at, published_on, reference, withdrawn_reason, joining_from_on, joining_until_on, version) on agreements.version to tegenveer_actor;
create policy version_seen on agreements.version for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[])
    or state in ('frozen', 'signing', 'signed', 'published') and space_id = any ((select agreements.mine_to_sign())::text[])
    or state = 'published' and exists (select from spaces.space s where s.id = space_id));
create policy version_added on agreements.version for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and author_id = (select membership.me()));
create policy version_kept on agreements.version for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])) with check (space_id = any ((select spaces.mine_to_lead())::text[]));

do $$
declare part text;
begin
  foreach part in array array['article', 'promise', 'party', 'signature'] loop
    execute format('alter table agreements.%I enable row level security', part);
    execute format('create policy %I on agreements.%I for select to tegenveer_actor using (exists (select from agreements.version v where v.id = version_id))', part || '_seen', part);
  end loop;
  foreach part in array array['version', 'article', 'promise', 'party', 'signature', 'comment', 'decision'] loop
    execute format('create policy %I on agreements.%I to tegenveer_worker using (true) with check (true)', part || '_worker', part);
    execute format('grant select, insert on agreements.%I to tegenveer_worker', part);
  end loop;
end $$;
grant update (state, canonical_text, text_hash, frozen_at, signed_on, published_on, reference, joining_from_on, joining_until_on, version) on agreements.version to tegenveer_worker;

grant select, insert (id, version_id, space_id, lineage, position, kind, part, title, text, changed_by), update (position, part, title, text, changed_by, changed_at, version), delete on agreements.article to tegenveer_actor;
create policy article_added on agreements.article for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and exists (select from agreements.version v where v.id = version_id and v.space_id = article.space_id));
create policy article_kept on agreements.article for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[])) with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and changed_by = (select membership.me()));
create policy article_dropped on agreements.article for delete to tegenveer_actor using (space_id = any ((select spaces.mine_to_lead())::text[]));

grant select, insert (id, version_id, space_id, organisation_id, commitment_id, position, text), delete on agreements.promise to tegenveer_actor;
create policy promise_added on agreements.promise for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) and exists (select from agreements.version v where v.id = version_id and v.space_id = promise.space_id));
create policy promise_dropped on agreements.promise for delete to tegenveer_actor using (space_id = any ((select spaces.mine_to_lead())::text[]));

-- How a party is represented is said by the party itself, or by who leads.
grant select, insert (id, version_id, space_id, organisation_id, represented_by, function_title, capacity, named), update (represented_by, function_title, capacity, named, version) on agreements.party to tegenveer_actor;
create policy party_added on agreements.party for insert to tegenveer_actor
  with check ((space_id = any ((select spaces.mine_to_lead())::text[])
      or not named and space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[]))
    and exists (select from agreements.version v where v.id = version_id and v.space_id = party.space_id));
create policy party_kept on agreements.party for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[])
    or space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[])
    or not named and space_id = any ((select spaces.mine_to_work_in())::text[]) and organisation_id = any ((select membership.my_organisations())::text[]));

alter table agreements.comment enable row level security;
grant select, insert (id, article_id, space_id, organisation_id, author_id, text), update (resolved_at, answer, version) on agreements.comment to tegenveer_actor;
create policy comment_seen on agreements.comment for select to tegenveer_actor using (space_id = any ((select spaces.mine())::text[]));
create policy comment_added on agreements.comment for insert to tegenveer_actor
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and author_id = (select membership.me())
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[]))
    and exists (select from agreements.article a where a.id = article_id and a.space_id = comment.space_id));
create policy comment_kept on agreements.comment for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_lead())::text[]) or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]))
  with check (space_id = any ((select spaces.mine_to_lead())::text[]) or author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[]));

alter table agreements.decision enable row level security;
grant select, insert (id, version_id, space_id, organisation_id, planned_on, decided_on, reference, author_id), update (planned_on, decided_on, reference, author_id, version) on agreements.decision to tegenveer_actor;
create policy decision_seen on agreements.decision for select to tegenveer_actor
  using (decided_on is not null and space_id = any ((select spaces.mine())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and exists (select from agreements.version v where v.id = version_id));
create policy decision_added on agreements.decision for insert to tegenveer_actor
  with check (organisation_id = any ((select membership.my_organisations())::text[]) and author_id = (select membership.me())
    and (space_id = any ((select spaces.mine_to_work_in())::text[]) or space_id = any ((select agreements.mine_to_sign())::text[]))
    and exists (select from agreements.version v where v.id = version_id and v.space_id = decision.space_id));
create policy decision_kept on agreements.decision for update to tegenveer_actor
  using (organisation_id = any ((select membership.my_organisations())::text[])
    and (space_id = any ((select spaces.mine_to_work_in())::text[]) or space_id = any ((select agreements.mine_to_sign())::text[])))
  with check (organisation_id = any ((select membership.my_organisations())::text[]) and author_id = (select membership.me()));

-- A signature: by oneself, with a mandate to sign for that party, after a second step, under the text as frozen.
grant select, insert (id, version_id, space_id, organisation_id, person_id, name, function_title, capacity, place, mandate_document, text_hash, later) on agreements.signature to tegenveer_actor;
create policy signature_put on agreements.signature for insert to tegenveer_actor
  with check (person_id = (select membership.me()) and (select membership.stepped_up())
    and version_id || ' ' || organisation_id || ' ' || text_hash = any ((select agreements.to_be_signed())::text[])
    and exists (select from agreements.version v where v.id = version_id and v.space_id = signature.space_id and (v.state <> 'signing') = later));

create view agreements.shared_version with (security_invoker) as
  select id, space_id, number, title, kind, state, text_hash, signed_on, published_on, reference from agreements.version;
comment on view agreements.shared_version is 'What other slices may join.';
grant select on agreements.shared_version to tegenveer_actor, tegenveer_worker;
