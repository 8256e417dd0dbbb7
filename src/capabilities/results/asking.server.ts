// SPDX-License-Identifier: EUPL-1.2
// What is asked by itself: records that are due, in one question per role, and the way of a question that meets silence.
// Each step does a few and says whether there is more; done twice, it finds nothing left to do.
import type { Acting } from '#kernel/operation.server.ts';
import { isGoodDay, isMailHour, nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import * as facts from './facts.ts';
import { noticeWhatHappened } from './happening.server.ts';
import { checkInMail } from './mail.ts';
import { expiresOn, linkDays } from './rules/check-in.ts';
import {
  afterSilence,
  type Contact,
  type ContactStep,
  contactSteps,
  dueAfter,
  firstStage,
  silenceOn,
  whom,
} from './rules/reminders.ts';
import { leastDaysApart, nextDue } from './rules/rhythm.ts';
import { oneOf } from './rules/values.ts';
import { nextOf, rhythmOf } from './store/adoption.store.server.ts';
import * as asking from './store/asking.store.server.ts';
import { insertCheckIn, makeLink } from './store/check-in.store.server.ts';
import { insertEvent } from './store/loading.store.server.ts';

const groupsAStep = 20;
const mostInOneMail = 10;
/** A caller gets at least this long, also when the question is about to count as missed. */
const callWithinDays = 30;

const nothingMore = { more: false };

/** Asks what is due, in the hours in which mail may go out. */
export async function askWhatIsDue(at: Acting): Promise<{ more: boolean }> {
  if (!isMailHour(at.now)) return nothingMore;
  const groups = await asking.groupsDue(at, groupsAStep);
  for (const group of groups) await askOne(at, group);
  return { more: groups.length > 0 };
}

async function askOne(at: Acting, group: asking.Group): Promise<void> {
  const records = await asking.recordsOf(at, group, addDays(at.today, leastDaysApart), mostInOneMail);
  const [first] = records;
  if (!first) return;
  const kind = first.organisation_kind;
  const putOff = (on: string) => {
    const due = records.filter((record) => record.next_check_in_on <= at.today);
    return asking.putOff(
      at,
      due.map(({ id }) => id),
      on,
    );
  };
  if (!isGoodDay(at.today, kind)) return putOff(nextGoodDay(at.today, kind));
  const contacts = await asking.contactsOf(at, group);
  const stage = firstStage(contacts);
  const contact = stage === 'role' ? whom('role', contacts) : null;
  if (contact && (await asking.hadMailToday(at, contact.mail))) return putOff(nextDay(at.today, kind));
  const role = contact?.function || (first.owner_function ?? '');
  const dueOn = dueAfter(at.today, kind);
  const { secret, hash } = at.newSecret();
  const checkInId = await insertCheckIn(
    at,
    {
      organisationId: group.organisation_id,
      dealId: group.space_id,
      role,
      dueOn,
      to: contact?.mail ?? null,
      language: contact?.language ?? 'nl',
      adoptionIds: records.map(({ id }) => id),
      next: nextOf(first),
      stage,
      stepOn: contact ? silenceOn('role', at.today, kind) : lastCallOn(at.today, dueOn),
    },
    contact ? { hash, days: linkDays(at.today, dueOn) } : null,
  );
  for (const record of records) {
    const next = { on: dueOn, why: nextOf(record)?.why ?? ('person' as const), month: record.next_month };
    await asking.markAsked(at, record, { checkInId, next });
    await insertEvent(at, {
      adoptionId: record.id,
      kind: 'check_in_sent',
      on: at.today,
      level: record.level,
      checkInId,
    });
  }
  if (contact)
    await mail(
      at,
      contact,
      'role',
      {
        ...first,
        id: checkInId,
        space_id: group.space_id,
        role,
        due_on: dueOn,
        titles: records.map(({ title }) => title),
      },
      secret,
    );
  else await call(at, { id: checkInId, ...group }, 'no_address');
  await at.note(facts.checkInSent, {
    space: group.space_id,
    body: { checkInId, organisationId: group.organisation_id, adoptionIds: records.map(({ id }) => id) },
  });
}

/** The next day on which somebody can be asked who had their one mail today. */
const nextDay = (today: string, kind: string | null): string => nextGoodDay(addDays(today, 1), kind);

const lastCallOn = (today: string, dueOn: string): string => {
  const [missed, enough] = [expiresOn(dueOn), addDays(today, callWithinDays)];
  return missed > enough ? missed : enough;
};

async function mail(
  at: Acting,
  contact: Contact,
  turn: ContactStep,
  asked: Pick<asking.SilentRow, 'id' | 'space_id' | 'organisation' | 'role' | 'due_on' | 'titles'>,
  secret: string,
): Promise<void> {
  const written = checkInMail({
    to: contact.mail,
    language: contact.language,
    turn,
    role: contact.function,
    askedBefore: asked.role,
    organisation: asked.organisation,
    titles: asked.titles,
    dueOn: asked.due_on,
    link: `${at.baseUrl}/peilmoment/${secret}`,
  });
  await at.post('mail', {
    ...written,
    aboutId: asked.id,
    spaceId: asked.space_id,
    countsOn: at.today,
    byItself: true,
  });
}

async function call(at: Acting, asked: { id: string } & asking.Group, reason: 'silence' | 'no_address'): Promise<void> {
  const taskId = await asking.insertPhoneTask(at, {
    checkInId: asked.id,
    organisationId: asked.organisation_id,
    dealId: asked.space_id,
    reason,
    callOn: at.today,
  });
  await at.note(facts.phoneTaskMade, { space: asked.space_id, body: { taskId, checkInId: asked.id } });
}

/** Goes on with questions that met silence: the next one's turn, a call, or missed. */
export async function remindWhoIsSilent(at: Acting): Promise<{ more: boolean }> {
  if (!isMailHour(at.now)) return nothingMore;
  const silent = await asking.silent(at, groupsAStep);
  for (const question of silent) await goOn(at, question);
  return { more: silent.length > 0 };
}

async function goOn(at: Acting, question: asking.SilentRow): Promise<void> {
  const { id, stage, kind } = question;
  if (stage === 'phone' || question.narrow) return letGo(at, question);
  // Somebody of the organisation spoke about all of it, by another way: nobody is reminded of an answered question.
  // The records wait for it no more: their clock went on when somebody spoke.
  if (question.spoken) {
    await asking.setStage(at, id, stage, null);
    return asking.release(at, id);
  }
  if (!isGoodDay(at.today, kind)) return asking.setStage(at, id, stage, nextDay(at.today, kind));
  const contacts = await asking.contactsOf(at, question);
  const turn = oneOf(contactSteps, afterSilence(stage));
  const contact = turn && whom(turn, contacts);
  if (!turn || !contact) {
    await asking.setStage(at, id, 'phone', lastCallOn(at.today, question.due_on));
    return call(at, question, 'silence');
  }
  if (await asking.hadMailToday(at, contact.mail)) return asking.setStage(at, id, stage, nextDay(at.today, kind));
  const { secret, hash } = at.newSecret();
  await makeLink(at, id, { hash, days: linkDays(at.today, question.due_on) });
  await mail(at, contact, turn, question, secret);
  await asking.setStage(at, id, turn, silenceOn(turn, at.today, kind));
  await at.note(facts.checkInReminded, { space: question.space_id, body: { checkInId: id, turn } });
}

/** Nobody was reached: it counts as missed, and the clock goes on. */
export async function letGo(at: Acting, question: Pick<asking.SilentRow, 'id' | 'space_id'>): Promise<void> {
  await asking.setStage(at, question.id, 'missed', null);
  await planAll(at, await asking.askedIn(at, question.id), () => at.today);
  await at.note(facts.checkInMissed, { space: question.space_id, body: { checkInId: question.id } });
}

const planAll = (at: Acting, rows: readonly asking.PlannedRow[], after: (row: asking.PlannedRow) => string) =>
  asking.plan(
    at,
    rows.flatMap((row) => {
      const next = nextDue(rhythmOf(row), after(row));
      return next ? [{ id: row.id, ...next }] : [];
    }),
  );

const plannedAStep = 500;
/** A clock that was just set asks nobody on the spot: a week later at the soonest. */
const graceDays = 7;

/** Keeps the clocks: of deals that ended or go on, and of records that have no next day yet. */
export async function planCheckIns(at: Acting): Promise<{ more: boolean }> {
  if ((await asking.followDeals(at, plannedAStep)) > 0) return { more: true };
  await noticeWhatHappened(at);
  const rows = await asking.unplanned(at, plannedAStep);
  // Nobody is asked afterwards about what was due in the past: the first day from now on.
  const past = addDays(at.today, graceDays - leastDaysApart);
  await planAll(at, rows, ({ confirmed_on }) => (confirmed_on !== null && confirmed_on > past ? confirmed_on : past));
  return { more: rows.length === plannedAStep };
}
