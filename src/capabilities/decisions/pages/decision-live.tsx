// SPDX-License-Identifier: EUPL-1.2
import { liveStream } from '#doors/live.server.ts';
import { watchDecision } from '../operations.server.ts';
import { topicOf } from '../topic.server.ts';
import type { Route } from './+types/decision-live.ts';

/** Says when this decision changed, to who has it on screen. */
export const loader = ({ context, params: { decision } }: Route.LoaderArgs) =>
  liveStream(context, watchDecision, { params: { decision } }, topicOf(decision));
