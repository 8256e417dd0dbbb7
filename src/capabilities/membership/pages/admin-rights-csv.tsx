// SPDX-License-Identifier: EUPL-1.2
// The list of special rights as a file, for whoever keeps it elsewhere.
import { ask } from '#doors/visit.server.ts';
import { csvLine } from '#kernel/pure/csv.ts';
import { listSpecialRights } from '../rights.operations.server.ts';
import type { Route } from './+types/admin-rights-csv.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { rights } = await ask(context, listSpecialRights);
  const lines = [
    ['personId', 'person', 'right', 'organisation', 'space', 'since', 'until'],
    ...rights.map(({ person, right, organisation, space, since, until }) => [
      person.id,
      person.name,
      right,
      organisation,
      space,
      since,
      until,
    ]),
  ];
  return new Response(lines.map(csvLine).join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bijzondere-rechten.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
