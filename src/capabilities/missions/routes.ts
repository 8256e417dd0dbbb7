// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('missies', './pages/missions.tsx'),
  route('missies/nieuw/:space', './pages/record.tsx'),
  route('missies/:mission', './pages/mission.tsx'),
];
