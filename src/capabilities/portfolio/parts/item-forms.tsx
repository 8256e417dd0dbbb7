// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { type Classification, classifications, isClassification, kinds } from '../rules/codes.ts';
import { useAxisWords } from './axis-words.ts';

const names = Object.keys(classifications).filter(isClassification);
const widths = ['author', 'parties', 'network', 'public'] as const;

/** The nine classifications, each of which may stay open. */
function ClassFields() {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  return names.map((name: Classification) => (
    <SelectField
      key={name}
      name={name}
      label={say.axis(name)}
      description={t(`axisHelp.${name}`)}
      empty={t('form.unclassified')}
      options={classifications[name].map((key) => ({ value: key, label: say.value(name, key) }))}
    />
  ));
}

function WordFields() {
  const t = useTranslations('portfolio');
  return (
    <>
      <TextField name="title" label={t('form.title')} />
      <TextArea name="about" label={t('form.about')} optional />
      <SelectField
        name="kind"
        label={t('form.kind')}
        empty={null}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField name="place" label={t('form.place')} size="middle" optional />
      <DateField name="startsOn" label={t('form.startsOn')} optional />
      <DateField name="endsOn" label={t('form.endsOn')} optional />
    </>
  );
}

export type Choice = { readonly id: string; readonly name: string };

/** Places something in the portfolio. */
export function RecordForm(props: { form: ShownForm; spaces: readonly Choice[]; barrier: string | null }) {
  const { form, spaces, barrier } = props;
  const t = useTranslations('portfolio.form');
  return (
    <Form {...form} prefix="nieuw">
      {barrier !== null && <HiddenField name="barrier" value={barrier} />}
      <SelectField
        name="space"
        label={t('space')}
        {...(spaces.length === 1 ? { empty: null } : {})}
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WordFields />
      <RadioField
        name="visibility"
        label={t('visibility')}
        options={widths.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <TableToggle title={t('classify')}>
        <ClassFields />
      </TableToggle>
      <Button kind="primary">{t('record')}</Button>
    </Form>
  );
}

/** Other words for an item. */
export function DescribeForm({ form, version }: { form: ShownForm; version: number }) {
  const t = useTranslations('portfolio.form');
  return (
    <GoalForm form={form} goal="woorden" version={version}>
      <WordFields />
      <Button kind="primary">{t('keep')}</Button>
    </GoalForm>
  );
}

/** Another place in the classifications. */
export function ClassifyForm({ form, version }: { form: ShownForm; version: number }) {
  const t = useTranslations('portfolio.form');
  return (
    <GoalForm form={form} goal="indeling" version={version}>
      <ClassFields />
      <Button kind="primary">{t('keep')}</Button>
    </GoalForm>
  );
}

/** A form of a page with several: `goal` tells the page which one was sent. */
export function GoalForm({
  form,
  goal,
  version,
  children,
}: {
  form: ShownForm;
  goal: string;
  version?: number;
  children: ReactNode;
}) {
  return (
    <Form {...form} prefix={goal}>
      <HiddenField name="_doel" value={goal} />
      {version !== undefined && <HiddenField name="version" value={String(version)} />}
      {children}
    </Form>
  );
}
