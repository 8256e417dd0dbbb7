// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('toezeggingen', './pages/commitments.tsx'),
  route('toezeggingen/:commitment', './pages/commitment.tsx'),
  route('deals/:deal/toezeggingen', './pages/deal-commitments.tsx'),
  route('organisaties/:organisation/toezeggingen', './pages/organisation.tsx'),
];
