// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { Form, type FormProps } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { setupParts } from '../../rules/setup.ts';
import { useMoment } from '../use-moment.ts';

interface LookBackFormProps {
  readonly form: Pick<FormProps, 'values' | 'errors'>;
  readonly sessions: readonly { id: string; title: string; startsAt: string; version: number }[];
}

/** What worked, what did not, and the set-up as it is from now on. */
export function LookBackForm({ form, sessions }: LookBackFormProps) {
  const t = useTranslations('sessions.setup');
  const moment = useMoment();
  return (
    <Form {...form} prefix="terug">
      <SelectField
        name="_sessie"
        label={t('session')}
        empty={null}
        options={sessions.map(({ id, title, startsAt, version }) => ({
          value: `${id} ${version}`,
          label: `${title}, ${moment(startsAt, 'short')}`,
        }))}
      />
      <TextArea name="wentWell" label={t('wentWell')} rows={3} maxLength={4000} />
      <TextArea name="wentBadly" label={t('wentBadly')} rows={3} maxLength={4000} />
      {setupParts.map((part) => (
        <TextArea key={part} name={part} label={t(`parts.${part}`)} rows={3} maxLength={4000} optional />
      ))}
      <TextArea name="why" label={t('why')} rows={3} maxLength={2000} />
      <Actions>
        <Button kind="primary">{t('save')}</Button>
      </Actions>
    </Form>
  );
}
