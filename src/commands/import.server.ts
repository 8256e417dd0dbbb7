// SPDX-License-Identifier: EUPL-1.2
import { importCityDeals } from '../capabilities/exchange/city-deals/import.server.ts';
import { countsOf, reportText } from '../capabilities/exchange/city-deals/report.ts';
import { type Command, WrongUse } from './command.ts';

/** `import city-deals <file>`: says per deal what was added, changed, kept and refused, and why. */
export const importCommand: Command = {
  usage: 'city-deals <file>',
  about: 'Import the City Deals data set. A second time it changes nothing that is there.',
  run: async ({ args: [set, name, ...more], open, say, file: fileNamed }) => {
    if (set !== 'city-deals' || name === undefined || more.length > 0) throw new WrongUse();
    const house = await open();
    const report = await importCityDeals(house, fileNamed(name), say);
    for (const line of reportText(report)) say(line);
    const refused = countsOf(report.deals.flatMap(({ lines }) => lines)).refused;
    return report.problems.length === 0 && refused === 0;
  },
};
