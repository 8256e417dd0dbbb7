// SPDX-License-Identifier: EUPL-1.2
// Digests by the paper: at most weekly unless somebody chose otherwise, on working days, never two a day, and nothing when
// there is nothing to say. What there is to say is known line by line. Who keeps the house is told nothing of the addresses of
// others by mail: an administrator has those rights only in a session that proved itself (decision 0030).
import { cast, type PersonName, personNames } from '#world/cast.ts';
import { daysFrom, firstWorkday, isWorkday, plusDays, weekdayOf } from './calendar.ts';
import type { DigestWish, Plan } from './plan.ts';
import { leader, mailOf, speakers } from './plan-people.ts';

/** What waits for people, as it stands this morning. */
export interface Waiting {
  /** For who leads: calls to make, and questions that did not arrive. */
  readonly lead: readonly string[];
  /** For everybody of an organisation: whether something slips; for who owns a record also what only they can say. */
  records(organisation: string, isOwner: boolean): readonly string[];
  /** For who sits in the deal for an organisation: aftercare to say yes to. */
  aftercare(organisation: string): readonly string[];
  /** For who sits in the deal for a party: what the gate lacks of it. */
  places(organisation: string): readonly string[];
}

export interface ExpectedDigest {
  readonly to: string;
  /** What it tells, one line each. */
  readonly asked: readonly string[];
}

const ordinary: DigestWish = { digest: 'weekly', weekday: 1 };

export function makeDigests(plan: Plan) {
  const lastLooked = new Map<PersonName, string>();

  /** Whose day it is: their own day of the week, or the first working day after it. */
  function isTheirDay(name: PersonName, today: string): boolean {
    const { digest, weekday } = plan.digests.get(name) ?? ordinary;
    if (digest === 'none' || !isWorkday(today)) return false;
    if (digest === 'daily') return true;
    const theirs = plusDays(today, -((weekdayOf(today) - weekday + 7) % 7));
    const last = lastLooked.get(name);
    if (last === undefined) return today === firstWorkday(theirs);
    return today >= firstWorkday(theirs) && last < theirs && daysFrom(last, today) >= 6;
  }

  return {
    turn(today: string, waiting: Waiting, takesMail: (mail: string) => boolean): ExpectedDigest[] {
      return personNames.flatMap((name) => {
        const to = mailOf(name);
        if (!takesMail(to) || !isTheirDay(name, today)) return [];
        lastLooked.set(name, today);
        const { organisation } = cast[name];
        const [speaksFor] = Object.entries(speakers).find(([, speaker]) => speaker === name) ?? [];
        const asked = [
          ...(name === leader ? waiting.lead : []),
          ...(organisation === null ? [] : waiting.records(organisation, speaksFor !== undefined)),
          ...(speaksFor === undefined ? [] : waiting.aftercare(speaksFor)),
          ...(organisation !== null && (speaksFor !== undefined || name === leader)
            ? waiting.places(organisation)
            : []),
        ];
        return asked.length === 0 ? [] : [{ to, asked }];
      });
    },
  };
}
