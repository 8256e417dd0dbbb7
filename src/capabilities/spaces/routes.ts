// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from './address.contract.ts';

const { route } = relative(import.meta.dirname);

export default [
  route('account', './pages/account.tsx'),
  route('account/gegevens.json', './pages/my-data.tsx'),
  route('zichtbaarheid/:record', './pages/showing.tsx'),
  route('coalities', './pages/spaces.tsx', { id: 'coalitions' }),
  route('gemeenschappen', './pages/spaces.tsx', { id: 'communities' }),
  ...Object.values(folderOf).flatMap((folder) => [
    route(`${folder}/:slug/leden`, './pages/members.tsx', { id: `${folder}-members` }),
    route(`${folder}/:slug/acties`, './pages/actions.tsx', { id: `${folder}-actions` }),
  ]),
];
