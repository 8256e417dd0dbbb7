// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { recordResult } from '../result.operations.server.ts';
import { resultKinds } from '../rules/values.ts';
import type { Route } from './+types/new-result.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  await ask(context, viewMe);
  return { deal: new URL(request.url).searchParams.get('deal') ?? '' };
}

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(context, request, recordResult, { to: ({ slug }) => `/resultaten/${slug}` });

export default function NewResult({ loaderData: { deal }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results');
  const form = useFormState(actionData, 'recordResult', { deal, visibility: 'parties' });
  return (
    <Page current="adoption" width="read" trail={[{ href: '/resultaten', label: t('resultList.trail') }]}>
      <title>{`${t('newResult.title')} · Tegenveer`}</title>
      <PageTitle title={t('newResult.title')}>
        <SummarySentence small>{t('newResult.intro')}</SummarySentence>
      </PageTitle>
      <Form {...form}>
        <TextField name="deal" label={t('newResult.deal')} size="middle" />
        <TextField name="title" label={t('newResult.name')} />
        <RadioField
          name="kind"
          label={t('newResult.kind')}
          options={resultKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextArea name="summary" label={t('newResult.summary')} optional />
        <TextArea name="conditions" label={t('newResult.conditions')} optional />
        <TextField name="contactFunction" label={t('newResult.contact')} size="middle" optional />
        <TextField name="source" label={t('newResult.source')} optional />
        <SelectField
          name="visibility"
          label={t('newResult.visibility')}
          empty={null}
          options={visibilities
            .filter((value) => value !== 'named' && value !== 'organisation')
            .map((value) => ({ value, label: t(`visibility.${value}`) }))}
        />
        <Button kind="primary">{t('newResult.save')}</Button>
      </Form>
    </Page>
  );
}
