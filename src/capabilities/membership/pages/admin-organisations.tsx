// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { addOrganisation, listOrganisations } from '../organisations.operations.server.ts';
import { NextPage } from '../parts/next-page.tsx';
import { OrganisationFields } from '../parts/organisation-fields.tsx';
import { organisationKinds } from '../rules/identifiers.ts';
import { viewStatus } from '../stewardship.operations.server.ts';
import type { Route } from './+types/admin-organisations.ts';

const here = '/beheer/organisaties';

export async function loader({ context, request }: Route.LoaderArgs) {
  await ask(context, viewStatus); // for administrators only
  const query = queryOf(request);
  return { ...(await ask(context, listOrganisations, { query })), query };
}

export const action = ({ context, request }: Route.ActionArgs) =>
  submit(context, request, addOrganisation, { to: ({ slug }) => `${here}/${slug}` });

export default function AdminOrganisations({ loaderData, actionData }: Route.ComponentProps) {
  const { items, next, query } = loaderData;
  const t = useTranslations('membership.organisations');
  const all = useTranslations('membership');
  const form = useFormState(actionData, 'addOrganisation');
  return (
    <Page
      width="read"
      trail={[
        { href: '/beheer', label: all('admin.short') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding')}</SummarySentence>
      </PageTitle>
      <FilterBar
        label={t('filter')}
        action={here}
        search={{ name: 'search', label: t('search'), value: textOf(query['search']) }}
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            value: textOf(query['kind']),
            options: organisationKinds.map((kind) => ({ value: kind, label: all(`kinds.${kind}`) })),
          },
        ]}
        clearHref={query['search'] || query['kind'] ? here : undefined}
      />
      {items.length === 0 ? (
        <EmptyState step={{ href: '#nieuw', label: t('add') }}>{t('none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('title')}
          hiddenCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('name'),
              cell: ({ name, slug, fictional }) => (
                <>
                  <a href={`${here}/${slug}`}>{name}</a>
                  {fictional && ` (${t('fictional')})`}
                </>
              ),
            },
            { key: 'kind', title: t('kind'), cell: ({ kind }) => all(`kinds.${kind}`) },
            {
              key: 'identifiers',
              title: t('identifiers'),
              cell: ({ tooi, kvk, ror }) =>
                [tooi && 'TOOI', kvk && `KvK ${kvk}`, ror && 'ROR'].filter(Boolean).join(', ') || t('noIdentifiers'),
            },
          ]}
        />
      )}
      <NextPage here={here} query={query} next={next} />
      <Section id="nieuw" title={t('add')}>
        <Form {...form}>
          <OrganisationFields />
          <Actions>
            <Button kind="primary">{t('add')}</Button>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
