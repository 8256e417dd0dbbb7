-- Erasing wrote Dutch words where a name stood, so that an English reader read Dutch. Now nothing stands there but the name
-- of the organisation, and the words are said in the language of who reads (`tegenveer.words`, set with the role).

alter table membership.person alter column name drop not null, add column erased_house text collate "und-x-icu";
comment on column membership.person.name is 'As they write it; empty: erased.';
comment on column membership.person.erased_at is 'Who this was is erased; the row stands for somebody of an organisation, said in the language of the reader.';
comment on column membership.person.erased_house is 'Of an erased person: name of the organisation they stood for, as it was then.';
alter table membership.affiliation alter column function_title drop not null;
comment on column membership.affiliation.function_title is 'In which function; empty: of somebody who is erased.';
-- Where a proxy is written goes with the person: what ended so long ago needs no paper here.
alter table membership.mandate drop constraint mandate_check3,
  add constraint mandate_deputy_written check (deputy_for is null or document is not null or ended_at is not null);

-- What was erased before.
update membership.affiliation a set function_title = null from membership.person p
where p.id = a.person_id and p.erased_at is not null and a.function_title = 'gewist';
update membership.mandate m set document = null from membership.person p
where p.id = m.person_id and p.erased_at is not null and m.document = 'gewist';
update membership.person p set name = null, erased_house = substring(p.name from '^iemand van (.+)$') where p.erased_at is not null;
alter table membership.person
  add constraint person_named check ((name is null) = (erased_at is not null) and (erased_house is null or erased_at is not null));

-- The words, as the house gave them with the role; none outside it.
create function membership.called(name text, erased_house text) returns text
  language sql stable
  return coalesce(name, case when erased_house is null
    then nullif(current_setting('tegenveer.words', true), '')::jsonb ->> 'someone'
    else replace(nullif(current_setting('tegenveer.words', true), '')::jsonb ->> 'someoneOf', '{organisation}', erased_house) end, '');
comment on function membership.called is 'Name of a person; of an erased one words in the language of the reader.';

create function membership.function_called(function_title text) returns text
  language sql stable
  return coalesce(function_title, nullif(current_setting('tegenveer.words', true), '')::jsonb ->> 'functionErased', '');
comment on function membership.function_called is 'Function of a person; of an erased one words in the language of the reader.';

create or replace view membership.shared_person with (security_invoker = true) as
  select p.id, membership.called(p.name, p.erased_house) as name from membership.person p;
create or replace view membership.shared_affiliation with (security_invoker = true) as
  select a.person_id, a.organisation_id, membership.function_called(a.function_title) as function_title, a.starts_on, a.ends_on
  from membership.affiliation a;

create or replace function membership.erase_person(of_person text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;

revoke all on function membership.called, membership.function_called from public;
grant execute on function membership.called, membership.function_called to tegenveer_actor, tegenveer_worker;
