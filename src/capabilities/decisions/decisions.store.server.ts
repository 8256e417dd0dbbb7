// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { DecisionType, Method, Share, State } from './rules/codes.ts';

const db = tables<'decisions'>;

export interface DecisionRow {
  readonly id: string;
  readonly spaceId: string;
  readonly space: { id: string; kind: string; slug: string; name: string };
  readonly title: string;
  readonly proposal: string;
  readonly driver: string;
  readonly circle: string | null;
  readonly type: DecisionType;
  readonly method: Method;
  readonly share: Share;
  readonly decider: { id: string; slug: string; name: string } | null;
  readonly state: State;
  readonly edition: number;
  readonly measure: string | null;
  readonly reviewOn: string | null;
  readonly roundUntil: string | null;
  readonly bindingOn: string | null;
  readonly formalBy: string | null;
  readonly formalOn: string | null;
  readonly formalReference: string | null;
  readonly outcomeNote: string | null;
  readonly referredTo: string | null;
  readonly decidedOn: string | null;
  readonly replaces: { id: string; title: string } | null;
  readonly replacedBy: { id: string; title: string } | null;
  readonly round: { asked: number; spoken: number; objections: number };
  readonly visibility: Visibility;
  readonly authorId: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

export const decisionOrders = {
  createdAt: { by: sql`d.created_at`, of: (row: DecisionRow) => row.createdAt.toISOString() },
} satisfies Record<string, Order<DecisionRow>>;
export const decisionId: Order<DecisionRow> = { by: sql`d.id`, of: (row) => row.id };

// The last word of each party over the text as it stands.
const round = sql`(select jsonb_build_object('asked', count(*), 'spoken', count(l.voice),
    'objections', count(*) filter (where l.voice = 'objection'))
  from decisions.asked a left join lateral (select v.voice from decisions.voice v
    where v.decision_id = a.decision_id and v.organisation_id = a.organisation_id and v.edition = d.edition
    order by v.position desc limit 1) l on true where a.decision_id = d.id)`;
const named = (other: string) =>
  sql.raw(`case when ${other}.id is not null then jsonb_build_object('id', ${other}.id, 'title', ${other}.title) end`);
const columns = sql`d.id, d.space_id as "spaceId", d.title, d.proposal, d.driver, d.circle, d.type, d.method, d.share, d.state, d.edition,
  d.measure, d.review_on as "reviewOn", d.round_until as "roundUntil", d.binding_on as "bindingOn", d.formal_by as "formalBy",
  d.formal_on as "formalOn", d.formal_reference as "formalReference", d.outcome_note as "outcomeNote", d.referred_to as "referredTo",
  d.decided_on as "decidedOn", d.visibility, d.author_id as "authorId", d.version, d.created_at as "createdAt", ${round} as round,
  jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) as space,
  case when o.id is not null then jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end as decider,
  ${named('r')} as replaces, ${named('n')} as "replacedBy"`;
const from = sql`from decisions.decision d join spaces.shared_space s on s.id = d.space_id
  left join membership.shared_organisation o on o.id = d.decider_id
  left join decisions.decision r on r.id = d.replaces_id
  left join lateral (select x.id, x.title from decisions.decision x
    where x.replaces_id = d.id and x.state in ('adopted', 'adopted_with_changes') order by x.created_at desc limit 1) n on true`;

const select = async (at: Acting, rest: RawBuilder<unknown>): Promise<DecisionRow[]> =>
  (await sql<DecisionRow>`select ${columns} ${from} ${rest}`.execute(db(at))).rows;

const due = (today: string) =>
  sql`d.review_on <= ${today}::date and d.state in ('adopted', 'adopted_with_changes', 'postponed')`;
const inState = {
  open: () => sql`d.state in ('clarifying', 'reacting', 'deciding')`,
  decided: () => sql`d.state not in ('clarifying', 'reacting', 'deciding')`,
  due,
  all: () => sql`true`,
} as const;

export const listDecisions = (at: Acting, space: string, paging: Paging<DecisionRow>, state: keyof typeof inState) =>
  select(
    at,
    sql`where d.space_id = ${space} and ${paging.from} and ${inState[state](at.today)}
      order by ${paging.order} limit ${paging.limit}`,
  );

export const findDecision = async (at: Acting, id: string) => (await select(at, sql`where d.id = ${id}`))[0];

/** Decisions that name this thing as what they change, newest first. */
export const decisionsOn = (at: Acting, kind: string, id: string) =>
  select(
    at,
    sql`where d.id in (select c.decision_id from decisions.change c where c.kind = ${kind} and c.target_id = ${id})
      order by coalesce(d.decided_on, d.created_at::date) desc, d.id limit 50`,
  );

/**
 * What asks for attention in a space by a day: reviews, postponed ones, and every round that is open. Only what everybody
 * in the space may see: an agenda is read by all.
 */
export const fallingDue = (at: Acting, space: string, until: string) =>
  select(
    at,
    sql`where d.space_id = ${space} and d.visibility in ('parties', 'network', 'public') and (d.state = 'deciding'
        or d.review_on <= ${until}::date and d.state in ('adopted', 'adopted_with_changes', 'postponed'))
      order by coalesce(d.round_until, d.review_on, ${until}::date), d.id limit 200`,
  );

/** Writes to one decision come one after another: so nothing is adopted past an objection that was just made. */
export async function holdDecision(at: Acting, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 4104))`.execute(db(at));
}

export interface NewDecision {
  readonly id: string;
  readonly spaceId: string;
  readonly organisationId: string | null;
  readonly title: string;
  readonly proposal: string;
  readonly driver: string;
  readonly circle: string | null;
  readonly type: DecisionType;
  readonly method: Method;
  readonly share: Share;
  readonly deciderId: string | null;
  readonly measure: string | null;
  readonly reviewOn: string | null;
  readonly bindingOn: string | null;
  readonly formalBy: string | null;
  readonly replacesId: string | null;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  /** From a data set: where it came, and when. */
  readonly further?: {
    readonly state: State;
    readonly edition: number;
    readonly decidedOn: string | null;
    readonly roundUntil: string | null;
    readonly outcomeNote: string | null;
    readonly referredTo: string | null;
    readonly createdAt: Date;
  };
}

export async function insertDecision(at: Acting, given: NewDecision): Promise<void> {
  const { further } = given;
  await db(at)
    .insertInto('decisions.decision')
    .values({
      id: given.id,
      space_id: given.spaceId,
      organisation_id: given.organisationId,
      title: given.title,
      proposal: given.proposal,
      driver: given.driver,
      circle: given.circle,
      type: given.type,
      method: given.method,
      share: given.share,
      decider_id: given.deciderId,
      measure: given.measure,
      review_on: given.reviewOn,
      binding_on: given.bindingOn,
      formal_by: given.formalBy,
      replaces_id: given.replacesId,
      visibility: given.visibility,
      author_id: given.authorId,
      ...(further && {
        state: further.state,
        edition: further.edition,
        decided_on: further.decidedOn,
        round_until: further.roundUntil,
        outcome_note: further.outcomeNote,
        referred_to: further.referredTo,
        created_at: further.createdAt,
      }),
    })
    .execute();
}

export interface DecisionChange {
  readonly proposal?: string;
  readonly state?: State;
  readonly edition?: number;
  readonly measure?: string | null;
  readonly review_on?: string | null;
  readonly round_until?: string | null;
  readonly formal_on?: string | null;
  readonly formal_reference?: string | null;
  readonly outcome_note?: string | null;
  readonly referred_to?: string | null;
  readonly decided_on?: string | null;
}

/** The new version; nothing when somebody was first, or it is not mine to change. */
export async function updateDecision(
  at: Acting,
  decision: Pick<DecisionRow, 'id' | 'version'>,
  set: DecisionChange,
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('decisions.decision')
    .set({ ...set, version: decision.version + 1 })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Differs after everything that changes what the page of a decision shows. */
export async function markOf(at: Acting, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ mark: string }>`select concat_ws('.', d.version,
      (select count(*) || '-' || count(r.answer) from decisions.remark r where r.decision_id = d.id),
      (select count(*) || '-' || count(v.integrated_in) from decisions.voice v where v.decision_id = d.id),
      (select count(*) from decisions.change c where c.decision_id = d.id)) as mark
    from decisions.decision d where d.id = ${id}`.execute(db(at));
  return rows[0]?.mark;
}
