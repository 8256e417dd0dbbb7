// SPDX-License-Identifier: EUPL-1.2
// The evaluation of laws as one tree of headings, sentences and lists, in Dutch as the laws are; DOCX and ODT are made of it.
import type { Paper, PaperNode } from '#capabilities/agreements/public.server.ts';
import { csvLine } from '#kernel/pure/csv.ts';
import { inWords } from '#kernel/pure/partial-date.ts';
import type { LawEvaluation } from './evaluation.contract.ts';
import { nl } from './words/nl.ts';

const written = (date: string) => inWords(date, 'nl');

const bullets = (texts: readonly string[]): PaperNode => ({
  kind: 'list',
  items: texts.map((text) => ({ mark: '-', text })),
});
const part = (title: string, texts: readonly string[]): PaperNode[] =>
  texts.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, bullets(texts)];

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const cases = (law: LawEvaluation) => counted(law.cases, 'zaak', 'zaken');

const figures = (law: LawEvaluation): string =>
  [
    law.deals === 0 ? cases(law) : `${cases(law)} in ${counted(law.deals, 'deal', 'deals')}`,
    `hindert ten hoogste: ${nl.way.frequency[law.mostOften]}`,
    `${law.checked} nagekeken, ${law.asked} voorgelegd, ${law.answered} beantwoord`,
    `${law.resolved} (deels) opgelost, ${law.refused} nee met reden, ${law.waiting} zonder antwoord`,
  ].join('; ');

/** One chapter per act or article. */
const chapter = (law: LawEvaluation): PaperNode[] => [
  { kind: 'heading', level: 2, text: law.law },
  { kind: 'paragraph', text: `${figures(law)}.` },
  ...part('Wat mensen vragen', law.questions),
  ...part('Wat de regel beschermt', law.protects),
  ...part(
    'Wat gevraagd wordt',
    law.requested.map((one) => nl.way.request[one]),
  ),
  ...part(
    'Wat geantwoord is',
    law.answers.map(({ kind, text, by, answeredOn }) =>
      [`${nl.way.answerKind[kind]}: ${text}`, by, answeredOn && written(answeredOn)].filter(Boolean).join(' · '),
    ),
  ),
];

/** @param made the day on which it was made; @param address where it can be made anew; @param example of what is made up */
export function evaluationPaper(
  laws: readonly LawEvaluation[],
  { half, made, address, example }: { half: string; made: string; address: string; example: boolean },
): Paper {
  const [year, which] = half.split('-');
  const period = `${which === '1' ? 'eerste' : 'tweede'} half jaar van ${year}`;
  const madeUp: PaperNode = { kind: 'paragraph', text: 'Voorbeeld. Deze deals, partijen en wetten zijn verzonnen.' };
  const none: PaperNode = { kind: 'paragraph', text: 'In dit half jaar is geen wet of regel genoemd.' };
  return {
    title: `Wetten en regels die in de weg stonden, ${period}`,
    language: 'nl',
    nodes: [
      ...(example ? [madeUp] : []),
      {
        kind: 'paragraph',
        text: 'Geteld in wat u mag zien. Genoemd is niet hetzelfde als schuldig: een regel beschermt ook iets.',
      },
      ...(laws.length === 0 ? [none] : laws.flatMap(chapter)),
    ],
    foot: `Gemaakt op ${written(made)} uit ${address}`,
  };
}

const columns = [
  'half',
  'law',
  'href',
  'cases',
  'deals',
  'organisations',
  'mostOften',
  'checked',
  'asked',
  'answered',
  'resolved',
  'refused',
  'waiting',
  'requested',
  'questions',
  'protects',
] as const satisfies readonly (keyof LawEvaluation)[];

/** The evaluation as a table of figures, a law a line. */
export function csvOfEvaluation(laws: readonly LawEvaluation[]): string {
  const cell = (value: LawEvaluation[(typeof columns)[number]]) => (Array.isArray(value) ? value.join(' | ') : value);
  return [columns, ...laws.map((law) => columns.map((column) => cell(law[column])))].map(csvLine).join('');
}
