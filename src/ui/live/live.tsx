// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** A page that follows along: where its stream is. Without script a reload shows the same. */
export function Live({ href, children }: { href: string; children: ReactNode }) {
  return <div data-live={href}>{children}</div>;
}

/** A part that is renewed when something changed, unless somebody is typing in it. */
export function LivePart({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} data-live-part="">
      {children}
    </div>
  );
}
