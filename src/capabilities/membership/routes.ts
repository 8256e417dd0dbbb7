// SPDX-License-Identifier: EUPL-1.2
import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export default [
  route('inloggen', './pages/sign-in.tsx'),
  route('inloggen/passkey', './pages/passkey-options.tsx'),
  route('inloggen/bij/:provider', './pages/provider-onward.tsx'),
  route('inloggen/terug/:provider', './pages/provider-return.tsx'),
  route('.well-known/jwks.json', './pages/jwks.tsx'),
  route('inloggen/:secret', './pages/sign-in-link.tsx'),
  route('uitloggen', './pages/sign-out.tsx'),
  route('account/bevestigen', './pages/step-up.tsx'),
  route('account/tweede-stap', './pages/second-factor.tsx'),
  route('account/sessies', './pages/sessions.tsx'),
  route('account/tokens', './pages/tokens.tsx'),
  route('organisaties/:slug/mandaten', './pages/mandates.tsx'),
  route('beheer', './pages/admin.tsx'),
  route('beheer/logboek', './pages/admin-log.tsx'),
  route('beheer/logboek.csv', './pages/admin-log-csv.tsx'),
  route('beheer/organisaties', './pages/admin-organisations.tsx'),
  route('beheer/organisaties/:slug', './pages/admin-organisation.tsx'),
  route('beheer/mensen', './pages/admin-people.tsx'),
  route('beheer/mensen/:person', './pages/admin-person.tsx'),
  route('beheer/mensen/:person/wissen', './pages/admin-erase.tsx'),
  route('beheer/rechten', './pages/admin-rights.tsx'),
  route('beheer/rechten.csv', './pages/admin-rights-csv.tsx'),
];
