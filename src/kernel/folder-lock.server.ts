// SPDX-License-Identifier: EUPL-1.2
// The embedded database belongs to one process: two openers lose acknowledged rows without a word. A listening socket
// is the lock, because the operating system lets go of it when the process ends, however it ends.
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Another process has this folder open; `message` is a sentence for the person who started the second. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `The embedded database in ${folder} is in use by another Tegenveer process. Stop that one first, or use its pages or API. For several processes at once, use a PostgreSQL server (DATABASE_URL).`,
    );
  }
}

/** Takes the folder for this process; answers how to let go of it. Throws `FolderInUse`. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\tegenveer-${name}` : join(tmpdir(), `tegenveer-${name}.lock`);
  const first = await listen(address);
  if (first) return () => close(first);
  if (await answers(address)) throw new FolderInUse(folder);
  rmSync(address, { force: true }); // left behind by a process that was killed
  const second = await listen(address);
  if (!second) throw new FolderInUse(folder);
  return () => close(second);
}

const listen = (address: string) =>
  new Promise<Server | null>((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });

const answers = (address: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
