// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { isOutward, type Visibility, visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { resultKinds } from '../rules/values.ts';

export interface ChangeableResult {
  readonly title: string;
  readonly kind: string;
  readonly summary: string | null;
  readonly conditions: string | null;
  readonly contactFunction: string | null;
  readonly organisation: { readonly slug: string } | null;
  readonly modelTexts: readonly { readonly title: string; readonly url: string }[];
  readonly source: string | null;
  readonly visibility: Visibility;
  readonly version: number;
  readonly may: { readonly widen: boolean };
}

const mostTexts = 10;

/** What is stored now, by field name. */
export const storedValues = (result: ChangeableResult): ShownForm['values'] => ({
  title: result.title,
  kind: result.kind,
  summary: result.summary ?? '',
  conditions: result.conditions ?? '',
  contactFunction: result.contactFunction ?? '',
  organisation: result.organisation?.slug ?? '',
  source: result.source ?? '',
  visibility: result.visibility,
  version: String(result.version),
  ...Object.fromEntries(
    result.modelTexts.flatMap(({ title, url }, at) => [
      [`modelTexts[${at}].title`, title],
      [`modelTexts[${at}].url`, url],
    ]),
  ),
});

/** Changes what a result says of itself; wider than it was only where that is one's to decide. */
export function ChangeResultForm({ result, form }: { result: ChangeableResult; form: ShownForm }) {
  const t = useTranslations('results');
  const rows = Array.from(
    { length: Math.min(result.modelTexts.length + 1, mostTexts) },
    (_, at) => `modelTexts[${at}]`,
  );
  return (
    <Form {...form} prefix="anders" label={t('result.change')}>
      <HiddenField name="_doel" value="changeResult" />
      <HiddenField name="version" value={String(result.version)} />
      <HiddenField name="organisation" value={result.organisation?.slug ?? ''} />
      <Fine>{t('result.changeNote')}</Fine>
      <TextField name="title" label={t('newResult.name')} />
      <RadioField
        name="kind"
        label={t('newResult.kind')}
        options={resultKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextArea name="summary" label={t('newResult.summary')} optional />
      <TextArea name="conditions" label={t('newResult.conditions')} optional />
      <TextField name="contactFunction" label={t('newResult.contact')} size="middle" optional />
      {rows.map((row, at) => (
        <div key={row}>
          <TextField name={`${row}.title`} label={t('result.modelTitle', { number: at + 1 })} optional />
          <TextField name={`${row}.url`} label={t('result.modelUrl', { number: at + 1 })} optional />
        </div>
      ))}
      <TextField name="source" label={t('newResult.source')} optional />
      <SelectField
        name="visibility"
        label={t('newResult.visibility')}
        empty={null}
        options={visibilities
          .filter((value) => value === result.visibility || (value !== 'named' && value !== 'organisation'))
          .filter((value) => result.may.widen || !isOutward(result.visibility, value))
          .map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <Button kind="primary">{t('result.changeSave')}</Button>
    </Form>
  );
}
