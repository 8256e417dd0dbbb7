// SPDX-License-Identifier: EUPL-1.2
// What the script of a passkey form asks: the options for the browser, as JSON. No page.
import { data } from 'react-router';
import { asked } from '#doors/visit.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { beginPasskey, beginPasskeySignIn } from '../second-factor.operations.server.ts';
import { beginProof } from '../step-up.operations.server.ts';
import type { Route } from './+types/passkey-options.ts';

export async function action({ context, request }: Route.ActionArgs) {
  const purpose = new URL(request.url).searchParams.get('doel');
  const outcome = await begin();
  return isRefusal(outcome)
    ? Response.json({ refused: outcome.refused }, { status: 403 })
    : Response.json(outcome.options, { headers: { 'Cache-Control': 'no-store' } });

  function begin() {
    if (purpose === 'register') return asked(context, beginPasskey);
    return purpose === 'prove' ? asked(context, beginProof) : asked(context, beginPasskeySignIn);
  }
}

/** Looked at by itself there is nothing here. */
export function loader() {
  throw data(null, { status: 404 });
}
