-- Documents and notes of a space: enough that parties need no shared drive for the deal's own papers.
create schema documents;
comment on schema documents is 'Papers of a space: documents with versions, and notes with mentions.';
grant usage on schema documents to tegenveer_actor, tegenveer_worker;

create table documents.document (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  title text collate "und-x-icu" not null,
  about text,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table documents.document is 'A paper of a space; its contents are in files, one per version.';
comment on column documents.document.id is 'Short random id.';
comment on column documents.document.space_id is 'Where it belongs.';
comment on column documents.document.organisation_id is 'For which organisation it was brought in.';
comment on column documents.document.title is 'What it is called.';
comment on column documents.document.about is 'What it is.';
comment on column documents.document.visibility is 'The one list.';
comment on column documents.document.author_id is 'Who brought it in.';
comment on column documents.document.withdrawn_at is 'Taken back at this moment: it is named, and no longer given.';
comment on column documents.document.withdrawn_why is 'Why.';
comment on column documents.document.version is 'Raised by each change.';
comment on column documents.document.created_at is 'When it was brought in.';
create index document_space on documents.document (space_id);
create index document_organisation on documents.document (organisation_id);
create index document_author on documents.document (author_id);
select kernel.protect('documents.document');
grant select, insert (id, space_id, organisation_id, title, about, visibility, author_id), update (title, about, visibility, withdrawn_at, withdrawn_why, version)
  on documents.document to tegenveer_actor, tegenveer_worker;
create policy document_added on documents.document for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[]))
    and (visibility <> 'organisation' or organisation_id is not null));
create policy document_kept on documents.document for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[]) and (author_id = (select membership.me()) or space_id = any ((select spaces.mine_to_lead())::text[])))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and (author_id = (select membership.me()) or space_id = any ((select spaces.mine_to_lead())::text[])));
create policy document_worker on documents.document to tegenveer_worker using (true) with check (true);

