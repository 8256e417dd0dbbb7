// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useOpenWords } from '#doors/words.ts';
import { Section } from '#ui/layout/section.tsx';
import { QuestionList } from '#ui/portfolio/question-list.tsx';
import type { GapAnswers } from '../contract.ts';

/** About these the count says how many items are classified; what is left is said too. */
const aboutItems = ['only_enhancement', 'only_scaling_out', 'only_parameters', 'nothing_phased_out'];

/** The six questions, each with its answer in words and the counts behind it. */
export function GapAnswerList({ answers }: { answers: GapAnswers }) {
  const t = useTranslations('portfolio.gaps');
  const open = useOpenWords('portfolio.gaps');
  return (
    <Section id="vragen" title={t('title')} note={t('note')}>
      <QuestionList
        questions={answers.map(({ question, verdict, ...counts }) => {
          const left = counts.total - counts.known;
          const more = verdict !== 'cannot_say' && left > 0 && aboutItems.includes(question);
          const answer = open(`${question}.${verdict}`, counts) ?? t(`${question}.cannot_say`);
          return {
            id: question,
            question: t(`${question}.ask`),
            answer: more ? `${answer} ${t('left', { left })}` : answer,
          };
        })}
      />
    </Section>
  );
}
