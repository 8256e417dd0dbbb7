// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from '#capabilities/spaces/address.contract.ts';

const { route } = relative(import.meta.dirname);

export default [
  route('coalities/:slug', './pages/room.tsx', { id: 'coalition' }),
  route('gemeenschappen/:slug', './pages/room.tsx', { id: 'community' }),
  ...Object.values(folderOf).flatMap((folder) => [
    route(`${folder}/:slug/sessies`, './pages/sessions.tsx', { id: `${folder}-sessions` }),
    route(`${folder}/:slug/sessies/:session`, './pages/session.tsx', { id: `${folder}-session` }),
    route(`${folder}/:slug/sessies/:session/live`, './pages/session-live.tsx', { id: `${folder}-session-live` }),
    route(`${folder}/:slug/sessies/:session/belemmeringen`, './pages/barrier-round.tsx', {
      id: `${folder}-barrier-round`,
    }),
    route(`${folder}/:slug/sessies/:session/agenda.ics`, './pages/session-calendar.tsx', {
      id: `${folder}-session-calendar`,
    }),
  ]),
];
