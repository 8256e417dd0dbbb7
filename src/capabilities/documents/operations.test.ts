// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { zipSync } from 'fflate';
import S3rver from 's3rver';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { readSettings } from '#kernel/settings.server.ts';
import { openWorld } from '#world/world.ts';
import * as notes from './notes.operations.server.ts';
import * as papers from './operations.server.ts';
import { scanWhatWaits } from './scanning.server.ts';

const world = await openWorld();
const { sanne, fenna, mirjam, daan, karim } = world.people;
const deal = await world.addSpace({});
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(mirjam, deal, 'observer');
const space = { space: deal.id };
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const sent = (text: string | Uint8Array, fileName = 'plan.txt') => ({ fileName, content: base64(text) });
const add = (more: object = {}) =>
  fenna.done(papers.addDocument, { params: space, body: { title: 'Plan', ...sent('Wat wij doen'), ...more } });
const withSettings = (more: Record<string, string>): Runtime => ({
  ...world.runtime,
  settings: readSettings({ LOG_LEVEL: 'silent', METRICS_PORT: '0', DEMO: 'true', ...more }),
});

suite('a document', () => {
  test('comes back as it went in, with its checksum, under a name that says what it is', async () => {
    const { id } = await add(sent('Wat wij doen', '../../Plan van <aanpak>.exe'));
    const file = await sanne.done(papers.downloadFile, { params: { document: id, number: '1' } });
    assert.equal(Buffer.from(file.content, 'base64').toString(), 'Wat wij doen');
    assert.equal(file.sha256, createHash('sha256').update('Wat wij doen').digest('hex'));
    assert.equal(file.name, 'Plan van aanpak.txt');
  });
  test('larger than one piece stays whole', async () => {
    const large = new Uint8Array(1_500_000).fill(97);
    const { id } = await add(sent(large));
    const file = await fenna.done(papers.downloadFile, { params: { document: id, number: '1' } });
    assert.deepEqual(new Uint8Array(Buffer.from(file.content, 'base64')), large);
  });
  test('is what its contents say: no program passes under another name', async () => {
    const refused = async (bytes: Uint8Array | string, fileName: string) => {
      const outcome = await fenna.perform(papers.addDocument, {
        params: space,
        body: { title: 'X', ...sent(bytes, fileName) },
      });
      return isRefusal(outcome) ? outcome.refused : 'done';
    };
    assert.equal(await refused(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'overeenkomst.pdf'), 'type-not-allowed');
    assert.equal(await refused('<!doctype html><script>1</script>', 'a.txt'), 'type-not-allowed');
    assert.equal(await refused('#!/bin/sh', 'a.csv'), 'type-not-allowed');
    assert.equal(await refused(zipSync({ 'run.exe': new Uint8Array(3) }), 'a.docx'), 'type-not-allowed');
    const word = { '[Content_Types].xml': new Uint8Array(3), 'word/document.xml': new Uint8Array(3) };
    assert.equal(await refused(zipSync(word), 'a.exe'), 'done');
    assert.equal(
      await refused(zipSync({ ...word, 'word/vbaProject.bin': new Uint8Array(3) }), 'a.docx'),
      'type-not-allowed',
    );
    assert.equal(await refused('', 'a.txt'), 'no-file');
  });
  test('keeps all its versions; one at a time, and not the same twice', async () => {
    const { id } = await add();
    const next = (version: number, text: string) =>
      fenna.perform(papers.addDocumentVersion, { params: { document: id }, body: { version, ...sent(text) } });
    assert.deepEqual(await next(1, 'Wat wij doen'), { refused: 'same-file' });
    assert.deepEqual(await next(1, 'Wat wij anders doen'), { number: 2 });
    assert.deepEqual(await next(1, 'Wat een ander doet'), { refused: 'stale' });
    const { files } = await sanne.done(papers.viewDocument, { params: { document: id } });
    assert.deepEqual(
      files.map(({ number }) => number),
      [2, 1],
    );
  });
  test('that was withdrawn stays named, and opens for nobody', async () => {
    const { id } = await add();
    await sanne.done(papers.withdrawDocument, { params: { document: id }, body: { version: 1, why: 'Achterhaald' } });
    const params = { document: id, number: '1' };
    assert.equal(await fenna.refused(papers.downloadFile, { params }), 'withdrawn');
    assert.equal((await fenna.done(papers.viewDocument, { params: { document: id } })).withdrawn?.why, 'Achterhaald');
    assert.equal(await daan.refused(papers.downloadFile, { params }), 'not-found');
  });
  test('is not larger than the setting allows, and of no other kind', async () => {
    const house = withSettings({ UPLOAD_MAX_MB: '1', UPLOAD_TYPES: 'pdf' });
    const tried = (bytes: Uint8Array | string) =>
      perform(house, fenna.caller, papers.addDocument, { params: space, body: { title: 'X', ...sent(bytes) } });
    assert.deepEqual(await tried(new Uint8Array(1_000_001).fill(97)), {
      refused: 'file-too-large',
      values: { most: 1 },
    });
    assert.deepEqual(await tried('tekst'), { refused: 'type-not-allowed', values: { types: 'pdf' } });
    assert.ok('id' in (await tried('%PDF-1.7 …')));
  });
});

