// SPDX-License-Identifier: EUPL-1.2
import { burden } from './nl/burden.ts';
import { calendar } from './nl/calendar.ts';
import { calls } from './nl/calls.ts';
import { closing } from './nl/closing.ts';
import { definitions, figures } from './nl/figures.ts';
import { lookBack } from './nl/look-back.ts';
import { mail } from './nl/mail.ts';
import { pushing } from './nl/pushing.ts';
import { today } from './nl/today.ts';

/** Words of momentum, in Dutch: per subject one file. */
export const nl = {
  today,
  mail,
  lookBack,
  calls,
  calendar,
  definitions,
  figures,
  burden,
  closing,
  pushing,
  refusals: {
    // Calls
    'day-still-to-come': 'Bellen kan alleen vandaag of eerder zijn geweest.',
    'next-before-call': 'Weer bellen is later dan dit gesprek.',
    // Mail
    'always-quiet': 'Kies minstens één uur waarop wij mogen sturen.',
    'not-a-bounce': 'Dit is geen bericht dat een mail terugkwam.',
    'not-our-mail': 'Wij stuurden geen mail met dit nummer.',
    // The end of a deal
    'only-the-lead': 'Alleen wie de deal leidt, vraagt een beheerder.',
    'custodian-needs-seat':
      'Niemand van {organisation} heeft een plaats in deze deal, dus niemand zou deze vraag krijgen. Geef daar eerst iemand een plaats (bij leden), en vraag het dan.',
    'custodian-there': 'Er is al een beheerder gevraagd. Trek die vraag eerst in, of draag de nazorg over.',
    'organisation-not-found': 'Deze organisatie kennen wij niet. Kijk of de naam klopt.',
    'not-yours-to-say': 'Dit zegt iemand anders: de gevraagde organisatie, of wie de deal leidt.',
    'custody-is-closed': 'Deze vraag is al beantwoord of ingetrokken.',
    'reason-needed': 'Schrijf op waarom. Een nee met reden helpt de volgende.',
    // What springs back
    'not-of-this-organisation': 'Alleen iemand van deze organisatie zegt dit.',
    'only-the-owner': 'Een collega is eigenaar van deze overname. Alleen die kan dit zeggen.',
    'no-mandate':
      'Voor {organisation} spreekt hier alleen wie daar tekent: {holders, select, none {niemand nog} unknown {iemand anders} other {{holders}}}.',
    'voice-may-not-say-this': 'Kies de rol waarin u spreekt: eigenaar of directeur.',
    'has-ended': 'Dit is gestopt of besloten. Trek eerst het einde in.',
    'not-from-here': 'Van waar u nu staat, kan deze stap niet.',
    'nothing-proposed': 'Er ligt nu geen voorstel. Kijk of een collega al antwoordde.',
    'nothing-to-recover': 'Hier is niets teruggeveerd. Er valt niets te herstellen.',
    'recovery-there': 'Er loopt al een herstel. Ga daarmee verder.',
    'recovery-is-over': 'Dit herstel is al besloten.',
    'cause-first': 'Zeg eerst wat het terugtrok.',
    'not-in-this-deal': 'Dit kan alleen iemand die in deze deal werkt.',
    'help-is-over': 'Deze vraag is al verder: kijk wat er nu staat.',
    'cannot-help': 'Deze organisatie gebruikt het niet, of stopte ermee. Kies een andere.',
  },
} as const;
