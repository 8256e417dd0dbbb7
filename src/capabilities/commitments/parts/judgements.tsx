// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import { Difference, TwoAssessors } from '#ui/record/completion.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import { useDifference } from './public/commitment-table.tsx';

/** Was it done, and did it change anything: two questions, each with two sides. Nothing is averaged. */
export function Judgements({ commitment }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises');
  const difference = useDifference()(commitment);
  const { reading, self, other, judgements } = commitment;
  const former = judgements.find((one) => formerParty(one, commitment) !== null);
  const names = [t('table.self'), t('table.other')] as const;
  const effect = (of: typeof self.effect) => (of === null ? t('one.effectNone') : t(`effect.${of}`));
  const differs = self.effect !== null && other.effect !== null && self.effect !== other.effect;
  return (
    <>
      <Section id="gedaan" title={t('one.done')} note={t('one.doneNote')} tight>
        <TwoAssessors
          self={reading.self}
          other={reading.other}
          names={names}
          difference={reading.differs ? difference : undefined}
        />
        {former && (
          <Fine>
            {t('one.former', {
              organisation: formerParty(former, commitment) ?? '',
              completion: t(`completion.${former.completion}`),
            })}
          </Fine>
        )}
        <Fine>{t('table.reserve')}</Fine>
      </Section>
      <Section id="effect" title={t('one.changed')} note={t('one.changedNote')}>
        <Facts
          facts={[
            { name: names[0], value: effect(self.effect) },
            {
              name: names[1],
              value: (
                <>
                  {effect(other.effect)}
                  {differs && (
                    <>
                      {' '}
                      <Difference>
                        {t('table.differs', { self: effect(self.effect), other: effect(other.effect) })}
                      </Difference>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
        {judgements.length > 0 && (
          <TableToggle title={t('one.history')}>
            <All commitment={commitment} />
          </TableToggle>
        )}
      </Section>
    </>
  );
}

/** Whose word about itself this was, where the commitment has gone to another party since. */
const formerParty = (
  { side, organisation }: CommitmentView['judgements'][number],
  { organisation: now }: CommitmentView,
): string | null => (side === 'self' && organisation && now && organisation.id !== now.id ? organisation.name : null);

function All({ commitment }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  return (
    <AnswerList
      answers={commitment.judgements.map((one) => {
        const { id, side, why, evidence, givenBy, organisation, givenOn } = one;
        const said = { completion: t(`completion.${one.completion}`), effect: t(`effect.${one.effect}`) };
        const former = formerParty(one, commitment);
        return {
          id,
          who: [givenBy, organisation?.name].filter(Boolean).join(', ') || t(`side.${side}`),
          about: when(givenOn),
          content: (
            <>
              {former
                ? t('one.judgedFormer', { organisation: former, ...said })
                : t('one.judged', { side: t(`side.${side}`), ...said })}
              {why && <> {why}</>}
            </>
          ),
          ...(evidence ? { note: t('one.evidence', { evidence }) } : {}),
        };
      })}
    />
  );
}
