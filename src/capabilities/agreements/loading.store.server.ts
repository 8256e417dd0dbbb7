// SPDX-License-Identifier: EUPL-1.2
// Whole histories of a text, written by the worker.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { NewVersion } from './changes.store.server.ts';
import type { State } from './rules/codes.ts';

const db = tables<'agreements'>;

export interface ExampleComment {
  readonly article: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly text: string;
  readonly answer?: string;
  readonly at: string;
}
export interface ExampleDecision {
  readonly organisationId: string;
  readonly plannedOn: string | null;
  readonly decidedOn: string | null;
  readonly reference: string | null;
}
export interface ExampleSignature {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly functionTitle: string;
  readonly capacity: string;
  readonly place: string;
  readonly at: string;
  readonly later?: true;
  readonly mandateDocument?: string;
}

export interface VersionEnd {
  readonly state: State;
  readonly frozenAt?: string;
  readonly signedOn?: string;
  readonly published?: { readonly on: string; readonly reference: string };
  readonly joining?: { readonly from: string; readonly until: string };
  readonly withdrawnReason?: string;
}

/** A version with all that its last state carries; a text goes in when it was frozen. */
export async function saveVersion(
  at: Acting,
  given: NewVersion & { createdAt: string },
  end: VersionEnd,
  frozen: { canonical: string; hash: string } | null,
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('agreements.version')
    .values({
      id,
      space_id: given.dealId,
      number: given.number,
      title: given.title,
      generation: given.generation,
      kind: given.kind,
      based_on_id: given.basedOnId,
      state: end.state,
      canonical_text: frozen?.canonical ?? null,
      text_hash: frozen?.hash ?? null,
      frozen_at: frozen ? (end.frozenAt ?? at.now) : null,
      signed_on: end.signedOn ?? null,
      published_on: end.published?.on ?? null,
      reference: end.published?.reference ?? null,
      joining_from_on: end.joining?.from ?? null,
      joining_until_on: end.joining?.until ?? null,
      withdrawn_reason: end.withdrawnReason ?? null,
      created_at: given.createdAt,
    })
    .execute();
  return id;
}

export async function saveComment(at: Acting, dealId: string, articleId: string, given: ExampleComment): Promise<void> {
  await db(at)
    .insertInto('agreements.comment')
    .values({
      id: at.newId(),
      article_id: articleId,
      space_id: dealId,
      organisation_id: given.organisationId,
      author_id: given.personId,
      text: given.text,
      created_at: given.at,
      ...(given.answer === undefined ? {} : { answer: given.answer, resolved_at: given.at }),
    })
    .execute();
}

export async function saveSignature(
  at: Acting,
  version: { id: string; dealId: string },
  given: ExampleSignature,
  hash: string,
): Promise<void> {
  await db(at)
    .insertInto('agreements.signature')
    .values({
      id: at.newId(),
      version_id: version.id,
      space_id: version.dealId,
      organisation_id: given.organisationId,
      person_id: given.personId,
      name: given.name,
      function_title: given.functionTitle,
      capacity: given.capacity,
      place: given.place,
      text_hash: hash,
      mandate_document: given.mandateDocument ?? null,
      later: given.later ?? false,
      signed_at: given.at,
    })
    .execute();
}
