// SPDX-License-Identifier: EUPL-1.2
// How the API door says it: in the type that was asked for, or as a problem document.
import type { Context } from 'hono';
import type { z } from 'zod';
import { messages } from '#generated/words.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { chosenType } from './accept.ts';
import { csvOf } from './export.server.ts';
import { refusalSentence } from './sentences.ts';

export interface Page {
  readonly items: readonly object[];
  readonly next?: string;
}

/** One page of a list as CSV; where it goes on stands in the Link header (RFC 8288). */
export function csvPage(c: Context, item: z.ZodType, { items, next }: Page): Response {
  const { head, line } = csvOf(item);
  if (next !== undefined) {
    const onward = new URL(c.req.url);
    onward.searchParams.set('after', next);
    c.header('Link', `<${onward.pathname}${onward.search}>; rel="next"`);
  }
  return c.body([head, ...items.map(line)].join(''), 200, { 'Content-Type': csv });
}

export const json = 'application/json';
export const csv = 'text/csv; charset=utf-8';

/** Goes on in the type the client would rather have, or says that none fits. Who reads problems reads JSON. */
export function fitting<Type extends string>(
  c: Context,
  types: readonly Type[],
  then: (type: Type) => Response | Promise<Response>,
): Response | Promise<Response> {
  const accept = c.req.header('Accept')?.replaceAll('application/problem+json', json);
  const chosen = chosenType(
    accept,
    types.map((type) => bare(type)),
  );
  const type = types.find((one) => bare(one) === chosen);
  return type === undefined ? problem(c, 406, refuse('not-acceptable'), languageOf(c)) : then(type);
}

const bare = (type: string) => type.split(';')[0] ?? type;

/** Made when first asked for: it is the same as long as this process lives. */
export function once(make: () => object): () => Uint8Array<ArrayBuffer> {
  let made: Uint8Array<ArrayBuffer> | undefined;
  return () => {
    made ??= new TextEncoder().encode(JSON.stringify(make()));
    return made;
  };
}

export const languageOf = (c: Context): 'nl' | 'en' =>
  c.req.header('Accept-Language')?.startsWith('en') ? 'en' : 'nl';

/** RFC 9457: the refusal code in `type`, the sentence in `detail`, every wrong field in `errors`. */
export function problem(
  c: Context,
  status: number,
  refusal: Refusal,
  language: 'nl' | 'en',
  operation?: string,
): Response {
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
