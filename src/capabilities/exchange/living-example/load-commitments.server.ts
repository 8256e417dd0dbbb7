// SPDX-License-Identifier: EUPL-1.2
import { type LoadedCommitment, loadCommitment, loadDependency } from '#capabilities/commitments/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { OrganisationKey } from './cast.ts';
import { commitments, type ExampleCommitment } from './commitments.ts';
import type { Days } from './days.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Writes the promises down, and then what waits for what. */
export async function putCommitments(at: Acting, { days, dealId, organisationId }: Known): Promise<void> {
  const all = commitments(days);
  const ids = new Map<string, string>();
  for (const given of all) {
    const state = given.withdrawn ? 'withdrawn' : given.offered ? 'moving' : given.promised ? 'made' : 'draft';
    const id = await loadCommitment(at, dealId(given.deal), {
      state,
      commitment: { ...fieldsOf(given, organisationId), space_id: dealId(given.deal), state },
      versions: versionsOf(given, organisationId),
      milestones: (given.milestones ?? []).map(({ text, due, done = null }) => ({ text, due_on: due, done_on: done })),
      steps: stepsOf(given, organisationId),
      codings: given.coded
        ? [
            {
              verifiable: given.coded.verifiable,
              ambition: given.coded.ambition,
              why: given.coded.why,
              given_by: 'lerend evaluator',
              organisation_id: organisationId('lerendLand'),
              given_on: given.coded.on,
            },
          ]
        : [],
      judgements: (given.judged ?? []).map((one) => ({
        side: one.by,
        completion: one.completion,
        effect: one.effect ?? 'too_early',
        why: one.why,
        evidence: one.evidence ?? null,
        given_by: one.function,
        organisation_id: one.organisation ? organisationId(one.organisation) : null,
        given_on: one.on,
      })),
    });
    ids.set(given.key, id);
  }
  for (const { key, needs = [] } of all)
    for (const { key: other, why } of needs) await loadDependency(at, idOf(ids, key), idOf(ids, other), why);
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The living example promises no ${key}.`);
  return id;
}

type IdOf = Known['organisationId'];

function fieldsOf(given: ExampleCommitment, organisationId: IdOf) {
  const { key, party, what, due, effect = null, condition = null, kind, owner, newness = 'unknown' } = given;
  const { promised, confirmed, withdrawn, offered, before, visibility = 'public' } = given;
  return {
    organisation_id: organisationId(party),
    what,
    due_on: due,
    effect,
    condition,
    kind,
    owner_function: owner,
    newness,
    promised_on: promised?.on ?? null,
    promised_function: promised?.function ?? null,
    confirmed_on: confirmed?.on ?? before?.on ?? promised?.on ?? null,
    withdrawn_on: withdrawn?.on ?? null,
    withdrawn_reason: withdrawn?.reason ?? null,
    transfer_to_id: offered ? organisationId(offered.to) : null,
    transfer_reason: offered?.reason ?? null,
    source: null,
    source_key: key,
    visibility,
  };
}

function versionsOf(
  { party, what, due, effect, condition, promised, before }: ExampleCommitment,
  organisationId: IdOf,
): LoadedCommitment['versions'] {
  if (!promised) return [];
  const words = { effect: effect ?? null, condition: condition ?? null };
  const now = { organisation_id: organisationId(party), what, due_on: due, ...words };
  if (!before) return [{ ...now, reason: null, agreed_by: null, made_on: promised.on }];
  const { reason, agreedBy, on } = before;
  const first = {
    ...now,
    organisation_id: organisationId(before.party ?? party),
    what: before.what,
    due_on: before.due,
  };
  return [
    { ...first, reason: null, agreed_by: null, made_on: promised.on },
    { ...now, reason, agreed_by: agreedBy, made_on: on },
  ];
}

/** The story, as far as the record tells it; the days put it in order. */
function stepsOf(given: ExampleCommitment, organisationId: IdOf) {
  const { party, promised, confirmed, before, withdrawn, offered, coded, reports = [], judged = [] } = given;
  const own = { organisation_id: organisationId(party) };
  return [
    ...(promised ? [{ move: 'promise' as const, happened_on: promised.on, ...own, given_by: promised.function }] : []),
    ...(before
      ? [
          {
            move: before.party ? ('accept' as const) : ('renegotiate' as const),
            happened_on: before.on,
            ...own,
            note: before.reason,
          },
        ]
      : []),
    ...(confirmed
      ? [{ move: 'confirm' as const, happened_on: confirmed.on, ...own, given_by: confirmed.function }]
      : []),
    ...(coded
      ? [
          {
            move: 'code' as const,
            happened_on: coded.on,
            organisation_id: organisationId('lerendLand'),
            given_by: 'lerend evaluator',
            note: coded.why,
          },
        ]
      : []),
    ...reports.map(({ on, function: given_by, note }) => ({
      move: 'report' as const,
      happened_on: on,
      ...own,
      given_by,
      note,
    })),
    ...judged.map((one) => ({
      move: one.by === 'self' ? ('judge_self' as const) : ('judge_other' as const),
      happened_on: one.on,
      organisation_id: one.organisation ? organisationId(one.organisation) : null,
      given_by: one.function,
      note: one.why,
    })),
    ...(offered ? [{ move: 'offer' as const, happened_on: offered.on, ...own, note: offered.reason }] : []),
    ...(withdrawn ? [{ move: 'withdraw' as const, happened_on: withdrawn.on, ...own, note: withdrawn.reason }] : []),
  ];
}
