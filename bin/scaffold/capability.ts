// SPDX-License-Identifier: EUPL-1.2
// A new slice that stands on its own feet: one table behind its barrier, one rule, one operation with its page, words
// in two languages, and the tests that hold it. Everything in it is there to be changed.

const spdx = '// SPDX-License-Identifier: EUPL-1.2\n';
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Path → text of every file of a new slice. `number` is that of its migration. */
export function capabilityFiles(name: string, number: string): Map<string, string> {
  const folder = `src/capabilities/${name}`;
  const list = `list${capital(name)}`;
  return new Map([
    [
      `${folder}/README.md`,
      `# ${capital(name)}\n\nOne page: what this is for, its words (nl/en), who sees what, the decisions that shaped it.\n\n- Later slices join \`${name}.shared_record\`.\n`,
    ],
    [
      `${folder}/rules/order.ts`,
      `${spdx}\n/** By title, as people read it; what has the same title keeps its place. */\nexport const byTitle = <T extends { readonly title: string }>(records: readonly T[]): T[] =>\n  records.toSorted((a, b) => a.title.localeCompare(b.title, 'nl'));\n`,
    ],
    [
      `${folder}/rules/order.test.ts`,
      `${spdx}import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { byTitle } from './order.ts';\n\ntest('accents and capitals do not decide', () => {\n  const titles = byTitle([{ title: 'Één' }, { title: 'zes' }, { title: 'Acht' }]).map(({ title }) => title);\n  assert.deepEqual(titles, ['Acht', 'Één', 'zes']);\n});\n`,
    ],
    [
      `${folder}/contract.ts`,
      `${spdx}import { z } from 'zod';\nimport { contract, id, listOf } from '#kernel/contract.ts';\n\nexport const ${list} = contract({\n  name: '${list}',\n  method: 'GET',\n  path: '/${name}',\n  audience: 'public',\n  summary: { nl: '${capital(name)}', en: '${capital(name)}' },\n  answer: listOf(z.strictObject({ id, title: z.string() })),\n  refusals: {},\n});\n`,
    ],
    [
      `${folder}/store.server.ts`,
      `${spdx}import { type Acting, tables } from '#kernel/operation.server.ts';\n\nconst db = tables<'${name}'>;\n\n/** Everything the acting person may see. */\nexport const allRecords = (at: Acting) => db(at).selectFrom('${name}.record').select(['id', 'title']).orderBy('id').execute();\n`,
    ],
    [
      `${folder}/operations.server.ts`,
      `${spdx}import { operation } from '#kernel/operation.server.ts';\nimport * as contract from './contract.ts';\nimport { byTitle } from './rules/order.ts';\nimport { allRecords } from './store.server.ts';\n\nexport const ${list} = operation(contract.${list}, async (_, at) => ({ items: byTitle(await allRecords(at)) }));\n`,
    ],
    [
      `${folder}/routes.ts`,
      `${spdx}import { relative } from '@react-router/dev/routes';\n\nconst { route } = relative(import.meta.dirname);\n\nexport default [route('${name}', './pages/${name}.tsx')];\n`,
    ],
    [`${folder}/pages/${name}.tsx`, page(name, list)],
    [
      `${folder}/words/nl.ts`,
      `${spdx}export const nl = { title: '${capital(name)}', none: 'Er is nog niets.', refusals: {} } as const;\n`,
    ],
    [
      `${folder}/words/en.ts`,
      `${spdx}import type { WordsLike } from '#kernel/words.ts';\nimport type { nl } from './nl.ts';\n\nexport const en = {\n  title: '${capital(name)}',\n  none: 'There is nothing yet.',\n  refusals: {},\n} as const satisfies WordsLike<typeof nl>;\n`,
    ],
    [`${folder}/access.ts`, access(name, list)],
    [`${folder}/access.test.ts`, accessTest(name)],
    [`database/migrations/${number}_${name}.sql`, migration(name)],
  ]);
}

const page = (name: string, list: string) => `${spdx}import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { ${list} } from '../operations.server.ts';
import type { Route } from './+types/${name}.ts';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, ${list});

export default function ${capital(name)}({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTranslations('${name}');
  return (
    <Page>
      <title>{\`\${t('title')} · Tegenveer\`}</title>
      <PageTitle title={t('title')} />
      {items.length === 0 && <EmptyState>{t('none')}</EmptyState>}
      <ul>
        {items.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Page>
  );
}
`;

const access = (
  name: string,
  list: string,
) => `${spdx}// Who is expected to see and do what, written from what we promise people, not from the SQL.
// In the test: Sanne leads the space and Fenna is a member.
import type { Access } from '#kernel/pure/access.ts';

const inTheSpace = ['sanne', 'fenna'] as const;
const outside = ['noor', 'joris', 'eva', 'mirjam', 'aylin', 'bram', 'daan', 'ada', 'karim', 'tjeerd'] as const;
const everybody = [...inTheSpace, ...outside, 'anonymous'] as const;

export const access = {
  operations: {
    ${list}: { done: everybody },
  },
  tables: {
    '${name}.record': { public: everybody, ofTheParties: inTheSpace },
  },
} as const satisfies Access;
`;

const accessTest = (name: string) => `${spdx}import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { sanne, fenna } = world.people;
const space = await world.addSpace({});
await world.seat(sanne, space, 'project_lead');
await world.seat(fenna, space, 'member');

async function record(visibility: string): Promise<string> {
  const id = newId();
  await world.owner(
    "insert into ${name}.record (id, space_id, title, visibility, author_id) values ($1, $2, 'Een titel', $3, $4)",
    [id, space.id, visibility, sanne.id],
  );
  return id;
}

accessTests({
  slice: '${name}',
  access,
  world,
  inputs: {},
  rows: { '${name}.record': { public: await record('public'), ofTheParties: await record('parties') } },
});
`;

const migration = (name: string) => `-- ${capital(name)}.
create schema ${name};
comment on schema ${name} is '${capital(name)}.';
grant usage on schema ${name} to tegenveer_actor, tegenveer_worker;

create table ${name}.record (
  id text collate "C" primary key,
  space_id text collate "C" not null references spaces.space (id) on delete cascade,
  organisation_id text collate "C" references membership.organisation (id) on delete set null,
  title text not null,
  visibility text collate "C" not null default 'parties' check (visibility in ('author', 'named', 'organisation', 'parties', 'network', 'public')),
  author_id text collate "C" references membership.person (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table ${name}.record is 'What this slice keeps.';
comment on column ${name}.record.id is 'Short random id.';
comment on column ${name}.record.space_id is 'Where it belongs.';
comment on column ${name}.record.organisation_id is 'For whom it was written down.';
comment on column ${name}.record.title is 'What people read.';
comment on column ${name}.record.visibility is 'The one list.';
comment on column ${name}.record.author_id is 'Who wrote it down.';
comment on column ${name}.record.version is 'Raised by each change.';
comment on column ${name}.record.created_at is 'When it was written down.';
create index record_space on ${name}.record (space_id);
create index record_organisation on ${name}.record (organisation_id);
create index record_author on ${name}.record (author_id);
select kernel.protect('${name}.record');
grant select on ${name}.record to tegenveer_actor;

create view ${name}.shared_record with (security_invoker) as select id, space_id, title from ${name}.record;
comment on view ${name}.shared_record is 'What other slices may join.';
grant select on ${name}.shared_record to tegenveer_actor;
`;
