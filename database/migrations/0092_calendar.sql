-- A calendar feed per person: a secret address that reads what its person may read, made once, ended at any moment.
create function momentum.make_calendar_key(key_id text, key_hash text) returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update membership.key k set ended_at = now()
      where k.person_id = (select membership.session_person()) and k.kind = 'own_reading' and k.subject = 'calendar' and k.ended_at is null
    ), made as (
      insert into membership.key (id, hash, kind, person_id, subject, expires_at)
      select key_id, key_hash, 'own_reading', p.id, 'calendar', now() + interval '10 years'
      from membership.person p where p.id = (select membership.session_person()) and p.ended_at is null
      returning 1
    )
    select exists (select 1 from made);
  end;
comment on function momentum.make_calendar_key is 'A secret address for the calendar of the acting person, in a session only; the one before it ends.';

create function momentum.end_calendar_key() returns boolean
  language sql volatile security definer set search_path = ''
  begin atomic
    with ended as (
      update membership.key k set ended_at = now()
      where k.person_id = (select membership.session_person()) and k.kind = 'own_reading' and k.subject = 'calendar' and k.ended_at is null
      returning 1
    )
    select exists (select 1 from ended);
  end;
comment on function momentum.end_calendar_key is 'Ends the secret address of the calendar of the acting person.';

create function momentum.my_calendar_key() returns timestamptz
  language sql stable security definer set search_path = ''
  return (select max(k.created_at) from membership.key k where k.person_id = (select membership.session_person())
    and k.kind = 'own_reading' and k.subject = 'calendar' and k.ended_at is null and k.expires_at > now());
comment on function momentum.my_calendar_key is 'Since when the acting person has a calendar address; null: none.';

revoke all on function momentum.make_calendar_key, momentum.end_calendar_key, momentum.my_calendar_key from public;
grant execute on function momentum.make_calendar_key, momentum.end_calendar_key, momentum.my_calendar_key to tegenveer_actor;
