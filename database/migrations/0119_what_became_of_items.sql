-- What other slices may join of an item says how far it is as well, so that a barrier reads it back where it stands now.
create or replace view portfolio.shared_item with (security_invoker = true) as
  select id, space_id, organisation_id, title, kind, level, place, visibility, stage, ends_on from portfolio.item;
