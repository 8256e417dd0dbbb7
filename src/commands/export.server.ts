// SPDX-License-Identifier: EUPL-1.2
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportCsv, exportJson, exportLists } from '../doors/export.server.ts';
import { hashOf } from '../kernel/ids.server.ts';
import { type Caller, publicCaller } from '../kernel/operation.server.ts';
import { type Command, WrongUse } from './command.ts';

/** `export <file> [list]`: what the public may see, or, with TEGENVEER_TOKEN set, what the holder of that API token may. */
export const exportCommand: Command = {
  usage: '<file> [list]',
  about: `Write everything one may see as JSON, or one list as CSV (${exportLists.map(({ name }) => name).join(', ')}).`,
  run: async ({ args: [name, only, ...rest], open, say, file }) => {
    if (name === undefined || rest.length > 0) throw new WrongUse();
    const list = exportLists.find((one) => one.name === only);
    if (only !== undefined && !list) throw new WrongUse();
    const token = process.env['TEGENVEER_TOKEN'];
    const caller: Caller = token ? { keyHash: hashOf(token), language: 'nl', door: 'api' } : publicCaller;
    const house = await open();
    const chunks = list ? exportCsv(house, caller, list) : exportJson(house, caller);
    await pipeline(Readable.from(chunks), createWriteStream(file(name), { flags: 'wx' }));
    say(
      `${list ? `List ${list.name}` : 'Every list'} is in ${file(name)}, as ${token ? 'the holder of TEGENVEER_TOKEN' : 'the public'} may see it.`,
    );
    return true;
  },
};
