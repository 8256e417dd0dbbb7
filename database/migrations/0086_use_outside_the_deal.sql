-- SPDX-License-Identifier: EUPL-1.2
-- Organisations that were never a party may say that they use a result. They are believed as far as their evidence goes:
-- what they say stands as said from outside, what they show stands as a claim, and a level is said by people of the organisation.

alter table membership.key drop constraint key_kind_check;
alter table membership.key add constraint key_kind_check check (kind in ('sign_in_link', 'session', 'api_token', 'check_in_link', 'outside_link'));

alter table results.adoption drop constraint adoption_asserted_by_check;
alter table results.adoption add constraint adoption_asserted_by_check check (asserted_by in ('source', 'deal', 'outsider'));
comment on column results.adoption.asserted_by is 'Who else says that it is used: a source, somebody of the deal, or the organisation itself by an open form; empty: nobody.';

alter table results.claim add column via text collate "C" not null default 'account' check (via in ('account', 'outside'));
comment on column results.claim.via is 'How it was claimed: by an account of the organisation, or by the open form for who was never a party.';
grant insert (via) on results.claim to tegenveer_actor, tegenveer_worker;

create table results.outside_report (
  id text collate "C" primary key,
  result_id text collate "C" not null references results.result (id) on delete cascade,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_name text not null,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  unit text,
  function text not null,
  mail text collate "C",
  language text collate "C" not null default 'nl' check (language in ('nl', 'en')),
  level text collate "C" check (level in ('a4', 'a5')),
  evidence jsonb not null default '{}' check (jsonb_typeof(evidence) = 'object'),
  words text,
  proof text,
  status text collate "C" not null default 'sent' check (status in ('sent', 'confirmed', 'believed', 'declined', 'withdrawn')),
  sent_at timestamptz not null default now(),
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by text collate "C" references membership.person (id) on delete set null,
  reason text,
  adoption_id text collate "C" references results.adoption (id) on delete set null,
  version integer not null default 1
);
comment on table results.outside_report is 'Somebody of an organisation that was never a party says that it uses a result. Read by who leads the deal once the address was confirmed, and by the holder of the link.';
comment on column results.outside_report.id is 'Short random id; subject of the link.';
comment on column results.outside_report.result_id is 'What is used.';
comment on column results.outside_report.space_id is 'The deal of the result, kept here for policies.';
comment on column results.outside_report.organisation_name is 'By whom, as it was typed.';
comment on column results.outside_report.organisation_id is 'The organisation we know under that name; empty: not known yet.';
comment on column results.outside_report.unit is 'Part of the organisation.';
comment on column results.outside_report.function is 'Function of who says so; never a name.';
comment on column results.outside_report.mail is 'Address the link went to; no person reads it back, and it goes when the report is closed.';
comment on column results.outside_report.language is 'Language of the mails.';
comment on column results.outside_report.level is 'How far they say they are: tried or in use; empty: not said.';
comment on column results.outside_report.evidence is 'What is written down with it, by field of rules/ladder.states.ts.';
comment on column results.outside_report.words is 'What they do with it, in their words.';
comment on column results.outside_report.proof is 'Where it can be seen: an address.';
comment on column results.outside_report.status is 'How far the report is: rules/outside.states.ts.';
comment on column results.outside_report.sent_at is 'When the form was sent.';
comment on column results.outside_report.confirmed_at is 'When the link in the mail was used.';
comment on column results.outside_report.decided_at is 'When it was closed.';
comment on column results.outside_report.decided_by is 'Who of the deal looked at it; empty: who sent it took it back.';
comment on column results.outside_report.reason is 'Why it was not taken over.';
comment on column results.outside_report.adoption_id is 'The record it became.';
comment on column results.outside_report.version is 'Raised by each change.';
create index outside_report_result on results.outside_report (result_id, status);
create index outside_report_space on results.outside_report (space_id, status, confirmed_at);
create index outside_report_organisation on results.outside_report (organisation_id);
create index outside_report_decided_by on results.outside_report (decided_by);
create index outside_report_adoption on results.outside_report (adoption_id);
create index outside_report_mail on results.outside_report (mail, sent_at);

alter table results.outside_report enable row level security;
-- Not the mail address, and nothing is added but through the function below: a form without an account has no rights of its own.
grant select (id, result_id, space_id, organisation_name, organisation_id, unit, function, language, level, evidence, words, proof, status, sent_at, confirmed_at, decided_at, decided_by, reason, adoption_id, version),
  update (organisation_id, status, confirmed_at, decided_at, decided_by, reason, adoption_id, version) on results.outside_report to tegenveer_actor;
grant select, insert, update (organisation_id, status, mail, confirmed_at, decided_at, decided_by, reason, adoption_id, version) on results.outside_report to tegenveer_worker;
create policy outside_report_worker on results.outside_report to tegenveer_worker using (true) with check (true);
create policy outside_report_seen on results.outside_report for select to tegenveer_actor
  using (id = (select membership.link('outside_link'))
    or status <> 'sent' and space_id = any ((select spaces.mine_to_lead())::text[]));
create policy outside_report_kept on results.outside_report for update to tegenveer_actor
  using (id = (select membership.link('outside_link')) and status in ('sent', 'confirmed')
    or status = 'confirmed' and space_id = any ((select spaces.mine_to_lead())::text[]))
  with check (id = (select membership.link('outside_link')) and status in ('confirmed', 'withdrawn') and decided_by is null
    or status in ('believed', 'declined') and decided_by = (select membership.me()) and space_id = any ((select spaces.mine_to_lead())::text[]));

create function results.report_outside(report_id text, of_result text, of_organisation text, of_unit text, of_function text, of_mail text, in_language text,
  of_level text, of_evidence jsonb, of_words text, of_proof text, key_id text, key_hash text, days integer) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
comment on function results.report_outside is 'Keeps what somebody says on the open form of a public result, with a link to confirm it. False: nothing was kept.';

create function results.close_outside() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update results.outside_report o set mail = null where o.id = new.id and o.mail is not null;
  return null;
end $$;
comment on function results.close_outside is 'When a report is closed its address goes; what was posted before that still leaves.';
create trigger outside_closed after update of status on results.outside_report
  for each row when (new.status in ('believed', 'declined', 'withdrawn')) execute function results.close_outside();

create function results.outside_address(of_report text) returns text
  language sql stable security definer set search_path = ''
  return (select o.mail from results.outside_report o where o.id = of_report and o.status = 'confirmed' and o.space_id = any ((select spaces.mine_to_lead())::text[]));
comment on function results.outside_address is 'Where the answer goes, for who leads the deal and is about to give it: used in the mail and nowhere shown.';

revoke all on function results.report_outside, results.close_outside, results.outside_address from public;
grant execute on function results.report_outside, results.outside_address to tegenveer_actor;

-- What an organisation showed by the form is written down as a claim by who leads the deal; nobody of that organisation has
-- an account yet to claim it, and somebody of it says whether it is so.
create policy claim_added_outside on results.claim for insert to tegenveer_actor
  with check (via = 'outside' and claimed_by is null and status = 'pending'
    and exists (select from results.outside_report o where o.adoption_id = results.claim.adoption_id and o.status = 'believed'
      and o.space_id = any ((select spaces.mine_to_lead())::text[])));
