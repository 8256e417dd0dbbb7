// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import { nl as kernelNl } from '#kernel/words/nl.ts';
import { en as kernelEn } from '#kernel/words/en.ts';
import { nl as uiNl } from '#ui/words/nl.ts';
import { en as uiEn } from '#ui/words/en.ts';
import { nl as doorsNl } from '#doors/words/nl.ts';
import { en as doorsEn } from '#doors/words/en.ts';
import { nl as membershipNl } from '#capabilities/membership/words/nl.ts';
import { en as membershipEn } from '#capabilities/membership/words/en.ts';
import { nl as dealsNl } from '#capabilities/deals/words/nl.ts';
import { en as dealsEn } from '#capabilities/deals/words/en.ts';
import { nl as publicationNl } from '#capabilities/publication/words/nl.ts';
import { en as publicationEn } from '#capabilities/publication/words/en.ts';

/** Every text of the house: language → room → words. */
export const messages = {
  nl: { kernel: kernelNl, ui: uiNl, doors: doorsNl, membership: membershipNl, deals: dealsNl, publication: publicationNl },
  en: { kernel: kernelEn, ui: uiEn, doors: doorsEn, membership: membershipEn, deals: dealsEn, publication: publicationEn },
};

export type Language = keyof typeof messages;
