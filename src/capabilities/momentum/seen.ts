// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const ofTheRecord = {
  all: [
    { seen: 'results.adoption', through: 'adoption_id' },
    {
      through: 'adoption_id',
      of: 'results.adoption',
      fits: { any: [{ sits: 'space_id' }, { actsFor: 'organisation_id' }] },
    },
  ],
} as const;

export const seen = {
  // Burden: counts per role without anybody in them; below seven people nothing is kept.
  'momentum.burden': 'everybody',
  // Calls
  'momentum.call': {
    all: [
      { any: [{ leads: 'space_id' }, { all: [{ self: 'author_id' }, { sits: 'space_id' }] }] },
      { notHidden: 'space_id' },
    ],
  },
  // Mail
  'momentum.mail_choice': { self: 'person_id' },
  'momentum.digest': { self: 'person_id' },
  // Who is asked to look after a deal sees that, also without a seat.
  'momentum.custody': {
    any: [{ sits: 'space_id' }, { all: [{ actsFor: 'organisation_id' }, { notHidden: 'space_id' }] }],
  },
  // What springs back: for the deal and the organisation, as with claims.
  'momentum.slipping': ofTheRecord,
  'momentum.recovery': ofTheRecord,
  // Its label is what a barrier or action was called.
  'momentum.recovery_step': {
    all: [
      { seen: 'momentum.recovery', through: 'recovery_id' },
      {
        any: [
          {
            all: [
              { column: 'kind', in: ['barrier'] },
              { seen: 'barriers.barrier', through: 'target_id' },
            ],
          },
          {
            all: [
              { column: 'kind', in: ['action'] },
              { seen: 'spaces.action', through: 'target_id' },
            ],
          },
        ],
      },
    ],
  },
  // Who is asked to help sees that, and not the record.
  'momentum.help_request': {
    any: [
      { all: [{ sits: 'space_id' }, { seen: 'results.adoption', through: 'adoption_id' }] },
      {
        all: [
          { actsFor: 'organisation_id' },
          { notHidden: 'space_id' },
          {
            through: 'adoption_id',
            of: 'results.adoption',
            fits: { column: 'visibility', in: ['parties', 'organisation', 'network', 'public'] },
          },
        ],
      },
      { all: [{ actsFor: 'helper_id' }, { notHidden: 'space_id' }] },
    ],
  },
} satisfies Seen;
