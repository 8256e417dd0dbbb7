// SPDX-License-Identifier: EUPL-1.2
// Runs every wall over the project and says what stands where it may not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readTree } from './lib/tree.ts';
import { codeWall } from './walls/code.ts';
import { contractProblems } from './walls/contracts.ts';
import { lengthWall, licenceWall, namesWall, serverWall } from './walls/files.ts';
import { migrationsWall } from './walls/migrations.ts';
import { roomViolations } from './walls/rooms.ts';
import type { Violation } from './walls/wall.ts';
import { wordsWall } from './walls/words.ts';

const tree = readTree(projectRoot);
const walls = [codeWall, lengthWall, licenceWall, namesWall, serverWall, wordsWall, migrationsWall];
const modules = [...tree.keys()].filter((path) => /^(src|bin)\/.*\.tsx?$/.test(path)).length;

const found: { wall: string; violation: Violation }[] = [];
const add = (wall: string, violations: readonly Violation[]) =>
  found.push(...violations.map((violation) => ({ wall, violation })));
for (const wall of walls) add(wall.name, await wall.check(tree));
add('rooms', await roomViolations(tree, projectRoot, Math.floor(modules * 0.95)));
add(
  'contracts',
  (await contracts()).map((says) => ({ path: 'contracts', says })),
);

for (const { wall, violation } of found)
  process.stderr.write(`${violation.path}${violation.line ? `:${violation.line}` : ''}  [${wall}] ${violation.says}\n`);
process.stdout.write(
  `${found.length === 0 ? 'All walls stand' : `${found.length} violations`} (${tree.size} files, ${modules} modules).\n`,
);
process.exit(found.length === 0 ? 0 : 1);

/** The contracts as they are when the program runs. */
async function contracts(): Promise<string[]> {
  if (!existsSync(join(projectRoot, 'src/generated/operations.server.ts'))) return [];
  const { contractsOfSlice } = await import('#generated/contracts.ts');
  const { operations } = await import('#generated/operations.server.ts');
  const { messages } = await import('#generated/words.ts');
  const document = join(projectRoot, 'openapi.json');
  const documented: unknown = existsSync(document) ? JSON.parse(readFileSync(document, 'utf8')).paths : null;
  return contractProblems({
    contractsOfSlice,
    messages,
    operationNames: operations.map(({ contract }) => contract.name),
    documented: documented as Parameters<typeof contractProblems>[0]['documented'],
  });
}
