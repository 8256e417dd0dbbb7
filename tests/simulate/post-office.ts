// SPDX-License-Identifier: EUPL-1.2
// A real mail server for a simulated programme: some addresses do not exist, some take a mail only the second time.
import { SMTPServer } from 'smtp-server';
import type { Plan } from './plan.ts';

export interface PostOffice {
  readonly url: string;
  /** What was taken, by Message-ID: how often. */
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const no = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });

export async function openPostOffice(plan: Plan): Promise<PostOffice> {
  const taken = new Map<string, number>();
  const turnedAway = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const behaviour = plan.readerOf(address.toLowerCase()).address;
      if (behaviour === 'bounces') return done(no('5.1.1 No such user here', 550));
      const times = turnedAway.get(address) ?? 0;
      turnedAway.set(address, times + 1);
      return behaviour === 'slow' && times % 2 === 0 ? done(no('4.7.1 Come back later', 451)) : done();
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const id = /^Message-ID: <([^@>]+)@/im.exec(Buffer.concat(parts).toString())?.[1] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
