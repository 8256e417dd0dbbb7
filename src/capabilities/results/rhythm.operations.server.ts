// SPDX-License-Identifier: EUPL-1.2
// The rhythm of a record as people see it, and what they add to it.
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import { visibilityOf } from './answers.server.ts';
import { contactChanged, contactRemoved } from './facts.ts';
import { takeIn } from './happening.server.ts';
import * as contract from './rhythm.contract.ts';
import { stages } from './rules/reminders.states.ts';
import { contactSteps } from './rules/reminders.ts';
import { happenings, type NextDue, nextDue, type Rhythm, whys } from './rules/rhythm.ts';
import { oneOf } from './rules/values.ts';
import { type FullAdoptionRow, findAdoption, nextOf, rhythmOf } from './store/adoption.store.server.ts';
import * as store from './store/happening.store.server.ts';

/** How far ahead the page looks. */
const shownAhead = 3;

export const viewRhythm = operation(contract.viewRhythm, async ({ params }, at) => {
  const row = await findAdoption(at, params.adoption);
  if (!row || row.result_title === null || row.organisation_name === null) return refuse('not-found');
  const open = row.asked_in === null ? undefined : await store.openQuestion(at, row.asked_in);
  const next = row.end_kind === null ? nextOf(row) : null;
  const inside = row.speaks || row.sits;
  const apart = !isOutward('organisation', visibilityOf(row.visibility));
  return {
    next,
    apart,
    later: next && !apart ? ahead({ ...rhythmOf(row), extra: null }, next.on) : [],
    open: open
      ? {
          id: open.id,
          role: open.role,
          dueOn: open.due_on,
          stage: oneOf(stages, open.stage) ?? ('missed' as const),
          stepOn: open.step_on,
          why: oneOf(whys, open.why) ?? ('person' as const),
          month: open.month,
        }
      : null,
    owner: inside && row.owner_id !== null ? (row.owner_function ?? '') : null,
    contacts: (await store.contactsAt(at, row)).flatMap((one) => {
      const step = oneOf(contactSteps, one.step);
      const language = one.language === 'en' ? ('en' as const) : ('nl' as const);
      return step ? [{ id: one.id, step, function: one.function_title, mailHint: one.mail_hint, language }] : [];
    }),
    happenings: (inside ? await store.happeningsOf(at, row) : []).flatMap(
      ({ id, kind, happened_on, note, adoption_id }) => {
        const known = oneOf(happenings, kind);
        return known ? [{ id, kind: known, on: happened_on, note, wholeOrganisation: adoption_id === null }] : [];
      },
    ),
    may: { change: row.speaks || row.works },
  };
});

function ahead(rhythm: Rhythm, from: string): NextDue[] {
  const days: NextDue[] = [];
  for (let after = from; days.length < shownAhead; after = days.at(-1)?.on ?? after) {
    const due = nextDue(rhythm, after);
    if (!due) break;
    days.push(due);
  }
  return days;
}

/** The record, when I may ask this organisation something, or belong to it. */
async function asksAbout(at: Acting, id: string): Promise<FullAdoptionRow | Refusal<'not-found' | 'may-not-ask-here'>> {
  const row = await findAdoption(at, id);
  if (!row) return refuse('not-found');
  return row.speaks || row.works ? row : refuse('may-not-ask-here');
}

export const recordHappening = operation(contract.recordHappening, async ({ params, body }, at) => {
  const row = await asksAbout(at, params.adoption);
  if (isRefusal(row)) return row;
  if (body.on > at.today) return refuse('not-happened-yet');
  return takeIn(at, {
    organisationId: row.organisation_id,
    dealId: row.space_id,
    adoptionId: body.about === 'record' ? row.id : null,
    kind: body.kind,
    on: body.on,
    note: body.note ?? null,
  });
});

export const setContact = operation(contract.setContact, async ({ params, body }, at) => {
  const row = await asksAbout(at, params.adoption);
  if (isRefusal(row)) return row;
  const id = await store.storeContact(at, {
    organisationId: row.organisation_id,
    dealId: row.space_id,
    step: params.step,
    functionTitle: body.function,
    mail: body.mail,
    language: body.language,
  });
  await at.note(contactChanged, {
    space: row.space_id,
    body: { contactId: id, organisationId: row.organisation_id },
  });
  return { id };
});

export const removeContact = operation(contract.removeContact, async ({ params }, at) => {
  const contact = await store.findContact(at, params.contact);
  if (!contact) return refuse('not-found');
  await store.deleteContact(at, contact.id);
  await at.note(contactRemoved, {
    space: contact.space_id,
    body: { contactId: contact.id, organisationId: contact.organisation_id },
  });
  return { id: contact.id };
});
