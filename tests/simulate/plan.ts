// SPDX-License-Identifier: EUPL-1.2
// A programme to live through, drawn from a seed: who takes part, when deals end, who leaves, which addresses bounce, and
// how each partner answers mail. House and oracle get the same plan; neither sees what the other makes of it.
import { type PersonName, personNames } from '#world/cast.ts';
import { type Draw, drawFrom } from '../probe/draw.ts';
import { plusDays } from './calendar.ts';
import { planClosing } from './plan-closing.ts';
import { type HelpMove, type HelpSaid, helpSaidOf, planHelp } from './plan-help.ts';
import { planMoney } from './plan-money.ts';
import { isPlanned, organisationKinds, type PlannedOrganisation } from './plan-people.ts';
import { type PlannedAnchors, type PlannedSigns, planPushing, type RecoveryMove, signsOf } from './plan-pushing.ts';
import { addressOf, answers, digestsOf, drawFor, readerOf } from './plan-readers.ts';
import { planSteering } from './plan-steering.ts';

export type Said = 'more' | 'same' | 'less' | 'no' | 'unknown';
export type Level = 'a2' | 'a3' | 'a5' | 'a6' | 'a7';
export type Step = 'role' | 'deputy' | 'director';

export interface PlannedRecord {
  readonly key: string;
  readonly deal: string;
  readonly result: string;
  readonly organisation: PlannedOrganisation;
  /** A function is written down that carries it. */
  readonly owned: boolean;
  readonly level: Level;
  /** Day on which somebody said so, before the start. */
  readonly saidOn: string;
}

/** What people do on a day, beside answering mail and the telephone. */
export type Act =
  | { readonly kind: 'end-deal'; readonly deal: string }
  | { readonly kind: 'stage'; readonly deal: string; readonly to: 'closing' | 'aftercare' }
  | { readonly kind: 'name-custodian'; readonly deal: string; readonly organisation: PlannedOrganisation }
  | { readonly kind: 'answer-custody'; readonly deal: string; readonly move: 'accept' | 'decline' }
  | {
      readonly kind: 'steer';
      readonly deal: string;
      readonly present: readonly PlannedOrganisation[];
      /** Something is said of how it went. */
      readonly words: boolean;
      /** How often they meet from now on; `null`: that is left open. */
      readonly rhythm: string | null;
      readonly why: boolean;
    }
  | {
      readonly kind: 'money';
      readonly deal: string;
      readonly organisation: PlannedOrganisation;
      /** Last day; `null`: none known. */
      readonly endsOn: string | null;
    }
  | { readonly kind: 'own'; readonly record: string }
  | { readonly kind: 'look-back'; readonly deal: string }
  | { readonly kind: 'decline-unsaid'; readonly result: string; readonly organisation: PlannedOrganisation }
  | { readonly kind: 'contact'; readonly record: string; readonly step: Step; readonly mail: string }
  | {
      readonly kind: 'happening';
      readonly record: string;
      readonly what: 'champion_left' | 'owner_changed' | 'reorganisation' | 'budget_round';
    }
  | { readonly kind: 'confirm'; readonly record: string }
  | { readonly kind: 'anchor'; readonly record: string; readonly anchors: PlannedAnchors }
  | { readonly kind: 'claim'; readonly record: string; readonly level: 'a6' | 'a7'; readonly shock: boolean }
  | { readonly kind: 'slips'; readonly record: string; readonly slips: 'yes' | 'no' }
  | { readonly kind: 'recover'; readonly record: string; readonly move: RecoveryMove }
  | {
      readonly kind: 'help';
      readonly record: string;
      readonly move: HelpMove;
      readonly helper: PlannedOrganisation | null;
    }
  | {
      readonly kind: 'stop';
      readonly record: string;
      readonly end: 'stopped_deliberately' | 'reverted' | 'superseded';
    };

/** How often somebody wants a digest; who chose nothing gets it on Monday. */
export interface DigestWish {
  readonly digest: 'weekly' | 'daily' | 'none';
  readonly weekday: number;
}

export interface PlannedAnswer {
  readonly afterDays: number;
  readonly said: Said;
  /** `null`: nothing was said of signs. */
  readonly signs: PlannedSigns | null;
  readonly help: HelpSaid;
}

/** What becomes of a mail to an address, and what its reader does: the n-th mail to them. */
export interface Reader {
  /** `slow`: each mail is refused once, and taken the next day. */
  readonly address: 'takes' | 'bounces' | 'slow';
  answer(nth: number): PlannedAnswer | null;
}

export interface Plan {
  readonly seed: number;
  readonly start: string;
  readonly days: number;
  readonly deals: readonly string[];
  /** Who takes part in which deal. */
  readonly parties: readonly { readonly deal: string; readonly organisation: PlannedOrganisation }[];
  readonly results: readonly { readonly key: string; readonly deal: string }[];
  /** Most parties said something of most results. */
  readonly records: readonly PlannedRecord[];
  readonly digests: ReadonlyMap<PersonName, DigestWish>;
  readonly contacts: readonly { readonly record: string; readonly step: Step; readonly mail: string }[];
  actsOn(day: string): readonly Act[];
  readerOf(mail: string): Reader;
  /** What comes of the n-th call to an organisation about a deal: an answer some days after it is asked for, or nobody there. */
  call(organisation: PlannedOrganisation, deal: string, nth: number): PlannedAnswer | null;
}

