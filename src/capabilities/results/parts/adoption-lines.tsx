// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Ladder } from '#ui/certainty/ladder.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { AdoptionItem } from '../contract.ts';

type Stands = Pick<AdoptionItem, 'level' | 'freshness' | 'direction' | 'fallReported'> & {
  readonly end: { readonly kind: NonNullable<AdoptionItem['end']>['kind'] } | null;
};

/** How a record stands, in words: “A5 in gebruik, bevestigd, groeit”. */
export function useStanding(): (item: Stands) => string {
  const t = useTranslations('results');
  const say = useWords();
  return ({ level, freshness, direction, fallReported, end }) => {
    if (end) return t(`end.${end.kind}`);
    if (freshness === 'not_asked') return say('freshness.not_asked');
    if (level === 'unknown') return freshness === 'unknown' ? say('freshness.unknown') : say('cell.spokenSource');
    const label = levelLabel(level);
    if (freshness === 'unknown') return say('cell.spokenLast', { level: label });
    const course = say(`direction.${direction}`);
    const where = fallReported ? say('cell.reported', { direction: course }) : course;
    return [`${label} ${say(`level.${level}`)}`, say(`freshness.${freshness}`), where].join(', ');
  };
}

/** The sign of a record: its ladder. */
export function RecordLadder({ item }: { item: Stands }) {
  return (
    <Ladder
      level={item.level === 'unknown' ? null : item.level}
      freshness={item.freshness}
      end={item.end ? (item.end.kind === 'declined' ? 'declined' : 'stopped') : undefined}
    />
  );
}

/** Records as lines: the sign, who or what, and how it stands. */
export function AdoptionLines({ items, by }: { items: readonly AdoptionItem[]; by: 'organisation' | 'result' }) {
  const standing = useStanding();
  return (
    <ul className="tv-others">
      {items.map((item) => (
        <li key={item.id}>
          <RecordLadder item={item} />
          <span>
            <a href={`/overname/${item.id}`}>
              {by === 'organisation' ? item.organisation.name : item.result.title}
              {item.unit && `, ${item.unit}`}
            </a>
            <br />
            <span className="tv-fine">{standing(item)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
