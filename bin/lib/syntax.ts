// SPDX-License-Identifier: EUPL-1.2
// Reads a source file into its syntax, so that walls look at code and not at words in comments or texts.
import { parseSync } from '@swc/core';

export interface SyntaxNode {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a file, outermost first, with the line it starts on. */
export function nodesOf(path: string, text: string): { node: SyntaxNode; line: number }[] {
  // An empty statement in front tells where the positions of this file start: they run on from file to file.
  const tsx = path.endsWith('.tsx');
  // A command's first line names its interpreter: for the parser it is a comment of the same length.
  const program: unknown = parseSync(`;${text.replace(/^#!/, '//')}`, { syntax: 'typescript', tsx, target: 'es2024' });
  const found: SyntaxNode[] = [];
  collect(program, found);
  const first = found.find(({ type }) => type === 'EmptyStatement')?.span?.start ?? 1;
  const lineOf = lineIndex(text);
  return found.map((node) => ({ node, line: lineOf((node.span?.start ?? first) - first - 1) }));
}

function collect(value: unknown, found: SyntaxNode[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) found.push(value);
    for (const part of Object.values(value)) if (typeof part === 'object') collect(part, found);
  }
}

/** From a position in bytes (as the parser counts) to a line. */
function lineIndex(text: string): (position: number) => number {
  const starts = [0];
  const bytes = Buffer.from(text);
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return (position) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Name an identifier or a member (`Date.now`) is written with; empty for anything else. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Identifier') return String(value['value']);
  if (value.type === 'MemberExpression') return `${nameOf(value['object'])}.${nameOf(value['property'])}`;
  return '';
}
