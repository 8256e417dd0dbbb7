// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { DecisionItem } from '../../contract.ts';

export interface DecisionsPanelProps {
  /** Where all decisions stand, such as `/deals/straat/besluiten`. */
  readonly href: string;
  /** What is open or due first. */
  readonly decisions: readonly DecisionItem[];
  /** The person may write here: an empty list then asks. */
  readonly works: boolean;
}

/** What is decided in a space, in short, for its own page. */
export function DecisionsPanel({ href, decisions, works }: DecisionsPanelProps) {
  const t = useTranslations('decisions.list');
  if (decisions.length === 0 && !works) return null;
  return (
    <Section id="besluiten" title={t('short')}>
      {decisions.length === 0 ? (
        <EmptyState step={{ href: `${href}#voorstel`, label: t('propose') }}>{t('none')}</EmptyState>
      ) : (
        <>
          <DecisionLines href={href} decisions={decisions} />
          <p>
            <a href={href}>{t('all')}</a>
          </p>
        </>
      )}
    </Section>
  );
}

function DecisionLines({ href, decisions }: Pick<DecisionsPanelProps, 'href' | 'decisions'>) {
  const t = useTranslations('decisions');
  const round = ({ round: count, state }: DecisionItem) =>
    state === 'deciding' ? `, ${t(`list.${count.objections > 0 ? 'roundObjections' : 'roundLine'}`, count)}` : '';
  return (
    <ItemList
      items={decisions.map((decision) => ({
        id: decision.id,
        content: (
          <>
            <a href={`${href}/${decision.id}`}>
              <b>{decision.title}</b>
            </a>
            <p>
              {t(`state.${decision.state}`)}
              {round(decision)}
              {decision.reviewDue && `. ${t('one.due')}`}
            </p>
          </>
        ),
      }))}
    />
  );
}
