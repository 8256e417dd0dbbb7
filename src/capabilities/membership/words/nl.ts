// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  signInMail: {
    subject: 'Inloggen bij Tegenveer',
    text: 'Dag {name},\n\nMet deze link logt u in bij Tegenveer:\n{link}\n\nDe link werkt {minutes} minuten en één keer. Vroeg u dit niet? Dan hoeft u niets te doen.\n',
  },
  signIn: {
    title: 'Inloggen',
    intro: 'Wij sturen u een link. Een wachtwoord is niet nodig.',
    mail: 'Uw mailadres',
    send: 'Stuur mij een link',
    sentTitle: 'Kijk in uw mail',
    sent: 'Kennen wij dit adres, dan is er nu een link onderweg. Hij werkt 30 minuten en één keer.',
    confirmTitle: 'Log in',
    confirm: 'Druk op de knop om in te loggen op dit apparaat.',
    confirmButton: 'Log in',
    demoTitle: 'Kijk rond als iemand uit het voorbeeld',
    demoIntro: 'Deze mensen en organisaties zijn verzonnen. Alles wat u doet, blijft op deze installatie.',
    demoAs: 'Log in als {name}',
    signOut: 'Log uit',
  },
  refusals: {
    'link-expired': 'Deze link werkt niet meer. Vraag een nieuwe aan; dat kan meteen.',
    'not-a-demo': 'Deze bladzijde is er niet, of niet voor u.',
  },
} as const;
