// SPDX-License-Identifier: EUPL-1.2
import { liveStream } from '#doors/live.server.ts';
import { watchSession } from '../operations.server.ts';
import { topicOf } from '../topic.server.ts';
import type { Route } from './+types/session-live.ts';

/** Says when this session changed, to who has it on screen. */
export const loader = ({ context, params: { session } }: Route.LoaderArgs) =>
  liveStream(context, watchSession, { params: { session } }, topicOf(session));
