-- SPDX-License-Identifier: EUPL-1.2
-- Which question an answer belongs to, so that who looks back counts an answer that was changed once.
create or replace view results.shared_adoption_event with (security_invoker = true) as
  select id, adoption_id, kind, happened_on, level, direction, end_kind, recorded_at, check_in_id from results.adoption_event;
