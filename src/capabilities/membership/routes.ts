// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('inloggen', './pages/sign-in.tsx'),
  route('inloggen/:secret', './pages/sign-in-link.tsx'),
  route('uitloggen', './pages/sign-out.tsx'),
];
