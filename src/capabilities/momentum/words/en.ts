// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import { today } from './en/today.ts';
import type { nl } from './nl.ts';

export const en = { today, refusals: {} } as const satisfies WordsLike<typeof nl>;
