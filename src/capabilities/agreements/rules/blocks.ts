// SPDX-License-Identifier: EUPL-1.2
// What people type in an article, as blocks: paragraphs, and lists of lines that begin with a dash, a letter or a number.

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly { readonly mark: string; readonly text: string }[] };

const item = /^\s*(-|[a-z]\.|\d{1,2}\.)\s+(.*)$/;

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let items: { mark: string; text: string }[] = [];
  let lines: string[] = [];
  const close = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    items = [];
    lines = [];
  };
  for (const line of text.split('\n')) {
    const found = item.exec(line);
    const last = items.at(-1);
    if (line.trim() === '') close();
    else if (found) {
      if (lines.length > 0) close();
      items.push({ mark: found[1] ?? '-', text: found[2] ?? '' });
    } else if (last) items.splice(-1, 1, { ...last, text: `${last.text} ${line.trim()}` });
    else lines.push(line.trim());
  }
  close();
  return blocks;
}
