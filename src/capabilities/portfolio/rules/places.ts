// SPDX-License-Identifier: EUPL-1.2

/**
 * The places a free text names: what stands before a bracket, one per comma.
 * @example placesOf('Den Haag (Binckhorst)') // → ['Den Haag']
 * @example placesOf('Maastricht, Rotterdam') // → ['Maastricht', 'Rotterdam']
 */
export function placesOf(text: string | null): string[] {
  const [outside = ''] = (text ?? '').split(' (');
  return [...new Set(outside.split(', ').map((place) => place.trim()))].filter((place) => place !== '');
}
