// SPDX-License-Identifier: EUPL-1.2
// Who speaks for a record, and what every word about it does: the record moves on, and its history with it.
import { mandateFor } from '#capabilities/membership/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { adoptionConfirmed } from './facts.ts';
import { ownerOn, type Speaker } from './rules/claim.ts';
import { after, type Moment } from './rules/replay.ts';
import type { Direction, Level, Voice } from './rules/values.ts';
import * as store from './store/adoption.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as writing from './store/writing.store.server.ts';

export type Record = store.FullAdoptionRow;

/** The record, when I see it and speak for its organisation. */
export async function spokenFor(
  at: Acting,
  id: string,
): Promise<Record | Refusal<'not-found' | 'not-of-this-organisation'>> {
  const record = await store.findAdoption(at, id);
  if (!record) return refuse('not-found');
  return record.speaks ? record : refuse('not-of-this-organisation');
}

/** The account that owns the record today; `null`: nobody, or who did has left. */
export const ownerNow = (at: Acting, record: Record): string | null =>
  ownerOn({ ownerId: record.owner_id, ownerLeftOn: record.owner_left_on }, at.today);

export const speaker = (at: Acting, voice: Voice): Speaker => ({ personId: at.me.personId ?? '', voice });

/**
 * A director's word weighs by mandate: where the organisation recorded who signs for it or administers it, only they speak
 * as director. Where nobody recorded anything, it is one's own word, as for the other voices.
 */
export async function wordOf(at: Acting, record: Record, voice: Voice): Promise<Refusal<'no-mandate'> | null> {
  if (voice !== 'director') return null;
  const act = { organisationId: record.organisation_id, spaceId: record.space_id };
  const signs = await mandateFor(at, { ...act, kind: 'sign' });
  if (!isRefusal(signs)) return null;
  const administers = await mandateFor(at, { ...act, kind: 'administer' });
  if (!isRefusal(administers)) return null;
  return [signs, administers].find(({ values }) => !['none', 'unknown'].includes(String(values?.['holders']))) ?? null;
}

/** Moves a record on by one moment and writes the moment down; the refusal when it was changed meanwhile. */
export async function moveOn(
  at: Acting,
  record: Record,
  moment: Moment,
  version: number | null,
  more: { owner_id?: string; owner_function?: string; shock?: string } = {},
): Promise<Refusal<'stale'> | null> {
  const stands = after(store.standsOf(record), moment);
  if (!(await writing.storeStanding(at, record.id, stands, version, more))) return refuse('stale');
  await loading.insertEvent(at, {
    adoptionId: record.id,
    kind: moment.kind,
    on: moment.on,
    level: stands.level,
    direction: stands.direction,
    reported: stands.fallReportedOn !== null,
    end: stands.end?.kind ?? null,
    voice: moment.kind === 'level' ? (moment.voice ?? null) : null,
  });
  return null;
}

export const levelMoment = (on: string, level: Level, voice: Voice, direction?: Direction): Moment => ({
  kind: 'level',
  on,
  level,
  voice,
  ...(direction ? { direction } : {}),
});

/** Who first speaks as the owner, is the owner from then on. */
export const ownerOf = (at: Acting, record: Record, voice: Voice) =>
  voice === 'owner' && ownerNow(at, record) === null && at.me.personId !== null ? { owner_id: at.me.personId } : {};

/** An end, and whether it slips, is said by the owner or the director. */
export function judgeOwnWord(ownerId: string | null, { personId, voice }: Speaker) {
  if (voice !== 'owner' && voice !== 'director') return refuse('voice-may-not-say-this');
  const taken = voice === 'owner' && ownerId !== null && ownerId !== personId;
  return taken ? refuse('only-the-owner') : null;
}

/**
 * Whoever owns the record, or directs the organisation, names the course it takes: it counts as a word of the organisation,
 * and what was reported of a fall is dealt with. The level stays.
 */
export async function sayDirection(
  at: Acting,
  id: string,
  said: { readonly voice: 'owner' | 'director'; readonly direction: Direction; readonly version: number },
) {
  const record = await spokenFor(at, id);
  if (isRefusal(record)) return record;
  const refusal = judgeOwnWord(ownerNow(at, record), speaker(at, said.voice)) ?? (await wordOf(at, record, said.voice));
  if (refusal) return refusal;
  if (record.end_kind !== null) return refuse('has-ended');
  const moment: Moment = { kind: 'confirmed', on: at.today, direction: said.direction };
  const stale = await moveOn(at, record, moment, said.version, ownerOf(at, record, said.voice));
  if (stale) return stale;
  await at.note(adoptionConfirmed, { space: record.space_id, body: { adoptionId: record.id } });
  return null;
}
