// SPDX-License-Identifier: EUPL-1.2
// What differs between two texts, in words; and how two changes of the same text go together without losing one.
import { diffArrays, diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * The difference in words. The pieces that are the same or added give the new text; same or removed, the old one. What
 * only a space or one small word keeps apart is told as one change: nobody reads a text that changes every other word.
 */
export function differenceOf(before: string, now: string): Piece[] {
  const pieces: Piece[] = [];
  let [removed, added, between] = ['', '', ''];
  const close = () => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    if (between !== '') pieces.push({ kind: 'same', text: between });
    [removed, added, between] = ['', '', ''];
  };
  for (const change of diffWordsWithSpace(before, now)) {
    if (!change.added && !change.removed) {
      const open = removed !== '' || added !== '';
      between = change.value;
      if (!open || !/^[^\S\n]*[\p{L}\d]{0,3}[^\S\n]*$/u.test(between)) close();
      continue;
    }
    removed += between;
    added += between;
    between = '';
    if (change.added) added += change.value;
    else removed += change.value;
  }
  close();
  return pieces;
}

interface TextedArticle {
  readonly lineage: string;
  readonly title: string;
  readonly text: string;
}
export interface ArticleDifference {
  readonly lineage: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly title: readonly Piece[];
  readonly text: readonly Piece[];
}

/** Article by article, in the order of the new version; what was taken out stands at its old place. */
export function articleDifferences(
  before: readonly TextedArticle[],
  now: readonly TextedArticle[],
): ArticleDifference[] {
  const old = new Map(before.map((article) => [article.lineage, article]));
  const fresh = new Map(now.map((article) => [article.lineage, article]));
  const order = diffArrays(
    before.map(({ lineage }) => lineage),
    now.map(({ lineage }) => lineage),
  ).flatMap(({ value, removed }) => (removed ? value.filter((lineage) => !fresh.has(lineage)) : value));
  return order.map((lineage) => {
    const [was, is] = [old.get(lineage), fresh.get(lineage)];
    const title = differenceOf(was?.title ?? '', is?.title ?? '');
    const text = differenceOf(was?.text ?? '', is?.text ?? '');
    const same = [...title, ...text].every(({ kind }) => kind === 'same');
    return { lineage, title, text, kind: !was ? 'added' : !is ? 'removed' : same ? 'same' : 'changed' };
  });
}

/**
 * A proposal that holds both changes of one text: what either wrote is in it, what either took out is not, unless the
 * other changed it there. Where both changed the same words, theirs stand first and mine follow.
 * @param base the text both began from
 */
export function mergeTexts(base: string, mine: string, theirs: string): { text: string; overlapping: boolean } {
  const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
  const original = words(base);
  const [a, b] = [changes(original, words(mine)), changes(original, words(theirs))];
  const out: string[] = [];
  let overlapping = false;
  let at = 0;
  while (at < original.length || a.length > 0 || b.length > 0) {
    const start = Math.min(a[0]?.from ?? original.length, b[0]?.from ?? original.length);
    out.push(...original.slice(at, start));
    if (a.length === 0 && b.length === 0) break;
    // Take every change that touches the stretch that begins here.
    let end = start;
    const [ours, others]: [Change[], Change[]] = [[], []];
    for (let grew = true; grew; ) {
      grew = false;
      for (const [list, taken] of [
        [a, ours],
        [b, others],
      ] as const)
        while (list[0] && (list[0].from < end || list[0].from === start)) {
          const next = list.shift();
          if (!next) break;
          taken.push(next);
          end = Math.max(end, next.to);
          grew = true;
        }
    }
    const stretch = (taken: readonly Change[]) => apply(original, start, end, taken);
    if (ours.length === 0) out.push(...stretch(others));
    else if (others.length === 0) out.push(...stretch(ours));
    else {
      const [my, their] = [stretch(ours).join(''), stretch(others).join('')];
      out.push(their);
      if (my !== their) {
        overlapping = true;
        if (my !== '') out.push(their === '' || /\s$/.test(their) || /^\s/.test(my) ? '' : ' ', my);
      }
    }
    at = end;
  }
  return { text: out.join(''), overlapping };
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

function changes(original: readonly string[], changed: readonly string[]): Change[] {
  const found: Change[] = [];
  let at = 0;
  let open: { from: number; to: number; put: string[] } | null = null;
  for (const { added, removed, value } of diffArrays([...original], [...changed])) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, put: [] };
      found.push(open);
    }
    if (added) open.put.push(...value);
    else {
      at += value.length;
      open.to = at;
    }
  }
  return found;
}

function apply(original: readonly string[], start: number, end: number, taken: readonly Change[]): string[] {
  const out: string[] = [];
  let at = start;
  for (const { from, to, put } of taken) {
    out.push(...original.slice(at, from), ...put);
    at = to;
  }
  return [...out, ...original.slice(at, end)];
}
