-- Who tried a code too often hears how long to wait.

drop function membership.count_try();
create function membership.count_try() returns integer
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into membership.factor_tries as t (person_id)
    select membership.session_person() where membership.session_person() is not null
    on conflict (person_id) do update set
      since = case when t.since < now() - interval '15 minutes' then now() else t.since end,
      tries = case when t.since < now() - interval '15 minutes' then 1 else t.tries + 1 end
    returning case when t.tries <= 10 then 0 else greatest(1, ceil(extract(epoch from t.since + interval '15 minutes' - now()))::integer) end;
  end;
comment on function membership.count_try is 'Counts a try at a code: 0, or the seconds to wait after more than ten in a quarter of an hour.';
revoke all on function membership.count_try from public;
grant execute on function membership.count_try to tegenveer_actor;
