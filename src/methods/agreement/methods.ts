// SPDX-License-Identifier: EUPL-1.2
import { krippendorffAlpha } from './alpha.ts';
import { raterAgreement } from './raters.ts';

export const methods = [krippendorffAlpha, raterAgreement];
