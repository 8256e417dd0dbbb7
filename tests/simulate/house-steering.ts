// SPDX-License-Identifier: EUPL-1.2
// The steering group in the real house: who leads plans it, writes down who was there and what was said, and looks back.
import * as sessions from '#capabilities/sessions/operations.server.ts';
import { lookBack } from '#capabilities/sessions/outcomes.operations.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { World } from '#world/world.ts';
import { type Known, metOf } from './house-closing.ts';
import type { Act } from './plan.ts';

export function openSteering({ people }: World, known: Known) {
  const { sanne } = people;

  /** What they met; `null`: no steering group. */
  return async function act(today: string, what: Act): Promise<string | null> {
    if (what.kind !== 'steer') return null;
    const { id: session } = await sanne.done(sessions.planSession, {
      params: { space: known.deal(what.deal) },
      body: { kind: 'steering_group', title: 'Stuurgroep', day: today, time: '08:30' },
    });
    const params = { session };
    const version = () => known.versionOf('sessions.session', 'id', session);
    const present = [sanne, ...what.present.map((organisation) => known.speaks(organisation))].map(({ id }) => id);
    await sanne.done(sessions.recordAttendance, { params, body: { present } });
    const held = { move: 'hold', note: 'Wij spraken over hoe het loopt.', version: await version() };
    await sanne.done(sessions.moveSession, { params, body: held });
    const body = {
      version: await version(),
      ...(what.words && { wentWell: 'Wij weten van elkaar wat wij doen.' }),
      ...(what.rhythm !== null && { rhythm: what.rhythm }),
      ...(what.why && { why: 'Het ging te langzaam.' }),
    };
    const met = await sanne.perform(lookBack, { params, body });
    if (isRefusal(met)) return metOf(met);
    return met.setup === null ? 'unchanged' : `setup ${met.setup}`;
  };
}
