// SPDX-License-Identifier: EUPL-1.2

/** Something that asks for attention in a space: agendas are made of it. */
export interface Due {
  /** What kind of thing: `action`, `decision_review` … */
  readonly kind: string;
  readonly id: string;
  /** What people read, in the language of who asks. */
  readonly text: string;
  /** The day it falls due, `YYYY-MM-DD`; `null`: it is open without a day. */
  readonly dueOn: string | null;
  readonly href: string;
}
