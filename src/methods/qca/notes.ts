// SPDX-License-Identifier: EUPL-1.2
// Sentences for the codes of the configurational methods: problems with the input, assumptions and warnings.
import type { Sentences } from '../words/say.ts';

export const qcaNotes = {
  'qca-too-many-conditions': {
    nl: '{given} condities is te veel om te vergelijken (hoogstens {limit}). Voeg condities samen of laat er weg.',
    en: '{given} conditions are too many to compare (at most {limit}). Merge conditions or leave some out.',
  },
  'qca-too-many-cases': {
    nl: '{given} gevallen is meer dan deze methode aankan ({limit}); ze is gemaakt voor 10 tot 500.',
    en: '{given} cases are more than this method takes ({limit}); it is made for 10 to 500.',
  },
  'qca-not-a-membership': {
    nl: '{given} is geen lidmaatschap tussen 0 en 1. Calibreer de ruwe waarden eerst.',
    en: '{given} is no membership between 0 and 1. Calibrate the raw values first.',
  },
  'qca-membership-half': {
    nl: '{case} staat voor {condition} precies op 0,5 en hoort dus bij geen enkele combinatie. Beslis eerst: meer in of meer uit?',
    en: '{case} is exactly at 0.5 for {condition} and so belongs to no combination. Decide first: more in or more out?',
  },
  'qca-name-twice': { nl: 'De naam {given} komt twee keer voor.', en: 'The name {given} occurs twice.' },
  'qca-odd-name': {
    nl: 'In de naam {given} mogen geen spaties staan en niet de tekens ~ * + [ ].',
    en: 'The name {given} may not contain spaces nor the characters ~ * + [ ].',
  },
  'qca-not-a-term': {
    nl: '{given} is geen term. Schrijf bijvoorbeeld A*~B, of A[2]*B[0] bij meer dan twee waarden.',
    en: '{given} is no term. Write for instance A*~B, or A[2]*B[0] where there are more than two values.',
  },
  'qca-no-positive-row': {
    nl: 'Geen enkele combinatie haalt de grenzen; er is niets te vereenvoudigen. Dat is ook een uitkomst.',
    en: 'No combination passes the cuts; there is nothing to simplify. That is a result too.',
  },
  'qca-anchors-order': {
    nl: 'De ankers moeten allemaal oplopen of allemaal aflopen.',
    en: 'The anchors must all rise or all fall.',
  },
  'qca-row-impossible': {
    nl: 'Rij {given} bestaat niet; er zijn {limit} combinaties.',
    en: 'Row {given} does not exist; there are {limit} combinations.',
  },
  'qca-row-both': {
    nl: 'Rij {given} staat bij de uitkomst en bij de afwezigheid ervan.',
    en: 'Row {given} stands with the outcome and with its absence.',
  },
  'qca-conditions-chosen': {
    nl: 'Aangenomen: deze condities doen ertoe en staan los van de uitkomst; een conditie die de uitkomst anders benoemt, verklaart niets.',
    en: 'Assumed: these conditions matter and are separate from the outcome; a condition that renames the outcome explains nothing.',
  },
  'qca-conventions': {
    nl: 'De grenzen voor consistentie en PRI zijn gewoonten, geen waarheid; kijk wat er verschuift als ze verschuiven.',
    en: 'The cuts for consistency and PRI are habits, not truth; look what moves when they move.',
  },
  'qca-anchors-reasoned': {
    nl: 'Aangenomen: de ankers volgen uit kennis van de zaak en zijn niet gekozen na het zien van de uitkomst.',
    en: 'Assumed: the anchors follow from knowledge of the matter and were not chosen after seeing the result.',
  },
  'qca-models-vote': {
    nl: 'Aangenomen: elk even goed model telt even zwaar.',
    en: 'Assumed: every equally good model counts the same.',
  },
  'qca-shuffled': {
    nl: 'Vergeleken met {draws} toevallige verdelingen van de uitkomst over de gevallen.',
    en: 'Compared with {draws} chance distributions of the outcome over the cases.',
  },
  'qca-few-cases': {
    nl: '{n} gevallen voor {k} condities is weinig: zo veel combinaties vinden bijna altijd wel een patroon. Voeg condities samen.',
    en: '{n} cases for {k} conditions are few: so many combinations nearly always find some pattern. Merge conditions.',
  },
  'qca-many-conditions': {
    nl: '{k} condities (meer dan {limit}) geven meestal veel even goede modellen. Voeg condities samen of laat er weg.',
    en: '{k} conditions (more than {limit}) mostly give many equally good models. Merge conditions or leave some out.',
  },
  'qca-ambiguous': {
    nl: '{count} modellen passen even goed. Lees geen enkel model als het antwoord; kijk wat ze delen.',
    en: '{count} models fit equally well. Read no single one as the answer; look at what they share.',
  },
  'qca-unfinished': {
    nl: 'Niet alle modellen zijn gevonden binnen de rekenruimte. Wat er staat is zeker; wat ontbreekt is niet afwezig.',
    en: 'Not all models were found within the budget. What is stated is certain; what is missing is not absent.',
  },
  'qca-contradictions': {
    nl: '{count} combinaties spreken zichzelf tegen: gelijke gevallen met een verschillende uitkomst. Er ontbreekt iets in de beschrijving.',
    en: '{count} combinations contradict themselves: equal cases with different outcomes. Something is missing from the description.',
  },
  'qca-nothing-against': {
    nl: 'Elke combinatie die voorkomt leidt tot de uitkomst; er is niets om mee te vergelijken.',
    en: 'Every combination seen leads to the outcome; there is nothing to compare with.',
  },
  'qca-constant': {
    nl: '{conditions}: voor alle gevallen gelijk, en dus zonder onderscheid.',
    en: '{conditions}: the same for all cases, and so without distinction.',
  },
  'qca-skewed': {
    nl: '{conditions}: bijna alle gevallen staan aan dezelfde kant. Consistentie komt dan vanzelf; let op PRI en RoN.',
    en: '{conditions}: nearly all cases are on one side. Consistency then comes by itself; look at PRI and RoN.',
  },
  'qca-outcome-half': {
    nl: 'Uitkomst precies 0,5 voor {cases}: noch een typisch, noch een afwijkend geval.',
    en: 'Outcome exactly 0.5 for {cases}: neither a typical nor a deviant case.',
  },
  'qca-many-tried': {
    nl: 'Er zijn veel uitdrukkingen nagegaan; wat door zoeken gevonden is, is meestal vanzelfsprekend. Kijk naar RoN.',
    en: 'Many expressions were tried; what is found by searching is mostly trivial. Look at RoN.',
  },
  'qca-not-searched': {
    nl: 'Bij meer dan {limit} condities, of bij heel veel gevallen, worden samengestelde uitdrukkingen niet nagegaan.',
    en: 'With more than {limit} conditions, or with very many cases, compound expressions are not tried.',
  },
  'qca-why-missing': {
    nl: 'Er staat niet bij waarom deze ankers. Zonder reden is een anker willekeur.',
    en: 'It does not say why these anchors. Without a reason an anchor is arbitrary.',
  },
  'qca-halves': {
    nl: '{count} gevallen komen precies op 0,5 uit; verschuif het anker of beslis per geval.',
    en: '{count} cases come out at exactly 0.5; move the anchor or decide case by case.',
  },
  'qca-near-half': {
    nl: '{count} gevallen liggen vlak bij 0,5: daar beslist het anker, niet het geval.',
    en: '{count} cases lie close to 0.5: there the anchor decides, not the case.',
  },
  'qca-all-alike': {
    nl: 'Alle gevallen krijgen hetzelfde lidmaatschap; deze ankers maken geen onderscheid.',
    en: 'All cases get the same membership; these anchors make no distinction.',
  },
  'qca-not-left-out': {
    nl: 'Zoveel gevallen zijn niet één voor één weggelaten.',
    en: 'So many cases were not left out one by one.',
  },
  'qca-models-agree': {
    nl: 'De modellen zijn het over elke onbeproefde combinatie eens.',
    en: 'The models agree on every combination not yet tried.',
  },
  'qca-some-not-listed': {
    nl: 'Er stemden {listed} van {count} modellen mee.',
    en: '{listed} of {count} models voted.',
  },
} as const satisfies Sentences;
