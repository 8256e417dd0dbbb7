// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise.
import { mandateFor, myOrganisations } from '#capabilities/membership/public.server.ts';
import { type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import {
  type DecisionItem,
  type DecisionView,
  type Move,
  moves,
  type RoundLineView,
  type VoiceView,
} from './contract.ts';
import type { DecisionRow } from './decisions.store.server.ts';
import { partiesIn } from './parties.server.ts';
import * as parts from './parts.store.server.ts';
import type { DecisionRole } from './rules/consent.states.ts';
import { nextMoves } from './rules/moves.ts';
import { reviewDue } from './rules/review.ts';
import { obstacleOf, type RoundLine, roundOf } from './rules/round.ts';

export const itemOf = (row: DecisionRow, today: string): DecisionItem => ({
  id: row.id,
  title: row.title,
  proposal: row.proposal,
  type: row.type,
  method: row.method,
  state: row.state,
  reviewOn: row.reviewOn,
  reviewDue: reviewDue(row, today),
  roundUntil: row.roundUntil,
  decidedOn: row.decidedOn,
  formalBy: row.formalBy,
  formalOn: row.formalOn,
  round: row.round,
  space: row.space,
  visibility: row.visibility,
});

/** What who acts is towards a decision. */
export interface Standing {
  readonly wrote: boolean;
  readonly works: boolean;
  readonly roles: readonly DecisionRole[];
}

export function standingOf(at: Acting, row: DecisionRow, { mine }: Pick<Space, 'mine'>): Standing {
  const wrote = row.authorId !== null && row.authorId === at.me.personId;
  const roles = [...(wrote && mine.works ? (['proposer'] as const) : []), ...(mine.leads ? (['lead'] as const) : [])];
  return { wrote, works: mine.works, roles };
}

/** A decision with the round along its parties, as it stands. */
export interface Held {
  readonly row: DecisionRow;
  readonly space: Space;
  readonly standing: Standing;
  readonly asked: readonly parts.OrganisationName[];
  readonly voices: readonly parts.VoiceRow[];
  readonly lines: readonly RoundLine<parts.VoiceRow>[];
}

export async function holdTogether(at: Acting, row: DecisionRow): Promise<Held | null> {
  const space = await spaceBy(at, row.spaceId);
  if (!space) return null;
  const [asked, voices, present] = [
    await parts.askedOf(at, row.id),
    await parts.voicesOf(at, row.id),
    await partiesIn(at, space),
  ];
  const left = (id: string) => present !== null && !present.some((party) => party.id === id);
  const lines = roundOf(
    asked.map(({ id }) => ({ organisationId: id, left: left(id) })),
    voices,
    row.edition,
  );
  return { row, space, standing: standingOf(at, row, space), asked, voices, lines };
}

/** The parties in a round that who acts may speak for. */
async function representedBy(at: Acting, { row, asked }: Held): Promise<Represented> {
  const found: Represented = { represents: [], othersSpeak: [] };
  if (at.me.personId === null || row.state !== 'deciding') return found;
  const own = await myOrganisations(at);
  for (const party of asked.filter(({ id }) => own.includes(id))) {
    const mandate = await mandateFor(at, { organisationId: party.id, kind: 'represent', spaceId: row.spaceId });
    if (!isRefusal(mandate)) found.represents.push(party);
    else found.othersSpeak.push({ organisation: party.name, holders: String(mandate.values?.['holders'] ?? 'none') });
  }
  return found;
}

interface Represented {
  readonly represents: parts.OrganisationName[];
  /** Own organisations for which others speak, and in which functions. */
  readonly othersSpeak: { organisation: string; holders: string }[];
}

export async function viewOf(at: Acting, held: Held): Promise<DecisionView> {
  const { row, standing, asked, voices, lines } = held;
  const { represents, othersSpeak } = await representedBy(at, held);
  const remarks = await parts.remarksOf(at, row.id);
  return {
    ...itemOf(row, at.today),
    driver: row.driver,
    circle: row.circle,
    share: row.share,
    decider: row.decider,
    edition: row.edition,
    measure: row.measure,
    bindingOn: row.bindingOn,
    formalReference: row.formalReference,
    outcomeNote: row.outcomeNote,
    referredTo: row.referredTo,
    replaces: row.replaces,
    replacedBy: row.replacedBy,
    createdAt: row.createdAt.toISOString(),
    editions: (await parts.editionsOf(at, row.id)).map(({ createdAt, ...one }) => ({
      ...one,
      createdAt: createdAt.toISOString(),
    })),
    remarks: remarks.map(({ createdAt, ...one }) => ({ ...one, createdAt: createdAt.toISOString() })),
    lines: lines.flatMap((line) => lineOf(line, asked, represents)),
    voices: voices.flatMap(voiceOf),
    changes: await parts.changesOf(at, row.id),
    steps: (await parts.stepsOf(at, row.id)).map(({ at: when, ...step }) => ({ ...step, at: when.toISOString() })),
    obstacle: obstacleOf(lines, row.method, row.share),
    mine: {
      wrote: standing.wrote,
      works: standing.works,
      keeps: standing.roles.length > 0,
      moves: nextMoves(row.state, standing.roles).filter(isShownMove),
      represents,
      othersSpeak,
    },
    version: row.version,
  };
}

const isShownMove = (move: string): move is Move => moves.some((known) => known === move);

/** An organisation that who looks may not know of has no voice to show. */
function voiceOf({ organisation, organisationId: _, position: __, createdAt, ...voice }: parts.VoiceRow): VoiceView[] {
  return organisation === null ? [] : [{ ...voice, organisation, createdAt: createdAt.toISOString() }];
}

function lineOf(
  { organisationId, kind, voice, earlier }: RoundLine<parts.VoiceRow>,
  asked: readonly parts.OrganisationName[],
  represents: readonly parts.OrganisationName[],
): RoundLineView[] {
  const organisation = asked.find(({ id }) => id === organisationId);
  if (!organisation) return [];
  const mine = represents.some(({ id }) => id === organisationId);
  return [{ organisation, kind, voice: (voice && voiceOf(voice)[0]) ?? null, earlier: earlier.flatMap(voiceOf), mine }];
}
