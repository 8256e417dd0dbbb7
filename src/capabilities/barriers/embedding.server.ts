// SPDX-License-Identifier: EUPL-1.2
// The meaning of texts, asked of an endpoint that the installation names itself (OpenAI-compatible). Without that setting
// nothing is asked and nothing leaves.
import { z } from 'zod';
import { asWorker } from '#kernel/operation.server.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { bucketsOf, unit } from './rules/nearness.ts';
import { keepVector, type ToEmbed, withoutVector } from './vector.store.server.ts';

const batch = 32;
const patience = 30_000;
const longest = 8_000;
const answer = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(2).max(8192) })),
});

/** Makes the vectors that are missing, a batch at a time; the endpoint is never waited for inside a transaction. */
export async function embedBarriers(house: Runtime, stopped: () => boolean = () => false): Promise<number> {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model } = house.settings;
  if (url === undefined || model === undefined) return 0;
  let made = 0;
  while (!stopped()) {
    const todo = await asWorker(house, (at) => withoutVector(at, model, batch));
    if (todo.length === 0) break;
    const vectors = await vectorsOf(house, { url, model }, todo);
    await asWorker(house, async (at) => {
      for (const { id, digest, vector } of vectors)
        await keepVector(at, { barrierId: id, model, digest, vector, buckets: bucketsOf(vector) });
    });
    made += vectors.length;
    // An endpoint that answers less than it was asked would be asked the same for ever.
    if (vectors.length < todo.length) break;
  }
  return made;
}

async function vectorsOf(house: Runtime, { url, model }: { url: string; model: string }, todo: readonly ToEmbed[]) {
  const key = house.settings.EMBEDDINGS_KEY;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key ? { Authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ model, input: todo.map(({ text }) => text.slice(0, longest)) }),
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`The embeddings endpoint answered ${response.status}.`);
  const { data } = answer.parse(await response.json());
  return data.flatMap(({ index, embedding }) => {
    const [one, vector] = [todo[index], unit(embedding)];
    return one && vector ? [{ ...one, vector }] : [];
  });
}
