// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { RouteConfigEntry } from '@react-router/dev/routes';
import membership from '../capabilities/membership/routes.ts';
import spaces from '../capabilities/spaces/routes.ts';
import documents from '../capabilities/documents/routes.ts';
import missions from '../capabilities/missions/routes.ts';
import deals from '../capabilities/deals/routes.ts';
import agreements from '../capabilities/agreements/routes.ts';
import decisions from '../capabilities/decisions/routes.ts';
import commitments from '../capabilities/commitments/routes.ts';
import barriers from '../capabilities/barriers/routes.ts';
import results from '../capabilities/results/routes.ts';
import portfolio from '../capabilities/portfolio/routes.ts';
import sessions from '../capabilities/sessions/routes.ts';
import momentum from '../capabilities/momentum/routes.ts';
import publication from '../capabilities/publication/routes.ts';
import exchange from '../capabilities/exchange/routes.ts';

/** The pages of every slice, in the order of the slices. */
export const fragments: RouteConfigEntry[] = [...membership, ...spaces, ...documents, ...missions, ...deals, ...agreements, ...decisions, ...commitments, ...barriers, ...results, ...portfolio, ...sessions, ...momentum, ...publication, ...exchange];
