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
import { nl as spacesNl } from '#capabilities/spaces/words/nl.ts';
import { en as spacesEn } from '#capabilities/spaces/words/en.ts';
import { nl as documentsNl } from '#capabilities/documents/words/nl.ts';
import { en as documentsEn } from '#capabilities/documents/words/en.ts';
import { nl as missionsNl } from '#capabilities/missions/words/nl.ts';
import { en as missionsEn } from '#capabilities/missions/words/en.ts';
import { nl as dealsNl } from '#capabilities/deals/words/nl.ts';
import { en as dealsEn } from '#capabilities/deals/words/en.ts';
import { nl as agreementsNl } from '#capabilities/agreements/words/nl.ts';
import { en as agreementsEn } from '#capabilities/agreements/words/en.ts';
import { nl as decisionsNl } from '#capabilities/decisions/words/nl.ts';
import { en as decisionsEn } from '#capabilities/decisions/words/en.ts';
import { nl as commitmentsNl } from '#capabilities/commitments/words/nl.ts';
import { en as commitmentsEn } from '#capabilities/commitments/words/en.ts';
import { nl as barriersNl } from '#capabilities/barriers/words/nl.ts';
import { en as barriersEn } from '#capabilities/barriers/words/en.ts';
import { nl as resultsNl } from '#capabilities/results/words/nl.ts';
import { en as resultsEn } from '#capabilities/results/words/en.ts';
import { nl as portfolioNl } from '#capabilities/portfolio/words/nl.ts';
import { en as portfolioEn } from '#capabilities/portfolio/words/en.ts';
import { nl as sessionsNl } from '#capabilities/sessions/words/nl.ts';
import { en as sessionsEn } from '#capabilities/sessions/words/en.ts';
import { nl as momentumNl } from '#capabilities/momentum/words/nl.ts';
import { en as momentumEn } from '#capabilities/momentum/words/en.ts';
import { nl as publicationNl } from '#capabilities/publication/words/nl.ts';
import { en as publicationEn } from '#capabilities/publication/words/en.ts';
import { nl as exchangeNl } from '#capabilities/exchange/words/nl.ts';
import { en as exchangeEn } from '#capabilities/exchange/words/en.ts';

/** Every text of the house: language → room → words. */
export const messages = {
  nl: { kernel: kernelNl, ui: uiNl, doors: doorsNl, membership: membershipNl, spaces: spacesNl, documents: documentsNl, missions: missionsNl, deals: dealsNl, agreements: agreementsNl, decisions: decisionsNl, commitments: commitmentsNl, barriers: barriersNl, results: resultsNl, portfolio: portfolioNl, sessions: sessionsNl, momentum: momentumNl, publication: publicationNl, exchange: exchangeNl },
  en: { kernel: kernelEn, ui: uiEn, doors: doorsEn, membership: membershipEn, spaces: spacesEn, documents: documentsEn, missions: missionsEn, deals: dealsEn, agreements: agreementsEn, decisions: decisionsEn, commitments: commitmentsEn, barriers: barriersEn, results: resultsEn, portfolio: portfolioEn, sessions: sessionsEn, momentum: momentumEn, publication: publicationEn, exchange: exchangeEn },
};

export type Language = keyof typeof messages;
