// SPDX-License-Identifier: EUPL-1.2
// A real browser: windows of a size, language and colour scheme, that write down everything that should not happen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../bin/lib/chromium.ts';

export const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Look {
  readonly language?: 'nl' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly size?: keyof typeof sizes;
  readonly script?: boolean;
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What should not happen: words on the console, other hosts, files that are not there. Emptied by reading. */
  noise(): string[];
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for the file; `open` makes a window as of somebody who was never here. */
export async function startBrowser(base: string): Promise<{ open(look?: Look): Promise<Window> }> {
  const found = findChromium(() => {});
  if ('missing' in found) throw new Error(found.missing);
  const browser: Browser = await chromium.launch({ executablePath: found.path, args: flags });
  after(() => browser.close());
  return { open: (look = {}) => openWindow(browser, base, look) };
}

async function openWindow(browser: Browser, base: string, look: Look): Promise<Window> {
  const { language = 'nl', scheme = 'light', size = 'wide', script = true } = look;
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[size],
    colorScheme: scheme,
    javaScriptEnabled: script,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
  if (language === 'en') await context.addCookies([{ name: 'taal', value: 'en', url: base }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const noise: string[] = [];
  page.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is no noise; a file it asks for that is not there is, see below.
    if (!/Failed to load resource/.test(message.text())) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`)) noise.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    const part = response.request().resourceType();
    if (part !== 'document' && response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  });
  return { page, context, noise: () => noise.splice(0) };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands: rule and place, in lines. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'] }).then((found) => found.violations)`,
  )) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1, 2).join('').trim() ?? '';
      return `${id}: ${html.slice(0, 140)} (${why.slice(0, 200)})`;
    }),
  );
}

/** How many pixels the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
