// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from './routes.ts';

/** An address with its variable parts made equal: `/bellen/:id` and `/bellen/:task` open the same door. */
const addresses = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap((entry) => {
    const here = `${above}/${(entry.path ?? '').replaceAll(/:[^/]+/g, ':')}`;
    return entry.children ? addresses(entry.children, here) : [here];
  });

test('every address belongs to one page: a second would never be shown', () => {
  const all = addresses(routes);
  assert.ok(all.length > 50);
  assert.deepEqual(
    all.filter((one, place) => all.indexOf(one) !== place),
    [],
  );
});
