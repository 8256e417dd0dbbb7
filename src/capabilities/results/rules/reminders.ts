// SPDX-License-Identifier: EUPL-1.2
// Whom we ask, and when silence counts: the role, then who stands in for it, then who leads, then a person calls.
import { isCaretaker, nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { type ReminderStage, transitions } from './reminders.states.ts';
import { answerWithinDays } from './rhythm.ts';

/** Who can be asked by mail, in the order in which they are. */
export const contactSteps = ['role', 'deputy', 'director'] as const;
export type ContactStep = (typeof contactSteps)[number];

export interface Contact {
  readonly step: ContactStep;
  /** Their function; never a name. */
  readonly function: string;
  readonly mail: string;
  readonly language: 'nl' | 'en';
}

/** How a question begins: by mail where anybody has an address, else by phone at once. */
export const firstStage = (contacts: readonly Contact[]): 'role' | 'phone' => (contacts.length > 0 ? 'role' : 'phone');

/** Whose turn it is after silence; an ended or phoned question stays where it is. */
export const afterSilence = (stage: ReminderStage): ReminderStage =>
  transitions.find(({ from, move }) => from === stage && move === 'silence')?.to ?? stage;

/** Whom the mail of a stage goes to: their own turn; where nobody is known for it, the nearest before them, then after. */
export function whom(stage: ContactStep, contacts: readonly Contact[]): Contact | null {
  const turn = contactSteps.indexOf(stage);
  const order = [...contactSteps.slice(0, turn + 1).reverse(), ...contactSteps.slice(turn + 1)];
  for (const step of order) {
    const contact = contacts.find((one) => one.step === step);
    if (contact) return contact;
  }
  return null;
}

/** Last day to answer a question that is asked on a day. */
export const dueAfter = (askedOn: string, kind: string | null): string =>
  nextGoodDay(addDays(askedOn, answerWithinDays), kind);

/** While a new coalition or cabinet forms, the top is not asked; but no longer than this. */
const mostWaitDays = 90;

/** The day on which silence counts, two weeks after the mail: then it is the next one's turn. */
export function silenceOn(stage: ReminderStage, mailedOn: string, kind: string | null): string {
  const plain = nextGoodDay(addDays(mailedOn, answerWithinDays + 1), kind);
  if (afterSilence(stage) !== 'director') return plain;
  const latest = addDays(plain, mostWaitDays);
  let day: string = plain;
  while (day < latest && isCaretaker(day, kind)) day = addDays(day, 1);
  return nextGoodDay(day, kind);
}
