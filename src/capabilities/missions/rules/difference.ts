// SPDX-License-Identifier: EUPL-1.2
// What changed between two versions of a text, word by word, for reading.

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/**
 * The later text with what was taken out and put in; as few changes as there can be.
 * @example difference('minder afval', 'geen afval') // → gone 'minder', new 'geen', same 'afval'
 */
export function difference(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, fresh);
  const steps: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, put] = [old[i], fresh[j]];
    if (gone !== undefined && gone === put) {
      steps.push({ kind: 'same', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (put === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      steps.push({ kind: 'gone', text: gone });
      i++;
    } else {
      steps.push({ kind: 'new', text: put ?? '' });
      j++;
    }
  }
  return joined(steps);
}

type Table = readonly Uint16Array[];
const at = (table: Table, i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words what follows `i` and `j` has in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Table {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = old[i] === fresh[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

/** Neighbours of one kind as one piece. */
function joined(steps: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const step of steps) {
    const last = pieces.at(-1);
    if (last?.kind === step.kind) pieces[pieces.length - 1] = { kind: step.kind, text: `${last.text} ${step.text}` };
    else pieces.push(step);
  }
  return pieces;
}
