// SPDX-License-Identifier: EUPL-1.2

/** What each figure means, on the page and in the export. */
export const definitions = {
  'exploration-outcomes':
    'Elke deal die verkend is of wordt, telt één keer. ‘Ging verder’: er kwam een dealtekst of meer. ‘Stopte eerlijk’: er kwam geen deal, met wat daarvan geleerd is.',
  'exploration-duration':
    'Hele maanden van de eerste dag van de verkenning tot de dealtekst, het tekenen of het stoppen. Alleen waar van beide minstens de maand bekend is. De middelste pas vanaf 5.',
  'deal-endings': 'Elke deal telt één keer, naar de fase waarin hij nu staat.',
  'deals-went-on':
    'Waarin deals verdergingen. Een deal kan in meer dan één ding verdergaan, en telt dan bij elk ervan.',
  'adoption-level':
    'Eén overname is één resultaat bij één organisatie (of onderdeel). De trede is die welke iemand van die organisatie het laatst noemde. Wat eindigde, staat hier niet bij.',
  'adoption-unknown':
    '‘Trede niet bekend’: alleen een bron of iemand van buiten noemt gebruik. ‘Verbleekt’: er is ooit een trede genoemd, maar die is nu onbevestigd of niet meer bekend.',
  'lasting-ends':
    'Alle overnames die ooit in gebruik waren (A5 of hoger). ‘Teruggeveerd’: het laatste woord van de organisatie is dat het weg is. Wat terugveerde en weer terugkwam, staat er nog.',
  'lasting-share':
    'Van de dag waarop iemand van de organisatie zei dat het in gebruik is, tot de dag waarop zij zei dat het weg is (teruggeveerd of bewust gestopt). Wie niets meer zei, telt mee tot het laatste bericht. Plaats maakte voor iets nieuwers: idem. Methode: Kaplan en Meier, marge 95%.',
  'lasting-median': 'De maand waarin volgens de lijn de helft weg was.',
  'look-ahead':
    'Welk deel van wat nu bevestigd is, dan nog bevestigd is: iemand zei het in de laatste 14 maanden. Uit het eigen tempo waarin organisaties antwoorden en resultaten terugveren. Marge 95%, van wat wij over dat tempo niet weten.',
} as const;

