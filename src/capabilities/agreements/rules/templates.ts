// SPDX-License-Identifier: EUPL-1.2
// The articles of the real model, both generations, with the headings as published deals have them. What stands in an
// article is for the parties to write; only what the record knows is filled in.
import type { ArticleKind, Generation } from './codes.ts';

export interface TemplateArticle {
  readonly kind: ArticleKind;
  readonly part: string | null;
  readonly title: string;
}

const rows = (part: string | null, ...articles: readonly (readonly [ArticleKind, string])[]): TemplateArticle[] =>
  articles.map(([kind, title]) => ({ part, kind, title }));

export const templates: Readonly<Record<Generation, readonly TemplateArticle[]>> = {
  from_2015: [
    ...rows('Ondergetekenden', ['parties', 'Partijen']),
    ...rows(
      'Overwegingen',
      ['general', 'Agenda Stad'],
      ['considerations', 'City Deal'],
      ['context', 'Context van deze deal'],
    ),
    ...rows(
      'Komen overeen',
      ['aim', 'Doel'],
      ['commitments', 'Afspraken en inzet'],
      ['governance', 'Governance'],
      ['costs', 'Kosten'],
      ['communication', 'Communicatie'],
      ['term', 'Inwerkingtreding en looptijd'],
      ['publication', 'Publicatie'],
    ),
  ],
  from_2020: [
    ...rows(
      'Deel 1. City Deal op hoofdlijnen',
      ['general', 'Algemene context'],
      ['context', 'Context van deze deal'],
      ['aim', 'Doelen'],
      ['work_plan', 'Werkplan'],
    ),
    ...rows('Deel 2. Partijen', ['parties', 'Partijen']),
    ...rows(
      'Deel 3. Afspraken',
      ['themes', 'Thema’s'],
      ['commitments', 'Inzet en acties Partijen'],
      ['obstacles', 'Knelpunten'],
    ),
    ...rows(
      'Deel 4. Proces en organisatie',
      ['term', 'Inwerkingtreding en looptijd'],
      ['evaluation', 'Monitoring en evaluatie'],
      ['governance', 'Governance'],
      ['costs', 'Financiering'],
      ['communication', 'Communicatie'],
      ['joining', 'Toetreden nieuwe Partijen'],
      ['embedding', 'Borging van de resultaten'],
      ['final', 'Slotbepalingen'],
    ),
    ...rows('Bijlage', ['annex', 'Projecten']),
  ],
};
