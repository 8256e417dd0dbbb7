// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, type FormProps, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import type { DecisionRule } from '../contract.ts';
import { decisionTypes } from '../rules/codes.ts';

interface ProposeFormProps {
  readonly form: Pick<FormProps, 'values' | 'errors'>;
  readonly rules: readonly DecisionRule[];
  /** Decisions that hold: a new one can take the place of one. */
  readonly earlier: readonly { id: string; title: string }[];
}

/** A proposal: what, why now, and until when it is good enough. The rest may come later. */
export function ProposeForm({ form, rules, earlier }: ProposeFormProps) {
  const t = useTranslations('decisions.propose');
  const words = useTranslations('decisions');
  const spaces = useTranslations('spaces.visibilities');
  const byMandate = rules.some(({ method }) => method === 'mandate_holder');
  const label = (type: DecisionRule['type']) => {
    const rule = rules.find((one) => one.type === type);
    return `${words(`type.${type}`)} (${words(`method.${rule?.method ?? 'consent'}`)})`;
  };
  return (
    <Form {...form} prefix="voorstel">
      <HiddenField name="_doel" value="voorstel" />
      <TextField name="title" label={t('titleLabel')} maxLength={160} />
      <TextArea name="proposal" label={t('proposal')} description={t('proposalHint')} maxLength={5000} />
      <TextArea name="driver" label={t('driver')} description={t('driverHint')} rows={3} maxLength={2000} />
      <SelectField
        name="type"
        label={t('type')}
        description={t('typeHint')}
        empty={null}
        options={decisionTypes.map((type) => ({ value: type, label: label(type) }))}
      />
      <TextField
        name="reviewOn"
        label={t('reviewOn')}
        description={t('reviewHint')}
        size="short"
        maxLength={10}
        optional
      />
      <TextField
        name="circle"
        label={t('circle')}
        description={t('circleHint')}
        size="middle"
        maxLength={200}
        optional
      />
      <TextField name="measure" label={t('measure')} maxLength={500} optional />
      <TextField name="bindingOn" label={t('bindingOn')} maxLength={500} optional />
      <TextField name="formalBy" label={t('formalBy')} description={t('formalHint')} maxLength={300} optional />
      <TextField name="changes" label={t('changes')} description={t('changesHint')} maxLength={300} optional />
      {byMandate && <OrganisationField name="decider" label={t('decider')} description={t('deciderHint')} optional />}
      {earlier.length > 0 && (
        <SelectField
          name="replaces"
          label={t('replaces')}
          empty={t('replacesNone')}
          options={earlier.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <SelectField
        name="visibility"
        label={t('visibility')}
        empty={null}
        options={visibilities.map((value) => ({ value, label: spaces(value) }))}
      />
      <Actions>
        <Button kind="primary">{t('send')}</Button>
      </Actions>
    </Form>
  );
}
