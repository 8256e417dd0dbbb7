// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  slug,
  text,
  version,
} from '#kernel/contract.ts';
import { agreementKinds, generations, states } from './rules/codes.ts';

const state = z.enum(states);
const deal = z.strictObject({ deal: idOrSlug });
export const numbered = z.strictObject({ deal: idOrSlug, number: z.coerce.number().int().min(1).max(9999) });
const organisation = z.strictObject({ id, slug, name: z.string() });
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the canonical text, in hexadecimal' });
const articleText = z.string().max(60_000).meta({ description: 'Paragraphs, with an empty line between' });

export const versionItem = z.strictObject({
  id,
  number: z.int(),
  title: z.string(),
  kind: z.enum(agreementKinds),
  state,
  hash: hash.nullable(),
  signedOn: day.nullable(),
  publishedOn: day.nullable(),
  reference: z.string().nullable(),
});

export const signature = z.strictObject({
  organisation,
  name: z.string(),
  functionTitle: z.string(),
  capacity: z.string(),
  place: z.string(),
  mandateDocument: z.string().nullable(),
  hash,
  later: z.boolean(),
  signedAt: moment,
});

export const comment = z.strictObject({
  id,
  text: z.string(),
  author: z.string().nullable(),
  organisation: z.string().nullable(),
  createdAt: moment,
  resolvedAt: moment.nullable(),
  answer: z.string().nullable(),
  version: z.int(),
  mayResolve: z.boolean(),
});

export const article = z.strictObject({
  id,
  lineage: id,
  kind: z.string().meta({ description: 'article_kind' }),
  part: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  version: z.int(),
  promises: z.array(z.strictObject({ organisation: z.string(), commitmentId: id.nullable(), text: z.string() })),
  comments: z.array(comment),
});

export const partyStanding = z.strictObject({
  organisation,
  /** Bound today; false: stands in the text and left since. */
  bound: z.boolean(),
  named: z.boolean(),
  representedBy: z.string().nullable(),
  functionTitle: z.string().nullable(),
  capacity: z.string().nullable(),
  /** `null`: nothing was said yet. */
  version: z.int().nullable(),
  decision: z
    .strictObject({
      plannedOn: day.nullable(),
      decidedOn: day.nullable(),
      reference: z.string().nullable(),
      version: z.int(),
    })
    .nullable(),
  signedAt: moment.nullable(),
  mine: z.boolean(),
});

export const agreementView = z.strictObject({
  deal: z.strictObject({
    id,
    slug,
    name: z.string(),
    shortName: z.string(),
    fictional: z.boolean(),
    asOfOn: z.string().nullable(),
    visibility: z.string(),
  }),
  versions: z.array(versionItem),
  shown: z
    .strictObject({
      ...versionItem.shape,
      generation: z.enum(generations),
      version: z.int(),
      basedOn: z.int().nullable(),
      frozenAt: moment.nullable(),
      withdrawnReason: z.string().nullable(),
      joining: z.strictObject({ from: day, until: day, past: z.boolean() }).nullable(),
      articles: z.array(article),
      parties: z.array(partyStanding),
      signatures: z.array(signature),
    })
    .nullable(),
  mine: z.strictObject({
    member: z.boolean(),
    works: z.boolean(),
    leads: z.boolean(),
    moves: z.array(z.string()),
    signsFor: z.array(organisation),
    /** Own organisations whose signature is asked, of others there. */
    othersSign: z.array(
      z.strictObject({ organisation: z.string(), holders: z.string().meta({ description: 'Functions; or `none`' }) }),
    ),
  }),
});

export const viewAgreement = contract({
  name: 'viewAgreement',
  method: 'GET',
  path: '/deals/{deal}/agreement',
  audience: 'public',
  summary: { nl: 'De tekst van een deal', en: 'The text of a deal' },
  params: deal,
  query: z.strictObject({ number: emptyAsMissing(z.coerce.number().int().min(1).max(9999).optional()) }),
  answer: agreementView,
  refusals: {},
});

export const listAgreements = contract({
  name: 'listAgreements',
  method: 'GET',
  path: '/agreements',
  audience: 'public',
  summary: { nl: 'Dealteksten', en: 'Agreements' },
  query: z.strictObject(page(['id'] as const)),
  answer: listOf(z.strictObject({ ...versionItem.shape, deal: slug, text: z.string().nullable() })),
  refusals: {},
});

export const viewAgreementText = contract({
  name: 'viewAgreementText',
  method: 'GET',
  path: '/deals/{deal}/agreement/{number}/text',
  audience: 'public',
  summary: {
    nl: 'De exacte tekst zoals vastgesteld, met kenmerk en handtekeningen',
    en: 'The exact text as frozen, with its hash and signatures',
  },
  params: numbered,
  answer: z.strictObject({
    text: z.string().meta({ description: 'The canonical text; the hash is over its UTF-8 bytes' }),
    hash,
    state: state.exclude(['draft']),
    number: z.int(),
    deal: slug,
    published: z.strictObject({ on: day, reference: z.string() }).nullable(),
    signatures: z.array(signature),
    madeAt: moment.meta({ description: 'Moment of the last thing this tells of' }),
  }),
  refusals: { 'not-frozen-yet': 409 },
});

