// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Freshness } from '../certainty/freshness.ts';
import { Swatch } from '../certainty/swatch.tsx';

/** What did not work and what we do not know: each with an empty dotted box. */
export function HonestList({ items }: { items: readonly { id: string; content: ReactNode }[] }) {
  return (
    <ul className="tv-honest">
      {items.map((item) => (
        <li key={item.id}>{item.content}</li>
      ))}
    </ul>
  );
}

/** How sure we are, as counts with their swatches. */
export function CertaintyList({ counts }: { counts: readonly { of: Freshness; count: number; label: string }[] }) {
  return (
    <ul className="tv-certainty">
      {counts.map(({ of, count, label }) => (
        <li key={of}>
          <Swatch of={of} />
          <b>{count}</b> {label}
        </li>
      ))}
    </ul>
  );
}

/** A swatch with its word, for a table: "onbevestigd". */
export function CertaintyWord({ of, children }: { of: Freshness; children: ReactNode }) {
  return (
    <span className="tv-state">
      <Swatch of={of} />
      {children}
    </span>
  );
}
