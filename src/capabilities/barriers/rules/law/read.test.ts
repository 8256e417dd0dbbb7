// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { knownLaws } from './known-laws.ts';
import { actOf, articleOf, labelOfLaw, linkOfLaw, readLaw, readLaws, writeLaw } from './read.ts';
import { eliTypes, type LawReference } from './reference.ts';

const digits = (from: number, to: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: from, maxLength: to }).map((all) => all.join(''));
const of = (alphabet: string, from: number, to: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: from, maxLength: to }).map((all) => all.join(''));
const letters = 'abcdefghijklmnopqrstuvwxyz';
const capitals = letters.toUpperCase();
const year = fc.integer({ min: 1000, max: 2999 }).map(String);

const plain = { noNullPrototype: true } as const;

const jci = fc.record(
  {
    system: fc.constant('jci' as const),
    version: fc.constantFrom('1.0', '1.1', '1.2', '1.3', '1.31'),
    type: fc.constantFrom(...letters),
    bwb: fc.tuple(fc.constantFrom(...capitals), digits(7, 7)).map(([kind, number]) => `BWB${kind}${number}`),
    places: fc.array(fc.tuple(of(`${letters}_`, 1, 12), of(`${letters}${capitals}0123456789.:-`, 1, 12)), {
      maxLength: 8,
    }),
  },
  plain,
);
const ecli = fc.record(
  {
    system: fc.constant('ecli' as const),
    country: of(capitals, 2, 2),
    court: fc.tuple(of(capitals, 1, 1), of(`${capitals}0123456789`, 0, 6)).map((both) => both.join('')),
    year,
    number: of(`${capitals}0123456789`, 1, 25),
  },
  plain,
);
const eli = fc
  .record(
    {
      system: fc.constant('eli' as const),
      type: fc.constantFrom(...eliTypes),
      year,
      number: fc.integer({ min: 1, max: 99_999 }).map(String),
      article: fc.option(fc.integer({ min: 1, max: 400 }).map(String)),
      paragraph: fc.option(fc.integer({ min: 1, max: 40 }).map(String)),
    },
    plain,
  )
  .map((law) => (law.article === null ? { ...law, paragraph: null } : law));
const celex = fc.record(
  {
    system: fc.constant('celex' as const),
    sector: fc.constantFrom(...'1245678'),
    year,
    type: of(capitals, 1, 2),
    number: digits(4, 4),
  },
  plain,
);
const cvdr = fc.record(
  {
    system: fc.constant('cvdr' as const),
    number: digits(3, 8),
    version: fc.option(fc.integer({ min: 1, max: 999 }).map(String)),
  },
  plain,
);

