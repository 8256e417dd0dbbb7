// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { allCityDealsAreThere } from './capabilities/exchange/city-deals/first.server.ts';
import { importCityDeals, inOneLine } from './capabilities/exchange/city-deals/import.server.ts';
import { loadLivingExample } from './capabilities/exchange/living-example.operations.server.ts';
import type { House } from './house.server.ts';
import { perform, workerCaller } from './kernel/operation.server.ts';
import { isRefusal } from './kernel/pure/refusal.ts';

const cityDeals = join(import.meta.dirname, '..', 'data', 'city-deals', 'city-deals.json');

/** On the first run: the real City Deals, and in demo mode the living example. A second run changes nothing. */
export async function loadFirstData(house: House, progress: (line: string) => void): Promise<void> {
  if (!(await allCityDealsAreThere(house, cityDeals))) {
    progress('Loading the City Deals, once …');
    const report = await importCityDeals(house, cityDeals, onceIn(10, progress));
    progress(inOneLine(report));
  }
  if (house.settings.demo) await loadExample(house, progress);
}

async function loadExample(house: House, progress: (line: string) => void): Promise<void> {
  const example = await perform(house, workerCaller, loadLivingExample);
  if (isRefusal(example) || example.outcome === 'same') return;
  const { deals, results, adoptions } = example;
  progress(`The living example: ${deals} deals, ${results} results, ${adoptions} adoption records.`);
}

/** Tells every so many lines: enough to see that it goes on. */
function onceIn(every: number, progress: (line: string) => void): (line: string) => void {
  let told = 0;
  return (line) => {
    if (told++ % every === 0) progress(line);
  };
}
