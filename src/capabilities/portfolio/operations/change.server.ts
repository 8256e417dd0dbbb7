// SPDX-License-Identifier: EUPL-1.2
import { nameWhatBecame } from '#capabilities/barriers/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isBefore, parsePartialDate } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { itemAnswer } from '../answers.server.ts';
import * as contract from '../change.contract.ts';
import * as fact from '../facts.ts';
import { type Classification, classifications, isClassification } from '../rules/codes.ts';
import * as store from '../store.server.ts';

const classificationNames = Object.keys(classifications).filter(isClassification);

/** Ends on a day that lies before every day it can have begun. */
function endsTooSoon({ startsOn, endsOn }: { startsOn?: string | undefined; endsOn?: string | undefined }): boolean {
  const [start, end] = [startsOn, endsOn].map((date) => (date === undefined ? null : parsePartialDate(date)));
  return start !== null && start !== undefined && end !== null && end !== undefined && isBefore(end, start);
}

const words = (body: {
  title: string;
  about?: string | undefined;
  kind: string;
  place?: string | undefined;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
}) => ({
  title: body.title,
  about: body.about ?? null,
  kind: body.kind,
  place: body.place ?? null,
  startsOn: body.startsOn ?? null,
  endsOn: body.endsOn ?? null,
});

export const recordItem = operation(contract.recordItem, async ({ body }, at) => {
  const space = await store.findSpace(at, body.space);
  if (!space) return refuse('no-such-place');
  if (!(await store.myPlaceIn(at, space.id)).works) return refuse('not-allowed');
  if (endsTooSoon(body)) return refuse('ends-before-it-starts');
  const id = at.newId();
  await store.addItem(at, { id, spaceId: space.id, classes: body, visibility: body.visibility, ...words(body) });
  await at.note(fact.itemRecorded, { space: space.id, body: { itemId: id } });
  if (body.barrier && body.visibility !== 'author') {
    const href = `/portfolio/${space.portfolio}/onderdelen/${id}`;
    const became = { kind: 'portfolio_item', targetId: id, spaceId: space.id, seenBy: body.visibility, href } as const;
    if (!(await nameWhatBecame(at, body.barrier, became))) return refuse('no-such-barrier');
  }
  return { id, portfolio: space.portfolio };
});

/** The item, when who acts may change it. */
async function itemToKeep(at: Acting, id: string): Promise<store.ItemRow | Refusal<'not-found' | 'not-allowed'>> {
  const item = await store.findItem(at, id);
  if (!item) return refuse('not-found');
  const { works, leads } = await store.myPlaceIn(at, item.space_id);
  return leads || (works && item.author_id === at.me.personId) ? item : refuse('not-allowed');
}

/** The item, when who acts may say what it hangs together with. */
async function itemToTie(at: Acting, id: string): Promise<store.ItemRow | Refusal<'not-found' | 'not-allowed'>> {
  const item = await store.findItem(at, id);
  if (!item) return refuse('not-found');
  return (await store.myPlaceIn(at, item.space_id)).works ? item : refuse('not-allowed');
}

export const describeItem = operation(contract.describeItem, async ({ params, body }, at) => {
  const item = await itemToKeep(at, params.item);
  if ('refused' in item) return item;
  if (item.source !== null) return refuse('from-a-source');
  if (endsTooSoon(body)) return refuse('ends-before-it-starts');
  if (!(await store.keepWords(at, item.id, body.version, words(body)))) return refuse('stale');
  await at.note(fact.itemDescribed, { space: item.space_id, body: { itemId: item.id } });
  return { version: body.version + 1 };
});

export const classifyItem = operation(contract.classifyItem, async ({ params, body }, at) => {
  const item = await itemToKeep(at, params.item);
  if ('refused' in item) return item;
  const before = itemAnswer(item);
  const changed = classificationNames.filter((name: Classification) => (body[name] ?? null) !== before[name]);
  if (!(await store.keepClasses(at, item.id, body.version, body))) return refuse('stale');
  await at.note(fact.itemClassified, { space: item.space_id, body: { itemId: item.id, changed } });
  return { version: body.version + 1 };
});

export const connectItems = operation(contract.connectItems, async ({ params, body }, at) => {
  const item = await itemToTie(at, params.item);
  if ('refused' in item) return item;
  if (body.to === item.id) return refuse('same-item');
  const other = await store.findItem(at, body.to);
  if (!other) return refuse('no-such-item');
  const { kind, note = null } = body;
  const id = await store.connect(at, { from: item.id, kind, to: other.id, note });
  if (id === null) return refuse('already-connected');
  await at.note(fact.itemsConnected, { space: item.space_id, body: { fromId: item.id, kind, toId: other.id } });
  return { id };
});

export const disconnectItems = operation(contract.disconnectItems, async ({ params }, at) => {
  const item = await itemToTie(at, params.item);
  if ('refused' in item) return item;
  if (!(await store.disconnect(at, item.id, params.connection))) return refuse('not-found');
  const gone = { itemId: item.id, connectionId: params.connection };
  await at.note(fact.itemsDisconnected, { space: item.space_id, body: gone });
  return {};
});

export const tieItem = operation(contract.tieItem, async ({ params, body }, at) => {
  const item = await itemToTie(at, params.item);
  if ('refused' in item) return item;
  if (!(await store.tie(at, item.id, body.kind, body.to))) return refuse('no-such-end');
  await at.note(fact.itemTied, { space: item.space_id, body: { itemId: item.id, kind: body.kind, toId: body.to } });
  return {};
});

export const untieItem = operation(contract.untieItem, async ({ params }, at) => {
  const item = await itemToTie(at, params.item);
  if ('refused' in item) return item;
  const { kind, to } = params;
  if (!(await store.untie(at, item.id, kind, to))) return refuse('not-found');
  await at.note(fact.itemUntied, { space: item.space_id, body: { itemId: item.id, kind, toId: to } });
  return {};
});
