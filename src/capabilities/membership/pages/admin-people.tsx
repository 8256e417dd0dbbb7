// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { KnownOrganisations, OrganisationField } from '#ui/form/organisation-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { listOrganisationNames } from '../organisations.operations.server.ts';
import { NextPage } from '../parts/next-page.tsx';
import { addPerson, listPeople } from '../people.operations.server.ts';
import type { Route } from './+types/admin-people.ts';

const here = '/beheer/mensen';

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  return { ...(await ask(context, listPeople, { query })), ...(await ask(context, listOrganisationNames)), query };
}

export const action = ({ context, request }: Route.ActionArgs) =>
  submit(context, request, addPerson, { to: ({ id }) => `${here}/${id}` });

export default function AdminPeople({ loaderData: { items, next, names, query }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.people');
  const all = useTranslations('membership');
  const ended = query['ended'] === 'yes';
  const search = typeof query['search'] === 'string' ? query['search'] : undefined;
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
        <SummarySentence>{t(ended ? 'findingEnded' : 'finding')}</SummarySentence>
      </PageTitle>
      <FilterBar
        label={t('filter')}
        action={here}
        search={{ name: 'search', label: t('search'), value: search }}
        filters={[
          {
            name: 'ended',
            label: t('ended'),
            all: null,
            value: ended ? 'yes' : 'no',
            options: [
              { value: 'no', label: t('endedNo') },
              { value: 'yes', label: t('endedYes') },
            ],
          },
        ]}
        clearHref={search || ended ? here : undefined}
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
              cell: ({ id, name, administrator }) => (
                <>
                  <a href={`${here}/${id}`}>{name}</a>
                  {administrator && `, ${t('administrator')}`}
                </>
              ),
            },
            { key: 'mail', title: t('mail'), cell: ({ mails }) => mails.join(', ') },
            {
              key: 'functions',
              title: t('functions'),
              cell: ({ affiliations }) =>
                affiliations
                  .filter(({ endsOn }) => endsOn === null || ended)
                  .map(({ functionTitle, organisation }) =>
                    [functionTitle, organisation.name].filter(Boolean).join(', '),
                  )
                  .join('; ') || t('noFunction'),
            },
          ]}
        />
      )}
      <NextPage here={here} query={query} next={next} />
      <Section id="nieuw" title={t('add')} note={t('addHint')}>
        <KnownOrganisations names={names} />
        <AddPerson state={actionData} />
      </Section>
    </Page>
  );
}

function AddPerson({ state }: { state: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('membership.people');
  const languages = useTranslations('membership.account.language');
  const form = useFormState(state, 'addPerson', { language: 'nl' });
  return (
    <Form {...form}>
      <TextField name="name" label={t('name')} maxLength={120} />
      <TextField name="mail" type="email" label={t('mail')} />
      <OrganisationField name="organisation" label={t('organisation')} optional />
      <TextField name="functionTitle" label={t('functionTitle')} maxLength={120} optional />
      <RadioField
        name="language"
        label={t('language')}
        columns={2}
        options={[
          { value: 'nl', label: languages('nl') },
          { value: 'en', label: languages('en') },
        ]}
      />
      <Actions>
        <Button kind="primary">{t('add')}</Button>
      </Actions>
    </Form>
  );
}
