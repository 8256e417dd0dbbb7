// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('belemmeringen', './pages/barriers.tsx'),
  route('mag-dit', './pages/may-we.tsx'),
  route('belemmeringen/wetten', './pages/laws.tsx'),
  route('belemmeringen/wetten/evaluatie', './pages/evaluation.tsx'),
  route('belemmeringen/wetten/evaluatie/:format', './pages/evaluation-file.tsx'),
  route('belemmeringen/nieuw', './pages/raise.tsx'),
  route('belemmeringen/proeven', './pages/rooms.tsx'),
  route('belemmeringen/gebundeld/:cluster', './pages/cluster.tsx'),
  route('belemmeringen/:barrier', './pages/barrier.tsx'),
  route('regelhouder', './pages/desk.tsx'),
];
