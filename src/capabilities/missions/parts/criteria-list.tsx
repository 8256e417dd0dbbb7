// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { MissionView } from '../contract.ts';

type Asked = MissionView['criteria'][number];
type FormState = Parameters<typeof useFormState>[0];

/** The five questions, each with its answer in words; who works here may answer. */
export function CriteriaList({
  criteria,
  mayAnswer,
  state,
}: {
  criteria: readonly Asked[];
  mayAnswer: boolean;
  /** What the action answered, when it was one of these. */
  state: FormState;
}) {
  const t = useTranslations('missions');
  const when = useWhen();
  return criteria.map((asked) => (
    <div className="tv-prose" key={asked.criterion}>
      <SubHeading>{t(`criterion.${asked.criterion}`)}</SubHeading>
      {asked.answer === null ? (
        <p className="nl-paragraph tv-soft">{t('criteria.none')}</p>
      ) : (
        <p className="nl-paragraph">{asked.answer}</p>
      )}
      {asked.answeredAt && <Fine>{t('criteria.answered', { when: when(asked.answeredAt.slice(0, 10)) })}</Fine>}
      {mayAnswer && (
        <AnswerForm asked={asked} state={state?.values['_vraag'] === asked.criterion ? state : undefined} />
      )}
    </div>
  ));
}

function AnswerForm({ asked, state }: { asked: Asked; state: FormState }) {
  const t = useTranslations('missions');
  const form = useFormState(state, 'answerCriterion', { answer: asked.answer ?? '' });
  return (
    <TableToggle title={t(asked.answer === null ? 'criteria.answer' : 'criteria.again')} open={state !== undefined}>
      <Form {...form} prefix={asked.criterion}>
        <HiddenField name="_doel" value="vraag" />
        <HiddenField name="_vraag" value={asked.criterion} />
        <HiddenField name="version" value={String(asked.version)} />
        <TextArea name="answer" label={t('criteria.yours')} description={t('criteria.help')} />
        <Button>{t('criteria.do')}</Button>
      </Form>
    </TableToggle>
  );
}
