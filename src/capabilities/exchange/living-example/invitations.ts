// SPDX-License-Identifier: EUPL-1.2
// Who was asked to take part: open, accepted, declined with a reason, withdrawn; days on which others sign; a tie that
// one deal asked of another and that nobody answered yet.
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleInvitation {
  readonly deal: string;
  readonly organisation: OrganisationKey;
  readonly tie: 'bound' | 'partner';
  readonly intensity: 'now' | 'set_moments' | 'second_half' | 'unknown';
  readonly words: string;
  readonly invitedOn: string;
  readonly answerBefore: string | null;
  /** Signs on the joining day of this deal. */
  readonly onJoiningDay?: true;
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  readonly answeredAs?: string;
  readonly answeredOn?: string;
  readonly reason?: string;
}

export const invitations = ({ ago }: Days): readonly ExampleInvitation[] => [
  {
    deal: 'jong-ondernemen',
    organisation: 'heuvelrode',
    tie: 'partner',
    intensity: 'set_moments',
    words:
      'Wij verkennen één loket voor jongeren met een bedrijf. Uw ervaring met parkeerloketten helpt. Twee avonden tot maart.',
    invitedOn: ago(0, 12),
    answerBefore: ago(0, -19),
    state: 'open',
  },
  {
    deal: 'jong-ondernemen',
    organisation: 'onderdak',
    tie: 'partner',
    intensity: 'unknown',
    words: 'Hebt u ruimtes waar jongeren kunnen beginnen?',
    invitedOn: ago(0, 12),
    answerBefore: null,
    state: 'open',
  },
  {
    deal: 'warme-wijken',
    organisation: 'lageDijken',
    tie: 'bound',
    intensity: 'second_half',
    words: 'Warmte uit oppervlaktewater kan zonder u niet. Wij vragen één adviseur, vanaf het tweede jaar.',
    invitedOn: ago(1),
    answerBefore: ago(0, -5),
    state: 'open',
  },
  {
    deal: 'warme-wijken',
    organisation: 'stadsrij',
    tie: 'partner',
    intensity: 'now',
    words: 'Denkt u mee over laden in de wijk?',
    invitedOn: ago(3),
    answerBefore: ago(2),
    state: 'declined',
    answeredAs: 'directeur',
    answeredOn: ago(2, 10),
    reason: 'Wij richten ons dit jaar op één stad. Vraag het ons over een jaar nog eens.',
  },
  {
    deal: 'gedeelde-straten',
    organisation: 'lageDijken',
    tie: 'bound',
    intensity: 'second_half',
    words: 'Water hoort bij de straat. Doet u mee vanaf het tweede jaar?',
    invitedOn: ago(16),
    answerBefore: ago(14),
    state: 'accepted',
    answeredAs: 'heemraad',
    answeredOn: ago(14, 5),
  },
  {
    deal: 'gedeelde-straten',
    organisation: 'lerendLand',
    tie: 'partner',
    intensity: 'set_moments',
    words: 'Wij willen dat u meekijkt als partner, niet alleen als evaluator.',
    invitedOn: ago(2),
    answerBefore: ago(0, -30),
    onJoiningDay: true,
    state: 'open',
  },
  {
    deal: 'gedeelde-straten',
    organisation: 'stadsrij',
    tie: 'bound',
    intensity: 'now',
    words: 'Deelt u uw gegevens over gebruik?',
    invitedOn: ago(7),
    answerBefore: null,
    state: 'withdrawn',
  },
];

export const joiningDays = ({ ago }: Days) => [
  { deal: 'gedeelde-straten', heldOn: ago(14), about: 'Werkbezoek aan de Lindelaan' },
  { deal: 'gedeelde-straten', heldOn: ago(-2), about: 'Jaarlijkse bijeenkomst van ondertekenaars' },
];

/** Asked of who leads the other deal, and not answered yet. */
export const askedLinks = [{ from: 'slimme-drukte', kind: 'extends', to: 'gedeelde-straten' }] as const;
