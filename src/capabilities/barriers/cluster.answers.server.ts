// SPDX-License-Identifier: EUPL-1.2
import { asked, barrierAnswer, organisationOf } from './answers.server.ts';
import {
  type ClusterAnswer,
  type ClusterItem,
  type ClusterMember,
  type ClusterView,
  clusterItem,
  viewCluster,
  clusterAnswer as written,
} from './cluster.contract.ts';
import type { ClusterRow, clusterStory, MemberRow } from './cluster.store.server.ts';
import type { ClusterAnswerRow } from './cluster-answer.store.server.ts';
import { stageOf } from './moving.server.ts';
import { clockOf } from './rules/norms.ts';
import { moveBarrier, rolesIn } from './rules/path.ts';

const { state, requested } = clusterItem.shape;
export const clusterStateOf = (code: string) => state.parse(code);

export const clusterAnswerItem = (row: ClusterRow): ClusterItem => ({
  id: row.id,
  question: row.question,
  about: row.about,
  law: row.law,
  topic: row.topic,
  state: state.parse(row.state),
  owner: organisationOf({ id: row.owner_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  ownerFunction: row.owner_function,
  requested: requested.parse(row.requested),
  askedOn: row.asked_on,
  answeredOn: row.answered_on,
  cases: row.cases,
  fictional: row.fictional,
  version: row.version,
});

/** A case in a cluster; `takeable`: cases in which a given answer did not land yet. */
export const memberAnswer = (row: MemberRow, owner: string | null, takeable: ReadonlySet<string>): ClusterMember => ({
  barrier: barrierAnswer(row),
  joinedOn: row.joined_on,
  leftOn: row.left_on,
  differs: row.differs,
  asked: row.asked_on !== null && row.owner_id === owner,
  mayDiffer: row.left_on === null && row.works,
  mayTakeOver: takeable.has(row.id) && moveBarrier(stageOf(row.stage), 'take_over', rolesIn(row)) === 'answered',
});

const { kind, state: answerState } = written.shape;
export const writtenClusterAnswer = (row: ClusterAnswerRow): ClusterAnswer => ({
  id: row.id,
  organisation: organisationOf({ id: row.organisation_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  givenBy: row.given_by,
  kind: kind.parse(row.kind),
  text: row.text,
  reasons: row.reasons,
  legalBasis: row.legal_basis,
  conditions: row.conditions,
  state: answerState.parse(row.state),
  answeredOn: row.answered_on,
  version: row.version,
});

const line = viewCluster.answer.shape.story.element.shape;
export const clusterLine = (row: Awaited<ReturnType<typeof clusterStory>>[number]): ClusterView['story'][number] => ({
  move: line.move.parse(row.move),
  happenedOn: row.happened_on,
  barrier: row.barrier_id !== null && row.title !== null ? { id: row.barrier_id, title: row.title } : null,
  other: row.other_id !== null && row.question !== null ? { id: row.other_id, question: row.question } : null,
  note: row.note,
});

/** The clock of a bundled question; its outcome is one of each case by itself. */
export const clusterClock = (row: ClusterRow, today: string) =>
  row.asked_on === null
    ? []
    : clockOf(asked({ ...row, asked_on: row.asked_on, closed_on: null }), today).filter(
        ({ step }) => step !== 'concluded',
      );
