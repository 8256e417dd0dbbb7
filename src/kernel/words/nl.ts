// SPDX-License-Identifier: EUPL-1.2
// Words of the whole house: refusals every operation may give, and what can be wrong with a field.
export const nl = {
  refused: 'Dit kon niet',
  /** Instead of the name and the function of somebody who is erased. */
  erased: {
    someone: 'iemand die hier gewist is',
    someoneOf: 'iemand van {organisation}',
    functionErased: 'functie gewist',
  },
  refusals: {
    'invalid-input': 'Niet alles is goed ingevuld. Wat u typte, staat er nog.',
    'not-signed-in': 'Log eerst in.',
    'not-allowed': 'Dit mag u hier niet doen.',
    'step-up-needed': 'Bevestig eerst dat u het bent, met uw tweede stap. Doe het daarna opnieuw.',
    'no-mandate':
      'Hiervoor is een mandaat nodig: voor {organisation} {kind, select, represent {optreden} promise {toezeggen} sign {tekenen} administer {mandaten beheren} other {handelen}}. {holders, select, none {Nog niemand heeft dat.} unknown {U hebt dat niet.} other {U hebt dat niet. Wel: {holders}.}}',
    'not-found': 'Deze bladzijde is er niet, of niet voor u.',
    stale: 'Iemand anders heeft dit intussen veranderd. Wat u typte, staat er nog. Bekijk eerst de nieuwe stand.',
    duplicate: 'Dit bestaat al. Er is niets dubbel opgeslagen.',
    'too-many-requests':
      'Dit ging te vaak achter elkaar. Probeer het over {minutes, plural, one {één minuut} other {# minuten}} opnieuw.',
    'not-acceptable': 'Wij antwoorden in JSON, en lijsten ook in CSV.',
    'method-not-allowed': 'Dit adres kent die methode niet. Welke wel, staat bij Allow.',
    'unexpected-content-type': 'Stuur JSON, met Content-Type application/json.',
    'unreadable-json': 'Dit is geen leesbare JSON.',
    broken: 'Er ging bij ons iets mis. Er is niets opgeslagen. Probeer het opnieuw.',
  },
  fields: {
    required: 'Vul dit in.',
    'too-long': 'Dit is te lang. Gebruik hoogstens {max} tekens.',
    'too-short': 'Dit is te kort. Gebruik minstens {min} tekens.',
    'too-many-items': 'Dit zijn er te veel. Kies er hoogstens {max}.',
    'too-big': 'Dit is te groot. Het mag hoogstens {max} zijn.',
    'too-small': 'Dit is te klein. Het moet minstens {min} zijn.',
    'not-a-number': 'Vul een getal in.',
    'not-a-date': 'Vul een datum in, zoals 2026, 2026-11 of 2026-11-23.',
    'not-an-address': 'Dit is geen geldig adres.',
    'not-a-mail-address': 'Vul een mailadres in, zoals naam@organisatie.nl.',
    'not-in-list': 'Kies iets uit de lijst.',
    'name-not-known':
      'Wij kennen geen ‘{typed}’. {count, plural, =0 {Kies een naam uit de lijst.} other {Bedoelde u {near}?}}',
    'unreadable-characters': 'Hier staan tekens in die wij niet kunnen lezen. Haal ze weg.',
    'unknown-field': 'Dit veld kennen wij niet.',
    'not-valid': 'Dit kunnen wij niet lezen.',
  },
} as const;
