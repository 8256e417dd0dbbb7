-- Published texts are found by their words; what is not public yet is read in its deal, not found by search.
alter table agreements.version add column search tsvector
  generated always as (to_tsvector('kernel.dutch'::regconfig, title || ' ' || left(coalesce(canonical_text, ''), 300000))) stored;
comment on column agreements.version.search is 'Dutch stems of title and text.';
-- A definer function is not held by the policies of other tables, so the version asks its space in so many words.
select kernel.searchable('agreements.version', 'title', 'id',
  format('state = ''published'' and space_id in (select id from spaces.space where %s)', kernel.see_clause('spaces.space')));
