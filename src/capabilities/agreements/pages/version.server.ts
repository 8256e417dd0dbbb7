// SPDX-License-Identifier: EUPL-1.2
// What the pages of one version begin with. Its number stands in the path: what is no number there is no page.
import { data } from 'react-router';
import { ask } from '#doors/visit.server.ts';
import { numbered } from '../contract.ts';
import { viewAgreement } from '../read.operations.server.ts';

export async function askVersion(context: Parameters<typeof ask>[0], params: { deal: string; number: string }) {
  const { deal, number } = params;
  if (!numbered.safeParse({ deal, number }).success) throw data({ refused: 'not-found' }, { status: 404 });
  return ask(context, viewAgreement, { params: { deal }, query: { number } });
}
