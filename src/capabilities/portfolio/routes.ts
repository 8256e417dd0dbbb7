// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('portfolio', './pages/portfolios.tsx'),
  route('portfolio/:programme', './pages/portfolio.tsx'),
  route('portfolio/:programme/onderdelen/nieuw', './pages/record.tsx'),
  route('portfolio/:programme/onderdelen/:item', './pages/item.tsx'),
];
