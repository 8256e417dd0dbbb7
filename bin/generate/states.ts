// SPDX-License-Identifier: EUPL-1.2
// Draws the states from the transition tables, so that the drawing cannot differ from the rule.
// Convention: `src/capabilities/<slice>/rules/<name>.states.ts` exports `transitions` (see #kernel/pure/transition.ts).

interface Drawn {
  readonly from: string | null;
  readonly to: string | null;
  readonly move: string;
  readonly by?: readonly string[];
}

/** `docs/states/<slice>-<name>.md` for one table. Throws when the table is not one. */
export function stateDrawing(path: string, table: unknown): { path: string; text: string } {
  const { slice = '', name = '' } =
    /capabilities\/(?<slice>[^/]+)\/rules\/(?<name>[^/]+)\.states\.ts$/.exec(path)?.groups ?? {};
  if (!Array.isArray(table) || !table.every(isDrawn))
    throw new Error(`${path}: \`transitions\` must be a list of { from, to, move, by? }`);
  const lines = table.map(
    ({ from, to, move, by }) =>
      `    ${state(from)} --> ${state(to)}: ${move}${by && by.length > 0 ? ` (${by.join(', ')})` : ''}`,
  );
  return {
    path: `docs/states/${slice}-${name}.md`,
    text: `<!-- Made by \`npm run generate\` from ${path}. Do not edit. -->\n# ${slice}: ${name.replaceAll('-', ' ')}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`,
  };
}

const state = (name: string | null) => (name === null ? '[*]' : name.replaceAll('-', '_'));

function isDrawn(value: unknown): value is Drawn {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value) || !('move' in value))
    return false;
  return (
    [value.from, value.to].every((end) => end === null || typeof end === 'string') && typeof value.move === 'string'
  );
}
