// SPDX-License-Identifier: EUPL-1.2
// The text of an agreement as a tree, and its one canonical form: the exact signs whose SHA-256 is signed. Names of lines
// begin at the margin and what people wrote is indented, so no sentence can pass for a heading, and the tree reads back.
import { type AgreementKind, agreementKinds, type Generation, generations } from './codes.ts';

export interface TextParty {
  readonly name: string;
  readonly representedBy: string;
  readonly functionTitle: string;
  readonly capacity: string;
}
export interface TextPromise {
  readonly party: string;
  readonly text: string;
}
export interface TextArticle {
  readonly kind: string;
  readonly part: string;
  readonly title: string;
  readonly text: string;
  /** Only in the article on what parties bring and do. */
  readonly promises: readonly TextPromise[];
}
export interface DealText {
  readonly deal: string;
  readonly title: string;
  readonly number: number;
  readonly kind: AgreementKind;
  readonly generation: Generation;
  readonly parties: readonly TextParty[];
  readonly articles: readonly TextArticle[];
}

const heading = 'Tegenveer dealtekst 1';

/** One spelling for one text: composed letters, one kind of line end, no blanks at the end of a line, one empty line at most. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** All texts of the tree in their one spelling; two trees that read the same have the same canonical text. */
export function tidyText(text: DealText): DealText {
  const line = (value: string) => tidy(value).replace(/\n+/g, ' ').trim();
  return {
    ...text,
    deal: line(text.deal),
    title: line(text.title),
    parties: text.parties.map((party) => ({
      name: line(party.name),
      representedBy: line(party.representedBy),
      functionTitle: line(party.functionTitle),
      capacity: line(party.capacity),
    })),
    articles: text.articles.map((article) => ({
      kind: line(article.kind),
      part: line(article.part),
      title: line(article.title),
      text: tidy(article.text),
      promises: article.promises.map((promise) => ({ party: line(promise.party), text: tidy(promise.text) })),
    })),
  };
}

/** The canonical text of a tidy tree. */
export function canonicalText(given: DealText): string {
  const text = tidyText(given);
  const entry = (name: string, value: string) => [name, ...value.split('\n').map((line) => `  ${line}`)];
  const lines = [
    heading,
    ...entry('deal', text.deal),
    ...entry('titel', text.title),
    ...entry('versie', String(text.number)),
    ...entry('soort', text.kind),
    ...entry('model', text.generation),
    ...text.parties.flatMap((party) => [
      ...entry('partij', party.name),
      ...entry('vertegenwoordigd door', party.representedBy),
      ...entry('functie', party.functionTitle),
      ...entry('handelend als', party.capacity),
    ]),
    ...text.articles.flatMap((article) => [
      ...entry('artikel', article.title),
      ...entry('deel', article.part),
      ...entry('over', article.kind),
      ...entry('tekst', article.text),
      ...article.promises.flatMap((promise) => [
        ...entry('toezegging van', promise.party),
        ...entry('inhoud', promise.text),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The tree of a canonical text; `null` where it is none. */
export function parseDealText(canonical: string): DealText | null {
  const [first, ...lines] = canonical.replace(/\n$/, '').split('\n');
  if (first !== heading) return null;
  const entries: { name: string; value: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('  ')) entries.at(-1)?.value.push(line.slice(2));
    else entries.push({ name: line, value: [] });
  }
  let at = 0;
  const next = (name: string): string | null => {
    const entry = entries[at];
    if (entry?.name !== name) return null;
    at++;
    return entry.value.join('\n');
  };
  const must = (name: string): string => next(name) ?? '';
  const [deal, title, number] = [must('deal'), must('titel'), Number(must('versie'))];
  const [kindCode, generationCode] = [must('soort'), must('model')];
  const kind = agreementKinds.find((code) => code === kindCode);
  const generation = generations.find((code) => code === generationCode);
  if (!kind || !generation) return null;
  const parties: TextParty[] = [];
  for (let name = next('partij'); name !== null; name = next('partij'))
    parties.push({
      name,
      representedBy: must('vertegenwoordigd door'),
      functionTitle: must('functie'),
      capacity: must('handelend als'),
    });
  const articles: TextArticle[] = [];
  for (let heading = next('artikel'); heading !== null; heading = next('artikel')) {
    const [part, articleKind, text] = [must('deel'), must('over'), must('tekst')];
    const promises: TextPromise[] = [];
    for (let party = next('toezegging van'); party !== null; party = next('toezegging van'))
      promises.push({ party, text: must('inhoud') });
    articles.push({ kind: articleKind, part, title: heading, text, promises });
  }
  return at === entries.length ? { deal, title, number, kind, generation, parties, articles } : null;
}
