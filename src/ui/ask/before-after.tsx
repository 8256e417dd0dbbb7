// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** A state in words with its sign: "A5 onbevestigd", "14 maanden niets gehoord". */
export interface Side {
  moment: string;
  sign: ReactNode;
  state: ReactNode;
  note?: ReactNode;
}

/** What an answer did: before, an arrow, now. Give the signs the size `alone`. */
export function BeforeAfter({ before, after }: { before: Side; after: Side }) {
  return (
    <div className="tv-before-after">
      <SideView {...before} />
      <svg className="tv-before-after__arrow" viewBox="0 0 40 20" aria-hidden="true" focusable="false">
        <path className="tv-stroke-ink" d="M2 10h34M28 3l8 7-8 7" />
      </svg>
      <SideView {...after} />
    </div>
  );
}

function SideView({ moment, sign, state, note }: Side) {
  return (
    <div className="tv-before-after__side">
      <p className="tv-fine">{moment}</p>
      {sign}
      <p>
        <b>{state}</b>
        {note && (
          <>
            <br />
            <span className="tv-small">{note}</span>
          </>
        )}
      </p>
    </div>
  );
}
