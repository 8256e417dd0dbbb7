// SPDX-License-Identifier: EUPL-1.2
// One page for a director: promised, inherited, waited for, ending. On paper it is one sheet.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { When } from '#ui/format/when.tsx';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Completion } from '#ui/record/completion.tsx';
import type { CommitmentItem, OrganisationCommitments } from '../commitment.contract.ts';
import { viewOrganisationCommitments } from '../commitment.operations.server.ts';
import { CommitmentTable } from '../parts/public/commitment-table.tsx';
import type { Route } from './+types/organisation.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewOrganisationCommitments, { params });
}

export default function OrganisationPage({ loaderData }: Route.ComponentProps) {
  const { organisation, mine, promised, offered, awaited, ending } = loaderData;
  const t = useTranslations('commitments.promises.org');
  const inherited = promised.filter((one) => one.inherited !== null);
  const title = t('title', { organisation: organisation.name });
  return (
    <Page
      current="deals"
      strip={<RealOrExample fictional={organisation.fictional} asOfOn={null} many />}
      trail={[
        { href: '/toezeggingen', label: t('crumb') },
        { href: `/organisaties/${organisation.slug}/toezeggingen`, label: organisation.name },
      ]}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>
          <Finding {...loaderData} />
        </SummarySentence>
      </PageTitle>
      {inherited.length > 0 && (
        <Section id="geerfd" title={t('inherited')} note={t('inheritedNote')} tight>
          <ItemList items={inherited.map((item) => ({ id: item.id, content: <Line item={item} /> }))} />
        </Section>
      )}
      {mine && offered.length > 0 && (
        <Section id="gevraagd" title={t('offered')} tight>
          <ItemList items={offered.map((item) => ({ id: item.id, content: <Line item={item} /> }))} />
        </Section>
      )}
      <Section id="toegezegd" title={t('promised')} note={t('promisedNote')} tight>
        {promised.length === 0 ? <Fine>{t('none')}</Fine> : <CommitmentTable items={promised} first="deal" small />}
      </Section>
      <Section id="wacht" title={t(mine ? 'waits' : 'waitsPublic')} tight>
        {awaited.length === 0 ? (
          <Fine>{t('none')}</Fine>
        ) : (
          <ItemList
            items={awaited.map(({ own, commitment }) => ({
              id: `${own.id} ${commitment.id}`,
              content: (
                <Line item={commitment} party>
                  {t('waitsFor', { what: own.what })}
                </Line>
              ),
            }))}
          />
        )}
      </Section>
      <Section id="stopt" title={t('ending')} tight>
        {ending.length === 0 ? <Fine>{t('none')}</Fine> : <Ending ending={ending} />}
      </Section>
    </Page>
  );
}

function Finding({ promised, awaited }: OrganisationCommitments) {
  const t = useTranslations('commitments.promises.org');
  const deals = new Set(promised.map(({ deal }) => deal.id)).size;
  const unconfirmed = promised.filter(({ inherited }) => inherited !== null).length;
  const others = new Set(awaited.map(({ commitment }) => commitment.id)).size;
  return (
    t('sentence', { promised: promised.length, deals }) +
    t('unconfirmed', { count: unconfirmed }) +
    t('awaited', { count: others })
  );
}

function Line({ item, party = false, children }: { item: CommitmentItem; party?: boolean; children?: ReactNode }) {
  return (
    <>
      {party && item.organisation && <b>{item.organisation.name} </b>}
      <a href={`/toezeggingen/${item.id}`}>{item.what}</a>{' '}
      <span className="tv-fine">
        {item.deal.shortName}, <When date={item.dueOn} style="short" />
        {children && <>. {children}</>}
      </span>{' '}
      <Completion of={item.reading.self} />
    </>
  );
}

function Ending({ ending }: Pick<OrganisationCommitments, 'ending'>) {
  const kinds = useTranslations('commitments');
  return (
    <ItemList
      items={ending.map((one) => ({
        id: one.id,
        content: (
          <>
            <a href={`/deals/${one.deal.slug}/toezeggingen#bijdragen`}>{one.what}</a>{' '}
            <span className="tv-fine">
              {kinds(`kind.${one.kind}`)}, {one.deal.shortName}, <When date={one.endsOn} style="short" />
            </span>
          </>
        ),
      }))}
    />
  );
}
