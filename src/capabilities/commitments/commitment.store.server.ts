// SPDX-License-Identifier: EUPL-1.2
// Commitments as they are read. Who sees which row is the database's to say.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { silenceDays } from './rules/reading.ts';

const db = tables<'commitments'>;

export interface CommitmentFilters {
  readonly programme?: string | undefined;
  readonly deal?: string | undefined;
  readonly organisation?: string | undefined;
  readonly kind?: string | undefined;
  readonly completion?: string | undefined;
  readonly search?: string | undefined;
}

const joined = (at: Acting) =>
  db(at)
    .selectFrom('commitments.commitment as c')
    .innerJoin('deals.shared_deal as d', 'd.id', 'c.space_id')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'c.organisation_id');

const listed = (at: Acting) =>
  joined(at)
    .leftJoin('membership.shared_organisation as t', 't.id', 'c.transfer_to_id')
    .select(['c.id', 'c.space_id', 'c.organisation_id', 'c.what', 'c.due_on', 'c.effect', 'c.condition', 'c.kind'])
    .select(['c.owner_function', 'c.newness', 'c.state', 'c.promised_on', 'c.promised_function', 'c.confirmed_on'])
    .select(['c.reported_on', 'c.verifiable', 'c.ambition', 'c.self_completion', 'c.self_effect'])
    .select(['c.other_completion', 'c.other_effect', 'c.other_why', 'c.transfer_to_id', 'c.transfer_reason'])
    .select(['c.withdrawn_on', 'c.withdrawn_reason', 'c.source', 'c.visibility', 'c.version'])
    .select('c.due_until')
    .select(['d.slug as deal_slug', 'd.name as deal_name', 'd.short_name as deal_short_name'])
    .select(['d.fictional', 'd.as_of_on', 'o.slug', 'o.name', 'o.kind as party_kind'])
    .select(['t.slug as to_slug', 't.name as to_name', 't.kind as to_kind']);

export type CommitmentRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listCommitments(at: Acting, filters: CommitmentFilters, paging: Paging<CommitmentRow>) {
  return listed(at)
    .where(fitting(filters, at.today))
    .where(paging.from)
    .orderBy(paging.order)
    .limit(paging.limit)
    .execute();
}

export const dueOrder = sql`coalesce(c.due_on, '9999')`;
export const rowId = sql`c.id`;

/** The party's column as it reads on a day, as rules/reading.ts says it. */
const completionOn = (today: string) => sql<string>`case
  when c.state = 'withdrawn' then 'withdrawn'
  when c.state <> 'draft' and c.due_until < ${addDays(today, -silenceDays)}::date and coalesce(c.self_completion, '') <> 'complete'
    and (c.reported_on is null or c.reported_on < c.due_from) then 'no_evidence'
  else coalesce(c.self_completion, 'not_judged') end`;

function fitting({ programme, deal, organisation, kind, completion, search }: CommitmentFilters, today: string) {
  const conditions = [
    kind && sql`c.kind = ${kind}`,
    deal && sql`c.space_id = any ((select spaces.named('deal', ${deal}))::text[])`,
    organisation && sql`(o.slug = ${organisation} or o.id = ${organisation})`,
    completion && sql`${completionOn(today)} = ${completion}`,
    programme && sql`d.programme_id = any ((select spaces.named('programme', ${programme}))::text[])`,
    search && sql`c.id in (select f.id from commitments.search_commitment(${search}, 500) f)`,
  ].filter((condition) => condition !== undefined && condition !== '');
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

export async function counts(at: Acting, filters: CommitmentFilters) {
  return joined(at)
    .where(fitting(filters, at.today))
    .select([
      completionOn(at.today).as('completion'),
      sql<number>`count(*)::int`.as('commitments'),
      sql<number>`(count(*) filter (where c.self_completion <> c.other_completion))::int`.as('differ'),
    ])
    .groupBy(sql`1`)
    .execute();
}

export async function choices(at: Acting, { programme, deal }: CommitmentFilters) {
  const all = () => joined(at).where(fitting({ programme, deal }, at.today));
  const deals = await all().select(['d.slug', 'd.short_name']).distinct().orderBy('d.short_name').limit(500).execute();
  const organisations = await all()
    .select(['o.slug', 'o.name'])
    .distinct()
    .where('o.slug', 'is not', null)
    .orderBy('o.name')
    .limit(500)
    .execute();
  return { deals, organisations };
}

export async function findCommitment(at: Acting, id: string) {
  return listed(at).where('c.id', '=', id).executeTakeFirst();
}

/** Of a deal: parties in the order of the agreement, and what is due first of each. */
export async function commitmentsOf(at: Acting, dealId: string): Promise<CommitmentRow[]> {
  return listed(at)
    .leftJoin('deals.shared_party as p', (join) =>
      join.onRef('p.deal_id', '=', 'c.space_id').onRef('p.organisation_id', '=', 'c.organisation_id'),
    )
    .where('c.space_id', '=', dealId)
    .orderBy(sql`p.position nulls last`)
    .orderBy('c.due_from')
    .orderBy('c.id')
    .execute();
}

/** Of an organisation over all deals: what it promised, and what it is asked to take over. */
export async function commitmentsBy(at: Acting, organisationId: string): Promise<CommitmentRow[]> {
  return listed(at)
    .where((eb) => eb.or([eb('c.organisation_id', '=', organisationId), eb('c.transfer_to_id', '=', organisationId)]))
    .orderBy(sql`c.due_until nulls last`)
    .orderBy('c.id')
    .limit(500)
    .execute();
}

/** Of a deal, due up to a day and still to be done. */
export async function commitmentsDue(at: Acting, dealId: string, until: string): Promise<CommitmentRow[]> {
  return (
    listed(at)
      .where('c.space_id', '=', dealId)
      .where('c.state', 'in', ['made', 'moving'])
      .where('c.due_until', '<=', until)
      // Agendas are read by everybody in the space: only what all of them may see.
      .where('c.visibility', 'in', ['parties', 'network', 'public'])
      .where(sql<boolean>`coalesce(c.self_completion, '') <> 'complete'`)
      .orderBy('c.due_until')
      .orderBy('c.id')
      .limit(200)
      .execute()
  );
}

/** Of a deal: what waits for what, as far as both ends are seen. */
export async function dependenciesOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('commitments.dependency as y')
    .innerJoin('commitments.commitment as c', 'c.id', 'y.commitment_id')
    .innerJoin('commitments.commitment as n', 'n.id', 'y.needs_id')
    .where('c.space_id', '=', dealId)
    .select(['y.id', 'y.commitment_id as from', 'y.needs_id as needs', 'y.why'])
    .orderBy('y.id')
    .execute();
}

