// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import type { DecisionView } from '../contract.ts';

/** Where a decision is, in one or two sentences with the counts in them. */
export function useDecisionSentence(decision: DecisionView): string {
  const t = useTranslations('decisions.one');
  const when = useWhen();
  const { state, round, remarks, roundUntil, reviewDue, formalBy, formalOn } = decision;
  const questions = remarks.filter(({ kind, answer }) => kind === 'question' && answer === null).length;
  const holds = state === 'adopted' || state === 'adopted_with_changes';
  return [
    t(`sentence.${state}`, { ...round, questions, to: decision.referredTo ?? '' }),
    ...(state === 'deciding' && roundUntil ? [t('roundUntil', { date: when(roundUntil) })] : []),
    ...(reviewDue ? [t('due')] : []),
    ...(holds && formalBy && formalOn === null ? [t('formalWaits', { who: formalBy })] : []),
  ].join(' ');
}
