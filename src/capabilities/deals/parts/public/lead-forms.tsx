// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import type { DealView } from '../../contract.ts';
import { linkKinds } from '../../rules/codes.ts';

/** For who leads the deal: on to the next stage, or an honest end. Sends `_doel=stap`. */
export function StepForm({ form, deal }: { form: ShownForm; deal: DealView }) {
  const t = useTranslations('deals');
  return (
    <Form {...form} prefix="stap">
      <HiddenField name="_doel" value="stap" />
      <HiddenField name="version" value={String(deal.version)} />
      <SelectField
        name="stage"
        label={t('page.stepTo')}
        options={deal.mine.nextStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      />
      <DateField name="happenedOn" label={t('page.stepOn')} optional />
      <TextArea name="note" label={t('page.stepWhy')} description={t('page.stepNote')} optional />
      <Button>{t('page.stepDo')}</Button>
    </Form>
  );
}

/** For who leads the deal: how it is tied to another. Sends `_doel=koppel`. */
export function LinkForm({ form }: { form: ShownForm }) {
  const t = useTranslations('deals');
  return (
    <Form {...form} prefix="koppel">
      <HiddenField name="_doel" value="koppel" />
      <SelectField
        name="kind"
        label={t('page.linkKind')}
        options={linkKinds.map((kind) => ({ value: kind, label: t(`linkOut.${kind}`) }))}
      />
      <TextField name="to" label={t('page.linkTo')} optional />
      <Fine>{t('page.linkWhose')}</Fine>
      <TextField name="toName" label={t('page.linkName')} optional />
      <DateField name="linkedOn" label={t('page.stepOn')} optional />
      <Button>{t('page.linkDo')}</Button>
    </Form>
  );
}
