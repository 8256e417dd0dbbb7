// SPDX-License-Identifier: EUPL-1.2
// What organisations do about what may spring back: they say which anchors hold and for how long, claim A6 and A7, answer that it
// slips or that it does not, and go through a recovery. Nothing here knows what is refused.
import type { Draw } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import type { Act, PlannedRecord } from './plan.ts';

export const anchorNames = ['mandate_policy', 'budget', 'task_role', 'process_system', 'training', 'network'] as const;
export type AnchorName = (typeof anchorNames)[number];
/** Last day each holds; `null`: no end known. */
export type PlannedAnchors = ReadonlyMap<AnchorName, string | null>;

export const signNames = ['no_use_90_days', 'old_form_returns', 'exceptions_outnumber', 'only_champion'] as const;
export type SignName = (typeof signNames)[number];

/** What an answer says beside whether it is still in use. */
export interface PlannedSigns {
  readonly carriedBy: 'colleague' | 'nobody' | null;
  /** The signs that are there; the others were asked and are not. */
  readonly signs: readonly SignName[];
}

export type RecoveryMove = 'find' | 'act' | 'go_on' | 'go_smaller' | 'stop';

/** Half of the answers say nothing of signs; those that do say it of all four. */
export const signsOf = (draw: Draw): PlannedSigns | null =>
  draw.oneIn(2)
    ? null
    : {
        carriedBy: draw.of(['colleague', 'nobody', null] as const),
        signs: signNames.filter(() => draw.oneIn(4)),
      };

interface Lived {
  readonly start: string;
  readonly days: number;
  readonly record: PlannedRecord;
}

/** What is done about one record, over all those years. */
export function planPushing(draw: Draw, { start, days, record: { key: record, level } }: Lived): [string, Act][] {
  if (level < 'a5' && !draw.oneIn(3)) return [];
  const someDay = () => plusDays(start, draw.below(days));
  const times = (perYear: number) => draw.below(2 + Math.round((perYear * days) / 365));
  const acts: [string, Act][] = [];
  for (let count = times(1); count > 0; count--) {
    const day = someDay();
    acts.push([day, { kind: 'anchor', record, anchors: anchorsOf(draw, day) }]);
    acts.push([plusDays(day, draw.below(40)), { kind: 'claim', record, level: 'a6', shock: false }]);
  }
  // Whoever wants to say A7 says so more than once: it is offered when it is.
  for (let count = times(2); count > 0; count--)
    acts.push([someDay(), { kind: 'claim', record, level: 'a7', shock: !draw.oneIn(5) }]);
  for (let count = times(4); count > 0; count--)
    acts.push([someDay(), { kind: 'slips', record, slips: draw.of(['yes', 'no'] as const) }]);
  for (let count = times(3); count > 0; count--) {
    let day = someDay();
    for (const move of ['find', 'act', draw.of(['go_on', 'go_on', 'go_smaller', 'stop'] as const)] as const) {
      if (!draw.oneIn(5)) acts.push([day, { kind: 'recover', record, move }]);
      day = plusDays(day, draw.below(15));
    }
  }
  return acts;
}

/** Most of them there, money or a task among them as often as not, some with a last day. */
const anchorsOf = (draw: Draw, day: string): PlannedAnchors =>
  new Map(
    anchorNames
      .filter(() => !draw.oneIn(4))
      .map((name) => [name, draw.oneIn(3) ? plusDays(day, draw.below(700)) : null] as const),
  );
