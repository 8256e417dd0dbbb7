// SPDX-License-Identifier: EUPL-1.2
// A house with people in it. Everything is laid ready by the owner of the tables, at once and without operations,
// so that a test of one operation does not lean on the others.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Answer, type Contract, contract, type RefusalCode } from '#kernel/contract.ts';
import { hashOf, newId, newSecret } from '#kernel/ids.server.ts';
import {
  type Acting,
  type Caller,
  type Operation,
  perform,
  publicCaller,
  type RawInput,
  workerCaller,
} from '#kernel/operation.server.ts';
import { isRefusal, type Refusal } from '#kernel/pure/refusal.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { cast, type OrganisationName, organisationCast, type PersonName, personNames } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';

/** Somebody who can knock. */
export interface Actor {
  readonly caller: Caller;
  /** Runs an operation: its answer, or the refusal. */
  perform<C extends Contract>(operation: Operation<C>, raw?: RawInput): Promise<Answer<C> | Refusal<RefusalCode<C>>>;
  /** Runs an operation that must succeed: its answer. */
  done<C extends Contract>(operation: Operation<C>, raw?: RawInput): Promise<Answer<C>>;
  /** Runs something inside one acting transaction, such as a function of a `public.server.ts`. */
  inside<T>(body: (at: Acting) => Promise<T>): Promise<T>;
  /** Runs an operation that must be refused: the code of the refusal. */
  refused<C extends Contract>(operation: Operation<C>, raw?: RawInput): Promise<RefusalCode<C>>;
}

