// SPDX-License-Identifier: EUPL-1.2
// The round of digests. Each is read as the person it is for, so that row-level security decides what is in it; then it is
// composed, and remembered and posted in one transaction: killed at any point, nobody gets two and nobody is skipped.
import { asWorker, perform } from '#kernel/operation.server.ts';
import { dutchTime } from '#kernel/pure/dutch-calendar.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { composeDigest } from './digest.mail.ts';
import { readForDigest } from './digest.operations.server.ts';
import { type Clock, digestRhythms, isDigestDue } from './rules/digest-due.ts';
import * as store from './store/digest.store.server.ts';

const batch = 200;
/** So many at a time: the embedded database does one thing at a time anyway. */
const lanes = { pglite: 1, postgres: 4 } as const;
/** What is told goes back to the last digest, and no further than this. */
const mostDaysTold = 14;

/** Sends every digest that is due at the moment of the house's clock. */
export async function sendDueDigests(house: Runtime, stopped: () => boolean = () => false): Promise<void> {
  const clock = dutchTime(house.clock());
  const asked = await asWorker(house, (at) => store.askedOn(at, clock.day));
  for (let after = ''; !stopped(); ) {
    const people = await asWorker(house, (at) => store.readers(at, after, batch));
    const last = people.at(-1);
    if (last === undefined) return;
    const due = people.filter((person) => isDue(person, clock) && !asked.has(person.id));
    const lane = async () => {
      for (let person = due.pop(); person && !stopped(); person = due.pop()) await sendDigest(house, person, clock.day);
    };
    await Promise.all(Array.from({ length: lanes[house.database.kind] }, lane));
    after = last.id;
  }
}

function isDue(person: store.ReaderRow, clock: Clock): boolean {
  const digest = digestRhythms.find((known) => known === person.digest) ?? 'none';
  const { weekday, quiet_from: quietFrom, quiet_until: quietUntil } = person;
  return isDigestDue({ digest, weekday, quietFrom, quietUntil }, clock, person.last_on);
}

async function sendDigest(house: Runtime, person: store.ReaderRow, day: string): Promise<void> {
  const contents = await readAs(house, person, day);
  // Ended since the round began: then nothing is sent.
  if (contents === null) return;
  const asked = contents.asked.length;
  const told = contents.told.length;
  await asWorker(house, async (at) => {
    // One mail a day: today's was a question, so this one comes tomorrow.
    if (await store.hadMailOn(at, person.mail, day)) return;
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
    const first = await store.rememberDigest(at, { person: person.id, day, asked, told, posted: mail !== null });
    if (!first || mail === null) return;
    await store.addUnsubscribeLink(at, person.id, hash);
    await at.post('mail', { ...mail, countsOn: day, byItself: true });
  });
}

/** What this person is asked and told, read with a key of theirs that lives ten minutes. */
async function readAs(house: Runtime, person: store.ReaderRow, day: string) {
  const { hash } = house.newSecret();
  await asWorker(house, (at) => store.lendReading(at, person.id, hash));
  const earliest = plusDays(day, -mostDaysTold);
  const since = person.last_on !== null && person.last_on > earliest ? person.last_on : earliest;
  const caller = { keyHash: hash, language: person.language };
  const contents = await perform(house, caller, readForDigest, { query: { since } });
  return isRefusal(contents) ? null : contents;
}
