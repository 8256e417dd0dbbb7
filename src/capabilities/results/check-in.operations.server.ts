// SPDX-License-Identifier: EUPL-1.2
// A check-in from sending to answer. The link opens the form; the answer changes certainty, direction and threat, never a level.
import { hashOf } from '#kernel/ids.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { answerAll, replayed } from './answering.server.ts';
import { dayOf, signsOf } from './answers.server.ts';
import * as contract from './check-in.contract.ts';
import { checkInAnswered, checkInRevoked, checkInSent } from './facts.ts';
import { checkInMail } from './mail.ts';
import { changeableUntil, judgeAnswering, linkDays } from './rules/check-in.ts';
import { bandOn, fadingOf } from './rules/freshness.ts';
import { dueAfter, silenceOn } from './rules/reminders.ts';
import type { Replayed } from './rules/replay.ts';
import { nextDue } from './rules/rhythm.ts';
import { carriers, directions, helps, knownOrNot, oneOf, stillInUse, threats } from './rules/values.ts';
import { eventsOf, findAdoption, standsOf } from './store/adoption.store.server.ts';
import * as store from './store/check-in.store.server.ts';
import { insertEvent } from './store/loading.store.server.ts';
import { storeStanding } from './store/writing.store.server.ts';

export const sendCheckIn = operation(contract.sendCheckIn, async ({ body }, at) => {
  const ids = [...new Set(body.adoptions)];
  const records = [];
  for (const id of ids) {
    const record = await findAdoption(at, id);
    if (!record) return refuse('not-found');
    if (!record.speaks && !record.works) return refuse('may-not-ask-here');
    if (record.end_kind !== null) return refuse('has-ended');
    records.push(record);
  }
  const [first] = records;
  if (!first) return refuse('not-found');
  if (records.some((one) => one.organisation_id !== first.organisation_id)) return refuse('different-organisations');
  const kind = first.organisation_kind;
  const dueOn = body.dueOn ?? dueAfter(at.today, kind);
  if (dueOn < at.today) return refuse('due-day-has-passed');
  const { secret, hash } = at.newSecret();
  // The link lives as long as the form may be open: until missed, and then the days an answer may be changed.
  const days = linkDays(at.today, dueOn);
  const checkInId = await store.insertCheckIn(
    at,
    {
      ...body,
      dueOn,
      organisationId: first.organisation_id,
      dealId: first.space_id,
      adoptionIds: ids,
      stage: 'role',
      stepOn: silenceOn('role', at.today, kind),
    },
    { hash, days },
  );
  for (const record of records) {
    const stands = standsOf(record);
    const heard = { ...stands.heard, unansweredOn: [...stands.heard.unansweredOn, dueOn] };
    const next = { on: dueOn, why: 'person' as const, month: null };
    const rhythm = { ...stands.rhythm, extra: null };
    await storeStanding(at, record.id, { ...stands, heard, next, rhythm }, null, { asked_in: checkInId });
    await insertEvent(at, {
      adoptionId: record.id,
      kind: 'check_in_sent',
      on: at.today,
      level: record.level,
      checkInId,
    });
  }
  const mail = checkInMail({
    ...body,
    dueOn,
    organisation: first.organisation_name ?? '',
    titles: records.map((record) => record.result_title ?? ''),
    link: `${at.baseUrl}/peilmoment/${secret}`,
  });
  // A person asks: it leaves at once, and what the house sends by itself today waits for it.
  await at.post('mail', { ...mail, aboutId: checkInId, spaceId: first.space_id, countsOn: at.today });
  await at.note(checkInSent, {
    space: first.space_id,
    body: { checkInId, organisationId: first.organisation_id, adoptionIds: ids },
  });
  return { id: checkInId, dueOn };
});

export const revokeCheckIn = operation(contract.revokeCheckIn, async ({ params }, at) => {
  const checkIn = await store.findCheckIn(at, params.checkIn);
  if (!checkIn || checkIn.revoked_at) return refuse('not-found');
  if (!(await store.mayAsk(at, checkIn))) return refuse('may-not-ask-here');
  if (checkIn.answered_at) return refuse('already-answered');
  for (const id of await store.takeBack(at, checkIn.id)) {
    const record = await findAdoption(at, id);
    if (!record) continue;
    const stands = standsOf(record);
    // Only one of equal days goes: another check-in may be due on the same day.
    const asked = [...stands.heard.unansweredOn];
    const place = asked.indexOf(checkIn.due_on);
    if (place >= 0) asked.splice(place, 1);
    const next = stands.end ? null : nextDue(stands.rhythm, at.today);
    await storeStanding(at, id, { ...stands, next, heard: { ...stands.heard, unansweredOn: asked } }, null);
  }
  await at.note(checkInRevoked, { space: checkIn.space_id, body: { checkInId: checkIn.id } });
  return { id: checkIn.id };
});

/** The check-in of the link in hand. */
async function inHand(at: Acting) {
  const checkIn = at.me.subject === null ? undefined : await store.findCheckIn(at, at.me.subject);
  if (!checkIn) return null;
  const sent = { answeredOn: dayOf(checkIn.answered_at), revoked: checkIn.revoked_at !== null };
  return { ...checkIn, sent };
}

