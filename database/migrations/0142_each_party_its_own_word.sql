-- SPDX-License-Identifier: EUPL-1.2
-- A commitment that goes to another party takes no words along: what the former party said of itself stays theirs in the list
-- of judgements, and what the new party said when it was still an outsider is no outside judgement any more.

create function commitments.own_words() returns trigger
  language plpgsql stable security definer set search_path = '' as $$
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
end $$;
comment on function commitments.own_words is 'Of a commitment that goes to another party: only what that party and those outside it said stands on it.';
revoke all on function commitments.own_words from public;
create trigger words_stay_theirs before update of organisation_id on commitments.commitment
  for each row when (old.organisation_id is distinct from new.organisation_id) execute function commitments.own_words();

-- What was handed over before.
update commitments.commitment c set
  self_completion = (select j.completion from commitments.judgement j
    where j.commitment_id = c.id and j.side = 'self' and j.organisation_id = c.organisation_id order by j.recorded_at desc limit 1),
  self_effect = (select j.effect from commitments.judgement j
    where j.commitment_id = c.id and j.side = 'self' and j.organisation_id = c.organisation_id order by j.recorded_at desc limit 1)
where exists (select from commitments.version v where v.commitment_id = c.id and v.organisation_id <> c.organisation_id);
