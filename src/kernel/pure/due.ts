// SPDX-License-Identifier: EUPL-1.2

/** Something that asks for attention in a space: agendas are made of it. */
export interface Due {
  /** What kind of thing: `action`, `decision_review` … */
  readonly kind: string;
  readonly id: string;
  /** What people read, in the language of who asks. */
  readonly text: string;
  /** What it is about in the words of the record alone, for who keeps it and says the rest in the language of a reader. */
  readonly subject?: string;
  /** The day it falls due, `YYYY-MM-DD`; `null`: it is open without a day. */
  readonly dueOn: string | null;
  readonly href: string;
}

/**
 * Something asked of the acting person, on their own page. A slice that asks something of people exports
 * `askedOf(at): Promise<Asked[]>` from its `public.server.ts`: one query, everything that is open now or comes up.
 */
export interface Asked extends Due {
  /** The day from which it is asked, `YYYY-MM-DD`; `null`: at once. Until then it only says when the next question comes. */
  readonly from: string | null;
  /** How long it takes, in whole minutes. */
  readonly minutes: number;
  /** Why, in one or two short sentences; the page itself says where and when. */
  readonly why: string | null;
  /** Where it belongs: the deal, the programme. */
  readonly space: { readonly id: string; readonly name: string; readonly href: string } | null;
  /** What a form on the page itself sends along, such as the version of the record; `null`: it is done one click away. */
  readonly form: Readonly<Record<string, string>> | null;
}
