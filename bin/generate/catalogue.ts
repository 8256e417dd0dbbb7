// SPDX-License-Identifier: EUPL-1.2
// Asks PostgreSQL what there is: the model from which schema.sql and types.ts are printed.

/** The least a connection must do to be asked. */
export interface Asked {
  query(text: string): Promise<{ rows: unknown[] }>;
}

export interface Column {
  name: string;
  /** As PostgreSQL writes it: `text`, `timestamp with time zone`, `text[]`. */
  type: string;
  collation: string | null;
  notNull: boolean;
  default: string | null;
  /** `s`: computed and stored; `i`: identity. */
  generated: 's' | 'i' | null;
  comment: string | null;
  /** For a view: the table and column it shows unchanged. */
  shows?: { table: string; column: string };
}
export interface Policy {
  name: string;
  verb: string;
  roles: string[];
  permissive: boolean;
  using: string | null;
  check: string | null;
}
export interface Grant {
  role: string;
  verb: string;
  /** Null: the whole thing. */
  columns: string[] | null;
}
export interface Relation {
  schema: string;
  name: string;
  kind: 'table' | 'view' | 'materialized view';
  comment: string | null;
  rowSecurity: boolean;
  forced: boolean;
  options: string[];
  definition: string | null;
  columns: Column[];
  constraints: { name: string; definition: string }[];
  indexes: string[];
  triggers: string[];
  policies: Policy[];
  grants: Grant[];
}
export interface Routine {
  schema: string;
  signature: string;
  definition: string;
  comment: string | null;
  grants: Grant[] | null;
}
export interface Catalogue {
  schemas: { name: string; comment: string | null; grants: Grant[] }[];
  extensions: string[];
  roles: string[];
  relations: Relation[];
  routines: Routine[];
  types: { schema: string; name: string; definition: string }[];
  /** Text search configurations, by name with their mappings. */
  searches: { schema: string; name: string; mappings: string[] }[];
}

