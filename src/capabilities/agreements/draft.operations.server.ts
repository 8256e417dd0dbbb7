// SPDX-License-Identifier: EUPL-1.2
// Writing the text together, while it is a draft.
import { findDeal } from '#capabilities/deals/public.server.ts';
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { generationOf, versionItem } from './answers.server.ts';
import * as contract from './contract.ts';
import * as facts from './facts.ts';
import { nextVersion } from './rules/current.ts';
import { tidy } from './rules/deal-text.ts';
import { templates } from './rules/templates.ts';
import * as store from './store.server.ts';
import { findVersion } from './versions.server.ts';

export const beginVersion = operation(contract.beginVersion, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const place = await store.placeIn(at, deal.id);
  if (!place.leads) return refuse(place.member ? 'not-allowed' : 'not-found');
  const versions = await store.versionsOf(at, deal.id);
  const next = nextVersion(versions.map(versionItem));
  if (next === 'being-signed') return refuse('being-signed');
  const base = versions.find(({ number }) => number === next.basedOn);
  const replaced = versions.find(({ number }) => number === next.replaces);
  if (replaced) await store.changeVersion(at, replaced.id, replaced.version, { state: 'replaced' });
  const generation = base ? generationOf(base.generation) : body.generation;
  const given = { dealId: deal.id, number: next.number, title: body.title, generation, kind: next.kind };
  const id = await store.addVersion(at, { ...given, basedOnId: base?.id ?? null });
  if (base) await copyText(at, base.id, { id, dealId: deal.id });
  else
    await store.addArticles(
      at,
      { id, dealId: deal.id },
      templates[generation].map((one) => ({ ...one, text: '' })),
    );
  const begun = { versionId: id, number: next.number, basedOnId: base?.id ?? null };
  await at.note(facts.versionBegun, { space: deal.id, body: begun });
  return { id, number: next.number };
});

/** Articles, promises and representatives go along; comments, decisions and signatures are about the other version. */
async function copyText(at: Acting, baseId: string, version: { id: string; dealId: string }): Promise<void> {
  const articles = await store.articlesOf(at, baseId);
  await store.addArticles(
    at,
    version,
    articles.map(({ lineage, kind, part, title, text }) => ({ lineage, kind, part, title, text })),
  );
  const promises = await store.promisesOf(at, baseId);
  await store.putPromises(
    at,
    version,
    promises.map((row) => ({ organisationId: row.organisation_id, commitmentId: row.commitment_id, text: row.text })),
  );
  for (const party of await store.partiesOf(at, version.dealId, baseId))
    if (party.version !== null && party.bound)
      await store.addRepresentation(at, version, {
        organisationId: party.id,
        representedBy: party.represented_by,
        functionTitle: party.function_title,
        capacity: party.capacity,
      });
}

/** An article of this deal as the acting person may see it, with who they are there. */
async function articleIn(at: Acting, dealSlug: string, articleId: string) {
  const deal = await findDeal(at, dealSlug);
  const article = deal && (await store.findArticle(at, deal.id, articleId));
  return deal && article ? { deal, article, place: await store.placeIn(at, deal.id) } : null;
}

export const changeArticle = operation(contract.changeArticle, async ({ params, body }, at) => {
  const found = await articleIn(at, params.deal, params.article);
  if (!found) return refuse('not-found');
  const { deal, article, place } = found;
  if (!place.works) return refuse('not-allowed');
  if (article.state !== 'draft') return refuse('not-a-draft');
  const changed = { title: body.title, text: tidy(body.text) };
  if (!(await store.changeArticle(at, article.id, body.version, changed))) return refuse('stale');
  const digest = hashOf(`${changed.title}\n${changed.text}`);
  await at.note(facts.articleChanged, { space: deal.id, body: { articleId: article.id, digest } });
  return { version: body.version + 1, number: article.number };
});

