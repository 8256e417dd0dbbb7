// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** The table behind a picture, or any explanation: one key press away, and open in print. */
export function TableToggle({
  title,
  children,
  open = false,
}: {
  title: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="tv-fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
