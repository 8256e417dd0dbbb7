// SPDX-License-Identifier: EUPL-1.2
// The same tasks in headless Chromium: bundled with the house's own build, run on an empty page.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { projectRoot } from '../lib/tree.ts';

export interface InBrowser {
  readonly milliseconds: number;
  readonly failures: readonly string[];
}

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];

/** Bundles the tasks into one script that hangs them on the window. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: join(projectRoot, 'src/methods/bench/tasks.ts'), formats: ['iife'], name: 'methodsBench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the tasks could not be bundled');
  return chunk.code;
}

/** Times the tasks by name, best of five; empty where there is no Chromium. */
export async function inChromium(names: readonly string[]): Promise<ReadonlyMap<string, InBrowser>> {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(`No ${CHROMIUM}: the browser is left out.\n`);
    return new Map();
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const found = await page.evaluate(timeInPage, names);
    return new Map(found.map(({ name, ...rest }) => [name, rest]));
  } finally {
    await browser.close();
  }
}

/** Runs inside the page: it may use nothing from this file. */
function timeInPage(names: readonly string[]) {
  const { tasks, disagreements } = (globalThis as unknown as { methodsBench: typeof import('#methods/bench/tasks.ts') })
    .methodsBench;
  return tasks
    .filter((task) => names.includes(task.name))
    .map((task) => {
      const work = task.prepare();
      let milliseconds = Infinity;
      let found = {};
      for (let i = 0; i < 5; i++) {
        const started = performance.now();
        found = work();
        milliseconds = Math.min(milliseconds, performance.now() - started);
      }
      return {
        name: task.name,
        milliseconds,
        failures: disagreements(task, found).map((text) => `in Chromium ${text}`),
      };
    });
}
