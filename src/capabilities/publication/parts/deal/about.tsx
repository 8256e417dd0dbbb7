// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { DealView } from '#capabilities/deals/contract.ts';
import { WhoTookPart } from '#capabilities/deals/parts/public/parties.tsx';
import type { Seat } from '#capabilities/spaces/contract.ts';
import { MembersPanel } from '#capabilities/spaces/parts/public/members-panel.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';

/** In the right column: who took part, for members whom to talk to, how sure this is, and the same as data. */
export function About({ deal, seats }: { deal: DealView; seats: readonly Seat[] }) {
  const t = useTranslations('deals');
  const when = useWhen();
  return (
    <>
      <WhoTookPart deal={deal} />
      <MembersPanel href={`/deals/${deal.slug}/leden`} seats={seats} />
      <section aria-labelledby="zeker">
        <h2 className="nl-heading nl-heading--level-3" id="zeker">
          {t('page.sure')}
        </h2>
        <p className="tv-small">{t(deal.sources.length > 0 ? `confidence.${deal.confidence}` : 'confidence.here')}</p>
        <Fine>
          {deal.asOfOn && t('page.asOf', { when: when(deal.asOfOn) })}{' '}
          {/* The API knows no sessions: for who signed in by page, only what is public is there. */}
          {deal.visibility === 'public' && <a href={`/api/v1/deals/${deal.slug}`}>{t('page.download')}</a>}
        </Fine>
      </section>
    </>
  );
}
