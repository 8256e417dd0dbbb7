// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { SearchSource } from '#kernel/search.ts';
import { search as membership } from '#capabilities/membership/search.server.ts';
import { search as documents } from '#capabilities/documents/search.server.ts';
import { search as missions } from '#capabilities/missions/search.server.ts';
import { search as deals } from '#capabilities/deals/search.server.ts';
import { search as agreements } from '#capabilities/agreements/search.server.ts';
import { search as commitments } from '#capabilities/commitments/search.server.ts';
import { search as barriers } from '#capabilities/barriers/search.server.ts';
import { search as results } from '#capabilities/results/search.server.ts';
import { search as portfolio } from '#capabilities/portfolio/search.server.ts';

/** Where search looks, in the order of the slices. */
export const searchSources: readonly SearchSource[] = [membership, documents, missions, deals, agreements, commitments, barriers, results, portfolio];
