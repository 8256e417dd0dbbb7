// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { DealItem } from '#capabilities/deals/contract.ts';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { viewProgrammePage } from '../operations.server.ts';
import { standingSign } from '../parts/standing-sign.ts';
import type { Route } from './+types/programme.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewProgrammePage, { params });
}

export default function Programme({ loaderData: { programme, deals, counts, results } }: Route.ComponentProps) {
  const t = useTranslations('publication.programme');
  const at = `/programmas/${programme.slug}`;
  const withResults = deals
    .map((deal) => ({ deal, yielded: results.filter(({ dealId }) => dealId === deal.id) }))
    .filter(({ yielded }) => yielded.length > 0);
  return (
    <Page
      current="deals"
      trail={[
        { href: '/deals', label: t('deals') },
        { href: at, label: programme.name },
      ]}
      strip={<RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}
    >
      <title>{`${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={programme.name}>
        <SummarySentence>
          {t.rich('sentence', {
            ...counts,
            deals: deals.length,
            confirmedSign: () => <Swatch of="confirmed" />,
            reportedSign: () => <Swatch of="unconfirmed" />,
            unknownSign: () => <Swatch of="not_asked" />,
            b: (words) => <b>{words}</b>,
          })}
        </SummarySentence>
        {programme.about && <p className="nl-paragraph tv-prose">{programme.about}</p>}
      </PageTitle>
      <WithAside
        label={t('aside')}
        aside={
          <nav aria-label={t('aside')}>
            <ul className="tv-items">
              {(['adoption', 'portfolio', 'barriers', 'list'] as const).map((view) => (
                <li key={view}>
                  <a className="nl-link" href={t(`views.${view}.href`, { programme: programme.slug })}>
                    {t(`views.${view}.label`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        }
      >
        <Section id="opbrengst" title={t('yield')} note={t('yieldNote')}>
          {withResults.length === 0 && <p className="nl-paragraph">{t('noResults')}</p>}
          {withResults.map(({ deal, yielded }) => (
            <section key={deal.id} aria-labelledby={`deal-${deal.id}`}>
              <h3 className="nl-heading nl-heading--level-3" id={`deal-${deal.id}`}>
                <a className="nl-link" href={`/deals/${deal.slug}`}>
                  {deal.shortName}
                </a>
              </h3>
              <ul className="tv-items">
                {yielded.map((result) => (
                  <li key={result.id}>
                    <a className="nl-link" href={`/resultaten/${result.slug}`}>
                      {result.title}
                    </a>
                    <p className="tv-fine">
                      <Swatch of={standingSign[result.standing]} /> {t(`standing.${result.standing}`)}
                      {result.users.length > 0 && ` · ${result.users.join(', ')}`}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Section>
        <Section id="deals" title={t('allDeals', { count: deals.length })} note={t('order')}>
          <DealList deals={deals} />
        </Section>
        {programme.gaps && (
          <Section id="gaten" title={t('gaps')}>
            <p className="nl-paragraph tv-prose">{programme.gaps}</p>
          </Section>
        )}
      </WithAside>
    </Page>
  );
}

function DealList({ deals }: { deals: readonly DealItem[] }) {
  const t = useTranslations('publication.programme');
  const stages = useTranslations('deals.stage');
  const when = useWhen();
  return (
    <DataTable
      caption={t('deals')}
      hiddenCaption
      rows={deals}
      rowKey={(deal) => deal.id}
      columns={[
        { key: 'name', title: t('deal'), cell: (deal) => <a href={`/deals/${deal.slug}`}>{deal.shortName}</a> },
        { key: 'theme', title: t('theme'), cell: (deal) => deal.theme ?? t('unknown') },
        { key: 'stage', title: t('stage'), cell: (deal) => stages(deal.stage) },
        { key: 'signed', title: t('signed'), cell: (deal) => when(deal.signedOn, 'short') },
        {
          key: 'parties',
          title: t('parties'),
          numeric: true,
          cell: (deal) => (deal.parties === 0 ? t('notFound') : deal.parties),
        },
      ]}
    />
  );
}
