// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

/** The six visibilities, narrow to wide; the codes of the kernel. */
export type Visible = 'author' | 'named' | 'organisation' | 'parties' | 'network' | 'public';

const reach: Record<Visible, number> = { author: 1, named: 2, organisation: 3, parties: 4, network: 5, public: 6 };

/** Who can see this, as a word and a strip of six; widening is a step of its own that asks once. */
export function ShareState({ of, widenHref }: { of: Visible; widenHref?: string | undefined }) {
  const say = useWords();
  return (
    <p className="tv-share">
      <svg viewBox="0 0 56 12" width="56" height="12" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3, 4, 5].map((step) => (
          <rect
            key={step}
            className={step < reach[of] ? 'tv-fill-solid' : 'tv-ring tv-ring--light'}
            x={step * 9 + 1}
            y="1.5"
            width="6"
            height="9"
          />
        ))}
      </svg>
      <span>{say('share.seenBy', { who: say(`share.${of}`) })}</span>
      {widenHref && <a href={widenHref}>{say('share.widen')}</a>}
    </p>
  );
}
