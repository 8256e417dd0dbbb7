// SPDX-License-Identifier: EUPL-1.2
// Who is asked when, by the paper: one question per organisation and deal, role → deputy → director → a call; nobody gets two
// mails a day of what the house sends by itself, and what cannot arrive is held back.
import { firstAskingDay, isAskingDay, plusDays } from './calendar.ts';
import { lastCall, nextAfter, silence } from './clock.ts';
import type { Kept, Question } from './kept.ts';
import type { Plan, Step } from './plan.ts';
import { mailOf, organisationKinds, type PlannedOrganisation, speakers } from './plan-people.ts';

/** A mail that must leave: to whom, about which records. */
export interface ExpectedMail {
  readonly day: string;
  readonly to: string;
  readonly about: readonly string[];
  readonly outcome: 'sent' | 'bounced' | 'suppressed';
}

export interface Asked {
  readonly mails: ExpectedMail[];
  readonly calls: Question[];
}

interface Place {
  readonly organisation: PlannedOrganisation;
  readonly deal: string;
}
const placeOf = ({ organisation, deal }: Place) => `${organisation} ${deal}`;
/** One question per deal and organisation; what an account owns is asked of that account, apart from the rest. */
const groupOf = ({ plan, account }: Kept) => `${placeOf(plan)} ${account}`;

const keysOf = (records: readonly Kept[]) =>
  records
    .map(({ plan }) => plan.key)
    .sort()
    .join(' ');

export function makeAsking(plan: Plan, records: ReadonlyMap<string, Kept>) {
  const contacts = new Map<string, Map<Step, string>>();
  const questions: Question[] = [];
  /** The last day on which who reads there got the one mail of that day. */
  const mailedOn = new Map<string, string>();
  /** Addresses that took no mail, since when. */
  const bounced = new Map<string, string>();
  /** Questions that did not arrive, since when. */
  const notArrived: { readonly on: string; readonly question: Question }[] = [];

  function setContact(record: string, step: Step, mail: string): void {
    const about = records.get(record);
    if (!about) return;
    const at = placeOf(about.plan);
    contacts.set(at, new Map([...(contacts.get(at) ?? []), [step, mail]]));
  }
  for (const { record, step, mail } of plan.contacts) setContact(record, step, mail);

  /** The asking and reminding of a working day, in the order of the house as far as `first` tells it. */
  function turn(today: string, first: readonly string[]): Asked {
    const out: Asked = { mails: [], calls: [] };
    const places = new Map(first.map((key, nth) => [key, nth]));
    const rank = (about: readonly Kept[]) =>
      Math.min(...about.map(({ plan: of }) => places.get(of.key) ?? first.length));
    const due = Map.groupBy(
      [...records.values()].filter((one) => isDue(one, today)),
      groupOf,
    );
    for (const [at] of [...due].sort(([, one], [, other]) => rank(one) - rank(other))) ask(today, at, out);
    const silent = questions.filter(({ stepOn }) => stepOn !== null && stepOn <= today);
    for (const question of silent.sort((one, other) => rank(one.records) - rank(other.records)))
      goOn(today, question, out);
    return out;
  }

  const isDue = (record: Kept, until: string) =>
    record.next !== null && record.next <= until && record.askedIn === null && record.end === null;

  function ask(today: string, at: string, out: Asked): void {
    const along = [...records.values()].filter((one) => groupOf(one) === at && isDue(one, plusDays(today, 28)));
    const [first] = along;
    if (!first) return;
    const { kind } = first;
    const putOff = (on: string) => {
      for (const record of along) if (isDue(record, today)) record.next = on;
    };
    if (!isAskingDay(today, kind)) return void putOff(firstAskingDay(today, kind));
    const to = whom('role', first.plan, first.account);
    if (to !== null && hadMail(today, to)) return void putOff(firstAskingDay(plusDays(today, 1), kind));
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
      askedBefore: new Map(),
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

  function goOn(today: string, question: Question, out: Asked): void {
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
    const tomorrow = () => {
      question.stepOn = firstAskingDay(plusDays(today, 1), kind);
    };
    if (!isAskingDay(today, kind)) return void tomorrow();
    const turns = { role: 'deputy', deputy: 'director', director: 'phone' } as const;
    const next = question.stage === 'answered' || question.stage === 'missed' ? 'phone' : turns[question.stage];
    const to =
      next === 'phone'
        ? null
        : whom(
            next,
            question,
            question.records.some(({ account }) => account),
          );
    if (next === 'phone' || to === null) {
      Object.assign(question, { stage: 'phone', stepOn: lastCall(today, question.dueOn) });
      out.calls.push(question);
      return;
    }
    if (hadMail(today, to)) return void tomorrow();
    Object.assign(question, { stage: next, stepOn: silence(next, today, kind) });
    out.mails.push(post(today, to, question));
  }

  /** Their own turn; else the nearest before them, then after. What an account owns is asked of that account first. */
  function whom(step: Step, place: Place, account: boolean): string | null {
    const owner: [Step, string][] = account ? [['role', mailOf(speakers[place.organisation])]] : [];
    const known = new Map([...(contacts.get(placeOf(place)) ?? []), ...owner]);
    const order = {
      role: ['role', 'deputy', 'director'],
      deputy: ['deputy', 'role', 'director'],
      director: ['director', 'deputy', 'role'],
    } as const;
    return order[step].map((one) => known.get(one)).find((mail) => mail !== undefined) ?? null;
  }

  const hadMail = (today: string, to: string) => mailedOn.get(to) === today;

  function post(day: string, to: string, question: Question): ExpectedMail {
    const outcome = leave(day, to);
    if (outcome !== 'sent') notArrived.push({ on: day, question });
    return { day, to, about: question.records.map(({ plan: of }) => of.key).sort(), outcome };
  }

  /** What becomes of a mail of today: an address that does not exist is tried once. */
  function leave(day: string, to: string): ExpectedMail['outcome'] {
    mailedOn.set(to, day);
    if (bounced.has(to)) return 'suppressed';
    if (plan.readerOf(to).address !== 'bounces') return 'sent';
    bounced.set(to, day);
    return 'bounced';
  }

  function close(question: Question, stage: 'answered' | 'missed'): void {
    Object.assign(question, { stage, stepOn: null });
    release(question);
  }
  function release(question: Question): void {
    for (const record of question.records) if (record.askedIn === question) record.askedIn = null;
  }

  return {
    setContact,
    turn,
    close,
    leave,
    hadMail,
    takesMail: (today: string, to: string) => (bounced.get(to) ?? today) >= today,
    /** What waits for who leads, this morning: calls to make, and questions that did not arrive; of today that is not known yet. */
    forWhoLeads: (today: string): string[] => {
      const lately = notArrived.filter(
        ({ on, question }) => on < today && today < plusDays(on, 90) && question.answeredOn === null,
      );
      return [
        ...questions.filter(({ stage }) => stage === 'phone').map(({ records: of }) => `call ${keysOf(of)}`),
        ...[...new Set(lately.map(({ question }) => question))].map(({ deal }) => `returned ${deal}`),
      ];
    },
    questionOf: (mail: { readonly day: string; readonly about: readonly string[] }): Question => {
      const found = questions.findLast(
        ({ records: of, sentOn }) => sentOn <= mail.day && of.some(({ plan: one }) => one.key === mail.about[0]),
      );
      if (!found) throw new Error(`No question is about ${mail.about.join(', ')}.`);
      return found;
    },
  };
}
