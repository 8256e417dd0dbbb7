// SPDX-License-Identifier: EUPL-1.2
// What an earlier deal left behind, years later: kept where somebody kept asking, gone quiet or given back elsewhere. Enough
// of it to say how long results last, and to look ahead.
import type { Moment } from '#capabilities/results/public.server.ts';
import { asked, type ExampleAdoption, level, silent } from './adoptions.ts';
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

export function adoptionsBefore({ ago }: Days): readonly ExampleAdoption[] {
  const life = (result: string, organisation: OrganisationKey, ownerFunction: string) => {
    const same = (...months: readonly number[]): Moment[] =>
      months.map((before) => asked(ago(before), ownerFunction, { stillInUse: 'same' }));
    const nobody = (months: number): Moment => silent(ago(months), ownerFunction);
    const back = (months: number, reason: string): Moment => ({
      kind: 'ended',
      on: ago(months),
      end: 'reverted',
      reason,
    });
    return {
      same,
      nobody,
      back,
      of: (since: number, ...history: readonly Moment[]): ExampleAdoption => ({
        result,
        organisation,
        ownerFunction,
        history: [level(ago(since), 'a5'), ...history],
      }),
    };
  };
  const map = {
    waterstede: life('leegstandskaart', 'waterstede', 'accountmanager binnenstad'),
    heuvelrode: life('leegstandskaart', 'heuvelrode', 'gebiedsmanager centrum'),
    onderdak: life('leegstandskaart', 'onderdak', 'manager vastgoed'),
    nieuwVeenmeer: life('leegstandskaart', 'nieuwVeenmeer', 'gebiedsmanager centrum'),
    middenland: life('leegstandskaart', 'middenland', 'adviseur wonen'),
  };
  const rent = {
    waterstede: life('huurgarantie', 'waterstede', 'concerncontroller'),
    onderdak: life('huurgarantie', 'onderdak', 'manager vastgoed'),
    heuvelrode: life('huurgarantie', 'heuvelrode', 'beleidsmedewerker wonen'),
  };
  const talk = {
    waterstede: life('buurtgesprek', 'waterstede', 'wijkmanager'),
    lageDijken: life('buurtgesprek', 'lageDijken', 'omgevingsmanager'),
    deBrink: life('buurtgesprek', 'deBrink', 'voorzitter'),
    heuvelrode: life('buurtgesprek', 'heuvelrode', 'wijkmanager'),
  };
  return [
    map.waterstede.of(55, ...map.waterstede.same(49, 43, 37, 25, 13, 4)),
    map.heuvelrode.of(52, ...map.heuvelrode.same(34), map.heuvelrode.nobody(22), map.heuvelrode.nobody(10)),
    map.onderdak.of(
      50,
      ...map.onderdak.same(38),
      map.onderdak.back(27, 'Wie de kaart bijhield, vertrok. Niemand nam het over.'),
    ),
    map.nieuwVeenmeer.of(48, ...map.nieuwVeenmeer.same(30), map.nieuwVeenmeer.nobody(18), map.nieuwVeenmeer.nobody(6)),
    map.middenland.of(46, ...map.middenland.same(40, 34, 28, 16, 5)),

    rent.waterstede.of(
      58,
      ...rent.waterstede.same(41),
      rent.waterstede.back(31, 'De pot was leeg, en de oude regeling kwam terug.'),
    ),
    rent.onderdak.of(57, level(ago(45), 'a6'), ...rent.onderdak.same(39, 32, 20, 8)),
    rent.heuvelrode.of(
      54,
      ...rent.heuvelrode.same(33),
      rent.heuvelrode.back(21, 'Na de verkiezingen ging het geld naar iets anders.'),
    ),

    talk.waterstede.of(49, ...talk.waterstede.same(43, 37, 25, 13, 3)),
    talk.lageDijken.of(44, ...talk.lageDijken.same(26), talk.lageDijken.nobody(14), talk.lageDijken.nobody(2)),
    talk.deBrink.of(42, ...talk.deBrink.same(36, 30, 18, 9)),
    talk.heuvelrode.of(
      40,
      ...talk.heuvelrode.same(25),
      talk.heuvelrode.back(16, 'Bij een nieuw team begon men weer met een getekend plan.'),
    ),
  ];
}
