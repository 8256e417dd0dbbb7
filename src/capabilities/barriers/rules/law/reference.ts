// SPDX-License-Identifier: EUPL-1.2
// What a reference to law or case law is, in the systems that the Netherlands and the EU use. Each state carries only
// what its own system says; what none of them knows stays as it was typed.

/** Juriconnect: a place in a national act, decree or treaty. `places` are key and value in the order of the reference. */
export interface Jci {
  readonly system: 'jci';
  readonly version: '1.0' | '1.1' | '1.2' | '1.3' | '1.31';
  /** `c`: the consolidated text; other letters occur in older references. */
  readonly type: string;
  /** Number of the regulation in the national database, such as BWBR0041297. */
  readonly bwb: string;
  readonly places: readonly (readonly [key: string, value: string])[];
}

/** A ruling: `ECLI:NL:RVS:2020:1367`. */
export interface Ecli {
  readonly system: 'ecli';
  readonly country: string;
  readonly court: string;
  readonly year: string;
  readonly number: string;
}

/** EU law by its place in the European Legislation Identifier: `reg/2016/679`, with an article where one is meant. */
export interface Eli {
  readonly system: 'eli';
  readonly type: EliType;
  readonly year: string;
  readonly number: string;
  readonly article: string | null;
  readonly paragraph: string | null;
}
export const eliTypes = [
  'reg',
  'dir',
  'dec',
  'reco',
  'reg_impl',
  'reg_del',
  'dir_impl',
  'dir_del',
  'dec_impl',
  'dec_del',
] as const;
export type EliType = (typeof eliTypes)[number];

/** EU document by number, where it is none of the kinds that ELI knows: `52020DC0098`, `62018CJ0390`. */
export interface Celex {
  readonly system: 'celex';
  readonly sector: string;
  readonly year: string;
  readonly type: string;
  readonly number: string;
}

/** Local law: a bylaw or policy rule of a municipality, province or water authority. */
export interface Cvdr {
  readonly system: 'cvdr';
  readonly number: string;
  readonly version: string | null;
}

/** An article as people write it, of a law whose number we do not know. */
export interface Citation {
  readonly system: 'citation';
  readonly article: string;
  readonly paragraph: string | null;
  readonly part: string | null;
  readonly law: string;
}

/** As it was typed: no system recognises it, and that is fine. */
export interface AsTyped {
  readonly system: 'typed';
  readonly text: string;
}

export type LawReference = Jci | Ecli | Eli | Celex | Cvdr | Citation | AsTyped;

/** Value of one place of a JCI, such as its `artikel`; null where it does not say. */
export const placeOf = ({ places }: Jci, key: string): string | null =>
  places.find(([name]) => name === key)?.[1] ?? null;

/** Sure is what a system names; a citation of a law we do not know and free text are as somebody wrote them. */
export const isSure = ({ system }: LawReference): boolean => system !== 'typed' && system !== 'citation';
