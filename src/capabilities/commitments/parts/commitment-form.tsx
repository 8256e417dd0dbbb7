// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { newnesses } from '../rules/codes.ts';

const seenBy = ['author', 'organisation', 'parties', 'network', 'public'] as const;

/** The sentence in its parts, in the order in which it is read. */
export function SentenceFields() {
  const t = useTranslations('commitments.promises.form');
  return (
    <>
      <TextArea name="what" label={t('what')} description={t('whatHelp')} rows={2} />
      <DateField name="dueOn" label={t('due')} optional />
      <TextArea name="effect" label={t('effect')} rows={2} optional />
      <TextField name="condition" label={t('condition')} optional />
    </>
  );
}

/** What is beside the sentence: kind, who sees to it, new or not. */
export function MoreFields() {
  const t = useTranslations('commitments.promises');
  return (
    <>
      <SelectField
        name="kind"
        label={t('form.kind')}
        options={commitmentKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField name="ownerFunction" label={t('form.owner')} optional />
      <SelectField
        name="newness"
        label={t('form.newness')}
        empty={null}
        options={newnesses.map((one) => ({ value: one, label: t(`newness.${one}`) }))}
      />
    </>
  );
}

/** For who works in the deal: a draft, or a promise by who has the mandate. Sends `_doel=toezegging`. */
export function CommitmentForm({
  form,
  organisations,
}: {
  readonly form: ShownForm;
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
}) {
  const t = useTranslations('commitments.promises.form');
  const seen = useTranslations('commitments.panel.seen');
  return (
    <Form {...form} prefix="toezegging">
      <HiddenField name="_doel" value="toezegging" />
      <SelectField
        name="organisation"
        label={t('organisation')}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SentenceFields />
      <MoreFields />
      <RadioField
        name="state"
        label={t('state')}
        value="draft"
        options={[
          { value: 'draft', label: t('stateDraft') },
          { value: 'made', label: t('stateMade') },
        ]}
      />
      <SelectField
        name="visibility"
        label={t('visibility')}
        empty={null}
        value="parties"
        options={seenBy.map((one) => ({ value: one, label: seen(one) }))}
      />
      <Button kind="primary">{t('make')}</Button>
    </Form>
  );
}
