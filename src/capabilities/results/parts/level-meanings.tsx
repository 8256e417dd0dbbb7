// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Facts } from '#ui/layout/layout.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { levels } from '../rules/values.ts';

/** What A0 to A7 mean, and who says them. */
export function LevelMeanings() {
  const t = useTranslations('results');
  const say = useWords();
  return (
    <Facts
      facts={levels.map((level) => ({
        name: `${levelLabel(level)} ${say(`level.${level}`)}`,
        value: `${t(`levelMeaning.${level}`)} ${t(`levelSayer.${level}`)}`,
      }))}
    />
  );
}
