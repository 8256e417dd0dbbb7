// SPDX-License-Identifier: EUPL-1.2
// What a visitor has to load, from the built files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages, clientFolder } from '../lib/pages.ts';
import type { Measure } from './measure.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export async function weights(say: (line: string) => void): Promise<Measure[]> {
  await buildPages(say);
  const assets = join(clientFolder, 'assets');
  const weigh = (name: RegExp, packed: boolean) =>
    readdirSync(assets)
      .filter((file) => name.test(file))
      .map((file) => readFileSync(join(assets, file)))
      .reduce((sum, content) => sum + (packed ? gzipSync(content, { level: 9 }).length : content.length), 0);
  const row = (name: string, bytes: number, most: number): Measure => ({
    name,
    ours: kilobytes(bytes),
    theirs: kilobytes(most),
    ratio: bytes / most,
    limit: { atMost: 1 },
  });
  return [
    row('CSS, gzip', weigh(/\.css$/, true), 40_000),
    row('fonts', weigh(/\.woff2$/, false), 180_000),
    // Pages are not hydrated: the one script a signed-in page loads is the enhancement.
    row('script of a signed-in page, gzip', weigh(/^enhance-.*\.js$/, true), 130_000),
  ];
}
