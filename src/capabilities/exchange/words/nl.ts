// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  data: {
    title: 'Neem alle gegevens mee',
    intro: 'Alles wat openbaar is, kunt u ophalen: als één bestand, per lijst, of met de API.',
    introPersonal: 'Alles wat u mag zien, kunt u ophalen: als één bestand, per lijst, of met de API.',
    everything: 'Haal alles op (JSON)',
    schema: 'Beschrijving van het bestand (JSON Schema)',
    lists: 'Per lijst',
    listsNote: 'CSV, te openen in elk rekenblad',
    list: 'Lijst',
    take: 'Haal {name} op',
    api: 'De API',
    apiText:
      'De API geeft dezelfde gegevens als de bladzijden. Openbare gegevens vragen geen sleutel. Voor de rest maakt u bij uw account een token.',
    openapi: 'Beschrijving van de API (OpenAPI 3.1)',
    licence: 'Wat mag u ermee?',
    licenceText:
      'De City Deals komen uit openbare bronnen; bij elke deal staan die genoemd. Noem de bron als u de gegevens gebruikt. Het voorbeeld is verzonnen: gebruik het niet als feit.',
  },
  refusals: {
    'no-such-barrier': 'Deze belemmering staat niet in de deal.',
    'not-a-demo': 'Het voorbeeld hoort alleen bij een installatie om mee te oefenen.',
    'address-taken': 'Dit adres hoort al bij iets anders. Er is niets veranderd.',
  },
} as const;
