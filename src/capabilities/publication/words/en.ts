// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en = {
  home: {
    title: 'What remains when the project stops?',
    intro:
      'Governments renew themselves in projects. When the project stops, the system springs back. Tegenveer follows every result into every organisation, and shows when nobody answers any more.',
    cityDeals: 'The City Deals',
    cityDealsText: 'Real data from public sources. What a source does not say is shown here as not known.',
    cityDealsCounts:
      '<b>{deals}</b> deals, <b>{results}</b> results. Of <confirmedSign></confirmedSign><b>{confirmed}</b> it was confirmed lately that somebody uses it, of <reportedSign></reportedSign><b>{reported}</b> that was reported once, of <unknownSign></unknownSign><b>{unknown}</b> it is not known.',
    toSignIn: 'Look around as somebody of the example',
    toCityDeals: 'Look at the City Deals',
    toAdoption: 'See what is in use',
    example: 'The example',
    exampleText: 'A made-up programme, to see how following works when everybody takes part.',
    toExample: 'Look at the example',
    more: 'To know more',
    about: 'Why Tegenveer exists',
    data: 'Take all data with you',
  },
  deal: {
    aside: 'About this deal',
    contributions: 'Contributions',
    results: 'What came of it',
    items: 'What was tried',
    barriers: 'Barriers',
    keep: 'Keep the record',
    keepNote: 'Only who takes part sees this.',
    addBarrier: 'Record what stands in the way',
    addContribution: 'Record a contribution',
  },
  programme: {
    above: 'Above the deals',
    title: 'What came of it, and what is still alive?',
    sentence:
      '<b>{deals}</b> deals together yielded <b>{results}</b> results that we know of. Of <confirmedSign></confirmedSign><b>{confirmed}</b> the use was confirmed lately. Of <reportedSign></reportedSign><b>{reported}</b> use was reported once. Of <unknownSign></unknownSign><b>{unknown}</b> we do not know.',
    views: {
      adoption: { label: 'What stays in use?', href: '/overname?programma={programme}' },
      portfolio: { label: 'All that was tried, side by side', href: '/portfolio/{programme}' },
      barriers: { label: 'What stood in the way?', href: '/belemmeringen?programme={programme}' },
      list: { label: 'Search and filter deals', href: '/deals?programme={programme}' },
      figures: { label: 'What does the way of working yield?', href: '/methode?programma={programme}' },
    },
    yield: 'What came of it',
    result: 'Result',
    alive: 'Is it alive?',
    users: 'Who was named',
    nobodyNamed: 'nobody named',
    yieldNote: 'Not known is not the same as not used.',
    noResults: 'We have not found any results yet.',
    standing: {
      confirmed: 'use confirmed',
      reported: 'reported once',
      unknown: 'not known',
    },
    deals: 'Deals',
    allDeals: '{count, plural, one {# deal} other {# deals}}',
    order: 'In order of the alphabet. The order is no ranking.',
    deal: 'Deal',
    theme: 'Theme',
    stage: 'Stage',
    signed: 'Signed',
    parties: 'Parties',
    unknown: 'not known',
    notFound: 'not found',
    gaps: 'What is missing',
  },
  about: {
    title: 'A system that nobody pushes springs back',
    intro:
      'Tegenveer is open software for governments and their partners. It holds on to what was reached together, also when the money is gone.',
    name: {
      title: 'Where the name comes from',
      text: 'A counter-spring pushes back against a spring that wants to return. That is what lasting change asks: keep pushing, also after the project.',
    },
    does: {
      title: 'What it does',
      text: 'Parties work together in a space that belongs to no one alone. They lay results side by side, bring barriers to whoever can remove them, and follow every result in every organisation. Two minutes a quarter is enough.',
    },
    signs: {
      title: 'How certain is it?',
      text: 'An answer gets older. Up to six months it is drawn full, then pale, then hatched. When we no longer know, it is dotted. The level itself only changes when somebody of that organisation says so.',
    },
    order: {
      title: 'No ranking',
      text: 'Organisations stand in a fixed order. We do not add them up or set them against each other. Saying no with a reason is a good answer.',
    },
    facts: {
      title: 'Real and made up are kept apart',
      text: 'The City Deals are real and have sources. The example is made up and says so. They are never together on one page.',
    },
    open: {
      title: 'Of everybody',
      text: 'The source code is free, under the licence EUPL-1.2. All data you may see, you can take with you.',
    },
    standards: { title: 'Standards', link: 'See which standards we follow, with proof' },
  },
  accessibility: {
    title: 'Everybody must be able to use this',
    intro: 'We build to WCAG 2.2, level AA. If something does not work for you, we want to know.',
    built: {
      title: 'How it is built',
      text: 'Every page works with the keyboard alone, without script, on a small screen and in two colour schemes. Every picture has a table with the same data.',
    },
    known: {
      title: 'What we do not know yet',
      text: 'A program checks every page. People with a disability have not yet reviewed the pages. That review is still to come.',
    },
    report: {
      title: 'Report a problem',
      text: 'Mail or call the organisation that keeps this installation. Say on which page it was and what you tried.',
    },
    statement: {
      title: 'Statement of the keeper',
      text: 'Every organisation that uses Tegenveer makes a statement of its own and puts it in the national register.',
    },
  },
  privacy: {
    title: 'We keep as little about you as we can',
    intro: 'A name, a mail address for your work, your organisation and your function. No more.',
    kept: {
      title: 'What we keep',
      text: 'Your name, your mail address, your organisation and function, and what you write yourself. Of a session we keep the kind of device and when you used it.',
    },
    notKept: {
      title: 'What we do not keep',
      text: 'No citizen service number, no date of birth, no private address. No network addresses. No list of who worked when, and nothing about how fast.',
    },
    burden: {
      title: 'How much time Tegenveer asks',
      text: 'Per week we count in how many minutes somebody opened or sent something here. It goes up under a pseudonym that only exists that week. In the night after the week we throw the pseudonyms away; a backup made in that week keeps them until it is deleted itself. What remains is, per role, how many people were active for how many minutes, and only if there were at least 7.',
    },
    cookies: {
      title: 'Cookies',
      text: 'One cookie keeps you signed in. One remembers your language. Nothing goes to other sites.',
    },
    mail: {
      title: 'Mail',
      text: 'Our mails have no hidden pictures and do not measure whether you read them. Once a mail is sent, we erase its text.',
    },
    rights: {
      title: 'Your rights',
      text: 'You may see what we have of you, take it with you, correct it and have it erased. Most of it you can do yourself in your account. The facts about a deal stay, without your name.',
    },
    woo: {
      title: 'Woo',
      text: 'What governments write here may fall under the Wet open overheid (the Dutch freedom of information act). A closed space is discreet, not secret.',
    },
  },
  standards: {
    title: 'Which standards do we follow?',
    intro: 'For each standard: how we follow it and how you can tell.',
    about: 'About Tegenveer',
    short: 'Standards',
    list: 'The standards',
    name: 'Standard',
    met: 'How',
    proof: 'Proof',
    glossary: 'Glossary',
    code: 'In code and API',
    meaning: 'Meaning',
  },
  search: {
    title: 'What are you looking for?',
    words: 'Words',
    kind: 'Kind',
    found: '{count, plural, =0 {Nothing found} one {# hit} other {# hits}} for ‘{words}’.',
    alike: 'We did not find ‘{words}’. This looks like it.',
    nothing: 'Not found. Try one word, or another word for the same thing.',
    more: 'More was found than fits here. Use more words or choose a kind.',
    fictional: 'made-up example',
    kinds: {
      organisation: 'organisation',
      mission: 'mission',
      deal: 'deal',
      agreement: 'deal text',
      document: 'document',
      commitment: 'commitment',
      barrier: 'barrier',
      result: 'result',
      item: 'portfolio item',
    },
  },
  refusals: {},
} as const satisfies WordsLike<typeof nl>;
