-- SPDX-License-Identifier: EUPL-1.2
-- Lists of several slices are narrowed to a deal or a programme that is named by its slug or its id. Found first, once, so that
-- what hangs on it comes by its index: a condition over two tables at once comes by none.
create function spaces.named(of_kind text, name text) returns text[]
  language sql stable set search_path = ''
  return array(select s.id from spaces.shared_space s where s.kind = of_kind and (s.slug = named.name or s.id = named.name));
comment on function spaces.named is 'The space of this kind with this slug or id, as far as the acting person sees it: one id, or none.';
revoke all on function spaces.named from public;
grant execute on function spaces.named to tegenveer_actor, tegenveer_worker;
