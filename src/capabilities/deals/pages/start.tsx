// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { createDeal } from '../operations/change.server.ts';
import { viewProgramme } from '../operations/read.server.ts';
import type { Route } from './+types/start.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewProgramme, { params });
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(context, request, createDeal, { to: ({ slug }) => `/deals/${slug}` });
}

export default function Start({ loaderData: programme, actionData }: Route.ComponentProps) {
  const t = useTranslations('deals');
  const form = useFormState(actionData, 'createDeal', { stage: 'exploration', visibility: 'parties' });
  return (
    <Page
      current="deals"
      width="read"
      trail={[
        { href: `/deals?programme=${programme.slug}`, label: programme.name },
        { href: `/deals/nieuw/${programme.slug}`, label: t('list.start') },
      ]}
    >
      <title>{`${t('start.title')} · Tegenveer`}</title>
      <PageTitle title={t('start.title')}>
        <SummarySentence>{t('start.intro')}</SummarySentence>
      </PageTitle>
      <Form {...form}>
        <HiddenField name="programme" value={programme.slug} />
        <TextField name="name" label={t('start.name')} />
        <TextField name="shortName" label={t('start.shortName')} size="middle" />
        <TextField name="theme" label={t('start.theme')} size="middle" optional />
        <RadioField
          name="stage"
          label={t('start.stage')}
          options={(['idea', 'exploration'] as const).map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <DateField name="exploredFromOn" label={t('start.exploredFromOn')} optional />
        <RadioField
          name="visibility"
          label={t('start.visibility')}
          options={(['parties', 'network', 'public'] as const).map((seen) => ({
            value: seen,
            label: t(`start.${seen}`),
          }))}
        />
        <Button kind="primary">{t('start.do')}</Button>
      </Form>
    </Page>
  );
}