export const figures = {
  title: 'Wat levert deze manier van werken op?',
  short: 'Methode in cijfers',
  none: 'Er is nog geen programma om cijfers over te geven.',
  sentence:
    '{explorations, plural, =0 {Er is nog geen verkenning vastgelegd} one {Van één verkenning is vastgelegd hoe het ging} other {Van {explorations} verkenningen gingen er {wentOn} verder en stopten er {stopped}}}. {records, plural, =0 {Er is nog geen overname vastgelegd.} one {Er is één overname vastgelegd.} other {Van {records} lopende overnames is van {unknown} niet bekend waar zij {unknown, plural, one {staat} other {staan}}.}}',
  seen: 'Geteld is wat u mag zien. Iemand anders kan andere aantallen zien. Stand van {date}.',
  howCounted: 'Hoe dit geteld is',
  noRanking: 'Deze cijfers gaan over de werkwijze, nooit over één organisatie of persoon. Wij maken geen ranglijst.',
  of: '{count} van {all}',
  months: '{count, plural, one {# maand} other {# maanden}}',
  notKnown: 'niet bekend',
  explorations: {
    title: 'Wat werd er van verkenningen?',
    note: '{total, plural, =0 {Nog geen verkenning} one {# verkenning} other {# verkenningen}}',
    none: 'Er is nog geen verkenning om over te tellen.',
    outcome: { went_on: 'ging verder', stopped: 'stopte eerlijk', exploring: 'loopt nog', unknown: 'niet bekend' },
    outcomeHead: 'Afloop',
    count: 'Verkenningen',
    median:
      'De middelste van {count} verkenningen waarvan de duur bekend is, nam {months, plural, one {# maand} other {# maanden}}.',
    tooFew:
      'Van {count, plural, =0 {geen} one {één} other {{count}}} afgeronde verkenningen is de duur bekend. Onder {fewest} noemen wij geen middelste.',
    picture: 'Duur van {count} verkenningen in maanden, per afloop',
    axis: 'maanden',
    caption: 'Elk streepje is één verkenning. Waar de maand niet bekend is, staat er geen streepje.',
    each: 'Alle verkenningen',
    deal: 'Deal',
    startedOn: 'Begonnen',
    endedOn: 'Afgelopen',
    months: 'Duur',
  },
  endings: {
    title: 'Hoe deals eindigen',
    note: '{deals, plural, one {# deal} other {# deals}}',
    none: 'Er is nog geen deal om over te tellen.',
    way: {
      under_way: 'nog onderweg',
      aftercare: 'in nazorg',
      concluded: 'afgerond',
      ended_early: 'eerder gestopt',
      stopped: 'gestopt in de verkenning',
      unknown: 'niet bekend',
    },
    wayHead: 'Hoe het nu staat',
    count: 'Deals',
    wentOn: 'Waarin deals verdergingen',
    kind: {
      extends: 'werd verlengd',
      succeeds: 'kreeg een opvolger',
      merges_into: 'ging op in een andere deal',
      handed_over_to: 'werd overgedragen',
      plan_signed_as: 'werd als plan getekend',
      splits_from: 'kreeg een afsplitsing',
    },
    kindHead: 'Vervolg',
    nowhere: 'Van geen deal is vastgelegd hoe het verderging.',
  },
  adoption: {
    title: 'Overname per soort en trede',
    note: '{records, plural, one {# overname} other {# overnames}}, {ended} geëindigd',
    none: 'Er is nog geen overname om te tellen.',
    unknown:
      'Van {count} van {all} lopende overnames zei nog niemand van de organisatie waar zij staat. Van {faded} is het te lang geleden dat iemand iets zei.',
    kind: {
      approach: 'aanpak',
      technical: 'technische innovatie',
      knowledge: 'kennis',
      funding: 'financieringsbron',
      regulation: 'wet- en regelgeving',
    },
    kindHead: 'Soort resultaat',
    all: 'Samen',
    unknownHead: 'niet bekend',
    fadedHead: 'waarvan verbleekt',
    caption: 'Lopende overnames per soort resultaat en trede',
  },
  lasting: {
    title: 'Hoe lang blijft het in gebruik?',
    note: '{records, plural, one {# overname was ooit in gebruik} other {# overnames waren ooit in gebruik}}',
    cut: 'niet alles is geteld.',
    cutWhy: 'Er zijn meer overnames dan {most}. Wij tellen de oudste {most}; de rest telt hier niet mee.',
    tooFew: 'te weinig om een lijn te tekenen.',
    tooFewWhy: 'Ooit in gebruik: {records}. Wij tekenen de lijn vanaf {fewest}.',
    picture: 'Na {months} maanden was nog {share} in gebruik, met een marge van {low} tot {high}',
    pictureShort: 'Deel dat nog in gebruik was, per maand',
    line: 'in gebruik',
    lineShort: 'nog',
    axis: 'maanden na ‘in gebruik’ (A5)',
    caption:
      'Lijn: deel dat nog in gebruik was. Vlak: de marge. Streepjes: minder dan 10 gevolgd. Stippels: minder dan 5. Verder dan het laatste bericht zegt de lijn niets.',
    median: 'Na {months} maanden was de helft weg.',
    noMedian: 'Bij het laatste bericht was meer dan de helft er nog; wanneer de helft weg is, weten wij niet.',
    bounds:
      'Van {silent, plural, one {één overname} other {{silent} overnames}} hoorden wij 14 maanden niets. Zijn die allemaal weg, dan was na {months} maanden {worst} nog in gebruik; zijn zij er allemaal nog, dan {best}.',
    endHead: 'Hoe het nu staat',
    count: 'Overnames',
    end: {
      heard: 'in gebruik, onlangs gehoord',
      silent: 'in gebruik volgens het laatste bericht, nu stil',
      fell: 'teruggeveerd',
      stopped: 'bewust gestopt',
      replaced: 'maakte plaats voor iets nieuwers',
    },
  },
  whatIf: {
    title: 'Wat als wij stoppen met duwen?',
    note: 'Vooruitblik voor wat nu bevestigd is: {count, plural, one {# overname} other {# overnames}}',
    tooFew: 'te weinig om vooruit te kijken.',
    tooFewWhy: 'Tot nu toe vielen {events} overnames stil of veerden terug. Wij kijken vooruit vanaf {fewest}.',
    nothing: 'Nu is geen enkele overname bevestigd; er valt niets vooruit te zien.',
    rhythm: { all: 'zo vaak vragen als nu', half: 'half zo vaak', none: 'niet meer vragen' },
    rhythmHead: 'Ritme',
    after: 'na {years} jaar',
    range: '{share} ({low} tot {high})',
    pace: 'Nu: per overname {asked} keer per jaar bevestigd op een vraag, {unasked} keer ongevraagd. Per jaar veert {back} terug.',
    picture: 'Deel dat nog bevestigd is na 1, 3 en 5 jaar, bij drie ritmes van vragen',
    caption:
      'Blokje: verwachting. Streep: de marge, van wat wij over het tempo niet weten. Niet bevestigd is niet hetzelfde als weg: zonder vragen weten wij het niet.',
    rest: 'Waar de rest blijft',
    silent: 'stil, niet bekend',
    back: 'teruggeveerd',
    assumes: 'Wat deze vooruitblik aanneemt',
  },
  take: 'Neem deze cijfers mee',
  csv: 'Alle cijfers per programma als CSV',
  burdenCsv: 'Gevraagde tijd per rol als CSV',
  api: 'API: {path}',
} as const;
