// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { type FormsProps, type RecordView, stateOf } from './record-view.ts';

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** What the learning evaluator reads differently: beside the level, in their words, to whoever sees the record. */
export function Contests({ record, state }: FormsProps) {
  const t = useTranslations('results.record');
  const open = record.contests.some(({ withdrawnOn }) => withdrawnOn === null);
  if (record.contests.length === 0 && !record.may.contest) return null;
  return (
    <Section id="lezingen" title={t('lasts')} note={t('lastsNote')}>
      {record.contests.length > 0 && (
        <ul className="tv-items">
          {record.contests.map((contest) => (
            <li key={contest.id}>
              <Contest contest={contest} />
            </li>
          ))}
        </ul>
      )}
      {record.may.contest && !open && <ContestForm state={state} />}
    </Section>
  );
}

function Contest({ contest }: { contest: RecordView['contests'][number] }) {
  const t = useTranslations('results.record');
  const say = useWords();
  const when = useWhen();
  return (
    <>
      <p>
        {t.rich('contestLine', {
          ...bold,
          level: levelLabel(contest.level),
          word: say(`level.${contest.level}`),
          on: when(contest.contestedOn),
          words: contest.words,
        })}{' '}
        {contest.withdrawnOn && t('contestPast', { on: when(contest.withdrawnOn) })}
      </p>
      {contest.mine && contest.withdrawnOn === null && (
        <Form prefix={`lezing-${contest.id}`} label={t('contestBack')}>
          <HiddenField name="_doel" value="withdrawContest" />
          <HiddenField name="_over" value={contest.id} />
          <Button>{t('contestBack')}</Button>
        </Form>
      )}
    </>
  );
}

function ContestForm({ state }: Pick<FormsProps, 'state'>) {
  const t = useTranslations('results.record');
  const form = useFormState(stateOf(state, 'contestLasting'), 'contestLasting');
  return (
    <TableToggle title={t('contest')} open={stateOf(state, 'contestLasting') !== undefined}>
      <Form {...form} prefix="anders" label={t('contest')}>
        <HiddenField name="_doel" value="contestLasting" />
        <TextArea name="words" label={t('contestWords')} description={t('contestHint')} />
        <Button kind="primary">{t('contest')}</Button>
      </Form>
    </TableToggle>
  );
}
