// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import { Direction } from './direction.tsx';
import { directions, freshnesses } from './freshness.ts';
import { Ladder } from './ladder.tsx';

/** The signs explained, after the picture. `id` lets a table point to it. */
export function FreshnessLegend({ id, withDirections = true }: { id?: string; withDirections?: boolean }) {
  const say = useWords();
  return (
    <ul className="tv-legend" id={id} aria-label={say('legend.title')}>
      {freshnesses.map((freshness) => (
        <li key={freshness}>
          <Ladder level="a5" freshness={freshness} size="legend" /> {say(`freshnessRule.${freshness}`)}
        </li>
      ))}
      {withDirections &&
        directions.map((course) => (
          <li key={course}>
            <Direction course={course} /> {say(`direction.${course}`)}
          </li>
        ))}
    </ul>
  );
}
