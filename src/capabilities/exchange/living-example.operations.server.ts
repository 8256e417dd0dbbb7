// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contracts/living-example.ts';
import { putExampleIn } from './living-example/load.server.ts';

/** In demo mode only, once: a second time changes nothing. */
export const loadLivingExample = operation(contract.loadLivingExample, async (_, at) =>
  at.demo ? putExampleIn(at) : refuse('not-a-demo'),
);
