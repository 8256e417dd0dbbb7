// SPDX-License-Identifier: EUPL-1.2
// The public half of the key this house shows itself with to identity providers.
import { visitContext } from '#doors/visit.server.ts';
import type { Route } from './+types/jwks.ts';

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(visitContext).runtime.settings.OIDC_PRIVATE_KEY;
  return Response.json({ keys: own ? [own.publicJwk] : [] }, { headers: { 'Cache-Control': 'public, max-age=3600' } });
}
