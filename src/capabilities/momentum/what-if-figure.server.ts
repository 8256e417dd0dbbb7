// SPDX-License-Identifier: EUPL-1.2
// The look ahead as a figure: shares of what is confirmed today, or plainly too few.
import { ageingForMonths } from '#capabilities/results/public.server.ts';
import { gates } from '#methods/core/gates.ts';
import type { Note } from '#methods/core/result.ts';
import { whatIfRhythm } from '#methods/survival/what-if-rhythm.ts';
import { say } from '#methods/words/say.ts';
import type { FiguresView } from './figures.contract.ts';
import { lookAhead, monthsFromDays, type OwnedLasting } from './lasting-figures.server.ts';

export function whatIfFigure(
  records: readonly OwnedLasting[],
  today: string,
  language: 'nl' | 'en',
): FiguresView['whatIf'] {
  const sentences = (notes: readonly Note[]) =>
    notes.flatMap(({ code, values }) => {
      const sentence = whatIfRhythm.notes[code];
      return sentence ? [say(sentence, language, values)] : [];
    });
  const standing = records.filter(({ gone }) => gone === null);
  const silent = standing.filter(({ lastSeenOn }) => monthsFromDays(lastSeenOn, today) >= ageingForMonths).length;
  const counted = {
    events: silent + records.filter(({ gone }) => gone?.how === 'fell').length,
    fewest: gates.whatIfEvents,
    confirmedNow: standing.length - silent,
  };
  const found = lookAhead(records, today);
  if (!found.ok) return { ...counted, perYear: null, rhythms: [], assumptions: [], warnings: [] };
  return {
    ...counted,
    perYear: found.value.perYear,
    rhythms: found.value.rhythms.map(({ rhythm, ahead }) => ({
      rhythm,
      ahead: ahead.map(({ interval: [low, high], ...rest }) => ({ ...rest, low, high })),
    })),
    assumptions: sentences(found.assumptions),
    warnings: sentences(found.warnings),
  };
}
