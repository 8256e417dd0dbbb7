-- A record that somebody keeps for a narrow circle says nothing to who records the same for the parties: until now the
-- answer "that is there already" told them of it. What all parties see is there once; narrower, once per author.
drop index results.adoption_once;
create unique index adoption_once on results.adoption (result_id, organisation_id, unit) where visibility in ('parties', 'network', 'public');
create unique index adoption_once_apart on results.adoption (result_id, organisation_id, unit, author_id) nulls not distinct
  where visibility in ('author', 'named', 'organisation');
-- Those two hold some records each; the foreign key wants an index over all.
create index adoption_result on results.adoption (result_id);
