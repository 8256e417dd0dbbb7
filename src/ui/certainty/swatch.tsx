// SPDX-License-Identifier: EUPL-1.2
import { type Freshness, fillOf, insetOf } from './freshness.ts';

/** One filled block of 12 by 12, for use inside an svg. */
export function SwatchShape({ of }: { of: Freshness }) {
  const inset = insetOf[of];
  return <rect className={fillOf[of]} x={inset} y={inset} width={12 - 2 * inset} height={12 - 2 * inset} />;
}

/** Certainty in a sentence: stands before a count, hidden from readers because the word follows. */
export function Swatch({ of }: { of: Freshness }) {
  return (
    <svg className="tv-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <SwatchShape of={of} />
    </svg>
  );
}
