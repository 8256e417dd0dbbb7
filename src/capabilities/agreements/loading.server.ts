// SPDX-License-Identifier: EUPL-1.2
// Puts one version of a text with its history in, for the living example.
import { hashOf } from '#kernel/ids.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { agreementCompleted, agreementPublished, agreementSigned, versionBegun, versionFrozen } from './facts.ts';
import {
  type ExampleComment,
  type ExampleDecision,
  type ExampleSignature,
  saveComment,
  saveSignature,
  saveVersion,
  type VersionEnd,
} from './loading.store.server.ts';
import type { AgreementKind, ArticleKind, Generation } from './rules/codes.ts';
import { canonicalText } from './rules/deal-text.ts';
import { templates } from './rules/templates.ts';
import * as store from './store.server.ts';

export interface ExampleVersion extends VersionEnd {
  readonly number: number;
  readonly title: string;
  readonly generation: Generation;
  readonly kind: AgreementKind;
  /** The version it was copied from. */
  readonly basedOn: LoadedVersion | null;
  readonly createdAt: string;
  /** What stands in the articles of the model, by kind; what is left out is empty. */
  readonly texts: Partial<Record<ArticleKind, string>>;
  readonly promises: readonly { readonly organisationId: string; readonly name: string; readonly text: string }[];
  /** Bound parties of the deal, in the order of the agreement. */
  readonly parties: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly representedBy: string | null;
    readonly functionTitle: string | null;
    readonly capacity: string | null;
  }[];
  readonly comments: readonly ExampleComment[];
  readonly decisions: readonly ExampleDecision[];
  readonly signatures: readonly ExampleSignature[];
}

export interface LoadedVersion {
  readonly id: string;
  /** Ids of its articles, in the order of the model. */
  readonly lineages: readonly string[];
}

export async function loadVersion(
  at: Acting,
  deal: { id: string; name: string },
  given: ExampleVersion,
): Promise<LoadedVersion> {
  const articles = templates[given.generation].map((article, index) => ({
    ...article,
    lineage: given.basedOn?.lineages[index] ?? at.newId(),
    text: given.texts[article.kind] ?? '',
  }));
  const canonical = canonicalText({
    ...given,
    deal: deal.name,
    parties: given.parties.map(({ name, representedBy, functionTitle, capacity }) => ({
      name,
      representedBy: representedBy ?? '',
      functionTitle: functionTitle ?? '',
      capacity: capacity ?? '',
    })),
    articles: articles.map((article) => ({
      ...article,
      part: article.part ?? '',
      promises: article.kind === 'commitments' ? given.promises.map(({ name, text }) => ({ party: name, text })) : [],
    })),
  });
  const frozen = given.frozenAt === undefined ? null : { canonical, hash: hashOf(canonical) };
  const id = await saveVersion(at, { ...given, basedOnId: given.basedOn?.id ?? null, dealId: deal.id }, given, frozen);
  const version = { id, dealId: deal.id };
  const articleIds = await store.addArticles(at, version, articles);
  await store.addPromises(
    at,
    version,
    given.promises.map((promise) => ({ ...promise, commitmentId: null })),
  );
  for (const party of given.parties) await store.addRepresentation(at, version, { ...party, named: frozen !== null });
  for (const comment of given.comments) {
    const index = articles.findIndex(({ kind }) => kind === comment.article);
    const articleId = articleIds[index];
    if (articleId === undefined) throw new Error(`The living example has no article ${comment.article}.`);
    await saveComment(at, deal.id, articleId, comment);
  }
  for (const decision of given.decisions) await store.addDecision(at, version, decision);
  const body = { versionId: id, number: given.number };
  await at.note(versionBegun, { space: deal.id, body: { ...body, basedOnId: given.basedOn?.id ?? null } });
  const loaded = { id, lineages: articles.map(({ lineage }) => lineage) };
  if (!frozen) return loaded;
  const { hash } = frozen;
  await at.note(versionFrozen, { space: deal.id, body: { ...body, hash } });
  for (const signature of given.signatures) {
    await saveSignature(at, version, signature, hash);
    const { organisationId, later = false } = signature;
    await at.note(agreementSigned, { space: deal.id, body: { ...body, organisationId, hash, later } });
  }
  if (given.signedOn) await at.note(agreementCompleted, { space: deal.id, body: { ...body, hash } });
  if (given.published)
    await at.note(agreementPublished, { space: deal.id, body: { ...body, hash, publishedOn: given.published.on } });
  return loaded;
}
