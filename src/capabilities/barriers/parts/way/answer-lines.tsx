// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import type { BarrierAnswer } from '../../contract.ts';
import { SourceLine, sentences } from './source-line.tsx';

/** An answer to one case says how far it reaches; one to a bundled question reaches all of them. */
type Said = Omit<BarrierAnswer, 'bundled' | 'validFor' | 'source'> &
  Partial<Pick<BarrierAnswer, 'bundled' | 'validFor' | 'source'>>;

/** What was answered, in order of time. Drafts are there for the own organisation only, and say so. */
export function AnswerLines({ answers }: { answers: readonly Said[] }) {
  const t = useTranslations('barriers.way');
  const when = useWhen();
  if (answers.length === 0) return <Fine>{t('answers.none')}</Fine>;
  return (
    <AnswerList
      answers={answers.map((answer) => ({
        id: answer.id,
        who: [answer.givenBy, answer.organisation?.name].filter(Boolean).join(', '),
        about: `${answer.state === 'draft' ? t('answerState.draft') : when(answer.answeredOn)} · ${t(`answerKind.${answer.kind}`)}`,
        content: answer.text,
        note: sentences({
          reasons: answer.reasons && t('answers.reasons', { reasons: answer.reasons }),
          basis: answer.legalBasis && t('answers.basis', { basis: answer.legalBasis }),
          conditions: answer.conditions && t('answers.conditions', { conditions: answer.conditions }),
          reach: answer.bundled ? t('answers.bundled') : answer.validFor && t(`validFor.${answer.validFor}`),
          source: answer.source && <SourceLine source={answer.source} />,
        }),
      }))}
    />
  );
}
