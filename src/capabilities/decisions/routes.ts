// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from '#capabilities/spaces/address.contract.ts';

const { route } = relative(import.meta.dirname);

export default Object.values(folderOf).flatMap((folder) => [
  route(`${folder}/:slug/besluiten`, './pages/decisions.tsx', { id: `${folder}-decisions` }),
  route(`${folder}/:slug/besluiten/:decision`, './pages/decision.tsx', { id: `${folder}-decision` }),
  route(`${folder}/:slug/besluiten/:decision/live`, './pages/decision-live.tsx', { id: `${folder}-decision-live` }),
]);
