// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { allCityDealsAreThere } from './capabilities/exchange/city-deals/first.server.ts';
import { importCityDeals, inOneLine } from './capabilities/exchange/city-deals/import.server.ts';
import type { House } from './house.server.ts';

const cityDeals = join(import.meta.dirname, '..', 'data', 'city-deals', 'city-deals.json');

/** On the first run: the real City Deals, and in demo mode the living example. A second run changes nothing. */
export async function loadFirstData(house: House, progress: (line: string) => void): Promise<void> {
  if (await allCityDealsAreThere(house, cityDeals)) return;
  progress('Loading the City Deals, once …');
  const report = await importCityDeals(house, cityDeals, onceIn(10, progress));
  progress(inOneLine(report));
}

/** Tells every so many lines: enough to see that it goes on. */
function onceIn(every: number, progress: (line: string) => void): (line: string) => void {
  let told = 0;
  return (line) => {
    if (told++ % every === 0) progress(line);
  };
}
