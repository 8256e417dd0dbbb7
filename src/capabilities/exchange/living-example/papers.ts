// SPDX-License-Identifier: EUPL-1.2
// Documents and notes of the example, in every circle. Nothing in them exists.
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { PersonKey } from './cast.ts';

interface Paper {
  readonly deal: string;
  readonly author: PersonKey;
  readonly title: string;
  readonly visibility: Visibility;
  /** With visibility `named`: who. */
  readonly named?: readonly PersonKey[];
}

export interface ExampleDocument extends Paper {
  readonly about: string;
  /** Versions, oldest first. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export const documents: readonly ExampleDocument[] = [
  {
    deal: 'gedeelde-straten',
    author: 'ruben',
    title: 'Plan van aanpak Gedeelde Straten',
    about: 'Wie wat doet tot de zomer, en wat wij van de straat willen weten.',
    visibility: 'parties',
    files: [
      {
        name: 'plan-van-aanpak.txt',
        text: 'Plan van aanpak\n\n1. Wij beginnen met twee straten.\n2. Wij tellen een half jaar.\n',
      },
      {
        name: 'plan-van-aanpak.txt',
        text: 'Plan van aanpak\n\n1. Wij beginnen met drie straten.\n2. Wij tellen een heel jaar, ook in de winter.\n',
      },
    ],
  },
  {
    deal: 'gedeelde-straten',
    author: 'meryem',
    title: 'Telling van auto’s in de Lindestraat',
    about: 'Ruwe tellingen per week; iedereen mag ze gebruiken.',
    visibility: 'public',
    files: [{ name: 'telling-lindestraat.csv', text: 'week,autos,deelautos\n36,412,31\n37,398,36\n38,391,44\n' }],
  },
  {
    deal: 'gedeelde-straten',
    author: 'ilse',
    title: 'Wat terugdraaien ons zou kosten',
    about: 'Alleen voor collega’s, tot de wethouder het weet.',
    visibility: 'organisation',
    files: [{ name: 'kosten.txt', text: 'Schatting: drie maanden werk van twee mensen, en nieuwe belijning.\n' }],
  },
  {
    deal: 'water-op-straat',
    author: 'nadia',
    title: 'Schets van het nieuwe plein',
    about: 'Waar het water blijft na een hoosbui.',
    visibility: 'network',
    files: [{ name: 'schets.txt', text: 'Het plein ligt twintig centimeter lager. Water staat er hooguit zes uur.\n' }],
  },
];

export interface ExampleNote extends Paper {
  readonly text: string;
}

export const notes: readonly ExampleNote[] = [
  {
    deal: 'gedeelde-straten',
    author: 'ruben',
    title: 'Wat wij leerden in de Lindestraat',
    visibility: 'parties',
    text: '# Wat werkte\n\n- Eerst praten aan de **keukentafel**, dan pas tekenen\n- De deelauto stond er op dag één\n\n# Wat niet\n\nDe borden kwamen te laat. @[Meryem Aslan] zoekt uit hoe dat sneller kan.\n\n> Als ik het van tevoren had geweten, had ik zelf een stoel buiten gezet.\n\nZie ook [de uitleg over parkeren](https://voorbeeld.example/parkeren).',
  },
  {
    deal: 'gedeelde-straten',
    author: 'ilse',
    title: 'Twijfel die ik nog niet met iedereen deel',
    visibility: 'named',
    named: ['dewi'],
    text: 'Ik denk dat *onze* straat te druk is voor dit plan. @[Dewi Santoso], wil jij meedenken voor ik dit in het kernteam zeg?',
  },
  {
    deal: 'gedeelde-straten',
    author: 'karel',
    title: 'Voor mijzelf: vragen aan de controller',
    visibility: 'author',
    text: '1. Wie betaalt het onderhoud na de deal?\n2. Staat het in de begroting van volgend jaar?',
  },
  {
    deal: 'water-op-straat',
    author: 'fenna',
    title: 'Regels die wij nog moeten lezen',
    visibility: 'parties',
    text: '## Voor de volgende keer\n\n- de keur van het waterschap\n- wat de verzekeraar zegt over water op straat',
  },
];
