// SPDX-License-Identifier: EUPL-1.2
import { weighEvidence } from './evidence.ts';
import { compareUpdatedShares, updateShare } from './share.ts';

export const methods = [updateShare, compareUpdatedShares, weighEvidence];
