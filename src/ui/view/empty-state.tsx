// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { ButtonLink } from '../form/button.tsx';
import { useWords } from '../words/use-words.ts';

export interface EmptyStateProps {
  /** One sentence: what is not there, and why that is fine. */
  children: ReactNode;
  /** The one first step. */
  step?: { href: string; label: string };
  /** An example to open. */
  example?: { href: string; label: string };
}

/** Empty is a question: one sentence, one first step, an example. */
export function EmptyState({ children, step, example }: EmptyStateProps) {
  return (
    <div className="tv-empty">
      <p className="tv-sentence tv-sentence--small">{children}</p>
      {(step || example) && (
        <div className="tv-actions">
          {step && <ButtonLink href={step.href}>{step.label}</ButtonLink>}
          {example && <a href={example.href}>{example.label}</a>}
        </div>
      )}
    </div>
  );
}

/** Filtered to nothing: which filters, each with a link that drops it. */
export function FilteredToNone({
  dropped,
  clearHref,
}: {
  dropped: readonly { label: string; href: string }[];
  clearHref: string;
}) {
  const say = useWords();
  return (
    <div className="tv-empty" role="status">
      <p className="tv-sentence tv-sentence--small">{say('filter.none')}</p>
      <ul className="tv-bare-list">
        {dropped.map((filter) => (
          <li key={filter.label}>
            {filter.label}. <a href={filter.href}>{say('filter.drop')}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={clearHref}>{say('filter.dropAll')}</a>
      </p>
    </div>
  );
}
