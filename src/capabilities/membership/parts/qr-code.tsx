// SPDX-License-Identifier: EUPL-1.2
import { encode } from 'uqr';

/** A picture for the camera of a phone; what it says must stand beside it as text too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="tv-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path className="tv-qr__ground" d={`M0 0h${size}v${size}h-${size}z`} />
      <path className="tv-qr__dark" d={dark.join('')} />
    </svg>
  );
}
