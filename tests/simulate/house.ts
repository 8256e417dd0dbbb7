// SPDX-License-Identifier: EUPL-1.2
// The real house, lived in: the people of the plan do what they do through the operations, the timed work is done each
// morning, and mail leaves over a real mail server. Nothing here knows what should come of it.
import { recordContribution } from '#capabilities/commitments/operations.server.ts';
import { changeDealStage } from '#capabilities/deals/public.server.ts';
import { proposeSlippings, sendDigests } from '#capabilities/momentum/jobs.server.ts';
import { changeMailChoice } from '#capabilities/momentum/mail.operations.server.ts';
import { answerCheckIn } from '#capabilities/results/check-in.operations.server.ts';
import { askCheckIns, fadeAdoptions, keepRhythm, remindCheckIns } from '#capabilities/results/jobs.server.ts';
import { confirmAdoption, endAdoption } from '#capabilities/results/ladder.operations.server.ts';
import { answerByPhone } from '#capabilities/results/phone.operations.server.ts';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { recordHappening, setContact } from '#capabilities/results/rhythm.operations.server.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { runJob } from '#kernel/jobs.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { makeDeliverer } from '#kernel/outbox.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addPartyRow } from '#world/deals.ts';
import type { Person, Space, World } from '#world/world.ts';
import { type Known, openClosing } from './house-closing.ts';
import { toldIn } from './house-digest.ts';
import { openHelp } from './house-help.ts';
import { openLookBack } from './house-look-back.ts';
import { openPushing, saidOf } from './house-pushing.ts';
import { openSteering } from './house-steering.ts';
import { mailAccounts, recordsStand } from './house-tables.ts';
import type { Act, Plan, PlannedAnswer } from './plan.ts';
import { type PlannedOrganisation, speakers } from './plan-people.ts';
import type { PostOffice } from './post-office.ts';

/** A mail as it stands in the outbox. */
export interface PostedMail {
  readonly id: string;
  readonly to: string;
  readonly secret: string;
  readonly about: readonly string[];
}

export interface Call {
  readonly id: string;
  readonly about: readonly string[];
}

export type SimulatedHouse = Awaited<ReturnType<typeof openSimulatedHouse>>;

