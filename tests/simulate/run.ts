// SPDX-License-Identifier: EUPL-1.2
// Years of a programme in minutes: the same plan lived in the real house and by the oracle, day by day. Stops at the first
// day on which they differ, and says what.

import type { Database } from '#kernel/database.server.ts';
import { openDatabaseOf } from '#world/database.ts';
import { openWorld } from '#world/world.ts';
import type { ExpectedMail } from './asking-oracle.ts';
import { plusDays } from './calendar.ts';
import {
  compareAccounts,
  compareLists,
  compareRecords,
  type Difference,
  expectMet,
  lineOf,
  mailLine,
  twiceOn,
} from './compare.ts';
import { openSimulatedHouse, type SimulatedHouse } from './house.ts';
import { makeOracle, type Oracle } from './oracle.ts';
import { type Act, type Plan, type PlannedAnswer, planOf, type Size } from './plan.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

export interface Lived {
  readonly differences: readonly Difference[];
  readonly days: number;
  readonly answers: number;
  readonly calls: number;
  /** Mails by what became of them. */
  readonly mails: Readonly<Record<string, number>>;
  /** What people met, by what they did. */
  readonly acts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What is done wrong on purpose, to see that it is noticed. */
export const plantKinds = ['lost-answer', 'double-mail', 'lost-mail', 'moved-level'] as const;
export type Plant = (typeof plantKinds)[number];

interface Given extends Size {
  readonly database?: Database['kind'];
  readonly plant?: Plant;
  readonly say?: (line: string) => void;
}

export async function simulate({ database = 'pglite', plant, say = () => {}, ...size }: Given): Promise<Lived> {
  const plan = planOf(size);
  const post = await openPostOffice(plan);
  const opened = await openDatabaseOf(database);
  try {
    const world = await openWorld(opened);
    const house = await openSimulatedHouse(world, plan, post);
    return await live({ plan, post, house, oracle: makeOracle(plan), plant, say, owner: opened.owner });
  } finally {
    await opened.close();
    await post.close();
  }
}

interface Living {
  readonly plan: Plan;
  readonly post: PostOffice;
  readonly house: SimulatedHouse;
  readonly oracle: Oracle;
  readonly plant: Plant | undefined;
  readonly say: (line: string) => void;
  owner(text: string): Promise<unknown>;
}

type Todo = () => Promise<Difference | null>;

async function live({ plan, post, house, oracle, plant, say, owner }: Living): Promise<Lived> {
  const todo = new Map<string, Todo[]>();
  const later = (day: string, what: Todo) => todo.set(day, [...(todo.get(day) ?? []), what]);
  const nth = new Map<string, number>();
  const count = (key: string) => {
    const before = nth.get(key) ?? 0;
    nth.set(key, before + 1);
    return before;
  };
  const outcomes = new Map<string, ExpectedMail>();
  let [answers, calls, lived] = [0, 0, 0];
  const acts: Record<string, Record<string, number>> = {};
  const differences: Difference[] = [];
  const toPlant = new Set([plant]);
  /** Once, when things are under way. */
  const plantNow = (which: Plant, day: string) => day >= plusDays(plan.start, 21) && toPlant.delete(which);

  for (; lived < plan.days && differences.length === 0; lived++) {
    const day = plusDays(plan.start, lived);
    const now = new Date(`${day}T08:00:00Z`);
    house.wake(now);
    for (const act of plan.actsOn(day)) {
      const expected = oracle.act(day, act);
      const found = await house.act(day, act);
      if (expected !== found)
        differences.push({ day, what: JSON.stringify(act), expected: String(expected), found: String(found) });
      for (const met of metOf(act, found))
        acts[act.kind] = { ...acts[act.kind], [met]: (acts[act.kind]?.[met] ?? 0) + 1 };
    }
    for (const what of todo.get(day) ?? []) {
      const difference = await what();
      if (difference) differences.push(difference);
    }
    const found = await house.turn();
    const expected = oracle.turn(
      day,
      found.mails.flatMap(({ about }) => about),
    );
    differences.push(
      ...compareLists(day, 'mail', expected.mails.map(mailLine), found.mails.map(mailLine)),
      ...compareLists(day, 'digest', expected.digests.map(mailLine), found.digests.map(mailLine)),
      ...twiceOn(day, [...found.mails, ...found.digests]),
      ...compareLists(
        day,
        'call',
        expected.calls.map(({ records }) => lineOf(records.map(({ plan: of }) => of.key))),
        found.calls.map(({ about }) => lineOf(about)),
      ),
    );
    if (differences.length > 0) break;
    for (const mail of expected.digests) {
      const same = found.digests.find((one) => mailLine(one) === mailLine(mail));
      if (same) outcomes.set(same.id, mail);
    }
    for (const mail of expected.mails) {
      const same = found.mails.find((one) => !outcomes.has(one.id) && mailLine(one) === mailLine(mail));
      if (same) outcomes.set(same.id, mail);
      const reader = plan.readerOf(mail.to);
      if (!same || mail.outcome !== 'sent') continue;
      const reads = reader.answer(count(mail.to));
      if (!reads) continue;
      const { secret } = same;
      const question = oracle.questionOf(mail);
      const on = plusDays(day, reads.afterDays + (reader.address === 'slow' ? 1 : 0));
      later(on, () => answered(on, question, reads, () => house.answer(secret, reads)));
    }
    for (const question of expected.calls) {
      const about = lineOf(question.records.map(({ plan: of }) => of.key));
      const same = found.calls.find((one) => lineOf(one.about) === about);
      const reached = plan.call(
        question.organisation,
        question.deal,
        count(`call ${question.organisation} ${question.deal}`),
      );
      if (!same || !reached) continue;
      const on = plusDays(day, reached.afterDays);
      later(on, async () => {
        if (question.stage !== 'phone')
          return expectMet(on, 'call', 'call-is-over', await house.answerCall(same.id, reached));
        calls++;
        return answered(on, question, reached, () => house.answerCall(same.id, reached));
      });
    }
    const [first] = found.mails;
    if (first && plantNow('double-mail', day))
      await owner(
        `insert into kernel.outbox (id, kind, payload) select id || 'x', kind, payload - 'byItself' from kernel.outbox where id = '${first.id}'`,
      );
    if (first && plantNow('lost-mail', day)) await owner(`delete from kernel.outbox where id = '${first.id}'`);
    if (plantNow('moved-level', day))
      await owner("update results.adoption set level = 'a7' where id = (select min(id) from results.adoption)");
    await house.deliver();
    if (lived % 7 === 6 || lived === plan.days - 1)
      differences.push(...compareRecords(day, oracle, await house.stands(day)));
    if (lived % 365 === 364) say(`  ${day}: ${outcomes.size} mails, ${answers} answers, ${calls} by telephone`);
    await house.night();
  }
  if (differences.length > 0) return { differences, days: lived, answers, calls, mails: {}, acts };
  // What was refused for a while leaves in the end.
  for (let again = 0; again < 2; again++) {
    await house.night();
    await house.deliver();
  }
  const accounts = await house.accounts();
  differences.push(...compareAccounts(plusDays(plan.start, lived), outcomes, accounts, post.taken));
  const mails: Record<string, number> = {};
  for (const outcome of accounts.values()) mails[outcome] = (mails[outcome] ?? 0) + 1;
  return { differences, days: lived, answers, calls, mails, acts };

  async function answered(
    day: string,
    question: Parameters<Oracle['answer']>[1],
    given: PlannedAnswer,
    inHouse: () => Promise<string>,
  ): Promise<Difference | null> {
    answers++;
    // Of two answers on one day one is the later.
    house.wake(new Date(Date.parse(`${day}T08:00:00Z`) + answers * 1000));
    const expected = oracle.answer(day, question, given);
    // The plant: somebody answered, and it never arrived.
    const met = plantNow('lost-answer', day) && expected === 'done' ? 'done' : await inHouse();
    return expectMet(day, `answer about ${lineOf(question.records.map(({ plan: of }) => of.key))}`, expected, met);
  }
}

/** What is counted of what somebody met; of a look-back the kinds of what it told. */
const metOf = ({ kind }: Act, met: string | null): string[] => {
  if (met === null) return [];
  return kind === 'look-back' ? met.split('; ').map((line) => line.replace(/ .*/, '')) : [met];
};
