// SPDX-License-Identifier: EUPL-1.2
import { checkIn } from './nl/check-in.ts';
import { ladder } from './nl/ladder.ts';
import { outside } from './nl/outside.ts';
import { pages } from './nl/pages.ts';
import { phone } from './nl/phone.ts';
import { rhythm } from './nl/rhythm.ts';

/** Words of results and adoption, in Dutch. Levels, freshness, directions and anchors are in `#ui`. */
export const nl = {
  ...pages,
  ...ladder,
  ...checkIn,
  ...phone,
  ...rhythm,
  asked: {
    second_voice: 'Klopt {level} voor “{title}” bij {organisation}?',
    second_voiceWhy: 'Een collega zegt {level}. Dat geldt pas met een tweede stem.',
    evidence: 'Maak {level} af voor “{title}” bij {organisation}',
    phone: 'Bel {organisation} over “{title}”',
    phoneMore: 'Bel {organisation} over {count} resultaten',
    phoneWhy: 'Wij vroegen het per mail en kregen geen antwoord.',
    check_in: 'Gebruikt {organisation} “{title}” nog?',
    outside: '{organisation} meldt gebruik van “{title}”. Neemt u dat over?',
    outsideWhy: 'Zij waren nooit partij. Wie het meldde, hoort wat u besluit.',
    check_inWhy: 'De vorige keer was het {level}.',
  },
  ...outside,
  refusals: {
    'not-in-this-deal': 'Dit kan alleen iemand die in deze deal werkt, of iemand van de organisatie zelf.',
    'organisation-not-found': 'Deze organisatie kennen wij niet. Kijk of de naam klopt.',
    'wider-than-result': 'Een overname kan niet voor meer mensen te zien zijn dan het resultaat zelf.',
    'not-of-this-organisation': 'Alleen iemand van deze organisatie zegt waar zij staat.',
    'has-ended': 'Dit is gestopt of besloten. Trek eerst het einde in.',
    'has-not-ended': 'Dit loopt nog. Er is geen einde om in te trekken.',
    'already-there': 'Deze trede staat er al. Klopt dat nog? Bevestig het dan.',
    'not-from-here': 'Van waar u nu staat, kan deze stap niet in één keer.',
    'voice-may-not-say-this': 'Deze stap zegt iemand anders: kies de rol waarin u spreekt.',
    'only-the-owner': 'Een collega is eigenaar van deze overname. Alleen die kan dit zeggen.',
    'not-three-months-yet': '‘In gebruik’ betekent: minstens drie maanden gewoon werk. Kom later terug.',
    'anchors-missing': 'Geborgd vraagt minstens vier ankers die nu staan, met geld of een taak erbij.',
    'not-offered-yet': 'Bestendig kan na twee peilmomenten op A6, minstens een jaar uit elkaar.',
    'nothing-to-confirm': 'Er staat nog geen trede. Zeg eerst waar u staat.',
    'not-yours-to-change': 'Een resultaat verandert wie het vastlegde, of wie de deal leidt.',
    'only-the-author-widens': 'Alleen wie dit vastlegde, laat het aan meer mensen zien.',
    'only-who-claimed': 'Alleen wie dit zei, trekt het in.',
    'only-the-evaluator': 'Alleen de lerend evaluator van deze deal zegt dit.',
    'nothing-to-contest': 'Dit staat nu niet op A7. Er is niets om te betwisten.',
    'already-contested': 'Deze trede is al betwist. Uw woorden kunnen er niet nog eens naast.',
    'already-withdrawn': 'Dit is al ingetrokken.',
    'claim-is-closed': 'Dit is al bevestigd, betwist of vervangen.',
    'evidence-first': 'Eerst moet de eigenaar opschrijven wat er nog ontbreekt.',
    'second-voice-must-be-someone-else': 'De tweede stem moet van iemand anders zijn dan wie het zei.',
    'voice-does-not-count': 'Voor deze trede telt een tweede stem in een andere rol.',
    'owner-is-theirs': 'Deze organisatie noemde zelf een eigenaar. Alleen zij verandert dat.',
    'different-organisations': 'Eén peilmoment gaat over resultaten bij één organisatie.',
    'call-is-over': 'Deze belafspraak is al klaar. Iemand anders was u voor, of er kwam toch nog antwoord.',
    'not-happened-yet': 'Kies een dag die al geweest is. Wat nog komt, legt u vast als het er is.',
    'due-day-has-passed': 'Kies een dag die nog komt.',
    'may-not-ask-here': 'Alleen wie in de deal werkt of bij de organisatie hoort, stuurt hier een peilmoment.',
    'already-answered': 'Dit peilmoment is al beantwoord. Terugnemen kan niet meer.',
    'check-in-revoked': 'Dit peilmoment is teruggenomen. U hoeft niets te doen.',
    'no-longer-changeable': 'Uw antwoord staat vast sinds {until}. Bel ons als het anders is.',
    'not-now': 'Nu kan dit niet: er kwamen vandaag al meldingen van dit adres. Probeer het morgen opnieuw.',
    'report-is-closed': 'Over deze melding is al besloten, of zij is nog niet bevestigd.',
    'reason-needed': 'Schrijf op waarom niet. Wie meldde, leest dat.',
    'no-new-link': 'Een nieuwe link kan niet: dit peilmoment is beantwoord of teruggenomen, of u vroeg er net al om.',
  },
};
