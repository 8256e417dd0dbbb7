-- What all migrations together make. Made by `npm run generate`; for reading and comparing, never run.

create extension pg_trgm;
create extension unaccent;

create role tegenveer_actor;
create role tegenveer_nobody;
create role tegenveer_worker;


-- agreements ---------------------------------------------------------------------------------------------------------
-- Deal texts: versions, articles, comments, internal decisions, signatures, publication.
create schema agreements;
grant usage on schema agreements to tegenveer_actor;
grant usage on schema agreements to tegenveer_worker;

-- One article of one version; it changes only while the version is a draft.
create table agreements.article (
  id text collate "C" not null,                    -- Short random id.
  version_id text collate "C" not null,            -- The version.
  space_id text collate "C" not null,              -- The deal.
  lineage text collate "C" not null,               -- The same in every version: tells that two articles are one, also under another title.
  position integer not null,                       -- Order in the text.
  kind text collate "C" not null,                  -- article_kind; the one of kind commitments also holds the promises.
  part text,                                       -- The part of the agreement it begins or stands in.
  title text not null,                             -- Heading.
  text text not null default ''::text,             -- Paragraphs, with an empty line between.
  changed_by text collate "C",                     -- Who changed it last.
  changed_at timestamp with time zone not null default now(), -- When it was changed last.
  version integer not null default 1,              -- Raised by each change; who looked at an older one is told so.
  constraint article_pkey PRIMARY KEY (id),
  constraint article_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint article_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint article_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id) ON DELETE CASCADE
);
CREATE INDEX article_changed_by ON agreements.article USING btree (changed_by);
CREATE INDEX article_space ON agreements.article USING btree (space_id);
CREATE INDEX article_version ON agreements.article USING btree (version_id, "position");
CREATE TRIGGER article_guarded BEFORE INSERT OR DELETE OR UPDATE ON agreements.article FOR EACH ROW EXECUTE FUNCTION agreements.guard_draft();
alter table agreements.article enable row level security;
create policy article_added on agreements.article for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (EXISTS ( SELECT FROM agreements.version v WHERE ((v.id = article.version_id) AND (v.space_id = article.space_id))))));
create policy article_dropped on agreements.article for delete to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy article_kept on agreements.article for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (changed_by = ( SELECT membership.me() AS me))));
create policy article_seen on agreements.article for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM agreements.version v WHERE (v.id = article.version_id))));
create policy article_worker on agreements.article for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on agreements.article to tegenveer_actor;
grant select on agreements.article to tegenveer_actor;
grant insert on agreements.article to tegenveer_worker;
grant select on agreements.article to tegenveer_worker;
grant insert (id, version_id, space_id, lineage, position, kind, part, title, text, changed_by) on agreements.article to tegenveer_actor;
grant update (position, part, title, text, changed_by, changed_at, version) on agreements.article to tegenveer_actor;

-- What somebody says of an article, for the people of the deal; never part of what is published.
create table agreements.comment (
  id text collate "C" not null,                    -- Short random id.
  article_id text collate "C" not null,            -- The article.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C",                -- For which party it was said.
  author_id text collate "C",                      -- Who said it.
  text text not null,                              -- The words.
  resolved_at timestamp with time zone,            -- Dealt with at this moment; empty: open.
  answer text,                                     -- What was done with it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was said.
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_article_id_fkey FOREIGN KEY (article_id) REFERENCES agreements.article(id) ON DELETE CASCADE,
  constraint comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint comment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint comment_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX comment_article ON agreements.comment USING btree (article_id);
CREATE INDEX comment_author ON agreements.comment USING btree (author_id);
CREATE INDEX comment_organisation ON agreements.comment USING btree (organisation_id);
CREATE INDEX comment_space ON agreements.comment USING btree (space_id);
alter table agreements.comment enable row level security;
create policy comment_added on agreements.comment for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND (EXISTS ( SELECT FROM agreements.article a WHERE ((a.id = comment.article_id) AND (a.space_id = comment.space_id))))));
create policy comment_kept on agreements.comment for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy comment_seen on agreements.comment for select to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])));
create policy comment_worker on agreements.comment for all to tegenveer_worker
  using (true)
  with check (true);
grant select on agreements.comment to tegenveer_actor;
grant insert on agreements.comment to tegenveer_worker;
grant select on agreements.comment to tegenveer_worker;
grant insert (id, article_id, space_id, organisation_id, author_id, text) on agreements.comment to tegenveer_actor;
grant update (resolved_at, answer, version) on agreements.comment to tegenveer_actor;

-- The decision a party takes inside its own house before it signs; the party's own affair until it was taken.
create table agreements.decision (
  id text collate "C" not null,                    -- Short random id.
  version_id text collate "C" not null,            -- About this version.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- The party.
  planned_on date,                                 -- When it is on the agenda; for the party alone.
  decided_on date,                                 -- When it was decided.
  reference text,                                  -- By whom and where it is written, such as a decision of gedeputeerde staten.
  author_id text collate "C",                      -- Who wrote it down.
  version integer not null default 1,              -- Raised by each change.
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_version_id_organisation_id_key UNIQUE (version_id, organisation_id),
  constraint decision_check CHECK (((decided_on IS NULL) = (reference IS NULL))),
  constraint decision_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint decision_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint decision_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id) ON DELETE CASCADE
);
CREATE INDEX decision_author ON agreements.decision USING btree (author_id);
CREATE INDEX decision_organisation ON agreements.decision USING btree (organisation_id);
CREATE INDEX decision_space ON agreements.decision USING btree (space_id);
alter table agreements.decision enable row level security;
create policy decision_added on agreements.decision for insert to tegenveer_actor
  with check (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (space_id = ANY (( SELECT agreements.mine_to_sign() AS mine_to_sign)::text[]))) AND (EXISTS ( SELECT FROM agreements.version v WHERE ((v.id = decision.version_id) AND (v.space_id = decision.space_id))))));
create policy decision_kept on agreements.decision for update to tegenveer_actor
  using (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (space_id = ANY (( SELECT agreements.mine_to_sign() AS mine_to_sign)::text[])))))
  with check (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (author_id = ( SELECT membership.me() AS me))));
create policy decision_seen on agreements.decision for select to tegenveer_actor
  using ((((decided_on IS NOT NULL) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (EXISTS ( SELECT FROM agreements.version v WHERE (v.id = decision.version_id))))));
create policy decision_worker on agreements.decision for all to tegenveer_worker
  using (true)
  with check (true);
grant select on agreements.decision to tegenveer_actor;
grant insert on agreements.decision to tegenveer_worker;
grant select on agreements.decision to tegenveer_worker;
grant insert (id, version_id, space_id, organisation_id, planned_on, decided_on, reference, author_id) on agreements.decision to tegenveer_actor;
grant update (planned_on, decided_on, reference, author_id, version) on agreements.decision to tegenveer_actor;

-- How a party stands in a version: represented by whom, acting as what.
create table agreements.party (
  id text collate "C" not null,                    -- Short random id.
  version_id text collate "C" not null,            -- The version.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- The party.
  represented_by text,                             -- Name of who represents it; empty: not known yet.
  function_title text,                             -- In which function.
  capacity text,                                   -- Acting as what, such as an administrative body.
  named boolean not null default false,            -- Stands in the frozen text, so its signature is waited for.
  version integer not null default 1,              -- Raised by each change.
  constraint party_pkey PRIMARY KEY (id),
  constraint party_version_id_organisation_id_key UNIQUE (version_id, organisation_id),
  constraint party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint party_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint party_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id) ON DELETE CASCADE
);
CREATE INDEX party_organisation ON agreements.party USING btree (organisation_id);
CREATE INDEX party_space ON agreements.party USING btree (space_id);
CREATE TRIGGER party_guarded BEFORE INSERT OR DELETE OR UPDATE ON agreements.party FOR EACH ROW EXECUTE FUNCTION agreements.guard_draft();
alter table agreements.party enable row level security;
create policy party_added on agreements.party for insert to tegenveer_actor
  with check ((((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((NOT named) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))) AND (EXISTS ( SELECT FROM agreements.version v WHERE ((v.id = party.version_id) AND (v.space_id = party.space_id))))));
create policy party_kept on agreements.party for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((NOT named) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy party_seen on agreements.party for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM agreements.version v WHERE (v.id = party.version_id))));
create policy party_worker on agreements.party for all to tegenveer_worker
  using (true)
  with check (true);
grant select on agreements.party to tegenveer_actor;
grant insert on agreements.party to tegenveer_worker;
grant select on agreements.party to tegenveer_worker;
grant insert (id, version_id, space_id, organisation_id, represented_by, function_title, capacity, named) on agreements.party to tegenveer_actor;
grant update (represented_by, function_title, capacity, named, version) on agreements.party to tegenveer_actor;

-- A promise as it stands in the article on what parties bring and do: its wording here, the promise itself by reference.
create table agreements.promise (
  id text collate "C" not null,                    -- Short random id.
  version_id text collate "C" not null,            -- The version.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- Who promises.
  commitment_id text collate "C",                  -- The commitment it is the wording of; that slice decides what it says now.
  position integer not null,                       -- Order in the article.
  text text not null,                              -- The wording in this version.
  constraint promise_pkey PRIMARY KEY (id),
  constraint promise_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint promise_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint promise_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id) ON DELETE CASCADE
);
CREATE INDEX promise_organisation ON agreements.promise USING btree (organisation_id);
CREATE INDEX promise_space ON agreements.promise USING btree (space_id);
CREATE INDEX promise_version ON agreements.promise USING btree (version_id, "position");
CREATE TRIGGER promise_guarded BEFORE INSERT OR DELETE OR UPDATE ON agreements.promise FOR EACH ROW EXECUTE FUNCTION agreements.guard_draft();
alter table agreements.promise enable row level security;
create policy promise_added on agreements.promise for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (EXISTS ( SELECT FROM agreements.version v WHERE ((v.id = promise.version_id) AND (v.space_id = promise.space_id))))));
create policy promise_dropped on agreements.promise for delete to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy promise_seen on agreements.promise for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM agreements.version v WHERE (v.id = promise.version_id))));
create policy promise_worker on agreements.promise for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on agreements.promise to tegenveer_actor;
grant select on agreements.promise to tegenveer_actor;
grant insert on agreements.promise to tegenveer_worker;
grant select on agreements.promise to tegenveer_worker;
grant insert (id, version_id, space_id, organisation_id, commitment_id, position, text) on agreements.promise to tegenveer_actor;

-- What other slices may join.
create view agreements.shared_version with (security_invoker=true) as
 SELECT id,
    space_id,
    number,
    title,
    kind,
    state,
    text_hash,
    signed_on,
    published_on,
    reference
   FROM agreements.version;
grant select on agreements.shared_version to tegenveer_actor;
grant select on agreements.shared_version to tegenveer_worker;

-- A signature of a party under one exact text. Nobody changes or removes one.
create table agreements.signature (
  id text collate "C" not null,                    -- Short random id.
  version_id text collate "C" not null,            -- The version.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- The party.
  person_id text collate "C",                      -- Who signed; the name stays when the person is gone.
  name text not null,                              -- Name as signed.
  function_title text not null,                    -- In which function.
  capacity text not null,                          -- Acting as what.
  place text not null,                             -- Where.
  mandate_document text,                           -- The paper the mandate rests on.
  text_hash text collate "C" not null,             -- SHA-256 of the text that was before the signer.
  later boolean not null default false,            -- Joined after the others had signed.
  signed_at timestamp with time zone not null default now(), -- When.
  constraint signature_pkey PRIMARY KEY (id),
  constraint signature_version_id_organisation_id_key UNIQUE (version_id, organisation_id),
  constraint signature_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint signature_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint signature_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id) ON DELETE CASCADE
);
CREATE INDEX signature_organisation ON agreements.signature USING btree (organisation_id);
CREATE INDEX signature_person ON agreements.signature USING btree (person_id);
CREATE INDEX signature_space ON agreements.signature USING btree (space_id);
CREATE TRIGGER promised_by_signing AFTER INSERT ON agreements.signature FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION commitments.promise_by_signing();
alter table agreements.signature enable row level security;
create policy signature_put on agreements.signature for insert to tegenveer_actor
  with check (((person_id = ( SELECT membership.me() AS me)) AND ( SELECT membership.stepped_up() AS stepped_up) AND (((((version_id || ' '::text) || organisation_id) || ' '::text) || text_hash) = ANY (( SELECT agreements.to_be_signed() AS to_be_signed)::text[])) AND (EXISTS ( SELECT FROM agreements.version v WHERE ((v.id = signature.version_id) AND (v.space_id = signature.space_id) AND ((v.state <> 'signing'::text) = signature.later))))));
create policy signature_seen on agreements.signature for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM agreements.version v WHERE (v.id = signature.version_id))));
create policy signature_worker on agreements.signature for all to tegenveer_worker
  using (true)
  with check (true);
grant select on agreements.signature to tegenveer_actor;
grant insert on agreements.signature to tegenveer_worker;
grant select on agreements.signature to tegenveer_worker;
grant insert (id, version_id, space_id, organisation_id, person_id, name, function_title, capacity, place, mandate_document, text_hash, later) on agreements.signature to tegenveer_actor;

-- One version of the text of a deal.
create table agreements.version (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  number integer not null,                         -- First, second … version of this deal.
  title text not null,                             -- Title above the text.
  generation text collate "C" not null,            -- agreement_generation: which model its articles follow.
  kind text collate "C" not null default 'first'::text, -- agreement_kind: the first agreement, or an extension of one that was signed.
  based_on_id text collate "C",                    -- The version it was copied from.
  state text collate "C" not null default 'draft'::text, -- agreement_state
  canonical_text text,                             -- The exact text as frozen; nobody changes it after.
  text_hash text collate "C",                      -- SHA-256 of the canonical text in UTF-8.
  frozen_at timestamp with time zone,              -- When the text was frozen.
  signed_on date,                                  -- The day on which the last bound party signed.
  published_on date,                               -- The day of publication.
  reference text,                                  -- Where it was published, such as a number of the Staatscourant.
  withdrawn_reason text,                           -- Why it was withdrawn.
  joining_from_on date,                            -- First day on which later parties may sign.
  joining_until_on date,                           -- Last day on which later parties may sign.
  author_id text collate "C",                      -- Who began it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was begun.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((title || ' '::text) || "left"(COALESCE(canonical_text, ''::text), 300000)))) stored, -- Dutch stems of title and text.
  constraint version_pkey PRIMARY KEY (id),
  constraint version_space_id_number_key UNIQUE (space_id, number),
  constraint version_check CHECK ((joining_until_on >= joining_from_on)),
  constraint version_check1 CHECK ((((state <> ALL (ARRAY['frozen'::text, 'signing'::text, 'signed'::text, 'published'::text])) OR (text_hash IS NOT NULL)) AND ((state <> 'draft'::text) OR (text_hash IS NULL)))),
  constraint version_check2 CHECK ((((text_hash IS NULL) = (canonical_text IS NULL)) AND ((text_hash IS NULL) = (frozen_at IS NULL)))),
  constraint version_check3 CHECK (((state = ANY (ARRAY['signed'::text, 'published'::text])) = (signed_on IS NOT NULL))),
  constraint version_check4 CHECK ((((state = 'published'::text) = (published_on IS NOT NULL)) AND ((published_on IS NULL) = (reference IS NULL)))),
  constraint version_check5 CHECK (((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL))),
  constraint version_check6 CHECK (((joining_from_on IS NULL) = (joining_until_on IS NULL))),
  constraint version_generation_check CHECK ((generation = ANY (ARRAY['from_2015'::text, 'from_2020'::text]))),
  constraint version_kind_check CHECK ((kind = ANY (ARRAY['first'::text, 'extension'::text]))),
  constraint version_number_check CHECK ((number >= 1)),
  constraint version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'frozen'::text, 'signing'::text, 'signed'::text, 'published'::text, 'replaced'::text, 'withdrawn'::text]))),
  constraint version_text_hash_check CHECK ((text_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint version_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint version_based_on_id_fkey FOREIGN KEY (based_on_id) REFERENCES agreements.version(id) ON DELETE SET NULL,
  constraint version_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX version_alike ON agreements.version USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX version_author ON agreements.version USING btree (author_id);
CREATE INDEX version_based_on ON agreements.version USING btree (based_on_id);
CREATE INDEX version_search ON agreements.version USING gin (search);
CREATE TRIGGER version_guarded BEFORE UPDATE ON agreements.version FOR EACH ROW EXECUTE FUNCTION agreements.guard_version();
alter table agreements.version enable row level security;
create policy version_added on agreements.version for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (author_id = ( SELECT membership.me() AS me))));
create policy version_kept on agreements.version for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy version_seen on agreements.version for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR ((state = ANY (ARRAY['frozen'::text, 'signing'::text, 'signed'::text, 'published'::text])) AND (space_id = ANY (( SELECT agreements.mine_to_sign() AS mine_to_sign)::text[]))) OR ((state = 'published'::text) AND (EXISTS ( SELECT FROM spaces.space s WHERE (s.id = version.space_id))))));
create policy version_worker on agreements.version for all to tegenveer_worker
  using (true)
  with check (true);
grant select on agreements.version to tegenveer_actor;
grant insert on agreements.version to tegenveer_worker;
grant select on agreements.version to tegenveer_worker;
grant insert (id, space_id, number, title, generation, kind, based_on_id, author_id) on agreements.version to tegenveer_actor;
grant update (title, state, canonical_text, text_hash, frozen_at, published_on, reference, withdrawn_reason, joining_from_on, joining_until_on, version) on agreements.version to tegenveer_actor;
grant update (state, canonical_text, text_hash, frozen_at, signed_on, published_on, reference, joining_from_on, joining_until_on, version) on agreements.version to tegenveer_worker;

-- Before a change of what makes the text: the version must be a draft and stay one until this change is in, so that freezing misses no word.
CREATE OR REPLACE FUNCTION agreements.guard_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from agreements.version v where v.id = coalesce(new.version_id, old.version_id) and v.state = 'draft' for share;
  -- The system's own hands lay whole histories ready. Erasing a deal takes its articles along.
  if not found and current_setting('role', true) = 'tegenveer_actor' then
    raise exception 'Only a draft changes.' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $function$;

-- Before a change of a version: the frozen text stays, and only the steps of the table are taken; signed comes by the last signature alone.
CREATE OR REPLACE FUNCTION agreements.guard_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.text_hash is not null and (new.text_hash, new.canonical_text, new.title, new.frozen_at) is distinct from (old.text_hash, old.canonical_text, old.title, old.frozen_at) then
    raise exception 'A frozen text does not change.' using errcode = '42501';
  end if;
  if old.state <> new.state and current_user = 'tegenveer_actor'
    and old.state || ' ' || new.state not in ('draft frozen', 'draft replaced', 'draft withdrawn', 'frozen signing', 'frozen replaced', 'frozen withdrawn', 'signing withdrawn', 'signed published') then
    raise exception 'No such step.' using errcode = '42501';
  end if;
  return new;
end $function$;

-- Deals in which I may sign for a bound party today, also without a seat there.
CREATE OR REPLACE FUNCTION agreements.mine_to_sign()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT p.space_id) AS array_agg FROM deals.party p WHERE ((p.tie = 'bound'::text) AND (p.left_on IS NULL) AND (((p.organisation_id || ' *'::text) = ANY ((SELECT membership.mandated_in('sign'::text) AS mandated_in)::text[])) OR (((p.organisation_id || ' '::text) || p.space_id) = ANY ((SELECT membership.mandated_in('sign'::text) AS mandated_in)::text[]))) AND (p.space_id <> ALL ((SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))), '{}'::text[]);
grant execute on function agreements.mine_to_sign() to tegenveer_actor;
grant execute on function agreements.mine_to_sign() to tegenveer_worker;

-- After a signature: where every bound party of the text has signed, the version is signed; a deal in development is signed too, and one that was closing goes on with its extension. Null where one is still waited for.
CREATE OR REPLACE FUNCTION agreements.seal(of_version text, event_id text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  sealed agreements.version;
  from_stage text;
  to_stage text;
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
    where d.space_id = sealed.space_id and d.stage = 'development' returning 'development', 'signed' into from_stage, to_stage;
  if from_stage is null and sealed.kind = 'extension' then
    update deals.deal d set stage = 'execution', version = d.version + 1
      where d.space_id = sealed.space_id and d.stage = 'closing' returning 'closing', 'execution' into from_stage, to_stage;
  end if;
  if from_stage is not null then
    insert into deals.stage_event (id, space_id, stage, happened_on, author_id)
      values (event_id, sealed.space_id, to_stage, current_date::text, (select membership.me()));
  end if;
  return jsonb_build_object('spaceId', sealed.space_id, 'fromStage', from_stage, 'toStage', to_stage);
end $function$;
grant execute on function agreements.seal(text,text) to tegenveer_actor;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION agreements.search_version(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from agreements.version
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (state = 'published' and space_id in (select id from spaces.space where ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (id = ANY (( SELECT membership.where_i_sign() AS where_i_sign)::text[])) OR (id = ANY (( SELECT agreements.where_to_sign() AS where_to_sign)::text[]))) AND (id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from agreements.version
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and (state = 'published' and space_id in (select id from spaces.space where ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (id = ANY (( SELECT membership.where_i_sign() AS where_i_sign)::text[])) OR (id = ANY (( SELECT agreements.where_to_sign() AS where_to_sign)::text[]))) AND (id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function agreements.search_version(text,integer) to tegenveer_actor;

-- What I may sign now: "version organisation hash".
CREATE OR REPLACE FUNCTION agreements.to_be_signed()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(((((v.id || ' '::text) || p.organisation_id) || ' '::text) || v.text_hash)) AS array_agg FROM (deals.party p JOIN agreements.version v ON ((v.space_id = p.space_id))) WHERE ((p.tie = 'bound'::text) AND (p.left_on IS NULL) AND (((p.organisation_id || ' *'::text) = ANY ((SELECT membership.mandated_in('sign'::text) AS mandated_in)::text[])) OR (((p.organisation_id || ' '::text) || p.space_id) = ANY ((SELECT membership.mandated_in('sign'::text) AS mandated_in)::text[]))) AND (p.space_id <> ALL ((SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND ((v.state = 'signing'::text) OR ((v.state = ANY (ARRAY['signed'::text, 'published'::text])) AND ((CURRENT_DATE >= v.joining_from_on) AND (CURRENT_DATE <= v.joining_until_on)))))), '{}'::text[]);
grant execute on function agreements.to_be_signed() to tegenveer_actor;
grant execute on function agreements.to_be_signed() to tegenveer_worker;

-- Spaces with a text that was laid down, in which I may sign for a bound party today.
CREATE OR REPLACE FUNCTION agreements.where_to_sign()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN CASE WHEN (EXISTS (SELECT FROM membership.mandate m WHERE ((m.person_id = (SELECT membership.me() AS me)) AND (m.kind = 'sign'::text)))) THEN COALESCE((SELECT array_agg(DISTINCT v.space_id) AS array_agg FROM agreements.version v WHERE ((v.state = ANY (ARRAY['frozen'::text, 'signing'::text, 'signed'::text, 'published'::text])) AND (v.space_id = ANY (agreements.mine_to_sign())))), '{}'::text[]) ELSE '{}'::text[] END;
grant execute on function agreements.where_to_sign() to tegenveer_actor;
grant execute on function agreements.where_to_sign() to tegenveer_worker;


-- barriers -----------------------------------------------------------------------------------------------------------
-- What stands in the way.
create schema barriers;
grant usage on schema barriers to tegenveer_actor;
grant usage on schema barriers to tegenveer_worker;

-- What a rule owner answered, with reasons. One barrier may have answers of several owners over years.
create table barriers.answer (
  id text collate "C" not null,                    -- Short random id.
  barrier_id text collate "C" not null,            -- The case.
  organisation_id text collate "C",                -- Whose answer; empty: an organisation that is not in here.
  given_by text not null,                          -- Function of who answered.
  kind text collate "C" not null,                  -- answer_kind
  text text not null,                              -- The answer.
  reasons text,                                    -- Why.
  legal_basis text,                                -- On which law it rests, as written.
  valid_for text collate "C" not null default 'case'::text, -- This case, or all equal ones.
  state text collate "C" not null default 'draft'::text, -- draft: for the own organisation only; sent: for who sees the case; published: for everybody who may know the case or its question.
  answered_on text collate "C",                    -- When; a draft has none, and a source does not always say.
  source text,                                     -- Who says so; empty: the rule owner itself, here.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  author_id text collate "C",                      -- Who wrote it; empty: loaded.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written.
  conditions text,                                 -- Under which conditions it holds.
  cluster_answer_id text collate "C",              -- The answer to a bundled question it came from.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((((text || ' '::text) || COALESCE(reasons, ''::text)) || ' '::text) || COALESCE(conditions, ''::text)) || ' '::text) || COALESCE(legal_basis, ''::text)))) stored, -- Stems of the answer.
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_answered_on_check CHECK ((answered_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint answer_check CHECK (((state = 'draft'::text) OR (answered_on IS NOT NULL) OR (source IS NOT NULL))),
  constraint answer_kind_check CHECK ((kind = ANY (ARRAY['interim'::text, 'clarification'::text, 'discretion'::text, 'exemption'::text, 'experiment'::text, 'change_announced'::text, 'referral'::text, 'refusal'::text]))),
  constraint answer_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'published'::text]))),
  constraint answer_valid_for_check CHECK ((valid_for = ANY (ARRAY['case'::text, 'all'::text]))),
  constraint answer_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint answer_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint answer_cluster_answer_id_fkey FOREIGN KEY (cluster_answer_id) REFERENCES barriers.cluster_answer(id) ON DELETE SET NULL,
  constraint answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX answer_author ON barriers.answer USING btree (author_id);
CREATE INDEX answer_barrier ON barriers.answer USING btree (barrier_id, answered_on);
CREATE INDEX answer_cluster ON barriers.answer USING btree (cluster_answer_id);
CREATE INDEX answer_organisation ON barriers.answer USING btree (organisation_id);
CREATE INDEX answer_published ON barriers.answer USING btree (answered_on DESC, id DESC) WHERE ((state = 'published'::text) AND (cluster_answer_id IS NULL));
CREATE INDEX answer_search ON barriers.answer USING gin (search) WHERE ((state = 'published'::text) AND (cluster_answer_id IS NULL));
CREATE UNIQUE INDEX answer_landed_once ON barriers.answer USING btree (barrier_id, cluster_answer_id) WHERE (cluster_answer_id IS NOT NULL);
CREATE UNIQUE INDEX answer_loaded_once ON barriers.answer USING btree (barrier_id, source_key) WHERE (source_key IS NOT NULL);
alter table barriers.answer enable row level security;
create policy answer_added on barriers.answer for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = answer.barrier_id) AND (b.owner_id = answer.organisation_id) AND (b.asked_on IS NOT NULL))))));
create policy answer_dropped on barriers.answer for delete to tegenveer_actor
  using (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (state = 'draft'::text)));
create policy answer_kept on barriers.answer for update to tegenveer_actor
  using (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (state <> 'published'::text)))
  with check ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])));
create policy answer_seen on barriers.answer for select to tegenveer_actor
  using (CASE WHEN (state = 'draft'::text) THEN (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) ELSE (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = answer.barrier_id))) END);
create policy answer_worker on barriers.answer for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on barriers.answer to tegenveer_actor;
grant select on barriers.answer to tegenveer_actor;
grant insert on barriers.answer to tegenveer_worker;
grant select on barriers.answer to tegenveer_worker;
grant insert (id, barrier_id, organisation_id, given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, source, source_key, author_id, conditions) on barriers.answer to tegenveer_actor;
grant update (given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, version, conditions) on barriers.answer to tegenveer_actor;
grant insert (conditions, cluster_answer_id) on barriers.answer to tegenveer_worker;
grant update (given_by, kind, text, reasons, legal_basis, valid_for, state, answered_on, version, conditions) on barriers.answer to tegenveer_worker;

-- Something that stands in the way of a deal, as somebody says it.
create table barriers.barrier (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal that met it.
  organisation_id text collate "C",                -- The organisation that met it; empty: unknown, or kept back.
  title text collate "und-x-icu" not null,         -- What stands in the way, in a sentence.
  about text,                                      -- More words.
  domain text collate "C" not null default 'unknown'::text, -- barrier_domain
  kind text collate "C" not null default 'unknown'::text, -- barrier_kind; unknown until somebody looked.
  law text collate "und-x-icu",                    -- Name of the act or rule, as it was written.
  outcome text collate "C" not null default 'unknown'::text, -- barrier_outcome; unknown where no source tells.
  seen_on text collate "C",                        -- When it was met; empty: unknown.
  source text,                                     -- Who says so; empty: the author.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from, so that a second load recognises it.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who recorded it; empty: loaded.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((title || ' '::text) || COALESCE(about, ''::text)) || ' '::text) || COALESCE(law, ''::text)))) stored, -- Stems of title, words and law.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was recorded.
  stage text collate "C" not null default 'raised'::text, -- How far it is on its way: rules/path.states.ts.
  hindered text,                                   -- Who is hindered, in words.
  frequency text collate "C" not null default 'unknown'::text, -- How often.
  supposed_rule text,                              -- The rule as people think it is.
  protects text,                                   -- What the rule protects: asked, not forced on the first day.
  tried text,                                      -- What was already tried.
  requested text collate "C" not null default 'unknown'::text, -- What is asked of the rule owner.
  topic text collate "und-x-icu",                  -- Subject in a word or two, to browse by.
  verdict text collate "C" not null default 'not_checked'::text, -- barrier_verdict: is it really a rule?
  verdict_by text,                                 -- Function of who looked, and for whom.
  verdict_why text,                                -- Why that is the verdict.
  verdict_on text collate "C",                     -- When.
  route text collate "C",                          -- barrier_route: the way that is being gone.
  owner_id text collate "C",                       -- Organisation that can remove it: a ministry, a council, but also a company with a contract.
  owner_function text,                             -- Function there, never only a name.
  expires_on text collate "C",                     -- When it ends by itself: a contract, a transition term.
  expires_why text,                                -- What ends then.
  sensitive boolean not null default false,        -- Politically sensitive, as the rule owner marks it: never published from the desk.
  asked_on date,                                   -- Put to the rule owner on this day; from then on their people see the case.
  acknowledged_on date,                            -- The rule owner said: received.
  answered_on date,                                -- First substantive answer.
  next_step_on date,                               -- A next step with its date, as the rule owner gave it.
  closed_on date,                                  -- When it came to its end.
  outcome_why text,                                -- Why that is the outcome.
  law_keys text[] not null default '{}'::text[],   -- Acts and articles that were recognised in the law as written: for equal questions and for counting.
  likeness text[] not null generated always as ((barriers.features(((((title || ' '::text) || COALESCE(about, ''::text)) || ' '::text) || COALESCE(supposed_rule, ''::text))) || law_keys)) stored, -- What it is compared by: features of its words, and the acts and articles it names.
  origin_kind text collate "C",                    -- What opened it, where that was a recovery, a learning question or a noted signal.
  origin_id text collate "C",                      -- Id of that record, in its own slice.
  successor_id text collate "C",                   -- Who the rule owner says to ask instead: another organisation. Whoever asked decides.
  successor_function text,                         -- Function there.
  successor_why text,                              -- Why.
  constraint barrier_pkey PRIMARY KEY (id),
  constraint barrier_check CHECK (((asked_on IS NULL) OR (owner_id IS NOT NULL))),
  constraint barrier_domain_check CHECK ((domain = ANY (ARRAY['legal'::text, 'organisational'::text, 'financial'::text, 'cultural'::text, 'data'::text, 'technical'::text, 'unknown'::text]))),
  constraint barrier_expires_on_check CHECK ((expires_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint barrier_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'now_and_then'::text, 'once'::text, 'unknown'::text]))),
  constraint barrier_kind_check CHECK ((kind = ANY (ARRAY['supposed_rule'::text, 'interpretation'::text, 'local_rule'::text, 'form_or_process'::text, 'procurement'::text, 'privacy_data'::text, 'finance_accounting'::text, 'lower_regulation'::text, 'act'::text, 'eu_law'::text, 'supervision'::text, 'contract_liability'::text, 'conflicting_rules'::text, 'mandate_unclear'::text, 'capacity'::text, 'culture_norm'::text, 'market_price'::text, 'other'::text, 'unknown'::text]))),
  constraint barrier_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['recovery'::text, 'learning_question'::text, 'signal'::text]))),
  constraint barrier_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'resolved'::text, 'partly_resolved'::text, 'was_not_a_rule'::text, 'experiment_granted'::text, 'accepted_with_reason'::text, 'refused_with_reason'::text, 'superseded'::text, 'withdrawn'::text, 'unknown'::text]))),
  constraint barrier_requested_check CHECK ((requested = ANY (ARRAY['clarify'::text, 'exempt'::text, 'experiment'::text, 'change'::text, 'unknown'::text]))),
  constraint barrier_route_check CHECK ((route = ANY (ARRAY['check_rule'::text, 'use_discretion'::text, 'change_local_rule'::text, 'exemption_tailored'::text, 'supervision_arrangement'::text, 'existing_experiment_clause'::text, 'right_to_challenge'::text, 'new_experiment_regulation'::text, 'amend_lower_regulation'::text, 'amend_act'::text, 'eu_route'::text, 'work_around'::text, 'refuse'::text]))),
  constraint barrier_seen_on_check CHECK ((seen_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint barrier_stage_check CHECK ((stage = ANY (ARRAY['raised'::text, 'checked'::text, 'asked'::text, 'acknowledged'::text, 'answered'::text, 'closed'::text]))),
  constraint barrier_verdict_check CHECK ((verdict = ANY (ARRAY['not_checked'::text, 'forbidden'::text, 'room_not_used'::text, 'unclear'::text, 'own_local_rule'::text, 'not_a_rule'::text]))),
  constraint barrier_verdict_on_check CHECK ((verdict_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint barrier_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint barrier_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint barrier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint barrier_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint barrier_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint barrier_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES membership.organisation(id) ON DELETE SET NULL
);
CREATE INDEX barrier_alike ON barriers.barrier USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX barrier_author ON barriers.barrier USING btree (author_id);
CREATE INDEX barrier_law ON barriers.barrier USING btree (law) WHERE (law IS NOT NULL);
CREATE INDEX barrier_law_keys ON barriers.barrier USING gin (law_keys);
CREATE INDEX barrier_likeness ON barriers.barrier USING gin (likeness);
CREATE INDEX barrier_organisation ON barriers.barrier USING btree (organisation_id);
CREATE INDEX barrier_origin ON barriers.barrier USING btree (origin_kind, origin_id) WHERE (origin_id IS NOT NULL);
CREATE INDEX barrier_owner ON barriers.barrier USING btree (owner_id);
CREATE INDEX barrier_search ON barriers.barrier USING gin (search);
CREATE INDEX barrier_space ON barriers.barrier USING btree (space_id);
CREATE INDEX barrier_successor ON barriers.barrier USING btree (successor_id);
CREATE INDEX barrier_topic ON barriers.barrier USING btree (lower(topic)) WHERE (topic IS NOT NULL);
CREATE UNIQUE INDEX barrier_loaded_once ON barriers.barrier USING btree (space_id, source_key) WHERE (source_key IS NOT NULL);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON barriers.barrier FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table barriers.barrier enable row level security;
create policy barrier_added on barriers.barrier for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy barrier_kept on barriers.barrier for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy barrier_seen_by_owner on barriers.barrier for select to tegenveer_actor
  using (((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy barrier_worker_adds on barriers.barrier for insert to tegenveer_worker
  with check (true);
create policy barrier_worker_keeps on barriers.barrier for update to tegenveer_worker
  using (true)
  with check (true);
create policy barrier_worker_sees on barriers.barrier for select to tegenveer_worker
  using (true);
create policy seen_by_visibility on barriers.barrier for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on barriers.barrier to tegenveer_actor;
grant select on barriers.barrier to tegenveer_worker;
grant insert (id, space_id, organisation_id, title, about, domain, kind, law, outcome, seen_on, source, source_key, visibility, author_id, stage, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route, owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys, origin_kind, origin_id) on barriers.barrier to tegenveer_actor;
grant update (organisation_id, title, about, domain, kind, law, outcome, seen_on, source, visibility, version, stage, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route, owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys, successor_id, successor_function, successor_why) on barriers.barrier to tegenveer_actor;
grant insert (id, space_id, organisation_id, title, about, domain, kind, law, outcome, seen_on, source, source_key, visibility, author_id, stage, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route, owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys, origin_kind, origin_id) on barriers.barrier to tegenveer_worker;
grant update (organisation_id, title, about, domain, kind, law, outcome, seen_on, source, visibility, version, stage, hindered, frequency, supposed_rule, protects, tried, requested, topic, verdict, verdict_by, verdict_why, verdict_on, route, owner_id, owner_function, expires_on, expires_why, asked_on, acknowledged_on, answered_on, next_step_on, closed_on, outcome_why, law_keys, successor_id, successor_function, successor_why) on barriers.barrier to tegenveer_worker;

-- What a barrier became: a decision, a commitment, an item of the portfolio.
create table barriers.became (
  id text collate "C" not null,                    -- Short random id.
  barrier_id text collate "C" not null,            -- The barrier.
  kind text collate "C" not null,                  -- What it became.
  target_id text collate "C" not null,             -- Id of that record, in its own slice.
  href text,                                       -- Where it is read, when a later slice tells.
  seen_by text collate "C" not null default 'parties'::text, -- Who may know of it, as that record says.
  space_id text collate "C" not null,              -- The space that record is in.
  made_on date not null,                           -- When.
  constraint became_pkey PRIMARY KEY (id),
  constraint became_barrier_id_kind_target_id_key UNIQUE (barrier_id, kind, target_id),
  constraint became_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'commitment'::text, 'portfolio_item'::text]))),
  constraint became_seen_by_check CHECK ((seen_by = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text]))),
  constraint became_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint became_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX became_space ON barriers.became USING btree (space_id);
CREATE INDEX became_target ON barriers.became USING btree (kind, target_id);
alter table barriers.became enable row level security;
create policy became_added on barriers.became for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = became.barrier_id)))));
create policy became_seen on barriers.became for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = became.barrier_id))) AND ((seen_by = 'public'::text) OR ((seen_by = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy became_worker on barriers.became for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on barriers.became to tegenveer_actor;
grant select on barriers.became to tegenveer_actor;
grant insert on barriers.became to tegenveer_worker;
grant select on barriers.became to tegenveer_worker;

-- Cases that ask the same, as people confirmed, with one bundled question.
create table barriers.cluster (
  id text collate "C" not null,                    -- Short random id.
  question text collate "und-x-icu" not null,      -- The bundled question, in a sentence.
  about text,                                      -- More words; who asks writes them knowing who will read them.
  law text collate "und-x-icu",                    -- The law it is about, as written.
  law_keys text[] not null default '{}'::text[],   -- Acts and articles that were recognised in it.
  topic text collate "und-x-icu",                  -- Subject in a word or two.
  fictional boolean not null default false,        -- Of the living example; facts and example never share a cluster.
  state text collate "C" not null default 'open'::text, -- rules/cluster.states.ts
  owner_id text collate "C",                       -- Who was asked.
  owner_function text,                             -- Function there.
  requested text collate "C" not null default 'unknown'::text, -- What is asked.
  may_publish boolean not null default false,      -- Who asked says: the question and its answer may become public, without the cases.
  sensitive boolean not null default false,        -- Politically sensitive, as the rule owner marks it.
  asked_on date,                                   -- Asked on this day.
  acknowledged_on date,                            -- The rule owner said: received.
  answered_on date,                                -- First substantive answer.
  next_step_on date,                               -- A next step with its date.
  published_on date,                               -- Question and answer are public since.
  merged_into text collate "C",                    -- The cluster its cases went to.
  split_from text collate "C",                     -- The cluster its cases came from.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was made.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((((question || ' '::text) || COALESCE(about, ''::text)) || ' '::text) || COALESCE(law, ''::text)) || ' '::text) || COALESCE(topic, ''::text)))) stored, -- Stems of the bundled question.
  words_of text collate "C",                       -- The case whose words the question is; empty: somebody worded the question itself.
  constraint cluster_pkey PRIMARY KEY (id),
  constraint cluster_check CHECK (((asked_on IS NULL) OR (owner_id IS NOT NULL))),
  constraint cluster_requested_check CHECK ((requested = ANY (ARRAY['clarify'::text, 'exempt'::text, 'experiment'::text, 'change'::text, 'unknown'::text]))),
  constraint cluster_state_check CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'acknowledged'::text, 'answered'::text, 'merged'::text, 'ended'::text]))),
  constraint cluster_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES barriers.cluster(id) ON DELETE SET NULL,
  constraint cluster_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint cluster_split_from_fkey FOREIGN KEY (split_from) REFERENCES barriers.cluster(id) ON DELETE SET NULL,
  constraint cluster_words_of_fkey FOREIGN KEY (words_of) REFERENCES barriers.barrier(id) ON DELETE SET NULL
);
CREATE INDEX cluster_law_keys ON barriers.cluster USING gin (law_keys);
CREATE INDEX cluster_merged_into ON barriers.cluster USING btree (merged_into);
CREATE INDEX cluster_owner ON barriers.cluster USING btree (owner_id);
CREATE INDEX cluster_search ON barriers.cluster USING gin (search) WHERE (published_on IS NOT NULL);
CREATE INDEX cluster_split_from ON barriers.cluster USING btree (split_from);
CREATE INDEX cluster_words_of ON barriers.cluster USING btree (words_of);
CREATE UNIQUE INDEX cluster_loaded_once ON barriers.cluster USING btree (source_key) WHERE (source_key IS NOT NULL);
alter table barriers.cluster enable row level security;
create policy cluster_added on barriers.cluster for insert to tegenveer_actor
  with check (((( SELECT membership.me() AS me) IS NOT NULL) AND (NOT sensitive) AND (published_on IS NULL) AND ((words_of IS NULL) OR (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = cluster.words_of))))));
create policy cluster_kept on barriers.cluster for update to tegenveer_actor
  using (( SELECT barriers.keeps_cluster(cluster.id) AS keeps_cluster))
  with check ((((published_on IS NULL) OR (state = 'merged'::text)) AND ((words_of IS NULL) OR (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = cluster.words_of))))));
create policy cluster_seen on barriers.cluster for select to tegenveer_actor
  using (((published_on IS NOT NULL) OR ((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (EXISTS ( SELECT FROM barriers.cluster_member m WHERE (m.cluster_id = cluster.id)))) OR (((words_of IS NULL) OR (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = cluster.words_of)))) AND (( SELECT count(*) AS count FROM ( SELECT m.barrier_id FROM barriers.cluster_member m WHERE (m.cluster_id = cluster.id) GROUP BY m.barrier_id LIMIT 2) two) = 2))));
create policy cluster_worker on barriers.cluster for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.cluster to tegenveer_actor;
grant insert on barriers.cluster to tegenveer_worker;
grant select on barriers.cluster to tegenveer_worker;
grant insert (id, question, about, law, law_keys, topic, fictional, state, owner_id, owner_function, requested, may_publish, asked_on, acknowledged_on, next_step_on, split_from, words_of) on barriers.cluster to tegenveer_actor;
grant update (question, about, law, law_keys, topic, state, owner_id, owner_function, requested, may_publish, asked_on, merged_into, version, words_of) on barriers.cluster to tegenveer_actor;

-- The answer to a bundled question. Sent, it lands in every case of the cluster.
create table barriers.cluster_answer (
  id text collate "C" not null,                    -- Short random id.
  cluster_id text collate "C" not null,            -- The bundled question.
  organisation_id text collate "C" not null,       -- Whose answer.
  given_by text not null,                          -- Function of who answers.
  kind text collate "C" not null,                  -- answer_kind
  text text not null,                              -- The answer.
  reasons text,                                    -- Why.
  legal_basis text,                                -- On which law it rests.
  conditions text,                                 -- Under which conditions it holds.
  state text collate "C" not null default 'draft'::text, -- draft: for the own organisation only; sent: for who sees the cluster; published: for everybody.
  answered_on date,                                -- When; a draft has none.
  author_id text collate "C",                      -- Who wrote it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((((text || ' '::text) || COALESCE(reasons, ''::text)) || ' '::text) || COALESCE(conditions, ''::text)) || ' '::text) || COALESCE(legal_basis, ''::text)))) stored, -- Stems of the answer.
  constraint cluster_answer_pkey PRIMARY KEY (id),
  constraint cluster_answer_check CHECK (((state = 'draft'::text) OR (answered_on IS NOT NULL))),
  constraint cluster_answer_kind_check CHECK ((kind = ANY (ARRAY['interim'::text, 'clarification'::text, 'discretion'::text, 'exemption'::text, 'experiment'::text, 'change_announced'::text, 'referral'::text, 'refusal'::text]))),
  constraint cluster_answer_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'published'::text]))),
  constraint cluster_answer_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint cluster_answer_cluster_id_fkey FOREIGN KEY (cluster_id) REFERENCES barriers.cluster(id) ON DELETE CASCADE,
  constraint cluster_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX cluster_answer_author ON barriers.cluster_answer USING btree (author_id);
CREATE INDEX cluster_answer_cluster ON barriers.cluster_answer USING btree (cluster_id);
CREATE INDEX cluster_answer_organisation ON barriers.cluster_answer USING btree (organisation_id);
CREATE INDEX cluster_answer_search ON barriers.cluster_answer USING gin (search) WHERE (state = 'published'::text);
alter table barriers.cluster_answer enable row level security;
create policy cluster_answer_added on barriers.cluster_answer for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (state = 'draft'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (EXISTS ( SELECT FROM barriers.cluster c WHERE ((c.id = cluster_answer.cluster_id) AND (c.owner_id = cluster_answer.organisation_id) AND (c.asked_on IS NOT NULL))))));
create policy cluster_answer_kept on barriers.cluster_answer for update to tegenveer_actor
  using (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (state = 'draft'::text)))
  with check (((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (state <> 'published'::text)));
create policy cluster_answer_seen on barriers.cluster_answer for select to tegenveer_actor
  using (CASE state WHEN 'draft'::text THEN (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) WHEN 'published'::text THEN true ELSE (EXISTS ( SELECT FROM barriers.cluster c WHERE (c.id = cluster_answer.cluster_id))) END);
create policy cluster_answer_worker on barriers.cluster_answer for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.cluster_answer to tegenveer_actor;
grant insert on barriers.cluster_answer to tegenveer_worker;
grant select on barriers.cluster_answer to tegenveer_worker;
grant insert (id, cluster_id, organisation_id, given_by, kind, text, reasons, legal_basis, conditions, author_id) on barriers.cluster_answer to tegenveer_actor;
grant update (given_by, kind, text, reasons, legal_basis, conditions, state, answered_on, version) on barriers.cluster_answer to tegenveer_actor;

-- Which case is or was in which cluster. Leaving ends a row and takes none away.
create table barriers.cluster_member (
  id text collate "C" not null,                    -- Short random id.
  cluster_id text collate "C" not null,            -- The cluster.
  barrier_id text collate "C" not null,            -- The case.
  joined_on date not null,                         -- In it since.
  left_on date,                                    -- No longer in it since; empty: in it now.
  left_by text collate "C",                        -- How it left.
  differs text,                                    -- Why it differs here, in the words of the deal.
  differs_on date,                                 -- When that was said.
  constraint cluster_member_pkey PRIMARY KEY (id),
  constraint cluster_member_check CHECK (((left_on IS NULL) = (left_by IS NULL))),
  constraint cluster_member_left_by_check CHECK ((left_by = ANY (ARRAY['leave'::text, 'split'::text, 'merge'::text, 'end'::text]))),
  constraint cluster_member_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint cluster_member_cluster_id_fkey FOREIGN KEY (cluster_id) REFERENCES barriers.cluster(id) ON DELETE CASCADE
);
CREATE INDEX cluster_member_barrier ON barriers.cluster_member USING btree (barrier_id);
CREATE INDEX cluster_member_cluster ON barriers.cluster_member USING btree (cluster_id);
CREATE UNIQUE INDEX cluster_member_now ON barriers.cluster_member USING btree (barrier_id) WHERE (left_on IS NULL);
alter table barriers.cluster_member enable row level security;
create policy cluster_member_added on barriers.cluster_member for insert to tegenveer_actor
  with check (((left_on IS NULL) AND (EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = cluster_member.barrier_id) AND ((b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ( SELECT barriers.keeps_cluster(cluster_member.cluster_id) AS keeps_cluster)))))));
create policy cluster_member_kept on barriers.cluster_member for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = cluster_member.barrier_id) AND (b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))
  with check ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = cluster_member.barrier_id) AND (b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))));
create policy cluster_member_seen on barriers.cluster_member for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = cluster_member.barrier_id))));
create policy cluster_member_worker on barriers.cluster_member for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.cluster_member to tegenveer_actor;
grant insert on barriers.cluster_member to tegenveer_worker;
grant select on barriers.cluster_member to tegenveer_worker;
grant insert (id, cluster_id, barrier_id, joined_on, differs, differs_on) on barriers.cluster_member to tegenveer_actor;
grant update (differs, differs_on) on barriers.cluster_member to tegenveer_actor;

-- What happened to a cluster, in order of time. No author.
create table barriers.cluster_step (
  id text collate "C" not null,                    -- Short random id.
  cluster_id text collate "C" not null,            -- The cluster.
  move text collate "C" not null,                  -- Move of rules/cluster.states.ts; publish: the answer became public.
  happened_on date not null,                       -- When.
  barrier_id text collate "C",                     -- The case it is about, where it is about one.
  other_id text collate "C",                       -- The other cluster, where cases came from it or went to it.
  note text,                                       -- Why, in words.
  recorded_at timestamp with time zone not null default clock_timestamp(), -- When it was recorded.
  constraint cluster_step_pkey PRIMARY KEY (id),
  constraint cluster_step_move_check CHECK ((move = ANY (ARRAY['form'::text, 'join'::text, 'leave'::text, 'split'::text, 'merge'::text, 'end'::text, 'ask'::text, 'ask_along'::text, 'acknowledge'::text, 'answer'::text, 'publish'::text]))),
  constraint cluster_step_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint cluster_step_cluster_id_fkey FOREIGN KEY (cluster_id) REFERENCES barriers.cluster(id) ON DELETE CASCADE,
  constraint cluster_step_other_id_fkey FOREIGN KEY (other_id) REFERENCES barriers.cluster(id) ON DELETE CASCADE
);
CREATE INDEX cluster_step_barrier ON barriers.cluster_step USING btree (barrier_id);
CREATE INDEX cluster_step_cluster ON barriers.cluster_step USING btree (cluster_id, recorded_at);
CREATE INDEX cluster_step_other ON barriers.cluster_step USING btree (other_id);
alter table barriers.cluster_step enable row level security;
create policy cluster_step_added on barriers.cluster_step for insert to tegenveer_actor
  with check ((( SELECT barriers.keeps_cluster(cluster_step.cluster_id) AS keeps_cluster) OR (EXISTS ( SELECT FROM barriers.cluster c WHERE ((c.id = cluster_step.cluster_id) AND (c.asked_on IS NOT NULL) AND (c.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy cluster_step_seen on barriers.cluster_step for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM barriers.cluster c WHERE (c.id = cluster_step.cluster_id))) AND ((barrier_id IS NULL) OR (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = cluster_step.barrier_id)))) AND ((other_id IS NULL) OR (EXISTS ( SELECT FROM barriers.cluster o WHERE (o.id = cluster_step.other_id))))));
create policy cluster_step_worker on barriers.cluster_step for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.cluster_step to tegenveer_actor;
grant select on barriers.cluster_step to tegenveer_worker;
grant insert (id, cluster_id, move, happened_on, barrier_id, other_id, note) on barriers.cluster_step to tegenveer_actor;
grant insert (id, cluster_id, move, happened_on, barrier_id, other_id, note) on barriers.cluster_step to tegenveer_worker;

-- Room to deviate from a rule for a while (Aanwijzing 2.41): aim, scope, parts and duration are always there.
create table barriers.experiment (
  id text collate "C" not null,                    -- Short random id.
  barrier_id text collate "C" not null,            -- The case it makes room for.
  state text collate "C" not null default 'proposed'::text, -- rules/experiment.states.ts
  aim text not null,                               -- What is to be found out.
  scope text not null,                             -- Where, and for whom.
  deviates_from text not null,                     -- From which parts of which rule.
  maximum_months integer not null,                 -- At most so many months.
  evaluation_on date,                              -- When it is evaluated.
  equality_note text,                              -- How others who would like the same are treated.
  after_last_day text,                             -- What happens on the last day.
  legal_basis text,                                -- On which provision it rests.
  organisation_id text collate "C",                -- Who granted it.
  granted_on date,                                 -- When.
  document text,                                   -- Where that stands on paper; needed when it was granted outside this house.
  started_on date,                                 -- First day.
  last_on date,                                    -- Last day.
  ended_on date,                                   -- It ended on this day.
  learned text,                                    -- What was learnt.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint experiment_pkey PRIMARY KEY (id),
  constraint experiment_check CHECK (((state <> ALL (ARRAY['granted'::text, 'started'::text])) OR ((granted_on IS NOT NULL) AND (last_on IS NOT NULL)))),
  constraint experiment_check1 CHECK (((state <> 'started'::text) OR (started_on IS NOT NULL))),
  constraint experiment_maximum_months_check CHECK (((maximum_months >= 1) AND (maximum_months <= 240))),
  constraint experiment_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'granted'::text, 'started'::text, 'ended'::text, 'withdrawn'::text]))),
  constraint experiment_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint experiment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX experiment_barrier ON barriers.experiment USING btree (barrier_id);
CREATE INDEX experiment_last_on ON barriers.experiment USING btree (last_on) WHERE (state = ANY (ARRAY['granted'::text, 'started'::text]));
CREATE INDEX experiment_organisation ON barriers.experiment USING btree (organisation_id);
alter table barriers.experiment enable row level security;
create policy experiment_added on barriers.experiment for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = experiment.barrier_id) AND ((b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((b.asked_on IS NOT NULL) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy experiment_kept on barriers.experiment for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = experiment.barrier_id) AND ((b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((b.asked_on IS NOT NULL) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))))
  with check ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = experiment.barrier_id) AND ((b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((b.asked_on IS NOT NULL) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy experiment_seen on barriers.experiment for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = experiment.barrier_id))));
create policy experiment_worker on barriers.experiment for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.experiment to tegenveer_actor;
grant insert on barriers.experiment to tegenveer_worker;
grant select on barriers.experiment to tegenveer_worker;
grant insert (id, barrier_id, aim, scope, deviates_from, maximum_months, evaluation_on, equality_note, after_last_day, legal_basis) on barriers.experiment to tegenveer_actor;
grant update (state, aim, scope, deviates_from, maximum_months, evaluation_on, equality_note, after_last_day, legal_basis, organisation_id, granted_on, document, started_on, last_on, ended_on, learned, version) on barriers.experiment to tegenveer_actor;

-- In how many cases a feature occurs; the empty feature counts all cases. An estimate, remade when a tenth has changed.
create table barriers.feature_count (
  feature text collate "C" not null,               -- Stem or piece.
  barriers integer not null,                       -- Number of cases.
  constraint feature_count_pkey PRIMARY KEY (feature)
);
alter table barriers.feature_count enable row level security;

-- Published answers with what they answer, as far as who looks may see them.
create view barriers.ruling with (security_invoker=true) as
 SELECT a.id,
    false AS bundled,
    b.id AS subject_id,
    b.space_id,
    b.title AS question,
    b.law,
    b.law_keys,
    b.topic,
    a.organisation_id,
    a.given_by,
    a.kind,
    a.text,
    a.reasons,
    a.legal_basis,
    a.conditions,
    a.valid_for,
    a.answered_on,
    a.source,
    NULL::boolean AS fictional
   FROM (barriers.answer a
     JOIN barriers.barrier b ON ((b.id = a.barrier_id)))
  WHERE ((a.state = 'published'::text) AND (a.cluster_answer_id IS NULL))
UNION ALL
 SELECT a.id,
    true AS bundled,
    c.id AS subject_id,
    NULL::text AS space_id,
    c.question,
    c.law,
    c.law_keys,
    c.topic,
    a.organisation_id,
    a.given_by,
    a.kind,
    a.text,
    a.reasons,
    a.legal_basis,
    a.conditions,
    'all'::text AS valid_for,
    (a.answered_on)::text AS answered_on,
    NULL::text AS source,
    c.fictional
   FROM (barriers.cluster_answer a
     JOIN barriers.cluster c ON ((c.id = a.cluster_id)))
  WHERE (a.state = 'published'::text);
grant select on barriers.ruling to tegenveer_actor;
grant select on barriers.ruling to tegenveer_worker;

-- What other slices may join.
create view barriers.shared_barrier with (security_invoker=true) as
 SELECT id,
    space_id AS deal_id,
    organisation_id,
    title,
    domain,
    kind,
    law,
    outcome,
    seen_on,
    visibility,
    stage,
    owner_id,
    asked_on,
    answered_on,
    next_step_on,
    closed_on,
    owner_function
   FROM barriers.barrier;
grant select on barriers.shared_barrier to tegenveer_actor;
grant select on barriers.shared_barrier to tegenveer_worker;

-- What happened to a barrier, in order of time: so that it reads as a story. No author: who wrote it may stay unknown.
create table barriers.step (
  id text collate "C" not null,                    -- Short random id.
  barrier_id text collate "C" not null,            -- The case.
  move text collate "C" not null,                  -- Move of rules/path.states.ts; tell: something that happened without moving it.
  happened_on text collate "C",                    -- When; empty: a source does not say.
  organisation_id text collate "C",                -- Which organisation did it, where that may be told.
  note text,                                       -- In words.
  source text,                                     -- Who says so; empty: recorded here.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  recorded_at timestamp with time zone not null default clock_timestamp(), -- When it was recorded.
  constraint step_pkey PRIMARY KEY (id),
  constraint step_happened_on_check CHECK ((happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint step_move_check CHECK ((move = ANY (ARRAY['raise'::text, 'load'::text, 'check'::text, 'ask'::text, 'acknowledge'::text, 'answer'::text, 'conclude'::text, 'reopen'::text, 'withdraw'::text, 'tell'::text, 'take_over'::text, 'pass_on'::text, 'hand_over'::text, 'become'::text]))),
  constraint step_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE,
  constraint step_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL
);
CREATE INDEX step_barrier ON barriers.step USING btree (barrier_id, happened_on);
CREATE INDEX step_organisation ON barriers.step USING btree (organisation_id);
CREATE UNIQUE INDEX step_loaded_once ON barriers.step USING btree (barrier_id, source_key) WHERE (source_key IS NOT NULL);
alter table barriers.step enable row level security;
create policy step_added on barriers.step for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM barriers.barrier b WHERE ((b.id = step.barrier_id) AND ((b.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((b.asked_on IS NOT NULL) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy step_seen on barriers.step for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = step.barrier_id))));
create policy step_worker on barriers.step for all to tegenveer_worker
  using (true)
  with check (true);
grant select on barriers.step to tegenveer_actor;
grant select on barriers.step to tegenveer_worker;
grant insert (id, barrier_id, move, happened_on, organisation_id, note, source, source_key) on barriers.step to tegenveer_actor;
grant insert (id, barrier_id, move, happened_on, organisation_id, note, source, source_key) on barriers.step to tegenveer_worker;

-- What the text of a case means, as the installation's own endpoint says. Empty where none is named.
create table barriers.vector (
  barrier_id text collate "C" not null,            -- The case.
  model text not null,                             -- The model that made it; those of different models are never compared.
  digest text collate "C" not null,                -- Digest of the text it was made of: another text needs another vector.
  vector real[] not null,                          -- Of length one, so that nearness is a product.
  buckets text[] not null,                         -- Where it lies, by rules/nearness.ts: what is near shares some of these, so that few need to be compared.
  made_at timestamp with time zone not null default now(), -- When.
  constraint vector_pkey PRIMARY KEY (barrier_id),
  constraint vector_barrier_id_fkey FOREIGN KEY (barrier_id) REFERENCES barriers.barrier(id) ON DELETE CASCADE
);
CREATE INDEX vector_buckets ON barriers.vector USING gin (buckets);
alter table barriers.vector enable row level security;
create policy vector_worker on barriers.vector for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on barriers.vector to tegenveer_worker;
grant select on barriers.vector to tegenveer_worker;
grant update (model, digest, vector, buckets, made_at) on barriers.vector to tegenveer_worker;

-- The rule owner says: received, and perhaps when the next step is. False: changed meanwhile, or not theirs.
CREATE OR REPLACE FUNCTION barriers.acknowledge(of_barrier text, of_version integer, on_day date, next_step date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE barriers.barrier b SET stage = 'acknowledged'::text, acknowledged_on = acknowledge.on_day, next_step_on = acknowledge.next_step, version = (b.version + 1)
           WHERE ((b.id = acknowledge.of_barrier) AND (b.version = acknowledge.of_version) AND (b.stage = 'asked'::text) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (b.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function barriers.acknowledge(text,integer,date,date) to tegenveer_actor;

-- Counts anew in how many cases each feature occurs, when a tenth of all cases is new. True: counted.
CREATE OR REPLACE FUNCTION barriers.count_features()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  total constant integer := (select count(*) from barriers.barrier);
  counted constant integer := coalesce((select c.barriers from barriers.feature_count c where c.feature = ''), 0);
begin
  if abs(total - counted) * 10 <= counted and counted > 0 then return false; end if;
  delete from barriers.feature_count;
  insert into barriers.feature_count
  select '', total where total > 0
  union all
  select feature, count(*) from barriers.barrier, unnest(likeness) feature group by feature;
  return true;
end $function$;
grant execute on function barriers.count_features() to tegenveer_worker;

-- A cluster with fewer than two cases is none: it ends, and stays as history. True: it ended.
CREATE OR REPLACE FUNCTION barriers.end_small_cluster(of_cluster text, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (select count(*) from barriers.cluster_member m where m.cluster_id = of_cluster and m.left_on is null) >= 2 then return false; end if;
  update barriers.cluster_member m set left_on = on_day, left_by = 'end' where m.cluster_id = of_cluster and m.left_on is null;
  update barriers.cluster c set state = 'ended', version = c.version + 1 where c.id = of_cluster and c.state not in ('merged', 'ended');
  return found;
end $function$;
grant execute on function barriers.end_small_cluster(text,date) to tegenveer_actor;

-- What a text is compared by: its stems, and with a line in front the pieces of four letters of each.
CREATE OR REPLACE FUNCTION barriers.features(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
RETURN (SELECT COALESCE(array_agg(DISTINCT found.feature), '{}'::text[]) AS "coalesce" FROM unnest(tsvector_to_array(to_tsvector('kernel.dutch'::regconfig, features.words))) stem(stem), LATERAL (SELECT stem.stem AS feature UNION ALL SELECT ('_'::text || substr((('_'::text || stem.stem) || '_'::text), place.place, 4)) FROM generate_series(1, GREATEST((length(stem.stem) - 1), 1)) place(place)) found);
grant execute on function barriers.features(text) to tegenveer_actor;
grant execute on function barriers.features(text) to tegenveer_worker;

-- Whether the acting person works in the deal of a case that is in this cluster.
CREATE OR REPLACE FUNCTION barriers.keeps_cluster(of_cluster text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (EXISTS (SELECT FROM (barriers.cluster_member m JOIN barriers.barrier b ON ((b.id = m.barrier_id))) WHERE ((m.cluster_id = keeps_cluster.of_cluster) AND (m.left_on IS NULL) AND (b.space_id = ANY ((SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((b.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])) OR (b.author_id = (SELECT membership.me() AS me))))));
grant execute on function barriers.keeps_cluster(text) to tegenveer_actor;
grant execute on function barriers.keeps_cluster(text) to tegenveer_worker;

-- Puts a sent answer to a bundled question in its cases: in all, by who answers; in one, by who wrote that case or leads its deal.
CREATE OR REPLACE FUNCTION barriers.land_answer(of_answer text, in_barrier text, on_day date, at_moment timestamp with time zone, next_step date, is_sensitive boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  given barriers.cluster_answer;
  one barriers.barrier;
  theirs boolean;
  next_stage text;
begin
  select * into given from barriers.cluster_answer a where a.id = of_answer and a.state <> 'draft';
  if given.id is null then return false; end if;
  if in_barrier is null and given.organisation_id <> all ((select membership.my_organisations())::text[]) then return false; end if;
  if in_barrier is not null and not exists (select from barriers.barrier b where b.id = in_barrier
      and (b.space_id = any ((select spaces.mine_to_lead())::text[])
        or b.author_id = (select membership.me()) and b.space_id = any ((select spaces.mine_to_work_in())::text[]))) then return false; end if;
  for one in
    select b.* from barriers.cluster_member m join barriers.barrier b on b.id = m.barrier_id
    where m.cluster_id = given.cluster_id and m.left_on is null and (in_barrier is null or b.id = in_barrier) and b.stage <> 'closed'
      and not exists (select from barriers.answer a where a.barrier_id = b.id and a.cluster_answer_id = given.id)
    for update of b
  loop
    theirs := one.asked_on is not null and one.owner_id = given.organisation_id;
    continue when given.kind = 'interim' and not theirs;
    insert into barriers.answer (id, barrier_id, organisation_id, given_by, kind, text, reasons, legal_basis, conditions, valid_for, state, answered_on, cluster_answer_id)
    values (left(md5(given.id || ' ' || one.id), 24), one.id, given.organisation_id, given.given_by, given.kind, given.text, given.reasons,
      given.legal_basis, given.conditions, 'all', given.state, given.answered_on::text, given.id);
    next_stage := case when one.asked_on is not null and not theirs then one.stage
      when given.kind = 'interim' then case one.stage when 'asked' then 'acknowledged' else one.stage end else 'answered' end;
    update barriers.barrier b set stage = next_stage,
      acknowledged_on = case when theirs then coalesce(b.acknowledged_on, on_day) else b.acknowledged_on end,
      answered_on = case when next_stage = 'answered' then coalesce(b.answered_on, on_day) else b.answered_on end,
      next_step_on = case when theirs then next_step else b.next_step_on end,
      sensitive = b.sensitive or is_sensitive, version = b.version + 1
    where b.id = one.id;
    insert into barriers.step (id, barrier_id, move, happened_on, organisation_id)
    values (left(md5('step ' || given.id || ' ' || one.id), 24), one.id, case when theirs then 'answer' else 'take_over' end, on_day::text, given.organisation_id);
    perform kernel.note(left(md5('fact ' || given.id || ' ' || one.id), 24), one.space_id, 'barrier-moved.1',
      jsonb_build_object('barrierId', one.id, 'move', case when theirs then 'answer' else 'take_over' end, 'from', one.stage, 'to', next_stage), at_moment);
  end loop;
  return true;
end $function$;
grant execute on function barriers.land_answer(text,text,date,timestamp with time zone,date,boolean) to tegenveer_actor;

-- Cases leave a cluster, by who keeps it. How many did.
CREATE OR REPLACE FUNCTION barriers.leave_cluster(of_cluster text, cases text[], how text, on_day date)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH gone AS (
          UPDATE barriers.cluster_member m SET left_on = leave_cluster.on_day, left_by = leave_cluster.how
           WHERE ((m.cluster_id = leave_cluster.of_cluster) AND (m.left_on IS NULL) AND (m.barrier_id = ANY (leave_cluster.cases)) AND (leave_cluster.how = ANY (ARRAY['leave'::text, 'split'::text, 'merge'::text])) AND barriers.keeps_cluster(leave_cluster.of_cluster))
           RETURNING 1 AS "?column?"
         )
  SELECT (count(*))::integer AS count
    FROM gone;
END;
grant execute on function barriers.leave_cluster(text,text[],text,date) to tegenveer_actor;

-- Cases that share most with these features, of those the acting person may see, with the stems they share.
CREATE OR REPLACE FUNCTION barriers.likely(of_features text[], but_not text, at_most integer)
 RETURNS TABLE(id text, weight real, shared text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
        with total as (
          select greatest(coalesce((select c.barriers from barriers.feature_count c where c.feature = ''), 0), 1)::real as all_cases
        ), wanted as (
          select feature, coalesce(c.barriers, 1) as cases, ln(1 + total.all_cases / coalesce(c.barriers, 1))::real as rarity
          from total, unnest(of_features) feature left join barriers.feature_count c using (feature)
        ), probes as (
          select coalesce(array_agg(feature), '{}') as features
          from (select feature, sum(cases) over (order by cases, feature) as so_far, row_number() over (order by cases, feature) as place from wanted) w
          where so_far <= 500 or place <= 4
        ), found as (
          select b.id, b.likeness, cardinality(b.likeness) as size from barriers.barrier b
          where b.likeness && (select features from probes) and b.id <> but_not and ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          limit 1000
        ), weighed as (
          select f.id, (sum(w.rarity * w.rarity) / sqrt(f.size))::real as weight
          from found f, unnest(f.likeness) feature join wanted w using (feature)
          group by f.id, f.size
          order by weight desc, f.id limit at_most
        )
        select w.id, w.weight, (
          select array_agg(s.feature order by s.rarity desc, s.feature)
          from found f, unnest(f.likeness) feature join wanted s using (feature)
          where f.id = w.id and left(s.feature, 1) <> '_'
        )[1:6] as shared
        from weighed w order by w.weight desc, w.id
      $function$;
grant execute on function barriers.likely(text[],text,integer) to tegenveer_actor;
grant execute on function barriers.likely(text[],text,integer) to tegenveer_worker;

-- What the sending of an answer does to the case; an interim answer only acknowledges. False: not theirs, or closed.
CREATE OR REPLACE FUNCTION barriers.mark_answered(of_barrier text, on_day date, next_step date, interim boolean, is_sensitive boolean)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE barriers.barrier b SET stage =
                 CASE
                     WHEN mark_answered.interim THEN 'acknowledged'::text
                     ELSE 'answered'::text
                 END, acknowledged_on = COALESCE(b.acknowledged_on, mark_answered.on_day), answered_on =
                 CASE
                     WHEN mark_answered.interim THEN b.answered_on
                     ELSE COALESCE(b.answered_on, mark_answered.on_day)
                 END, next_step_on = mark_answered.next_step, sensitive = (b.sensitive OR mark_answered.is_sensitive), version = (b.version + 1)
           WHERE ((b.id = mark_answered.of_barrier) AND (b.stage = ANY (ARRAY['asked'::text, 'acknowledged'::text, 'answered'::text])) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (b.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function barriers.mark_answered(text,date,date,boolean,boolean) to tegenveer_actor;

-- What the rule owner's move does to a bundled question. False: changed meanwhile, or not theirs.
CREATE OR REPLACE FUNCTION barriers.mark_cluster(of_cluster text, of_version integer, to_state text, on_day date, next_step date, is_sensitive boolean)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE barriers.cluster c SET state = mark_cluster.to_state, acknowledged_on = COALESCE(c.acknowledged_on, mark_cluster.on_day), answered_on =
                 CASE
                     WHEN (mark_cluster.to_state = 'answered'::text) THEN COALESCE(c.answered_on, mark_cluster.on_day)
                     ELSE c.answered_on
                 END, next_step_on = mark_cluster.next_step, sensitive = (c.sensitive OR mark_cluster.is_sensitive), version = (c.version + 1)
           WHERE ((c.id = mark_cluster.of_cluster) AND (c.version = mark_cluster.of_version) AND (mark_cluster.to_state = ANY (ARRAY['acknowledged'::text, 'answered'::text])) AND (c.state = ANY (ARRAY['asked'::text, 'acknowledged'::text, 'answered'::text])) AND (c.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function barriers.mark_cluster(text,integer,text,date,date,boolean) to tegenveer_actor;

-- Cases whose meaning is nearest, of those the acting person may see. Nothing where the case has no vector.
CREATE OR REPLACE FUNCTION barriers.nearest(of_barrier text, at_most integer)
 RETURNS TABLE(id text, nearness real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
      declare
        asked barriers.vector;
        product text := case when to_regtype('public.vector') is null then '(select sum(a * b) from unnest(f.vector, $1) as t(a, b))'
          else '1 - (f.vector::public.vector operator(public.<=>) $1::public.vector)' end;
      begin
        if not barriers.sees(of_barrier) then return; end if;
        select * into asked from barriers.vector v where v.barrier_id = of_barrier;
        if asked.barrier_id is null then return; end if;
        return query execute format($q$
          with found as (
            select v.barrier_id, v.vector from barriers.vector v
            where v.buckets && $2 and v.model = $3 and v.barrier_id <> $4
              and cardinality(v.vector) = cardinality($1)
              and v.barrier_id in (select b.id from barriers.barrier b where ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
            order by (select count(*) from unnest(v.buckets) one where one = any ($2)) desc, v.barrier_id
            limit 400
          )
          select f.barrier_id, (%s)::real from found f order by 2 desc, 1 limit $5
        $q$, product) using asked.vector, asked.buckets, asked.model, of_barrier, at_most;
      end $function$;
grant execute on function barriers.nearest(text,integer) to tegenveer_actor;

-- The rule owner says who follows: another function of the own organisation at once; another organisation as advice to who asked. False: changed meanwhile, or not theirs.
CREATE OR REPLACE FUNCTION barriers.pass_on(of_barrier text, of_version integer, to_function text, to_organisation text, because text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE barriers.barrier b SET owner_function =
                 CASE
                     WHEN ((pass_on.to_organisation IS NULL) OR (pass_on.to_organisation = b.owner_id)) THEN pass_on.to_function
                     ELSE b.owner_function
                 END, successor_id =
                 CASE
                     WHEN (pass_on.to_organisation = b.owner_id) THEN NULL::text
                     ELSE pass_on.to_organisation
                 END, successor_function =
                 CASE
                     WHEN ((pass_on.to_organisation IS NULL) OR (pass_on.to_organisation = b.owner_id)) THEN NULL::text
                     ELSE pass_on.to_function
                 END, successor_why =
                 CASE
                     WHEN ((pass_on.to_organisation IS NULL) OR (pass_on.to_organisation = b.owner_id)) THEN NULL::text
                     ELSE pass_on.because
                 END, version = (b.version + 1)
           WHERE ((b.id = pass_on.of_barrier) AND (b.version = pass_on.of_version) AND (b.stage = ANY (ARRAY['asked'::text, 'acknowledged'::text, 'answered'::text])) AND (b.owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (b.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function barriers.pass_on(text,integer,text,text,text) to tegenveer_actor;

-- Makes an answer and its bundled question public, where who asked allowed it and nobody marked it sensitive. False: not so.
CREATE OR REPLACE FUNCTION barriers.publish_cluster_answer(of_answer text, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare given barriers.cluster_answer;
begin
  update barriers.cluster_answer a set state = 'published', version = a.version + 1
  from barriers.cluster c
  where a.id = of_answer and a.state = 'sent' and c.id = a.cluster_id and c.may_publish and not c.sensitive
    and a.organisation_id = any ((select membership.my_organisations())::text[])
  returning a.* into given;
  if given.id is null then return false; end if;
  update barriers.cluster c set published_on = coalesce(c.published_on, on_day), version = c.version + 1 where c.id = given.cluster_id;
  update barriers.answer a set state = 'published', version = a.version + 1 where a.cluster_answer_id = given.id and a.state = 'sent';
  return true;
end $function$;
grant execute on function barriers.publish_cluster_answer(text,date) to tegenveer_actor;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION barriers.search_barrier(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from barriers.barrier
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from barriers.barrier
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function barriers.search_barrier(text,integer) to tegenveer_actor;

-- Candidates for a search in published answers: by the words of the question or of the answer, of what the acting person may see.
CREATE OR REPLACE FUNCTION barriers.search_ruling(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
        with asked as (select pg_catalog.websearch_to_tsquery('kernel.dutch', words) as query),
        cases as (
          select id, pg_catalog.ts_rank_cd(search, (select query from asked)) as rank
          from barriers.barrier
          where search @@ (select query from asked) and answered_on is not null and ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most * 4
        ), answers as (
          select a.id, pg_catalog.ts_rank_cd(a.search, (select query from asked)) as rank
          from barriers.answer a
          where a.state = 'published' and a.cluster_answer_id is null and a.search @@ (select query from asked)
            and a.barrier_id in (select id from barriers.barrier where ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
          order by 2 desc limit at_most * 4
        ), found as (
          select a.id, c.rank from cases c join barriers.answer a on a.barrier_id = c.id
          where a.state = 'published' and a.cluster_answer_id is null
          union all
          select a.id, a.rank from answers a
          union all
          select a.id, pg_catalog.ts_rank_cd(c.search, (select query from asked)) from barriers.cluster c join barriers.cluster_answer a on a.cluster_id = c.id
          where c.published_on is not null and c.search @@ (select query from asked) and a.state = 'published'
          union all
          select a.id, pg_catalog.ts_rank_cd(a.search, (select query from asked)) from barriers.cluster_answer a
          where a.state = 'published' and a.search @@ (select query from asked)
        )
        select f.id, max(f.rank) from found f group by f.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function barriers.search_ruling(text,integer) to tegenveer_actor;

-- May the acting person see this case? What its see-policies say, for functions that stand outside them.
CREATE OR REPLACE FUNCTION barriers.sees(of_barrier text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
        select exists (select from barriers.barrier b where b.id = of_barrier and ((((asked_on IS NOT NULL) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
      $function$;
grant execute on function barriers.sees(text) to tegenveer_actor;
grant execute on function barriers.sees(text) to tegenveer_worker;


-- commitments --------------------------------------------------------------------------------------------------------
-- What parties promise and what they bring.
create schema commitments;
grant usage on schema commitments to tegenveer_actor;
grant usage on schema commitments to tegenveer_worker;

-- How good a promise it was, coded by somebody outside the party four weeks after it was made. Append-only.
create table commitments.coding (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- Of which commitment.
  verifiable text collate "C" not null,            -- Clear enough to be checked?
  ambition text collate "C" not null,              -- ambition
  why text,                                        -- In words.
  given_by text,                                   -- Function of who coded.
  organisation_id text collate "C",                -- For which organisation; empty: none.
  given_on date not null,                          -- When.
  author_id text collate "C",                      -- Who coded; empty: loaded.
  recorded_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint coding_pkey PRIMARY KEY (id),
  constraint coding_ambition_check CHECK ((ambition = ANY (ARRAY['unclear'::text, 'modest'::text, 'substantial'::text]))),
  constraint coding_verifiable_check CHECK ((verifiable = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint coding_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint coding_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  constraint coding_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX coding_author ON commitments.coding USING btree (author_id);
CREATE INDEX coding_commitment ON commitments.coding USING btree (commitment_id, recorded_at);
CREATE INDEX coding_organisation ON commitments.coding USING btree (organisation_id);
CREATE TRIGGER coding_said AFTER INSERT ON commitments.coding FOR EACH ROW EXECUTE FUNCTION commitments.say_last();
alter table commitments.coding enable row level security;
create policy coding_added on commitments.coding for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = coding.commitment_id) AND (c.state = ANY (ARRAY['made'::text, 'moving'::text])) AND (c.organisation_id <> ALL (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))));
create policy coding_seen on commitments.coding for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = coding.commitment_id))));
create policy coding_worker on commitments.coding for all to tegenveer_worker
  using (true)
  with check (true);
grant select on commitments.coding to tegenveer_actor;
grant select on commitments.coding to tegenveer_worker;
grant insert (id, commitment_id, verifiable, ambition, why, given_by, organisation_id, given_on, author_id) on commitments.coding to tegenveer_actor;
grant insert (id, commitment_id, verifiable, ambition, why, given_by, organisation_id, given_on, author_id) on commitments.coding to tegenveer_worker;

-- A checkable promise: [party] will [what] by [due], so that [effect]; if [condition].
create table commitments.commitment (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- The party that promises; another one after a transfer.
  what text collate "und-x-icu" not null,          -- The observable act, from the verb on.
  due_on text collate "C",                         -- By when, as precise as it was said; empty: not said.
  effect text,                                     -- So that …
  condition text,                                  -- We will, if …; empty: without condition.
  kind text collate "C" not null,                  -- commitment_kind
  owner_function text,                             -- Function that sees to it, never only a name.
  newness text collate "C" not null default 'unknown'::text, -- Existing practice, or new.
  state text collate "C" not null default 'draft'::text, -- rules/commitment.states.ts
  promised_on date,                                -- The day on which somebody with mandate made it.
  promised_function text,                          -- The function in which it was made.
  mandate_id text collate "C",                     -- The mandate on which it rests; empty: loaded.
  confirmed_on date,                               -- Last day on which somebody with mandate stood for it: made, confirmed, renegotiated, accepted.
  transfer_to_id text collate "C",                 -- The party it is offered to.
  transfer_reason text,                            -- Why it is handed over.
  withdrawn_on date,                               -- The day it was withdrawn.
  withdrawn_reason text,                           -- Why.
  reported_on date,                                -- Last day on which the party let know how it stands.
  verifiable text collate "C",                     -- Can it be checked? As coded last by somebody outside the party.
  ambition text collate "C",                       -- ambition, as coded last by somebody outside the party.
  self_completion text collate "C",                -- completion, as the party said last.
  self_effect text collate "C",                    -- effect, as the party said last.
  other_completion text collate "C",               -- completion, as somebody else said last.
  other_effect text collate "C",                   -- effect, as somebody else said last.
  other_why text,                                  -- The reason somebody else gave last.
  source text,                                     -- Who says so; empty: made here.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who wrote it down; empty: loaded.
  due_from date generated always as (
CASE length(due_on)
    WHEN 4 THEN make_date((due_on)::integer, 1, 1)
    WHEN 7 THEN make_date((substr(due_on, 1, 4))::integer, (substr(due_on, 6, 2))::integer, 1)
    WHEN 10 THEN make_date((substr(due_on, 1, 4))::integer, (substr(due_on, 6, 2))::integer, (substr(due_on, 9, 2))::integer)
    ELSE NULL::date
END) stored, -- First day the due date can mean.
  due_until date generated always as (
CASE length(due_on)
    WHEN 4 THEN make_date((due_on)::integer, 12, 31)
    WHEN 7 THEN ((((make_date((substr(due_on, 1, 4))::integer, (substr(due_on, 6, 2))::integer, 1))::timestamp without time zone + '1 mon'::interval) - '1 day'::interval))::date
    WHEN 10 THEN make_date((substr(due_on, 1, 4))::integer, (substr(due_on, 6, 2))::integer, (substr(due_on, 9, 2))::integer)
    ELSE NULL::date
END) stored, -- Last day the due date can mean.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((what || ' '::text) || COALESCE(effect, ''::text)) || ' '::text) || COALESCE(condition, ''::text)))) stored, -- Stems of act, effect and condition.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint commitment_pkey PRIMARY KEY (id),
  constraint commitment_ambition_check CHECK ((ambition = ANY (ARRAY['unclear'::text, 'modest'::text, 'substantial'::text]))),
  constraint commitment_check CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR (promised_on IS NOT NULL))),
  constraint commitment_check1 CHECK (((state = 'moving'::text) = (transfer_to_id IS NOT NULL))),
  constraint commitment_check2 CHECK (((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL))),
  constraint commitment_due_on_check CHECK ((due_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint commitment_kind_check CHECK ((kind = ANY (ARRAY['action'::text, 'money'::text, 'capacity'::text, 'data'::text, 'decision'::text, 'rule_change'::text, 'adoption'::text, 'learning'::text, 'network'::text]))),
  constraint commitment_newness_check CHECK ((newness = ANY (ARRAY['existing'::text, 'new'::text, 'unknown'::text]))),
  constraint commitment_other_completion_check CHECK ((other_completion = ANY (ARRAY['no_evidence'::text, 'not_started'::text, 'limited'::text, 'substantial'::text, 'complete'::text]))),
  constraint commitment_other_effect_check CHECK ((other_effect = ANY (ARRAY['worsened'::text, 'no_change'::text, 'marginal'::text, 'major'::text, 'outstanding'::text, 'too_early'::text]))),
  constraint commitment_self_completion_check CHECK ((self_completion = ANY (ARRAY['no_evidence'::text, 'not_started'::text, 'limited'::text, 'substantial'::text, 'complete'::text]))),
  constraint commitment_self_effect_check CHECK ((self_effect = ANY (ARRAY['worsened'::text, 'no_change'::text, 'marginal'::text, 'major'::text, 'outstanding'::text, 'too_early'::text]))),
  constraint commitment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'made'::text, 'moving'::text, 'withdrawn'::text]))),
  constraint commitment_verifiable_check CHECK ((verifiable = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint commitment_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint commitment_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint commitment_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES membership.mandate(id) ON DELETE SET NULL,
  constraint commitment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint commitment_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint commitment_transfer_to_id_fkey FOREIGN KEY (transfer_to_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX commitment_alike ON commitments.commitment USING gin (kernel.plain(what) gin_trgm_ops);
CREATE INDEX commitment_author ON commitments.commitment USING btree (author_id);
CREATE INDEX commitment_due ON commitments.commitment USING btree (COALESCE(due_on, '9999'::text), id);
CREATE INDEX commitment_mandate ON commitments.commitment USING btree (mandate_id);
CREATE INDEX commitment_organisation ON commitments.commitment USING btree (organisation_id, due_until);
CREATE INDEX commitment_public ON commitments.commitment USING btree (COALESCE(due_on, '9999'::text), id) WHERE (visibility = 'public'::text);
CREATE INDEX commitment_search ON commitments.commitment USING gin (search);
CREATE INDEX commitment_space ON commitments.commitment USING btree (space_id, due_until);
CREATE INDEX commitment_transfer ON commitments.commitment USING btree (transfer_to_id);
CREATE UNIQUE INDEX commitment_loaded_once ON commitments.commitment USING btree (space_id, source_key) WHERE (source_key IS NOT NULL);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON commitments.commitment FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
CREATE TRIGGER words_stay_theirs BEFORE UPDATE OF organisation_id ON commitments.commitment FOR EACH ROW WHEN ((old.organisation_id IS DISTINCT FROM new.organisation_id)) EXECUTE FUNCTION commitments.own_words();
alter table commitments.commitment enable row level security;
create policy commitment_added on commitments.commitment for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (((state = 'draft'::text) AND ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))) OR ((state = 'made'::text) AND (ARRAY[((((organisation_id || ' '::text) || space_id) || ' '::text) || kind), ((organisation_id || ' * '::text) || kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise))))));
create policy commitment_kept on commitments.commitment for update to tegenveer_actor
  using (((state <> 'withdrawn'::text) AND ((ARRAY[((((organisation_id || ' '::text) || space_id) || ' '::text) || kind), ((organisation_id || ' * '::text) || kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise)) OR ((state = 'moving'::text) AND (ARRAY[((((transfer_to_id || ' '::text) || space_id) || ' '::text) || kind), ((transfer_to_id || ' * '::text) || kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise))) OR ((state = 'draft'::text) AND (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))) OR (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))))
  with check (((ARRAY[((((organisation_id || ' '::text) || space_id) || ' '::text) || kind), ((organisation_id || ' * '::text) || kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise)) OR ((promised_on IS NULL) AND (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))) OR (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))))));
create policy commitment_seen_by_organisation on commitments.commitment for select to tegenveer_actor
  using (((visibility = ANY (ARRAY['organisation'::text, 'parties'::text, 'network'::text, 'public'::text])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy commitment_seen_by_receiver on commitments.commitment for select to tegenveer_actor
  using (((transfer_to_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy commitment_worker on commitments.commitment for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on commitments.commitment for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on commitments.commitment to tegenveer_actor;
grant select on commitments.commitment to tegenveer_worker;
grant insert (id, space_id, organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, mandate_id, confirmed_on, visibility, author_id) on commitments.commitment to tegenveer_actor;
grant update (organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, mandate_id, confirmed_on, transfer_to_id, transfer_reason, withdrawn_on, withdrawn_reason, visibility, version) on commitments.commitment to tegenveer_actor;
grant insert (id, space_id, organisation_id, what, due_on, effect, condition, kind, owner_function, newness, state, promised_on, promised_function, confirmed_on, transfer_to_id, transfer_reason, withdrawn_on, withdrawn_reason, source, source_key, visibility) on commitments.commitment to tegenveer_worker;
grant update (state, version) on commitments.commitment to tegenveer_worker;

-- Who brings what to a deal, planned and real, paid by whom, until when.
create table commitments.contribution (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C",                -- The party that brings it; empty: unknown.
  paid_by_id text collate "C",                     -- Who pays for it, if another organisation; empty: the party itself, or unknown.
  kind text collate "C" not null default 'unknown'::text, -- resource_kind
  what text not null,                              -- In words.
  planned_amount numeric(14,2),                    -- Agreed: euro for money, else in the unit; empty: unknown.
  real_amount numeric(14,2),                       -- Really brought, in the same unit; empty: unknown.
  unit text,                                       -- Unit of the amounts where it is not euro: hours a week, sensors.
  starts_on text collate "C",                      -- From; empty: unknown.
  ends_on text collate "C",                        -- Until; empty: unknown. Money that ends is a spring-back signal.
  source text,                                     -- Who says so; empty: the author.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from, so that a second load recognises it.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who recorded it; empty: loaded.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint contribution_pkey PRIMARY KEY (id),
  constraint contribution_check CHECK (((kind <> 'money'::text) OR (unit IS NULL))),
  constraint contribution_ends_on_check CHECK ((ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint contribution_kind_check CHECK ((kind = ANY (ARRAY['time'::text, 'money'::text, 'data'::text, 'location'::text, 'expertise'::text, 'authority_decision'::text, 'network'::text, 'visibility'::text, 'unknown'::text]))),
  constraint contribution_planned_amount_check CHECK ((planned_amount >= (0)::numeric)),
  constraint contribution_real_amount_check CHECK ((real_amount >= (0)::numeric)),
  constraint contribution_starts_on_check CHECK ((starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint contribution_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint contribution_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint contribution_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint contribution_paid_by_id_fkey FOREIGN KEY (paid_by_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint contribution_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX contribution_author ON commitments.contribution USING btree (author_id);
CREATE INDEX contribution_organisation ON commitments.contribution USING btree (organisation_id);
CREATE INDEX contribution_payer ON commitments.contribution USING btree (paid_by_id);
CREATE INDEX contribution_space ON commitments.contribution USING btree (space_id, ends_on);
CREATE UNIQUE INDEX contribution_loaded_once ON commitments.contribution USING btree (space_id, source_key) WHERE (source_key IS NOT NULL);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON commitments.contribution FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table commitments.contribution enable row level security;
create policy contribution_added on commitments.contribution for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))));
create policy contribution_kept on commitments.contribution for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy contribution_worker_adds on commitments.contribution for insert to tegenveer_worker
  with check (true);
create policy contribution_worker_keeps on commitments.contribution for update to tegenveer_worker
  using (true)
  with check (true);
create policy contribution_worker_sees on commitments.contribution for select to tegenveer_worker
  using (true);
create policy seen_by_visibility on commitments.contribution for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on commitments.contribution to tegenveer_actor;
grant select on commitments.contribution to tegenveer_worker;
grant insert (id, space_id, organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, source_key, visibility, author_id) on commitments.contribution to tegenveer_actor;
grant update (organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, visibility, version) on commitments.contribution to tegenveer_actor;
grant insert (id, space_id, organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, source_key, visibility, author_id) on commitments.contribution to tegenveer_worker;
grant update (organisation_id, paid_by_id, kind, what, planned_amount, real_amount, unit, starts_on, ends_on, source, visibility, version) on commitments.contribution to tegenveer_worker;

-- One commitment waits for another of the same deal. There is never a circle: rules/dependencies.ts.
create table commitments.dependency (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- What waits.
  needs_id text collate "C" not null,              -- What it waits for.
  why text,                                        -- In words.
  constraint dependency_pkey PRIMARY KEY (id),
  constraint dependency_commitment_id_needs_id_key UNIQUE (commitment_id, needs_id),
  constraint dependency_check CHECK ((commitment_id <> needs_id)),
  constraint dependency_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  constraint dependency_needs_id_fkey FOREIGN KEY (needs_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE
);
CREATE INDEX dependency_needs ON commitments.dependency USING btree (needs_id);
alter table commitments.dependency enable row level security;
create policy dependency_added on commitments.dependency for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM (commitments.commitment c JOIN commitments.commitment n ON (((n.id = dependency.needs_id) AND (n.space_id = c.space_id)))) WHERE ((c.id = dependency.commitment_id) AND (c.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])) AND (n.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])) AND (c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (c.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))));
create policy dependency_dropped on commitments.dependency for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = dependency.commitment_id) AND (c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (c.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))));
create policy dependency_seen on commitments.dependency for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = dependency.commitment_id))) AND (EXISTS ( SELECT FROM commitments.commitment n WHERE (n.id = dependency.needs_id)))));
create policy dependency_worker on commitments.dependency for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on commitments.dependency to tegenveer_actor;
grant select on commitments.dependency to tegenveer_actor;
grant insert on commitments.dependency to tegenveer_worker;
grant select on commitments.dependency to tegenveer_worker;
grant insert (id, commitment_id, needs_id, why) on commitments.dependency to tegenveer_actor;

-- How far it is and what it changed, as one side says. Append-only; sides stand beside each other and are never averaged.
create table commitments.judgement (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- Of which commitment.
  side text collate "C" not null,                  -- The party itself, another party, the learning evaluator, or somebody from outside whose words were written down.
  completion text collate "C" not null,            -- completion: was it done?
  effect text collate "C" not null default 'too_early'::text, -- effect: did it change anything? Another question than completion.
  why text,                                        -- In words.
  evidence text,                                   -- What shows it: a document, an address.
  given_by text,                                   -- Function of who judges; of an external also from where.
  organisation_id text collate "C",                -- For which organisation; empty: none, or unknown.
  given_on date not null,                          -- When.
  author_id text collate "C",                      -- Who wrote it down; empty: loaded.
  recorded_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint judgement_pkey PRIMARY KEY (id),
  constraint judgement_check CHECK (((side <> 'external'::text) OR (given_by IS NOT NULL))),
  constraint judgement_completion_check CHECK ((completion = ANY (ARRAY['no_evidence'::text, 'not_started'::text, 'limited'::text, 'substantial'::text, 'complete'::text]))),
  constraint judgement_effect_check CHECK ((effect = ANY (ARRAY['worsened'::text, 'no_change'::text, 'marginal'::text, 'major'::text, 'outstanding'::text, 'too_early'::text]))),
  constraint judgement_side_check CHECK ((side = ANY (ARRAY['self'::text, 'peer'::text, 'evaluator'::text, 'external'::text]))),
  constraint judgement_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint judgement_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  constraint judgement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX judgement_author ON commitments.judgement USING btree (author_id);
CREATE INDEX judgement_commitment ON commitments.judgement USING btree (commitment_id, recorded_at);
CREATE INDEX judgement_organisation ON commitments.judgement USING btree (organisation_id);
CREATE TRIGGER judgement_said AFTER INSERT ON commitments.judgement FOR EACH ROW EXECUTE FUNCTION commitments.say_last();
alter table commitments.judgement enable row level security;
create policy judgement_added on commitments.judgement for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = judgement.commitment_id) AND (c.state = ANY (ARRAY['made'::text, 'moving'::text])) AND CASE WHEN (judgement.side = 'self'::text) THEN ((c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND ((c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (c.organisation_id = ANY (( SELECT membership.mandated('promise'::text) AS mandated)::text[])))) ELSE ((c.organisation_id <> ALL (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))) END)))));
create policy judgement_seen on commitments.judgement for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = judgement.commitment_id))));
create policy judgement_worker on commitments.judgement for all to tegenveer_worker
  using (true)
  with check (true);
grant select on commitments.judgement to tegenveer_actor;
grant select on commitments.judgement to tegenveer_worker;
grant insert (id, commitment_id, side, completion, effect, why, evidence, given_by, organisation_id, given_on, author_id) on commitments.judgement to tegenveer_actor;
grant insert (id, commitment_id, side, completion, effect, why, evidence, given_by, organisation_id, given_on, author_id) on commitments.judgement to tegenveer_worker;

-- A dated point on the way.
create table commitments.milestone (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- Of which commitment.
  text text not null,                              -- What is there then.
  due_on text collate "C",                         -- By when; empty: not said.
  done_on text collate "C",                        -- Reached; empty: not yet.
  version integer not null default 1,              -- Raised by each change.
  constraint milestone_pkey PRIMARY KEY (id),
  constraint milestone_done_on_check CHECK ((done_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint milestone_due_on_check CHECK ((due_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint milestone_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE
);
CREATE INDEX milestone_commitment ON commitments.milestone USING btree (commitment_id, due_on);
alter table commitments.milestone enable row level security;
create policy milestone_added on commitments.milestone for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = milestone.commitment_id) AND (c.state <> 'withdrawn'::text) AND (c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND ((c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (c.organisation_id = ANY (( SELECT membership.mandated('promise'::text) AS mandated)::text[])))))));
create policy milestone_kept on commitments.milestone for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = milestone.commitment_id) AND (c.state <> 'withdrawn'::text) AND (c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND ((c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (c.organisation_id = ANY (( SELECT membership.mandated('promise'::text) AS mandated)::text[])))))));
create policy milestone_seen on commitments.milestone for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = milestone.commitment_id))));
create policy milestone_worker on commitments.milestone for all to tegenveer_worker
  using (true)
  with check (true);
grant select on commitments.milestone to tegenveer_actor;
grant insert on commitments.milestone to tegenveer_worker;
grant select on commitments.milestone to tegenveer_worker;
grant insert (id, commitment_id, text, due_on, done_on) on commitments.milestone to tegenveer_actor;
grant update (text, due_on, done_on, version) on commitments.milestone to tegenveer_actor;

-- What other slices may join.
create view commitments.shared_commitment with (security_invoker=true) as
 SELECT id,
    space_id AS deal_id,
    organisation_id,
    what,
    due_on,
    effect,
    kind,
    state,
    promised_on,
    reported_on,
    due_from,
    due_until,
    self_completion,
    other_completion,
    visibility,
    owner_function,
    withdrawn_on
   FROM commitments.commitment;
grant select on commitments.shared_commitment to tegenveer_actor;
grant select on commitments.shared_commitment to tegenveer_worker;

-- What other slices may join.
create view commitments.shared_contribution with (security_invoker=true) as
 SELECT id,
    space_id AS deal_id,
    organisation_id,
    paid_by_id,
    kind,
    planned_amount,
    real_amount,
    unit,
    starts_on,
    ends_on,
    visibility
   FROM commitments.contribution;
grant select on commitments.shared_contribution to tegenveer_actor;
grant select on commitments.shared_contribution to tegenveer_worker;

-- What happened to a commitment, in order of time: its story, told by function and organisation.
create table commitments.step (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- Of which commitment.
  move text collate "C" not null,                  -- Move of rules/commitment.states.ts.
  happened_on date not null,                       -- When.
  organisation_id text collate "C",                -- For which organisation it was done; empty: unknown.
  given_by text,                                   -- Function of who did it.
  note text,                                       -- In words: the report, the reason.
  evidence text,                                   -- What shows it.
  recorded_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint step_pkey PRIMARY KEY (id),
  constraint step_move_check CHECK ((move = ANY (ARRAY['draft'::text, 'revise'::text, 'promise'::text, 'renegotiate'::text, 'confirm'::text, 'report'::text, 'judge_self'::text, 'judge_other'::text, 'code'::text, 'offer'::text, 'accept'::text, 'decline'::text, 'recall'::text, 'withdraw'::text, 'load'::text]))),
  constraint step_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  constraint step_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL
);
CREATE INDEX step_commitment ON commitments.step USING btree (commitment_id, recorded_at);
CREATE INDEX step_organisation ON commitments.step USING btree (organisation_id);
CREATE TRIGGER step_said AFTER INSERT ON commitments.step FOR EACH ROW EXECUTE FUNCTION commitments.say_last();
alter table commitments.step enable row level security;
create policy step_added on commitments.step for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = step.commitment_id) AND (((step.move <> 'report'::text) AND (c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))) OR ((c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND ((c.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (c.organisation_id = ANY (( SELECT membership.mandated('promise'::text) AS mandated)::text[])) OR (c.organisation_id = ANY (( SELECT membership.mandated('sign'::text) AS mandated)::text[])))) OR ((step.move = ANY (ARRAY['accept'::text, 'decline'::text])) AND (ARRAY[c.organisation_id, c.transfer_to_id] && ( SELECT membership.mandated('promise'::text) AS mandated))))))));
create policy step_seen on commitments.step for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = step.commitment_id))));
create policy step_worker on commitments.step for all to tegenveer_worker
  using (true)
  with check (true);
grant select on commitments.step to tegenveer_actor;
grant select on commitments.step to tegenveer_worker;
grant insert (id, commitment_id, move, happened_on, organisation_id, given_by, note, evidence) on commitments.step to tegenveer_actor;
grant insert (id, commitment_id, move, happened_on, organisation_id, given_by, note, evidence) on commitments.step to tegenveer_worker;

-- Every text a commitment had since it was made; the first never disappears.
create table commitments.version (
  id text collate "C" not null,                    -- Short random id.
  commitment_id text collate "C" not null,         -- Of which commitment.
  number integer not null,                         -- From 1.
  organisation_id text collate "C" not null,       -- Whose promise it was then.
  what text not null,                              -- The act.
  due_on text collate "C",                         -- By when.
  effect text,                                     -- So that …
  condition text,                                  -- If …
  reason text,                                     -- Why it changed; empty for the first.
  agreed_by text,                                  -- Who agreed to the change: functions and parties.
  made_on date not null,                           -- When.
  constraint version_pkey PRIMARY KEY (id),
  constraint version_commitment_id_number_key UNIQUE (commitment_id, number),
  constraint version_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id) ON DELETE CASCADE,
  constraint version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT
);
CREATE INDEX version_organisation ON commitments.version USING btree (organisation_id);
alter table commitments.version enable row level security;
create policy version_added on commitments.version for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM commitments.commitment c WHERE ((c.id = version.commitment_id) AND (c.organisation_id = version.organisation_id) AND (c.state = 'made'::text) AND (ARRAY[((((c.organisation_id || ' '::text) || c.space_id) || ' '::text) || c.kind), ((c.organisation_id || ' * '::text) || c.kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise))))));
create policy version_seen on commitments.version for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM commitments.commitment c WHERE (c.id = version.commitment_id))));
create policy version_worker on commitments.version for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on commitments.version to tegenveer_actor;
grant select on commitments.version to tegenveer_actor;
grant insert on commitments.version to tegenveer_worker;
grant select on commitments.version to tegenveer_worker;

-- Who may promise or sign for the party stands for an inherited commitment. False: changed meanwhile, or not theirs.
CREATE OR REPLACE FUNCTION commitments.confirm(of_commitment text, of_version integer, on_day date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE commitments.commitment c SET confirmed_on = confirm.on_day, version = (c.version + 1)
           WHERE ((c.id = confirm.of_commitment) AND (c.version = confirm.of_version) AND (c.state = ANY (ARRAY['made'::text, 'moving'::text])) AND ((ARRAY[((((c.organisation_id || ' '::text) || c.space_id) || ' '::text) || c.kind), ((c.organisation_id || ' * '::text) || c.kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise)) OR (ARRAY[((c.organisation_id || ' '::text) || c.space_id), (c.organisation_id || ' *'::text)] && ( SELECT membership.mandated_in('sign'::text) AS mandated_in))) AND (c.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND ((c.visibility = ANY (ARRAY['organisation'::text, 'parties'::text, 'network'::text, 'public'::text])) OR (c.author_id = ( SELECT membership.me() AS me))))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function commitments.confirm(text,integer,date) to tegenveer_actor;

-- Who may promise for the asked party says no; it stays where it was. False: changed meanwhile, or not theirs.
CREATE OR REPLACE FUNCTION commitments.decline(of_commitment text, of_version integer)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH moved AS (
          UPDATE commitments.commitment c SET state = 'made'::text, transfer_to_id = NULL::text, transfer_reason = NULL::text, version = (c.version + 1)
           WHERE ((c.id = decline.of_commitment) AND (c.version = decline.of_version) AND (c.state = 'moving'::text) AND (ARRAY[((((c.transfer_to_id || ' '::text) || c.space_id) || ' '::text) || c.kind), ((c.transfer_to_id || ' * '::text) || c.kind)] && ( SELECT commitments.mine_to_promise() AS mine_to_promise)) AND (c.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM moved)) AS "exists";
END;
grant execute on function commitments.decline(text,integer) to tegenveer_actor;

-- What the acting person may promise today: "organisation space kind", with * for every space.
CREATE OR REPLACE FUNCTION commitments.mine_to_promise()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT ((((m.organisation_id || ' '::text) || COALESCE(m.space_id, '*'::text)) || ' '::text) || k.kind)) AS array_agg FROM (membership.my_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) CROSS JOIN LATERAL unnest(CASE WHEN (m.commitment_kinds = '{}'::text[]) THEN ARRAY['action'::text, 'money'::text, 'capacity'::text, 'data'::text, 'decision'::text, 'rule_change'::text, 'adoption'::text, 'learning'::text, 'network'::text] ELSE m.commitment_kinds END) k(kind)) WHERE (m.kind = 'promise'::text)), '{}'::text[]);
grant execute on function commitments.mine_to_promise() to tegenveer_actor;
grant execute on function commitments.mine_to_promise() to tegenveer_worker;

-- In which function and for which organisation the acting person speaks in a deal, and whether as its learning evaluator.
CREATE OR REPLACE FUNCTION commitments.my_voice(of_space text, of_organisation text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('organisationId', COALESCE(a.organisation_id, s.organisation_id), 'functionTitle', a.function_title, 'evaluator', COALESCE((s.role = 'learning_evaluator'::text), false)) AS jsonb_build_object FROM (((SELECT membership.me() AS id) me LEFT JOIN LATERAL (SELECT m.organisation_id, m.role FROM spaces.my_seats() m(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE ((m.space_id = my_voice.of_space) OR ((m.role = ANY (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) AND (m.space_id = (SELECT o.parent_id FROM spaces.space o WHERE ((o.id = my_voice.of_space) AND (NOT o.existence_hidden)))))) ORDER BY (m.space_id = my_voice.of_space) DESC, m.starts_at LIMIT 1) s ON (true)) LEFT JOIN LATERAL (SELECT f.organisation_id, f.function_title FROM membership.affiliation f WHERE ((f.person_id = me.id) AND (f.starts_on <= CURRENT_DATE) AND ((f.ends_on IS NULL) OR (f.ends_on >= CURRENT_DATE))) ORDER BY COALESCE((f.organisation_id = my_voice.of_organisation), false) DESC, COALESCE((f.organisation_id = s.organisation_id), false) DESC, f.starts_on LIMIT 1) a ON (true)));
grant execute on function commitments.my_voice(text,text) to tegenveer_actor;

-- Of a commitment that goes to another party: only what that party and those outside it said stands on it.
CREATE OR REPLACE FUNCTION commitments.own_words()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  select j.completion, j.effect into new.self_completion, new.self_effect
  from commitments.judgement j where j.commitment_id = new.id and j.side = 'self' and j.organisation_id = new.organisation_id
  order by j.recorded_at desc limit 1;
  select j.completion, j.effect, j.why into new.other_completion, new.other_effect, new.other_why
  from commitments.judgement j where j.commitment_id = new.id and j.side <> 'self' and j.organisation_id is distinct from new.organisation_id
  order by j.recorded_at desc limit 1;
  select k.verifiable, k.ambition into new.verifiable, new.ambition
  from commitments.coding k where k.commitment_id = new.id and k.organisation_id is distinct from new.organisation_id
  order by k.recorded_at desc limit 1;
  return new;
end $function$;

-- Makes the drafts of a party that stand in a text promises, when the party signs that text.
CREATE OR REPLACE FUNCTION commitments.promise_by_signing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  day date := (new.signed_at at time zone 'Europe/Amsterdam')::date;
  promised record;
begin
  for promised in
    update commitments.commitment c set state = 'made', promised_on = day, promised_function = new.function_title, confirmed_on = day,
      version = c.version + 1, mandate_id = (select m.id from membership.mandate m
        where m.person_id = new.person_id and m.organisation_id = new.organisation_id and m.kind = 'sign' and m.ended_at is null
          and m.starts_on <= day and coalesce(m.ends_on, day) >= day and coalesce(m.space_id, new.space_id) = new.space_id
        order by m.space_id nulls last, m.starts_on limit 1)
    from agreements.promise p, agreements.version v
    where p.version_id = new.version_id and p.organisation_id = new.organisation_id and p.commitment_id = c.id
      and v.id = new.version_id and c.organisation_id = new.organisation_id and c.space_id = new.space_id and c.state = 'draft'
      and starts_with(lower(p.text), lower(rtrim(btrim(c.what), '.;, ')))
      and not exists (select from commitments.step s where s.commitment_id = c.id and s.move = 'revise' and s.recorded_at > v.frozen_at)
    returning c.id, c.what, c.due_on, c.effect, c.condition
  loop
    insert into commitments.version (id, commitment_id, number, organisation_id, what, due_on, effect, condition, made_on)
      values (left(replace(gen_random_uuid()::text, '-', ''), 16), promised.id, 1, new.organisation_id, promised.what, promised.due_on,
        promised.effect, promised.condition, day);
    insert into commitments.step (id, commitment_id, move, happened_on, organisation_id, given_by)
      values (left(replace(gen_random_uuid()::text, '-', ''), 16), promised.id, 'promise', day, new.organisation_id, new.function_title);
    perform kernel.note(left(replace(gen_random_uuid()::text, '-', ''), 16), new.space_id, 'commitment-moved.1',
      jsonb_build_object('commitmentId', promised.id, 'dealId', new.space_id, 'move', 'promise', 'from', 'draft', 'to', 'made'), new.signed_at);
  end loop;
  return null;
end $function$;

-- Carries the last word of each side, the coding and the last report over to the commitment.
CREATE OR REPLACE FUNCTION commitments.say_last()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  case tg_table_name
    when 'judgement' then
      if new.side = 'self' then
        update commitments.commitment c set self_completion = new.completion, self_effect = new.effect,
          reported_on = greatest(c.reported_on, new.given_on) where c.id = new.commitment_id;
      else
        update commitments.commitment c set other_completion = new.completion, other_effect = new.effect, other_why = new.why where c.id = new.commitment_id;
      end if;
    when 'coding' then
      update commitments.commitment c set verifiable = new.verifiable, ambition = new.ambition where c.id = new.commitment_id;
    when 'step' then
      if new.move = 'report' then
        update commitments.commitment c set reported_on = greatest(c.reported_on, new.happened_on) where c.id = new.commitment_id;
      end if;
  end case;
  return null;
end $function$;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION commitments.search_commitment(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from commitments.commitment
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and ((((visibility = ANY (ARRAY['organisation'::text, 'parties'::text, 'network'::text, 'public'::text])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or (((transfer_to_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(what)) as rank
          from commitments.commitment
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(what) and ((((visibility = ANY (ARRAY['organisation'::text, 'parties'::text, 'network'::text, 'public'::text])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or (((transfer_to_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function commitments.search_commitment(text,integer) to tegenveer_actor;


-- deals --------------------------------------------------------------------------------------------------------------
-- Programmes, deals, their parties with dates, links, sources and stages.
create schema deals;
grant usage on schema deals to tegenveer_actor;
grant usage on schema deals to tegenveer_worker;

-- A deal: the agreement that founds a third space. Name, address and visibility are those of its space.
create table deals.deal (
  space_id text collate "C" not null,              -- The space of kind deal; also the id of the deal everywhere else.
  short_name text collate "und-x-icu" not null,    -- For lists.
  theme text collate "und-x-icu",                  -- Free text, one per deal; empty: unknown.
  stage text collate "C" not null default 'unknown'::text, -- deal_stage, or unknown where no source tells; moves along rules/stage.states.ts.
  explored_from_on text collate "C",               -- Start of the exploration, as precise as the source.
  signed_on text collate "C",                      -- Signing.
  ends_on text collate "C",                        -- End, planned or real.
  notes text,                                      -- What fits no field, and what was looked for and not found.
  confidence text collate "C" not null default 'unknown'::text, -- How well the record is supported by its sources.
  as_of_on text collate "C",                       -- State of the record: the stage is what was said by then.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((short_name || ' '::text) || COALESCE(theme, ''::text)) || ' '::text) || COALESCE(notes, ''::text)))) stored, -- Stems of short name, theme and notes.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was added.
  constraint deal_pkey PRIMARY KEY (space_id),
  constraint deal_as_of_on_check CHECK ((as_of_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint deal_confidence_check CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text, 'unknown'::text]))),
  constraint deal_ends_on_check CHECK ((ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint deal_explored_from_on_check CHECK ((explored_from_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint deal_signed_on_check CHECK ((signed_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint deal_stage_check CHECK ((stage = ANY (ARRAY['idea'::text, 'exploration'::text, 'development'::text, 'signed'::text, 'execution'::text, 'closing'::text, 'aftercare'::text, 'concluded'::text, 'stopped_in_exploration'::text, 'ended_early'::text, 'unknown'::text]))),
  constraint deal_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX deal_alike ON deals.deal USING gin (kernel.plain(short_name) gin_trgm_ops);
CREATE INDEX deal_search ON deals.deal USING gin (search);
CREATE INDEX deal_signed ON deals.deal USING btree (signed_on);
CREATE TRIGGER closing_guarded BEFORE UPDATE OF stage ON deals.deal FOR EACH ROW WHEN (((old.stage = 'closing'::text) AND (new.stage = ANY (ARRAY['aftercare'::text, 'concluded'::text])))) EXECUTE FUNCTION momentum.guard_closing();
alter table deals.deal enable row level security;
create policy deal_added on deals.deal for insert to tegenveer_actor
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy deal_kept on deals.deal for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy deal_seen on deals.deal for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = deal.space_id))));
create policy deal_worker_adds on deals.deal for insert to tegenveer_worker
  with check (true);
create policy deal_worker_keeps on deals.deal for update to tegenveer_worker
  using (true)
  with check (true);
create policy deal_worker_sees on deals.deal for select to tegenveer_worker
  using (true);
grant select on deals.deal to tegenveer_actor;
grant select on deals.deal to tegenveer_worker;
grant insert (space_id, short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on) on deals.deal to tegenveer_actor;
grant update (short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on, version) on deals.deal to tegenveer_actor;
grant insert (space_id, short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on) on deals.deal to tegenveer_worker;
grant update (short_name, theme, stage, explored_from_on, signed_on, ends_on, notes, confidence, as_of_on, version) on deals.deal to tegenveer_worker;

-- Answers to the questions asked of a proposed deal, with reasons. The newest of a question counts; earlier ones stay.
create table deals.entry_answer (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  criterion text collate "C" not null,             -- Which question.
  answer text collate "C" not null,                -- Short answer; never counted up into a score.
  reason text not null,                            -- Why.
  answered_as text not null,                       -- The function in which it was answered.
  author_id text collate "C",                      -- Who wrote it down; empty: loaded from a source.
  answered_at timestamp with time zone not null default now(), -- When.
  constraint entry_answer_pkey PRIMARY KEY (id),
  constraint entry_answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'not_yet'::text, 'no'::text, 'unknown'::text]))),
  constraint entry_answer_criterion_check CHECK ((criterion = ANY (ARRAY['concrete_result'::text, 'joint_exploration'::text, 'appealing_ambition'::text, 'mass'::text, 'unlike_parties'::text, 'breakthrough'::text, 'more_ministries'::text, 'more_cities'::text, 'no_owner'::text]))),
  constraint entry_answer_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint entry_answer_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX entry_answer_author ON deals.entry_answer USING btree (author_id);
CREATE INDEX entry_answer_space ON deals.entry_answer USING btree (space_id, criterion, answered_at);
alter table deals.entry_answer enable row level security;
create policy entry_answer_added on deals.entry_answer for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))));
create policy entry_answer_seen on deals.entry_answer for select to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])));
create policy entry_answer_worker on deals.entry_answer for all to tegenveer_worker
  using (true)
  with check (true);
grant select on deals.entry_answer to tegenveer_actor;
grant insert on deals.entry_answer to tegenveer_worker;
grant select on deals.entry_answer to tegenveer_worker;
grant insert (id, space_id, criterion, answer, reason, answered_as, author_id) on deals.entry_answer to tegenveer_actor;

-- An organisation asked to take part in a deal, and what it answered.
create table deals.invitation (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- Who is asked.
  tie text collate "C" not null,                   -- party_tie it is asked for.
  intensity text collate "C" not null default 'unknown'::text, -- When it would be active.
  joining_day_id text collate "C",                 -- Joining day on which it would sign.
  words text,                                      -- What it is about, in the words of who asks: all that is seen of a closed deal.
  answer_before date,                              -- An answer is asked before this day.
  invited_by text collate "C",                     -- Who asked.
  invited_at timestamp with time zone not null default now(), -- When.
  state text collate "C" not null default 'open'::text, -- Moves along rules/invitation.states.ts.
  answered_by text collate "C",                    -- Who answered, on a mandate to represent.
  answered_as text,                                -- In which function.
  answered_at timestamp with time zone,            -- When.
  answer_reason text,                              -- Why; always there with a no.
  version integer not null default 1,              -- Raised by each change.
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_check CHECK (((state <> 'declined'::text) OR (answer_reason IS NOT NULL))),
  constraint invitation_intensity_check CHECK ((intensity = ANY (ARRAY['now'::text, 'set_moments'::text, 'second_half'::text, 'unknown'::text]))),
  constraint invitation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint invitation_tie_check CHECK ((tie = ANY (ARRAY['bound'::text, 'partner'::text]))),
  constraint invitation_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint invitation_joining_day_id_fkey FOREIGN KEY (joining_day_id) REFERENCES deals.joining_day(id) ON DELETE SET NULL,
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint invitation_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX invitation_answered_by ON deals.invitation USING btree (answered_by);
CREATE INDEX invitation_invited_by ON deals.invitation USING btree (invited_by);
CREATE INDEX invitation_joining_day ON deals.invitation USING btree (joining_day_id);
CREATE INDEX invitation_organisation ON deals.invitation USING btree (organisation_id);
CREATE INDEX invitation_space ON deals.invitation USING btree (space_id);
CREATE UNIQUE INDEX invitation_open ON deals.invitation USING btree (space_id, organisation_id) WHERE (state = 'open'::text);
alter table deals.invitation enable row level security;
create policy invitation_made on deals.invitation for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (invited_by = ( SELECT membership.me() AS me))));
create policy invitation_seen on deals.invitation for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))));
create policy invitation_withdrawn on deals.invitation for update to tegenveer_actor
  using (((state = 'open'::text) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))))
  with check (((state = 'withdrawn'::text) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))));
create policy invitation_worker on deals.invitation for all to tegenveer_worker
  using (true)
  with check (true);
grant select on deals.invitation to tegenveer_actor;
grant insert on deals.invitation to tegenveer_worker;
grant select on deals.invitation to tegenveer_worker;
grant insert (id, space_id, organisation_id, tie, intensity, joining_day_id, words, answer_before, invited_by) on deals.invitation to tegenveer_actor;
grant update (state, version) on deals.invitation to tegenveer_actor;

-- Days after the signing on which others sign too.
create table deals.joining_day (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  held_on date not null,                           -- Which day.
  about text,                                      -- Where, at which occasion.
  constraint joining_day_pkey PRIMARY KEY (id),
  constraint joining_day_space_id_held_on_key UNIQUE (space_id, held_on),
  constraint joining_day_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
alter table deals.joining_day enable row level security;
create policy joining_day_added on deals.joining_day for insert to tegenveer_actor
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy joining_day_seen on deals.joining_day for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = joining_day.space_id))));
create policy joining_day_worker on deals.joining_day for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on deals.joining_day to tegenveer_actor;
grant select on deals.joining_day to tegenveer_actor;
grant insert on deals.joining_day to tegenveer_worker;
grant select on deals.joining_day to tegenveer_worker;

-- How deals follow from each other, or go on as something that is not in here.
create table deals.link (
  id text collate "C" not null,                    -- Short random id.
  from_id text collate "C" not null,               -- The deal that extends, succeeds, is handed over …
  kind text collate "C" not null,                  -- deal_link_kind
  to_id text collate "C",                          -- The deal it leads to or comes from.
  to_name text,                                    -- Or the name of a programme or plan outside.
  linked_on text collate "C",                      -- Since when.
  source text,                                     -- Who says so.
  version integer not null default 1,              -- Raised by each change.
  asked_by text collate "C",                       -- Who said it; empty: loaded from a source.
  agreed_at timestamp with time zone default now(), -- Agreed by who leads the other deal, at once where that is the same person or the other end is outside; empty: asked for.
  declined_at timestamp with time zone,            -- Declined by who leads the other deal.
  answer_reason text,                              -- Why.
  constraint link_pkey PRIMARY KEY (id),
  constraint link_check CHECK (((to_id IS NULL) <> (to_name IS NULL))),
  constraint link_check1 CHECK ((from_id <> to_id)),
  constraint link_kind_check CHECK ((kind = ANY (ARRAY['extends'::text, 'succeeds'::text, 'merges_into'::text, 'handed_over_to'::text, 'plan_signed_as'::text, 'splits_from'::text]))),
  constraint link_linked_on_check CHECK ((linked_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint link_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint link_from_id_fkey FOREIGN KEY (from_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint link_to_id_fkey FOREIGN KEY (to_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX link_asked_by ON deals.link USING btree (asked_by);
CREATE INDEX link_from ON deals.link USING btree (from_id);
CREATE INDEX link_to ON deals.link USING btree (to_id);
CREATE UNIQUE INDEX link_once ON deals.link USING btree (from_id, kind, COALESCE(to_id, to_name)) WHERE (declined_at IS NULL);
alter table deals.link enable row level security;
create policy link_added on deals.link for insert to tegenveer_actor
  with check (((from_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((agreed_at IS NULL) OR (to_id IS NULL) OR (to_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))));
create policy link_kept on deals.link for update to tegenveer_actor
  using ((from_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((from_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy link_seen on deals.link for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = link.from_id))) AND ((to_id IS NULL) OR (EXISTS ( SELECT FROM spaces.space s WHERE (s.id = link.to_id)))) AND ((agreed_at IS NOT NULL) OR (from_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR (to_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))));
create policy link_worker_adds on deals.link for insert to tegenveer_worker
  with check (true);
create policy link_worker_keeps on deals.link for update to tegenveer_worker
  using (true)
  with check (true);
create policy link_worker_sees on deals.link for select to tegenveer_worker
  using (true);
grant select on deals.link to tegenveer_actor;
grant select on deals.link to tegenveer_worker;
grant insert (id, from_id, kind, to_id, to_name, linked_on, source, asked_by, agreed_at) on deals.link to tegenveer_actor;
grant update (linked_on, source, version) on deals.link to tegenveer_actor;
grant insert (id, from_id, kind, to_id, to_name, linked_on, source, asked_by, agreed_at) on deals.link to tegenveer_worker;
grant update (linked_on, source, version) on deals.link to tegenveer_worker;

-- An organisation that takes part in a deal, from-to. Who left stays in the record.
create table deals.party (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- Who.
  tie text collate "C" not null default 'unknown'::text, -- party_tie: signed (bound) or takes part (partner).
  intensity text collate "C" not null default 'unknown'::text, -- When it is active.
  position integer not null,                       -- Order of the agreement; organisations are never ranked.
  joined_on text collate "C",                      -- Joined; empty: unknown.
  left_on text collate "C",                        -- Left; empty: still in, or unknown.
  left_reason text,                                -- Why it left, in its own words where known.
  successor_note text,                             -- Who stepped into the signature, and how.
  source text,                                     -- Who says so: address or words.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was added.
  constraint party_pkey PRIMARY KEY (id),
  constraint party_intensity_check CHECK ((intensity = ANY (ARRAY['now'::text, 'set_moments'::text, 'second_half'::text, 'unknown'::text]))),
  constraint party_joined_on_check CHECK ((joined_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint party_left_on_check CHECK ((left_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint party_position_check CHECK (("position" > 0)),
  constraint party_tie_check CHECK ((tie = ANY (ARRAY['bound'::text, 'partner'::text, 'unknown'::text]))),
  constraint party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint party_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX party_organisation ON deals.party USING btree (organisation_id);
CREATE INDEX party_space ON deals.party USING btree (space_id, "position");
CREATE UNIQUE INDEX party_once ON deals.party USING btree (space_id, organisation_id) WHERE (left_on IS NULL);
alter table deals.party enable row level security;
create policy party_added on deals.party for insert to tegenveer_actor
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy party_kept on deals.party for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy party_seen on deals.party for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = party.space_id))));
create policy party_worker_adds on deals.party for insert to tegenveer_worker
  with check (true);
create policy party_worker_keeps on deals.party for update to tegenveer_worker
  using (true)
  with check (true);
create policy party_worker_sees on deals.party for select to tegenveer_worker
  using (true);
grant select on deals.party to tegenveer_actor;
grant select on deals.party to tegenveer_worker;
grant insert (id, space_id, organisation_id, tie, intensity, position, joined_on, left_on, left_reason, successor_note, source) on deals.party to tegenveer_actor;
grant update (tie, intensity, position, joined_on, left_on, left_reason, successor_note, source, version) on deals.party to tegenveer_actor;
grant insert (id, space_id, organisation_id, tie, intensity, position, joined_on, left_on, left_reason, successor_note, source) on deals.party to tegenveer_worker;
grant update (tie, intensity, position, joined_on, left_on, left_reason, successor_note, source, version) on deals.party to tegenveer_worker;

-- What a programme says about itself.
create table deals.programme (
  space_id text collate "C" not null,              -- The space of kind programme.
  about text,                                      -- What it is, in a few sentences.
  gaps text,                                       -- What is known to be missing from its records.
  as_of_on text collate "C",                       -- State of its records.
  version integer not null default 1,              -- Raised by each change.
  constraint programme_pkey PRIMARY KEY (space_id),
  constraint programme_as_of_on_check CHECK ((as_of_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint programme_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
alter table deals.programme enable row level security;
create policy programme_added on deals.programme for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ( SELECT membership.administers() AS administers)));
create policy programme_kept on deals.programme for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy programme_seen on deals.programme for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = programme.space_id))));
create policy programme_worker_adds on deals.programme for insert to tegenveer_worker
  with check (true);
create policy programme_worker_keeps on deals.programme for update to tegenveer_worker
  using (true)
  with check (true);
create policy programme_worker_sees on deals.programme for select to tegenveer_worker
  using (true);
grant select on deals.programme to tegenveer_actor;
grant select on deals.programme to tegenveer_worker;
grant insert (space_id, about, gaps, as_of_on) on deals.programme to tegenveer_actor;
grant update (about, gaps, as_of_on, version) on deals.programme to tegenveer_actor;
grant insert (space_id, about, gaps, as_of_on) on deals.programme to tegenveer_worker;
grant update (about, gaps, as_of_on, version) on deals.programme to tegenveer_worker;

-- What other slices may join. The id is that of the space.
create view deals.shared_deal with (security_invoker=true) as
 SELECT d.space_id AS id,
    s.slug,
    s.name,
    d.short_name,
    d.theme,
    d.stage,
    d.explored_from_on,
    d.signed_on,
    d.ends_on,
    d.confidence,
    d.as_of_on,
    s.parent_id AS programme_id,
    s.visibility,
    s.existence_hidden,
    s.fictional
   FROM (deals.deal d
     JOIN spaces.space s ON ((s.id = d.space_id)));
grant select on deals.shared_deal to tegenveer_actor;
grant select on deals.shared_deal to tegenveer_worker;

-- What other slices may join.
create view deals.shared_party with (security_invoker=true) as
 SELECT id,
    space_id AS deal_id,
    organisation_id,
    tie,
    intensity,
    "position",
    joined_on,
    left_on
   FROM deals.party;
grant select on deals.shared_party to tegenveer_actor;
grant select on deals.shared_party to tegenveer_worker;

-- Public pages behind the record of a deal or programme, numbered as they are shown.
create table deals.source (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Deal or programme.
  number integer not null,                         -- Place in the list; never reused.
  url text collate "C" not null,                   -- Address.
  constraint source_pkey PRIMARY KEY (id),
  constraint source_space_id_number_key UNIQUE (space_id, number),
  constraint source_space_id_url_key UNIQUE (space_id, url),
  constraint source_number_check CHECK ((number > 0)),
  constraint source_url_check CHECK ((url ~ '^https?://'::text)),
  constraint source_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
alter table deals.source enable row level security;
create policy source_added on deals.source for insert to tegenveer_actor
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy source_kept on deals.source for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy source_seen on deals.source for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = source.space_id))));
create policy source_worker_adds on deals.source for insert to tegenveer_worker
  with check (true);
create policy source_worker_keeps on deals.source for update to tegenveer_worker
  using (true)
  with check (true);
create policy source_worker_sees on deals.source for select to tegenveer_worker
  using (true);
grant select on deals.source to tegenveer_actor;
grant select on deals.source to tegenveer_worker;
grant insert (id, space_id, number, url) on deals.source to tegenveer_actor;
grant update (url) on deals.source to tegenveer_actor;
grant insert (id, space_id, number, url) on deals.source to tegenveer_worker;
grant update (url) on deals.source to tegenveer_worker;

-- Every stage a deal came into, when, and who said so.
create table deals.stage_event (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  stage text collate "C" not null,                 -- Stage it came into.
  happened_on text collate "C",                    -- When; empty: unknown.
  note text,                                       -- Why; what was learned, where it stopped.
  source text,                                     -- The source that says so; empty: the author says it.
  author_id text collate "C",                      -- Who recorded it; empty: loaded from a source.
  recorded_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint stage_event_pkey PRIMARY KEY (id),
  constraint stage_event_happened_on_check CHECK ((happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint stage_event_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint stage_event_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX stage_event_author ON deals.stage_event USING btree (author_id);
CREATE INDEX stage_event_space ON deals.stage_event USING btree (space_id, recorded_at);
alter table deals.stage_event enable row level security;
create policy stage_event_added on deals.stage_event for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((stage <> ALL (ARRAY['stopped_in_exploration'::text, 'ended_early'::text])) OR (note IS NOT NULL))));
create policy stage_event_seen on deals.stage_event for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = stage_event.space_id))));
create policy stage_event_worker_adds on deals.stage_event for insert to tegenveer_worker
  with check (true);
create policy stage_event_worker_sees on deals.stage_event for select to tegenveer_worker
  using (true);
grant select on deals.stage_event to tegenveer_actor;
grant select on deals.stage_event to tegenveer_worker;
grant insert (id, space_id, stage, happened_on, note, source, author_id) on deals.stage_event to tegenveer_actor;
grant insert (id, space_id, stage, happened_on, note, source, author_id) on deals.stage_event to tegenveer_worker;

-- Answers an invitation on a mandate to represent; yes makes the organisation a party and seats who answered. The deal, or null when it is not mine to answer.
CREATE OR REPLACE FUNCTION deals.answer_invitation(of_invitation text, of_version integer, accepts boolean, as_function text, why text, party_id text, seat_id text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked deals.invitation;
begin
  update deals.invitation i set state = case when accepts then 'accepted' else 'declined' end, answered_by = (select membership.me()),
    answered_as = as_function, answered_at = now(), answer_reason = why, version = i.version + 1
  where i.id = of_invitation and i.version = of_version and i.state = 'open'
    and (i.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[])
      or i.organisation_id || ' ' || i.space_id = any ((select membership.mandated_in('represent'))::text[]))
  returning i.* into asked;
  if asked.id is null then return null; end if;
  if accepts then
    insert into deals.party (id, space_id, organisation_id, tie, intensity, position, joined_on)
    select answer_invitation.party_id, asked.space_id, asked.organisation_id, asked.tie, asked.intensity,
      coalesce((select max(q.position) from deals.party q where q.space_id = asked.space_id), 0) + 1,
      to_char(coalesce((select d.held_on from deals.joining_day d where d.id = asked.joining_day_id), current_date), 'YYYY-MM-DD')
    where not exists (select from deals.party q where q.space_id = asked.space_id and q.organisation_id = asked.organisation_id and q.left_on is null);
    insert into spaces.seat (id, space_id, person_id, organisation_id, role)
    select seat_id, asked.space_id, (select membership.me()), asked.organisation_id, 'member'
    where not exists (select from spaces.seat s where s.space_id = asked.space_id and s.person_id = (select membership.me())
      and (s.ends_at is null or s.ends_at > now()));
  end if;
  return asked.space_id;
end $function$;
grant execute on function deals.answer_invitation(text,integer,boolean,text,text,text,text) to tegenveer_actor;
grant execute on function deals.answer_invitation(text,integer,boolean,text,text,text,text) to tegenveer_worker;

-- Agrees to a tie that another deal asked for, or declines it; the other deal, or null when it is not mine to answer.
CREATE OR REPLACE FUNCTION deals.answer_link(of_link text, agrees boolean, why text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH answered AS (
          UPDATE deals.link l SET agreed_at =
                 CASE
                     WHEN answer_link.agrees THEN now()
                     ELSE NULL::timestamp with time zone
                 END, declined_at =
                 CASE
                     WHEN answer_link.agrees THEN NULL::timestamp with time zone
                     ELSE now()
                 END, answer_reason = answer_link.why, version = (l.version + 1)
           WHERE ((l.id = answer_link.of_link) AND (l.agreed_at IS NULL) AND (l.declined_at IS NULL) AND (l.to_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
           RETURNING l.from_id
         )
  SELECT answered.from_id
    FROM answered;
END;
grant execute on function deals.answer_link(text,boolean,text) to tegenveer_actor;
grant execute on function deals.answer_link(text,boolean,text) to tegenveer_worker;

-- A party leaves: said by who leads the deal or represents the party. Its seats end at the same moment. left, stale, or last-lead when nobody would lead any more.
CREATE OR REPLACE FUNCTION deals.let_party_go(of_party text, of_version integer, left_on text, why text, successor text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  gone deals.party;
  -- A whole day to come: rights end when it is over. Any other date: now.
  moment constant timestamptz := case when let_party_go.left_on ~ '^\d{4}-\d{2}-\d{2}$' and let_party_go.left_on > to_char(now() at time zone 'UTC', 'YYYY-MM-DD')
    then (let_party_go.left_on::date + 1)::timestamp at time zone 'UTC' else now() end;
begin
  update deals.party q set left_on = let_party_go.left_on, left_reason = why, successor_note = coalesce(successor, q.successor_note), version = q.version + 1
  where q.id = of_party and q.version = of_version and q.left_on is null
    and (q.space_id = any ((select spaces.mine_to_lead())::text[])
      or q.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[])
      or q.organisation_id || ' ' || q.space_id = any ((select membership.mandated_in('represent'))::text[]))
  returning q.* into gone;
  if gone.id is null then return 'stale'; end if;
  if exists (select from spaces.seat s where s.space_id = gone.space_id and s.organisation_id = gone.organisation_id
      and s.role in ('dealmaker', 'project_lead') and (s.ends_at is null or s.ends_at > moment))
    and not exists (select from spaces.seat s where s.space_id = gone.space_id and s.organisation_id is distinct from gone.organisation_id
      and s.role in ('dealmaker', 'project_lead') and s.starts_at <= now() and (s.ends_at is null or s.ends_at > moment))
    -- A dealmaker of the programme leads its deals too.
    and not exists (select from spaces.space d join spaces.seat s on s.space_id = d.parent_id where d.id = gone.space_id and not d.existence_hidden
      and s.role = 'dealmaker' and s.starts_at <= now() and (s.ends_at is null or s.ends_at > moment))
  then return 'last-lead'; end if;
  update spaces.seat s set ends_at = greatest(s.starts_at, moment), version = s.version + 1
  where s.space_id = gone.space_id and s.organisation_id = gone.organisation_id and (s.ends_at is null or s.ends_at > moment);
  return 'left';
end $function$;
grant execute on function deals.let_party_go(text,integer,text,text,text) to tegenveer_actor;
grant execute on function deals.let_party_go(text,integer,text,text,text) to tegenveer_worker;

-- Invitations to my organisations, each with the name of its deal, also of one that is closed: that was said by inviting.
CREATE OR REPLACE FUNCTION deals.my_invitations()
 RETURNS TABLE(id text, organisation_id text, organisation text, deal_id text, deal_slug text, deal_name text, fictional boolean, tie text, intensity text, joining_on date, words text, answer_before date, invited_at timestamp with time zone, state text, answered_at timestamp with time zone, answer_reason text, represents boolean, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT i.id,
     i.organisation_id,
     o.name,
     s.id,
     s.slug,
     s.name,
     s.fictional,
     i.tie,
     i.intensity,
     d.held_on,
     i.words,
     i.answer_before,
     i.invited_at,
     i.state,
     i.answered_at,
     i.answer_reason,
     (((i.organisation_id || ' *'::text) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[])) OR (((i.organisation_id || ' '::text) || i.space_id) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[]))),
     i.version
    FROM (((deals.invitation i
      JOIN membership.organisation o ON ((o.id = i.organisation_id)))
      JOIN spaces.space s ON ((s.id = i.space_id)))
      LEFT JOIN deals.joining_day d ON ((d.id = i.joining_day_id)))
   WHERE ((i.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (i.state <> 'withdrawn'::text))
   ORDER BY (i.state <> 'open'::text), i.answer_before, i.invited_at DESC, i.id;
END;
grant execute on function deals.my_invitations() to tegenveer_actor;
grant execute on function deals.my_invitations() to tegenveer_worker;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION deals.search_deal(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select space_id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from deals.deal
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (space_id in (select id from spaces.space where ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (id = ANY (( SELECT membership.where_i_sign() AS where_i_sign)::text[])) OR (id = ANY (( SELECT agreements.where_to_sign() AS where_to_sign)::text[]))) AND (id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
          order by 2 desc limit at_most
        ), alike as (
          select space_id as id, public.word_similarity(kernel.plain(words), kernel.plain(short_name)) as rank
          from deals.deal
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(short_name) and (space_id in (select id from spaces.space where ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (id = ANY (( SELECT membership.where_i_sign() AS where_i_sign)::text[])) OR (id = ANY (( SELECT agreements.where_to_sign() AS where_to_sign)::text[]))) AND (id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function deals.search_deal(text,integer) to tegenveer_actor;


-- decisions ----------------------------------------------------------------------------------------------------------
-- Decisions in a space: proposals with their versions, rounds along parties, outcomes that come back for review.
create schema decisions;
grant usage on schema decisions to tegenveer_actor;
grant usage on schema decisions to tegenveer_worker;

-- The parties a round goes along, in order of speaking.
create table decisions.asked (
  decision_id text collate "C" not null,           -- Which decision.
  organisation_id text collate "C" not null,       -- Which party.
  position integer not null,                       -- Order of speaking.
  constraint asked_pkey PRIMARY KEY (decision_id, organisation_id),
  constraint asked_position_check CHECK (("position" > 0)),
  constraint asked_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE,
  constraint asked_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE
);
CREATE INDEX asked_organisation ON decisions.asked USING btree (organisation_id);
alter table decisions.asked enable row level security;
create policy asked_added on decisions.asked for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = asked.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy asked_dropped on decisions.asked for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = asked.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy asked_seen on decisions.asked for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = asked.decision_id))));
create policy asked_worker_adds on decisions.asked for insert to tegenveer_worker
  with check (true);
create policy asked_worker_sees on decisions.asked for select to tegenveer_worker
  using (true);
grant delete on decisions.asked to tegenveer_actor;
grant select on decisions.asked to tegenveer_actor;
grant select on decisions.asked to tegenveer_worker;
grant insert (decision_id, organisation_id, position) on decisions.asked to tegenveer_actor;
grant insert (decision_id, organisation_id, position) on decisions.asked to tegenveer_worker;

-- What a decision changes; what is changed points back by asking here.
create table decisions.change (
  id text collate "C" not null,                    -- Short random id.
  decision_id text collate "C" not null,           -- Which decision.
  kind text collate "C" not null,                  -- What kind of thing.
  target_id text collate "C",                      -- Its id; empty for something that has no record here.
  label text not null,                             -- What it was called then.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint change_pkey PRIMARY KEY (id),
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['deal'::text, 'agreement'::text, 'commitment'::text, 'action'::text, 'mission'::text, 'barrier'::text, 'result'::text, 'portfolio_item'::text, 'setup'::text, 'party'::text, 'other'::text]))),
  constraint change_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE
);
CREATE INDEX change_decision ON decisions.change USING btree (decision_id);
CREATE INDEX change_target ON decisions.change USING btree (kind, target_id);
alter table decisions.change enable row level security;
create policy change_added on decisions.change for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = change.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy change_seen on decisions.change for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = change.decision_id))));
create policy change_worker_adds on decisions.change for insert to tegenveer_worker
  with check (true);
create policy change_worker_sees on decisions.change for select to tegenveer_worker
  using (true);
grant select on decisions.change to tegenveer_actor;
grant select on decisions.change to tegenveer_worker;
grant insert (id, decision_id, kind, target_id, label) on decisions.change to tegenveer_actor;
grant insert (id, decision_id, kind, target_id, label) on decisions.change to tegenveer_worker;

-- A proposal and what was decided about it.
create table decisions.decision (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Where it is taken.
  organisation_id text collate "C",                -- For which organisation it was proposed.
  title text not null,                             -- What it is about, in a few words.
  proposal text not null,                          -- The text as it stands now; earlier ones are in edition.
  driver text not null,                            -- The tension: why now.
  circle text,                                     -- Who decides, in words, such as the core group.
  type text collate "C" not null default 'other'::text, -- decision_type
  method text collate "C" not null,                -- decision_method, by the rule of the space when it was proposed.
  share text collate "C" not null default 'half'::text, -- For a majority: how large.
  decider_id text collate "C",                     -- With the method mandate_holder: whose mandate it is.
  state text collate "C" not null default 'clarifying'::text, -- Where it is: open, decision_outcome, or ended.
  edition integer not null default 1,              -- Number of the text as it stands; a round is held over one edition.
  measure text,                                    -- How we will see that it works.
  review_on date,                                  -- Good enough until; then it comes back.
  round_until date,                                -- Until when parties can speak; no limit when empty.
  binding_on text,                                 -- Whom it binds.
  formal_by text,                                  -- Who must decide formally too, such as a council.
  formal_on date,                                  -- When that formal decision was taken.
  formal_reference text,                           -- Where that formal decision can be found.
  outcome_note text,                               -- Why it ended like this.
  referred_to text,                                -- To which wider circle it went.
  decided_on date,                                 -- When it was decided.
  replaces_id text collate "C",                    -- The earlier decision it takes the place of when it is adopted.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who proposed it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_edition_check CHECK ((edition > 0)),
  constraint decision_method_check CHECK ((method = ANY (ARRAY['consent'::text, 'consensus'::text, 'majority'::text, 'mandate_holder'::text, 'formal_external'::text]))),
  constraint decision_share_check CHECK ((share = ANY (ARRAY['half'::text, 'two_thirds'::text]))),
  constraint decision_state_check CHECK ((state = ANY (ARRAY['clarifying'::text, 'reacting'::text, 'deciding'::text, 'adopted'::text, 'adopted_with_changes'::text, 'not_adopted'::text, 'referred'::text, 'postponed'::text, 'ended'::text]))),
  constraint decision_type_check CHECK ((type = ANY (ARRAY['course'::text, 'approach'::text, 'money'::text, 'parties'::text, 'agreement_text'::text, 'roles'::text, 'publicity'::text, 'portfolio'::text, 'other'::text]))),
  constraint decision_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint decision_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint decision_decider_id_fkey FOREIGN KEY (decider_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint decision_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES decisions.decision(id) ON DELETE SET NULL,
  constraint decision_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX decision_author ON decisions.decision USING btree (author_id);
CREATE INDEX decision_decider ON decisions.decision USING btree (decider_id);
CREATE INDEX decision_organisation ON decisions.decision USING btree (organisation_id);
CREATE INDEX decision_replaces ON decisions.decision USING btree (replaces_id);
CREATE INDEX decision_space ON decisions.decision USING btree (space_id, created_at);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON decisions.decision FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table decisions.decision enable row level security;
create policy decision_added on decisions.decision for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy decision_kept on decisions.decision for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy decision_worker on decisions.decision for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on decisions.decision for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on decisions.decision to tegenveer_actor;
grant select on decisions.decision to tegenveer_worker;
grant insert (id, space_id, organisation_id, title, proposal, driver, circle, type, method, share, decider_id, state, edition, measure, review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note, referred_to, decided_on, replaces_id, visibility, author_id, created_at) on decisions.decision to tegenveer_actor;
grant update (title, proposal, state, edition, measure, review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note, referred_to, decided_on, visibility, version) on decisions.decision to tegenveer_actor;
grant insert (id, space_id, organisation_id, title, proposal, driver, circle, type, method, share, decider_id, state, edition, measure, review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note, referred_to, decided_on, replaces_id, visibility, author_id, created_at) on decisions.decision to tegenveer_worker;
grant update (title, proposal, state, edition, measure, review_on, round_until, binding_on, formal_by, formal_on, formal_reference, outcome_note, referred_to, decided_on, visibility, version) on decisions.decision to tegenveer_worker;

-- Every text a proposal had; none is ever lost.
create table decisions.edition (
  id text collate "C" not null,                    -- Short random id.
  decision_id text collate "C" not null,           -- Of which proposal.
  number integer not null,                         -- First, second …
  proposal text not null,                          -- The text.
  why text,                                        -- What it changed, and why.
  author_id text collate "C",                      -- Who wrote it.
  created_at timestamp with time zone not null default now(), -- When.
  constraint edition_pkey PRIMARY KEY (id),
  constraint edition_decision_id_number_key UNIQUE (decision_id, number),
  constraint edition_number_check CHECK ((number > 0)),
  constraint edition_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint edition_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE
);
CREATE INDEX edition_author ON decisions.edition USING btree (author_id);
alter table decisions.edition enable row level security;
create policy edition_added on decisions.edition for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = edition.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))))));
create policy edition_seen on decisions.edition for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = edition.decision_id))));
create policy edition_worker_adds on decisions.edition for insert to tegenveer_worker
  with check (true);
create policy edition_worker_sees on decisions.edition for select to tegenveer_worker
  using (true);
grant select on decisions.edition to tegenveer_actor;
grant select on decisions.edition to tegenveer_worker;
grant insert (id, decision_id, number, proposal, why, author_id, created_at) on decisions.edition to tegenveer_actor;
grant insert (id, decision_id, number, proposal, why, author_id, created_at) on decisions.edition to tegenveer_worker;

-- Clarifying questions with their answers, and quick reactions.
create table decisions.remark (
  id text collate "C" not null,                    -- Short random id.
  decision_id text collate "C" not null,           -- On which proposal.
  kind text collate "C" not null,                  -- question or reaction
  text text not null,                              -- In their own words.
  organisation_id text collate "C",                -- For whom they spoke.
  author_id text collate "C",                      -- Who spoke.
  answer text,                                     -- What was answered.
  answered_by text collate "C",                    -- Who answered.
  answered_at timestamp with time zone,            -- When.
  created_at timestamp with time zone not null default now(), -- When it was said.
  constraint remark_pkey PRIMARY KEY (id),
  constraint remark_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'reaction'::text]))),
  constraint remark_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint remark_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint remark_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE,
  constraint remark_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL
);
CREATE INDEX remark_answered_by ON decisions.remark USING btree (answered_by);
CREATE INDEX remark_author ON decisions.remark USING btree (author_id);
CREATE INDEX remark_decision ON decisions.remark USING btree (decision_id, created_at);
CREATE INDEX remark_organisation ON decisions.remark USING btree (organisation_id);
alter table decisions.remark enable row level security;
create policy remark_added on decisions.remark for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (answer IS NULL) AND (answered_by IS NULL) AND (answered_at IS NULL) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND (EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = remark.decision_id) AND (d.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) AND ((d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (((remark.organisation_id || ' '::text) || d.space_id) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[])) OR ((remark.organisation_id || ' *'::text) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[]))))))));
create policy remark_answered on decisions.remark for update to tegenveer_actor
  using (((kind = 'question'::text) AND (EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = remark.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))))))
  with check ((answered_by = ( SELECT membership.me() AS me)));
create policy remark_seen on decisions.remark for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = remark.decision_id))));
create policy remark_worker_adds on decisions.remark for insert to tegenveer_worker
  with check (true);
create policy remark_worker_sees on decisions.remark for select to tegenveer_worker
  using (true);
grant select on decisions.remark to tegenveer_actor;
grant select on decisions.remark to tegenveer_worker;
grant insert (id, decision_id, kind, text, organisation_id, author_id, answer, answered_by, answered_at, created_at) on decisions.remark to tegenveer_actor;
grant update (answer, answered_by, answered_at) on decisions.remark to tegenveer_actor;
grant insert (id, decision_id, kind, text, organisation_id, author_id, answer, answered_by, answered_at, created_at) on decisions.remark to tegenveer_worker;

-- The rule of a space: which method for which type of decision. Without a row: consent.
create table decisions.rule (
  space_id text collate "C" not null,              -- Whose rule.
  type text collate "C" not null,                  -- decision_type
  method text collate "C" not null,                -- decision_method
  share text collate "C" not null default 'half'::text, -- For a majority: how large.
  constraint rule_pkey PRIMARY KEY (space_id, type),
  constraint rule_method_check CHECK ((method = ANY (ARRAY['consent'::text, 'consensus'::text, 'majority'::text, 'mandate_holder'::text, 'formal_external'::text]))),
  constraint rule_share_check CHECK ((share = ANY (ARRAY['half'::text, 'two_thirds'::text]))),
  constraint rule_type_check CHECK ((type = ANY (ARRAY['course'::text, 'approach'::text, 'money'::text, 'parties'::text, 'agreement_text'::text, 'roles'::text, 'publicity'::text, 'portfolio'::text, 'other'::text]))),
  constraint rule_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
alter table decisions.rule enable row level security;
create policy rule_added on decisions.rule for insert to tegenveer_actor
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy rule_kept on decisions.rule for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy rule_seen on decisions.rule for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM spaces.space s WHERE (s.id = rule.space_id))));
create policy rule_worker on decisions.rule for all to tegenveer_worker
  using (true)
  with check (true);
grant select on decisions.rule to tegenveer_actor;
grant select on decisions.rule to tegenveer_worker;
grant insert (space_id, type, method, share) on decisions.rule to tegenveer_actor;
grant update (method, share) on decisions.rule to tegenveer_actor;
grant insert (space_id, type, method, share) on decisions.rule to tegenveer_worker;
grant update (method, share) on decisions.rule to tegenveer_worker;

-- What other slices may join.
create view decisions.shared_decision with (security_invoker=true) as
 SELECT id,
    space_id,
    title,
    state,
    method,
    review_on,
    decided_on,
    visibility,
    created_at,
    round_until
   FROM decisions.decision;
grant select on decisions.shared_decision to tegenveer_actor;
grant select on decisions.shared_decision to tegenveer_worker;

-- How a decision came where it is.
create table decisions.step (
  id text collate "C" not null,                    -- Short random id.
  decision_id text collate "C" not null,           -- Which decision.
  move text collate "C" not null,                  -- What was done.
  state text collate "C" not null,                 -- Where it came.
  note text,                                       -- Why, in words.
  author_id text collate "C",                      -- Who did it.
  created_at timestamp with time zone not null default now(), -- When.
  constraint step_pkey PRIMARY KEY (id),
  constraint step_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint step_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE
);
CREATE INDEX step_author ON decisions.step USING btree (author_id);
CREATE INDEX step_decision ON decisions.step USING btree (decision_id, created_at);
alter table decisions.step enable row level security;
create policy step_added on decisions.step for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = step.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))))));
create policy step_seen on decisions.step for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = step.decision_id))));
create policy step_worker_adds on decisions.step for insert to tegenveer_worker
  with check (true);
create policy step_worker_sees on decisions.step for select to tegenveer_worker
  using (true);
grant select on decisions.step to tegenveer_actor;
grant select on decisions.step to tegenveer_worker;
grant insert (id, decision_id, move, state, note, author_id, created_at) on decisions.step to tegenveer_actor;
grant insert (id, decision_id, move, state, note, author_id, created_at) on decisions.step to tegenveer_worker;

-- What a party said in a round. Nothing is overwritten: the last word of a party over an edition counts.
create table decisions.voice (
  id text collate "C" not null,                    -- Short random id.
  decision_id text collate "C" not null,           -- About which decision.
  edition integer not null,                        -- Over which text.
  organisation_id text collate "C" not null,       -- Which party spoke.
  voice text collate "C" not null,                 -- Consent or objection; for, against or abstain with other methods.
  argument text,                                   -- In their own words.
  harms_aim text,                                  -- Which aim of ours an objection says is harmed.
  function_title text,                             -- The function in which it was said.
  author_id text collate "C",                      -- Who spoke, with a mandate to represent.
  integrated_how text,                             -- What was changed because of the objection.
  integrated_in integer,                           -- In which edition.
  position integer not null,                       -- Order in which it was said.
  created_at timestamp with time zone not null default now(), -- When.
  constraint voice_pkey PRIMARY KEY (id),
  constraint voice_decision_id_position_key UNIQUE (decision_id, "position"),
  constraint voice_check CHECK (((voice <> 'objection'::text) OR ((argument IS NOT NULL) AND (harms_aim IS NOT NULL)))),
  constraint voice_check1 CHECK (((integrated_how IS NULL) = (integrated_in IS NULL))),
  constraint voice_check2 CHECK (((integrated_how IS NULL) OR (voice = 'objection'::text))),
  constraint voice_edition_check CHECK ((edition > 0)),
  constraint voice_position_check CHECK (("position" > 0)),
  constraint voice_voice_check CHECK ((voice = ANY (ARRAY['consent'::text, 'objection'::text, 'for'::text, 'against'::text, 'abstain'::text]))),
  constraint voice_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint voice_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id) ON DELETE CASCADE,
  constraint voice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE
);
CREATE INDEX voice_author ON decisions.voice USING btree (author_id);
CREATE INDEX voice_organisation ON decisions.voice USING btree (organisation_id);
alter table decisions.voice enable row level security;
create policy voice_added on decisions.voice for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (integrated_how IS NULL) AND (integrated_in IS NULL) AND (EXISTS ( SELECT FROM (decisions.decision d JOIN decisions.asked a ON ((a.decision_id = d.id))) WHERE ((d.id = voice.decision_id) AND (a.organisation_id = voice.organisation_id) AND (d.state = 'deciding'::text) AND (d.edition = voice.edition) AND (d.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) AND ((((voice.organisation_id || ' '::text) || d.space_id) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[])) OR ((voice.organisation_id || ' *'::text) = ANY (( SELECT membership.mandated_in('represent'::text) AS mandated_in)::text[]))))))));
create policy voice_integrated on decisions.voice for update to tegenveer_actor
  using (((voice = 'objection'::text) AND (EXISTS ( SELECT FROM decisions.decision d WHERE ((d.id = voice.decision_id) AND ((d.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((d.author_id = ( SELECT membership.me() AS me)) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))))))
  with check ((voice = 'objection'::text));
create policy voice_seen on decisions.voice for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM decisions.decision d WHERE (d.id = voice.decision_id))));
create policy voice_worker_adds on decisions.voice for insert to tegenveer_worker
  with check (true);
create policy voice_worker_sees on decisions.voice for select to tegenveer_worker
  using (true);
grant select on decisions.voice to tegenveer_actor;
grant select on decisions.voice to tegenveer_worker;
grant insert (id, decision_id, edition, organisation_id, voice, argument, harms_aim, function_title, author_id, integrated_how, integrated_in, position, created_at) on decisions.voice to tegenveer_actor;
grant update (integrated_how, integrated_in) on decisions.voice to tegenveer_actor;
grant insert (id, decision_id, edition, organisation_id, voice, argument, harms_aim, function_title, author_id, integrated_how, integrated_in, position, created_at) on decisions.voice to tegenveer_worker;


-- documents ----------------------------------------------------------------------------------------------------------
-- Papers of a space: documents with versions, and notes with mentions.
create schema documents;
grant usage on schema documents to tegenveer_actor;
grant usage on schema documents to tegenveer_worker;

-- Contents of a file that is kept in the database, in pieces.
create table documents.chunk (
  file_id text collate "C" not null,               -- Of which file.
  number integer not null,                         -- Place, from 0.
  data bytea not null,                             -- The piece.
  constraint chunk_pkey PRIMARY KEY (file_id, number),
  constraint chunk_number_check CHECK ((number >= 0)),
  constraint chunk_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id) ON DELETE CASCADE
);
alter table documents.chunk enable row level security;
create policy chunk_added on documents.chunk for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM documents.file f WHERE ((f.id = chunk.file_id) AND (f.author_id = ( SELECT membership.me() AS me)) AND (f.created_at = now())))));
create policy chunk_seen on documents.chunk for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM (documents.file f JOIN documents.document d ON ((d.id = f.document_id))) WHERE ((f.id = chunk.file_id) AND (f.scan = ANY (ARRAY['clean'::text, 'not_scanned'::text])) AND (d.withdrawn_at IS NULL)))));
create policy chunk_worker on documents.chunk for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on documents.chunk to tegenveer_actor;
grant select on documents.chunk to tegenveer_actor;
grant insert on documents.chunk to tegenveer_worker;
grant select on documents.chunk to tegenveer_worker;

-- A paper of a space; its contents are in files, one per version.
create table documents.document (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Where it belongs.
  organisation_id text collate "C",                -- For which organisation it was brought in.
  title text collate "und-x-icu" not null,         -- What it is called.
  about text,                                      -- What it is.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who brought it in.
  withdrawn_at timestamp with time zone,           -- Taken back at this moment: it is named, and no longer given.
  withdrawn_why text,                              -- Why.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was brought in.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((title || ' '::text) || COALESCE(about, ''::text)))) stored, -- Dutch stems of title and what it is.
  constraint document_pkey PRIMARY KEY (id),
  constraint document_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint document_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint document_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint document_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX document_alike ON documents.document USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX document_author ON documents.document USING btree (author_id);
CREATE INDEX document_organisation ON documents.document USING btree (organisation_id);
CREATE INDEX document_search ON documents.document USING gin (search);
CREATE INDEX document_space ON documents.document USING btree (space_id);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON documents.document FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table documents.document enable row level security;
create policy document_added on documents.document for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND ((visibility <> 'organisation'::text) OR (organisation_id IS NOT NULL))));
create policy document_kept on documents.document for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((author_id = ( SELECT membership.me() AS me)) OR (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((author_id = ( SELECT membership.me() AS me)) OR (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))));
create policy document_worker on documents.document for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on documents.document for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on documents.document to tegenveer_actor;
grant select on documents.document to tegenveer_worker;
grant insert (id, space_id, organisation_id, title, about, visibility, author_id) on documents.document to tegenveer_actor;
grant update (title, about, visibility, withdrawn_at, withdrawn_why, version) on documents.document to tegenveer_actor;
grant insert (id, space_id, organisation_id, title, about, visibility, author_id) on documents.document to tegenveer_worker;
grant update (title, about, visibility, withdrawn_at, withdrawn_why, version) on documents.document to tegenveer_worker;

-- One version of a document: what was uploaded, as it was.
create table documents.file (
  id text collate "C" not null,                    -- Short random id; also its name in S3.
  document_id text collate "C" not null,           -- Of which document.
  number integer not null,                         -- Version, from 1.
  name text not null,                              -- Name it was uploaded under, with the ending of what it is.
  media_type text collate "C" not null,            -- What it is, seen from its contents.
  bytes integer not null,                          -- How large.
  sha256 text collate "C" not null,                -- Checksum over the contents.
  place text collate "C" not null default 'database'::text, -- Where the contents are.
  scan text collate "C" not null,                  -- waiting: not given yet; infected: never given; not_scanned: there is no scanner here.
  scanned_at timestamp with time zone,             -- When the scanner answered.
  author_id text collate "C",                      -- Who uploaded it.
  created_at timestamp with time zone not null default now(), -- When.
  constraint file_pkey PRIMARY KEY (id),
  constraint file_document_id_number_key UNIQUE (document_id, number),
  constraint file_bytes_check CHECK ((bytes > 0)),
  constraint file_number_check CHECK ((number > 0)),
  constraint file_place_check CHECK ((place = ANY (ARRAY['database'::text, 's3'::text]))),
  constraint file_scan_check CHECK ((scan = ANY (ARRAY['waiting'::text, 'clean'::text, 'infected'::text, 'not_scanned'::text]))),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint file_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id) ON DELETE CASCADE
);
CREATE INDEX file_author ON documents.file USING btree (author_id);
CREATE INDEX file_waiting ON documents.file USING btree (created_at) WHERE (scan = 'waiting'::text);
alter table documents.file enable row level security;
create policy file_added on documents.file for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (scan = ANY (ARRAY['waiting'::text, 'not_scanned'::text])) AND (EXISTS ( SELECT FROM documents.document d WHERE ((d.id = file.document_id) AND (d.withdrawn_at IS NULL) AND (d.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))));
create policy file_seen on documents.file for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM documents.document d WHERE (d.id = file.document_id))));
create policy file_worker on documents.file for all to tegenveer_worker
  using (true)
  with check (true);
grant select on documents.file to tegenveer_actor;
grant insert on documents.file to tegenveer_worker;
grant select on documents.file to tegenveer_worker;
grant insert (id, document_id, number, name, media_type, bytes, sha256, place, scan, author_id) on documents.file to tegenveer_actor;
grant update (scan, scanned_at) on documents.file to tegenveer_worker;

-- Who was mentioned in a note and told so: once per note.
create table documents.mention (
  note_id text collate "C" not null,               -- In which note.
  person_id text collate "C" not null,             -- Who.
  mentioned_at timestamp with time zone not null default now(), -- When they were told.
  constraint mention_pkey PRIMARY KEY (note_id, person_id),
  constraint mention_note_id_fkey FOREIGN KEY (note_id) REFERENCES documents.note(id) ON DELETE CASCADE,
  constraint mention_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX mention_person ON documents.mention USING btree (person_id);
alter table documents.mention enable row level security;
create policy mention_seen on documents.mention for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM documents.note n WHERE (n.id = mention.note_id))));
create policy mention_worker on documents.mention for select to tegenveer_worker
  using (true);
grant select on documents.mention to tegenveer_actor;
grant select on documents.mention to tegenveer_worker;

-- Words of a space: rich text in a small closed schema, kept as data.
create table documents.note (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Where it belongs.
  organisation_id text collate "C",                -- For which organisation it was written.
  title text collate "und-x-icu" not null,         -- What it is about.
  body jsonb not null,                             -- Blocks, as documents/rules/note.ts has them.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who began it.
  withdrawn_at timestamp with time zone,           -- Taken back at this moment.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was begun.
  constraint note_pkey PRIMARY KEY (id),
  constraint note_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint note_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint note_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint note_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX note_author ON documents.note USING btree (author_id);
CREATE INDEX note_organisation ON documents.note USING btree (organisation_id);
CREATE INDEX note_space ON documents.note USING btree (space_id);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON documents.note FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table documents.note enable row level security;
create policy note_added on documents.note for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND ((visibility <> 'organisation'::text) OR (organisation_id IS NOT NULL))));
create policy note_kept on documents.note for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((author_id = ( SELECT membership.me() AS me)) OR (visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((author_id = ( SELECT membership.me() AS me)) OR (visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))));
create policy note_worker on documents.note for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on documents.note for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on documents.note to tegenveer_actor;
grant select on documents.note to tegenveer_worker;
grant insert (id, space_id, organisation_id, title, body, visibility, author_id) on documents.note to tegenveer_actor;
grant update (title, body, visibility, withdrawn_at, version) on documents.note to tegenveer_actor;
grant insert (id, space_id, organisation_id, title, body, visibility, author_id) on documents.note to tegenveer_worker;
grant update (title, body, visibility, withdrawn_at, version) on documents.note to tegenveer_worker;

-- How a note read at each version; nothing that was written is lost.
create table documents.note_version (
  note_id text collate "C" not null,               -- Of which note.
  number integer not null,                         -- Version, from 1.
  title text not null,                             -- Its title then.
  body jsonb not null,                             -- Its blocks then.
  author_id text collate "C",                      -- Who wrote this version.
  created_at timestamp with time zone not null default now(), -- When.
  constraint note_version_pkey PRIMARY KEY (note_id, number),
  constraint note_version_number_check CHECK ((number > 0)),
  constraint note_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint note_version_note_id_fkey FOREIGN KEY (note_id) REFERENCES documents.note(id) ON DELETE CASCADE
);
CREATE INDEX note_version_author ON documents.note_version USING btree (author_id);
alter table documents.note_version enable row level security;
create policy note_version_added on documents.note_version for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM documents.note n WHERE ((n.id = note_version.note_id) AND (n.version = note_version.number) AND (n.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))));
create policy note_version_seen on documents.note_version for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM documents.note n WHERE (n.id = note_version.note_id))));
create policy note_version_worker on documents.note_version for all to tegenveer_worker
  using (true)
  with check (true);
grant select on documents.note_version to tegenveer_actor;
grant select on documents.note_version to tegenveer_worker;
grant insert (note_id, number, title, body, author_id) on documents.note_version to tegenveer_actor;
grant insert (note_id, number, title, body, author_id) on documents.note_version to tegenveer_worker;

-- Marks who is mentioned and may see the note, and was not told before; with the address to tell them at. For who may write in the note.
CREATE OR REPLACE FUNCTION documents.mention(of_note text, people text[])
 RETURNS TABLE(person_id text, name text, language text, mail text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH note AS (
          SELECT n.id,
             n.space_id,
             n.organisation_id,
             n.title,
             n.body,
             n.visibility,
             n.author_id,
             n.withdrawn_at,
             n.version,
             n.created_at
            FROM documents.note n
           WHERE ((n.id = mention.of_note) AND (n.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((n.author_id = ( SELECT membership.me() AS me)) OR (n.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text]))))
         ), reader AS (
          SELECT p.id,
             p.name,
             p.language
            FROM (note n
              JOIN membership.person p ON (((p.id = ANY (mention.people)) AND (p.ended_at IS NULL) AND (p.id <> ( SELECT membership.me() AS me)))))
           WHERE
                 CASE n.visibility
                     WHEN 'parties'::text THEN (EXISTS ( SELECT 1
                        FROM spaces.seat s
                       WHERE ((s.person_id = p.id) AND (s.space_id = n.space_id) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now())))))
                     WHEN 'organisation'::text THEN (EXISTS ( SELECT 1
                        FROM membership.affiliation a
                       WHERE ((a.person_id = p.id) AND (a.organisation_id = n.organisation_id) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE)))))
                     WHEN 'named'::text THEN ((EXISTS ( SELECT 1
                        FROM spaces.named x
                       WHERE ((x.record_id = n.id) AND (x.person_id = p.id) AND (x.named_by = n.author_id)))) AND (EXISTS ( SELECT 1
                        FROM spaces.seat s
                       WHERE ((s.person_id = p.id) AND (s.space_id = n.space_id) AND ((s.ends_at IS NULL) OR (s.ends_at > now()))))))
                     WHEN 'author'::text THEN false
                     ELSE (EXISTS ( SELECT 1
                        FROM spaces.seat s
                       WHERE ((s.person_id = p.id) AND (s.space_id = n.space_id) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now())))))
                 END
         ), fresh AS (
          INSERT INTO documents.mention (note_id, person_id)  SELECT mention.of_note AS of_note,
                     r_1.id
                    FROM reader r_1 ON CONFLICT DO NOTHING
           RETURNING mention.person_id
         )
  SELECT r.id,
     r.name,
     r.language,
     ( SELECT min(a.mail) AS min
            FROM membership.address a
           WHERE (a.person_id = r.id)) AS min
    FROM (fresh f
      JOIN reader r ON ((r.id = f.person_id)));
END;
grant execute on function documents.mention(text,text[]) to tegenveer_actor;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION documents.search_document(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from documents.document
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from documents.document
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function documents.search_document(text,integer) to tegenveer_actor;


-- kernel -------------------------------------------------------------------------------------------------------------
-- What every slice needs and that knows no slice.
create schema kernel;
grant usage on schema kernel to tegenveer_actor;
grant usage on schema kernel to tegenveer_worker;

-- text search configuration kernel.dutch
--   1: dutch_stem
--   2: unaccent, dutch_stem
--   3: simple
--   4: simple
--   5: simple
--   6: simple
--   7: simple
--   8: simple
--   9: simple
--   10: unaccent, dutch_stem
--   11: dutch_stem
--   15: simple
--   16: dutch_stem
--   17: unaccent, dutch_stem
--   18: simple
--   19: simple
--   20: simple
--   21: simple
--   22: simple

-- In how many minutes of the running week somebody came, under a name of that week only.
create table kernel.active_minutes (
  week date not null,                              -- kernel.active_week
  who text collate "C" not null,                   -- SHA-256 of the salt and the id of a person or of a link.
  by_link boolean not null,                        -- Somebody on a link, without an account.
  sent boolean not null,                           -- Sent at least one form.
  minutes integer not null,                        -- Minutes of the clock with at least one page or form.
  last_at timestamp with time zone not null,       -- The last minute that was counted, so that two devices or two processes count it once.
  constraint active_minutes_pkey PRIMARY KEY (week, who),
  constraint active_minutes_minutes_check CHECK ((minutes > 0)),
  constraint active_minutes_week_fkey FOREIGN KEY (week) REFERENCES kernel.active_week(week) ON DELETE CASCADE
);
alter table kernel.active_minutes enable row level security;

-- A week that is being counted. Deleting the row deletes its counts, and with the salt the way back to people.
create table kernel.active_week (
  week date not null,                              -- Its Monday, in UTC.
  salt text not null,                              -- Random.
  constraint active_week_pkey PRIMARY KEY (week),
  constraint active_week_week_check CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
alter table kernel.active_week enable row level security;

-- Once a day: one hash over the heads of all chains, to be kept elsewhere too.
create table kernel.anchor (
  day date not null,                               -- UTC day.
  facts bigint not null,                           -- Number of facts in all chains.
  hash text not null,                              -- SHA-256 over all heads in order of space.
  constraint anchor_pkey PRIMARY KEY (day)
);
alter table kernel.anchor enable row level security;
create policy anchor_is_public on kernel.anchor for select to tegenveer_actor
  using (true);
grant select on kernel.anchor to tegenveer_actor;

-- Head of the hash chain of each space: one lock per space, none over all.
create table kernel.chain (
  space_id text collate "C" not null,              -- spaces.space, or 'house' for facts about the installation.
  length bigint not null,                          -- Number of facts in the chain.
  head text not null,                              -- Hash of the newest fact.
  constraint chain_pkey PRIMARY KEY (space_id)
);
alter table kernel.chain enable row level security;

-- Append-only: how the state came to be. Ids and digests only, never personal text.
create table kernel.fact (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Chain it belongs to.
  sequence bigint not null,                        -- Place in the chain, from 1.
  type text collate "C" not null,                  -- Past tense with a version: deal-signed.1
  at timestamp with time zone not null,            -- When it happened.
  actor text not null,                             -- Salted digest of the acting person, or system, link, public.
  body jsonb not null,                             -- As the slice's facts.ts declares it.
  previous text not null,                          -- Hash of the fact before it; 64 zeros for the first.
  hash text not null,                              -- SHA-256 over previous, sequence, type, moment, actor and body.
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_space_id_sequence_key UNIQUE (space_id, sequence),
  constraint fact_space_id_fkey FOREIGN KEY (space_id) REFERENCES kernel.chain(space_id) ON DELETE RESTRICT
);
CREATE INDEX fact_actor ON kernel.fact USING btree (actor, at);
CREATE INDEX fact_type ON kernel.fact USING btree (type, at);
alter table kernel.fact enable row level security;
create policy fact_seen on kernel.fact for select to tegenveer_actor
  using (((space_id = 'house'::text) AND ( SELECT membership.administers() AS administers)));
create policy fact_worker on kernel.fact for select to tegenveer_worker
  using (true);
grant select on kernel.fact to tegenveer_actor;
grant select on kernel.fact to tegenveer_worker;

-- Migrations that were applied, with the hash of their text.
create table kernel.migration (
  name text not null,                              -- File name.
  hash text not null,                              -- SHA-256 of the file.
  applied_at timestamp with time zone not null default now(), -- When.
  constraint migration_pkey PRIMARY KEY (name)
);
alter table kernel.migration enable row level security;

-- What has to leave the house, written in the transaction that caused it. Never lost, and sent after the commit only.
create table kernel.outbox (
  id text collate "C" not null,                    -- Short random id; also the Message-ID, so that a repeat is recognised.
  kind text collate "C" not null,                  -- mail
  payload jsonb not null,                          -- Address, subject, text, what it is about; shown: the text without what opens something, which stays when the rest goes.
  posted_at timestamp with time zone not null default now(), -- When it was posted.
  due_at timestamp with time zone not null default now(), -- Next attempt.
  attempts integer not null default 0,             -- Attempts so far.
  sent_at timestamp with time zone,                -- When the mail server accepted it.
  failed text,                                     -- Why the last attempt failed.
  recipient text collate "C" generated always as (lower((payload ->> 'to'::text))) stored, -- Address in small letters.
  about text collate "C" generated always as (COALESCE((payload ->> 'kind'::text), 'other'::text)) stored, -- What kind of mail: sign_in, check_in, digest …
  about_id text collate "C" generated always as ((payload ->> 'aboutId'::text)) stored, -- The record it is about.
  space_id text collate "C" generated always as ((payload ->> 'spaceId'::text)) stored, -- The space it is about.
  unread boolean not null default false,           -- A try is under way, or ended after the whole mail was handed over without an answer being read: the server may have it.
  repeats integer not null default 0,              -- Tries after one whose answer went unread: the reader may have it twice, under one Message-ID.
  bounced_at timestamp with time zone,             -- The address refused it for good, at once or later.
  counts_on text collate "C" generated always as ((payload ->> 'countsOn'::text)) stored, -- The day this is the one mail of, on the calendar of the Netherlands; empty: somebody asked for it.
  by_itself boolean not null generated always as ((COALESCE((payload ->> 'byItself'::text), 'false'::text) = 'true'::text)) stored, -- The house sends it by itself: one per address and day. What a person sends by hand leaves at once, and counts.
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_kind_check CHECK ((kind = 'mail'::text))
);
CREATE INDEX outbox_due ON kernel.outbox USING btree (due_at) WHERE (sent_at IS NULL);
CREATE INDEX outbox_recipient ON kernel.outbox USING btree (recipient, posted_at DESC);
CREATE INDEX outbox_space ON kernel.outbox USING btree (space_id, posted_at DESC) WHERE (space_id IS NOT NULL);
CREATE UNIQUE INDEX outbox_one_a_day ON kernel.outbox USING btree (recipient, counts_on) WHERE by_itself;
alter table kernel.outbox enable row level security;
create policy worker_forgets_outbox on kernel.outbox for delete to tegenveer_worker
  using (((posted_at < (now() - '400 days'::interval)) AND ((sent_at IS NOT NULL) OR (due_at = 'infinity'::timestamp with time zone))));
create policy worker_sees_outbox on kernel.outbox for select to tegenveer_worker
  using (true);
create policy worker_works_outbox on kernel.outbox for update to tegenveer_worker
  using (true)
  with check (true);
grant delete on kernel.outbox to tegenveer_worker;
grant select on kernel.outbox to tegenveer_worker;
grant update (payload, due_at, attempts, sent_at, failed, unread, repeats, bounced_at) on kernel.outbox to tegenveer_worker;

-- Salt per person for the digests in facts. Deleting the row erases the person from all facts, and every chain stays valid.
create table kernel.pseudonym (
  person_id text collate "C" not null,             -- membership.person
  salt text not null,                              -- Random.
  constraint pseudonym_pkey PRIMARY KEY (person_id)
);
alter table kernel.pseudonym enable row level security;

-- Append-only: who read what that is confidential, and when. Ids and digests only, never personal text.
create table kernel.reading (
  sequence bigint not null,                        -- Place in the chain, from 1.
  at timestamp with time zone not null,            -- When it was read.
  actor text not null,                             -- The same salted digest as in facts, or link, public.
  operation text collate "C" not null,             -- Name of the operation that answered.
  subjects text[] not null,                        -- Ids of the confidential records in the answer.
  previous text not null,                          -- Hash of the reading before it; 64 zeros for the first.
  hash text not null,                              -- SHA-256 over previous, sequence, moment, actor, operation and subjects.
  constraint reading_pkey PRIMARY KEY (sequence)
);
CREATE INDEX reading_actor ON kernel.reading USING btree (actor, at);
CREATE INDEX reading_at ON kernel.reading USING btree (at);
CREATE INDEX reading_subjects ON kernel.reading USING gin (subjects);
alter table kernel.reading enable row level security;

-- Head of the chain of readings: one row. It is locked by one batch at a time, for as long as the batch is written.
create table kernel.reading_chain (
  id boolean not null default true,                -- There is one.
  length bigint not null default 0,                -- Number of readings.
  head text not null default repeat('0'::text, 64), -- Hash of the newest reading.
  constraint reading_chain_pkey PRIMARY KEY (id),
  constraint reading_chain_id_check CHECK (id)
);
alter table kernel.reading_chain enable row level security;

-- Addresses that refused mail for good: nothing is sent there until somebody mends it.
create table kernel.undeliverable (
  mail text collate "C" not null,                  -- Address in small letters.
  since timestamp with time zone not null default now(), -- Since when.
  reason text not null,                            -- What the other mail server said.
  outbox_id text collate "C",                      -- The mail that came back.
  constraint undeliverable_pkey PRIMARY KEY (mail)
);
alter table kernel.undeliverable enable row level security;
create policy worker_undeliverable on kernel.undeliverable for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on kernel.undeliverable to tegenveer_worker;
grant insert on kernel.undeliverable to tegenveer_worker;
grant select on kernel.undeliverable to tegenveer_worker;
grant update (since, reason, outbox_id) on kernel.undeliverable to tegenveer_worker;

-- The name of a person or link for one week.
CREATE OR REPLACE FUNCTION kernel.active_name(salt text, id text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
RETURN encode(sha256(convert_to((salt || id), 'UTF8'::name)), 'hex'::text);

-- Weeks that are over and still counted per person.
CREATE OR REPLACE FUNCTION kernel.active_weeks(before date)
 RETURNS SETOF date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT w.week
    FROM kernel.active_week w
   WHERE ((w.week + 7) <= active_weeks.before)
   ORDER BY w.week;
END;
grant execute on function kernel.active_weeks(date) to tegenveer_worker;

-- Sets today's anchor.
CREATE OR REPLACE FUNCTION kernel.anchor_today()
 RETURNS kernel.anchor
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO kernel.anchor (day, facts, hash)  SELECT ((now() AT TIME ZONE 'UTC'::text))::date AS timezone,
             ( SELECT COALESCE(sum(c.length), (0)::numeric) AS "coalesce"
                    FROM kernel.chain c) AS "coalesce",
             encode(sha256(convert_to(COALESCE(string_agg(((heads.id || ' '::text) || heads.head), '
'::text ORDER BY heads.id), ''::text), 'UTF8'::name)), 'hex'::text) AS encode
            FROM ( SELECT chain.space_id AS id,
                     chain.head
                    FROM kernel.chain
                 UNION ALL
                  SELECT 'readings'::text,
                     reading_chain.head
                    FROM kernel.reading_chain
                   WHERE (reading_chain.length > 0)) heads ON CONFLICT(day) DO UPDATE SET facts = excluded.facts, hash = excluded.hash
   RETURNING anchor.day,
     anchor.facts,
     anchor.hash;
END;
grant execute on function kernel.anchor_today() to tegenveer_worker;

-- What a fact's hash is made of; verification uses the same.
CREATE OR REPLACE FUNCTION kernel.fact_hash(previous text, sequence bigint, type text, at timestamp with time zone, actor text, body jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
RETURN encode(sha256(convert_to(concat_ws('
'::text, previous, (sequence)::text, type, to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), actor, (body)::text), 'UTF8'::name)), 'hex'::text);
grant execute on function kernel.fact_hash(text,bigint,text,timestamp with time zone,text,jsonb) to public;

-- Throws the salt of a person away: nobody can tell any more which facts were theirs, and every chain still holds.
CREATE OR REPLACE FUNCTION kernel.forget(of_person text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM kernel.pseudonym p
           WHERE (p.person_id = forget.of_person)
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM gone)) AS "exists";
END;
grant execute on function kernel.forget(text) to tegenveer_worker;

-- Throws away the salt of a week, and all its counts per person.
CREATE OR REPLACE FUNCTION kernel.forget_active(of_week date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM kernel.active_week w
   WHERE (w.week = forget_active.of_week);
END;
grant execute on function kernel.forget_active(date) to tegenveer_worker;

-- When an address goes, so does what was said about it.
CREATE OR REPLACE FUNCTION kernel.forget_undeliverable()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from kernel.undeliverable u where u.mail = lower(old.mail);
  return null;
end $function$;

-- Before a change of visibility: outward by the author alone; inward also by who leads the space.
CREATE OR REPLACE FUNCTION kernel.guard_visibility()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  widths constant text[] := array['author', 'named', 'organisation', 'parties', 'network', 'public'];
  leads constant boolean := new.space_id = any ((select spaces.mine_to_lead())::text[]);
  writes constant boolean := old.author_id = (select membership.me()) and new.space_id <> all ((select spaces.gone_from())::text[]);
begin
  -- Only what a person does is held against this; the system's own hands carry over what a source says.
  if current_user <> 'tegenveer_actor' or coalesce(writes, false) or old.author_id is null and leads then return new; end if;
  if array_position(widths, new.visibility) < array_position(widths, old.visibility) and leads then return new; end if;
  raise exception 'Only the author shows a record to more people.' using errcode = '42501';
end $function$;
grant execute on function kernel.guard_visibility() to public;

-- Words of a list as one text, for a search vector.
CREATE OR REPLACE FUNCTION kernel.joined(words text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
RETURN array_to_string(words, ' '::text);
grant execute on function kernel.joined(text[]) to public;
grant execute on function kernel.joined(text[]) to tegenveer_actor;
grant execute on function kernel.joined(text[]) to tegenveer_worker;

-- Last day of a year, a month or a day (`2027`, `2027-06`, `2027-06-14`).
CREATE OR REPLACE FUNCTION kernel.last_day(known text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
RETURN CASE length(known) WHEN 4 THEN make_date((known)::integer, 12, 31) WHEN 7 THEN (((make_date(("left"(known, 4))::integer, ("right"(known, 2))::integer, 1) + '1 mon'::interval) - '1 day'::interval))::date ELSE (known)::date END;
grant execute on function kernel.last_day(text) to public;
grant execute on function kernel.last_day(text) to tegenveer_actor;
grant execute on function kernel.last_day(text) to tegenveer_worker;

-- For the readiness check.
CREATE OR REPLACE FUNCTION kernel.newest_migration()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT max(m.name) AS max FROM kernel.migration m);
grant execute on function kernel.newest_migration() to public;

-- Adds a fact to the chain of its space, under a lock on that chain alone.
CREATE OR REPLACE FUNCTION kernel.note(fact_id text, of_space text, of_type text, fact_body jsonb, happened_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function kernel.note(text,text,text,jsonb,timestamp with time zone) to tegenveer_actor;
grant execute on function kernel.note(text,text,text,jsonb,timestamp with time zone) to tegenveer_worker;

-- Counts one minute for whoever came in it: { session, link, sent } each, by the hash of their key. A session goes before a link.
CREATE OR REPLACE FUNCTION kernel.note_active(at_minute timestamp with time zone, seen jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  this_week date := date_trunc('week', at_minute at time zone 'UTC')::date;
  secret text;
begin
  insert into kernel.active_week (week, salt) values (this_week, gen_random_uuid()::text || gen_random_uuid()::text) on conflict do nothing;
  select w.salt into strict secret from kernel.active_week w where w.week = this_week;
  insert into kernel.active_minutes as known (week, who, by_link, sent, minutes, last_at)
  select this_week, kernel.active_name(secret, came.id), came.by_link, bool_or(came.sent), 1, at_minute
  from (
    select coalesce(p.id, l.id) as id, p.id is null as by_link, (e ->> 'sent')::boolean as sent
    from jsonb_array_elements(seen) e
    left join membership.key s on s.hash = e ->> 'session' and s.kind = 'session' and s.expires_at > at_minute
      and (s.ended_at is null or s.ended_at >= at_minute)
      and (s.idle_minutes is null or s.seen_at > at_minute - make_interval(mins => s.idle_minutes))
    left join membership.person p on p.id = s.person_id and p.ended_at is null
    left join membership.key l on l.hash = e ->> 'link' and l.kind in ('check_in_link', 'outside_link') and l.expires_at > at_minute
      and (l.ended_at is null or l.ended_at >= at_minute)
  ) came
  where came.id is not null
  group by came.id, came.by_link
  -- In one order, so that two processes never wait for each other.
  order by 2
  on conflict (week, who) do update set
    minutes = known.minutes + (known.last_at < excluded.last_at)::integer,
    sent = known.sent or excluded.sent,
    last_at = greatest(known.last_at, excluded.last_at);
end $function$;
grant execute on function kernel.note_active(timestamp with time zone,jsonb) to tegenveer_worker;

-- Adds a batch of readings to the chain: { person, door, at, operation, subjects } each.
CREATE OR REPLACE FUNCTION kernel.note_readings(entries jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function kernel.note_readings(jsonb) to tegenveer_worker;

-- Lower case, accents off: what near misses are looked for in.
CREATE OR REPLACE FUNCTION kernel.plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
RETURN lower(unaccent('unaccent'::regdictionary, words));
grant execute on function kernel.plain(text) to public;
grant execute on function kernel.plain(text) to tegenveer_actor;
grant execute on function kernel.plain(text) to tegenveer_worker;

-- Puts something in the outbox; who posts may not read it back.
CREATE OR REPLACE FUNCTION kernel.post(id text, kind text, payload jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO kernel.outbox (id, kind, payload)
   VALUES (post.id, post.kind, post.payload);
END;
grant execute on function kernel.post(text,text,jsonb) to tegenveer_actor;
grant execute on function kernel.post(text,text,jsonb) to tegenveer_worker;

-- For migrations: row-level security, the one see-policy and the guard on moving outward, for a table with visibility, space_id, organisation_id, author_id and id.
CREATE OR REPLACE FUNCTION kernel.protect(record regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  execute format('alter table %s enable row level security', record);
  execute format('create policy seen_by_visibility on %s for select to tegenveer_actor using (%s)', record, kernel.see_policy());
  execute format('create trigger visibility_guarded before update of visibility on %s
    for each row when (old.visibility is distinct from new.visibility) execute function kernel.guard_visibility()', record);
end $function$;

-- The digest under which a person stands in facts and readings.
CREATE OR REPLACE FUNCTION kernel.pseudonym_of(of_person text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if of_person is null then return null; end if;
  insert into kernel.pseudonym values (of_person, replace(gen_random_uuid()::text, '-', '')) on conflict do nothing;
  return (select encode(sha256(convert_to(p.salt || p.person_id, 'UTF8')), 'hex') from kernel.pseudonym p where p.person_id = of_person);
end $function$;

-- What a reading's hash is made of; verification uses the same.
CREATE OR REPLACE FUNCTION kernel.reading_hash(previous text, sequence bigint, at timestamp with time zone, actor text, operation text, subjects text[])
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
RETURN encode(sha256(convert_to(concat_ws('
'::text, previous, (sequence)::text, to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), actor, operation, array_to_string(subjects, ' '::text)), 'UTF8'::name)), 'hex'::text);
grant execute on function kernel.reading_hash(text,bigint,timestamp with time zone,text,text,text[]) to public;

-- For migrations: makes a table with a search vector findable, by words and by near misses, behind its own see-policies. Again: with its see-policies as they are now.
CREATE OR REPLACE FUNCTION kernel.searchable(record regclass, title text, key text DEFAULT 'id'::text, seen text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  schema_name text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = record);
  table_name text := (select c.relname from pg_catalog.pg_class c where c.oid = record);
  function_name text := format('%I.%I', schema_name, 'search_' || table_name);
begin
  -- Naming a setting of an extension is allowed once the extension is loaded in this session, which its first use does.
  perform public.word_similarity('', '');
  execute format('create index if not exists %I on %s using gin (search)', table_name || '_search', record);
  execute format('create index if not exists %I on %s using gin (kernel.plain(%I) public.gin_trgm_ops)', table_name || '_alike', record, title);
  execute format($body$
    create or replace function %1$s(words text, at_most integer) returns table (id text, rank real)
      language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.5' as $search$
        with told as materialized (
          select %3$I as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from %2$s
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (%5$s)
          order by 2 desc limit at_most
        ), alike as (
          select %3$I as id, public.word_similarity(kernel.plain(words), kernel.plain(%4$I)) as rank
          from %2$s
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%%) kernel.plain(%4$I) and (%5$s)
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $search$
    $body$, function_name, record, key, title, coalesce(seen, kernel.see_clause(record)));
  execute format('comment on function %s is %L', function_name, 'Candidates for a search, of what the acting person may see.');
  execute format('revoke all on function %s from public', function_name);
  execute format('grant execute on function %s to tegenveer_actor', function_name);
end $function$;

-- For migrations: what a table's own see-policies say, as text.
CREATE OR REPLACE FUNCTION kernel.see_clause(record regclass)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
RETURN (SELECT string_agg(format('(%s)'::text, pg_get_expr(p.polqual, p.polrelid)), ' or '::text) AS string_agg FROM (pg_policy p JOIN pg_roles r ON ((r.oid = ANY (p.polroles)))) WHERE ((p.polrelid = (see_clause.record)::oid) AND (p.polcmd = ANY (ARRAY['r'::"char", '*'::"char"])) AND (r.rolname = 'tegenveer_actor'::name)));

-- The one see-policy, as text for kernel.protect.
CREATE OR REPLACE FUNCTION kernel.see_policy()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
RETURN '
    (visibility = ''public''
      or visibility = ''network'' and (select membership.me()) is not null
      or visibility = ''parties'' and space_id in (select unnest(spaces.mine()))
      or visibility = ''organisation'' and organisation_id = any ((select membership.my_organisations())::text[])
      or visibility = ''named'' and id || '' '' || author_id = any ((select spaces.named_to_me())::text[])
        and space_id <> all ((select spaces.gone_from())::text[])
      or author_id = (select membership.me()) and (visibility = ''author''
        or visibility in (''named'', ''organisation'') and space_id = any ((select spaces.mine())::text[])
        or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.gone_from())::text[])))
    and space_id <> all ((select spaces.hidden_from_me())::text[])
  '::text;

-- Chains that do not hold, and from which fact on. No rows: everything holds.
CREATE OR REPLACE FUNCTION kernel.verify_chains()
 RETURNS TABLE(space_id text, broken_at bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT v.chain,
     min(v.place) AS min
    FROM kernel.verify_log() v(log, chain, place, id, problem)
   GROUP BY v.chain;
END;
grant execute on function kernel.verify_chains() to tegenveer_worker;

-- Every row of facts and readings that does not hold, and every gap: which, and what is wrong. No rows: everything holds.
CREATE OR REPLACE FUNCTION kernel.verify_log()
 RETURNS TABLE(log text, chain text, place bigint, id text, problem text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH entry AS (
          SELECT 'fact'::text AS log,
             f.space_id AS chain,
             f.sequence AS place,
             f.id,
             f.previous,
             f.hash,
             (f.hash = kernel.fact_hash(f.previous, f.sequence, f.type, f.at, f.actor, f.body)) AS holds
            FROM kernel.fact f
         UNION ALL
          SELECT 'reading'::text,
             'readings'::text,
             r.sequence,
             (r.sequence)::text AS sequence,
             r.previous,
             r.hash,
             (r.hash = kernel.reading_hash(r.previous, r.sequence, r.at, r.actor, r.operation, r.subjects))
            FROM kernel.reading r
         ), tied AS (
          SELECT entry.log,
             entry.chain,
             entry.place,
             entry.id,
             entry.previous,
             entry.hash,
             entry.holds,
             lag(entry.place, 1, (0)::bigint) OVER one AS place_before,
             lag(entry.hash, 1, repeat('0'::text, 64)) OVER one AS hash_before,
             lag(entry.holds, 1, true) OVER one AS holds_before,
             lead(entry.previous) OVER one AS previous_after
            FROM entry
           WINDOW one AS (PARTITION BY entry.log, entry.chain ORDER BY entry.place)
         ), head AS (
          SELECT 'fact'::text AS log,
             c.space_id AS chain,
             c.length,
             c.head
            FROM kernel.chain c
         UNION ALL
          SELECT 'reading'::text,
             'readings'::text,
             c.length,
             c.head
            FROM kernel.reading_chain c
         )
  SELECT t.log,
     t.chain,
     t.place,
     t.id,
         CASE
             WHEN ((t.previous_after IS NULL) OR (t.previous_after = t.hash)) THEN 'changed'::text
             ELSE 'moved'::text
         END AS "case"
    FROM tied t
   WHERE (NOT t.holds)
 UNION ALL
  SELECT t.log,
     t.chain,
     (t.place_before + 1),
     NULL::text,
         CASE (t.place - t.place_before)
             WHEN 2 THEN 'removed'::text
             ELSE ('removed up to '::text || (t.place - 1))
         END AS "case"
    FROM tied t
   WHERE (t.place > (t.place_before + 1))
 UNION ALL
  SELECT t.log,
     t.chain,
     t.place,
     t.id,
     'does not follow on the one before'::text
    FROM tied t
   WHERE (t.holds AND t.holds_before AND (t.place = (t.place_before + 1)) AND (t.previous <> t.hash_before))
 UNION ALL
  SELECT h.log,
     h.chain,
     (COALESCE(last.place, (0)::bigint) + 1),
     NULL::text,
     'removed from the end'::text
    FROM (head h
      LEFT JOIN LATERAL ( SELECT max(e.place) AS place
            FROM entry e
           WHERE ((e.log = h.log) AND (e.chain = h.chain))) last ON (true))
   WHERE (COALESCE(last.place, (0)::bigint) < h.length)
 UNION ALL
  SELECT h.log,
     h.chain,
     e.place,
     e.id,
     'does not fit the head of its chain'::text
    FROM (head h
      JOIN entry e ON (((e.log = h.log) AND (e.chain = h.chain) AND (e.place = h.length))))
   WHERE (e.hash <> h.head)
 UNION ALL
  SELECT h.log,
     h.chain,
     e.place,
     e.id,
     'beyond the head of its chain'::text
    FROM (head h
      JOIN entry e ON (((e.log = h.log) AND (e.chain = h.chain) AND (e.place > h.length))))
 UNION ALL
  SELECT e.log,
     e.chain,
     e.place,
     e.id,
     'in a chain without a head'::text
    FROM entry e
   WHERE (NOT (EXISTS ( SELECT 1
            FROM head h
           WHERE ((h.log = e.log) AND (h.chain = e.chain)))));
END;
grant execute on function kernel.verify_log() to tegenveer_worker;


-- membership ---------------------------------------------------------------------------------------------------------
-- Who is who, and who acts for whom.
create schema membership;
grant usage on schema membership to public;
grant usage on schema membership to tegenveer_actor;
grant usage on schema membership to tegenveer_worker;

-- Mail addresses people sign in with; apart from the person, so that a name can be shown without it.
create table membership.address (
  mail text collate "C" not null,                  -- Lower case.
  person_id text collate "C" not null,             -- Whose it is.
  constraint address_pkey PRIMARY KEY (mail),
  constraint address_mail_check CHECK ((mail = lower(mail))),
  constraint address_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX address_person ON membership.address USING btree (person_id);
CREATE TRIGGER address_dropped AFTER DELETE ON membership.address FOR EACH ROW EXECUTE FUNCTION kernel.forget_undeliverable();
alter table membership.address enable row level security;
create policy address_added on membership.address for insert to tegenveer_actor
  with check (( SELECT membership.administers() AS administers));
create policy address_dropped on membership.address for delete to tegenveer_actor
  using (( SELECT membership.administers() AS administers));
create policy address_own on membership.address for select to tegenveer_actor
  using (((person_id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers)));
create policy address_worker on membership.address for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on membership.address to tegenveer_actor;
grant insert on membership.address to tegenveer_actor;
grant select on membership.address to tegenveer_actor;
grant insert on membership.address to tegenveer_worker;
grant select on membership.address to tegenveer_worker;

-- Who acts for which organisation, in which function, from-to.
create table membership.affiliation (
  id text collate "C" not null,                    -- Short random id.
  person_id text collate "C" not null,             -- Who.
  organisation_id text collate "C" not null,       -- For which organisation.
  function_title text,                             -- In which function; empty: of somebody who is erased.
  starts_on date not null default CURRENT_DATE,    -- First day.
  ends_on date,                                    -- Last day; empty: still.
  version integer not null default 1,              -- Raised by each change.
  constraint affiliation_pkey PRIMARY KEY (id),
  constraint affiliation_check CHECK ((ends_on >= starts_on)),
  constraint affiliation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint affiliation_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX affiliation_organisation ON membership.affiliation USING btree (organisation_id);
CREATE INDEX affiliation_person ON membership.affiliation USING btree (person_id);
CREATE TRIGGER function_ended AFTER UPDATE OF ends_on ON membership.affiliation FOR EACH ROW WHEN ((old.ends_on IS DISTINCT FROM new.ends_on)) EXECUTE FUNCTION membership.end_with_function();
CREATE TRIGGER owner_left AFTER INSERT OR UPDATE OF ends_on ON membership.affiliation FOR EACH ROW EXECUTE FUNCTION results.owner_leaves();
alter table membership.affiliation enable row level security;
create policy affiliation_added on membership.affiliation for insert to tegenveer_actor
  with check (( SELECT membership.administers() AS administers));
create policy affiliation_kept on membership.affiliation for update to tegenveer_actor
  using (( SELECT membership.administers() AS administers))
  with check (( SELECT membership.administers() AS administers));
create policy affiliation_seen on membership.affiliation for select to tegenveer_actor
  using (((person_id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (person_id = ANY (( SELECT spaces.companions() AS companions)::text[]))));
create policy affiliation_worker on membership.affiliation for all to tegenveer_worker
  using (true)
  with check (true);
grant select on membership.affiliation to tegenveer_actor;
grant insert on membership.affiliation to tegenveer_worker;
grant select on membership.affiliation to tegenveer_worker;
grant insert (id, person_id, organisation_id, function_title, starts_on, ends_on) on membership.affiliation to tegenveer_actor;
grant update (function_title, starts_on, ends_on, version) on membership.affiliation to tegenveer_actor;
grant update (function_title, starts_on, ends_on, version) on membership.affiliation to tegenveer_worker;

-- A passkey or an identity provider is being asked; the answer must carry the secret of this row, once, within minutes.
create table membership.attempt (
  hash text collate "C" not null,                  -- SHA-256 of the challenge or secret.
  kind text collate "C" not null,                  -- What is being done.
  person_id text collate "C",                      -- Who began it, when signed in.
  provider text collate "C",                       -- Which identity provider is asked.
  expires_at timestamp with time zone not null,    -- After this it opens nothing.
  constraint attempt_pkey PRIMARY KEY (hash),
  constraint attempt_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'prove'::text, 'sign_in'::text, 'provider_sign_in'::text, 'provider_prove'::text]))),
  constraint attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX attempt_expires ON membership.attempt USING btree (expires_at);
CREATE INDEX attempt_person ON membership.attempt USING btree (person_id);
alter table membership.attempt enable row level security;

-- Who may search facts and readings: an auditor. Given by an administrator, and never by oneself.
create table membership.audit_right (
  id text collate "C" not null,                    -- Short random id.
  person_id text collate "C" not null,             -- Who.
  given_by text collate "C",                       -- The administrator who gave it.
  why text not null,                               -- What for.
  starts_at timestamp with time zone not null default now(), -- From this moment.
  ends_at timestamp with time zone,                -- Ends at this moment; empty: still.
  constraint audit_right_pkey PRIMARY KEY (id),
  constraint audit_right_check CHECK ((ends_at >= starts_at)),
  constraint audit_right_check1 CHECK ((given_by <> person_id)),
  constraint audit_right_given_by_fkey FOREIGN KEY (given_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint audit_right_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX audit_right_given_by ON membership.audit_right USING btree (given_by);
CREATE INDEX audit_right_person ON membership.audit_right USING btree (person_id);
CREATE UNIQUE INDEX audit_right_once ON membership.audit_right USING btree (person_id) WHERE (ends_at IS NULL);
alter table membership.audit_right enable row level security;
create policy audit_right_ended on membership.audit_right for update to tegenveer_actor
  using ((( SELECT membership.administers() AS administers) AND (ends_at IS NULL)))
  with check (( SELECT membership.administers() AS administers));
create policy audit_right_given on membership.audit_right for insert to tegenveer_actor
  with check ((( SELECT membership.administers() AS administers) AND (given_by = ( SELECT membership.me() AS me)) AND (person_id <> ( SELECT membership.me() AS me))));
create policy audit_right_seen on membership.audit_right for select to tegenveer_actor
  using ((( SELECT membership.administers() AS administers) OR (person_id = ( SELECT membership.me() AS me))));
create policy audit_right_worker on membership.audit_right for all to tegenveer_worker
  using (true)
  with check (true);
grant select on membership.audit_right to tegenveer_actor;
grant insert on membership.audit_right to tegenveer_worker;
grant select on membership.audit_right to tegenveer_worker;
grant insert (id, person_id, given_by, why) on membership.audit_right to tegenveer_actor;
grant update (ends_at) on membership.audit_right to tegenveer_actor;

-- Who must have a second factor and had none when signing in: until when without it.
create table membership.factor_duty (
  person_id text collate "C" not null,             -- Who.
  due_at timestamp with time zone not null,        -- After this an administrator has no rights of one without a second factor.
  constraint factor_duty_pkey PRIMARY KEY (person_id),
  constraint factor_duty_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
alter table membership.factor_duty enable row level security;

-- How often codes were tried for a person, so that nobody guesses on.
create table membership.factor_tries (
  person_id text collate "C" not null,             -- For whom.
  since timestamp with time zone not null default now(), -- Start of the quarter of an hour that is counted.
  tries integer not null default 1,                -- Tries in it.
  constraint factor_tries_pkey PRIMARY KEY (person_id),
  constraint factor_tries_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
alter table membership.factor_tries enable row level security;

-- Who somebody is at an identity provider. The subject is pairwise and opaque: it is compared and never read.
create table membership.identity (
  issuer text collate "C" not null,                -- Who says so: the issuer of the provider.
  subject text collate "C" not null,               -- What the provider calls this person towards us.
  person_id text collate "C" not null,             -- Who that is here.
  provider text collate "C" not null,              -- Name of the provider in the settings.
  created_at timestamp with time zone not null default now(), -- When it was linked.
  used_at timestamp with time zone,                -- Last use.
  constraint identity_pkey PRIMARY KEY (issuer, subject),
  constraint identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX identity_person ON membership.identity USING btree (person_id);
alter table membership.identity enable row level security;
create policy identity_dropped on membership.identity for delete to tegenveer_actor
  using (((person_id = ( SELECT membership.session_person() AS session_person)) AND ( SELECT membership.may_change_factors() AS may_change_factors)));
create policy identity_own on membership.identity for select to tegenveer_actor
  using ((person_id = ( SELECT membership.session_person() AS session_person)));
grant delete on membership.identity to tegenveer_actor;
grant select on membership.identity to tegenveer_actor;

-- What a secret opens: a sign-in link, a session, an API token, a check-in link. Only the hash of the secret is kept.
create table membership.key (
  id text collate "C" not null,                    -- Short random id, for listing and revoking.
  hash text collate "C" not null,                  -- SHA-256 of the secret.
  kind text collate "C" not null,                  -- What it opens.
  person_id text collate "C",                      -- Whose it is; empty for a link to somebody without an account.
  subject text collate "C",                        -- What a link is about: the id of a check-in.
  scopes text[] not null default '{}'::text[],     -- Of an API token: read, write.
  label text,                                      -- Name the person gave it, or the kind of device.
  created_at timestamp with time zone not null default now(), -- When it was made.
  expires_at timestamp with time zone not null,    -- Absolute end.
  idle_minutes integer,                            -- Ends after so long without use; empty: does not.
  seen_at timestamp with time zone not null default now(), -- Last use, to within five minutes.
  ended_at timestamp with time zone,               -- Revoked, used up or signed out.
  proved_at timestamp with time zone,              -- When the holder of this session last proved to be there by a second factor.
  proved_by text collate "C",                      -- By which: passkey, totp, recovery_code, provider, or demo (people of the living example only).
  constraint key_pkey PRIMARY KEY (id),
  constraint key_hash_key UNIQUE (hash),
  constraint key_check CHECK (((kind <> 'api_token'::text) OR (expires_at <= (created_at + '400 days'::interval)))),
  constraint key_kind_check CHECK ((kind = ANY (ARRAY['sign_in_link'::text, 'session'::text, 'api_token'::text, 'check_in_link'::text, 'outside_link'::text, 'own_reading'::text, 'unsubscribe_link'::text]))),
  constraint key_proved CHECK ((((proved_at IS NULL) = (proved_by IS NULL)) AND ((proved_at IS NULL) OR (kind = 'session'::text)))),
  constraint key_proved_by_check CHECK ((proved_by = ANY (ARRAY['passkey'::text, 'totp'::text, 'recovery_code'::text, 'provider'::text, 'demo'::text]))),
  constraint key_scopes_check CHECK ((scopes <@ ARRAY['read'::text, 'write'::text])),
  constraint key_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX key_person ON membership.key USING btree (person_id);
CREATE INDEX key_subject ON membership.key USING btree (subject) WHERE (ended_at IS NULL);
alter table membership.key enable row level security;
create policy key_ended on membership.key for update to tegenveer_actor
  using (((person_id = ( SELECT membership.me() AS me)) AND (ended_at IS NULL)))
  with check (((person_id = ( SELECT membership.me() AS me)) AND (ended_at IS NOT NULL)));
create policy key_made on membership.key for insert to tegenveer_actor
  with check (((kind = 'api_token'::text) AND (person_id = ( SELECT membership.me() AS me))));
create policy key_own on membership.key for select to tegenveer_actor
  using ((person_id = ( SELECT membership.me() AS me)));
grant insert (id, hash, kind, person_id, scopes, label, expires_at) on membership.key to tegenveer_actor;
grant select (id, kind, person_id, subject, scopes, label, created_at, expires_at, idle_minutes, seen_at, ended_at, proved_at, proved_by) on membership.key to tegenveer_actor;
grant update (ended_at) on membership.key to tegenveer_actor;

-- Keys that open something today, with who holds them. Read by functions that stand outside policies, and by nobody else.
create view membership.living_key with (security_invoker=true) as
 SELECT k.id,
    k.hash,
    k.kind,
    k.subject,
    k.scopes,
    k.proved_at,
    p.id AS holder_id,
    p.administrator,
    p.demo,
        CASE
            WHEN (k.kind = ANY (ARRAY['session'::text, 'api_token'::text, 'own_reading'::text])) THEN p.id
            ELSE NULL::text
        END AS acts_as
   FROM (membership.key k
     LEFT JOIN membership.person p ON (((p.id = k.person_id) AND (p.ended_at IS NULL))))
  WHERE ((k.ended_at IS NULL) AND (k.expires_at > now()) AND ((k.idle_minutes IS NULL) OR (k.seen_at > (now() - make_interval(mins => k.idle_minutes)))) AND ((k.person_id IS NULL) OR (p.id IS NOT NULL)));

-- What a person may do for an organisation: represent it, promise, sign, or administer its mandates; from-to.
create table membership.mandate (
  id text collate "C" not null,                    -- Short random id.
  person_id text collate "C" not null,             -- Who may.
  organisation_id text collate "C" not null,       -- For which organisation.
  kind text collate "C" not null,                  -- mandate_kind; none of them holds another.
  commitment_kinds text[] not null default '{}'::text[], -- Of a mandate to promise: commitment kinds it is limited to; empty: all.
  space_id text collate "C",                       -- The one space it is limited to; empty: everywhere.
  document text,                                   -- Where it is written: decision, register, proxy.
  given_by text collate "C",                       -- Who gave it here; empty: it came with the data.
  starts_on date not null default CURRENT_DATE,    -- First day.
  ends_on date,                                    -- Last day; empty: still.
  ended_at timestamp with time zone,               -- Ended at this moment, before its last day.
  end_reason text,                                 -- Why it ended.
  deputy_for text collate "C",                     -- The mandate this one stands in for; it lives no longer than that.
  successor_of text collate "C",                   -- The mandate this one took over; inherited commitments are confirmed within 60 days.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_check CHECK ((ends_on >= starts_on)),
  constraint mandate_check1 CHECK (((kind <> 'administer'::text) OR (space_id IS NULL))),
  constraint mandate_check2 CHECK (((kind = 'promise'::text) OR (commitment_kinds = '{}'::text[]))),
  constraint mandate_commitment_kinds_check CHECK ((commitment_kinds <@ ARRAY['action'::text, 'money'::text, 'capacity'::text, 'data'::text, 'decision'::text, 'rule_change'::text, 'adoption'::text, 'learning'::text, 'network'::text])),
  constraint mandate_deputy_written CHECK (((deputy_for IS NULL) OR (document IS NOT NULL) OR (ended_at IS NOT NULL))),
  constraint mandate_kind_check CHECK ((kind = ANY (ARRAY['represent'::text, 'promise'::text, 'sign'::text, 'administer'::text]))),
  constraint mandate_deputy_for_fkey FOREIGN KEY (deputy_for) REFERENCES membership.mandate(id) ON DELETE CASCADE,
  constraint mandate_given_by_fkey FOREIGN KEY (given_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint mandate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE,
  constraint mandate_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint mandate_successor_of_fkey FOREIGN KEY (successor_of) REFERENCES membership.mandate(id) ON DELETE SET NULL
);
CREATE INDEX mandate_deputy_for ON membership.mandate USING btree (deputy_for);
CREATE INDEX mandate_given_by ON membership.mandate USING btree (given_by);
CREATE INDEX mandate_organisation ON membership.mandate USING btree (organisation_id, kind);
CREATE INDEX mandate_person ON membership.mandate USING btree (person_id);
CREATE INDEX mandate_space ON membership.mandate USING btree (space_id);
CREATE INDEX mandate_successor_of ON membership.mandate USING btree (successor_of);
alter table membership.mandate enable row level security;
create policy mandate_ended on membership.mandate for update to tegenveer_actor
  using (((ended_at IS NULL) AND ((person_id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers) OR (organisation_id = ANY (( SELECT membership.mandated('administer'::text) AS mandated)::text[])))))
  with check ((((ended_at IS NOT NULL) AND (person_id = ( SELECT membership.me() AS me))) OR ((person_id <> ( SELECT membership.me() AS me)) AND (( SELECT membership.administers() AS administers) OR (organisation_id = ANY (( SELECT membership.mandated('administer'::text) AS mandated)::text[]))))));
create policy mandate_given on membership.mandate for insert to tegenveer_actor
  with check (((given_by = ( SELECT membership.me() AS me)) AND (person_id <> ( SELECT membership.me() AS me)) AND ((space_id IS NULL) OR (EXISTS ( SELECT FROM spaces.space s WHERE (s.id = mandate.space_id))) OR (((COALESCE(deputy_for, successor_of) || ' '::text) || space_id) = ANY (( SELECT membership.passed_on_within() AS passed_on_within)::text[]))) AND (( SELECT membership.administers() AS administers) OR (organisation_id = ANY (( SELECT membership.mandated('administer'::text) AS mandated)::text[])))));
create policy mandate_seen on membership.mandate for select to tegenveer_actor
  using (((person_id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR ((person_id = ANY (( SELECT spaces.companions() AS companions)::text[])) AND ((space_id IS NULL) OR (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))))));
create policy mandate_worker on membership.mandate for all to tegenveer_worker
  using (true)
  with check (true);
grant select on membership.mandate to tegenveer_actor;
grant insert on membership.mandate to tegenveer_worker;
grant select on membership.mandate to tegenveer_worker;
grant insert (id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, deputy_for, successor_of) on membership.mandate to tegenveer_actor;
grant update (ends_on, ended_at, end_reason, version) on membership.mandate to tegenveer_actor;
grant update (ends_on, ended_at, end_reason, version) on membership.mandate to tegenveer_worker;

-- A party: government, company, institution. Its name is not a secret; what it does may be.
create table membership.organisation (
  id text collate "C" not null,                    -- Short random id.
  slug text collate "C" not null,                  -- Name in addresses; never reused.
  name text collate "und-x-icu" not null,          -- As the organisation writes it, or as the source does.
  kind text collate "C" not null,                  -- party_kind
  aliases text[] not null default '{}'::text[],    -- Other spellings seen.
  tooi text collate "C",                           -- TOOI URI, where known.
  kvk text collate "C",                            -- Chamber of Commerce number, where known.
  ror text collate "C",                            -- ROR URI of a knowledge institution, where known.
  fictional boolean not null default false,        -- Belongs to the living example; does not exist.
  visibility text collate "C" not null default 'network'::text, -- public once it is named on a public page; else network.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was added.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((name || ' '::text) || kernel.joined(aliases)))) stored, -- Dutch stems of the name and its other spellings.
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_slug_key UNIQUE (slug),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'province'::text, 'water_authority'::text, 'ministry'::text, 'agency'::text, 'region'::text, 'knowledge_institution'::text, 'company'::text, 'social_organisation'::text, 'residents_initiative'::text, 'association'::text, 'foreign_public'::text, 'other'::text, 'unknown'::text]))),
  constraint organisation_kvk_check CHECK ((kvk ~ '^[0-9]{8}$'::text)),
  constraint organisation_ror_check CHECK ((ror ~ '^https://ror\.org/0[a-z0-9]{8}$'::text)),
  constraint organisation_visibility_check CHECK ((visibility = ANY (ARRAY['network'::text, 'public'::text])))
);
CREATE INDEX organisation_alike ON membership.organisation USING gin (kernel.plain(name) gin_trgm_ops);
CREATE INDEX organisation_search ON membership.organisation USING gin (search);
alter table membership.organisation enable row level security;
create policy organisation_added on membership.organisation for insert to tegenveer_actor
  with check ((( SELECT membership.administers() AS administers) OR (cardinality(( SELECT spaces.mine_to_work_in() AS mine_to_work_in)) > 0)));
create policy organisation_kept on membership.organisation for update to tegenveer_actor
  using ((( SELECT membership.administers() AS administers) OR (id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))
  with check ((( SELECT membership.administers() AS administers) OR (id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))));
create policy organisation_seen on membership.organisation for select to tegenveer_actor
  using (((visibility = 'public'::text) OR (( SELECT membership.me() AS me) IS NOT NULL) OR (( SELECT membership.link('check_in_link'::text) AS link) IS NOT NULL)));
create policy organisation_worker on membership.organisation for all to tegenveer_worker
  using (true)
  with check (true);
grant select on membership.organisation to tegenveer_actor;
grant insert on membership.organisation to tegenveer_worker;
grant select on membership.organisation to tegenveer_worker;
grant insert (id, slug, name, kind, aliases, tooi, kvk, ror, fictional) on membership.organisation to tegenveer_actor;
grant update (name, kind, aliases, tooi, kvk, ror, version) on membership.organisation to tegenveer_actor;
grant update (name, kind, aliases, tooi, kvk, ror, fictional, visibility, version) on membership.organisation to tegenveer_worker;

-- A device or key ring that signs in and confirms. Only its public key is here: nothing in this table opens anything.
create table membership.passkey (
  id text collate "C" not null,                    -- Short random id.
  person_id text collate "C" not null,             -- Whose it is.
  credential_id text collate "C" not null,         -- What the device calls it, base64url.
  public_key text collate "C" not null,            -- COSE public key, base64url.
  counter bigint not null default 0,               -- Use counter of the device; one that goes back is a copy and is refused.
  transports text[] not null default '{}'::text[], -- How the browser reaches it; a hint.
  label text not null,                             -- Name the person gave it.
  created_at timestamp with time zone not null default now(), -- When it was added.
  used_at timestamp with time zone,                -- Last use.
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX passkey_person ON membership.passkey USING btree (person_id);
alter table membership.passkey enable row level security;
create policy passkey_added on membership.passkey for insert to tegenveer_actor
  with check (((person_id = ( SELECT membership.session_person() AS session_person)) AND ( SELECT membership.may_change_factors() AS may_change_factors)));
create policy passkey_named on membership.passkey for update to tegenveer_actor
  using ((person_id = ( SELECT membership.session_person() AS session_person)))
  with check ((person_id = ( SELECT membership.session_person() AS session_person)));
create policy passkey_own on membership.passkey for select to tegenveer_actor
  using ((person_id = ( SELECT membership.session_person() AS session_person)));
create policy passkey_removed on membership.passkey for delete to tegenveer_actor
  using (((person_id = ( SELECT membership.session_person() AS session_person)) AND ( SELECT membership.may_change_factors() AS may_change_factors)));
grant delete on membership.passkey to tegenveer_actor;
grant insert (id, person_id, credential_id, public_key, counter, transports, label) on membership.passkey to tegenveer_actor;
grant select (id, person_id, credential_id, transports, label, created_at, used_at) on membership.passkey to tegenveer_actor;
grant update (label) on membership.passkey to tegenveer_actor;

-- Somebody with an account: name, work mail, organisation, role. Nothing more.
create table membership.person (
  id text collate "C" not null,                    -- Short random id.
  name text collate "und-x-icu",                   -- As they write it; empty: erased.
  language text collate "C" not null default 'nl'::text, -- Language of their mail.
  administrator boolean not null default false,    -- Keeps this installation.
  demo boolean not null default false,             -- Person of the living example, to sign in as in demo mode only.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When the account was made.
  ended_at timestamp with time zone,               -- Rights ended at this moment; the records stay.
  erased_at timestamp with time zone,              -- Who this was is erased; the row stands for somebody of an organisation, said in the language of the reader.
  erased_house text collate "und-x-icu",           -- Of an erased person: name of the organisation they stood for, as it was then.
  constraint person_pkey PRIMARY KEY (id),
  constraint person_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint person_named CHECK ((((name IS NULL) = (erased_at IS NOT NULL)) AND ((erased_house IS NULL) OR (erased_at IS NOT NULL))))
);
CREATE TRIGGER person_ended AFTER UPDATE OF ended_at ON membership.person FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION spaces.end_seats();
CREATE TRIGGER person_ended_audit AFTER UPDATE OF ended_at ON membership.person FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION membership.end_audit_right();
CREATE TRIGGER person_ended_mandates AFTER UPDATE OF ended_at ON membership.person FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION membership.end_mandates();
alter table membership.person enable row level security;
create policy person_added on membership.person for insert to tegenveer_actor
  with check (( SELECT membership.administers() AS administers));
create policy person_kept on membership.person for update to tegenveer_actor
  using (((id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers)))
  with check (((id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers)));
create policy person_seen on membership.person for select to tegenveer_actor
  using (((id = ( SELECT membership.me() AS me)) OR ( SELECT membership.administers() AS administers) OR (id = ANY (( SELECT membership.colleagues() AS colleagues)::text[])) OR (id = ANY (( SELECT spaces.companions() AS companions)::text[]))));
create policy person_worker on membership.person for all to tegenveer_worker
  using (true)
  with check (true);
grant select on membership.person to tegenveer_actor;
grant insert on membership.person to tegenveer_worker;
grant select on membership.person to tegenveer_worker;
grant insert (id, name, language) on membership.person to tegenveer_actor;
grant update (name, language, version) on membership.person to tegenveer_actor;
grant update (name, language, version, ended_at) on membership.person to tegenveer_worker;

-- For who lost the device: each code works once, and is then gone. Only the hash is kept.
create table membership.recovery_code (
  hash text collate "C" not null,                  -- SHA-256 of person and code; the code has 80 random bits.
  person_id text collate "C" not null,             -- Whose it is.
  created_at timestamp with time zone not null default now(), -- When it was made.
  constraint recovery_code_pkey PRIMARY KEY (hash),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX recovery_code_person ON membership.recovery_code USING btree (person_id);
alter table membership.recovery_code enable row level security;

-- That the list of special rights was looked at, when and by whom: once a quarter.
create table membership.rights_review (
  id text collate "C" not null,                    -- Short random id.
  seen_by text collate "C",                        -- Administrator who looked.
  seen_at timestamp with time zone not null default now(), -- When.
  held integer not null,                           -- How many rights stood on the list.
  remark text,                                     -- What was found, in their words.
  constraint rights_review_pkey PRIMARY KEY (id),
  constraint rights_review_held_check CHECK ((held >= 0)),
  constraint rights_review_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX rights_review_seen_by ON membership.rights_review USING btree (seen_by);
alter table membership.rights_review enable row level security;
create policy rights_review_added on membership.rights_review for insert to tegenveer_actor
  with check ((( SELECT membership.administers() AS administers) AND (seen_by = ( SELECT membership.me() AS me))));
create policy rights_review_seen on membership.rights_review for select to tegenveer_actor
  using (( SELECT membership.administers() AS administers));
grant select on membership.rights_review to tegenveer_actor;
grant insert (id, seen_by, held, remark) on membership.rights_review to tegenveer_actor;

-- What other slices may join: functions, as far as who looks may know them.
create view membership.shared_affiliation with (security_invoker=true) as
 SELECT person_id,
    organisation_id,
    membership.function_called(function_title) AS function_title,
    starts_on,
    ends_on
   FROM membership.affiliation a;
grant select on membership.shared_affiliation to tegenveer_actor;
grant select on membership.shared_affiliation to tegenveer_worker;

-- What other slices may join.
create view membership.shared_mandate with (security_invoker=true) as
 SELECT id,
    person_id,
    organisation_id,
    kind,
    commitment_kinds,
    space_id,
    starts_on,
    ends_on,
    ended_at,
    deputy_for,
    successor_of
   FROM membership.mandate;
grant select on membership.shared_mandate to tegenveer_actor;
grant select on membership.shared_mandate to tegenveer_worker;

-- What other slices may join.
create view membership.shared_organisation with (security_invoker=true) as
 SELECT id,
    slug,
    name,
    kind,
    fictional,
    visibility
   FROM membership.organisation;
grant select on membership.shared_organisation to tegenveer_actor;
grant select on membership.shared_organisation to tegenveer_worker;

-- What other slices may join.
create view membership.shared_person with (security_invoker=true) as
 SELECT id,
    membership.called(name, erased_house) AS name
   FROM membership.person p;
grant select on membership.shared_person to tegenveer_actor;
grant select on membership.shared_person to tegenveer_worker;

-- An authenticator app (RFC 6238). The secret is sealed with a key that is not in the database.
create table membership.totp (
  person_id text collate "C" not null,             -- Whose it is.
  sealed text not null,                            -- The secret, sealed (AES-256-GCM) with SECRETS_KEY and bound to the person.
  last_step bigint not null default 0,             -- Time step of the last code that was used: no code works twice.
  created_at timestamp with time zone not null default now(), -- When it was begun.
  confirmed_at timestamp with time zone,           -- When a first code proved that the app works; empty: not in use yet.
  constraint totp_pkey PRIMARY KEY (person_id),
  constraint totp_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
alter table membership.totp enable row level security;
create policy totp_own on membership.totp for select to tegenveer_actor
  using ((person_id = ( SELECT membership.session_person() AS session_person)));
grant select on membership.totp to tegenveer_actor;

-- Somebody of the organisation says who this person is, and gives them a code by hand or by telephone. Until it was typed, no second factor can be set up: whoever reads the mail alone gets no further.
create table membership.vouch (
  person_id text collate "C" not null,             -- Who was vouched for.
  code_hash text collate "C" not null,             -- SHA-256 of person and code; the code has 60 random bits and is shown once.
  vouched_by text collate "C",                     -- Who vouched.
  made_at timestamp with time zone not null default now(), -- When.
  expires_at timestamp with time zone not null,    -- After this the code opens nothing; a new one is asked for.
  used_at timestamp with time zone,                -- When the code was typed; empty: not yet.
  constraint vouch_pkey PRIMARY KEY (person_id),
  constraint vouch_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE,
  constraint vouch_vouched_by_fkey FOREIGN KEY (vouched_by) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX vouch_by ON membership.vouch USING btree (vouched_by);
alter table membership.vouch enable row level security;

-- Is the acting person an administrator of this installation, in a session?
CREATE OR REPLACE FUNCTION membership.administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE(((membership.whoami(current_setting('tegenveer.key'::text, true)) ->> 'administrator'::text))::boolean, false);
grant execute on function membership.administers() to tegenveer_actor;
grant execute on function membership.administers() to tegenveer_worker;

-- May the acting person search the log, in a session?
CREATE OR REPLACE FUNCTION membership.audits()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT (((w.key ->> 'kind'::text) = 'session'::text) AND (EXISTS (SELECT 1 FROM membership.audit_right r WHERE ((r.person_id = (w.key ->> 'personId'::text)) AND (r.starts_at <= now()) AND ((r.ends_at IS NULL) OR (r.ends_at > now())))))) FROM (SELECT membership.whoami(current_setting('tegenveer.key'::text, true)) AS key) w), false);
grant execute on function membership.audits() to tegenveer_actor;

-- Remembers that a passkey or provider is being asked.
CREATE OR REPLACE FUNCTION membership.begin_attempt(of_hash text, of_kind text, of_provider text, minutes integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM membership.attempt a
   WHERE (a.expires_at < now());
 INSERT INTO membership.attempt (hash, kind, person_id, provider, expires_at)
   VALUES (begin_attempt.of_hash, begin_attempt.of_kind, membership.session_person(), begin_attempt.of_provider, (now() + make_interval(mins => LEAST(begin_attempt.minutes, 15))));
END;
grant execute on function membership.begin_attempt(text,text,text,integer) to tegenveer_actor;

-- Right after signing in, for the holder of that session: null, or what is asked now (prove, set_up). Starts the grace of 14 days.
CREATE OR REPLACE FUNCTION membership.begin_duty(of_key text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH who AS (
          SELECT (w.w ->> 'personId'::text) AS id
            FROM membership.whoami(begin_duty.of_key) w(w)
           WHERE ((w.w ->> 'kind'::text) = 'session'::text)
         ), started AS (
          INSERT INTO membership.factor_duty (person_id, due_at)  SELECT who_1.id,
                     (now() + '14 days'::interval)
                    FROM (who who_1
                      JOIN membership.person p ON (((p.id = who_1.id) AND (NOT p.demo))))
                   WHERE (membership.needs_second_factor(who_1.id) AND (NOT membership.has_second_factor(who_1.id))) ON CONFLICT DO NOTHING
         )
  SELECT
         CASE
             WHEN membership.has_second_factor(who.id) THEN 'prove'::text
             ELSE 'set_up'::text
         END AS "case"
    FROM who
   WHERE (membership.needs_second_factor(who.id) AND (NOT (EXISTS ( SELECT
            FROM membership.key k
           WHERE ((k.hash = begin_duty.of_key) AND (k.proved_at IS NOT NULL))))) AND (NOT (EXISTS ( SELECT
            FROM membership.person p
           WHERE ((p.id = who.id) AND p.demo)))));
END;
grant execute on function membership.begin_duty(text) to tegenveer_actor;

-- A new authenticator app, not in use before a first code; false where one is in use already.
CREATE OR REPLACE FUNCTION membership.begin_totp(of_sealed text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH begun AS (
          INSERT INTO membership.totp (person_id, sealed)  SELECT membership.session_person() AS session_person,
                     begin_totp.of_sealed AS of_sealed
                   WHERE membership.may_change_factors() ON CONFLICT(person_id) DO UPDATE SET sealed = excluded.sealed, created_at = now(), last_step = 0
           WHERE (totp.confirmed_at IS NULL)
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT
            FROM begun)) AS "exists";
END;
grant execute on function membership.begin_totp(text) to tegenveer_actor;

-- Recalculates every chain of facts, for an administrator; what it names does not hold.
CREATE OR REPLACE FUNCTION membership.broken_chains()
 RETURNS TABLE(space_id text, broken_at bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT v.space_id,
     v.broken_at
    FROM kernel.verify_chains() v(space_id, broken_at)
   WHERE ( SELECT membership.administers() AS administers);
END;
grant execute on function membership.broken_chains() to tegenveer_actor;

-- Name of a person; of an erased one words in the language of the reader.
CREATE OR REPLACE FUNCTION membership.called(name text, erased_house text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN COALESCE(name, CASE WHEN (erased_house IS NULL) THEN ((NULLIF(current_setting('tegenveer.words'::text, true), ''::text))::jsonb ->> 'someone'::text) ELSE replace(((NULLIF(current_setting('tegenveer.words'::text, true), ''::text))::jsonb ->> 'someoneOf'::text), '{organisation}'::text, erased_house) END, ''::text);
grant execute on function membership.called(text,text) to tegenveer_actor;
grant execute on function membership.called(text,text) to tegenveer_worker;

-- People who act or acted for my organisations.
CREATE OR REPLACE FUNCTION membership.colleagues()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT a.person_id) AS array_agg FROM membership.affiliation a WHERE (a.organisation_id = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[]))), '{}'::text[]);
grant execute on function membership.colleagues() to tegenveer_actor;
grant execute on function membership.colleagues() to tegenveer_worker;

-- The first code was right: the app is in use, and the session stepped up.
CREATE OR REPLACE FUNCTION membership.confirm_totp(of_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not membership.may_change_factors() then return false; end if;
  update membership.totp t set confirmed_at = now(), last_step = of_step
  where t.person_id = membership.session_person() and t.confirmed_at is null and t.created_at > now() - interval '1 hour';
  return found and membership.prove('totp');
end $function$;
grant execute on function membership.confirm_totp(bigint) to tegenveer_actor;

-- Counts a try at a code: 0, or the seconds to wait after more than ten in a quarter of an hour.
CREATE OR REPLACE FUNCTION membership.count_try()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO membership.factor_tries AS t (person_id)  SELECT membership.session_person() AS session_person
           WHERE (membership.session_person() IS NOT NULL) ON CONFLICT(person_id) DO UPDATE SET since =
         CASE
             WHEN (t.since < (now() - '00:15:00'::interval)) THEN now()
             ELSE t.since
         END, tries =
         CASE
             WHEN (t.since < (now() - '00:15:00'::interval)) THEN 1
             ELSE (t.tries + 1)
         END
   RETURNING
         CASE
             WHEN (t.tries <= 10) THEN 0
             ELSE GREATEST(1, (ceil(EXTRACT(epoch FROM ((t.since + '00:15:00'::interval) - now()))))::integer)
         END AS "greatest";
END;
grant execute on function membership.count_try() to tegenveer_actor;

-- People of the living example, for the sign-in page in demo mode.
CREATE OR REPLACE FUNCTION membership.demo_people()
 RETURNS TABLE(id text, name text, function_title text, organisation text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.id,
     p.name,
     min(a.function_title) AS min,
     min(o.name) AS min
    FROM ((membership.person p
      LEFT JOIN membership.affiliation a ON (((a.person_id = p.id) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE)))))
      LEFT JOIN membership.organisation o ON ((o.id = a.organisation_id)))
   WHERE (p.demo AND (p.ended_at IS NULL))
   GROUP BY p.id, p.name
   ORDER BY p.name;
END;
grant execute on function membership.demo_people() to tegenveer_actor;

-- Session for a person of the living example. The operation refuses outside demo mode; the function refuses everybody who is not of the example.
CREATE OR REPLACE FUNCTION membership.demo_sign_in(demo_person text, key_id text, key_hash text, device text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes)  SELECT demo_sign_in.key_id AS key_id,
             demo_sign_in.key_hash AS key_hash,
             'session',
             p.id,
             demo_sign_in.device AS device,
             (now() + '12:00:00'::interval),
             480
            FROM membership.person p
           WHERE ((p.id = demo_sign_in.demo_person) AND p.demo AND (p.ended_at IS NULL))
   RETURNING key.person_id;
END;
grant execute on function membership.demo_sign_in(text,text,text,text) to tegenveer_actor;

-- For somebody who lost everything: an administrator takes all factors away and ends the sessions; who needs one has three days for a new one.
CREATE OR REPLACE FUNCTION membership.drop_factors(of_person text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.drop_factors(text) to tegenveer_actor;

-- Takes the authenticator app away.
CREATE OR REPLACE FUNCTION membership.drop_totp()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not membership.may_change_factors() then return false; end if;
  delete from membership.totp t where t.person_id = membership.session_person();
  return found;
end $function$;
grant execute on function membership.drop_totp() to tegenveer_actor;

-- When a person ends, their right to search the log does too.
CREATE OR REPLACE FUNCTION membership.end_audit_right()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update membership.audit_right r set ends_at = greatest(r.starts_at, now()) where r.person_id = new.id and r.ends_at is null;
  return null;
end $function$;

-- For an administrator after a step-up: ends one session or token of a person.
CREATE OR REPLACE FUNCTION membership.end_key_of(of_person text, of_key text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH ended AS (
          UPDATE membership.key k SET ended_at = now()
           WHERE ((k.id = end_key_of.of_key) AND (k.person_id = end_key_of.of_person) AND (k.kind = ANY (ARRAY['session'::text, 'api_token'::text])) AND (k.ended_at IS NULL) AND ( SELECT membership.administers() AS administers) AND ( SELECT membership.stepped_up() AS stepped_up))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT
            FROM ended)) AS "exists";
END;
grant execute on function membership.end_key_of(text,text) to tegenveer_actor;

-- When a person ends, their mandates do too.
CREATE OR REPLACE FUNCTION membership.end_mandates()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update membership.mandate m set ended_at = now(), version = m.version + 1 where m.person_id = new.id and m.ended_at is null;
  return null;
end $function$;

-- Ends a person's rights at this moment: account, sessions, tokens, functions. What they wrote stays.
CREATE OR REPLACE FUNCTION membership.end_person(of_person text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH ended AS (
          UPDATE membership.person p SET ended_at = now(), administrator = false, version = (p.version + 1)
           WHERE ((p.id = end_person.of_person) AND (p.ended_at IS NULL) AND ( SELECT membership.administers() AS administers) AND ( SELECT membership.stepped_up() AS stepped_up))
           RETURNING p.id
         ), keys AS (
          UPDATE membership.key k SET ended_at = now()
            FROM ended
           WHERE ((k.person_id = ended.id) AND (k.ended_at IS NULL))
         ), functions AS (
          UPDATE membership.affiliation a SET ends_on = GREATEST(a.starts_on, CURRENT_DATE), version = (a.version + 1)
            FROM ended
           WHERE ((a.person_id = ended.id) AND ((a.ends_on IS NULL) OR (a.ends_on > CURRENT_DATE)))
         )
  SELECT (EXISTS ( SELECT 1
            FROM ended)) AS "exists";
END;
grant execute on function membership.end_person(text) to tegenveer_actor;

-- After a change of the last day of a function: ends or prolongs the seats for that organisation, ends the mandates when it is over.
CREATE OR REPLACE FUNCTION membership.end_with_function()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  was constant timestamptz := membership.function_moment(old.ends_on);
  -- Another function for the same organisation may go on longer.
  until constant timestamptz := (select max(membership.function_moment(a.ends_on)) from membership.affiliation a
    where a.person_id = new.person_id and a.organisation_id = new.organisation_id and a.starts_on <= current_date);
begin
  if until is null then return null; end if;
  update spaces.seat s set ends_at = greatest(s.starts_at, until, now()), version = s.version + 1
  where s.person_id = new.person_id and s.organisation_id = new.organisation_id and until < 'infinity'
    and coalesce(s.ends_at, 'infinity') > greatest(until, now());
  -- A function that turns out to go on longer takes along what would have ended with it, but nothing that is over.
  update spaces.seat s set ends_at = nullif(until, 'infinity'), version = s.version + 1
  where s.person_id = new.person_id and s.organisation_id = new.organisation_id and until > was
    and s.ends_at = was and s.ends_at > now()
    and (until < 'infinity' or not exists (select from spaces.seat o where o.space_id = s.space_id and o.person_id = s.person_id
      and o.role = s.role and o.ends_at is null));
  update membership.mandate m set ended_at = now(), version = m.version + 1
  where m.person_id = new.person_id and m.organisation_id = new.organisation_id and m.ended_at is null and until <= now();
  return null;
end $function$;

-- For an administrator after a step-up: name, addresses, keys, factors, mail and the salt of a person go; records stay under somebody of the organisation, and every chain holds.
CREATE OR REPLACE FUNCTION membership.erase_person(of_person text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  mails text[] := (select coalesce(array_agg(a.mail), '{}') from membership.address a where a.person_id = of_person);
  house text := (select o.name from membership.affiliation a join membership.organisation o on o.id = a.organisation_id
    where a.person_id = of_person order by a.ends_on desc nulls first, a.starts_on desc, a.id limit 1);
begin
  if not membership.administers() or not membership.stepped_up() or of_person = membership.me() then return false; end if;
  update membership.person p set erased_at = now(), ended_at = coalesce(p.ended_at, now()), administrator = false, language = 'nl',
    name = null, erased_house = house, version = p.version + 1
  where p.id = of_person and p.erased_at is null;
  if not found then return false; end if;
  update membership.affiliation a set function_title = null, ends_on = least(coalesce(a.ends_on, current_date), greatest(a.starts_on, current_date)), version = a.version + 1
  where a.person_id = of_person;
  update membership.mandate m set document = null, ended_at = coalesce(m.ended_at, now()) where m.person_id = of_person;
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
end $function$;
grant execute on function membership.erase_person(text) to tegenveer_actor;

-- For the command of whoever has the machine: makes the person with this address an administrator, and the person too where there is none. Null when that person was ended.
CREATE OR REPLACE FUNCTION membership.first_administrator(person_id text, of_mail text, of_name text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH known AS (
          UPDATE membership.person p SET administrator = true, version = (p.version + 1)
            FROM membership.address a
           WHERE ((a.person_id = p.id) AND (a.mail = lower(first_administrator.of_mail)) AND (p.ended_at IS NULL))
           RETURNING p.id
         ), fresh AS (
          INSERT INTO membership.person (id, name, administrator)  SELECT first_administrator.person_id AS person_id,
                     first_administrator.of_name AS of_name,
                     true
                   WHERE (NOT (EXISTS ( SELECT 1
                            FROM membership.address a
                           WHERE (a.mail = lower(first_administrator.of_mail)))))
           RETURNING person.id
         ), address AS (
          INSERT INTO membership.address (mail, person_id)  SELECT lower(first_administrator.of_mail) AS lower,
                     fresh.id
                    FROM fresh
         )
  SELECT known.id
    FROM known
 UNION ALL
  SELECT fresh.id
    FROM fresh;
END;
grant execute on function membership.first_administrator(text,text,text) to tegenveer_worker;

-- Function of a person; of an erased one words in the language of the reader.
CREATE OR REPLACE FUNCTION membership.function_called(function_title text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN COALESCE(function_title, ((NULLIF(current_setting('tegenveer.words'::text, true), ''::text))::jsonb ->> 'functionErased'::text), ''::text);
grant execute on function membership.function_called(text) to tegenveer_actor;
grant execute on function membership.function_called(text) to tegenveer_worker;

-- The moment at which a function with this last day is over.
CREATE OR REPLACE FUNCTION membership.function_moment(ends_on date)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
RETURN CASE WHEN (ends_on IS NULL) THEN 'infinity'::timestamp with time zone ELSE (((ends_on + 1))::timestamp without time zone AT TIME ZONE 'UTC'::text) END;

-- Does this person have a passkey or an authenticator app? Nobody calls this but functions of the owner.
CREATE OR REPLACE FUNCTION membership.has_second_factor(of_person text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN ((EXISTS (SELECT FROM membership.passkey p WHERE (p.person_id = has_second_factor.of_person))) OR (EXISTS (SELECT FROM membership.totp t WHERE ((t.person_id = has_second_factor.of_person) AND (t.confirmed_at IS NOT NULL)))));

-- How the timed work is doing, for administrators of the installation: last done, waiting, failed in the last day.
CREATE OR REPLACE FUNCTION membership.job_state()
 RETURNS TABLE(name text, done_at timestamp with time zone, waiting bigint, failed bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT q.name,
     max(j.completed_on) FILTER (WHERE (j.state = 'completed'::pgboss.job_state)) AS max,
     count(*) FILTER (WHERE (j.state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state]))) AS count,
     count(*) FILTER (WHERE ((j.state = 'failed'::pgboss.job_state) AND (j.completed_on > (now() - '1 day'::interval)))) AS count
    FROM (pgboss.queue q
      LEFT JOIN pgboss.job j ON ((j.name = q.name)))
   WHERE (( SELECT membership.administers() AS administers) AND (q.name !~ '^__'::text))
   GROUP BY q.name
   ORDER BY q.name;
END;
grant execute on function membership.job_state() to tegenveer_actor;
grant execute on function membership.job_state() to tegenveer_worker;

-- For an administrator: sessions and tokens of a person that are open, by kind, since and last used. Not the device, the name of a token, or what it may do.
CREATE OR REPLACE FUNCTION membership.keys_of(of_person text)
 RETURNS TABLE(id text, kind text, created_at timestamp with time zone, seen_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT k.id,
     k.kind,
     k.created_at,
     k.seen_at,
     k.expires_at
    FROM membership.key k
   WHERE ((k.person_id = keys_of.of_person) AND (k.kind = ANY (ARRAY['session'::text, 'api_token'::text])) AND (k.ended_at IS NULL) AND (k.expires_at > now()) AND ((k.idle_minutes IS NULL) OR (k.seen_at > (now() - make_interval(mins => k.idle_minutes)))) AND ( SELECT membership.administers() AS administers))
   ORDER BY k.seen_at DESC, k.id;
END;
grant execute on function membership.keys_of(text) to tegenveer_actor;

-- The public part of a passkey, for who names it; null for one of somebody who ended.
CREATE OR REPLACE FUNCTION membership.known_passkey(of_credential text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('credentialId', k.credential_id, 'publicKey', k.public_key, 'counter', k.counter, 'transports', to_jsonb(k.transports)) AS jsonb_build_object FROM (membership.passkey k JOIN membership.person p ON (((p.id = k.person_id) AND (p.ended_at IS NULL)))) WHERE (k.credential_id = known_passkey.of_credential));
grant execute on function membership.known_passkey(text) to tegenveer_actor;

-- For the worker, to compose a digest: reads as this person for ten minutes, so that a mail holds what they may see and nothing more. The one before it ends.
CREATE OR REPLACE FUNCTION membership.lend_reading(of_person text, key_id text, key_hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM membership.key k
   WHERE ((k.person_id = lend_reading.of_person) AND (k.kind = 'own_reading'::text) AND (k.subject = 'digest'::text));
 INSERT INTO membership.key (id, hash, kind, person_id, subject, expires_at)  SELECT lend_reading.key_id AS key_id,
             lend_reading.key_hash AS key_hash,
             'own_reading',
             p.id,
             'digest',
             (now() + '00:10:00'::interval)
            FROM membership.person p
           WHERE ((p.id = lend_reading.of_person) AND (p.ended_at IS NULL));
END;
grant execute on function membership.lend_reading(text,text,text) to tegenveer_worker;

-- What the link in hand is about, or null.
CREATE OR REPLACE FUNCTION membership.link(of_kind text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT (w.w ->> 'subject'::text) FROM membership.whoami(current_setting('tegenveer.key'::text, true)) w(w) WHERE ((w.w ->> 'kind'::text) = link.of_kind));
grant execute on function membership.link(text) to tegenveer_actor;
grant execute on function membership.link(text) to tegenveer_worker;

-- Mandates that count today. Nobody calls this but the questions below.
CREATE OR REPLACE FUNCTION membership.living_mandates()
 RETURNS SETOF membership.mandate
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH own AS (
          SELECT m.id,
             m.person_id,
             m.organisation_id,
             m.kind,
             m.commitment_kinds,
             m.space_id,
             m.document,
             m.given_by,
             m.starts_on,
             m.ends_on,
             m.ended_at,
             m.end_reason,
             m.deputy_for,
             m.successor_of,
             m.version,
             m.created_at
            FROM membership.mandate m
           WHERE ((m.starts_on <= CURRENT_DATE) AND ((m.ends_on IS NULL) OR (m.ends_on >= CURRENT_DATE)) AND (m.ended_at IS NULL) AND (EXISTS ( SELECT
                    FROM (membership.affiliation a
                      JOIN membership.person p ON ((p.id = a.person_id)))
                   WHERE ((a.person_id = m.person_id) AND (a.organisation_id = m.organisation_id) AND (p.ended_at IS NULL) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE))))))
         )
  SELECT own.id,
     own.person_id,
     own.organisation_id,
     own.kind,
     own.commitment_kinds,
     own.space_id,
     own.document,
     own.given_by,
     own.starts_on,
     own.ends_on,
     own.ended_at,
     own.end_reason,
     own.deputy_for,
     own.successor_of,
     own.version,
     own.created_at
    FROM own
   WHERE ((own.deputy_for IS NULL) OR (own.deputy_for IN ( SELECT base.id
            FROM own base)));
END;

-- How many facts and readings there are, for the command that verifies them.
CREATE OR REPLACE FUNCTION membership.log_counts()
 RETURNS TABLE(facts bigint, readings bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT ( SELECT count(*) AS count
            FROM kernel.fact) AS count,
     ( SELECT count(*) AS count
            FROM kernel.reading) AS count;
END;
grant execute on function membership.log_counts() to tegenveer_worker;

-- Facts and readings for an auditor, with the person behind each pseudonym as long as they were not erased. Nothing for everybody else.
CREATE OR REPLACE FUNCTION membership.log_entries(of_log text, of_person text, of_record text, of_kind text, since date, until date)
 RETURNS TABLE(key text, log text, chain text, sequence bigint, at timestamp with time zone, actor text, person_id text, person_name text, kind text, records text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH known AS MATERIALIZED (
          SELECT p.person_id,
             q.name,
             encode(sha256(convert_to((p.salt || p.person_id), 'UTF8'::name)), 'hex'::text) AS digest
            FROM (kernel.pseudonym p
              LEFT JOIN membership.person q ON ((q.id = p.person_id)))
         ), entry AS (
          SELECT ('f'::text || f.id) AS key,
             'fact'::text AS log,
             f.space_id AS chain,
             f.sequence,
             f.at,
             f.actor,
             f.type AS kind,
             ARRAY( SELECT (v.v #>> '{}'::text[])
                    FROM jsonb_path_query(f.body, 'strict $.**'::jsonpath) v(v)
                   WHERE ((jsonb_typeof(v.v) = 'string'::text) AND ((v.v #>> '{}'::text[]) ~ '^[a-z0-9]{8,26}$'::text))) AS records
            FROM kernel.fact f
           WHERE ((log_entries.of_log IS DISTINCT FROM 'reading'::text) AND ((log_entries.of_kind IS NULL) OR (f.type ~~ (log_entries.of_kind || '%'::text))) AND ((log_entries.since IS NULL) OR (f.at >= log_entries.since)) AND ((log_entries.until IS NULL) OR (f.at < (log_entries.until + 1))) AND ((log_entries.of_record IS NULL) OR (f.space_id = log_entries.of_record) OR (POSITION(((('"'::text || log_entries.of_record) || '"'::text)) IN ((f.body)::text)) > 0)))
         UNION ALL
          SELECT ('r'::text || r.sequence),
             'reading'::text,
             'readings'::text,
             r.sequence,
             r.at,
             r.actor,
             r.operation,
             r.subjects
            FROM kernel.reading r
           WHERE ((log_entries.of_log IS DISTINCT FROM 'fact'::text) AND ((log_entries.of_kind IS NULL) OR (r.operation ~~ (log_entries.of_kind || '%'::text))) AND ((log_entries.since IS NULL) OR (r.at >= log_entries.since)) AND ((log_entries.until IS NULL) OR (r.at < (log_entries.until + 1))) AND ((log_entries.of_record IS NULL) OR (r.subjects @> ARRAY[log_entries.of_record])))
         )
  SELECT e.key,
     e.log,
     e.chain,
     e.sequence,
     e.at,
     e.actor,
     k.person_id,
     k.name,
     e.kind,
     e.records
    FROM (entry e
      LEFT JOIN known k ON ((k.digest = e.actor)))
   WHERE (( SELECT membership.audits() AS audits) AND ((log_entries.of_person IS NULL) OR (k.person_id = log_entries.of_person)));
END;
grant execute on function membership.log_entries(text,text,text,text,date,date) to tegenveer_actor;

-- For the worker: did whoever reads at this address, or at another of theirs, get the one mail of that day already?
CREATE OR REPLACE FUNCTION membership.mailed_on(of_mail text, of_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (EXISTS (SELECT FROM kernel.outbox o WHERE ((o.counts_on = (mailed_on.of_day)::text) AND (o.recipient IN (SELECT lower(mailed_on.of_mail) AS lower UNION ALL SELECT lower(other.mail) AS lower FROM (membership.address mine JOIN membership.address other ON ((other.person_id = mine.person_id))) WHERE (mine.mail = lower(mailed_on.of_mail)))))));
grant execute on function membership.mailed_on(text,date) to tegenveer_worker;

-- A link for somebody without an account, by who may ask there.
CREATE OR REPLACE FUNCTION membership.make_link(key_id text, key_hash text, link_kind text, about text, days integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not membership.may_link(about) then raise exception 'Only who asks makes a link about it.' using errcode = '42501'; end if;
  insert into membership.key (id, hash, kind, subject, expires_at)
  select key_id, key_hash, link_kind, about, now() + make_interval(days => days) where link_kind in ('check_in_link');
end $function$;
grant execute on function membership.make_link(text,text,text,text,integer) to tegenveer_actor;
grant execute on function membership.make_link(text,text,text,text,integer) to tegenveer_worker;

-- For the worker: a link in a digest that ends digests, and does nothing else.
CREATE OR REPLACE FUNCTION membership.make_unsubscribe_link(of_person text, key_id text, key_hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO membership.key (id, hash, kind, person_id, subject, expires_at)  SELECT make_unsubscribe_link.key_id AS key_id,
             make_unsubscribe_link.key_hash AS key_hash,
             'unsubscribe_link',
             p.id,
             p.id,
             (now() + '400 days'::interval)
            FROM membership.person p
           WHERE ((p.id = make_unsubscribe_link.of_person) AND (p.ended_at IS NULL));
END;
grant execute on function membership.make_unsubscribe_link(text,text,text) to tegenveer_worker;

-- Functions (no names) that hold a mandate of this kind today, for colleagues and who shares a space with the organisation; null for others.
CREATE OR REPLACE FUNCTION membership.mandate_holders(of_organisation text, of_kind text, in_space text)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT COALESCE(array_agg(DISTINCT a.function_title), '{}'::text[]) AS "coalesce" FROM (membership.living_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) JOIN membership.affiliation a ON (((a.person_id = m.person_id) AND (a.organisation_id = m.organisation_id) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE))))) WHERE ((m.organisation_id = mandate_holders.of_organisation) AND (m.kind = mandate_holders.of_kind) AND ((m.space_id IS NULL) OR (m.space_id = mandate_holders.in_space))) HAVING ((SELECT membership.administers() AS administers) OR (mandate_holders.of_organisation = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])) OR (EXISTS (SELECT FROM membership.affiliation c WHERE ((c.organisation_id = mandate_holders.of_organisation) AND (c.person_id = ANY ((SELECT spaces.companions() AS companions)::text[])))))));
grant execute on function membership.mandate_holders(text,text,text) to tegenveer_actor;
grant execute on function membership.mandate_holders(text,text,text) to tegenveer_worker;

-- Organisations for which the acting person holds a mandate of this kind today, also one that is limited to a space or to some commitments.
CREATE OR REPLACE FUNCTION membership.mandated(of_kind text)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT m.organisation_id) AS array_agg FROM membership.my_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) WHERE (m.kind = mandated.of_kind)), '{}'::text[]);
grant execute on function membership.mandated(text) to tegenveer_actor;
grant execute on function membership.mandated(text) to tegenveer_worker;

-- The same, with where it counts: "organisation space", or "organisation *" for everywhere.
CREATE OR REPLACE FUNCTION membership.mandated_in(of_kind text)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT ((m.organisation_id || ' '::text) || COALESCE(m.space_id, '*'::text))) AS array_agg FROM membership.my_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) WHERE (m.kind = mandated_in.of_kind)), '{}'::text[]);
grant execute on function membership.mandated_in(text) to tegenveer_actor;
grant execute on function membership.mandated_in(text) to tegenveer_worker;

-- The first factor is added freely, but by who was vouched for only with the code; after that only who proved one changes them.
CREATE OR REPLACE FUNCTION membership.may_change_factors()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN ((membership.session_person() IS NOT NULL) AND (membership.stepped_up() OR ((NOT membership.has_second_factor(membership.session_person())) AND (NOT (EXISTS (SELECT FROM membership.vouch v WHERE ((v.person_id = membership.session_person()) AND (v.used_at IS NULL))))))));
grant execute on function membership.may_change_factors() to tegenveer_actor;

-- May the acting person make and end links about this check-in? Nobody calls this but functions of the owner.
CREATE OR REPLACE FUNCTION membership.may_link(about text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN ((current_setting('role'::text) = 'tegenveer_worker'::text) OR (EXISTS (SELECT FROM results.check_in c WHERE ((c.id = may_link.about) AND ((c.space_id = ANY ((SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (c.organisation_id = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])))))));

-- The acting person, or null. Write (select membership.me()) so that it is asked once per query.
CREATE OR REPLACE FUNCTION membership.me()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT k.acts_as FROM membership.living_key k WHERE (k.hash = current_setting('tegenveer.key'::text, true)));
grant execute on function membership.me() to tegenveer_actor;
grant execute on function membership.me() to tegenveer_worker;

-- Mail addresses of the acting person.
CREATE OR REPLACE FUNCTION membership.my_addresses()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(lower(a.mail)) AS array_agg FROM membership.address a WHERE (a.person_id = (SELECT membership.me() AS me))), '{}'::text[]);
grant execute on function membership.my_addresses() to tegenveer_actor;
grant execute on function membership.my_addresses() to tegenveer_worker;

-- Must I have a second factor, do I have one, and until when without?
CREATE OR REPLACE FUNCTION membership.my_factor_duty()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN jsonb_build_object('needed', membership.needs_second_factor(membership.me()), 'has', membership.has_second_factor(membership.me()), 'dueAt', (SELECT d.due_at FROM membership.factor_duty d WHERE (d.person_id = membership.me())));
grant execute on function membership.my_factor_duty() to tegenveer_actor;

-- Mandates the acting person holds today.
CREATE OR REPLACE FUNCTION membership.my_mandates()
 RETURNS SETOF membership.mandate
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT m.id,
     m.person_id,
     m.organisation_id,
     m.kind,
     m.commitment_kinds,
     m.space_id,
     m.document,
     m.given_by,
     m.starts_on,
     m.ends_on,
     m.ended_at,
     m.end_reason,
     m.deputy_for,
     m.successor_of,
     m.version,
     m.created_at
    FROM membership.living_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at)
   WHERE (m.person_id = ( SELECT membership.me() AS me));
END;
grant execute on function membership.my_mandates() to tegenveer_actor;
grant execute on function membership.my_mandates() to tegenveer_worker;

-- Organisations the acting person acts for today.
CREATE OR REPLACE FUNCTION membership.my_organisations()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT a.organisation_id) AS array_agg FROM membership.affiliation a WHERE ((a.person_id = (SELECT membership.me() AS me)) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE)))), '{}'::text[]);
grant execute on function membership.my_organisations() to tegenveer_actor;
grant execute on function membership.my_organisations() to tegenveer_worker;

-- How many recovery codes I have left.
CREATE OR REPLACE FUNCTION membership.my_recovery_codes()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT (count(*))::integer AS count FROM membership.recovery_code c WHERE (c.person_id = membership.session_person()));
grant execute on function membership.my_recovery_codes() to tegenveer_actor;

-- Is a code waited for before I can set up a second factor: open, expired, or null when not?
CREATE OR REPLACE FUNCTION membership.my_vouch()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT CASE WHEN (v.expires_at > now()) THEN 'open'::text ELSE 'expired'::text END AS "case" FROM membership.vouch v WHERE ((v.person_id = membership.session_person()) AND (v.used_at IS NULL) AND (NOT membership.has_second_factor(v.person_id))));
grant execute on function membership.my_vouch() to tegenveer_actor;

-- Lets the public read the name of an organisation, because a public page names it: by an administrator, or who leads a public space.
CREATE OR REPLACE FUNCTION membership.name_publicly(of_organisation text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH named AS (
          UPDATE membership.organisation o SET visibility = 'public'::text
           WHERE ((o.id = name_publicly.of_organisation) AND (o.visibility <> 'public'::text) AND (( SELECT membership.administers() AS administers) OR (EXISTS ( SELECT 1
                    FROM spaces.space s
                   WHERE ((s.visibility = 'public'::text) AND (s.id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM named)) AS "exists";
END;
grant execute on function membership.name_publicly(text) to tegenveer_actor;

-- The person with this address as somebody who acts for an organisation until a day, made when there is none; by who administers its mandates or the house, after a step-up, never for oneself. Null where that is not theirs. The mandate itself is given beside it.
CREATE OR REPLACE FUNCTION membership.name_signer(of_organisation text, new_person text, of_mail text, of_name text, of_function text, of_language text, affiliation text, until_on date)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.name_signer(text,text,text,text,text,text,text,date) to tegenveer_actor;

-- Must this person have a second factor, because of what they may do? Nobody calls this but functions of the owner.
CREATE OR REPLACE FUNCTION membership.needs_second_factor(of_person text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN ((EXISTS (SELECT FROM membership.person p WHERE ((p.id = needs_second_factor.of_person) AND p.administrator AND (p.ended_at IS NULL)))) OR (EXISTS (SELECT FROM membership.living_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) WHERE ((m.person_id = needs_second_factor.of_person) AND (m.kind = ANY (ARRAY['sign'::text, 'administer'::text]))))));

-- Mandates of organisations I administer that are limited to a space: mandate and space, with a blank between.
CREATE OR REPLACE FUNCTION membership.passed_on_within()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(((m.id || ' '::text) || m.space_id)) AS array_agg FROM membership.mandate m WHERE ((m.space_id IS NOT NULL) AND ((SELECT membership.administers() AS administers) OR (m.organisation_id = ANY ((SELECT membership.mandated('administer'::text) AS mandated)::text[]))))), '{}'::text[]);
grant execute on function membership.passed_on_within() to tegenveer_actor;

-- Session for the holder of a passkey, after the program checked its signature; stepped up at once.
CREATE OR REPLACE FUNCTION membership.passkey_sign_in(of_credential text, new_counter bigint, key_id text, key_hash text, device text, hours integer, idle_minutes integer)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH used AS (
          UPDATE membership.passkey k SET counter = passkey_sign_in.new_counter, used_at = now()
            FROM membership.person p
           WHERE ((k.credential_id = passkey_sign_in.of_credential) AND (p.id = k.person_id) AND (p.ended_at IS NULL) AND (((k.counter = 0) AND (passkey_sign_in.new_counter = 0)) OR (passkey_sign_in.new_counter > k.counter)))
           RETURNING k.person_id
         ), duty AS (
          DELETE FROM membership.factor_duty d
            USING used
           WHERE (d.person_id = used.person_id)
         )
  INSERT INTO membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes, proved_at, proved_by)  SELECT passkey_sign_in.key_id AS key_id,
             passkey_sign_in.key_hash AS key_hash,
             'session',
             used.person_id,
             passkey_sign_in.device AS device,
             (now() + make_interval(hours => passkey_sign_in.hours)),
             passkey_sign_in.idle_minutes AS idle_minutes,
             now() AS now,
             'passkey'
            FROM used
   RETURNING key.person_id;
END;
grant execute on function membership.passkey_sign_in(text,bigint,text,text,text,integer,integer) to tegenveer_actor;

-- Steps the acting session up. Nobody calls this but the functions below.
CREATE OR REPLACE FUNCTION membership.prove(as_what text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH proved AS (
          UPDATE membership.key k SET proved_at = now(), proved_by = prove.as_what
           WHERE ((k.hash = current_setting('tegenveer.key'::text, true)) AND (k.kind = 'session'::text) AND (k.person_id = membership.session_person()))
           RETURNING k.id
         ), duty AS (
          DELETE FROM membership.factor_duty d
           WHERE (d.person_id = membership.session_person())
         ), tries AS (
          DELETE FROM membership.factor_tries t
           WHERE (t.person_id = membership.session_person())
         )
  SELECT (EXISTS ( SELECT
            FROM proved)) AS "exists";
END;

-- Steps a person of the living example up without a device. The operation refuses outside demo mode; the function refuses everybody who is not of the example.
CREATE OR REPLACE FUNCTION membership.prove_demo()
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH proved AS (
          UPDATE membership.key k SET proved_at = now(), proved_by = 'demo'::text
            FROM membership.person p
           WHERE ((k.hash = current_setting('tegenveer.key'::text, true)) AND (k.kind = 'session'::text) AND (p.id = ( SELECT membership.me() AS me)) AND (p.id = k.person_id) AND p.demo AND (NOT (EXISTS ( SELECT
                    FROM membership.vouch v
                   WHERE (v.person_id = p.id)))))
           RETURNING k.id
         )
  SELECT (EXISTS ( SELECT 1
            FROM proved)) AS "exists";
END;
grant execute on function membership.prove_demo() to tegenveer_actor;

-- Steps up by a passkey of one's own, after the program checked its signature.
CREATE OR REPLACE FUNCTION membership.prove_passkey(of_credential text, new_counter bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update membership.passkey k set counter = new_counter, used_at = now()
  where k.credential_id = of_credential and k.person_id = membership.session_person()
    and (k.counter = 0 and new_counter = 0 or new_counter > k.counter or k.used_at is null);
  return found and membership.prove('passkey');
end $function$;
grant execute on function membership.prove_passkey(text,bigint) to tegenveer_actor;

-- Steps up by a code the program found right; no code works twice.
CREATE OR REPLACE FUNCTION membership.prove_totp(of_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update membership.totp t set last_step = of_step
  where t.person_id = membership.session_person() and t.confirmed_at is not null and t.last_step < of_step;
  return found and membership.prove('totp');
end $function$;
grant execute on function membership.prove_totp(bigint) to tegenveer_actor;

-- Links who is signed in to a provider, or steps up by one that is linked and asked a second factor. done, somebody_else, step_up_needed or expired.
CREATE OR REPLACE FUNCTION membership.provider_prove(of_attempt text, of_provider text, of_issuer text, of_subject text, with_second_factor boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.provider_prove(text,text,text,text,boolean) to tegenveer_actor;

-- Session for whom a provider vouches, after the program checked its answer: known here, or linked by an address the provider may speak for. done, unknown or expired.
CREATE OR REPLACE FUNCTION membership.provider_sign_in(of_attempt text, of_provider text, of_issuer text, of_subject text, of_mail text, with_second_factor boolean, key_id text, key_hash text, device text, hours integer, idle_minutes integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.provider_sign_in(text,text,text,text,text,boolean,text,text,text,integer,integer) to tegenveer_actor;

-- New recovery codes; the old ones are worth nothing from then on.
CREATE OR REPLACE FUNCTION membership.replace_recovery_codes(hashes text[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not membership.stepped_up() or not membership.has_second_factor(membership.session_person()) then return false; end if;
  delete from membership.recovery_code c where c.person_id = membership.session_person();
  insert into membership.recovery_code (hash, person_id) select h, membership.session_person() from unnest(hashes) h;
  return true;
end $function$;
grant execute on function membership.replace_recovery_codes(text[]) to tegenveer_actor;

-- Makes a sign-in link for a known address; answers nothing for an unknown one, nor for one that was sent five in half an hour.
CREATE OR REPLACE FUNCTION membership.request_sign_in(key_id text, key_hash text, to_mail text, minutes integer)
 RETURNS jsonb
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO membership.key (id, hash, kind, person_id, expires_at)  SELECT request_sign_in.key_id AS key_id,
             request_sign_in.key_hash AS key_hash,
             'sign_in_link',
             p.id,
             (now() + make_interval(mins => request_sign_in.minutes))
            FROM (membership.address a
              JOIN membership.person p ON (((p.id = a.person_id) AND (p.ended_at IS NULL))))
           WHERE ((a.mail = lower(request_sign_in.to_mail)) AND (( SELECT count(*) AS count
                    FROM membership.key open
                   WHERE ((open.person_id = p.id) AND (open.kind = 'sign_in_link'::text) AND (open.ended_at IS NULL) AND (open.created_at > (now() - '00:30:00'::interval)))) < 5))
   RETURNING ( SELECT jsonb_build_object('name', p.name, 'language', p.language) AS jsonb_build_object
            FROM membership.person p
           WHERE (p.id = key.person_id)) AS jsonb_build_object;
END;
grant execute on function membership.request_sign_in(text,text,text,integer) to tegenveer_actor;

-- Ends all links about one thing.
CREATE OR REPLACE FUNCTION membership.revoke_links(about text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not membership.may_link(about) then raise exception 'Only who asks ends a link about it.' using errcode = '42501'; end if;
  update membership.key set ended_at = now() where subject = about and kind in ('check_in_link') and ended_at is null;
end $function$;
grant execute on function membership.revoke_links(text) to tegenveer_actor;
grant execute on function membership.revoke_links(text) to tegenveer_worker;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION membership.search_organisation(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from membership.organisation
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and ((((visibility = 'public'::text) OR (( SELECT membership.me() AS me) IS NOT NULL) OR (( SELECT membership.link('check_in_link'::text) AS link) IS NOT NULL))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(name)) as rank
          from membership.organisation
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(name) and ((((visibility = 'public'::text) OR (( SELECT membership.me() AS me) IS NOT NULL) OR (( SELECT membership.link('check_in_link'::text) AS link) IS NOT NULL))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function membership.search_organisation(text,integer) to tegenveer_actor;

-- The acting person, in a session only: a token has no business with second factors.
CREATE OR REPLACE FUNCTION membership.session_person()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT (w.w ->> 'personId'::text) FROM membership.whoami(current_setting('tegenveer.key'::text, true)) w(w) WHERE ((w.w ->> 'kind'::text) = 'session'::text));
grant execute on function membership.session_person() to tegenveer_actor;
grant execute on function membership.session_person() to tegenveer_worker;

-- Makes somebody an administrator, or no longer one.
CREATE OR REPLACE FUNCTION membership.set_administrator(of_person text, yes boolean)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH changed AS (
          UPDATE membership.person p SET administrator = set_administrator.yes, version = (p.version + 1)
           WHERE ((p.id = set_administrator.of_person) AND (p.ended_at IS NULL) AND ( SELECT membership.administers() AS administers) AND ( SELECT membership.stepped_up() AS stepped_up))
           RETURNING p.id
         )
  SELECT (EXISTS ( SELECT 1
            FROM changed)) AS "exists";
END;
grant execute on function membership.set_administrator(text,boolean) to tegenveer_actor;

-- Turns a sign-in link into a session, once; other links that were underway end too.
CREATE OR REPLACE FUNCTION membership.sign_in(link_hash text, key_id text, key_hash text, device text, hours integer, idle_minutes integer)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH used AS (
          UPDATE membership.key k SET ended_at = now()
           WHERE ((k.hash = sign_in.link_hash) AND (k.kind = 'sign_in_link'::text) AND (k.ended_at IS NULL) AND (k.expires_at > now()))
           RETURNING k.id,
             k.person_id
         ), others AS (
          UPDATE membership.key k SET ended_at = now()
            FROM used
           WHERE ((k.person_id = used.person_id) AND (k.kind = 'sign_in_link'::text) AND (k.ended_at IS NULL) AND (k.id <> used.id))
         )
  INSERT INTO membership.key (id, hash, kind, person_id, label, expires_at, idle_minutes)  SELECT sign_in.key_id AS key_id,
             sign_in.key_hash AS key_hash,
             'session',
             used.person_id,
             sign_in.device AS device,
             (now() + make_interval(hours => sign_in.hours)),
             sign_in.idle_minutes AS idle_minutes
            FROM (used
              JOIN membership.person p ON (((p.id = used.person_id) AND (p.ended_at IS NULL))))
   RETURNING key.person_id;
END;
grant execute on function membership.sign_in(text,text,text,text,integer,integer) to tegenveer_actor;

-- For an administrator: who may more than others today (BIO2 8.02.01). A hidden space has no name here.
CREATE OR REPLACE FUNCTION membership.special_rights()
 RETURNS TABLE(person_id text, person text, right_kind text, organisation text, space text, since date, until date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.special_rights() to tegenveer_actor;

-- How the installation is doing, in counts, for its administrators. Null for everybody else.
CREATE OR REPLACE FUNCTION membership.status()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('migration', kernel.newest_migration(), 'facts', (SELECT COALESCE(sum(c.length), (0)::numeric) AS "coalesce" FROM kernel.chain c), 'chains', (SELECT count(*) AS count FROM kernel.chain), 'anchoredOn', (SELECT max(a.day) AS max FROM kernel.anchor a), 'mailWaiting', (SELECT count(*) AS count FROM kernel.outbox o WHERE ((o.sent_at IS NULL) AND (o.due_at < 'infinity'::timestamp with time zone))), 'mailFailed', (SELECT count(*) AS count FROM kernel.outbox o WHERE ((o.sent_at IS NULL) AND (o.due_at = 'infinity'::timestamp with time zone))), 'mailRetried', (SELECT count(*) AS count FROM kernel.outbox o WHERE ((o.sent_at IS NULL) AND (o.due_at < 'infinity'::timestamp with time zone) AND (o.attempts > 0))), 'people', (SELECT count(*) AS count FROM membership.person p WHERE (p.ended_at IS NULL)), 'organisations', (SELECT count(*) AS count FROM membership.organisation)) AS jsonb_build_object WHERE (SELECT membership.administers() AS administers));
grant execute on function membership.status() to tegenveer_actor;

-- Did the acting session prove itself by a second factor in the last 15 minutes? Never for a token or a link.
CREATE OR REPLACE FUNCTION membership.stepped_up()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE(((membership.whoami(current_setting('tegenveer.key'::text, true)) ->> 'steppedUp'::text))::boolean, false);
grant execute on function membership.stepped_up() to tegenveer_actor;
grant execute on function membership.stepped_up() to tegenveer_worker;

-- Since when somebody else holds a mandate of these organisations; no persons, so that a promise can read "not confirmed yet" for everybody who sees the promise.
CREATE OR REPLACE FUNCTION membership.successions(of_organisations text[])
 RETURNS TABLE(mandate_id text, organisation_id text, kind text, space_id text, since date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT m.id,
     m.organisation_id,
     m.kind,
     m.space_id,
     m.starts_on
    FROM membership.mandate m
   WHERE ((m.organisation_id = ANY (successions.of_organisations)) AND (m.successor_of IS NOT NULL) AND (m.starts_on <= CURRENT_DATE))
   ORDER BY m.starts_on, m.id;
END;
grant execute on function membership.successions(text[]) to tegenveer_actor;
grant execute on function membership.successions(text[]) to tegenveer_worker;

-- Remembers that a key was used. One that was left alone too long stays ended.
CREATE OR REPLACE FUNCTION membership.touch(key_hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE membership.key SET seen_at = now()
   WHERE ((key.hash = touch.key_hash) AND (key.seen_at < (now() - '00:05:00'::interval)) AND (key.ended_at IS NULL) AND ((key.idle_minutes IS NULL) OR (key.seen_at > (now() - make_interval(mins => key.idle_minutes)))));
END;
grant execute on function membership.touch(text) to tegenveer_actor;

-- Takes an attempt, once; null when there is none, it is too late, or it is somebody else's.
CREATE OR REPLACE FUNCTION membership.use_attempt(of_hash text, of_kind text)
 RETURNS jsonb
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM membership.attempt a
   WHERE ((a.hash = use_attempt.of_hash) AND (a.kind = use_attempt.of_kind) AND (a.expires_at > now()) AND (NOT (a.person_id IS DISTINCT FROM
         CASE
             WHEN (use_attempt.of_kind = ANY (ARRAY['sign_in'::text, 'provider_sign_in'::text])) THEN a.person_id
             ELSE membership.session_person()
         END)))
   RETURNING jsonb_build_object('provider', a.provider) AS jsonb_build_object;
END;
grant execute on function membership.use_attempt(text,text) to tegenveer_actor;

-- Steps up by a recovery code, which is then gone.
CREATE OR REPLACE FUNCTION membership.use_recovery_code(of_hash text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from membership.recovery_code c where c.hash = of_hash and c.person_id = membership.session_person();
  return found and membership.prove('recovery_code');
end $function$;
grant execute on function membership.use_recovery_code(text) to tegenveer_actor;

-- The code was typed, once and in time.
CREATE OR REPLACE FUNCTION membership.use_vouch(of_hash text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH used AS (
          UPDATE membership.vouch v SET used_at = now()
           WHERE ((v.person_id = membership.session_person()) AND (v.code_hash = use_vouch.of_hash) AND (v.used_at IS NULL) AND (v.expires_at > now()))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT
            FROM used)) AS "exists";
END;
grant execute on function membership.use_vouch(text) to tegenveer_actor;

-- A new code for somebody with a mandate to sign, by who administers mandates there, where no second factor is set up yet; an older code is worth nothing from then on. False for who has a factor: they need no code.
CREATE OR REPLACE FUNCTION membership.vouch_for(of_person text, of_hash text, hours integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function membership.vouch_for(text,text,integer) to tegenveer_actor;

-- Did somebody of an organisation say who I am?
CREATE OR REPLACE FUNCTION membership.was_vouched()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (EXISTS (SELECT FROM membership.vouch v WHERE (v.person_id = membership.session_person())));
grant execute on function membership.was_vouched() to tegenveer_actor;

-- Spaces for which I hold a mandate to sign that is limited to that one space.
CREATE OR REPLACE FUNCTION membership.where_i_sign()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN CASE WHEN (EXISTS (SELECT FROM membership.mandate m WHERE ((m.person_id = (SELECT membership.me() AS me)) AND (m.kind = 'sign'::text) AND (m.space_id IS NOT NULL)))) THEN COALESCE((SELECT array_agg(DISTINCT m.space_id) AS array_agg FROM membership.my_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at) WHERE ((m.kind = 'sign'::text) AND (m.space_id IS NOT NULL))), '{}'::text[]) ELSE '{}'::text[] END;
grant execute on function membership.where_i_sign() to tegenveer_actor;
grant execute on function membership.where_i_sign() to tegenveer_worker;

-- What the key with this hash says: whose, which kind, about what. Null when it opens nothing.
CREATE OR REPLACE FUNCTION membership.whoami(key_hash text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('keyId', k.id, 'kind', k.kind, 'subject', k.subject, 'scopes', to_jsonb(k.scopes), 'personId', k.acts_as, 'administrator', (COALESCE(k.administrator, false) AND (k.kind = 'session'::text) AND ((k.proved_at IS NOT NULL) OR k.demo OR ((NOT membership.has_second_factor(k.holder_id)) AND (NOT (EXISTS (SELECT FROM membership.factor_duty d WHERE ((d.person_id = k.holder_id) AND (d.due_at <= now())))))))), 'steppedUp', ((k.kind = 'session'::text) AND (k.holder_id IS NOT NULL) AND COALESCE((k.proved_at > (now() - '00:15:00'::interval)), false))) AS jsonb_build_object FROM membership.living_key k WHERE (k.hash = whoami.key_hash));
grant execute on function membership.whoami(text) to public;


-- missions -----------------------------------------------------------------------------------------------------------
-- Challenges, missions and intents.
create schema missions;
grant usage on schema missions to tegenveer_actor;
grant usage on schema missions to tegenveer_worker;

-- The five questions to a mission, answered in words; never a score.
create table missions.criterion (
  mission_id text collate "C" not null,            -- Of which mission.
  criterion text collate "C" not null,             -- mission_criterion
  answer text not null,                            -- In words.
  author_id text collate "C",                      -- Who answered; empty: loaded.
  answered_at timestamp with time zone not null default now(), -- When.
  version integer not null default 1,              -- Raised by each new answer.
  constraint criterion_pkey PRIMARY KEY (mission_id, criterion),
  constraint criterion_criterion_check CHECK ((criterion = ANY (ARRAY['bold_inspiring'::text, 'clear_measurable_timebound'::text, 'ambitious_realistic'::text, 'cross_sector_actor_discipline'::text, 'multiple_bottom_up_solutions'::text]))),
  constraint criterion_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint criterion_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions.mission(id) ON DELETE CASCADE
);
CREATE INDEX criterion_author ON missions.criterion USING btree (author_id);
alter table missions.criterion enable row level security;
create policy criterion_added on missions.criterion for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM missions.mission m WHERE ((m.id = criterion.mission_id) AND (m.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))));
create policy criterion_kept on missions.criterion for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM missions.mission m WHERE ((m.id = criterion.mission_id) AND (m.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))
  with check ((author_id = ( SELECT membership.me() AS me)));
create policy criterion_seen on missions.criterion for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM missions.mission m WHERE (m.id = criterion.mission_id))));
create policy criterion_worker on missions.criterion for all to tegenveer_worker
  using (true)
  with check (true);
grant select on missions.criterion to tegenveer_actor;
grant select on missions.criterion to tegenveer_worker;
grant insert (mission_id, criterion, answer, author_id) on missions.criterion to tegenveer_actor;
grant update (answer, author_id, answered_at, version) on missions.criterion to tegenveer_actor;
grant insert (mission_id, criterion, answer, author_id) on missions.criterion to tegenveer_worker;
grant update (answer, author_id, answered_at, version) on missions.criterion to tegenveer_worker;

-- The change in the system the coalition wants, in versions: a revision is good news.
create table missions.intent (
  id text collate "C" not null,                    -- Short random id.
  mission_id text collate "C" not null,            -- Of which mission.
  number integer not null,                         -- Version, from 1.
  text text not null,                              -- The intent.
  why text,                                        -- Why it was revised; empty for the first.
  since_on text collate "C" not null,              -- Since when.
  author_id text collate "C",                      -- Who wrote it down; empty: loaded.
  constraint intent_pkey PRIMARY KEY (id),
  constraint intent_mission_id_number_key UNIQUE (mission_id, number),
  constraint intent_number_check CHECK ((number > 0)),
  constraint intent_since_on_check CHECK ((since_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint intent_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint intent_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions.mission(id) ON DELETE CASCADE
);
CREATE INDEX intent_author ON missions.intent USING btree (author_id);
alter table missions.intent enable row level security;
create policy intent_added on missions.intent for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM missions.mission m WHERE ((m.id = intent.mission_id) AND (m.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))));
create policy intent_seen on missions.intent for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM missions.mission m WHERE (m.id = intent.mission_id))));
create policy intent_worker on missions.intent for all to tegenveer_worker
  using (true)
  with check (true);
grant select on missions.intent to tegenveer_actor;
grant select on missions.intent to tegenveer_worker;
grant insert (id, mission_id, number, text, why, since_on, author_id) on missions.intent to tegenveer_actor;
grant insert (id, mission_id, number, text, why, since_on, author_id) on missions.intent to tegenveer_worker;

-- A concrete, dated aim that gives direction to a challenge too large for one party.
create table missions.mission (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The programme or deal it belongs to.
  organisation_id text collate "C",                -- The organisation that wrote it down; empty: the space as a whole.
  slug text collate "C" not null,                  -- Name in addresses.
  title text collate "und-x-icu" not null,         -- In a few words.
  challenge text not null,                         -- The societal problem behind it.
  statement text not null,                         -- The aim in one sentence: bold, dated, measurable.
  horizon_on text collate "C",                     -- By when.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who wrote it down; empty: loaded.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((title || ' '::text) || statement) || ' '::text) || challenge))) stored, -- Dutch stems of title, statement and challenge.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint mission_pkey PRIMARY KEY (id),
  constraint mission_slug_key UNIQUE (slug),
  constraint mission_horizon_on_check CHECK ((horizon_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint mission_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint mission_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint mission_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint mission_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX mission_alike ON missions.mission USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX mission_author ON missions.mission USING btree (author_id);
CREATE INDEX mission_organisation ON missions.mission USING btree (organisation_id);
CREATE INDEX mission_search ON missions.mission USING gin (search);
CREATE INDEX mission_space ON missions.mission USING btree (space_id);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON missions.mission FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table missions.mission enable row level security;
create policy mission_added on missions.mission for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy mission_kept on missions.mission for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy mission_worker on missions.mission for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on missions.mission for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on missions.mission to tegenveer_actor;
grant select on missions.mission to tegenveer_worker;
grant insert (id, space_id, organisation_id, slug, title, challenge, statement, horizon_on, visibility, author_id) on missions.mission to tegenveer_actor;
grant update (title, challenge, statement, horizon_on, visibility, version) on missions.mission to tegenveer_actor;
grant insert (id, space_id, organisation_id, slug, title, challenge, statement, horizon_on, visibility, author_id) on missions.mission to tegenveer_worker;
grant update (title, challenge, statement, horizon_on, visibility, version) on missions.mission to tegenveer_worker;

-- What other slices may join.
create view missions.shared_mission with (security_invoker=true) as
 SELECT id,
    space_id,
    slug,
    title,
    statement,
    horizon_on,
    visibility
   FROM missions.mission;
grant select on missions.shared_mission to tegenveer_actor;
grant select on missions.shared_mission to tegenveer_worker;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION missions.search_mission(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from missions.mission
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from missions.mission
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function missions.search_mission(text,integer) to tegenveer_actor;


-- momentum -----------------------------------------------------------------------------------------------------------
-- Keep pushing: what is asked of whom, who to call, what stalls, mail and calendar, looking back.
create schema momentum;
grant usage on schema momentum to tegenveer_actor;
grant usage on schema momentum to tegenveer_worker;

-- Per week and role: how many people were active in how many minutes. No person, no organisation, no space.
create table momentum.burden (
  week date not null,                              -- Its Monday, in UTC.
  role text collate "C" not null,                  -- burden_role
  fictional boolean not null,                      -- People of the living example, apart from everybody else.
  from_minutes integer not null,                   -- Fewest minutes of this bucket; the next bucket begins where it ends.
  people integer not null,                         -- People in this bucket.
  of_people integer not null,                      -- People of the role in that week; below seven nothing is kept.
  constraint burden_pkey PRIMARY KEY (week, role, fictional, from_minutes),
  constraint burden_check CHECK ((people <= of_people)),
  constraint burden_from_minutes_check CHECK ((from_minutes > 0)),
  constraint burden_of_people_check CHECK ((of_people >= 7)),
  constraint burden_people_check CHECK ((people > 0)),
  constraint burden_role_check CHECK ((role = ANY (ARRAY['dealmaker'::text, 'project_lead'::text, 'learning_evaluator'::text, 'signer'::text, 'member'::text, 'observer'::text, 'guest'::text, 'no_seat'::text, 'link'::text]))),
  constraint burden_week_check CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
alter table momentum.burden enable row level security;
create policy burden_seen on momentum.burden for select to tegenveer_actor
  using ((of_people >= 7));
create policy burden_worker on momentum.burden for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.burden to tegenveer_actor;
grant insert on momentum.burden to tegenveer_worker;
grant select on momentum.burden to tegenveer_worker;

-- A call that was made to get something moving: when, with which function, what came of it. Never who.
create table momentum.call (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal it was about.
  about_kind text collate "C" not null,            -- What kind of thing stood still.
  about_id text collate "C" not null,              -- Which one.
  organisation_id text collate "C",                -- Which organisation was called; empty: somebody of the deal itself.
  function_title text,                             -- Function that was spoken to; never a name.
  called_on date not null,                         -- When.
  outcome text collate "C" not null,               -- call_outcome
  note text,                                       -- What came of it, in a few words; emptied after a year.
  next_on date,                                    -- Until this day it is not asked again.
  author_id text collate "C",                      -- Who called; empty: loaded.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint call_pkey PRIMARY KEY (id),
  constraint call_about_kind_check CHECK ((about_kind = ANY (ARRAY['adoption'::text, 'deal'::text, 'decision'::text, 'commitment'::text, 'barrier'::text]))),
  constraint call_check CHECK ((next_on > called_on)),
  constraint call_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'spoke'::text, 'call_back'::text, 'no_answer'::text]))),
  constraint call_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint call_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint call_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX call_about ON momentum.call USING btree (about_kind, about_id, called_on);
CREATE INDEX call_author ON momentum.call USING btree (author_id);
CREATE INDEX call_organisation ON momentum.call USING btree (organisation_id);
CREATE INDEX call_space ON momentum.call USING btree (space_id, called_on);
alter table momentum.call enable row level security;
create policy call_made on momentum.call for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))));
create policy call_seen on momentum.call for select to tegenveer_actor
  using ((((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[])))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy call_worker on momentum.call for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.call to tegenveer_actor;
grant insert on momentum.call to tegenveer_worker;
grant select on momentum.call to tegenveer_worker;
grant insert (id, space_id, about_kind, about_id, organisation_id, function_title, called_on, outcome, note, next_on, author_id) on momentum.call to tegenveer_actor;
grant update (note) on momentum.call to tegenveer_worker;

-- Who looks after the results of a deal when it is over: a function at an organisation that said yes, for 36 months.
create table momentum.custody (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal.
  organisation_id text collate "C" not null,       -- Which organisation.
  function text not null,                          -- Which function there; never a name.
  state text collate "C" not null default 'named'::text, -- rules/custody.states.ts
  named_by text collate "C",                       -- Who asked; empty: loaded.
  named_at timestamp with time zone not null default now(), -- When.
  answered_by text collate "C",                    -- Who said yes or no, or handed it over.
  answered_at timestamp with time zone,            -- When.
  starts_on date,                                  -- First day; empty while nobody said yes.
  ends_on date,                                    -- Last day: 36 months later, or when it was handed over.
  reason text,                                     -- Why not, or why no longer.
  version integer not null default 1,              -- Raised by each change.
  constraint custody_pkey PRIMARY KEY (id),
  constraint custody_check CHECK ((ends_on >= starts_on)),
  constraint custody_check1 CHECK (((state = ANY (ARRAY['accepted'::text, 'handed_over'::text])) = (starts_on IS NOT NULL))),
  constraint custody_state_check CHECK ((state = ANY (ARRAY['named'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'handed_over'::text]))),
  constraint custody_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint custody_named_by_fkey FOREIGN KEY (named_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint custody_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint custody_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX custody_answered_by ON momentum.custody USING btree (answered_by);
CREATE INDEX custody_named_by ON momentum.custody USING btree (named_by);
CREATE INDEX custody_organisation ON momentum.custody USING btree (organisation_id, state);
CREATE INDEX custody_space ON momentum.custody USING btree (space_id, named_at);
CREATE UNIQUE INDEX custody_one_open ON momentum.custody USING btree (space_id) WHERE (state = ANY (ARRAY['named'::text, 'accepted'::text]));
alter table momentum.custody enable row level security;
create policy custody_answered on momentum.custody for update to tegenveer_actor
  using (((state = ANY (ARRAY['named'::text, 'accepted'::text])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))
  with check (((answered_by = ( SELECT membership.me() AS me)) AND (((state = ANY (ARRAY['accepted'::text, 'declined'::text])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((state = 'withdrawn'::text) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))) OR ((state = 'handed_over'::text) AND ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy custody_named on momentum.custody for insert to tegenveer_actor
  with check (((named_by = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (((state = 'named'::text) AND (answered_by IS NULL)) OR ((state = 'accepted'::text) AND (answered_by = ( SELECT membership.me() AS me)) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))));
create policy custody_seen on momentum.custody for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))));
create policy custody_worker on momentum.custody for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.custody to tegenveer_actor;
grant insert on momentum.custody to tegenveer_worker;
grant select on momentum.custody to tegenveer_worker;
grant insert (id, space_id, organisation_id, function, state, named_by, named_at, answered_by, answered_at, starts_on, ends_on) on momentum.custody to tegenveer_actor;
grant update (state, answered_by, answered_at, starts_on, ends_on, reason, version) on momentum.custody to tegenveer_actor;
grant update (state, answered_by, answered_at, starts_on, ends_on, reason, version) on momentum.custody to tegenveer_worker;

-- One row per person and day on which a digest was due: sent, or with nothing to say and so not sent. Never two a day.
create table momentum.digest (
  id text collate "C" not null,                    -- Short random id.
  person_id text collate "C" not null,             -- For whom.
  day date not null,                               -- Day on the calendar of the Netherlands.
  asked integer not null,                          -- How many things it asked.
  told integer not null,                           -- How many things it told.
  posted boolean not null,                         -- It was posted; false: there was nothing to say.
  constraint digest_pkey PRIMARY KEY (id),
  constraint digest_person_id_day_key UNIQUE (person_id, day),
  constraint digest_asked_check CHECK ((asked >= 0)),
  constraint digest_told_check CHECK ((told >= 0)),
  constraint digest_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
alter table momentum.digest enable row level security;
create policy digest_own on momentum.digest for select to tegenveer_actor
  using ((person_id = ( SELECT membership.me() AS me)));
create policy digest_worker on momentum.digest for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.digest to tegenveer_actor;
grant insert on momentum.digest to tegenveer_worker;
grant select on momentum.digest to tegenveer_worker;

-- Help asked in a check-in, routed to an organisation that uses the result (a call, a visit), and what came of it.
create table momentum.help_request (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- About which record.
  space_id text collate "C" not null,              -- The deal, kept here for policies.
  organisation_id text collate "C" not null,       -- Who asks, kept here for policies.
  wanted text collate "C" not null,                -- From whom it was asked.
  state text collate "C" not null default 'asked'::text, -- rules/help.states.ts
  helper_id text collate "C",                      -- The organisation it was routed to; empty: nobody yet, or the dealmaker.
  form text collate "C",                           -- A call or a visit.
  words text,                                      -- What was said with the last move: the question, or why not.
  outcome text,                                    -- What came of it.
  asked_on date not null,                          -- When it was asked.
  routed_on date,                                  -- When it was last routed.
  told_on date,                                    -- When what came of it was told.
  changed_by text collate "C",                     -- Who made the last move; empty: an answer to a check-in.
  version integer not null default 1,              -- Raised by each change.
  constraint help_request_pkey PRIMARY KEY (id),
  constraint help_request_check CHECK (((state = 'helped'::text) = (told_on IS NOT NULL))),
  constraint help_request_form_check CHECK ((form = ANY (ARRAY['call'::text, 'visit'::text]))),
  constraint help_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'routed'::text, 'agreed'::text, 'helped'::text, 'closed'::text]))),
  constraint help_request_wanted_check CHECK ((wanted = ANY (ARRAY['user_organisation'::text, 'dealmaker'::text]))),
  constraint help_request_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint help_request_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint help_request_helper_id_fkey FOREIGN KEY (helper_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint help_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint help_request_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX help_adoption ON momentum.help_request USING btree (adoption_id, asked_on);
CREATE INDEX help_changed_by ON momentum.help_request USING btree (changed_by);
CREATE INDEX help_helper ON momentum.help_request USING btree (helper_id, state);
CREATE INDEX help_organisation ON momentum.help_request USING btree (organisation_id);
CREATE INDEX help_space ON momentum.help_request USING btree (space_id, state);
CREATE UNIQUE INDEX help_one_open ON momentum.help_request USING btree (adoption_id) WHERE (state = ANY (ARRAY['asked'::text, 'routed'::text, 'agreed'::text]));
CREATE TRIGGER help_settled AFTER UPDATE OF state ON momentum.help_request FOR EACH ROW WHEN ((new.state = ANY (ARRAY['helped'::text, 'closed'::text]))) EXECUTE FUNCTION momentum.settle_help();
alter table momentum.help_request enable row level security;
create policy help_request_moved on momentum.help_request for update to tegenveer_actor
  using (((state = ANY (ARRAY['asked'::text, 'routed'::text, 'agreed'::text])) AND ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR (adoption_id = ANY (( SELECT momentum.kept_by_me() AS kept_by_me)::text[])) OR (helper_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))
  with check ((changed_by = ( SELECT membership.me() AS me)));
create policy help_request_seen on momentum.help_request for select to tegenveer_actor
  using ((((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) AND (EXISTS ( SELECT FROM results.adoption a WHERE (a.id = help_request.adoption_id)))) OR (adoption_id = ANY (( SELECT momentum.kept_by_me() AS kept_by_me)::text[])) OR ((helper_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))));
create policy help_request_worker on momentum.help_request for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.help_request to tegenveer_actor;
grant insert on momentum.help_request to tegenveer_worker;
grant select on momentum.help_request to tegenveer_worker;
grant update (state, helper_id, form, words, outcome, routed_on, told_on, changed_by, version) on momentum.help_request to tegenveer_actor;
grant update (state, helper_id, form, words, outcome, asked_on, routed_on, told_on, changed_by, version) on momentum.help_request to tegenveer_worker;

-- How somebody wants their digest. Without a row: weekly, on Monday, between eight and six.
create table momentum.mail_choice (
  person_id text collate "C" not null,             -- Whose choice.
  digest text collate "C" not null default 'weekly'::text, -- Weekly, daily or none.
  weekday integer not null default 1,              -- Of a weekly one: 1 is Monday.
  quiet_from integer not null default 18,          -- From this hour on nothing is sent, on the clock of the Netherlands.
  quiet_until integer not null default 8,          -- From this hour on it may be sent again.
  version integer not null default 1,              -- Raised by each change.
  constraint mail_choice_pkey PRIMARY KEY (person_id),
  constraint mail_choice_check CHECK ((quiet_from <> quiet_until)),
  constraint mail_choice_digest_check CHECK ((digest = ANY (ARRAY['weekly'::text, 'daily'::text, 'none'::text]))),
  constraint mail_choice_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 24))),
  constraint mail_choice_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 24))),
  constraint mail_choice_weekday_check CHECK (((weekday >= 1) AND (weekday <= 5))),
  constraint mail_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
alter table momentum.mail_choice enable row level security;
create policy mail_choice_own on momentum.mail_choice for all to tegenveer_actor
  using ((person_id = ( SELECT membership.me() AS me)))
  with check ((person_id = ( SELECT membership.me() AS me)));
create policy mail_choice_worker on momentum.mail_choice for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on momentum.mail_choice to tegenveer_actor;
grant select on momentum.mail_choice to tegenveer_actor;
grant insert on momentum.mail_choice to tegenveer_worker;
grant select on momentum.mail_choice to tegenveer_worker;
grant update (digest, weekday, quiet_from, quiet_until, version) on momentum.mail_choice to tegenveer_actor;

-- What was done about something that sprang back or slips: what pulled it back, what is done, and what was decided then.
create table momentum.recovery (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- Of which record.
  because text collate "C" not null,               -- It sprang back, or the owner confirmed that it slips.
  state text collate "C" not null default 'open'::text, -- rules/recovery.states.ts
  cause text collate "C",                          -- What pulled it back.
  cause_words text,                                -- In words.
  decision_words text,                             -- Why this was decided, and what remains.
  opened_on date not null,                         -- Since when.
  opened_by text collate "C",                      -- Who opened it; empty: by itself, because an answer said so.
  decided_on date,                                 -- When it was decided.
  decided_by text collate "C",                     -- Who decided.
  decided_as text collate "C",                     -- In which capacity.
  version integer not null default 1,              -- Raised by each change.
  constraint recovery_pkey PRIMARY KEY (id),
  constraint recovery_because_check CHECK ((because = ANY (ARRAY['sprung_back'::text, 'slipping'::text]))),
  constraint recovery_cause_check CHECK ((cause = ANY (ARRAY['rule'::text, 'money'::text, 'habit'::text, 'system'::text, 'person'::text]))),
  constraint recovery_check CHECK (((cause IS NULL) = (state = ANY (ARRAY['open'::text, 'lapsed'::text])))),
  constraint recovery_check1 CHECK (((state = ANY (ARRAY['going_on'::text, 'smaller'::text, 'stopped'::text])) = (decided_on IS NOT NULL))),
  constraint recovery_decided_as_check CHECK ((decided_as = ANY (ARRAY['owner'::text, 'director'::text]))),
  constraint recovery_state_check CHECK ((state = ANY (ARRAY['open'::text, 'found'::text, 'acting'::text, 'going_on'::text, 'smaller'::text, 'stopped'::text, 'lapsed'::text]))),
  constraint recovery_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint recovery_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint recovery_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX recovery_adoption ON momentum.recovery USING btree (adoption_id, opened_on);
CREATE INDEX recovery_decided_by ON momentum.recovery USING btree (decided_by);
CREATE INDEX recovery_opened_by ON momentum.recovery USING btree (opened_by);
CREATE UNIQUE INDEX recovery_one_open ON momentum.recovery USING btree (adoption_id) WHERE (state = ANY (ARRAY['open'::text, 'found'::text, 'acting'::text]));
alter table momentum.recovery enable row level security;
create policy recovery_kept on momentum.recovery for update to tegenveer_actor
  using (((state = ANY (ARRAY['open'::text, 'found'::text, 'acting'::text])) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = recovery.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))))
  with check (((state = ANY (ARRAY['found'::text, 'acting'::text])) OR ((decided_by = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = recovery.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy recovery_opened on momentum.recovery for insert to tegenveer_actor
  with check (((state = 'open'::text) AND (opened_by = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = recovery.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy recovery_seen on momentum.recovery for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = recovery.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy recovery_worker on momentum.recovery for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.recovery to tegenveer_actor;
grant select on momentum.recovery to tegenveer_worker;
grant insert (id, adoption_id, because, state, cause, cause_words, decision_words, opened_on, opened_by, decided_on, decided_by, decided_as) on momentum.recovery to tegenveer_actor;
grant update (state, cause, cause_words, decision_words, decided_on, decided_by, decided_as, version) on momentum.recovery to tegenveer_actor;
grant insert (id, adoption_id, because, state, cause, cause_words, decision_words, opened_on, opened_by, decided_on, decided_by, decided_as) on momentum.recovery to tegenveer_worker;
grant update (state, cause, cause_words, decision_words, decided_on, decided_by, decided_as, version) on momentum.recovery to tegenveer_worker;

-- What came out of a recovery: a barrier for who owns a rule, or an own action. The record itself stands in its own slice.
create table momentum.recovery_step (
  id text collate "C" not null,                    -- Short random id.
  recovery_id text collate "C" not null,           -- Of which recovery.
  kind text collate "C" not null,                  -- What it became.
  target_id text collate "C" not null,             -- Its record.
  label text not null,                             -- What it was called then.
  author_id text collate "C",                      -- Who made it.
  made_on date not null,                           -- On which day.
  made_at timestamp with time zone not null default now(), -- For the order.
  constraint recovery_step_pkey PRIMARY KEY (id),
  constraint recovery_step_kind_check CHECK ((kind = ANY (ARRAY['barrier'::text, 'action'::text]))),
  constraint recovery_step_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint recovery_step_recovery_id_fkey FOREIGN KEY (recovery_id) REFERENCES momentum.recovery(id) ON DELETE CASCADE
);
CREATE INDEX recovery_step_author ON momentum.recovery_step USING btree (author_id);
CREATE INDEX recovery_step_recovery ON momentum.recovery_step USING btree (recovery_id, made_at);
alter table momentum.recovery_step enable row level security;
create policy recovery_step_added on momentum.recovery_step for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM (momentum.recovery r JOIN results.adoption a ON ((a.id = r.adoption_id))) WHERE ((r.id = recovery_step.recovery_id) AND (r.state = ANY (ARRAY['open'::text, 'found'::text, 'acting'::text])) AND ((a.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy recovery_step_seen on momentum.recovery_step for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM momentum.recovery r WHERE (r.id = recovery_step.recovery_id))) AND (((kind = 'barrier'::text) AND (EXISTS ( SELECT FROM barriers.barrier b WHERE (b.id = recovery_step.target_id)))) OR ((kind = 'action'::text) AND (EXISTS ( SELECT FROM spaces.action x WHERE (x.id = recovery_step.target_id)))))));
create policy recovery_step_worker on momentum.recovery_step for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on momentum.recovery_step to tegenveer_actor;
grant select on momentum.recovery_step to tegenveer_actor;
grant insert on momentum.recovery_step to tegenveer_worker;
grant select on momentum.recovery_step to tegenveer_worker;

-- That something slips: proposed from two signs or reported in a check-in, confirmed or rejected by the owner. No level follows from it.
create table momentum.slipping (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- Of which record.
  because text collate "C" not null,               -- Two signs, or an answer to a check-in.
  signs text[] not null default '{}'::text[],      -- spring_back_signal, those that were there.
  state text collate "C" not null default 'proposed'::text, -- rules/slipping.states.ts
  proposed_on date not null,                       -- Since which day.
  answered_by text collate "C",                    -- Who said whether it is so.
  answered_as text collate "C",                    -- In which capacity.
  answered_on date,                                -- When.
  reason text,                                     -- Why it is not so; needed for a no.
  version integer not null default 1,              -- Raised by each change.
  constraint slipping_pkey PRIMARY KEY (id),
  constraint slipping_answered_as_check CHECK ((answered_as = ANY (ARRAY['owner'::text, 'director'::text]))),
  constraint slipping_because_check CHECK ((because = ANY (ARRAY['signs'::text, 'report'::text]))),
  constraint slipping_check CHECK (((state = 'proposed'::text) = (answered_on IS NULL))),
  constraint slipping_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'rejected'::text]))),
  constraint slipping_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint slipping_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX slipping_adoption ON momentum.slipping USING btree (adoption_id, proposed_on);
CREATE INDEX slipping_answered_by ON momentum.slipping USING btree (answered_by);
CREATE UNIQUE INDEX slipping_one_open ON momentum.slipping USING btree (adoption_id) WHERE (state = 'proposed'::text);
alter table momentum.slipping enable row level security;
create policy slipping_answered on momentum.slipping for update to tegenveer_actor
  using (((state = 'proposed'::text) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = slipping.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))))
  with check ((answered_by = ( SELECT membership.me() AS me)));
create policy slipping_said on momentum.slipping for insert to tegenveer_actor
  with check (((state <> 'proposed'::text) AND (answered_by = ( SELECT membership.me() AS me)) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = slipping.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy slipping_seen on momentum.slipping for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = slipping.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy slipping_worker on momentum.slipping for all to tegenveer_worker
  using (true)
  with check (true);
grant select on momentum.slipping to tegenveer_actor;
grant select on momentum.slipping to tegenveer_worker;
grant insert (id, adoption_id, because, signs, state, proposed_on, answered_by, answered_as, answered_on, reason) on momentum.slipping to tegenveer_actor;
grant update (state, answered_by, answered_as, answered_on, reason, version) on momentum.slipping to tegenveer_actor;
grant insert (id, adoption_id, because, signs, state, proposed_on, answered_by, answered_as, answered_on, reason) on momentum.slipping to tegenveer_worker;
grant update (state, answered_by, answered_as, answered_on, reason, version) on momentum.slipping to tegenveer_worker;

-- A week that is over, as counts: people alike in role and minutes together. No ids.
CREATE OR REPLACE FUNCTION momentum.burden_of(of_week date)
 RETURNS TABLE(by_link boolean, fictional boolean, seats text[], signs boolean, keeps_house boolean, minutes integer, people integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH salted AS (
          SELECT w.week,
             w.salt
            FROM kernel.active_week w
           WHERE (w.week = burden_of.of_week)
         ), person AS (
          SELECT p.id,
             p.demo,
             p.administrator,
             a.minutes
            FROM ((salted w
              CROSS JOIN membership.person p)
              JOIN kernel.active_minutes a ON (((a.week = w.week) AND (a.who = kernel.active_name(w.salt, p.id)))))
           WHERE (NOT a.by_link)
         ), link AS (
          SELECT k.subject,
             a.minutes
            FROM ((salted w
              CROSS JOIN membership.key k)
              JOIN kernel.active_minutes a ON (((a.week = w.week) AND (a.who = kernel.active_name(w.salt, k.id)))))
           WHERE ((k.kind = ANY (ARRAY['check_in_link'::text, 'outside_link'::text])) AND a.by_link AND a.sent)
         ), counted AS (
          SELECT false AS by_link,
             p.demo AS fictional,
             ARRAY( SELECT DISTINCT s.role
                    FROM spaces.seat s
                   WHERE ((s.person_id = p.id) AND (s.starts_at < (burden_of.of_week + 7)) AND ((s.ends_at IS NULL) OR (s.ends_at > burden_of.of_week)))
                   ORDER BY s.role) AS seats,
             (EXISTS ( SELECT
                    FROM membership.mandate m
                   WHERE ((m.person_id = p.id) AND (m.kind = 'sign'::text) AND (m.starts_on < (burden_of.of_week + 7)) AND ((m.ends_on IS NULL) OR (m.ends_on >= burden_of.of_week)) AND ((m.ended_at IS NULL) OR (m.ended_at > burden_of.of_week))))) AS signs,
             p.administrator AS keeps_house,
             p.minutes
            FROM person p
         UNION ALL
          SELECT true,
             COALESCE(s.fictional, false) AS "coalesce",
             '{}'::text[] AS text,
             false,
             false,
             l.minutes
            FROM (((link l
              LEFT JOIN results.check_in c_1 ON ((c_1.id = l.subject)))
              LEFT JOIN results.outside_report o ON ((o.id = l.subject)))
              LEFT JOIN spaces.space s ON ((s.id = COALESCE(c_1.space_id, o.space_id))))
         )
  SELECT c.by_link,
     c.fictional,
     c.seats,
     c.signs,
     c.keeps_house,
     c.minutes,
     (count(*))::integer AS count
    FROM counted c
   GROUP BY c.by_link, c.fictional, c.seats, c.signs, c.keeps_house, c.minutes
   ORDER BY c.by_link, c.fictional, c.seats, c.signs, c.keeps_house, c.minutes;
END;
grant execute on function momentum.burden_of(date) to tegenveer_worker;

-- Addresses nothing is sent to any more: one's own, and for an administrator all.
CREATE OR REPLACE FUNCTION momentum.came_back()
 RETURNS TABLE(mail text, since timestamp with time zone, reason text, person_id text, person text, mine boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT u.mail,
     u.since,
     u.reason,
     p.id,
     p.name,
     (u.mail = ANY (( SELECT membership.my_addresses() AS my_addresses)::text[]))
    FROM ((kernel.undeliverable u
      LEFT JOIN membership.address a ON ((a.mail = u.mail)))
      LEFT JOIN membership.person p ON ((p.id = a.person_id)))
   WHERE ((u.mail = ANY (( SELECT membership.my_addresses() AS my_addresses)::text[])) OR ( SELECT membership.administers() AS administers))
   ORDER BY u.since DESC, u.mail;
END;
grant execute on function momentum.came_back() to tegenveer_actor;

-- For the worker: people who want a digest and have an address that takes mail, with their choice, the last day one was due, and since when they are here.
CREATE OR REPLACE FUNCTION momentum.digest_readers(after_id text, most integer)
 RETURNS TABLE(id text, name text, language text, mail text, digest text, weekday integer, quiet_from integer, quiet_until integer, last_on date, since_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.id,
     p.name,
     p.language,
     a.mail,
     COALESCE(c.digest, 'weekly'::text) AS "coalesce",
     COALESCE(c.weekday, 1) AS "coalesce",
     COALESCE(c.quiet_from, 18) AS "coalesce",
     COALESCE(c.quiet_until, 8) AS "coalesce",
     ( SELECT max(d.day) AS max
            FROM momentum.digest d
           WHERE (d.person_id = p.id)) AS max,
     ((p.created_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS timezone
    FROM ((membership.person p
      JOIN LATERAL ( SELECT min(m.mail) AS mail
            FROM membership.address m
           WHERE ((m.person_id = p.id) AND (NOT (EXISTS ( SELECT
                    FROM kernel.undeliverable u
                   WHERE (u.mail = lower(m.mail))))))) a ON ((a.mail IS NOT NULL)))
      LEFT JOIN momentum.mail_choice c ON ((c.person_id = p.id)))
   WHERE ((p.ended_at IS NULL) AND (p.id > digest_readers.after_id) AND (COALESCE(c.digest, 'weekly'::text) <> 'none'::text))
   ORDER BY p.id
  LIMIT digest_readers.most;
END;
grant execute on function momentum.digest_readers(text,integer) to tegenveer_worker;

-- Ends the secret address of the calendar of the acting person.
CREATE OR REPLACE FUNCTION momentum.end_calendar_key()
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH ended AS (
          UPDATE membership.key k SET ended_at = now()
           WHERE ((k.person_id = ( SELECT membership.session_person() AS session_person)) AND (k.kind = 'own_reading'::text) AND (k.subject = 'calendar'::text) AND (k.ended_at IS NULL))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM ended)) AS "exists";
END;
grant execute on function momentum.end_calendar_key() to tegenveer_actor;

-- When a record says that it sprang back a recovery opens; when help is asked a request does. Taken back before anybody acted, it closes.
CREATE OR REPLACE FUNCTION momentum.follow_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  sprung constant boolean := new.direction = 'sprung_back' and new.end_kind is null;
begin
  if sprung and (tg_op = 'INSERT' or old.direction <> 'sprung_back') then
    insert into momentum.recovery (id, adoption_id, because, opened_on)
    values (left(replace(gen_random_uuid()::text, '-', ''), 16), new.id, 'sprung_back', coalesce(new.fall_reported_on, current_date))
    on conflict (adoption_id) where state in ('open', 'found', 'acting') do nothing;
  elsif tg_op = 'UPDATE' and old.direction = 'sprung_back' and new.direction <> 'sprung_back' then
    -- The answer was changed, or the owner said otherwise, before anybody looked what pulled it back.
    update momentum.recovery r set state = 'lapsed', version = r.version + 1 where r.adoption_id = new.id and r.state = 'open' and r.opened_by is null;
  end if;
  if new.help is not null and (tg_op = 'INSERT' or old.help is distinct from new.help) then
    insert into momentum.help_request as h (id, adoption_id, space_id, organisation_id, wanted, asked_on)
    values (left(replace(gen_random_uuid()::text, '-', ''), 16), new.id, new.space_id, new.organisation_id, new.help, current_date)
    on conflict (adoption_id) where state in ('asked', 'routed', 'agreed') do update set wanted = excluded.wanted, version = h.version + 1 where h.state = 'asked';
  elsif tg_op = 'UPDATE' and old.help is not null and new.help is null then
    update momentum.help_request h set state = 'closed', version = h.version + 1 where h.adoption_id = new.id and h.state = 'asked';
  end if;
  return null;
end $function$;

-- A deal does not go from closing into aftercare before every party said of every result where it stands, and somebody looks after it.
CREATE OR REPLACE FUNCTION momentum.guard_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  missing bigint;
begin
  -- What a source or the made-up data says is not held against this: only what people do here.
  if current_setting('role') is distinct from 'tegenveer_actor' then return new; end if;
  select count(distinct (u.result_id, u.organisation_id)) into missing from momentum.unsettled(new.space_id) u;
  if missing > 0 then
    raise exception using errcode = 'TV001', message = 'results-not-settled', detail = jsonb_build_object('count', missing)::text;
  end if;
  if not exists (select from momentum.custody c where c.space_id = new.space_id and c.state = 'accepted') then
    raise exception using errcode = 'TV001', message = 'custodian-needed', detail = '{}';
  end if;
  return new;
end $function$;

-- About which result help is asked, for the organisation that was asked to help.
CREATE OR REPLACE FUNCTION momentum.help_title(of_request text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT r.title FROM ((momentum.help_request h JOIN results.adoption a ON ((a.id = h.adoption_id))) JOIN results.result r ON ((r.id = a.result_id))) WHERE ((h.id = help_title.of_request) AND (h.helper_id = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])) AND (h.space_id <> ALL ((SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant execute on function momentum.help_title(text) to tegenveer_actor;
grant execute on function momentum.help_title(text) to tegenveer_worker;

-- Records of my organisations.
CREATE OR REPLACE FUNCTION momentum.kept_by_me()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(a.id) AS array_agg FROM results.adoption a WHERE ((a.organisation_id = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])) AND (a.visibility = ANY (ARRAY['parties'::text, 'organisation'::text, 'network'::text, 'public'::text])) AND (a.space_id <> ALL ((SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))), '{}'::text[]);
grant execute on function momentum.kept_by_me() to tegenveer_actor;
grant execute on function momentum.kept_by_me() to tegenveer_worker;

-- For an administrator: what became of the mail of the last thirty days, and how many tries were repeats.
CREATE OR REPLACE FUNCTION momentum.mail_counts()
 RETURNS TABLE(state text, mails bigint, repeats bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT momentum.mail_state(o.*) AS mail_state,
     count(*) AS count,
     sum(o.repeats) AS sum
    FROM kernel.outbox o
   WHERE (( SELECT membership.administers() AS administers) AND (o.posted_at > (now() - '30 days'::interval)))
   GROUP BY (momentum.mail_state(o.*))
   ORDER BY (momentum.mail_state(o.*));
END;
grant execute on function momentum.mail_counts() to tegenveer_actor;

-- For who leads the space: which mail left about it, to which role or member, and what became of it. No addresses and no text.
CREATE OR REPLACE FUNCTION momentum.mail_of_space(of_space text, most integer)
 RETURNS TABLE(id text, about text, whom text, posted_at timestamp with time zone, sent_at timestamp with time zone, state text, why text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT o.id,
     o.about,
     COALESCE(((c.role || ', '::text) || organisation.name), ( SELECT p.name
            FROM (membership.address a
              JOIN membership.person p ON ((p.id = a.person_id)))
           WHERE ((a.mail = o.recipient) AND ((p.id = ANY (( SELECT spaces.companions() AS companions)::text[])) OR (p.id = ANY (( SELECT membership.colleagues() AS colleagues)::text[])))))) AS "coalesce",
     o.posted_at,
     o.sent_at,
     momentum.mail_state(o.*) AS mail_state,
         CASE
             WHEN ((o.bounced_at IS NOT NULL) OR (o.due_at = 'infinity'::timestamp with time zone)) THEN o.failed
             ELSE NULL::text
         END AS "case"
    FROM ((kernel.outbox o
      LEFT JOIN results.check_in c ON (((o.about = 'check_in'::text) AND (c.id = o.about_id))))
      LEFT JOIN membership.organisation organisation ON ((organisation.id = c.organisation_id)))
   WHERE ((o.space_id = mail_of_space.of_space) AND (mail_of_space.of_space = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((o.about <> 'mention'::text) OR (EXISTS ( SELECT
            FROM documents.note n
           WHERE ((n.id = o.about_id) AND ((n.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])) OR (n.author_id = ( SELECT membership.me() AS me))))))) AND ((c.id IS NULL) OR (NOT (EXISTS ( SELECT
            FROM results.check_in_answer x
           WHERE (x.check_in_id = c.id)))) OR (EXISTS ( SELECT
            FROM (results.check_in_answer x
              JOIN results.adoption a ON ((a.id = x.adoption_id)))
           WHERE ((x.check_in_id = c.id) AND (a.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))))))
   ORDER BY o.posted_at DESC, o.id
  LIMIT mail_of_space.most;
END;
grant execute on function momentum.mail_of_space(text,integer) to tegenveer_actor;

-- What became of a mail, in one word.
CREATE OR REPLACE FUNCTION momentum.mail_state(o kernel.outbox)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
RETURN CASE WHEN ((o).bounced_at IS NOT NULL) THEN 'bounced'::text WHEN ((o).sent_at IS NOT NULL) THEN 'sent'::text WHEN ((o).due_at = 'infinity'::timestamp with time zone) THEN 'failed'::text WHEN ((o).attempts > 0) THEN 'trying'::text ELSE 'waiting'::text END;

-- A secret address for the calendar of the acting person, in a session only; the one before it ends.
CREATE OR REPLACE FUNCTION momentum.make_calendar_key(key_id text, key_hash text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH ended AS (
          UPDATE membership.key k SET ended_at = now()
           WHERE ((k.person_id = ( SELECT membership.session_person() AS session_person)) AND (k.kind = 'own_reading'::text) AND (k.subject = 'calendar'::text) AND (k.ended_at IS NULL))
         ), made AS (
          INSERT INTO membership.key (id, hash, kind, person_id, subject, expires_at)  SELECT make_calendar_key.key_id AS key_id,
                     make_calendar_key.key_hash AS key_hash,
                     'own_reading',
                     p.id,
                     'calendar',
                     (now() + '10 years'::interval)
                    FROM membership.person p
                   WHERE ((p.id = ( SELECT membership.session_person() AS session_person)) AND (p.ended_at IS NULL))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM made)) AS "exists";
END;
grant execute on function momentum.make_calendar_key(text,text) to tegenveer_actor;

-- Whose address it is, or an administrator, says that it works again; what waited less than a week is sent after all.
CREATE OR REPLACE FUNCTION momentum.mend_address(of_mail text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH mended AS (
          DELETE FROM kernel.undeliverable u
           WHERE ((u.mail = lower(mend_address.of_mail)) AND ((u.mail = ANY (( SELECT membership.my_addresses() AS my_addresses)::text[])) OR ( SELECT membership.administers() AS administers)))
           RETURNING u.mail
         ), again AS (
          UPDATE kernel.outbox o SET due_at = now(), attempts = 0, failed = NULL::text
            FROM mended
           WHERE ((o.recipient = mended.mail) AND (o.sent_at IS NULL) AND (o.bounced_at IS NULL) AND (o.failed = 'address-bounced'::text) AND (o.posted_at > (now() - '7 days'::interval)))
         )
  SELECT (EXISTS ( SELECT 1
            FROM mended)) AS "exists";
END;
grant execute on function momentum.mend_address(text) to tegenveer_actor;

-- Since when the acting person has a calendar address; null: none.
CREATE OR REPLACE FUNCTION momentum.my_calendar_key()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT max(k.created_at) AS max FROM membership.key k WHERE ((k.person_id = (SELECT membership.session_person() AS session_person)) AND (k.kind = 'own_reading'::text) AND (k.subject = 'calendar'::text) AND (k.ended_at IS NULL) AND (k.expires_at > now())));
grant execute on function momentum.my_calendar_key() to tegenveer_actor;

-- Mail that was sent to the acting person, newest first; links that open something are left out.
CREATE OR REPLACE FUNCTION momentum.my_mail(most integer)
 RETURNS TABLE(id text, about text, subject text, shown text, recipient text, posted_at timestamp with time zone, sent_at timestamp with time zone, state text, repeats integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT o.id,
     o.about,
     (o.payload ->> 'subject'::text),
     (o.payload ->> 'shown'::text),
     o.recipient,
     o.posted_at,
     o.sent_at,
     momentum.mail_state(o.*) AS mail_state,
     o.repeats
    FROM kernel.outbox o
   WHERE (o.recipient = ANY (( SELECT membership.my_addresses() AS my_addresses)::text[]))
   ORDER BY o.posted_at DESC, o.id
  LIMIT my_mail.most;
END;
grant execute on function momentum.my_mail(integer) to tegenveer_actor;

-- Check-ins whose mail came back, or never left because that address refused mail before, for who sent them or leads their deal by a seat there.
CREATE OR REPLACE FUNCTION momentum.not_arrived()
 RETURNS TABLE(id text, space_id text, role text, organisation text, due_on date, bounced_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT DISTINCT ON (c.id) o.id,
     c.space_id,
     c.role,
     organisation.name,
     c.due_on,
     COALESCE(o.bounced_at, o.posted_at) AS "coalesce"
    FROM ((kernel.outbox o
      JOIN results.check_in c ON (((c.id = o.about_id) AND (c.answered_at IS NULL) AND (c.revoked_at IS NULL))))
      JOIN membership.organisation organisation ON ((organisation.id = c.organisation_id)))
   WHERE ((o.about = 'check_in'::text) AND ((o.bounced_at > (now() - '90 days'::interval)) OR ((o.sent_at IS NULL) AND (o.failed = 'address-bounced'::text) AND (o.due_at = 'infinity'::timestamp with time zone) AND (o.posted_at > (now() - '90 days'::interval)))) AND (((c.author_id = ( SELECT membership.me() AS me)) AND ((c.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR ((c.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (c.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))) OR (EXISTS ( SELECT
            FROM spaces.my_seats() s(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version)
           WHERE ((s.space_id = c.space_id) AND (s.role = ANY (ARRAY['project_lead'::text, 'dealmaker'::text])))))))
   ORDER BY c.id, o.posted_at DESC;
END;
grant execute on function momentum.not_arrived() to tegenveer_actor;

-- For the worker: a mail that was accepted came back later, so nothing more is sent there. False: we sent no such mail.
CREATE OR REPLACE FUNCTION momentum.record_bounce(of_outbox text, why text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH back AS (
          UPDATE kernel.outbox o SET bounced_at = COALESCE(o.bounced_at, now()), failed = record_bounce.why
           WHERE ((o.id = record_bounce.of_outbox) AND (o.sent_at IS NOT NULL))
           RETURNING o.id,
             o.recipient
         ), stopped AS (
          INSERT INTO kernel.undeliverable (mail, reason, outbox_id)  SELECT back.recipient,
                     record_bounce.why AS why,
                     back.id
                    FROM back ON CONFLICT(mail) DO UPDATE SET reason = excluded.reason, outbox_id = excluded.outbox_id
         )
  SELECT (EXISTS ( SELECT 1
            FROM back)) AS "exists";
END;
grant execute on function momentum.record_bounce(text,text) to tegenveer_worker;

-- When a request for help is over, the record asks for none any more.
CREATE OR REPLACE FUNCTION momentum.settle_help()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update results.adoption a set help = null where a.id = new.adoption_id and a.help is not null;
  return null;
end $function$;

-- Whoever holds a link from a digest ends the digests of whom it was sent to; null for an ended person.
CREATE OR REPLACE FUNCTION momentum.stop_digest()
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO momentum.mail_choice AS c (person_id, digest)  SELECT p.id,
             'none'
            FROM membership.person p
           WHERE ((p.id = ( SELECT membership.link('unsubscribe_link'::text) AS link)) AND (p.ended_at IS NULL)) ON CONFLICT(person_id) DO UPDATE SET digest = 'none'::text, version = (c.version + 1)
   RETURNING c.person_id;
END;
grant execute on function momentum.stop_digest() to tegenveer_actor;

-- Per result and party that is still there: what is missing before the deal may close; rules/gate.ts in SQL. What somebody keeps for a narrow circle is nobody else's business, so it neither opens nor shuts the gate. Nobody calls this but the guard.
CREATE OR REPLACE FUNCTION momentum.unsettled(of_deal text)
 RETURNS TABLE(result_id text, organisation_id text, adoption_id text, lacks text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT x.result_id,
     x.organisation_id,
     x.adoption_id,
     x.lacks
    FROM ( SELECT r.id AS result_id,
             p.organisation_id,
             a.id AS adoption_id,
                 CASE
                     WHEN (a.id IS NULL) THEN ARRAY['record'::text]
                     WHEN (a.end_kind IS NOT NULL) THEN '{}'::text[]
                     ELSE array_remove(ARRAY[
                     CASE
                         WHEN (a.level = 'unknown'::text) THEN 'level'::text
                         ELSE NULL::text
                     END,
                     CASE
                         WHEN ((a.owner_left_on < CURRENT_DATE) OR ((a.owner_function IS NULL) AND (a.owner_id IS NULL))) THEN 'owner'::text
                         ELSE NULL::text
                     END,
                     CASE
                         WHEN ((a.next_check_in_on IS NULL) OR (a.next_check_in_on < CURRENT_DATE)) THEN 'check_in'::text
                         ELSE NULL::text
                     END], NULL::text)
                 END AS lacks
            FROM ((results.result r
              JOIN ( SELECT DISTINCT q.organisation_id
                    FROM deals.party q
                   WHERE ((q.space_id = unsettled.of_deal) AND (q.left_on IS NULL))) p ON (true))
              LEFT JOIN results.adoption a ON (((a.result_id = r.id) AND (a.organisation_id = p.organisation_id) AND (a.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))))
           WHERE ((r.space_id = unsettled.of_deal) AND (r.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))) x
   WHERE (cardinality(x.lacks) > 0);
END;


-- portfolio ----------------------------------------------------------------------------------------------------------
-- Items, how they are classified, and how they hang together.
create schema portfolio;
grant usage on schema portfolio to tegenveer_actor;
grant usage on schema portfolio to tegenveer_worker;

-- How two items hang together.
create table portfolio.connection (
  id text collate "C" not null,                    -- Short random id.
  from_id text collate "C" not null,               -- This item …
  kind text collate "C" not null,                  -- connection_kind
  to_id text collate "C" not null,                 -- … this one.
  note text,                                       -- Why.
  constraint connection_pkey PRIMARY KEY (id),
  constraint connection_from_id_kind_to_id_key UNIQUE (from_id, kind, to_id),
  constraint connection_check CHECK ((from_id <> to_id)),
  constraint connection_kind_check CHECK ((kind = ANY (ARRAY['feeds'::text, 'depends_on'::text, 'reinforces'::text, 'competes_with'::text, 'shares_learning'::text, 'shares_actor'::text, 'replaces'::text]))),
  constraint connection_from_id_fkey FOREIGN KEY (from_id) REFERENCES portfolio.item(id) ON DELETE CASCADE,
  constraint connection_to_id_fkey FOREIGN KEY (to_id) REFERENCES portfolio.item(id) ON DELETE CASCADE
);
CREATE INDEX connection_to ON portfolio.connection USING btree (to_id);
alter table portfolio.connection enable row level security;
create policy connection_dropped on portfolio.connection for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = connection.from_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))));
create policy connection_made on portfolio.connection for insert to tegenveer_actor
  with check (((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = connection.from_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))) AND (EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = connection.to_id)))));
create policy connection_seen on portfolio.connection for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = connection.from_id))) AND (EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = connection.to_id)))));
create policy connection_worker on portfolio.connection for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on portfolio.connection to tegenveer_actor;
grant insert on portfolio.connection to tegenveer_actor;
grant select on portfolio.connection to tegenveer_actor;
grant delete on portfolio.connection to tegenveer_worker;
grant insert on portfolio.connection to tegenveer_worker;
grant select on portfolio.connection to tegenveer_worker;

-- Anything placed in a portfolio: an intervention, experiment, pilot, service, rule change. No classification is a grade, and none is asked.
create table portfolio.item (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- The deal that carries it, or the programme.
  organisation_id text collate "C",                -- The organisation that carries it; empty: the space as a whole.
  title text collate "und-x-icu" not null,         -- What it is, in a sentence.
  about text,                                      -- More words.
  kind text collate "C" not null default 'unknown'::text, -- item_kind
  level text collate "C",                          -- item_level; empty: not classified yet.
  lever text collate "C",                          -- lever
  facet text collate "C",                          -- facet
  horizon text collate "C",                        -- horizon
  leverage_band text collate "C",                  -- leverage_band
  scaling_mechanism text collate "C",              -- scaling_mechanism
  stage text collate "C",                          -- stage
  evidence_level text collate "C",                 -- evidence_level
  xcurve_pattern text collate "C",                 -- xcurve_pattern
  place text,                                      -- Where, in words.
  starts_on text collate "C",                      -- Start; empty: unknown.
  ends_on text collate "C",                        -- End, planned or real; empty: unknown.
  source text,                                     -- Who says so; empty: the author.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from, so that a second load recognises it.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who recorded it; empty: loaded.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((title || ' '::text) || COALESCE(about, ''::text)) || ' '::text) || COALESCE(place, ''::text)))) stored, -- Dutch stems of title, words and place.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint item_pkey PRIMARY KEY (id),
  constraint item_ends_on_check CHECK ((ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint item_evidence_level_check CHECK ((evidence_level = ANY (ARRAY['e0'::text, 'e1'::text, 'e2'::text, 'e3'::text, 'e4'::text, 'e5'::text]))),
  constraint item_facet_check CHECK ((facet = ANY (ARRAY['enhancement'::text, 'mission'::text, 'adaptive'::text, 'anticipatory'::text]))),
  constraint item_horizon_check CHECK ((horizon = ANY (ARRAY['h1'::text, 'h2_minus'::text, 'h2_plus'::text, 'h3'::text]))),
  constraint item_kind_check CHECK ((kind = ANY (ARRAY['intervention'::text, 'experiment'::text, 'pilot'::text, 'service'::text, 'rule_change'::text, 'investment'::text, 'campaign'::text, 'programme'::text, 'unknown'::text]))),
  constraint item_level_check CHECK ((level = ANY (ARRAY['street'::text, 'neighbourhood'::text, 'city'::text, 'region'::text, 'province'::text, 'national_policy'::text, 'national_law'::text, 'eu'::text]))),
  constraint item_lever_check CHECK ((lever = ANY (ARRAY['technology_infrastructure'::text, 'governance_policy'::text, 'regulation'::text, 'finance_funding'::text, 'business_market'::text, 'social_innovation'::text, 'democracy_participation'::text, 'learning_capabilities'::text, 'behaviour_norms'::text, 'information_data'::text, 'organisation'::text]))),
  constraint item_leverage_band_check CHECK ((leverage_band = ANY (ARRAY['parameters'::text, 'feedbacks'::text, 'design'::text, 'intent'::text]))),
  constraint item_scaling_mechanism_check CHECK ((scaling_mechanism = ANY (ARRAY['deepening'::text, 'scaling_out'::text, 'scaling_up'::text, 'scaling_deep'::text, 'collective'::text, 'phase_out'::text]))),
  constraint item_stage_check CHECK ((stage = ANY (ARRAY['exploring'::text, 'generating'::text, 'testing'::text, 'making_case'::text, 'implementing'::text, 'scaling'::text, 'system_change'::text]))),
  constraint item_starts_on_check CHECK ((starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint item_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint item_xcurve_pattern_check CHECK ((xcurve_pattern = ANY (ARRAY['experimentation'::text, 'acceleration'::text, 'emergence'::text, 'institutionalisation'::text, 'stabilisation'::text, 'optimisation'::text, 'destabilisation'::text, 'chaos'::text, 'breakdown'::text, 'phase_out'::text]))),
  constraint item_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint item_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX item_alike ON portfolio.item USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX item_author ON portfolio.item USING btree (author_id);
CREATE INDEX item_organisation ON portfolio.item USING btree (organisation_id);
CREATE INDEX item_search ON portfolio.item USING gin (search);
CREATE INDEX item_space ON portfolio.item USING btree (space_id, title, id);
CREATE UNIQUE INDEX item_loaded_once ON portfolio.item USING btree (space_id, source_key) WHERE (source_key IS NOT NULL);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON portfolio.item FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table portfolio.item enable row level security;
create policy item_added on portfolio.item for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy item_kept on portfolio.item for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy item_worker on portfolio.item for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on portfolio.item for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on portfolio.item to tegenveer_actor;
grant select on portfolio.item to tegenveer_worker;
grant insert (id, space_id, organisation_id, title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, source_key, visibility, author_id) on portfolio.item to tegenveer_actor;
grant update (title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, visibility, version) on portfolio.item to tegenveer_actor;
grant insert (id, space_id, organisation_id, title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, source_key, visibility, author_id) on portfolio.item to tegenveer_worker;
grant update (title, about, kind, level, lever, facet, horizon, leverage_band, scaling_mechanism, stage, evidence_level, xcurve_pattern, place, starts_on, ends_on, source, visibility, version) on portfolio.item to tegenveer_worker;

-- Further deals an item serves, beside the one that carries it.
create table portfolio.item_deal (
  item_id text collate "C" not null,               -- Which item.
  space_id text collate "C" not null,              -- Which deal.
  constraint item_deal_pkey PRIMARY KEY (item_id, space_id),
  constraint item_deal_item_id_fkey FOREIGN KEY (item_id) REFERENCES portfolio.item(id) ON DELETE CASCADE,
  constraint item_deal_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX item_deal_space ON portfolio.item_deal USING btree (space_id);
alter table portfolio.item_deal enable row level security;
create policy item_deal_dropped on portfolio.item_deal for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_deal.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))));
create policy item_deal_made on portfolio.item_deal for insert to tegenveer_actor
  with check (((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_deal.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))));
create policy item_deal_seen on portfolio.item_deal for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = item_deal.item_id))) AND (EXISTS ( SELECT FROM spaces.space s WHERE (s.id = item_deal.space_id)))));
create policy item_deal_worker on portfolio.item_deal for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on portfolio.item_deal to tegenveer_actor;
grant insert on portfolio.item_deal to tegenveer_actor;
grant select on portfolio.item_deal to tegenveer_actor;
grant delete on portfolio.item_deal to tegenveer_worker;
grant insert on portfolio.item_deal to tegenveer_worker;
grant select on portfolio.item_deal to tegenveer_worker;

-- One item may serve several missions.
create table portfolio.item_mission (
  item_id text collate "C" not null,               -- Which item.
  mission_id text collate "C" not null,            -- Which mission.
  constraint item_mission_pkey PRIMARY KEY (item_id, mission_id),
  constraint item_mission_item_id_fkey FOREIGN KEY (item_id) REFERENCES portfolio.item(id) ON DELETE CASCADE,
  constraint item_mission_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions.mission(id) ON DELETE CASCADE
);
CREATE INDEX item_mission_mission ON portfolio.item_mission USING btree (mission_id);
alter table portfolio.item_mission enable row level security;
create policy item_mission_dropped on portfolio.item_mission for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_mission.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))));
create policy item_mission_made on portfolio.item_mission for insert to tegenveer_actor
  with check (((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_mission.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))) AND (EXISTS ( SELECT FROM missions.mission m WHERE (m.id = item_mission.mission_id)))));
create policy item_mission_seen on portfolio.item_mission for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = item_mission.item_id))) AND (EXISTS ( SELECT FROM missions.mission m WHERE (m.id = item_mission.mission_id)))));
create policy item_mission_worker on portfolio.item_mission for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on portfolio.item_mission to tegenveer_actor;
grant insert on portfolio.item_mission to tegenveer_actor;
grant select on portfolio.item_mission to tegenveer_actor;
grant delete on portfolio.item_mission to tegenveer_worker;
grant insert on portfolio.item_mission to tegenveer_worker;
grant select on portfolio.item_mission to tegenveer_worker;

-- What an item yielded.
create table portfolio.item_result (
  item_id text collate "C" not null,               -- Which item.
  result_id text collate "C" not null,             -- Which result.
  constraint item_result_pkey PRIMARY KEY (item_id, result_id),
  constraint item_result_item_id_fkey FOREIGN KEY (item_id) REFERENCES portfolio.item(id) ON DELETE CASCADE,
  constraint item_result_result_id_fkey FOREIGN KEY (result_id) REFERENCES results.result(id) ON DELETE CASCADE
);
CREATE INDEX item_result_result ON portfolio.item_result USING btree (result_id);
alter table portfolio.item_result enable row level security;
create policy item_result_dropped on portfolio.item_result for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_result.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))));
create policy item_result_made on portfolio.item_result for insert to tegenveer_actor
  with check (((EXISTS ( SELECT FROM portfolio.item i WHERE ((i.id = item_result.item_id) AND (i.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))) AND (EXISTS ( SELECT FROM results.result r WHERE (r.id = item_result.result_id)))));
create policy item_result_seen on portfolio.item_result for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM portfolio.item i WHERE (i.id = item_result.item_id))) AND (EXISTS ( SELECT FROM results.result r WHERE (r.id = item_result.result_id)))));
create policy item_result_worker on portfolio.item_result for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on portfolio.item_result to tegenveer_actor;
grant insert on portfolio.item_result to tegenveer_actor;
grant select on portfolio.item_result to tegenveer_actor;
grant delete on portfolio.item_result to tegenveer_worker;
grant insert on portfolio.item_result to tegenveer_worker;
grant select on portfolio.item_result to tegenveer_worker;

-- What other slices may join.
create view portfolio.shared_item with (security_invoker=true) as
 SELECT id,
    space_id,
    organisation_id,
    title,
    kind,
    level,
    place,
    visibility,
    stage,
    ends_on
   FROM portfolio.item;
grant select on portfolio.shared_item to tegenveer_actor;
grant select on portfolio.shared_item to tegenveer_worker;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION portfolio.search_item(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from portfolio.item
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from portfolio.item
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and (((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function portfolio.search_item(text,integer) to tegenveer_actor;


-- results ------------------------------------------------------------------------------------------------------------
-- Results, their adoption by organisations, claims, check-ins, and sums that are kept while writing.
create schema results;
grant usage on schema results to tegenveer_actor;
grant usage on schema results to tegenveer_worker;

-- The use of one result by one organisation (or unit): the unit of lasting change. Levels are said by people; only certainty fades.
create table results.adoption (
  id text collate "C" not null,                    -- Short random id.
  result_id text collate "C" not null,             -- What is used.
  organisation_id text collate "C" not null,       -- By whom: a party, an outsider, or named only by a source.
  unit text not null default ''::text,             -- Part of the organisation; empty: the whole.
  space_id text collate "C" not null,              -- The deal of the result, kept here for lists and policies.
  programme_id text collate "C",                   -- The programme of that deal, kept here for lists and sums.
  result_kind text collate "C" not null,           -- Kind of the result, kept here for sums.
  level text collate "C" not null default 'unknown'::text, -- adoption_level as said by the organisation; unknown: only others spoke.
  asserted_by text collate "C",                    -- Who else says that it is used: a source, somebody of the deal, or the organisation itself by an open form; empty: nobody.
  source text,                                     -- The source, in words or as an address.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from.
  confirmed_on date,                               -- Last day somebody of the organisation spoke; empty: never.
  unanswered_on text[] not null default '{}'::text[], -- Due days of check-ins since the last word that were not answered.
  freshness text collate "C" not null default 'not_asked'::text, -- The band as of the last write; the true one follows from the days beside it.
  starts_as text collate "C" not null default 'not_asked'::text, -- Band before any of the days beside it.
  ages_on date,                                    -- Pale from this day on. These days are set by rules/freshness.ts alone.
  unconfirmed_on date,                             -- Unconfirmed from this day on.
  unknown_on date,                                 -- Unknown from this day on.
  fades_on date,                                   -- Next day on which the band is another than the stored one; empty: it stays.
  direction text collate "C" not null default 'unknown'::text, -- adoption_direction
  fall_reported_on date,                           -- A fall was reported on this day and the owner has not confirmed it yet.
  threat text collate "C",                         -- Biggest threat, from the last check-in; none: somebody said there is none.
  help text collate "C",                           -- Help asked for in the last check-in, from whom.
  fidelity text collate "C" not null default 'unknown'::text, -- How near to the original.
  origin text collate "C" not null default 'unknown'::text, -- First, adapted or copied.
  units_using integer,                             -- Reach: units that use it.
  units_intended integer,                          -- Reach: units meant to use it.
  replaces text,                                   -- Old practice it replaces.
  replaced_stopped_on text collate "C",            -- When the old practice stopped; empty: still there, or unknown.
  passed_on text,                                  -- To whom it was passed on.
  stuck_reason text collate "C",                   -- Why it does not get further.
  shock text,                                      -- The shock that was survived: A7.
  owner_function text,                             -- Role that carries it; never a name.
  owner_id text collate "C",                       -- Account that speaks as the owner; empty: whoever of the organisation says so first.
  next_check_in_on date,                           -- When we ask next.
  end_kind text collate "C",                       -- adoption_end; the level stays where it stood.
  end_reason text,                                 -- Why: a no with a reason is a full answer.
  ended_on text collate "C",                       -- Since when.
  visibility text collate "C" not null default 'parties'::text, -- The one list; never wider than that of the result.
  author_id text collate "C",                      -- Who recorded it; empty: loaded.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was recorded.
  confirmed_order date generated always as (COALESCE(confirmed_on, '0001-01-01'::date)) stored, -- For the order of lists: never confirmed comes first.
  check_in_order date generated always as (COALESCE(next_check_in_on, '9999-12-31'::date)) stored, -- For the order of lists: no check-in comes last.
  rhythm_from date,                                -- First day of the clock of check-ins: the decision (A3), or before that the first word of the organisation; empty: nobody spoke, nobody is asked by itself.
  rhythm_decided boolean not null default false,   -- The clock began with a decision.
  deal_ended_on date,                              -- Last day of the deal, once it ended: the clock starts anew there.
  extra_on date,                                   -- Ask once more on this day; empty after the next word.
  extra_why text collate "C",                      -- Why once more: an answer that worries, or something that happened.
  next_why text collate "C",                       -- Why the next check-in falls when it does.
  next_month integer,                              -- Months after what started the clock; empty: not from the clock.
  asked_in text collate "C",                       -- The check-in that is open now.
  owner_left_on date,                              -- Last day of the account that spoke as the owner, while nobody took over; kept by a trigger.
  constraint adoption_pkey PRIMARY KEY (id),
  constraint adoption_asserted_by_check CHECK ((asserted_by = ANY (ARRAY['source'::text, 'deal'::text, 'outsider'::text]))),
  constraint adoption_check CHECK (((end_kind IS NULL) = (end_reason IS NULL))),
  constraint adoption_direction_check CHECK ((direction = ANY (ARRAY['rising'::text, 'stable'::text, 'slipping'::text, 'sprung_back'::text, 'unknown'::text]))),
  constraint adoption_end_kind_check CHECK ((end_kind = ANY (ARRAY['declined'::text, 'stopped_deliberately'::text, 'superseded'::text, 'reverted'::text]))),
  constraint adoption_ended_on_check CHECK ((ended_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint adoption_extra_whole CHECK (((extra_on IS NULL) = (extra_why IS NULL))),
  constraint adoption_extra_why_check CHECK ((extra_why = ANY (ARRAY['answer'::text, 'owner_changed'::text, 'signer_changed'::text, 'champion_left'::text, 'budget_round'::text, 'reorganisation'::text, 'election'::text, 'funding_ended'::text]))),
  constraint adoption_fidelity_check CHECK ((fidelity = ANY (ARRAY['copied'::text, 'adapted'::text, 'principle_only'::text, 'unknown'::text]))),
  constraint adoption_freshness_check CHECK ((freshness = ANY (ARRAY['confirmed'::text, 'ageing'::text, 'unconfirmed'::text, 'unknown'::text, 'not_asked'::text]))),
  constraint adoption_help_check CHECK ((help = ANY (ARRAY['user_organisation'::text, 'dealmaker'::text]))),
  constraint adoption_level_check CHECK ((level = ANY (ARRAY['unknown'::text, 'a0'::text, 'a1'::text, 'a2'::text, 'a3'::text, 'a4'::text, 'a5'::text, 'a6'::text, 'a7'::text]))),
  constraint adoption_next_month_check CHECK ((next_month > 0)),
  constraint adoption_next_why_check CHECK ((next_why = ANY (ARRAY['decision'::text, 'spoken'::text, 'deal_ended'::text, 'answer'::text, 'person'::text, 'owner_changed'::text, 'signer_changed'::text, 'champion_left'::text, 'budget_round'::text, 'reorganisation'::text, 'election'::text, 'funding_ended'::text]))),
  constraint adoption_origin_check CHECK ((origin = ANY (ARRAY['first'::text, 'adapted'::text, 'copied'::text, 'unknown'::text]))),
  constraint adoption_replaced_stopped_on_check CHECK ((replaced_stopped_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint adoption_starts_as_check CHECK ((starts_as = ANY (ARRAY['confirmed'::text, 'unconfirmed'::text, 'not_asked'::text]))),
  constraint adoption_stuck_reason_check CHECK ((stuck_reason = ANY (ARRAY['innovation_itself'::text, 'outside_pressure_rules'::text, 'own_organisation'::text, 'people'::text, 'process_of_change'::text]))),
  constraint adoption_threat_check CHECK ((threat = ANY (ARRAY['staff_turnover'::text, 'timing'::text, 'priorities'::text, 'capacity_for_improvement'::text, 'stakeholder_support'::text, 'money'::text, 'rule'::text, 'other'::text, 'none'::text]))),
  constraint adoption_units_intended_check CHECK ((units_intended > 0)),
  constraint adoption_units_using_check CHECK ((units_using >= 0)),
  constraint adoption_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint adoption_asked_in_fkey FOREIGN KEY (asked_in) REFERENCES results.check_in(id) ON DELETE SET NULL,
  constraint adoption_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint adoption_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint adoption_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint adoption_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES spaces.space(id) ON DELETE CASCADE,
  constraint adoption_result_id_fkey FOREIGN KEY (result_id) REFERENCES results.result(id) ON DELETE CASCADE,
  constraint adoption_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX adoption_asked_in ON results.adoption USING btree (asked_in) WHERE (asked_in IS NOT NULL);
CREATE INDEX adoption_author ON results.adoption USING btree (author_id);
CREATE INDEX adoption_check_in ON results.adoption USING btree (check_in_order, id);
CREATE INDEX adoption_confirmed ON results.adoption USING btree (confirmed_order, id);
CREATE INDEX adoption_deal_ended ON results.adoption USING btree (space_id) WHERE (deal_ended_on IS NOT NULL);
CREATE INDEX adoption_deal_goes_on ON results.adoption USING btree (space_id) WHERE (deal_ended_on IS NULL);
CREATE INDEX adoption_fades ON results.adoption USING btree (fades_on) WHERE (fades_on IS NOT NULL);
CREATE INDEX adoption_organisation ON results.adoption USING btree (organisation_id, space_id);
CREATE INDEX adoption_owner ON results.adoption USING btree (owner_id);
CREATE INDEX adoption_owner_left ON results.adoption USING btree (owner_left_on) WHERE (owner_left_on IS NOT NULL);
CREATE INDEX adoption_programme_check_in ON results.adoption USING btree (programme_id, check_in_order, id);
CREATE INDEX adoption_programme_confirmed ON results.adoption USING btree (programme_id, confirmed_order, id);
CREATE INDEX adoption_result ON results.adoption USING btree (result_id);
CREATE INDEX adoption_space ON results.adoption USING btree (space_id, result_id);
CREATE INDEX adoption_to_ask ON results.adoption USING btree (next_check_in_on) WHERE ((asked_in IS NULL) AND (end_kind IS NULL) AND (next_check_in_on IS NOT NULL));
CREATE INDEX adoption_to_plan ON results.adoption USING btree (id) WHERE ((rhythm_from IS NOT NULL) AND (next_check_in_on IS NULL) AND (end_kind IS NULL) AND (visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])));
CREATE UNIQUE INDEX adoption_once ON results.adoption USING btree (result_id, organisation_id, unit) WHERE (visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text]));
CREATE UNIQUE INDEX adoption_once_apart ON results.adoption USING btree (result_id, organisation_id, unit, author_id) NULLS NOT DISTINCT WHERE (visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text]));
CREATE TRIGGER adoption_completed BEFORE INSERT OR UPDATE OF visibility ON results.adoption FOR EACH ROW EXECUTE FUNCTION results.complete_adoption();
CREATE TRIGGER adoption_level_guarded BEFORE INSERT OR UPDATE OF level, end_kind ON results.adoption FOR EACH ROW EXECUTE FUNCTION results.guard_level();
CREATE TRIGGER asks_nobody BEFORE INSERT OR UPDATE OF visibility, next_check_in_on, next_why, asked_in ON results.adoption FOR EACH ROW WHEN (((new.visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text])) AND (new.asked_in IS NULL) AND (new.next_check_in_on IS NOT NULL) AND (new.next_why IS DISTINCT FROM 'person'::text))) EXECUTE FUNCTION results.ask_nobody();
CREATE TRIGGER owner_followed BEFORE INSERT OR UPDATE OF owner_id ON results.adoption FOR EACH ROW EXECUTE FUNCTION results.owner_follows();
CREATE TRIGGER record_followed AFTER INSERT OR UPDATE OF direction, help, end_kind ON results.adoption FOR EACH ROW EXECUTE FUNCTION momentum.follow_record();
CREATE TRIGGER sums_kept_delete AFTER DELETE ON results.adoption REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION results.keep_sums();
CREATE TRIGGER sums_kept_insert AFTER INSERT ON results.adoption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION results.keep_sums();
CREATE TRIGGER sums_kept_update AFTER UPDATE ON results.adoption REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION results.keep_sums();
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON results.adoption FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table results.adoption enable row level security;
create policy adoption_added on results.adoption for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND ((visibility <> 'organisation'::text) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) AND (EXISTS ( SELECT FROM results.result r WHERE (r.id = adoption.result_id)))));
create policy adoption_kept on results.adoption for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (id = ANY (( SELECT results.linked_adoptions() AS linked_adoptions)::text[]))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (id = ANY (( SELECT results.linked_adoptions() AS linked_adoptions)::text[]))));
create policy adoption_seen_by_link on results.adoption for select to tegenveer_actor
  using ((id = ANY (( SELECT results.linked_adoptions() AS linked_adoptions)::text[])));
create policy adoption_seen_by_organisation on results.adoption for select to tegenveer_actor
  using (((visibility = ANY (ARRAY['parties'::text, 'organisation'::text])) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy adoption_worker on results.adoption for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on results.adoption for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on results.adoption to tegenveer_actor;
grant select on results.adoption to tegenveer_worker;
grant insert (id, result_id, organisation_id, unit, space_id, result_kind, level, asserted_by, source, source_key, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, author_id, created_at, rhythm_from, rhythm_decided, extra_on, extra_why, next_why, next_month, asked_in) on results.adoption to tegenveer_actor;
grant update (level, asserted_by, source, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, version, rhythm_from, rhythm_decided, extra_on, extra_why, next_why, next_month, asked_in, owner_left_on) on results.adoption to tegenveer_actor;
grant insert (id, result_id, organisation_id, unit, space_id, result_kind, level, asserted_by, source, source_key, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, author_id, created_at, rhythm_from, rhythm_decided, deal_ended_on, extra_on, extra_why, next_why, next_month, asked_in) on results.adoption to tegenveer_worker;
grant update (level, asserted_by, source, confirmed_on, unanswered_on, freshness, starts_as, ages_on, unconfirmed_on, unknown_on, fades_on, direction, fall_reported_on, threat, help, fidelity, origin, units_using, units_intended, replaces, replaced_stopped_on, passed_on, stuck_reason, shock, owner_function, owner_id, next_check_in_on, end_kind, end_reason, ended_on, visibility, version, rhythm_from, rhythm_decided, deal_ended_on, extra_on, extra_why, next_why, next_month, asked_in, owner_left_on) on results.adoption to tegenveer_worker;

-- Append-only: the life of a record, so that the ladder can be drawn over time.
create table results.adoption_event (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- Of which record.
  kind text collate "C" not null,                  -- What happened.
  happened_on date not null,                       -- On which day.
  level text collate "C" not null,                 -- The level after it; of a claim: the claimed one.
  direction text collate "C",                      -- The direction after it; empty: not said.
  reported boolean not null default false,         -- A fall that the owner has not confirmed.
  end_kind text collate "C",                       -- The end it came to.
  voice text collate "C",                          -- In which capacity it was said.
  note text,                                       -- A few words that everybody may read who sees the record.
  check_in_id text collate "C",                    -- The check-in it came from.
  author_id text collate "C",                      -- Who; empty: a link, a source, or loaded.
  recorded_at timestamp with time zone not null default now(), -- When it was written down.
  constraint adoption_event_pkey PRIMARY KEY (id),
  constraint adoption_event_direction_check CHECK ((direction = ANY (ARRAY['rising'::text, 'stable'::text, 'slipping'::text, 'sprung_back'::text, 'unknown'::text]))),
  constraint adoption_event_end_kind_check CHECK ((end_kind = ANY (ARRAY['declined'::text, 'stopped_deliberately'::text, 'superseded'::text, 'reverted'::text]))),
  constraint adoption_event_kind_check CHECK ((kind = ANY (ARRAY['recorded'::text, 'asserted'::text, 'level'::text, 'confirmed'::text, 'claimed'::text, 'disputed'::text, 'claim_withdrawn'::text, 'contested'::text, 'contest_withdrawn'::text, 'ended'::text, 'end_withdrawn'::text, 'check_in_sent'::text, 'check_in_answered'::text, 'changed'::text]))),
  constraint adoption_event_level_check CHECK ((level = ANY (ARRAY['unknown'::text, 'a0'::text, 'a1'::text, 'a2'::text, 'a3'::text, 'a4'::text, 'a5'::text, 'a6'::text, 'a7'::text]))),
  constraint adoption_event_voice_check CHECK ((voice = ANY (ARRAY['colleague'::text, 'owner'::text, 'second_person'::text, 'director'::text, 'internal_control'::text]))),
  constraint adoption_event_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint adoption_event_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint adoption_event_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES results.check_in(id) ON DELETE SET NULL
);
CREATE INDEX adoption_event_adoption ON results.adoption_event USING btree (adoption_id, happened_on, recorded_at);
CREATE INDEX adoption_event_author ON results.adoption_event USING btree (author_id);
CREATE INDEX adoption_event_check_in ON results.adoption_event USING btree (check_in_id);
alter table results.adoption_event enable row level security;
create policy adoption_event_added on results.adoption_event for insert to tegenveer_actor
  with check (((NOT (author_id IS DISTINCT FROM ( SELECT membership.me() AS me))) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = adoption_event.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (a.id = ANY (( SELECT results.linked_adoptions() AS linked_adoptions)::text[])) OR ((adoption_event.kind = ANY (ARRAY['contested'::text, 'contest_withdrawn'::text])) AND (a.space_id = ANY (( SELECT results.evaluated() AS evaluated)::text[])))))))));
create policy adoption_event_seen on results.adoption_event for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE (a.id = adoption_event.adoption_id))));
create policy adoption_event_worker on results.adoption_event for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on results.adoption_event to tegenveer_actor;
grant select on results.adoption_event to tegenveer_actor;
grant insert on results.adoption_event to tegenveer_worker;
grant select on results.adoption_event to tegenveer_worker;

-- Counts of adoption records per class of readers, so that an overview reads rows by class and not by record. Records of hidden spaces, and for an author or named people, are in no class: they are counted one by one.
create table results.adoption_sum (
  class text collate "C" not null,                 -- public, network; parties (of one deal); programme (for who oversees all its deals); own_parties and organisation (for one organisation).
  owner_id text collate "C" not null,              -- Deal, programme or organisation of the class; empty for public and network.
  programme_id text collate "C",                   -- Programme of the deals.
  level text collate "C" not null,                 -- adoption_level
  freshness text collate "C" not null,             -- Stored band; what fades today is corrected while reading.
  result_kind text collate "C" not null,           -- result_kind
  end_kind text collate "C" not null,              -- adoption_end, or empty.
  records bigint not null,                         -- How many.
  constraint adoption_sum_class_owner_id_programme_id_level_freshness_re_key UNIQUE NULLS NOT DISTINCT (class, owner_id, programme_id, level, freshness, result_kind, end_kind),
  constraint adoption_sum_class_check CHECK ((class = ANY (ARRAY['public'::text, 'network'::text, 'parties'::text, 'programme'::text, 'own_parties'::text, 'organisation'::text]))),
  constraint adoption_sum_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX adoption_sum_programme ON results.adoption_sum USING btree (programme_id);
alter table results.adoption_sum enable row level security;
create policy adoption_sum_seen on results.adoption_sum for select to tegenveer_actor
  using (((class = 'public'::text) OR ((class = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((class = 'parties'::text) AND (owner_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((class = 'programme'::text) AND (owner_id = ANY (( SELECT results.overseen() AS overseen)::text[]))) OR ((class = ANY (ARRAY['own_parties'::text, 'organisation'::text])) AND (owner_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy adoption_sum_worker on results.adoption_sum for select to tegenveer_worker
  using (true);
grant select on results.adoption_sum to tegenveer_actor;
grant select on results.adoption_sum to tegenveer_worker;

-- What holds a practice in place. No row: not known; never "missing".
create table results.anchor (
  adoption_id text collate "C" not null,           -- Of which record.
  kind text collate "C" not null,                  -- anchor
  in_place boolean not null,                       -- There, or looked for and not there.
  reference text,                                  -- Where it is written down.
  ends_on text collate "C",                        -- Last day it holds; empty: no end known.
  constraint anchor_pkey PRIMARY KEY (adoption_id, kind),
  constraint anchor_ends_on_check CHECK ((ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint anchor_kind_check CHECK ((kind = ANY (ARRAY['mandate_policy'::text, 'budget'::text, 'task_role'::text, 'process_system'::text, 'contract_procurement'::text, 'training'::text, 'monitoring'::text, 'network'::text]))),
  constraint anchor_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE
);
CREATE INDEX anchor_ends ON results.anchor USING btree (adoption_id) WHERE ((ends_on IS NOT NULL) AND (kind = ANY (ARRAY['budget'::text, 'training'::text])));
alter table results.anchor enable row level security;
create policy anchor_added on results.anchor for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = anchor.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))));
create policy anchor_dropped on results.anchor for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = anchor.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))));
create policy anchor_kept on results.anchor for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = anchor.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))
  with check ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = anchor.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))));
create policy anchor_seen on results.anchor for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE (a.id = anchor.adoption_id))));
create policy anchor_worker on results.anchor for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on results.anchor to tegenveer_actor;
grant insert on results.anchor to tegenveer_actor;
grant select on results.anchor to tegenveer_actor;
grant delete on results.anchor to tegenveer_worker;
grant insert on results.anchor to tegenveer_worker;
grant select on results.anchor to tegenveer_worker;
grant update (in_place, reference, ends_on) on results.anchor to tegenveer_actor;
grant update (in_place, reference, ends_on) on results.anchor to tegenveer_worker;

-- A question to one role at one organisation: is it still in use? Answered from a link, without an account.
create table results.check_in (
  id text collate "C" not null,                    -- Short random id; subject of the link.
  organisation_id text collate "C" not null,       -- Who is asked.
  space_id text collate "C" not null,              -- From which deal.
  role text not null,                              -- Function that is asked; never a name.
  due_on date not null,                            -- Asked to answer before; missed sixty days later.
  sent_to text collate "C",                        -- Mail address it went to; no person reads it back. Empty: loaded history.
  language text collate "C" not null default 'nl'::text, -- Language of the mail.
  sent_at timestamp with time zone not null default now(), -- When it was sent.
  answered_at timestamp with time zone,            -- First answer; it can be changed for fourteen days.
  answered_via text collate "C",                   -- How the answer came.
  revoked_at timestamp with time zone,             -- Taken back: the link opens nothing any more.
  author_id text collate "C",                      -- Who sent it; empty: loaded.
  why text collate "C" not null default 'person'::text, -- Why it was asked then.
  month integer,                                   -- Months after what started the clock; empty: not from the clock.
  stage text collate "C" not null default 'role'::text, -- reminder_stage: whose turn it is to answer, or how it ended.
  step_on date,                                    -- On this day silence counts, and it is the next one's turn; of a call: it counts as missed. Empty: nothing happens by itself.
  answered_by text,                                -- Function of who answered on the phone; never a name.
  recorded_by text collate "C",                    -- Who wrote down what was answered on the phone.
  constraint check_in_pkey PRIMARY KEY (id),
  constraint check_in_answered_via_check CHECK ((answered_via = ANY (ARRAY['link'::text, 'person'::text, 'phone'::text]))),
  constraint check_in_check CHECK (((answered_at IS NULL) = (answered_via IS NULL))),
  constraint check_in_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint check_in_month_check CHECK ((month > 0)),
  constraint check_in_stage_check CHECK ((stage = ANY (ARRAY['role'::text, 'deputy'::text, 'director'::text, 'phone'::text, 'answered'::text, 'taken_back'::text, 'missed'::text]))),
  constraint check_in_why_check CHECK ((why = ANY (ARRAY['decision'::text, 'spoken'::text, 'deal_ended'::text, 'answer'::text, 'person'::text, 'owner_changed'::text, 'signer_changed'::text, 'champion_left'::text, 'budget_round'::text, 'reorganisation'::text, 'election'::text, 'funding_ended'::text]))),
  constraint check_in_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint check_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint check_in_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint check_in_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX check_in_author ON results.check_in USING btree (author_id);
CREATE INDEX check_in_organisation ON results.check_in USING btree (organisation_id, due_on);
CREATE INDEX check_in_recorded_by ON results.check_in USING btree (recorded_by);
CREATE INDEX check_in_space ON results.check_in USING btree (space_id, due_on);
CREATE INDEX check_in_step ON results.check_in USING btree (step_on) WHERE (step_on IS NOT NULL);
CREATE TRIGGER question_closed AFTER UPDATE OF stage ON results.check_in FOR EACH ROW WHEN ((old.stage IS DISTINCT FROM new.stage)) EXECUTE FUNCTION results.close_question();
alter table results.check_in enable row level security;
create policy check_in_added on results.check_in for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy check_in_kept on results.check_in for update to tegenveer_actor
  using (((revoked_at IS NULL) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (id = ( SELECT membership.link('check_in_link'::text) AS link)))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) OR (id = ( SELECT membership.link('check_in_link'::text) AS link))));
create policy check_in_seen on results.check_in for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))) OR (id = ( SELECT membership.link('check_in_link'::text) AS link))));
create policy check_in_worker on results.check_in for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on results.check_in to tegenveer_worker;
grant select on results.check_in to tegenveer_worker;
grant insert (id, organisation_id, space_id, role, due_on, sent_to, language, sent_at, author_id, why, month, stage, step_on) on results.check_in to tegenveer_actor;
grant select (id, organisation_id, space_id, role, due_on, language, sent_at, answered_at, answered_via, revoked_at, author_id, why, month, stage, step_on, answered_by, recorded_by) on results.check_in to tegenveer_actor;
grant update (answered_at, answered_via, revoked_at, stage, step_on, answered_by, recorded_by) on results.check_in to tegenveer_actor;
grant update (sent_to, answered_at, answered_via, revoked_at, stage, step_on, answered_by, recorded_by) on results.check_in to tegenveer_worker;

-- What a check-in asks about, one row per record, and what was answered. Seen by the parties of the deal and the organisation.
create table results.check_in_answer (
  check_in_id text collate "C" not null,           -- Which check-in.
  adoption_id text collate "C" not null,           -- About which record.
  still_in_use text collate "C",                   -- Question 1; empty: not answered.
  what_changed text,                               -- Question 2, in their words.
  carried_by text collate "C",                     -- Question 3.
  threat text collate "C",                         -- Question 4.
  help text collate "C",                           -- Question 5.
  level_then text collate "C",                     -- Level at the moment of the answer; an answer never changes it.
  before jsonb,                                    -- How the record stood before the first answer, so that changing the answer starts from there.
  answered_at timestamp with time zone,            -- First answer.
  changed_at timestamp with time zone,             -- Last change.
  signs jsonb,                                     -- Four optional questions, by spring_back_signal: yes, no or unknown; one that was left alone is not in it. Empty: these were not asked.
  constraint check_in_answer_pkey PRIMARY KEY (check_in_id, adoption_id),
  constraint check_in_answer_carried_by_check CHECK ((carried_by = ANY (ARRAY['me'::text, 'colleague'::text, 'nobody'::text, 'unknown'::text]))),
  constraint check_in_answer_help_check CHECK ((help = ANY (ARRAY['none'::text, 'user_organisation'::text, 'dealmaker'::text]))),
  constraint check_in_answer_signs_check CHECK (((signs IS NULL) OR (jsonb_typeof(signs) = 'object'::text))),
  constraint check_in_answer_still_in_use_check CHECK ((still_in_use = ANY (ARRAY['more'::text, 'same'::text, 'less'::text, 'no'::text, 'unknown'::text]))),
  constraint check_in_answer_threat_check CHECK ((threat = ANY (ARRAY['staff_turnover'::text, 'timing'::text, 'priorities'::text, 'capacity_for_improvement'::text, 'stakeholder_support'::text, 'money'::text, 'rule'::text, 'other'::text, 'none'::text]))),
  constraint check_in_answer_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint check_in_answer_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES results.check_in(id) ON DELETE CASCADE
);
CREATE INDEX check_in_answer_adoption ON results.check_in_answer USING btree (adoption_id, answered_at);
CREATE INDEX check_in_answer_nobody ON results.check_in_answer USING btree (adoption_id) WHERE (carried_by = 'nobody'::text);
CREATE INDEX check_in_answer_signs ON results.check_in_answer USING btree (adoption_id) WHERE ((signs IS NOT NULL) AND (signs <> '{}'::jsonb));
alter table results.check_in_answer enable row level security;
create policy check_in_answer_added on results.check_in_answer for insert to tegenveer_actor
  with check (((EXISTS ( SELECT FROM results.check_in c WHERE ((c.id = check_in_answer.check_in_id) AND (c.author_id = ( SELECT membership.me() AS me)) AND (c.answered_at IS NULL)))) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = check_in_answer.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))))));
create policy check_in_answer_by_phone on results.check_in_answer for update to tegenveer_actor
  using ((check_in_id = ANY (( SELECT results.mine_to_phone() AS mine_to_phone)::text[])))
  with check ((check_in_id = ANY (( SELECT results.mine_to_phone() AS mine_to_phone)::text[])));
create policy check_in_answer_given on results.check_in_answer for update to tegenveer_actor
  using ((check_in_id = ( SELECT membership.link('check_in_link'::text) AS link)))
  with check ((check_in_id = ( SELECT membership.link('check_in_link'::text) AS link)));
create policy check_in_answer_seen on results.check_in_answer for select to tegenveer_actor
  using (((EXISTS ( SELECT FROM results.check_in c WHERE (c.id = check_in_answer.check_in_id))) AND (EXISTS ( SELECT FROM results.adoption a WHERE (a.id = check_in_answer.adoption_id)))));
create policy check_in_answer_worker on results.check_in_answer for all to tegenveer_worker
  using (true)
  with check (true);
grant select on results.check_in_answer to tegenveer_actor;
grant insert on results.check_in_answer to tegenveer_worker;
grant select on results.check_in_answer to tegenveer_worker;
grant insert (check_in_id, adoption_id) on results.check_in_answer to tegenveer_actor;
grant update (still_in_use, what_changed, carried_by, threat, help, level_then, before, answered_at, changed_at, signs) on results.check_in_answer to tegenveer_actor;
grant update (still_in_use, what_changed, carried_by, threat, help, level_then, before, answered_at, changed_at, signs) on results.check_in_answer to tegenveer_worker;

-- A level somebody says the organisation has reached, until what it waits for is there. A disputed claim stays: both readings are shown.
create table results.claim (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- Of which record.
  level text collate "C" not null,                 -- Claimed level.
  status text collate "C" not null default 'pending'::text, -- pending, or how it was closed.
  awaiting text collate "C" not null,              -- What it waits for.
  evidence jsonb not null default '{}'::jsonb,     -- What is written down with it, by field of rules/ladder.states.ts.
  claimed_by text collate "C",                     -- Who claims.
  claimed_as text collate "C" not null,            -- In which capacity.
  claimed_at timestamp with time zone not null default now(), -- When.
  closed_by text collate "C",                      -- Who confirmed or disputed.
  closed_as text collate "C",                      -- In which capacity.
  closed_at timestamp with time zone,              -- When.
  words text,                                      -- The other reading, in the words of who disputes.
  via text collate "C" not null default 'account'::text, -- How it was claimed: by an account of the organisation, or by the open form for who was never a party.
  constraint claim_pkey PRIMARY KEY (id),
  constraint claim_awaiting_check CHECK ((awaiting = ANY (ARRAY['evidence'::text, 'second_person'::text, 'director'::text, 'director_or_control'::text]))),
  constraint claim_claimed_as_check CHECK ((claimed_as = ANY (ARRAY['colleague'::text, 'owner'::text, 'second_person'::text, 'director'::text, 'internal_control'::text]))),
  constraint claim_closed_as_check CHECK ((closed_as = ANY (ARRAY['colleague'::text, 'owner'::text, 'second_person'::text, 'director'::text, 'internal_control'::text]))),
  constraint claim_evidence_check CHECK ((jsonb_typeof(evidence) = 'object'::text)),
  constraint claim_level_check CHECK ((level = ANY (ARRAY['a0'::text, 'a1'::text, 'a2'::text, 'a3'::text, 'a4'::text, 'a5'::text, 'a6'::text, 'a7'::text]))),
  constraint claim_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'confirmed'::text, 'disputed'::text, 'withdrawn'::text, 'replaced'::text]))),
  constraint claim_via_check CHECK ((via = ANY (ARRAY['account'::text, 'outside'::text]))),
  constraint claim_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint claim_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint claim_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX claim_adoption ON results.claim USING btree (adoption_id, claimed_at);
CREATE INDEX claim_claimed_by ON results.claim USING btree (claimed_by);
CREATE INDEX claim_closed_by ON results.claim USING btree (closed_by);
CREATE UNIQUE INDEX claim_one_open ON results.claim USING btree (adoption_id) WHERE (status = 'pending'::text);
alter table results.claim enable row level security;
create policy claim_added on results.claim for insert to tegenveer_actor
  with check (((claimed_by = ( SELECT membership.me() AS me)) AND (status = 'pending'::text) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = claim.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy claim_added_outside on results.claim for insert to tegenveer_actor
  with check (((via = 'outside'::text) AND (claimed_by IS NULL) AND (status = 'pending'::text) AND (EXISTS ( SELECT FROM results.outside_report o WHERE ((o.adoption_id = claim.adoption_id) AND (o.status = 'believed'::text) AND (o.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))));
create policy claim_kept on results.claim for update to tegenveer_actor
  using (((status = 'pending'::text) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = claim.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))))
  with check (((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = claim.adoption_id) AND (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))))) AND ((status <> ALL (ARRAY['confirmed'::text, 'disputed'::text])) OR ((closed_by = ( SELECT membership.me() AS me)) AND (closed_by IS DISTINCT FROM claimed_by))) AND ((status <> 'withdrawn'::text) OR ((closed_by = ( SELECT membership.me() AS me)) AND (closed_by = claimed_by)))));
create policy claim_seen on results.claim for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = claim.adoption_id) AND ((a.space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (a.organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))))));
create policy claim_worker on results.claim for all to tegenveer_worker
  using (true)
  with check (true);
grant select on results.claim to tegenveer_actor;
grant select on results.claim to tegenveer_worker;
grant insert (id, adoption_id, level, status, awaiting, evidence, claimed_by, claimed_as, claimed_at, via) on results.claim to tegenveer_actor;
grant update (status, awaiting, evidence, closed_by, closed_as, closed_at, words) on results.claim to tegenveer_actor;
grant insert (id, adoption_id, level, status, awaiting, evidence, claimed_by, claimed_as, claimed_at, via) on results.claim to tegenveer_worker;
grant update (status, awaiting, evidence, closed_by, closed_as, closed_at, words) on results.claim to tegenveer_worker;

-- Whom we ask at an organisation about the results of a deal: the role, who stands in for it, who leads. Functions, not persons.
create table results.contact (
  id text collate "C" not null,                    -- Short random id.
  organisation_id text collate "C" not null,       -- At which organisation.
  space_id text collate "C" not null,              -- About the results of which deal.
  step text collate "C" not null,                  -- contact_step: in which turn.
  function_title text not null,                    -- Function; never a name.
  mail text collate "C" not null,                  -- Where the question goes; no person reads it back.
  mail_hint text collate "C" not null generated always as ((("left"(mail, 1) || '…@'::text) || split_part(mail, '@'::text, 2))) stored, -- Enough of the address to recognise it.
  language text collate "C" not null default 'nl'::text, -- Language of the mail.
  author_id text collate "C",                      -- Who wrote it down last; empty: loaded.
  version integer not null default 1,              -- Raised by each change.
  changed_at timestamp with time zone not null default now(), -- When it was last changed.
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint contact_mail_check CHECK ((mail = lower(mail))),
  constraint contact_step_check CHECK ((step = ANY (ARRAY['role'::text, 'deputy'::text, 'director'::text]))),
  constraint contact_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint contact_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX contact_author ON results.contact USING btree (author_id);
CREATE INDEX contact_space ON results.contact USING btree (space_id);
CREATE UNIQUE INDEX contact_once ON results.contact USING btree (organisation_id, space_id, step);
alter table results.contact enable row level security;
create policy contact_added on results.contact for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))));
create policy contact_dropped on results.contact for delete to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))));
create policy contact_kept on results.contact for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))));
create policy contact_seen on results.contact for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))));
create policy contact_worker on results.contact for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on results.contact to tegenveer_actor;
grant insert on results.contact to tegenveer_worker;
grant select on results.contact to tegenveer_worker;
grant insert (id, organisation_id, space_id, step, function_title, mail, language, author_id) on results.contact to tegenveer_actor;
grant select (id, organisation_id, space_id, step, function_title, mail_hint, language, author_id, version, changed_at) on results.contact to tegenveer_actor;
grant update (function_title, mail, language, author_id, version, changed_at) on results.contact to tegenveer_actor;

-- A learning evaluator reads it differently: that it lasts (A7) is contested, in words. The level stays; both readings are shown to whoever sees the record.
create table results.contest (
  id text collate "C" not null,                    -- Short random id.
  adoption_id text collate "C" not null,           -- Of which record.
  level text collate "C" not null,                 -- The level that is contested.
  words text not null,                             -- The other reading, in the words of the evaluator.
  author_id text collate "C",                      -- The evaluator.
  contested_at timestamp with time zone not null default now(), -- When.
  withdrawn_at timestamp with time zone,           -- Taken back by the evaluator at this moment; empty: it stands.
  constraint contest_pkey PRIMARY KEY (id),
  constraint contest_level_check CHECK ((level = 'a7'::text)),
  constraint contest_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint contest_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL
);
CREATE INDEX contest_adoption ON results.contest USING btree (adoption_id, contested_at);
CREATE INDEX contest_author ON results.contest USING btree (author_id);
CREATE UNIQUE INDEX contest_one_open ON results.contest USING btree (adoption_id) WHERE (withdrawn_at IS NULL);
alter table results.contest enable row level security;
create policy contest_added on results.contest for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (withdrawn_at IS NULL) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = contest.adoption_id) AND (a.level = contest.level) AND (a.end_kind IS NULL) AND (a.space_id = ANY (( SELECT results.evaluated() AS evaluated)::text[])))))));
create policy contest_kept on results.contest for update to tegenveer_actor
  using (((author_id = ( SELECT membership.me() AS me)) AND (withdrawn_at IS NULL) AND (EXISTS ( SELECT FROM results.adoption a WHERE ((a.id = contest.adoption_id) AND (a.space_id = ANY (( SELECT results.evaluated() AS evaluated)::text[])))))))
  with check ((author_id = ( SELECT membership.me() AS me)));
create policy contest_seen on results.contest for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM results.adoption a WHERE (a.id = contest.adoption_id))));
create policy contest_worker on results.contest for all to tegenveer_worker
  using (true)
  with check (true);
grant select on results.contest to tegenveer_actor;
grant insert on results.contest to tegenveer_worker;
grant select on results.contest to tegenveer_worker;
grant insert (id, adoption_id, level, words, author_id, contested_at) on results.contest to tegenveer_actor;
grant update (withdrawn_at) on results.contest to tegenveer_actor;
grant update (withdrawn_at) on results.contest to tegenveer_worker;

-- Append-only: what happened at an organisation that may pull a practice back. It asks once more; it says nothing about a level.
create table results.happening (
  id text collate "C" not null,                    -- Short random id.
  organisation_id text collate "C" not null,       -- Where.
  space_id text collate "C" not null,              -- To which deal its records belong.
  adoption_id text collate "C",                    -- Only for this record; empty: for all of the organisation in this deal.
  kind text collate "C" not null,                  -- happening
  happened_on date not null,                       -- On which day.
  note text,                                       -- A few words, for who sees it.
  author_id text collate "C",                      -- Who wrote it down; empty: the record knew it by itself.
  recorded_at timestamp with time zone not null default now(), -- When it was written down.
  constraint happening_pkey PRIMARY KEY (id),
  constraint happening_kind_check CHECK ((kind = ANY (ARRAY['owner_changed'::text, 'signer_changed'::text, 'champion_left'::text, 'budget_round'::text, 'reorganisation'::text, 'election'::text, 'funding_ended'::text]))),
  constraint happening_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE CASCADE,
  constraint happening_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint happening_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint happening_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX happening_adoption ON results.happening USING btree (adoption_id);
CREATE INDEX happening_author ON results.happening USING btree (author_id);
CREATE INDEX happening_organisation ON results.happening USING btree (organisation_id, space_id, happened_on);
CREATE INDEX happening_space ON results.happening USING btree (space_id);
alter table results.happening enable row level security;
create policy happening_added on results.happening for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))));
create policy happening_seen on results.happening for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))));
create policy happening_worker on results.happening for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on results.happening to tegenveer_actor;
grant select on results.happening to tegenveer_actor;
grant insert on results.happening to tegenveer_worker;
grant select on results.happening to tegenveer_worker;

-- Somebody of an organisation that was never a party says that it uses a result. Read by who leads the deal once the address was confirmed, and by the holder of the link.
create table results.outside_report (
  id text collate "C" not null,                    -- Short random id; subject of the link.
  result_id text collate "C" not null,             -- What is used.
  space_id text collate "C" not null,              -- The deal of the result, kept here for policies.
  organisation_name text not null,                 -- By whom, as it was typed.
  organisation_id text collate "C",                -- The organisation we know under that name; empty: not known yet.
  unit text,                                       -- Part of the organisation.
  function text not null,                          -- Function of who says so; never a name.
  mail text collate "C",                           -- Address the link went to; no person reads it back, and it goes when the report is closed.
  language text collate "C" not null default 'nl'::text, -- Language of the mails.
  level text collate "C",                          -- How far they say they are: tried or in use; empty: not said.
  evidence jsonb not null default '{}'::jsonb,     -- What is written down with it, by field of rules/ladder.states.ts.
  words text,                                      -- What they do with it, in their words.
  proof text,                                      -- Where it can be seen: an address.
  status text collate "C" not null default 'sent'::text, -- How far the report is: rules/outside.states.ts.
  sent_at timestamp with time zone not null default now(), -- When the form was sent.
  confirmed_at timestamp with time zone,           -- When the link in the mail was used.
  decided_at timestamp with time zone,             -- When it was closed.
  decided_by text collate "C",                     -- Who of the deal looked at it; empty: who sent it took it back.
  reason text,                                     -- Why it was not taken over.
  adoption_id text collate "C",                    -- The record it became.
  version integer not null default 1,              -- Raised by each change.
  constraint outside_report_pkey PRIMARY KEY (id),
  constraint outside_report_evidence_check CHECK ((jsonb_typeof(evidence) = 'object'::text)),
  constraint outside_report_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint outside_report_level_check CHECK ((level = ANY (ARRAY['a4'::text, 'a5'::text]))),
  constraint outside_report_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'confirmed'::text, 'believed'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint outside_report_adoption_id_fkey FOREIGN KEY (adoption_id) REFERENCES results.adoption(id) ON DELETE SET NULL,
  constraint outside_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint outside_report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint outside_report_result_id_fkey FOREIGN KEY (result_id) REFERENCES results.result(id) ON DELETE CASCADE,
  constraint outside_report_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX outside_report_adoption ON results.outside_report USING btree (adoption_id);
CREATE INDEX outside_report_decided_by ON results.outside_report USING btree (decided_by);
CREATE INDEX outside_report_mail ON results.outside_report USING btree (mail, sent_at);
CREATE INDEX outside_report_organisation ON results.outside_report USING btree (organisation_id);
CREATE INDEX outside_report_result ON results.outside_report USING btree (result_id, status);
CREATE INDEX outside_report_space ON results.outside_report USING btree (space_id, status, confirmed_at);
CREATE TRIGGER outside_closed AFTER UPDATE OF status ON results.outside_report FOR EACH ROW WHEN ((new.status = ANY (ARRAY['believed'::text, 'declined'::text, 'withdrawn'::text]))) EXECUTE FUNCTION results.close_outside();
alter table results.outside_report enable row level security;
create policy outside_report_kept on results.outside_report for update to tegenveer_actor
  using ((((id = ( SELECT membership.link('outside_link'::text) AS link)) AND (status = ANY (ARRAY['sent'::text, 'confirmed'::text]))) OR ((status = 'confirmed'::text) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))))
  with check ((((id = ( SELECT membership.link('outside_link'::text) AS link)) AND (status = ANY (ARRAY['confirmed'::text, 'withdrawn'::text])) AND (decided_by IS NULL)) OR ((status = ANY (ARRAY['believed'::text, 'declined'::text])) AND (decided_by = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))));
create policy outside_report_seen on results.outside_report for select to tegenveer_actor
  using (((id = ( SELECT membership.link('outside_link'::text) AS link)) OR ((status <> 'sent'::text) AND (space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))));
create policy outside_report_worker on results.outside_report for all to tegenveer_worker
  using (true)
  with check (true);
grant insert on results.outside_report to tegenveer_worker;
grant select on results.outside_report to tegenveer_worker;
grant select (id, result_id, space_id, organisation_name, organisation_id, unit, function, language, level, evidence, words, proof, status, sent_at, confirmed_at, decided_at, decided_by, reason, adoption_id, version) on results.outside_report to tegenveer_actor;
grant update (organisation_id, status, confirmed_at, decided_at, decided_by, reason, adoption_id, version) on results.outside_report to tegenveer_actor;
grant update (organisation_id, mail, status, confirmed_at, decided_at, decided_by, reason, adoption_id, version) on results.outside_report to tegenveer_worker;

-- A call that a person makes where mail brought no answer. For who works in the deal; no organisation is shown to others as silent.
create table results.phone_task (
  id text collate "C" not null,                    -- Short random id.
  check_in_id text collate "C" not null,           -- About which question.
  organisation_id text collate "C" not null,       -- Whom to call.
  space_id text collate "C" not null,              -- For which deal.
  reason text collate "C" not null,                -- Three silences, nobody with a mail address, or mail that came back.
  call_on date not null,                           -- From this day on.
  tries integer not null default 0,                -- Calls so far that nobody answered.
  note text,                                       -- What was said last about calling again.
  outcome text collate "C",                        -- How it ended; empty: still to do.
  done_at timestamp with time zone,                -- When.
  done_by text collate "C",                        -- By whom; empty: by itself.
  version integer not null default 1,              -- Raised by each change.
  made_at timestamp with time zone not null default now(), -- When it was made.
  constraint phone_task_pkey PRIMARY KEY (id),
  constraint phone_task_check CHECK (((outcome IS NULL) = (done_at IS NULL))),
  constraint phone_task_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'unreachable'::text, 'by_link'::text, 'taken_back'::text, 'missed'::text]))),
  constraint phone_task_reason_check CHECK ((reason = ANY (ARRAY['silence'::text, 'no_address'::text, 'bounced'::text]))),
  constraint phone_task_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES results.check_in(id) ON DELETE CASCADE,
  constraint phone_task_done_by_fkey FOREIGN KEY (done_by) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint phone_task_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE CASCADE,
  constraint phone_task_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX phone_task_done_by ON results.phone_task USING btree (done_by);
CREATE INDEX phone_task_organisation ON results.phone_task USING btree (organisation_id);
CREATE INDEX phone_task_space ON results.phone_task USING btree (space_id, call_on);
CREATE UNIQUE INDEX phone_task_once ON results.phone_task USING btree (check_in_id);
alter table results.phone_task enable row level security;
create policy phone_task_kept on results.phone_task for update to tegenveer_actor
  using (((done_at IS NULL) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((done_at IS NULL) OR (done_by = ( SELECT membership.me() AS me)))));
create policy phone_task_seen on results.phone_task for select to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])));
create policy phone_task_worker on results.phone_task for all to tegenveer_worker
  using (true)
  with check (true);
grant select on results.phone_task to tegenveer_actor;
grant insert on results.phone_task to tegenveer_worker;
grant select on results.phone_task to tegenveer_worker;
grant update (call_on, tries, note, outcome, done_at, done_by, version) on results.phone_task to tegenveer_actor;
grant update (call_on, tries, note, outcome, done_at, done_by, version) on results.phone_task to tegenveer_worker;

-- Something a deal yields that others can adopt.
create table results.result (
  id text collate "C" not null,                    -- Short random id.
  slug text collate "C" not null,                  -- Name in addresses.
  space_id text collate "C" not null,              -- The deal it comes from.
  organisation_id text collate "C",                -- Who keeps it and answers questions; empty: the deal as a whole, or unknown.
  title text collate "und-x-icu" not null,         -- What it is called.
  kind text collate "C" not null,                  -- result_kind
  summary text,                                    -- What it is, in a few sentences.
  conditions text,                                 -- What must be so before others can use it.
  contact_function text,                           -- Function to ask; never a name.
  model_texts jsonb not null default '[]'::jsonb,  -- Model texts to copy: list of {title, url}.
  source text,                                     -- Who says so: address or words; empty: the author.
  source_key text collate "C",                     -- Name of the record in the set it was loaded from, so that a second load recognises it.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who recorded it; empty: loaded.
  search tsvector generated always as (to_tsvector('kernel.dutch'::regconfig, ((((title || ' '::text) || COALESCE(summary, ''::text)) || ' '::text) || COALESCE(conditions, ''::text)))) stored, -- Stems of title, summary and conditions.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was recorded.
  constraint result_pkey PRIMARY KEY (id),
  constraint result_slug_key UNIQUE (slug),
  constraint result_kind_check CHECK ((kind = ANY (ARRAY['approach'::text, 'technical'::text, 'knowledge'::text, 'funding'::text, 'regulation'::text]))),
  constraint result_model_texts_check CHECK ((jsonb_typeof(model_texts) = 'array'::text)),
  constraint result_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint result_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint result_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint result_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX result_alike ON results.result USING gin (kernel.plain(title) gin_trgm_ops);
CREATE INDEX result_author ON results.result USING btree (author_id);
CREATE INDEX result_organisation ON results.result USING btree (organisation_id);
CREATE INDEX result_search ON results.result USING gin (search);
CREATE INDEX result_space ON results.result USING btree (space_id, title);
CREATE UNIQUE INDEX result_loaded_once ON results.result USING btree (space_id, source_key) WHERE (source_key IS NOT NULL);
CREATE TRIGGER result_followed AFTER UPDATE OF visibility, kind ON results.result FOR EACH ROW EXECUTE FUNCTION results.follow_result();
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON results.result FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table results.result enable row level security;
create policy result_added on results.result for insert to tegenveer_actor
  with check (((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND ((visibility <> 'organisation'::text) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy result_kept on results.result for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy result_seen_by_adopter on results.result for select to tegenveer_actor
  using (((visibility = 'parties'::text) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND (id = ANY (( SELECT results.of_my_organisations() AS of_my_organisations)::text[]))));
create policy result_seen_by_link on results.result for select to tegenveer_actor
  using ((id = ANY (( SELECT results.linked_results() AS linked_results)::text[])));
create policy result_worker on results.result for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on results.result for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on results.result to tegenveer_actor;
grant select on results.result to tegenveer_worker;
grant insert (id, slug, space_id, organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, source_key, visibility, author_id, created_at) on results.result to tegenveer_actor;
grant update (organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, visibility, version) on results.result to tegenveer_actor;
grant insert (id, slug, space_id, organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, source_key, visibility, author_id, created_at) on results.result to tegenveer_worker;
grant update (organisation_id, title, kind, summary, conditions, contact_function, model_texts, source, visibility, version) on results.result to tegenveer_worker;

-- What other slices may join. The band on a day follows from starts_as and the three days.
create view results.shared_adoption with (security_invoker=true) as
 SELECT id,
    result_id,
    organisation_id,
    unit,
    space_id AS deal_id,
    programme_id,
    result_kind,
    level,
    direction,
    starts_as,
    ages_on,
    unconfirmed_on,
    unknown_on,
    confirmed_on,
    end_kind,
    next_check_in_on,
    visibility
   FROM results.adoption;
grant select on results.shared_adoption to tegenveer_actor;
grant select on results.shared_adoption to tegenveer_worker;

-- What other slices may join.
create view results.shared_adoption_event with (security_invoker=true) as
 SELECT id,
    adoption_id,
    kind,
    happened_on,
    level,
    direction,
    end_kind,
    recorded_at,
    check_in_id
   FROM results.adoption_event;
grant select on results.shared_adoption_event to tegenveer_actor;
grant select on results.shared_adoption_event to tegenveer_worker;

-- What holds a record in place, and until when.
create view results.shared_anchor with (security_invoker=true) as
 SELECT adoption_id,
    kind,
    in_place,
    reference,
    ends_on
   FROM results.anchor;
grant select on results.shared_anchor to tegenveer_actor;
grant select on results.shared_anchor to tegenveer_worker;

-- What was asked about a record, and answered.
create view results.shared_answer with (security_invoker=true) as
 SELECT x.check_in_id,
    x.adoption_id,
    c.role,
    c.due_on,
    x.answered_at,
    x.still_in_use,
    x.carried_by,
    x.threat,
    x.help,
    x.signs
   FROM (results.check_in_answer x
     JOIN results.check_in c ON ((c.id = x.check_in_id)))
  WHERE (c.revoked_at IS NULL);
grant select on results.shared_answer to tegenveer_actor;
grant select on results.shared_answer to tegenveer_worker;

-- Who keeps a record going, what was reported of it, and when it is asked next.
create view results.shared_keeping with (security_invoker=true) as
 SELECT id,
    result_id,
    organisation_id,
    space_id AS deal_id,
    unit,
    level,
    direction,
    fall_reported_on,
    end_kind,
    owner_function,
    owner_id,
    owner_left_on,
    next_check_in_on,
    help,
    threat,
    visibility,
    version,
    end_reason,
    ended_on
   FROM results.adoption;
grant select on results.shared_keeping to tegenveer_actor;
grant select on results.shared_keeping to tegenveer_worker;

-- What other slices may join.
create view results.shared_result with (security_invoker=true) as
 SELECT id,
    slug,
    space_id AS deal_id,
    organisation_id,
    title,
    kind,
    visibility
   FROM results.result;
grant select on results.shared_result to tegenveer_actor;
grant select on results.shared_result to tegenveer_worker;

-- A record for a narrow circle has no day of the clock.
CREATE OR REPLACE FUNCTION results.ask_nobody()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.next_check_in_on := null;
  new.next_why := null;
  new.next_month := null;
  return new;
end $function$;
grant execute on function results.ask_nobody() to public;

-- For the worker: people with an account whom a check-in may be put to on a day.
CREATE OR REPLACE FUNCTION results.asked_on(of_day date)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT DISTINCT a.person_id
    FROM ((( SELECT d.organisation_id,
             d.space_id,
             d.owner_id
            FROM results.adoption d
           WHERE ((d.next_check_in_on <= asked_on.of_day) AND (d.asked_in IS NULL) AND (d.end_kind IS NULL) AND (d.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))
         UNION
          SELECT c.organisation_id,
             c.space_id,
             ( SELECT min(d.owner_id) AS min
                    FROM (results.check_in_answer x
                      JOIN results.adoption d ON ((d.id = x.adoption_id)))
                   WHERE (x.check_in_id = c.id)) AS min
            FROM results.check_in c
           WHERE (c.step_on <= asked_on.of_day)) due
      CROSS JOIN LATERAL results.whom_to_ask(due.organisation_id, due.space_id, due.owner_id) whom(step, function_title, mail, language))
      JOIN membership.address a ON ((a.mail = lower(whom.mail))));
END;
grant execute on function results.asked_on(date) to tegenveer_worker;

-- The classes of readers in whose sums a record counts.
CREATE OR REPLACE FUNCTION results.classes_of(visibility text, space_id text, programme_id text, organisation_id text)
 RETURNS TABLE(class text, owner_id text)
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
    select c.class, c.owner_id from (values
      ('public', 'public', ''), ('network', 'network', ''), ('organisation', 'organisation', organisation_id),
      ('parties', 'parties', space_id), ('parties', 'own_parties', organisation_id), ('parties', 'programme', programme_id)
    ) c (of, class, owner_id)
    where c.of = visibility and c.owner_id is not null
  $function$;

-- When a report is closed its address goes; what was posted before that still leaves.
CREATE OR REPLACE FUNCTION results.close_outside()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update results.outside_report o set mail = null where o.id = new.id and o.mail is not null;
  return null;
end $function$;

-- When a question is answered, taken back or missed, no record waits for it any more and nobody calls about it.
CREATE OR REPLACE FUNCTION results.close_question()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.stage not in ('answered', 'taken_back', 'missed') then return null; end if;
  update results.adoption set asked_in = null where asked_in = new.id;
  update results.phone_task set done_at = now(), version = version + 1,
    outcome = case when new.stage = 'answered' then 'by_link' else new.stage end
  where check_in_id = new.id and done_at is null;
  return null;
end $function$;

-- A record takes deal, programme and kind from its result, and is never shown to more people than the result is; the name of who is shown publicly is public.
CREATE OR REPLACE FUNCTION results.complete_adoption()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  widths constant text[] := array['author', 'named', 'organisation', 'parties', 'network', 'public'];
  result record;
begin
  if tg_op = 'INSERT' then
    select r.space_id, r.kind, r.visibility, case when s.kind = 'programme' then s.id else s.parent_id end as programme_id
      into result from results.result r join spaces.space s on s.id = r.space_id where r.id = new.result_id;
    new.space_id := result.space_id;
    new.programme_id := result.programme_id;
    new.result_kind := result.kind;
  else
    select r.visibility into result from results.result r where r.id = new.result_id;
  end if;
  if array_position(widths, new.visibility) > array_position(widths, result.visibility) then
    new.visibility := result.visibility;
  end if;
  -- Whoever is named on a public page has a public name.
  if new.visibility = 'public' then
    update membership.organisation o set visibility = 'public' where o.id = new.organisation_id and o.visibility <> 'public';
  end if;
  return new;
end $function$;

-- Spaces I am learning evaluator of; of a programme, also its deals, but for the hidden ones.
CREATE OR REPLACE FUNCTION results.evaluated()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(evaluated.id) AS array_agg FROM (SELECT my_seats.space_id AS id FROM spaces.my_seats() my_seats(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE (my_seats.role = 'learning_evaluator'::text) UNION SELECT child.id FROM (spaces.my_seats() seat(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) JOIN spaces.space child ON ((child.parent_id = seat.space_id))) WHERE ((seat.role = 'learning_evaluator'::text) AND (NOT child.existence_hidden))) evaluated), '{}'::text[]);
grant execute on function results.evaluated() to tegenveer_actor;
grant execute on function results.evaluated() to tegenveer_worker;

-- When a result is shown to fewer people, or its kind is mended, its records follow.
CREATE OR REPLACE FUNCTION results.follow_result()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update results.adoption a set visibility = new.visibility where a.result_id = new.id and a.visibility <> new.visibility
    and array_position(array['author', 'named', 'organisation', 'parties', 'network', 'public'], a.visibility)
      > array_position(array['author', 'named', 'organisation', 'parties', 'network', 'public'], new.visibility);
  update results.adoption a set result_kind = new.kind where a.result_id = new.id and a.result_kind <> new.kind;
  return null;
end $function$;

-- A level or an end is said by the organisation itself: not by a link, not by the deal.
CREATE OR REPLACE FUNCTION results.guard_level()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if current_user <> 'tegenveer_actor' then return new; end if;
  if tg_op = 'UPDATE' then
    if (new.level, new.end_kind) is not distinct from (old.level, old.end_kind) then return new; end if;
  elsif new.level = 'unknown' and new.end_kind is null and new.confirmed_on is null then
    return new;
  end if;
  if new.organisation_id = any ((select membership.my_organisations())::text[]) then return new; end if;
  raise exception 'Only somebody of the organisation says where it stands.' using errcode = '42501';
end $function$;

-- After every statement on the records: the difference is added to the sums.
CREATE OR REPLACE FUNCTION results.keep_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- One statement at a time, always in the same order, so that two writers do not wait for each other crosswise.
  if tg_op = 'INSERT' then
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, n.programme_id, n.level, n.freshness, n.result_kind, coalesce(n.end_kind, ''), count(*)
    from new_rows n join spaces.space sp on sp.id = n.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(n.visibility, n.space_id, n.programme_id, n.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  elsif tg_op = 'DELETE' then
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, o.programme_id, o.level, o.freshness, o.result_kind, coalesce(o.end_kind, ''), -count(*)
    from old_rows o join spaces.space sp on sp.id = o.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(o.visibility, o.space_id, o.programme_id, o.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  else
    insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
    select c.class, c.owner_id, r.programme_id, r.level, r.freshness, r.result_kind, r.end_kind, sum(r.n)
    from (
      select n.visibility, n.space_id, n.organisation_id, n.programme_id, n.level, n.freshness, n.result_kind, coalesce(n.end_kind, '') as end_kind, 1 as n
      from new_rows n
      union all
      select o.visibility, o.space_id, o.organisation_id, o.programme_id, o.level, o.freshness, o.result_kind, coalesce(o.end_kind, ''), -1
      from old_rows o
    ) r join spaces.space sp on sp.id = r.space_id and not sp.existence_hidden
    cross join lateral results.classes_of(r.visibility, r.space_id, r.programme_id, r.organisation_id) c
    group by 1, 2, 3, 4, 5, 6, 7 having sum(r.n) <> 0 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  end if;
  return null;
end $function$;

-- The records the check-in link in hand is about.
CREATE OR REPLACE FUNCTION results.linked_adoptions()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(a.adoption_id) AS array_agg FROM (results.check_in_answer a JOIN results.check_in c ON ((c.id = a.check_in_id))) WHERE ((c.id = (SELECT membership.link('check_in_link'::text) AS link)) AND (c.revoked_at IS NULL))), '{}'::text[]);
grant execute on function results.linked_adoptions() to tegenveer_actor;
grant execute on function results.linked_adoptions() to tegenveer_worker;

-- For the thank-you page of a check-in: how it stands elsewhere, in counts and without names.
CREATE OR REPLACE FUNCTION results.linked_others()
 RETURNS TABLE(result_id text, freshness text, level text, ended boolean, records bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.result_id,
         CASE
             WHEN (a.unknown_on <= CURRENT_DATE) THEN 'unknown'::text
             WHEN (a.unconfirmed_on <= CURRENT_DATE) THEN 'unconfirmed'::text
             WHEN (a.ages_on <= CURRENT_DATE) THEN 'ageing'::text
             ELSE a.starts_as
         END AS starts_as,
     a.level,
     (a.end_kind IS NOT NULL),
     count(*) AS count
    FROM results.adoption a
   WHERE ((a.result_id = ANY (( SELECT results.linked_results() AS linked_results)::text[])) AND (a.id <> ALL (( SELECT results.linked_adoptions() AS linked_adoptions)::text[])) AND (a.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])))
   GROUP BY a.result_id,
         CASE
             WHEN (a.unknown_on <= CURRENT_DATE) THEN 'unknown'::text
             WHEN (a.unconfirmed_on <= CURRENT_DATE) THEN 'unconfirmed'::text
             WHEN (a.ages_on <= CURRENT_DATE) THEN 'ageing'::text
             ELSE a.starts_as
         END, a.level, (a.end_kind IS NOT NULL);
END;
grant execute on function results.linked_others() to tegenveer_actor;

-- The results the check-in link in hand is about.
CREATE OR REPLACE FUNCTION results.linked_results()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(a.result_id) AS array_agg FROM results.adoption a WHERE (a.id = ANY ((SELECT results.linked_adoptions() AS linked_adoptions)::text[]))), '{}'::text[]);
grant execute on function results.linked_results() to tegenveer_actor;
grant execute on function results.linked_results() to tegenveer_worker;

-- Name of the deal that asks.
CREATE OR REPLACE FUNCTION results.linked_space()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('name', s.name, 'fictional', s.fictional) AS jsonb_build_object FROM (results.check_in c JOIN spaces.space s ON ((s.id = c.space_id))) WHERE ((c.id = (SELECT membership.link('check_in_link'::text) AS link)) AND (c.revoked_at IS NULL)));
grant execute on function results.linked_space() to tegenveer_actor;

-- Questions I may answer for an organisation because I call it.
CREATE OR REPLACE FUNCTION results.mine_to_phone()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(t.check_in_id) AS array_agg FROM results.phone_task t WHERE ((t.done_at IS NULL) AND (t.space_id = ANY ((SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))), '{}'::text[]);
grant execute on function results.mine_to_phone() to tegenveer_actor;
grant execute on function results.mine_to_phone() to tegenveer_worker;

-- When a space is hidden or shown again, its records leave or join the sums.
CREATE OR REPLACE FUNCTION results.move_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into results.adoption_sum as s (class, owner_id, programme_id, level, freshness, result_kind, end_kind, records)
  select c.class, c.owner_id, a.programme_id, a.level, a.freshness, a.result_kind, coalesce(a.end_kind, ''),
    count(*) * case when new.existence_hidden then -1 else 1 end
  from results.adoption a cross join lateral results.classes_of(a.visibility, a.space_id, a.programme_id, a.organisation_id) c
  where a.space_id = new.id
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (class, owner_id, programme_id, level, freshness, result_kind, end_kind) do update set records = s.records + excluded.records;
  return null;
end $function$;

-- Records somebody showed me by name; whether that was their author the see-policy decides.
CREATE OR REPLACE FUNCTION results.named_to_me()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(named.record_id) AS array_agg FROM spaces.named WHERE (named.person_id = (SELECT membership.me() AS me))), '{}'::text[]);
grant execute on function results.named_to_me() to tegenveer_actor;
grant execute on function results.named_to_me() to tegenveer_worker;

-- Results my organisations have a record of, that is not only for its author.
CREATE OR REPLACE FUNCTION results.of_my_organisations()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT a.result_id) AS array_agg FROM results.adoption a WHERE ((a.organisation_id = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])) AND (a.visibility = ANY (ARRAY['parties'::text, 'organisation'::text])))), '{}'::text[]);
grant execute on function results.of_my_organisations() to tegenveer_actor;
grant execute on function results.of_my_organisations() to tegenveer_worker;

-- What a link was that opens nothing any more: when it ended, and whether a new one can be asked. Null for any other text.
CREATE OR REPLACE FUNCTION results.old_link(key_hash text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('checkInId', c.id, 'endedAt', LEAST(k.expires_at, COALESCE(k.ended_at, k.expires_at)), 'answeredAt', c.answered_at, 'revokedAt', c.revoked_at, 'canRenew', ((c.revoked_at IS NULL) AND (c.sent_to IS NOT NULL) AND (c.answered_at IS NULL))) AS jsonb_build_object FROM (membership.key k JOIN results.check_in c ON ((c.id = k.subject))) WHERE ((k.hash = old_link.key_hash) AND (k.kind = 'check_in_link'::text) AND ((k.ended_at IS NOT NULL) OR (k.expires_at <= now()))));
grant execute on function results.old_link(text) to tegenveer_actor;

-- Where the answer goes, for who leads the deal and is about to give it: used in the mail and nowhere shown.
CREATE OR REPLACE FUNCTION results.outside_address(of_report text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT o.mail FROM results.outside_report o WHERE ((o.id = outside_address.of_report) AND (o.status = 'confirmed'::text) AND (o.space_id = ANY ((SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))));
grant execute on function results.outside_address(text) to tegenveer_actor;

-- Spaces whose deals I all sit in, but for the hidden ones: the classes of the programme are mine.
CREATE OR REPLACE FUNCTION results.overseen()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(my_seats.space_id) AS array_agg FROM spaces.my_seats() my_seats(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE (my_seats.role = ANY (ARRAY['dealmaker'::text, 'learning_evaluator'::text]))), '{}'::text[]);
grant execute on function results.overseen() to tegenveer_actor;
grant execute on function results.overseen() to tegenveer_worker;

-- A new owner has not left, or is known to leave already.
CREATE OR REPLACE FUNCTION results.owner_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.owner_left_on := case when new.owner_id is null then null else (
    select case when bool_or(f.ends_on is null) then null else max(f.ends_on) end
    from membership.affiliation f where f.person_id = new.owner_id and f.organisation_id = new.organisation_id) end;
  return new;
end $function$;

-- When somebody's function at an organisation ends, or goes on after all: what they own there says so.
CREATE OR REPLACE FUNCTION results.owner_leaves()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  last_day date;
begin
  -- Somebody may hold two functions at one organisation: only the end of the last one is leaving.
  select case when bool_or(f.ends_on is null) then null else max(f.ends_on) end into last_day
  from membership.affiliation f where f.person_id = new.person_id and f.organisation_id = new.organisation_id;
  update results.adoption a set owner_left_on = last_day
  where a.owner_id = new.person_id and a.organisation_id = new.organisation_id and a.owner_left_on is distinct from last_day;
  return null;
end $function$;

-- A new link to the same address, at most three a day; null when the old one is none, was answered or taken back.
CREATE OR REPLACE FUNCTION results.renew_link(old_hash text, key_id text, key_hash text, days integer)
 RETURNS jsonb
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH asked AS (
          SELECT c.id,
             c.sent_to,
             c.role,
             c.due_on,
             c.language,
             o.name AS organisation,
             ( SELECT count(*) AS count
                    FROM membership.key recent
                   WHERE ((recent.subject = c.id) AND (recent.created_at > (now() - '1 day'::interval)))) AS lately
            FROM ((membership.key k
              JOIN results.check_in c ON ((c.id = k.subject)))
              JOIN membership.organisation o ON ((o.id = c.organisation_id)))
           WHERE ((k.hash = renew_link.old_hash) AND (k.kind = 'check_in_link'::text) AND ((k.ended_at IS NOT NULL) OR (k.expires_at <= now())) AND (c.revoked_at IS NULL) AND (c.sent_to IS NOT NULL) AND (c.answered_at IS NULL))
         ), fresh AS (
          INSERT INTO membership.key (id, hash, kind, subject, expires_at)  SELECT renew_link.key_id AS key_id,
                     renew_link.key_hash AS key_hash,
                     'check_in_link',
                     asked_1.id,
                     (now() + make_interval(days => renew_link.days))
                    FROM asked asked_1
                   WHERE (asked_1.lately < 3)
           RETURNING key.subject
         )
  SELECT jsonb_build_object('checkInId', asked.id, 'to', asked.sent_to, 'role', asked.role, 'dueOn', asked.due_on, 'language', asked.language, 'organisation', asked.organisation, 'titles', ( SELECT jsonb_agg(r.title ORDER BY r.title) AS jsonb_agg
            FROM ((results.check_in_answer a
              JOIN results.adoption ad ON ((ad.id = a.adoption_id)))
              JOIN results.result r ON ((r.id = ad.result_id)))
           WHERE (a.check_in_id = asked.id))) AS jsonb_build_object
    FROM (asked
      JOIN fresh ON ((fresh.subject = asked.id)));
END;
grant execute on function results.renew_link(text,text,text,integer) to tegenveer_actor;

-- Keeps what somebody says on the open form of a public result, with a link to confirm it. False: nothing was kept.
CREATE OR REPLACE FUNCTION results.report_outside(report_id text, of_result text, of_organisation text, of_unit text, of_function text, of_mail text, in_language text, of_level text, of_evidence jsonb, of_words text, of_proof text, key_id text, key_hash text, days integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  space text;
begin
  -- Only of what everybody may see: the form is open.
  select r.space_id into space from results.result r join spaces.space s on s.id = r.space_id
  where r.id = of_result and r.visibility = 'public' and s.visibility = 'public' and not s.existence_hidden;
  if space is null then return false; end if;
  -- Nobody's inbox is filled from here: three a day to one address, fifty a day about one result.
  if (select count(*) from results.outside_report o where o.mail = lower(of_mail) and o.sent_at > now() - interval '1 day') >= 3
    or (select count(*) from results.outside_report o where o.result_id = of_result and o.sent_at > now() - interval '1 day') >= 50 then
    return false;
  end if;
  insert into results.outside_report (id, result_id, space_id, organisation_name, organisation_id, unit, function, mail, language, level, evidence, words, proof)
  values (report_id, of_result, space, of_organisation,
    (select o.id from membership.organisation o where lower(o.name) = lower(of_organisation) and o.visibility = 'public' order by o.id limit 1),
    of_unit, of_function, lower(of_mail), in_language, of_level, of_evidence, of_words, of_proof);
  insert into membership.key (id, hash, kind, subject, expires_at) values (key_id, key_hash, 'outside_link', report_id, now() + make_interval(days => days));
  return true;
end $function$;
grant execute on function results.report_outside(text,text,text,text,text,text,text,text,jsonb,text,text,text,text,integer) to tegenveer_actor;

-- Candidates for a search, of what the acting person may see.
CREATE OR REPLACE FUNCTION results.search_result(words text, at_most integer)
 RETURNS TABLE(id text, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
        with told as materialized (
          select id as id, (1 + pg_catalog.ts_rank_cd(search, (select pg_catalog.websearch_to_tsquery('kernel.dutch', words))))::real as rank
          from results.result
          where search @@ (select pg_catalog.websearch_to_tsquery('kernel.dutch', words)) and ((((visibility = 'parties'::text) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND (id = ANY (( SELECT results.of_my_organisations() AS of_my_organisations)::text[])))) or ((id = ANY (( SELECT results.linked_results() AS linked_results)::text[]))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        ), alike as (
          select id as id, public.word_similarity(kernel.plain(words), kernel.plain(title)) as rank
          from results.result
          where (select count(*) from told) < least(at_most, 50)
            and kernel.plain(words) operator(public.<%) kernel.plain(title) and ((((visibility = 'parties'::text) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND (id = ANY (( SELECT results.of_my_organisations() AS of_my_organisations)::text[])))) or ((id = ANY (( SELECT results.linked_results() AS linked_results)::text[]))) or ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])))))
          order by 2 desc limit at_most
        )
        select found.id, max(found.rank)
        from (select * from told union all select * from alike) found
        group by found.id order by 2 desc, 1 limit at_most
      $function$;
grant execute on function results.search_result(text,integer) to tegenveer_actor;

-- For the worker: whom to mail about the results of a deal at an organisation, one per turn.
CREATE OR REPLACE FUNCTION results.whom_to_ask(of_organisation text, of_space text, of_owner text)
 RETURNS TABLE(step text, function_title text, mail text, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH written AS (
          SELECT c.step,
             c.function_title,
             c.mail,
             c.language
            FROM results.contact c
           WHERE ((c.organisation_id = whom_to_ask.of_organisation) AND (c.space_id = whom_to_ask.of_space))
         ), owner AS (
          SELECT 'role'::text AS step,
             COALESCE(f.function_title, ''::text) AS function_title,
             a.mail,
             p.language
            FROM ((membership.person p
              JOIN membership.affiliation f ON (((f.person_id = p.id) AND (f.organisation_id = whom_to_ask.of_organisation) AND (f.starts_on <= CURRENT_DATE) AND ((f.ends_on IS NULL) OR (f.ends_on >= CURRENT_DATE)))))
              CROSS JOIN LATERAL ( SELECT min(a_1.mail) AS mail
                    FROM membership.address a_1
                   WHERE (a_1.person_id = p.id)) a)
           WHERE ((p.id = whom_to_ask.of_owner) AND (p.ended_at IS NULL) AND (a.mail IS NOT NULL))
           ORDER BY f.starts_on
          LIMIT 1
         ), signer AS (
          SELECT 'director'::text AS step,
             f.function_title,
             a.mail,
             p.language
            FROM (((membership.living_mandates() m(id, person_id, organisation_id, kind, commitment_kinds, space_id, document, given_by, starts_on, ends_on, ended_at, end_reason, deputy_for, successor_of, version, created_at)
              JOIN membership.person p ON ((p.id = m.person_id)))
              JOIN membership.affiliation f ON (((f.person_id = p.id) AND (f.organisation_id = whom_to_ask.of_organisation) AND (f.starts_on <= CURRENT_DATE) AND ((f.ends_on IS NULL) OR (f.ends_on >= CURRENT_DATE)))))
              CROSS JOIN LATERAL ( SELECT min(a_1.mail) AS mail
                    FROM membership.address a_1
                   WHERE (a_1.person_id = p.id)) a)
           WHERE ((m.organisation_id = whom_to_ask.of_organisation) AND (m.kind = 'sign'::text) AND (m.deputy_for IS NULL) AND ((m.space_id IS NULL) OR (m.space_id = whom_to_ask.of_space)) AND (p.id IS DISTINCT FROM whom_to_ask.of_owner) AND (a.mail IS NOT NULL))
           ORDER BY m.space_id, m.starts_on, m.id
          LIMIT 1
         )
  SELECT owner.step,
     owner.function_title,
     owner.mail,
     owner.language
    FROM owner
 UNION ALL
  SELECT w.step,
     w.function_title,
     w.mail,
     w.language
    FROM written w
   WHERE ((w.step <> 'role'::text) OR (NOT (EXISTS ( SELECT
            FROM owner))))
 UNION ALL
  SELECT signer.step,
     signer.function_title,
     signer.mail,
     signer.language
    FROM signer
   WHERE (NOT (EXISTS ( SELECT
            FROM written w
           WHERE (w.step = 'director'::text))));
END;
grant execute on function results.whom_to_ask(text,text,text) to tegenveer_worker;


-- sessions -----------------------------------------------------------------------------------------------------------
-- Sessions of a space, their agenda, attendance and outcomes; and the set-up of the collaboration, in versions.
create schema sessions;
grant usage on schema sessions to tegenveer_actor;
grant usage on schema sessions to tegenveer_worker;

-- Who was invited to a session, and who was there.
create table sessions.attendance (
  id text collate "C" not null,                    -- Short random id.
  session_id text collate "C" not null,            -- Which session.
  person_id text collate "C",                      -- Who.
  organisation_id text collate "C",                -- For which organisation.
  status text collate "C" not null default 'invited'::text, -- Invited, present, excused or absent.
  successor boolean not null default false,        -- In the place of who signed.
  constraint attendance_pkey PRIMARY KEY (id),
  constraint attendance_session_id_person_id_key UNIQUE (session_id, person_id),
  constraint attendance_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'present'::text, 'excused'::text, 'absent'::text]))),
  constraint attendance_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE,
  constraint attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions.session(id) ON DELETE CASCADE
);
CREATE INDEX attendance_organisation ON sessions.attendance USING btree (organisation_id);
CREATE INDEX attendance_person ON sessions.attendance USING btree (person_id);
alter table sessions.attendance enable row level security;
create policy attendance_added on sessions.attendance for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = attendance.session_id) AND ((s.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy attendance_kept on sessions.attendance for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = attendance.session_id) AND ((s.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))))
  with check (true);
create policy attendance_seen on sessions.attendance for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = attendance.session_id) AND (s.space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))))));
create policy attendance_worker_adds on sessions.attendance for insert to tegenveer_worker
  with check (true);
create policy attendance_worker_sees on sessions.attendance for select to tegenveer_worker
  using (true);
grant select on sessions.attendance to tegenveer_actor;
grant select on sessions.attendance to tegenveer_worker;
grant insert (id, session_id, person_id, organisation_id, status, successor) on sessions.attendance to tegenveer_actor;
grant update (status, successor) on sessions.attendance to tegenveer_actor;
grant insert (id, session_id, person_id, organisation_id, status, successor) on sessions.attendance to tegenveer_worker;

-- What came out of a session; the record itself stands in its own slice.
create table sessions.outcome (
  id text collate "C" not null,                    -- Short random id.
  session_id text collate "C" not null,            -- Which session.
  point_id text collate "C",                       -- At which point.
  kind text collate "C" not null,                  -- What it became.
  target_id text collate "C" not null,             -- Its record.
  label text not null,                             -- What it was called then.
  href text collate "C",                           -- Where it stands.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint outcome_pkey PRIMARY KEY (id),
  constraint outcome_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'commitment'::text, 'action'::text, 'setup'::text]))),
  constraint outcome_point_id_fkey FOREIGN KEY (point_id) REFERENCES sessions.point(id) ON DELETE SET NULL,
  constraint outcome_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions.session(id) ON DELETE CASCADE
);
CREATE INDEX outcome_point ON sessions.outcome USING btree (point_id);
CREATE INDEX outcome_session ON sessions.outcome USING btree (session_id);
CREATE INDEX outcome_target ON sessions.outcome USING btree (kind, target_id);
alter table sessions.outcome enable row level security;
create policy outcome_added on sessions.outcome for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = outcome.session_id) AND ((s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy outcome_seen on sessions.outcome for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE (s.id = outcome.session_id))));
create policy outcome_worker_adds on sessions.outcome for insert to tegenveer_worker
  with check (true);
create policy outcome_worker_sees on sessions.outcome for select to tegenveer_worker
  using (true);
grant select on sessions.outcome to tegenveer_actor;
grant select on sessions.outcome to tegenveer_worker;
grant insert (id, session_id, point_id, kind, target_id, label, href) on sessions.outcome to tegenveer_actor;
grant insert (id, session_id, point_id, kind, target_id, label, href) on sessions.outcome to tegenveer_worker;

-- A point of an agenda: something that is due, or somebody's own.
create table sessions.point (
  id text collate "C" not null,                    -- Short random id.
  session_id text collate "C" not null,            -- Of which session.
  position integer not null,                       -- Order on the agenda.
  title text not null,                             -- What it is about.
  minutes integer,                                 -- How long it may take.
  due_kind text collate "C",                       -- What kind of thing is due; empty: an own point.
  due_id text collate "C",                         -- Which thing.
  due_on date,                                     -- When it fell due.
  href text collate "C",                           -- Where it stands.
  notes text,                                      -- What was said about it.
  author_id text collate "C",                      -- Who put it there.
  version integer not null default 1,              -- Raised by each change.
  constraint point_pkey PRIMARY KEY (id),
  constraint point_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  constraint point_position_check CHECK (("position" > 0)),
  constraint point_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint point_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions.session(id) ON DELETE CASCADE
);
CREATE INDEX point_author ON sessions.point USING btree (author_id);
CREATE INDEX point_session ON sessions.point USING btree (session_id, "position");
CREATE UNIQUE INDEX point_once ON sessions.point USING btree (session_id, due_kind, due_id) WHERE (due_id IS NOT NULL);
alter table sessions.point enable row level security;
create policy point_added on sessions.point for insert to tegenveer_actor
  with check ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = point.session_id) AND ((s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy point_dropped on sessions.point for delete to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = point.session_id) AND (s.state = 'planned'::text) AND ((s.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))));
create policy point_kept on sessions.point for update to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE ((s.id = point.session_id) AND ((s.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[]))))))))
  with check (true);
create policy point_seen on sessions.point for select to tegenveer_actor
  using ((EXISTS ( SELECT FROM sessions.session s WHERE (s.id = point.session_id))));
create policy point_worker_adds on sessions.point for insert to tegenveer_worker
  with check (true);
create policy point_worker_sees on sessions.point for select to tegenveer_worker
  using (true);
grant delete on sessions.point to tegenveer_actor;
grant select on sessions.point to tegenveer_actor;
grant select on sessions.point to tegenveer_worker;
grant insert (id, session_id, position, title, minutes, due_kind, due_id, due_on, href, notes, author_id) on sessions.point to tegenveer_actor;
grant update (position, title, minutes, notes, version) on sessions.point to tegenveer_actor;
grant insert (id, session_id, position, title, minutes, due_kind, due_id, due_on, href, notes, author_id) on sessions.point to tegenveer_worker;

-- A meeting of a space.
create table sessions.session (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Whose meeting.
  organisation_id text collate "C",                -- For which organisation it was planned.
  kind text collate "C" not null,                  -- session_kind
  title text not null,                             -- What it is called.
  starts_at timestamp with time zone not null,     -- When it begins.
  minutes integer not null default 60,             -- How long it takes.
  place text,                                      -- Where.
  goal text,                                       -- What it must bring.
  state text collate "C" not null default 'planned'::text, -- Where it is.
  report text,                                     -- What was said, in short.
  went_well text,                                  -- Look-back: what worked.
  went_badly text,                                 -- Look-back: what did not.
  cancelled_why text,                              -- Why it did not happen.
  invited_at timestamp with time zone,             -- When the invitations left.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who planned it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint session_pkey PRIMARY KEY (id),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['core_group'::text, 'steering_group'::text, 'signatories'::text, 'barrier_round'::text, 'sensemaking'::text, 'other'::text]))),
  constraint session_minutes_check CHECK (((minutes >= 5) AND (minutes <= 2880))),
  constraint session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
  constraint session_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint session_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint session_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX session_author ON sessions.session USING btree (author_id);
CREATE INDEX session_organisation ON sessions.session USING btree (organisation_id);
CREATE INDEX session_space ON sessions.session USING btree (space_id, starts_at);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON sessions.session FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table sessions.session enable row level security;
create policy seen_by_visibility on sessions.session for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy session_added on sessions.session for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy session_kept on sessions.session for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((author_id = ( SELECT membership.me() AS me)) AND (space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
create policy session_worker on sessions.session for all to tegenveer_worker
  using (true)
  with check (true);
grant select on sessions.session to tegenveer_actor;
grant select on sessions.session to tegenveer_worker;
grant insert (id, space_id, organisation_id, kind, title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why, invited_at, visibility, author_id, created_at) on sessions.session to tegenveer_actor;
grant update (title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why, invited_at, visibility, version) on sessions.session to tegenveer_actor;
grant insert (id, space_id, organisation_id, kind, title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why, invited_at, visibility, author_id, created_at) on sessions.session to tegenveer_worker;
grant update (title, starts_at, minutes, place, goal, state, report, went_well, went_badly, cancelled_why, invited_at, visibility, version) on sessions.session to tegenveer_worker;

-- How the collaboration is set up, in versions: a look-back changes it.
create table sessions.setup (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Of which space.
  organisation_id text collate "C",                -- For which organisation it was written.
  number integer not null,                         -- First, second …
  title text not null default ''::text,            -- What it is called.
  core_group text,                                 -- Who prepares.
  steering_group text,                             -- Who steers.
  rhythm text,                                     -- Who meets how often.
  work_lines text,                                 -- Which lines of work there are.
  agreements text,                                 -- What we agreed about working together.
  why text,                                        -- What changed, and why.
  session_id text collate "C",                     -- The session that changed it.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who wrote it.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint setup_pkey PRIMARY KEY (id),
  constraint setup_space_id_number_key UNIQUE (space_id, number),
  constraint setup_number_check CHECK ((number > 0)),
  constraint setup_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint setup_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint setup_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint setup_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions.session(id) ON DELETE SET NULL,
  constraint setup_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX setup_author ON sessions.setup USING btree (author_id);
CREATE INDEX setup_organisation ON sessions.setup USING btree (organisation_id);
CREATE INDEX setup_session ON sessions.setup USING btree (session_id);
CREATE INDEX setup_space ON sessions.setup USING btree (space_id, number);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON sessions.setup FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table sessions.setup enable row level security;
create policy seen_by_visibility on sessions.setup for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy setup_added on sessions.setup for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((organisation_id IS NULL) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy setup_kept on sessions.setup for update to tegenveer_actor
  using ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy setup_worker on sessions.setup for all to tegenveer_worker
  using (true)
  with check (true);
grant select on sessions.setup to tegenveer_actor;
grant select on sessions.setup to tegenveer_worker;
grant insert (id, space_id, organisation_id, number, title, core_group, steering_group, rhythm, work_lines, agreements, why, session_id, visibility, author_id, created_at) on sessions.setup to tegenveer_actor;
grant update (visibility, version) on sessions.setup to tegenveer_actor;
grant insert (id, space_id, organisation_id, number, title, core_group, steering_group, rhythm, work_lines, agreements, why, session_id, visibility, author_id, created_at) on sessions.setup to tegenveer_worker;
grant update (visibility, version) on sessions.setup to tegenveer_worker;

-- What other slices may join.
create view sessions.shared_attendance with (security_invoker=true) as
 SELECT session_id,
    person_id,
    status
   FROM sessions.attendance;
grant select on sessions.shared_attendance to tegenveer_actor;
grant select on sessions.shared_attendance to tegenveer_worker;

-- What other slices may join.
create view sessions.shared_meeting with (security_invoker=true) as
 SELECT id,
    space_id,
    kind,
    starts_at,
    state,
    visibility
   FROM sessions.session;
grant select on sessions.shared_meeting to tegenveer_actor;
grant select on sessions.shared_meeting to tegenveer_worker;

-- What other slices may join: which organisation was there, without persons.
create view sessions.shared_presence with (security_invoker=true) as
 SELECT session_id,
    organisation_id,
    status
   FROM sessions.attendance;
grant select on sessions.shared_presence to tegenveer_actor;
grant select on sessions.shared_presence to tegenveer_worker;

-- What other slices may join.
create view sessions.shared_session with (security_invoker=true) as
 SELECT id,
    space_id,
    kind,
    title,
    starts_at,
    minutes,
    place,
    state,
    visibility,
    version
   FROM sessions.session;
grant select on sessions.shared_session to tegenveer_actor;
grant select on sessions.shared_session to tegenveer_worker;

-- Whom an invitation goes to, with their addresses, for who keeps the session: people with a seat in its space, when the session may be seen by them.
CREATE OR REPLACE FUNCTION sessions.invitees(of_session text)
 RETURNS TABLE(person_id text, name text, mail text, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT DISTINCT p.id,
     p.name,
     ( SELECT min(a.mail) AS min
            FROM membership.address a
           WHERE (a.person_id = p.id)) AS min,
     p.language
    FROM ((sessions.session s
      JOIN spaces.seat t ON ((t.space_id = s.space_id)))
      JOIN membership.person p ON ((p.id = t.person_id)))
   WHERE ((s.id = invitees.of_session) AND (p.ended_at IS NULL) AND (t.starts_at <= now()) AND ((t.ends_at IS NULL) OR (t.ends_at > now())) AND (s.visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text])) AND (s.space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[])) AND ((s.space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) OR ((s.author_id = ( SELECT membership.me() AS me)) AND (s.space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])))));
END;
grant execute on function sessions.invitees(text) to tegenveer_actor;


-- spaces -------------------------------------------------------------------------------------------------------------
-- Third spaces: members, roles, visibility, actions.
create schema spaces;
grant usage on schema spaces to tegenveer_actor;
grant usage on schema spaces to tegenveer_worker;

-- Who does what, when: made in a space.
create table spaces.action (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Where it was agreed.
  text text not null,                              -- What.
  person_id text collate "C",                      -- Who.
  organisation_id text collate "C",                -- For which organisation.
  due_on date,                                     -- When.
  done_at timestamp with time zone,                -- Done at this moment; empty: open.
  visibility text collate "C" not null default 'parties'::text, -- The one list.
  author_id text collate "C",                      -- Who wrote it down.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was written down.
  constraint action_pkey PRIMARY KEY (id),
  constraint action_visibility_check CHECK ((visibility = ANY (ARRAY['author'::text, 'named'::text, 'organisation'::text, 'parties'::text, 'network'::text, 'public'::text]))),
  constraint action_author_id_fkey FOREIGN KEY (author_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint action_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE SET NULL,
  constraint action_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE SET NULL,
  constraint action_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX action_author ON spaces.action USING btree (author_id);
CREATE INDEX action_organisation ON spaces.action USING btree (organisation_id);
CREATE INDEX action_person ON spaces.action USING btree (person_id);
CREATE INDEX action_space ON spaces.action USING btree (space_id, due_on);
CREATE TRIGGER visibility_guarded BEFORE UPDATE OF visibility ON spaces.action FOR EACH ROW WHEN ((old.visibility IS DISTINCT FROM new.visibility)) EXECUTE FUNCTION kernel.guard_visibility();
alter table spaces.action enable row level security;
create policy action_added on spaces.action for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) AND (author_id = ( SELECT membership.me() AS me)) AND ((visibility <> 'organisation'::text) OR (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])))));
create policy action_kept on spaces.action for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (person_id = ( SELECT membership.me() AS me))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_work_in() AS mine_to_work_in)::text[])) OR (person_id = ( SELECT membership.me() AS me))));
create policy action_worker on spaces.action for all to tegenveer_worker
  using (true)
  with check (true);
create policy seen_by_visibility on spaces.action for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR ((visibility = 'parties'::text) AND (space_id IN ( SELECT unnest(spaces.mine()) AS unnest))) OR ((visibility = 'organisation'::text) AND (organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[]))) OR ((visibility = 'named'::text) AND (((id || ' '::text) || author_id) = ANY (( SELECT spaces.named_to_me() AS named_to_me)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[]))) OR ((author_id = ( SELECT membership.me() AS me)) AND ((visibility = 'author'::text) OR ((visibility = ANY (ARRAY['named'::text, 'organisation'::text])) AND (space_id = ANY (( SELECT spaces.mine() AS mine)::text[]))) OR ((organisation_id = ANY (( SELECT membership.my_organisations() AS my_organisations)::text[])) AND (space_id <> ALL (( SELECT spaces.gone_from() AS gone_from)::text[])))))) AND (space_id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
grant select on spaces.action to tegenveer_actor;
grant insert on spaces.action to tegenveer_worker;
grant select on spaces.action to tegenveer_worker;
grant insert (id, space_id, text, person_id, organisation_id, due_on, visibility, author_id) on spaces.action to tegenveer_actor;
grant update (text, person_id, organisation_id, due_on, done_at, visibility, version) on spaces.action to tegenveer_actor;
grant update (text, person_id, organisation_id, due_on, done_at, visibility, version) on spaces.action to tegenveer_worker;

-- The people a record with visibility "named" is shown to.
create table spaces.named (
  record_id text collate "C" not null,             -- The record, of any slice.
  person_id text collate "C" not null,             -- Who may see it.
  named_by text collate "C" not null,              -- Who named them; it only counts when that is the author of the record.
  constraint named_pkey PRIMARY KEY (record_id, person_id),
  constraint named_named_by_fkey FOREIGN KEY (named_by) REFERENCES membership.person(id) ON DELETE CASCADE,
  constraint named_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE
);
CREATE INDEX named_by ON spaces.named USING btree (named_by);
CREATE INDEX named_person ON spaces.named USING btree (person_id);
alter table spaces.named enable row level security;
create policy named_added on spaces.named for insert to tegenveer_actor
  with check ((named_by = ( SELECT membership.me() AS me)));
create policy named_dropped on spaces.named for delete to tegenveer_actor
  using ((named_by = ( SELECT membership.me() AS me)));
create policy named_seen on spaces.named for select to tegenveer_actor
  using (((named_by = ( SELECT membership.me() AS me)) OR (person_id = ( SELECT membership.me() AS me))));
create policy named_worker on spaces.named for all to tegenveer_worker
  using (true)
  with check (true);
grant delete on spaces.named to tegenveer_actor;
grant insert on spaces.named to tegenveer_actor;
grant select on spaces.named to tegenveer_actor;
grant insert on spaces.named to tegenveer_worker;
grant select on spaces.named to tegenveer_worker;

-- A person's place in a space, for an organisation, in a role, from-to.
create table spaces.seat (
  id text collate "C" not null,                    -- Short random id.
  space_id text collate "C" not null,              -- Where.
  person_id text collate "C" not null,             -- Who.
  organisation_id text collate "C",                -- For which organisation; empty for an independent.
  role text collate "C" not null,                  -- space_role
  starts_at timestamp with time zone not null default now(), -- From this moment.
  ends_at timestamp with time zone,                -- Rights end at this moment; empty: still.
  version integer not null default 1,              -- Raised by each change.
  constraint seat_pkey PRIMARY KEY (id),
  constraint seat_check CHECK ((ends_at >= starts_at)),
  constraint seat_role_check CHECK ((role = ANY (ARRAY['dealmaker'::text, 'project_lead'::text, 'member'::text, 'learning_evaluator'::text, 'observer'::text, 'guest'::text]))),
  constraint seat_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES membership.organisation(id) ON DELETE RESTRICT,
  constraint seat_person_id_fkey FOREIGN KEY (person_id) REFERENCES membership.person(id) ON DELETE CASCADE,
  constraint seat_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces.space(id) ON DELETE CASCADE
);
CREATE INDEX seat_organisation ON spaces.seat USING btree (organisation_id);
CREATE INDEX seat_person ON spaces.seat USING btree (person_id);
CREATE INDEX seat_space ON spaces.seat USING btree (space_id);
CREATE UNIQUE INDEX seat_once ON spaces.seat USING btree (space_id, person_id, role) WHERE (ends_at IS NULL);
alter table spaces.seat enable row level security;
create policy seat_added on spaces.seat for insert to tegenveer_actor
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((role <> ALL (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) OR (space_id = ANY (( SELECT spaces.mine_to_found() AS mine_to_found)::text[])))));
create policy seat_kept on spaces.seat for update to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((role <> ALL (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) OR (space_id = ANY (( SELECT spaces.mine_to_found() AS mine_to_found)::text[])))))
  with check (((space_id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])) AND ((role <> ALL (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) OR (space_id = ANY (( SELECT spaces.mine_to_found() AS mine_to_found)::text[])))));
create policy seat_seen on spaces.seat for select to tegenveer_actor
  using (((space_id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (person_id = ( SELECT membership.me() AS me))));
create policy seat_worker on spaces.seat for all to tegenveer_worker
  using (true)
  with check (true);
grant select on spaces.seat to tegenveer_actor;
grant insert on spaces.seat to tegenveer_worker;
grant select on spaces.seat to tegenveer_worker;
grant insert (id, space_id, person_id, organisation_id, role, starts_at, ends_at) on spaces.seat to tegenveer_actor;
grant update (organisation_id, role, ends_at, version) on spaces.seat to tegenveer_actor;
grant update (organisation_id, role, ends_at, version) on spaces.seat to tegenveer_worker;

-- What other slices may join.
create view spaces.shared_seat with (security_invoker=true) as
 SELECT id,
    space_id,
    person_id,
    organisation_id,
    role,
    starts_at,
    ends_at
   FROM spaces.seat;
grant select on spaces.shared_seat to tegenveer_actor;
grant select on spaces.shared_seat to tegenveer_worker;

-- What other slices may join.
create view spaces.shared_space with (security_invoker=true) as
 SELECT id,
    kind,
    slug,
    name,
    parent_id,
    visibility,
    existence_hidden,
    fictional
   FROM spaces.space;
grant select on spaces.shared_space to tegenveer_actor;
grant select on spaces.shared_space to tegenveer_worker;

-- A programme, a deal, a coalition or a community of practice: it belongs to no single party.
create table spaces.space (
  id text collate "C" not null,                    -- Short random id.
  kind text collate "C" not null,                  -- space_kind
  slug text collate "C" not null,                  -- Name in addresses; carries an id suffix where a taken name would tell something.
  name text collate "und-x-icu" not null,          -- As people call it.
  parent_id text collate "C",                      -- The programme that carries a deal; the space above.
  visibility text collate "C" not null default 'parties'::text, -- Who may know of it: parties (members only), network (everybody with an account) or public.
  existence_hidden boolean not null default false, -- Only members know that it exists; not even the programme above.
  fictional boolean not null default false,        -- Belongs to the living example.
  version integer not null default 1,              -- Raised by each change.
  created_at timestamp with time zone not null default now(), -- When it was made.
  constraint space_pkey PRIMARY KEY (id),
  constraint space_kind_slug_key UNIQUE (kind, slug),
  constraint space_check CHECK ((NOT (existence_hidden AND (visibility <> 'parties'::text)))),
  constraint space_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'deal'::text, 'coalition'::text, 'community_of_practice'::text]))),
  constraint space_visibility_check CHECK ((visibility = ANY (ARRAY['parties'::text, 'network'::text, 'public'::text]))),
  constraint space_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES spaces.space(id) ON DELETE RESTRICT
);
CREATE INDEX space_hidden ON spaces.space USING btree (id) WHERE existence_hidden;
CREATE INDEX space_parent ON spaces.space USING btree (parent_id);
CREATE TRIGGER sums_moved AFTER UPDATE OF existence_hidden ON spaces.space FOR EACH ROW WHEN ((old.existence_hidden IS DISTINCT FROM new.existence_hidden)) EXECUTE FUNCTION results.move_sums();
alter table spaces.space enable row level security;
create policy space_kept on spaces.space for update to tegenveer_actor
  using ((id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])))
  with check ((id = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[])));
create policy space_seen on spaces.space for select to tegenveer_actor
  using ((((visibility = 'public'::text) OR ((visibility = 'network'::text) AND (( SELECT membership.me() AS me) IS NOT NULL)) OR (id = ANY (( SELECT spaces.mine() AS mine)::text[])) OR (id = ANY (( SELECT membership.where_i_sign() AS where_i_sign)::text[])) OR (id = ANY (( SELECT agreements.where_to_sign() AS where_to_sign)::text[]))) AND (id <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))));
create policy space_worker on spaces.space for all to tegenveer_worker
  using (true)
  with check (true);
grant select on spaces.space to tegenveer_actor;
grant insert on spaces.space to tegenveer_worker;
grant select on spaces.space to tegenveer_worker;
grant update (name, visibility, existence_hidden, version) on spaces.space to tegenveer_actor;
grant update (name, parent_id, visibility, existence_hidden, version) on spaces.space to tegenveer_worker;

-- Who would see a record with this visibility: organisations, functions and numbers, for who may know of them anyway.
CREATE OR REPLACE FUNCTION spaces.audience(of_space text, of_organisation text, seen_by text, readers text[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (WITH people AS (SELECT s.person_id, s.organisation_id FROM spaces.seat s WHERE ((audience.seen_by = 'parties'::text) AND (audience.of_space = ANY ((SELECT spaces.mine() AS mine)::text[])) AND (s.space_id = audience.of_space) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now()))) UNION SELECT s.person_id, s.organisation_id FROM (spaces.space o JOIN spaces.seat s ON ((s.space_id = o.parent_id))) WHERE ((audience.seen_by = 'parties'::text) AND (audience.of_space = ANY ((SELECT spaces.mine() AS mine)::text[])) AND (o.id = audience.of_space) AND (NOT o.existence_hidden) AND (s.role = ANY (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now()))) UNION SELECT a.person_id, a.organisation_id FROM membership.affiliation a WHERE ((audience.seen_by = ANY (ARRAY['organisation'::text, 'parties and organisation'::text])) AND (a.organisation_id = audience.of_organisation) AND (audience.of_organisation = ANY ((SELECT membership.my_organisations() AS my_organisations)::text[])) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE))) UNION SELECT r.id, (SELECT min(a.organisation_id) AS min FROM membership.affiliation a WHERE ((a.person_id = r.id) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE)))) AS min FROM unnest(audience.readers) r(id) WHERE ((audience.seen_by = 'named'::text) AND ((r.id = ANY ((SELECT spaces.companions() AS companions)::text[])) OR (r.id = ANY ((SELECT membership.colleagues() AS colleagues)::text[]))))), alive AS (SELECT p.person_id, p.organisation_id, o.name AS organisation, (SELECT string_agg(DISTINCT a.function_title, ', '::text ORDER BY a.function_title) AS string_agg FROM membership.affiliation a WHERE ((a.person_id = p.person_id) AND (a.organisation_id = p.organisation_id) AND (a.starts_on <= CURRENT_DATE) AND ((a.ends_on IS NULL) OR (a.ends_on >= CURRENT_DATE)))) AS function_title FROM ((people p JOIN membership.person q ON (((q.id = p.person_id) AND (q.ended_at IS NULL)))) LEFT JOIN membership.organisation o ON ((o.id = p.organisation_id)))), per_organisation AS (SELECT alive.organisation, count(DISTINCT alive.person_id) AS people, COALESCE(jsonb_agg(DISTINCT alive.function_title ORDER BY alive.function_title) FILTER (WHERE (alive.function_title IS NOT NULL)), '[]'::jsonb) AS functions FROM alive GROUP BY alive.organisation) SELECT jsonb_build_object('people', (SELECT count(DISTINCT alive.person_id) AS count FROM alive), 'organisations', COALESCE((SELECT jsonb_agg(jsonb_build_object('name', per_organisation.organisation, 'people', per_organisation.people, 'functions', per_organisation.functions) ORDER BY per_organisation.organisation) AS jsonb_agg FROM per_organisation), '[]'::jsonb)) AS jsonb_build_object);
grant execute on function spaces.audience(text,text,text,text[]) to tegenveer_actor;

-- People who sit or sat in a space of mine.
CREATE OR REPLACE FUNCTION spaces.companions()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT seat.person_id) AS array_agg FROM spaces.seat WHERE (seat.space_id = ANY ((SELECT spaces.mine() AS mine)::text[]))), '{}'::text[]);
grant execute on function spaces.companions() to tegenveer_actor;
grant execute on function spaces.companions() to tegenveer_worker;

-- When a person ends, their seats do too; what they wrote stays.
CREATE OR REPLACE FUNCTION spaces.end_seats()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update spaces.seat s set ends_at = greatest(s.starts_at, now()), version = s.version + 1
  where s.person_id = new.id and (s.ends_at is null or s.ends_at > now());
  return null;
end $function$;

-- Makes a space and seats its founder: an administrator, or who leads the space above. The slug it got, or null when the acting person may not.
CREATE OR REPLACE FUNCTION spaces.found(of_id text, of_kind text, of_slug text, of_name text, under text, seen_by text, hidden boolean, seat_id text, founder_role text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH fresh AS (
          INSERT INTO spaces.space (id, kind, slug, name, parent_id, visibility, existence_hidden, fictional)  SELECT found.of_id AS of_id,
                     found.of_kind AS of_kind,
                         CASE
                             WHEN ((found.seen_by <> 'parties'::text) AND (NOT (EXISTS ( SELECT 1
                                FROM spaces.space s
                               WHERE ((s.kind = found.of_kind) AND (s.slug = found.of_slug)))))) THEN found.of_slug
                             ELSE ((found.of_slug || '-'::text) || "left"(found.of_id, 6))
                         END AS "case",
                     found.of_name AS of_name,
                     found.under AS under,
                     found.seen_by AS seen_by,
                     found.hidden AS hidden,
                     COALESCE(( SELECT s.fictional
                            FROM spaces.space s
                           WHERE (s.id = found.under)), p.demo) AS "coalesce"
                    FROM membership.person p
                   WHERE ((p.id = ( SELECT membership.me() AS me)) AND (found.founder_role = ANY (ARRAY['dealmaker'::text, 'project_lead'::text])) AND (( SELECT membership.administers() AS administers) OR (found.under = ANY (( SELECT spaces.mine_to_lead() AS mine_to_lead)::text[]))) AND ((found.under IS NULL) OR (found.under <> ALL (( SELECT spaces.hidden_from_me() AS hidden_from_me)::text[]))))
           RETURNING space.id,
             space.slug
         ), founder AS (
          INSERT INTO spaces.seat (id, space_id, person_id, role)  SELECT found.seat_id AS seat_id,
                     fresh_1.id,
                     ( SELECT membership.me() AS me) AS me,
                     found.founder_role AS founder_role
                    FROM fresh fresh_1
         )
  SELECT fresh.slug
    FROM fresh;
END;
grant execute on function spaces.found(text,text,text,text,text,text,boolean,text,text) to tegenveer_actor;

-- Spaces in which I sat and no longer do.
CREATE OR REPLACE FUNCTION spaces.gone_from()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT once.id) AS array_agg FROM (SELECT s.space_id AS id FROM spaces.seat s WHERE ((s.person_id = (SELECT membership.me() AS me)) AND (s.ends_at <= now())) UNION SELECT child.id FROM (spaces.seat s JOIN spaces.space child ON ((child.parent_id = s.space_id))) WHERE ((s.person_id = (SELECT membership.me() AS me)) AND (s.ends_at <= now()) AND (s.role = ANY (ARRAY['dealmaker'::text, 'learning_evaluator'::text])))) once WHERE (once.id <> ALL ((SELECT spaces.mine() AS mine)::text[]))), '{}'::text[]);
grant execute on function spaces.gone_from() to tegenveer_actor;
grant execute on function spaces.gone_from() to tegenveer_worker;

-- Spaces that do not exist for me.
CREATE OR REPLACE FUNCTION spaces.hidden_from_me()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(space.id) AS array_agg FROM spaces.space WHERE (space.existence_hidden AND (space.id <> ALL ((SELECT spaces.mine() AS mine)::text[])))), '{}'::text[]);
grant execute on function spaces.hidden_from_me() to tegenveer_actor;
grant execute on function spaces.hidden_from_me() to tegenveer_worker;

-- The person with this address, made when there is none, for who leads a space and wants to seat them. It gives no function for any organisation. An account that ended is not told from none: the address is free again.
CREATE OR REPLACE FUNCTION spaces.invite(of_space text, person_id text, of_mail text, of_name text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
grant execute on function spaces.invite(text,text,text,text) to tegenveer_actor;

-- Anybody may leave a space.
CREATE OR REPLACE FUNCTION spaces.leave(of_seat text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH ended AS (
          UPDATE spaces.seat s SET ends_at = GREATEST(s.starts_at, now()), version = (s.version + 1)
           WHERE ((s.id = leave.of_seat) AND (s.person_id = ( SELECT membership.me() AS me)) AND (s.ends_at IS NULL))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT 1
            FROM ended)) AS "exists";
END;
grant execute on function spaces.leave(text) to tegenveer_actor;

-- Spaces I am a member of; a dealmaker or evaluator of a programme also sits in its deals, but for the hidden ones.
CREATE OR REPLACE FUNCTION spaces.mine()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(DISTINCT of_mine.id) AS array_agg FROM (spaces.seat s CROSS JOIN LATERAL (SELECT s.space_id AS id UNION ALL SELECT child.id FROM spaces.space child WHERE ((child.parent_id = s.space_id) AND (s.role = ANY (ARRAY['dealmaker'::text, 'learning_evaluator'::text])) AND (NOT child.existence_hidden))) of_mine) WHERE ((s.person_id = (SELECT membership.me() AS me)) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now())))), '{}'::text[]);
grant execute on function spaces.mine() to tegenveer_actor;
grant execute on function spaces.mine() to tegenveer_worker;

-- Spaces in which I am dealmaker: only there may I make others dealmaker or learning evaluator, because those also sit in the spaces below.
CREATE OR REPLACE FUNCTION spaces.mine_to_found()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(mine.id) AS array_agg FROM (SELECT my_seats.space_id AS id FROM spaces.my_seats() my_seats(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE (my_seats.role = 'dealmaker'::text) UNION SELECT child.id FROM (spaces.my_seats() seat(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) JOIN spaces.space child ON ((child.parent_id = seat.space_id))) WHERE ((seat.role = 'dealmaker'::text) AND (NOT child.existence_hidden))) mine), '{}'::text[]);
grant execute on function spaces.mine_to_found() to tegenveer_actor;
grant execute on function spaces.mine_to_found() to tegenveer_worker;

-- Spaces I lead: I may add members, parties, results.
CREATE OR REPLACE FUNCTION spaces.mine_to_lead()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(mine.id) AS array_agg FROM (SELECT my_seats.space_id AS id FROM spaces.my_seats() my_seats(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE (my_seats.role = ANY (ARRAY['dealmaker'::text, 'project_lead'::text])) UNION SELECT child.id FROM (spaces.my_seats() seat(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) JOIN spaces.space child ON ((child.parent_id = seat.space_id))) WHERE ((seat.role = 'dealmaker'::text) AND (NOT child.existence_hidden))) mine), '{}'::text[]);
grant execute on function spaces.mine_to_lead() to tegenveer_actor;
grant execute on function spaces.mine_to_lead() to tegenveer_worker;

-- Spaces in which I may write: not as observer or guest.
CREATE OR REPLACE FUNCTION spaces.mine_to_work_in()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(mine.id) AS array_agg FROM (SELECT my_seats.space_id AS id FROM spaces.my_seats() my_seats(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) WHERE (my_seats.role = ANY (ARRAY['dealmaker'::text, 'project_lead'::text, 'member'::text, 'learning_evaluator'::text])) UNION SELECT child.id FROM (spaces.my_seats() seat(id, space_id, person_id, organisation_id, role, starts_at, ends_at, version) JOIN spaces.space child ON ((child.parent_id = seat.space_id))) WHERE ((seat.role = 'dealmaker'::text) AND (NOT child.existence_hidden))) mine), '{}'::text[]);
grant execute on function spaces.mine_to_work_in() to tegenveer_actor;
grant execute on function spaces.mine_to_work_in() to tegenveer_worker;

-- Seats the acting person holds now.
CREATE OR REPLACE FUNCTION spaces.my_seats()
 RETURNS SETOF spaces.seat
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT s.id,
     s.space_id,
     s.person_id,
     s.organisation_id,
     s.role,
     s.starts_at,
     s.ends_at,
     s.version
    FROM spaces.seat s
   WHERE ((s.person_id = ( SELECT membership.me() AS me)) AND (s.starts_at <= now()) AND ((s.ends_at IS NULL) OR (s.ends_at > now())));
END;
grant execute on function spaces.my_seats() to tegenveer_actor;
grant execute on function spaces.my_seats() to tegenveer_worker;

-- The space of this kind with this slug or id, as far as the acting person sees it: one id, or none.
CREATE OR REPLACE FUNCTION spaces.named(of_kind text, name text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
RETURN ARRAY(SELECT s.id FROM spaces.shared_space s WHERE ((s.kind = named.of_kind) AND ((s.slug = named.name) OR (s.id = named.name))));
grant execute on function spaces.named(text,text) to tegenveer_actor;
grant execute on function spaces.named(text,text) to tegenveer_worker;

-- Records that were shown to me by name, each with who did: "record author". A reader who passes a record on is not its author, so that opens nothing.
CREATE OR REPLACE FUNCTION spaces.named_to_me()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN COALESCE((SELECT array_agg(((named.record_id || ' '::text) || named.named_by)) AS array_agg FROM spaces.named WHERE (named.person_id = (SELECT membership.me() AS me))), '{}'::text[]);
grant execute on function spaces.named_to_me() to tegenveer_actor;
grant execute on function spaces.named_to_me() to tegenveer_worker;

-- A record with a visibility, of whichever slice, as the acting person may see it; null when it is not there for them.
CREATE OR REPLACE FUNCTION spaces.record_of(of_id text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  record regclass;
  label text;
  answer jsonb;
  one jsonb;
begin
  -- All tables are asked, also after one answered: what is hidden takes the same way as what is not there.
  for record in select t.tgrelid::regclass from pg_catalog.pg_trigger t where t.tgname = 'visibility_guarded' order by t.tgrelid::regclass::text loop
    select a.attname into label from pg_catalog.pg_attribute a
    where a.attrelid = record and a.attnum > 0 and not a.attisdropped and a.attname in ('title', 'name', 'what', 'text')
      and pg_catalog.has_column_privilege(record, a.attname, 'select')
    order by a.attname <> 'title', a.attname <> 'name', a.attname <> 'what' limit 1;
    execute format('select jsonb_build_object(''table'', %L, ''id'', id, ''label'', %s, ''spaceId'', space_id, ''organisationId'', organisation_id,
        ''authorId'', author_id, ''visibility'', visibility, ''version'', version) from %s where id = $1',
      record::text, coalesce(quote_ident(label), 'null::text'), record) into one using of_id;
    answer := coalesce(answer, one);
  end loop;
  if answer is null then return null; end if;
  return answer || jsonb_build_object('also', coalesce((select jsonb_agg(p.polname order by p.polname) from pg_catalog.pg_policy p
    where p.polrelid = (answer ->> 'table')::regclass and p.polcmd = 'r' and p.polname ~ '_seen_by_(organisation|adopter)$'), '[]'));
end $function$;
grant execute on function spaces.record_of(text) to tegenveer_actor;

-- Moves a record outward or inward, under the update policy of its table and the guard; the new version, or null when it is not mine to change.
CREATE OR REPLACE FUNCTION spaces.show_record(of_id text, of_version integer, seen_by text)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  record constant jsonb := spaces.record_of(of_id);
  raised integer;
begin
  if record is null then return null; end if;
  execute format('update %s set visibility = $1, version = version + 1 where id = $2 and version = $3 returning version', record ->> 'table')
    into raised using seen_by, of_id, of_version;
  return raised;
end $function$;
grant execute on function spaces.show_record(text,integer,text) to tegenveer_actor;
