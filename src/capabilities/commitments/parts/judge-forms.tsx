// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import { ambitions, effects, judgedCompletions, verifiables } from '../rules/codes.ts';
import { Fold, type Sent } from './fold.tsx';

interface Props {
  readonly commitment: CommitmentView;
  readonly sent: Sent;
}

/** The party lets know how it stands: a word, and what shows it. */
export function ReportForm({ sent }: Props) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'report');
  const form = useFormState(mine, 'reportOnCommitment');
  return (
    <Fold purpose="report" title={t('report')} form={form} open={mine !== undefined}>
      <TextArea name="note" label={t('reportWhat')} rows={3} />
      <TextField name="evidence" label={t('evidence')} optional />
      <Button>{t('reportDo')}</Button>
    </Fold>
  );
}

/** Two questions that stay apart: was it done, and did it change anything. */
export function JudgeForm({ sent, side }: Props & { readonly side: 'judgeSelf' | 'judgeOther' }) {
  const t = useTranslations('commitments.promises');
  const mine = ofForm(sent, 'judge');
  const form = useFormState(mine, 'judgeCommitment', { effect: 'too_early' });
  return (
    <Fold purpose="judge" title={t(`form.${side}`)} form={form} open={mine !== undefined}>
      <RadioField
        name="completion"
        label={t('form.completion')}
        options={judgedCompletions.map((one) => ({ value: one, label: t(`completion.${one}`) }))}
      />
      <SelectField
        name="effect"
        label={t('form.effectAsk')}
        empty={null}
        options={effects.map((one) => ({ value: one, label: t(`effect.${one}`) }))}
      />
      <TextArea name="why" label={t('form.why')} rows={2} />
      <TextField name="evidence" label={t('form.evidence')} optional />
      {side === 'judgeOther' && <TextField name="external" label={t('form.external')} optional />}
      <Button>{t('form.judgeDo')}</Button>
    </Fold>
  );
}

/** By somebody outside the party: how good a promise it is, whatever becomes of it. */
export function CodeForm({ sent }: Props) {
  const t = useTranslations('commitments.promises');
  const mine = ofForm(sent, 'code');
  const form = useFormState(mine, 'codeCommitment');
  return (
    <Fold purpose="code" title={t('form.code')} form={form} open={mine !== undefined}>
      <RadioField
        name="verifiable"
        label={t('form.verifiable')}
        options={verifiables.map((one) => ({ value: one, label: t(`verifiable.${one}`) }))}
      />
      <RadioField
        name="ambition"
        label={t('form.ambition')}
        description={t('form.ambitionHelp')}
        options={ambitions.map((one) => ({ value: one, label: t(`ambition.${one}`) }))}
      />
      <TextArea name="why" label={t('form.why')} rows={2} />
      <Button>{t('form.codeDo')}</Button>
    </Fold>
  );
}
