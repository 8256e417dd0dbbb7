// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  home: {
    title: 'Wat blijft er over als het project stopt?',
    intro:
      'Overheden vernieuwen in projecten. Stopt het project, dan veert het systeem terug. Tegenveer volgt elk resultaat tot in elke organisatie, en laat zien wanneer niemand meer antwoordt.',
    cityDeals: 'De City Deals',
    cityDealsText: 'Echte gegevens uit openbare bronnen. Wat een bron niet zegt, staat hier als niet bekend.',
    cityDealsCounts:
      '<b>{deals}</b> deals, <b>{results}</b> resultaten. Van <confirmedSign></confirmedSign><b>{confirmed}</b> is kort geleden bevestigd dat iemand het gebruikt, van <reportedSign></reportedSign><b>{reported}</b> is dat ooit gemeld, van <unknownSign></unknownSign><b>{unknown}</b> is het niet bekend.',
    toSignIn: 'Kijk rond als iemand uit het voorbeeld',
    toCityDeals: 'Bekijk de City Deals',
    toAdoption: 'Bekijk wat er in gebruik is',
    example: 'Het voorbeeld',
    exampleText: 'Een verzonnen programma, om te zien hoe volgen werkt als iedereen meedoet.',
    toExample: 'Bekijk het voorbeeld',
    more: 'Meer weten',
    about: 'Waarom Tegenveer er is',
    data: 'Haal alle gegevens op',
  },
  deal: {
    aside: 'Over deze deal',
    contributions: 'Bijdragen',
    barriers: 'Belemmeringen',
    keep: 'Bijhouden',
    keepNote: 'Alleen wie meedoet, ziet dit.',
    addBarrier: 'Leg vast wat in de weg staat',
    addContribution: 'Leg een bijdrage vast',
  },
  programme: {
    title: 'Wat kwam eruit, en wat leeft nog?',
    sentence:
      '<b>{deals}</b> deals leverden samen <b>{results}</b> resultaten op die wij kennen. Van <confirmedSign></confirmedSign><b>{confirmed}</b> is het gebruik kort geleden bevestigd. Van <reportedSign></reportedSign><b>{reported}</b> is gebruik ooit gemeld. Van <unknownSign></unknownSign><b>{unknown}</b> weten wij het niet.',
    views: {
      adoption: { label: 'Wat blijft er in gebruik?', href: '/overname?programma={programme}' },
      portfolio: { label: 'Alles wat geprobeerd is, naast elkaar', href: '/portfolio/{programme}' },
      barriers: { label: 'Wat stond in de weg?', href: '/belemmeringen?programme={programme}' },
      list: { label: 'Deals zoeken en filteren', href: '/deals?programme={programme}' },
    },
    yield: 'Wat eruit kwam',
    result: 'Resultaat',
    alive: 'Leeft het nog?',
    users: 'Wie is genoemd',
    nobodyNamed: 'niemand genoemd',
    yieldNote: 'Niet bekend is niet hetzelfde als niet gebruikt.',
    noResults: 'Wij vonden nog geen resultaten.',
    standing: {
      confirmed: 'gebruik bevestigd',
      reported: 'ooit gemeld',
      unknown: 'niet bekend',
    },
    deals: 'Deals',
    allDeals: '{count, plural, one {# deal} other {# deals}}',
    order: 'Op alfabet. De volgorde is geen rangorde.',
    deal: 'Deal',
    theme: 'Thema',
    stage: 'Fase',
    signed: 'Getekend',
    parties: 'Partijen',
    unknown: 'niet bekend',
    notFound: 'niet gevonden',
    gaps: 'Wat ontbreekt',
  },
  about: {
    title: 'Een systeem dat niemand duwt, veert terug',
    intro:
      'Tegenveer is open software voor overheden en hun partners. Het houdt vast wat samen is bereikt, ook als het geld op is.',
    name: {
      title: 'Waar de naam vandaan komt',
      text: 'Een tegenveer duwt terug tegen een veer die terug wil. Dat is wat blijvende verandering vraagt: blijven duwen, ook na het project.',
    },
    does: {
      title: 'Wat het doet',
      text: 'Partijen werken samen in een ruimte die van niemand alleen is. Zij leggen resultaten naast elkaar, brengen belemmeringen naar wie ze kan wegnemen, en volgen elk resultaat in elke organisatie. Twee minuten per kwartaal is genoeg.',
    },
    signs: {
      title: 'Hoe zeker is iets?',
      text: 'Een antwoord wordt ouder. Tot zes maanden is het vol getekend, daarna bleek, daarna gearceerd. Weten wij het niet meer, dan is het gestippeld. De trede zelf verandert alleen als iemand van die organisatie dat zegt.',
    },
    order: {
      title: 'Geen ranglijst',
      text: 'Organisaties staan in een vaste volgorde. Wij tellen ze niet op en zetten ze niet tegen elkaar af. Nee zeggen met een reden is een goed antwoord.',
    },
    facts: {
      title: 'Echt en verzonnen staan apart',
      text: 'De City Deals zijn echt en hebben bronnen. Het voorbeeld is verzonnen en zegt dat ook. Zij staan nooit samen op één bladzijde.',
    },
    open: {
      title: 'Van iedereen',
      text: 'De broncode is vrij, onder de licentie EUPL-1.2. Alle gegevens die u mag zien, kunt u meenemen.',
    },
    standards: { title: 'Standaarden', link: 'Bekijk welke standaarden wij volgen, met bewijs' },
  },
  accessibility: {
    title: 'Iedereen moet dit kunnen gebruiken',
    intro: 'Wij bouwen naar WCAG 2.2, niveau AA. Lukt iets u niet, dan willen wij dat weten.',
    built: {
      title: 'Hoe het is gebouwd',
      text: 'Elke bladzijde werkt met alleen het toetsenbord, zonder script, op een klein scherm en in twee kleurstanden. Elk beeld heeft een tabel met dezelfde gegevens.',
    },
    known: {
      title: 'Wat wij nog niet weten',
      text: 'Een programma toetst elke bladzijde. Mensen met een beperking hebben de bladzijden nog niet onderzocht. Dat onderzoek moet nog komen.',
    },
    report: {
      title: 'Meld een probleem',
      text: 'Mail of bel de organisatie die deze installatie beheert. Zeg op welke bladzijde het was en wat u probeerde.',
    },
    statement: {
      title: 'Verklaring van de beheerder',
      text: 'Elke organisatie die Tegenveer gebruikt, maakt een eigen verklaring en zet die in het landelijke register.',
    },
  },
  privacy: {
    title: 'Wij bewaren zo weinig mogelijk over u',
    intro: 'Een naam, een mailadres voor uw werk, uw organisatie en uw functie. Meer niet.',
    kept: {
      title: 'Wat wij bewaren',
      text: 'Uw naam, uw mailadres, uw organisatie en functie, en wat u zelf schrijft. Van een sessie bewaren wij het soort apparaat en wanneer u het gebruikte.',
    },
    notKept: {
      title: 'Wat wij niet bewaren',
      text: 'Geen burgerservicenummer, geen geboortedatum, geen privéadres. Geen netwerkadressen. Geen gegevens over hoe snel of hoe vaak iemand werkt.',
    },
    cookies: {
      title: 'Cookies',
      text: 'Eén cookie houdt u ingelogd. Eén onthoudt uw taal. Er gaat niets naar andere websites.',
    },
    mail: {
      title: 'Mail',
      text: 'Onze mails hebben geen verborgen plaatjes en meten niet of u ze leest. Is een mail verstuurd, dan wissen wij de tekst.',
    },
    rights: {
      title: 'Uw rechten',
      text: 'U mag zien wat wij van u hebben, het meenemen, verbeteren en laten wissen. Het meeste kunt u zelf bij uw account. De feiten over een deal blijven, zonder uw naam.',
    },
    woo: {
      title: 'Woo',
      text: 'Wat overheden hier schrijven, kan onder de Wet open overheid vallen. Een besloten ruimte is discreet, niet geheim.',
    },
  },
  standards: {
    title: 'Welke standaarden volgen wij?',
    intro: 'Van elke standaard staat hier hoe wij hem volgen en waaraan u dat ziet.',
    about: 'Over Tegenveer',
    short: 'Standaarden',
    list: 'De standaarden',
    name: 'Standaard',
    met: 'Hoe',
    proof: 'Bewijs',
    glossary: 'Woordenlijst',
    code: 'In code en API',
    meaning: 'Betekenis',
  },
  search: {
    title: 'Wat zoekt u?',
    words: 'Woorden',
    kind: 'Soort',
    found: '{count, plural, =0 {Niets gevonden} one {# vondst} other {# vondsten}} voor ‘{words}’.',
    alike: 'Wij vonden ‘{words}’ niet. Dit lijkt erop.',
    nothing: 'Niet gevonden. Probeer één woord, of een ander woord voor hetzelfde.',
    more: 'Er is meer gevonden dan hier past. Gebruik meer woorden of kies een soort.',
    fictional: 'verzonnen voorbeeld',
    kinds: {
      organisation: 'organisatie',
      mission: 'missie',
      deal: 'deal',
      barrier: 'belemmering',
      result: 'resultaat',
      item: 'portfolio-onderdeel',
    },
  },
  refusals: {},
} as const;
