// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { listHurtingLaws } from '../view.operations.server.ts';
import type { Route } from './+types/laws.ts';

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listHurtingLaws);
}

/** Acts and articles by how often they are named; counted in what one may see. */
export default function Laws({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTranslations('barriers.way.laws');
  const crumbs = useTranslations('barriers.page');
  return (
    <Page
      current="barriers"
      trail={[
        { href: '/belemmeringen', label: crumbs('crumb') },
        { href: '/belemmeringen/wetten', label: t('crumb') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('sentence', { count: items.length })}</SummarySentence>
      </PageTitle>
      {items.length > 0 && (
        <DataTable
          rows={items}
          rowKey={({ key }) => key}
          caption={t('caption')}
          hiddenCaption
          columns={[
            { key: 'law', title: t('law'), cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label) },
            { key: 'barriers', title: t('barriers'), cell: ({ barriers }) => barriers },
            { key: 'deals', title: t('deals'), cell: ({ deals }) => deals },
            { key: 'organisations', title: t('organisations'), cell: ({ organisations }) => organisations },
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
