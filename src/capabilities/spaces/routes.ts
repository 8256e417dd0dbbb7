// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('account', './pages/account.tsx'),
  route('account/gegevens.json', './pages/my-data.tsx'),
  route('zichtbaarheid/:record', './pages/showing.tsx'),
  route('deals/:slug/leden', './pages/members.tsx', { id: 'deal-members' }),
  route('deals/:slug/acties', './pages/actions.tsx', { id: 'deal-actions' }),
  route('programmas/:slug/leden', './pages/members.tsx', { id: 'programme-members' }),
  route('programmas/:slug/acties', './pages/actions.tsx', { id: 'programme-actions' }),
];
