// SPDX-License-Identifier: EUPL-1.2
// The indexes of the house, made from the folder listing, so that nobody keeps a register by hand.
import { slicesOf, type Tree } from '../lib/tree.ts';

const head =
  '// SPDX-License-Identifier: EUPL-1.2\n// Made by `npm run generate` from the folder listing. Do not edit.\n';

/** `src/generated/*.ts`: contracts, operations, search sources, timed work, words, routes. */
export function indexFiles(tree: Tree): Map<string, string> {
  return new Map([
    ['src/generated/contracts.ts', contractsIndex(tree)],
    ['src/generated/operations.server.ts', operationsIndex(tree)],
    ['src/generated/search.server.ts', searchIndex(tree)],
    ['src/generated/jobs.server.ts', jobsIndex(tree)],
    ['src/generated/words.ts', wordsIndex(tree)],
    ['src/generated/routes.ts', routesIndex(tree)],
  ]);
}

interface Found {
  readonly slice: string;
  /** Name under which the module is imported. */
  readonly alias: string;
  readonly path: string;
  readonly names: readonly string[];
}

/** Exported constants made by a call of `maker`, per module of each slice, in the order of the slices. */
function made(tree: Tree, maker: 'contract' | 'operation', file: RegExp): Found[] {
  const exported = new RegExp(`^export const (\\w+)(?:\\s*:[^=\\n]+)?\\s*=\\s*${maker}(?:<[^(]*>)?\\(`, 'gm');
  return slicesOf(tree).flatMap((slice) =>
    [...tree.keys()]
      .filter((path) => path.startsWith(`src/capabilities/${slice}/`) && file.test(path) && !path.includes('.test.'))
      .sort()
      .map((path) => ({
        slice,
        path,
        alias: aliasOf(path),
        names: [...(tree.get(path) ?? '').matchAll(exported)].map((match) => match[1] ?? ''),
      }))
      .filter((module) => module.names.length > 0),
  );
}

/** `src/capabilities/deals/operations/sign.server.ts` → `dealsOperationsSign`. */
const aliasOf = (path: string) =>
  path
    .replace(/^src\/capabilities\//, '')
    .replace(/(\.server)?\.ts$/, '')
    .replace(/[^a-zA-Z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

const importPath = (path: string) => path.replace(/^src\/capabilities\//, '#capabilities/');
const starImports = (modules: readonly Found[]) =>
  modules.map(({ alias, path }) => `import * as ${alias} from '${importPath(path)}';\n`).join('');
const entries = (modules: readonly Found[], indent = '  ') =>
  modules.flatMap(({ alias, names }) => names.map((name) => `${indent}${alias}.${name},\n`)).join('');

function contractsIndex(tree: Tree): string {
  const modules = made(tree, 'contract', /\/contract\.ts$|\/contracts\/[^/]+\.ts$|\.contract\.ts$/);
  const slices = [...new Set(modules.map(({ slice }) => slice))];
  const lists = slices.map(
    (slice) =>
      `  ${camel(slice)}: [\n${entries(
        modules.filter((module) => module.slice === slice),
        '    ',
      )}  ],\n`,
  );
  return `${head}import type { Contract } from '#kernel/contract.ts';
${starImports(modules)}
/** Contracts per slice, in the order of the slices; the key is also the slice's name among the words. */
export const contractsOfSlice: Readonly<Record<string, readonly Contract[]>> = {
${lists.join('')}};

/** All contracts. */
export const contracts: readonly Contract[] = Object.values(contractsOfSlice).flat();

/** Name of an operation → the slice it belongs to. */
export const sliceOfOperation: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(contractsOfSlice).flatMap(([slice, list]) => list.map(({ name }) => [name, slice])),
);
`;
}

function operationsIndex(tree: Tree): string {
  const modules = made(
    tree,
    'operation',
    /\/operations\.server\.ts$|\/operations\/[^/]+\.server\.ts$|\.operations\.server\.ts$/,
  );
  return `${head}import type { Operation } from '#kernel/operation.server.ts';
${starImports(modules)}
/** All operations, in the order of the slices. A body takes exactly what its own contract parses; the doors pass that on unseen. */
export const operations = [
${entries(modules)}] as readonly unknown[] as readonly Operation[];

/** Every operation by the name of its contract. */
export const operationByName: ReadonlyMap<string, Operation> = new Map(
  operations.map((operation) => [operation.contract.name, operation]),
);
`;
}

/** What each slice offers to search: an exported `search` in its `search.server.ts`. */
function searchIndex(tree: Tree): string {
  const slices = slicesOf(tree).filter((slice) => tree.has(`src/capabilities/${slice}/search.server.ts`));
  const imports = slices.map(
    (slice) => `import { search as ${camel(slice)} } from '#capabilities/${slice}/search.server.ts';\n`,
  );
  return `${head}import type { SearchSource } from '#kernel/search.ts';
${imports.join('')}
/** Where search looks, in the order of the slices. */
export const searchSources: readonly SearchSource[] = [${slices.map(camel).join(', ')}];
`;
}

/** The timed work of each slice: an exported `jobs` in its `jobs.server.ts`. */
function jobsIndex(tree: Tree): string {
  const slices = slicesOf(tree).filter((slice) => tree.has(`src/capabilities/${slice}/jobs.server.ts`));
  const imports = slices.map(
    (slice) => `import { jobs as ${camel(slice)} } from '#capabilities/${slice}/jobs.server.ts';\n`,
  );
  return `${head}import type { Job } from '#kernel/jobs.server.ts';
${imports.join('')}
/** The timed work of every slice, in the order of the slices. */
export const sliceJobs: readonly Job[] = [${slices.map((slice) => `...${camel(slice)}`).join(', ')}];
`;
}

function wordsIndex(tree: Tree): string {
  const rooms = [
    ['kernel', 'src/kernel', '#kernel'],
    ['ui', 'src/ui', '#ui'],
    ['doors', 'src/doors', '#doors'],
    ['methods', 'src/methods', '#methods'],
    ...slicesOf(tree).map((slice) => [slice, `src/capabilities/${slice}`, `#capabilities/${slice}`]),
  ]
    .map(([name = '', folder, alias]) => ({ name: camel(name), folder, alias }))
    .filter(({ folder }) => tree.has(`${folder}/words/nl.ts`) && tree.has(`${folder}/words/en.ts`));
  const imports = rooms.flatMap(({ name, alias }) =>
    ['nl', 'en'].map(
      (language) =>
        `import { ${language} as ${name}${language === 'nl' ? 'Nl' : 'En'} } from '${alias}/words/${language}.ts';\n`,
    ),
  );
  const table = (suffix: string) => rooms.map(({ name }) => ` ${name}: ${name}${suffix}`).join(',');
  return `${head}${imports.join('')}
/** Every text of the house: language → room → words. */
export const messages = {
  nl: {${table('Nl')} },
  en: {${table('En')} },
};

export type Language = keyof typeof messages;
`;
}

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function routesIndex(tree: Tree): string {
  const slices = slicesOf(tree).filter((slice) => tree.has(`src/capabilities/${slice}/routes.ts`));
  const imports = slices.map((slice) => `import ${camel(slice)} from '../capabilities/${slice}/routes.ts';\n`);
  return `${head}import type { RouteConfigEntry } from '@react-router/dev/routes';
${imports.join('')}
/** The pages of every slice, in the order of the slices. */
export const fragments: RouteConfigEntry[] = [${slices.map((slice) => `...${camel(slice)}`).join(', ')}];
`;
}
