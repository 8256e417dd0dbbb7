// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { Section } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import type { DecisionView } from '../contract.ts';
import { mayRemark } from '../rules/remarks.ts';

interface RemarksProps {
  readonly decision: DecisionView;
  readonly state: Parameters<typeof ofForm>[0];
}

/** Clarifying questions with their answers, each to be answered by who keeps the proposal. */
export function Questions({ decision, state }: RemarksProps) {
  const t = useTranslations('decisions.one.questions');
  const questions = decision.remarks.filter(({ kind }) => kind === 'question');
  const asks = mayRemark(decision.state, 'question') && speaks(decision);
  if (questions.length === 0 && !asks) return null;
  return (
    <Section id="vragen" title={t('title')} note={t('note')}>
      {questions.length === 0 && <p className="nl-paragraph">{t('none')}</p>}
      <AnswerList
        answers={questions.map(({ id, text, organisation, answer }) => ({
          id,
          who: t('from', { who: organisation?.name ?? t('somebody') }),
          content: (
            <>
              {text} {answer ? <b>{answer}</b> : <span className="tv-soft">{t('noAnswer')}</span>}
              {answer === null && decision.mine.keeps && <AnswerForm id={id} text={text} state={state} />}
            </>
          ),
        }))}
      />
      {asks && <RemarkForm kind="question" label={t('askLabel')} button={t('ask')} state={state} />}
    </Section>
  );
}

/** Quick reactions: one sentence per party. */
export function Reactions({ decision, state }: RemarksProps) {
  const t = useTranslations('decisions.one.reactions');
  const questions = useTranslations('decisions.one.questions');
  const reactions = decision.remarks.filter(({ kind }) => kind === 'reaction');
  const gives = mayRemark(decision.state, 'reaction') && speaks(decision);
  if (reactions.length === 0 && !gives) return null;
  return (
    <Section id="reacties" title={t('title')} note={t('note')}>
      {reactions.length === 0 && <p className="nl-paragraph">{t('none')}</p>}
      <AnswerList
        answers={reactions.map(({ id, text, organisation }) => ({
          id,
          who: organisation?.name ?? questions('somebody'),
          content: text,
        }))}
      />
      {gives && <RemarkForm kind="reaction" label={t('label')} button={t('give')} state={state} />}
    </Section>
  );
}

const speaks = ({ mine }: DecisionView) => mine.works || mine.represents.length > 0;

function AnswerForm({ id, text, state }: { id: string; text: string } & Pick<RemarksProps, 'state'>) {
  const t = useTranslations('decisions.one.questions');
  const sent = ofForm(state, `antwoord ${id}`);
  const form = useFormState(sent, 'answerQuestion');
  return (
    <details className="tv-fold" open={sent !== undefined}>
      <summary>{t('answer')}</summary>
      <Form {...form} prefix={`antwoord-${id}`} label={`${t('answer')}: ${text}`}>
        <HiddenField name="_doel" value={`antwoord ${id}`} />
        <TextArea name="answer" label={t('answerLabel')} rows={3} maxLength={2000} />
        <Button>{t('sendAnswer')}</Button>
      </Form>
    </details>
  );
}

interface RemarkFormProps extends Pick<RemarksProps, 'state'> {
  readonly kind: 'question' | 'reaction';
  readonly label: string;
  readonly button: string;
}

function RemarkForm({ kind, label, button, state }: RemarkFormProps) {
  const form = useFormState(ofForm(state, `zeg ${kind}`), 'addRemark');
  return (
    <Form {...form} prefix={`zeg-${kind}`}>
      <HiddenField name="_doel" value={`zeg ${kind}`} />
      <HiddenField name="kind" value={kind} />
      <TextArea name="text" label={label} rows={2} maxLength={2000} />
      <Button>{button}</Button>
    </Form>
  );
}
