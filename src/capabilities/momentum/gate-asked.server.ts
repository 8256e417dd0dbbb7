// SPDX-License-Identifier: EUPL-1.2
// What the end of a deal asks of people: each party its own places, who leads what nobody else there can fill in.
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { gateRecord } from './closing-answers.server.ts';
import { cellLacks } from './rules/gate.ts';
import { type ClosingDeal, myClosingDeals, type PlaceRow, placesIFill } from './store/gate-asked.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const minutes = { place: 2, custodian: 3 } as const;

/** What is missing at the gates of the deals of who acts, a line for each deal. */
export async function gateAsks(at: Acting): Promise<Asked[]> {
  const deals = await myClosingDeals(at);
  if (deals.length === 0) return [];
  const t = createTranslator({
    locale: at.language,
    messages: at.language === 'en' ? en : nl,
    namespace: 'closing.today',
  });
  const line = (deal: ClosingDeal, kind: string, text: string, why: string, took: number, spot: string): Asked => ({
    kind,
    id: deal.id,
    text,
    why,
    href: `/deals/${deal.slug}/afronding#${spot}`,
    minutes: took,
    space: { id: deal.id, name: deal.name, href: `/deals/${deal.slug}` },
    from: null,
    dueOn: null,
    form: null,
  });
  const open = openPlaces(
    await placesIFill(
      at,
      deals.map(({ id }) => id),
    ),
    at.today,
  );
  const names = new Intl.ListFormat(at.language, { type: 'conjunction' });
  return deals.flatMap((deal) => {
    const here = open.filter(({ deal_id }) => deal_id === deal.id);
    const lineOf = (mine: boolean): Asked[] => {
      const places = here.filter(({ speaks }) => speaks === mine);
      if (places.length === 0) return [];
      const count = places.length;
      const organisations = names.format(new Set(places.map(({ organisation }) => organisation)));
      const what = mine ? 'places' : 'silent';
      const text = t(what, { count, organisations, deal: deal.name });
      return [line(deal, `closing_${what}`, text, t(`${what}Why`), count * minutes.place, 'vakjes')];
    };
    const custodian =
      deal.leads && !deal.custodian
        ? [
            line(
              deal,
              'closing_custodian',
              t('custodian', { deal: deal.name }),
              t('custodianWhy'),
              minutes.custodian,
              'nazorg',
            ),
          ]
        : [];
    return [...lineOf(true), ...lineOf(false), ...custodian];
  });
}

/** Of the places, one for each result and party, those where something is missing; by the rule of the gate. */
function openPlaces(rows: readonly PlaceRow[], today: string): PlaceRow[] {
  const cells = Map.groupBy(rows, ({ result_id, organisation_id }) => `${result_id} ${organisation_id}`);
  return [...cells.values()].flatMap((cell) => {
    const [row] = cell;
    const said = cell.filter(({ adoption_id }) => adoption_id !== null).map((one) => gateRecord(one));
    return row && cellLacks(said, today).length > 0 ? [row] : [];
  });
}
