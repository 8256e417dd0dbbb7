// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  nav: {
    today: 'Vandaag',
    portfolio: 'Portfolio',
    deals: 'Deals',
    adoption: 'Overname',
    barriers: 'Belemmeringen',
    learning: 'Leren',
    otherLanguage: 'English',
    signIn: 'Inloggen',
    about: 'Over Tegenveer',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    data: 'Open data en API',
  },
  problem: {
    notFoundTitle: 'Deze bladzijde is er niet',
    notFound: 'Deze bladzijde is er niet, of niet voor u.',
    signInTitle: 'Log eerst in',
    signIn: 'Deze bladzijde is voor mensen met een account.',
    refusedTitle: 'Dit kon niet',
    brokenTitle: 'Er ging bij ons iets mis',
    broken: 'Er is niets verloren. Probeer het opnieuw, of ga naar de voorpagina.',
    home: 'Naar de voorpagina',
    toSignIn: 'Naar inloggen',
  },
} as const;
