// SPDX-License-Identifier: EUPL-1.2

/** The mark: a spring between two plates; one half pushes, the other pushes back. Always beside the name. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="3.2" strokeLinejoin="round">
        <path className="tv-mark__ask" d="M16 16 6 20l20 5-10 4" />
        <path className="tv-mark__ink" d="M4 2.6h24M4 29.4h24M16 3 6 7l20 5-10 4" />
      </g>
    </svg>
  );
}
