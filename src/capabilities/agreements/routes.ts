// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('deals/:deal/dealtekst/verschil', './pages/difference.tsx'),
  route('deals/:deal/dealtekst/:number/artikelen/:article', './pages/article.tsx'),
  route('deals/:deal/dealtekst/:number/tekenen', './pages/sign.tsx'),
  route('deals/:deal/dealtekst/:number/partijen/:organisation', './pages/party.tsx'),
  route('deals/:deal/dealtekst/:number/kopie/:format', './pages/copy.tsx'),
];
