// SPDX-License-Identifier: EUPL-1.2
import { organisationRef } from '#capabilities/deals/contract.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type BarrierItem, type BarrierView, barrierItem, viewBarrier, barrierAnswer as written } from './contract.ts';
import type { DeskLine } from './desk.store.server.ts';
import { type DeskItem, viewRuleDesk } from './path.contract.ts';
import type { AnswerRow, CaseRow, storyOf } from './path.store.server.ts';
import { moveExperiment } from './rules/experiment.ts';
import { labelOfLaw, linkOfLaw, readLaws } from './rules/law/read.ts';
import type { Asked, Candidate } from './rules/likeness.ts';
import { clockOf } from './rules/norms.ts';
import { mayDescribe, movesFrom, rolesIn } from './rules/path.ts';
import type { BarrierRow } from './store.server.ts';

const { domain, kind, outcome, stage, visibility } = barrierItem.shape;
const partyKind = organisationRef.shape.kind;

export const domainOf = (code: string) => domain.parse(code);

/** An organisation as it stands in a joined row; `null` where there is none, or none to see. */
export const organisationOf = (row: {
  id: string | null;
  slug: string | null;
  name: string | null;
  kind: string | null;
}) =>
  row.id && row.slug && row.name && row.kind
    ? { id: row.id, slug: row.slug, name: row.name, kind: partyKind.parse(row.kind) }
    : null;

export const barrierAnswer = (row: BarrierRow): BarrierItem => ({
  id: row.id,
  title: row.title,
  about: row.about,
  domain: domain.parse(row.domain),
  kind: kind.parse(row.kind),
  law: row.law,
  outcome: outcome.parse(row.outcome),
  seenOn: row.seen_on,
  stage: stage.parse(row.stage),
  deal:
    row.deal_id && row.deal_slug && row.deal_name && row.deal_short_name
      ? {
          id: row.deal_id,
          slug: row.deal_slug,
          name: row.deal_name,
          shortName: row.deal_short_name,
          asOfOn: row.as_of_on,
        }
      : null,
  fictional: row.fictional,
  organisation: organisationOf({ id: row.organisation_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  source: row.source,
  visibility: visibility.parse(row.visibility),
  version: row.version,
});

const view = viewBarrier.answer.shape;
const storyLine = view.story.element.shape;

/** What the whole case says, and what the acting person may do next. */
export function caseAnswer(
  row: CaseRow,
  today: string,
): Omit<
  BarrierView,
  keyof BarrierItem | 'answers' | 'story' | 'sources' | 'sameLaw' | 'cluster' | 'experiments' | 'became'
> {
  const currentStage = stage.parse(row.stage);
  return {
    hindered: row.hindered,
    frequency: view.frequency.parse(row.frequency),
    supposedRule: row.supposed_rule,
    protects: row.protects,
    tried: row.tried,
    requested: view.requested.parse(row.requested),
    topic: row.topic,
    laws: row.law === null ? [] : readLaws(row.law).map((law) => ({ label: labelOfLaw(law), href: linkOfLaw(law) })),
    verdict: view.verdict.parse(row.verdict),
    verdictBy: row.verdict_by,
    verdictWhy: row.verdict_why,
    verdictOn: row.verdict_on,
    route: view.route.parse(row.route),
    owner: organisationOf({ id: row.owner_id, slug: row.owner_slug, name: row.owner_name, kind: row.owner_kind }),
    ownerFunction: row.owner_function,
    expiresOn: row.expires_on,
    expiresWhy: row.expires_why,
    outcomeWhy: row.outcome_why,
    clock: row.asked_on === null ? [] : [...clockOf(asked({ ...row, asked_on: row.asked_on }), today)],
    nextStepOn: row.next_step_on,
    mayDescribe: mayDescribe(row),
    successor: successorOf(row),
    mayPropose: row.stage !== 'closed' && !isRefusal(moveExperiment(null, 'propose', rolesIn(row))),
    mayCluster: row.works,
    moves: [...movesFrom(currentStage, rolesIn(row))],
  };
}

function successorOf({ successor_id: id, successor_slug: slug, successor_name: name, ...row }: CaseRow) {
  const found = organisationOf({ id, slug, name, kind: row.successor_kind });
  return found && { ...found, function: row.successor_function, why: row.successor_why };
}

export const asked = (row: {
  asked_on: string;
  acknowledged_on: string | null;
  answered_on: string | null;
  closed_on: string | null;
  next_step_on: string | null;
}) => ({
  askedOn: row.asked_on,
  acknowledgedOn: row.acknowledged_on,
  answeredOn: row.answered_on,
  concludedOn: row.closed_on,
  nextStepOn: row.next_step_on,
});

const { kind: answerKind, validFor, state } = written.shape;
export const writtenAnswer = (row: AnswerRow) => ({
  id: row.id,
  organisation: organisationOf({ id: row.organisation_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  givenBy: row.given_by,
  kind: answerKind.parse(row.kind),
  text: row.text,
  reasons: row.reasons,
  legalBasis: row.legal_basis,
  conditions: row.conditions,
  bundled: row.cluster_answer_id !== null,
  validFor: validFor.parse(row.valid_for),
  state: state.parse(row.state),
  answeredOn: row.answered_on,
  source: row.source,
  version: row.version,
});

export const storyAnswer = (row: Awaited<ReturnType<typeof storyOf>>[number]) => ({
  move: storyLine.move.parse(row.move),
  happenedOn: row.happened_on,
  organisation: organisationOf(row),
  note: row.note,
  source: row.source,
});

/** What a case is compared by, beside what the database weighs. */
export const askedOf = (row: BarrierRow): Asked => ({
  title: row.title,
  about: row.about,
  law: row.law,
  kind: kind.parse(row.kind),
  topic: row.topic,
  ownerId: row.owner_id,
});

export const candidateOf = (
  { id, weight, shared, nearness }: { id: string; weight: number; shared: string[] | null; nearness?: number },
  row: BarrierRow | undefined,
): Candidate | null =>
  row ? { ...askedOf(row), id, weight, shared: shared ?? [], ...(nearness === undefined ? {} : { nearness }) } : null;

const deskItem = viewRuleDesk.answer.shape.items.element.shape;
/** A line of the desk: one case, or one bundled question with all its cases. */
export function deskAnswer(row: DeskLine, today: string): DeskItem | null {
  const owner = organisationOf({ id: row.owner_id, slug: row.owner_slug, name: row.owner_name, kind: row.owner_kind });
  if (!owner) return null;
  const open = clockOf(asked(row), today).filter(({ doneOn }) => doneOn === null);
  return {
    id: row.id,
    bundled: row.bundled,
    question: row.question,
    cases: row.cases,
    owner,
    ownerFunction: row.owner_function,
    frequency: deskItem.frequency.parse(row.frequency),
    askedOn: row.asked_on,
    silent: open.some((step) => step.state === 'silent'),
    nextDueOn: open[0]?.dueOn ?? null,
    sensitive: row.sensitive,
    drafts: row.drafts,
    fictional: row.fictional,
  };
}
