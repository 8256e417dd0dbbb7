// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { changeOrganisation, viewOrganisation } from '../organisations.operations.server.ts';
import { OrganisationFields } from '../parts/organisation-fields.tsx';
import { viewStatus } from '../stewardship.operations.server.ts';
import type { Route } from './+types/admin-organisation.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  await ask(context, viewStatus); // for administrators only
  return ask(context, viewOrganisation, { params: { organisation: params.slug } });
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submit(context, request, changeOrganisation, {
    params: { organisation: params.slug },
    to: () => '/beheer/organisaties',
  });

export default function AdminOrganisation({ loaderData: organisation, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.organisations');
  const all = useTranslations('membership');
  const { name, kind, tooi, kvk, ror, version, slug, visibility } = organisation;
  const form = useFormState(actionData, 'changeOrganisation', {
    name,
    kind,
    tooi: tooi ?? '',
    kvk: kvk ?? '',
    ror: ror ?? '',
  });
  return (
    <Page
      width="read"
      trail={[
        { href: '/beheer', label: all('admin.short') },
        { href: '/beheer/organisaties', label: t('short') },
        { href: `/beheer/organisaties/${slug}`, label: name },
      ]}
    >
      <title>{`${t('changeTitle', { name })} · Tegenveer`}</title>
      <PageTitle title={t('changeTitle', { name })}>
        <SummarySentence>{t(visibility)}</SummarySentence>
      </PageTitle>
      <Form {...form}>
        <HiddenField name="version" value={String(version)} />
        <OrganisationFields />
        <Actions>
          <Button kind="primary">{t('save')}</Button>
          <a href={`/organisaties/${slug}/mandaten`}>{all('mandates.link')}</a>
        </Actions>
      </Form>
    </Page>
  );
}
