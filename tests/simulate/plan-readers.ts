// SPDX-License-Identifier: EUPL-1.2
// Who reads what: whose address is asked, what becomes of a mail there and what its reader answers, and who wants digests.
import { cast, type PersonName, personNames } from '#world/cast.ts';
import { type Draw, drawFrom } from '../probe/draw.ts';
import type { DigestWish, Plan, Reader, Said, Step } from './plan.ts';
import { helpSaidOf } from './plan-help.ts';
import { leader, mailOf, type PlannedOrganisation, speakers } from './plan-people.ts';
import { signsOf } from './plan-pushing.ts';

export const answers: readonly Said[] = ['same', 'same', 'same', 'same', 'more', 'less', 'no', 'unknown'];

/** The same key always draws the same, whoever asks and in whatever order. */
export const drawFor = (seed: number, key: string): Draw => {
  let mixed = seed | 0;
  for (const letter of key) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) + 0x9e3779b9;
  return drawFrom(mixed);
};

/** Half of who takes part choose something; who takes part in nothing is told nothing, and asks for nothing. */
export function digestsOf(draw: Draw, parties: Plan['parties'], most: number): Map<PersonName, DigestWish> {
  const wishes = new Map<PersonName, DigestWish>();
  let readers = 0;
  for (const name of personNames) {
    const wish = {
      digest: draw.of(['weekly', 'weekly', 'weekly', 'daily', 'none'] as const),
      weekday: 1 + draw.below(5),
    };
    const takesPart = name === leader || parties.some(({ organisation }) => organisation === cast[name].organisation);
    if (!takesPart || readers === most) wishes.set(name, { ...wish, digest: 'none' });
    else if (draw.oneIn(2)) wishes.set(name, wish);
    if (wishes.get(name)?.digest !== 'none') readers++;
  }
  return wishes;
}

/** Some read for one deal, some for all deals of their organisation, and some have an account: who speaks for it. */
export function addressOf(organisation: PlannedOrganisation, deal: string, step: Step, which: number): string {
  const place = which === 0 ? organisation : `${organisation}-${deal}`;
  return which === 3 ? mailOf(speakers[organisation]) : `${step}-${which}@${place.toLowerCase()}.example`;
}

export function readerOf(seed: number, mail: string): Reader {
  const of = drawFor(seed, mail);
  const address = of.oneIn(8) ? 'bounces' : of.oneIn(6) ? 'slow' : 'takes';
  const never = of.oneIn(5);
  return {
    address,
    answer: (nth) => {
      const mood = drawFor(seed, `${mail} ${nth}`);
      return never || mood.oneIn(4)
        ? null
        : { afterDays: 1 + mood.below(20), said: mood.of(answers), signs: signsOf(mood), help: helpSaidOf(mood) };
    },
  };
}
