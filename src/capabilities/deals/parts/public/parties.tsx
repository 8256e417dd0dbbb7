// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { PartyTimeline } from '#ui/time/party-timeline.tsx';
import type { DealView } from '../../contract.ts';
import { byKind, partySpan } from '../../rules/party-lines.ts';

/** Who came and went, over time; nothing where only names are known. */
export function PartiesInTime({
  deal,
  today,
  successions,
}: {
  deal: DealView;
  today: string;
  successions?: Parameters<typeof partySpan>[2];
}) {
  const t = useTranslations('deals.page');
  const span = partySpan(deal, today, successions);
  if (!span) return null;
  const count = (fits: (party: DealView['partyList'][number]) => boolean) => deal.partyList.filter(fits).length;
  const note = t('partiesNote', {
    bound: count(({ tie }) => tie === 'bound'),
    partner: count(({ tie }) => tie === 'partner'),
    left: count(({ leftOn }) => leftOn !== null),
  });
  return (
    <Section id="partijen" title={t('parties')} note={note}>
      <PartyTimeline
        title={`${t('parties')}. ${note}`}
        signedOn={deal.signedOn}
        from={span.from}
        to={span.to}
        today={today}
        endedOn={span.endedOn}
        parties={span.lines}
      />
      <PartiesLink deal={deal} />
    </Section>
  );
}

/** Who takes part, by kind, in running text: for the right column. */
export function WhoTookPart({ deal }: { deal: DealView }) {
  const t = useTranslations('deals');
  const over = deal.stage === 'concluded' || deal.stage === 'ended_early';
  // Of a deal that runs, who takes part now; of one that is over, who took part.
  const shown = over ? deal.partyList : deal.partyList.filter(({ leftOn }) => leftOn === null);
  const dated = deal.partyList.some(({ joinedOn, leftOn }) => joinedOn !== null || leftOn !== null);
  return (
    <section className="tv-section" aria-labelledby="wie">
      <h2 className="nl-heading nl-heading--level-3" id="wie">
        {t(over ? 'page.who' : 'page.whoNow')}
      </h2>
      {deal.partyList.length === 0 ? (
        <Fine>{t(deal.sources.length === 0 ? 'page.whoNobody' : 'page.whoNone')}</Fine>
      ) : (
        <>
          <dl className="tv-who">
            {byKind(shown, organisationKind.options).map(({ kind, parties }) => (
              <div key={kind}>
                <dt>{t(`kind.${kind}`)}</dt>
                <dd>{parties.map(({ organisation }) => organisation.name).join(', ')}</dd>
              </div>
            ))}
          </dl>
          {!dated && deal.sources.length > 0 && <Fine>{t('page.whoOrder')}</Fine>}
        </>
      )}
      <PartiesLink deal={deal} />
    </section>
  );
}

function PartiesLink({ deal }: { deal: DealView }) {
  const t = useTranslations('deals.page');
  if (deal.partyList.length === 0 && !deal.mine.leads) return null;
  return (
    <p className="tv-small">
      <a href={`/deals/${deal.slug}/partijen`}>{t(deal.mine.leads ? 'partiesManage' : 'partiesAll')}</a>
    </p>
  );
}
