// SPDX-License-Identifier: EUPL-1.2
// What somebody may do with a commitment, each folded away; open where something was sent and refused.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import { MoreFields, SentenceFields } from './commitment-form.tsx';
import { Fold, type Sent } from './fold.tsx';
import { CodeForm, JudgeForm, ReportForm } from './judge-forms.tsx';

interface MovesProps {
  readonly commitment: CommitmentView;
  readonly sent: Sent;
}

/** All moves that are open to who looks, in the order of the life of a commitment. */
export function MoveForms({ commitment, sent }: MovesProps) {
  const t = useTranslations('commitments.promises.one');
  const { moves } = commitment.mine;
  const may = (move: (typeof moves)[number]) => moves.includes(move);
  if (moves.length === 0) return <Fine>{t('nothing')}</Fine>;
  const props = { commitment, sent };
  return (
    <>
      {may('revise') && <Revise {...props} />}
      {may('promise') && <Plain {...props} purpose="promise" operation="promiseCommitment" />}
      {(may('accept') || may('recall')) && <Settle {...props} receives={may('accept')} />}
      {may('report') && <ReportForm {...props} />}
      {may('judge_self') && <JudgeForm {...props} side="judgeSelf" />}
      {may('judge_other') && <JudgeForm {...props} side="judgeOther" />}
      {may('code') && <CodeForm {...props} />}
      {may('confirm') && commitment.inherited && <Plain {...props} purpose="confirm" operation="confirmCommitment" />}
      {may('renegotiate') && <Renegotiate {...props} />}
      {may('offer') && <Offer {...props} />}
      {may('withdraw') && <Withdraw {...props} />}
    </>
  );
}

const sentenceOf = ({ what, dueOn, effect, condition }: CommitmentView) => ({
  what,
  dueOn: dueOn ?? '',
  effect: effect ?? '',
  condition: condition ?? '',
});

function Revise({ commitment, sent }: MovesProps) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'revise');
  const { kind, ownerFunction, newness, version } = commitment;
  const initial = { ...sentenceOf(commitment), kind, ownerFunction: ownerFunction ?? '', newness };
  const form = useFormState(mine, 'reviseCommitment', initial);
  return (
    <Fold purpose="revise" title={t('revise')} form={form} version={version} open={mine !== undefined}>
      <SentenceFields />
      <MoreFields />
      <Button>{t('reviseDo')}</Button>
    </Fold>
  );
}

function Plain({
  commitment,
  sent,
  purpose,
  operation,
}: MovesProps & { readonly purpose: 'promise' | 'confirm'; readonly operation: string }) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, purpose);
  const form = useFormState(mine, operation);
  const title = t(purpose);
  const open = mine !== undefined || purpose === 'confirm';
  return (
    <Fold
      purpose={purpose}
      title={title}
      help={t(`${purpose}Help`)}
      form={form}
      version={commitment.version}
      open={open}
    >
      <Button kind="primary">{title}</Button>
    </Fold>
  );
}

function Renegotiate({ commitment, sent }: MovesProps) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'renegotiate');
  const form = useFormState(mine, 'renegotiateCommitment', sentenceOf(commitment));
  const { version } = commitment;
  return (
    <Fold purpose="renegotiate" title={t('renegotiate')} form={form} version={version} open={mine !== undefined}>
      <SentenceFields />
      <TextArea name="reason" label={t('reason')} rows={2} />
      <TextField name="agreedBy" label={t('agreedBy')} />
      <Button>{t('renegotiateDo')}</Button>
    </Fold>
  );
}

function Withdraw({ commitment, sent }: MovesProps) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'withdraw');
  const form = useFormState(mine, 'withdrawCommitment');
  const { version } = commitment;
  return (
    <Fold
      purpose="withdraw"
      title={t('withdraw')}
      help={t('withdrawHelp')}
      form={form}
      version={version}
      open={mine !== undefined}
    >
      <TextArea name="reason" label={t('reason')} rows={2} />
      <Button>{t('withdrawDo')}</Button>
    </Fold>
  );
}

function Offer({ commitment, sent }: MovesProps) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'offer');
  const form = useFormState(mine, 'offerCommitment');
  const { version } = commitment;
  return (
    <Fold purpose="offer" title={t('offer')} form={form} version={version} open={mine !== undefined}>
      <SelectField
        name="to"
        label={t('offerTo')}
        options={commitment.mine.parties.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextArea name="reason" label={t('reason')} rows={2} />
      <Button>{t('offerDo')}</Button>
    </Fold>
  );
}

function Settle({ commitment, sent, receives }: MovesProps & { readonly receives: boolean }) {
  const t = useTranslations('commitments.promises.form');
  const mine = ofForm(sent, 'settle');
  const form = useFormState(mine, 'settleTransfer');
  const title = t(receives ? 'settle' : 'recall');
  return (
    <Fold purpose="settle" title={title} form={form} version={commitment.version} open={receives || mine !== undefined}>
      <TextField name="note" label={t('note')} optional />
      {receives ? (
        <div className="tv-actions">
          <Button kind="primary" name="answer" value="accept">
            {t('accept')}
          </Button>
          <Button name="answer" value="decline">
            {t('decline')}
          </Button>
        </div>
      ) : (
        <Button name="answer" value="recall">
          {title}
        </Button>
      )}
    </Fold>
  );
}
