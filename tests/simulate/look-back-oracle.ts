// SPDX-License-Identifier: EUPL-1.2
// The half-yearly look-back by the paper, as far as adoption and money go: every level that was set, every word that something slips or
// sprang back, and every end of the last half year, of each result and organisation. An answer that was changed counts as
// changed, one that nobody could give says nothing, and what slips or sprang back asks to decide how to hold on.
import { addMonths } from './clock.ts';
import type { Kept, Question } from './kept.ts';
import type { MoneyOracle } from './money-oracle.ts';
import type { SteeringOracle } from './steering-oracle.ts';

interface Word {
  readonly deal: string;
  readonly line: string;
  readonly on: string;
  readonly falls: boolean;
}

export function makeLookBack(money: MoneyOracle, steering: SteeringOracle) {
  const words: Word[] = [];
  const answers = new Map<Question, Map<Kept, Word>>();

  const wordOf = (
    { plan, direction, level }: Kept,
    on: string,
    kind: 'level' | 'ended' | 'course',
    code = level,
  ): Word => {
    const what = kind === 'course' ? direction : kind;
    return {
      deal: plan.deal,
      line: `adoption_${what} ${plan.result} ${plan.organisation} ${on} ${code}`,
      on,
      falls: kind === 'course',
    };
  };
  const fell = ({ direction }: Kept) => direction === 'slipping' || direction === 'sprung_back';

  return {
    levelSet: (record: Kept, on: string): void => void words.push(wordOf(record, on, 'level')),
    ended: (place: Pick<Kept['plan'], 'deal' | 'result' | 'organisation'>, on: string, end: string): void =>
      void words.push({
        deal: place.deal,
        line: `adoption_ended ${place.result} ${place.organisation} ${on} ${end}`,
        on,
        falls: false,
      }),
    /** Somebody of the organisation spoke: that it slips still, or slips from now on. */
    said: (record: Kept, on: string): void => {
      if (fell(record)) words.push(wordOf(record, on, 'course'));
    },
    answered: (question: Question, record: Kept, on: string, known: boolean): void => {
      const of = answers.get(question) ?? new Map<Kept, Word>();
      answers.set(question, of);
      of.delete(record);
      if (known && fell(record)) of.set(record, wordOf(record, on, 'course'));
    },
    /** What a look-back of today must tell of a deal. */
    of: (today: string, deal: string): string => {
      // Since the last one, or half a year where nobody looked back.
      const since = steering.lastLookBack(deal) ?? addMonths(today, -6);
      const all = [...words, ...[...answers.values()].flatMap((one) => [...one.values()])];
      const told = all.filter((one) => one.deal === deal && one.on >= since);
      const { lines: moneyLines, proposes } = money.told(today, deal, since);
      const lines = [...told.map(({ line }) => line), ...moneyLines, ...steering.told(since, deal)].sort();
      return [...lines, `hold_on ${told.filter(({ falls }) => falls).length}`, `money ${proposes}`].join('; ');
    },
  };
}
