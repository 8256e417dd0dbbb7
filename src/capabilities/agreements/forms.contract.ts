// SPDX-License-Identifier: EUPL-1.2
/** The forms of the page by what they are for (`_doel`), and the operation each goes to. */
export const operationOf = {
  begin: 'beginVersion',
  opmerking: 'commentOnArticle',
  verwerkt: 'resolveComment',
  artikel: 'addArticle',
  weg: 'removeArticle',
  vaststellen: 'freezeVersion',
  voorleggen: 'openSigning',
  intrekken: 'withdrawVersion',
  bijtekenen: 'setJoiningDays',
  publiceren: 'publishVersion',
} as const;
export type Purpose = keyof typeof operationOf;
const isPurpose = (value: unknown): value is Purpose => typeof value === 'string' && Object.hasOwn(operationOf, value);
export const purposeOf = (value: unknown): Purpose => (isPurpose(value) ? value : 'begin');
