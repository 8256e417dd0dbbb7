// SPDX-License-Identifier: EUPL-1.2
// From blocks to a page. Only what the schema knows is shown; words stay words.
import { Fragment } from 'react';
import type { NoteBody as Blocks, Inline } from '../rules/note.ts';

export function NoteBody({ body }: { body: Blocks }) {
  return (
    <div className="tv-prose">
      {body.map((block, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move on a page
        return <Fragment key={place}>{blockOf(block)}</Fragment>;
      })}
    </div>
  );
}

function blockOf(block: Blocks[number]) {
  if (block.type === 'heading')
    return block.level === 1 ? (
      <h2 className="nl-heading nl-heading--level-3">{lineOf(block.content)}</h2>
    ) : (
      <h3 className="nl-heading nl-heading--level-4">{lineOf(block.content)}</h3>
    );
  if (block.type === 'quote')
    return (
      <blockquote>
        <p className="nl-paragraph">{lineOf(block.content)}</p>
      </blockquote>
    );
  if (block.type === 'paragraph') return <p className="nl-paragraph">{lineOf(block.content)}</p>;
  // biome-ignore lint/suspicious/noArrayIndexKey: items have no names and never move on a page
  const items = block.items.map((item, place) => <li key={place}>{lineOf(item)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const lineOf = (content: readonly Inline[]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no names and never move on a page
  content.map((one, place) => <Fragment key={place}>{inlineOf(one)}</Fragment>);

function inlineOf(one: Inline) {
  if (one.type === 'mention') return <b>@{one.name}</b>;
  if (one.type === 'link')
    return (
      <a href={one.href} rel="noopener noreferrer nofollow">
        {one.text}
      </a>
    );
  const words = one.italic ? <em>{one.text}</em> : one.text;
  return one.bold ? <strong>{words}</strong> : words;
}
