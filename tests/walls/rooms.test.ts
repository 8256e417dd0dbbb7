// SPDX-License-Identifier: EUPL-1.2
// The walls between rooms and slices: in a small house that stands, one forbidden import at a time is planted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomViolations } from '../../bin/walls/rooms.ts';
import { sentences, treeOf, withProject } from './planted.ts';

const slice = (name: string) => ({
  [`src/capabilities/${name}/rules/sign.ts`]:
    "import { refuse } from '#kernel/pure/refusal.ts';\nexport const sign = () => refuse;\n",
  [`src/capabilities/${name}/contract.ts`]:
    "import { contract } from '#kernel/contract.ts';\nimport { z } from 'zod';\nexport const signDeal = [contract, z];\n",
  [`src/capabilities/${name}/facts.ts`]: 'export const dealSigned = 1;\n',
  [`src/capabilities/${name}/store.server.ts`]:
    "import { tables } from '#kernel/operation.server.ts';\nimport { sql } from 'kysely';\nexport const load = [tables, sql];\n",
  [`src/capabilities/${name}/operations.server.ts`]:
    "import { sign } from './rules/sign.ts';\nimport { load } from './store.server.ts';\nexport const signDeal = [sign, load];\n",
  [`src/capabilities/${name}/public.server.ts`]:
    "import { load } from './store.server.ts';\nexport const readDeals = load;\n",
  [`src/capabilities/${name}/pages/deal.tsx`]:
    "import { button } from '#ui/button.tsx';\nimport { signDeal } from '../operations.server.ts';\nexport default [button, signDeal];\n",
  [`src/capabilities/${name}/parts/public/panel.tsx`]: 'export const panel = 1;\n',
  [`src/capabilities/${name}/words/nl.ts`]: 'export const nl = {};\n',
});

const house = {
  'src/capabilities/order.json': '["spaces", "deals", "results"]',
  'src/kernel/pure/refusal.ts': 'export const refuse = 1;\n',
  'src/kernel/contract.ts': 'export const contract = 1;\n',
  'src/kernel/operation.server.ts': "import './contract.ts';\nexport const tables = 1;\n",
  'src/ui/button.tsx': 'export const button = 1;\n',
  'src/methods/mean.ts': 'export const mean = 1;\n',
  'src/doors/visit.server.ts': 'export const visit = 1;\n',
  'src/root.tsx': 'export const root = 1;\n',
  'bin/lib/tree.ts': 'export const tree = 1;\n',
  ...slice('spaces'),
  ...slice('deals'),
  ...slice('results'),
};

const walk = (planted: Readonly<Record<string, string>>, least = 20) => {
  const files = { ...house, ...planted };
  return withProject(files, (folder) => roomViolations(treeOf(files), folder, least));
};

test('a house without forbidden imports stands', async () => {
  assert.equal(sentences(await walk({})), '');
});

test('a walk that sees no modules is not taken for a house that stands', async () => {
  assert.match(sentences(await walk({}, 10_000)), /the walk did not work/);
});

