// SPDX-License-Identifier: EUPL-1.2
// The small walls, each with something planted that it must refuse, and something like it that it must let pass.
import { test } from 'node:test';
import { codeWall } from '../../bin/walls/code.ts';
import { lengthWall, licenceWall, namesWall, serverWall } from '../../bin/walls/files.ts';
import { chainOf, frozenPath, migrationsWall } from '../../bin/walls/migrations.ts';
import { wordsWall } from '../../bin/walls/words.ts';
import { lets, refuses, spdx, treeOf } from './planted.ts';

const rule = 'src/capabilities/deals/rules/due.ts';
const store = 'src/capabilities/deals/store.server.ts';

for (const clock of [
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
])
  test(`a rule may not call ${clock}`, () =>
    refuses(codeWall, { [rule]: `export const due = () => ${clock};` }, rule, /clock/));

test('a rule may make a date of what it is given', () =>
  lets(codeWall, { [rule]: 'export const due = (at: string) => new Date(at); // not Date.now()' }));
test('a rule does not wait', () => refuses(codeWall, { [rule]: 'export const due = async () => 1;' }, rule, /waiting/));
test('the kernel may look at the clock', () =>
  lets(codeWall, { 'src/kernel/clock.ts': 'export const clock = () => new Date();' }));

for (const any of ['let x: any', 'const f = (x: any[]) => x', 'type T = Map<string, any>'])
  test(`"${any}" is refused, with its line`, () => refuses(codeWall, { [store]: `\n\n${any};` }, store, /any/));
test('the word any is free', () => lets(codeWall, { [store]: "// any: of them\nexport const any = 'as any';" }));
test('a claim with `as` is refused in a slice', () =>
  refuses(codeWall, { [store]: 'export const x = (y: unknown) => y as string;' }, store, /as/));
test('`as const` and renaming are free', () =>
  lets(codeWall, { [store]: "import { a as b } from './b.ts';\nexport const c = [b] as const;" }));
test('what cannot be read is refused', () => refuses(codeWall, { [store]: 'export const = any;' }, store, /read/));

test("a store may not ask for another slice's tables", () =>
  refuses(codeWall, { [store]: "const db = tables<'spaces'>(at);" }, store, /deals has the tables of deals/));
test('nor by keeping the question for later', () =>
  refuses(codeWall, { [store]: "const db = tables<'spaces'>;" }, store, /deals has the tables of deals/));
test('nor without saying of which slice', () =>
  refuses(codeWall, { [store]: 'const db = tables(at);' }, store, /tables/));
test('tables are asked for in a store only', () => {
  const path = 'src/capabilities/deals/operations.server.ts';
  return refuses(codeWall, { [path]: "const db = tables<'deals'>(at);" }, path, /store only/);
});
test('a store has its own tables', () =>
  lets(codeWall, { [store]: "const db = tables<'deals'>;\nconst own = tables<'deals'>(at);" }));

const long = `${spdx}${'export {};\n'.repeat(400)}`;
test('401 lines are too long', () => refuses(lengthWall, { [store]: long }, store, /401 lines/));
test('unless the file says why', () => lets(lengthWall, { [store]: `${long}// Long because: one table.\n` }));
test('400 lines are not', () => lets(lengthWall, { [store]: `${spdx}${'export {};\n'.repeat(399)}` }));

test('a source without its licence is refused', () => refuses(licenceWall, { [store]: 'export {};\n' }, store, /SPDX/));
test('a licence further down does not count', () =>
  refuses(licenceWall, { [store]: `export {};\n${spdx}` }, store, /SPDX/));
test('a command has its interpreter first', () => lets(licenceWall, { 'bin/x.ts': `#!/usr/bin/env node\n${spdx}` }));

test('capitals in a file name are refused', () =>
  refuses(namesWall, { 'src/ui/Button.tsx': '' }, 'src/ui/Button.tsx', /kebab/));
test('a slice without a place in the order is refused', () =>
  refuses(
    namesWall,
    { 'src/capabilities/order.json': '["spaces"]', 'src/capabilities/tea/contract.ts': '' },
    'src/capabilities/tea',
    /order/,
  ));

for (const needed of [
  "import pg from 'pg'",
  "import { readFileSync } from 'node:fs'",
  "import './store.server.ts'",
  "export { load } from './store.server.ts'",
  "import {\n  a,\n  b,\n} from 'node:fs'",
])
  test(`${needed.replaceAll('\n', ' ')} makes a file server code`, () =>
    refuses(
      serverWall,
      { 'src/capabilities/deals/parts/panel.tsx': `${spdx}${needed};` },
      'src/capabilities/deals/parts/panel.tsx',
      /server\.ts/,
    ));
test('a type of server code is free', () =>
  lets(serverWall, {
    'src/capabilities/deals/parts/panel.tsx':
      "import type { A } from './store.server.ts';\nimport { type B } from './store.server.ts';",
  }));
test('server code may', () => lets(serverWall, { [store]: "import 'node:fs';" }));

for (const said of ['een uitrol', 'best practice', 'KPI’s', 'het stoplicht', 'alle stakeholders', 'succesvol afgerond'])
  test(`"${said}" is not said on screen`, () =>
    refuses(
      wordsWall,
      { 'src/ui/words/nl.ts': `export const nl = {\n  a: '${said}',\n};` },
      'src/ui/words/nl.ts',
      /avoid/,
    ));
test('a comment or a key may', () =>
  lets(wordsWall, { 'src/ui/words/nl.ts': "// geen stoplicht\nexport const nl = { resource: 'mensen' };" }));

const migrations = { 'database/migrations/0001_a.sql': 'select 1;', 'database/migrations/0002_b.sql': 'select 2;' };
const frozen = { [frozenPath]: JSON.stringify(Object.fromEntries(chainOf(treeOf(migrations)))) };
const first = 'database/migrations/0001_a.sql';

test('frozen migrations stand', () =>
  lets(migrationsWall, { ...migrations, ...frozen, 'database/migrations/0003_c.sql': 'select 3;' }));
test('an edited frozen migration is refused', () =>
  refuses(migrationsWall, { ...migrations, ...frozen, [first]: 'select 9;' }, first, /frozen/));
test('a removed one is refused', () =>
  refuses(migrationsWall, { 'database/migrations/0002_b.sql': 'select 2;', ...frozen }, first, /frozen/));
test('one put in between is refused', () =>
  refuses(
    migrationsWall,
    { ...migrations, ...frozen, 'database/migrations/0001_aa.sql': '' },
    'database/migrations/0001_aa.sql',
    /taken|before a frozen/,
  ));
test('an edited hash is refused', () =>
  refuses(
    migrationsWall,
    { ...migrations, [frozenPath]: JSON.stringify({ '0001_a.sql': 'f'.repeat(64) }) },
    first,
    /frozen/,
  ));
test('a migration without a number is refused', () =>
  refuses(migrationsWall, { 'database/migrations/deals.sql': '' }, 'database/migrations/deals.sql', /NNNN/));
