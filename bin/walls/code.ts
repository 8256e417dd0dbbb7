// SPDX-License-Identifier: EUPL-1.2
// What may not be written: `any`, `as`, the clock and chance in rules, another slice's tables.

import { nameOf, nodesOf, type SyntaxNode } from '../lib/syntax.ts';
import { isGenerated, isTest, type Tree } from '../lib/tree.ts';
import { filesWhere, isCode, type Violation, type Wall } from './wall.ts';

interface Ban {
  /** Where it holds. */
  readonly where: (path: string) => boolean;
  /** The sentence, when the node is not allowed there. */
  readonly says: (node: SyntaxNode, path: string) => string | null;
}

const isPure = (path: string) => /^src\/capabilities\/[^/]+\/rules\/|^src\/kernel\/pure\/|^src\/methods\//.test(path);
const mayAssert = (path: string) => /^src\/(kernel|doors|generated)\/|^src\/[^/]+$|^bin\//.test(path);

const bans: readonly Ban[] = [
  {
    where: () => true,
    says: ({ type, kind }) =>
      type === 'TsKeywordType' && kind === 'any'
        ? '`any` hides a mistake: name the type, or take `unknown` and look.'
        : null,
  },
  {
    where: (path) => !mayAssert(path),
    says: ({ type }) =>
      type === 'TsAsExpression' || type === 'TsTypeAssertion'
        ? '`as` claims what the compiler cannot see: parse it, or narrow it by asking.'
        : null,
  },
  {
    where: isPure,
    says: (node) => {
      if (
        node.type === 'CallExpression' &&
        ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'].includes(nameOf(node['callee']))
      )
        return `A rule does not look at the clock or throw dice (${nameOf(node['callee'])}): let it come in as an argument.`;
      const args = node['arguments'];
      const bare = !Array.isArray(args) || args.length === 0;
      return (node.type === 'NewExpression' || node.type === 'CallExpression') &&
        nameOf(node['callee']) === 'Date' &&
        bare
        ? 'A rule does not look at the clock (new Date()): let the moment come in as an argument.'
        : null;
    },
  },
  {
    where: (path) => /^src\/capabilities\/[^/]+\/rules\//.test(path),
    says: (node) =>
      node['async'] === true ? 'A rule decides without waiting: gather first, then ask the rule.' : null,
  },
  { where: (path) => path.startsWith('src/'), says: foreignTables },
];

/** `tables<'deals'>` is asked for in the store of `deals` only. */
function foreignTables(node: SyntaxNode, path: string): string | null {
  const called = node.type === 'CallExpression' || node.type === 'TsInstantiation';
  if (!called || nameOf(node['callee'] ?? node['expression']) !== 'tables') return null;
  const slice = literals(node['typeArguments'] ?? node['typeParams'])[0];
  const place =
    /^src\/capabilities\/([^/]+)\/(?:store\.server\.ts|store\/|.*\.store\.server\.ts|search\.server\.ts|export\.server\.ts)/.exec(
      path,
    );
  if (place === null) return 'Tables are asked for in a store only: put the query in store.server.ts.';
  return slice === place[1]
    ? null
    : `The store of ${place[1]} has the tables of ${place[1]} only: use another slice's shared_… view or its public.server.ts.`;
}

function literals(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(literals);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'StringLiteral' && 'value' in value) return [String(value.value)];
  return Object.values(value).flatMap(literals);
}

/** Most files hold none of these words, and need not be parsed to know it. A syntax error is the compiler's to tell. */
const suspect = /\bany\b|\bas\b(?! const\b)|\btables\b|[=(,:?&|]\s*<\w/;

/** `as const` is its own node and never seen here. */
function violationsIn(path: string, text: string): Violation[] {
  if (!isPure(path) && !suspect.test(text)) return [];
  const held = bans.filter(({ where }) => where(path));
  try {
    return nodesOf(path, text).flatMap(({ node, line }) =>
      held.flatMap(({ says }) => {
        const sentence = says(node, path);
        return sentence === null ? [] : [{ path, line, says: sentence }];
      }),
    );
  } catch (error) {
    return [{ path, says: `This cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : ''}` }];
  }
}

export const codeWall: Wall = {
  name: 'code',
  check: (tree: Tree) =>
    filesWhere(
      tree,
      (path) => /^(src|bin)\//.test(path) && isCode(path) && !isTest(path) && !isGenerated(path),
    ).flatMap(([path, text]) => violationsIn(path, text)),
};