/** What these wait for. */
export async function awaitedBy(at: Acting, organisationId: string) {
  const pairs = await db(at)
    .selectFrom('commitments.dependency as y')
    .innerJoin('commitments.commitment as c', 'c.id', 'y.commitment_id')
    .innerJoin('commitments.commitment as n', 'n.id', 'y.needs_id')
    .where('c.organisation_id', '=', organisationId)
    .where('c.state', 'in', ['made', 'moving'])
    .where('n.organisation_id', '<>', organisationId)
    .where('n.state', '<>', 'withdrawn')
    .where(sql<boolean>`coalesce(n.self_completion, '') <> 'complete'`)
    .select(['c.id as own_id', 'c.what as own_what', 'y.needs_id as needs'])
    .orderBy('y.id')
    .limit(200)
    .execute();
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.map(({ needs }) => needs))];
  const rows = new Map((await listed(at).where('c.id', 'in', ids).execute()).map((row) => [row.id, row]));
  return pairs.flatMap(({ own_id, own_what, needs }) => {
    const row = rows.get(needs);
    return row ? [{ own: { id: own_id, what: own_what }, row }] : [];
  });
}

/** Everything that hangs on one commitment. */
export async function detailsOf(at: Acting, id: string) {
  const versions = await db(at)
    .selectFrom('commitments.version as v')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'v.organisation_id')
    .selectAll('v')
    .select(['o.slug', 'o.name', 'o.kind as party_kind'])
    .where('v.commitment_id', '=', id)
    .orderBy('v.number')
    .execute();
  const milestones = await db(at)
    .selectFrom('commitments.milestone')
    .selectAll()
    .where('commitment_id', '=', id)
    .orderBy(sql`due_on nulls last`)
    .orderBy('id')
    .execute();
  const judgements = await db(at)
    .selectFrom('commitments.judgement as j')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'j.organisation_id')
    .selectAll('j')
    .select(['o.slug', 'o.name', 'o.kind as party_kind'])
    .where('j.commitment_id', '=', id)
    .orderBy('j.given_on', 'desc')
    .orderBy('j.recorded_at', 'desc')
    .orderBy('j.id')
    .execute();
  const codings = await db(at)
    .selectFrom('commitments.coding as k')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'k.organisation_id')
    .selectAll('k')
    .select(['o.slug', 'o.name', 'o.kind as party_kind'])
    .where('k.commitment_id', '=', id)
    .orderBy('k.given_on', 'desc')
    .orderBy('k.recorded_at', 'desc')
    .orderBy('k.id')
    .execute();
  const story = await db(at)
    .selectFrom('commitments.step as s')
    .leftJoin('membership.shared_organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select(['o.slug', 'o.name', 'o.kind as party_kind'])
    .where('s.commitment_id', '=', id)
    .orderBy('s.happened_on')
    .orderBy('s.recorded_at')
    .orderBy('s.id')
    .execute();
  return { versions, milestones, judgements, codings, story };
}

/** Where the acting person stands towards a commitment. */
export async function standingOf(at: Acting, id: string) {
  return db(at)
    .selectFrom('commitments.commitment as c')
    .select(['c.id', 'c.space_id', 'c.organisation_id', 'c.kind', 'c.state', 'c.transfer_to_id', 'c.version'])
    .select(['c.what', 'c.due_on', 'c.effect', 'c.condition', 'c.promised_on', 'c.visibility'])
    .select(sql<boolean>`c.author_id is not null and c.author_id = (select membership.me())`.as('isAuthor'))
    .select(sql<boolean>`c.space_id = any ((select spaces.mine_to_work_in())::text[])`.as('works'))
    .select(sql<boolean>`c.space_id = any ((select spaces.mine_to_lead())::text[])`.as('leads'))
    .select(sql<boolean>`c.organisation_id = any ((select membership.my_organisations())::text[])`.as('actsFor'))
    .select(
      sql<boolean>`array[c.organisation_id || ' ' || c.space_id || ' ' || c.kind, c.organisation_id || ' * ' || c.kind]
        && (select commitments.mine_to_promise())::text[]`.as('promises'),
    )
    .select(
      sql<boolean>`array[c.organisation_id || ' ' || c.space_id, c.organisation_id || ' *'] && (select membership.mandated_in('sign'))::text[]`.as(
        'signs',
      ),
    )
    .select(
      sql<boolean>`coalesce(array[c.transfer_to_id || ' ' || c.space_id || ' ' || c.kind, c.transfer_to_id || ' * ' || c.kind]
        && (select commitments.mine_to_promise())::text[], false)`.as('receives'),
    )
    .where('c.id', '=', id)
    .executeTakeFirst();
}
export type StandingRow = NonNullable<Awaited<ReturnType<typeof standingOf>>>;
