// SPDX-License-Identifier: EUPL-1.2
// What must become of every record and every mail, by the paper and nothing else: no SQL, and none of the rules of the house.
// Written apart on purpose, with an almanac of its own: where the two differ, one of them is wrong.
import { type ExpectedMail, makeAsking } from './asking-oracle.ts';
import { firstAskingDay, isWorkday, plusDays } from './calendar.ts';
import { addMonths, nextAfter } from './clock.ts';
import { makeDigests } from './digest-oracle.ts';
import { makeGate } from './gate-oracle.ts';
import { answerHelp, helpAskedOf, helpAskedOfLead, moveHelp } from './help-oracle.ts';
import { afterAnswer, band, confirm, heardOf, type Kept, keptOf, type Question, stop } from './kept.ts';
import { makeLookBack } from './look-back-oracle.ts';
import { makeMoney } from './money-oracle.ts';
import type { Act, Plan, PlannedAnswer, PlannedRecord } from './plan.ts';
import { type PlannedOrganisation, secondVoices } from './plan-people.ts';
import { answerSlips, askedAbout, claim, proposeAtNight, recover, turn as turnCourse } from './pushing-oracle.ts';
import { makeSteering } from './steering-oracle.ts';

interface Turn {
  readonly mails: readonly ExpectedMail[];
  readonly digests: readonly ExpectedMail[];
  readonly calls: readonly Question[];
}

export interface ExpectedRecord {
  readonly level: string;
  readonly freshness: string;
  readonly direction: string;
  readonly confirmedOn: string;
  readonly fallReported: boolean;
  /** `null` for what ended: nobody asks about it again. */
  readonly next: string | null;
  readonly end: string | null;
  /** What was proposed, and what the owner said of it: with the signs. */
  readonly slippings: string;
  /** How far each play to recover came. */
  readonly recoveries: string;
  /** What became of each request for help. */
  readonly help: string;
}

/** What an answer by link must meet. */
export type Met = 'done' | 'no-longer-changeable';

