// SPDX-License-Identifier: EUPL-1.2
import { ask, asLink, visitContext } from '#doors/visit.server.ts';
import { readMyCalendar } from '../calendar.operations.server.ts';
import { calendarAnswer, calendarFile } from '../calendar-file.server.ts';
import type { Route } from './+types/calendar-feed.ts';

/** One's own calendar at its secret address, whole or of one deal: `/agenda/<secret>.ics`, `/agenda/<secret>/<deal>.ics`. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { runtime } = context.get(visitContext);
  const plain = (name: string) => name.replace(/\.ics$/, '');
  const deal = params.deal === undefined ? {} : { deal: plain(params.deal) };
  const linked = asLink(context, plain(params.secret));
  const calendar = await ask(linked, readMyCalendar, { query: deal });
  const file = calendarFile(calendar, { baseUrl: runtime.settings.baseUrl, now: runtime.clock() });
  return calendarAnswer(file, deal.deal ?? 'tegenveer');
}
