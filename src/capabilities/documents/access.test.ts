// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { owner, organisations } = world;
const { sanne, fenna, mirjam, tjeerd, noor, bram } = world.people;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme });
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(mirjam, deal, 'observer');
await world.seat(tjeerd, deal, 'member', { ended: true });

const paper = async (table: 'document' | 'note', visibility: string) => {
  const id = newId();
  await owner(
    `insert into documents.${table} (id, space_id, organisation_id, title, visibility, author_id${table === 'note' ? ', body' : ''})
      values ($1, $2, $3, 'Een papier', $4, $5${table === 'note' ? `, '[{"type":"paragraph","content":[{"type":"text","text":"Ja"}]}]'` : ''})`,
    [id, deal.id, organisations.heuvelrode.id, visibility, fenna.id],
  );
  return id;
};
const documents = {
  forAuthor: await paper('document', 'author'),
  forNamed: await paper('document', 'named'),
  forOrganisation: await paper('document', 'organisation'),
  forParties: await paper('document', 'parties'),
  forNetwork: await paper('document', 'network'),
  forPublic: await paper('document', 'public'),
};
const notes = {
  forAuthor: await paper('note', 'author'),
  forNamed: await paper('note', 'named'),
  forParties: await paper('note', 'parties'),
  forPublic: await paper('note', 'public'),
};
for (const record of [documents.forNamed, notes.forNamed]) await world.nameReader(record, bram, fenna);

const file = async (document: string, number: number, scan: string) => {
  const id = newId();
  await owner(
    `insert into documents.file (id, document_id, number, name, media_type, bytes, sha256, scan, author_id)
      values ($1, $2, $3, 'a.txt', 'text/plain', 2, repeat('0', 64), $4, $5)`,
    [id, document, number, scan, fenna.id],
  );
  await owner("insert into documents.chunk (file_id, number, data) values ($1, 0, 'ja')", [id]);
  return id;
};
const files = {
  ofAuthor: await file(documents.forAuthor, 1, 'clean'),
  ofParties: await file(documents.forParties, 1, 'clean'),
  waiting: await file(documents.forParties, 2, 'waiting'),
};
for (const note of [notes.forAuthor, notes.forParties]) {
  await owner(`insert into documents.note_version (note_id, number, title, body) values ($1, 1, 'Een papier', '[]')`, [
    note,
  ]);
  await owner('insert into documents.mention (note_id, person_id) values ($1, $2)', [note, sanne.id]);
}

const space = { params: { space: deal.id } };
const document = { document: documents.forParties };
const note = { note: notes.forParties };
const sent = { fileName: 'plan.txt', content: Buffer.from('Wat wij van plan zijn').toString('base64') };
const ofNotes = { ofAuthor: notes.forAuthor, ofParties: notes.forParties };

accessTests({
  slice: 'documents',
  access,
  world,
  keys: { 'documents.chunk': 'file_id', 'documents.note_version': 'note_id', 'documents.mention': 'note_id' },
  inputs: {
    listDocuments: space,
    listAllDocuments: {},
    viewDocument: { params: document },
    addDocument: { ...space, body: { title: 'Plan', ...sent } },
    addDocumentVersion: { params: document, body: { version: 1, ...sent } },
    withdrawDocument: { params: document, body: { version: 1, why: 'Oud' } },
    downloadFile: { params: { ...document, number: 1 } },
    listNotes: space,
    viewNote: { params: note },
    addNote: { ...space, body: { title: 'Notitie', text: 'Kort' } },
    changeNote: { params: note, body: { version: 1, title: 'Notitie', text: 'Langer' } },
    withdrawNote: { params: note, body: { version: 1 } },
    recordScan: { body: { file: files.waiting, outcome: 'clean' } },
  },
  rows: {
    'documents.document': documents,
    'documents.file': files,
    'documents.chunk': files,
    'documents.note': notes,
    'documents.note_version': ofNotes,
    'documents.mention': ofNotes,
  },
});
