// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** Content with a right column that holds what a person can do; one column under 1000 px. */
export function WithAside({
  aside,
  label,
  width = 'middle',
  children,
}: {
  aside: ReactNode;
  /** What the column is, for readers. */
  label: string;
  width?: 'small' | 'middle' | 'large';
  children: ReactNode;
}) {
  return (
    <div className={`tv-split tv-split--${width}`}>
      <div>{children}</div>
      <aside aria-label={label} className="tv-split__aside">
        {aside}
      </aside>
    </div>
  );
}

/** Two or three equal columns; one under 1000 px. */
export function Columns({ count = 2, children }: { count?: 2 | 3; children: ReactNode }) {
  return <div className={count === 3 ? 'tv-three' : 'tv-columns'}>{children}</div>;
}

/** Running text of at most 66 characters a line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="tv-prose">{children}</div>;
}

/** A row of buttons and links to act with. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="tv-actions">{children}</div>;
}

/** Small grey text: a caption, a source, a reserve. */
export function Fine({ children }: { children: ReactNode }) {
  return <p className="tv-fine">{children}</p>;
}

/** A list of things between lines: a linked name and a few words each. */
export function ItemList({ items }: { items: readonly { id: string; content: ReactNode }[] }) {
  return (
    <ul className="tv-items">
      {items.map((item) => (
        <li key={item.id}>{item.content}</li>
      ))}
    </ul>
  );
}

/** Facts as pairs: a grey name and what is known. An unknown value still gets a line. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="tv-facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Two sections with a figure each, side by side; one under 1000 px. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="tv-figures">{children}</div>;
}

/** A code that people copy: a law reference, an identifier. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="tv-code">{children}</code>;
}

/** A box that can be picked up on its own, such as the clock of one question. */
export function Box({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="tv-clock">
      <h3 className="nl-heading nl-heading--level-3">
        {title} {note && <span className="tv-fine">{note}</span>}
      </h3>
      {children}
    </div>
  );
}
