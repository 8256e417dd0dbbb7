// SPDX-License-Identifier: EUPL-1.2
// Places the network. Laying out takes tens of milliseconds, so the same network is laid out once.
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';

/** Ids of things, and which leads to which. */
export interface Network {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

export interface Layout {
  /** Middle of each item. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly width: number;
  readonly height: number;
}

/** Room for a sign with its label under it. */
const node = { width: 165, height: 56 };
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.spacing.componentComponent': '24',
  'elk.aspectRatio': '1.9',
};

const known = new Map<string, Layout>();
const remembered = 50;

/** Where everything stands, in the units of the drawing; the same for the same network. */
export async function layOutNetwork({ nodes, edges }: Network): Promise<Layout> {
  const key = JSON.stringify([nodes, edges.map(({ from, to }) => [from, to])]);
  const before = known.get(key);
  if (before) return before;
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const graph: ElkNode = await new Elk().layout({
    id: 'network',
    layoutOptions: options,
    children: nodes.map((id) => ({ id, ...node })),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const places = (graph.children ?? []).map(
    ({ id, x = 0, y = 0 }) => [id, { x: Math.round(x + node.width / 2), y: Math.round(y + 20) }] as const,
  );
  const layout = {
    places: new Map(places),
    width: Math.ceil(graph.width ?? node.width),
    height: Math.ceil(graph.height ?? node.height),
  };
  if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
  known.set(key, layout);
  return layout;
}
