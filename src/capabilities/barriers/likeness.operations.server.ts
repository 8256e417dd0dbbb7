// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import * as contract from './likeness.contract.ts';
import { countFeatures } from './likeness.store.server.ts';

export const countBarrierFeatures = operation(contract.countBarrierFeatures, async (_, at) => ({
  counted: await countFeatures(at),
}));
