// SPDX-License-Identifier: EUPL-1.2
// From a mail link, without an account. Opening shows the report and changes nothing: mail scanners follow links.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { ask, asLink, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { SummarySentence } from '#ui/layout/page-title.tsx';
import { PageShell } from '#ui/shell/page-shell.tsx';
import { confirmOutsideReport, viewOutsideReport, withdrawOutsideReport } from '../outside.operations.server.ts';
import { ReportFacts } from '../parts/outside-reports.tsx';
import type { Route } from './+types/outside-report.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(asLink(context, params.sleutel), viewOutsideReport);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const operation = form.get('_doel') === 'withdraw' ? withdrawOutsideReport : confirmOutsideReport;
  return submit(asLink(context, params.sleutel), request, operation, { form, to: () => `/gebruik/${params.sleutel}` });
}

export default function OutsideReportPage({ loaderData: report, actionData }: Route.ComponentProps) {
  const t = useTranslations('results.outside');
  const when = useWhen();
  const form = useFormState(actionData, 'confirmOutsideReport');
  const title = t('reportTitle', { title: report.result.title });
  return (
    <PageShell kind="bare">
      <title>{`${title} · Tegenveer`}</title>
      <meta name="robots" content="noindex" />
      <p className="tv-fine">{`${report.function}, ${report.organisation}`}</p>
      <h1 className="nl-heading nl-heading--level-1">{title}</h1>
      <SummarySentence small>
        {t(`state.${report.status}`, { on: when(report.decidedOn ?? report.confirmedOn) })}
      </SummarySentence>
      <ReportFacts report={report} />
      {report.status === 'sent' && (
        <Form {...form} prefix="ja">
          <HiddenField name="_doel" value="confirm" />
          <Button kind="ask" full>
            {t('confirm')}
          </Button>
        </Form>
      )}
      {(report.status === 'sent' || report.status === 'confirmed') && (
        <Form prefix="nee" label={t('withdraw')}>
          <HiddenField name="_doel" value="withdraw" />
          <Button>{t('withdraw')}</Button>
        </Form>
      )}
    </PageShell>
  );
}
