// SPDX-License-Identifier: EUPL-1.2
// What must become of every record and every mail, by the paper and nothing else: no SQL, and none of the rules of the house.
// Written apart on purpose, with an almanac of its own: where the two differ, one of them is wrong.
import { firstAskingDay, isAskingDay, isWorkday, plusDays } from './calendar.ts';
import { addMonths, type Clock, lastCall, nextAfter, silence, speak } from './clock.ts';
import { type ExpectedDigest, makeDigests } from './digest-oracle.ts';
import { makeGate } from './gate-oracle.ts';
import {
  type Act,
  organisationKinds,
  type Plan,
  type PlannedOrganisation,
  type PlannedRecord,
  type Said,
  type Step,
} from './plan.ts';

type Direction = 'rising' | 'stable' | 'slipping' | 'sprung_back' | 'unknown';

interface Heard {
  confirmedOn: string;
  unanswered: readonly string[];
  direction: Direction;
  fall: string | null;
  clock: Clock;
}

interface Kept extends Heard {
  readonly plan: PlannedRecord;
  readonly kind: string;
  next: string | null;
  askedIn: Question | null;
  end: string | null;
  owned: boolean;
}

interface Question {
  readonly organisation: PlannedOrganisation;
  readonly deal: string;
  readonly records: readonly Kept[];
  readonly sentOn: string;
  readonly dueOn: string;
  stage: Step | 'phone' | 'answered' | 'missed';
  stepOn: string | null;
  answeredOn: string | null;
  readonly before: Map<Kept, Heard>;
}

/** A mail that must leave: to whom, about which records. */
export interface ExpectedMail {
  readonly day: string;
  readonly to: string;
  readonly about: readonly string[];
  outcome: 'sent' | 'bounced' | 'suppressed';
}

interface Turn {
  readonly mails: ExpectedMail[];
  readonly digests: ExpectedMail[];
  readonly calls: Question[];
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
}

/** What an answer by link must meet. */
export type Met = 'done' | 'no-longer-changeable';

