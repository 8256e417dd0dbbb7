// SPDX-License-Identifier: EUPL-1.2
// For who was never a party: say that you use a result. No account; a mail makes sure who says so.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { reportOutsideUse } from '../outside.operations.server.ts';
import { OutsideForm } from '../parts/outside-form.tsx';
import { viewResult } from '../result.operations.server.ts';
import { outsideLevels } from '../rules/outside.ts';
import { oneOf } from '../rules/values.ts';
import type { Route } from './+types/outside-use.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const result = await ask(context, viewResult, { params: { result: params.slug } });
  return { result, level: oneOf(outsideLevels, asked.get('trede')), sent: asked.has('verstuurd') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(context, request, reportOutsideUse, {
    params: { result: params.slug },
    to: () => `/resultaten/${params.slug}/gebruik?verstuurd`,
  });
}

export default function OutsideUse({ loaderData: { result, level, sent }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results.outside');
  const typed = oneOf(outsideLevels, String(actionData?.values['level'] ?? ''));
  const form = useFormState(actionData, 'reportOutsideUse', { language: 'nl' });
  const title = sent ? t('sentTitle') : t('title', { title: result.title });
  return (
    <Page
      current="adoption"
      trail={[
        { href: `/resultaten/${result.slug}`, label: result.title },
        { href: `/resultaten/${result.slug}/gebruik`, label: t('trail') },
      ]}
      strip={result.programme?.fictional ? <Fictional /> : undefined}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>{sent ? t('sent') : t('intro')}</SummarySentence>
      </PageTitle>
      {!sent && <OutsideForm level={typed ?? level} form={form} />}
    </Page>
  );
}

function Fictional() {
  const t = useTranslations('results');
  return <DataStrip>{t('strip.fictional')}</DataStrip>;
}
