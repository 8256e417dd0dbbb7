-- SPDX-License-Identifier: EUPL-1.2
-- Help that was given, or that is needed no more, is no longer asked: the record says so too. Else "whom to call" would go on
-- naming it, and the same question at a later check-in would change nothing and reach nobody.
create function momentum.settle_help() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update results.adoption a set help = null where a.id = new.adoption_id and a.help is not null;
  return null;
end $$;
comment on function momentum.settle_help is 'When a request for help is over, the record asks for none any more.';
revoke all on function momentum.settle_help from public;
create trigger help_settled after update of state on momentum.help_request
  for each row when (new.state in ('helped', 'closed')) execute function momentum.settle_help();

update results.adoption a set help = null
where a.help is not null
  and not exists (select from momentum.help_request h where h.adoption_id = a.id and h.state in ('asked', 'routed', 'agreed'));
