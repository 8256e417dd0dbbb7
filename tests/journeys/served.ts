// SPDX-License-Identifier: EUPL-1.2
// The program itself, as `npm start` runs it, on a free port: built, with the City Deals and the living example.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { after } from 'node:test';
import { projectRoot } from '../../bin/lib/tree.ts';

export interface Program {
  /** Where it is served, without a slash at the end. */
  readonly base: string;
  readonly process: ChildProcess;
  /** Everything it has said so far; mail too, as there is no mail server. */
  said(): string;
  /** Ends it with a signal; the code it ended with, `null` when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the program and waits until it is ready. `data`: folder of the database; default: in memory. */
export async function startProgram(data = ':memory:', env: Record<string, string> = {}): Promise<Program> {
  const port = env['PORT'] ?? (await freePort());
  const child = spawn(process.execPath, ['bin/serve.ts'], {
    cwd: projectRoot,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      PORT: String(port),
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
      DEMO: 'true',
      TEGENVEER_DATA: data,
      ...env,
    },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      words += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const program: Program = {
    base: `http://localhost:${port}`,
    process: child,
    said: () => words,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
  const early = ended.then((code) => {
    throw new Error(`The program ended with ${code} before it was ready:\n${words}`);
  });
  // What comes after the start is for whoever ends it.
  early.catch(() => {});
  await Promise.race([ready(program), early]);
  return program;
}

/** One program for all tests of a file; it stops when they are done. */
export async function serveHouse(): Promise<Program> {
  const program = await startProgram();
  after(() => program.end('SIGTERM'));
  return program;
}

async function ready({ base, process: child, said }: Program): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${base}/healthz/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(said());
}

/** A port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

const agent = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Asks for an address as a browser does, without following where it leads. */
export async function get(base: string, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, base), {
    redirect: 'manual',
    headers: { 'User-Agent': agent, Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
  });
  return { path, status: response.status, headers: response.headers, body: await response.text() };
}
