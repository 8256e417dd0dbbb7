// SPDX-License-Identifier: EUPL-1.2
// From the last draft to publication: freeze, decide at home, sign one after another, publish.
import { noteStageChange } from '#capabilities/deals/public.server.ts';
import { mandateFor, myOrganisations } from '#capabilities/membership/public.server.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { stateOf, textOf, versionOf } from './answers.server.ts';
import * as facts from './facts.ts';
import { canonicalText } from './rules/deal-text.ts';
import { sign } from './rules/version.ts';
import * as contract from './signing.contract.ts';
import * as store from './store.server.ts';
import { findVersion, versionToMove } from './versions.server.ts';

export const freezeVersion = operation(contract.freezeVersion, async ({ params, body }, at) => {
  const found = await versionToMove(at, params, body.version, 'freeze');
  if (isRefusal(found)) return found;
  const { deal, version, ref } = found;
  const parties = (await store.partiesOf(at, deal.id, version.id)).filter(({ bound }) => bound);
  if (parties.length === 0) return refuse('no-parties-yet');
  const unsaid = { representedBy: null, functionTitle: null, capacity: null };
  for (const { id, version: known } of parties)
    if (known === null) await store.addRepresentation(at, ref, { organisationId: id, ...unsaid });
  await store.nameParties(
    at,
    version.id,
    parties.map(({ id }) => id),
  );
  const [articles, promises] = [await store.articlesOf(at, version.id), await store.promisesOf(at, version.id)];
  const canonical = canonicalText(textOf(deal.name, version, articles, promises, parties));
  const hash = hashOf(canonical);
  const frozen = { state: 'frozen', canonical_text: canonical, text_hash: hash, frozen_at: at.now } as const;
  if (!(await store.changeVersion(at, version.id, version.version, frozen))) return refuse('stale');
  await at.note(facts.versionFrozen, { space: deal.id, body: { ...named(version), hash } });
  return { version: body.version + 1, hash };
});

const named = ({ id, number }: { id: string; number: number }) => ({ versionId: id, number });

export const openSigning = operation(contract.openSigning, async ({ params, body }, at) => {
  const found = await versionToMove(at, params, body.version, 'open_signing');
  if (isRefusal(found)) return found;
  if (!(await store.changeVersion(at, found.version.id, body.version, { state: 'signing' }))) return refuse('stale');
  await at.note(facts.signingOpened, { space: found.deal.id, body: named(found.version) });
  return { version: body.version + 1 };
});

export const withdrawVersion = operation(contract.withdrawVersion, async ({ params, body }, at) => {
  const found = await versionToMove(at, params, body.version, 'withdraw');
  if (isRefusal(found)) return found;
  const change = { state: 'withdrawn', withdrawn_reason: body.reason } as const;
  if (!(await store.changeVersion(at, found.version.id, body.version, change))) return refuse('stale');
  await at.note(facts.versionWithdrawn, { space: found.deal.id, body: named(found.version) });
  return { version: body.version + 1 };
});

export const setJoiningDays = operation(contract.setJoiningDays, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { deal, version, place } = found;
  if (!place.leads) return refuse('not-allowed');
  const state = stateOf(version.state);
  if (state !== 'signed' && state !== 'published') return refuse('no-such-step');
  if (body.until < body.from) return refuse('until-before-from');
  const days = { joining_from_on: body.from, joining_until_on: body.until };
  if (!(await store.changeVersion(at, version.id, body.version, days))) return refuse('stale');
  const set = { ...named(version), from: body.from, until: body.until };
  await at.note(facts.joiningDaysSet, { space: deal.id, body: set });
  return { version: body.version + 1 };
});

export const publishVersion = operation(contract.publishVersion, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (found?.place.leads && found.version.state === 'signing') return refuse('not-signed-by-all');
  const moved = await versionToMove(at, params, body.version, 'publish');
  if (isRefusal(moved)) return moved;
  const { deal, version } = moved;
  // The text becomes public; a deal the public may not know of is not told about in this way.
  if (deal.visibility !== 'public') return refuse('deal-not-public');
  if (body.publishedOn > at.today) return refuse('published-in-the-future');
  if (version.signed_on !== null && body.publishedOn < version.signed_on) return refuse('published-before-signed');
  const { publishedOn, reference } = body;
  const change = { state: 'published', published_on: publishedOn, reference } as const;
  if (!(await store.changeVersion(at, version.id, body.version, change))) return refuse('stale');
  const hash = version.text_hash ?? '';
  await at.note(facts.agreementPublished, { space: deal.id, body: { ...named(version), publishedOn, hash } });
  return { version: body.version + 1 };
});

export const recordInternalDecision = operation(contract.recordInternalDecision, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { deal, version, ref, place } = found;
  const { organisation: organisationId, plannedOn = null, decidedOn = null, reference = null } = body;
  const mine = (await myOrganisations(at)).includes(organisationId);
  const signsFor = await store.toBeSignedFor(at, version.id);
  if (!mine || !(place.works || signsFor.includes(organisationId))) return refuse('not-allowed');
  const party = (await store.partiesOf(at, deal.id, version.id)).find(({ id }) => id === organisationId);
  if (!party) return refuse('not-a-party');
  if (version.state === 'replaced' || version.state === 'withdrawn') return refuse('no-longer-open');
  if ((decidedOn === null) !== (reference === null)) return refuse('decision-needs-both');
  if (decidedOn !== null && decidedOn > at.today) return refuse('decided-in-the-future');
  const known = (await store.decisionsOf(at, version.id)).find(
    ({ organisation_id }) => organisation_id === organisationId,
  );
  if (known?.version !== body.version) return refuse('stale');
  const given = { organisationId, plannedOn, decidedOn, reference };
  if (!known) await store.addDecision(at, ref, given);
  else if (!(await store.keepDecision(at, version.id, known.version, given))) return refuse('stale');
  if (decidedOn !== null)
    await at.note(facts.partyDecided, { space: deal.id, body: { ...named(version), organisationId, decidedOn } });
  return { version: (known?.version ?? 0) + 1 };
});

export const signAgreement = operation(contract.signAgreement, async ({ params, body }, at) => {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  const { deal, version, ref } = found;
  const { organisation: organisationId, hash } = body;
  const party = (await store.partiesOf(at, deal.id, version.id)).find(({ id }) => id === organisationId);
  if (!party) return refuse('not-a-party');
  const mandate = await mandateFor(at, { organisationId, kind: 'sign', spaceId: deal.id });
  if (isRefusal(mandate)) return mandate;
  const signatures = await store.signaturesOf(at, version.id);
  const alreadySigned = signatures.some(({ organisation_id }) => organisation_id === organisationId);
  const signed = sign(versionOf(version), { hash, alreadySigned, today: at.today });
  if (isRefusal(signed)) return signed;
  const { name } = await store.nameOfMe(at);
  const who = { name, functionTitle: mandate.functionTitle, mandateDocument: mandate.document };
  const { capacity, place } = body;
  const id = await store.addSignature(at, ref, { organisationId, ...who, capacity, place, hash, later: signed.later });
  await at.note(facts.agreementSigned, {
    space: deal.id,
    body: { ...named(version), organisationId, hash, later: signed.later },
  });
  const sealed = signed.later ? undefined : await store.seal(at, version.id);
  if (sealed) await at.note(facts.agreementCompleted, { space: deal.id, body: { ...named(version), hash } });
  if (sealed?.moved) await noteStageChange(at, deal.id, sealed.moved.from, sealed.moved.to, at.today);
  return { id, completed: sealed !== undefined };
});
