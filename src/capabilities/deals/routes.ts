// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

// The page of one deal joins slices, so it stands in publication.
export default [
  route('deals', './pages/deals.tsx'),
  route('deals/nieuw/:programme', './pages/start.tsx'),
  route('uitnodigingen', './pages/invitations.tsx'),
  route('deals/:deal/toets', './pages/entry-test.tsx'),
  route('deals/:deal/partijen', './pages/parties.tsx'),
];
