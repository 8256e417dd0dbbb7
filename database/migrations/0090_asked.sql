-- What is asked of whom: a rule owner's question reaches the function it is put to, so functions may be joined by.
create view membership.shared_affiliation with (security_invoker) as
  select person_id, organisation_id, function_title, starts_on, ends_on from membership.affiliation;
comment on view membership.shared_affiliation is 'What other slices may join: functions, as far as who looks may know them.';
grant select on membership.shared_affiliation to tegenveer_actor, tegenveer_worker;
