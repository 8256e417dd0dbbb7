// SPDX-License-Identifier: EUPL-1.2
// Takes pictures of the workbench pages and runs axe on them; ends with 1 when axe or the width has something to say.
// Usage: node src/ui/workbench/look.ts [page …]    (CHROMIUM=/path/to/chromium, after build.ts)
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const out = 'build/workbench';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const quiet = [...flags, '--disable-component-update', '--disable-sync'];
const wanted = process.argv.slice(2);
const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** What axe finds on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  );
  return found.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join('; ')})`);
}

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.woff2': 'font/woff2' };
/** Serves the folder with the strict policy of the product, so that what the policy blocks is seen here first. */
const server = createServer((request, response) => {
  const name = basename(request.url ?? '');
  readFile(`${out}/${name}`).then(
    (body) =>
      response
        .writeHead(200, {
          'content-type': `${types[extname(name)] ?? 'application/octet-stream'}; charset=utf-8`,
          'content-security-policy':
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'",
        })
        .end(body),
    () => response.writeHead(name === 'favicon.ico' ? 204 : 404).end(),
  );
});
const port = Number(process.env.PORT ?? 4100);
await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
const complaints: string[] = [];
const names = wanted.length > 0 ? wanted : (process.env.PAGES ?? '').split(',').filter(Boolean);
for (const name of names) {
  for (const [locale, theme, width] of [
    ['nl', 'light', 1280],
    ['nl', 'light', 390],
    ['nl', 'dark', 1280],
    ['nl', 'dark', 390],
    ['en', 'light', 320],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: true });
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${name}: ${message.text()}`));
    await page.goto(`http://127.0.0.1:${port}/${name}.${locale}.${theme}.html`);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: `${out}/${name}-${width}-${locale}-${theme}.png`, fullPage: true });
    const sideways = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (sideways > 0) complaints.push(`${name} ${locale} ${theme} ${width}: ${sideways} px too wide`);
    for (const line of await violations(page)) complaints.push(`${name} ${locale} ${theme} ${width}: ${line}`);
    await page.close();
  }
}
await browser.close();
server.close();
console.log(complaints.length === 0 ? `${names.join(', ')}: nothing to complain` : complaints.join('\n'));
process.exitCode = complaints.length === 0 ? 0 : 1;
