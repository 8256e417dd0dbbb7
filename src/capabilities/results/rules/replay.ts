// SPDX-License-Identifier: EUPL-1.2
// How a record stands after a history: the same rules, one moment after the other. For history that is loaded.
import { effectOf } from './check-in.ts';
import type { Heard } from './freshness.ts';
import { answered, type NextDue, nextDue, noRhythm, type Rhythm, spoken } from './rhythm.ts';
import type {
  AskedSign,
  Carrier,
  Direction,
  End,
  Help,
  Level,
  LevelOrUnknown,
  SignAnswer,
  StillInUse,
  Threat,
  Voice,
} from './values.ts';

export interface Answered {
  readonly on: string;
  readonly stillInUse: StillInUse;
  readonly whatChanged?: string;
  readonly carriedBy?: Carrier;
  readonly threat?: Threat;
  readonly help?: Help;
  /** What was said about the four signs no record shows. */
  readonly signs?: Readonly<Partial<Record<AskedSign, SignAnswer>>>;
}

/** One moment in the life of a record, told afterwards. `on` is a day; of a check-in the day it was due. */
export type Moment =
  | {
      readonly kind: 'level';
      readonly on: string;
      readonly level: Level;
      readonly direction?: Direction;
      readonly voice?: Voice;
      readonly note?: string;
    }
  | { readonly kind: 'confirmed'; readonly on: string; readonly direction?: Direction; readonly note?: string }
  | { readonly kind: 'ended'; readonly on: string; readonly end: End; readonly reason: string }
  | { readonly kind: 'check_in'; readonly on: string; readonly role: string; readonly answer?: Answered };

export interface Replayed {
  readonly level: LevelOrUnknown;
  readonly direction: Direction;
  readonly fallReportedOn: string | null;
  readonly threat: Threat | null;
  readonly help: Exclude<Help, 'none'> | null;
  readonly end: { readonly kind: End; readonly reason: string; readonly on: string } | null;
  /** The next check-in, or the day until which an open one may be answered. */
  readonly next: NextDue | null;
  readonly rhythm: Rhythm;
  readonly heard: Heard;
}

export const nothingYet = (asserted: boolean): Replayed => ({
  level: 'unknown',
  direction: 'unknown',
  fallReportedOn: null,
  threat: null,
  help: null,
  end: null,
  next: null,
  rhythm: noRhythm,
  heard: { confirmedOn: null, asserted, ended: false, unansweredOn: [] },
});

/** How a record stands after one more moment. */
export function after(record: Replayed, moment: Moment): Replayed {
  const heard = { ...record.heard, confirmedOn: moment.on, unansweredOn: [] };
  switch (moment.kind) {
    case 'level':
      return {
        ...record,
        ...onwards(spoken(record.rhythm, moment.on, moment.level), moment.on),
        level: moment.level,
        direction: moment.direction ?? record.direction,
        fallReportedOn: null,
        heard: { ...heard, ended: false },
        end: null,
      };
    case 'confirmed':
      return {
        ...record,
        ...onwards(spoken(record.rhythm, moment.on, record.level), moment.on),
        direction: moment.direction ?? record.direction,
        fallReportedOn: null,
        heard,
      };
    case 'ended':
      return {
        ...record,
        end: { kind: moment.end, reason: moment.reason, on: moment.on },
        next: null,
        rhythm: { ...record.rhythm, extra: null },
        heard: { ...heard, ended: true },
      };
    case 'check_in':
      if (record.end) return record;
      return moment.answer
        ? afterAnswer(record, moment.answer)
        : {
            ...record,
            ...onwards(record.rhythm, moment.on),
            heard: { ...record.heard, unansweredOn: [...record.heard.unansweredOn, moment.on] },
          };
  }
}

/** The clock goes on: when we ask next. */
const onwards = (rhythm: Rhythm, after: string) => ({ rhythm, next: nextDue(rhythm, after) });

/** How a record stands after its end was taken back: somebody spoke, and the clock goes on. */
export const afterReturn = (record: Replayed, on: string): Replayed => ({
  ...record,
  ...onwards(spoken(record.rhythm, on, record.level), on),
  end: null,
  heard: { ...record.heard, ended: false, confirmedOn: on, unansweredOn: [] },
});

/**
 * What an answer to a check-in does to a record: never anything to its level. To what has ended it does nothing at all: the
 * end was the last word, and only who said it takes it back.
 */
export function afterAnswer(record: Replayed, answer: Answered): Replayed {
  if (record.end) return record;
  const effect = effectOf(answer.stillInUse, record.level);
  return {
    ...record,
    direction: effect.direction ?? record.direction,
    fallReportedOn: effect.reportsFall ? answer.on : effect.confirms ? null : record.fallReportedOn,
    threat: answer.threat ?? record.threat,
    help: answer.help === undefined ? record.help : answer.help === 'none' ? null : answer.help,
    ...onwards(answered(record.rhythm, answer.stillInUse, answer.on, record.level), answer.on),
    heard: effect.confirms ? { ...record.heard, confirmedOn: answer.on, unansweredOn: [] } : record.heard,
  };
}
