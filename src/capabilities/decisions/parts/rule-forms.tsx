// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { Facts } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { DecisionRule } from '../contract.ts';
import { methods, shares } from '../rules/codes.ts';

/** How a space decides: only what differs from consent is said apart. */
export function RuleList({ rules }: { rules: readonly DecisionRule[] }) {
  const t = useTranslations('decisions');
  const other = rules.filter(({ method }) => method !== 'consent');
  if (other.length === 0) return <p className="nl-paragraph">{t('rules.all')}</p>;
  const facts = other.map(({ type, method, share }) => ({
    name: t(`type.${type}`),
    value: method === 'majority' ? `${t(`method.${method}`)} (${t(`share.${share}`)})` : t(`method.${method}`),
  }));
  return <Facts facts={facts} />;
}

interface RuleFormsProps {
  readonly rules: readonly DecisionRule[];
  readonly state: Parameters<typeof ofForm>[0];
}

export const RuleForms = ({ rules, state }: RuleFormsProps) =>
  rules.map((rule) => <RuleForm key={rule.type} rule={rule} state={state} />);

function RuleForm({ rule, state }: { rule: DecisionRule } & Pick<RuleFormsProps, 'state'>) {
  const t = useTranslations('decisions');
  const { type, method, share } = rule;
  const sent = ofForm(state, `regel ${type}`);
  const form = useFormState(sent, 'setDecisionRule', { method, share });
  return (
    <TableToggle title={`${t(`type.${type}`)}: ${t(`method.${method}`)}`} open={sent !== undefined}>
      <Form {...form} prefix={`regel-${type}`} label={t('rules.choose', { type: t(`type.${type}`) })}>
        <HiddenField name="_doel" value={`regel ${type}`} />
        <SelectField
          name="method"
          label={t('rules.how')}
          empty={null}
          options={methods.map((value) => ({ value, label: `${t(`method.${value}`)}: ${t(`methodHint.${value}`)}` }))}
        />
        <SelectField
          name="share"
          label={t('rules.share')}
          empty={null}
          options={shares.map((value) => ({ value, label: t(`share.${value}`) }))}
        />
        <Button>{t('rules.save')}</Button>
      </Form>
    </TableToggle>
  );
}
