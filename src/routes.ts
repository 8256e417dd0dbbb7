// SPDX-License-Identifier: EUPL-1.2
// The pages of the house: every slice brings its own fragment; the list of fragments is made from the folder listing.
import { relative } from 'node:path';
import type { RouteConfig, RouteConfigEntry } from '@react-router/dev/routes';
import { route } from '@react-router/dev/routes';
import { fragments } from './generated/routes.ts';

/** A page is named by its place in the source; without a name it would carry this machine's folders to every browser. */
const named = (entry: RouteConfigEntry): RouteConfigEntry => ({
  ...entry,
  id: entry.id ?? relative(import.meta.dirname, entry.file).replace(/\.tsx?$/, ''),
  ...(entry.children ? { children: entry.children.map(named) } : {}),
});

export default [...fragments.map(named), route('*', './doors/pages/not-found.tsx')] satisfies RouteConfig;