const forbidden: readonly [path: string, imported: string][] = [
  ['src/capabilities/deals/rules/sign.ts', '#kernel/contract.ts'],
  ['src/capabilities/deals/rules/sign.ts', 'zod'],
  ['src/capabilities/deals/rules/sign.ts', 'node:fs'],
  ['src/capabilities/deals/rules/sign.ts', 'kysely'],
  ['src/capabilities/deals/rules/sign.ts', '../store.server.ts'],
  ['src/capabilities/deals/rules/sign.ts', '#capabilities/spaces/rules/sign.ts'],
  ['src/capabilities/deals/contract.ts', '#kernel/operation.server.ts'],
  ['src/capabilities/deals/contract.ts', './store.server.ts'],
  ['src/capabilities/deals/contract.ts', '#capabilities/results/contract.ts'],
  ['src/capabilities/deals/facts.ts', './store.server.ts'],
  ['src/capabilities/deals/store.server.ts', './operations.server.ts'],
  ['src/capabilities/deals/store.server.ts', '#capabilities/spaces/store.server.ts'],
  ['src/capabilities/deals/store.server.ts', '#capabilities/spaces/public.server.ts'],
  ['src/capabilities/deals/operations.server.ts', './pages/deal.tsx'],
  ['src/capabilities/deals/operations.server.ts', '#capabilities/spaces/store.server.ts'],
  ['src/capabilities/deals/operations.server.ts', '#capabilities/spaces/operations.server.ts'],
  ['src/capabilities/deals/operations.server.ts', '#capabilities/results/public.server.ts'],
  ['src/capabilities/deals/public.server.ts', '#capabilities/results/public.server.ts'],
  ['src/capabilities/deals/pages/deal.tsx', '../store.server.ts'],
  ['src/capabilities/deals/pages/deal.tsx', 'kysely'],
  ['src/capabilities/deals/pages/deal.tsx', '#capabilities/spaces/operations.server.ts'],
  ['src/capabilities/deals/pages/deal.tsx', '#capabilities/results/parts/public/panel.tsx'],
  ['src/capabilities/deals/parts/public/panel.tsx', '../../operations.server.ts'],
  ['src/capabilities/deals/parts/public/panel.tsx', '#doors/visit.server.ts'],
  ['src/capabilities/deals/words/nl.ts', '../operations.server.ts'],
  ['src/capabilities/deals/mail.ts', './pages/deal.tsx'],
  ['src/kernel/contract.ts', '#capabilities/deals/contract.ts'],
  ['src/kernel/contract.ts', '#ui/button.tsx'],
  ['src/kernel/pure/refusal.ts', '#kernel/contract.ts'],
  ['src/kernel/pure/refusal.ts', 'zod'],
  ['src/ui/button.tsx', '#kernel/operation.server.ts'],
  ['src/ui/button.tsx', '#capabilities/deals/parts/public/panel.tsx'],
  ['src/methods/mean.ts', '#kernel/pure/refusal.ts'],
  ['src/methods/mean.ts', 'node:fs'],
  ['src/doors/visit.server.ts', '../root.tsx'],
  ['src/capabilities/deals/operations.server.ts', '#kernel/nowhere.ts'],
];

for (const [path, imported] of forbidden)
  test(`${path} may not import ${imported}`, async () => {
    const files: Readonly<Record<string, string>> = house;
    const violations = await walk({ [path]: `import '${imported}';\n${files[path] ?? ''}` });
    assert.ok(
      violations.some((violation) => violation.path === path),
      `nothing was refused: ${sentences(violations)}`,
    );
  });

test('a heavy package is loaded where it is used, not by whoever passes', async () => {
  const path = 'src/kernel/outbox.server.ts';
  const eager = await walk({
    [path]: "import { createTransport } from 'nodemailer';\nexport const t = createTransport;\n",
  });
  assert.match(sentences(eager), /outbox\.server\.ts: .*nodemailer.* is heavy/);
  const patient =
    "import type { Transporter } from 'nodemailer';\nexport const t = async (): Promise<Transporter | null> => (await import('nodemailer')) && null;\n";
  assert.equal(sentences(await walk({ [path]: patient })), '');
});

test('a type is an import too', async () => {
  const path = 'src/capabilities/deals/store.server.ts';
  const violations = await walk({
    [path]: "import type { load } from '#capabilities/spaces/store.server.ts';\nexport type L = typeof load;\n",
  });
  assert.match(sentences(violations), /deals-store/);
});

test('two files that need each other are refused', async () => {
  const violations = await walk({
    'src/kernel/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'src/kernel/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  });
  assert.match(sentences(violations), /no-cycles/);
});

test('a later slice may use what an earlier one opens', async () => {
  const violations = await walk({
    'src/capabilities/deals/operations.server.ts':
      "import { readDeals } from '#capabilities/spaces/public.server.ts';\nimport { dealSigned } from '#capabilities/results/facts.ts';\nexport const signDeal = [readDeals, dealSigned];\n",
    'src/capabilities/deals/pages/deal.tsx':
      "import { panel } from '#capabilities/spaces/parts/public/panel.tsx';\nimport { readDeals } from '#capabilities/spaces/public.server.ts';\nexport default [panel, readDeals];\n",
  });
  assert.equal(sentences(violations), '');
});
