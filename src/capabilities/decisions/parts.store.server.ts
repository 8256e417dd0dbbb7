// SPDX-License-Identifier: EUPL-1.2
// What belongs to one decision: its texts, what was asked and said, the round, what it changes, how it came here.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { ChangeKind, RemarkKind, State, Voice } from './rules/codes.ts';

const db = tables<'decisions'>;

export interface OrganisationName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
const organisation = sql`case when o.id is not null then jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end`;

export interface EditionRow {
  readonly number: number;
  readonly proposal: string;
  readonly why: string | null;
  readonly createdAt: Date;
}

export async function editionsOf(at: Acting, decision: string): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`select number, proposal, why, created_at as "createdAt"
    from decisions.edition where decision_id = ${decision} order by number`.execute(db(at));
  return rows;
}

interface By {
  /** Left out: who acts. */
  readonly authorId?: string | null;
  readonly createdAt?: Date;
}
const by = (at: Acting, { authorId = at.me.personId, createdAt }: By) => ({
  author_id: authorId,
  ...(createdAt && { created_at: createdAt }),
});

export async function insertEdition(
  at: Acting,
  decision: string,
  edition: { number: number; proposal: string; why: string | null } & By,
): Promise<void> {
  const { number, proposal, why } = edition;
  await db(at)
    .insertInto('decisions.edition')
    .values({ id: at.newId(), decision_id: decision, number, proposal, why, ...by(at, edition) })
    .execute();
}

export interface RemarkRow {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly text: string;
  readonly organisation: OrganisationName | null;
  readonly answer: string | null;
  readonly createdAt: Date;
}

export async function remarksOf(at: Acting, decision: string): Promise<RemarkRow[]> {
  const { rows } =
    await sql<RemarkRow>`select r.id, r.kind, r.text, r.answer, r.created_at as "createdAt", ${organisation} as organisation
    from decisions.remark r left join membership.shared_organisation o on o.id = r.organisation_id
    where r.decision_id = ${decision} order by r.created_at, r.id`.execute(db(at));
  return rows;
}

export async function insertRemark(
  at: Acting,
  decision: string,
  remark: {
    kind: RemarkKind;
    text: string;
    organisationId: string | null;
    answered?: { answer: string; by: string; at: Date };
  } & By,
): Promise<string> {
  const id = at.newId();
  const { kind, text, organisationId, answered } = remark;
  await db(at)
    .insertInto('decisions.remark')
    .values({
      id,
      decision_id: decision,
      kind,
      text,
      organisation_id: organisationId,
      ...by(at, remark),
      ...(answered && { answer: answered.answer, answered_by: answered.by, answered_at: answered.at }),
    })
    .execute();
  return id;
}

/** False when it is not mine to answer. */
export async function answerRemark(at: Acting, id: string, answer: string): Promise<boolean> {
  const row = await db(at)
    .updateTable('decisions.remark')
    .set({ answer, answered_by: at.me.personId, answered_at: at.now })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function askedOf(at: Acting, decision: string): Promise<OrganisationName[]> {
  const { rows } = await sql<OrganisationName>`select o.id, o.slug, o.name
    from decisions.asked a join membership.shared_organisation o on o.id = a.organisation_id
    where a.decision_id = ${decision} order by a.position`.execute(db(at));
  return rows;
}

/** Whom the round goes along, in order of speaking; what stood there is dropped. */
export async function replaceAsked(at: Acting, decision: string, organisations: readonly string[]): Promise<void> {
  await db(at).deleteFrom('decisions.asked').where('decision_id', '=', decision).execute();
  await insertAsked(at, decision, organisations);
}

export async function insertAsked(at: Acting, decision: string, organisations: readonly string[]): Promise<void> {
  if (organisations.length === 0) return;
  await db(at)
    .insertInto('decisions.asked')
    .values(
      organisations.map((organisation_id, index) => ({ decision_id: decision, organisation_id, position: index + 1 })),
    )
    .execute();
}

export interface VoiceRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: OrganisationName | null;
  readonly edition: number;
  readonly voice: Voice;
  readonly argument: string | null;
  readonly harmsAim: string | null;
  readonly functionTitle: string | null;
  readonly integratedHow: string | null;
  readonly integratedIn: number | null;
  readonly position: number;
  readonly createdAt: Date;
}

export async function voicesOf(at: Acting, decision: string): Promise<VoiceRow[]> {
  const { rows } =
    await sql<VoiceRow>`select v.id, v.organisation_id as "organisationId", v.edition, v.voice, v.argument,
      v.harms_aim as "harmsAim", v.function_title as "functionTitle", v.integrated_how as "integratedHow",
      v.integrated_in as "integratedIn", v.position, v.created_at as "createdAt", ${organisation} as organisation
    from decisions.voice v left join membership.shared_organisation o on o.id = v.organisation_id
    where v.decision_id = ${decision} order by v.position`.execute(db(at));
  return rows;
}

export interface NewVoice extends By {
  readonly organisationId: string;
  readonly edition: number;
  readonly voice: Voice;
  readonly argument: string | null;
  readonly harmsAim: string | null;
  readonly functionTitle: string | null;
  readonly position: number;
  readonly integrated?: { readonly how: string; readonly edition: number };
}

export async function insertVoice(at: Acting, decision: string, given: NewVoice): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('decisions.voice')
    .values({
      id,
      decision_id: decision,
      edition: given.edition,
      organisation_id: given.organisationId,
      voice: given.voice,
      argument: given.argument,
      harms_aim: given.harmsAim,
      function_title: given.functionTitle,
      position: given.position,
      ...by(at, given),
      ...(given.integrated && { integrated_how: given.integrated.how, integrated_in: given.integrated.edition }),
    })
    .execute();
  return id;
}

export async function integrateVoices(
  at: Acting,
  voices: readonly string[],
  { how, edition }: { how: string; edition: number },
): Promise<void> {
  if (voices.length === 0) return;
  await db(at)
    .updateTable('decisions.voice')
    .set({ integrated_how: how, integrated_in: edition })
    .where('id', 'in', voices)
    .execute();
}

export interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly targetId: string | null;
  readonly label: string;
}

export async function changesOf(at: Acting, decision: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`select id, kind, target_id as "targetId", label from decisions.change
    where decision_id = ${decision} order by created_at, id`.execute(db(at));
  return rows;
}

/** Is this a version of the text of this deal, that who acts may see? */
export async function isTextOf(at: Acting, space: string, version: string): Promise<boolean> {
  const found = await db(at)
    .selectFrom('agreements.shared_version')
    .select('id')
    .where('id', '=', version)
    .where('space_id', '=', space)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertChange(
  at: Acting,
  decision: string,
  { kind, targetId, label }: { kind: ChangeKind; targetId: string | null; label: string },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('decisions.change')
    .values({ id, decision_id: decision, kind, target_id: targetId, label })
    .execute();
  return id;
}

export interface StepRow {
  readonly move: string;
  readonly state: State;
  readonly note: string | null;
  readonly at: Date;
}

export async function stepsOf(at: Acting, decision: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`select move, state, note, created_at as at from decisions.step
    where decision_id = ${decision} order by created_at, id`.execute(db(at));
  return rows;
}

export async function insertStep(
  at: Acting,
  decision: string,
  step: { move: string; state: State; note: string | null } & By,
): Promise<void> {
  const { move, state, note } = step;
  await db(at)
    .insertInto('decisions.step')
    .values({ id: at.newId(), decision_id: decision, move, state, note, ...by(at, step) })
    .execute();
}
