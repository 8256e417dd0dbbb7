// SPDX-License-Identifier: EUPL-1.2
// Pages arrive whole: nothing is streamed in later, so that they are complete without any script.
import { PassThrough, Readable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { visitContext } from './doors/visit.server.ts';

export { visitContext };

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, runtime } = context.get(visitContext);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        const body = new PassThrough();
        resolve(new Response(Readable.toWeb(body) as ReadableStream, { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => runtime.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'render'),
    });
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted) return;
  const { runtime, caller } = context.get(visitContext);
  runtime.log.error(
    { error: error instanceof Error ? error.stack : String(error), requestId: caller.requestId },
    'page',
  );
}
