// SPDX-License-Identifier: EUPL-1.2
// What can be done on the page itself: which operation a form of a kind goes to. Who may, that operation decides.
import { data } from 'react-router';
import { acknowledgeBarrier } from '#capabilities/barriers/public.server.ts';
import { confirmCommitment, reportOnCommitment, settleTransfer } from '#capabilities/commitments/public.server.ts';
import { speak } from '#capabilities/decisions/public.server.ts';
import { confirmAdoption, confirmClaim } from '#capabilities/results/public.server.ts';
import { completeAction } from '#capabilities/spaces/public.server.ts';
import { submit } from '#doors/visit.server.ts';
import { mendAddress } from '../mail.operations.server.ts';

type Visit = Parameters<typeof submit>[0];

/** Sends the form of one thing asked to where it belongs, and comes back to the page. `_doel`: its kind and its id. */
export async function doHere(context: Visit, request: Request, to: string) {
  const form = await request.formData();
  const [kind, id = ''] = String(form.get('_doel')).split(' ');
  const back = { form, to: () => to };
  if (kind === 'action') return submit(context, request, completeAction, { ...back, params: { action: id } });
  if (kind === 'decision_speak') return submit(context, request, speak, { ...back, params: { decision: id } });
  if (kind === 'commitment_report')
    return submit(context, request, reportOnCommitment, { ...back, params: { commitment: id } });
  if (kind === 'commitment_inherited')
    return submit(context, request, confirmCommitment, { ...back, params: { commitment: id } });
  if (kind === 'commitment_transfer')
    return submit(context, request, settleTransfer, { ...back, params: { commitment: id } });
  if (kind === 'barrier_acknowledge')
    return submit(context, request, acknowledgeBarrier, { ...back, params: { barrier: id } });
  if (kind === 'claim_second_voice') return submit(context, request, confirmClaim, { ...back, params: { claim: id } });
  if (kind === 'check_in') return submit(context, request, confirmAdoption, { ...back, params: { adoption: id } });
  if (kind === 'mail_address') return submit(context, request, mendAddress, back);
  throw data(null, { status: 404 });
}
