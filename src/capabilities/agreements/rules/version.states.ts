// SPDX-License-Identifier: EUPL-1.2
// The life of one version of the deal text, as one table: server, page, tests and drawing read it, and the database holds
// the same steps (agreements.guard_version).
import type { Transition } from '#kernel/pure/transition.ts';
import type { State } from './codes.ts';

export type VersionMove =
  | 'begin'
  | 'replace'
  | 'freeze'
  | 'open_signing'
  | 'sign'
  | 'complete'
  | 'join'
  | 'publish'
  | 'withdraw';
/** `signer` holds a mandate to sign for a bound party. */
export type VersionRole = 'lead' | 'signer';
type Step = Transition<State, VersionMove, VersionRole>;

const lead = ['lead'] as const;
const signer = ['signer'] as const;

export const transitions: readonly Step[] = [
  { from: null, move: 'begin', to: 'draft', by: lead },
  // A new version takes the place of one that nobody can have signed yet.
  { from: 'draft', move: 'replace', to: 'replaced', by: lead },
  { from: 'frozen', move: 'replace', to: 'replaced', by: lead },
  { from: 'draft', move: 'freeze', to: 'frozen', by: lead },
  { from: 'frozen', move: 'open_signing', to: 'signing', by: lead },
  { from: 'signing', move: 'sign', to: 'signing', by: signer },
  // The last signature completes it; nobody does so by hand.
  { from: 'signing', move: 'complete', to: 'signed' },
  { from: 'signed', move: 'publish', to: 'published', by: lead },
  { from: 'signed', move: 'join', to: 'signed', by: signer },
  { from: 'published', move: 'join', to: 'published', by: signer },
  { from: 'draft', move: 'withdraw', to: 'withdrawn', by: lead },
  { from: 'frozen', move: 'withdraw', to: 'withdrawn', by: lead },
  { from: 'signing', move: 'withdraw', to: 'withdrawn', by: lead },
];
