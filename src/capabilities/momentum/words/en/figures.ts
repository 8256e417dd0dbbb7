// SPDX-License-Identifier: EUPL-1.2

/** What each figure means, on the page and in the export. */
export const definitions = {
  'exploration-outcomes':
    'Each deal that was or is being explored counts once. ‘Went on’: a deal text or more came of it. ‘Stopped honestly’: no deal came of it, with what was learned.',
  'exploration-duration':
    'Whole months from the first day of the exploration to the deal text, the signing or the stop. Only where at least the month of both is known. The middle one from 5 on.',
  'deal-endings': 'Each deal counts once, by the stage it is in now.',
  'deals-went-on': 'As what deals went on. A deal may go on as more than one thing, and then counts with each.',
  'adoption-level':
    'One adoption is one result at one organisation (or unit). The level is the one somebody of that organisation named last. What ended is not in here.',
  'adoption-unknown':
    '‘Level not known’: only a source or somebody outside says it is used. ‘Faded’: a level was said once, but it is unconfirmed or no longer known.',
  'lasting-ends':
    'All adoptions that were ever in use (A5 or higher). ‘Sprung back’: the last word of the organisation is that it is gone. What sprang back and returned is still there.',
  'lasting-share':
    'From the day somebody of the organisation said it is in use to the day it said it is gone (sprung back or stopped on purpose). Who said nothing more counts until the last word. Made way for something newer: the same. Method: Kaplan and Meier, margin 95%.',
  'lasting-median': 'The month by which, along the line, half were gone.',
  'look-ahead':
    'What share of what is confirmed now will be confirmed then: somebody said so in the last 14 months. From the own pace at which organisations answer and results spring back. Margin 95%, of what we do not know about that pace.',
} as const;

