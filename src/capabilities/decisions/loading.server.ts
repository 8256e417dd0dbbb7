// SPDX-License-Identifier: EUPL-1.2
// Decisions that come from a data set, with all that was said about them, written by the worker.
import type { Acting } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { insertDecision } from './decisions.store.server.ts';
import { decisionMoved } from './facts.ts';
import * as parts from './parts.store.server.ts';
import type { ChangeKind, DecisionType, Method, Share, State, Voice } from './rules/codes.ts';
import { saveRule } from './rules.store.server.ts';

export interface ExampleDecision {
  readonly spaceId: string;
  readonly authorId: string;
  readonly organisationId: string | null;
  readonly title: string;
  readonly driver: string;
  readonly circle?: string;
  readonly type: DecisionType;
  readonly method?: Method;
  readonly share?: Share;
  readonly state: State;
  /** Every text it had, the last as it stands. */
  readonly editions: readonly { readonly proposal: string; readonly why?: string; readonly on: string }[];
  readonly measure?: string;
  readonly reviewOn?: string;
  readonly roundUntil?: string;
  readonly bindingOn?: string;
  readonly formalBy?: string;
  readonly outcomeNote?: string;
  readonly referredTo?: string;
  readonly decidedOn?: string;
  readonly visibility?: Visibility;
  readonly questions?: readonly {
    readonly organisationId: string | null;
    readonly authorId: string;
    readonly text: string;
    readonly answer?: string;
  }[];
  readonly reactions?: readonly {
    readonly organisationId: string | null;
    readonly authorId: string;
    readonly text: string;
  }[];
  /** Organisations, in order of speaking. */
  readonly asked?: readonly string[];
  readonly voices?: readonly {
    readonly organisationId: string;
    readonly authorId: string | null;
    readonly functionTitle: string;
    readonly edition: number;
    readonly voice: Voice;
    readonly argument?: string;
    readonly harmsAim?: string;
    readonly integrated?: { readonly how: string; readonly edition: number };
  }[];
  readonly changes?: readonly { readonly kind: ChangeKind; readonly targetId: string | null; readonly label: string }[];
  readonly steps: readonly {
    readonly move: string;
    readonly state: State;
    readonly note?: string;
    readonly on: string;
  }[];
}

const momentOf = (day: string) => new Date(`${day}T10:00:00Z`);

export async function loadDecision(at: Acting, given: ExampleDecision): Promise<{ id: string }> {
  const id = at.newId();
  const [first] = given.editions;
  const last = given.editions.at(-1);
  if (!first || !last) throw new Error(`${given.title} has no text.`);
  const { method = 'consent', share = 'half', authorId } = given;
  await insertDecision(at, {
    id,
    spaceId: given.spaceId,
    organisationId: given.organisationId,
    title: given.title,
    proposal: last.proposal,
    driver: given.driver,
    circle: given.circle ?? null,
    type: given.type,
    method,
    share,
    deciderId: null,
    measure: given.measure ?? null,
    reviewOn: given.reviewOn ?? null,
    bindingOn: given.bindingOn ?? null,
    formalBy: given.formalBy ?? null,
    replacesId: null,
    visibility: given.visibility ?? 'parties',
    authorId,
    further: {
      state: given.state,
      edition: given.editions.length,
      decidedOn: given.decidedOn ?? null,
      roundUntil: given.roundUntil ?? null,
      outcomeNote: given.outcomeNote ?? null,
      referredTo: given.referredTo ?? null,
      createdAt: momentOf(first.on),
    },
  });
  if (method !== 'consent') await saveRule(at, given.spaceId, { type: given.type, method, share });
  for (const [index, { proposal, why = null, on }] of given.editions.entries())
    await parts.insertEdition(at, id, { number: index + 1, proposal, why, authorId, createdAt: momentOf(on) });
  await loadWords(at, id, given, momentOf(last.on));
  for (const { move, state, note = null, on } of given.steps)
    await parts.insertStep(at, id, { move, state, note, authorId, createdAt: momentOf(on) });
  await at.note(decisionMoved, {
    space: given.spaceId,
    body: { decisionId: id, move: 'load', from: 'clarifying', to: given.state },
  });
  return { id };
}

async function loadWords(at: Acting, id: string, given: ExampleDecision, when: Date): Promise<void> {
  for (const { answer, ...question } of given.questions ?? [])
    await parts.insertRemark(at, id, {
      ...question,
      kind: 'question',
      createdAt: when,
      ...(answer === undefined ? {} : { answered: { answer, by: given.authorId, at: when } }),
    });
  for (const reaction of given.reactions ?? [])
    await parts.insertRemark(at, id, { ...reaction, kind: 'reaction', createdAt: when });
  await parts.insertAsked(at, id, given.asked ?? []);
  for (const [index, { argument = null, harmsAim = null, ...voice }] of (given.voices ?? []).entries())
    await parts.insertVoice(at, id, { ...voice, argument, harmsAim, position: index + 1, createdAt: when });
  for (const change of given.changes ?? []) await parts.insertChange(at, id, change);
}
