// SPDX-License-Identifier: EUPL-1.2
// In how many minutes people are here, for the burden of the house (docs/decisions/0115): a minute counts when somebody
// came to a page or sent a form in it. Only the minute that runs is kept here, by the hash of a key; when it is over the
// database adds one for everybody in it. No request waits for that, and none fails by it: a minute that cannot be written
// is lost, so the figure is too low, never too high.
import { sql } from 'kysely';
import type { Runtime } from '#kernel/runtime.server.ts';

/** Who came: the hash of a session, of the key of a link, or both. */
export interface Came {
  readonly session: string | null;
  readonly link: string | null;
}

export interface ActiveMinutes {
  /** Somebody came to a page (`sent`: with a form). */
  saw(came: Came, sent: boolean): void;
  /** Writes what is left of the minute that runs. */
  stop(): Promise<void>;
}

const minuteLength = 60_000;
/** More keys than this in one minute are not counted, so that memory stays small. */
const mostPerMinute = 20_000;
/** A database that does not answer may leave so many minutes waiting; later ones are lost. */
const mostWaiting = 5;

type Needs = Pick<Runtime, 'database' | 'log' | 'clock'>;

export function makeActiveMinutes({ database, log, clock }: Needs): ActiveMinutes {
  let minute = 0;
  let seen = new Map<string, Came & { readonly sent: boolean }>();
  let timer: NodeJS.Timeout | undefined;
  let waiting = 0;
  let written: Promise<void> = Promise.resolve();
  return {
    saw: (came, sent) => {
      if (came.session === null && came.link === null) return;
      const now = Math.floor(clock().getTime() / minuteLength);
      if (now !== minute) letGo();
      minute = now;
      timer ??= setTimeout(letGo, minuteLength).unref();
      const key = `${came.session} ${came.link}`;
      const known = seen.get(key);
      if (known || seen.size < mostPerMinute) seen.set(key, { ...came, sent: sent || known?.sent === true });
    },
    stop: () => {
      letGo();
      return written;
    },
  };

  function letGo(): void {
    clearTimeout(timer);
    timer = undefined;
    const [at, entries] = [new Date(minute * minuteLength), [...seen.values()]];
    seen = new Map();
    if (entries.length === 0) return;
    if (waiting >= mostWaiting) {
      log.warn({ keys: entries.length }, 'active minutes lost');
      return;
    }
    waiting += 1;
    written = written
      .then(() => write(at, entries))
      .catch((error: Error) => log.warn({ error: error.message }, 'active minutes'))
      .finally(() => {
        waiting -= 1;
      });
  }

  async function write(at: Date, entries: readonly object[]): Promise<void> {
    await database.transaction({ role: 'tegenveer_worker', keyHash: null }, (tx) =>
      sql`select kernel.note_active(${at}, ${JSON.stringify(entries)}::jsonb)`.execute(tx),
    );
  }
}

/**
 * Whether somebody was at a page or a form: what answers as a page, or carries a form. Not a file, feed or stream, not
 * what a page asks again by itself, and not what a browser fetches ahead.
 */
export function isPageOrForm(request: Request, response: Response): boolean {
  const { headers, method } = request;
  const into = headers.get('Sec-Fetch-Dest');
  if ((into !== null && into !== 'document') || headers.has('Sec-Purpose') || method === 'HEAD') return false;
  return method !== 'GET' || (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}
