// SPDX-License-Identifier: EUPL-1.2
// Which room may enter which: dependency-cruiser's rules, written from the folder listing and order.json.
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { orderOf, type Tree } from '../lib/tree.ts';
import type { Violation } from './wall.ts';

/** What a room of a slice may use. `own`, `earlier` and `any` are rooms of the slice itself, of earlier slices, of any slice. */
interface Room {
  readonly name: string;
  /** Files of the room, inside the slice. */
  readonly files: string;
  readonly own: readonly string[];
  readonly earlier?: readonly string[];
  readonly any?: readonly string[];
  /** Rooms outside the slices, as paths. */
  readonly house: readonly string[];
  /** npm packages and Node's own modules; left out: any. */
  readonly packages?: readonly string[];
}

const at = {
  rules: 'rules/',
  contract: '(contract\\.ts|contracts/|[^/]+\\.contract\\.ts)',
  facts: 'facts\\.ts',
  store: '(store\\.server\\.ts|store/|[^/]+\\.store\\.server\\.ts|search\\.server\\.ts|export\\.server\\.ts)',
  operations: '(operations\\.server\\.ts|operations/|[^/]+\\.operations\\.server\\.ts|reactions\\.server\\.ts)',
  public: 'public\\.server\\.ts',
  pages: 'pages/',
  parts: 'parts/',
  partsPublic: 'parts/public/',
  words: 'words/',
} as const;
const pure = '^src/kernel/pure/';
const kernel = '^src/kernel/';
const ui = '^src/ui/';
const methods = '^src/methods/';
const doors = '^src/doors/';
const types = '^database/types\\.ts$';

/** The table of the house. A file that fits no room (`mail.ts`) may use what operations use, but for pages and parts. */
const rooms: readonly Room[] = [
  { name: 'rules', files: at.rules, own: [at.rules], house: [pure], packages: [] },
  {
    name: 'contract',
    files: at.contract,
    own: [at.contract, at.rules],
    earlier: [at.contract],
    house: [pure, '^src/kernel/contract\\.ts$'],
    packages: ['zod'],
  },
  {
    name: 'facts',
    files: at.facts,
    own: [at.facts, at.rules],
    house: [pure, '^src/kernel/(contract|facts)\\.ts$'],
    packages: ['zod'],
  },
  {
    name: 'store',
    files: at.store,
    own: [at.store, at.rules, at.contract, at.facts],
    house: [kernel, types],
    packages: ['kysely', 'node:'],
  },
  {
    name: 'operations',
    files: at.operations,
    own: ['(?!pages/|parts/)'],
    earlier: [at.public, at.contract],
    any: [at.facts],
    // Search asks every slice what it offers, through the list made from the folder listing.
    house: [kernel, methods, '^src/generated/search'],
  },
  {
    name: 'public',
    files: at.public,
    own: ['(?!pages/|parts/)'],
    earlier: [at.public, at.contract],
    any: [at.facts],
    house: [kernel, methods],
  },
  {
    name: 'pages',
    files: at.pages,
    own: ['(?!store)'],
    earlier: [at.partsPublic, at.contract, at.public],
    house: [pure, kernel, ui, doors],
    packages: ['react', 'react-router', 'react-dom', 'use-intl', 'zod', '@conform-to/'],
  },
  {
    name: 'parts',
    files: at.parts,
    own: [at.parts, at.words, at.rules, at.contract],
    earlier: [at.partsPublic, at.contract],
    house: [pure, ui, '^src/doors/(?!.*\\.server)'],
    packages: ['react', 'use-intl', 'd3-', '@conform-to/', 'react-router', 'uqr'],
  },
  {
    name: 'words',
    files: at.words,
    own: [at.words, at.rules, at.contract],
    house: [pure, ui, '^src/kernel/words'],
    packages: ['use-intl', 'react'],
  },
];

/** Packages that cost every process memory from the moment they are imported. */
const heavy = ['elkjs', 'docx', '@myriaddreamin/', 'nodemailer', 'pg-boss', '@simplewebauthn/'];

const isTest = '\\.test\\.tsx?$';
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const slicePath = (slice: string, room: string) => `^src/capabilities/${escaped(slice)}/${room}`;
const packagePath = (name: string) =>
  name === 'node:'
    ? '^node:'
    : `node_modules/(@types/)?${escaped(name)}${name.endsWith('/') || name.endsWith('-') ? '' : '/'}`;

