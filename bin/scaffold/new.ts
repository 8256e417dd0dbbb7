// SPDX-License-Identifier: EUPL-1.2
// `bin/new-capability <name> [after <slice>]` and `bin/new-operation <slice> <name>`: write stubs that pass `npm run check`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orderOf, projectRoot, readTree } from '../lib/tree.ts';
import { capabilityFiles } from './capability.ts';
import { operationFiles } from './operation.ts';

const [kind, ...args] = process.argv.slice(2);
const tree = readTree(projectRoot, ['src/capabilities']);
const order = orderOf(tree);

if (kind === 'capability') newCapability(args);
else newOperation(args);

function newCapability([name = '', word, before]: readonly string[]): void {
  if (!/^[a-z]+$/.test(name) || (word !== undefined && word !== 'after'))
    stop('Usage: bin/new-capability <name> [after <slice>]. The name is one word in small letters.');
  if (existsSync(join(projectRoot, 'src/capabilities', name))) stop(`There is a slice ${name} already.`);
  if (before !== undefined && !order.includes(before)) stop(`There is no slice ${before} to come after.`);
  if (!order.includes(name)) order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, name);
  write(capabilityFiles(name, nextNumber()));
  write(new Map([['src/capabilities/order.json', `${JSON.stringify(order).replaceAll(',', ', ')}\n`]]));
  finish(
    `The slice ${name} stands, ${before === undefined ? 'last in the order' : `after ${before}`}. Its README says what to write first.`,
  );
}

function newOperation([slice = '', name = '']: readonly string[]): void {
  if (!/^[a-z]+([A-Z][a-z]+)+$/.test(name))
    stop('Usage: bin/new-operation <slice> <name>. The name is a verb on a noun: signDeal.');
  if (!existsSync(join(projectRoot, 'src/capabilities', slice))) stop(`There is no slice ${slice}.`);
  const taken = [...tree.values()].some((text) => text.includes(`name: '${name}'`));
  if (taken) stop(`There is an operation ${name} already.`);
  const access = tree.get(`src/capabilities/${slice}/access.ts`);
  const files = operationFiles(slice, name, access);
  write(files);
  finish(
    `The operation ${name} stands in ${slice}.${files.has(`src/capabilities/${slice}/access.ts`) ? '' : ' Say in access.ts who gets what.'}`,
  );
}

/** One above the highest, so that it never comes before what is frozen. */
function nextNumber(): string {
  const numbers = readdirSync(join(projectRoot, 'database/migrations'))
    .map((name) => Number.parseInt(name, 10))
    .filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
    writeFileSync(join(projectRoot, path), text);
    process.stdout.write(`  ${path}\n`);
  }
}

function finish(sentence: string): void {
  for (const command of [
    [join(projectRoot, 'node_modules/.bin/biome'), 'check', '--write', 'src/capabilities'],
    [process.execPath, join(projectRoot, 'bin/generate.ts')],
  ])
    spawnSync(command[0] ?? '', command.slice(1), { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  process.stdout.write(`${sentence} Now: npm run check\n`);
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
