-- SPDX-License-Identifier: EUPL-1.2
-- Who signs the text of a deal promises what stands in it. A draft whose words went into the text is therefore promised by the
-- signature of its party: on that day, in that function, on that mandate. A draft that was changed after the text was frozen
-- says something else than was signed, and stays a draft.

create function commitments.promise_by_signing() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
comment on function commitments.promise_by_signing is 'Makes the drafts of a party that stand in a text promises, when the party signs that text.';
revoke all on function commitments.promise_by_signing from public;
create trigger promised_by_signing after insert on agreements.signature
  for each row when (new.person_id is not null) execute function commitments.promise_by_signing();
