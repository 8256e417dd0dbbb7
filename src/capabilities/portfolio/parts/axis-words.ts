// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useOpenWords } from '#doors/words.ts';
import { type Axis, isClassification, none } from '../rules/codes.ts';

/** Axes whose values are facts in words or figures of their own. */
const free: readonly Axis[] = ['theme', 'year', 'place'];

/** Names of axes and of their values, as people read them. */
export function useAxisWords() {
  const t = useTranslations('portfolio');
  const open = useOpenWords('portfolio');
  const value = (axis: Axis, key: string): string => {
    if (key === none) return t(isClassification(axis) ? 'none' : `noneOf.${axis}`);
    return free.includes(axis) ? key : (open(`${axis}.${key}`) ?? key);
  };
  const own = (group: 'hint' | 'question', axis: Axis, key: string) => open(`${group}.${axis}.${key}`);
  return {
    axis: (axis: Axis) => t(`axis.${axis}`),
    /** Inside a sentence. */
    axisInside: (axis: Axis) => t(`axis.${axis}`).toLowerCase(),
    value,
    /** As the head of a row or column. */
    head: (axis: Axis, key: string) => {
      const word = value(axis, key);
      const hint = own('hint', axis, key);
      return { key, label: `${word.charAt(0).toUpperCase()}${word.slice(1)}`, ...(hint ? { hint } : {}) };
    },
    /** What an empty cell asks; of years that are gone nobody can fill anything in any more. */
    question: (row: Axis, rowKey: string, column: Axis, columnKey: string) =>
      own('question', column, columnKey) ??
      own('question', row, rowKey) ??
      t(row === 'year' || column === 'year' ? 'question.past' : 'question.any'),
  };
}
