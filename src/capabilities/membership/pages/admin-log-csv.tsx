// SPDX-License-Identifier: EUPL-1.2

import type { Route } from './+types/admin-log-csv.ts';
import { logFile } from './log-file.server.ts';

export const loader = ({ context, request }: Route.LoaderArgs) => logFile(context, request);
