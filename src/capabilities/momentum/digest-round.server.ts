// SPDX-License-Identifier: EUPL-1.2
// The round of digests. Each is read as the person it is for, so that row-level security decides what is in it; then a few
// are composed, and remembered and posted in one transaction: killed at any point, nobody gets two and nobody is skipped.
import { type Acting, asWorker, perform } from '#kernel/operation.server.ts';
import { dutchTime } from '#kernel/pure/dutch-calendar.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import type { DigestContents } from './digest.contract.ts';
import { composeDigest } from './digest.mail.ts';
import { readForDigest } from './digest.operations.server.ts';
import { type Clock, digestRhythms, isDigestDue } from './rules/digest-due.ts';
import * as store from './store/digest.store.server.ts';

const batch = 200;
/** People whose digests are remembered and posted together. */
const together = 20;
/** So many at a time: the embedded database does one thing at a time anyway. */
const lanes = { pglite: 1, postgres: 4 } as const;
/** What is told goes back to the last digest, and no further than this. */
const mostDaysTold = 14;

/** Sends every digest that is due at the moment of the house's clock. */
export async function sendDueDigests(given: Runtime, stopped: () => boolean = () => false): Promise<void> {
  // The same statements for each reader: their plans are kept for the time of the round.
  const house = { ...given, database: { ...given.database, transaction: given.database.repeating } };
  const clock = dutchTime(house.clock());
  const asked = await asWorker(house, (at) => store.askedOn(at, clock.day));
  for (let after = ''; !stopped(); ) {
    const people = await asWorker(house, (at) => store.readers(at, after, batch));
    const last = people.at(-1);
    if (last === undefined) return;
    const due = people.filter((person) => isDue(person, clock) && !asked.has(person.id));
    const lane = async () => {
      for (let some = due.splice(0, together); some.length > 0 && !stopped(); some = due.splice(0, together))
        await sendDigests(house, some, clock.day);
    };
    await Promise.all(Array.from({ length: lanes[house.database.kind] }, lane));
    after = last.id;
  }
}

function isDue(person: store.ReaderRow, clock: Clock): boolean {
  const digest = digestRhythms.find((known) => known === person.digest) ?? 'none';
  const { weekday, quiet_from: quietFrom, quiet_until: quietUntil } = person;
  return isDigestDue({ digest, weekday, quietFrom, quietUntil }, clock, person.last_on, person.since_on);
}

async function sendDigests(house: Runtime, people: readonly store.ReaderRow[], day: string): Promise<void> {
  const keys = people.map((person) => ({ person, ...house.newSecret() }));
  await asWorker(house, (at) =>
    store.lendReading(
      at,
      keys.map(({ person, hash }) => ({ person: person.id, hash })),
    ),
  );
  const read: Read[] = [];
  for (const { person, hash } of keys) {
    const contents = await readAs(house, person, hash, day);
    // Ended since the round began: then nothing is sent.
    if (contents !== null) read.push({ person, contents });
  }
  await asWorker(house, (at) => post(at, read, day));
}

interface Read {
  readonly person: store.ReaderRow;
  readonly contents: DigestContents;
}

/** What this person is asked and told, read with a key of theirs that lives ten minutes. */
async function readAs(house: Runtime, person: store.ReaderRow, keyHash: string, day: string) {
  const earliest = plusDays(day, -mostDaysTold);
  const since = person.last_on !== null && person.last_on > earliest ? person.last_on : earliest;
  const contents = await perform(house, { keyHash, language: person.language }, readForDigest, { query: { since } });
  return isRefusal(contents) ? null : contents;
}

async function post(at: Acting, read: readonly Read[], day: string): Promise<void> {
  const had = await store.hadMailOn(
    at,
    read.map(({ person }) => person.mail),
    day,
  );
  // One mail a day: where today's was a question, this one comes tomorrow.
  const digests = read.filter(({ person }) => !had.has(person.mail)).map((one) => composed(at, one));
  const first = await store.rememberDigests(
    at,
    day,
    digests.map(({ person, contents, mail }) => ({
      person: person.id,
      asked: contents.asked.length,
      told: contents.told.length,
      posted: mail !== null,
    })),
  );
  const leaving = digests.filter(({ person, mail }) => mail !== null && first.has(person.id));
  await store.addUnsubscribeLinks(
    at,
    leaving.map(({ person, hash }) => ({ person: person.id, hash })),
  );
  for (const { mail } of leaving) if (mail) await at.post('mail', { ...mail, countsOn: day, byItself: true });
}

function composed(at: Acting, { person, contents }: Read) {
  const { secret, hash } = at.newSecret();
  const mail = composeDigest({
    ...contents,
    to: person.mail,
    name: person.name,
    language: person.language,
    today: at.today,
    baseUrl: at.baseUrl,
    unsubscribe: `${at.baseUrl}/uitschrijven/${secret}`,
  });
  return { person, contents, hash, mail };
}