/** All walls between rooms, for a project as it stands. */
export function roomRules(tree: Tree): IForbiddenRuleType[] {
  const order = orderOf(tree);
  return [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { couldNotResolve: true, pathNot: '\\+types/|^\\./\\+types' },
    },
    {
      name: 'heavy-packages-when-needed',
      severity: 'error',
      comment: 'Tens of megabytes that most processes never need: `await import(…)` where the work is done.',
      from: { path: '^src/', pathNot: isTest },
      to: { path: heavy.map(packagePath), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    closed('pure-kernel', { path: pure, pathNot: isTest }, [pure]),
    { ...outside('pure-kernel-packages', pure, []) },
    closed('kernel', { path: kernel, pathNot: isTest }, [kernel, types]),
    closed('ui', { path: ui, pathNot: [isTest, '^src/ui/workbench/'] }, [ui, pure]),
    closed('methods', { path: methods, pathNot: isTest }, [methods]),
    outside('methods-packages', methods, ['@stdlib/', 'pure-rand']),
    {
      name: 'shell',
      severity: 'error',
      comment: 'Nothing imports the shell but the commands.',
      from: { path: '^src/', pathNot: ['^src/[^/]+$', '^src/commands/', isTest] },
      to: { path: '^src/[^/]+\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    ...order.flatMap((slice, place) => rooms.flatMap((room) => sliceRules(slice, room, order.slice(0, place)))),
    ...order.map((slice, place) => otherFiles(slice, order.slice(0, place))),
  ];
}

function sliceRules(slice: string, room: Room, earlier: readonly string[]): IForbiddenRuleType[] {
  const from = { path: slicePath(slice, room.files), pathNot: isTest };
  const may = [
    ...room.house,
    ...room.own.map((own) => slicePath(slice, own)),
    ...earlier.flatMap((other) => (room.earlier ?? []).map((theirs) => slicePath(other, theirs))),
    ...(room.any ?? []).map((theirs) => `^src/capabilities/[^/]+/${theirs}`),
  ];
  return [
    closed(`${slice}-${room.name}`, from, may),
    ...(room.packages ? [{ ...outside(`${slice}-${room.name}-packages`, from.path, room.packages) }] : []),
  ];
}

/** What a slice has beside its rooms. */
function otherFiles(slice: string, earlier: readonly string[]): IForbiddenRuleType {
  const known = rooms.map(({ files }) => slicePath(slice, files));
  return closed(`${slice}-other`, { path: slicePath(slice, ''), pathNot: [...known, isTest] }, [
    kernel,
    methods,
    '^src/generated/words',
    slicePath(slice, '(?!pages/|parts/)'),
    ...earlier.flatMap((other) => [slicePath(other, at.public), slicePath(other, at.contract)]),
    `^src/capabilities/[^/]+/${at.facts}`,
  ]);
}

/** Of the project's own files, only these. */
const closed = (
  name: string,
  from: { path: string; pathNot: string | string[] },
  may: readonly string[],
): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from,
  to: { path: '^(src|bin|tests|database)/', pathNot: [...may] },
});

/** Of packages and Node's own modules, only these. */
const outside = (name: string, path: string, may: readonly string[]): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from: { path, pathNot: isTest },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-unknown', 'npm-no-pkg', 'core'],
    pathNot: may.map(packagePath),
  },
});

const options = (tree: Tree, baseDir: string): ICruiseOptions => ({
  baseDir,
  // With TypeScript 7 the default parser sees no modules at all, and says that all is well.
  parser: 'swc',
  tsPreCompilationDeps: true,
  validate: true,
  ruleSet: { forbidden: roomRules(tree) },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '\\+types/|^build/' },
});

/**
 * Walks all imports of `src` and `bin`.
 * @param least how many modules there must at least be: a walk that saw nothing proves nothing
 */
export async function roomViolations(tree: Tree, baseDir: string, least: number): Promise<Violation[]> {
  const { output } = await cruise(['src', 'bin'], options(tree, baseDir), {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'require'],
  });
  if (typeof output === 'string') throw new Error(output);
  return [...tooFew(output, least), ...output.summary.violations.map(sentence)];
}

function tooFew({ modules }: ICruiseResult, least: number): Violation[] {
  const seen = modules.filter(({ source }) => /^(src|bin)\//.test(source)).length;
  return seen >= least
    ? []
    : [
        {
          path: 'src',
          says: `Only ${seen} modules were seen where there are at least ${least}: the walk did not work.`,
        },
      ];
}

function sentence({ from, to, rule, cycle }: ICruiseResult['summary']['violations'][number]): Violation {
  if (rule.name === 'heavy-packages-when-needed')
    return { path: from, says: `${to} is heavy: load it where it is used, with await import(…)` };
  const way = cycle && cycle.length > 0 ? `: ${cycle.map(({ name }) => name).join(' → ')}` : '';
  return { path: from, says: `may not import ${to} (wall ${rule.name})${way}` };
}
