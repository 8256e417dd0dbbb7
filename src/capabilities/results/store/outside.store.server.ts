// SPDX-License-Identifier: EUPL-1.2
// Reports from outside. The form goes through a function of the database: who has no account has no rights of their own.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { confirmableForDays } from '../rules/outside.ts';

const db = tables<'results'>;

export interface NewReport {
  readonly resultId: string;
  readonly organisation: string;
  readonly unit?: string | undefined;
  readonly function: string;
  readonly mail: string;
  readonly language: 'nl' | 'en';
  readonly level?: string | undefined;
  readonly evidence: Readonly<Record<string, string | undefined>>;
  readonly words?: string | undefined;
  readonly proof?: string | undefined;
}

/** Keeps the report with the hash of its link; false when nothing was kept: not public, or too many today. */
export async function insertReport(at: Acting, given: NewReport, hash: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select results.report_outside(${at.newId()}, ${given.resultId}, ${given.organisation}, ${given.unit ?? null}, ${given.function},
      ${given.mail}, ${given.language}, ${given.level ?? null}, ${JSON.stringify(given.evidence)}::jsonb, ${given.words ?? null},
      ${given.proof ?? null}, ${at.newId()}, ${hash}, ${confirmableForDays}) as kept`.execute(db(at));
  return rows[0]?.kept ?? false;
}

export interface ReportRow {
  readonly id: string;
  readonly result_id: string;
  readonly result_slug: string;
  readonly result_title: string;
  readonly result_kind: string;
  readonly result_visibility: string;
  readonly space_id: string;
  readonly organisation_name: string;
  readonly organisation_id: string | null;
  readonly unit: string | null;
  readonly function: string;
  readonly language: string;
  readonly level: string | null;
  readonly evidence: unknown;
  readonly words: string | null;
  readonly proof: string | null;
  readonly status: string;
  readonly sent_at: Date;
  readonly confirmed_at: Date | null;
  readonly decided_at: Date | null;
  readonly reason: string | null;
  readonly adoption_id: string | null;
  readonly version: number;
}

const columns = sql`o.id, o.result_id, r.slug as result_slug, r.title as result_title, r.kind as result_kind,
  r.visibility as result_visibility, o.space_id, o.organisation_name, o.organisation_id, o.unit, o.function, o.language,
  o.level, o.evidence, o.words, o.proof, o.status, o.sent_at, o.confirmed_at, o.decided_at, o.reason, (select a.id from results.adoption a where a.id = o.adoption_id) as adoption_id, o.version`;

export async function findReport(at: Acting, id: string): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`
    select ${columns} from results.outside_report o join results.result r on r.id = o.result_id where o.id = ${id}`.execute(
    db(at),
  );
  return rows[0];
}

/** Reports about a result, first those nobody looked at, as far as one leads there. */
export async function reportsOf(at: Acting, resultId: string): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select ${columns} from results.outside_report o join results.result r on r.id = o.result_id
    where o.result_id = ${resultId} order by (o.status = 'confirmed') desc, o.confirmed_at, o.id limit 200`.execute(
    db(at),
  );
  return rows;
}

/** Reports in deals I lead that nobody looked at yet. */
export async function waitingReports(at: Acting): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select ${columns} from results.outside_report o join results.result r on r.id = o.result_id
    where o.status = 'confirmed' and o.space_id = any ((select spaces.mine_to_lead())::text[])
    order by o.confirmed_at, o.id limit 50`.execute(db(at));
  return rows;
}

/** May I look at reports about results of this deal? */
export async function leads(at: Acting, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    select ${spaceId} = any ((select spaces.mine_to_lead())::text[]) as leads`.execute(db(at));
  return rows[0]?.leads ?? false;
}

/** By the holder of the link; false when it moved on meanwhile. */
export async function moveByLink(at: Acting, report: ReportRow, status: 'confirmed' | 'withdrawn'): Promise<boolean> {
  return move(at, report, status === 'confirmed' ? { status, confirmed_at: at.now } : { status, decided_at: at.now });
}

export const decide = (
  at: Acting,
  report: ReportRow,
  decided: {
    status: 'believed' | 'declined';
    reason: string | null;
    adoption_id: string | null;
    organisation_id: string | null;
  },
): Promise<boolean> => move(at, report, { ...decided, decided_at: at.now, decided_by: at.me.personId });

async function move(at: Acting, report: ReportRow, columnsSet: Record<string, string | Date | null>): Promise<boolean> {
  const moved = await db(at)
    .updateTable('results.outside_report')
    .set({ ...columnsSet, version: report.version + 1 })
    .where('id', '=', report.id)
    .where('version', '=', report.version)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}

/** Where the answer goes; only while it is about to be given, by who leads the deal. */
export async function addressOf(at: Acting, id: string): Promise<string | null> {
  const { rows } = await sql<{ mail: string | null }>`select results.outside_address(${id}) as mail`.execute(db(at));
  return rows[0]?.mail ?? null;
}

/** A claim nobody with an account made: what was shown by the form, until somebody of that organisation says whether it is so. */
export async function insertOutsideClaim(
  at: Acting,
  claim: { adoptionId: string; level: string; awaiting: string; evidence: unknown },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.claim')
    .values({
      id,
      adoption_id: claim.adoptionId,
      level: claim.level,
      awaiting: claim.awaiting,
      evidence: JSON.stringify(claim.evidence),
      claimed_as: 'owner',
      claimed_at: at.now,
      via: 'outside',
    })
    .execute();
  return id;
}

export async function hasOpenClaim(at: Acting, adoptionId: string): Promise<boolean> {
  const claim = await db(at)
    .selectFrom('results.claim')
    .select('id')
    .where('adoption_id', '=', adoptionId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return claim !== undefined;
}

/** A report that was confirmed and waits, of the living example. For the worker. */
export async function loadOutsideReport(
  at: Acting,
  given: {
    readonly resultId: string;
    readonly organisation: string;
    readonly function: string;
    readonly level: 'a4' | 'a5';
    readonly evidence: Readonly<Record<string, string>>;
    readonly words: string;
  },
): Promise<void> {
  await sql`insert into results.outside_report (id, result_id, space_id, organisation_name, organisation_id, function, level, evidence, words, status, confirmed_at)
    select ${at.newId()}, r.id, r.space_id, ${given.organisation}, (select o.id from membership.shared_organisation o where o.name = ${given.organisation} limit 1),
      ${given.function}, ${given.level}, ${JSON.stringify(given.evidence)}::jsonb, ${given.words}, 'confirmed', ${at.now}
    from results.result r where r.id = ${given.resultId}`.execute(db(at));
}
