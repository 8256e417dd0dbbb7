// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { DealView } from '#capabilities/deals/contract.ts';
import { StageHistory } from '#capabilities/deals/parts/public/history.tsx';
import { DealLinks } from '#capabilities/deals/parts/public/links.tsx';
import { DealSources } from '#capabilities/deals/parts/public/sources.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';

/** What the record of a deal holds besides: what it is tied to, notes, sources, and how it came here. */
export function Record({ deal }: { deal: DealView }) {
  const t = useTranslations('deals.page');
  return (
    <>
      {deal.links.length > 0 && (
        <Section id="verder" title={t('links')}>
          <DealLinks deal={deal} />
        </Section>
      )}
      {deal.notes && (
        <Section id="aantekeningen" title={t('notes')}>
          <p className="nl-paragraph tv-prose">{deal.notes}</p>
        </Section>
      )}
      <Section id="bronnen" title={t('sources')}>
        <DealSources sources={deal.sources} />
        <TableToggle title={t('history')}>
          <StageHistory deal={deal} />
        </TableToggle>
      </Section>
    </>
  );
}
