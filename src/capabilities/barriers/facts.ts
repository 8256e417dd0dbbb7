// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { clusterMoves } from './rules/cluster.states.ts';
import { domains } from './rules/codes.ts';
import { experimentMoves, experimentStates } from './rules/experiment.states.ts';
import { moves, stages } from './rules/path.states.ts';

/** Says nothing about who: the author may want to stay hidden. */
export const barrierRecorded = fact(
  'barrier-recorded.1',
  z.strictObject({ barrierId: id, dealId: id, domain: z.enum(domains) }),
);
const stage = z.enum(stages);
/** Every move after the first; what it says stands in the record. */
export const barrierMoved = fact(
  'barrier-moved.1',
  z.strictObject({ barrierId: id, move: z.enum(moves), from: stage, to: stage }),
);
export const barrierDescribed = fact('barrier-described.1', z.strictObject({ barrierId: id }));
export const barrierAnswerDrafted = fact('barrier-answer-drafted.1', z.strictObject({ barrierId: id, answerId: id }));
export const barrierAnswerPublished = fact(
  'barrier-answer-published.1',
  z.strictObject({ barrierId: id, answerId: id }),
);
/** What people did with equal questions; which cases are in it, says the record. */
export const barriersClustered = fact(
  'barriers-clustered.1',
  z.strictObject({ clusterId: id, move: z.enum(clusterMoves) }),
);
export const bundledAnswerMoved = fact(
  'bundled-answer-moved.1',
  z.strictObject({ clusterId: id, answerId: id, move: z.enum(['draft', 'send', 'publish']) }),
);
/** A barrier became something in another slice. */
export const barrierBecame = fact(
  'barrier-became.1',
  z.strictObject({ barrierId: id, kind: z.enum(['decision', 'commitment', 'portfolio_item']), targetId: id }),
);
/** Room to experiment was proposed, granted, begun or ended. */
export const experimentRoomMoved = fact(
  'experiment-room-moved.1',
  z.strictObject({ barrierId: id, experimentId: id, move: z.enum(experimentMoves), to: z.enum(experimentStates) }),
);
