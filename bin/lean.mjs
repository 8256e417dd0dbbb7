// SPDX-License-Identifier: EUPL-1.2
// Leaves out of the installed packages what nothing here reads, so that a copy that only runs stays small.
// Files inside packages only: what is installed, and its integrity, stays the lock file's business.
// Plain JavaScript without dependencies, on Node 18 and up, like with-node.mjs.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Headers to compile C against Node: 67 MB, and no package here is compiled on the spot. */
const neverRead = [/^node-[a-z0-9]+-[a-z0-9]+\/include$/];

/** What only somebody who writes or debugs code reads; the tests' installation keeps it. */
const onlyToDevelop = [
  // The type checker: kept by npm because @react-router/dev would use it if it were there.
  /^typescript$/,
  /^@typescript$/,
  // Sources in C, headers and manuals beside the JavaScript of the numerics.
  /^@stdlib\/[^/]+\/(docs|include|src)$/,
  // Source maps and type declarations of every package.
  /\.map$/,
  /\.d\.[cm]?ts$/,
];

/** Takes away what is not read. `production`: also what only developing needs. */
export function leanPackages(packages, { production }) {
  const unread = production ? [...neverRead, ...onlyToDevelop] : neverRead;
  visit('');

  function visit(folder) {
    for (const entry of readdirSync(join(packages, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (unread.some((pattern) => pattern.test(path))) rmSync(join(packages, path), { recursive: true, force: true });
      else if (entry.isDirectory()) visit(path);
    }
  }
}
