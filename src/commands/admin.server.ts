// SPDX-License-Identifier: EUPL-1.2
import { makeFirstAdministrator } from '../capabilities/membership/stewardship.operations.server.ts';
import { perform, workerCaller } from '../kernel/operation.server.ts';
import { isRefusal } from '../kernel/pure/refusal.ts';
import { type Command, WrongUse } from './command.ts';

/** `admin <mail> <name>`: who has the machine makes the first administrator; all others are made on the pages. */
export const adminCommand: Command = {
  usage: '<mail> <name>',
  about: 'Make somebody an administrator of this installation, with an account where there is none.',
  run: async ({ args: [mail, ...name], settings, open, say }) => {
    if (mail === undefined || name.length === 0) throw new WrongUse();
    const house = await open();
    const outcome = await perform(house, workerCaller, makeFirstAdministrator, {
      body: { mail, name: name.join(' ') },
    });
    if (!isRefusal(outcome)) {
      say(`${mail} is an administrator. Sign in at ${settings.baseUrl}/inloggen with that address.`);
      return true;
    }
    say(sentences[outcome.refused] ?? `This could not be done (${outcome.refused}).`);
    return false;
  },
};

const sentences: Readonly<Record<string, string>> = {
  'invalid-input': 'That is not a mail address, or the name is too long.',
  'already-ended': 'The account with this address was ended. Choose another address.',
};
