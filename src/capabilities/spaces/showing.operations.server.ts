// SPDX-License-Identifier: EUPL-1.2
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { recordShown } from './facts.ts';
import { isStepOutward, type Move, refuseShowing } from './rules/showing.ts';
import * as contract from './showing.contract.ts';
import * as store from './showing.store.server.ts';
import { countKnown, findSpace, replaceReaders } from './store.server.ts';

export const viewShowing = operation(contract.viewShowing, async ({ params, query }, at) => {
  const record = await store.findRecord(at, params.record);
  const space = record ? await findSpace(at, record.spaceId) : undefined;
  if (!record) return refuse('not-found');
  const people = query.people === undefined ? [] : [query.people].flat();
  const { visibility } = query;
  const move = moveOf(record, space?.mine.leads, at);
  const hand = move.wrote || (move.orphan && move.leads);
  return {
    id: record.id,
    label: record.label ?? '',
    space: space
      ? (({ id, kind, slug, name, shortName, fictional }) => ({ id, kind, slug, name, shortName, fictional }))(space)
      : null,
    visibility: record.visibility,
    version: record.version,
    may: { outward: hand, inward: hand || move.leads, organisation: await mine(at, record.organisationId) },
    audience: visibility === undefined ? null : await previewOf(at, record, visibility, people),
    nameable: move.wrote ? await store.nameablePeople(at, record) : [],
  };
});

export const showRecord = operation(contract.showRecord, async ({ params, body }, at) => {
  const record = await store.findRecord(at, params.record);
  const space = record ? await findSpace(at, record.spaceId) : undefined;
  if (!record) return refuse('not-found');
  const { visibility } = body;
  const people = [...new Set(body.people)];
  const refusal = refuseShowing({ ...moveOf(record, space?.mine.leads, at), to: visibility });
  if (refusal) return refusal;
  if (record.version !== body.version) return refuse('stale');
  if (visibility === 'organisation' && !(await mine(at, record.organisationId))) return refuse('not-your-organisation');
  if ((await countKnown(at, people)) !== people.length) return refuse('person-unknown');
  const seen = await previewOf(at, record, visibility, people);
  if (isStepOutward(record.visibility, visibility) && body.audience !== seen.digest) return refuse('look-first');
  const version = await store.moveRecord(at, record.id, record.version, visibility);
  if (version === null) return refuse('not-allowed');
  if (visibility === 'named' && record.authorId === at.me.personId) await replaceReaders(at, record.id, people);
  const step = { recordId: record.id, from: record.visibility, to: visibility, readers: people.length };
  await at.note(recordShown, { space: record.spaceId, body: step });
  return { version };
});

const moveOf = (record: store.ShownRecord, leads: boolean | undefined, at: Acting): Omit<Move, 'to'> => ({
  from: record.visibility,
  wrote: record.authorId !== null && record.authorId === at.me.personId,
  leads: leads ?? false,
  orphan: record.authorId === null,
});

const mine = async (at: Acting, organisation: string | null) =>
  organisation !== null && (await myOrganisations(at)).includes(organisation);

/** Who would see it; those named come along only where names count. */
async function previewOf(
  at: Acting,
  record: store.ShownRecord,
  visibility: Visibility,
  people: readonly string[],
): Promise<contract.Audience> {
  const also = (['organisation', 'adopter'] as const).filter(
    (who) =>
      ['parties', 'organisation'].includes(visibility) && record.also.some((policy) => policy.endsWith(`_${who}`)),
  );
  const readers = visibility === 'named' ? people : [];
  return { visibility, also, named: [...readers], ...(await store.audienceOf(at, record, visibility, readers)) };
}
