// SPDX-License-Identifier: EUPL-1.2
// The pages of the house: every slice brings its own fragment; the list of fragments is made from the folder listing.
import type { RouteConfig } from '@react-router/dev/routes';
import { route } from '@react-router/dev/routes';
import { fragments } from './generated/routes.ts';

export default [...fragments, route('*', './doors/pages/not-found.tsx')] satisfies RouteConfig;
