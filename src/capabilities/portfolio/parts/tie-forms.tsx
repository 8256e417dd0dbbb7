// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { connectionKinds } from '../rules/codes.ts';
import { type Choice, GoalForm } from './item-forms.tsx';

/** Says how this item hangs together with another. */
export function ConnectForm({
  form,
  items,
}: {
  form: ShownForm;
  items: readonly (Choice & { readonly carrier: string })[];
}) {
  const t = useTranslations('portfolio');
  return (
    <GoalForm form={form} goal="verband">
      <SelectField
        name="kind"
        label={t('form.connectKind')}
        options={connectionKinds.map((kind) => ({ value: kind, label: t(`connection.${kind}`) }))}
      />
      <SelectField
        name="to"
        label={t('form.connectTo')}
        options={items.map(({ id, name, carrier }) => ({ value: id, label: name, group: carrier }))}
      />
      <TextField name="note" label={t('form.connectNote')} optional />
      <Button kind="primary">{t('form.connect')}</Button>
    </GoalForm>
  );
}

/** What an item can serve or yield, by kind of tie. */
export interface TieChoices {
  readonly mission: readonly Choice[];
  readonly deal: readonly Choice[];
  readonly result: readonly Choice[];
}
const kinds = ['mission', 'deal', 'result'] as const;
const labels = { mission: 'tieMission', deal: 'tieDeal', result: 'tieResult' } as const;

/** One form per kind of tie that has something to choose. */
export function TieForms({ form, sent, choices }: { form: ShownForm; sent: string | undefined; choices: TieChoices }) {
  const t = useTranslations('portfolio.form');
  return kinds
    .filter((kind) => choices[kind].length > 0)
    .map((kind) => (
      <Form key={kind} {...(sent === kind ? form : {})} prefix={kind}>
        <HiddenField name="_doel" value="band" />
        <HiddenField name="kind" value={kind} />
        <SelectField
          name="to"
          label={t(labels[kind])}
          options={choices[kind].map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>{t('tieDo')}</Button>
      </Form>
    ));
}

/** A button that takes a tie or connection away. */
export function DropButton({ goal, what, about }: { goal: 'los' | 'scheid'; what: string; about: string }) {
  const t = useTranslations('portfolio.item');
  return (
    <Form prefix={`${goal}-${what.replaceAll(' ', '-')}`}>
      <HiddenField name="_doel" value={goal} />
      <HiddenField name="_wat" value={what} />
      <Button>{t(goal === 'los' ? 'untie' : 'disconnect', { about })}</Button>
    </Form>
  );
}
