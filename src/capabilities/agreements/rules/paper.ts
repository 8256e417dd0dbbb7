// SPDX-License-Identifier: EUPL-1.2
// The one tree of a paper copy. PDF, DOCX and ODT are made of it, so they say the same; the text of an agreement is Dutch.
import { blocksOf } from './blocks.ts';
import type { DealText, TextArticle, TextParty } from './deal-text.ts';

export type PaperNode =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly small?: true }
  | { readonly kind: 'list'; readonly items: readonly { readonly mark: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Paper {
  readonly title: string;
  readonly language: 'nl';
  readonly nodes: readonly PaperNode[];
  /** At the foot of every page. */
  readonly foot: string;
}

export interface PaperSignature {
  readonly party: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly capacity: string;
  readonly place: string;
  /** Moment in UTC, RFC 3339. */
  readonly signedAt: string;
  readonly later: boolean;
}

export interface PaperFacts {
  readonly hash: string;
  readonly address: string;
  readonly state: 'frozen' | 'signing' | 'signed' | 'published' | 'withdrawn' | 'replaced';
  readonly published: { readonly on: string; readonly reference: string } | null;
  readonly signatures: readonly PaperSignature[];
}

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `2026-12-09` as "9 december 2026", `2026-12` as "december 2026". */
export function inDutch(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Closes the list of parties. */
export const hereinafter = 'hierna te noemen: Partijen.';

/** "Gemeente X, te dezen vertegenwoordigd door …, handelend als …"; what is not known yet is left out. */
export function partyClause({ name, representedBy, functionTitle, capacity }: TextParty): string {
  const who = [representedBy, functionTitle].filter((word) => word !== '').join(', ');
  return [name, who && `te dezen vertegenwoordigd door ${who}`, capacity && `handelend als ${capacity}`]
    .filter((word) => word !== '')
    .join(', ');
}

const stateSentences: Record<PaperFacts['state'], string> = {
  frozen: 'Deze tekst is vastgesteld en nog niet getekend.',
  signing: 'Deze tekst wordt getekend. Nog niet alle partijen tekenden.',
  signed: 'Deze tekst is getekend door alle partijen die erin staan.',
  published: 'Deze tekst is getekend en gepubliceerd.',
  withdrawn: 'Deze tekst is ingetrokken. Er kan geen recht aan worden ontleend.',
  replaced: 'Deze tekst is vervangen door een latere versie.',
};

export function paperOf(text: DealText, facts: PaperFacts): Paper {
  let part = '';
  const articles = text.articles.flatMap((article, index): PaperNode[] => {
    const opens = article.part !== '' && article.part !== part;
    part = article.part;
    return [
      ...(opens ? [{ kind: 'heading', level: 2, text: article.part } as const] : []),
      { kind: 'heading', level: 3, text: `Artikel ${index + 1}. ${article.title}` },
      ...bodyOf(article, text.parties),
    ];
  });
  const kind = text.kind === 'extension' ? 'Verlenging. ' : '';
  return {
    title: text.title,
    language: 'nl',
    foot: `${facts.address} · SHA-256 ${facts.hash}`,
    nodes: [
      { kind: 'paragraph', text: `${kind}Versie ${text.number}. ${stateSentences[facts.state]}` },
      ...articles,
      ...closing(facts),
    ],
  };
}

function bodyOf(article: TextArticle, parties: readonly TextParty[]): PaperNode[] {
  const blocks = blocksOf(article.text).map(
    (block): PaperNode => (block.kind === 'list' ? block : { kind: 'paragraph', text: block.lines.join(' ') }),
  );
  const filled: PaperNode[] =
    article.kind === 'parties' && parties.length > 0
      ? [
          { kind: 'list', items: parties.map((party, index) => ({ mark: `${index + 1}.`, text: partyClause(party) })) },
          { kind: 'paragraph', text: hereinafter },
        ]
      : [];
  const promises: PaperNode[] =
    article.promises.length > 0
      ? [{ kind: 'list', items: article.promises.map(({ party, text }) => ({ mark: '-', text: `${party}: ${text}` })) }]
      : [];
  return [...filled, ...blocks, ...promises];
}

function closing({ hash, address, signatures, published }: PaperFacts): PaperNode[] {
  const moment = (at: string) => `${inDutch(at.slice(0, 10))}, ${at.slice(11, 16)} uur (UTC)`;
  return [
    { kind: 'heading', level: 2, text: 'Ondertekening' },
    signatures.length === 0
      ? { kind: 'paragraph', text: 'Nog niemand tekende.' }
      : {
          kind: 'table',
          head: ['Partij', 'Ondertekenaar', 'Plaats en moment'],
          rows: signatures.map((one) => [
            one.party,
            `${one.name}, ${one.functionTitle}, handelend als ${one.capacity}`,
            `${one.place}, ${moment(one.signedAt)}${one.later ? '. Later bijgetekend.' : ''}`,
          ]),
        },
    { kind: 'heading', level: 2, text: 'Kenmerk van deze tekst' },
    { kind: 'paragraph', text: `SHA-256 over de vastgestelde tekst: ${hash}` },
    { kind: 'paragraph', text: `Vast adres: ${address}` },
    ...(published
      ? [{ kind: 'paragraph', text: `Gepubliceerd op ${inDutch(published.on)}: ${published.reference}.` } as const]
      : []),
  ];
}

/** All words of a paper in reading order, for checking that a copy says the same. */
export function wordsOf({ title, nodes }: Paper): string[] {
  const texts = nodes.flatMap((node) => {
    if (node.kind === 'list') return node.items.map(({ mark, text }) => (mark === '-' ? text : `${mark} ${text}`));
    return node.kind === 'table' ? [...node.head, ...node.rows.flat()] : [node.text];
  });
  return [title, ...texts].join(' ').split(/\s+/).filter(Boolean);
}
