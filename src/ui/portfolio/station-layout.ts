// SPDX-License-Identifier: EUPL-1.2
// Where the places of the X-curve and the facet plane stand, wide and narrow. Our own drawing.

/** A place things can stand at: the point, and on which side of it its words are. */
export interface Station {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly words: 'above' | 'below' | 'right';
}

export interface StationLayout {
  readonly width: number;
  readonly height: number;
  readonly stations: readonly Station[];
  readonly lines: readonly { readonly d: string; readonly as: 'thick' | 'thin' | 'axis' }[];
}

const round = (value: number) => Math.round(value * 10) / 10;
/** From 0 to 1 along an S. */
const slope = (at: number) => 1 / (1 + Math.exp(-at));

/** Along the time, and how far down: `early` before the lines cross, `late` after. */
const wide = { times: [80, 235, 380, 610, 760], cross: 495, width: 840, height: 470, top: 150, bottom: 320 };
const narrow = { times: [40, 130, 220, 370, 460], cross: 300, width: 360, height: 540, near: 12, far: 190 };

/**
 * Two lines that cross: one builds up, the other breaks down. Each has five places, in order of time.
 * Wide: time runs to the right and what is established stands high. Narrow: time runs down, established stands left.
 */
export function xCurveLayout(up: readonly string[], down: readonly string[], size: 'wide' | 'narrow'): StationLayout {
  const { times, cross } = size === 'wide' ? wide : narrow;
  const share = (time: number) => slope((time - cross) / 38);
  const [high, low] = size === 'wide' ? [wide.top, wide.bottom] : [narrow.near, narrow.far];
  const rising = (time: number) => round(low + (high - low) * share(time));
  const falling = (time: number) => round(high + (low - high) * share(time));
  const station = (key: string, time: number, across: number): Station =>
    size === 'wide'
      ? { key, x: time, y: across, words: across < (high + low) / 2 ? 'above' : 'below' }
      : { key, x: across, y: time, words: 'right' };
  const line = (across: (time: number) => number) => {
    const [from = 0, to = 0] = [times[0], times.at(-1)];
    const points = Array.from({ length: 49 }, (_, step) => from + ((to - from) * step) / 48);
    return `M${points
      .map((time) => (size === 'wide' ? `${round(time)} ${across(time)}` : `${across(time)} ${round(time)}`))
      .join('L')}`;
  };
  const along = (keys: readonly string[], across: (time: number) => number) =>
    keys.map((key, index) => station(key, times[index] ?? 0, across(times[index] ?? 0)));
  return {
    width: size === 'wide' ? wide.width : narrow.width,
    height: size === 'wide' ? wide.height : narrow.height,
    stations: [...along(down, falling), ...along(up, rising)],
    lines: [
      { d: line(rising), as: 'thick' },
      { d: line(falling), as: 'thin' },
    ],
  };
}

/** Four places on two axes, in the order left, top, bottom, right. */
export function facetLayout(keys: readonly string[], size: 'wide' | 'narrow'): StationLayout {
  const [width, height] = size === 'wide' ? [840, 460] : [360, 460];
  const [left, right] = size === 'wide' ? [150, 690] : [70, 285];
  const middle = { x: size === 'wide' ? 420 : 178, y: height / 2 };
  const places: readonly Omit<Station, 'key'>[] = [
    { x: left, y: middle.y, words: 'above' },
    { x: middle.x, y: 125, words: 'above' },
    { x: middle.x, y: height - 125, words: 'below' },
    { x: right, y: middle.y, words: 'above' },
  ];
  return {
    width,
    height,
    stations: keys.flatMap((key, index) => {
      const place = places[index];
      return place ? [{ key, ...place }] : [];
    }),
    lines: [
      { d: `M${middle.x} 24V${height - 24}`, as: 'axis' },
      { d: `M8 ${middle.y}H${width - 8}`, as: 'axis' },
    ],
  };
}

/**
 * A sentence in at most two lines of about equal length, broken between words.
 * @example inTwoLines('Wat begint te wankelen?', 14) // → ['Wat begint', 'te wankelen?']
 */
export function inTwoLines(text: string, fits: number): string[] {
  if (text.length <= fits) return [text];
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [best] = breaks.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
