// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'vite';

/** Renders one page of the workbench to a whole HTML document. */
export type Render = (page: string, locale: 'nl' | 'en', theme: 'light' | 'dark') => Promise<string>;

/** Loads the workbench (TSX needs a transform), hands over its pages, and cleans up. */
export async function withPages<T>(use: (names: string[], render: Render) => T | Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { render, pages } = await server.ssrLoadModule('/src/ui/workbench/render.tsx');
    return await use(Object.keys(pages), render);
  } finally {
    await server.close();
  }
}
