// SPDX-License-Identifier: EUPL-1.2
// What is due in a space, asked of every slice that has something falling due. A slice that comes to have it: one line here.
import { dueIn as barriersDue } from '#capabilities/barriers/public.server.ts';
import { dueIn as commitmentsDue } from '#capabilities/commitments/public.server.ts';
import { dueIn as decisionsDue } from '#capabilities/decisions/public.server.ts';
import { dueIn as actionsDue } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import * as parts from './parts.store.server.ts';
import { dueUntil, newPoints } from './rules/session.ts';
import type { SessionRow } from './sessions.store.server.ts';

const sources: readonly ((at: Acting, spaceId: string, until: string) => Promise<Due[]>)[] = [
  decisionsDue,
  commitmentsDue,
  barriersDue,
  actionsDue,
];

/** Everything that falls due in a space by a day, as far as who acts may see it. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const all: Due[] = [];
  for (const source of sources) all.push(...(await source(at, spaceId, until)));
  return all;
}

/**
 * Puts on the agenda what is due and not on it yet; the ids of the new points. An agenda is read by everybody who sees
 * the session, so only what all members may see comes on it by itself.
 */
export async function gatherPoints(
  at: Acting,
  session: Pick<SessionRow, 'id' | 'spaceId' | 'kind' | 'visibility'> & { startsAt: Date },
): Promise<string[]> {
  // What is due is known to the parties; an agenda that more people read takes only what somebody puts on it.
  if (session.visibility === 'public' || session.visibility === 'network') return [];
  const points = await parts.pointsOf(at, session.id);
  const due = await dueIn(at, session.spaceId, dueUntil(session.kind, dayOf(session.startsAt)));
  const added: string[] = [];
  for (const { kind, id, text, subject = text, dueOn, href } of newPoints(due, points)) {
    const position = points.length + added.length + 1;
    added.push(
      await parts.insertPoint(at, session.id, position, { title: subject, dueKind: kind, dueId: id, dueOn, href }),
    );
  }
  return added;
}
