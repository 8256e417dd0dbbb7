// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route, index } = relative(import.meta.dirname);

export default [
  index('./pages/home.tsx'),
  route('programmas/:programme', './pages/programme.tsx'),
  route('city-deals', './pages/city-deals.tsx'),
  route('zoeken', './pages/search.tsx'),
  route('deals/:deal', './pages/deal.tsx'),
  route('deals/:deal/dealtekst', './pages/agreement.tsx'),
  route('over', './pages/about.tsx'),
  route('over/standaarden', './pages/standards.tsx'),
  route('toegankelijkheid', './pages/accessibility.tsx'),
  route('privacy', './pages/privacy.tsx'),
  route('.well-known/security.txt', './pages/security-txt.tsx'),
  route('robots.txt', './pages/robots-txt.tsx'),
];