export function makeOracle(plan: Plan) {
  const records = new Map(
    plan.records.map((one): [string, Kept] => {
      const clock = { began: one.saidOn, decided: one.level >= 'a3', dealEnded: null, extra: null };
      const kind = organisationKinds[one.organisation];
      const kept: Kept = {
        plan: one,
        kind,
        confirmedOn: one.saidOn,
        unanswered: [],
        direction: 'unknown',
        fall: null,
        clock,
        // Told of before the start, by who does not say what kind of organisation it is.
        next: nextAfter(clock, null, one.saidOn),
        askedIn: null,
        end: null,
        owned: one.owned,
      };
      return [one.key, kept];
    }),
  );
  const contacts = new Map<string, Map<Step, string>>();
  const questions: Question[] = [];
  /** The last day on which who reads there got the one mail of that day. */
  const mailedOn = new Map<string, string>();
  /** Addresses that took no mail, since when; and questions that came back. */
  const bounced = new Map<string, string>();
  const cameBack: { readonly on: string; readonly question: Question }[] = [];
  const endedDeals = new Set<string>();

  const gate = makeGate(plan, (result, party) =>
    [...records.values()].filter(({ plan: of }) => of.result === result && of.organisation === party),
  );
  const digests = makeDigests(plan);

  const recordOf = (key: string): Kept => {
    const found = records.get(key);
    if (!found) throw new Error(`The plan has no record ${key}.`);
    return found;
  };
  const group = ({ organisation, deal }: { organisation: string; deal: string }) => `${organisation} ${deal}`;

  function setContact(key: string, step: Step, mail: string): void {
    const at = group(recordOf(key).plan);
    contacts.set(at, new Map([...(contacts.get(at) ?? []), [step, mail]]));
  }

  for (const { record, step, mail } of plan.contacts) setContact(record, step, mail);

  /** Something people do, today: what they meet, where the paper says so. */
  function act(today: string, what: Act): string | null {
    const met = gate.act(today, what);
    if (what.kind === 'end-deal' || (what.kind === 'stage' && what.to === 'aftercare' && met === 'done'))
      endedDeals.add(what.deal);
    else if (what.kind === 'contact') setContact(what.record, what.step, what.mail);
    else if ('record' in what) return actOn(today, recordOf(what.record), what);
    return met;
  }

  function actOn(today: string, record: Kept, what: Extract<Act, { record: string }>): string | null {
    if (what.kind === 'own') {
      if (record.end !== null) return 'has-ended';
      record.owned = true;
      return 'done';
    }
    if (record.end !== null) return null;
    if (what.kind === 'happening') happen(record, addMonths(today, what.what === 'reorganisation' ? 3 : 1));
    else if (what.kind === 'confirm') {
      record.clock = speak(record.clock, record.plan.level, today);
      Object.assign(record, { confirmedOn: today, unanswered: [], fall: null });
      record.next = nextAfter(record.clock, record.kind, today);
    } else if (what.kind === 'stop' && record.plan.level >= (what.end === 'reverted' ? 'a4' : 'a3')) {
      // Nothing is given up that was never decided, and nothing springs back that was never tried.
      Object.assign(record, { end: what.end, next: null, confirmedOn: today, unanswered: [] });
      record.clock = { ...record.clock, extra: null };
    }
    return null;
  }

  function happen(record: Kept, on: string): void {
    const extra = record.clock.extra !== null && record.clock.extra <= on ? record.clock.extra : on;
    record.clock = { ...record.clock, extra };
    const once = firstAskingDay(extra, record.kind);
    if (record.askedIn === null && (record.next === null || once < record.next)) record.next = once;
  }

  /** An answer to a question, by the mail or by telephone. */
  function answer(today: string, question: Question, said: Said): Met {
    if (question.answeredOn !== null && today > plusDays(question.answeredOn, 14)) return 'no-longer-changeable';
    for (const record of question.records) {
      // What has ended keeps its last word: the answer is kept, and moves nothing.
      if (record.end !== null) continue;
      // A changed answer starts from how it stood before the first one.
      const stood = question.before.get(record) ?? heardOf(record);
      question.before.set(record, stood);
      Object.assign(record, afterAnswer(stood, record, said, today));
      record.next = nextAfter(record.clock, record.kind, today);
      record.clock = { ...record.clock, dealEnded: heardDealEnd(record) };
    }
    question.answeredOn ??= today;
    if (question.stage !== 'answered') close(question, 'answered');
    return 'done';
  }

  const dealEnds = new Map<Kept, string>();
  const heardDealEnd = (record: Kept) => dealEnds.get(record) ?? null;

  function close(question: Question, stage: 'answered' | 'missed'): void {
    Object.assign(question, { stage, stepOn: null });
    release(question);
  }
  function release(question: Question): void {
    for (const record of question.records) if (record.askedIn === question) record.askedIn = null;
  }

  /** The night and the morning: clocks, questions, silence. What left today, and who is to be called. */
  function turn(today: string): Turn {
    for (const record of records.values())
      if (endedDeals.has(record.plan.deal) && record.clock.dealEnded === null) {
        dealEnds.set(record, today);
        record.clock = { ...record.clock, dealEnded: today };
        if (record.askedIn === null) record.next = null;
      }
    const lately = plusDays(today, -28);
    for (const record of records.values())
      if (record.next === null && record.end === null)
        record.next = nextAfter(record.clock, record.kind, record.confirmedOn > lately ? record.confirmedOn : lately);
    const out: Turn = { mails: [], digests: [], calls: [] };
    // It is morning; mail leaves on working days.
    if (!isWorkday(today)) return out;
    const groups = new Set([...records.values()].filter((one) => isDue(one, today)).map(({ plan: of }) => group(of)));
    for (const at of groups) ask(today, at, out);
    const silent = questions.filter(({ stepOn }) => stepOn !== null && stepOn <= today);
    // The longest silent first: who reads several gets one a day.
    for (const question of silent.sort((one, other) => ((one.stepOn ?? '') < (other.stepOn ?? '') ? -1 : 1)))
      goOn(today, question, out);
    out.digests.push(
      ...digests
        .turn(today, waiting(today), (to) => (bounced.get(to) ?? today) >= today)
        .map((one) => sendDigest(today, one)),
    );
    return out;
  }

  /** What waits for people this morning; a mail of today has not come back yet. */
  const waiting = (today: string) => ({
    lead:
      questions.filter(({ stage }) => stage === 'phone').length +
      cameBack.filter(({ on, question }) => on < today && today < plusDays(on, 90) && question.answeredOn === null)
        .length,
    falls: (name: string) =>
      [...records.values()].filter((one) => one.plan.organisation === name && one.fall !== null && one.end === null)
        .length,
    aftercare: gate.asked,
  });

  const isDue = (record: Kept, until: string) =>
    record.next !== null && record.next <= until && record.askedIn === null && record.end === null;

  function ask(today: string, at: string, out: Turn): void {
    const along = [...records.values()].filter((one) => group(one.plan) === at && isDue(one, plusDays(today, 28)));
    const [first] = along;
    if (!first) return;
    const { kind } = first;
    if (!isAskingDay(today, kind)) {
      for (const record of along) if (isDue(record, today)) record.next = firstAskingDay(today, kind);
      return;
    }
    const to = whom('role', at);
    if (to !== null && hadMail(today, to)) {
      for (const record of along) if (isDue(record, today)) record.next = firstAskingDay(plusDays(today, 1), kind);
      return;
    }
    const dueOn = firstAskingDay(plusDays(today, 14), kind);
    const question: Question = {
      organisation: first.plan.organisation,
      deal: first.plan.deal,
      records: along,
      sentOn: today,
      dueOn,
      stage: to === null ? 'phone' : 'role',
      stepOn: to === null ? lastCall(today, dueOn) : silence('role', today, kind),
      answeredOn: null,
      before: new Map(),
    };
    questions.push(question);
    for (const record of along) {
      record.unanswered = [...record.unanswered, dueOn];
      record.next = dueOn;
      record.askedIn = question;
      record.clock = { ...record.clock, extra: null };
    }
    if (to === null) out.calls.push(question);
    else out.mails.push(post(today, to, question));
  }

  function goOn(today: string, question: Question, out: Turn): void {
    const kind = organisationKinds[question.organisation];
    if (question.stage === 'phone') {
      close(question, 'missed');
      for (const record of question.records)
        if (record.end === null) record.next = nextAfter(record.clock, kind, today);
      return;
    }
    if (question.records.every(({ end, confirmedOn }) => end !== null || confirmedOn >= question.sentOn)) {
      // Somebody spoke of all of it by another way: it is over, and the records wait for nothing.
      question.stepOn = null;
      release(question);
      return;
    }
    if (!isAskingDay(today, kind)) {
      question.stepOn = firstAskingDay(plusDays(today, 1), kind);
      return;
    }
    const turns = { role: 'deputy', deputy: 'director', director: 'phone' } as const;
    const next = question.stage === 'answered' || question.stage === 'missed' ? 'phone' : turns[question.stage];
    const to = next === 'phone' ? null : whom(next, group(question));
    if (next === 'phone' || to === null) {
      Object.assign(question, { stage: 'phone', stepOn: lastCall(today, question.dueOn) });
      out.calls.push(question);
      return;
    }
    if (hadMail(today, to)) {
      question.stepOn = firstAskingDay(plusDays(today, 1), kind);
      return;
    }
    Object.assign(question, { stage: next, stepOn: silence(next, today, kind) });
    out.mails.push(post(today, to, question));
  }

  /** One mail per reader per day: the next one waits for the next day. */
  const hadMail = (today: string, to: string) => mailedOn.get(to) === today;

  /** Their own turn; else the nearest before them, then after. */
  function whom(step: Step, at: string): string | null {
    const known = contacts.get(at);
    const order = {
      role: ['role', 'deputy', 'director'],
      deputy: ['deputy', 'role', 'director'],
      director: ['director', 'deputy', 'role'],
    } as const;
    return order[step].map((one) => known?.get(one)).find((mail) => mail !== undefined) ?? null;
  }

  function post(day: string, to: string, question: Question): ExpectedMail {
    mailedOn.set(to, day);
    const outcome = outcomeOf(day, to);
    if (outcome === 'bounced') cameBack.push({ on: day, question });
    return { day, to, about: question.records.map(({ plan: of }) => of.key).sort(), outcome };
  }

  const sendDigest = (day: string, { to, asked }: ExpectedDigest): ExpectedMail => ({
    day,
    to,
    about: [`digest ${asked}`],
    outcome: outcomeOf(day, to),
  });

  /** An address that does not exist is tried once. */
  function outcomeOf(day: string, to: string): ExpectedMail['outcome'] {
    if (bounced.has(to)) return 'suppressed';
    if (plan.readerOf(to).address !== 'bounces') return 'sent';
    bounced.set(to, day);
    return 'bounced';
  }

  return {
    act,
    answer,
    turn,
    questionOf: (mail: { day: string; about: readonly string[] }): Question => {
      const found = questions.findLast(
        ({ records: of, sentOn }) => sentOn <= mail.day && of.some(({ plan: one }) => one.key === mail.about[0]),
      );
      if (!found) throw new Error(`No question is about ${mail.about.join(', ')}.`);
      return found;
    },
    stands: (today: string): ReadonlyMap<string, ExpectedRecord> =>
      new Map(
        [...records].map(([key, one]) => [
          key,
          {
            level: one.plan.level,
            freshness: band(one, today),
            direction: one.direction,
            confirmedOn: one.confirmedOn,
            fallReported: one.fall !== null,
            next: one.end === null ? one.next : null,
            end: one.end,
          },
        ]),
      ),
  };
}
export type Oracle = ReturnType<typeof makeOracle>;

