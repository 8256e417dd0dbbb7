// SPDX-License-Identifier: EUPL-1.2
// Every change leaves a fact: an operation that writes notes one, itself or by what it calls, or its contract says why not.
import type { Tree } from '../lib/tree.ts';

/** As much of a contract as this wall looks at. */
export interface Writing {
  readonly name: string;
  readonly method: string;
  readonly unnoted?: string;
}

interface Part {
  readonly name: string;
  readonly text: string;
}

/** What is wrong, one sentence each. */
export function factProblems(tree: Tree, contracts: readonly Writing[]): string[] {
  const parts = [...tree].flatMap(([path, text]) =>
    /^src\/capabilities\/.*\.server\.ts$/.test(path) ? partsOf(text) : [],
  );
  const byName = Map.groupBy(parts, ({ name }) => name);
  return contracts.flatMap(({ name, method, unnoted }) => {
    if (method === 'GET') return [];
    const notes = doesNote(name, byName, new Set());
    if (notes && unnoted !== undefined) return [`${name}: says why it notes no fact, and notes one.`];
    return notes || unnoted !== undefined
      ? []
      : [`${name}: writes and notes no fact. Note one (at.note), or say why not in the contract (unnoted).`];
  });
}

/** The declarations of a file, each with its text. */
function partsOf(text: string): Part[] {
  const start = /^(?:export )?(?:async )?(?:const|function\*?) (\w+)/gm;
  const found = [...text.matchAll(start)];
  return found.map((match, place) => ({
    name: match[1] ?? '',
    text: text.slice(match.index, found[place + 1]?.index ?? text.length),
  }));
}

function doesNote(name: string, byName: ReadonlyMap<string, readonly Part[]>, seen: Set<string>): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return (byName.get(name) ?? []).some(
    ({ text }) => /\.note\(/.test(text) || calledIn(text).some((called) => doesNote(called, byName, seen)),
  );
}

const calledIn = (text: string) => [...text.matchAll(/\b(\w+)(?:\.body)?\(/g)].map((match) => match[1] ?? '');
