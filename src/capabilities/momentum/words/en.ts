// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import { burden } from './en/burden.ts';
import { calendar } from './en/calendar.ts';
import { calls } from './en/calls.ts';
import { closing } from './en/closing.ts';
import { definitions, figures } from './en/figures.ts';
import { lookBack } from './en/look-back.ts';
import { mail } from './en/mail.ts';
import { pushing } from './en/pushing.ts';
import { today } from './en/today.ts';
import type { nl } from './nl.ts';

export const en = {
  today,
  mail,
  lookBack,
  calls,
  calendar,
  definitions,
  figures,
  burden,
  closing,
  pushing,
  refusals: {
    // Calls
    'day-still-to-come': 'A call was made today or earlier.',
    'next-before-call': 'Calling again is later than this call.',
    // Mail
    'always-quiet': 'Choose at least one hour at which we may send.',
    'not-a-bounce': 'This is no notice that a mail came back.',
    'not-our-mail': 'We sent no mail with this number.',
    // The end of a deal
    'only-the-lead': 'Only who leads the deal asks for a custodian.',
    'custodian-needs-seat':
      'Nobody of {organisation} has a seat in this deal, so nobody would get this question. Give somebody there a seat first (at members), and then ask.',
    'custodian-there': 'A custodian was asked already. Take that question back first, or hand the aftercare over.',
    'organisation-not-found': 'We do not know this organisation. Check the name.',
    'not-yours-to-say': 'Somebody else says this: the organisation that was asked, or who leads the deal.',
    'custody-is-closed': 'This question was answered or taken back already.',
    'reason-needed': 'Write down why. A no with a reason helps the next.',
    // What springs back
    'not-of-this-organisation': 'Only somebody of this organisation says this.',
    'only-the-owner': 'A colleague owns this record. Only they can say this.',
    'no-mandate':
      'For {organisation} only who signs there speaks here: {holders, select, none {nobody yet} unknown {somebody else} other {{holders}}}.',
    'voice-may-not-say-this': 'Choose the role in which you speak: owner or director.',
    'has-ended': 'This was stopped or decided. Withdraw the end first.',
    'not-from-here': 'From where you stand now, this step is not possible.',
    'nothing-proposed': 'Nothing is proposed now. See whether a colleague answered already.',
    'nothing-to-recover': 'Nothing sprang back here. There is nothing to recover.',
    'recovery-there': 'A recovery is under way already. Go on with that.',
    'recovery-is-over': 'This recovery was decided already.',
    'cause-first': 'First say what pulled it back.',
    'not-in-this-deal': 'Only somebody who works in this deal can do this.',
    'help-is-over': 'This request has moved on: see how it stands now.',
    'cannot-help': 'This organisation does not use it, or stopped. Choose another.',
  },
} as const satisfies WordsLike<typeof nl>;
