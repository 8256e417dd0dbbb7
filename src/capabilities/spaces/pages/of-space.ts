// SPDX-License-Identifier: EUPL-1.2
import { spaceHref } from '../parts/public/space-href.ts';

/** A page below `/programmas/…` is of a programme, any other of a deal. */
export const kindOf = (request: Request) =>
  new URL(request.url).pathname.startsWith('/programmas/') ? 'programme' : 'deal';

/** Where a part of a space stands. */
export function sectionTrail(
  space: { kind: string; slug: string; name: string },
  label: string,
  part: string,
  t: (key: 'trail.deals' | 'trail.programmes') => string,
) {
  const programme = space.kind === 'programme';
  return [
    // Programmes have no list of their own; they stand on the front page.
    ...(programme ? [] : [{ href: '/deals', label: t('trail.deals') }]),
    { href: spaceHref(space), label: space.name },
    { href: `${spaceHref(space)}/${part}`, label },
  ];
}
