// SPDX-License-Identifier: EUPL-1.2
// A wall is a function from the project (as data) to what is wrong in it; so a test can plant a violation and see it refused.
import type { Tree } from '../lib/tree.ts';

export interface Violation {
  readonly path: string;
  /** 1 is the first; left out: the file as a whole. */
  readonly line?: number;
  /** What is wrong and what to do instead, in a sentence. */
  readonly says: string;
}

export interface Wall {
  readonly name: string;
  check(tree: Tree): readonly Violation[] | Promise<readonly Violation[]>;
}

/** Files of the tree whose path fits, as [path, text] pairs. */
export const filesWhere = (tree: Tree, fits: (path: string) => boolean) => [...tree].filter(([path]) => fits(path));

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);

/** Line of a position in a text. */
export const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
