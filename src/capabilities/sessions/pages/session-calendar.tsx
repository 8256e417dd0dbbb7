// SPDX-License-Identifier: EUPL-1.2
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { ask, visitContext } from '#doors/visit.server.ts';
import { calendarOf } from '../calendar.server.ts';
import { viewSession } from '../operations.server.ts';
import type { Route } from './+types/session-calendar.ts';

/** The session for one's own calendar. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const session = await ask(context, viewSession, { params: { session: params.session } });
  const { runtime } = context.get(visitContext);
  const url = `${runtime.settings.baseUrl}${spaceHref(session.space)}/sessies/${session.id}`;
  return new Response(calendarOf(session, url), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sessie.ics"',
    },
  });
}
