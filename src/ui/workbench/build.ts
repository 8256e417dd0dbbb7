// SPDX-License-Identifier: EUPL-1.2
// Renders every component with invented data to build/workbench/*.html, to look at and to run axe on.
// Usage: node src/ui/workbench/build.ts
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { withPages } from './pages.ts';

const out = 'build/workbench';
const budget = { css: 40_000, fonts: 180_000 };

/** The stylesheet and its fonts, as the product serves them; refuses when they outgrow their budget. */
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
  const css = gzipSync(await readFile(`${out}/index.css`)).length;
  const fontFiles = (await readdir(out)).filter((name) => name.endsWith('.woff2'));
  const sizes = await Promise.all(fontFiles.map((name) => stat(`${out}/${name}`)));
  const fonts = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(`css ${css} bytes gzip of ${budget.css}, fonts ${fonts} of ${budget.fonts}`);
  if (css > budget.css || fonts > budget.fonts) throw new Error('over budget');
}

/** One file per page, language and theme: `overname.nl.light.html`. */
async function renderPages() {
  await withPages(async (names, render) => {
    for (const page of names) {
      for (const locale of ['nl', 'en'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          await writeFile(`${out}/${page}.${locale}.${theme}.html`, await render(page, locale, theme));
        }
      }
    }
    console.log(`${out}: ${names.join(', ')}`);
  });
}

await buildStyles();
await renderPages();
