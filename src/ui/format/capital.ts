// SPDX-License-Identifier: EUPL-1.2
/** A word as a sentence begins with it. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
