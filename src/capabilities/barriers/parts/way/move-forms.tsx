// SPDX-License-Identifier: EUPL-1.2
// What who looks may do next: one small form per move, folded away, open where something was sent and refused.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ofForm, type ShownForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { BarrierView } from '../../contract.ts';
import { requests, verdicts } from '../../rules/codes.ts';
import { chosenEnds } from '../../rules/path.ts';
import { AnswerForms } from './answer-forms.tsx';

export type Sent = Parameters<typeof ofForm>[0];
interface FormProps {
  barrier: BarrierView;
  form: ShownForm;
}

/** Purposes on the page, as `_doel` sends them, with the operation behind each. */
const operations = {
  controleer: 'checkBarrier',
  vraag: 'askRuleOwner',
  ontvangen: 'acknowledgeBarrier',
  afloop: 'concludeBarrier',
  heropen: 'reopenBarrier',
  intrekken: 'withdrawBarrier',
  doorgeven: 'passOnBarrier',
  opvolger: 'handOverBarrier',
} as const;
type Purpose = keyof typeof operations;

export function MoveForms({ barrier, sent }: { barrier: BarrierView; sent: Sent }) {
  const t = useTranslations('barriers.way.forms');
  const may = new Set(barrier.moves);
  if (may.size === 0) return null;
  return (
    <Section id="doen" title={t('title')}>
      {may.has('check') && <Folded {...{ barrier, sent }} purpose="controleer" title={t('check')} of={CheckForm} />}
      {may.has('ask') && <Folded {...{ barrier, sent }} purpose="vraag" title={t('ask')} of={AskForm} />}
      {may.has('acknowledge') && (
        <Folded {...{ barrier, sent }} purpose="ontvangen" title={t('acknowledge')} of={AcknowledgeForm} />
      )}
      {may.has('answer') && <AnswerForms barrier={barrier} sent={sent} />}
      {may.has('hand_over') && barrier.successor && (
        <Folded
          {...{ barrier, sent }}
          purpose="opvolger"
          title={t('handOver', { name: barrier.successor.name })}
          of={HandOverForm}
        />
      )}
      {may.has('pass_on') && <Folded {...{ barrier, sent }} purpose="doorgeven" title={t('passOn')} of={PassOnForm} />}
      {may.has('conclude') && (
        <Folded {...{ barrier, sent }} purpose="afloop" title={t('conclude')} of={ConcludeForm} />
      )}
      {may.has('reopen') && <Folded {...{ barrier, sent }} purpose="heropen" title={t('reopen')} of={ReopenForm} />}
      {may.has('withdraw') && (
        <Folded {...{ barrier, sent }} purpose="intrekken" title={t('withdraw')} of={WithdrawForm} />
      )}
    </Section>
  );
}

function Folded(props: {
  barrier: BarrierView;
  sent: Sent;
  purpose: Purpose;
  title: string;
  of: (props: FormProps) => ReactNode;
}) {
  const { barrier, sent, purpose, title, of: Body } = props;
  const mine = ofForm(sent, purpose);
  const form = useFormState(mine, operations[purpose]);
  return (
    <TableToggle title={title} open={mine !== undefined}>
      <Form {...form} prefix={purpose}>
        <HiddenField name="_doel" value={purpose} />
        <HiddenField name="version" value={String(barrier.version)} />
        <Body barrier={barrier} form={form} />
      </Form>
    </TableToggle>
  );
}

function CheckForm() {
  const t = useTranslations('barriers.way');
  const options = verdicts.flatMap((value) =>
    value === 'not_checked' ? [] : [{ value, label: t(`verdict.${value}`) }],
  );
  return (
    <>
      <SelectField name="verdict" label={t('forms.verdict')} options={options} />
      <TextArea name="why" label={t('forms.why')} />
      <TextField name="by" label={t('forms.by')} />
      <Button>{t('forms.checkDo')}</Button>
    </>
  );
}

function AskForm({ barrier }: FormProps) {
  const t = useTranslations('barriers.way');
  const options = requests.flatMap((value) => (value === 'unknown' ? [] : [{ value, label: t(`request.${value}`) }]));
  return (
    <>
      <OrganisationField name="owner" label={t('forms.owner')} value={barrier.owner?.name} />
      <TextField name="ownerFunction" label={t('forms.ownerFunction')} value={barrier.ownerFunction ?? undefined} />
      <SelectField
        name="requested"
        label={t('forms.requested')}
        options={options}
        value={barrier.requested === 'unknown' ? undefined : barrier.requested}
      />
      {/* Moving outward is said in so many words before it is done. */}
      <Fine>{t('forms.whoSees', { what: t('forms.whoSeesOwner') })}</Fine>
      <Button kind="primary">{t('forms.askDo')}</Button>
    </>
  );
}

function AcknowledgeForm() {
  const t = useTranslations('barriers.way.forms');
  return (
    <>
      <DateField name="nextStepOn" label={t('nextStepOn')} optional />
      <Button kind="primary">{t('acknowledgeDo')}</Button>
    </>
  );
}

function HandOverForm({ barrier: { successor } }: FormProps) {
  const t = useTranslations('barriers.way.forms');
  if (!successor) return null;
  const { name, function: title, why } = successor;
  return (
    <>
      <Fine>{t('handOverNote', { name, function: title ?? '', why: why ?? '' })}</Fine>
      <Fine>{t('whoSees', { what: name })}</Fine>
      <Button kind="primary">{t('handOverDo')}</Button>
    </>
  );
}

function PassOnForm() {
  const t = useTranslations('barriers.way.forms');
  return (
    <>
      <TextField name="ownerFunction" label={t('passOnFunction')} />
      <OrganisationField name="owner" label={t('passOnOwner')} optional />
      <TextArea name="why" label={t('why')} />
      <Fine>{t('passOnNote')}</Fine>
      <Button>{t('passOnDo')}</Button>
    </>
  );
}

function ConcludeForm() {
  const t = useTranslations('barriers');
  return (
    <>
      <SelectField
        name="outcome"
        label={t('way.forms.outcome')}
        options={chosenEnds.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextArea name="why" label={t('way.forms.why')} />
      <Button>{t('way.forms.concludeDo')}</Button>
    </>
  );
}

function ReopenForm() {
  const t = useTranslations('barriers.way.forms');
  return (
    <>
      <TextArea name="why" label={t('why')} />
      <Button>{t('reopenDo')}</Button>
    </>
  );
}

function WithdrawForm() {
  const t = useTranslations('barriers.way.forms');
  return (
    <>
      <TextArea name="why" label={t('why')} optional />
      <Button>{t('withdrawDo')}</Button>
    </>
  );
}
