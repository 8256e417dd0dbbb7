// SPDX-License-Identifier: EUPL-1.2
// What must hold for every table, view, function and role, as questions to PostgreSQL itself: each answers with what is
// wrong, so that a new table is covered on the day it is born.

/** Tables that need no row-level security, with the reason. */
export const withoutRowSecurity: Readonly<Record<string, string>> = {};

/** Functions with the owner's rights that everybody may call, with the reason. */
export const forEverybody: Readonly<Record<string, string>> = {
  'kernel.newest_migration()': 'The readiness check asks it; a file name is no secret.',
  'membership.whoami(text)': 'Asked in the very statement that takes the role; answers for the hash of a key only.',
};

export interface Question {
  readonly name: string;
  /** Answers rows `{ wrong }`. */
  readonly sql: string;
  /** What is planted to see the question answer, and how it is taken away. */
  readonly plant: string;
  readonly uproot: string;
  /** What the answer to the planting must name. */
  readonly names: RegExp;
}

const runtime = "('tegenveer_actor', 'tegenveer_worker', 'tegenveer_nobody')";
/** The tables of the job queue are another's work; what must hold for them is a question of its own, below. */
const ownSchema = "n.nspname !~ '^pg_|^information_schema$|^pgboss$'";
const notExtension = (catalogue: string, oid: string) =>
  `not exists (select 1 from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
const relations = `pg_class c join pg_namespace n on n.oid = c.relnamespace`;
const functions = `pg_proc p join pg_namespace n on n.oid = p.pronamespace`;
const list = (names: Readonly<Record<string, string>>) => `('${['', ...Object.keys(names)].join("', '")}')`;
const full = `n.nspname || '.' || c.relname`;
const signature = 'p.oid::regprocedure::text';

/** Who was given what on a table, whole or per column. */
const given = `(select c.oid, a.grantee, lower(a.privilege_type) as verb, null::text as part from pg_class c, aclexplode(c.relacl) a
  union all select t.attrelid, a.grantee, lower(a.privilege_type), t.attname::text from pg_attribute t, aclexplode(t.attacl) a) g`;

export const questions: readonly Question[] = [
  {
    name: 'every table has row-level security',
    sql: `select ${full} as wrong from ${relations} where c.relkind in ('r', 'p') and ${ownSchema} and not c.relrowsecurity and ${full} not in ${list(withoutRowSecurity)}`,
    plant: `create table kernel.planted (id text); comment on table kernel.planted is 'x'; comment on column kernel.planted.id is 'x'`,
    uproot: 'drop table kernel.planted',
    names: /kernel\.planted/,
  },
  {
    name: 'every verb given to a runtime role has a policy',
    sql: `select distinct ${full} || ': ' || g.verb || ' to ' || g.grantee::regrole from ${relations} join ${given} on g.oid = c.oid
      where c.relkind in ('r', 'p') and ${ownSchema} and g.grantee::regrole::text in ${runtime} and g.verb in ('select', 'insert', 'update', 'delete')
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and (g.grantee = any (p.polroles) or 0 = any (p.polroles))
        and p.polcmd in ('*', case g.verb when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end))`,
    plant: 'grant delete on kernel.outbox to tegenveer_actor',
    uproot: 'revoke delete on kernel.outbox from tegenveer_actor',
    names: /kernel\.outbox: delete to tegenveer_actor/,
  },
  {
    name: 'update is given per column, and nothing stronger than the four verbs is given',
    sql: `select ${full} || ': ' || g.verb || ' to ' || g.grantee::regrole from ${relations} join ${given} on g.oid = c.oid
      where c.relkind in ('r', 'p', 'v', 'm') and ${ownSchema} and g.grantee::regrole::text in ${runtime}
      and (g.verb = 'update' and g.part is null or g.verb not in ('select', 'insert', 'update', 'delete'))`,
    plant: 'grant update on kernel.outbox to tegenveer_worker',
    uproot:
      'revoke update on kernel.outbox from tegenveer_worker; grant update (due_at, attempts, sent_at, failed, payload) on kernel.outbox to tegenveer_worker',
    names: /kernel\.outbox: update to tegenveer_worker/,
  },
  {
    name: 'nothing is given to everybody',
    sql: `select ${full} || ': ' || g.verb from ${relations} join ${given} on g.oid = c.oid where ${ownSchema} and g.grantee = 0 and ${notExtension('pg_class', 'c.oid')}`,
    plant: 'grant select on kernel.anchor to public',
    uproot: 'revoke select on kernel.anchor from public',
    names: /kernel\.anchor: select/,
  },
  {
    name: "functions with the owner's rights pin their search path",
    sql: `select ${signature} from ${functions} where ${ownSchema} and p.prosecdef and not coalesce('search_path=""' = any (p.proconfig), false)`,
    plant: 'create function kernel.planted() returns integer language sql security definer return 1',
    uproot: 'drop function kernel.planted()',
    names: /kernel\.planted/,
  },
  {
    name: "functions with the owner's rights belong to the owner",
    sql: `select ${signature} from ${functions} where ${ownSchema} and p.prosecdef and p.proowner <> (select nspowner from pg_namespace where nspname = 'kernel')`,
    plant: `create function kernel.planted() returns integer language sql security definer set search_path = '' return 1; grant create on schema kernel to tegenveer_actor; alter function kernel.planted() owner to tegenveer_actor`,
    uproot: 'revoke create on schema kernel from tegenveer_actor; drop function kernel.planted()',
    names: /kernel\.planted/,
  },
  {
    name: "functions with the owner's rights are not for everybody",
    sql: `select ${signature} from ${functions} where ${ownSchema} and p.prosecdef and ${signature} not in ${list(forEverybody)}
      and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))`,
    plant: `create function kernel.planted() returns integer language sql security definer set search_path = '' return 1`,
    uproot: 'drop function kernel.planted()',
    names: /kernel\.planted/,
  },
  {
    name: 'views look with the rights of who looks',
    sql: `select ${full} from ${relations} where c.relkind = 'v' and ${ownSchema} and ${notExtension('pg_class', 'c.oid')}
      and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false)`,
    plant: 'create view kernel.planted as select 1 as one',
    uproot: 'drop view kernel.planted',
    names: /kernel\.planted/,
  },
  {
    name: 'foreign keys say what happens on delete',
    sql: `select k.conrelid::regclass || '.' || k.conname from pg_constraint k where k.contype = 'f' and k.confdeltype = 'a' and k.connamespace::regnamespace::text <> 'pgboss'`,
    plant: 'create table kernel.planted (id text references kernel.outbox (id))',
    uproot: 'drop table kernel.planted',
    names: /kernel\.planted/,
  },
  {
    name: 'foreign keys have an index',
    sql: `select k.conrelid::regclass || '.' || k.conname from pg_constraint k where k.contype = 'f' and k.connamespace::regnamespace::text <> 'pgboss'
      and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
      and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where i.indrelid = k.conrelid and cardinality(k.conkey) = 1 and i.indkey[0] = k.conkey[1] and pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)')`,
    plant:
      'create table kernel.planted (a text, b text references kernel.outbox (id) on delete cascade, primary key (a, b))',
    uproot: 'drop table kernel.planted',
    names: /kernel\.planted/,
  },
  {
    name: 'schemas, tables, views, columns and functions carry a comment',
    sql: `select ${full} as wrong from ${relations} where c.relkind in ('r', 'p', 'v', 'm') and ${ownSchema} and ${notExtension('pg_class', 'c.oid')} and obj_description(c.oid, 'pg_class') is null
      union all select ${full} || '.' || a.attname from ${relations} join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and ${ownSchema} and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null
      union all select ${signature} from ${functions} where ${ownSchema} and ${notExtension('pg_proc', 'p.oid')} and obj_description(p.oid, 'pg_proc') is null
      union all select n.nspname from pg_namespace n where ${ownSchema} and n.nspname <> 'public' and obj_description(n.oid, 'pg_namespace') is null`,
    plant: `create table kernel.planted (id text); comment on table kernel.planted is 'x'`,
    uproot: 'drop table kernel.planted',
    names: /kernel\.planted\.id/,
  },
  {
    name: 'codes are text, not enums',
    sql: `select t.oid::regtype::text from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and ${ownSchema} and ${notExtension('pg_type', 't.oid')}`,
    plant: `create type kernel.planted as enum ('a')`,
    uproot: 'drop type kernel.planted',
    names: /kernel\.planted/,
  },
  {
    name: 'policies ask a question once per query, not once per row',
    sql: `select p.polrelid::regclass || '.' || p.polname from pg_policy p,
      lateral (select regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\\( *SELECT (unnest\\()?[a-z_]+\\.[a-z_]+\\((\\([^()]*\\)|[^()])*\\)', '', 'g') as rest) r
      where r.rest ~ '\\m(membership|spaces|kernel|[a-z]+)\\.[a-z_]+\\('`,
    plant: `create policy planted on kernel.outbox for select to tegenveer_actor using (kernel.newest_migration() = id)`,
    uproot: 'drop policy planted on kernel.outbox',
    names: /kernel\.outbox\.planted/,
  },
  {
    name: 'the tables and functions of the job queue are for the worker alone',
    sql: `select ${full} || ': ' || coalesce(nullif(g.grantee, 0)::regrole::text, 'public') as wrong from ${relations} join ${given} on g.oid = c.oid
        where n.nspname = 'pgboss' and g.grantee <> c.relowner and g.grantee <> 'tegenveer_worker'::regrole
      union all select ${signature} || ': ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public') from ${functions},
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where n.nspname = 'pgboss' and a.grantee <> p.proowner and a.grantee <> 'tegenveer_worker'::regrole`,
    plant: 'grant select on pgboss.job to tegenveer_actor',
    uproot: 'revoke select on pgboss.job from tegenveer_actor',
    names: /pgboss\.job: tegenveer_actor/,
  },
  {
    name: 'runtime roles own nothing',
    sql: `select s.classid::regclass || ' ' || s.objid from pg_shdepend s where s.deptype = 'o' and s.refclassid = 'pg_authid'::regclass
      and s.dbid = (select oid from pg_database where datname = current_database()) and s.refobjid::regrole::text in ${runtime}`,
    plant:
      'create table kernel.planted (); grant create on schema kernel to tegenveer_actor; alter table kernel.planted owner to tegenveer_actor',
    uproot: 'revoke create on schema kernel from tegenveer_actor; drop table kernel.planted',
    names: /pg_class/,
  },
  {
    name: 'runtime roles have no power of their own',
    sql: `select r.rolname from pg_roles r where r.rolname in ${runtime} and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolcanlogin)`,
    plant: 'alter role tegenveer_nobody createdb',
    uproot: 'alter role tegenveer_nobody nocreatedb',
    names: /tegenveer_nobody/,
  },
  {
    name: 'runtime roles may make nothing',
    sql: `select n.nspname || ' by ' || r.rolname from pg_namespace n cross join pg_roles r where ${ownSchema} and r.rolname in ${runtime} and has_schema_privilege(r.oid, n.oid, 'create')`,
    plant: 'grant create on schema kernel to tegenveer_worker',
    uproot: 'revoke create on schema kernel from tegenveer_worker',
    names: /kernel by tegenveer_worker/,
  },
];