create table documents.file (
  id text collate "C" primary key,
  document_id text collate "C" not null references documents.document (id) on delete cascade,
  number integer not null check (number > 0),
  name text not null,
  media_type text collate "C" not null,
  bytes integer not null check (bytes > 0),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  place text collate "C" not null default 'database' check (place in ('database', 's3')),
  scan text collate "C" not null check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
  scanned_at timestamptz,
  author_id text collate "C" references membership.person (id) on delete set null,
  created_at timestamptz not null default now(),
  unique (document_id, number)
);
comment on table documents.file is 'One version of a document: what was uploaded, as it was.';
comment on column documents.file.id is 'Short random id; also its name in S3.';
comment on column documents.file.document_id is 'Of which document.';
comment on column documents.file.number is 'Version, from 1.';
comment on column documents.file.name is 'Name it was uploaded under, with the ending of what it is.';
comment on column documents.file.media_type is 'What it is, seen from its contents.';
comment on column documents.file.bytes is 'How large.';
comment on column documents.file.sha256 is 'Checksum over the contents.';
comment on column documents.file.place is 'Where the contents are.';
comment on column documents.file.scan is 'waiting: not given yet; infected: never given; not_scanned: there is no scanner here.';
comment on column documents.file.scanned_at is 'When the scanner answered.';
comment on column documents.file.author_id is 'Who uploaded it.';
comment on column documents.file.created_at is 'When.';
create index file_author on documents.file (author_id);
create index file_waiting on documents.file (created_at) where scan = 'waiting';
alter table documents.file enable row level security;
grant select, insert (id, document_id, number, name, media_type, bytes, sha256, place, scan, author_id) on documents.file to tegenveer_actor;
grant select, insert, update (scan, scanned_at) on documents.file to tegenveer_worker;
create policy file_seen on documents.file for select to tegenveer_actor using (exists (select from documents.document d where d.id = document_id));
create policy file_added on documents.file for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and scan in ('waiting', 'not_scanned') and exists (select from documents.document d where d.id = document_id
    and d.withdrawn_at is null and d.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy file_worker on documents.file to tegenveer_worker using (true) with check (true);

create table documents.chunk (
  file_id text collate "C" not null references documents.file (id) on delete cascade,
  number integer not null check (number >= 0),
  data bytea not null,
  primary key (file_id, number)
);
comment on table documents.chunk is 'Contents of a file that is kept in the database, in pieces.';
comment on column documents.chunk.file_id is 'Of which file.';
comment on column documents.chunk.number is 'Place, from 0.';
comment on column documents.chunk.data is 'The piece.';
alter table documents.chunk enable row level security;
grant select, insert on documents.chunk to tegenveer_actor, tegenveer_worker;
-- The database gives nothing that was not found clean, nor what was taken back.
create policy chunk_seen on documents.chunk for select to tegenveer_actor
  using (exists (select from documents.file f join documents.document d on d.id = f.document_id
    where f.id = file_id and f.scan in ('clean', 'not_scanned') and d.withdrawn_at is null));
create policy chunk_added on documents.chunk for insert to tegenveer_actor
  with check (exists (select from documents.file f where f.id = file_id and f.author_id = (select membership.me()) and f.created_at = now()));
create policy chunk_worker on documents.chunk to tegenveer_worker using (true) with check (true);

create table documents.note (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  title text collate "und-x-icu" not null,
  body jsonb not null,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table documents.note is 'Words of a space: rich text in a small closed schema, kept as data.';
comment on column documents.note.id is 'Short random id.';
comment on column documents.note.space_id is 'Where it belongs.';
comment on column documents.note.organisation_id is 'For which organisation it was written.';
comment on column documents.note.title is 'What it is about.';
comment on column documents.note.body is 'Blocks, as documents/rules/note.ts has them.';
comment on column documents.note.visibility is 'The one list.';
comment on column documents.note.author_id is 'Who began it.';
comment on column documents.note.withdrawn_at is 'Taken back at this moment.';
comment on column documents.note.version is 'Raised by each change.';
comment on column documents.note.created_at is 'When it was begun.';
create index note_space on documents.note (space_id);
create index note_organisation on documents.note (organisation_id);
create index note_author on documents.note (author_id);
select kernel.protect('documents.note');
grant select, insert (id, space_id, organisation_id, title, body, visibility, author_id), update (title, body, visibility, withdrawn_at, version)
  on documents.note to tegenveer_actor, tegenveer_worker;
create policy note_added on documents.note for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and space_id = any ((select spaces.mine_to_work_in())::text[])
    and (organisation_id is null or organisation_id = any ((select membership.my_organisations())::text[]))
    and (visibility <> 'organisation' or organisation_id is not null));
-- Who works in the space writes along on what all parties see; a narrower note is its author's to write.
create policy note_kept on documents.note for update to tegenveer_actor
  using (space_id = any ((select spaces.mine_to_work_in())::text[]) and (author_id = (select membership.me()) or visibility in ('parties', 'network', 'public')))
  with check (space_id = any ((select spaces.mine_to_work_in())::text[]) and (author_id = (select membership.me()) or visibility in ('parties', 'network', 'public')));
create policy note_worker on documents.note to tegenveer_worker using (true) with check (true);

create table documents.note_version (
  note_id text collate "C" not null references documents.note (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  body jsonb not null,
  author_id text collate "C" references membership.person (id) on delete set null,
  created_at timestamptz not null default now(),
  primary key (note_id, number)
);
comment on table documents.note_version is 'How a note read at each version; nothing that was written is lost.';
comment on column documents.note_version.note_id is 'Of which note.';
comment on column documents.note_version.number is 'Version, from 1.';
comment on column documents.note_version.title is 'Its title then.';
comment on column documents.note_version.body is 'Its blocks then.';
comment on column documents.note_version.author_id is 'Who wrote this version.';
comment on column documents.note_version.created_at is 'When.';
create index note_version_author on documents.note_version (author_id);
alter table documents.note_version enable row level security;
grant select, insert (note_id, number, title, body, author_id) on documents.note_version to tegenveer_actor, tegenveer_worker;
create policy note_version_seen on documents.note_version for select to tegenveer_actor using (exists (select from documents.note n where n.id = note_id));
create policy note_version_added on documents.note_version for insert to tegenveer_actor
  with check (author_id = (select membership.me()) and exists (select from documents.note n where n.id = note_id and n.version = number
    and n.space_id = any ((select spaces.mine_to_work_in())::text[])));
create policy note_version_worker on documents.note_version to tegenveer_worker using (true) with check (true);

create table documents.mention (
  note_id text collate "C" not null references documents.note (id) on delete cascade,
  person_id text collate "C" not null references membership.person (id) on delete cascade,
  mentioned_at timestamptz not null default now(),
  primary key (note_id, person_id)
);
comment on table documents.mention is 'Who was mentioned in a note and told so: once per note.';
comment on column documents.mention.note_id is 'In which note.';
comment on column documents.mention.person_id is 'Who.';
comment on column documents.mention.mentioned_at is 'When they were told.';
create index mention_person on documents.mention (person_id);
alter table documents.mention enable row level security;
grant select on documents.mention to tegenveer_actor, tegenveer_worker;
create policy mention_seen on documents.mention for select to tegenveer_actor using (exists (select from documents.note n where n.id = note_id));
create policy mention_worker on documents.mention for select to tegenveer_worker using (true);

create function documents.mention(of_note text, people text[]) returns table (person_id text, name text, language text, mail text)
  language sql volatile security definer set search_path = ''
  begin atomic
    with note as (
      select n.* from documents.note n
      where n.id = of_note and n.space_id = any ((select spaces.mine_to_work_in())::text[])
        and (n.author_id = (select membership.me()) or n.visibility in ('parties', 'network', 'public'))
    ), reader as (
      select p.id, p.name, p.language from note n join membership.person p on p.id = any (people) and p.ended_at is null
        and p.id <> (select membership.me())
      where case n.visibility
        when 'parties' then exists (select 1 from spaces.seat s where s.person_id = p.id and s.space_id = n.space_id
          and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now()))
        when 'organisation' then exists (select 1 from membership.affiliation a where a.person_id = p.id and a.organisation_id = n.organisation_id
          and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
        when 'named' then exists (select 1 from spaces.named x where x.record_id = n.id and x.person_id = p.id and x.named_by = n.author_id)
          and exists (select 1 from spaces.seat s where s.person_id = p.id and s.space_id = n.space_id and (s.ends_at is null or s.ends_at > now()))
        when 'author' then false
        -- For everybody: still only people of this space are spoken to.
        else exists (select 1 from spaces.seat s where s.person_id = p.id and s.space_id = n.space_id
          and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())) end
    ), fresh as (
      insert into documents.mention (note_id, person_id) select of_note, r.id from reader r on conflict do nothing returning person_id
    )
    select r.id, r.name, r.language, (select min(a.mail) from membership.address a where a.person_id = r.id)
    from fresh f join reader r on r.id = f.person_id;
  end;
comment on function documents.mention is 'Marks who is mentioned and may see the note, and was not told before; with the address to tell them at. For who may write in the note.';
revoke all on function documents.mention from public;
grant execute on function documents.mention to tegenveer_actor;
