// SPDX-License-Identifier: EUPL-1.2
// A mail that came back later, as a delivery status notification (RFC 3464). Only what we need is read: which of our mails
// it is about, and whether it failed for good. The address in it is not believed: that of our own mail counts.

export interface Bounce {
  /** Id of our mail: the first half of its Message-ID. */
  readonly outboxId: string;
  /** It failed for good; else it is only late. */
  readonly failed: boolean;
  /** Status and what the other server said. */
  readonly reason: string;
}

const longest = 300;

/** Reads a notification; `null`: this is none, or it names no mail of ours. */
export function bounceOf(message: string): Bounce | null {
  const text = message.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/g, ' ');
  const action = field(text, 'Action')?.toLowerCase();
  const status = field(text, 'Status');
  if (action === undefined || status === undefined || !/^[245]\.\d{1,3}\.\d{1,3}/.test(status)) return null;
  const outboxId = ourMail(text);
  if (outboxId === null) return null;
  const said = field(text, 'Diagnostic-Code')?.replace(/^\w+;\s*/, '') ?? '';
  return {
    outboxId,
    failed: action === 'failed' && status.startsWith('5'),
    reason: `${status} ${said}`.trim().slice(0, longest),
  };
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(text)?.[1]?.trim();

/** The last Message-ID in it is that of what was returned; the first is the notification's own. */
function ourMail(text: string): string | null {
  const ids = [...text.matchAll(/^Message-ID:[ \t]*<([a-z0-9]{8,26})@[^>\s]+>/gim)];
  return ids.at(-1)?.[1] ?? null;
}
