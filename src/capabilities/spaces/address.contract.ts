// SPDX-License-Identifier: EUPL-1.2
// Addresses are promised as much as an API is: pages of every slice stand below those of their space.

/** Where spaces of a kind stand: in Dutch, in both languages. */
export const folderOf = {
  programme: 'programmas',
  deal: 'deals',
  coalition: 'coalities',
  community_of_practice: 'gemeenschappen',
} as const;
export type KindOfSpace = keyof typeof folderOf;

const kinds: readonly KindOfSpace[] = ['programme', 'deal', 'coalition', 'community_of_practice'];
const isKind = (kind: string): kind is KindOfSpace => kinds.some((known) => known === kind);

/** Address of a space's page. */
export const spaceHref = ({ kind, slug }: { kind: string; slug: string }) =>
  `/${isKind(kind) ? folderOf[kind] : 'deals'}/${slug}`;

/** The kind of space a page is of, by its address. */
export const kindOfPath = (pathname: string): KindOfSpace =>
  kinds.find((kind) => pathname.startsWith(`/${folderOf[kind]}/`)) ?? 'deal';

type TrailWords = (key: 'trail.deals' | 'trail.coalitions' | 'trail.communities') => string;
const lists = {
  deal: { href: '/deals', label: 'trail.deals' },
  coalition: { href: '/coalities', label: 'trail.coalitions' },
  community_of_practice: { href: '/gemeenschappen', label: 'trail.communities' },
} as const;

/** Where a part of a space stands, from wide to narrow. Programmes have no list of their own; they stand on the front page. */
export function spaceTrail(
  space: { kind: string; slug: string; shortName: string },
  t: TrailWords,
  ...parts: readonly { path: string; label: string }[]
): { href: string; label: string }[] {
  const list = isKind(space.kind) && space.kind !== 'programme' ? lists[space.kind] : null;
  return [
    ...(list ? [{ href: list.href, label: t(list.label) }] : []),
    { href: spaceHref(space), label: space.shortName },
    ...parts.map(({ path, label }) => ({ href: `${spaceHref(space)}/${path}`, label })),
  ];
}
