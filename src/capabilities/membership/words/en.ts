// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en = {
  signInMail: {
    subject: 'Sign in to Tegenveer',
    text: 'Hello {name},\n\nWith this link you sign in to Tegenveer:\n{link}\n\nThe link works for {minutes} minutes and once only. Did you not ask for this? Then there is nothing to do.\n',
  },
  signIn: {
    title: 'Sign in',
    intro: 'We send you a link. There is no password.',
    mail: 'Your mail address',
    send: 'Send me a link',
    sentTitle: 'Look in your mail',
    sent: 'If we know this address, a link is on its way. It works for 30 minutes and once only.',
    confirmTitle: 'Sign in',
    confirm: 'Press the button to sign in on this device.',
    confirmButton: 'Sign in',
    demoTitle: 'Look around as somebody of the example',
    demoIntro: 'These people and organisations are made up. All you do stays on this installation.',
    demoAs: 'Sign in as {name}',
    signOut: 'Sign out',
  },
  refusals: {
    'link-expired': 'This link no longer works. Ask for a new one; that takes a moment.',
    'not-a-demo': 'This page is not here, or not for you.',
  },
} as const satisfies WordsLike<typeof nl>;
