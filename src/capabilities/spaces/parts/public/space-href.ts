// SPDX-License-Identifier: EUPL-1.2

/** Address of a space's page. */
export const spaceHref = ({ kind, slug }: { kind: string; slug: string }) =>
  `/${kind === 'programme' ? 'programmas' : 'deals'}/${slug}`;
