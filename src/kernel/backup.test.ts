// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BackupRefusal, backup, restore } from './backup.server.ts';
import { migrate } from './migrations.server.ts';
import { type Owner, openOwner } from './owner.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'tegenveer-backup-'));
const file = join(folder, 'backup.gz');
let filled: Owner;

before(async () => {
  filled = await openOwner({ folder: null });
  await migrate(filled);
  await filled.exec(`
    insert into membership.organisation (id, slug, name, kind, aliases) values ('waterstede01', 'waterstede', 'Gemeente Waterstede', 'municipality', '{Waterstee,"met, komma"}');
    insert into spaces.space (id, kind, slug, name) values ('programma001', 'programme', 'p', 'P');
    insert into spaces.space (id, kind, slug, name, parent_id) values ('adeal0000001', 'deal', 'd', 'Ünïcode “deal”', 'programma001');
    select kernel.note('feit00000001', 'adeal0000001', 'tried.1', '{"a": 1.50}', now());
    select kernel.note('feit00000002', 'adeal0000001', 'tried.1', '{"b": "é"}', now());`);
});
after(async () => {
  await filled.close();
  rmSync(folder, { recursive: true });
});

test('what was backed up comes back the same, chains included', async () => {
  const made = await backup(filled, file);
  const fresh = await openOwner({ folder: null });
  try {
    assert.deepEqual(await restore(fresh, file), made);
    for (const table of ['membership.organisation', 'spaces.space', 'kernel.fact', 'kernel.chain'])
      assert.deepEqual(await rows(fresh, table), await rows(filled, table), table);
    await assert.rejects(restore(fresh, file), BackupRefusal, 'a used database is left alone');
  } finally {
    await fresh.close();
  }
});

test('a broken, cut-off or changed backup restores nothing', async () => {
  const good = gunzipSync(readFileSync(file)).toString();
  const lines = good.trimEnd().split('\n');
  const broken = {
    'cut off': lines.slice(0, -1).join('\n'),
    'cut off in a line': good.slice(0, good.length / 2),
    changed: good.replace('Waterstede', 'Waterstad'),
    'a row short': lines.filter((line) => !line.includes('feit00000002')).join('\n'),
    'another version': good.replace(/"migrations":"[^"]+"/, '"migrations":"9999_later.sql"'),
  };
  const fresh = await openOwner({ folder: null });
  try {
    for (const [what, text] of Object.entries(broken)) {
      const path = join(folder, 'broken.gz');
      writeFileSync(path, gzipSync(text));
      await assert.rejects(restore(fresh, path), BackupRefusal, what);
      assert.deepEqual(await rows(fresh, 'membership.organisation'), [], what);
    }
  } finally {
    await fresh.close();
  }
});

test('an earlier backup is never overwritten', async () => {
  await assert.rejects(backup(filled, file), { code: 'EEXIST' });
});

const rows = async (owner: Owner, table: string) =>
  owner.query(`select to_jsonb(t) as row from ${table} t order by t::text`);
