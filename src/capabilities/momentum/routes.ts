// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from '#capabilities/spaces/address.contract.ts';

const { route } = relative(import.meta.dirname);
const folders = Object.values(folderOf);

export default [
  // Today
  route('vandaag', './pages/today.tsx'),
  // Mail
  route('account/post', './pages/my-mail.tsx'),
  route('uitschrijven/:secret', './pages/stop-digest.tsx'),
  route('beheer/post', './pages/mail-health.tsx'),
  ...folders.map((folder) => route(`${folder}/:slug/post`, './pages/mail-of-space.tsx', { id: `${folder}-mail` })),
];
