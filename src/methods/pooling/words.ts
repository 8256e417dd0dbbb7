// SPDX-License-Identifier: EUPL-1.2
// What pooled results mean and what they do not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from '../words/say.ts';

export const poolingNotes = {
  'missing-column': {
    nl: 'Deze kolom ontbreekt. Nodig zijn: {known}.',
    en: 'This column is missing. Needed are: {known}.',
  },
  'no-effect-here': {
    nl: 'Uit deze rij volgt geen effect ({measure}): een aantal, spreiding of gemiddelde laat dat niet toe.',
    en: 'No effect follows from this row ({measure}): a count, spread or mean does not allow it.',
  },
  'variance-too-small': {
    nl: 'Deze variantie is te klein om mee te rekenen.',
    en: 'This variance is too small to compute with.',
  },
  'mixed-designs': {
    nl: 'Verschillende opzetten ({given}) horen niet in één gemiddelde; vergelijk ze als subgroepen.',
    en: 'Different designs ({given}) do not belong in one mean; compare them as subgroups.',
  },
  'too-few-studies': {
    nl: '{given} studies; minstens {limit} nodig.',
    en: '{given} studies; at least {limit} needed.',
  },
  'one-subgroup': { nl: 'Er is maar één subgroep.', en: 'There is only one subgroup.' },
  'few-for-moderators': {
    nl: 'Met {k} studies (minder dan {limit}) is een verband met een kenmerk of een trechtertoets schijnprecisie.',
    en: 'With {k} studies (fewer than {limit}) moderators and funnel tests are false precision.',
  },
  'moderators-dependent': {
    nl: 'Een kenmerk verschilt niet of volgt uit de andere: {names}.',
    en: 'A moderator does not vary or follows from the others: {names}.',
  },
  'clusters-too-few': {
    nl: 'Maar {given} groepen; voor spreiding tussen groepen zijn er minstens {limit} nodig.',
    en: 'Only {given} clusters; at least {limit} are needed for spread between clusters.',
  },
  'comparable-studies': {
    nl: 'Aangenomen: de studies maten hetzelfde op een vergelijkbare manier.',
    en: 'Assumed: the studies measured the same thing in a comparable way.',
  },
  'no-headline': {
    nl: 'Met {k} studies (minder dan {limit}) is er geen gezamenlijk cijfer: bekijk de studies zelf.',
    en: 'With {k} studies (fewer than {limit}) there is no pooled number: look at the studies themselves.',
  },
  'no-prediction': {
    nl: 'Met {k} studies (minder dan {limit}) valt niet te zeggen wat een volgende plek zou laten zien.',
    en: 'With {k} studies (fewer than {limit}) nothing can be said about what a next place would show.',
  },
  'i2-no-claim': {
    nl: 'Met {k} studies (minder dan {limit}) is I² te onzeker om iets aan op te hangen.',
    en: 'With {k} studies (fewer than {limit}) I² is too uncertain to build on.',
  },
  'tau2-not-settled': {
    nl: 'De schatting van de verschillen tussen plekken kwam niet tot rust.',
    en: 'The estimate of the differences between places did not settle.',
  },
  'not-an-experiment': {
    nl: 'Een verschil tussen soorten plekken is geen experiment: ze verschillen ook op andere punten.',
    en: 'A difference between kinds of places is no experiment: they differ in other ways too.',
  },
  'funnel-hint': {
    nl: 'Een scheve trechter kan ook komen doordat kleine studies andere plekken betreffen; het is een hint, geen bewijs.',
    en: 'A lopsided funnel may also come from small studies being in other places; it is a hint, not proof.',
  },
  'few-clusters': {
    nl: 'Met {count} groepen is het robuuste interval zelf onzeker; gebruik dat met vrijheidsgraden van Satterthwaite.',
    en: 'With {count} clusters the robust interval is itself uncertain; use the one with Satterthwaite degrees of freedom.',
  },
} as const satisfies Sentences;

const effectMain: Sentence = {
  nl: '{n} effecten berekend ({measure}).',
  en: '{n} effects computed ({measure}).',
};
const logScale: Sentence = {
  nl: 'Verhoudingen staan op de logaritmische schaal: 0 is geen verschil.',
  en: 'Ratios are on the log scale: 0 is no difference.',
};

export const effectWords = ({ n, value }: Result<{ readonly measure: string }>, language: Language): string[] => [
  say(effectMain, language, { n, measure: value.measure }),
  logScale[language],
];

const poolMain: Sentence = {
  nl: 'Over {n} plekken samen is het effect {estimate} ({low} tot {high}).',
  en: 'Over {n} places together the effect is {estimate} ({low} to {high}).',
};
const poolNext: Sentence = {
  nl: 'Op een volgende plek als deze valt een effect tussen {low} en {high} te verwachten.',
  en: 'In a next place like these the effect is expected between {low} and {high}.',
};
const poolNone: Sentence = {
  nl: 'Voor één gezamenlijk cijfer zijn er te weinig studies; bekijk ze naast elkaar.',
  en: 'There are too few studies for one pooled number; look at them side by side.',
};
const poolAverage: Sentence = {
  nl: 'Dit is een gemiddelde over plekken; het zegt niet dat het overal zo uitpakt.',
  en: 'This is an average over places; it does not say that it works out like this everywhere.',
};

interface PoolFound {
  readonly pooled: { readonly estimate: number; readonly interval: readonly [number, number] } | null;
  readonly prediction: readonly [number, number] | null;
}

