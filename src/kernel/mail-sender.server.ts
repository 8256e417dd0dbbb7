// SPDX-License-Identifier: EUPL-1.2
// Hands one mail to the mail server, and says what became of it. Never throws: every failure has a meaning.
import { Transform } from 'node:stream';
import type { OutgoingMail } from './operation.server.ts';
import { type FailedOutcome, outcomeOf } from './pure/mail-outcome.ts';
import type { Settings } from './settings.server.ts';

export type Sent = { readonly outcome: 'accepted' } | { readonly outcome: FailedOutcome; readonly why: string };
export type Send = (mail: OutgoingMail, id: string) => Promise<Sent>;

/** How long the mail server may keep us waiting, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
}
export const patience: Patience = { connect: 10_000, answer: 20_000 };

export function makeSender(settings: Settings, { connect, answer }: Patience = patience): Send {
  if (!settings.SMTP_URL) return printed;
  const transport = openTransport(settings.SMTP_URL, connect, answer);
  const host = new URL(settings.baseUrl).hostname;
  return async (mail, id) => {
    // Whoever looks around in a demo may type any address: nobody outside gets mail of it.
    if (settings.demo && !isMadeUp(mail.to)) return printed(mail);
    const messageId = `<${id}@${host}>`;
    const open = await transport;
    try {
      await open.send({
        from: settings.MAIL_FROM,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        messageId,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated', ...listHeaders(mail) },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return failed(error, open.handedOver(messageId));
    } finally {
      open.forget(messageId);
    }
  };
}

/** RFC 2369 and 8058: unsubscribe without a visit. One click only over https, as the second asks. */
function listHeaders({ unsubscribe }: OutgoingMail): Record<string, string> {
  if (unsubscribe === undefined) return {};
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    ...(unsubscribe.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

function failed(error: unknown, handedOver: boolean): Sent {
  const { responseCode, response, command, message } = error as {
    responseCode?: number;
    response?: string;
    command?: string;
    message?: string;
  };
  const outcome = outcomeOf({ code: responseCode, answer: response, command, handedOver });
  return { outcome, why: (response ?? message ?? 'unknown').slice(0, 300) };
}

async function openTransport(url: string, connect: number, answer: number) {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: answer,
  });
  const whole = new Set<string>();
  // Watches the text go by: after its end the server may have accepted it, whatever we hear.
  transport.use('stream', (mail, done) => {
    const id = mail.message.messageId();
    mail.message.transform(
      () =>
        new Transform({
          transform: (chunk, _, next) => next(null, chunk),
          flush: (next) => {
            whole.add(id);
            next();
          },
        }),
    );
    done();
  });
  return {
    send: async (mail: Parameters<typeof transport.sendMail>[0]) => transport.sendMail(mail),
    handedOver: (id: string) => whole.has(id),
    forget: (id: string) => whole.delete(id),
  };
}

/** An address that can belong to nobody: reserved names (RFC 2606), and this machine. */
const isMadeUp = (address: string) => /@(?:[\w-]+\.)*(?:example|test|invalid|localhost)$/i.test(address);

async function printed(mail: OutgoingMail): Promise<Sent> {
  const lines = [`To: ${mail.to}`, `Subject: ${mail.subject}`, '', ...mail.text.split('\n')];
  process.stdout.write(
    `\n  ┌─ mail (no SMTP_URL, or a demo that mails nobody outside: so it is printed here)\n${lines.map((line) => `  │ ${line}`).join('\n')}\n  └─\n\n`,
  );
  return { outcome: 'accepted' };
}
