// SPDX-License-Identifier: EUPL-1.2

/** The programme the data set belongs to. Its page says what is missing. */
export const programme = {
  slug: 'city-deals',
  name: 'City Deals',
  about:
    'In een City Deal werken gemeenten, ministeries en andere partijen samen aan een vraag die geen van hen alleen kan beantwoorden. De eerste werd in 2015 getekend. Deze gegevens komen uit openbare bronnen: de Staatscourant, agendastad.nl, websites van partijen en de pers.',
  gaps: 'Er werden 31 of 32 City Deals getekend; hier staan er 28. Van de eerste twintig ontbreken er minstens drie. Daarnaast staan hier twee verkenningen en één deal waarvan wij alleen de naam weten. Partijlijsten zijn vaak onvolledig: geen partij gevonden betekent niet dat er geen was.',
} as const;
