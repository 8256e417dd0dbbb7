// SPDX-License-Identifier: EUPL-1.2
// Which items are in the picture of the network, and what is told of those that are not.

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Picture<E extends Edge> {
  /** Ids of items, in order of id, so that the same network is always drawn the same. */
  readonly nodes: readonly string[];
  readonly edges: readonly E[];
  /** Connected items that did not fit. */
  readonly left: number;
}

/** The `most` items with the most connections, and the connections between them. */
export function pictureOf<E extends Edge>(edges: readonly E[], most: number): Picture<E> {
  const connections = new Map<string, number>();
  for (const end of edges.flatMap(({ from, to }) => [from, to])) connections.set(end, (connections.get(end) ?? 0) + 1);
  const order = (a: string, b: string) => (a < b ? -1 : 1);
  const chosen = [...connections]
    .sort(([a, many], [b, more]) => more - many || order(a, b))
    .slice(0, most)
    .map(([id]) => id);
  const drawn = edges.filter(({ from, to }) => chosen.includes(from) && chosen.includes(to));
  const nodes = chosen.filter((id) => drawn.some(({ from, to }) => from === id || to === id)).sort(order);
  return { nodes, edges: [...drawn].sort((a, b) => order(a.id, b.id)), left: connections.size - nodes.length };
}