export interface Size {
  readonly years: number;
  readonly seed: number;
  readonly deals?: number;
  /** So many people read digests: each digest is read as that person, which is most of the work of a day. Default: all. */
  readonly readers?: number;
}

const start = '2026-01-05';
const happenings = ['champion_left', 'owner_changed', 'reorganisation', 'budget_round'] as const;
const ends = ['stopped_deliberately', 'reverted', 'superseded'] as const;
const steps = ['role', 'deputy', 'director'] as const;

export function planOf({ years, seed, deals: dealCount = 4, readers = personNames.length }: Size): Plan {
  const draw = drawFrom(seed);
  const days = Math.round(years * 365.25);
  const someDay = () => plusDays(start, draw.below(days));
  const organisations = Object.keys(organisationKinds).filter(isPlanned);
  const deals = Array.from({ length: dealCount }, (_, i) => `deal-${i}`);
  const parties = deals.flatMap((deal) =>
    someOf(draw, organisations, 3).map((organisation) => ({ deal, organisation })),
  );
  const results = deals.flatMap((deal) => [0, 1].map((nth) => ({ key: `${deal}-result-${nth}`, deal })));
  const records = results.flatMap(({ key: result, deal }) =>
    parties.flatMap(({ deal: of, organisation }): PlannedRecord[] =>
      of !== deal || draw.oneIn(7)
        ? []
        : [
            {
              key: `${result} ${organisation}`,
              deal,
              result,
              organisation,
              owned: !draw.oneIn(3),
              level: draw.of(['a2', 'a3', 'a5', 'a5', 'a6']),
              saidOn: plusDays(start, -1 - draw.below(25)),
            },
          ],
    ),
  );
  const contacts = parties.flatMap(({ deal, organisation }) => {
    const about = records.find((one) => one.deal === deal && one.organisation === organisation);
    // Some have nobody to mail, some nobody who stands in.
    return steps.flatMap((step) =>
      about === undefined || draw.oneIn(step === 'role' ? 8 : 3)
        ? []
        : [{ record: about.key, step, mail: addressOf(organisation, deal, step, draw.below(4)) }],
    );
  });
  const acts = new Map<string, Act[]>();
  const plan = (day: string, act: Act) => acts.set(day, [...(acts.get(day) ?? []), act]);
  for (const deal of deals) {
    if (draw.oneIn(4)) continue;
    const day = someDay();
    if (draw.oneIn(3)) plan(day, { kind: 'end-deal', deal });
    else for (const [on, act] of planClosing(draw, { deal, day, parties, results, records })) plan(on, act);
  }
  for (const deal of deals) {
    const along = parties.filter((party) => party.deal === deal).map(({ organisation }) => organisation);
    for (const [on, act] of planSteering(drawFor(seed, `steering ${deal}`), { start, days, deal, parties: along }))
      plan(on, act);
    for (const [on, act] of planMoney(drawFor(seed, `money ${deal}`), { start, days, deal, parties: along }))
      plan(on, act);
  }
  for (let day = 182; day < days; day += 182)
    for (const deal of deals) plan(plusDays(start, day), { kind: 'look-back', deal });
  for (const record of records) {
    for (const [on, act] of planPushing(drawFor(seed, `pushing ${record.key}`), { start, days, record })) plan(on, act);
    const along = parties.filter(({ deal }) => deal === record.deal).map(({ organisation }) => organisation);
    for (const [on, act] of planHelp(drawFor(seed, `help ${record.key}`), { start, days, record, parties: along }))
      plan(on, act);
  }
  for (const { key: record, organisation, deal } of records) {
    for (let count = draw.below(3) + Math.floor(years / 2); count > 0; count--)
      plan(someDay(), { kind: 'confirm', record });
    // Somebody leaves: another address from then on.
    if (draw.oneIn(2)) {
      const step = draw.of(steps);
      plan(someDay(), { kind: 'contact', record, step, mail: addressOf(organisation, deal, step, 1 + draw.below(3)) });
    }
    if (draw.oneIn(2)) plan(someDay(), { kind: 'happening', record, what: draw.of(happenings) });
    if (draw.oneIn(5)) plan(someDay(), { kind: 'stop', record, end: draw.of(ends) });
  }
  return {
    seed,
    start,
    days,
    deals,
    parties,
    results,
    records,
    digests: digestsOf(draw, parties, readers),
    contacts,
    actsOn: (day) => acts.get(day) ?? [],
    readerOf: (mail) => readerOf(seed, mail),
    call: (organisation, deal, nth) => {
      const of = drawFor(seed, `call ${organisation} ${deal} ${nth}`);
      return of.oneIn(2)
        ? null
        : { afterDays: 1 + of.below(9), said: of.of(answers), signs: signsOf(of), help: helpSaidOf(of) };
    },
  };
}

/** So many of them, all different. */
function someOf<T>(draw: Draw, all: readonly T[], count: number): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(draw.below(left.length), 1)).flat();
}
