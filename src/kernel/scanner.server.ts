// SPDX-License-Identifier: EUPL-1.2
// Asks a ClamAV daemon whether there is a virus in a file: INSTREAM over TCP, pieces with their length, an empty one last.
import { connect } from 'node:net';
import type { Settings } from './settings.server.ts';

export type ScanOutcome = 'clean' | 'infected';

const piece = 64 * 1024;
const patience = 60_000;

/** What the scanner found. Throws when it cannot be reached or does not say: then a file stays unread. */
export function scan({ CLAMD_URL }: Pick<Settings, 'CLAMD_URL'>, bytes: Uint8Array): Promise<ScanOutcome> {
  if (CLAMD_URL === undefined) throw new Error('There is no scanner here.');
  const { hostname, port } = new URL(CLAMD_URL);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    let said = '';
    socket.setTimeout(patience, () => socket.destroy(new Error('The scanner did not answer in time.')));
    socket.on('error', reject);
    socket.on('data', (data) => {
      said += data.toString('latin1');
    });
    socket.on('close', () => {
      const outcome = outcomeOf(said);
      if (outcome) resolve(outcome);
      else reject(new Error('The scanner did not say whether the file is clean.'));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += piece) {
        const part = bytes.subarray(at, at + piece);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}

/** `stream: OK`, or `stream: Eicar-Test-Signature FOUND`; anything else says nothing. */
function outcomeOf(said: string): ScanOutcome | null {
  const answer = said.replace(/\0/g, '').trim();
  if (answer === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : null;
}
