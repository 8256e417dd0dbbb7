// SPDX-License-Identifier: EUPL-1.2
import { verifyLog } from '../capabilities/membership/audit.operations.server.ts';
import { perform, workerCaller } from '../kernel/operation.server.ts';
import { isRefusal } from '../kernel/pure/refusal.ts';
import { type Command, WrongUse } from './command.ts';

/** `audit verify`: recalculates every fact and every reading, and names each row that does not hold. */
export const auditCommand: Command = {
  usage: 'verify',
  about: 'Recalculate facts and readings, and name every row that was changed, removed or moved.',
  run: async ({ args: [what, ...rest], open, say }) => {
    if (what !== 'verify' || rest.length > 0) throw new WrongUse();
    const outcome = await perform(await open(), workerCaller, verifyLog);
    if (isRefusal(outcome)) throw new Error(`The log could not be verified (${outcome.refused}).`);
    for (const { log, chain, place, id, problem } of outcome.problems)
      say(`${log} ${place} of ${chain}${id === null ? '' : ` (${id})`}: ${problem}`);
    const read = `${outcome.facts} facts and ${outcome.readings} readings`;
    say(
      outcome.problems.length === 0
        ? `${read}: everything holds.`
        : `${read}: ${outcome.problems.length} ${outcome.problems.length === 1 ? 'thing does' : 'things do'} not hold.`,
    );
    return outcome.problems.length === 0;
  },
};
