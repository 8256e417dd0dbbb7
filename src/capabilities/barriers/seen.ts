// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheBarrier = { seen: 'barriers.barrier', through: 'barrier_id' } as const;

const aCase = { some: 'barriers.cluster_member', through: 'cluster_id', where: withTheBarrier } as const;

export const seen = {
  // Whoever owns the rule sees what was asked of them.
  'barriers.barrier': {
    any: [
      'visibility',
      { all: [{ column: 'asked_on', in: [null], not: true }, { actsFor: 'owner_id' }, { notHidden: 'space_id' }] },
    ],
  },
  // A draft is for the own organisation; what was sent goes with the barrier.
  'barriers.answer': {
    any: [
      { all: [{ column: 'state', in: ['draft'] }, { actsFor: 'organisation_id' }] },
      { all: [{ column: 'state', in: ['draft'], not: true }, withTheBarrier] },
    ],
  },
  'barriers.step': withTheBarrier,
  'barriers.feature_count': 'closed',
  'barriers.vector': 'closed',
  'barriers.experiment': withTheBarrier,
  // Of what a barrier became, who may know that record.
  'barriers.became': {
    all: [
      withTheBarrier,
      { notHidden: 'space_id' },
      {
        any: [
          { column: 'seen_by', in: ['public'] },
          { all: [{ column: 'seen_by', in: ['network'] }, 'account'] },
          { sits: 'space_id' },
        ],
      },
    ],
  },
  'barriers.cluster_member': withTheBarrier,
  // That cases belong together is for who sees two of them, for who was asked, and once published for everybody.
  'barriers.cluster': {
    any: [
      { column: 'published_on', in: [null], not: true },
      { all: [{ column: 'asked_on', in: [null], not: true }, { actsFor: 'owner_id' }, { ...aCase }] },
      {
        all: [
          // A question in the words of one case is for who sees that case too.
          {
            any: [
              { column: 'words_of', in: [null] },
              { seen: 'barriers.barrier', through: 'words_of' },
            ],
          },
          { ...aCase, least: { count: 2, each: 'barrier_id' } },
        ],
      },
    ],
  },
  'barriers.cluster_step': {
    all: [
      { seen: 'barriers.cluster', through: 'cluster_id' },
      { any: [{ column: 'barrier_id', in: [null] }, withTheBarrier] },
      {
        any: [
          { column: 'other_id', in: [null] },
          { seen: 'barriers.cluster', through: 'other_id' },
        ],
      },
    ],
  },
  // A draft is for the own organisation; published, the answer is for everybody.
  'barriers.cluster_answer': {
    any: [
      { column: 'state', in: ['published'] },
      { all: [{ column: 'state', in: ['draft'] }, { actsFor: 'organisation_id' }] },
      {
        all: [
          { column: 'state', in: ['sent'] },
          { seen: 'barriers.cluster', through: 'cluster_id' },
        ],
      },
    ],
  },
} satisfies Seen;