const standOf = (stands: Pick<Replayed, 'level' | 'heard' | 'direction'>, day: string) => ({
  level: stands.level,
  freshness: bandOn(fadingOf(stands.heard), day),
  direction: stands.direction,
  confirmedOn: stands.heard.confirmedOn,
});

export const viewCheckIn = operation(contract.viewCheckIn, async (_, at) => {
  const checkIn = await inHand(at);
  if (!checkIn) return refuse('not-found');
  const { sent } = checkIn;
  const space = await store.linkedSpace(at);
  const others = await store.linkedOthers(at);
  const items = [];
  for (const asked of await store.askedIn(at, checkIn.id)) {
    const record = await findAdoption(at, asked.adoption_id);
    if (record) items.push(await itemOf(at, asked, record, sent.answeredOn ?? at.today, others));
  }
  return {
    id: checkIn.id,
    role: checkIn.role,
    organisation: await store.organisationName(at, checkIn.organisation_id),
    deal: space.name,
    fictional: space.fictional,
    dueOn: checkIn.due_on,
    answeredOn: sent.answeredOn,
    changeableUntil: sent.answeredOn === null ? null : changeableUntil(sent.answeredOn),
    open: judgeAnswering(sent, at.today) === null,
    items,
  };
});

async function itemOf(
  at: Acting,
  asked: store.AskedRow,
  record: NonNullable<Awaited<ReturnType<typeof findAdoption>>>,
  answeredOn: string,
  others: readonly store.OthersRow[],
) {
  const stands = standsOf(record);
  const answer = oneOf(stillInUse, asked.still_in_use);
  const before = asked.before ? replayed.parse(asked.before) : null;
  const said = (await eventsOf(at, record.id)).filter(
    ({ kind, happened_on }) =>
      ['level', 'confirmed', 'check_in_answered'].includes(kind) && (answer === null || happened_on < answeredOn),
  );
  const last = said.at(-1);
  return {
    adoptionId: asked.adoption_id,
    resultId: record.result_id,
    title: asked.title ?? '',
    summary: asked.summary,
    now: standOf(stands, at.today),
    before: before ? standOf(before, answeredOn) : null,
    fallReported: stands.fallReportedOn !== null,
    endedOn: stands.end?.on ?? null,
    nextCheckInOn: stands.next?.on ?? null,
    nextWhy: stands.next?.why ?? null,
    previous: last
      ? {
          on: last.happened_on,
          level: oneOf(knownOrNot, last.level) ?? ('unknown' as const),
          direction: last.kind === 'check_in_answered' ? oneOf(directions, last.direction) : null,
        }
      : null,
    answer: answer
      ? {
          stillInUse: answer,
          whatChanged: asked.what_changed,
          carriedBy: oneOf(carriers, asked.carried_by),
          threat: oneOf(threats, asked.threat),
          help: oneOf(helps, asked.help),
          signs: signsOf(asked.signs),
        }
      : null,
    others: countOthers(others.filter((one) => one.result_id === record.result_id)),
  };
}

function countOthers(rows: readonly store.OthersRow[]) {
  const count = (fits: (row: store.OthersRow) => boolean) =>
    rows.filter(fits).reduce((sum, { records }) => sum + Number(records), 0);
  const inUse = ({ level, ended, freshness }: store.OthersRow) =>
    !ended && level >= 'a5' && level !== 'unknown' && freshness !== 'unknown';
  const known = ({ level, ended, freshness }: store.OthersRow) =>
    !ended && level !== 'unknown' && freshness !== 'unknown' && freshness !== 'not_asked';
  return {
    usingConfirmed: count((row) => inUse(row) && row.freshness === 'confirmed'),
    usingFaded: count((row) => inUse(row) && row.freshness !== 'confirmed'),
    earlier: count((row) => known(row) && !inUse(row)),
    notKnown: count((row) => !row.ended && !known(row)),
    ended: count((row) => row.ended),
  };
}

export const answerCheckIn = operation(contract.answerCheckIn, async ({ body }, at) => {
  const checkIn = await inHand(at);
  if (!checkIn) return refuse('not-found');
  const refusal = judgeAnswering(checkIn.sent, at.today);
  if (refusal) return refusal;
  const unanswered = await answerAll(at, checkIn.id, body);
  if (unanswered) return unanswered;
  await store.markAnswered(at, checkIn.id, { via: 'link' });
  await at.note(checkInAnswered, {
    space: checkIn.space_id,
    body: { checkInId: checkIn.id, organisationId: checkIn.organisation_id },
  });
  return { id: checkIn.id };
});

export const viewOldCheckIn = operation(contract.viewOldCheckIn, async ({ params }, at) => {
  const link = await store.oldLink(at, hashOf(params.secret));
  if (!link) return refuse('not-found');
  return {
    endedOn: link.endedAt.slice(0, 10),
    answeredOn: link.answeredAt?.slice(0, 10) ?? null,
    revokedOn: link.revokedAt?.slice(0, 10) ?? null,
    canRenew: link.canRenew,
  };
});

/** How long a renewed link opens the form. */
const renewedForDays = 30;

export const renewCheckIn = operation(contract.renewCheckIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const asked = await store.renewLink(at, hashOf(body.secret), hash, renewedForDays);
  if (!asked) return refuse('no-new-link');
  await at.post('mail', checkInMail({ ...asked, link: `${at.baseUrl}/peilmoment/${secret}` }));
  return { sent: true as const };
});
