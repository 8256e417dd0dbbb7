// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise, and to the tree of the text.
import { z } from 'zod';
import type { Article, Comment, PartyStanding, Signature, VersionItem } from './contract.ts';
import { agreementKinds, generations, states } from './rules/codes.ts';
import type { DealText } from './rules/deal-text.ts';
import type { Version } from './rules/version.ts';
import type {
  ArticleRow,
  CommentRow,
  DecisionRow,
  PartyRow,
  Place,
  promisesOf,
  SignatureRow,
  VersionRow,
} from './store.server.ts';

type PromiseRow = Awaited<ReturnType<typeof promisesOf>>[number];
export const stateOf = (code: string) => z.enum(states).parse(code);
export const generationOf = (code: string) => z.enum(generations).parse(code);
export const kindOf = (code: string) => z.enum(agreementKinds).parse(code);
const momentOf = (at: Date | null) => at?.toISOString() ?? null;

export const versionItem = (row: VersionRow): VersionItem => ({
  id: row.id,
  number: row.number,
  title: row.title,
  kind: kindOf(row.kind),
  state: stateOf(row.state),
  hash: row.text_hash,
  signedOn: row.signed_on,
  publishedOn: row.published_on,
  reference: row.reference,
});

/** The version as the rules look at it; a row that lacks what its state must carry is a bug. */
export function versionOf(row: VersionRow): Version {
  const state = stateOf(row.state);
  if (state === 'draft' || state === 'replaced') return { state };
  if (state === 'withdrawn') return { state, reason: must(row.withdrawn_reason) };
  const frozen = { canonical: must(row.canonical_text), hash: must(row.text_hash) };
  if (state === 'frozen' || state === 'signing') return { state, ...frozen };
  const joining =
    row.joining_from_on && row.joining_until_on ? { from: row.joining_from_on, until: row.joining_until_on } : null;
  const signed = { ...frozen, joining, signedOn: must(row.signed_on) };
  if (state === 'signed') return { state, ...signed };
  return { state, ...signed, publishedOn: must(row.published_on), reference: must(row.reference) };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('A version lacks what its state carries.');
  return value;
}

export const articleAnswer = (row: ArticleRow, promises: readonly PromiseRow[], comments: Comment[]): Article => ({
  id: row.id,
  lineage: row.lineage,
  kind: row.kind,
  part: row.part,
  title: row.title,
  text: row.text,
  version: row.version,
  promises:
    row.kind === 'commitments'
      ? promises.map(({ name, commitment_id, text }) => ({ organisation: name, commitmentId: commitment_id, text }))
      : [],
  comments,
});

export const commentAnswer = (row: CommentRow, place: Place, me: string | null): Comment => ({
  id: row.id,
  text: row.text,
  author: row.author,
  organisation: row.organisation,
  createdAt: row.created_at.toISOString(),
  resolvedAt: momentOf(row.resolved_at),
  answer: row.answer,
  version: row.version,
  mayResolve: row.resolved_at === null && (place.leads || (place.works && row.author_id === me)),
});

export function partyAnswer(
  row: PartyRow,
  decisions: readonly DecisionRow[],
  signatures: readonly SignatureRow[],
  mine: readonly string[],
): PartyStanding {
  const decision = decisions.find(({ organisation_id }) => organisation_id === row.id);
  const isMine = mine.includes(row.id);
  return {
    organisation: { id: row.id, slug: row.slug, name: row.name },
    bound: row.bound,
    named: row.named,
    representedBy: row.represented_by,
    functionTitle: row.function_title,
    capacity: row.capacity,
    version: row.version,
    decision: decision
      ? {
          // What a party planned stays its own, also when the decision was taken.
          plannedOn: isMine ? decision.planned_on : null,
          decidedOn: decision.decided_on,
          reference: decision.reference,
          version: decision.version,
        }
      : null,
    signedAt: momentOf(signatures.find(({ organisation_id }) => organisation_id === row.id)?.signed_at ?? null),
    mine: isMine,
  };
}

export const signatureAnswer = (row: SignatureRow): Signature => ({
  organisation: { id: row.organisation_id, slug: row.slug, name: row.organisation },
  name: row.name,
  functionTitle: row.function_title,
  capacity: row.capacity,
  place: row.place,
  mandateDocument: row.mandate_document,
  hash: row.text_hash,
  later: row.later,
  signedAt: row.signed_at.toISOString(),
});

/** The tree of a text that is not frozen yet. */
export function textOf(
  deal: string,
  version: VersionRow,
  articles: readonly ArticleRow[],
  promises: readonly PromiseRow[],
  parties: readonly PartyRow[],
): DealText {
  return {
    deal,
    title: version.title,
    number: version.number,
    kind: kindOf(version.kind),
    generation: generationOf(version.generation),
    parties: parties.map(({ name, represented_by, function_title, capacity }) => ({
      name,
      representedBy: represented_by ?? '',
      functionTitle: function_title ?? '',
      capacity: capacity ?? '',
    })),
    articles: articles.map(({ kind, part, title, text }) => ({
      kind,
      part: part ?? '',
      title,
      text,
      promises: kind === 'commitments' ? promises.map(({ name, text }) => ({ party: name, text })) : [],
    })),
  };
}
