import { en as kernelEn } from '../kernel/words/en.ts';
import { nl as kernelNl } from '../kernel/words/nl.ts';
import { en as membershipEn } from '../capabilities/membership/words/en.ts';
import { nl as membershipNl } from '../capabilities/membership/words/nl.ts';
import { en as doorsEn } from '../doors/words/en.ts';
import { nl as doorsNl } from '../doors/words/nl.ts';
import { en as uiEn } from '../ui/words/en.ts';
import { nl as uiNl } from '../ui/words/nl.ts';
export const messages = { nl: { kernel: kernelNl, doors: doorsNl, ui: uiNl, membership: membershipNl }, en: { kernel: kernelEn, doors: doorsEn, ui: uiEn, membership: membershipEn } };
