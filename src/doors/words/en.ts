// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en = {
  nav: {
    today: 'Today',
    portfolio: 'Portfolio',
    deals: 'Deals',
    adoption: 'Adoption',
    barriers: 'Barriers',
    learning: 'Learning',
    otherLanguage: 'Nederlands',
    signIn: 'Sign in',
    about: 'About Tegenveer',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    data: 'Open data and API',
  },
  printed: 'From {address}, on {date}.',
  problem: {
    notFoundTitle: 'This page is not here',
    notFound: 'This page is not here, or not for you.',
    signInTitle: 'Sign in first',
    signIn: 'This page is for people with an account.',
    refusedTitle: 'This could not be done',
    brokenTitle: 'Something went wrong on our side',
    broken: 'Nothing was lost. Try again, or go to the front page.',
    stepUpTitle: 'First confirm that it is you',
    stepUp: 'What is here shows after a second step only.',
    toStepUp: 'To the second step',
    home: 'To the front page',
    toSignIn: 'To sign in',
  },
} as const satisfies WordsLike<typeof nl>;
