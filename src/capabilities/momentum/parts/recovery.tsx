// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { Pushing, RecoveryView } from '../pushing.contract.ts';
import { causes } from '../rules/recovery.states.ts';
import { OwnVoice, type State } from './signals.tsx';

const bold = { b: (text: ReactNode) => <b>{text}</b> };

interface Props {
  readonly pushing: Pushing;
  readonly state: State;
}

/** What pulled it back, what is done about it, what was decided; each step where it is due. */
export function Recovery({ pushing, state }: Props) {
  const t = useTranslations('momentum.pushing');
  const { recovery, recovered, may } = pushing;
  if (!recovery && recovered.length === 0 && !may.open) return null;
  return (
    <Section id="herstel" title={t('recovery')} note={t('recoveryNote')}>
      {recovery && <UnderWay recovery={recovery} pushing={pushing} state={state} />}
      {may.open && (
        <Form prefix="herstel" label={t('openButton')}>
          <HiddenField name="_doel" value="openRecovery" />
          <Button kind="primary">{t('openButton')}</Button>
        </Form>
      )}
      {recovered.length > 0 && (
        <TableToggle title={t('earlier')} open={recovery === null}>
          {recovered.map((one) => (
            <Past key={one.id} recovery={one} />
          ))}
        </TableToggle>
      )}
    </Section>
  );
}

function UnderWay({ recovery, pushing, state }: Props & { recovery: RecoveryView }) {
  const t = useTranslations('momentum.pushing');
  const when = useWhen();
  const { may } = pushing;
  const found = recovery.cause !== null;
  const told = (purpose: string) => (state?.values['_doel'] === purpose ? state : undefined);
  return (
    <>
      {!found && <p>{t('recoveryOpen', { because: recovery.because, on: when(recovery.openedOn) })}</p>}
      {found && <Cause recovery={recovery} />}
      {may.act &&
        (found ? (
          <TableToggle title={t('causeChange')} open={told('nameCause') !== undefined}>
            <CauseForm recovery={recovery} state={told('nameCause')} />
          </TableToggle>
        ) : (
          <CauseForm recovery={recovery} state={told('nameCause')} />
        ))}
      {found && <Steps recovery={recovery} />}
      {found && may.act && may.inDeal && (
        <>
          <TableToggle title={t('makeBarrier')} open={told('raiseBarrierFromRecovery') !== undefined}>
            <BarrierForm recovery={recovery} state={told('raiseBarrierFromRecovery')} />
          </TableToggle>
          <TableToggle title={t('makeAction')} open={told('takeActionFromRecovery') !== undefined}>
            <ActionForm recovery={recovery} state={told('takeActionFromRecovery')} />
          </TableToggle>
        </>
      )}
      {found && may.act && !may.inDeal && <Fine>{t('onlyInDeal')}</Fine>}
      {found && may.say && (
        <TableToggle title={t('decide')} open={told('decideRecovery') !== undefined}>
          <DecisionForm recovery={recovery} state={told('decideRecovery')} />
        </TableToggle>
      )}
    </>
  );
}

function Cause({ recovery }: { recovery: RecoveryView }) {
  const t = useTranslations('momentum.pushing');
  if (!recovery.cause) return null;
  return (
    <p>
      {t('causeLabel')}{' '}
      {t.rich('causeLine', { ...bold, cause: t(`cause.${recovery.cause}`), words: recovery.causeWords ?? '' })}
    </p>
  );
}

