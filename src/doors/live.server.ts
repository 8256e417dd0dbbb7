// SPDX-License-Identifier: EUPL-1.2
// Tells an open page that what it shows has changed, as server-sent events. The stream carries a mark and nothing else;
// the page then asks for itself again, as whoever reads it. Every look goes through an ordinary operation, so who may not
// see gets `not-found` and no stream, and a stream ends when the right to look does.
import type { RouterContextProvider } from 'react-router';
import type { Contract } from '#kernel/contract.ts';
import { statusOf } from '#kernel/contract.ts';
import type { Operation, RawInput } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { asked, visitContext } from './visit.server.ts';

/** How often an open stream looks by itself: for changes by another process, and for rights that ended. */
const lookEvery = 4_000;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store',
  // A proxy in front must not gather what is meant to arrive at once.
  'X-Accel-Buffering': 'no',
};

/**
 * Answers a request for a stream about one thing.
 * @param operation answers with a `mark` that differs after every change
 * @param topic what changes wake it, as slices name it in `at.wake`
 */
export async function liveStream<C extends Contract>(
  context: Readonly<RouterContextProvider>,
  operation: Operation<C>,
  raw: RawInput,
  topic: string,
): Promise<Response> {
  const { runtime, caller } = context.get(visitContext);
  const first = await asked(context, operation, raw);
  if (isRefusal(first)) return new Response(null, { status: statusOf(operation.contract, first.refused) });
  const giveBack = runtime.live.takePlace(caller.keyHash ?? '');
  if (giveBack === null) return new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
  const { live } = runtime;
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let shown = markOf(first);
      let ended = false;
      let looking = false;
      let again = false;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const look = async () => {
        if (ended) return;
        // One look at a time; what came in meanwhile is seen by the next.
        again = looking;
        if (looking) return;
        looking = true;
        const found = await asked(context, operation, raw).catch(() => null);
        looking = false;
        if (ended) return;
        if (found === null || isRefusal(found)) return end();
        const mark = markOf(found);
        send(mark === shown ? ': still here\n\n' : `event: changed\ndata: ${mark}\n\n`);
        shown = mark;
        if (again) void look();
      };
      const clock = setInterval(() => void look(), lookEvery);
      clock.unref();
      const stop = [live.listen(topic, () => void look()), live.onClose(() => end()), giveBack];
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(clock);
        for (const one of stop) one();
        try {
          controller.close();
        } catch {
          // The reader went away first.
        }
      };
      send(`retry: 3000\nevent: here\ndata: ${shown}\n\n`);
      // What changed between the first look and listening.
      void look();
    },
    cancel: () => end(),
  });
  return new Response(body, { headers });
}

const markOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'mark' in answer ? String(answer.mark) : '';
