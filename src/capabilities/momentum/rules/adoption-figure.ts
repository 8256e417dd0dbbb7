// SPDX-License-Identifier: EUPL-1.2
// Adoption by kind of result and level, and how much of it is not known. Unknown is counted as unknown, never as zero.
export const figureKinds = ['approach', 'technical', 'knowledge', 'funding', 'regulation'] as const;
export const figureLevels = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'unknown'] as const;

/** Records alike, as the kept sums give them. */
export interface CountedRecords {
  readonly level: string;
  readonly freshness: string;
  readonly kind: string;
  readonly ended: boolean;
  readonly records: number;
}

const total = (rows: readonly CountedRecords[]) => rows.reduce((sum, { records }) => sum + records, 0);
/** A level that was said once, but reads as unconfirmed or unknown by now. */
const hasFaded = ({ level, freshness }: CountedRecords) =>
  level !== 'unknown' && (freshness === 'unconfirmed' || freshness === 'unknown');

export function adoptionFigure(rows: readonly CountedRecords[]) {
  const open = rows.filter(({ ended }) => !ended);
  return {
    records: total(rows),
    ended: total(rows.filter(({ ended }) => ended)),
    levelUnknown: total(open.filter(({ level }) => level === 'unknown')),
    faded: total(open.filter(hasFaded)),
    kinds: figureKinds.map((kind) => {
      const ofKind = open.filter((row) => row.kind === kind);
      return {
        kind,
        records: total(ofKind),
        levels: figureLevels.map((level) => {
          const ofLevel = ofKind.filter((row) => row.level === level);
          return { level, records: total(ofLevel), faded: total(ofLevel.filter(hasFaded)) };
        }),
      };
    }),
  };
}
