// SPDX-License-Identifier: EUPL-1.2
// The API door: a small router made from the list of contracts. Every refusal is a problem document.
import { type Context, Hono } from 'hono';
import { viewMe } from '#capabilities/membership/operations.server.ts';
import { operations } from '#generated/operations.server.ts';
import { messages } from '#generated/words.ts';
import { statusOf } from '#kernel/contract.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { type Caller, type Operation, perform } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { exportCsv, exportJson, exportLists, exportSchema, streamOf } from './export.server.ts';
import { apiVersion, openApiDocument } from './openapi.server.ts';
import { refusalSentence } from './sentences.ts';

export function makeApi(runtime: Runtime): Hono {
  const api = new Hono();
  const document = once(() => openApiDocument(runtime.settings.baseUrl));
  const schema = once(exportSchema);
  // Said before the answer is made: headers that come after it cost a copy of its body.
  api.use(async (c, next) => {
    c.header('API-Version', apiVersion);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    c.header('Strict-Transport-Security', 'max-age=31536000');
    await next();
  });
  api.get('/api/v1/openapi.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(document(), 200, { 'Content-Type': 'application/json' });
  });
  api.get('/api/v1/exports', (c) =>
    withCaller(c, (caller) => download(runtime, caller, c, 'application/json', exportJson(runtime, caller))),
  );
  api.get('/api/v1/exports/schema', (c) => c.body(schema(), 200, { 'Content-Type': 'application/json' }));
  api.get('/api/v1/exports/:list', (c) => {
    const list = exportLists.find(({ name }) => name === c.req.param('list'));
    if (!list) return problem(c, 404, refuse('not-found'), languageOf(c));
    return withCaller(c, (caller) =>
      download(runtime, caller, c, 'text/csv; charset=utf-8', exportCsv(runtime, caller, list)),
    );
  });
  for (const operation of operations) {
    if (operation.contract.path === null) continue;
    const path = `/api/v1${operation.contract.path.replace(/\{(\w+)\}/g, ':$1')}`;
    api.on(operation.contract.method, path, (c) => answer(runtime, operation, c));
  }
  api.notFound((c) => problem(c, 404, refuse('not-found'), languageOf(c)));
  api.onError((error, c) => {
    runtime.log.error({ error: error.stack }, 'api');
    return problem(c, 500, refuse('broken'), languageOf(c));
  });
  return api;
}

/** Made when first asked for: it is the same as long as this process lives. */
function once(make: () => object): () => Uint8Array<ArrayBuffer> {
  let made: Uint8Array<ArrayBuffer> | undefined;
  return () => {
    made ??= new TextEncoder().encode(JSON.stringify(make()));
    return made;
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
  const accept = c.req.header('Accept');
  if (accept && !/\*\/\*|application\/(\*|json|problem\+json)/.test(accept))
    return problem(c, 406, refuse('not-acceptable'), language);
  const body = await bodyOf(c);
  if (isRefusal(body)) return problem(c, body.refused === 'unexpected-content-type' ? 415 : 400, body, language);
  return withCaller(c, async (caller) => {
    const outcome = await perform(runtime, caller, operation, { params: c.req.param(), query: queryOf(c), body });
    if (isRefusal(outcome)) return problem(c, statusOf(contract, outcome.refused), outcome, language, contract.name);
    return c.json(outcome as object, contract.method === 'POST' ? 201 : 200);
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

const languageOf = (c: Context): 'nl' | 'en' => (c.req.header('Accept-Language')?.startsWith('en') ? 'en' : 'nl');

/** RFC 9457: the refusal code in `type`, the sentence in `detail`, every wrong field in `errors`. */
function problem(c: Context, status: number, refusal: Refusal, language: 'nl' | 'en', operation?: string): Response {
  const { title, detail, fields } = refusalSentence(messages[language], language, refusal, operation);
  return c.body(
    JSON.stringify({
      type: `urn:tegenveer:refusal:${refusal.refused}`,
      status,
      title,
      detail,
      ...(fields.length > 0 ? { errors: fields } : {}),
    }),
    status as 400,
    { 'Content-Type': 'application/problem+json' },
  );
}