export async function openSimulatedHouse(world: World, plan: Plan, post: PostOffice) {
  const { people, organisations, owner, runtime } = world;
  const settings = { ...runtime.settings, SMTP_URL: post.url };
  const speaks = (organisation: PlannedOrganisation): Person => people[speakers[organisation]];
  runtime.setClock(`${plan.start}T07:00:00Z`);
  const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
  const deals = new Map<string, Space>();
  for (const key of plan.deals) {
    const deal = await world.addSpace({ parent: programme, name: key });
    await owner("insert into deals.deal (space_id, short_name, stage) values ($1, $2, 'execution')", [deal.id, key]);
    await world.seat(people.sanne, deal, 'project_lead');
    deals.set(key, deal);
  }
  for (const { deal, organisation } of plan.parties) {
    const space = deals.get(deal);
    if (!space) continue;
    await addPartyRow(world, space, organisations[organisation]);
    await world.seat(speaks(organisation), space, 'member');
  }
  const dealId = (key: string) => deals.get(key)?.id ?? '';
  const results = new Map<string, string>();
  const ids = new Map<string, string>();
  await world.worker.inside(async (at) => {
    for (const { key: title, deal } of plan.results)
      results.set(
        title,
        (await loadResult(at, { dealId: dealId(deal), title, kind: 'approach', visibility: 'parties' })).id,
      );
    for (const { key, result, organisation, owned, level, saidOn } of plan.records)
      ids.set(
        key,
        await loadAdoption(at, {
          resultId: results.get(result) ?? '',
          organisationId: organisations[organisation].id,
          visibility: 'parties',
          history: [{ kind: 'level', on: saidOn, level }],
          ...(owned ? { ownerFunction: 'Teamleider' } : {}),
        }),
      );
  });
  for (const [name, wish] of plan.digests) await people[name].done(changeMailChoice, { body: { ...wish, version: 0 } });
  const idOf = (key: string) => ids.get(key) ?? '';
  for (const { record, step, mail } of plan.contacts) await ask(record, step, mail);
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const keyOf = (id: string) => keys.get(id) ?? id;
  const planned = new Map(plan.records.map((one) => [one.key, one]));
  const seen = new Set<string>();
  const called = new Map<string, readonly string[]>();

  async function ask(record: string, step: string, mail: string): Promise<void> {
    await people.sanne.done(setContact, {
      params: { adoption: idOf(record), step },
      body: { function: `Functie ${step}`, mail },
    });
  }

  const versionOf = async (table: string, column: string, id: string) =>
    (await owner<{ version: number }>(`select version from ${table} where ${column} = $1`, [id]))[0]?.version ?? 0;

  const known: Known = {
    speaks,
    deal: dealId,
    result: (key) => results.get(key) ?? '',
    record: (key) => ({ id: idOf(key), organisation: planned.get(key)?.organisation ?? 'heuvelrode' }),
    versionOf,
  };
  const closing = await openClosing(world, known);
  const pushing = openPushing(world, known);
  const help = openHelp(world, known);
  const steering = openSteering(world, known);
  const lookBack = openLookBack(world, known);

  /** What somebody does and what they meet; what changes nothing else is compared by how the records stand. */
  async function act(today: string, what: Act): Promise<string | null> {
    if (what.kind === 'look-back') return lookBack(what.deal);
    if (what.kind === 'money') return bring(what);
    const met =
      (await closing(today, what)) ?? (await pushing(what)) ?? (await help(what)) ?? (await steering(today, what));
    if (met === null) await actOn(today, what);
    return met;
  }

  async function bring({ deal, organisation, endsOn }: Extract<Act, { kind: 'money' }>): Promise<string> {
    const body = {
      kind: 'money',
      what: 'Subsidie',
      organisation: organisations[organisation].slug,
      ...(endsOn !== null && { endsOn }),
    };
    const met = await people.sanne.perform(recordContribution, { params: { deal: dealId(deal) }, body });
    return isRefusal(met) ? met.refused : 'done';
  }

  async function actOn(today: string, what: Act): Promise<void> {
    if (what.kind === 'end-deal') {
      const deal = dealId(what.deal);
      const version = await versionOf('deals.deal', 'space_id', deal);
      const body = { stage: 'ended_early', note: 'Het geld was op.', version };
      return void (await people.sanne.done(changeDealStage, { params: { deal }, body }));
    }
    if (!('record' in what)) return;
    const params = { adoption: idOf(what.record) };
    if (what.kind === 'contact') return ask(what.record, what.step, what.mail);
    if (what.kind === 'happening')
      return void (await people.sanne.perform(recordHappening, { params, body: { kind: what.what, on: today } }));
    const who = speaks(planned.get(what.record)?.organisation ?? 'heuvelrode');
    const version = await versionOf('results.adoption', 'id', params.adoption);
    if (what.kind === 'confirm') await who.perform(confirmAdoption, { params, body: { voice: 'colleague', version } });
    else if (what.kind === 'stop')
      await who.perform(endAdoption, {
        params,
        body: { voice: 'owner', version, end: what.end, reason: 'Zo liep het.' },
      });
  }

  const requests = new Map<string, string>();
  const found = {
    calls: called,
    records: keys,
    requests,
    deals: new Map([...deals].map(([key, { slug }]) => [slug, key])),
  };

  /** The night and the morning of a day; what was posted, and whom to call. */
  async function turn(): Promise<{ mails: PostedMail[]; digests: PostedMail[]; calls: Call[] }> {
    for (const job of [fadeAdoptions, keepRhythm, proposeSlippings, askCheckIns, remindCheckIns, sendDigests])
      await runJob(runtime, job);
    const rows = await owner<{
      id: string;
      payload: { to: string; kind?: string; text?: string };
      about: string[] | null;
    }>(
      `select o.id, o.payload, (select array_agg(x.adoption_id) from results.check_in_answer x where x.check_in_id = o.payload ->> 'aboutId') as about
        from kernel.outbox o where o.sent_at is null and o.id <> all ($1)`,
      [[...seen]],
    );
    const tasks = await owner<{ id: string; about: string[] }>(
      `select t.id, (select array_agg(x.adoption_id) from results.check_in_answer x where x.check_in_id = t.check_in_id) as about
        from results.phone_task t where t.done_at is null and t.id <> all ($1)`,
      [[...called.keys()]],
    );
    const calls = tasks.map(({ id, about }): Call => {
      const of = about.map(keyOf).sort();
      called.set(id, of);
      return { id, about: of };
    });
    for (const { id, about } of await owner<{ id: string; about: string }>(
      'select id, adoption_id as about from momentum.help_request',
    ))
      requests.set(id, keyOf(about));
    const posted = rows.map(({ id, payload, about }): PostedMail => {
      seen.add(id);
      return {
        id,
        to: payload.to,
        secret: payload.text?.match(/\/peilmoment\/([\w-]+)/)?.[1] ?? '',
        about: payload.kind === 'digest' ? toldIn(payload.text ?? '', found) : (about ?? []).map(keyOf).sort(),
      };
    });
    const isDigest = new Set(rows.filter(({ payload }) => payload.kind === 'digest').map(({ id }) => id));
    const [digests = [], mails = []] = [true, false].map((digest) =>
      posted.filter(({ id }) => isDigest.has(id) === digest),
    );
    return { mails, digests, calls };
  }

  /** Lets mail leave; the ids of what has been accepted so far. */
  async function deliver(): Promise<void> {
    const deliverer = makeDeliverer({ ...runtime, settings });
    deliverer.wake();
    await deliverer.idle();
    await deliverer.stop();
  }

  /** The clock of the database cannot be moved, so what it counts down to comes a day nearer. */
  async function night(): Promise<void> {
    await owner(
      "update membership.key set expires_at = expires_at - interval '1 day', created_at = created_at - interval '1 day' where kind = 'check_in_link'",
    );
    await owner(
      "update kernel.outbox set due_at = due_at - interval '1 day' where sent_at is null and due_at < 'infinity'",
    );
    await owner(
      "update kernel.outbox set bounced_at = bounced_at - interval '1 day', posted_at = posted_at - interval '1 day' where sent_at is null",
    );
  }

  async function answer(secret: string, given: PlannedAnswer): Promise<string> {
    const caller = { keyHash: hashOf(secret), language: 'nl' } as const;
    const met = await perform(runtime, caller, answerCheckIn, { body: saidOf(given) });
    return isRefusal(met) ? met.refused : 'done';
  }

  async function answerCall(task: string, given: PlannedAnswer): Promise<string> {
    const version = await versionOf('results.phone_task', 'id', task);
    const met = await people.sanne.perform(answerByPhone, {
      params: { task },
      body: { ...saidOf(given), answeredBy: 'Teamleider', version },
    });
    return isRefusal(met) ? met.refused : 'done';
  }

  return {
    wake: (now: Date) => runtime.setClock(now.toISOString()),
    act,
    turn,
    deliver,
    night,
    answer,
    answerCall,
    stands: (today: string) => recordsStand(world, keyOf, today),
    accounts: () => mailAccounts(world),
  };
}
