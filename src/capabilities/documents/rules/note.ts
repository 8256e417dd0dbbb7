// SPDX-License-Identifier: EUPL-1.2
// What a note can hold: a small closed schema. Anything else does not exist, so nothing that is kept can harm a page.

export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold?: true | undefined;
      readonly italic?: true | undefined;
    }
  | { readonly type: 'link'; readonly text: string; readonly href: string }
  | { readonly type: 'mention'; readonly person: string; readonly name: string };

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'quote'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type NoteBody = readonly Block[];

/** Where a link may lead: an address of the web. Nothing that runs, and nothing that ends the markup around it. */
export const linkAddress = /^https?:\/\/[A-Za-z0-9.-]{1,250}(?::\d{1,5})?(?:[/?#][^\s()<>"\\]{0,1000})?$/;

/** Everybody mentioned, once. */
export function mentionedIn(body: NoteBody): string[] {
  const inlines = body.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.content));
  return [...new Set(inlines.flatMap((one) => (one.type === 'mention' ? [one.person] : [])))];
}
