// SPDX-License-Identifier: EUPL-1.2

/**
 * A title that fits in a drawing, cut between words.
 * @example shortTitle('Regentuinen, groene daken en polderdak', 20) // → 'Regentuinen, groene…'
 */
export function shortTitle(title: string, most: number): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${words.replace(/[,;:.–-]+$/, '')}…`;
}
