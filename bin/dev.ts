// SPDX-License-Identifier: EUPL-1.2
// `npm run dev`: the same server, with pages rebuilt as files change. Kernel and server files need a restart.
import { createServer } from 'vite';
import { loadFirstData } from '../src/first-data.server.ts';
import { openHouse } from '../src/house.server.ts';
import { readSettings } from '../src/kernel/settings.server.ts';
import { type PagesBuild, serve } from '../src/server.ts';

process.env['NODE_ENV'] = 'development';
const settings = readSettings({ METRICS_PORT: '0', ...process.env });
const house = await openHouse(settings, { progress: console.log, checkAnswers: true });
await loadFirstData(house, console.log);
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
const server = await serve(
  house,
  async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as unknown as PagesBuild,
  { middleware: vite.middlewares },
);
console.log(`http://localhost:${server.port}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await server.stop();
    await vite.close();
    await house.close();
    process.exit(0);
  });
