// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheRecord = { seen: 'results.adoption', through: 'adoption_id' } as const;

export const seen = {
  // Organisations that use a result for the parties see it, without a seat.
  'results.result': {
    any: [
      'visibility',
      {
        all: [
          { column: 'visibility', in: ['parties'] },
          { notHidden: 'space_id' },
          {
            some: 'results.adoption',
            through: 'result_id',
            where: { all: [{ actsFor: 'organisation_id' }, { column: 'visibility', in: ['parties', 'organisation'] }] },
          },
        ],
      },
    ],
  },
  // Who must say something about a record sees it: colleagues who have no seat in the deal.
  'results.adoption': {
    any: [
      'visibility',
      {
        all: [
          { column: 'visibility', in: ['parties', 'organisation'] },
          { actsFor: 'organisation_id' },
          { notHidden: 'space_id' },
        ],
      },
    ],
  },
  'results.anchor': withTheRecord,
  'results.contest': withTheRecord,
  'results.adoption_event': withTheRecord,
  // A claim under way is for the deal and the organisation.
  'results.claim': {
    all: [
      withTheRecord,
      {
        through: 'adoption_id',
        of: 'results.adoption',
        fits: { any: [{ sits: 'space_id' }, { actsFor: 'organisation_id' }] },
      },
    ],
  },
  'results.check_in': {
    any: [{ sits: 'space_id' }, { all: [{ actsFor: 'organisation_id' }, { notHidden: 'space_id' }] }],
  },
  // The open form is read by who leads the deal, once its address was confirmed.
  'results.outside_report': { all: [{ leads: 'space_id' }, { column: 'status', in: ['sent'], not: true }] },
  'results.check_in_answer': { all: [withTheRecord, { seen: 'results.check_in', through: 'check_in_id' }] },
  // Whom we ask is for who may ask; that mail met silence is for who calls, and for nobody else.
  'results.contact': {
    any: [{ works: 'space_id' }, { all: [{ actsFor: 'organisation_id' }, { notHidden: 'space_id' }] }],
  },
  'results.happening': {
    any: [{ sits: 'space_id' }, { all: [{ actsFor: 'organisation_id' }, { notHidden: 'space_id' }] }],
  },
  'results.phone_task': { works: 'space_id' },
  'results.adoption_sum': {
    any: [
      { column: 'class', in: ['public'] },
      { all: ['account', { column: 'class', in: ['network'] }] },
      { all: [{ column: 'class', in: ['parties'] }, { sits: 'owner_id' }] },
      { all: [{ column: 'class', in: ['programme'] }, { oversees: 'owner_id' }] },
      { all: [{ column: 'class', in: ['own_parties', 'organisation'] }, { actsFor: 'owner_id' }] },
    ],
  },
} satisfies Seen;

/** What a page or an answer shows of them besides: without it, it is as if they were not there. */
export const shown = {
  'results.adoption': { seen: 'results.result', through: 'result_id' },
} satisfies Seen;
