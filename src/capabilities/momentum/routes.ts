// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from '#capabilities/spaces/address.contract.ts';

const { route } = relative(import.meta.dirname);
const folders = Object.values(folderOf);

export default [
  // Today
  route('vandaag', './pages/today.tsx'),
  // Calls
  route('bellen', './pages/calls.tsx'),
  // The end of a deal
  route('deals/:deal/afronding', './pages/closing.tsx'),
  // What springs back
  route('overname/:id', './pages/record.tsx'),
  route('hulp/:id', './pages/help.tsx'),
  // Mail
  route('account/post', './pages/my-mail.tsx'),
  route('uitschrijven/:secret', './pages/stop-digest.tsx'),
  route('beheer/post', './pages/mail-health.tsx'),
  ...folders.map((folder) => route(`${folder}/:slug/post`, './pages/mail-of-space.tsx', { id: `${folder}-mail` })),
  // Figures
  route('methode', './pages/figures.tsx'),
  // Calendar
  route('account/agenda', './pages/my-calendar.tsx'),
  route('agenda/:secret', './pages/calendar-feed.tsx', { id: 'calendar' }),
  route('agenda/:secret/:deal', './pages/calendar-feed.tsx', { id: 'calendar-of-deal' }),
  route('deals/:slug/agenda.ics', './pages/deal-calendar.tsx'),
  // Look-back
  ...folders.map((folder) =>
    route(`${folder}/:slug/terugblik`, './pages/look-back.tsx', { id: `${folder}-look-back` }),
  ),
];