/** A scanner that speaks as clamd does: it reads the pieces, and finds the word EICAR. */
async function scanner(): Promise<{ url: string; close(): void }> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      const start = 'zINSTREAM\0'.length;
      const pieces: Buffer[] = [];
      for (let at = start; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at);
        if (length === 0) {
          const all = Buffer.concat(pieces).toString();
          const answer = all.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
          socket.end(all.includes('STIL') ? '' : answer);
          return;
        }
        if (at + 4 + length > got.length) return;
        pieces.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `tcp://127.0.0.1:${port}`, close: () => server.close() };
}

suite('with a scanner', () => {
  test('a file is read by nobody before it was found clean, and never when a virus was found', async () => {
    const clamd = await scanner();
    after(clamd.close);
    const house = withSettings({ CLAMD_URL: clamd.url });
    const upload = async (text: string) => {
      const outcome = await perform(house, fenna.caller, papers.addDocument, {
        params: space,
        body: { title: 'Plan', ...sent(text) },
      });
      assert.ok('id' in outcome);
      return { document: outcome.id, number: '1' };
    };
    const opens = async (params: object) => {
      const outcome = await perform(house, fenna.caller, papers.downloadFile, { params: { ...params } });
      return isRefusal(outcome) ? outcome.refused : 'done';
    };
    const [clean, infected] = [await upload('x'.repeat(200_000)), await upload('EICAR')];
    assert.deepEqual([await opens(clean), await opens(infected)], ['not-scanned-yet', 'not-scanned-yet']);
    await scanWhatWaits(house);
    assert.deepEqual([await opens(clean), await opens(infected)], ['done', 'infected']);
    const silent = await upload('STIL');
    await scanWhatWaits(house);
    assert.equal(await opens(silent), 'not-scanned-yet', 'a scanner that says nothing opens nothing');
  });
});

suite('with S3', () => {
  test('contents are kept outside, and come back the same', async () => {
    const directory = mkdtempSync(join(tmpdir(), 's3-'));
    const server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory,
      configureBuckets: [{ name: 'papers', configs: [] }],
    });
    const { port } = await server.run();
    after(async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    });
    const house = withSettings({ S3_URL: `http://127.0.0.1:${port}/papers`, S3_KEY: 'S3RVER', S3_SECRET: 'S3RVER' });
    const outcome = await perform(house, fenna.caller, papers.addDocument, {
      params: space,
      body: { title: 'Buiten', ...sent('Buiten bewaard') },
    });
    assert.ok('id' in outcome);
    const [file] = await world.owner<{ id: string; place: string; pieces: number }>(
      `select f.id, f.place, (select count(*)::int from documents.chunk c where c.file_id = f.id) as pieces
        from documents.file f where f.document_id = $1`,
      [outcome.id],
    );
    assert.deepEqual([file?.place, file?.pieces], ['s3', 0]);
    const back = await perform(house, sanne.caller, papers.downloadFile, {
      params: { document: outcome.id, number: '1' },
    });
    assert.ok('content' in back);
    assert.equal(Buffer.from(back.content, 'base64').toString(), 'Buiten bewaard');
  });
});

