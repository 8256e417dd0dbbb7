// SPDX-License-Identifier: EUPL-1.2
// Calls, for who works in the deal.
import { type Acting, operation } from '#kernel/operation.server.ts';
import { plusWorkingDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { answerAll } from './answering.server.ts';
import { dealOf } from './answers.server.ts';
import { letGo } from './asking.server.ts';
import { checkInAnswered, phoneTaskPutOff } from './facts.ts';
import * as contract from './phone.contract.ts';
import { contactSteps } from './rules/reminders.ts';
import { happenings } from './rules/rhythm.ts';
import { helps, oneOf, threats } from './rules/values.ts';
import { findAdoption, standsOf } from './store/adoption.store.server.ts';
import { bandOfRow } from './store/certainty.store.server.ts';
import { askedIn, markAnswered } from './store/check-in.store.server.ts';
import { contactsAt, happeningsOf } from './store/happening.store.server.ts';
import * as store from './store/phone.store.server.ts';

const mostShown = { open: 200, done: 20 };

const itemOf = (row: store.PhoneTaskRow): contract.PhoneTaskItem => ({
  id: row.id,
  organisation: {
    id: row.organisation_id,
    slug: row.organisation_slug,
    name: row.organisation_name,
    kind: row.organisation_kind,
  },
  deal: dealOf(row),
  fictional: row.fictional ?? false,
  reason: oneOf(['silence', 'no_address', 'bounced'] as const, row.reason) ?? 'silence',
  role: row.role,
  titles: [...row.titles],
  callOn: row.call_on,
  tries: row.tries,
  note: row.note,
  heardOn: row.heard_on,
  outcome: oneOf(['answered', 'unreachable', 'by_link', 'taken_back', 'missed'] as const, row.outcome),
  doneAt: row.done_at?.toISOString() ?? null,
  answeredBy: row.answered_by,
  version: row.version,
});

export const listPhoneTasks = operation(contract.listPhoneTasks, async (_, at) => ({
  open: (await store.phoneTasks(at, 'open', mostShown.open)).map(itemOf),
  done: (await store.phoneTasks(at, 'done', mostShown.done)).map(itemOf),
}));

export const viewPhoneTask = operation(contract.viewPhoneTask, async ({ params }, at) => {
  const row = await store.findPhoneTask(at, params.task);
  if (!row) return refuse('not-found');
  const items = [];
  for (const { adoption_id } of await askedIn(at, row.check_in_id)) {
    const record = await findAdoption(at, adoption_id);
    if (!record) continue;
    const { level, direction } = standsOf(record);
    const freshness = bandOfRow(record, at.today);
    items.push({
      adoptionId: record.id,
      title: record.result_title ?? '',
      level,
      freshness,
      direction,
      confirmedOn: record.confirmed_on,
      threat: oneOf(threats, record.threat),
      help: oneOf(helps, record.help),
    });
  }
  return {
    ...itemOf(row),
    items,
    contacts: (await contactsAt(at, row)).flatMap(({ step, function_title }) => {
      const known = oneOf(contactSteps, step);
      return known ? [{ step: known, function: function_title }] : [];
    }),
    happenings: (await happeningsOf(at, { ...row, id: items[0]?.adoptionId ?? '' })).flatMap((one) => {
      const kind = oneOf(happenings, one.kind);
      return kind ? [{ id: one.id, kind, on: one.happened_on, note: one.note }] : [];
    }),
  };
});

/** The call, while it is to be made. */
async function toMake(at: Acting, id: string): Promise<store.PhoneTaskRow | Refusal<'not-found' | 'call-is-over'>> {
  const row = await store.findPhoneTask(at, id);
  if (!row) return refuse('not-found');
  return row.outcome === null ? row : refuse('call-is-over');
}

export const answerByPhone = operation(contract.answerByPhone, async ({ params, body }, at) => {
  const row = await toMake(at, params.task);
  if (isRefusal(row)) return row;
  // The answers go first: who calls may write them only while the call is theirs to make.
  const unanswered = await answerAll(at, row.check_in_id, body);
  if (unanswered) return unanswered;
  if (!(await store.endCall(at, { id: row.id, version: body.version }, 'answered', row.note))) return refuse('stale');
  await markAnswered(at, row.check_in_id, { via: 'phone', answeredBy: body.answeredBy });
  await at.note(checkInAnswered, {
    space: row.space_id,
    body: { checkInId: row.check_in_id, organisationId: row.organisation_id },
  });
  return { id: row.id };
});

/** When nobody says when to call again. */
const againAfterDays = 2;

export const putOffCall = operation(contract.putOffCall, async ({ params, body }, at) => {
  const row = await toMake(at, params.task);
  if (isRefusal(row)) return row;
  const callOn = body.callOn ?? plusWorkingDays(at.today, againAfterDays);
  if (callOn < at.today) return refuse('due-day-has-passed');
  if (!(await store.callLater(at, { id: row.id, version: body.version }, callOn, body.note ?? null)))
    return refuse('stale');
  await at.note(phoneTaskPutOff, { space: row.space_id, body: { taskId: row.id } });
  return { id: row.id, callOn };
});

export const giveUpCall = operation(contract.giveUpCall, async ({ params, body }, at) => {
  const row = await toMake(at, params.task);
  if (isRefusal(row)) return row;
  if (!(await store.endCall(at, { id: row.id, version: body.version }, 'unreachable', body.note)))
    return refuse('stale');
  await letGo(at, { id: row.check_in_id, space_id: row.space_id });
  return { id: row.id };
});