const piece = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const compareVersions = contract({
  name: 'compareVersions',
  method: 'GET',
  path: '/deals/{deal}/agreement/differences',
  audience: 'public',
  summary: { nl: 'Wat verschilt tussen twee versies', en: 'What differs between two versions' },
  params: deal,
  query: z.strictObject({
    from: z.coerce.number().int().min(1).max(9999),
    to: z.coerce.number().int().min(1).max(9999),
  }),
  answer: z.strictObject({
    deal: agreementView.shape.deal,
    from: versionItem,
    to: versionItem,
    versions: z.array(versionItem),
    articles: z.array(
      z.strictObject({
        lineage: id,
        kind: z.enum(['same', 'changed', 'added', 'removed']),
        title: z.array(piece),
        text: z.array(piece),
      }),
    ),
  }),
  refusals: {},
});

export const beginVersion = contract({
  name: 'beginVersion',
  method: 'POST',
  path: '/deals/{deal}/agreement/versions',
  audience: 'signed-in',
  summary: { nl: 'Begin een versie van de dealtekst', en: 'Begin a version of the deal text' },
  params: deal,
  body: z.strictObject({ title: text(200), generation: z.enum(generations).default('from_2020') }),
  answer: z.strictObject({ id, number: z.int() }),
  refusals: { 'being-signed': 409 },
});

export const changeArticle = contract({
  name: 'changeArticle',
  method: 'PATCH',
  path: '/deals/{deal}/agreement/articles/{article}',
  audience: 'signed-in',
  summary: { nl: 'Verander een artikel', en: 'Change an article' },
  params: z.strictObject({ deal: idOrSlug, article: id }),
  body: z.strictObject({ title: text(200), text: articleText, version }),
  answer: z.strictObject({ version: z.int(), number: z.int() }),
  refusals: { 'not-a-draft': 409 },
});

export const addArticle = contract({
  name: 'addArticle',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/articles',
  audience: 'signed-in',
  summary: { nl: 'Voeg een artikel toe', en: 'Add an article' },
  params: numbered,
  body: z.strictObject({ title: text(200), after: id }),
  answer: z.strictObject({ id }),
  refusals: { 'not-a-draft': 409 },
});

export const removeArticle = contract({
  name: 'removeArticle',
  method: 'DELETE',
  path: '/deals/{deal}/agreement/articles/{article}',
  audience: 'signed-in',
  summary: { nl: 'Haal een artikel weg', en: 'Remove an article' },
  params: z.strictObject({ deal: idOrSlug, article: id }),
  body: z.strictObject({ version }),
  answer: z.strictObject({ number: z.int() }),
  refusals: { 'not-a-draft': 409, 'article-has-comments': 409 },
});

export const nameRepresentative = contract({
  name: 'nameRepresentative',
  method: 'PUT',
  path: '/deals/{deal}/agreement/{number}/representatives',
  audience: 'signed-in',
  summary: { nl: 'Zeg wie een partij vertegenwoordigt', en: 'Say who represents a party' },
  params: numbered,
  body: z.strictObject({
    organisation: id,
    representedBy: optionalText(200),
    functionTitle: optionalText(200),
    capacity: optionalText(300),
    version: emptyAsMissing(version.optional()),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'not-a-draft': 409, 'not-a-party': 404 },
});

export const commentOnArticle = contract({
  name: 'commentOnArticle',
  method: 'POST',
  path: '/deals/{deal}/agreement/articles/{article}/comments',
  audience: 'signed-in',
  summary: { nl: 'Zeg iets over een artikel', en: 'Comment on an article' },
  params: z.strictObject({ deal: idOrSlug, article: id }),
  body: z.strictObject({ text: text(4000) }),
  answer: z.strictObject({ id, number: z.int() }),
  refusals: {},
});

export const resolveComment = contract({
  name: 'resolveComment',
  method: 'POST',
  path: '/deals/{deal}/agreement/comments/{comment}/resolution',
  audience: 'signed-in',
  summary: { nl: 'Zeg wat met een opmerking is gedaan', en: 'Say what was done with a comment' },
  params: z.strictObject({ deal: idOrSlug, comment: id }),
  body: z.strictObject({ answer: optionalText(2000), version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'already-resolved': 409 },
});

export type AgreementView = z.output<typeof agreementView>;
export type ShownVersion = NonNullable<AgreementView['shown']>;
export type VersionItem = z.output<typeof versionItem>;
export type Article = z.output<typeof article>;
export type Comment = z.output<typeof comment>;
export type PartyStanding = z.output<typeof partyStanding>;
export type Signature = z.output<typeof signature>;
export type AgreementText = z.output<typeof viewAgreementText.answer>;
export type Comparison = z.output<typeof compareVersions.answer>;
