// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  'membership.organisation': { any: ['account', { column: 'visibility', in: ['public'] }] },
  'membership.person': { any: ['administrator', { self: 'id' }, { colleague: 'id' }, { companion: 'id' }] },
  'membership.address': { any: ['administrator', { self: 'person_id' }] },
  'membership.affiliation': {
    any: ['administrator', { self: 'person_id' }, { actsFor: 'organisation_id' }, { companion: 'person_id' }],
  },
  'membership.mandate': {
    any: [
      'administrator',
      { self: 'person_id' },
      { actsFor: 'organisation_id' },
      { all: [{ companion: 'person_id' }, { any: [{ column: 'space_id', in: [null] }, { sits: 'space_id' }] }] },
    ],
  },
  'membership.key': { self: 'person_id' },
  'membership.audit_right': { any: ['administrator', { self: 'person_id' }] },
  'membership.identity': { self: 'person_id' },
  'membership.rights_review': 'administrator',
  'membership.passkey': { self: 'person_id' },
  'membership.totp': { self: 'person_id' },
  'membership.recovery_code': 'closed',
  'membership.vouch': 'closed',
  'membership.attempt': 'closed',
  'membership.factor_duty': 'closed',
  'membership.factor_tries': 'closed',
  'kernel.migration': 'closed',
  'kernel.pseudonym': 'closed',
  'kernel.chain': 'closed',
  'kernel.active_week': 'closed',
  'kernel.active_minutes': 'closed',
  'kernel.outbox': 'closed',
  'kernel.undeliverable': 'closed',
  'kernel.reading': 'closed',
  'kernel.reading_chain': 'closed',
  'kernel.anchor': 'everybody',
  'kernel.fact': { all: ['administrator', { column: 'space_id', in: ['house'] }] },
} satisfies Seen;
