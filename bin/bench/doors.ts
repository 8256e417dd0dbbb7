// SPDX-License-Identifier: EUPL-1.2
// The API door beside a bare server that opens the same transaction and answers the same rows as JSON.
import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { House } from '../../src/house.server.ts';
import { hashOf } from '../../src/kernel/ids.server.ts';
import { projectRoot } from '../lib/tree.ts';
import { servingEnvironment, servingFlags } from '../with-node.mjs';
import type { Statement } from './as-owner.ts';
import type { Measure } from './measure.ts';

const connections = 10;
const seconds = 6;
const path = '/api/v1/adoptions?limit=50&sort=-confirmedOn&level=a5';
/** What else people ask for meanwhile: it counts for the memory, not for the rate. */
const pages = ['/', '/deals/deal-10', '/resultaten', '/programmas/groot', '/api/v1/openapi.json'];

/** Requests per second of both doors, in turns; and the memory ours holds under that load. */
export async function apiMeasures(
  house: House,
  statements: readonly Statement[],
  token: string,
  say: (line: string) => void,
): Promise<Measure[]> {
  say('Building, as a start does …');
  await promisify(execFile)(process.execPath, [...servingFlags, join(projectRoot, 'bin', 'build.ts')], {
    env: { ...process.env, ...servingEnvironment },
  });
  say('Measuring: the API and the pages under load …');
  const ours = await startOurs(house);
  const bare = await startBare(house, statements, token);
  try {
    const rates = { ours: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < 3; turn++) {
      rates.ours.push(await load(ours.port, token));
      rates.bare.push(await load(bare.port, token));
    }
    for (const page of pages) await load(ours.port, token, page);
    const [our, their] = [Math.max(...rates.ours), Math.max(...rates.bare)];
    const megabytes = await ours.stop();
    return [
      {
        name: 'API list of 50, requests per second',
        ours: `${our.toFixed(0)} /s`,
        theirs: `${their.toFixed(0)} /s bare node:http + pg`,
        ratio: our / their,
        limit: { atLeast: 0.5 },
      },
      {
        name: 'peak of resident memory, under that load and that of pages',
        ours: `${megabytes.toFixed(0)} MB`,
        theirs: '300 MB',
        ratio: megabytes / 300,
        limit: { atMost: 1 },
      },
    ];
  } finally {
    bare.stop();
  }
}

/** Our server as a process of its own, so that its memory is its own. */
async function startOurs(house: House): Promise<{ port: number; stop(): Promise<number> }> {
  const child = spawn(process.execPath, [...servingFlags, join(projectRoot, 'bin', 'bench', 'api-server.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: house.settings.DATABASE_URL,
      DATABASE_POOL: String(connections),
      RATE_LIMIT_SCALE: '1000',
      ...servingEnvironment,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = () => new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
  const port = await next();
  return {
    port,
    stop: async () => {
      const peak = next();
      child.send('stop');
      return peak;
    },
  };
}

async function startBare(
  house: House,
  statements: readonly Statement[],
  token: string,
): Promise<{ port: number; stop(): void }> {
  const pool = new pg.Pool({ connectionString: house.settings.DATABASE_URL, max: connections });
  const hash = hashOf(token);
  const server = createServer(async (_request, response) => {
    const client = await pool.connect();
    try {
      await client.query('begin read only');
      await client.query(`select set_config('role', 'tegenveer_actor', true), set_config('tegenveer.key', $1, true)`, [
        hash,
      ]);
      let rows: unknown[] = [];
      for (const { sql, parameters } of statements) rows = (await client.query(sql, [...parameters])).rows;
      await client.query('commit');
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ items: rows }));
    } finally {
      client.release();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: () => {
      server.close();
      server.closeAllConnections();
      void pool.end();
    },
  };
}

/** Requests per second, counted by a process of its own. */
async function load(port: number, token: string, address = path): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(projectRoot, 'node_modules/autocannon/autocannon.js'),
      '-j',
      '-c',
      String(connections),
      '-d',
      String(seconds),
      '-H',
      `Authorization=Bearer ${token}`,
      `http://localhost:${port}${address}`,
    ],
    { maxBuffer: 10_000_000 },
  );
  const report: { requests: { average: number }; non2xx: number; errors: number } = JSON.parse(stdout);
  if (report.non2xx > 0 || report.errors > 0)
    throw new Error(`Under load ${report.non2xx} answers were no answer and ${report.errors} broke.`);
  return report.requests.average;
}
