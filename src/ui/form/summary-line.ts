// SPDX-License-Identifier: EUPL-1.2

/**
 * What stands between the name of a field and what is wrong with it, and how the sentence goes on.
 * @example summaryLine('Titel', 'Vul dit in.') // → 'Titel: vul dit in.'
 * @example summaryLine('Wordt het nog gebruikt?', 'Vul dit in.') // → 'Wordt het nog gebruikt? Vul dit in.'
 */
export function summaryLine(label: string, sentence: string): string {
  const name = label.trim();
  return /[?!.:…]$/u.test(name) ? `${name} ${sentence}` : `${name}: ${lowered(sentence)}`;
}

/** A small first letter, unless the word is written in capitals, such as JSON. */
const lowered = (sentence: string) =>
  /^\p{Lu}\p{Lu}/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