function Steps({ recovery }: { recovery: RecoveryView }) {
  const t = useTranslations('momentum.pushing');
  const outcomes = useTranslations('barriers.outcome');
  const when = useWhen();
  return (
    <>
      <SubHeading>{t('steps')}</SubHeading>
      {recovery.steps.length === 0 ? (
        <p className="tv-soft">{t('stepsNone')}</p>
      ) : (
        <ul className="tv-items">
          {recovery.steps.map((step) => (
            <li key={step.id}>
              {t(`stepLine.${step.kind}`)}
              <a href={step.href}>{step.label}</a>, {when(step.on)}
              {step.outcome && `: ${outcomes(step.outcome)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Past({ recovery }: { recovery: RecoveryView }) {
  const t = useTranslations('momentum.pushing');
  const when = useWhen();
  return (
    <div>
      <Cause recovery={recovery} />
      {recovery.steps.length > 0 && <Steps recovery={recovery} />}
      <p>
        {t('decidedLine', {
          on: when(recovery.decidedOn),
          what: t(`decided.${recovery.state}`),
          words: recovery.decisionWords ?? '',
        })}
      </p>
    </div>
  );
}

interface FormProps {
  readonly recovery: RecoveryView;
  readonly state: State;
}

/** Every form of a recovery says which one, and which version was read. */
function Known({ recovery, purpose }: { recovery: RecoveryView; purpose: string }) {
  return (
    <>
      <HiddenField name="_doel" value={purpose} />
      <HiddenField name="_over" value={recovery.id} />
      <HiddenField name="version" value={String(recovery.version)} />
    </>
  );
}

function CauseForm({ recovery, state }: FormProps) {
  const t = useTranslations('momentum.pushing');
  const known = { cause: recovery.cause ?? '', words: recovery.causeWords ?? '' };
  const form = useFormState(state, 'nameCause', known);
  return (
    <Form {...form} prefix="oorzaak" label={t('causeLabel')}>
      <Known recovery={recovery} purpose="nameCause" />
      <RadioField
        name="cause"
        label={t('causeLabel')}
        columns={2}
        options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
      />
      <TextArea name="words" label={t('causeWords')} rows={2} />
      <Button kind="primary">{t('causeButton')}</Button>
    </Form>
  );
}

function BarrierForm({ recovery, state }: FormProps) {
  const t = useTranslations('momentum.pushing');
  const words = useTranslations('results');
  const initial = { visibility: 'parties', about: recovery.causeWords ?? '' };
  const form = useFormState(state, 'raiseBarrierFromRecovery', initial);
  return (
    <Form {...form} prefix="belemmering" label={t('makeBarrier')}>
      <Known recovery={recovery} purpose="raiseBarrierFromRecovery" />
      <TextField name="title" label={t('barrierTitle')} />
      <TextArea name="about" label={t('barrierAbout')} rows={3} optional />
      <RadioField
        name="visibility"
        label={words('result.visibility')}
        options={(['parties', 'network', 'public'] as const).map((value) => ({
          value,
          label: words(`visibility.${value}`),
        }))}
      />
      <Button>{t('barrierButton')}</Button>
    </Form>
  );
}

function ActionForm({ recovery, state }: FormProps) {
  const t = useTranslations('momentum.pushing');
  const form = useFormState(state, 'takeActionFromRecovery');
  return (
    <Form {...form} prefix="actie" label={t('makeAction')}>
      <Known recovery={recovery} purpose="takeActionFromRecovery" />
      <TextField name="text" label={t('actionText')} />
      <DateField name="dueOn" label={t('actionDue')} optional />
      <Button>{t('actionButton')}</Button>
    </Form>
  );
}

function DecisionForm({ recovery, state }: FormProps) {
  const t = useTranslations('momentum.pushing');
  const form = useFormState(state, 'decideRecovery');
  return (
    <Form {...form} prefix="besluit" label={t('decide')}>
      <Known recovery={recovery} purpose="decideRecovery" />
      <p>{t('decisionNote')}</p>
      <RadioField
        name="decision"
        label={t('decisionLabel')}
        options={(['go_on', 'go_smaller', 'stop'] as const).map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <TextArea name="words" label={t('decisionWords')} rows={3} />
      <OwnVoice />
      <Button kind="primary">{t('decisionButton')}</Button>
    </Form>
  );
}
