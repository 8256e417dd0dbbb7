// SPDX-License-Identifier: EUPL-1.2
// One result: what it is, who uses it now, and what is needed to use it too.

import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { Facts, Prose } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { SourceText } from '#ui/record/source-text.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { recordAdoption } from '../operations.server.ts';
import { judgeOutsideReport, listOutsideReports } from '../outside.operations.server.ts';
import { AdoptionLines } from '../parts/adoption-lines.tsx';
import { ChangeResultForm, storedValues } from '../parts/change-result-form.tsx';
import { OutsideReports } from '../parts/outside-reports.tsx';
import { RecordUseForm } from '../parts/record-use-form.tsx';
import { changeResult, viewResult } from '../result.operations.server.ts';
import type { Route } from './+types/result.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await ask(context, viewResult, { params: { result: params.slug } });
  const { names } = result.mayRecord ? await ask(context, listOrganisationNames) : { names: [] };
  const reports = result.mayRecord
    ? (await ask(context, listOutsideReports, { params: { result: result.slug } })).items
    : [];
  return { result, names, reports };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('_doel') === 'changeResult')
    return submit(context, request, changeResult, {
      form,
      params: { result: params.slug },
      body: ({ modelTexts, ...body }) => ({ ...body, modelTexts: given(modelTexts) }),
      to: ({ slug }) => `/resultaten/${slug}`,
    });
  if (form.get('_doel') === 'judgeOutsideReport')
    return submit(context, request, judgeOutsideReport, {
      form,
      params: { report: String(form.get('_over') ?? '') },
      to: () => `/resultaten/${params.slug}#van-buiten`,
    });
  return submit(context, request, recordAdoption, {
    form,
    body: (body) => ({ ...body, result: params.slug }),
    to: ({ id }) => `/overname/${id}`,
  });
}

/** The rows that hold something: a row left empty is no text. */
const given = (rows: unknown): unknown =>
  Array.isArray(rows) ? rows.filter((row) => Object.values(row ?? {}).some((typed) => typed !== '')) : [];

export default function Result({ loaderData: { result, names, reports }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results');
  const changing = ofForm(actionData, 'changeResult');
  const judging = ofForm(actionData, 'judgeOutsideReport');
  const recording = changing || judging ? undefined : actionData;
  const form = useFormState(recording, 'recordAdoption', { visibility: 'parties' });
  const change = useFormState(changing, 'changeResult', storedValues(result));
  const list = `/resultaten${result.programme ? `?programma=${result.programme.slug}` : ''}`;
  const organisations = new Set(result.adoptions.map(({ organisation }) => organisation.id)).size;
  return (
    <Page
      current="adoption"
      trail={[
        { href: list, label: t('resultList.trail') },
        { href: `/resultaten/${result.slug}`, label: result.title },
      ]}
      strip={result.programme?.fictional ? <DataStrip>{t('strip.fictional')}</DataStrip> : undefined}
    >
      <title>{`${result.title} · Tegenveer`}</title>
      <PageTitle title={result.title} above={t('result.kindLine', { kind: t(`kind.${result.kind}`) })}>
        <SummarySentence>
          {result.summary ?? t('result.noSummary')} {t('result.uses', { count: organisations })}
        </SummarySentence>
      </PageTitle>
      <Section id="wie" title={t('result.who')} note={t('result.whoNote')}>
        {result.adoptions.length === 0 ? (
          <p>{t('result.nobody')}</p>
        ) : (
          <AdoptionLines items={result.adoptions} by="organisation" />
        )}
        {result.mayRecord && (
          <TableToggle title={`${t('result.record')} ${t('result.recordNote')}`} open={recording !== undefined}>
            <KnownOrganisations names={names} />
            <RecordUseForm form={form} />
          </TableToggle>
        )}
        {result.visibility === 'public' && (
          <p className="tv-fine">
            {t('outside.ask')} <a href={`/resultaten/${result.slug}/gebruik`}>{t('outside.askLink')}</a>
          </p>
        )}
      </Section>
      <OutsideReports reports={reports} state={judging} />
      <Section id="voorwaarden" title={t('result.conditions')}>
        <Prose>
          <p>{result.conditions ?? t('result.conditionsUnknown')}</p>
        </Prose>
        <Facts
          facts={[
            ...(result.deal
              ? [{ name: t('result.from'), value: <a href={`/deals/${result.deal.slug}`}>{result.deal.name}</a> }]
              : []),
            ...(result.organisation
              ? [
                  {
                    name: t('result.keeper'),
                    value: <a href={`/organisaties/${result.organisation.slug}`}>{result.organisation.name}</a>,
                  },
                ]
              : []),
            ...(result.contactFunction ? [{ name: t('result.contact'), value: result.contactFunction }] : []),
            ...(result.modelTexts.length > 0
              ? [
                  {
                    name: t('result.modelTexts'),
                    value: result.modelTexts.map(({ title, url }) => (
                      <span key={url}>
                        <a href={url}>{title}</a>{' '}
                      </span>
                    )),
                  },
                ]
              : []),
            ...(result.source ? [{ name: t('result.source'), value: <SourceText source={result.source} /> }] : []),
          ]}
        />
        {result.may.change && (
          <TableToggle title={t('result.change')} open={changing !== undefined}>
            <ChangeResultForm result={result} form={change} />
          </TableToggle>
        )}
      </Section>
    </Page>
  );
}
