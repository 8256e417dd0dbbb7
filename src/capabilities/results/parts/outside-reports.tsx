// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { OutsideReport } from '../outside.contract.ts';
import { evidenceFields } from '../rules/ladder.states.ts';
import { claimOf } from '../rules/outside.ts';
import { type RefusedForm, stateOf } from './record-view.ts';
import { partyKindCodes, usePartyKind } from './use-party-kind.ts';

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** What was reported from outside, for who leads the deal: first what nobody looked at. */
export function OutsideReports({ reports, state }: { reports: readonly OutsideReport[]; state: RefusedForm }) {
  const t = useTranslations('results.outside');
  const when = useWhen();
  if (reports.length === 0) return null;
  return (
    <Section id="van-buiten" title={t('reports')} note={t('reportsNote')}>
      <ul className="tv-items">
        {reports.map((report) => (
          <li key={report.id}>
            <p>
              {t.rich('reportLine', {
                ...bold,
                organisation: report.unit ? `${report.organisation}, ${report.unit}` : report.organisation,
                function: report.function,
                on: when(report.confirmedOn),
              })}
              ; {report.status === 'confirmed' ? t('reportWaits') : t(`reportDone.${report.status}`)}
            </p>
            <ReportFacts report={report} />
            {report.adoption && (
              <p>
                <a href={`/overname/${report.adoption}`}>{t('toRecord')}</a>
              </p>
            )}
            {report.status === 'confirmed' && <Judge report={report} state={state} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was written down, as far as it was. */
export function ReportFacts({ report }: { report: OutsideReport }) {
  const t = useTranslations('results');
  const say = useWords();
  const when = useWhen();
  const known = (name: string, value: ReactNode) => (value ? [{ name, value }] : []);
  return (
    <Facts
      facts={[
        ...known(t('outside.level'), report.level && `${levelLabel(report.level)} ${say(`level.${report.level}`)}`),
        ...evidenceFields.flatMap((field) =>
          known(
            t(`evidence.${field}`),
            field.endsWith('On') ? report.evidence[field] && when(report.evidence[field]) : report.evidence[field],
          ),
        ),
        ...known(t('outside.words'), report.words),
        ...known(t('outside.proof'), report.proof && <a href={report.proof}>{report.proof}</a>),
        ...known(t('outside.reason'), report.reason),
      ]}
    />
  );
}

function Judge({ report, state }: { report: OutsideReport; state: RefusedForm }) {
  const t = useTranslations('results');
  const kindWord = usePartyKind();
  const mine = stateOf(state, 'judgeOutsideReport');
  const here = mine?.values['_over'] === report.id ? mine : undefined;
  const form = useFormState(here, 'judgeOutsideReport', { visibility: 'public', organisation: report.organisation });
  const claim = claimOf(report.level, report.evidence);
  return (
    <TableToggle title={t('outside.judge')} open={here !== undefined}>
      <Fine>{claim ? t('outside.whatCountsClaim', { level: levelLabel(claim.level) }) : t('outside.whatCounts')}</Fine>
      <Form {...form} prefix={`melding-${report.id}`} label={t('outside.judge')}>
        <HiddenField name="_doel" value="judgeOutsideReport" />
        <HiddenField name="_over" value={report.id} />
        <RadioField
          name="believe"
          label={t('outside.believe')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`outside.${value}`) }))}
        />
        <TextArea name="reason" label={t('outside.judgeReason')} optional />
        <OrganisationField name="organisation" label={t('outside.judgeOrganisation')} />
        {!report.known && (
          <SelectField
            name="kind"
            label={t('outside.judgeKind')}
            description={t('outside.unknownOrganisation')}
            options={partyKindCodes.map((value) => ({ value, label: kindWord(value) }))}
          />
        )}
        <SelectField
          name="visibility"
          label={t('result.visibility')}
          empty={null}
          options={(['public', 'network', 'parties'] as const).map((value) => ({
            value,
            label: t(`visibility.${value}`),
          }))}
        />
        <Button kind="primary">{t('outside.judgeSend')}</Button>
      </Form>
    </TableToggle>
  );
}
