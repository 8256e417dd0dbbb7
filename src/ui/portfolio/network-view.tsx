// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import { type Freshness, fillOf } from '../certainty/freshness.ts';
import { DataTable } from '../view/data-table.tsx';
import { useWords } from '../words/use-words.ts';

/** A thing in the network. The caller places it: x and y are the middle, in the units of the drawing. */
export interface NetworkNode {
  id: string;
  label: string;
  /** Shorter, for the drawing; the label when left out. */
  short?: string;
  href: string;
  x: number;
  y: number;
  of: Freshness;
}

export interface NetworkEdge {
  id: string;
  from: string;
  to: string;
  /** What the connection is, in words: "voedt". */
  kind: string;
  /** `solid` one feeds another, `dashed` related, `dotted` competes or replaces. */
  line?: 'solid' | 'dashed' | 'dotted';
  /** Ends in an arrow. */
  directed?: boolean;
}

export interface NetworkViewProps {
  /** The finding, for readers. */
  title: string;
  width: number;
  height: number;
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
  caption: ReactNode;
}

const lineClass = { solid: 'tv-g-axis', dashed: 'tv-g-axis tv-curve-dashed', dotted: 'tv-g-axis tv-curve-dotted' };
const radius = 8;

/** Things and their connections. The list comes first and is the way in; the drawing is for the eye. */
export function NetworkView({ title, width, height, nodes, edges, caption }: NetworkViewProps) {
  const say = useWords();
  const id = useId();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const linked = (node: NetworkNode | undefined) => (node ? <a href={node.href}>{node.label}</a> : null);
  return (
    <div className="tv-network">
      <DataTable
        small
        caption={say('network.asList')}
        rows={edges}
        rowKey={(edge) => edge.id}
        columns={[
          { key: 'from', title: say('network.from'), cell: (edge) => linked(byId.get(edge.from)) },
          { key: 'kind', title: say('network.kind'), cell: (edge) => edge.kind },
          { key: 'to', title: say('network.to'), cell: (edge) => linked(byId.get(edge.to)) },
        ]}
      />
      <figure className="tv-figure">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className="tv-scroll" tabIndex={0} aria-label={title}>
          <svg
            className="tv-chart tv-network__chart"
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-labelledby={id}
          >
            <title id={id}>{title}</title>
            <defs>
              <marker
                id={`${id}-arrow`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path className="tv-g-arrow" d="M0 0L8 4L0 8Z" />
              </marker>
            </defs>
            {edges.map((edge) => {
              const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
              if (!from || !to) return null;
              return (
                <path
                  key={edge.id}
                  className={lineClass[edge.line ?? 'solid']}
                  d={between(from, to)}
                  markerEnd={edge.directed ? `url(#${id}-arrow)` : undefined}
                />
              );
            })}
            {nodes.map((node) => (
              <g key={node.id}>
                <circle className="tv-fill-paper" cx={node.x} cy={node.y} r={radius + 1} />
                <circle className={fillOf[node.of]} cx={node.x} cy={node.y} r={radius} />
                <text className="tv-t-mid" x={node.x} y={node.y + radius + 16}>
                  {node.short ?? node.label}
                </text>
              </g>
            ))}
          </svg>
        </section>
        <figcaption>{caption}</figcaption>
      </figure>
    </div>
  );
}

/** A straight line from edge to edge of two nodes. */
function between(from: NetworkNode, to: NetworkNode): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / length) * (radius + 3), (dy / length) * (radius + 3)];
  const point = (x: number, y: number) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return `M${point(from.x + ux, from.y + uy)}L${point(to.x - ux, to.y - uy)}`;
}
