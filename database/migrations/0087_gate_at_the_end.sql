-- SPDX-License-Identifier: EUPL-1.2
-- The gate at the end of a deal, and who looks after it for three years. The rule holds for page, API and database alike: deals
-- knows two refusals by name, and this later slice gives them (docs/decisions/0012).

create or replace view results.shared_keeping with (security_invoker) as
  select id, result_id, organisation_id, space_id as deal_id, unit, level, direction, fall_reported_on, end_kind, owner_function, owner_id,
    owner_left_on, next_check_in_on, help, threat, visibility, version, end_reason, ended_on
  from results.adoption;

create table momentum.custody (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" not null references membership.organisation (id) on delete restrict,
  function text not null,
  state text collate "C" not null default 'named' check (state in ('named', 'accepted', 'declined', 'withdrawn', 'handed_over')),
  named_by text collate "C" references membership.person (id) on delete set null,
  named_at timestamptz not null default now(),
  answered_by text collate "C" references membership.person (id) on delete set null,
  answered_at timestamptz,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  reason text,
  version integer not null default 1,
  check ((state in ('accepted', 'handed_over')) = (starts_on is not null))
);
comment on table momentum.custody is 'Who looks after the results of a deal when it is over: a function at an organisation that said yes, for 36 months.';
comment on column momentum.custody.id is 'Short random id.';
comment on column momentum.custody.space_id is 'The deal.';
comment on column momentum.custody.organisation_id is 'Which organisation.';
comment on column momentum.custody.function is 'Which function there; never a name.';
comment on column momentum.custody.state is 'rules/custody.states.ts';
comment on column momentum.custody.named_by is 'Who asked; empty: loaded.';
comment on column momentum.custody.named_at is 'When.';
comment on column momentum.custody.answered_by is 'Who said yes or no, or handed it over.';
comment on column momentum.custody.answered_at is 'When.';
comment on column momentum.custody.starts_on is 'First day; empty while nobody said yes.';
comment on column momentum.custody.ends_on is 'Last day: 36 months later, or when it was handed over.';
comment on column momentum.custody.reason is 'Why not, or why no longer.';
comment on column momentum.custody.version is 'Raised by each change.';
create unique index custody_one_open on momentum.custody (space_id) where state in ('named', 'accepted');
create index custody_space on momentum.custody (space_id, named_at);
create index custody_organisation on momentum.custody (organisation_id, state);
create index custody_named_by on momentum.custody (named_by);
create index custody_answered_by on momentum.custody (answered_by);

alter table momentum.custody enable row level security;
grant select, insert (id, space_id, organisation_id, function, state, named_by, named_at, answered_by, answered_at, starts_on, ends_on),
  update (state, answered_by, answered_at, starts_on, ends_on, reason, version) on momentum.custody to tegenveer_actor;
grant select, insert, update (state, answered_by, answered_at, starts_on, ends_on, reason, version) on momentum.custody to tegenveer_worker;
create policy custody_worker on momentum.custody to tegenveer_worker using (true) with check (true);
-- Who is asked sees it, also without a seat; a hidden deal stays hidden.
create policy custody_seen on momentum.custody for select to tegenveer_actor
  using (space_id = any ((select spaces.mine())::text[])
    or organisation_id = any ((select membership.my_organisations())::text[]) and space_id <> all ((select spaces.hidden_from_me())::text[]));
create policy custody_named on momentum.custody for insert to tegenveer_actor
  with check (named_by = (select membership.me()) and space_id = any ((select spaces.mine_to_lead())::text[])
    and (state = 'named' and answered_by is null
      or state = 'accepted' and answered_by = (select membership.me()) and organisation_id = any ((select membership.my_organisations())::text[])));
create policy custody_answered on momentum.custody for update to tegenveer_actor
  using (state in ('named', 'accepted') and space_id <> all ((select spaces.hidden_from_me())::text[])
    and (space_id = any ((select spaces.mine_to_lead())::text[]) or organisation_id = any ((select membership.my_organisations())::text[])))
  with check (answered_by = (select membership.me())
    and (state in ('accepted', 'declined') and organisation_id = any ((select membership.my_organisations())::text[])
      or state = 'withdrawn' and space_id = any ((select spaces.mine_to_lead())::text[])
      or state = 'handed_over' and (space_id = any ((select spaces.mine_to_lead())::text[]) or organisation_id = any ((select membership.my_organisations())::text[]))));

create function momentum.unsettled(of_deal text) returns table (result_id text, organisation_id text, adoption_id text, lacks text[])
  language sql stable security definer set search_path = ''
  begin atomic
    select x.result_id, x.organisation_id, x.adoption_id, x.lacks from (
      select r.id as result_id, p.organisation_id, a.id as adoption_id,
        case when a.id is null then array['record']
          when a.end_kind is not null then '{}'::text[]
          else array_remove(array[
            case when a.level = 'unknown' then 'level' end,
            case when a.owner_left_on < current_date or a.owner_function is null and a.owner_id is null then 'owner' end,
            case when a.next_check_in_on is null or a.next_check_in_on < current_date then 'check_in' end
          ], null) end as lacks
      from results.result r
      join (select distinct q.organisation_id from deals.party q where q.space_id = of_deal and q.left_on is null) p on true
      left join results.adoption a on a.result_id = r.id and a.organisation_id = p.organisation_id and a.visibility in ('parties', 'network', 'public')
      where r.space_id = of_deal and r.visibility in ('parties', 'network', 'public')
    ) x where cardinality(x.lacks) > 0;
  end;
comment on function momentum.unsettled is 'Per result and party that is still there: what is missing before the deal may close; rules/gate.ts in SQL. What somebody keeps for a narrow circle is nobody else''s business, so it neither opens nor shuts the gate. Nobody calls this but the guard.';

create function momentum.guard_closing() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
comment on function momentum.guard_closing is 'A deal does not go from closing into aftercare before every party said of every result where it stands, and somebody looks after it.';
create trigger closing_guarded before update of stage on deals.deal
  for each row when (old.stage = 'closing' and new.stage in ('aftercare', 'concluded')) execute function momentum.guard_closing();
revoke all on function momentum.unsettled, momentum.guard_closing from public;
