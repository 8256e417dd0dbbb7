// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';

const version = { versionId: id, number: z.int() };
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const versionBegun = fact('agreement-begun.1', z.strictObject({ ...version, basedOnId: id.nullable() }));
/** A digest says which text it became, without saying the text. */
export const articleChanged = fact('agreement-article-changed.1', z.strictObject({ articleId: id, digest: hash }));
export const articleAdded = fact('agreement-article-added.1', z.strictObject({ ...version, articleId: id }));
export const articleRemoved = fact('agreement-article-removed.1', z.strictObject({ ...version, articleId: id }));
export const articleCommented = fact('agreement-article-commented.1', z.strictObject({ articleId: id, commentId: id }));
export const commentResolved = fact('agreement-comment-resolved.1', z.strictObject({ commentId: id }));
export const representativeNamed = fact(
  'agreement-representative-named.1',
  z.strictObject({ ...version, organisationId: id }),
);
/** Only once it was taken; what a party plans is its own affair. */
export const partyDecided = fact(
  'agreement-party-decided.1',
  z.strictObject({ ...version, organisationId: id, decidedOn: z.string() }),
);
export const versionFrozen = fact('agreement-frozen.1', z.strictObject({ ...version, hash }));
export const signingOpened = fact('agreement-signing-opened.1', z.strictObject(version));
export const agreementSigned = fact(
  'agreement-signed.1',
  z.strictObject({ ...version, organisationId: id, hash, later: z.boolean() }),
);
/** Every bound party of the text has signed. */
export const agreementCompleted = fact('agreement-completed.1', z.strictObject({ ...version, hash }));
export const versionWithdrawn = fact('agreement-withdrawn.1', z.strictObject(version));
export const joiningDaysSet = fact(
  'agreement-joining-days-set.1',
  z.strictObject({ ...version, from: z.string(), until: z.string() }),
);
export const agreementPublished = fact(
  'agreement-published.1',
  z.strictObject({ ...version, publishedOn: z.string(), hash }),
);
export const promisesPut = fact('agreement-promises-put.1', z.strictObject({ ...version, promises: z.int() }));
