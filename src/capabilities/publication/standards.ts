// SPDX-License-Identifier: EUPL-1.2
// The standards this installation meets, how, and what proves it. The page /over/standaarden shows this list as it is.

export interface Standard {
  readonly name: string;
  readonly version: string;
  readonly met: { readonly nl: string; readonly en: string };
  /** File or command in the project that proves it. */
  readonly proof: string;
}

export const standards: readonly Standard[] = [
  {
    name: 'NLGov REST API Design Rules',
    version: '2.2',
    met: {
      nl: 'De API onder /api/v1 volgt de regels. Uitzondering: paden en velden zijn Engels, omdat het project ook Europese gebruikers heeft; de woordenlijst staat hieronder.',
      en: 'The API under /api/v1 follows the rules. Exception: paths and fields are in English, because the project has European users too; the glossary is below.',
    },
    proof: 'npm test (spectral)',
  },
  {
    name: 'OpenAPI',
    version: '3.1',
    met: { nl: 'Gemaakt uit dezelfde contracten als de bladzijden.', en: 'Made from the same contracts as the pages.' },
    proof: '/api/v1/openapi.json',
  },
  {
    name: 'Problem Details',
    version: 'RFC 9457',
    met: { nl: 'Elke weigering heeft een code en een zin.', en: 'Every refusal has a code and a sentence.' },
    proof: 'npm test',
  },
  {
    name: 'WCAG',
    version: '2.2 AA',
    met: {
      nl: 'Elke bladzijde wordt getoetst met axe, in twee talen en twee kleurstanden. Een onderzoek door mensen volgt nog.',
      en: 'Every page is checked with axe, in two languages and two colour schemes. A review by people is still to come.',
    },
    proof: 'npm test (journeys)',
  },
  {
    name: 'Content Security Policy',
    version: '3',
    met: {
      nl: 'Geen script of stijl in de bladzijde zelf, niets van een andere website.',
      en: 'No inline script or style, nothing from another site.',
    },
    proof: 'npm test (journeys)',
  },
  {
    name: 'security.txt',
    version: 'RFC 9116',
    met: {
      nl: 'Staat op de vaste plek en verloopt niet ongemerkt.',
      en: 'At its fixed place, and does not expire unseen.',
    },
    proof: '/.well-known/security.txt',
  },
  {
    name: 'TOOI',
    version: '1',
    met: {
      nl: 'Organisaties hebben een veld voor hun TOOI-adres; wij vullen niets in wat geen bron geeft.',
      en: 'Organisations have a field for their TOOI address; nothing is filled in that no source gives.',
    },
    proof: 'openapi.json',
  },
  {
    name: 'publiccode.yml',
    version: '0.7',
    met: { nl: 'Beschrijft het project voor registers.', en: 'Describes the project for registers.' },
    proof: 'publiccode.yml',
  },
  {
    name: 'REUSE',
    version: '3',
    met: { nl: 'Elk bestand zegt zijn licentie.', en: 'Every file states its licence.' },
    proof: 'npm run check',
  },
  {
    name: 'BIO2',
    version: '2026',
    met: {
      nl: 'Alleen geheimen op naam, alleen hun vingerafdruk bewaard; feiten in een ketting die te controleren is; rechten eindigen op een moment.',
      en: 'Named secrets only, of which only the fingerprint is kept; facts in a chain that can be verified; rights that end at a moment.',
    },
    proof: 'npm test',
  },
];
