// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { exportLists } from '#doors/export.server.ts';
import { Page } from '#doors/page.tsx';
import { visitContext } from '#doors/visit.server.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { Route } from './+types/data.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { language, caller } = context.get(visitContext);
  const lists = exportLists.map(({ name, operation }) => ({ name, title: operation.contract.summary[language] }));
  return { lists, personal: caller.keyHash !== null };
}

export default function Data({ loaderData: { lists, personal } }: Route.ComponentProps) {
  const t = useTranslations('exchange.data');
  return (
    <Page>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{personal ? t('introPersonal') : t('intro')}</SummarySentence>
      </PageTitle>
      <Actions>
        <ButtonLink href="/data/export">{t('everything')}</ButtonLink>
        <a href="/api/v1/exports/schema">{t('schema')}</a>
      </Actions>
      <Section id="lijsten" title={t('lists')} note={t('listsNote')}>
        <DataTable
          caption={t('lists')}
          hiddenCaption
          rows={lists}
          rowKey={(list) => list.name}
          columns={[
            { key: 'title', title: t('list'), cell: (list) => list.title },
            {
              key: 'csv',
              title: 'CSV',
              cell: (list) => <a href={`/data/export/${list.name}`}>{t('take', { name: list.name })}</a>,
            },
            { key: 'api', title: 'API', cell: (list) => <code>/api/v1/exports/{list.name}</code> },
          ]}
        />
      </Section>
      <Section id="api" title={t('api')}>
        <p className="nl-paragraph tv-prose">{t('apiText')}</p>
        <p className="nl-paragraph">
          <a className="nl-link" href="/api/v1/openapi.json">
            {t('openapi')}
          </a>
        </p>
      </Section>
      <Section id="licentie" title={t('licence')}>
        <p className="nl-paragraph tv-prose">{t('licenceText')}</p>
      </Section>
    </Page>
  );
}
