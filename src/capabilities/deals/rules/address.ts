// SPDX-License-Identifier: EUPL-1.2

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The same address with other values; `undefined` drops one. The place in the list is dropped too, unless it is set.
 * @example withQuery('/deals', { theme: 'Voedsel', after: 'x' }, { sort: 'name' }) // → '/deals?theme=Voedsel&sort=name'
 */
export function withQuery(path: string, query: Query, changes: Query): string {
  const pairs = Object.entries({ ...query, after: undefined, ...changes }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : (typeof value === 'string' ? [value] : value).map(
          (one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`,
        ),
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
