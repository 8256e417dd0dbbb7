// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';
import { folderOf } from '../spaces/address.contract.ts';

const { route } = relative(import.meta.dirname);

export default Object.values(folderOf).flatMap((folder) => [
  route(`${folder}/:slug/documenten`, './pages/documents.tsx', { id: `${folder}-documents` }),
  route(`${folder}/:slug/documenten/notities/:note`, './pages/note.tsx', { id: `${folder}-note` }),
  route(`${folder}/:slug/documenten/:document`, './pages/document.tsx', { id: `${folder}-document` }),
  route(`${folder}/:slug/documenten/:document/:number`, './pages/download.tsx', { id: `${folder}-download` }),
]);
