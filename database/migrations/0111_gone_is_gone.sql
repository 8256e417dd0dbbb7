-- SPDX-License-Identifier: EUPL-1.2
-- Who left a space reads no calls and gets no bounces of it; who leads it learns of no mail about what they may not see; and what
-- came out of a recovery is there for who may see that barrier or action.

drop policy call_seen on momentum.call;
create policy call_seen on momentum.call for select to tegenveer_actor
  using ((space_id = any ((select spaces.mine_to_lead())::text[])
      or author_id = (select membership.me()) and space_id = any ((select spaces.mine())::text[]))
    and space_id <> all ((select spaces.hidden_from_me())::text[]));

-- The label is what a barrier or action was called: no more than those say themselves.
drop policy recovery_step_seen on momentum.recovery_step;
create policy recovery_step_seen on momentum.recovery_step for select to tegenveer_actor
  using (exists (select from momentum.recovery r where r.id = recovery_id)
    and (kind = 'barrier' and exists (select from barriers.barrier b where b.id = target_id)
      or kind = 'action' and exists (select from spaces.action x where x.id = target_id)));

create or replace function momentum.not_arrived() returns table (id text, space_id text, role text, organisation text, due_on date, bounced_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id, c.space_id, c.role, organisation.name, c.due_on, o.bounced_at
    from kernel.outbox o join results.check_in c on c.id = o.about_id and c.answered_at is null and c.revoked_at is null
    join membership.organisation organisation on organisation.id = c.organisation_id
    where o.about = 'check_in' and o.bounced_at > now() - interval '90 days'
      and (c.author_id = (select membership.me())
          and (c.space_id = any ((select spaces.mine())::text[])
            or c.organisation_id = any ((select membership.my_organisations())::text[]) and c.space_id <> all ((select spaces.hidden_from_me())::text[]))
        or exists (select from spaces.my_seats() s where s.space_id = c.space_id and s.role in ('project_lead', 'dealmaker')));
  end;

create or replace function momentum.mail_of_space(of_space text, most integer) returns table (id text, about text, whom text, posted_at timestamptz, sent_at timestamptz,
    state text, why text)
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id, o.about,
      coalesce(c.role || ', ' || organisation.name, (select p.name from membership.address a join membership.person p on p.id = a.person_id
        where a.mail = o.recipient and (p.id = any ((select spaces.companions())::text[]) or p.id = any ((select membership.colleagues())::text[])))),
      o.posted_at, o.sent_at, momentum.mail_state(o), case when o.bounced_at is not null or o.due_at = 'infinity' then o.failed end
    from kernel.outbox o
    left join results.check_in c on o.about = 'check_in' and c.id = o.about_id
    left join membership.organisation organisation on organisation.id = c.organisation_id
    where o.space_id = of_space and of_space = any ((select spaces.mine_to_lead())::text[])
      -- A mention tells that there is a note: only of notes who leads may see. A check-in, of records all parties may know.
      and (o.about <> 'mention' or exists (select from documents.note n where n.id = o.about_id
        and (n.visibility in ('parties', 'network', 'public') or n.author_id = (select membership.me()))))
      and (c.id is null or not exists (select from results.check_in_answer x where x.check_in_id = c.id)
        or exists (select from results.check_in_answer x join results.adoption a on a.id = x.adoption_id
          where x.check_in_id = c.id and a.visibility in ('parties', 'network', 'public')))
    order by o.posted_at desc, o.id limit most;
  end;
