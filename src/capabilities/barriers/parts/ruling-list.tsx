// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { AnswerList } from '#ui/record/answer-list.tsx';
import type { RulingItem } from '../ruling.contract.ts';

/** Questions with their answers: conditions, date and who answered stand with each. */
export function RulingList({ rulings }: { rulings: readonly RulingItem[] }) {
  const t = useTranslations('barriers');
  const when = useWhen();
  return (
    <AnswerList
      answers={rulings.map((one) => ({
        id: one.id,
        who: (
          <a href={one.bundled ? `/belemmeringen/gebundeld/${one.subject}` : `/belemmeringen/${one.subject}`}>
            {one.question}
          </a>
        ),
        about: t(`way.answerKind.${one.kind}`),
        content: one.text,
        note: [
          one.conditions && t('way.answers.conditions', { conditions: one.conditions }),
          one.reasons && t('way.answers.reasons', { reasons: one.reasons }),
          one.legalBasis && t('way.answers.basis', { basis: one.legalBasis }),
          t('mayWe.by', {
            by: [one.givenBy, one.organisation?.name].filter(Boolean).join(', '),
            when: when(one.answeredOn),
          }),
          one.bundled ? t('way.answers.bundled') : t(`way.validFor.${one.validFor}`),
          one.source && t('way.answers.source', { source: one.source }),
        ]
          .filter(Boolean)
          .join(' '),
      }))}
    />
  );
}
