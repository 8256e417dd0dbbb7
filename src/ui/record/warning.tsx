// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

/** Honest limits, in words, before anyone can quote a number. `title` follows "Let op:". */
export function Warning({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const say = useWords();
  return (
    <div className="tv-warning">
      <p>
        <strong>
          {say('warning.label')} {title}
        </strong>{' '}
        {children}
      </p>
    </div>
  );
}
