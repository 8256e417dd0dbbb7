// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

/** The same data in another picture: links, not tabs, so that each view has its address. */
export function ViewSwitch({
  views,
  current,
  label,
}: {
  views: readonly { key: string; label: string; href: string }[];
  current: string;
  /** What it switches; only needed where a page has two. */
  label?: string;
}) {
  const say = useWords();
  return (
    <nav className="tv-switch tv-filter__wide" aria-label={label ?? say('filter.view')}>
      {views.map((view) => (
        <a key={view.key} href={view.href} aria-current={view.key === current ? 'page' : undefined}>
          {view.label}
        </a>
      ))}
    </nav>
  );
}
