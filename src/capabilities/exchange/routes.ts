// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [route('data', './pages/data.tsx'), route('data/export/:list?', './pages/export.tsx')];
