// SPDX-License-Identifier: EUPL-1.2
import { ask } from '#doors/visit.server.ts';
import { exportMe } from '../operations.server.ts';
import type { Route } from './+types/my-data.ts';

/** Everything that is kept about the person who asks, as a file. */
export async function loader({ context }: Route.LoaderArgs) {
  return new Response(`${JSON.stringify(await ask(context, exportMe), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tegenveer-mijn-gegevens.json"',
    },
  });
}
