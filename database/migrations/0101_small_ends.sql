-- A tie that was declined can be asked again, and an extension that everybody signed brings a closing deal back to work.
-- Documents are found by their words.

drop index deals.link_once;
-- What was declined stays to be read; what is asked or agreed stands once.
create unique index link_once on deals.link (from_id, kind, coalesce(to_id, to_name)) where declined_at is null;
create index link_from on deals.link (from_id);

create or replace function agreements.seal(of_version text, event_id text) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
comment on function agreements.seal is 'After a signature: where every bound party of the text has signed, the version is signed; a deal in development is signed too, and one that was closing goes on with its extension. Null where one is still waited for.';

alter table documents.document add column search tsvector
  generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || coalesce(about, ''))) stored;
comment on column documents.document.search is 'Dutch stems of title and what it is.';
create index document_search on documents.document using gin (search);
select kernel.searchable('documents.document', 'title');
