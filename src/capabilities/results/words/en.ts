// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import { checkIn } from './en/check-in.ts';
import { ladder } from './en/ladder.ts';
import { outside } from './en/outside.ts';
import { pages } from './en/pages.ts';
import { phone } from './en/phone.ts';
import { rhythm } from './en/rhythm.ts';
import type { nl } from './nl.ts';

/** Words of results and adoption, in English. */
export const en: WordsLike<typeof nl> = {
  ...pages,
  ...ladder,
  ...checkIn,
  ...phone,
  ...rhythm,
  asked: {
    second_voice: 'Is {level} right for “{title}” at {organisation}?',
    second_voiceWhy: 'A colleague says {level}. It holds only with a second voice.',
    evidence: 'Complete {level} for “{title}” at {organisation}',
    phone: 'Call {organisation} about “{title}”',
    phoneMore: 'Call {organisation} about {count} results',
    phoneWhy: 'We asked by mail and got no answer.',
    phoneNoAddress: 'No mail address is known there.',
    check_in: 'Does {organisation} still use “{title}”?',
    outside: '{organisation} reports use of “{title}”. Do you take that over?',
    outsideWhy: 'They were never a party. Who reported it hears what you decide.',
    check_inWhy: 'Last time it was {level}.',
  },
  ...outside,
  refusals: {
    'not-in-this-deal': 'Only somebody who works in this deal, or somebody of the organisation itself, can do this.',
    'organisation-not-found': 'We do not know this organisation. Check the name.',
    'wider-than-result': 'A record of use cannot be shown to more people than the result itself.',
    'not-of-this-organisation': 'Only somebody of this organisation says where it stands.',
    'has-ended': 'This was stopped or decided. Withdraw the end first.',
    'has-not-ended': 'This is still going on. There is no end to withdraw.',
    'already-there': 'This level stands already. Is it still right? Then confirm it.',
    'not-from-here': 'From where you stand now, this step cannot be taken in one go.',
    'voice-may-not-say-this': 'Somebody else says this step: choose the role you speak in.',
    'only-the-owner': 'A colleague owns this record. Only they can say this.',
    'not-three-months-yet': '‘In use’ means: at least three months of ordinary work. Come back later.',
    'anchors-missing': 'Anchored asks for at least four anchors that hold now, with money or a task among them.',
    'not-offered-yet': 'Sustained is possible after two check-ins at A6, at least a year apart.',
    'nothing-to-confirm': 'There is no level yet. Say first where you stand.',
    'not-yours-to-change': 'A result is changed by who recorded it, or by who leads the deal.',
    'only-the-author-widens': 'Only who recorded this shows it to more people.',
    'only-who-claimed': 'Only who said this takes it back.',
    'only-the-evaluator': 'Only the learning evaluator of this deal says this.',
    'nothing-to-contest': 'This does not stand at A7 now. There is nothing to contest.',
    'already-contested': 'This level is contested already. It cannot be contested twice.',
    'already-withdrawn': 'This has been taken back already.',
    'claim-is-closed': 'This was confirmed, disputed or replaced already.',
    'evidence-first': 'First the owner has to write down what is still missing.',
    'second-voice-must-be-someone-else': 'The second voice must be somebody else than who said it.',
    'voice-does-not-count': 'For this level a second voice in another role counts.',
    'owner-is-theirs': 'This organisation named an owner itself. Only they change that.',
    'different-organisations': 'One check-in is about results at one organisation.',
    'call-is-over': 'This call is over. Somebody else was first, or an answer came after all.',
    'not-happened-yet': 'Choose a day that has passed. What is still to come, you record when it is there.',
    'due-day-has-passed': 'Choose a day that is still to come.',
    'may-not-ask-here': 'Only who works in the deal, or belongs to the organisation, sends a check-in here.',
    'already-answered': 'This check-in was answered. It cannot be taken back any more.',
    'check-in-revoked': 'This check-in was taken back. You need not do anything.',
    'no-longer-changeable': 'Your answer has stood since {until}. Call us if it is different.',
    'not-now': 'Not now: reports from this address came in today already. Try again tomorrow.',
    'report-is-closed': 'This report was decided on already, or it is not confirmed yet.',
    'reason-needed': 'Write down why not. Who reported reads that.',
    'no-new-link': 'A new link is not possible: this check-in was answered or taken back, or you just asked for one.',
  },
};
