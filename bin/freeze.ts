// SPDX-License-Identifier: EUPL-1.2
// Freezes the migrations of a release: from then on a change to one of them is refused by `npm run check`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readTree } from './lib/tree.ts';
import { chainOf, frozenPath, migrationsWall } from './walls/migrations.ts';

const tree = readTree(projectRoot, ['database/migrations']);
const wrong = await migrationsWall.check(tree);
for (const { path, says } of wrong) process.stderr.write(`${path}: ${says}\n`);
if (wrong.length > 0) process.exit(1);
const chain = chainOf(tree);
writeFileSync(join(projectRoot, frozenPath), `${JSON.stringify(Object.fromEntries(chain), null, 2)}\n`);
process.stdout.write(`${chain.size} migrations are frozen.\n`);