export const figures = {
  title: 'What does this way of working yield?',
  short: 'The method in figures',
  none: 'There is no programme yet to give figures on.',
  sentence:
    '{explorations, plural, =0 {No exploration is on record yet} one {Of one exploration it is on record how it went} other {Of {explorations} explorations {wentOn} went on and {stopped} stopped}}. {records, plural, =0 {No adoption is on record yet.} one {One adoption is on record.} other {Of {records} adoptions under way it is not known where {unknown} {unknown, plural, one {stands} other {stand}}.}}',
  seen: 'Counted is what you may see. Somebody else may see other numbers. As of {date}.',
  howCounted: 'How this was counted',
  noRanking: 'These figures are about the way of working, never about one organisation or person. We make no ranking.',
  of: '{count} of {all}',
  months: '{count, plural, one {# month} other {# months}}',
  notKnown: 'not known',
  explorations: {
    title: 'What became of explorations?',
    note: '{total, plural, =0 {No exploration yet} one {# exploration} other {# explorations}}',
    none: 'There is no exploration to count yet.',
    outcome: { went_on: 'went on', stopped: 'stopped honestly', exploring: 'under way', unknown: 'not known' },
    outcomeHead: 'Outcome',
    count: 'Explorations',
    median:
      'The middle one of {count} explorations of known duration took {months, plural, one {# month} other {# months}}.',
    tooFew:
      'The duration of {count, plural, =0 {no} one {one} other {{count}}} finished explorations is known. Below {fewest} we name no middle one.',
    picture: 'Duration of {count} explorations in months, by outcome',
    axis: 'months',
    caption: 'Each stroke is one exploration. Where the month is not known, there is no stroke.',
    each: 'All explorations',
    deal: 'Deal',
    startedOn: 'Began',
    endedOn: 'Ended',
    months: 'Duration',
  },
  endings: {
    title: 'How deals end',
    note: '{deals, plural, one {# deal} other {# deals}}',
    none: 'There is no deal to count yet.',
    way: {
      under_way: 'still under way',
      aftercare: 'in aftercare',
      concluded: 'concluded',
      ended_early: 'ended early',
      stopped: 'stopped in exploration',
      unknown: 'not known',
    },
    wayHead: 'How it stands',
    count: 'Deals',
    wentOn: 'As what deals went on',
    kind: {
      extends: 'was extended',
      succeeds: 'got a successor',
      merges_into: 'merged into another deal',
      handed_over_to: 'was handed over',
      plan_signed_as: 'was signed as a plan',
      splits_from: 'got an offshoot',
    },
    kindHead: 'What followed',
    nowhere: 'Of no deal it is on record how it went on.',
  },
  adoption: {
    title: 'Adoption by kind and level',
    note: '{records, plural, one {# adoption} other {# adoptions}}, {ended} ended',
    none: 'There is no adoption to count yet.',
    unknown:
      'Of {count} of {all} adoptions under way nobody of the organisation said yet where they stand. Of {faded} it is too long ago that somebody said anything.',
    kind: {
      approach: 'approach',
      technical: 'technical innovation',
      knowledge: 'knowledge',
      funding: 'source of funding',
      regulation: 'laws and rules',
    },
    kindHead: 'Kind of result',
    all: 'Together',
    unknownHead: 'not known',
    fadedHead: 'of which faded',
    caption: 'Adoptions under way by kind of result and level',
  },
  lasting: {
    title: 'How long does it stay in use?',
    note: '{records, plural, one {# adoption was ever in use} other {# adoptions were ever in use}}',
    cut: 'not everything was counted.',
    cutWhy: 'There are more adoptions than {most}. We count the oldest {most}; the rest does not count here.',
    tooFew: 'too few to draw a line.',
    tooFewWhy: 'Ever in use: {records}. We draw the line from {fewest} on.',
    picture: 'After {months} months {share} was still in use, with a margin of {low} to {high}',
    pictureShort: 'Share still in use, by month',
    line: 'in use',
    lineShort: 'still',
    axis: 'months after ‘in use’ (A5)',
    caption:
      'Line: share still in use. Area: the margin. Dashes: fewer than 10 followed. Dots: fewer than 5. Beyond the last word the line says nothing.',
    median: 'After {months} months half were gone.',
    noMedian: 'At the last word more than half were still there; when half are gone we do not know.',
    bounds:
      'Of {silent, plural, one {one adoption} other {{silent} adoptions}} we heard nothing for 14 months. Are all of them gone, then {worst} was still in use after {months} months; are all still there, then {best}.',
    endHead: 'How it stands',
    count: 'Adoptions',
    end: {
      heard: 'in use, heard of lately',
      silent: 'in use by the last word, now silent',
      fell: 'sprung back',
      stopped: 'stopped on purpose',
      replaced: 'made way for something newer',
    },
  },
  whatIf: {
    title: 'What if we stop pushing?',
    note: 'Look ahead for what is confirmed now: {count, plural, one {# adoption} other {# adoptions}}',
    tooFew: 'too few to look ahead.',
    tooFewWhy: 'So far {events} adoptions fell silent or back. We look ahead from {fewest} on.',
    nothing: 'No adoption is confirmed now; there is nothing to look ahead with.',
    rhythm: { all: 'asking as often as now', half: 'half as often', none: 'asking no more' },
    rhythmHead: 'Rhythm',
    after: 'after {years, plural, one {# year} other {# years}}',
    range: '{share} ({low} to {high})',
    pace: 'Now: per adoption confirmed {asked} times a year when asked, {unasked} times unasked. Each year {back} springs back.',
    picture: 'Share still confirmed after 1, 3 and 5 years, with three rhythms of asking',
    caption:
      'Square: expected. Stroke: the margin, of what we do not know about the pace. Not confirmed is not the same as gone: without asking we do not know.',
    rest: 'Where the rest is',
    silent: 'silent, not known',
    back: 'sprung back',
    assumes: 'What this look ahead assumes',
  },
  take: 'Take these figures along',
  csv: 'All figures per programme as CSV',
  burdenCsv: 'Time asked per role as CSV',
  api: 'API: {path}',
} as const;
