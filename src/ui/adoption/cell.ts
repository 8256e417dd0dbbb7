// SPDX-License-Identifier: EUPL-1.2
import { type Course, type Freshness, type Level, levelLabel } from '../certainty/freshness.ts';
import type { Say } from '../words/use-words.ts';

/** What comes next for a record: a check-in, none, silence since some weeks, or a call that helps now. */
export type Next =
  | { kind: 'on'; date: string }
  | { kind: 'none' }
  | { kind: 'silent'; weeks: number }
  | { kind: 'call' };

/** One result at one organisation, as the grid shows it. */
export interface AdoptionCellData {
  href: string;
  /** Id of the cell in the page, so that the way back from what it opens can lead to it. */
  anchor?: string | undefined;
  /** `null`: not known, as when only a source speaks. */
  level: Level | null;
  freshness: Freshness;
  course: Course;
  end?: 'declined' | 'stopped' | undefined;
  /** A fall or rise that someone reported and the owner has not confirmed; the level stays. */
  reported?: boolean | undefined;
  next: Next;
  selected?: boolean | undefined;
}

/** The two short lines in a cell. */
export interface CellFace {
  level: string;
  /** Grey instead of ink: nothing was reached, or nothing is known. */
  light: boolean;
  showCourse: boolean;
  next: string;
  /** Orchid: we ask for something now. */
  ask: boolean;
}

type WriteDate = (date: string) => string;

/** What a cell shows. `date` writes a date for a narrow cell. */
export function cellFace(say: Say, cell: AdoptionCellData, date: WriteDate): CellFace {
  const ask = cell.next.kind === 'call';
  const next = ask ? `→ ${say('cell.callNow')}` : nextLine(say, cell, date);
  return { ...levelLine(say, cell), next, ask };
}

function levelLine(say: Say, cell: AdoptionCellData): Pick<CellFace, 'level' | 'light' | 'showCourse'> {
  if (cell.end === 'declined') return { level: say('cell.declined'), light: false, showCourse: false };
  if (cell.end === 'stopped') return { level: say('cell.stopped'), light: false, showCourse: false };
  if (cell.freshness === 'not_asked') return { level: say('cell.notAsked'), light: true, showCourse: false };
  if (cell.freshness === 'unknown' || cell.level === null) {
    return { level: say('cell.unknown'), light: true, showCourse: false };
  }
  return { level: levelLabel(cell.level), light: cell.level === 'a0', showCourse: cell.level !== 'a0' };
}

function nextLine(say: Say, cell: AdoptionCellData, date: WriteDate): string {
  if (cell.end === 'declined') return say('cell.withReason');
  if (cell.end === 'stopped') return cell.level ? say('cell.last', { level: levelLabel(cell.level) }) : '';
  if (cell.freshness === 'not_asked') return '';
  if (cell.freshness === 'unknown' && cell.level) return say('cell.last', { level: levelLabel(cell.level) });
  if (cell.level === null) return say(`freshness.${cell.freshness}`);
  if (cell.level === 'a0') return say('level.a0');
  if (cell.next.kind === 'on') return say('cell.nextOn', { date: date(cell.next.date) });
  if (cell.next.kind === 'silent') return say('cell.silentWeeks', { weeks: cell.next.weeks });
  return say('cell.noNext');
}

/**
 * The one sentence a reader hears for a cell.
 * @example spokenCell(say, 'Gemeente Heuvelrode', cell)
 * // → 'Gemeente Heuvelrode: A5 in gebruik, onbevestigd, teruggeveerd'
 */
export function spokenCell(say: Say, organisation: string, cell: AdoptionCellData): string {
  const parts = [state(say, cell), ...(cell.next.kind === 'call' ? [say('cell.spokenCall')] : [])];
  return `${organisation.replaceAll('\u00AD', '')}: ${parts.join(', ')}`;
}

const named = (say: Say, level: Level) => `${levelLabel(level)} ${say(`level.${level}`)}`;

function state(say: Say, cell: AdoptionCellData): string {
  if (cell.end === 'declined') return say('cell.spokenDeclined');
  if (cell.end === 'stopped') {
    return say('cell.spokenStopped', { level: cell.level ? named(say, cell.level) : say('level.unknown') });
  }
  if (cell.freshness === 'not_asked') return say('freshness.not_asked');
  if (cell.freshness === 'unknown') {
    return cell.level ? say('cell.spokenLast', { level: levelLabel(cell.level) }) : say('freshness.unknown');
  }
  const level = cell.level ? named(say, cell.level) : say('cell.spokenSource');
  const course = say(`direction.${cell.course}`);
  const direction = cell.reported ? say('cell.reported', { direction: course }) : course;
  return [level, say(`freshness.${cell.freshness}`), direction].join(', ');
}
