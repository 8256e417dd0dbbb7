// SPDX-License-Identifier: EUPL-1.2
// What holds for whole files: length, licence, names, and server code that says so in its name.
import { isGenerated, isTest, orderOf, slicesOf } from '../lib/tree.ts';
import { filesWhere, isCode, type Wall } from './wall.ts';

const longest = 400;
const sources = (path: string) => /^(src|bin|tests|database\/tests)\//.test(path) || /^[^/]+\.(ts|mjs|cjs)$/.test(path);

/** A file above 400 lines needs a reason in itself: `// Long because: …`. */
export const lengthWall: Wall = {
  name: 'length',
  check: (tree) =>
    filesWhere(tree, (path) => sources(path) && (isCode(path) || path.endsWith('.css')) && !isGenerated(path)).flatMap(
      ([path, text]) => {
        const lines = text.split('\n').length - 1;
        return lines <= longest || /^(?:\/\/|\/\*) Long because: \S/m.test(text)
          ? []
          : [
              {
                path,
                says: `${lines} lines; above ${longest} a file is split, or says why not ("// Long because: …").`,
              },
            ];
      },
    ),
};

const mark = 'SPDX-License-Identifier: EUPL-1.2';

/** Every source says under which licence it is, in its first lines (a command has its interpreter first). */
export const licenceWall: Wall = {
  name: 'licence',
  check: (tree) =>
    filesWhere(
      tree,
      (path) => sources(path) && (isCode(path) || path.endsWith('.css')) && !path.startsWith('tests/vectors/'),
    ).flatMap(([path, text]) => {
      const [first = '', second = ''] = text.split('\n');
      const holds = first.includes(mark) || (first.startsWith('#!') && second.includes(mark));
      return holds ? [] : [{ path, line: 1, says: `The first line must be "// ${mark}".` }];
    }),
};

/** kebab-case, so that a name is the same on every file system. React Router's own names are the exception. */
export const namesWall: Wall = {
  name: 'names',
  check: (tree) => [
    ...filesWhere(tree, (path) => sources(path) && isCode(path)).flatMap(([path]) =>
      path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part))
        ? []
        : [{ path, says: 'Files and folders are in kebab-case.' }],
    ),
    ...slicesOf(tree)
      .filter((slice) => !orderOf(tree).includes(slice))
      .map((slice) => ({
        path: `src/capabilities/${slice}`,
        says: 'This slice has no place in src/capabilities/order.json: before whom, after whom?',
      })),
  ],
};

/** Packages and files that only exist on the server. */
const serverOnly =
  /^(node:|pg$|pino$|nodemailer|prom-client$|rate-limiter-flexible$|@electric-sql\/|hono(\/|$)|@hono\/)|\.server\.tsx?$/;
/** A page's loader and action are cut out of the browser's bundle; routes and the shell never enter it. */
const mayTouchServer = (path: string) =>
  /\.server\.tsx?$/.test(path) ||
  /^src\/[^/]+$/.test(path) ||
  /^src\/generated\//.test(path) ||
  /\/pages\/.*\.tsx$/.test(path) ||
  /\/(routes|access)\.ts$/.test(path) ||
  path.startsWith('src/ui/workbench/') ||
  path.startsWith('src/methods/');

/** What uses server code is server code, and says so with `.server`; React Router then keeps it out of the browser. */
export const serverWall: Wall = {
  name: 'server',
  check: (tree) =>
    filesWhere(
      tree,
      (path) => path.startsWith('src/') && isCode(path) && !isTest(path) && !mayTouchServer(path),
    ).flatMap(([path, text]) =>
      [...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)]
        .filter((match) => serverOnly.test(match[1] ?? ''))
        .filter((match) => !/^\s*(?:import|export)\s+\{(?:\s*type [^,}]+,?)+\s*\}/.test(match[0]))
        .map((match) => ({
          path,
          line: text.slice(0, (match.index ?? 0) + match[0].search(/\S/)).split('\n').length,
          says: `Uses ${match[1]}, which exists on the server only: name this file ….server.ts.`,
        })),
    ),
};
