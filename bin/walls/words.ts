// SPDX-License-Identifier: EUPL-1.2
// Words that have no place on screen, with what to say instead. The list is the glossary's.
import { filesWhere, lineAt, type Wall } from './wall.ts';

const avoided: readonly { word: RegExp; instead: string }[] = [
  { word: /\bstoplicht\w*|\btraffic lights?\b|\bRAG[- ]status\b/gi, instead: 'say what is known and how sure it is' },
  { word: /\bKPI(['’]?s)?\b/g, instead: 'indicator' },
  { word: /\bbest practices?\b/gi, instead: 'les met voorwaarden / lesson with conditions' },
  { word: /\b(uitrol(len|ling)?|uitgerold|roll[- ]?out)\b/gi, instead: 'overname / adoption' },
  { word: /\bstakeholders?\b/gi, instead: 'betrokkenen / those involved' },
  { word: /\b(human )?resources?\b/gi, instead: 'mensen, tijd, geld, gegevens: say which' },
  {
    word: /\bsuccesvol afgerond\b|\bsuccessfully completed\b/gi,
    instead: 'afgerond; success is in the adoption records',
  },
];

export const wordsWall: Wall = {
  name: 'words',
  check: (tree) =>
    filesWhere(tree, (path) => /^src\/.*\/words\/.*\.ts$/.test(path)).flatMap(([path, text]) =>
      avoided.flatMap(({ word, instead }) =>
        [...text.matchAll(word)]
          .filter((match) => isSaid(text, match.index))
          .map((match) => ({
            path,
            line: lineAt(text, match.index),
            says: `"${match[0]}" is a word to avoid on screen: ${instead}.`,
          })),
      ),
    ),
};

/** Said, and not the name of a key or a comment: it stands behind a quote on its line. */
function isSaid(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /['"`]/.test(before) && !/^\s*(\/\/|\*)/.test(before);
}