export function makeOracle(plan: Plan) {
  const money = makeMoney();
  const steering = makeSteering();
  const aroundOf = ({ deal, organisation }: PlannedRecord) => ({
    money: () => money.of(deal),
    skippedTwice: () => steering.skippedTwice(deal, organisation),
  });
  const records = new Map(plan.records.map((one): [string, Kept] => [one.key, keptOf(one, aroundOf(one))]));
  const all = [...records.values()];
  const endedDeals = new Set<string>();
  const dealEnds = new Map<Kept, string>();
  const asking = makeAsking(plan, records);
  const gate = makeGate(plan, (result, party) =>
    all.filter(({ plan: of }) => of.result === result && of.organisation === party),
  );
  const digests = makeDigests(plan);
  const lookBack = makeLookBack(money, steering);
  for (const record of all) lookBack.levelSet(record, record.plan.saidOn);

  /** Something people do, today: what they meet, where the paper says so. */
  function act(today: string, what: Act): string | null {
    const met = gate.act(today, what) ?? steering.act(today, what);
    if (what.kind === 'end-deal' || (what.kind === 'stage' && what.to === 'aftercare' && met === 'done'))
      endedDeals.add(what.deal);
    else if (what.kind === 'money') {
      money.brought(what.deal, what.organisation, what.endsOn);
      return 'done';
    } else if (what.kind === 'contact') asking.setContact(what.record, what.step, what.mail);
    else if (what.kind === 'look-back') return lookBack.of(today, what.deal);
    else if (what.kind === 'decline-unsaid') lookBack.ended({ ...what, deal: dealOf(what.result) }, today, 'declined');
    else if ('record' in what) return tell(today, recordOf(what.record), what);
    return met;
  }

  const dealOf = (result: string): string => plan.results.find(({ key }) => key === result)?.deal ?? '';

  /** Does it, and keeps for the look-back what was said. */
  function tell(today: string, record: Kept, what: Extract<Act, { record: string }>): string | null {
    const ended = record.end;
    const met = actOn(today, record, what);
    if (record.end !== null && ended === null) lookBack.ended(record.plan, today, record.end);
    if (what.kind === 'claim' && met === 'set') lookBack.levelSet(record, today);
    if (what.kind === 'confirm' && record.end === null) lookBack.said(record, today);
    if (what.kind === 'slips' && (met === 'confirmed' || met === 'rejected')) lookBack.said(record, today);
    return met;
  }

  const recordOf = (key: string): Kept => {
    const found = records.get(key);
    if (!found) throw new Error(`The plan has no record ${key}.`);
    return found;
  };

  function actOn(today: string, record: Kept, what: Extract<Act, { record: string }>): string | null {
    if (what.kind === 'own') {
      if (record.end !== null) return 'has-ended';
      record.owned = true;
      return 'done';
    }
    if (what.kind === 'anchor') {
      record.anchors = what.anchors;
      return 'done';
    }
    if (what.kind === 'claim')
      return claim(record, today, what.level, {
        ...what,
        second: secondVoices[record.plan.organisation] !== undefined,
      });
    if (what.kind === 'slips') return answerSlips(record, today, what.slips);
    if (what.kind === 'recover') return recover(record, today, what.move);
    if (what.kind === 'help') return moveHelp(record, what.move, what.helper, (helper) => uses(helper, record));
    if (record.end !== null) return null;
    if (what.kind === 'happening') happen(record, addMonths(today, what.what === 'reorganisation' ? 3 : 1));
    else if (what.kind === 'confirm') confirm(record, today);
    else if (what.kind === 'stop') stop(record, today, what.end);
    return null;
  }

  /** At least in use somewhere, not ended, and another than who asks. */
  const uses = (organisation: PlannedOrganisation, { plan: asker }: Kept): boolean =>
    organisation !== asker.organisation &&
    all.some(
      ({ plan: of, level, end }) =>
        of.result === asker.result && of.organisation === organisation && end === null && level >= 'a5',
    );

  function happen(record: Kept, on: string): void {
    const extra = record.clock.extra !== null && record.clock.extra <= on ? record.clock.extra : on;
    record.clock = { ...record.clock, extra };
    const once = firstAskingDay(extra, record.kind);
    if (record.askedIn === null && (record.next === null || once < record.next)) record.next = once;
  }

  /** An answer to a question, by the mail or by telephone. */
  function answer(today: string, question: Question, given: Pick<PlannedAnswer, 'said' | 'signs' | 'help'>): Met {
    if (question.answeredOn !== null && today > plusDays(question.answeredOn, 14)) return 'no-longer-changeable';
    for (const record of question.records) {
      // What has ended keeps its last word: the answer is kept, and moves nothing.
      if (record.end !== null) continue;
      // A changed answer starts from how it stood before the first one.
      const stood = question.before.get(record) ?? heardOf(record);
      question.before.set(record, stood);
      turnCourse(record, () => void Object.assign(record, afterAnswer(stood, record, given.said, today)));
      const askedFor = question.askedBefore.get(record);
      if (askedFor === undefined) question.askedBefore.set(record, record.asksFor);
      answerHelp(record, askedFor === undefined ? record.asksFor : askedFor, given.help);
      remember(record, question, today, given);
      lookBack.answered(question, record, today, given.said !== 'unknown');
      record.next = nextAfter(record.clock, record.kind, today);
      record.clock = { ...record.clock, dealEnded: dealEnds.get(record) ?? null };
    }
    question.answeredOn ??= today;
    if (question.stage !== 'answered') asking.close(question, 'answered');
    return 'done';
  }

  function remember(record: Kept, question: Question, on: string, given: Pick<PlannedAnswer, 'said' | 'signs'>): void {
    const before = record.answers.find((one) => one.question === question);
    const said = { level: record.level, said: given.said, signs: given.signs };
    if (before) Object.assign(before, said);
    else record.answers.push({ question, on, ...said });
  }

  /** The clocks of deals that ended, and of records without a next day. */
  function keepClocks(today: string): void {
    for (const record of all)
      if (endedDeals.has(record.plan.deal) && record.clock.dealEnded === null) {
        dealEnds.set(record, today);
        record.clock = { ...record.clock, dealEnded: today };
        if (record.askedIn === null) record.next = null;
      }
    const lately = plusDays(today, -28);
    for (const record of all)
      if (record.next === null && record.end === null)
        record.next = nextAfter(record.clock, record.kind, record.confirmedOn > lately ? record.confirmedOn : lately);
  }

  /**
   * The night and the morning: clocks, questions, silence. What left today, and who is to be called; mail leaves on working
   * days. `first`: of which records the house spoke first, where one reader is asked in several deals: the paper leaves that open.
   */
  function turn(today: string, first: readonly string[]): Turn {
    for (const { deal, organisation, endsOn } of money.ended(today))
      for (const record of all)
        if (record.plan.deal === deal && record.plan.organisation === organisation && record.end === null)
          happen(record, addMonths(endsOn, 1));
    keepClocks(today);
    for (const record of all) proposeAtNight(record, today);
    if (!isWorkday(today)) return { mails: [], digests: [], calls: [] };
    const asked = asking.turn(today, first);
    const waiting = {
      lead: [...asking.forWhoLeads(today), ...gate.custodianless(), ...all.flatMap(helpAskedOfLead)],
      records: (organisation: string, isOwner: boolean) =>
        all.flatMap((one) => [
          ...(one.plan.organisation === organisation ? askedAbout(one, today, isOwner) : []),
          ...helpAskedOf(one, organisation),
        ]),
      aftercare: gate.asked,
      places: (organisation: string) => gate.places(today, organisation),
    };
    // A question goes before a digest, which then waits for the next day.
    const due = digests.turn(today, waiting, (to) => asking.takesMail(today, to) && !asking.hadMail(today, to));
    const sent = due.map(
      ({ to, asked: told }): ExpectedMail => ({
        day: today,
        to,
        about: told.toSorted(),
        outcome: asking.leave(today, to),
      }),
    );
    return { ...asked, digests: sent };
  }

  const stands = (today: string): ReadonlyMap<string, ExpectedRecord> =>
    new Map(
      [...records].map(([key, one]) => [
        key,
        {
          level: one.level,
          freshness: band(one, today),
          direction: one.direction,
          confirmedOn: one.confirmedOn,
          fallReported: one.fall !== null,
          next: one.end === null ? one.next : null,
          end: one.end,
          slippings: one.slippings
            .map(({ state, signs }) => [state, ...signs].join(' '))
            .sort()
            .join(', '),
          recoveries: one.recoveries
            .map(({ state }) => state)
            .sort()
            .join(', '),
          help: one.requests
            .map(({ state }) => state)
            .sort()
            .join(', '),
        },
      ]),
    );

  return { act, answer, turn, questionOf: asking.questionOf, stands };
}
export type Oracle = ReturnType<typeof makeOracle>;