const heardOf = ({ confirmedOn, unanswered, direction, fall, clock }: Kept): Heard => ({
  confirmedOn,
  unanswered,
  direction,
  fall,
  clock,
});

/** An answer confirms, turns the direction and may report a fall; what was never tried cannot fall. */
function afterAnswer(stood: Heard, record: Kept, said: Said, today: string): Heard {
  const spoken = speak(stood.clock, record.plan.level, today);
  const clock = said === 'more' || said === 'same' ? spoken : { ...spoken, extra: addMonths(today, 3) };
  if (said === 'unknown') return { ...stood, clock };
  const tried = record.plan.level >= 'a4';
  const falls = tried && (said === 'less' || said === 'no');
  const direction = (
    {
      more: 'rising',
      same: 'stable',
      less: tried ? 'slipping' : 'stable',
      no: tried ? 'sprung_back' : 'stable',
    } as const
  )[said];
  return { confirmedOn: today, unanswered: [], direction, fall: falls ? today : null, clock };
}

/** Pale after six months, unconfirmed after fourteen or a question missed by sixty days, unknown after two. */
function band({ end, confirmedOn, unanswered }: Kept, today: string): string {
  if (end !== null) return 'confirmed';
  const missed = [...unanswered]
    .filter((due) => due > confirmedOn)
    .sort()
    .map((due) => plusDays(due, 60));
  if (missed[1] !== undefined && missed[1] <= today) return 'unknown';
  if ((missed[0] !== undefined && missed[0] <= today) || plusDays(addMonths(confirmedOn, 14), 1) <= today)
    return 'unconfirmed';
  return plusDays(addMonths(confirmedOn, 6), 1) <= today ? 'ageing' : 'confirmed';
}
