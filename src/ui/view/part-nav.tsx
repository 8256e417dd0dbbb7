// SPDX-License-Identifier: EUPL-1.2

export interface PartLink {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

/** A quiet row of links to the parts of one thing, each with a page of its own. */
export function PartNav({ label, parts, current }: { label: string; parts: readonly PartLink[]; current: string }) {
  return (
    <nav className="tv-parts" aria-label={label}>
      <ul>
        {parts.map(({ key, label: name, href }) => (
          <li key={key}>
            <a href={href} aria-current={key === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
