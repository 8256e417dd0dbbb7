// SPDX-License-Identifier: EUPL-1.2
import { ask, visitContext } from '#doors/visit.server.ts';
import { viewCalendarOfDeal } from '../calendar.operations.server.ts';
import { calendarAnswer, calendarFile } from '../calendar-file.server.ts';
import type { Route } from './+types/deal-calendar.ts';

/** What has a day in a deal, as far as whoever looks may see it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { runtime } = context.get(visitContext);
  const calendar = await ask(context, viewCalendarOfDeal, { params: { deal: params.slug } });
  const file = calendarFile(calendar, { baseUrl: runtime.settings.baseUrl, now: runtime.clock() });
  return calendarAnswer(file, params.slug);
}
