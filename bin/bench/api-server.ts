// SPDX-License-Identifier: EUPL-1.2
// The house as `npm start` serves it, pages and jobs included: tells the bench its port, and at the end its peak of memory.
import { openHouse } from '../../src/house.server.ts';
import { startJobs } from '../../src/jobs.server.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { serve } from '../../src/server.ts';
import { clientFolder, pagesBuild } from '../lib/pages.ts';

const house = await openHouse(readSettings({ PORT: '0', METRICS_PORT: '0', DEMO: 'false', ...process.env }));
const server = await serve(house, pagesBuild, clientFolder);
const jobs = startJobs(house);
process.send?.(server.port);
process.once('message', async () => {
  process.send?.(process.resourceUsage().maxRSS / 1024);
  await server.stop();
  await jobs.stop();
  await house.close();
  process.disconnect();
});
