// SPDX-License-Identifier: EUPL-1.2
import { text } from 'node:stream/consumers';
import { recordBounce } from '../capabilities/momentum/mail.operations.server.ts';
import { perform, workerCaller } from '../kernel/operation.server.ts';
import { isRefusal } from '../kernel/pure/refusal.ts';
import type { Command } from './command.ts';

/** `bounce`: the mail server hands a mail that came back to this command, as a pipe. */
export const bounceCommand: Command = {
  usage: '< message',
  about: 'Read a mail that came back (RFC 3464) from standard input, and send nothing more to its address.',
  run: async ({ open, say }) => {
    const message = await text(process.stdin);
    const outcome = await perform(await open(), workerCaller, recordBounce, { body: { message } });
    if (!isRefusal(outcome)) {
      say(outcome.bounced > 0 ? 'Noted: nothing more is sent there.' : 'It is only late: nothing was changed.');
      return true;
    }
    say(sentences[outcome.refused] ?? `This could not be done (${outcome.refused}).`);
    return false;
  },
};

const sentences: Readonly<Record<string, string>> = {
  'not-a-bounce': 'This is no notice that a mail came back.',
  'not-our-mail': 'We sent no mail with this number.',
};
