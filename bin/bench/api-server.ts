// SPDX-License-Identifier: EUPL-1.2
// The house as it serves, without the pages: started by the bench, tells its port, and at the end its peak of memory.
import { openHouse } from '../../src/house.server.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { serve } from '../../src/server.ts';

const house = await openHouse(readSettings({ PORT: '0', METRICS_PORT: '0', DEMO: 'false', ...process.env }));
const server = await serve(house, () => Promise.reject(new Error('No pages here.')));
process.send?.(server.port);
process.once('message', async () => {
  process.send?.(process.resourceUsage().maxRSS / 1024);
  await server.stop();
  await house.close();
  process.disconnect();
});
