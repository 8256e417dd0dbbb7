// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { connectionKinds } from './rules/codes.ts';

/** An item was placed in the portfolio, by a person or from a source. */
export const itemRecorded = fact('item-recorded.1', z.strictObject({ itemId: id }));
export const itemDescribed = fact('item-described.1', z.strictObject({ itemId: id }));
/** Which classifications have another value now. */
export const itemClassified = fact('item-classified.1', z.strictObject({ itemId: id, changed: z.array(z.string()) }));
export const itemsConnected = fact(
  'items-connected.1',
  z.strictObject({ fromId: id, kind: z.enum(connectionKinds), toId: id }),
);
export const itemsDisconnected = fact('items-disconnected.1', z.strictObject({ itemId: id, connectionId: id }));
const tied = z.strictObject({ itemId: id, kind: z.enum(['mission', 'deal', 'result']), toId: id });
export const itemTied = fact('item-tied.1', tied);
export const itemUntied = fact('item-untied.1', tied);
