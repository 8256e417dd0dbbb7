// SPDX-License-Identifier: EUPL-1.2
export const calendar = {
  title: 'Staat uw werk in uw eigen agenda?',
  short: 'Agenda',
  account: 'Mijn account',
  has: 'Uw agenda heeft een geheime link, sinds {date}.',
  hasNot: 'Uw agenda heeft nog geen geheime link.',
  about:
    'Met de link haalt uw agendaprogramma sessies, toezeggingen, peilmomenten en einddagen op. Alleen wat u zelf mag zien. Wie de link heeft, kan meekijken: deel hem niet.',
  addressTitle: 'Uw geheime link',
  addressNote: 'Wij tonen hem één keer. Plak hem in uw agendaprogramma, bij “abonneren”.',
  perDeal: 'Of alleen van één deal:',
  linkTitle: 'De link',
  make: 'Maak een geheime link',
  makeNew: 'Maak een nieuwe link',
  newNote: 'De oude link werkt dan meteen niet meer.',
  end: 'Trek de link in',
  nameMine: 'Tegenveer',
  nameOf: 'Tegenveer: {deal}',
  event: {
    commitment: 'Uiterlijk vandaag: {title}',
    money_ends: 'Geld stopt voor {space}',
    deal_ends: '{space} loopt af',
    check_in: 'Peilmoment: {title}',
  },
} as const;
