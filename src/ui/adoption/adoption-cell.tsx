// SPDX-License-Identifier: EUPL-1.2
import { Direction } from '../certainty/direction.tsx';
import { Ladder } from '../certainty/ladder.tsx';
import { useWhen } from '../format/use-when.ts';
import { useWords } from '../words/use-words.ts';
import { type AdoptionCellData, cellFace, spokenCell } from './cell.ts';

export interface AdoptionCellProps {
  /** The organisation's full name; heard first, and shown above the cell when the grid is a list. */
  organisation: string;
  cell: AdoptionCellData;
  today: string;
}

/** One cell of the grid: a link of at least 44 px high that is heard as one sentence. */
export function AdoptionCell({ organisation, cell, today }: AdoptionCellProps) {
  const say = useWords();
  const when = useWhen();
  const face = cellFace(say, cell, (date) => when(date, 'cell', today));
  return (
    <a
      className={cell.selected ? 'tv-cell tv-cell--selected' : 'tv-cell'}
      href={cell.href}
      id={cell.anchor}
      aria-current={cell.selected ? 'true' : undefined}
      data-cell=""
    >
      <Ladder level={cell.level} freshness={cell.freshness} end={cell.end} />
      <span className="tv-cell__text" aria-hidden="true">
        <span className="tv-org">{organisation}</span>
        <span className={face.light ? 'tv-cell__level tv-cell__level--light' : 'tv-cell__level'}>
          {face.level} {face.showCourse && <Direction course={cell.course} />}
        </span>
        <span className={face.ask ? 'tv-cell__next tv-cell__next--ask' : 'tv-cell__next'}>{face.next}</span>
      </span>
      <span className="tv-sr-only">{spokenCell(say, organisation, cell)}</span>
    </a>
  );
}

/** The place of an organisation that is no party to the result: a dot, not a question. */
export function NotAParty() {
  const say = useWords();
  return (
    <span className="tv-cell tv-cell--none">
      <span aria-hidden="true">·</span>
      <span className="tv-sr-only">{say('cell.notAParty')}</span>
    </span>
  );
}
