// SPDX-License-Identifier: EUPL-1.2

/** The hatch that means "unconfirmed"; the shell puts it on every page once, the fills refer to it. */
export function HatchPattern() {
  return (
    <svg className="tv-defs" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="tv-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="tv-hatch-line" d="M0.75 0V4" />
        </pattern>
      </defs>
    </svg>
  );
}
