// SPDX-License-Identifier: EUPL-1.2
// Room to experiment in every state: proposed, granted and not begun, running towards its last day, and over. All made up.
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleRoom {
  readonly barrier: string;
  readonly deal: string;
  readonly state: 'proposed' | 'granted' | 'started' | 'ended';
  readonly aim: string;
  readonly scope: string;
  readonly deviatesFrom: string;
  readonly months: number;
  readonly evaluationOn: string | null;
  readonly equality: string | null;
  readonly after: string | null;
  readonly by?: OrganisationKey;
  readonly document?: string;
  readonly grantedOn?: string;
  readonly lastOn?: string;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly learned?: string;
}

export function rooms({ ago }: Days): readonly ExampleRoom[] {
  return [
    {
      barrier: 'rijbaan',
      deal: 'gedeelde-straten',
      state: 'proposed',
      aim: 'Weten of een straat zonder stoep veilig is bij dertig kilometer per uur.',
      scope: 'Drie straten in Waterstede, voor iedereen die er komt.',
      deviatesFrom: 'Voorbeeldwet verkeer, artikel 12, eerste en tweede lid.',
      months: 24,
      evaluationOn: ago(-20),
      equality: 'Andere straten in de stad mogen na een jaar meedoen, op dezelfde voorwaarden.',
      after: null,
    },
    {
      barrier: 'eigenaar',
      deal: 'water-op-straat',
      state: 'granted',
      aim: 'Weten wie het goedkoopst onderhoudt wat boven de grond stroomt.',
      scope: 'Twee wijken in Waterstede.',
      deviatesFrom: 'Verordening van het waterschap, artikel 5.',
      months: 18,
      evaluationOn: ago(-10),
      equality: 'Wijken die niet meedoen, betalen hetzelfde.',
      after: 'Het onderhoud gaat terug naar wie het nu doet, tenzij het bestuur anders besluit.',
      by: 'lageDijken',
      grantedOn: ago(4),
      lastOn: ago(-14, 1),
    },
    {
      barrier: 'terugname',
      deal: 'samen-inkopen',
      state: 'started',
      aim: 'Weten of terugname door de leverancier duurder is.',
      scope: 'Meubels van twee gemeenten.',
      deviatesFrom: 'Eigen inkoopbeleid, paragraaf 4.',
      months: 12,
      evaluationOn: ago(-1),
      equality: null,
      after: 'Het inkoopbeleid geldt weer, of is dan aangepast.',
      by: 'nieuwVeenmeer',
      document: 'Besluit van het college',
      grantedOn: ago(11),
      lastOn: ago(-1, 1),
      startedOn: ago(10),
    },
    {
      barrier: 'proef',
      deal: 'wonen-boven-winkels',
      state: 'ended',
      aim: 'Weten of een rookscherm zo veilig is als een tweede trap.',
      scope: 'Tien panden in Waterstede.',
      deviatesFrom: 'Voorbeeldbesluit bouwen, artikel 2.4.',
      months: 48,
      evaluationOn: ago(34),
      equality: 'Andere panden vroegen een gewone vergunning.',
      after: 'Panden met een rookscherm mogen zo blijven.',
      by: 'voorbeeldzaken',
      grantedOn: ago(80),
      lastOn: ago(32, 1),
      startedOn: ago(78),
      endedOn: ago(32),
      learned: 'Een rookscherm is zo veilig als een trap, als het elk jaar wordt nagekeken.',
    },
  ];
}
