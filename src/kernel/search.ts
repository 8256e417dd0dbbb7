// SPDX-License-Identifier: EUPL-1.2
// Search has no index of its own: each slice offers what it has, and the barrier decides who sees it.
import type { Acting } from './operation.server.ts';

export interface SearchHit {
  readonly kind:
    | 'organisation'
    | 'mission'
    | 'deal'
    | 'agreement'
    | 'document'
    | 'commitment'
    | 'barrier'
    | 'result'
    | 'item';
  readonly title: string;
  /** One line that says where it belongs. */
  readonly about: string | null;
  /** Address of its page. */
  readonly href: string;
  /** Part of the living example. */
  readonly fictional: boolean;
  /** Higher is nearer: above 1 the words themselves, below 1 words that look alike. */
  readonly rank: number;
}

/** The best `limit` hits of one slice for what a person typed. */
export type SearchSource = (at: Acting, words: string, limit: number) => Promise<readonly SearchHit[]>;
