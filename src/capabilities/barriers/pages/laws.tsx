// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { chosenProgramme, listProgrammes, withQuery } from '#capabilities/deals/public.server.ts';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { HurtingLaw } from '../path.contract.ts';
import { listHurtingLaws } from '../view.operations.server.ts';
import type { Route } from './+types/laws.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { items: programmes } = await ask(context, listProgrammes, { query: { limit: 100 } });
  const programme = chosenProgramme(programmes, queryOf(request)['programme']);
  const { items } = await ask(context, listHurtingLaws, { query: { programme: programme?.slug } });
  const cases = (law: string) => withQuery('/belemmeringen', { programme: programme?.slug, law }, {});
  return { items: items.map((law) => ({ ...law, cases: cases(law.key) })), programme, programmes };
}

/** Acts and articles by how often they are named; counted in what one may see. */
export default function Laws({ loaderData: { items, programme, programmes } }: Route.ComponentProps) {
  const t = useTranslations('barriers.way.laws');
  const crumbs = useTranslations('barriers.page');
  return (
    <Page
      current="barriers"
      strip={programme && <RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}
      trail={[
        { href: '/belemmeringen', label: crumbs('crumb') },
        { href: '/belemmeringen/wetten', label: t('crumb') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('sentence', { count: items.length })}</SummarySentence>
      </PageTitle>
      <ProgrammeSwitch
        programmes={programmes}
        current={programme?.slug}
        href={(slug) => `/belemmeringen/wetten?programme=${slug}`}
      />
      {items.length > 0 && (
        <DataTable
          rows={items}
          rowKey={({ key }) => key}
          caption={t('caption')}
          hiddenCaption
          columns={[
            { key: 'law', title: t('law'), cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label) },
            {
              key: 'barriers',
              title: t('barriers'),
              numeric: true,
              cell: ({ cases, barriers }) => <a href={cases}>{barriers}</a>,
            },
            { key: 'deals', title: t('deals'), numeric: true, cell: ({ deals }) => deals },
            {
              key: 'hindered',
              title: t('hindered'),
              cell: ({ hindered, organisations }) => <ForWhom hindered={hindered} organisations={organisations} />,
            },
          ]}
        />
      )}
      <Actions>
        <a href="/belemmeringen/wetten/evaluatie">{t('evaluation')}</a>
      </Actions>
      <Fine>{t('note')}</Fine>
    </Page>
  );
}

/** Whom it hinders, as the cases put it, and how many organisations said so of themselves. */
function ForWhom({ hindered, organisations }: Pick<HurtingLaw, 'hindered' | 'organisations'>) {
  const t = useTranslations('barriers.way.laws');
  if (hindered.length === 0 && organisations === 0) return <span className="tv-soft">{t('notSaid')}</span>;
  return [...hindered, ...(organisations > 0 ? [t('organisations', { count: organisations })] : [])].join(' · ');
}
