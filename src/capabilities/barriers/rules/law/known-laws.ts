// SPDX-License-Identifier: EUPL-1.2
// Laws that barriers often name, by what people call them. Numbers as the national and the European database give
// them. A law that is not here is no mistake: its reference stays a citation, or as typed.

export interface KnownLaw {
  /** As it is cited, short. */
  readonly short: string;
  /** Its official short title. */
  readonly title: string;
  /** Number in the national database; or type, year and number in ELI. */
  readonly id: { readonly bwb: string } | { readonly eli: readonly ['reg' | 'dir', string, string] };
  /** Other things people write for it. */
  readonly also?: readonly string[];
}

const national = (short: string, title: string, bwb: string, ...also: string[]): KnownLaw => ({
  short,
  title,
  id: { bwb },
  also,
});
const european = (
  short: string,
  title: string,
  type: 'reg' | 'dir',
  year: string,
  number: string,
  ...also: string[]
): KnownLaw => ({
  short,
  title,
  id: { eli: [type, year, number] },
  also,
});

export const knownLaws: readonly KnownLaw[] = [
  national('Grondwet', 'Grondwet', 'BWBR0001840', 'Gw'),
  national('Awb', 'Algemene wet bestuursrecht', 'BWBR0005537'),
  national('Gemeentewet', 'Gemeentewet', 'BWBR0005416', 'Gemw'),
  national('Provinciewet', 'Provinciewet', 'BWBR0005645'),
  national('Waterschapswet', 'Waterschapswet', 'BWBR0005108'),
  national('Wgr', 'Wet gemeenschappelijke regelingen', 'BWBR0003740'),
  national('Woo', 'Wet open overheid', 'BWBR0045754'),
  national('Archiefwet 1995', 'Archiefwet 1995', 'BWBR0007376', 'Archiefwet'),
  national('UAVG', 'Uitvoeringswet Algemene verordening gegevensbescherming', 'BWBR0040940'),
  national('Wet Bibob', 'Wet bevordering integriteitsbeoordelingen door het openbaar bestuur', 'BWBR0013798', 'Bibob'),
  national('Omgevingswet', 'Omgevingswet', 'BWBR0037885', 'Ow'),
  national('Bbl', 'Besluit bouwwerken leefomgeving', 'BWBR0041297'),
  national('Bal', 'Besluit activiteiten leefomgeving', 'BWBR0041330'),
  national('Bkl', 'Besluit kwaliteit leefomgeving', 'BWBR0041313'),
  national('Omgevingsbesluit', 'Omgevingsbesluit', 'BWBR0041278', 'Ob'),
  national('Wro', 'Wet ruimtelijke ordening', 'BWBR0020449'),
  national('Wm', 'Wet milieubeheer', 'BWBR0003245'),
  national('Waterwet', 'Waterwet', 'BWBR0025458'),
  national('Woningwet', 'Woningwet', 'BWBR0005181'),
  national('Huisvestingswet 2014', 'Huisvestingswet 2014', 'BWBR0035303', 'Huisvestingswet'),
  national(
    'Wmo 2015',
    'Wet maatschappelijke ondersteuning 2015',
    'BWBR0035362',
    'Wmo',
    'Wet maatschappelijke ondersteuning',
  ),
  national('Jeugdwet', 'Jeugdwet', 'BWBR0034925'),
  national('Participatiewet', 'Participatiewet', 'BWBR0015703', 'Pw'),
  national('Wlz', 'Wet langdurige zorg', 'BWBR0035917'),
  national('Zvw', 'Zorgverzekeringswet', 'BWBR0018450'),
  national('Wpg', 'Wet publieke gezondheid', 'BWBR0024705'),
  national('Warenwet', 'Warenwet', 'BWBR0001969'),
  national('Alcoholwet', 'Alcoholwet', 'BWBR0002458'),
  national('Aanbestedingswet 2012', 'Aanbestedingswet 2012', 'BWBR0032203', 'Aw 2012', 'Aanbestedingswet'),
  national('Mw', 'Mededingingswet', 'BWBR0008691'),
  national('WVW 1994', 'Wegenverkeerswet 1994', 'BWBR0006622', 'WVW', 'Wegenverkeerswet'),
  national('RVV 1990', 'Reglement verkeersregels en verkeerstekens 1990', 'BWBR0004825', 'RVV'),
  national('Warmtewet', 'Warmtewet', 'BWBR0033729'),
  national('BW Boek 2', 'Burgerlijk Wetboek Boek 2', 'BWBR0003045'),
  national('BW Boek 3', 'Burgerlijk Wetboek Boek 3', 'BWBR0005291'),
  national('BW Boek 5', 'Burgerlijk Wetboek Boek 5', 'BWBR0005288'),
  national('BW Boek 6', 'Burgerlijk Wetboek Boek 6', 'BWBR0005289'),
  national('BW Boek 7', 'Burgerlijk Wetboek Boek 7', 'BWBR0005290'),
  european('AVG', 'Algemene verordening gegevensbescherming', 'reg', '2016', '679', 'GDPR'),
  european('Dienstenrichtlijn', 'Dienstenrichtlijn', 'dir', '2006', '123', 'Richtlijn 2006/123/EG'),
  european('AI-verordening', 'AI-verordening', 'reg', '2024', '1689', 'AI Act', 'Verordening (EU) 2024/1689'),
  european('Richtlijn 2014/24/EU', 'Richtlijn 2014/24/EU', 'dir', '2014', '24', 'Aanbestedingsrichtlijn'),
];

/** How names are compared: small letters, no dots or double spaces, without the articles in front. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:van )?(?:de |het )/, '');

const byName = new Map(
  knownLaws.flatMap((law) =>
    [law.short, law.title, ...(law.also ?? [])].map((name) => [plainName(name), law] as const),
  ),
);
const byBwb = new Map(knownLaws.flatMap((law) => ('bwb' in law.id ? [[law.id.bwb, law] as const] : [])));
const byEli = new Map(knownLaws.flatMap((law) => ('eli' in law.id ? [[law.id.eli.join('/'), law] as const] : [])));

/** The law that goes by this name or abbreviation. */
export const lawCalled = (name: string): KnownLaw | undefined => byName.get(plainName(name));
/** The law with this number in the national database. */
export const lawByBwb = (bwb: string): KnownLaw | undefined => byBwb.get(bwb);
/** The law with this place in ELI, such as `reg/2016/679`. */
export const lawByEli = (place: string): KnownLaw | undefined => byEli.get(place);
