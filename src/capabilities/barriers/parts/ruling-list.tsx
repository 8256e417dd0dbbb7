// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { AnswerList } from '#ui/record/answer-list.tsx';
import type { RulingItem } from '../ruling.contract.ts';
import { SourceLine, sentences } from './way/source-line.tsx';

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
        note: sentences({
          conditions: one.conditions && t('way.answers.conditions', { conditions: one.conditions }),
          reasons: one.reasons && t('way.answers.reasons', { reasons: one.reasons }),
          basis: one.legalBasis && t('way.answers.basis', { basis: one.legalBasis }),
          by: t('mayWe.by', {
            by: [one.givenBy, one.organisation?.name].filter(Boolean).join(', '),
            when: when(one.answeredOn),
          }),
          reach: one.bundled ? t('way.answers.bundled') : t(`way.validFor.${one.validFor}`),
          source: one.source && <SourceLine source={one.source} />,
        }),
      }))}
    />
  );
}
