// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { anchorKinds, directions, fidelities, origins, stuckReasons } from '../rules/values.ts';
import { type FormsProps, stateOf } from './record-view.ts';

/** Eight anchors, each with where it is written and until when it holds. What is left on “niet bekend” is not kept. */
export function AnchorForm({ record, state }: FormsProps) {
  const t = useTranslations('results.record');
  const say = useWords();
  const form = useFormState(stateOf(state, 'setAnchors'), 'setAnchors');
  return (
    <Form {...form} prefix="anker">
      <HiddenField name="_doel" value="setAnchors" />
      <HiddenField name="version" value={String(record.version)} />
      {anchorKinds.map((kind, i) => {
        const anchor = record.anchors.find((one) => one.kind === kind);
        return (
          <div key={kind}>
            <SubHeading>{say(`anchors.${kind}`)}</SubHeading>
            <HiddenField name={`anchors[${i}].kind`} value={kind} />
            <SelectField
              name={`anchors[${i}].state`}
              label={say(`anchors.${kind}`)}
              empty={t('anchorUnknown')}
              value={anchor ? (anchor.inPlace ? 'in_place' : 'missing') : ''}
              options={(['in_place', 'missing'] as const).map((value) => ({ value, label: t(`anchorState.${value}`) }))}
            />
            <TextField
              name={`anchors[${i}].reference`}
              label={t('anchorReference')}
              value={anchor?.reference ?? ''}
              optional
            />
            <DateField name={`anchors[${i}].endsOn`} label={t('anchorEnds')} value={anchor?.endsOn ?? ''} optional />
          </div>
        );
      })}
      <Button kind="primary">{t('save')}</Button>
    </Form>
  );
}

/** What stands beside the ladder; all of it may be left empty. */
export function BesideForm({ record, state }: FormsProps) {
  const t = useTranslations('results');
  const say = useWords();
  const form = useFormState(stateOf(state, 'updateAdoption'), 'updateAdoption', {
    ownerFunction: record.ownerFunction ?? '',
    unitsUsing: record.unitsUsing === null ? '' : String(record.unitsUsing),
    unitsIntended: record.unitsIntended === null ? '' : String(record.unitsIntended),
    replaces: record.replaces ?? '',
    replacedStoppedOn: record.replacedStoppedOn ?? '',
    passedOn: record.passedOn ?? '',
    fidelity: record.fidelity,
    origin: record.origin,
    stuckReason: record.stuckReason ?? '',
  });
  return (
    <Form {...form} prefix="naast">
      <HiddenField name="_doel" value="updateAdoption" />
      <HiddenField name="version" value={String(record.version)} />
      <TextField name="ownerFunction" label={t('record.ownerFunction')} optional />
      <SelectField
        name="direction"
        label={t('record.direction')}
        options={directions.map((value) => ({ value, label: say(`direction.${value}`) }))}
      />
      <TextField name="unitsUsing" label={t('record.unitsUsing')} inputMode="numeric" size="short" optional />
      <TextField name="unitsIntended" label={t('record.unitsIntended')} inputMode="numeric" size="short" optional />
      <TextField name="replaces" label={t('record.replaces')} optional />
      <DateField name="replacedStoppedOn" label={t('record.replacedStopped')} optional />
      <TextField name="passedOn" label={t('record.passedOn')} optional />
      <SelectField
        name="fidelity"
        label={t('record.fidelity')}
        options={fidelities.map((value) => ({ value, label: t(`fidelity.${value}`) }))}
      />
      <SelectField
        name="origin"
        label={t('record.origin')}
        options={origins.map((value) => ({ value, label: t(`origin.${value}`) }))}
      />
      <SelectField
        name="stuckReason"
        label={t('record.stuck')}
        options={stuckReasons.map((value) => ({ value, label: t(`stuck.${value}`) }))}
      />
      <Button kind="primary">{t('record.save')}</Button>
    </Form>
  );
}
