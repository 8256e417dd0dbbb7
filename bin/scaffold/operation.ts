// SPDX-License-Identifier: EUPL-1.2
// A new operation: its contract, its body, and a first test, each in a file of its own. Until somebody writes the body it
// finds nothing.

const spdx = '// SPDX-License-Identifier: EUPL-1.2\n';

/** Path → text of the files of a new operation, with `access.ts` extended where it can be. */
export function operationFiles(slice: string, name: string, accessText: string | undefined): Map<string, string> {
  const folder = `src/capabilities/${slice}`;
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  const files = new Map([
    [
      `${folder}/${file}.contract.ts`,
      `${spdx}import { z } from 'zod';\nimport { contract } from '#kernel/contract.ts';\n\nexport const ${name} = contract({\n  name: '${name}',\n  method: 'POST',\n  // null: no API door. A door is a noun, such as /deals/{deal}/signatures.\n  path: null,\n  audience: 'public',\n  summary: { nl: '${said}', en: '${said}' },\n  answer: z.strictObject({}),\n  refusals: {},\n});\n`,
    ],
    [
      `${folder}/${file}.operations.server.ts`,
      `${spdx}import { operation } from '#kernel/operation.server.ts';\nimport { refuse } from '#kernel/pure/refusal.ts';\nimport * as contract from './${file}.contract.ts';\n\n/** Load, decide, save, note, answer. */\nexport const ${name} = operation(contract.${name}, async () => refuse('not-found'));\n`,
    ],
    [
      `${folder}/${file}.operations.test.ts`,
      `${spdx}import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { openWorld } from '#world/world.ts';\nimport { ${name} } from './${file}.operations.server.ts';\n\nconst world = await openWorld();\n\ntest('what is not there is not found', async () => {\n  assert.equal(await world.people.sanne.refused(${name}, {}), 'not-found');\n});\n`,
    ],
  ]);
  if (accessText && /^const everybody\b/m.test(accessText))
    files.set(
      `${folder}/access.ts`,
      accessText.replace(/^ {2}operations: \{\n/m, `$&    ${name}: { 'not-found': everybody },\n`),
    );
  return files;
}
