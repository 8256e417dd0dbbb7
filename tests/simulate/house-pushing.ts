// SPDX-License-Identifier: EUPL-1.2
// Against springing back in the real house: what who speaks for an organisation says about anchors, levels, slipping and recovery.

import { answerSlipping } from '#capabilities/momentum/pushing.operations.server.ts';
import {
  decideRecovery,
  nameCause,
  takeActionFromRecovery,
} from '#capabilities/momentum/recovery.operations.server.ts';
import { confirmClaim } from '#capabilities/results/claims.operations.server.ts';
import { claimLevel, setAnchors } from '#capabilities/results/ladder.operations.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { World } from '#world/world.ts';
import type { Known } from './house-closing.ts';
import type { Act, PlannedAnswer } from './plan.ts';
import { secondVoices } from './plan-people.ts';
import { type RecoveryMove, signNames } from './plan-pushing.ts';

/** An answer as the form sends it. */
export const saidOf = ({ said, signs, help }: PlannedAnswer) => ({
  all: said,
  ...(help !== null && { help }),
  ...(signs === null
    ? {}
    : { signs: signNames.map((sign) => ({ sign, answer: signs.signs.includes(sign) ? 'yes' : 'no' })) }),
  ...(signs === null || signs.carriedBy === null ? {} : { carriedBy: signs.carriedBy }),
});

export function openPushing({ owner, people }: World, known: Known) {
  async function claim(record: string, level: 'a6' | 'a7', shock: boolean): Promise<string> {
    const { id: adoption, organisation } = known.record(record);
    const speaker = known.speaks(organisation);
    const version = await known.versionOf('results.adoption', 'id', adoption);
    const body = { voice: 'owner', version, level, evidence: shock ? { shock: 'Het geld van de deal hield op.' } : {} };
    const met = await speaker.perform(claimLevel, { params: { adoption }, body });
    if (isRefusal(met)) return met.refused;
    if (met.claimId === null || met.awaiting === 'evidence') return met.outcome;
    const second = secondVoices[organisation];
    const confirmed = await (second === undefined ? speaker : people[second]).perform(confirmClaim, {
      params: { claim: met.claimId },
      body: { voice: 'director' },
    });
    return isRefusal(confirmed) ? confirmed.refused : 'set';
  }

  async function recover(record: string, move: RecoveryMove): Promise<string> {
    const { id: adoption, organisation } = known.record(record);
    const speaker = known.speaks(organisation);
    const [underWay] = await owner<{ id: string; version: number }>(
      "select id, version from momentum.recovery where adoption_id = $1 and state in ('open', 'found', 'acting')",
      [adoption],
    );
    if (!underWay) return 'no-recovery';
    const { version } = underWay;
    const params = { recovery: underWay.id };
    const met =
      move === 'find'
        ? await speaker.perform(nameCause, {
            params,
            body: { version, cause: 'habit', words: 'Zo deden wij het altijd.' },
          })
        : move === 'act'
          ? await speaker.perform(takeActionFromRecovery, {
              params,
              body: { version, text: 'Werk iedereen nog eens in.' },
            })
          : await speaker.perform(decideRecovery, {
              params,
              body: { version, voice: 'owner', decision: move, words: 'Daar kozen wij voor.' },
            });
    return isRefusal(met) ? met.refused : met.state;
  }

  /** What they met; `null`: no act against springing back. */
  return async function act(what: Act): Promise<string | null> {
    if (what.kind === 'claim') return claim(what.record, what.level, what.shock);
    if (what.kind === 'recover') return recover(what.record, what.move);
    if (what.kind !== 'anchor' && what.kind !== 'slips') return null;
    const { id: adoption, organisation } = known.record(what.record);
    const speaker = known.speaks(organisation);
    const version = await known.versionOf('results.adoption', 'id', adoption);
    if (what.kind === 'anchor') {
      const anchors = [...what.anchors].map(([kind, endsOn]) => ({
        kind,
        state: 'in_place',
        ...(endsOn && { endsOn }),
      }));
      const met = await speaker.perform(setAnchors, { params: { adoption }, body: { version, anchors } });
      return isRefusal(met) ? met.refused : 'done';
    }
    const body = {
      voice: 'owner',
      version,
      slips: what.slips,
      ...(what.slips === 'no' && { reason: 'Het loopt goed.' }),
    };
    const met = await speaker.perform(answerSlipping, { params: { adoption }, body });
    return isRefusal(met) ? met.refused : met.state;
  };
}
