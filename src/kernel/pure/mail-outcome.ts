// SPDX-License-Identifier: EUPL-1.2
// What a failed try to send means. A mail server says yes, no or not now; or it says nothing, and then it matters whether
// it had the whole mail already.

/**
 * - `later`: not accepted; try again
 * - `never`: refused for good, and not because of the address
 * - `bounced`: the address takes no mail
 * - `unread`: handed over as a whole, and no answer was read: it may have been accepted
 */
export type FailedOutcome = 'later' | 'never' | 'bounced' | 'unread';

export interface SendFailure {
  /** Three digits of the server's answer; left out: it did not answer. */
  readonly code?: number | undefined;
  /** The answer in full. */
  readonly answer?: string | undefined;
  /** The command it answered, such as `RCPT TO`. */
  readonly command?: string | undefined;
  /** All of the mail was handed over. */
  readonly handedOver: boolean;
}

export function outcomeOf({ code, answer = '', command = '', handedOver }: SendFailure): FailedOutcome {
  if (code === undefined) return handedOver ? 'unread' : 'later';
  if (code < 500) return 'later';
  const status = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(answer)?.[1];
  // RFC 3463: x.1 is the address, x.2 the mailbox, x.7 policy or security.
  if (status === '1' || status === '2') return 'bounced';
  if (command.startsWith('RCPT')) return status === undefined || status === '0' ? 'bounced' : 'never';
  return command.startsWith('DATA') ? 'never' : 'later';
}
