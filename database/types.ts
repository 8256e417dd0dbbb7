// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the migrations. Do not edit.
import type { ColumnType } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as its text: drivers differ in what they make of an array. */
export type Json = ColumnType<JsonValue, string, string>;
/** May be left out when written: the database fills it in. */
export type Generated<T> =
  T extends ColumnType<infer Read, infer Insert, infer Update> ? ColumnType<Read, Insert | undefined, Update> : ColumnType<T, T | undefined, T>;
/** Read only. */
export type GeneratedAlways<T> = T extends ColumnType<infer Read, unknown, unknown> ? ColumnType<Read, never, never> : ColumnType<T, never, never>;
/** Read as a moment, written as a moment or its RFC 3339 text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AgreementsArticle {
  id: string;
  version_id: string;
  space_id: string;
  lineage: string;
  position: number;
  kind: string;
  part: string | null;
  title: string;
  text: Generated<string>;
  changed_by: string | null;
  changed_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface AgreementsComment {
  id: string;
  article_id: string;
  space_id: string;
  organisation_id: string | null;
  author_id: string | null;
  text: string;
  resolved_at: Timestamp | null;
  answer: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface AgreementsDecision {
  id: string;
  version_id: string;
  space_id: string;
  organisation_id: string;
  planned_on: string | null;
  decided_on: string | null;
  reference: string | null;
  author_id: string | null;
  version: Generated<number>;
}

export interface AgreementsParty {
  id: string;
  version_id: string;
  space_id: string;
  organisation_id: string;
  represented_by: string | null;
  function_title: string | null;
  capacity: string | null;
  named: Generated<boolean>;
  version: Generated<number>;
}

export interface AgreementsPromise {
  id: string;
  version_id: string;
  space_id: string;
  organisation_id: string;
  commitment_id: string | null;
  position: number;
  text: string;
}

export interface AgreementsSharedVersion {
  id: string;
  space_id: string;
  number: number;
  title: string;
  kind: string;
  state: string;
  text_hash: string | null;
  signed_on: string | null;
  published_on: string | null;
  reference: string | null;
}

export interface AgreementsSignature {
  id: string;
  version_id: string;
  space_id: string;
  organisation_id: string;
  person_id: string | null;
  name: string;
  function_title: string;
  capacity: string;
  place: string;
  mandate_document: string | null;
  text_hash: string;
  later: Generated<boolean>;
  signed_at: Generated<Timestamp>;
}

export interface AgreementsVersion {
  id: string;
  space_id: string;
  number: number;
  title: string;
  generation: string;
  kind: Generated<string>;
  based_on_id: string | null;
  state: Generated<string>;
  canonical_text: string | null;
  text_hash: string | null;
  frozen_at: Timestamp | null;
  signed_on: string | null;
  published_on: string | null;
  reference: string | null;
  withdrawn_reason: string | null;
  joining_from_on: string | null;
  joining_until_on: string | null;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  search: GeneratedAlways<string | null>;
}

export interface BarriersAnswer {
  id: string;
  barrier_id: string;
  organisation_id: string | null;
  given_by: string;
  kind: string;
  text: string;
  reasons: string | null;
  legal_basis: string | null;
  valid_for: Generated<string>;
  state: Generated<string>;
  answered_on: string | null;
  source: string | null;
  source_key: string | null;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  conditions: string | null;
  cluster_answer_id: string | null;
  search: GeneratedAlways<string | null>;
}

export interface BarriersBarrier {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  about: string | null;
  domain: Generated<string>;
  kind: Generated<string>;
  law: string | null;
  outcome: Generated<string>;
  seen_on: string | null;
  source: string | null;
  source_key: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  stage: Generated<string>;
  hindered: string | null;
  frequency: Generated<string>;
  supposed_rule: string | null;
  protects: string | null;
  tried: string | null;
  requested: Generated<string>;
  topic: string | null;
  verdict: Generated<string>;
  verdict_by: string | null;
  verdict_why: string | null;
  verdict_on: string | null;
  route: string | null;
  owner_id: string | null;
  owner_function: string | null;
  expires_on: string | null;
  expires_why: string | null;
  sensitive: Generated<boolean>;
  asked_on: string | null;
  acknowledged_on: string | null;
  answered_on: string | null;
  next_step_on: string | null;
  closed_on: string | null;
  outcome_why: string | null;
  law_keys: Generated<string[]>;
  likeness: GeneratedAlways<string[]>;
  origin_kind: string | null;
  origin_id: string | null;
  successor_id: string | null;
  successor_function: string | null;
  successor_why: string | null;
}

export interface BarriersBecame {
  id: string;
  barrier_id: string;
  kind: string;
  target_id: string;
  href: string | null;
  seen_by: Generated<string>;
  space_id: string;
  made_on: string;
}

export interface BarriersCluster {
  id: string;
  question: string;
  about: string | null;
  law: string | null;
  law_keys: Generated<string[]>;
  topic: string | null;
  fictional: Generated<boolean>;
  state: Generated<string>;
  owner_id: string | null;
  owner_function: string | null;
  requested: Generated<string>;
  may_publish: Generated<boolean>;
  sensitive: Generated<boolean>;
  asked_on: string | null;
  acknowledged_on: string | null;
  answered_on: string | null;
  next_step_on: string | null;
  published_on: string | null;
  merged_into: string | null;
  split_from: string | null;
  source_key: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  search: GeneratedAlways<string | null>;
  words_of: string | null;
}

export interface BarriersClusterAnswer {
  id: string;
  cluster_id: string;
  organisation_id: string;
  given_by: string;
  kind: string;
  text: string;
  reasons: string | null;
  legal_basis: string | null;
  conditions: string | null;
  state: Generated<string>;
  answered_on: string | null;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  search: GeneratedAlways<string | null>;
}

export interface BarriersClusterMember {
  id: string;
  cluster_id: string;
  barrier_id: string;
  joined_on: string;
  left_on: string | null;
  left_by: string | null;
  differs: string | null;
  differs_on: string | null;
}

export interface BarriersClusterStep {
  id: string;
  cluster_id: string;
  move: string;
  happened_on: string;
  barrier_id: string | null;
  other_id: string | null;
  note: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface BarriersExperiment {
  id: string;
  barrier_id: string;
  state: Generated<string>;
  aim: string;
  scope: string;
  deviates_from: string;
  maximum_months: number;
  evaluation_on: string | null;
  equality_note: string | null;
  after_last_day: string | null;
  legal_basis: string | null;
  organisation_id: string | null;
  granted_on: string | null;
  document: string | null;
  started_on: string | null;
  last_on: string | null;
  ended_on: string | null;
  learned: string | null;
  source_key: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface BarriersFeatureCount {
  feature: string;
  barriers: number;
}

export interface BarriersRuling {
  id: string | null;
  bundled: boolean | null;
  subject_id: string | null;
  space_id: string | null;
  question: string | null;
  law: string | null;
  law_keys: string[] | null;
  topic: string | null;
  organisation_id: string | null;
  given_by: string | null;
  kind: string | null;
  text: string | null;
  reasons: string | null;
  legal_basis: string | null;
  conditions: string | null;
  valid_for: string | null;
  answered_on: string | null;
  source: string | null;
  fictional: boolean | null;
}

export interface BarriersSharedBarrier {
  id: string;
  deal_id: string;
  organisation_id: string | null;
  title: string;
  domain: string;
  kind: string;
  law: string | null;
  outcome: string;
  seen_on: string | null;
  visibility: string;
  stage: string;
  owner_id: string | null;
  asked_on: string | null;
  answered_on: string | null;
  next_step_on: string | null;
  closed_on: string | null;
  owner_function: string | null;
}

export interface BarriersStep {
  id: string;
  barrier_id: string;
  move: string;
  happened_on: string | null;
  organisation_id: string | null;
  note: string | null;
  source: string | null;
  source_key: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface BarriersVector {
  barrier_id: string;
  model: string;
  digest: string;
  vector: number[];
  buckets: string[];
  made_at: Generated<Timestamp>;
}

export interface CommitmentsCoding {
  id: string;
  commitment_id: string;
  verifiable: string;
  ambition: string;
  why: string | null;
  given_by: string | null;
  organisation_id: string | null;
  given_on: string;
  author_id: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface CommitmentsCommitment {
  id: string;
  space_id: string;
  organisation_id: string;
  what: string;
  due_on: string | null;
  effect: string | null;
  condition: string | null;
  kind: string;
  owner_function: string | null;
  newness: Generated<string>;
  state: Generated<string>;
  promised_on: string | null;
  promised_function: string | null;
  mandate_id: string | null;
  confirmed_on: string | null;
  transfer_to_id: string | null;
  transfer_reason: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  reported_on: string | null;
  verifiable: string | null;
  ambition: string | null;
  self_completion: string | null;
  self_effect: string | null;
  other_completion: string | null;
  other_effect: string | null;
  other_why: string | null;
  source: string | null;
  source_key: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  due_from: GeneratedAlways<string | null>;
  due_until: GeneratedAlways<string | null>;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface CommitmentsContribution {
  id: string;
  space_id: string;
  organisation_id: string | null;
  paid_by_id: string | null;
  kind: Generated<string>;
  what: string;
  planned_amount: number | null;
  real_amount: number | null;
  unit: string | null;
  starts_on: string | null;
  ends_on: string | null;
  source: string | null;
  source_key: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface CommitmentsDependency {
  id: string;
  commitment_id: string;
  needs_id: string;
  why: string | null;
}

export interface CommitmentsJudgement {
  id: string;
  commitment_id: string;
  side: string;
  completion: string;
  effect: Generated<string>;
  why: string | null;
  evidence: string | null;
  given_by: string | null;
  organisation_id: string | null;
  given_on: string;
  author_id: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface CommitmentsMilestone {
  id: string;
  commitment_id: string;
  text: string;
  due_on: string | null;
  done_on: string | null;
  version: Generated<number>;
}

export interface CommitmentsSharedCommitment {
  id: string;
  deal_id: string;
  organisation_id: string;
  what: string;
  due_on: string | null;
  effect: string | null;
  kind: string;
  state: string;
  promised_on: string | null;
  reported_on: string | null;
  due_from: string | null;
  due_until: string | null;
  self_completion: string | null;
  other_completion: string | null;
  visibility: string;
  owner_function: string | null;
  withdrawn_on: string | null;
}

export interface CommitmentsSharedContribution {
  id: string;
  deal_id: string;
  organisation_id: string | null;
  paid_by_id: string | null;
  kind: string;
  planned_amount: number | null;
  real_amount: number | null;
  unit: string | null;
  starts_on: string | null;
  ends_on: string | null;
  visibility: string;
}

export interface CommitmentsStep {
  id: string;
  commitment_id: string;
  move: string;
  happened_on: string;
  organisation_id: string | null;
  given_by: string | null;
  note: string | null;
  evidence: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface CommitmentsVersion {
  id: string;
  commitment_id: string;
  number: number;
  organisation_id: string;
  what: string;
  due_on: string | null;
  effect: string | null;
  condition: string | null;
  reason: string | null;
  agreed_by: string | null;
  made_on: string;
}

export interface DealsDeal {
  space_id: string;
  short_name: string;
  theme: string | null;
  stage: Generated<string>;
  explored_from_on: string | null;
  signed_on: string | null;
  ends_on: string | null;
  notes: string | null;
  confidence: Generated<string>;
  as_of_on: string | null;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface DealsEntryAnswer {
  id: string;
  space_id: string;
  criterion: string;
  answer: string;
  reason: string;
  answered_as: string;
  author_id: string | null;
  answered_at: Generated<Timestamp>;
}

export interface DealsInvitation {
  id: string;
  space_id: string;
  organisation_id: string;
  tie: string;
  intensity: Generated<string>;
  joining_day_id: string | null;
  words: string | null;
  answer_before: string | null;
  invited_by: string | null;
  invited_at: Generated<Timestamp>;
  state: Generated<string>;
  answered_by: string | null;
  answered_as: string | null;
  answered_at: Timestamp | null;
  answer_reason: string | null;
  version: Generated<number>;
}

export interface DealsJoiningDay {
  id: string;
  space_id: string;
  held_on: string;
  about: string | null;
}

export interface DealsLink {
  id: string;
  from_id: string;
  kind: string;
  to_id: string | null;
  to_name: string | null;
  linked_on: string | null;
  source: string | null;
  version: Generated<number>;
  asked_by: string | null;
  agreed_at: Generated<Timestamp | null>;
  declined_at: Timestamp | null;
  answer_reason: string | null;
}

export interface DealsParty {
  id: string;
  space_id: string;
  organisation_id: string;
  tie: Generated<string>;
  intensity: Generated<string>;
  position: number;
  joined_on: string | null;
  left_on: string | null;
  left_reason: string | null;
  successor_note: string | null;
  source: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface DealsProgramme {
  space_id: string;
  about: string | null;
  gaps: string | null;
  as_of_on: string | null;
  version: Generated<number>;
}

export interface DealsSharedDeal {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  theme: string | null;
  stage: string;
  explored_from_on: string | null;
  signed_on: string | null;
  ends_on: string | null;
  confidence: string;
  as_of_on: string | null;
  programme_id: string | null;
  visibility: string;
  existence_hidden: boolean;
  fictional: boolean;
}

export interface DealsSharedParty {
  id: string;
  deal_id: string;
  organisation_id: string;
  tie: string;
  intensity: string;
  position: number;
  joined_on: string | null;
  left_on: string | null;
}

export interface DealsSource {
  id: string;
  space_id: string;
  number: number;
  url: string;
}

export interface DealsStageEvent {
  id: string;
  space_id: string;
  stage: string;
  happened_on: string | null;
  note: string | null;
  source: string | null;
  author_id: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface DecisionsAsked {
  decision_id: string;
  organisation_id: string;
  position: number;
}

export interface DecisionsChange {
  id: string;
  decision_id: string;
  kind: string;
  target_id: string | null;
  label: string;
  created_at: Generated<Timestamp>;
}

export interface DecisionsDecision {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  proposal: string;
  driver: string;
  circle: string | null;
  type: Generated<string>;
  method: string;
  share: Generated<string>;
  decider_id: string | null;
  state: Generated<string>;
  edition: Generated<number>;
  measure: string | null;
  review_on: string | null;
  round_until: string | null;
  binding_on: string | null;
  formal_by: string | null;
  formal_on: string | null;
  formal_reference: string | null;
  outcome_note: string | null;
  referred_to: string | null;
  decided_on: string | null;
  replaces_id: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface DecisionsEdition {
  id: string;
  decision_id: string;
  number: number;
  proposal: string;
  why: string | null;
  author_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface DecisionsRemark {
  id: string;
  decision_id: string;
  kind: string;
  text: string;
  organisation_id: string | null;
  author_id: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: Timestamp | null;
  created_at: Generated<Timestamp>;
}

export interface DecisionsRule {
  space_id: string;
  type: string;
  method: string;
  share: Generated<string>;
}

export interface DecisionsSharedDecision {
  id: string;
  space_id: string;
  title: string;
  state: string;
  method: string;
  review_on: string | null;
  decided_on: string | null;
  visibility: string;
  created_at: Timestamp;
  round_until: string | null;
}

export interface DecisionsStep {
  id: string;
  decision_id: string;
  move: string;
  state: string;
  note: string | null;
  author_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface DecisionsVoice {
  id: string;
  decision_id: string;
  edition: number;
  organisation_id: string;
  voice: string;
  argument: string | null;
  harms_aim: string | null;
  function_title: string | null;
  author_id: string | null;
  integrated_how: string | null;
  integrated_in: number | null;
  position: number;
  created_at: Generated<Timestamp>;
}

export interface DocumentsChunk {
  file_id: string;
  number: number;
  data: Uint8Array;
}

export interface DocumentsDocument {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  about: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_why: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  search: GeneratedAlways<string | null>;
}

export interface DocumentsFile {
  id: string;
  document_id: string;
  number: number;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  place: Generated<string>;
  scan: string;
  scanned_at: Timestamp | null;
  author_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface DocumentsMention {
  note_id: string;
  person_id: string;
  mentioned_at: Generated<Timestamp>;
}

export interface DocumentsNote {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  body: Json;
  visibility: Generated<string>;
  author_id: string | null;
  withdrawn_at: Timestamp | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface DocumentsNoteVersion {
  note_id: string;
  number: number;
  title: string;
  body: Json;
  author_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface KernelActiveMinutes {
  week: string;
  who: string;
  by_link: boolean;
  sent: boolean;
  minutes: number;
  last_at: Timestamp;
}

export interface KernelActiveWeek {
  week: string;
  salt: string;
}

export interface KernelAnchor {
  day: string;
  facts: number;
  hash: string;
}

export interface KernelChain {
  space_id: string;
  length: number;
  head: string;
}

export interface KernelFact {
  id: string;
  space_id: string;
  sequence: number;
  type: string;
  at: Timestamp;
  actor: string;
  body: Json;
  previous: string;
  hash: string;
}

export interface KernelMigration {
  name: string;
  hash: string;
  applied_at: Generated<Timestamp>;
}

export interface KernelOutbox {
  id: string;
  kind: string;
  payload: Json;
  posted_at: Generated<Timestamp>;
  due_at: Generated<Timestamp>;
  attempts: Generated<number>;
  sent_at: Timestamp | null;
  failed: string | null;
  recipient: GeneratedAlways<string | null>;
  about: GeneratedAlways<string | null>;
  about_id: GeneratedAlways<string | null>;
  space_id: GeneratedAlways<string | null>;
  unread: Generated<boolean>;
  repeats: Generated<number>;
  bounced_at: Timestamp | null;
  counts_on: GeneratedAlways<string | null>;
  by_itself: GeneratedAlways<boolean>;
}

export interface KernelPseudonym {
  person_id: string;
  salt: string;
}

export interface KernelReading {
  sequence: number;
  at: Timestamp;
  actor: string;
  operation: string;
  subjects: string[];
  previous: string;
  hash: string;
}

export interface KernelReadingChain {
  id: Generated<boolean>;
  length: Generated<number>;
  head: Generated<string>;
}

export interface KernelUndeliverable {
  mail: string;
  since: Generated<Timestamp>;
  reason: string;
  outbox_id: string | null;
}

export interface MembershipAddress {
  mail: string;
  person_id: string;
}

export interface MembershipAffiliation {
  id: string;
  person_id: string;
  organisation_id: string;
  function_title: string | null;
  starts_on: Generated<string>;
  ends_on: string | null;
  version: Generated<number>;
}

export interface MembershipAttempt {
  hash: string;
  kind: string;
  person_id: string | null;
  provider: string | null;
  expires_at: Timestamp;
}

export interface MembershipAuditRight {
  id: string;
  person_id: string;
  given_by: string | null;
  why: string;
  starts_at: Generated<Timestamp>;
  ends_at: Timestamp | null;
}

export interface MembershipFactorDuty {
  person_id: string;
  due_at: Timestamp;
}

export interface MembershipFactorTries {
  person_id: string;
  since: Generated<Timestamp>;
  tries: Generated<number>;
}

export interface MembershipIdentity {
  issuer: string;
  subject: string;
  person_id: string;
  provider: string;
  created_at: Generated<Timestamp>;
  used_at: Timestamp | null;
}

export interface MembershipKey {
  id: string;
  hash: string;
  kind: string;
  person_id: string | null;
  subject: string | null;
  scopes: Generated<string[]>;
  label: string | null;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  idle_minutes: number | null;
  seen_at: Generated<Timestamp>;
  ended_at: Timestamp | null;
  proved_at: Timestamp | null;
  proved_by: string | null;
}

export interface MembershipLivingKey {
  id: string;
  hash: string;
  kind: string;
  subject: string | null;
  scopes: string[];
  proved_at: Timestamp | null;
  holder_id: string | null;
  administrator: boolean | null;
  demo: boolean | null;
  acts_as: string | null;
}

export interface MembershipMandate {
  id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  commitment_kinds: Generated<string[]>;
  space_id: string | null;
  document: string | null;
  given_by: string | null;
  starts_on: Generated<string>;
  ends_on: string | null;
  ended_at: Timestamp | null;
  end_reason: string | null;
  deputy_for: string | null;
  successor_of: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface MembershipOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: string;
  aliases: Generated<string[]>;
  tooi: string | null;
  kvk: string | null;
  ror: string | null;
  fictional: Generated<boolean>;
  visibility: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  search: GeneratedAlways<string | null>;
}

export interface MembershipPasskey {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: Generated<number>;
  transports: Generated<string[]>;
  label: string;
  created_at: Generated<Timestamp>;
  used_at: Timestamp | null;
}

export interface MembershipPerson {
  id: string;
  name: string | null;
  language: Generated<string>;
  administrator: Generated<boolean>;
  demo: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  ended_at: Timestamp | null;
  erased_at: Timestamp | null;
  erased_house: string | null;
}

export interface MembershipRecoveryCode {
  hash: string;
  person_id: string;
  created_at: Generated<Timestamp>;
}

export interface MembershipRightsReview {
  id: string;
  seen_by: string | null;
  seen_at: Generated<Timestamp>;
  held: number;
  remark: string | null;
}

export interface MembershipSharedAffiliation {
  person_id: string;
  organisation_id: string;
  function_title: string | null;
  starts_on: string;
  ends_on: string | null;
}

export interface MembershipSharedMandate {
  id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  commitment_kinds: string[];
  space_id: string | null;
  starts_on: string;
  ends_on: string | null;
  ended_at: Timestamp | null;
  deputy_for: string | null;
  successor_of: string | null;
}

export interface MembershipSharedOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: string;
  fictional: boolean;
  visibility: string;
}

export interface MembershipSharedPerson {
  id: string;
  name: string | null;
}

export interface MembershipTotp {
  person_id: string;
  sealed: string;
  last_step: Generated<number>;
  created_at: Generated<Timestamp>;
  confirmed_at: Timestamp | null;
}

export interface MembershipVouch {
  person_id: string;
  code_hash: string;
  vouched_by: string | null;
  made_at: Generated<Timestamp>;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface MissionsCriterion {
  mission_id: string;
  criterion: string;
  answer: string;
  author_id: string | null;
  answered_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface MissionsIntent {
  id: string;
  mission_id: string;
  number: number;
  text: string;
  why: string | null;
  since_on: string;
  author_id: string | null;
}

export interface MissionsMission {
  id: string;
  space_id: string;
  organisation_id: string | null;
  slug: string;
  title: string;
  challenge: string;
  statement: string;
  horizon_on: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface MissionsSharedMission {
  id: string;
  space_id: string;
  slug: string;
  title: string;
  statement: string;
  horizon_on: string | null;
  visibility: string;
}

export interface MomentumBurden {
  week: string;
  role: string;
  fictional: boolean;
  from_minutes: number;
  people: number;
  of_people: number;
}

export interface MomentumCall {
  id: string;
  space_id: string;
  about_kind: string;
  about_id: string;
  organisation_id: string | null;
  function_title: string | null;
  called_on: string;
  outcome: string;
  note: string | null;
  next_on: string | null;
  author_id: string | null;
  created_at: Generated<Timestamp>;
}

export interface MomentumCustody {
  id: string;
  space_id: string;
  organisation_id: string;
  function: string;
  state: Generated<string>;
  named_by: string | null;
  named_at: Generated<Timestamp>;
  answered_by: string | null;
  answered_at: Timestamp | null;
  starts_on: string | null;
  ends_on: string | null;
  reason: string | null;
  version: Generated<number>;
}

export interface MomentumDigest {
  id: string;
  person_id: string;
  day: string;
  asked: number;
  told: number;
  posted: boolean;
}

export interface MomentumHelpRequest {
  id: string;
  adoption_id: string;
  space_id: string;
  organisation_id: string;
  wanted: string;
  state: Generated<string>;
  helper_id: string | null;
  form: string | null;
  words: string | null;
  outcome: string | null;
  asked_on: string;
  routed_on: string | null;
  told_on: string | null;
  changed_by: string | null;
  version: Generated<number>;
}

export interface MomentumMailChoice {
  person_id: string;
  digest: Generated<string>;
  weekday: Generated<number>;
  quiet_from: Generated<number>;
  quiet_until: Generated<number>;
  version: Generated<number>;
}

export interface MomentumRecovery {
  id: string;
  adoption_id: string;
  because: string;
  state: Generated<string>;
  cause: string | null;
  cause_words: string | null;
  decision_words: string | null;
  opened_on: string;
  opened_by: string | null;
  decided_on: string | null;
  decided_by: string | null;
  decided_as: string | null;
  version: Generated<number>;
}

export interface MomentumRecoveryStep {
  id: string;
  recovery_id: string;
  kind: string;
  target_id: string;
  label: string;
  author_id: string | null;
  made_on: string;
  made_at: Generated<Timestamp>;
}

export interface MomentumSlipping {
  id: string;
  adoption_id: string;
  because: string;
  signs: Generated<string[]>;
  state: Generated<string>;
  proposed_on: string;
  answered_by: string | null;
  answered_as: string | null;
  answered_on: string | null;
  reason: string | null;
  version: Generated<number>;
}

export interface PortfolioConnection {
  id: string;
  from_id: string;
  kind: string;
  to_id: string;
  note: string | null;
}

export interface PortfolioItem {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  about: string | null;
  kind: Generated<string>;
  level: string | null;
  lever: string | null;
  facet: string | null;
  horizon: string | null;
  leverage_band: string | null;
  scaling_mechanism: string | null;
  stage: string | null;
  evidence_level: string | null;
  xcurve_pattern: string | null;
  place: string | null;
  starts_on: string | null;
  ends_on: string | null;
  source: string | null;
  source_key: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface PortfolioItemDeal {
  item_id: string;
  space_id: string;
}

export interface PortfolioItemMission {
  item_id: string;
  mission_id: string;
}

export interface PortfolioItemResult {
  item_id: string;
  result_id: string;
}

export interface PortfolioSharedItem {
  id: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  kind: string;
  level: string | null;
  place: string | null;
  visibility: string;
  stage: string | null;
  ends_on: string | null;
}

export interface ResultsAdoption {
  id: string;
  result_id: string;
  organisation_id: string;
  unit: Generated<string>;
  space_id: string;
  programme_id: string | null;
  result_kind: string;
  level: Generated<string>;
  asserted_by: string | null;
  source: string | null;
  source_key: string | null;
  confirmed_on: string | null;
  unanswered_on: Generated<string[]>;
  freshness: Generated<string>;
  starts_as: Generated<string>;
  ages_on: string | null;
  unconfirmed_on: string | null;
  unknown_on: string | null;
  fades_on: string | null;
  direction: Generated<string>;
  fall_reported_on: string | null;
  threat: string | null;
  help: string | null;
  fidelity: Generated<string>;
  origin: Generated<string>;
  units_using: number | null;
  units_intended: number | null;
  replaces: string | null;
  replaced_stopped_on: string | null;
  passed_on: string | null;
  stuck_reason: string | null;
  shock: string | null;
  owner_function: string | null;
  owner_id: string | null;
  next_check_in_on: string | null;
  end_kind: string | null;
  end_reason: string | null;
  ended_on: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  confirmed_order: GeneratedAlways<string | null>;
  check_in_order: GeneratedAlways<string | null>;
  rhythm_from: string | null;
  rhythm_decided: Generated<boolean>;
  deal_ended_on: string | null;
  extra_on: string | null;
  extra_why: string | null;
  next_why: string | null;
  next_month: number | null;
  asked_in: string | null;
  owner_left_on: string | null;
}

export interface ResultsAdoptionEvent {
  id: string;
  adoption_id: string;
  kind: string;
  happened_on: string;
  level: string;
  direction: string | null;
  reported: Generated<boolean>;
  end_kind: string | null;
  voice: string | null;
  note: string | null;
  check_in_id: string | null;
  author_id: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface ResultsAdoptionSum {
  class: string;
  owner_id: string;
  programme_id: string | null;
  level: string;
  freshness: string;
  result_kind: string;
  end_kind: string;
  records: number;
}

export interface ResultsAnchor {
  adoption_id: string;
  kind: string;
  in_place: boolean;
  reference: string | null;
  ends_on: string | null;
}

export interface ResultsCheckIn {
  id: string;
  organisation_id: string;
  space_id: string;
  role: string;
  due_on: string;
  sent_to: string | null;
  language: Generated<string>;
  sent_at: Generated<Timestamp>;
  answered_at: Timestamp | null;
  answered_via: string | null;
  revoked_at: Timestamp | null;
  author_id: string | null;
  why: Generated<string>;
  month: number | null;
  stage: Generated<string>;
  step_on: string | null;
  answered_by: string | null;
  recorded_by: string | null;
}

export interface ResultsCheckInAnswer {
  check_in_id: string;
  adoption_id: string;
  still_in_use: string | null;
  what_changed: string | null;
  carried_by: string | null;
  threat: string | null;
  help: string | null;
  level_then: string | null;
  before: Json | null;
  answered_at: Timestamp | null;
  changed_at: Timestamp | null;
  signs: Json | null;
}

export interface ResultsClaim {
  id: string;
  adoption_id: string;
  level: string;
  status: Generated<string>;
  awaiting: string;
  evidence: Generated<Json>;
  claimed_by: string | null;
  claimed_as: string;
  claimed_at: Generated<Timestamp>;
  closed_by: string | null;
  closed_as: string | null;
  closed_at: Timestamp | null;
  words: string | null;
  via: Generated<string>;
}

export interface ResultsContact {
  id: string;
  organisation_id: string;
  space_id: string;
  step: string;
  function_title: string;
  mail: string;
  mail_hint: GeneratedAlways<string>;
  language: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  changed_at: Generated<Timestamp>;
}

export interface ResultsContest {
  id: string;
  adoption_id: string;
  level: string;
  words: string;
  author_id: string | null;
  contested_at: Generated<Timestamp>;
  withdrawn_at: Timestamp | null;
}

export interface ResultsHappening {
  id: string;
  organisation_id: string;
  space_id: string;
  adoption_id: string | null;
  kind: string;
  happened_on: string;
  note: string | null;
  author_id: string | null;
  recorded_at: Generated<Timestamp>;
}

export interface ResultsOutsideReport {
  id: string;
  result_id: string;
  space_id: string;
  organisation_name: string;
  organisation_id: string | null;
  unit: string | null;
  function: string;
  mail: string | null;
  language: Generated<string>;
  level: string | null;
  evidence: Generated<Json>;
  words: string | null;
  proof: string | null;
  status: Generated<string>;
  sent_at: Generated<Timestamp>;
  confirmed_at: Timestamp | null;
  decided_at: Timestamp | null;
  decided_by: string | null;
  reason: string | null;
  adoption_id: string | null;
  version: Generated<number>;
}

export interface ResultsPhoneTask {
  id: string;
  check_in_id: string;
  organisation_id: string;
  space_id: string;
  reason: string;
  call_on: string;
  tries: Generated<number>;
  note: string | null;
  outcome: string | null;
  done_at: Timestamp | null;
  done_by: string | null;
  version: Generated<number>;
  made_at: Generated<Timestamp>;
}

export interface ResultsResult {
  id: string;
  slug: string;
  space_id: string;
  organisation_id: string | null;
  title: string;
  kind: string;
  summary: string | null;
  conditions: string | null;
  contact_function: string | null;
  model_texts: Generated<Json>;
  source: string | null;
  source_key: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  search: GeneratedAlways<string | null>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface ResultsSharedAdoption {
  id: string;
  result_id: string;
  organisation_id: string;
  unit: string;
  deal_id: string;
  programme_id: string | null;
  result_kind: string;
  level: string;
  direction: string;
  starts_as: string;
  ages_on: string | null;
  unconfirmed_on: string | null;
  unknown_on: string | null;
  confirmed_on: string | null;
  end_kind: string | null;
  next_check_in_on: string | null;
  visibility: string;
}

export interface ResultsSharedAdoptionEvent {
  id: string;
  adoption_id: string;
  kind: string;
  happened_on: string;
  level: string;
  direction: string | null;
  end_kind: string | null;
  recorded_at: Timestamp;
  check_in_id: string | null;
}

export interface ResultsSharedAnchor {
  adoption_id: string;
  kind: string;
  in_place: boolean;
  reference: string | null;
  ends_on: string | null;
}

export interface ResultsSharedAnswer {
  check_in_id: string;
  adoption_id: string;
  role: string;
  due_on: string;
  answered_at: Timestamp | null;
  still_in_use: string | null;
  carried_by: string | null;
  threat: string | null;
  help: string | null;
  signs: Json | null;
}

export interface ResultsSharedKeeping {
  id: string;
  result_id: string;
  organisation_id: string;
  deal_id: string;
  unit: string;
  level: string;
  direction: string;
  fall_reported_on: string | null;
  end_kind: string | null;
  owner_function: string | null;
  owner_id: string | null;
  owner_left_on: string | null;
  next_check_in_on: string | null;
  help: string | null;
  threat: string | null;
  visibility: string;
  version: number;
  end_reason: string | null;
  ended_on: string | null;
}

export interface ResultsSharedResult {
  id: string;
  slug: string;
  deal_id: string;
  organisation_id: string | null;
  title: string;
  kind: string;
  visibility: string;
}

export interface SessionsAttendance {
  id: string;
  session_id: string;
  person_id: string | null;
  organisation_id: string | null;
  status: Generated<string>;
  successor: Generated<boolean>;
}

export interface SessionsOutcome {
  id: string;
  session_id: string;
  point_id: string | null;
  kind: string;
  target_id: string;
  label: string;
  href: string | null;
  created_at: Generated<Timestamp>;
}

export interface SessionsPoint {
  id: string;
  session_id: string;
  position: number;
  title: string;
  minutes: number | null;
  due_kind: string | null;
  due_id: string | null;
  due_on: string | null;
  href: string | null;
  notes: string | null;
  author_id: string | null;
  version: Generated<number>;
}

export interface SessionsSession {
  id: string;
  space_id: string;
  organisation_id: string | null;
  kind: string;
  title: string;
  starts_at: Timestamp;
  minutes: Generated<number>;
  place: string | null;
  goal: string | null;
  state: Generated<string>;
  report: string | null;
  went_well: string | null;
  went_badly: string | null;
  cancelled_why: string | null;
  invited_at: Timestamp | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface SessionsSetup {
  id: string;
  space_id: string;
  organisation_id: string | null;
  number: number;
  title: Generated<string>;
  core_group: string | null;
  steering_group: string | null;
  rhythm: string | null;
  work_lines: string | null;
  agreements: string | null;
  why: string | null;
  session_id: string | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface SessionsSharedAttendance {
  session_id: string;
  person_id: string | null;
  status: string;
}

export interface SessionsSharedMeeting {
  id: string;
  space_id: string;
  kind: string;
  starts_at: Timestamp;
  state: string;
  visibility: string;
}

export interface SessionsSharedPresence {
  session_id: string;
  organisation_id: string | null;
  status: string;
}

export interface SessionsSharedSession {
  id: string;
  space_id: string;
  kind: string;
  title: string;
  starts_at: Timestamp;
  minutes: number;
  place: string | null;
  state: string;
  visibility: string;
  version: number;
}

export interface SpacesAction {
  id: string;
  space_id: string;
  text: string;
  person_id: string | null;
  organisation_id: string | null;
  due_on: string | null;
  done_at: Timestamp | null;
  visibility: Generated<string>;
  author_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface SpacesNamed {
  record_id: string;
  person_id: string;
  named_by: string;
}

export interface SpacesSeat {
  id: string;
  space_id: string;
  person_id: string;
  organisation_id: string | null;
  role: string;
  starts_at: Generated<Timestamp>;
  ends_at: Timestamp | null;
  version: Generated<number>;
}

export interface SpacesSharedSeat {
  id: string;
  space_id: string;
  person_id: string;
  organisation_id: string | null;
  role: string;
  starts_at: Timestamp;
  ends_at: Timestamp | null;
}

export interface SpacesSharedSpace {
  id: string;
  kind: string;
  slug: string;
  name: string;
  parent_id: string | null;
  visibility: string;
  existence_hidden: boolean;
  fictional: boolean;
}

export interface SpacesSpace {
  id: string;
  kind: string;
  slug: string;
  name: string;
  parent_id: string | null;
  visibility: Generated<string>;
  existence_hidden: Generated<boolean>;
  fictional: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
}

export interface DB {
  'agreements.article': AgreementsArticle;
  'agreements.comment': AgreementsComment;
  'agreements.decision': AgreementsDecision;
  'agreements.party': AgreementsParty;
  'agreements.promise': AgreementsPromise;
  'agreements.shared_version': AgreementsSharedVersion;
  'agreements.signature': AgreementsSignature;
  'agreements.version': AgreementsVersion;
  'barriers.answer': BarriersAnswer;
  'barriers.barrier': BarriersBarrier;
  'barriers.became': BarriersBecame;
  'barriers.cluster': BarriersCluster;
  'barriers.cluster_answer': BarriersClusterAnswer;
  'barriers.cluster_member': BarriersClusterMember;
  'barriers.cluster_step': BarriersClusterStep;
  'barriers.experiment': BarriersExperiment;
  'barriers.feature_count': BarriersFeatureCount;
  'barriers.ruling': BarriersRuling;
  'barriers.shared_barrier': BarriersSharedBarrier;
  'barriers.step': BarriersStep;
  'barriers.vector': BarriersVector;
  'commitments.coding': CommitmentsCoding;
  'commitments.commitment': CommitmentsCommitment;
  'commitments.contribution': CommitmentsContribution;
  'commitments.dependency': CommitmentsDependency;
  'commitments.judgement': CommitmentsJudgement;
  'commitments.milestone': CommitmentsMilestone;
  'commitments.shared_commitment': CommitmentsSharedCommitment;
  'commitments.shared_contribution': CommitmentsSharedContribution;
  'commitments.step': CommitmentsStep;
  'commitments.version': CommitmentsVersion;
  'deals.deal': DealsDeal;
  'deals.entry_answer': DealsEntryAnswer;
  'deals.invitation': DealsInvitation;
  'deals.joining_day': DealsJoiningDay;
  'deals.link': DealsLink;
  'deals.party': DealsParty;
  'deals.programme': DealsProgramme;
  'deals.shared_deal': DealsSharedDeal;
  'deals.shared_party': DealsSharedParty;
  'deals.source': DealsSource;
  'deals.stage_event': DealsStageEvent;
  'decisions.asked': DecisionsAsked;
  'decisions.change': DecisionsChange;
  'decisions.decision': DecisionsDecision;
  'decisions.edition': DecisionsEdition;
  'decisions.remark': DecisionsRemark;
  'decisions.rule': DecisionsRule;
  'decisions.shared_decision': DecisionsSharedDecision;
  'decisions.step': DecisionsStep;
  'decisions.voice': DecisionsVoice;
  'documents.chunk': DocumentsChunk;
  'documents.document': DocumentsDocument;
  'documents.file': DocumentsFile;
  'documents.mention': DocumentsMention;
  'documents.note': DocumentsNote;
  'documents.note_version': DocumentsNoteVersion;
  'kernel.active_minutes': KernelActiveMinutes;
  'kernel.active_week': KernelActiveWeek;
  'kernel.anchor': KernelAnchor;
  'kernel.chain': KernelChain;
  'kernel.fact': KernelFact;
  'kernel.migration': KernelMigration;
  'kernel.outbox': KernelOutbox;
  'kernel.pseudonym': KernelPseudonym;
  'kernel.reading': KernelReading;
  'kernel.reading_chain': KernelReadingChain;
  'kernel.undeliverable': KernelUndeliverable;
  'membership.address': MembershipAddress;
  'membership.affiliation': MembershipAffiliation;
  'membership.attempt': MembershipAttempt;
  'membership.audit_right': MembershipAuditRight;
  'membership.factor_duty': MembershipFactorDuty;
  'membership.factor_tries': MembershipFactorTries;
  'membership.identity': MembershipIdentity;
  'membership.key': MembershipKey;
  'membership.living_key': MembershipLivingKey;
  'membership.mandate': MembershipMandate;
  'membership.organisation': MembershipOrganisation;
  'membership.passkey': MembershipPasskey;
  'membership.person': MembershipPerson;
  'membership.recovery_code': MembershipRecoveryCode;
  'membership.rights_review': MembershipRightsReview;
  'membership.shared_affiliation': MembershipSharedAffiliation;
  'membership.shared_mandate': MembershipSharedMandate;
  'membership.shared_organisation': MembershipSharedOrganisation;
  'membership.shared_person': MembershipSharedPerson;
  'membership.totp': MembershipTotp;
  'membership.vouch': MembershipVouch;
  'missions.criterion': MissionsCriterion;
  'missions.intent': MissionsIntent;
  'missions.mission': MissionsMission;
  'missions.shared_mission': MissionsSharedMission;
  'momentum.burden': MomentumBurden;
  'momentum.call': MomentumCall;
  'momentum.custody': MomentumCustody;
  'momentum.digest': MomentumDigest;
  'momentum.help_request': MomentumHelpRequest;
  'momentum.mail_choice': MomentumMailChoice;
  'momentum.recovery': MomentumRecovery;
  'momentum.recovery_step': MomentumRecoveryStep;
  'momentum.slipping': MomentumSlipping;
  'portfolio.connection': PortfolioConnection;
  'portfolio.item': PortfolioItem;
  'portfolio.item_deal': PortfolioItemDeal;
  'portfolio.item_mission': PortfolioItemMission;
  'portfolio.item_result': PortfolioItemResult;
  'portfolio.shared_item': PortfolioSharedItem;
  'results.adoption': ResultsAdoption;
  'results.adoption_event': ResultsAdoptionEvent;
  'results.adoption_sum': ResultsAdoptionSum;
  'results.anchor': ResultsAnchor;
  'results.check_in': ResultsCheckIn;
  'results.check_in_answer': ResultsCheckInAnswer;
  'results.claim': ResultsClaim;
  'results.contact': ResultsContact;
  'results.contest': ResultsContest;
  'results.happening': ResultsHappening;
  'results.outside_report': ResultsOutsideReport;
  'results.phone_task': ResultsPhoneTask;
  'results.result': ResultsResult;
  'results.shared_adoption': ResultsSharedAdoption;
  'results.shared_adoption_event': ResultsSharedAdoptionEvent;
  'results.shared_anchor': ResultsSharedAnchor;
  'results.shared_answer': ResultsSharedAnswer;
  'results.shared_keeping': ResultsSharedKeeping;
  'results.shared_result': ResultsSharedResult;
  'sessions.attendance': SessionsAttendance;
  'sessions.outcome': SessionsOutcome;
  'sessions.point': SessionsPoint;
  'sessions.session': SessionsSession;
  'sessions.setup': SessionsSetup;
  'sessions.shared_attendance': SessionsSharedAttendance;
  'sessions.shared_meeting': SessionsSharedMeeting;
  'sessions.shared_presence': SessionsSharedPresence;
  'sessions.shared_session': SessionsSharedSession;
  'spaces.action': SpacesAction;
  'spaces.named': SpacesNamed;
  'spaces.seat': SpacesSeat;
  'spaces.shared_seat': SpacesSharedSeat;
  'spaces.shared_space': SpacesSharedSpace;
  'spaces.space': SpacesSpace;
}
