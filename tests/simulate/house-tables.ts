// SPDX-License-Identifier: EUPL-1.2
// What really stands in the tables of the house, read as their owner.
import type { World } from '#world/world.ts';

/** How the records stand, straight from the tables. */
export async function recordsStand(
  { owner }: World,
  keyOf: (id: string) => string,
  today: string,
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await owner<{ id: string; stands: Record<string, unknown> }>(
    `select id, jsonb_build_object('level', level, 'direction', direction, 'confirmedOn', confirmed_on, 'fallReported', fall_reported_on is not null,
        'next', case when end_kind is null then next_check_in_on end, 'end', end_kind,
        'freshness', case when unknown_on <= $1::date then 'unknown' when unconfirmed_on <= $1::date then 'unconfirmed'
          when ages_on <= $1::date then 'ageing' else starts_as end,
        'slippings', coalesce((select string_agg(s.state || coalesce((select string_agg(' ' || sign, '' order by sign) from unnest(s.signs) sign), ''), ', '
          order by s.state || coalesce((select string_agg(' ' || sign, '' order by sign) from unnest(s.signs) sign), '')) from momentum.slipping s where s.adoption_id = a.id), ''),
        'recoveries', coalesce((select string_agg(r.state, ', ' order by r.state) from momentum.recovery r where r.adoption_id = a.id), ''),
        'help', coalesce((select string_agg(h.state, ', ' order by h.state) from momentum.help_request h where h.adoption_id = a.id), '')) as stands
      from results.adoption a`,
    [today],
  );
  return new Map(rows.map(({ id, stands: one }) => [keyOf(id), one]));
}

/** What became of every mail. */
export async function mailAccounts({
  owner,
}: World): Promise<Map<string, 'sent' | 'bounced' | 'suppressed' | 'waiting'>> {
  const rows = await owner<{ id: string; sent: boolean; bounced: boolean; failed: string | null }>(
    'select id, sent_at is not null as sent, bounced_at is not null as bounced, failed from kernel.outbox',
  );
  return new Map(
    rows.map(({ id, sent, bounced, failed }) => [
      id,
      sent ? 'sent' : bounced ? 'bounced' : failed === 'address-bounced' ? 'suppressed' : 'waiting',
    ]),
  );
}
