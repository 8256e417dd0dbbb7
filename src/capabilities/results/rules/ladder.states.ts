// SPDX-License-Identifier: EUPL-1.2
// The adoption ladder as one table: per level where one may come from, what must be shown, and who says it.
// Page, server, API and tests read this table; nothing else knows a level by name.
import type { Transition } from '#kernel/pure/transition.ts';
import { type End, ends, type Level, type LevelOrUnknown, levels, type Voice } from './values.ts';

/** What must be written down with a level. Fields that end in `On` are dates as precise as they are known. */
export const evidenceFields = [
  'function',
  'seenOn',
  'fitNote',
  'ownerFunction',
  'decision',
  'means',
  'startsOn',
  'where',
  'triedOn',
  'byWhom',
  'seen',
  'units',
  'usedSinceOn',
  'reach',
  'deviation',
  'shock',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

/** What is not a text to write down but a state of the record. */
export type Condition = 'three-months-in-use' | 'four-anchors' | 'check-ins-a-year-apart';

export interface Rung {
  readonly from: readonly LevelOrUnknown[];
  readonly evidence: readonly EvidenceField[];
  readonly condition: Condition | null;
  /** Who may say it first. */
  readonly by: readonly Voice[];
  /** Who must say it too, one of these and somebody else; empty: nobody. */
  readonly second: readonly Voice[];
}

const allBut = (...without: readonly LevelOrUnknown[]): readonly LevelOrUnknown[] =>
  (['unknown', ...levels] as const).filter((level) => !without.includes(level));

const anyone: readonly Voice[] = ['colleague', 'owner', 'second_person', 'director', 'internal_control'];

export const ladder: Readonly<Record<Level, Rung>> = {
  // Who saw it may have left; what was examined was seen.
  a0: { from: ['unknown', 'a1'], evidence: [], condition: null, by: anyone, second: [] },
  a1: { from: allBut('a1'), evidence: ['function', 'seenOn'], condition: null, by: anyone, second: [] },
  a2: { from: allBut('a2'), evidence: ['fitNote', 'ownerFunction'], condition: null, by: ['owner'], second: [] },
  a3: {
    from: allBut('a3'),
    evidence: ['decision', 'means', 'startsOn'],
    condition: null,
    by: ['owner'],
    second: ['director'],
  },
  a4: {
    from: allBut('a4'),
    evidence: ['where', 'triedOn', 'byWhom', 'seen'],
    condition: null,
    by: ['owner'],
    second: [],
  },
  a5: {
    from: allBut('a5'),
    evidence: ['units', 'usedSinceOn', 'reach', 'deviation'],
    condition: 'three-months-in-use',
    by: ['owner'],
    second: ['second_person'],
  },
  // Anchored is in use first: nobody arrives here from below A5.
  a6: {
    from: ['a5', 'a7'],
    evidence: [],
    condition: 'four-anchors',
    by: ['owner'],
    second: ['director', 'internal_control'],
  },
  a7: { from: ['a6'], evidence: ['shock'], condition: 'check-ins-a-year-apart', by: ['owner'], second: [] },
};

/** Where a record may end, and from which levels: nothing is given back that was never in use. */
export const endings: Readonly<Record<End, readonly LevelOrUnknown[]>> = {
  declined: allBut('a4', 'a5', 'a6', 'a7'),
  stopped_deliberately: allBut('a0', 'a1', 'a2'),
  superseded: allBut('a0', 'a1', 'a2'),
  reverted: allBut('a0', 'a1', 'a2', 'a3'),
};

type State = LevelOrUnknown | End;

/** Every move there is. After an end the record stands where it stood; withdrawing the end brings it back there. */
export const transitions: readonly Transition<State, string, Voice>[] = [
  { from: null, to: 'unknown', move: 'record' },
  ...levels.flatMap((to) =>
    ladder[to].from.map((from) => ({
      from,
      to,
      move: ladder[to].second.length > 0 ? 'claim and confirm' : 'claim',
      by: ladder[to].by,
    })),
  ),
  ...ends.flatMap((to) =>
    endings[to].map((from) => ({
      from,
      to,
      move: to === 'declined' ? 'decline' : 'end',
      by: ['owner', 'director'] as const,
    })),
  ),
  ...ends.flatMap((from) =>
    endings[from].map((to) => ({ from, to, move: 'withdraw the end', by: ['owner', 'director'] as const })),
  ),
];

/** May a record that stands at `from` be moved to `to` at all? */
export const mayMove = (from: LevelOrUnknown, to: Level): boolean => ladder[to].from.includes(from);
