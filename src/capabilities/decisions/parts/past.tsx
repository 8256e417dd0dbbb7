// SPDX-License-Identifier: EUPL-1.2
// What stays readable: earlier texts, what spoke against it, and how it went.
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { DecisionView } from '../contract.ts';

/** Everything that spoke against it, over every text: dissent stays, whatever was decided. */
export function Dissent({ decision }: { decision: DecisionView }) {
  const t = useTranslations('decisions.one');
  const voices = useTranslations('decisions.voice');
  const against = decision.voices.filter(({ voice }) => voice === 'objection' || voice === 'against');
  if (against.length === 0) return null;
  return (
    <Section id="tegen" title={t('dissent')} note={t('dissentNote')}>
      <AnswerList
        answers={against.map((said) => ({
          id: said.id,
          who: said.organisation.name,
          about: voices(said.voice),
          content: (
            <>
              ‘{said.argument}’ {said.harmsAim && t('harms', { aim: said.harmsAim })}
            </>
          ),
          ...(said.integratedIn !== null && {
            note: t('dissentIntegrated', { edition: said.integratedIn, how: said.integratedHow ?? '' }),
          }),
        }))}
      />
    </Section>
  );
}

const moves = [
  'propose',
  'load',
  'hear',
  'ask',
  'amend',
  'adopt',
  'reject',
  'withdraw',
  'refer',
  'postpone',
  'resume',
  'confirm',
  'end',
] as const;

export function Past({ decision }: { decision: DecisionView }) {
  const t = useTranslations('decisions.one');
  const when = useWhen();
  const earlier = decision.editions.filter(({ number }) => number < decision.edition);
  const moveOf = (move: string) => moves.find((known) => known === move) ?? 'other';
  return (
    <>
      {earlier.length > 0 && (
        <TableToggle title={t('editions')}>
          <AnswerList
            answers={decision.editions.map(({ number, proposal, why, createdAt }) => ({
              id: String(number),
              who: t('edition', { number, date: when(createdAt.slice(0, 10)) }),
              content: proposal,
              note: why ?? t('first'),
            }))}
          />
        </TableToggle>
      )}
      <TableToggle title={t('history')}>
        <ol>
          {decision.steps.map(({ move, note, at }) => (
            <li key={`${move} ${at}`}>
              {t(`historyMove.${moveOf(move)}`)}, {when(at.slice(0, 10))}
              {note && <>. {note}</>}
            </li>
          ))}
        </ol>
      </TableToggle>
    </>
  );
}
