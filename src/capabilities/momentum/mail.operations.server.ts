// SPDX-License-Identifier: EUPL-1.2
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { addressMended, mailChoiceChanged } from './facts.ts';
import * as contract from './mail.contract.ts';
import { digestRhythms, isAlwaysQuiet, ordinaryChoice } from './rules/digest-due.ts';
import { bounceOf } from './rules/dsn.ts';
import * as store from './store/mail.store.server.ts';

const shown = { mine: 200, ofSpace: 500 };

export const viewMyMail = operation(contract.viewMyMail, async (_, at) => {
  const choice = await store.myChoice(at);
  const back = (await store.cameBack(at)).filter(({ mine }) => mine);
  return {
    choice: choice
      ? {
          digest: oneOf(digestRhythms, choice.digest, 'weekly'),
          weekday: choice.weekday,
          quietFrom: choice.quiet_from,
          quietUntil: choice.quiet_until,
          version: choice.version,
        }
      : { ...ordinaryChoice, version: 0 },
    cameBack: back.map(({ mail, since, reason }) => ({ mail, since: since.toISOString(), reason })),
    items: (await store.myMail(at, shown.mine)).map((row) => ({
      ...sentOf(row),
      subject: row.subject,
      text: row.shown,
      to: row.recipient,
      repeats: row.repeats,
    })),
  };
});

export const changeMailChoice = operation(contract.changeMailChoice, async ({ body: { version, ...choice } }, at) => {
  if (isAlwaysQuiet(choice)) return refuse('always-quiet');
  const kept = await store.keepChoice(at, choice, version);
  if (kept === undefined) return refuse('stale');
  await at.note(mailChoiceChanged, { body: { digest: choice.digest } });
  return { version: kept };
});

export const mendAddress = operation(contract.mendAddress, async ({ body }, at) => {
  if (!(await store.mendAddress(at, body.mail))) return refuse('not-found');
  await at.note(addressMended, { body: {} });
  return {};
});

export const stopDigest = operation(contract.stopDigest, async (_, at) => {
  if (!(await store.stopDigest(at))) return refuse('not-found');
  await at.note(mailChoiceChanged, { body: { digest: 'none' } });
  return {};
});

export const viewMailOfSpace = operation(contract.viewMailOfSpace, async ({ params }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.leads) return refuse('not-allowed');
  const rows = await store.mailOfSpace(at, space.id, shown.ofSpace);
  return { items: rows.map((row) => ({ ...sentOf(row), whom: row.whom, why: row.why })) };
});

export const viewMailHealth = operation(contract.viewMailHealth, async (_, at) => ({
  counts: (await store.mailCounts(at)).map((row) => ({
    ...row,
    state: oneOf(contract.mailStates, row.state, 'failed'),
  })),
  cameBack: (await store.cameBack(at)).map(({ mail, since, reason, person_id, person }) => ({
    mail,
    since: since.toISOString(),
    reason,
    person: person_id === null || person === null ? null : { id: person_id, name: person },
  })),
}));

export const recordBounce = operation(contract.recordBounce, async ({ body }, at) => {
  const bounce = bounceOf(body.message);
  if (!bounce) return refuse('not-a-bounce');
  if (!bounce.failed) return { bounced: 0 };
  return (await store.recordBounce(at, bounce.outboxId, bounce.reason)) ? { bounced: 1 } : refuse('not-our-mail');
});

const sentOf = ({ id, about, posted_at, sent_at, state }: store.SentRow) => ({
  id,
  kind: oneOf(contract.mailKinds, about, 'other'),
  postedAt: posted_at.toISOString(),
  sentAt: sent_at?.toISOString() ?? null,
  state: oneOf(contract.mailStates, state, 'failed'),
});

/** A code that the database keeps as text, as one of those we know. */
const oneOf = <T extends string>(known: readonly T[], code: string, otherwise: NoInfer<T>): T =>
  known.find((one) => one === code) ?? otherwise;
