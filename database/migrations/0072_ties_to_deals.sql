-- An item is tied to a deal by who works there too: a tie says something of that deal, so seeing it is not enough.
drop policy item_deal_made on portfolio.item_deal;
create policy item_deal_made on portfolio.item_deal for insert to tegenveer_actor
  with check (exists (select from portfolio.item i where i.id = item_id and i.space_id = any ((select spaces.mine_to_work_in())::text[]))
    and space_id = any ((select spaces.mine_to_work_in())::text[]));
