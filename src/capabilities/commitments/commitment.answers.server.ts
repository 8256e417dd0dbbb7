// SPDX-License-Identifier: EUPL-1.2
import { organisationRef } from '#capabilities/deals/contract.ts';
import { type Succession, successionsOf } from '#capabilities/membership/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type CommitmentItem, commitmentItem, viewCommitment } from './commitment.contract.ts';
import type { CommitmentRow, detailsOf } from './commitment.store.server.ts';
import { codingDueOn, inheritedOf, readingOf } from './rules/reading.ts';

const { kind, newness, state, verifiable, ambition, self, other, visibility } = commitmentItem.shape;
const partyKind = organisationRef.shape.kind;
const details = viewCommitment.answer.shape;

/** Commitments as they read today, with who followed up whom. */
export async function commitmentAnswers(at: Acting, rows: readonly CommitmentRow[]): Promise<CommitmentItem[]> {
  const parties = [...new Set(rows.map(({ organisation_id }) => organisation_id))];
  const successions = parties.length === 0 ? [] : await successionsOf(at, parties);
  return rows.map((row) => commitmentAnswer(row, successions, at.today));
}

export function commitmentAnswer(
  row: CommitmentRow,
  successions: readonly Succession[],
  today: string,
): CommitmentItem {
  const told = {
    state: state.parse(row.state),
    dueOn: row.due_on,
    reportedOn: row.reported_on,
    self: self.shape.completion.parse(row.self_completion),
    other: other.shape.completion.parse(row.other_completion),
  };
  return {
    id: row.id,
    deal: {
      id: row.space_id,
      slug: row.deal_slug,
      name: row.deal_name,
      shortName: row.deal_short_name,
      fictional: row.fictional,
      asOfOn: row.as_of_on,
    },
    organisation: organisationOf({ ...row, id: row.organisation_id }),
    what: row.what,
    dueOn: row.due_on,
    effect: row.effect,
    condition: row.condition,
    kind: kind.parse(row.kind),
    ownerFunction: row.owner_function,
    newness: newness.parse(row.newness),
    state: told.state,
    promisedOn: row.promised_on,
    promisedFunction: row.promised_function,
    confirmedOn: row.confirmed_on,
    reportedOn: row.reported_on,
    verifiable: verifiable.parse(row.verifiable),
    ambition: ambition.parse(row.ambition),
    codingDueOn: row.promised_on === null ? null : codingDueOn(row.promised_on),
    self: { completion: told.self, effect: self.shape.effect.parse(row.self_effect) },
    other: { completion: told.other, effect: other.shape.effect.parse(row.other_effect), why: row.other_why },
    reading: readingOf(told, today),
    inherited: inheritedOf(
      { state: told.state, organisationId: row.organisation_id, dealId: row.space_id, confirmedOn: row.confirmed_on },
      successions,
      today,
    ),
    transferTo: organisationOf({
      id: row.transfer_to_id,
      slug: row.to_slug,
      name: row.to_name,
      party_kind: row.to_kind,
    }),
    transferReason: row.transfer_reason,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    source: row.source,
    visibility: visibility.parse(row.visibility),
    version: row.version,
  };
}

interface Named {
  readonly id: string | null;
  readonly slug: string | null;
  readonly name: string | null;
  readonly party_kind: string | null;
}

/** An organisation one may not see the name of is not there. */
export const organisationOf = ({ id, slug, name, party_kind }: Named) =>
  id && slug && name && party_kind ? { id, slug, name, kind: partyKind.parse(party_kind) } : null;

/** What hangs on one commitment. */
export function detailAnswers({
  versions,
  milestones,
  judgements,
  codings,
  story,
}: Awaited<ReturnType<typeof detailsOf>>) {
  const { judgements: judged, codings: coded, story: told } = details;
  return {
    versions: versions.map((row) => ({
      number: row.number,
      organisation: organisationOf({ ...row, id: row.organisation_id }),
      what: row.what,
      dueOn: row.due_on,
      effect: row.effect,
      condition: row.condition,
      reason: row.reason,
      agreedBy: row.agreed_by,
      madeOn: row.made_on,
    })),
    milestones: milestones.map(({ id, text, due_on, done_on, version }) => ({
      id,
      text,
      dueOn: due_on,
      doneOn: done_on,
      version,
    })),
    judgements: judgements.map((row) => ({
      id: row.id,
      side: judged.element.shape.side.parse(row.side),
      completion: judged.element.shape.completion.parse(row.completion),
      effect: judged.element.shape.effect.parse(row.effect),
      why: row.why,
      evidence: row.evidence,
      givenBy: row.given_by,
      organisation: organisationOf({ ...row, id: row.organisation_id }),
      givenOn: row.given_on,
    })),
    codings: codings.map((row) => ({
      id: row.id,
      verifiable: coded.element.shape.verifiable.parse(row.verifiable),
      ambition: coded.element.shape.ambition.parse(row.ambition),
      why: row.why,
      givenBy: row.given_by,
      organisation: organisationOf({ ...row, id: row.organisation_id }),
      givenOn: row.given_on,
    })),
    story: story.map((row) => ({
      move: told.element.shape.move.parse(row.move),
      happenedOn: row.happened_on,
      organisation: organisationOf({ ...row, id: row.organisation_id }),
      givenBy: row.given_by,
      note: row.note,
      evidence: row.evidence,
    })),
  };
}