suite('a note', () => {
  const write = (text: string, more: object = {}) =>
    fenna.done(notes.addNote, { params: space, body: { title: 'Kernteam', text, ...more } });
  const mails = async () =>
    (
      await world.owner<{ to: string; text: string }>(
        `select payload ->> 'to' as to, payload ->> 'text' as text from kernel.outbox`,
      )
    ).sort((a, b) => a.to.localeCompare(b.to));

  test('is kept as blocks and reads back as it was typed', async () => {
    const { id } = await write('# Afspraken\n\n- **Sanne** belt\n- Fenna schrijft');
    const note = await sanne.done(notes.viewNote, { params: { note: id } });
    assert.deepEqual(note.body[0], { type: 'heading', level: 1, content: [{ type: 'text', text: 'Afspraken' }] });
    assert.equal(note.text, '# Afspraken\n\n- **Sanne** belt\n- Fenna schrijft');
  });

  test('tells who is mentioned, once, and nothing of what it says', async () => {
    await world.owner('delete from kernel.outbox');
    const { id, told } = await write('Vraag het @[Sanne de Wit] of @[Daan Overmars]: geheim plan');
    assert.equal(told, 1, 'Daan has no seat here: his name is just words');
    const [mail, ...more] = await mails();
    assert.equal(mail?.to, sanne.mail);
    assert.ok(!mail?.text.includes('geheim') && mail?.text.includes(`/documenten/notities/${id}`));
    assert.deepEqual(more, []);
    const again = {
      params: { note: id },
      body: { version: 1, title: 'Kernteam', text: '@[Sanne de Wit] en @[Mirjam Visser]' },
    };
    assert.equal((await fenna.done(notes.changeNote, again)).told, 1);
  });

  test('for a narrow circle tells nobody outside it', async () => {
    await world.owner('delete from kernel.outbox');
    for (const visibility of ['author', 'organisation'] as const)
      assert.equal((await write('@[Sanne de Wit]', { visibility })).told, 0, visibility);
    assert.deepEqual(await mails(), []);
  });

  test('loses no word when two people write at the same time', async () => {
    const { id } = await write('Eerste tekst');
    const save = (who: typeof fenna, text: string, version: number) =>
      who.perform(notes.changeNote, { params: { note: id }, body: { version, title: 'Kernteam', text } });
    assert.deepEqual(await save(sanne, 'Tekst van Sanne', 1), { version: 2, told: 0 });
    assert.deepEqual(await save(fenna, 'Tekst van Fenna', 1), { refused: 'stale' });
    assert.equal((await fenna.done(notes.viewNote, { params: { note: id } })).text, 'Tekst van Sanne');
    assert.deepEqual(await save(fenna, 'Beide teksten', 2), { version: 3, told: 0 });
    const kept = await world.owner<{ body: string }>(
      'select body::text as body from documents.note_version where note_id = $1 order by number',
      [id],
    );
    assert.deepEqual(
      kept.map(({ body }) => /"text": "([^"]+)"/.exec(body)?.[1]),
      ['Eerste tekst', 'Tekst van Sanne', 'Beide teksten'],
    );
  });

  test('is not there for who has no part in the space, in lists, by id and in readings', async () => {
    const { id } = await write('Alleen voor ons');
    for (const who of [daan, karim]) {
      assert.equal(await who.refused(notes.viewNote, { params: { note: id } }), 'not-found');
      assert.equal(await who.refused(notes.listNotes, { params: space }), 'not-found');
    }
    await sanne.done(notes.viewNote, { params: { note: id } });
    const read = await world.owner('select 1 from kernel.reading where operation = $1 and $2 = any (subjects)', [
      'viewNote',
      id,
    ]);
    assert.equal(read.length, 1, 'reading what is for the parties is noted');
  });
});
