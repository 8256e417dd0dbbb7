// SPDX-License-Identifier: EUPL-1.2
// How a deal comes to its end: who leads tries the gate every two weeks, while parties say what is still missing and
// somebody is found for the aftercare. Nothing here knows when it opens.
import type { Draw } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import type { Act, Plan } from './plan.ts';

interface Ending extends Pick<Plan, 'parties' | 'results' | 'records'> {
  readonly deal: string;
  readonly day: string;
}

const tries = 10;

export function planClosing(draw: Draw, { deal, day, parties, results, records }: Ending): [string, Act][] {
  const meanwhile = () => plusDays(day, 1 + draw.below(100));
  const acts: [string, Act][] = [[day, { kind: 'stage', deal, to: 'closing' }]];
  for (const { key: record, deal: of, owned } of records)
    if (of === deal && !owned && !draw.oneIn(8)) acts.push([meanwhile(), { kind: 'own', record }]);
  for (const { key: result, deal: of } of results)
    for (const { organisation, deal: at } of parties)
      if (
        of === deal &&
        at === deal &&
        !records.some((one) => one.result === result && one.organisation === organisation)
      )
        acts.push([meanwhile(), { kind: 'decline-unsaid', result, organisation }]);
  const asked = parties.flatMap(({ deal: at, organisation }) => (at === deal ? [organisation] : []));
  // One is asked after the other, until somebody says yes; now and then while the first still thinks about it.
  for (let after = draw.below(20); after < 90; after += 20 + draw.below(20)) {
    const on = plusDays(day, after);
    acts.push([on, { kind: 'name-custodian', deal, organisation: draw.of(asked) }]);
    if (!draw.oneIn(4))
      acts.push([
        plusDays(on, 1 + draw.below(25)),
        { kind: 'answer-custody', deal, move: draw.of(['accept', 'accept', 'decline']) },
      ]);
  }
  for (let nth = 1; nth <= tries; nth++) acts.push([plusDays(day, 14 * nth), { kind: 'stage', deal, to: 'aftercare' }]);
  return acts;
}
