// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { EntryTest } from '../entry.contract.ts';
import { entryAnswers } from '../rules/entry.ts';

type Question = EntryTest['questions'][number];
type Answer = NonNullable<Question['current']>;

interface EntryQuestionProps {
  readonly question: Question;
  readonly number: number;
  /** The person may answer. */
  readonly answers: boolean;
  /** Function of the person, to begin with. */
  readonly me: string;
  readonly state: Parameters<typeof useFormState>[0];
}

/** One question at the door: what was answered and why, by which function, and room for a (new) answer. */
export function EntryQuestion({ question, number, answers, me, state }: EntryQuestionProps) {
  const t = useTranslations('deals.entry');
  const { criterion, current, earlier } = question;
  const sent = state?.values['criterion'] === criterion ? state : undefined;
  const form = useFormState(sent, 'answerEntryQuestion', { answeredAs: me });
  return (
    <Section id={criterion} title={t('question', { number, question: t(`questions.${criterion}`) })}>
      {current === null ? <p className="tv-soft">{t('open')}</p> : <Given answer={current} />}
      {earlier.length > 0 && (
        <TableToggle title={t('earlier', { count: earlier.length })}>
          <ItemList items={earlier.map((answer) => ({ id: answer.id, content: <Given answer={answer} /> }))} />
        </TableToggle>
      )}
      {answers && (
        <TableToggle title={t(current === null ? 'answer' : 'again')} open={sent !== undefined}>
          <Fine>{t(`hints.${criterion}`)}</Fine>
          <Form {...form} prefix={criterion} label={t(`questions.${criterion}`)}>
            <HiddenField name="criterion" value={criterion} />
            <RadioField
              name="answer"
              label={t('answerLabel')}
              columns={2}
              options={entryAnswers.map((answer) => ({ value: answer, label: t(`answers.${answer}`) }))}
            />
            <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} />
            <TextField
              name="answeredAs"
              label={t('answeredAs')}
              description={t('answeredAsHint')}
              size="middle"
              maxLength={120}
            />
            <Button>{t('do')}</Button>
          </Form>
        </TableToggle>
      )}
    </Section>
  );
}

function Given({ answer: { answer, reason, answeredAs, answeredAt } }: { answer: Answer }) {
  const t = useTranslations('deals.entry');
  return (
    <>
      <p className="nl-paragraph tv-prose">
        <b>{t(`answers.${answer}`)}.</b> {reason}
      </p>
      <Fine>
        {answeredAs}, <When date={answeredAt.slice(0, 10)} />
      </Fine>
    </>
  );
}
