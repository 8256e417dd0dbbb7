// SPDX-License-Identifier: EUPL-1.2
// One listener for everything: health, files, API, pages. It knows every door and no slice.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import sirv from 'sirv';
import { isPageOrForm, makeActiveMinutes } from './doors/active-minutes.server.ts';
import { makeApi } from './doors/api.server.ts';
import { cookieOf, languageCookie, languageOf, sessionCookieName } from './doors/cookies.server.ts';
import { clientAddress, makeLimits, tooOften } from './doors/limits.server.ts';
import { apiVersion } from './doors/openapi.server.ts';
import { hasReadableForm } from './doors/readable-form.ts';
import { pageHeaders, sharedHeaders } from './doors/security-headers.server.ts';
import { makeToucher } from './doors/touch.server.ts';
import type { Visit, visitContext as VisitContext } from './doors/visit.server.ts';
import type { House } from './house.server.ts';
import { hashOf } from './kernel/ids.server.ts';
import type { Caller } from './kernel/operation.server.ts';

/** The built pages; their entry also hands out the context that carries a visit. */
export type PagesBuild = ServerBuild & { entry: { module: { visitContext: typeof VisitContext } } };

export interface RunningServer {
  readonly port: number;
  /** Says not ready, finishes what is under way, stops listening. */
  stop(): Promise<void>;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
/** A folder with built files, or in development what makes them. */
export type Files = string | { readonly middleware: Middleware };

const largestBody = 1_000_000;

/** Serves a house. `pages` is asked per request in development, so that a changed file is seen at once. */
export async function serve(house: House, pages: () => Promise<PagesBuild>, files?: Files): Promise<RunningServer> {
  const limits = makeLimits();
  const touch = makeToucher(house);
  const minutes = makeActiveMinutes(house);
  // These replace Node's own Response by one that hands its body on as it is; Node's own copies it through a stream.
  const api = getRequestListener(makeApi(house).fetch);
  const page = getRequestListener((request) => answerPage(request));
  const assets: Middleware | null =
    files === undefined
      ? null
      : typeof files !== 'string'
        ? files.middleware
        : sirv(files, { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true });
  let stopping = false;

  const server = createServer((request, response) => {
    const started = performance.now();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of sharedHeaders(house.settings.secure)) response.setHeader(name, value);
    response.on('finish', () => house.metrics.request(routeOf(path), response.statusCode, performance.now() - started));
    if (path === '/healthz/live') return plain(response, 200, 'ok');
    if (path === '/healthz/ready') return void ready(response);
    const uploads = isUpload(path);
    const most = uploads ? largestUpload(house.settings.UPLOAD_MAX_MB) : largestBody;
    if (tooMuch(request, most)) {
      response.setHeader('Connection', 'close');
      if (!isApi(path))
        return plain(
          response,
          413,
          `Dit is te groot: hoogstens ${uploads ? house.settings.UPLOAD_MAX_MB : 1} MB. / This is too large: at most ${uploads ? house.settings.UPLOAD_MAX_MB : 1} MB.`,
        );
      return problem(
        response,
        413,
        'too-large',
        'Too large',
        `At most ${uploads ? house.settings.UPLOAD_MAX_MB : 1} MB, with a Content-Length.`,
      );
    }
    void limits
      .allow(request.method ?? 'GET', path, clientAddress(request, house.settings.TRUST_PROXY))
      .then((wait) => {
        if (wait > 0) {
          response.setHeader('Retry-After', String(wait));
          if (!isApi(path)) return plain(response, 429, tooOften(wait));
          return problem(response, 429, 'too-many-requests', 'Too many requests', `Try again in ${wait} seconds.`);
        }
        if (isApi(path)) return void api(request, response);
        if (assets && (request.method === 'GET' || request.method === 'HEAD'))
          return assets(request, response, () => void page(request, response));
        return void page(request, response);
      });
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(house.settings.PORT, house.settings.HOST, resolve);
  });
  const metrics = await serveMetrics(house);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : house.settings.PORT,
    stop: async () => {
      stopping = true;
      house.live.close();
      metrics?.close();
      const done = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 10_000).unref();
      await done;
      await minutes.stop();
    },
  };

  async function ready(response: ServerResponse): Promise<void> {
    const well = !stopping && (await house.database.ready());
    plain(response, well ? 200 : 503, well ? 'ok' : 'not ready');
  }

  async function answerPage(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !fromHere(request))
      return new Response('Dit formulier kwam van een andere website. / This form came from another site.', {
        status: 403,
      });
    if (carriesForm.includes(request.method) && !(await hasReadableForm(request)))
      return new Response('Dit formulier is niet te lezen. / This form cannot be read.', { status: 400 });
    const build = await pages();
    const nonce = randomBytes(16).toString('base64');
    let link: string | null = null;
    const { visit, chosen } = visitOf(request, nonce, (keyHash) => {
      link = keyHash;
    });
    const context = new RouterContextProvider();
    context.set(build.entry.module.visitContext, visit);
    const response = await createRequestHandler(build, process.env['NODE_ENV'] ?? 'production')(request, context);
    if (isPageOrForm(request, response))
      minutes.saw({ session: visit.caller.keyHash, link }, carriesForm.includes(request.method));
    for (const [name, value] of pageHeaders(nonce, visit.caller.keyHash !== null))
      if (!response.headers.has(name)) response.headers.set(name, value);
    if (chosen) response.headers.append('Set-Cookie', languageCookie(visit.language));
    return response;
  }

  function visitOf(
    request: Request,
    nonce: string,
    onLink: (keyHash: string) => void,
  ): { visit: Visit; chosen: boolean } {
    const cookies = cookieOf(request.headers.get('Cookie'));
    const session = cookies.get(sessionCookieName);
    const keyHash = session ? hashOf(session) : null;
    if (keyHash) touch(keyHash);
    const { language, chosen } = languageOf(new URL(request.url), cookies);
    const caller: Caller = { keyHash, language, requestId: randomBytes(6).toString('hex') };
    return {
      visit: { runtime: house, caller, language, nonce, device: deviceOf(request.headers.get('User-Agent')), onLink },
      chosen,
    };
  }
}