/** Not of PostgreSQL itself, not of an extension, and not of the job queue. */
const own = (classOid: string, oid: string) =>
  `n.nspname !~ '^pg_|^information_schema$|^pgboss$' and not exists (select 1 from pg_depend e where e.classid = '${classOid}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

const grantsOf = (
  acl: string,
) => `(select coalesce(json_agg(json_build_object('role', g.role, 'verb', g.verb, 'columns', null) order by g.role, g.verb), '[]')
  from (select case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee) end as role, lower(a.privilege_type) as verb, a.grantee, a.grantor
    from aclexplode(${acl}) a) g where g.grantee <> g.grantor)`;

const queries = {
  schemas: `select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment, ${grantsOf('n.nspacl')} as grants
    from pg_namespace n where ${own('pg_namespace', 'n.oid')} and n.nspname <> 'public' order by 1`,
  extensions: `select extname as name from pg_extension where extname <> 'plpgsql' order by 1`,
  roles: `select rolname as name from pg_roles where rolname like 'tegenveer\\_%' order by 1`,
  relations: `select c.oid::int as oid, n.nspname as schema, c.relname as name,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
      obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
      coalesce(c.reloptions, '{}') as options,
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition, ${grantsOf('c.relacl')} as grants
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and ${own('pg_class', 'c.oid')} order by 2, 3`,
  columns: `select c.oid::int as oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      case when a.attcollation <> 0 and a.attcollation <> t.typcollation then (select collname from pg_collation where oid = a.attcollation) end as collation,
      a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as default,
      case when a.attgenerated <> '' then 's' when a.attidentity <> '' then 'i' end as generated,
      col_description(c.oid, a.attnum) as comment,
      (select coalesce(json_agg(json_build_object('role', case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end, 'verb', lower(x.privilege_type))), '[]')
        from aclexplode(a.attacl) x where x.grantee <> x.grantor) as grants
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${own('pg_class', 'c.oid')}
    order by c.oid, a.attnum`,
  constraints: `select k.conrelid::int as oid, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype in ('p', 'u', 'f', 'c', 'x') and ${own('pg_class', 'c.oid')}
    order by k.conrelid, position(k.contype::text in 'pucfx'), k.conname`,
  indexes: `select i.indrelid::int as oid, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and ${own('pg_class', 'c.oid')}
    order by 1, 2`,
  triggers: `select g.tgrelid::int as oid, pg_get_triggerdef(g.oid) as definition
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not g.tgisinternal and ${own('pg_class', 'c.oid')} order by 1, 2`,
  policies: `select p.polrelid::int as oid, p.polname as name, p.polpermissive as permissive,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as verb,
      (select array_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end order by 1) from unnest(p.polroles) r) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p order by 1, 2`,
  routines: `select n.nspname as schema, p.oid::regprocedure::text as signature, pg_get_functiondef(p.oid) as definition,
      obj_description(p.oid, 'pg_proc') as comment, case when p.proacl is not null then ${grantsOf('p.proacl')} end as grants
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and ${own('pg_proc', 'p.oid')} order by 1, 2`,
  types: `select n.nspname as schema, t.typname as name, case t.typtype
        when 'e' then 'enum (' || (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) || ')'
        when 'd' then 'domain over ' || format_type(t.typbasetype, t.typtypmod) || coalesce((select ' ' || string_agg(pg_get_constraintdef(k.oid), ' ' order by k.conname) from pg_constraint k where k.contypid = t.oid), '')
        else 'composite' end as definition
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where (t.typtype in ('e', 'd') or t.typtype = 'c' and exists (select 1 from pg_class c where c.oid = t.typrelid and c.relkind = 'c')) and ${own('pg_type', 't.oid')}
    order by 1, 2`,
  searches: `select n.nspname as schema, c.cfgname as name,
      (select coalesce(array_agg(format('%s: %s', m.maptokentype, (select string_agg(d.dictname, ', ' order by x.mapseqno) from pg_ts_config_map x join pg_ts_dict d on d.oid = x.mapdict where x.mapcfg = c.oid and x.maptokentype = m.maptokentype)) order by m.maptokentype), '{}')
        from (select distinct maptokentype from pg_ts_config_map where mapcfg = c.oid) m) as mappings
    from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace where ${own('pg_ts_config', 'c.oid')} order by 1, 2`,
};

/** Reads the whole catalogue. */
export async function readCatalogue(db: Asked): Promise<Catalogue> {
  const ask = async <T>(text: string): Promise<T[]> => (await db.query(text)).rows as T[];
  type At<T> = T & { oid: number };
  const columns = await ask<At<Column & { grants: { role: string; verb: string }[] }>>(queries.columns);
  const constraints = await ask<At<{ name: string; definition: string }>>(queries.constraints);
  const indexes = await ask<At<{ definition: string }>>(queries.indexes);
  const triggers = await ask<At<{ definition: string }>>(queries.triggers);
  const policies = await ask<At<Policy>>(queries.policies);
  const relations = (await ask<At<Relation>>(queries.relations)).map(({ oid, ...relation }) => {
    const of = <T extends { oid: number }>(all: T[]) => all.filter((item) => item.oid === oid);
    return {
      ...relation,
      columns: of(columns).map(({ oid: _, grants: __, ...column }) => column),
      constraints: of(constraints).map(({ name, definition }) => ({ name, definition })),
      indexes: of(indexes).map(({ definition }) => definition),
      triggers: of(triggers).map(({ definition }) => definition),
      policies: of(policies).map(({ oid: _, ...policy }) => policy),
      grants: [...relation.grants, ...columnGrants(of(columns))],
    };
  });
  return {
    relations,
    schemas: await ask(queries.schemas),
    extensions: (await ask<{ name: string }>(queries.extensions)).map(({ name }) => name),
    roles: (await ask<{ name: string }>(queries.roles)).map(({ name }) => name),
    routines: await ask(queries.routines),
    types: await ask(queries.types),
    searches: await ask(queries.searches),
  };
}

/** Grants per column, gathered per role and verb. */
function columnGrants(columns: { name: string; grants: { role: string; verb: string }[] }[]): Grant[] {
  const gathered = new Map<string, Grant & { columns: string[] }>();
  for (const { name, grants } of columns)
    for (const { role, verb } of grants) {
      const key = `${role} ${verb}`;
      const known = gathered.get(key);
      if (known) known.columns.push(name);
      else gathered.set(key, { role, verb, columns: [name] });
    }
  return [...gathered.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant);
}
