// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { NetworkView } from '#ui/portfolio/network-view.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { NetworkAnswer } from '../contract.ts';
import { type ConnectionKind, oneWay } from '../rules/codes.ts';
import { shortTitle } from '../rules/short-title.ts';

const lineOf: Readonly<Record<ConnectionKind, 'solid' | 'dashed' | 'dotted'>> = {
  feeds: 'solid',
  depends_on: 'solid',
  reinforces: 'solid',
  shares_learning: 'dashed',
  shares_actor: 'dashed',
  competes_with: 'dotted',
  replaces: 'dotted',
};

/** How items hang together: the list is the way in, the drawing is for the eye. */
export function ItemNetwork({ network }: { network: NetworkAnswer }) {
  const t = useTranslations('portfolio');
  const { nodes, edges, width, height, alone, left } = network;
  if (edges.length === 0) return <EmptyState>{t('network.none')}</EmptyState>;
  const finding = t('network.finding', { nodes: nodes.length, edges: edges.length });
  return (
    <Section id="netwerk" title={t('network.title')} note={`${finding} ${t('network.alone', { alone })}`}>
      <NetworkView
        title={finding}
        width={width}
        height={height}
        nodes={nodes.map(({ item, sourced, x, y }) => ({
          id: item.id,
          label: item.title,
          short: shortTitle(item.title, 24),
          href: `/portfolio/${item.portfolio}/onderdelen/${item.id}`,
          of: sourced ? 'unconfirmed' : 'confirmed',
          x,
          y,
        }))}
        edges={edges.map(({ kind, ...edge }) => ({
          ...edge,
          kind: t(`connection.${kind}`),
          line: lineOf[kind],
          directed: oneWay.includes(kind),
        }))}
        caption={t('network.caption')}
      />
      {left > 0 && <Fine>{t('network.left', { left })}</Fine>}
    </Section>
  );
}