/** What a page takes a form by. */
const carriesForm: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** A browser says where a form came from; what does not come from our own pages is not ours. */
function fromHere(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  return origin === null || URL.parse(origin)?.host === request.headers.get('Host');
}

/** Without a length, or with too much of it, nothing is read. */
function tooMuch(request: IncomingMessage, most: number): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const length = request.headers['content-length'];
  if (length === undefined && request.headers['transfer-encoding'] === undefined) return false;
  return length === undefined || Number(length) > most;
}

/** Documents come in by these doors; as base64 they are a third larger. */
const isUpload = (path: string) =>
  /\/documenten(\/[a-z0-9]+)?$|^\/api\/v1\/(spaces\/[^/]+\/documents|documents\/[^/]+\/versions)$/.test(path);
const largestUpload = (megabytes: number) => Math.ceil(megabytes * 1_400_000) + 100_000;

const isApi = (path: string) => path === '/api' || path.startsWith('/api/');

async function serveMetrics(house: House): Promise<Server | null> {
  const port = house.settings.METRICS_PORT;
  if (port === 0) return null;
  const server = createServer(async (_request, response) => {
    const { type, body } = await house.metricsPage();
    response.setHeader('Content-Type', type).end(body);
  });
  return new Promise((resolve) => {
    server.once('error', (error) => {
      house.log.warn({ error: error.message }, 'metrics are off');
      resolve(null);
    });
    server.listen(port, house.settings.HOST, () => resolve(server));
  });
}

const plain = (response: ServerResponse, status: number, text: string) =>
  void response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(text);

const problem = (response: ServerResponse, status: number, code: string, title: string, detail: string) =>
  void response
    .writeHead(status, {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'API-Version': apiVersion,
    })
    .end(JSON.stringify({ type: `urn:tegenveer:refusal:${code}`, status, title, detail }));

/** For the metrics: the first part of the address, never an id. */
const routeOf = (path: string) =>
  `/${
    path
      .split('/')[1]
      ?.replace(/[^a-z-]/g, '')
      .slice(0, 24) ?? ''
  }`;

/** Enough to recognise one's own device in the list of sessions, and no more. */
function deviceOf(agent: string | null): string {
  const system =
    ['Windows', 'Android', 'iPhone', 'iPad', 'Macintosh', 'Linux'].find((name) => agent?.includes(name)) ?? '';
  const browser =
    ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent?.includes(name))?.replace('Edg', 'Edge') ?? '';
  return [browser, system].filter(Boolean).join(', ') || 'onbekend';
}
