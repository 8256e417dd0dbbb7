// SPDX-License-Identifier: EUPL-1.2
// Made anew at each visit, so that it never expires unseen.
import { visitContext } from '#doors/visit.server.ts';
import type { Route } from './+types/security-txt.ts';

const days = 180;

export function loader({ context }: Route.LoaderArgs) {
  const { runtime } = context.get(visitContext);
  const expires = new Date(runtime.clock().getTime() + days * 86_400_000).toISOString();
  const lines = [
    `Contact: ${runtime.settings.SECURITY_CONTACT}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${runtime.settings.baseUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
