// SPDX-License-Identifier: EUPL-1.2
// The API door: a small router made from the list of contracts. Every refusal is a problem document.
import { type Context, Hono } from 'hono';
import { viewMe } from '#capabilities/membership/operations.server.ts';
import { operations } from '#generated/operations.server.ts';
import { statusOf } from '#kernel/contract.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { type Caller, type Operation, perform } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { csv, csvPage, fitting, json, languageOf, once, type Page, problem } from './api-answers.server.ts';
import { exportCsv, exportJson, exportListJson, exportLists, exportSchema, itemOf, streamOf } from './export.server.ts';
import { apiVersion, openApiDocument } from './openapi.server.ts';

export function makeApi(runtime: Runtime): Hono {
  const api = new Hono();
  const document = once(() => openApiDocument(runtime.settings.baseUrl));
  const schema = once(exportSchema);
  // Said before the answer is made: headers that come after it cost a copy of its body.
  api.use(async (c, next) => {
    c.header('API-Version', apiVersion);
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Accept, Accept-Language, Authorization');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    c.header('Strict-Transport-Security', 'max-age=31536000');
    await next();
  });
  api.get('/api/v1/openapi.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(document(), 200, { 'Content-Type': 'application/json' });
  });
  api.get('/api/v1/exports', (c) =>
    fitting(c, [json], () =>
      withCaller(c, (caller) => download(runtime, caller, c, json, exportJson(runtime, caller))),
    ),
  );
  api.get('/api/v1/exports/schema', (c) => c.body(schema(), 200, { 'Content-Type': 'application/json' }));
  api.get('/api/v1/exports/:list', (c) => {
    const list = exportLists.find(({ name }) => name === c.req.param('list'));
    if (!list) return problem(c, 404, refuse('not-found'), languageOf(c));
    return fitting(c, [csv, json], (type) =>
      withCaller(c, (caller) =>
        download(runtime, caller, c, type, (type === csv ? exportCsv : exportListJson)(runtime, caller, list)),
      ),
    );
  });
  for (const operation of operations) {
    if (operation.contract.path === null) continue;
    const path = `/api/v1${operation.contract.path.replace(/\{(\w+)\}/g, ':$1')}`;
    api.on(operation.contract.method, path, (c) => answer(runtime, operation, c));
  }
  const allowed = methodsByPath();
  api.notFound((c) => {
    const methods = allowed(c.req.path);
    if (methods.length === 0) return problem(c, 404, refuse('not-found'), languageOf(c));
    c.header('Allow', methods.join(', '));
    return problem(c, 405, refuse('method-not-allowed'), languageOf(c));
  });
  api.onError((error, c) => {
    runtime.log.error({ error: error.stack }, 'api');
    return problem(c, 500, refuse('broken'), languageOf(c));
  });
  return api;
}

/** What each address takes, by the contracts and the exports; nothing where there is no such address. */
function methodsByPath(): (path: string) => readonly string[] {
  const known = [
    ...['/openapi.json', '/exports', '/exports/schema', '/exports/{list}'].map((path) => ({ method: 'GET', path })),
    ...operations.map(({ contract }) => contract),
  ].flatMap(({ method, path }) =>
    path === null ? [] : [{ method, address: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`) }],
  );
  return (path) => {
    const methods = new Set<string>();
    for (const { method, address } of known) {
      if (!address.test(path)) continue;
      methods.add(method);
      if (method === 'GET') methods.add('HEAD');
    }
    return [...methods].sort();
  };
}

/** Who calls: the holder of a token, or the public. A header that is not a token is refused before anything else. */
async function withCaller(c: Context, then: (caller: Caller) => Response | Promise<Response>): Promise<Response> {
  const key = c.req.header('Authorization');
  const secret = key === undefined ? null : /^Bearer ([\w-]{20,200})$/.exec(key)?.[1];
  if (secret === undefined) return problem(c, 401, refuse('not-signed-in'), languageOf(c));
  return then({ keyHash: secret === null ? null : hashOf(secret), language: languageOf(c), door: 'api' });
}

async function download(
  runtime: Runtime,
  caller: Caller,
  c: Context,
  type: string,
  chunks: AsyncGenerator<string>,
): Promise<Response> {
  if (caller.keyHash !== null && isRefusal(await perform(runtime, caller, viewMe)))
    return problem(c, 401, refuse('not-signed-in'), caller.language);
  return c.body(streamOf(chunks), 200, { 'Content-Type': type });
}

async function answer(runtime: Runtime, operation: Operation, c: Context): Promise<Response> {
  const { contract } = operation;
  const language = languageOf(c);
  const item = itemOf(contract);
  return fitting(c, item ? [json, csv] : [json], async (type) => {
    const body = await bodyOf(c);
    if (isRefusal(body)) return problem(c, body.refused === 'unexpected-content-type' ? 415 : 400, body, language);
    return withCaller(c, async (caller) => {
      const outcome = await perform(runtime, caller, operation, { params: c.req.param(), query: queryOf(c), body });
      if (isRefusal(outcome)) return problem(c, statusOf(contract, outcome.refused), outcome, language, contract.name);
      if (item && type === csv) return csvPage(c, item, outcome as Page);
      return c.json(outcome as object, contract.method === 'POST' ? 201 : 200);
    });
  });
}

/** JSON or nothing; anything else is named. */
async function bodyOf(c: Context): Promise<unknown | Refusal> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return {};
  const raw = await c.req.text();
  if (raw === '') return {};
  if (!/^application\/([\w.+-]+\+)?json\b/.test(c.req.header('Content-Type') ?? ''))
    return refuse('unexpected-content-type');
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return refuse('unreadable-json');
  }
}

function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
