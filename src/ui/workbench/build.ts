// SPDX-License-Identifier: EUPL-1.2
// Renders every component with invented data to build/workbench/*.html, to look at and to run axe on.
// Usage: node src/ui/workbench/build.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { build, createServer } from 'vite';

const out = 'build/workbench';

/** The stylesheet and its fonts, as the product serves them. */
async function buildStyles() {
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      rollupOptions: { input: 'src/ui/css/index.css', output: { assetFileNames: '[name][extname]' } },
    },
  });
}

/** One file per page, language and theme: `overname.nl.light.html`. */
async function renderPages() {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { render, pages } = await server.ssrLoadModule('/src/ui/workbench/render.tsx');
    await mkdir(out, { recursive: true });
    for (const page of Object.keys(pages)) {
      for (const locale of ['nl', 'en']) {
        for (const theme of ['light', 'dark']) {
          await writeFile(`${out}/${page}.${locale}.${theme}.html`, render(page, locale, theme));
        }
      }
    }
    console.log(`${out}: ${Object.keys(pages).join(', ')}`);
  } finally {
    await server.close();
  }
}

await buildStyles();
await renderPages();
