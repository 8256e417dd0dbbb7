// SPDX-License-Identifier: EUPL-1.2
// From stored rows to what the page of a record shows about springing back.
import type { z } from 'zod';
import { barrierItem } from '#capabilities/barriers/contract.ts';
import type { HelpView, RecoveryView, slippingView } from './pushing.contract.ts';
import { type HelpRole, helpMoves, helpStates } from './rules/help.states.ts';
import { moveHelp } from './rules/help.ts';
import { causes, recoveryStates } from './rules/recovery.states.ts';
import { isNew, present, proposesSlipping, restsAfterRecovery, type Signal, signalCodes } from './rules/signals.ts';
import { slippingStates } from './rules/slipping.states.ts';
import type { HelpRow } from './store/help.store.server.ts';
import type { PushedRow, RecoveryRow, StepRow } from './store/recovery.store.server.ts';
import type { SlippingRow } from './store/signals.store.server.ts';

const oneOf = <const L extends readonly string[]>(list: L, value: string | null): L[number] | null =>
  list.find((one) => one === value) ?? null;
const codesOf = (signs: readonly string[]) => signalCodes.filter((code) => signs.includes(code));

type Slipping = z.output<typeof slippingView>;

export const slippingAnswer = (row: SlippingRow): Slipping => ({
  because: row.because === 'report' ? 'report' : 'signs',
  signs: codesOf(row.signs),
  state: oneOf(slippingStates, row.state) ?? 'proposed',
  proposedOn: row.proposed_on,
  answeredOn: row.answered_on,
  reason: row.reason,
});

/** What waits for the owner: a report, an open proposal, or two signs that nobody wrote down yet. */
export function proposalOf(
  record: Pick<PushedRow, 'level' | 'direction' | 'fall_reported_on' | 'end_kind'>,
  signals: readonly Signal[],
  said: readonly SlippingRow[],
  recovered: readonly Pick<RecoveryRow, 'decided_on'>[],
  today: string,
): Slipping | null {
  const waits = { state: 'proposed' as const, answeredOn: null, reason: null };
  if (record.end_kind !== null) return null;
  if (record.fall_reported_on !== null)
    return { because: 'report', signs: [...present(signals)], proposedOn: record.fall_reported_on, ...waits };
  const open = said.find(({ state }) => state === 'proposed');
  if (open) return slippingAnswer(open);
  if (recovered.some(({ decided_on }) => restsAfterRecovery(decided_on, today))) return null;
  const signs = present(signals);
  const rejected = said.filter(({ state }) => state === 'rejected').flatMap((one) => one.signs);
  const stands = { level: record.level, ended: false, direction: record.direction };
  return proposesSlipping(stands, signals) && isNew(signs, rejected)
    ? { because: 'signs', signs, proposedOn: today, ...waits }
    : null;
}

export const recoveryStateOf = (row: RecoveryRow) => oneOf(recoveryStates, row.state) ?? 'lapsed';

export const recoveryAnswer = (
  row: RecoveryRow,
  steps: readonly StepRow[],
  outcomes: ReadonlyMap<string, string>,
): RecoveryView => ({
  id: row.id,
  because: row.because === 'slipping' ? 'slipping' : 'sprung_back',
  state: recoveryStateOf(row),
  cause: oneOf(causes, row.cause),
  causeWords: row.cause_words,
  decisionWords: row.decision_words,
  openedOn: row.opened_on,
  decidedOn: row.decided_on,
  version: row.version,
  steps: steps
    .filter(({ recovery_id }) => recovery_id === row.id)
    .map((step) => ({
      id: step.id,
      kind: step.kind === 'barrier' ? ('barrier' as const) : ('action' as const),
      target: step.target_id,
      label: step.label,
      href: step.kind === 'barrier' ? `/belemmeringen/${step.target_id}` : `/deals/${step.deal_slug ?? ''}/acties`,
      on: step.made_on,
      outcome: oneOf(barrierItem.shape.outcome.options, outcomes.get(step.target_id) ?? null),
    })),
});

export const helpStateOf = (row: HelpRow) => oneOf(helpStates, row.state) ?? 'closed';

export const helpRoles = (row: HelpRow): HelpRole[] => [
  ...(row.leads ? (['lead'] as const) : []),
  ...(row.helps ? (['helper'] as const) : []),
  ...(row.asks ? (['asker'] as const) : []),
];

export const helpAnswer = (row: HelpRow): HelpView => ({
  id: row.id,
  adoption: row.result_id === null ? null : row.adoption_id,
  title: row.title ?? '',
  fictional: row.fictional,
  asker: row.asker ?? '',
  wanted: row.wanted === 'dealmaker' ? 'dealmaker' : 'user_organisation',
  state: helpStateOf(row),
  helper: row.helper_id !== null && row.helper !== null ? { id: row.helper_id, name: row.helper } : null,
  form: oneOf(['call', 'visit'] as const, row.form),
  words: row.words,
  outcome: row.outcome,
  askedOn: row.asked_on,
  toldOn: row.told_on,
  version: row.version,
  moves: helpMoves.filter((move) => typeof moveHelp(helpStateOf(row), move, helpRoles(row), '') === 'string'),
});