suite('law references', () => {
  for (const [name, made] of Object.entries({ jci, ecli, eli, celex, cvdr }))
    test(`${name}: what is written is read back to the same`, () => {
      fc.assert(
        fc.property<[LawReference]>(made, (law) => assert.deepEqual(readLaw(writeLaw(law)), law)),
        { numRuns: 2000 },
      );
    });

  test('a link to it is read back to the same act and article', () => {
    fc.assert(
      fc.property(fc.oneof(jci, ecli, cvdr), (law) => {
        const again = readLaw(linkOfLaw(law) ?? '');
        assert.equal(actOf(again), actOf(law));
        assert.equal(articleOf(again), articleOf(law));
      }),
    );
  });

  test('no text whatsoever makes it fail, and what it does not know stays as typed', () => {
    const pieces = fc.constantFrom(
      'jci1.31:c:',
      'BWBR00',
      'ECLI:',
      'artikel ',
      ' lid ',
      '&artikel=',
      'eli/reg/',
      'CVDR',
      '%3A',
      'art_',
      '…',
      '4.11',
      ' ',
      '/',
    );
    const malformed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(malformed, (text) => {
        const law = readLaw(text);
        if (law.system === 'typed') assert.equal(law.text, text.trim());
        assert.equal(typeof labelOfLaw(law), 'string');
        linkOfLaw(law);
        articleOf(law);
      }),
      { numRuns: 100_000 },
    );
  });

  test('every law we know is found by each of its names, with and without an article', () => {
    for (const law of knownLaws)
      for (const name of [law.short, law.title, ...(law.also ?? [])]) {
        const whole = readLaw(name);
        const article = readLaw(`artikel 2.1 ${name}`);
        assert.notEqual(whole.system, 'typed', name);
        assert.equal(actOf(article), actOf(whole), name);
        assert.equal(articleOf(article), `${actOf(whole)}#2.1`, name);
      }
  });

  const same: Readonly<Record<string, readonly string[]>> = {
    'jci1.31:c:BWBR0041297&artikel=4.11': [
      'artikel 4.11 Bbl',
      'art. 4.11 Bbl',
      'Bbl art 4.11',
      'Artikel 4.11 van het Besluit bouwwerken leefomgeving',
      'Bbl, artikel 4.11',
    ],
    'jci1.31:c:BWBR0005537&artikel=3:4&lid=2': [
      'artikel 3:4, tweede lid, Awb',
      'art 3:4 lid 2 Awb',
      'artikel 3:4, 2e lid, van de Algemene wet bestuursrecht',
    ],
    'jci1.31:c:BWBR0035362&artikel=2.3.5&lid=3&o=a': ['artikel 2.3.5, derde lid, onder a, van de Wmo 2015'],
    'http://data.europa.eu/eli/reg/2016/679/art_6/oj': [
      'artikel 6 AVG',
      'https://data.europa.eu/eli/reg/2016/679/art_6/oj',
    ],
    'http://data.europa.eu/eli/reg/2016/679/oj': [
      'AVG',
      '32016R0679',
      'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679',
      'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679',
    ],
    'jci1.31:c:BWBR0041297&artikel=4.11&z=2025-01-01&g=2025-01-01': [
      'https://wetten.overheid.nl/BWBR0041297/2025-01-01#Hoofdstuk4_Afdeling4.2_Artikel4.11',
    ],
    'jci1.31:c:BWBR0004770&artikel=36&lid=4': [
      'https://wetten.overheid.nl/jci1.31:c:BWBR0004770&artikel=36&lid=4',
      'jci1.31:c:BWBR0004770&amp;artikel=36&amp;lid=4',
    ],
    'ECLI:NL:RVS:2020:1367': [
      'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2020:1367',
      'ecli:nl:rvs:2020:1367.',
    ],
    'CVDR123456/2': ['https://lokaleregelgeving.overheid.nl/CVDR123456/2'],
    'artikel 12 Nota parkeernormen Waterstede': [
      'artikel 12 van de Nota parkeernormen Waterstede',
      'Nota parkeernormen Waterstede, art. 12',
    ],
    'iets met stikstof': ['  iets met stikstof '],
  };
  for (const [written, typed] of Object.entries(same))
    for (const text of typed)
      test(`"${text}" is ${written}`, () => {
        assert.equal(writeLaw(readLaw(text)), written);
      });

  test('several laws in one breath are several, unless one of them is unknown', () => {
    assert.deepEqual(readLaws('Participatiewet, Jeugdwet en Wmo 2015').map(labelOfLaw), [
      'Participatiewet',
      'Jeugdwet',
      'Wet maatschappelijke ondersteuning 2015',
    ]);
    assert.deepEqual(readLaws('Warenwet en huisregels').map(labelOfLaw), ['Warenwet en huisregels']);
    assert.deepEqual(readLaws('artikel 3:4, tweede lid, Awb').map(labelOfLaw), ['artikel 3:4 lid 2 Awb']);
  });

  test('a label says article, paragraph and law as people do', () => {
    assert.equal(labelOfLaw(readLaw('artikel 3:4, tweede lid, Awb')), 'artikel 3:4 lid 2 Awb');
    assert.equal(labelOfLaw(readLaw('32016R0679')), 'AVG');
    assert.equal(labelOfLaw(readLaw('BWBR0037885')), 'Omgevingswet');
    assert.equal(labelOfLaw(readLaw('http://data.europa.eu/eli/dir/2010/75/oj')), 'Richtlijn 2010/75');
  });
});
