// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('overname', './pages/adoption.tsx'),
  route('resultaten', './pages/results.tsx'),
  route('resultaten/nieuw', './pages/new-result.tsx'),
  route('resultaten/:slug', './pages/result.tsx'),
  route('resultaten/:slug/gebruik', './pages/outside-use.tsx'),
  route('gebruik/:sleutel', './pages/outside-report.tsx'),
  route('organisaties/:slug', './pages/organisation.tsx'),
  route('bellen/peilmomenten', './pages/calls.tsx'),
  route('bellen/:id', './pages/call.tsx'),
  route('peilmoment/:sleutel', './pages/check-in.tsx'),
  route('peilmoment/:sleutel/dank', './pages/thanks.tsx'),
];