export interface Person extends Actor {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** Empty for who acts for no organisation. */
  readonly organisationId: string;
}

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Space {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export type SeatRole = 'dealmaker' | 'project_lead' | 'member' | 'learning_evaluator' | 'observer' | 'guest';

export type LinkKind = 'check_in_link' | 'outside_link' | 'own_reading' | 'unsubscribe_link';

export type MandateKind = 'represent' | 'promise' | 'sign' | 'administer';

export interface MandateTerms {
  readonly organisation?: Organisation;
  /** Limited to one space; left out: everywhere. */
  readonly space?: Space;
  /** Limited to promises of these kinds; left out: all. */
  readonly commitmentKinds?: readonly string[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** The mandate this one stands in for. */
  readonly deputyFor?: string;
  /** The mandate this one took over. */
  readonly successorOf?: string;
  readonly ended?: boolean;
}

export interface World {
  readonly runtime: TestHouse;
  readonly people: Readonly<Record<PersonName, Person>>;
  readonly organisations: Readonly<Record<OrganisationName, Organisation>>;
  /** Somebody without an account. */
  readonly anonymous: Actor;
  /** The system's own hands. */
  readonly worker: Actor;
  as(person: Person): Actor;
  /** Makes a space; without more said a deal that only its members see. */
  addSpace(given?: {
    kind?: 'programme' | 'deal' | 'coalition' | 'community_of_practice';
    name?: string;
    slug?: string;
    parent?: Space;
    visibility?: Extract<Visibility, 'parties' | 'network' | 'public'>;
    hidden?: boolean;
    fictional?: boolean;
  }): Promise<Space>;
  /** Gives a person a seat, for their own organisation; `ended` makes it one of the past. */
  seat(person: Person, space: Space, role: SeatRole, options?: { ended?: boolean }): Promise<string>;
  /** Gives a person a mandate for their own organisation, unless another is named; `ended` makes it one of the past. */
  mandate(person: Person, kind: MandateKind, given?: MandateTerms): Promise<string>;
  /** Shows a record with visibility `named` to somebody. */
  nameReader(recordId: string, reader: Person, author: Person): Promise<void>;
  /** Steps the session of a person up, as a second factor does; `minutesAgo` makes it one of the past. */
  stepUp(person: Person, options?: { minutesAgo?: number }): Promise<void>;
  /** A caller with an API token of this person. */
  token(person: Person, scopes: readonly ('read' | 'write')[]): Promise<Actor>;
  /** A caller with a link about one thing, such as a check-in. */
  link(kind: LinkKind, subject: string, person?: Person): Promise<Actor>;
  /** As the owner of the tables, who sees and may do all. */
  owner: TestHouse['owner'];
}

/** Opens a world for this test file; it is gone when the file's tests are done. */
export async function openWorld(given?: TestDatabase): Promise<World> {
  const runtime = await openTestHouse(given);
  const { owner } = runtime;
  const organisations = await addOrganisations(owner);
  const people = await addPeople(runtime, organisations);
  return {
    runtime,
    owner,
    people,
    organisations,
    anonymous: actorOf(runtime, publicCaller),
    worker: actorOf(runtime, workerCaller),
    as: (person) => person,
    addSpace: async ({
      kind = 'deal',
      name = `Proefdeal ${newId().slice(0, 4)}`,
      slug = slugOf(name),
      parent,
      visibility = 'parties',
      hidden = false,
      fictional = true,
    } = {}) => {
      const id = newId();
      await owner(
        `insert into spaces.space (id, kind, slug, name, parent_id, visibility, existence_hidden, fictional)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, kind, slug, name, parent?.id ?? null, visibility, hidden, fictional],
      );
      return { id, slug, name };
    },
    seat: async (person, space, role, { ended = false } = {}) => {
      const id = newId();
      await owner(
        `insert into spaces.seat (id, space_id, person_id, organisation_id, role, starts_at, ends_at)
          values ($1, $2, $3, nullif($4, ''), $5, now() - interval '1 year', case when $6 then now() - interval '1 day' end)`,
        [id, space.id, person.id, person.organisationId, role, ended],
      );
      return id;
    },
    mandate: async (person, kind, given = {}) => {
      const id = newId();
      const { organisation, space, commitmentKinds = [], startsOn = '2024-01-01', endsOn, ended = false } = given;
      await owner(
        `insert into membership.mandate (id, person_id, organisation_id, kind, commitment_kinds, space_id, document,
            starts_on, ends_on, ended_at, deputy_for, successor_of)
          values ($1, $2, $3, $4, $5, $6, 'Mandaatregister', $7, $8, case when $9 then now() end, $10, $11)`,
        [
          id,
          person.id,
          organisation?.id ?? person.organisationId,
          kind,
          commitmentKinds,
          space?.id ?? null,
          startsOn,
          endsOn ?? null,
          ended,
          given.deputyFor ?? null,
          given.successorOf ?? null,
        ],
      );
      return id;
    },
    nameReader: async (recordId, reader, author) =>
      void (await owner('insert into spaces.named (record_id, person_id, named_by) values ($1, $2, $3)', [
        recordId,
        reader.id,
        author.id,
      ])),
    stepUp: async (person, { minutesAgo = 0 } = {}) =>
      void (await owner(
        `update membership.key set proved_by = 'totp', proved_at = now() - make_interval(mins => $2) where hash = $1`,
        [person.caller.keyHash, minutesAgo],
      )),
    token: async (person, scopes) =>
      actorOf(runtime, await addKey(runtime, { kind: 'api_token', personId: person.id, scopes })),
    link: async (kind, subject, person) =>
      actorOf(runtime, await addKey(runtime, { kind, subject, ...(person ? { personId: person.id } : {}) })),
  };
}

const anything = contract({
  name: 'anything',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Iets', en: 'Anything' },
  answer: z.strictObject({}),
  refusals: {},
});

function actorOf(runtime: TestHouse, caller: Caller): Actor {
  return {
    caller,
    perform: (operation, raw = {}) => perform(runtime, caller, operation, raw),
    done: async (operation, raw = {}) => {
      const outcome = await perform(runtime, caller, operation, raw);
      if (isRefusal(outcome)) assert.fail(`${operation.contract.name} was refused: ${JSON.stringify(outcome)}`);
      return outcome as Answer<typeof operation.contract>;
    },
    inside: async (body) => {
      let result: { value: Awaited<ReturnType<typeof body>> } | undefined;
      const outcome = await perform(runtime, caller, {
        contract: anything,
        body: async (_, at) => {
          result = { value: await body(at) };
          return {};
        },
      });
      if (!result) assert.fail(`Refused: ${JSON.stringify(outcome)}`);
      return result.value;
    },
    refused: async (operation, raw = {}) => {
      const outcome = await perform(runtime, caller, operation, raw);
      if (!isRefusal(outcome)) assert.fail(`${operation.contract.name} was done: ${JSON.stringify(outcome)}`);
      return outcome.refused as RefusalCode<typeof operation.contract>;
    },
  };
}

async function addOrganisations(owner: TestHouse['owner']): Promise<World['organisations']> {
  const made = Object.entries(organisationCast).map(([key, { name, kind }]) => ({
    key,
    kind,
    organisation: { id: newId(), slug: slugOf(name), name },
  }));
  await owner(
    `insert into membership.organisation (id, slug, name, kind, fictional, visibility)
      select id, slug, name, kind, true, 'public' from unnest($1::text[], $2::text[], $3::text[], $4::text[]) o (id, slug, name, kind)`,
    [
      made.map(({ organisation }) => organisation.id),
      made.map(({ organisation }) => organisation.slug),
      made.map(({ organisation }) => organisation.name),
      made.map(({ kind }) => kind),
    ],
  );
  return Object.fromEntries(made.map(({ key, organisation }) => [key, organisation])) as World['organisations'];
}

async function addPeople(runtime: TestHouse, organisations: World['organisations']): Promise<World['people']> {
  const { owner } = runtime;
  const people = Object.fromEntries(
    await Promise.all(
      personNames.map(async (key) => {
        const { name, organisation } = cast[key];
        const id = newId();
        const administrator = 'administrator' in cast[key];
        const mail = `${key}@voorbeeld.example`;
        await owner('insert into membership.person (id, name, administrator) values ($1, $2, $3)', [
          id,
          name,
          administrator,
        ]);
        await owner('insert into membership.address (mail, person_id) values ($1, $2)', [mail, id]);
        const organisationId = organisation === null ? '' : organisations[organisation].id;
        if (organisationId)
          await owner(
            `insert into membership.affiliation (id, person_id, organisation_id, function_title, starts_on)
              values ($1, $2, $3, $4, '2024-01-01')`,
            [newId(), id, organisationId, cast[key].function],
          );
        const caller = await addKey(runtime, { kind: 'session', personId: id });
        return [key, { ...actorOf(runtime, caller), id, name, mail, organisationId }] as const;
      }),
    ),
  );
  return people as World['people'];
}

interface NewKey {
  readonly kind: 'session' | 'api_token' | LinkKind;
  readonly personId?: string;
  readonly subject?: string;
  readonly scopes?: readonly string[];
}

async function addKey(
  { owner }: TestHouse,
  { kind, personId = '', subject = '', scopes = [] }: NewKey,
): Promise<Caller> {
  const keyHash = hashOf(newSecret());
  await owner(
    `insert into membership.key (id, hash, kind, person_id, subject, scopes, label, expires_at)
      values ($1, $2, $3, nullif($4, ''), nullif($5, ''), $6, 'test', now() + interval '1 day')`,
    [newId(), keyHash, kind, personId, subject, scopes],
  );
  return { keyHash, language: 'nl', ...(kind === 'api_token' ? { door: 'api' as const } : {}) };
}