export function poolWords({ n, value }: Result<PoolFound>, language: Language): string[] {
  if (value.pooled === null) return [poolNone[language]];
  const { estimate, interval } = value.pooled;
  return [
    say(poolMain, language, { n, estimate, low: interval[0], high: interval[1] }),
    value.prediction === null
      ? poolAverage[language]
      : say(poolNext, language, { low: value.prediction[0], high: value.prediction[1] }),
  ];
}

const influenceMain: Sentence = {
  nl: 'Zonder telkens één studie ligt het gezamenlijke effect tussen {low} en {high} (met alle: {estimate}).',
  en: 'Without one study at a time the pooled effect lies between {low} and {high} (with all: {estimate}).',
};
const influenceMost: Sentence = {
  nl: 'Het meest hangt het aan {study}.',
  en: 'It hangs most on {study}.',
};

interface InfluenceFound {
  readonly studies: readonly string[];
  readonly pooled: { readonly estimate: number } | null;
  readonly without: readonly ({ readonly estimate: number } | null)[];
}

export function influenceWords({ value }: Result<InfluenceFound>, language: Language): string[] {
  const whole = value.pooled?.estimate ?? 0;
  const found = value.without.map((one) => one?.estimate ?? whole);
  const shifts = found.map((estimate) => Math.abs(estimate - whole));
  const most = shifts.indexOf(Math.max(...shifts));
  return [
    say(influenceMain, language, { low: Math.min(...found), high: Math.max(...found), estimate: whole }),
    say(influenceMost, language, { study: value.studies[most] ?? '' }),
  ];
}

const subgroupMain: Sentence = {
  nl: '{group}: {estimate} ({low} tot {high}).',
  en: '{group}: {estimate} ({low} to {high}).',
};
const subgroupTest: Sentence = {
  nl: 'Waren de subgroepen gelijk, dan kwam een minstens zo groot verschil met kans {p:p} voor.',
  en: 'Were the subgroups alike, a difference at least as large would occur with chance {p:p}.',
};

interface SubgroupFound {
  readonly groups: readonly {
    readonly group: string;
    readonly estimate?: number;
    readonly interval?: readonly [number, number];
  }[];
  readonly between: { readonly p: number };
}

export const subgroupWords = ({ value }: Result<SubgroupFound>, language: Language): string[] => [
  ...value.groups
    .slice(0, 6)
    .flatMap(({ group, estimate, interval }) =>
      estimate === undefined || interval === undefined
        ? []
        : [say(subgroupMain, language, { group, estimate, low: interval[0], high: interval[1] })],
    ),
  say(subgroupTest, language, { p: value.between.p }),
];

const regressionMain: Sentence = {
  nl: 'Per eenheid {name} verandert het effect met {estimate} ({low} tot {high}).',
  en: 'Per unit of {name} the effect changes by {estimate} ({low} to {high}).',
};
const regressionLimit: Sentence = {
  nl: 'Een samenhang over plekken is geen gevolg binnen een plek.',
  en: 'An association across places is not an effect within a place.',
};

interface RegressionFound {
  readonly names: readonly string[];
  readonly model: {
    readonly coefficients: readonly { readonly estimate: number; readonly interval: readonly [number, number] }[];
  };
}

export const regressionWords = ({ value }: Result<RegressionFound>, language: Language): string[] => [
  ...value.names.flatMap((name, j) => {
    const found = value.model.coefficients[j];
    return name === 'intercept' || found === undefined
      ? []
      : [
          say(regressionMain, language, {
            name,
            estimate: found.estimate,
            low: found.interval[0],
            high: found.interval[1],
          }),
        ];
  }),
  regressionLimit[language],
];

const funnelMain: Sentence = {
  nl: 'Trim-and-fill zou {missing} studies toevoegen.',
  en: 'Trim-and-fill would add {missing} studies.',
};
const funnelLimit: Sentence = {
  nl: 'Dit bewijst niet dat er resultaten zijn weggelaten; zoek naar wat niet gemeld is.',
  en: 'This does not prove that results were left out; look for what was not reported.',
};

interface FunnelFound {
  readonly trimAndFill: { readonly missing: number } | null;
}

export const funnelWords = ({ value }: Result<FunnelFound>, language: Language): string[] => [
  ...(value.trimAndFill ? [say(funnelMain, language, { missing: value.trimAndFill.missing })] : []),
  funnelLimit[language],
];

const levelsMain: Sentence = {
  nl: 'Over {n} uitkomsten in {clusters} groepen is het effect {estimate} ({low} tot {high}).',
  en: 'Over {n} results in {clusters} clusters the effect is {estimate} ({low} to {high}).',
};
const levelsMeaning: Sentence = {
  nl: 'Uitkomsten uit dezelfde groep tellen hier niet als losse bewijzen.',
  en: 'Results from the same cluster do not count as separate pieces of evidence here.',
};

interface LevelsFound {
  readonly clusters: number;
  readonly pooled: { readonly estimate: number; readonly interval: readonly [number, number] };
}

export const levelsWords = ({ n, value }: Result<LevelsFound>, language: Language): string[] => [
  say(levelsMain, language, {
    n,
    clusters: value.clusters,
    estimate: value.pooled.estimate,
    low: value.pooled.interval[0],
    high: value.pooled.interval[1],
  }),
  levelsMeaning[language],
];
