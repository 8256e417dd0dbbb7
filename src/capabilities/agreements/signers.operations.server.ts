// SPDX-License-Identifier: EUPL-1.2
// Who signs for a party and has no account: named here by who administers the mandates of that organisation.
import { nameSigner } from '#capabilities/membership/public.server.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { signerMail } from './mail.ts';
import * as contract from './signing.contract.ts';
import * as store from './store.server.ts';
import { findVersion } from './versions.server.ts';

/** Long enough for a council that meets once a month, short enough that nobody stays by accident. */
const daysForSigning = 90;

export const inviteSigner = operation(contract.inviteSigner, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { deal, version } = found;
  const party = (await store.partiesOf(at, deal.id, version.id)).find(({ id }) => id === body.organisation);
  if (!party?.bound) return refuse('not-a-party');
  // The mail names the deal, and who signs without a seat would not find a hidden one.
  if ((await spaceBy(at, deal.id))?.existenceHidden) return refuse('space-is-hidden');
  if (version.state === 'replaced' || version.state === 'withdrawn') return refuse('no-longer-open');
  const { organisation: organisationId, endsOn = addDays(at.today, daysForSigning), ...who } = body;
  const named = await nameSigner(at, { ...who, organisationId, spaceId: deal.id, endsOn });
  if (isRefusal(named)) return named;
  const { mail: to, name } = who;
  const link = `/deals/${deal.slug}/dealtekst/${version.number}/tekenen`;
  const about = { organisation: party.name, deal: deal.name, link, code: named.code !== null };
  await at.post('mail', signerMail({ to, name, ...about, language: at.language, baseUrl: at.baseUrl }));
  return { name, endsOn, code: named.code };
});
