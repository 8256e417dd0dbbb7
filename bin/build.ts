// SPDX-License-Identifier: EUPL-1.2
// Builds what is out of date, and then reads the whole server once in a process that ends: what that takes in memory
// (the TypeScript compiler, above all) is gone when the server starts, and its compiled code is kept.
import { buildPages, pagesBuild } from './lib/pages.ts';

if (await buildPages((line) => process.stdout.write(`  ${line}\n`))) {
  await import('../src/server.ts');
  await import('../src/house.server.ts');
  await import('../src/first-data.server.ts');
  await import('../src/jobs.server.ts');
  await import('../src/kernel/migrations.server.ts');
  await pagesBuild();
}
