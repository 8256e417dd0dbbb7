// SPDX-License-Identifier: EUPL-1.2
// Prints the catalogue for people: what a reviewer reads beside a migration. Comments stand where the thing stands.
import type { Catalogue, Column, Grant, Policy, Relation, Routine } from './catalogue.ts';

const head = `-- What all migrations together make. Made by \`npm run generate\`; for reading and comparing, never run.
`;

/** The whole schema as text, in a fixed order. */
export function schemaSql(catalogue: Catalogue): string {
  const schemas = [{ name: 'public', comment: null, grants: [] }, ...catalogue.schemas];
  return `${[
    head,
    ...catalogue.extensions.map((name) => `create extension ${name};`),
    '',
    ...catalogue.roles.map((name) => `create role ${name};`),
    ...schemas.flatMap((schema) => schemaPart(catalogue, schema)),
  ].join('\n')}\n`;
}

function schemaPart(catalogue: Catalogue, { name, comment, grants }: Catalogue['schemas'][number]): string[] {
  const of = <T extends { schema: string }>(all: readonly T[]) => all.filter((item) => item.schema === name);
  const parts = [
    ...of(catalogue.types).map((type) => `\ncreate type ${name}.${type.name} as ${type.definition};`),
    ...of(catalogue.searches).map(
      (search) =>
        `\n-- text search configuration ${name}.${search.name}\n${search.mappings.map((line) => `--   ${line}`).join('\n')}`,
    ),
    ...of(catalogue.relations).map(relationPart),
    ...of(catalogue.routines).map(routinePart),
  ];
  if (parts.length === 0 && comment === null) return [];
  return [
    `\n\n-- ${name} ${'-'.repeat(Math.max(3, 115 - name.length))}`,
    ...(comment ? [`-- ${oneLine(comment)}`] : []),
    ...(name === 'public' ? [] : [`create schema ${name};`]),
    ...grants.map((grant) => `grant ${grant.verb} on schema ${name} to ${grant.role};`),
    ...parts,
  ];
}

function relationPart(relation: Relation): string {
  const full = `${relation.schema}.${relation.name}`;
  const columns = relation.columns.map((column, at) =>
    columnLine(column, at === relation.columns.length - 1 && relation.constraints.length === 0),
  );
  const constraints = relation.constraints.map(
    ({ name, definition }, at) =>
      `  constraint ${name} ${definition}${at === relation.constraints.length - 1 ? '' : ','}`,
  );
  const options = relation.options.length > 0 ? ` with (${relation.options.join(', ')})` : '';
  return [
    '',
    ...(relation.comment ? [`-- ${oneLine(relation.comment)}`] : ['-- (no comment)']),
    ...(relation.definition === null
      ? [`create table ${full} (`, ...columns, ...constraints, `)${options};`]
      : [`create ${relation.kind} ${full}${options} as`, relation.definition.trimEnd()]),
    ...relation.indexes.map((index) => `${index};`),
    ...relation.triggers.map((trigger) => `${trigger};`),
    ...(relation.rowSecurity ? [`alter table ${full} enable row level security;`] : []),
    ...(relation.forced ? [`alter table ${full} force row level security;`] : []),
    ...relation.policies.map((policy) => policyLines(policy, full)),
    ...relation.grants.map((grant) => grantLine(grant, full)),
  ].join('\n');
}

function columnLine(column: Column, last: boolean): string {
  const made =
    column.generated === 's'
      ? ` generated always as (${column.default}) stored`
      : column.generated === 'i'
        ? ' generated as identity'
        : column.default === null
          ? ''
          : ` default ${column.default}`;
  const line = `  ${column.name} ${column.type}${column.collation ? ` collate "${column.collation}"` : ''}${column.notNull ? ' not null' : ''}${made}${last ? '' : ','}`;
  return column.comment ? `${line.padEnd(50)} -- ${oneLine(column.comment)}` : line;
}

function policyLines(policy: Policy, table: string): string {
  return [
    `create policy ${policy.name} on ${table}${policy.permissive ? '' : ' as restrictive'} for ${policy.verb} to ${policy.roles.join(', ')}`,
    ...(policy.using ? [`  using (${oneLine(policy.using)})`] : []),
    ...(policy.check ? [`  with check (${oneLine(policy.check)})`] : []),
  ]
    .join('\n')
    .concat(';');
}

const grantLine = ({ role, verb, columns }: Grant, on: string) =>
  `grant ${verb}${columns ? ` (${columns.join(', ')})` : ''} on ${on} to ${role};`;

function routinePart({ signature, definition, comment, grants }: Routine): string {
  return [
    '',
    ...(comment ? [`-- ${oneLine(comment)}`] : []),
    `${definition.trimEnd()};`,
    ...(grants ?? [{ role: 'public', verb: 'execute', columns: null }]).map((grant) =>
      grantLine(grant, `function ${signature}`),
    ),
  ].join('\n');
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
