// SPDX-License-Identifier: EUPL-1.2
// Questions at the door: a fresh proposal, one half answered and past its term, one whole, and what a stopped
// exploration had found.
interface ExampleEntryAnswer {
  readonly deal: string;
  readonly criterion:
    | 'concrete_result'
    | 'joint_exploration'
    | 'appealing_ambition'
    | 'mass'
    | 'unlike_parties'
    | 'breakthrough'
    | 'more_ministries'
    | 'more_cities'
    | 'no_owner';
  readonly answer: 'yes' | 'not_yet' | 'no' | 'unknown';
  readonly reason: string;
  readonly as: string;
}

const of =
  (deal: string) =>
  (
    criterion: ExampleEntryAnswer['criterion'],
    answer: ExampleEntryAnswer['answer'],
    as: string,
    reason: string,
  ): ExampleEntryAnswer => ({ deal, criterion, answer, as, reason });

const stil = of('stille-avond');
const jong = of('jong-ondernemen');
const warm = of('warme-wijken');
const kade = of('deelkade');
const maker = 'dealmaker van het programma';

export const entryAnswers: readonly ExampleEntryAnswer[] = [
  stil('more_cities', 'yes', maker, 'Drie steden vroegen los van elkaar hetzelfde.'),
  jong('concrete_result', 'yes', 'projectleider', 'Jongeren met een bedrijf krijgen één aanspreekpunt.'),
  jong('more_ministries', 'not_yet', maker, 'Eén ministerie zei ja. Het tweede praat nog met zijn juristen.'),
  jong('more_cities', 'yes', 'adviseur mobiliteit', 'Twee steden en een regio willen meedoen.'),
  jong('no_owner', 'unknown', maker, 'Wij weten nog niet of een bestaand loket dit al doet.'),
  jong('no_owner', 'not_yet', maker, 'Er is een loket, maar het bereikt deze groep niet. Wij vragen het na.'),
  warm('concrete_result', 'yes', 'projectleider', 'Bewoners zien hun rekening dalen in de eerste winter.'),
  warm('joint_exploration', 'yes', maker, 'Zes gesprekken, met alle partijen aan één tafel.'),
  warm('appealing_ambition', 'yes', 'wethouder mobiliteit', 'Geen wijk meer die ’s winters op slot gaat.'),
  warm('mass', 'yes', 'programmamanager ruimte', 'Samen kopen wij in voor duizend woningen.'),
  warm('unlike_parties', 'not_yet', maker, 'De corporatie wil, het bedrijf aarzelt.'),
  warm('breakthrough', 'yes', 'adviseur klimaat', 'De vergunning gaat van huis naar wijk.'),
  warm('more_ministries', 'yes', maker, 'Wonen en energie doen allebei mee.'),
  warm('more_cities', 'yes', maker, 'Twee steden en een dorp.'),
  warm('no_owner', 'yes', maker, 'Niemand gaat over de hele wijk.'),
  kade('no_owner', 'no', maker, 'De eigenaar van de kade gaat hierover, en doet niet mee.'),
  kade('more_cities', 'no', maker, 'Het speelt bij één kade.'),
];