export const addArticle = operation(contract.addArticle, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { version, place, ref } = found;
  if (!place.leads) return refuse('not-allowed');
  if (version.state !== 'draft') return refuse('not-a-draft');
  const before = (await store.articlesOf(at, version.id)).find(({ id }) => id === body.after);
  if (!before) return refuse('not-found');
  const position = before.position + 1;
  await store.makeRoom(at, version.id, position);
  const article = { kind: 'own', part: before.part, title: body.title, text: '' };
  const [id = ''] = await store.addArticles(at, ref, [article], position);
  const added = { versionId: version.id, number: version.number, articleId: id };
  await at.note(facts.articleAdded, { space: ref.dealId, body: added });
  return { id };
});

export const removeArticle = operation(contract.removeArticle, async ({ params, body }, at) => {
  const found = await articleIn(at, params.deal, params.article);
  if (!found) return refuse('not-found');
  const { deal, article, place } = found;
  if (!place.leads) return refuse('not-allowed');
  if (article.state !== 'draft') return refuse('not-a-draft');
  // What people said of it would go with it.
  const comments = await store.commentsOf(at, article.version_id);
  if (comments.some(({ article_id }) => article_id === article.id)) return refuse('article-has-comments');
  if (!(await store.removeArticle(at, article.id, body.version))) return refuse('stale');
  const gone = { versionId: article.version_id, number: article.number, articleId: article.id };
  await at.note(facts.articleRemoved, { space: deal.id, body: gone });
  return { number: article.number };
});

export const nameRepresentative = operation(contract.nameRepresentative, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { version, place, ref } = found;
  const mine = await myOrganisations(at);
  if (!place.leads && !(place.works && mine.includes(body.organisation))) return refuse('not-allowed');
  if (version.state !== 'draft') return refuse('not-a-draft');
  const party = (await store.partiesOf(at, ref.dealId, version.id)).find(({ id }) => id === body.organisation);
  if (!party) return refuse('not-a-party');
  const { organisation, representedBy = null, functionTitle = null, capacity = null } = body;
  const given = { organisationId: organisation, representedBy, functionTitle, capacity };
  if ((party.version ?? undefined) !== body.version) return refuse('stale');
  if (party.version === null) await store.addRepresentation(at, ref, given);
  else if (!(await store.keepRepresentation(at, version.id, party.version, given))) return refuse('stale');
  const named = { versionId: version.id, number: version.number, organisationId: organisation };
  await at.note(facts.representativeNamed, { space: ref.dealId, body: named });
  return { version: (party.version ?? 0) + 1 };
});

export const commentOnArticle = operation(contract.commentOnArticle, async ({ params, body }, at) => {
  const found = await articleIn(at, params.deal, params.article);
  if (!found) return refuse('not-found');
  const { deal, article, place } = found;
  if (!place.works) return refuse('not-allowed');
  const mine = await myOrganisations(at);
  const parties = await store.partiesOf(at, deal.id, article.version_id);
  const organisationId = parties.find(({ id }) => mine.includes(id))?.id ?? mine[0] ?? null;
  const id = await store.addComment(at, { articleId: article.id, dealId: deal.id, organisationId, text: body.text });
  await at.note(facts.articleCommented, { space: deal.id, body: { articleId: article.id, commentId: id } });
  return { id, number: article.number };
});

export const resolveComment = operation(contract.resolveComment, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  const comment = deal && (await store.findComment(at, deal.id, params.comment));
  if (!deal || !comment) return refuse('not-found');
  const place = await store.placeIn(at, deal.id);
  if (!place.leads && !(place.works && comment.author_id === at.me.personId)) return refuse('not-allowed');
  if (comment.resolved_at !== null) return refuse('already-resolved');
  if (!(await store.resolveComment(at, comment.id, body.version, body.answer ?? null))) return refuse('stale');
  await at.note(facts.commentResolved, { space: deal.id, body: { commentId: comment.id } });
  return { version: body.version + 1 };
});
